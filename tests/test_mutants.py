"""Details that a mutant of the code once changed unnoticed. Each finding is also what the oracle gives."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.language.vocabulary import ENTRY_KINDS
from tests.oracle import evaluate as oracle
from tests.test_bad_input import small
from tests.test_details import DC, SIX, C, Record, W, contact, findings, held

NAMES = (
    "subject",
    "organization",
    "window",
    "verdict",
    "reason",
    "required",
    "counted",
    "possible",
    "missing",
    "evidence",
)
OFFICE = "district_organization_department"


def asked(
    norm: str,
    organizations: list[Record],
    entries: list[Record] | None = None,
    as_of: date = date(2025, 4, 10),
    readings: dict[str, str] | None = None,
    **more: Any,
) -> list[Record]:
    """All findings of a norm for 2024, in the report's order; the oracle gives the same.

    Except whose a person's finding is where only an attestation makes it: the oracle says that of their first office.
    """
    names = [name for name in NAMES if name != "organization" or jd.NORMS[norm].subjects is not None]
    document = {
        "format": "jiceng-dangjian.ledger/1",
        "in_force_from": "2020-01-01",
        "organizations": organizations,
        "entries": [{"id": f"e{number}", **each} for number, each in enumerate(entries or [], 1)],
        **more,
    }
    chosen = readings or {}
    report = jd.evaluate(jd.Ledger.from_dict(document), year=2024, as_of=as_of, readings=jd.Readings(**chosen))

    def told(found: list[Record]) -> list[Record]:
        return [{name: each[name] for name in names} for each in found if each["norm"] == norm]

    ours = told(report.to_dict(everything=True)["findings"])
    assert sorted(ours, key=str) == sorted(told(oracle(document, 2024, as_of, chosen)), key=str)
    return ours


def of(subject: str, found: list[Record]) -> Record:
    """The one finding of a subject."""
    (finding,) = [each for each in found if each["subject"] == subject]
    return finding


def attested(norm: str, subject: str, *words: tuple[str, str | None]) -> list[Record]:
    """Attestations of a norm, subject and 2024: dates and outcomes."""
    told = {"norm": norm, "subject": subject, "year": 2024, "by": OFFICE}
    return [told | {"date": day, "outcome": outcome} for day, outcome in words]


@pytest.mark.parametrize(
    ("words", "as_of", "reason"),
    [
        ([("2024-05-01", "met"), ("2024-06-01", "not_met")], "2025-01-05", "attested_not_met"),
        ([("2024-06-01", "met"), ("2024-05-01", "not_met")], "2025-01-05", "attested_met"),
        ([("2024-06-01", "met"), ("2024-06-01", "not_met")], "2025-01-05", "attested_not_met"),
        ([("2024-06-01", None), ("2024-06-01", "not_met")], "2025-01-05", "attested_not_met"),
        ([("2024-06-01", "not_met"), ("2024-06-01", None)], "2025-01-05", "attested_not_met"),
        ([("2024-06-01", "met"), ("2024-06-01", None)], "2025-01-05", "attestation_missing"),
        ([("2024-06-01", None), ("2024-06-01", "met")], "2025-01-05", "attestation_missing"),
        ([("2025-01-05", "met")], "2025-01-05", "attested_met"),
        ([("2025-01-06", "met")], "2025-01-05", "attestation_missing"),
        ([], "2024-12-31", "period_open"),
        ([], "2025-01-01", "attestation_missing"),
        ([("2023-06-01", "met")], "2023-12-31", "period_not_started"),
        ([("2023-06-01", "not_met")], "2023-12-31", "period_not_started"),
        ([("2024-01-01", "met")], "2024-01-01", "attested_met"),
    ],
)
def test_article_12_2_the_latest_attestation_by_the_day_decides(
    words: list[tuple[str, str | None]], as_of: str, reason: str
) -> None:
    """Of attestations by as_of the latest decides, of one day the worse; none is pending until the year is over."""
    found = asked("12-2", [DC, W], [], date.fromisoformat(as_of), attestations=attested("12-2", "w", *words))
    assert of("w", found)["reason"] == reason


@pytest.mark.parametrize(("outcome", "reason"), [("met", "attested_met"), (None, "roster_unknown")])
def test_article_11_2_3_an_attestation_settles_whether_a_member_unit_owes_it(outcome: str | None, reason: str) -> None:
    """Where it is unknown whether an organization is a member unit, only an outcome on record decides."""
    unit = {"id": "u", "kind": "district_department", "leading_group_member": None}
    found = asked("11.2-3", [DC, unit], attestations=attested("11.2-3", "u", ("2024-06-01", outcome)))
    assert of("u", found)["reason"] == reason


def test_article_18_nothing_is_decided_while_the_date_of_issue_is_unknown() -> None:
    """Not an attestation, a decision on record or a judgement: the counts stand, the verdict does not."""
    praise = {"kind": "commendation", "organization": "dc", "target": "w", "date": "2024-05-05"}
    words = [*attested("12-2", "w", ("2024-06-01", "met")), *attested("3-1", "x", ("2024-06-01", "met"))]
    appointed = [held("secretary", "w", "x")]
    for norm, subject in (("12-2", "w"), ("15-5", "w"), ("3-1", "x")):
        found = asked(norm, [DC, W], [praise], attestations=words, appointments=appointed, in_force_from=None)
        assert (of(subject, found)["reason"], of(subject, found)["counted"]) == ("commencement_unknown", 1)
    assert of("w", asked("15-5", [DC, W], [praise], in_force_from=None))["evidence"] == ["e1"]


@pytest.mark.parametrize(
    ("issued", "reason"),
    [("2024-12-31", "attested_met"), ("2025-01-01", "not_in_force"), ("2025-03-01", "not_in_force")],
)
def test_article_18_what_is_attested_of_a_person_needs_the_year_in_force(issued: str, reason: str) -> None:
    """An attestation of a judgement norm fixes its subject only for a year with a day in force."""
    words, appointed = attested("3-1", "x", ("2024-06-01", "met")), [held("secretary", "w", "x")]
    found = asked("3-1", [DC, W], attestations=words, appointments=appointed, in_force_from=issued)
    assert [each["reason"] for each in found if each["subject"] == "x"] == [reason]


def test_article_3_an_attestation_counts_from_its_day() -> None:
    """An attestation of a judgement norm dated on as_of fixes its subject; one dated later does not yet."""
    words = attested("3-1", "w", ("2025-01-05", "met"))
    (finding,) = asked("3-1", [DC, W], [], date(2025, 1, 5), attestations=words)
    assert finding["reason"] == "attested_met"
    assert asked("3-1", [DC, W], [], date(2025, 1, 4), attestations=words) == []


def decision(day: str | None, **more: Any) -> Record:
    """A commendation of w by the district committee."""
    return {"kind": "commendation", "organization": "dc", "target": "w", "date": day, **more}


@pytest.mark.parametrize(
    ("days", "as_of", "evidence"),
    [
        (["2024-01-01", "2024-12-31"], "2025-01-05", ["e1", "e2"]),
        (["2024-12-31", "2024-01-01"], "2025-01-05", ["e2", "e1"]),
        (["2023-12-31", "2025-01-01"], "2025-01-05", []),
        (["2023-12-31", "2024-03-01"], "2025-01-05", ["e2"]),
        ([None, "2024-03-01"], "2025-01-05", ["e2"]),
        (["2024-03-01", "2024-03-02"], "2024-03-01", ["e1"]),
        (["2024-03-02", "2024-03-01"], "2024-03-01", ["e2"]),
    ],
)
def test_article_15_5_decisions_of_the_year_by_the_day_are_restated(
    days: list[str | None], as_of: str, evidence: list[str]
) -> None:
    """Those dated from 1 January to 31 December and by as_of, in the order of their dates."""
    found = of("w", asked("15-5", [DC, W], [decision(day) for day in days], date.fromisoformat(as_of)))
    assert (found["evidence"], found["counted"]) == (evidence, len(evidence))
    assert found["reason"] == ("decision_on_record" if evidence else "judgement_required")


def test_article_15_5_a_decision_in_the_life_of_the_organization() -> None:
    """On its first and on its last day, and neither before nor after, nor one that is only planned."""
    lived = W | {"established": "2024-03-01", "dissolved": "2024-09-30"}
    days = ["2024-02-29", "2024-03-01", "2024-09-30", "2024-10-01"]
    entries = [*map(decision, days), decision("2024-05-01", state="planned"), decision("2024-05-01", state="cancelled")]
    assert of("w", asked("15-5", [DC, lived], entries))["evidence"] == ["e2", "e3"]


def test_article_15_5_one_decision_recorded_twice_is_one() -> None:
    """Two records of one decision are shown once, as the first of them; of one day by id."""
    entries = [decision("2024-05-01", same_as="e2"), decision("2024-05-01"), decision("2024-05-01")]
    assert of("w", asked("15-5", [DC, W], entries))["evidence"] == ["e2", "e3"]


def test_article_15_5_an_attestation_speaks_where_no_decision_is_on_record() -> None:
    """The judgement attested of an organization is its finding, also above those whom the norm is asked of."""
    words = [*attested("15-5", "w", ("2024-06-01", "met")), *attested("15-5", "dc", ("2024-06-01", "not_met"))]
    found = asked("15-5", [DC, W, C], attestations=words)
    assert [(each["subject"], each["reason"]) for each in found] == [
        ("c", "judgement_required"),
        ("dc", "attested_not_met"),
        ("w", "attested_met"),
    ]


def test_article_15_7_windows_of_one_organization_stand_in_the_order_of_time() -> None:
    """By the date of the order, not by its deadline, nor by the id of its record."""
    orders = [("2024-05-01", "2024-06-01"), ("2024-03-01", "2024-12-01"), ("2024-04-01", "2024-04-30")]
    order = {"kind": "rectification_order", "organization": "dc", "target": "w"}
    found = asked("15-7", [DC, W], [order | {"date": day, "deadline": last} for day, last in orders])
    starts = [each["window"]["start"] for each in found if each["subject"] == "w"]
    assert starts == ["2024-03-01", "2024-04-01", "2024-05-01"]


@pytest.mark.parametrize("by", [None, "p"])
def test_article_13_2_a_post_nobody_is_known_to_have_held_counts_nothing(by: str | None) -> None:
    """Where no secretary was ever entered a report may be theirs, and no report is evidence of it."""
    entry = {"kind": "duty_report", "organization": "dc", "by": by, "form": "oral", "date": "2024-05-05"}
    (finding,) = findings("13-2", [DC, W], [held("secretary", "dc")], [entry], complete=["dc"])
    assert (finding["reason"], finding["possible"], finding["evidence"]) == ("roster_unknown", 1, [])


def test_a_finding_names_the_readings_it_rests_on() -> None:
    """The option taken for each reading that the norm names, chosen or by default."""
    document = {"format": "jiceng-dangjian.ledger/1", "in_force_from": "2020-01-01", "organizations": [DC]}
    ledger = jd.Ledger.from_dict(document)
    for chosen in ({}, {"single": "exactly_one"}):
        report = jd.evaluate(ledger, year=2024, as_of=date(2025, 4, 10), readings=jd.Readings(**chosen))
        (finding,) = report.where(norm="11.1-5", subject="dc")
        assert dict(finding.readings)["single"] == chosen.get("single", "at_least_one")
        assert set(dict(finding.readings)) == set(jd.NORMS["11.1-5"].readings)


SAID: list[tuple[Record, str, str]] = [
    (small(("evidence_refs", [None])), "entries[0].evidence_refs[0]", "text is needed, not null"),
    (small(("id", 0.5)), "entries[0].id", "text is needed, not the number 0.5"),
    (small(("id", date(2024, 1, 1))), "entries[0].id", "text is needed, not a date"),
    (small(("id", "")), "entries[0].id", "the text is empty; leave the field out where it is unknown"),
    (small(("id", "\ud800")), "entries[0].id", r"'\ud800' has half a character (a lone surrogate)"),
    (small(("id", "\udfff")), "entries[0].id", r"'\udfff' has half a character (a lone surrogate)"),
    (small(("date", 5)), "entries[0].date", "a date is needed, as YYYY-MM-DD, not the number 5"),
    (small(("date", [1])), "entries[0].date", "a date is needed, as YYYY-MM-DD, not a list"),
    (small(("date", (1,))), "entries[0].date", "a date is needed, as YYYY-MM-DD, not a list"),
    (small(("date", {})), "entries[0].date", "a date is needed, as YYYY-MM-DD, not an object"),
    (small(("date", True)), "entries[0].date", "a date is needed, as YYYY-MM-DD, not true"),
    (small(("date", "2024")), "entries[0].date", "'2024' is no date: write YYYY-MM-DD, or a timestamp with its offset"),
    (
        small(("date", "2024-06-30T10:00")),
        "entries[0].date",
        "the timestamp '2024-06-30T10:00' has no offset; write it as in 2024-06-30T10:00+08:00",
    ),
    (small(("date", "1948-12-31")), "entries[0].date", "the year of 1948-12-31 is not from 1949 to 2200"),
    (
        small(("kind", "annual_plan"), ("covers_year", "2024")),
        "entries[0].covers_year",
        "a year is needed, as a whole number, not the text '2024'",
    ),
    (
        small(("kind", "annual_plan"), ("covers_year", 2201)),
        "entries[0].covers_year",
        "the year 2201 is not from 1949 to 2200",
    ),
    (
        small(("kind", "budget_line"), ("amount", -1)),
        "entries[0].amount",
        "an amount in yuan must be finite and not negative, not -1",
    ),
    (
        small(("kind", "budget_line"), ("amount", -(10**51))),
        "entries[0].amount",
        "an amount in yuan must be finite and not negative, not of more than fifty digits",
    ),
    (
        small(("kind", "budget_line"), ("amount", "x" * 70)),
        "entries[0].amount",
        f"""an amount in yuan, "unstated" or null is needed, not the text '{"x" * 56}...""",
    ),
    (
        small(("kind", "budget_line"), ("amount", "x" * 58)),
        "entries[0].amount",
        f"""an amount in yuan, "unstated" or null is needed, not the text '{"x" * 58}'""",
    ),
    (
        small(("kind", "budget_line"), ("amount", False)),
        "entries[0].amount",
        'an amount in yuan, "unstated" or null is needed, not false',
    ),
    (
        small(organizations=[DC | {"leading_group_member": "yes"}], entries=[]),
        "organizations[0].leading_group_member",
        "true, false or null is needed, not the text 'yes'",
    ),
    (small(organizations=[5], entries=[]), "organizations[0]", "an object is needed, not the number 5"),
    (small(organizations={}, entries=[]), "organizations", "a list is needed, not an object"),
    (small(("also", "x")), "entries[0].also", "a list is needed, not the text 'x'"),
    (small(format=[]), "format", "the format must be 'jiceng-dangjian.ledger/1', not a list"),
    (small(("kind", "zzzz")), "entries[0].kind", f"'zzzz' is no kind of entry; there are {', '.join(ENTRY_KINDS)}"),
    (
        small(("kind", "commitee_meeting")),
        "entries[0].kind",
        "'commitee_meeting' is no kind of entry; did you mean 'committee_meeting'?",
    ),
    (small(("stat", "x")), "entries[0].stat", "there is no field 'stat'; did you mean 'start' or 'state'?"),
    (small(("deadlin", "x")), "entries[0].deadlin", "there is no field 'deadlin'; did you mean 'deadline'?"),
    (
        small(("target", "dc")),
        "entries[0].target",
        "an entry of kind committee_meeting has no field 'target'; there are also, date, evidence_refs, id, kind, "
        "organization, party_building_study, recorded_on, same_as, state",
    ),
    (small(entires=[]), "entires", "there is no field 'entires'; did you mean 'entries'?"),
    (
        small(in_force_from="2019-10-30"),
        "in_force_from",
        "2019-10-30 is before 2019-10-31: article 1 cites a plenum that closed on that day",
    ),
    (small(("organization", "w")), "entries[0].organization", "there is no organization 'w' in the ledger"),
    (small(("same_as", "x")), "entries[0].same_as", "there is no entry 'x' in the ledger"),
    (small(("same_as", "e")), "entries[0].same_as", "same_as goes in a circle: e → e"),
    (
        small(attestations=attested("11.1-33", "dc", ("2024-01-01", "met"))),
        "attestations[0].norm",
        "there is no norm '11.1-33'; there are 11.1-1, 11.1-2, 11.1-3, 11.1-4, 11.1-5, 11.1-6, 11.1-7, 11.1-8",
    ),
    (
        small(attestations=attested("12-2", "x", ("2024-01-01", "met"))),
        "attestations[0].subject",
        "there is no organization or person 'x' in the ledger",
    ),
    (
        small(attestations=[attested("12-2", "dc", ("2024-01-01", "met"))[0] | {"by": "x"}]),
        "attestations[0].by",
        "there is no office or organization 'x' in the ledger",
    ),
    (
        small(coverage=[{"subject": "x", "kinds": ["criticism"], "start": "2024-01-01", "end": "2024-01-01"}]),
        "coverage[0].subject",
        "there is no organization or person 'x' in the ledger",
    ),
    (
        small(coverage=[{"subject": "dc", "kinds": ["criticism"], "start": "2024-01-02", "end": "2024-01-01"}]),
        "coverage[0].end",
        "end 2024-01-01 is before start 2024-01-02",
    ),
]


