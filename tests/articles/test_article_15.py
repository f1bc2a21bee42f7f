"""Article 15: consequences: restated, never derived."""

import re
from datetime import date
from typing import Any

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.answers import consequences, entries
from jiceng_dangjian.answers.remedy import remedy
from jiceng_dangjian.articles.article_15 import ELEMENTS
from jiceng_dangjian.faces import tables
from jiceng_dangjian.language import vocabulary
from jiceng_dangjian.language.relations import RELATIONS
from jiceng_dangjian.ledger.records import FORMAT
from tests.people import accounts, contested, owed, remedies, report_as_text
from tests.small import AS_OF, DC, C, Record, W, asked, attested, findings, of


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


@pytest.mark.parametrize(("target", "told"), [("w", ["w"]), ("c", ["c"]), (None, ["c", "w"]), ("nobody", [])], ids=str)
def test_article_15_5_what_is_open_is_said_of_those_on_whom_there_may_be_a_decision(
    target: str | None, told: list[str]
) -> None:
    """Where it is not known since when the measures are in force, nobody else is named in a report."""
    entries = [] if target == "nobody" else [decision("2024-03-01") | {"id": "e", "target": target}]
    ledger = jd.Ledger.from_dict({"format": FORMAT, "organizations": [DC, W, C], "entries": entries})
    report = jd.evaluate(ledger, year=2024, as_of=AS_OF)
    found = report.where(norm="15-5")
    assert [(each.subject, each.reason) for each in found] == [(each, "commencement_unknown") for each in told]


def test_article_15_of_whoever_was_commended_the_other_decisions_are_out_of_scope() -> None:
    """A person is in scope of the one decision that is on record, and still named, where everything is asked for, under
    the others."""
    held = {"person": "p", "organization": "w", "role": "secretary"}
    told = {"id": "e", "kind": "commendation", "organization": "dc", "target": "p", "date": "2024-03-01"}
    document = {"format": FORMAT, "organizations": [DC, W], "appointments": [held], "entries": [told]}
    ledger = jd.Ledger.from_dict(document | {"in_force_from": "2020-01-01"})
    report = jd.evaluate(ledger, year=2024, as_of=AS_OF).to_dict(everything=True)
    found = {each["norm"]: each["reason"] for each in report["findings"] if each["subject"] == "p"}
    assert {norm: found[norm] for norm in ("15-5", "15-6", "15-8")} == {
        "15-5": "decision_on_record",
        "15-6": "out_of_scope",
        "15-8": "out_of_scope",
    }


def test_article_15_5_one_decision_recorded_twice_is_one() -> None:
    """Two records of one decision are shown once, as the first of them; of one day by id."""
    entries = [decision("2024-05-01", same_as="e2"), decision("2024-05-01"), decision("2024-05-01")]
    assert of("w", asked("15-5", [DC, W], entries))["evidence"] == ["e2", "e3"]


def test_article_15_5_an_attestation_is_shown_and_decides_nothing() -> None:
    """Of a decision only the decision itself is restated: what is attested of it is kept beside the finding."""
    words = [*attested("15-5", "w", ("2024-06-01", "met")), *attested("15-5", "dc", ("2024-06-01", "not_met"))]
    found = asked("15-5", [DC, W, C], attestations=words)
    assert [(each["subject"], each["reason"]) for each in found] == [
        ("c", "judgement_required"),
        ("dc", "out_of_scope"),
        ("w", "judgement_required"),
    ]
    (finding,) = jd.NORMS["15-5"](
        jd.Ledger.from_dict({"format": FORMAT, "organizations": [DC, W, C], "attestations": words}),
        "w",
        year=2024,
        as_of="2025-04-10",
    )
    assert finding.attestation is not None
    assert not finding.attestation.decides


def test_article_15_7_windows_of_one_organization_stand_in_the_order_of_time() -> None:
    """By the date of the order, not by its deadline, nor by the id of its record."""
    orders = [("2024-05-01", "2024-06-01"), ("2024-03-01", "2024-12-01"), ("2024-04-01", "2024-04-30")]
    order = {"kind": "rectification_order", "organization": "dc", "target": "w"}
    found = asked("15-7", [DC, W], [order | {"date": day, "deadline": last} for day, last in orders])
    starts = [each["window"]["start"] for each in found if each["subject"] == "w"]
    assert starts == ["2024-03-01", "2024-04-01", "2024-05-01"]


def test_article_15_7_a_report_after_the_deadline_is_late_whatever_the_year() -> None:
    """A report that names the order is late also in the next year."""
    order = {"kind": "rectification_order", "organization": "dc", "target": "w", "date": "2024-05-01"}
    report = {"kind": "rectification_report", "organization": "w", "order": "e1", "date": "2025-02-01"}
    (finding,) = findings("15-7", [DC, W], [], [order | {"deadline": "2024-06-01"}, report], complete=["w"])
    assert (finding["reason"], finding["evidence"]) == ("performed_late", ["e2"])


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


