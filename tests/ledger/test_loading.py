"""What a ledger takes and refuses, each fault with its words and its place."""

from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path

import pytest
from attrs import evolve

import jiceng_dangjian as jd
from jiceng_dangjian.language.vocabulary import ENTRY_KINDS
from tests.ledger.test_bad_input import small
from tests.small import DC, Record, W, asked, attested, complete_for, of

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
    (small(("date", {"last": 1})), "entries[0].date", "a range of days has earliest and latest, and no 'last'"),
    (small(("date", True)), "entries[0].date", "a date is needed, as YYYY-MM-DD, not true"),
    (small(("date", "2024-13")), "entries[0].date", "'2024-13' is no month: write YYYY-MM"),
    (small(("date", "1948")), "entries[0].date", "the year of 1948-01-01 is not from 1949 to 2200"),
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
        "organization, party_building_study, recorded_on, same_as, state, times",
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
        "coverage[0]",
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


def test_a_kind_that_is_named_twice_is_one() -> None:
    """An event recorded as a kind and also as the same kind counts once, and as each further kind."""
    meeting = {"kind": "leading_group_meeting", "organization": "w", "date": "2024-03-05"}
    also = ["leading_group_meeting", "annual_party_building_conference", "annual_party_building_conference"]
    for norm in ("11.1-7", "11.1-5"):
        found = of("w", asked(norm, [DC, W], [meeting | {"also": also}]))
        assert (found["counted"], found["evidence"]) == (1, ["e1"])


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
    known = "format, in_force_from, in_force_until, organizations, appointments, entries, coverage, attestations"
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


class Kind(StrEnum):
    """Kinds as another program may have them."""

    LECTURE = "party_lecture"


def test_the_names_of_a_vocabulary_may_be_texts_of_any_class() -> None:
    """A law of which the kinds are words of a list loads a ledger as one whose kinds are texts."""
    kinds = {Kind(name) if name == Kind.LECTURE else name: kind for name, kind in ENTRY_KINDS.items()}
    law = evolve(jd.LAW, vocabulary=evolve(jd.VOCABULARY, entry_kinds=kinds, roles={**jd.ROLES, "warden": "网格员"}))
    document = {
        "format": "jiceng-dangjian.ledger/1",
        "organizations": [{"id": "c1", "kind": "community"}],
        "entries": [{"id": "e1", "kind": "party_lecture", "organization": "c1"}],
    }
    assert jd.Ledger.from_dict(document, law=law).entries[0].kind == "party_lecture"