@pytest.mark.parametrize(("document", "path", "message"), SAID)
def test_a_fault_says_what_is_needed_and_what_was_given(document: Record, path: str, message: str) -> None:
    """Who keeps a ledger by hand reads, for each fault, what must stand there and what does."""
    with pytest.raises(jd.LedgerError) as caught:
        jd.Ledger.from_dict(document)
    assert [(fault.path, fault.message) for fault in caught.value.faults] == [(f"$.{path}", message)]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("", "the file is empty: a ledger is a JSON object"),
        ("{", "this is not JSON: Expecting property name enclosed in double quotes at line 1, column 2"),
        ("[]", "a ledger is an object, not a list"),
        ("null", "a ledger is an object, not null"),
        ("[" * 100_000, "the document is nested too deeply to be a ledger"),
        (b"\xff\xfe{", "the file is not UTF-8: it looks like UTF-16 (byte 0); save it as UTF-8"),
        (b"\xfe\xff{", "the file is not UTF-8: it looks like UTF-16 (byte 0); save it as UTF-8"),
        (b"{\xff}", "the file is not UTF-8 (byte 1); save it as UTF-8"),
        ("账".encode("gb18030"), "the file is not UTF-8: it looks like GB18030 (GBK) (byte 0); save it as UTF-8"),
    ],
)
def test_a_text_that_is_no_ledger_says_why(data: str | bytes, message: str) -> None:
    """A file in another encoding, cut short or of something else is refused with what it looks like."""
    with pytest.raises(jd.LedgerError) as caught:
        jd.Ledger.loads(data)
    assert [str(fault) for fault in caught.value.faults] == [f"{message} @ $"]


def test_every_key_given_twice_is_a_fault_of_its_own() -> None:
    """Neither value is taken where a key is given twice, and the others are judged as ever."""
    text = '{"format": "jiceng-dangjian.ledger/1", "organizations": [{"id": "a", "kind": "community", "id": "b"}]}'
    with pytest.raises(jd.LedgerError) as caught:
        jd.Ledger.loads(text)
    (fault,) = caught.value.faults
    assert str(fault) == "text is needed, not two values (the key is given twice) @ $.organizations[0].id"


def test_the_first_and_last_values_there_are_are_taken() -> None:
    """The first and last year and day, nothing as an amount, and a file that begins with a byte order mark."""
    plan = {"kind": "annual_plan", "organization": "dc"}
    line = {"kind": "budget_line", "organization": "dc"}
    entries = [
        plan | {"id": "a", "covers_year": 1949, "date": "1949-01-01"},
        plan | {"id": "b", "covers_year": 2200, "date": "2200-12-31"},
        line | {"id": "c", "amount": 0, "date": "2024-06-30 23:59+08:00"},
        line | {"id": "d", "amount": "unstated", "date": "2024-06-30T16:00:00Z"},
    ]
    ledger = jd.Ledger.from_dict(small(entries=entries, in_force_from="2019-10-31"))
    assert [each.covers_year for each in ledger.entries[:2]] == [1949, 2200]
    assert [each.amount for each in ledger.entries[2:]] == [0, "unstated"]
    assert [each.date for each in ledger.entries[2:]] == [date(2024, 6, 30), date(2024, 7, 1)]
    assert jd.Ledger.loads("\ufeff" + ledger.dumps()) == jd.Ledger.loads(ledger.dumps().encode("utf-8-sig")) == ledger