@pytest.mark.parametrize(("day", "windows"), [("2024-05-05", 1), ("2024-05-06", 0), ("2024-05", 1), (None, 1)])
def test_article_15_7_an_order_of_the_day_is_one(day: str | None, windows: int) -> None:
    """An order dated on as_of binds; one dated later does not yet; one that may be of before is one."""
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


def test_article_15_7_without_a_deadline_a_report_is_possible() -> None:
    """Whether a report came in time is unknown where no record tells the deadline."""
    order = {"kind": "rectification_order", "organization": "dc", "target": "w", "date": "2024-05-01"}
    report = {"kind": "rectification_report", "organization": "w", "order": "e1", "date": "2024-06-01"}
    (finding,) = findings("15-7", [DC, W], [], [order, report], complete=["w"])
    assert (finding["reason"], finding["counted"], finding["possible"]) == ("deadline_unknown", 0, 1)


def test_article_15_7_a_report_of_an_order_not_in_the_ledger() -> None:
    """A report that names an order nobody knows answers none."""
    order = {"kind": "rectification_order", "organization": "dc", "target": "w", "date": "2024-05-01"}
    report = {"kind": "rectification_report", "organization": "w", "order": "other", "date": "2024-05-20"}
    (finding,) = findings("15-7", [DC, W], [], [order | {"deadline": "2024-06-01"}, report], complete=["w"])
    assert (finding["counted"], finding["possible"], finding["reason"]) == (0, 0, "count_short")


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


def test_article_15_7_two_windows_stand_in_the_order_of_time() -> None:
    """However few there are; an order that no record says to whom it was given makes none."""
    order = {"kind": "rectification_order", "organization": "dc", "target": "w", "deadline": "2024-12-01"}
    days = ("2024-05-01", "2024-03-01")
    entries: list[Record] = [*(order | {"date": day} for day in days), order | {"date": "2024-01-01", "target": None}]
    found = asked("15-7", [DC, W], entries)
    starts = [each["window"]["start"] for each in found if each["subject"] == "w"]
    assert starts == ["2024-03-01", "2024-05-01"]


def test_article_15_is_never_derived() -> None:
    """However much is breached, articles 15-5, -6 and -8 only restate decisions on record."""
    report = jd.evaluate(jd.example_district(), year=2024, as_of=AS_OF)
    assert report.where(verdict="breached")
    for finding in report.everything():
        if finding.norm.id in ("15-5", "15-6", "15-8"):
            assert finding.reason in ("judgement_required", "out_of_scope", "not_existing", "decision_on_record")
            decisions = [report.ledger.index.entries[id].kind for id in finding.evidence]
            assert set(decisions) <= {"commendation", "criticism", "accountability_decision"}
            assert (finding.verdict == "on_record") == bool(decisions)


def test_article_15_6_restates_a_criticism_on_record(ledger: jd.Ledger) -> None:
    """A criticism held in the year is restated with its entry; a planned, cancelled or later one is not."""
    entries = [
        jd.Entry(id="e1", kind="criticism", organization="dc", target="w", date=date(2024, 5, 6)),
        jd.Entry(id="e2", kind="criticism", organization="dc", target="c", date=date(2024, 5, 6), state="cancelled"),
        jd.Entry(id="e3", kind="criticism", organization="dc", target="d", date=date(2025, 4, 1)),
    ]
    record = jd.Ledger.from_dict(
        ledger.to_dict()
        | {"entries": jd.Ledger(organizations=ledger.organizations, entries=tuple(entries)).to_dict()["entries"]}
    )
    report = jd.evaluate(record, year=2024, as_of=AS_OF)
    (finding,) = report.where(norm="15-6")
    assert (finding.subject, finding.reason, finding.evidence) == ("w", "decision_on_record", ("e1",))


QUESTION: dict[str, Any] = {"year": 2024, "as_of": date(2025, 3, 31)}


RATING_OR_BLAME = re.compile(
    r"优秀|良好|较好|较差|合格|称职|先进|后进|违纪|违规|失职|渎职|处分|追责|问责建议|得分|评分|扣分|排名|名次|等次|红灯|黄灯|绿灯|"
    r"\b(?:scor|rank|rating|grade|blame|violat|guilt|misconduct|fault of|negligen|culpab|punish|excellent|poor)\w*",
    re.IGNORECASE,
)


ORGANIZATIONS = [{"id": "w", "kind": "subdistrict_working_committee"}, {"id": "dc", "kind": "district_committee"}]


