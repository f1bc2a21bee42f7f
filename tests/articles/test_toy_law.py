"""A law of three articles goes through every reader: nothing but its own text, kinds and readings is asked of it."""

import copy
import pickle
from datetime import date
from typing import Any

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.answers.explanation.check import faults
from jiceng_dangjian.language.words import needs, rule
from tests.articles.toy_law import DRILLS_BY_THE_TEACHER, TOY
from tests.people import accounts, contested, owed, remedies, report_as_text

DOCUMENT: dict[str, Any] = {
    "format": "jiceng-dangjian.ledger/1",
    "in_force_from": "2020-01-01",
    "organizations": [
        {"id": "s", "kind": "school"},
        {"id": "f1", "kind": "form", "superior": "s"},
        {"id": "f2", "kind": "form", "superior": "s"},
    ],
    "appointments": [{"person": "t1", "organization": "f1", "role": "form_teacher", "start": "2021-09-01"}],
    "entries": [
        {"id": "d1", "kind": "drill", "organization": "f1", "date": "2024-03-04", "by": "t1"},
        {"id": "d2", "kind": "drill", "organization": "f1", "date": "2024-05-06", "by": "t1"},
        {"id": "d3", "kind": "drill", "organization": "f2", "date": "2024-05-06"},
        {"id": "i1", "kind": "inspection", "organization": "s", "date": "2024-04-04", "target": "f1"},
    ],
    "coverage": [
        {"subject": id, "kinds": ["drill", "inspection", "safety_report"], "start": "2024-01-01", "end": "2025-02-28"}
        for id in ("s", "f1", "f2")
    ],
    "attestations": [
        {"norm": "3-1", "subject": "t1", "year": 2024, "outcome": "met", "by": "education_bureau", "date": "2025-01-05"}
    ],
}
ASKED: dict[str, Any] = {"year": 2024, "as_of": date(2025, 3, 1)}


@pytest.fixture
def ledger() -> jd.Ledger:
    """A school of two forms."""
    return jd.Ledger.from_dict(DOCUMENT, law=TOY)


@pytest.fixture
def report(ledger: jd.Ledger) -> jd.Report:
    """Its report by its own law, which need not be named again."""
    return jd.evaluate(ledger, **ASKED)


def told(report: jd.Report) -> dict[tuple[str, str, str | None], str]:
    """The reason of each finding, by norm, subject and first day."""
    return {
        (each.norm.id, each.subject, str(each.window[0]) if each.window else None): each.reason.value for each in report
    }


def test_its_duties_are_evaluated(report: jd.Report) -> None:
    """Its terms, its members, its superior and its attesting office: each as its own clauses have it."""
    assert told(report) == {
        ("1-1", "f1", "2024-02-15"): "count_reached",
        ("1-1", "f1", "2024-09-01"): "count_short",
        ("1-1", "f2", "2024-02-15"): "count_short",
        ("1-1", "f2", "2024-09-01"): "count_short",
        ("2-1", "s", "2024-01-01"): "count_short",
        ("2-2", "s", "2024-01-01"): "count_short",
        ("3-1", "t1", "2024-01-01"): "attested_met",
    }


def test_its_explanations_can_be_checked(report: jd.Report) -> None:
    """In both languages, in its own words and kinds; under the regulation none of them is true."""
    for finding in report:
        for language in ("zh", "en"):
            explanation = finding.explain(language)
            assert faults(explanation, report.ledger) == ()
            assert faults(explanation, jd.Ledger())
    first = report.findings[0].explain("zh").lines
    assert "应急演练" in first[3]
    assert first[2] == "要求：每学期至少2次：应急演练"


def test_its_shortfalls_have_remedies(report: jd.Report) -> None:
    """What would satisfy each finding that is short does so when it is entered."""
    short = [each for each in report if each.reason is jd.Reason.COUNT_SHORT]
    early = jd.evaluate(report.ledger, year=2024, as_of=date(2024, 6, 1))
    open_ = [each for each in early if each.verdict == jd.Verdict.PENDING and each.norm.decided_by == "computed"]
    assert open_
    assert {each.remedy().why_not for each in short} == {"window_closed"}
    for finding in open_:
        remedy = finding.remedy()
        after = jd.apply(report.ledger, remedy)
        assert after.law is TOY
        again = finding.norm(after, finding.subject, year=2024, as_of=remedy.as_of or date(2024, 6, 1))
        assert [each.verdict.value for each in again if each.window == finding.window] == ["satisfied"]