def test_who_a_norm_does_not_bind_is_out_of_scope_under_its_own_name() -> None:
    """An organization of the wrong sort stands as itself, a person as of no organization."""
    ledger = jd.Ledger.from_dict(small(organizations=[DC, W], entries=[], appointments=[held("secretary", "w")]))
    report = jd.evaluate(ledger, year=2024, as_of=date(2025, 4, 10))
    others = {each.subject: each.organization for each in report.everything() if each.norm.id == "11.4-3"}
    assert others == {"dc": "dc", "w": "w", "p": None}


@pytest.mark.parametrize(
    ("days", "reason"),
    [
        ({"established": "2024-11-01"}, "count_short"),
        ({"established": "2024-11-02"}, "partial_period"),
        ({"dissolved": "2025-01-31"}, "count_short"),
    ],
)
def test_article_14_4_a_member_in_being_on_every_day_of_the_window(days: Record, reason: str) -> None:
    """One founded on the first day of the window or dissolved on its last is a member for the whole of it."""
    (finding,) = findings("14-4", [DC, W, C | days], complete=["w"])
    assert finding["reason"] == reason


@pytest.mark.parametrize(
    ("days", "required"),
    [
        ({"start": "2024-12-31"}, 1),
        ({"start": "2025-01-01"}, 0),
        ({"end": "2024-12-31"}, 1),
        ({"end": "2024-12-30"}, 0),
    ],
)
def test_article_13_2_a_post_filled_on_the_roster_day(days: dict[str, str], required: int) -> None:
    """Whoever holds the post on 31 December fills it, on the first or the last day of the tenure, too."""
    found = findings("13-2", [DC, W], [held("secretary", "w", **days)], complete=["dc"])
    assert sum(each["required"] for each in found) == required


STANDING = "district_standing_committee_member"
LECTURE: Record = {"kind": "party_lecture", "organization": "c", "by": "p", "audience": ["c"], "date": "2024-05-05"}


@pytest.mark.parametrize(("last", "owed"), [("2024-01-01", 1), ("2023-12-31", 0)])
@pytest.mark.parametrize("option", ["per_leader", "per_contact_point"])
def test_article_11_3_11_a_point_held_on_one_day_of_the_year(option: str, last: str, owed: int) -> None:
    """A contact point that ended on 1 January was one of the year."""
    entries = [contact("c", end=last)]
    readings = {"lecture_owed": option}
    found = findings("11.3-11", [DC, W, C], [held(STANDING, "dc")], entries, readings=readings, complete=["p"])
    assert [each["required"] for each in found] == [1] * owed


@pytest.mark.parametrize(
    ("points", "reason"),
    [
        ([contact("c")], "count_short"),
        ([contact("c", start="2024-03-01")], "partial_period"),
        ([contact("c", start="2024-03-01"), contact("c", start=None)], "partial_period"),
        ([contact("c", start=None)], "attribute_unknown"),
        ([contact("c", end="2024-03-01"), contact("c", start="2024-03-02")], "count_short"),
    ],
)
def test_article_11_3_11_a_point_of_part_of_the_year(points: list[Record], reason: str) -> None:
    """Of each point the days on which it certainly was one decide whether the year is whole."""
    readings = {"lecture_owed": "per_contact_point"}
    (finding,) = findings("11.3-11", [DC, W, C], [held(STANDING, "dc")], points, readings=readings, complete=["p"])
    assert finding["reason"] == reason


def test_article_11_1_7_an_event_that_counts_is_not_possible_besides() -> None:
    """A meeting recorded twice, once with unknown state, is one that counts; once in time and once late, as well."""
    meeting = {"kind": "leading_group_meeting", "organization": "w", "date": "2024-05-05"}
    (finding,) = [
        each
        for each in findings(
            "11.1-7", [DC, W], [], [meeting, meeting | {"same_as": "e1", "state": None}], complete=["w"]
        )
        if each["subject"] == "w"
    ]
    assert (finding["counted"], finding["possible"]) == (1, 1)


def test_article_11_1_5_an_event_that_may_have_been_in_time_is_not_late() -> None:
    """A conference recorded in the window with unknown state, and late for certain, may have been in time."""
    meeting: Record = {"kind": "annual_party_building_conference", "organization": "w", "date": "2024-05-05"}
    for state, reason in ((None, "attribute_unknown"), ("held", "count_reached"), ("cancelled", "performed_late")):
        entries = [meeting, meeting | {"same_as": "e1", "state": state, "date": "2024-03-05"}]
        found = findings("11.1-5", [DC, W], [], entries, complete=["w"])
        assert [each["reason"] for each in found if each["subject"] == "w"] == [reason]


def test_article_15_7_a_report_after_the_deadline_is_late_whatever_the_year() -> None:
    """A report that names the order is late also in the next year."""
    order = {"kind": "rectification_order", "organization": "dc", "target": "w", "date": "2024-05-01"}
    report = {"kind": "rectification_report", "organization": "w", "order": "e1", "date": "2025-02-01"}
    (finding,) = findings("15-7", [DC, W], [], [order | {"deadline": "2024-06-01"}, report], complete=["w"])
    assert (finding["reason"], finding["evidence"]) == ("performed_late", ["e2"])


@pytest.mark.parametrize(("day", "possible"), [("2024-05-04", 1), ("2024-05-05", 0), ("2024-05-06", 0)])
def test_what_is_planned_may_have_been_done_from_the_next_day_on(day: str, possible: int) -> None:
    """On the day for which a meeting or the start of a contact point is planned nothing is known to be done."""
    as_of = date(2024, 5, 5)
    meeting = {"kind": "leading_group_meeting", "organization": "w", "date": day, "state": "planned"}
    found = findings("11.1-7", [DC, W], [], [meeting], as_of=as_of)
    assert [each["possible"] for each in found if each["subject"] == "w"] == [possible]
    point = contact("w", start=day, state="planned")
    (finding,) = findings("11.3-2", [DC, W], [held(STANDING, "dc")], [point], as_of=as_of)
    assert finding["possible"] == possible
    have: Record = {"kind": "six_haves", "organization": "w", "target": "n", "date": day, "state": "planned", **SIX}
    enterprise = {"id": "n", "kind": "non_public_enterprise", "form": "branch", "superior": "w"}
    (finding,) = findings("8.3-3", [DC, W, enterprise], [], [have], as_of=as_of)
    assert finding["possible"] == possible


@pytest.mark.parametrize(
    "again", [{"target": None, "same_as": "e1"}, {"by": None}, {"by": None, "same_as": "e1"}, {"start": None}]
)
def test_article_11_3_2_two_records_of_one_point_are_one(again: Record) -> None:
    """A second record of a point, though it lacks whose or which it is, makes no second point."""
    entries = [contact("w"), contact("w") | again]
    (finding,) = findings("11.3-2", [DC, W], [held(STANDING, "dc")], entries, complete=["p"])
    assert (finding["counted"], finding["possible"], finding["evidence"]) == (1, 1, ["e1"])


@pytest.mark.parametrize(
    "again", [{"same_as": "e1"}, {"by": None, "same_as": "e1"}, {"by": "p", "start": "2022-01-01"}]
)
def test_article_11_3_7_two_records_of_one_point_of_a_team_are_one(again: Record) -> None:
    """Under team the points of each member of the team with each organization are counted once."""
    entries = [contact("c", organization="w"), contact("c", organization="w") | again]
    readings = {"own_contact_points": "team"}
    (finding,) = findings("11.3-7", [DC, W, C], [held("secretary", "w")], entries, readings=readings, complete=["w"])
    assert (finding["counted"], finding["possible"]) == (1, 1)


def test_article_11_3_11_a_lecture_at_the_point_held_on_its_day() -> None:
    """Of two points the one that had ended by then does not stand in the way of the other."""
    entries = [contact("c", end="2024-03-01"), contact("w"), LECTURE | {"audience": ["w"]}]
    (finding,) = findings("11.3-11", [DC, W, C], [held(STANDING, "dc")], entries, complete=["p"])
    assert (finding["counted"], finding["verdict"]) == (1, "satisfied")


@pytest.mark.parametrize(("by", "target"), [(None, "c"), (None, None), ("p", None)])
def test_article_11_3_11_a_lecture_by_or_at_nobody_knows_whom(by: str | None, target: str | None) -> None:
    """By nobody named it may be theirs at their own point only; where the point is unknown it may be that one."""
    entries = [contact(target), contact("w"), LECTURE | {"by": by}]
    (finding,) = findings("11.3-11", [DC, W, C], [held(STANDING, "dc")], entries, complete=["p"])
    assert (finding["counted"], finding["possible"]) == (0, int((by, target) != (None, None)))


@pytest.mark.parametrize("target", ["c", None, "w"])
def test_article_11_3_12_a_life_meeting_of_unknown_attendance(target: str | None) -> None:
    """It may have been attended if it was that of the point, or the point is unknown."""
    meeting = {"kind": "organizational_life_meeting", "organization": "c", "date": "2024-05-05"}
    (finding,) = findings("11.3-12", [DC, W, C], [held(STANDING, "dc")], [contact(target), meeting], complete=["p"])
    assert finding["possible"] == int(target != "w")


def test_article_11_1_5_what_is_not_known_to_have_been_held_is_not_late() -> None:
    """A conference after the window of unknown state leaves the duty short, with nothing to show."""
    meeting = {"kind": "annual_party_building_conference", "organization": "w", "date": "2024-05-05", "state": None}
    found = findings("11.1-5", [DC, W], [], [meeting], complete=["w"])
    assert [(each["reason"], each["evidence"]) for each in found if each["subject"] == "w"] == [("count_short", [])]


@pytest.mark.parametrize(("state", "reason"), [("held", "attestation_missing"), (None, "attribute_unknown")])
def test_article_9_2_the_first_reason_of_the_table_is_told(state: str | None, reason: str) -> None:
    """Where it is unknown both whether an article was written and what it advances, the state comes first."""
    post = held("member_in_charge_of_organization_work", "w")
    entry = {"kind": "research_article", "organization": "w", "by": "p", "date": "2024-03-01", "state": state}
    (finding,) = findings("9.2-5", [DC, W], [post], [entry], complete=["p"])
    assert finding["reason"] == reason