def elements(*entries: dict[str, Any], attestations: Any = ()) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Status and evidence of each element for one committee, by its words."""
    document = {
        "format": "jiceng-dangjian.ledger/1",
        "in_force_from": "2020-01-01",
        "organizations": ORGANIZATIONS,
        "entries": list(entries),
        "attestations": list(attestations),
    }
    told = jd.consequences(jd.Ledger.from_dict(document), "w", **QUESTION)
    return {each.words: (each.status, each.evidence) for each in told}


def decided(kind: str) -> dict[str, Any]:
    """A decision on the committee, entered by the district committee."""
    return {"id": kind, "kind": kind, "organization": "dc", "target": "w", "date": "2024-05-01"}


def test_article_15_elements_are_words_of_their_clauses() -> None:
    """Every clause of the article has its elements, each quoted from it, in order."""
    assert list(ELEMENTS) == [norm.id for norm in jd.norms(article=15)]
    for each in jd.consequences(jd.example_district(), "w1", **QUESTION):
        assert jd.REGULATION.text[slice(*each.span)] == each.words
    for norm, words in ELEMENTS.items():
        places = [jd.REGULATION.text.rindex(element, 0, jd.NORMS[norm].span[1]) for element, _ in words]
        assert places == sorted(places)
        assert all(place >= jd.NORMS["15-6" if norm == "15-7" else norm].span[0] for place in places)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("commendation", "给予表彰奖励"),
        ("criticism", "提出批评"),
        ("rectification_order", "限期整改"),
        ("accountability_decision", "追究领导班子和相关责任人的责任"),
    ],
)
def test_article_15_a_decision_on_record_is_restated(kind: str, words: str) -> None:
    """The decision makes its own element met, with the entry as evidence, and touches no other element."""
    without, with_it = elements(), elements(decided(kind))
    assert without[words] == ("not_on_record", ())
    assert with_it[words] == ("met", (kind,))
    assert {each for each in without if without[each] != with_it[each]} == {words}


def test_article_15_what_is_evaluative_needs_judgement_whatever_is_on_record() -> None:
    """No decision and no attestation answers an evaluative element."""
    everything = elements(*(decided(kind) for kind in ("commendation", "criticism", "accountability_decision")))
    evaluative = {words for clause in ELEMENTS.values() for words, record in clause if record is None}
    assert {everything[words][0] for words in evaluative} == {"needs_judgement"}


def test_article_15_2_an_attestation_is_restated() -> None:
    """What an office attests as met is on record."""
    attested = {
        "norm": "15-2",
        "subject": "w",
        "year": 2024,
        "outcome": "met",
        "by": "district_organization_department",
        "date": "2025-01-05",
    }
    assert elements(attestations=[attested])["纳入领导班子和领导干部考核内容"][0] == "met"
    assert elements()["纳入领导班子和领导干部考核内容"][0] == "not_on_record"


def test_article_15_nothing_is_concluded_from_breaches() -> None:
    """A committee with every duty breached has the same elements as one of which nothing is known."""
    kinds = sorted(vocabulary.ENTRY_KINDS)
    document = {"format": "jiceng-dangjian.ledger/1", "in_force_from": "2020-01-01", "organizations": ORGANIZATIONS}
    declared = {"subject": "w", "kinds": kinds, "start": "2023-01-01", "end": "2025-12-31"}
    unknown, breached = (jd.Ledger.from_dict(document | {"coverage": each}) for each in ([], [declared]))
    assert jd.evaluate(breached, **QUESTION).where(verdict="breached", subject="w")
    assert jd.consequences(breached, "w", **QUESTION) == jd.consequences(unknown, "w", **QUESTION)


def test_article_15_of_nobody_is_refused() -> None:
    """An organization that the ledger does not have is an error."""
    with pytest.raises(LookupError, match="no organization 'w99'"):
        jd.consequences(jd.example_district(), "w99", **QUESTION)


def test_element_as_plain_values() -> None:
    """Norm, words, status and evidence."""
    (first, *_) = jd.consequences(jd.example_district(), "w1", **QUESTION)
    assert first.to_dict() == {"norm": "15-1", "words": "结合", "status": "needs_judgement", "evidence": []}


def without_the_law(text: str) -> str:
    """A text with the quotes of the regulation, and their translations, left out."""
    for norm in jd.NORMS.values():
        text = text.replace(norm.quote, "").replace(norm.summary_en, "")
    return text


def test_no_template_rates_or_blames() -> None:
    """None of the words that the package itself uses is one of official rating or blame."""
    templates = [
        *vocabulary.VERDICTS_ZH.values(),
        *vocabulary.REASONS_ZH.values(),
        *(word for words in remedy.WHY_NOT.values() for word in words),
        *(word for words in entries.USES.values() for word in words),
        *(word for words in entries.WHY_UNUSED.values() for word in words),
        *(word for words in consequences.STATUSES.values() for word in words),
        *(word for each in RELATIONS for word in (each.zh, each.en)),
        *(value for value in vars(tables).values() if isinstance(value, str)),
    ]
    assert [each for each in templates if RATING_OR_BLAME.search(each)] == []


def test_no_output_rates_or_blames() -> None:
    """No report, explanation, remedy, account or duty of the example district has such a word but in a quote."""
    report = jd.evaluate(jd.example_district(), **QUESTION)
    days: dict[str, Any] = {"start": date(2024, 1, 1), "end": date(2024, 12, 31), "as_of": date(2024, 6, 1)}
    outputs = [
        report_as_text(report),
        report.to_markdown(),
        contested(report, as_markdown=False),
        accounts(report),
        remedies(report.where(organization="w3")),
        owed(report.ledger, **days),
        *(str(finding.explain(language)) for finding in report for language in ("zh", "en")),
    ]
    found = {each for output in outputs for each in RATING_OR_BLAME.findall(without_the_law(output))}
    assert found == set()