def test_its_reading_is_contested(report: jd.Report) -> None:
    """Its own question, and no other, is tried; its readings are chosen from it."""
    (finding,) = report.contested()
    assert [(dict(flip.readings), flip.verdict.value) for flip in finding.contested_by] == [
        ({"at_least_two": "three"}, "breached")
    ]
    three = jd.evaluate(report.ledger, **ASKED, readings=TOY.readings(at_least_two="three"))
    assert [each.reason.value for each in three.where(norm="1-1", subject="f1")] == ["count_short", "count_short"]
    (difference,) = (each for each in report.diff(three) if each.before and each.after and each.before.missing == 0)
    assert (difference.norm.id, difference.subject) == ("1-1", "f1")
    with pytest.raises(jd.UnknownReading, match="did you mean 'at_least_two'"):
        TOY.readings(at_least_tow="three")
    with pytest.raises(TypeError, match="readings of another law"):
        jd.evaluate(report.ledger, **ASKED, readings=jd.Readings())


def test_every_entry_of_its_ledger_is_accounted_for(report: jd.Report) -> None:
    """Each counts for its finding."""
    assert [(each.entry.id, each.use, {f.norm.id for f in each.findings}) for each in report.entries()] == [
        ("d1", "counted", {"1-1"}),
        ("d2", "counted", {"1-1"}),
        ("d3", "counted", {"1-1"}),
        ("i1", "counted", {"2-1"}),
    ]


def test_its_duties_are_listed(ledger: jd.Ledger) -> None:
    """Who owes what in the first half of the year, from February on, by its own bearers."""
    days: dict[str, Any] = {"start": date(2024, 2, 1), "end": date(2024, 6, 30), "as_of": date(2024, 1, 1)}
    owed_ = jd.duties(ledger, **days)
    assert [(each.norm.id, each.subject, each.member) for each in owed_] == [
        ("1-1", "f1", None),
        ("1-1", "f2", None),
        ("2-1", "s", "f1"),
        ("2-1", "s", "f2"),
        ("2-2", "s", None),
        ("3-1", "t1", None),
    ]
    assert {each.norm.id for each in jd.duties(ledger, **days, bearer="school")} == {"2-1", "2-2"}


def test_it_is_shown_to_people(report: jd.Report) -> None:
    """Tables, Markdown and words name its kinds, clauses and offices; none names one of the regulation."""
    shown = [
        report_as_text(report),
        report.to_markdown(),
        contested(report, as_markdown=True),
        accounts(report),
        remedies(report.findings),
        owed(report.ledger, start=date(2024, 2, 1), end=date(2024, 6, 30), as_of=date(2024, 1, 1)),
        "".join("".join(rule(norm)) for norm in TOY.norms.values()),
    ]
    assert "各班级应每学期组织两次以上应急演练" in "".join(str(each.explain()) for each in report)
    assert not any(word in text for text in shown for word in ("党建", "区委", "常委"))
    assert needs(TOY.norm("2-1")) == [("inspection", ("date", "target"))]


def test_its_reports_are_values(report: jd.Report) -> None:
    """Pickled and copied they are what they were, and the receipt names its text and what is encoded of it."""
    again = pickle.loads(pickle.dumps(report))
    assert again == report
    assert again.to_dict() == report.to_dict()
    assert [each.explain("en") for each in again] == [each.explain("en") for each in report]
    assert copy.deepcopy(report.findings[0]) == report.findings[0]
    assert pickle.loads(pickle.dumps(TOY)) == TOY
    (text,) = report.receipt["texts"]
    assert report.receipt["text_sha256"] == text["text_sha256"] == TOY.text.sha256 != jd.REGULATION.sha256


def test_its_ledgers_know_its_kinds_only() -> None:
    """A kind of the regulation is none of its own, and the other way round; each with the nearest there is."""
    with pytest.raises(jd.LedgerError, match="'drilll' is no kind of entry; did you mean 'drill'"):
        jd.Ledger.from_dict({**DOCUMENT, "entries": [{"id": "x", "kind": "drilll", "organization": "s"}]}, law=TOY)
    with pytest.raises(jd.LedgerError, match="'community' is no kind of organization; there are school, form"):
        jd.Ledger.from_dict({**DOCUMENT, "organizations": [{"id": "s", "kind": "community"}]}, law=TOY)
    with pytest.raises(jd.LedgerError, match="'school' is no kind of organization"):
        jd.Ledger.from_dict(DOCUMENT)
    with pytest.raises(ValueError, match="a law with other kinds"):
        jd.evaluate(jd.Ledger(), **ASKED, law=TOY)


def test_its_amendment_judges_what_begins_after_it(ledger: jd.Ledger) -> None:
    """From September the form teachers answer: the term before is judged by the old text, and each by its own."""
    amended = TOY.amended(norms=[DRILLS_BY_THE_TEACHER], in_force_from=date(2024, 8, 1))
    report = jd.evaluate(ledger, **ASKED, law=amended)
    assert [(each.subject, str(each.window[0])) for each in report.where(norm="1-1") if each.window] == [
        ("f1", "2024-02-15"),
        ("f2", "2024-02-15"),
        ("t1", "2024-09-01"),
    ]
    assert all(faults(each.explain(), ledger, law=amended) == () for each in report)
    assert [each["in_force_from"] for each in report.receipt["texts"]] == [None, "2024-08-01"]