def test_article_8_3_a_record_of_an_unknown_enterprise_may_be_of_this_one() -> None:
    """A later record that does not say of which enterprise it is leaves it unknown whether each has all six."""
    enterprise = {"id": "n", "kind": "non_public_enterprise", "form": "branch", "superior": "w"}
    record: Record = {"kind": "six_haves", "organization": "w", **SIX}
    entries = [record | {"target": None, "date": "2024-06-01"}]
    (finding,) = findings("8.3-3", [DC, W, enterprise], [], entries, complete=["w"])
    assert (finding["verdict"], finding["possible"]) == ("undetermined", 1)


@pytest.mark.parametrize(
    ("kinds", "reason"),
    [
        (["committee_meeting", "plenary_meeting", "standing_committee_meeting"], "count_short"),
        (["committee_meeting"], "records_incomplete"),
        (["plenary_meeting", "standing_committee_meeting"], "records_incomplete"),
    ],
)
def test_article_11_1_3_the_record_must_be_complete_for_every_kind_that_could_count(
    kinds: list[str], reason: str
) -> None:
    """For the district committee also plenary and standing-committee meetings; for others none of these."""
    coverage = [
        {"subject": subject, "kinds": kinds, "start": "2024-01-01", "end": "2024-12-31"} for subject in ("dc", "w")
    ]
    found = asked("11.1-3", [DC, W], coverage=coverage)
    assert {each["reason"] for each in found if each["subject"] == "dc"} == {reason}
    others = "count_short" if "committee_meeting" in kinds else "records_incomplete"
    assert {each["reason"] for each in found if each["subject"] == "w"} == {others}


IN_CHARGE = "member_in_charge_of_organization_work"


@pytest.mark.parametrize(
    ("day", "possible"), [("2024-02-28", 0), ("2024-02-29", 1), ("2024-09-30", 1), ("2024-10-01", 0), (None, 1)]
)
def test_article_9_2_what_is_by_nobody_named_lies_within_the_tenure(day: str | None, possible: int) -> None:
    """An article in the register of their committee is possibly theirs from the first to the last day of the post."""
    entry = {"kind": "research_article", "organization": "w", "date": day, "advances_party_building": True}
    post = held(IN_CHARGE, "w", start="2024-02-29", end="2024-09-30")
    (finding,) = findings("9.2-5", [DC, W], [post], [entry], complete=["p"])
    assert finding["possible"] == possible


@pytest.mark.parametrize(
    ("day", "counted"), [("2024-02-28", 0), ("2024-02-29", 1), ("2024-06-30", 1), ("2024-07-01", 0)]
)
def test_article_13_2_report_on_the_first_or_last_day_in_the_post(day: str, counted: int) -> None:
    """Whoever has left the post since counts from the first to the last day in it."""
    posts = [
        held("secretary", "w", "old", start="2024-02-29", end="2024-06-30"),
        held("secretary", "w", "new", start="2024-08-01"),
    ]
    entry = {"kind": "duty_report", "organization": "dc", "by": "old", "form": "oral", "date": day}
    (finding,) = findings("13-2", [DC, W], posts, [entry], complete=["dc"])
    assert (finding["counted"], finding["possible"]) == (counted, counted)


ON_THE_DAY = [
    ("2024-12-31", None, 1),
    ("2025-01-01", None, 0),
    ("2020-01-01", "2024-12-31", 1),
    ("2020-01-01", "2024-12-30", 0),
]


@pytest.mark.parametrize(("first", "last", "counted"), ON_THE_DAY)
def test_article_11_3_7_who_is_in_the_team_and_what_is_below_it_on_the_day(
    first: str, last: str | None, counted: int
) -> None:
    """A member's tenure, the organization's life and the point itself include their first and last days."""
    v = {"id": "v", "kind": "community", "form": "branch", "superior": "w"}
    point = contact("c", organization="dc")
    readings = {"own_contact_points": "team"}
    post = held("leadership_team_member", "w") | {"start": first, "end": last}
    (finding,) = findings("11.3-7", [DC, W, C], [post], [point], readings=readings)
    assert finding["counted"] == counted
    post = held("leadership_team_member", "w")
    lived = C | {"established": first, "dissolved": last}
    (finding,) = findings("11.3-7", [DC, W, v, lived], [post], [point], readings=readings)
    assert finding["counted"] == counted
    (finding,) = findings("11.3-7", [DC, W, C], [post], [point | {"start": first, "end": last}], readings=readings)
    assert finding["counted"] == counted
    found = findings(
        "11.3-7", [DC, W, C], [held("leadership_team_member", "w") | {"start": first, "end": last}], [point]
    )
    assert sum(each["counted"] for each in found) == counted


@pytest.mark.parametrize(("first", "last", "counted"), ON_THE_DAY)
def test_article_11_3_3_the_linked_subdistrict_on_the_day(first: str, last: str | None, counted: int) -> None:
    """A sub-district linked on the standing day only makes its communities linked."""
    entries = [contact("c"), contact("w", start=first, end=last)]
    readings = {"community_contact_point": "within_linked_subdistrict"}
    (finding,) = findings("11.3-3", [DC, W, C], [held(STANDING, "dc")], entries, readings=readings, complete=["p"])
    assert finding["counted"] == counted


@pytest.mark.parametrize(
    ("start", "end", "counted"),
    [
        ("2024-05-05", None, 1),
        ("2024-05-06", None, 0),
        ("2021-01-01", "2024-05-05", 1),
        ("2021-01-01", "2024-05-04", 0),
    ],
)
@pytest.mark.parametrize("of", ["point", "tenure"])
def test_article_11_3_11_a_lecture_on_the_first_or_last_day_of_the_point(
    of: str, start: str, end: str | None, counted: int
) -> None:
    """A lecture counts from the first to the last day on which the point is theirs, in the office."""
    days = {"start": start, "end": end}
    post = held(STANDING, "dc") | (days if of == "tenure" else {})
    entries = [contact("c") | (days if of == "point" else {}), LECTURE]
    for option in ("per_leader", "per_contact_point"):
        readings = {"lecture_owed": option}
        (finding,) = findings("11.3-11", [DC, W, C], [post], entries, readings=readings, complete=["p"])
        assert finding["counted"] == counted


@pytest.mark.parametrize(
    ("start", "end", "owed"),
    [
        ("2024-12-31", None, 1),
        ("2025-01-01", None, 0),
        ("2021-01-01", "2024-01-01", 1),
        ("2021-01-01", "2023-12-31", 0),
    ],
)
def test_article_11_3_11_who_holds_the_office_in_the_year(start: str, end: str | None, owed: int) -> None:
    """One day of the year in office with a point makes the duty, from the first to the last day of the year."""
    post = held(STANDING, "dc") | {"start": start, "end": end}
    for readings in ({}, {"lecture_bearers": "who_must_have_points"}):
        found = findings("11.3-11", [DC, W, C], [post], [contact("c")], readings=readings, complete=["p"])
        assert sum(each["required"] for each in found) == owed


@pytest.mark.parametrize(
    ("start", "deadline", "windows"),
    [
        ("2024-12-31", "2025-02-01", 1),
        ("2025-01-01", "2025-02-01", 0),
        ("2023-06-01", "2024-01-01", 1),
        ("2023-06-01", "2023-12-31", 0),
        ("2023-06-01", None, 1),
    ],
)
def test_article_15_7_orders_whose_days_meet_the_year(start: str, deadline: str | None, windows: int) -> None:
    """An order given on 31 December or due on 1 January is one of the year, and one without a deadline."""
    order = {"kind": "rectification_order", "organization": "dc", "target": "w", "date": start, "deadline": deadline}
    assert len(findings("15-7", [DC, W], [], [order], complete=["w"])) == windows


@pytest.mark.parametrize(("day", "windows"), [("2024-05-05", 1), ("2024-05-06", 0), (None, 0)])
def test_article_15_7_an_order_of_the_day_is_one(day: str | None, windows: int) -> None:
    """An order dated on as_of binds; one dated later, or on no known day, does not yet."""
    order = {"kind": "rectification_order", "organization": "dc", "target": "w", "date": day, "deadline": "2024-06-01"}
    assert len(findings("15-7", [DC, W], [], [order], as_of=date(2024, 5, 5))) == windows


@pytest.mark.parametrize(
    ("records", "window"),
    [
        ([{}, {"same_as": "e1", "date": "2024-04-01", "deadline": "2024-07-01"}], ("2024-05-01", "2024-06-01")),
        ([{"same_as": "e2", "date": "2024-04-01", "deadline": "2024-07-01"}, {}], ("2024-05-01", "2024-06-01")),
        ([{"deadline": None}, {"same_as": "e1", "deadline": "2024-07-01"}], ("2024-05-01", "2024-07-01")),
        ([{"target": None}, {"same_as": "e1", "date": "2024-04-01"}], ("2024-05-01", "2024-06-01")),
        ([{"deadline": None}, {"same_as": "e1", "date": "2024-04-01", "deadline": "2024-04-30"}], ("2024-05-01", None)),
        (
            [{"deadline": None}, {"same_as": "e1", "date": "2024-04-01", "deadline": "2024-05-01"}],
            ("2024-05-01", "2024-05-01"),
        ),
    ],
)
def test_article_15_7_the_first_record_of_an_order_speaks(
    records: list[Record], window: tuple[str, str | None]
) -> None:
    """Its own record gives the day, and the target and deadline, too, unless only another record tells them."""
    order = {
        "kind": "rectification_order",
        "organization": "dc",
        "target": "w",
        "date": "2024-05-01",
        "deadline": "2024-06-01",
    }
    found = asked("15-7", [DC, W], [order | each for each in records])
    shown = of("w", found)["window"]
    assert (shown["start"], shown["end"]) == window


def test_article_15_7_orders_of_equal_days_are_one_set() -> None:
    """Each order needs a report that names it, by any of its records; one report does not serve another order."""
    order = {"kind": "rectification_order", "organization": "dc", "target": "w", "date": "2024-05-01"}
    order |= {"deadline": "2024-06-01"}
    report = {"kind": "rectification_report", "organization": "w", "date": "2024-05-20"}
    entries = [order, order, order | {"same_as": "e2"}, report | {"order": "e1"}, report | {"order": "e3"}]
    (finding,) = findings("15-7", [DC, W], [], entries, complete=["w"])
    assert (finding["required"], finding["counted"], finding["evidence"]) == (2, 2, ["e4", "e5"])
    (finding,) = findings("15-7", [DC, W], [], [*entries[:4], report | {"order": None}], complete=["w"])
    assert (finding["required"], finding["counted"], finding["possible"]) == (2, 1, 2)
    (finding,) = findings("15-7", [DC, W], [], entries[:4], complete=["w"])
    assert (finding["required"], finding["counted"], finding["verdict"]) == (2, 1, "breached")


def test_article_11_3_11_each_point_has_its_own_days() -> None:
    """Under per_contact_point a point of part of the year is judged by its days, or by those of the office."""
    entries = [contact("c"), contact("w", start="2024-03-01"), LECTURE]
    for bearers, reason in (("who_have_points", "partial_period"), ("who_must_have_points", "count_short")):
        readings = {"lecture_owed": "per_contact_point", "lecture_bearers": bearers}
        (finding,) = findings("11.3-11", [DC, W, C], [held(STANDING, "dc")], entries, readings=readings, complete=["p"])
        assert (finding["required"], finding["counted"], finding["reason"]) == (2, 1, reason)


def test_article_11_3_11_a_point_that_ended_on_the_first_day_is_one_of_the_year() -> None:
    """Under per_contact_point it needs its lecture like the others."""
    readings = {"lecture_owed": "per_contact_point"}
    for last, required in (("2024-01-01", 2), ("2023-12-31", 1)):
        entries = [contact("c"), contact("w", end=last), LECTURE]
        (finding,) = findings("11.3-11", [DC, W, C], [held(STANDING, "dc")], entries, readings=readings, complete=["p"])
        assert finding["required"] == required


def test_article_14_2_one_paper_may_be_both() -> None:
    """A paper recorded as both contents is evidence once."""
    paper = {"kind": "annual_key_points", "organization": "w", "covers_year": 2024, "date": "2024-03-05"}
    (finding,) = findings("14-2", [DC, W], [], [paper | {"also": ["assessment_indicators", "annual_key_points"]}])
    assert (finding["required"], finding["counted"], finding["evidence"]) == (2, 2, ["e1"])


def test_nothing_dated_after_the_day_asked_for_counts() -> None:
    """An act on as_of counts, one of the next day does not yet."""
    meeting: Record = {"kind": "leading_group_meeting", "organization": "w"}
    entries = [meeting | {"date": "2024-05-05"}, meeting | {"date": "2024-05-06"}]
    found = findings("11.1-7", [DC, W], [], entries, as_of=date(2024, 5, 5))
    assert [(each["counted"], each["possible"]) for each in found if each["subject"] == "w"] == [(1, 1)]


def test_article_11_1_3_a_meeting_of_the_other_half_year_is_not_late() -> None:
    """A meeting on the last day of the second half is that half's own, and not the first half's come late."""
    meeting: Record = {"kind": "committee_meeting", "organization": "w", "party_building_study": "agenda_item"}
    for day in ("2024-07-01", "2024-12-31"):
        found = findings("11.1-3", [DC, W], [], [meeting | {"date": day}], complete=["w"])
        assert sorted(each["reason"] for each in found if each["subject"] == "w") == ["count_reached", "count_short"]


LIFE: Record = {"kind": "organizational_life_meeting", "organization": "w", "attended_by": ["p"]}


@pytest.mark.parametrize(
    ("day", "point", "counted", "possible"),
    [
        ("2024-02-29", {"start": "2024-03-01"}, 0, 0),
        ("2024-03-01", {"start": "2024-03-01"}, 1, 1),
        ("2024-06-30", {"end": "2024-06-30"}, 1, 1),
        ("2024-07-01", {"end": "2024-06-30"}, 0, 0),
        ("2024-05-05", {"start": None}, 0, 1),
        ("2024-05-05", {"state": None}, 0, 1),
        ("2024-05-05", {"by": None}, 0, 1),
        ("2025-02-01", {}, 0, 0),
        ("2023-05-05", {}, 0, 0),
    ],
)
def test_article_11_3_12_a_life_meeting_of_any_organization(
    day: str, point: Record, counted: int, possible: int
) -> None:
    """Under any it counts on a day on which they certainly have a point, whichever it is."""
    readings = {"life_meeting_of": "any"}
    entries = [contact("c") | point, LIFE | {"date": day}]
    (finding,) = findings("11.3-12", [DC, W, C], [held(STANDING, "dc")], entries, readings=readings, complete=["p"])
    assert (finding["counted"], finding["possible"]) == (counted, possible)


@pytest.mark.parametrize(
    ("day", "point", "bound", "once"),
    [
        ("2024-02-29", {"start": "2024-03-01"}, 1, 0),
        ("2024-03-01", {"start": "2024-03-01"}, 1, 1),
        ("2024-07-01", {"end": "2024-06-30"}, 1, 0),
        ("2022-05-05", {}, 0, 1),
        ("2024-05-05", None, 1, 0),
    ],
)
def test_article_11_3_12_who_is_bound_by_the_office(day: str, point: Record | None, bound: int, once: int) -> None:
    """Who must have a point attends on any day in office; under once on a day on which a point was theirs."""
    entries = [*([] if point is None else [contact("c") | point]), LIFE | {"date": day}]
    readings = {"life_meeting_of": "any", "lecture_bearers": "who_must_have_points"}
    for more, counted in (({}, bound), ({"life_meeting_each_year": "once"}, once)):
        (finding,) = findings(
            "11.3-12", [DC, W, C], [held(STANDING, "dc")], entries, readings=readings | more, complete=["p"]
        )
        assert finding["counted"] == counted


def test_article_11_3_11_at_an_uncertain_point_a_lecture_is_possible() -> None:
    """Where it is unknown since when a point was theirs, so is whether the lecture counts."""
    entries = [contact("c", start=None), LECTURE]
    (finding,) = findings("11.3-11", [DC, W, C], [held(STANDING, "dc")], entries, complete=["p"])
    assert (finding["counted"], finding["possible"]) == (0, 1)


def test_article_15_7_without_a_deadline_a_report_is_possible() -> None:
    """Whether a report came in time is unknown where no record tells the deadline."""
    order = {"kind": "rectification_order", "organization": "dc", "target": "w", "date": "2024-05-01"}
    report = {"kind": "rectification_report", "organization": "w", "order": "e1", "date": "2024-06-01"}
    (finding,) = findings("15-7", [DC, W], [], [order, report], complete=["w"])
    assert (finding["reason"], finding["counted"], finding["possible"]) == ("deadline_unknown", 0, 1)


@pytest.mark.parametrize(
    ("records", "verdict"),
    [
        ([{"state": "cancelled"}, {}], "satisfied"),
        ([{"date": "2025-02-01"}, {}], "satisfied"),
        ([{"date": "2024-12-31"}], "satisfied"),
        ([{"date": "2025-01-01"}], "unmet"),
        ([{}, {"date": "2024-06-01", "state": None}], "satisfied"),
        ([{"date": "2024-06-01", "rules": False}, {"date": "2024-03-01", "state": None}], "unmet"),
        ([{"rules": False}, {}], "satisfied"),
        ([{}, {"rules": False}], "unmet"),
        ([{"rules": False}, {"same_as": "e1"}], "satisfied"),
        ([{"rules": None}], "undetermined"),
        ([{"rules": None, "signage": False}], "unmet"),
    ],
)
def test_article_8_3_which_record_of_an_enterprise_speaks(records: list[Record], verdict: str) -> None:
    """The latest held by the standing day, of one day the greater id, and of one event whichever has all six."""
    enterprise = {"id": "n", "kind": "non_public_enterprise", "form": "branch", "superior": "w"}
    record: Record = {"kind": "six_haves", "organization": "w", "target": "n", "date": "2024-03-01", **SIX}
    entries = [record | each for each in records]
    (finding,) = findings("8.3-3", [DC, W, enterprise], [], entries, complete=["w"])
    assert finding["verdict"] == verdict


def organization_of(norm: str, subject: str, document: Record) -> str | None:
    """The organization whose a finding of 2024 is."""
    report = jd.evaluate(jd.Ledger.from_dict(document), year=2024, as_of=date(2025, 4, 10))
    (finding,) = [each for each in report.everything() if (each.norm.id, each.subject) == (norm, subject)]
    return finding.organization


V: Record = {"id": "v", "kind": "affiliated_committee", "superior": "dc"}


@pytest.mark.parametrize(
    ("days", "organization"),
    [
        ({"start": "2018-01-01"}, "v"),
        ({"start": "2017-01-01"}, "w"),
        ({"start": "2017-12-31"}, "w"),
        ({"start": "2017-01-01", "end": "2023-12-31"}, "v"),
        ({"start": "2017-01-01", "end": "2024-01-01"}, "w"),
    ],
)
def test_article_9_2_the_finding_is_that_of_the_earliest_appointment(days: Record, organization: str) -> None:
    """By its start, though before the date of issue, and then by the organization's id; ended ones left out."""
    posts = [held(IN_CHARGE, "w") | days, held(IN_CHARGE, "v", start="2018-01-01")]
    document = small(organizations=[DC, W, V], appointments=posts, in_force_from="2020-01-01", entries=[])
    assert organization_of("9.2-5", "p", document) == organization


def test_article_11_3_11_the_finding_is_that_of_the_office_with_the_point() -> None:
    """Of two offices that in which the point lies; whose point it is decides, not where it is."""
    posts = [held("secretary", "w", start="2021-01-01", end="2022-12-31"), held("secretary", "v", start="2023-01-01")]
    entries = [{"id": "e1", **contact("c", start="2022-01-01")}]
    document = small(organizations=[DC, W, V, C], appointments=posts, in_force_from="2020-01-01", entries=entries)
    assert organization_of("11.3-11", "p", document) == "v"


def test_an_organization_that_is_not_bound_yet_or_any_more_stands_as_itself() -> None:
    """Where the regulation was not in force, or the organization not in being, the finding is still its own."""
    gone = W | {"dissolved": "2023-12-31"}
    for issued, organization in (("2025-01-01", W), ("2020-01-01", gone)):
        document = small(organizations=[DC, organization], in_force_from=issued, entries=[])
        assert organization_of("8.1-2", "w", document) == "w"


@pytest.mark.parametrize("role", ["secretary", IN_CHARGE, "leadership_team_member"])
def test_article_11_3_7_everyone_of_the_three_roles_is_of_the_team(role: str) -> None:
    """Under team a point of any of them is the team's, and the record must be complete for each or the committee."""
    readings = {"own_contact_points": "team"}
    posts = [held(role, "w"), held("secretary", "w", "q")]
    (finding,) = findings("11.3-7", [DC, W, C], posts, [contact("c")], readings=readings)
    assert finding["verdict"] == "satisfied"
    for complete, reason in ((["w"], "no_deadline"), (["p", "q"], "no_deadline"), (["q"], "records_incomplete")):
        (finding,) = findings("11.3-7", [DC, W, C], posts, readings=readings, complete=complete)
        assert finding["reason"] == reason
    posts = [held(role, "w", end="2023-12-31")]
    (finding,) = findings("11.3-7", [DC, W, C], posts, readings=readings, complete=["p"])
    assert finding["reason"] == "records_incomplete"


def test_article_11_3_2_a_point_of_nobody_named_in_the_register_of_a_former_office() -> None:
    """A point whose leader is not told may be theirs only in the register of the office held on the day."""
    d: Record = {"id": "d", "kind": "district_committee"}
    posts = [held(STANDING, "dc", end="2024-06-30"), held(STANDING, "d", start="2024-07-01")]
    for register, possible in (("dc", 0), ("d", 1)):
        (finding,) = findings("11.3-2", [DC, d, W], posts, [contact("w", by=None, organization=register)])
        assert finding["possible"] == possible


@pytest.mark.parametrize(("audience", "possible"), [(["w"], 0), (["c"], 1), (None, 1), ([], 0)])
def test_article_11_3_11_a_lecture_by_nobody_named_is_asked_of_its_own_point(
    audience: list[str] | None, possible: int
) -> None:
    """Entered by one point and heard by another it is not theirs; entered by the one that heard it may be."""
    entries = [contact("c"), contact("w"), LECTURE | {"by": None, "audience": audience}]
    (finding,) = findings("11.3-11", [DC, W, C], [held(STANDING, "dc")], entries, complete=["p"])
    assert (finding["counted"], finding["possible"]) == (0, possible)


def test_article_11_3_12_a_life_meeting_of_another_organization_of_like_name() -> None:
    """Under contact_point the meeting must be that of the point, not of one whose id only begins alike."""
    c2 = C | {"id": "c2"}
    meeting = LIFE | {"date": "2024-05-05"}
    for place, counted in (("c", 1), ("c2", 0)):
        entries = [contact("c"), meeting | {"organization": place}]
        (finding,) = findings("11.3-12", [DC, W, C, c2], [held(STANDING, "dc")], entries, complete=["p"])
        assert finding["counted"] == counted


def test_article_15_7_a_report_of_an_order_not_in_the_ledger() -> None:
    """A report that names an order nobody knows answers none."""
    order = {"kind": "rectification_order", "organization": "dc", "target": "w", "date": "2024-05-01"}
    report = {"kind": "rectification_report", "organization": "w", "order": "other", "date": "2024-05-20"}
    (finding,) = findings("15-7", [DC, W], [], [order | {"deadline": "2024-06-01"}, report], complete=["w"])
    assert (finding["counted"], finding["possible"], finding["reason"]) == (0, 0, "count_short")


@pytest.mark.parametrize(
    ("linked", "above", "verdict"),
    [
        ([contact("w", end="2023-12-31"), contact("w", start="2024-01-01")], "w", "satisfied"),
        ([contact("v")], "v", "unmet"),
        ([contact(None)], "v", "undetermined"),
        ([contact(None), contact("w")], "w", "satisfied"),
        ([contact("w"), contact(None)], "w", "satisfied"),
    ],
)
def test_article_11_3_3_whether_the_community_lies_below_a_linked_subdistrict(
    linked: list[Record], above: str, verdict: str
) -> None:
    """An ended link is passed over; a point of unknown place may be a sub-district only if one is above."""
    readings = {"community_contact_point": "within_linked_subdistrict"}
    (finding,) = findings(
        "11.3-3",
        [DC, W, V, C | {"superior": above}],
        [held(STANDING, "dc")],
        [*linked, contact("c")],
        readings=readings,
        complete=["p"],
    )
    assert finding["verdict"] == verdict


@pytest.mark.parametrize(
    ("days", "reason"),
    [
        ({"established": "2024-01-01"}, "count_short"),
        ({"established": "2024-01-02"}, "partial_period"),
        ({"dissolved": "2024-12-31"}, "count_short"),
        ({"dissolved": "2024-12-30"}, "partial_period"),
    ],
)
def test_article_12_1_in_being_on_every_day_of_the_year(days: Record, reason: str) -> None:
    """An organization founded on 1 January or dissolved on 31 December owes the whole year's report."""
    found = findings("12-1", [DC, W | days], complete=["w"])
    assert [each["reason"] for each in found if each["subject"] == "w"] == [reason]


@pytest.mark.parametrize(
    ("ends", "starts", "reason"),
    [("2024-06-30", "2024-07-01", "count_short"), ("2024-06-30", "2024-07-02", "partial_period")],
)
def test_article_9_2_tenures_that_adjoin_are_joined(ends: str, starts: str, reason: str) -> None:
    """Two posts one after the other make a whole year, and an article may be missing from neither."""
    posts = [held(IN_CHARGE, "w", end=ends), held(IN_CHARGE, "v", start=starts)]
    (finding,) = findings("9.2-5", [DC, W, V], posts, complete=["p"])
    assert finding["reason"] == reason


def test_article_9_2_the_record_must_be_complete_between_two_tenures_too() -> None:
    """For a person it must be complete from the first to the last day, the days out of office included."""
    posts = [held(IN_CHARGE, "w", end="2024-03-31"), held(IN_CHARGE, "w", start="2024-06-01")]
    readings = {"partial_period": "full_duty"}
    for gap, reason in (("2024-04-01", "count_short"), ("2024-04-02", "records_incomplete")):
        days = [("2024-01-01", "2024-03-31"), (gap, "2024-12-31")]
        coverage = [{"subject": "p", "kinds": ["research_article"], "start": a, "end": b} for a, b in days]
        found = asked("9.2-5", [DC, W], readings=readings, coverage=coverage, appointments=posts)
        assert of("p", found)["reason"] == reason


def test_a_norm_called_for_a_person_gives_that_persons_finding() -> None:
    """And that of an organization, whoever else is bound."""
    posts = [held(IN_CHARGE, "w"), held(IN_CHARGE, "w", "q")]
    ledger = jd.Ledger.from_dict(
        small(organizations=[DC, W], appointments=posts, in_force_from="2020-01-01", entries=[])
    )
    for norm, subject in (("9.2-5", "q"), ("8.1-2", "w"), ("11.3-11", "p")):
        found = jd.NORMS[norm](ledger, subject, year=2024, as_of=date(2025, 4, 10))
        assert [each.subject for each in found] == [subject]


def test_article_11_3_11_one_day_in_office_with_a_point() -> None:
    """An appointment of a single day is one."""
    post = held(STANDING, "dc", start="2024-05-05", end="2024-05-05")
    for readings in ({}, {"lecture_bearers": "who_must_have_points"}):
        (finding,) = findings("11.3-11", [DC, W, C], [post], [contact("c"), LECTURE], readings=readings)
        assert (finding["required"], finding["counted"]) == (1, 1)


@pytest.mark.parametrize(
    ("day", "year", "counted", "possible"),
    [
        ("2023-12-31", None, 0, 0),
        ("2024-01-01", None, 0, 1),
        ("2024-12-31", None, 0, 1),
        ("2023-06-01", 2024, 1, 1),
        ("2024-06-01", 2023, 0, 0),
        ("2025-01-01", 2024, 0, 0),
        (None, 2024, 0, 1),
        (None, None, 0, 1),
    ],
)
def test_article_8_1_a_plan_of_the_year_may_be_older(
    day: str | None, year: int | None, counted: int, possible: int
) -> None:
    """A plan that names the year counts whenever it was made by its end; one that names none if it is of the year."""
    plan = {"kind": "annual_plan", "organization": "w", "date": day, "covers_year": year}
    (finding,) = findings("8.1-2", [DC, W], [], [plan], complete=["w"])
    assert (finding["counted"], finding["possible"]) == (counted, possible)


def test_article_14_4_an_assessment_of_no_named_year_may_be_of_this_one() -> None:
    """One made in January may be of the year before."""
    entry = {"kind": "year_end_assessment", "organization": "w", "target": "c", "date": "2025-01-15"}
    for more, possible in (({}, 1), ({"target": None}, 1), ({"covers_year": 2025}, 0), ({"target": "w"}, 0)):
        (finding,) = findings("14-4", [DC, W, C], [], [entry | more], complete=["w"])
        assert (finding["counted"], finding["possible"]) == (0, possible)


@pytest.mark.parametrize(
    ("points", "day", "counted"),
    [
        ([contact("c")], "2022-05-05", 1),
        ([contact("c", start="2022-05-05")], "2022-05-05", 1),
        ([contact("c", start="2022-05-06")], "2022-05-05", 0),
        ([contact("c", end="2022-05-05"), contact("v", start="2023-01-01")], "2022-05-05", 1),
        ([contact("c", end="2022-05-04"), contact("v", start="2023-01-01")], "2022-05-05", 0),
        ([contact("c")], "2025-01-01", 0),
    ],
)
def test_article_11_3_12_once_while_the_point_was_theirs(points: list[Record], day: str, counted: int) -> None:
    """Under once a life meeting of a point counts on any day that it was theirs, up to the standing day."""
    readings = {"life_meeting_each_year": "once"}
    entries = [*points, LIFE | {"organization": "c", "date": day}]
    (finding,) = findings("11.3-12", [DC, W, V, C], [held(STANDING, "dc")], entries, readings=readings, complete=["p"])
    assert finding["counted"] == counted


@pytest.mark.parametrize(
    ("points", "reason"),
    [
        ([contact("c", start=None)], "attribute_unknown"),
        ([contact("c", start=None), contact("w")], "count_short"),
        ([contact("c", start=None), contact("w", start="2024-03-01")], "partial_period"),
        ([contact("c", start="2024-03-01", by=None)], "partial_period"),
        ([contact("c", by=None)], "attribute_unknown"),
        ([contact("c", state="cancelled"), contact("w")], "count_short"),
        ([contact("c", start="2025-04-11"), contact("w")], "count_short"),
        ([contact("c", start="2024-05-05", end="2024-05-05")], "partial_period"),
    ],
)
def test_article_11_3_11_without_a_lecture_points_decide_what_is_known(points: list[Record], reason: str) -> None:
    """Whoever certainly had a point all year is short; on part of the year, or uncertainly, that stays open."""
    (finding,) = findings("11.3-11", [DC, W, C], [held(STANDING, "dc")], points, complete=["p"])
    assert finding["reason"] == reason


@pytest.mark.parametrize(("start", "owed"), [("2024-05-05", 1), ("2024-05-06", 0)])
@pytest.mark.parametrize("state", ["held", "planned"])
def test_article_11_3_11_a_point_that_begins_on_the_day_asked_for(state: str, start: str, owed: int) -> None:
    """It is one from its first day on; one that is only planned for the day is not known to be one."""
    points = [contact("c", start=start, state=state)]
    found = findings("11.3-11", [DC, W, C], [held(STANDING, "dc")], points, as_of=date(2024, 5, 5))
    assert sum(each["required"] for each in found) == (owed if state == "held" else 0)


@pytest.mark.parametrize(
    ("role", "below", "owed"),
    [
        (STANDING, {}, 1),
        ("leadership_team_member", {}, 1),
        ("leadership_team_member", {"superior": "v"}, 0),
        ("leadership_team_member", {"established": "2024-09-30"}, 1),
        ("leadership_team_member", {"established": "2024-10-01"}, 0),
        ("leadership_team_member", {"dissolved": "2024-03-01"}, 1),
        ("leadership_team_member", {"dissolved": "2024-02-29"}, 0),
    ],
)
def test_article_11_3_11_who_must_have_a_point_owes_the_lecture_without_one(
    role: str, below: Record, owed: int
) -> None:
    """Standing members always, members of a team where anything was below it while they were of it."""
    readings = {"lecture_bearers": "who_must_have_points"}
    post = held(role, "dc" if role == STANDING else "w", start="2024-03-01", end="2024-09-30")
    found = findings("11.3-11", [DC, W, V, C | below], [post], [], readings=readings, complete=["p"])
    assert [(each["required"], each["reason"]) for each in found] == [(1, "partial_period")] * owed


def test_article_11_3_11_whose_finding_it_is_without_a_point() -> None:
    """Of the earliest office of the year, bound or not; with a point, of the office in which it was had."""
    posts = [held("secretary", "v", start="2021-01-01"), held("secretary", "w", start="2022-01-01")]
    ended = [held("secretary", "v", start="2021-01-01", end="2023-12-31"), posts[1]]
    point = {"id": "e1", **contact("c", start="2021-06-01", end="2021-12-31")}
    for held_posts, entries, organization in ((posts, [], "v"), (ended, [], "w"), (posts, [point], "v")):
        document = small(
            organizations=[DC, W, V, C], appointments=held_posts, in_force_from="2020-01-01", entries=entries
        )
        for chosen in ({}, {"lecture_bearers": "who_must_have_points"}):
            report = jd.evaluate(
                jd.Ledger.from_dict(document), year=2024, as_of=date(2025, 4, 10), readings=jd.Readings(**chosen)
            )
            told = [each for each in report.everything() if (each.norm.id, each.subject) == ("11.3-11", "p")]
            assert [each.organization for each in told] == [organization]


@pytest.mark.parametrize(
    ("days", "reason"),
    [
        ({"dissolved": "2024-01-01"}, "trigger_absent"),
        ({"dissolved": "2023-12-31"}, "not_existing"),
        ({"established": "2024-12-31"}, "trigger_absent"),
        ({"established": "2025-01-01"}, "not_existing"),
    ],
)
def test_article_15_7_without_an_order_the_organization_must_have_been_in_the_year(days: Record, reason: str) -> None:
    """With everything asked for, no order and no organization are told apart."""
    assert of("w", asked("15-7", [DC, W | days]))["reason"] == reason


@pytest.mark.parametrize(
    ("form", "reason"),
    [("committee", "no_deadline"), ("branch", None), ("general_branch", None), (None, "roster_unknown")],
)
def test_article_11_1_committees_at_the_primary_level(form: str | None, reason: str | None) -> None:
    """Under bound_by_article_11 those whose form is committee are bound; of unknown form, it is unknown."""
    readings = {"primary_level_committees": "bound_by_article_11"}
    found = findings("11.1-1", [DC, W, C | {"form": form}], readings=readings, complete=["c"])
    assert [each["reason"] for each in found if each["subject"] == "c"] == ([] if reason is None else [reason])


@pytest.mark.parametrize(
    ("ranges", "reason"),
    [
        ([("2024-01-01", "2024-12-31")], "count_short"),
        ([("2023-01-01", "2025-12-31")], "count_short"),
        ([("2024-01-02", "2024-12-31")], "records_incomplete"),
        ([("2024-01-01", "2024-12-30")], "records_incomplete"),
        ([("2024-07-01", "2024-12-31"), ("2024-01-01", "2024-06-30")], "count_short"),
        ([("2024-01-01", "2024-06-30"), ("2024-07-02", "2024-12-31")], "records_incomplete"),
        ([("2024-01-01", "2024-12-31"), ("2024-02-01", "2024-03-31")], "count_short"),
        ([("2024-01-01", "2024-06-30"), ("2024-06-30", "2024-12-31")], "count_short"),
    ],
)
def test_article_11_1_7_the_record_is_complete_where_ranges_adjoin(ranges: list[tuple[str, str]], reason: str) -> None:
    """Ranges that meet, adjoin or lie within each other are one; a single day between them breaks it."""
    coverage = [{"subject": "w", "kinds": ["leading_group_meeting"], "start": a, "end": b} for a, b in ranges]
    assert of("w", asked("11.1-7", [DC, W], coverage=coverage))["reason"] == reason


def test_article_11_1_7_records_joined_in_a_chain_are_one_event() -> None:
    """Each names the one before: one event, shown as the record that names none, whatever the order in the ledger."""
    meeting: Record = {"kind": "leading_group_meeting", "organization": "w", "date": "2024-05-05"}
    chain = [{"same_as": "e2"}, {"same_as": "e4"}, {"same_as": "e2"}, {}, {"same_as": "e3"}]
    several: list[list[Record]] = [[], [{}], [{"same_as": "e7"}, {}]]
    for more in several:
        entries = [meeting | each for each in [*chain, *more]]
        found = of("w", asked("11.1-7", [DC, W], entries))
        assert (found["counted"], found["evidence"]) == (
            1 + bool(more),
            ["e4", *(["e6"] if len(more) == 1 else ["e7"] * bool(more))],
        )


def test_a_kind_that_is_named_twice_is_one() -> None:
    """An event recorded as a kind and also as the same kind counts once, and as each further kind."""
    meeting = {"kind": "leading_group_meeting", "organization": "w", "date": "2024-03-05"}
    also = ["leading_group_meeting", "annual_party_building_conference", "annual_party_building_conference"]
    for norm in ("11.1-7", "11.1-5"):
        found = of("w", asked(norm, [DC, W], [meeting | {"also": also}]))
        assert (found["counted"], found["evidence"]) == (1, ["e1"])


def test_article_11_3_7_an_organization_two_levels_below_is_below() -> None:
    """A contact point may lie at any depth below the committee."""
    deep = [C, C | {"id": "d", "superior": "c"}, C | {"id": "e", "superior": "d"}]
    for target, verdict in (("c", "satisfied"), ("d", "satisfied"), ("e", "satisfied"), ("w", "unmet")):
        (finding,) = findings("11.3-7", [DC, W, *deep], [held("secretary", "w")], [contact(target)], complete=["p"])
        assert finding["verdict"] == verdict


def test_a_ledger_written_is_the_ledger_read(tmp_path: Path) -> None:
    """The file is UTF-8 as a person would read it, an object to a line and more; nothing else is left beside it."""
    entry = {"id": "e1", "kind": "party_lecture", "organization": "w", "audience": ["w", "dc"], "date": "2024-05-05"}
    document = small(organizations=[DC | {"name": "区委"}, W], entries=[entry], in_force_from="2020-01-01")
    ledger = jd.Ledger.from_dict(document)
    path = tmp_path / "台账.json"
    for _ in range(2):
        ledger.save(path)
        assert path.read_text(encoding="utf-8") == ledger.dumps()
        assert list(tmp_path.iterdir()) == [path]
    assert jd.Ledger.load(path) == jd.Ledger.load(str(path)) == ledger
    assert ledger.to_dict()["entries"] == [entry]
    assert '\n   "name": "区委"' in ledger.dumps()


def test_a_ledger_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    """The old file stays as it was, and no unfinished one beside it."""
    ledger = jd.Ledger.from_dict(small())
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match="folder"):
        ledger.save(tmp_path / "folder")
    with pytest.raises(FileNotFoundError):
        ledger.save(tmp_path / "none" / "ledger.json")
    assert [each.name for each in tmp_path.iterdir()] == ["folder"]


def test_an_organization_is_found_or_the_nearest_named() -> None:
    """The ledger's own organization, or an error with the id that may be meant; its tables are made once."""
    ledger = jd.Ledger.from_dict(small(organizations=[DC, W, DC | {"id": "office"}]))
    assert ledger.organization("w").id == "w"
    assert ledger.index is ledger.index
    with pytest.raises(LookupError, match=r"^the ledger has no organization 'ofice'; did you mean 'office'\?$"):
        ledger.organization("ofice")
    with pytest.raises(LookupError, match=r"^the ledger has no organization 'dd'$"):
        ledger.organization("dd")
    with pytest.raises(LookupError, match=r"^the ledger has no organization 'dd'$"):
        jd.Ledger().organization("dd")


def test_all_faults_stand_in_one_error_a_line_each() -> None:
    """The error's text is its faults, in the order of the document, each on a line of its own."""
    wrong = [
        {"id": "e1", "kind": "zzzz", "organization": "dc"},
        {"id": "e1", "kind": "criticism", "organization": "é\n"},
    ]
    document = {"organizations": [DC], "entries": wrong, "zzzz\u2028": 1}
    with pytest.raises(jd.LedgerError) as caught:
        jd.Ledger.from_dict(document)
    known = "format, in_force_from, organizations, appointments, entries, coverage, attestations"
    assert str(caught.value).split("\n") == [
        rf"there is no field 'zzzz\u2028'; there are {known} @ $.zzzz\u2028",
        'required field missing: "format": "jiceng-dangjian.ledger/1" @ $.format',
        f"'zzzz' is no kind of entry; there are {', '.join(ENTRY_KINDS)} @ $.entries[0].kind",
        "the id 'e1' is already that of $.entries[0] @ $.entries[1].id",
        r"there is no organization 'é\n' in the ledger @ $.entries[1].organization",
    ]


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    """In the system's words, with the name that was given."""
    for name, reason in ((tmp_path / "none", "No such file or directory"), (tmp_path, "Is a directory")):
        with pytest.raises(jd.LedgerError) as caught:
            jd.Ledger.load(name)
        assert str(caught.value) == f"cannot read {str(name)!r}: {reason} @ $"
    with pytest.raises(jd.LedgerError, match=r"^cannot read .*: embedded null byte @ \$$"):
        jd.Ledger.load("a\0b")


def test_a_number_longer_than_python_reads_is_a_fault() -> None:
    """It is a fault like others."""
    with pytest.raises(jd.LedgerError, match=r"^a number in the document has too many digits to be read @ \$$"):
        jd.Ledger.loads('{"format": ' + "1" * 5000 + "}")


def test_faults_of_every_list_stand_in_its_place() -> None:
    """A fault between records of one list stands before a fault within a record of a later list."""
    wrong = [{"id": "a", "kind": "community"}, {"id": "b", "kind": "community", "superior": "z"}]
    appointed = [{"person": "p", "organization": "a", "role": "zzzz", "start": "2020-01-01"}]
    document = {"format": "x", "organizations": wrong, "appointments": appointed, "entries": [{"id": "e"}]}
    with pytest.raises(jd.LedgerError) as caught:
        jd.Ledger.from_dict(document)
    assert [fault.path for fault in caught.value.faults] == [
        "$.format",
        "$.organizations[1].superior",
        "$.appointments[0].role",
        "$.entries[0].kind",
        "$.entries[0].organization",
    ]
    assert caught.value.faults[-1].message == "required field missing"


@pytest.mark.parametrize(
    ("wrong", "near"),
    [("office-03", "; did you mean 'office_03'?"), ("ofice_03", "; did you mean 'office_03'?"), ("office_3", "")],
)
def test_an_unknown_organization_is_told_with_the_one_meant(wrong: str, near: str) -> None:
    """A slip of the pen is named; another number is another organization, and never suggested."""
    several: list[Record] = [{"id": f"office_{place:02}", "kind": "community"} for place in range(13)]
    several[0]["superior"] = wrong
    with pytest.raises(jd.LedgerError) as caught:
        jd.Ledger.from_dict(small(organizations=several, entries=[]))
    assert caught.value.faults[0].message == f"there is no organization {wrong!r} in the ledger{near}"


def test_only_the_first_wrong_names_are_looked_for() -> None:
    """Of many wrong names all are told, and for the first twenty the one meant."""
    offices: list[Record] = [{"id": f"office_{place:02}", "kind": "community"} for place in range(40)]
    wrong = [each | {"id": f"of{place:02}", "superior": f"ofice_{place:02}"} for place, each in enumerate(offices)]
    with pytest.raises(jd.LedgerError) as caught:
        jd.Ledger.from_dict(small(organizations=[*offices, *wrong], entries=[]))
    told = [fault.message for fault in caught.value.faults]
    assert len(told) == 40
    assert sum("did you mean" in message for message in told) == 20


def test_article_11_3_11_a_lecture_at_a_point_that_had_ended() -> None:
    """It does not count although another point was theirs on that day."""
    entries = [contact("c", end="2024-03-01"), contact("w"), LECTURE]
    (finding,) = findings("11.3-11", [DC, W, C], [held(STANDING, "dc")], entries, complete=["p"])
    assert (finding["counted"], finding["verdict"]) == (0, "breached")


def complete_for(subject: str, kinds: list[str], start: str, end: str = "2025-12-31") -> Record:
    """A declaration of completeness."""
    return {"subject": subject, "kinds": kinds, "start": start, "end": end}


@pytest.mark.parametrize(("start", "reason"), [("2024-10-01", "count_short"), ("2024-10-02", "records_incomplete")])
def test_article_11_3_11_the_record_must_be_complete_while_the_point_was_theirs(start: str, reason: str) -> None:
    """Under per_contact_point from the first to the last day of the point concerned, and no other."""
    lecture = {"id": "e3", **LECTURE}
    entries = [{"id": "e1", **contact("c")}, {"id": "e2", **contact("w", start="2024-10-01")}, lecture]
    found = asked(
        "11.3-11",
        [DC, W, C],
        entries,
        readings={"lecture_owed": "per_contact_point", "partial_period": "full_duty"},
        appointments=[held(STANDING, "dc")],
        coverage=[complete_for("p", ["party_lecture", "situation_report"], start)],
    )
    assert of("p", found)["reason"] == reason


@pytest.mark.parametrize(("start", "reason"), [("2021-01-01", "no_deadline"), ("2021-01-02", "records_incomplete")])
def test_article_11_3_12_once_the_record_must_be_complete_from_the_first_point_on(start: str, reason: str) -> None:
    """Under once a meeting may lie on any day since the point became theirs."""
    kinds = ["democratic_life_meeting", "organizational_life_meeting"]
    found = asked(
        "11.3-12",
        [DC, W, C],
        [{"id": "e1", **contact("c")}],
        readings={"life_meeting_each_year": "once"},
        appointments=[held(STANDING, "dc")],
        coverage=[complete_for("p", kinds, start)],
    )
    assert of("p", found)["reason"] == reason


def test_article_11_1_7_completeness_for_persons_is_not_that_for_their_committee() -> None:
    """What is declared of the members of its team says nothing of a committee's own register."""
    found = findings("11.1-7", [DC, W], [held("secretary", "w")], complete=["p"])
    assert [each["reason"] for each in found if each["subject"] == "w"] == ["records_incomplete"]


def test_article_9_2_two_tenures_that_fill_the_year_exactly() -> None:
    """From 1 January to 31 December in two posts is the whole year; a day less at either end is not."""
    for first, last, reason in (
        ("2024-01-01", "2024-12-31", "count_short"),
        ("2024-01-02", "2024-12-31", "partial_period"),
        ("2024-01-01", "2024-12-30", "partial_period"),
    ):
        posts = [held(IN_CHARGE, "w", start=first, end="2024-06-30")]
        posts += [held(IN_CHARGE, "v", start="2024-07-01", end=last)]
        (finding,) = findings("9.2-5", [DC, W, V], posts, complete=["p"])
        assert finding["reason"] == reason


def test_article_11_3_11_with_points_in_two_offices_it_is_that_of_the_earlier() -> None:
    """By the start of the office, not by the id of its organization; an office without a point stands back."""
    posts = [held("secretary", "w", start="2021-01-01"), held("secretary", "v", start="2022-01-01")]
    for start, organization in (("2021-06-01", "w"), ("2022-06-01", "w")):
        asked("11.3-11", [DC, W, V, C], [contact("c", start=start)], appointments=posts)
        document = small(
            organizations=[DC, W, V, C],
            appointments=posts,
            in_force_from="2020-01-01",
            entries=[{"id": "e1", **contact("c", start=start)}],
        )
        assert organization_of("11.3-11", "p", document) == organization
    posts[0]["end"] = "2024-02-01"
    entries = [contact("c", start="2024-03-01")]
    readings = {"lecture_bearers": "who_must_have_points"}
    found = of("p", asked("11.3-11", [DC, W, V, C], entries, readings=readings, appointments=posts))
    assert found["organization"] == "v"


def test_article_15_7_two_windows_stand_in_the_order_of_time() -> None:
    """However few there are; an order that no record says to whom it was given makes none."""
    order = {"kind": "rectification_order", "organization": "dc", "target": "w", "deadline": "2024-12-01"}
    days = ("2024-05-01", "2024-03-01")
    entries: list[Record] = [*(order | {"date": day} for day in days), order | {"date": "2024-01-01", "target": None}]
    found = asked("15-7", [DC, W], entries)
    starts = [each["window"]["start"] for each in found if each["subject"] == "w"]
    assert starts == ["2024-03-01", "2024-05-01"]


def test_a_file_in_another_encoding_is_told_by_its_encoding(tmp_path: Path) -> None:
    """As it is from bytes, so from a file."""
    path = tmp_path / "ledger.json"
    path.write_bytes("账".encode("gb18030"))
    with pytest.raises(jd.LedgerError, match="GB18030"):
        jd.Ledger.load(path)


def test_what_a_kind_misspelt_hides_is_no_fault_of_its_own() -> None:
    """The target of an entry of unknown kind may be a person: that person may be declared complete for."""
    entry = {"id": "e", "kind": "secretary_apprqisal", "organization": "dc", "target": "p9"}
    coverage = [complete_for("p9", ["criticism"], "2024-01-01")]
    with pytest.raises(jd.LedgerError) as caught:
        jd.Ledger.from_dict(small(entries=[entry], coverage=coverage))
    assert [fault.path for fault in caught.value.faults] == ["$.entries[0].kind"]


def test_values_in_a_message_are_cut_short_beyond_sixty_characters() -> None:
    """A long text or number is named by its beginning or length, so that the fault stays a line; others in full."""
    for amount, told in (
        (-501, "-501"),
        (-(10**50), f"-{10**50}"),
        ("x" * 58, f"the text '{'x' * 58}'"),
        ("x" * 59, f"the text '{'x' * 56}..."),
    ):
        with pytest.raises(jd.LedgerError) as caught:
            jd.Ledger.from_dict(small(("kind", "budget_line"), ("amount", amount)))
        assert caught.value.faults[0].message.endswith(f", not {told}")


def test_a_python_datetime_is_converted_to_the_civil_date() -> None:
    """With its offset, as a timestamp is; without one it is refused."""
    moment = datetime(2024, 6, 30, 16, tzinfo=UTC)
    assert jd.Ledger.from_dict(small(("date", moment))).entries[0].date == date(2024, 7, 1)
    with pytest.raises(jd.LedgerError, match="has no offset"):
        jd.Ledger.from_dict(small(("date", moment.replace(tzinfo=None))))
