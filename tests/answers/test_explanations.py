"""Explanations: the checker accepts every true one, and none of which a sentence is untrue."""

import ast
import contextlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

import jiceng_dangjian as jd
from jiceng_dangjian.answers.explanation import check
from jiceng_dangjian.answers.explanation.check import Checker, deciding, faults
from jiceng_dangjian.answers.explanation.check.conditions import CONDITIONS, RELATIONS
from jiceng_dangjian.answers.explanation.explanation import Attested, Explanation, Miss, Shown, written
from jiceng_dangjian.articles import LAW
from jiceng_dangjian.language.acts import Condition, Names, acts
from jiceng_dangjian.language.relations import RELATIONS as ALL_RELATIONS
from jiceng_dangjian.language.relations import SUBJECT, Relation
from jiceng_dangjian.language.requirements import Members, Subjects, at_least
from jiceng_dangjian.language.windows import YEAR
from jiceng_dangjian.questions.chosen import UnknownReading
from jiceng_dangjian.questions.readings import READINGS
from jiceng_dangjian.testing.strategies import Document, a_situation, chosen_readings, days_read, ledgers, open_ledgers
from tests.conftest import CASES, DATA, TIMES
from tests.evaluation.test_laws import costly

ONE_DAY = timedelta(days=1)
DAY = date(2025, 3, 31)
PAIRS = tuple(
    dict.fromkeys((each.verdict, each.reason) for each in jd.evaluate(jd.example_district(), year=2024, as_of=DAY))
)
"""Every verdict and reason of the example district."""
Altered = tuple[str, Explanation]


def other_verdicts(e: Explanation) -> Iterator[Altered]:
    """Every other verdict and reason of the district, and the same verdict for any other reason."""
    pairs = [*PAIRS, *((e.verdict, reason) for reason in jd.Reason), *((verdict, e.reason) for verdict in jd.Verdict)]
    for verdict, reason in dict.fromkeys(pairs):
        yield "verdict", evolve(e, verdict=verdict, reason=reason)


def other_numbers(e: Explanation) -> Iterator[Altered]:
    """Each number one more and one less."""
    for name in ("required", "counted", "possible", "missing", "year"):
        for by in (-1, 1):
            yield "number", evolve(e, **{name: getattr(e, name) + by})


def other_days(e: Explanation) -> Iterator[Altered]:
    """Each day one later and one earlier; the window none, or without an end."""
    for by in (ONE_DAY, -ONE_DAY):
        yield "day", evolve(e, as_of=e.as_of + by)
        if e.window is not None:
            first, last = e.window
            yield "day", evolve(e, window=(first + by if first else DAY, last))
            yield "day", evolve(e, window=(first, last + by if last else DAY))
        for place, (first, last) in enumerate(e.complete):
            for days in ((first + by, last), (first, last + by)):
                yield "day", evolve(e, complete=(*e.complete[:place], days, *e.complete[place + 1 :]))
        for place, each in enumerate(e.shown):
            moved = evolve(each, day=each.day + by if isinstance(each.day, date) else DAY)
            yield "day", evolve(e, shown=(*e.shown[:place], moved, *e.shown[place + 1 :]))
        if e.attested is not None:
            yield "day", evolve(e, attested=evolve(e.attested, date=e.attested.date + by))
    yield "day", evolve(e, window=None if e.window else (date(e.year, 1, 1), date(e.year, 12, 31)))
    yield "day", evolve(e, window=(e.window[0], None) if e.window and e.window[1] else e.window)
    yield "day", evolve(e, complete=(*e.complete, (DAY, DAY)))
    yield "day", evolve(e, complete=e.complete[1:])


def other_ids(e: Explanation, ledger: jd.Ledger) -> Iterator[Altered]:
    """Each id another one of the ledger, or none of it; each event left out, shown twice, or taken otherwise."""
    bodies = [*[each.id for each in ledger.organizations][:1], "nobody"]
    people = [each.person for each in ledger.appointments][:1]
    for name in (*bodies, *people):
        yield "id", evolve(e, subject=name)
        yield "id", evolve(e, organization=name)
        yield "id", evolve(e, short=(*e.short, name))
        if e.attested is not None:
            yield "id", evolve(e, attested=evolve(e.attested, by=name))
    yield "id", evolve(e, organization=None)
    for place in range(len(e.short)):
        yield "id", evolve(e, short=e.short[:place] + e.short[place + 1 :])
        yield "id", evolve(e, short=(*e.short[:place], bodies[0], *e.short[place + 1 :]))
    entries = [each for each in ledger.entries if each.id not in {shown.id for shown in e.shown}]
    for place, each in enumerate(e.shown):
        before, after = e.shown[:place], e.shown[place + 1 :]
        yield "id", evolve(e, shown=before + after)
        yield "id", evolve(e, shown=(*before, each, each, *after))
        yield "id", evolve(e, shown=(*before, evolve(each, kind="other_kind"), *after))
        for use in ("counted", "possible", "late"):
            yield "id", evolve(e, shown=(*before, evolve(each, use=use), *after))
        for entry in [x for x in entries if x.kind == each.kind][:1] + entries[:1]:
            yield "id", evolve(e, shown=(*before, evolve(each, id=entry.id), *after))
    for entry in entries[:1]:
        new = Shown(entry.id, entry.kind, entry.date or entry.start, "counted")
        yield "id", evolve(e, shown=(*e.shown, new))
        yield "id", evolve(e, shown=(*e.shown, new), counted=e.counted + 1, possible=e.possible + 1)
    if e.attested is not None:
        for outcome in ("met", "not_met", None):
            yield "id", evolve(e, attested=evolve(e.attested, outcome=outcome))
        yield "id", evolve(e, attested=None)


def other_edges(e: Explanation) -> Iterator[Altered]:
    """Of what just does not count one more, another value, or nothing; of what is open a field more, or nothing."""
    for place, each in enumerate(e.misses):
        before, after = e.misses[:place], e.misses[place + 1 :]
        yield "edge", evolve(e, misses=before + after)
        yield "edge", evolve(e, misses=(*before, evolve(each, number=each.number + 1), *after))
        yield "edge", evolve(e, misses=(*before, evolve(each, value="2001"), *after))
    yield "edge", evolve(e, misses=(*e.misses, Miss(1, "covers_year", "2001")))
    for place, shown in enumerate(e.shown):
        for unknown in ((*shown.unknown, "signage"), shown.unknown[1:]):
            other = evolve(shown, unknown=unknown)
            if other != shown:
                yield "edge", evolve(e, shown=(*e.shown[:place], other, *e.shown[place + 1 :]))


def other_words(e: Explanation) -> Iterator[Altered]:
    """Another quote, another norm, another option of each reading."""
    another = jd.NORMS["11.1-7" if e.norm != "11.1-7" else "11.1-3"]
    yield "quote", evolve(e, quote=e.quote[:-1])
    yield "quote", evolve(e, quote=another.quote)
    yield "quote", evolve(e, norm=another.id)
    for place, (name, option) in enumerate(e.readings):
        for each in READINGS[name].options:
            if each.id != option:
                readings = (*e.readings[:place], (name, each.id), *e.readings[place + 1 :])
                yield "reading", evolve(e, readings=readings)
        yield "reading", evolve(e, readings=e.readings[:place] + e.readings[place + 1 :])


def other_lines(e: Explanation) -> Iterator[Altered]:
    """A line left out, said twice or in another place, or with a number or word of it altered; the lines unwritten."""
    for number, told in enumerate(e.lines):
        before, after = e.lines[:number], e.lines[number + 1 :]
        yield "line", evolve(e, lines=before + after)
        yield "line", evolve(e, lines=(*before, told, told, *after))
        yield "line", evolve(e, lines=(*after, *before, told) if number else (*after, told))
        yield "line", evolve(e, lines=(*before, told[:-1], *after))
        for found in re.finditer(r"\d+", told):
            other = f"{told[: found.start()]}{int(found[0]) + 1}{told[found.end() :]}"
            yield "line", evolve(e, lines=(*before, other, *after))
    yield "line", evolve(e, language="en" if e.language == "zh" else "zh")


def rewritten(e: Explanation) -> Explanation:
    """The explanation with its lines written anew; of what there is not, nothing can be written."""
    try:
        return written(e, jd.NORMS[e.norm])
    except (KeyError, UnknownReading):
        return e


def altered(e: Explanation, ledger: jd.Ledger) -> Iterator[Altered]:
    """The explanation with one thing in it altered, and its lines written anew unless they are what is altered."""
    values = (other_verdicts(e), other_numbers(e), other_days(e), other_ids(e, ledger), other_edges(e), other_words(e))
    for kind, other in (each for group in values for each in group):
        yield kind, rewritten(other)
    yield from other_lines(e)


def true(other: Explanation, ledger: jd.Ledger) -> bool:
    """Whether an explanation is the one that evaluation gives for its own question."""
    try:
        readings = jd.LAW.readings(*other.interpretations, **dict(other.readings))
        asked: dict[str, Any] = {"year": other.year, "as_of": other.as_of, "readings": readings}
        norm = jd.NORMS[other.norm]
        found = norm(ledger, other.subject, **asked) if norm.requirement else jd.evaluate(ledger, **asked).findings
    except LookupError:
        return False
    return any(other == each.explain(other.language) for each in found)


def proven(finding: jd.Finding, checker: Checker, tried: Counter[str], language: str = "zh") -> None:
    """The explanation of a finding is accepted, and none of which one thing is altered so that it is untrue."""
    ledger = checker.records.ledger
    e = finding.explain(language)
    assert checker.faults(e) == (), (finding, e)
    assert len(e.lines) == 7
    about = (e.norm, e.subject, e.year, e.as_of, e.readings)
    for kind, other in altered(e, ledger):
        if other == e:
            continue
        accepted = not checker.faults(other)
        # Another question may have the same answer: only then may what is altered still be true.
        same = (other.norm, other.subject, other.year, other.as_of, other.readings) == about
        if accepted and (same or not true(other, ledger)):
            raise AssertionError(kind, e, other)
        tried[f"{kind} still true" if accepted else kind] += 1


KINDS = ("verdict", "number", "day", "id", "edge", "quote", "reading", "line")


@costly
@given(ledgers() | open_ledgers(), days_read, chosen_readings())
def test_law_every_explanation_is_borne_out(document: Document, as_of: date, chosen: dict[str, str]) -> None:
    """Whatever is on record, whatever the readings: accepted as it is, rejected as soon as a sentence is untrue.

    Of each ledger every tenth finding is altered, in the proof every fourth; which, depends on the ledger.
    """
    ledger, from_here = jd.Ledger.from_dict(document), len(document["entries"])
    report = jd.evaluate(ledger, year=2024, as_of=as_of, readings=jd.LAW.readings(**chosen))
    checker, tried = Checker(ledger), Counter[str]()
    for number, finding in enumerate(report):
        if (number + from_here) % (4 if TIMES > 1 else 10) == 0:
            proven(finding, checker, tried, "zh" if number % 2 else "en")
    for finding in report.everything()[:: 1 if TIMES > 1 else 5]:
        assert checker.faults(finding.explain("en")) == (), finding


@costly
@given(a_situation())
def test_law_every_explanation_of_every_situation_is_borne_out(situation: Any) -> None:
    """Just met, just missed, on a boundary, on an unknown: the explanation of each is accepted, and no untrue one."""
    ledger, readings = jd.Ledger.from_dict(situation.document), jd.LAW.readings(**situation.readings)
    report = jd.evaluate(ledger, year=situation.year, as_of=situation.as_of, readings=readings)
    checker, tried = Checker(ledger), Counter[str]()
    found = report.where(norm=situation.norm, subject=situation.subject)
    for finding in found:
        proven(finding, checker, tried)
    assert not found or all(tried[kind] for kind in ("verdict", "number", "day", "id", "quote", "line"))


def test_every_explanation_of_the_example_district_is_borne_out() -> None:
    """Every finding of the district, in both languages: accepted."""
    report = jd.evaluate(jd.example_district(), year=2024, as_of=DAY)
    checker = Checker(report.ledger)
    for finding in report:
        for language in ("zh", "en"):
            assert checker.faults(finding.explain(language)) == (), finding


def test_checks_share_the_records_of_a_ledger_and_leave_them_as_they_are() -> None:
    """Of a ledger the records are arranged once, and what is looked up in vain is not there for the next check."""
    ledger = jd.example_district()
    report = jd.evaluate(ledger, year=2024, as_of=DAY)
    assert jd.check_explanation(report.findings[0].explain(), ledger)
    ((_, records),) = ledger.index.arranged.items()
    tables = {name: dict(table) for name, table in vars(records).items() if isinstance(table, dict)}
    assert {"terms", "at", "directly_below", "of_kind", "events", "coverage"} <= tables.keys()
    for finding in report.everything()[::20]:
        assert jd.check_explanation(finding.explain("en"), ledger), finding
    assert [*ledger.index.arranged.values()] == [records]
    assert {name: vars(records)[name] for name in tables} == tables


def test_no_untrue_explanation_of_the_example_district_is_accepted() -> None:
    """Findings with every verdict and reason of the district, every thing in each altered: none accepted."""
    report = jd.evaluate(jd.example_district(), year=2024, as_of=DAY)
    checker, tried, seen = Checker(report.ledger), Counter[str](), Counter[Any]()
    for finding in report:
        kinds = finding.norm.id, (finding.verdict, finding.reason)
        if TIMES > 1 or not all(map(seen.get, kinds)):
            proven(finding, checker, tried)
        seen.update(kinds)
    assert sum(tried[kind] for kind in KINDS) > 1000
    assert all(tried[kind] > 100 for kind in KINDS), tried


def test_a_table_for_every_reason_condition_relation_and_population() -> None:
    """The checker has a predicate for every reason, and knows every condition, relation and population there is."""
    tables = (deciding.COMPUTED, deciding.ATTESTED, deciding.RECORDED)
    assert {*deciding.ABSENT, *(reason for rows in tables for _, reason, _ in rows)} == set(jd.Reason)
    assert set(CONDITIONS) == set(Condition.__args__)
    assert set(deciding.MEMBERS) == set(Members.__args__)
    assert set(check.cases.POPULATIONS) == set(Subjects.__args__)
    assert set(RELATIONS) == set(ALL_RELATIONS)


@cache
def settled() -> tuple[tuple[jd.Ledger, Explanation], ...]:
    """The explanations of every case and conformance vector, with their ledgers: every condition is met and missed."""
    made = []
    for case in (*CASES, *json.loads((DATA / "vectors.json").read_text(encoding="utf-8"))):
        ledger, readings = jd.Ledger.from_dict(case["ledger"]), jd.LAW.readings(**case["readings"])
        asked: dict[str, Any] = {"year": case["year"], "as_of": case["as_of"], "readings": readings}
        made += [(ledger, each.explain("en")) for each in jd.NORMS[case["norm"]](ledger, case["subject"], **asked)]
    return tuple(made)


def test_every_explanation_of_the_cases_and_vectors_is_borne_out() -> None:
    """Each of the cases and vectors, on which oracle and evaluation agree: its explanation is accepted."""
    assert len(settled()) > 1400
    assert [explanation for ledger, explanation in settled() if faults(explanation, ledger)] == []


@pytest.mark.parametrize("known", [*RELATIONS, *CONDITIONS], ids=str)
def test_a_checker_that_holds_a_condition_for_granted_refuses_true_explanations(
    known: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With any relation or condition always true, always false or never known, true explanations are refused: the
    checker rests on each; of the three, two at least are noticed."""
    table: dict[Any, Any] = RELATIONS if isinstance(known, Relation) else CONDITIONS
    noticed = 0
    for answer in (True, False, jd.Reason.ATTRIBUTE_UNKNOWN):
        monkeypatch.setitem(table, known, lambda *asked, answer=answer: answer)
        noticed += any(faults(explanation, ledger) for ledger, explanation in settled())
    assert noticed >= 2


def test_what_the_checker_does_not_know_it_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    """A relation or condition that it has not heard of is a fault, not something that holds."""
    _, ledger = explained("11.2-5", "w", entries=[])
    norm = jd.NORMS["11.2-5"]
    by_them = evolve(norm, requirement=at_least(1, acts("secretary_project", Names("by", SUBJECT)), each=YEAR))
    monkeypatch.delitem(RELATIONS, SUBJECT)
    monkeypatch.delitem(CONDITIONS, Names)
    told = jd.Ledger.from_dict(
        ledger.to_dict() | {"entries": [{"id": "e", "kind": "secretary_project", "organization": "w"}]}
    )
    (finding,) = by_them(told, "w", year=2024, as_of=DAY)
    (fault,) = faults(finding.explain(), told, law=LAW.amended(norms=[by_them], in_force_from=date(2020, 1, 1)))
    assert fault.startswith("it rests on what the check does not know: by=the subject")


def test_article_11_1_3_an_amended_norm_is_explained_as_amended() -> None:
    """A norm that is not the law's own is quoted and read as it is, and checked against itself."""
    norm = jd.NORMS["11.1-3"]
    amended = evolve(norm, quote=norm.quote[:-9], requirement=at_least(4, acts("committee_meeting"), each=YEAR))
    (finding,) = amended(jd.example_district(), "w3", year=2024, as_of=DAY)
    told = finding.explain()
    assert told.quote == amended.quote
    assert "至少4次" in told.lines[2]
    assert norm.quote not in told.lines[0]
    law = LAW.amended(norms=[amended], in_force_from=date(2020, 1, 1))
    assert jd.check_explanation(told, jd.example_district(), law=law)
    assert not jd.check_explanation(told, jd.example_district())


def explained(norm: str, subject: str, **document: Any) -> tuple[Explanation, jd.Ledger]:
    """The explanation of a norm's first finding on a small ledger, and the ledger."""
    told = {
        "format": "jiceng-dangjian.ledger/1",
        "in_force_from": "2020-01-01",
        "organizations": [
            {"id": "dc", "kind": "district_committee"},
            {"id": "w", "kind": "subdistrict_working_committee"},
            {"id": "dd", "kind": "district_department"},
        ],
        **document,
    }
    ledger = jd.Ledger.from_dict(told)
    return jd.NORMS[norm](ledger, subject, year=2024, as_of=date(2025, 3, 31))[0].explain("en"), ledger


def test_article_11_1_3_an_order_of_unknown_day_that_was_a_meeting_too() -> None:
    """What is also recorded as a meeting is filled in as one, day by day; its explanation is accepted."""
    order = {
        "id": "e",
        "kind": "rectification_order",
        "organization": "w",
        "also": ["committee_meeting"],
        "target": "w",
    }
    meeting = {"date": {"earliest": None, "latest": "2024-02-01"}, "party_building_study": "whole_meeting"}
    explanation, ledger = explained("11.1-3", "w", entries=[order | meeting])
    assert (explanation.verdict, explanation.possible) == (jd.Verdict.UNDETERMINED, 1)
    assert faults(explanation, ledger) == ()


def test_article_15_6_an_attestation_decides_nothing_while_the_issue_is_unknown() -> None:
    """Without the date of issue nothing is found; an attestation of a decision is shown, and decides nothing."""
    office = {"by": "district_organization_department", "date": "2024-12-01"}
    attestation = {"norm": "15-6", "subject": "w", "year": 2024, "outcome": None, **office}
    explanation, ledger = explained("15-6", "w", in_force_from=None, attestations=[attestation])
    assert explanation.reason is jd.Reason.COMMENCEMENT_UNKNOWN
    assert explanation.required == 0
    assert explanation.attested == Attested("district_organization_department", date(2024, 12, 1), None, False)
    assert faults(explanation, ledger) == ()


def test_article_15_7_the_window_is_that_of_one_order() -> None:
    """The day of one order with the deadline of another is no window."""
    order = {"kind": "rectification_order", "organization": "dc", "target": "w"}
    entries = [
        {"id": "a", "date": "2024-03-01", "deadline": "2024-06-30", **order},
        {"id": "b", "date": "2024-03-02", "deadline": "2024-09-30", **order},
    ]
    explanation, ledger = explained("15-7", "w", entries=entries)
    assert explanation.window == (date(2024, 3, 1), date(2024, 6, 30))
    assert faults(explanation, ledger) == ()
    mixed = written(evolve(explanation, window=(date(2024, 3, 2), date(2024, 6, 30))), jd.NORMS["15-7"])
    (fault,) = faults(mixed, ledger)
    assert fault.endswith("there is 2024-03-01 to 2024-06-30; 2024-03-02 to 2024-09-30")


MEETING = {"id": "m", "kind": "leading_group_meeting", "organization": "w", "date": "2024-05-01"}
COMMENDED = {"id": "e", "kind": "commendation", "organization": "dc", "target": "w", "date": "2024-05-01"}


def shown(entry: dict[str, Any], use: str) -> Shown:
    """An entry as an explanation shows it."""
    return Shown(entry["id"], entry["kind"], date.fromisoformat(entry["date"]), use)


WEEK = (date(2024, 1, 1), date(2024, 1, 7))


@pytest.mark.parametrize(
    ("norm", "subject", "entries", "other", "says"),
    [
        ("11.1-7", "w", [], {"format": "explanation/0"}, "its format, language or norm"),
        ("11.1-7", "w", [], {"norm": "11.1-99"}, "its format, language or norm"),
        ("11.1-7", "w", [], {"subject": "nobody"}, "there is no 'nobody'"),
        ("11.1-7", "w", [], {"subject": "no\nbody"}, r"there is no 'no\\nbody'"),
        ("11.1-7", "w", [], {"readings": ()}, "the readings are not those"),
        ("11.1-7", "w", [], {"quote": "各级"}, "the quote is not the clause"),
        ("11.1-7", "dd", [], {"required": 2, "missing": 2}, "required is 2, and follows as 0"),
        ("11.1-7", "w", [], {"window": WEEK}, "the window is none of the norm's for w: there is 2024-01-01"),
        ("11.1-1", "w", [], {"window": WEEK}, "there is no window"),
        ("11.1-7", "w", [MEETING], {"shown": (shown(MEETING, "late"),)}, "2024-05-01, as late: does not follow"),
        ("11.1-7", "w", [MEETING], {"shown": (shown(MEETING, "counted"),) * 2}, "do not stand once each"),
        ("11.1-7", "w", [MEETING], {"shown": ()}, "as counted: is left out"),
        ("11.1-7", "w", [MEETING], {"shown": (evolve(shown(MEETING, "counted"), kind="x"),)}, "is no kind of entry"),
        ("11.1-5", "w", [MEETING], {"shown": (shown(MEETING, "counted"),)}, "as counted: does not follow"),
        ("15-5", "w", [COMMENDED], {"counted": 0, "possible": 0, "missing": 1}, "counted is 0, and follows as 1"),
        ("15-5", "w", [COMMENDED | {"target": "dd"}], {"shown": (shown(COMMENDED, "counted"),)}, "does not follow"),
        ("14-2", "w", [], {"required": 3, "missing": 3}, "required is 3, and follows as 2"),
        ("11.1-7", "w", [], {"missing": 1}, "missing is 1, and follows as 2"),
        ("11.1-7", "w", [], {"organization": "dc"}, "organization is dc, and follows as w"),
        ("11.1-7", "w", [], {"complete": (WEEK,)}, "complete is 2024-01-01, 2024-01-07, and follows as nothing"),
        ("11.1-7", "w", [], {"reason": jd.Reason.COMMENCEMENT_UNKNOWN}, "reason is commencement_unknown, and follows"),
        ("11.1-7", "w", [], {"verdict": jd.Verdict.BREACHED}, "verdict is breached, and follows as undetermined"),
        (
            "11.1-4",
            "w",
            [],
            {"attested": Attested("dc", date(2024, 5, 5), "met", True)},
            "the attestation is dc, 2024-05-05",
        ),
    ],
)
def test_what_is_altered_is_named(
    norm: str, subject: str, entries: list[dict[str, Any]], other: dict[str, Any], says: str
) -> None:
    """Each thing that an explanation may have wrong is told by the checker, on one line, with what follows instead."""
    explanation, ledger = explained(norm, subject, entries=entries)
    assert faults(explanation, ledger) == ()
    changed = evolve(explanation, **other)
    told = faults(rewritten(changed), ledger)
    assert re.search(says, "; ".join(told)), told
    assert not any("\n" in each for each in told)


class Lying(str):
    """A text that prints another."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        return "w9"


UNREAD = SimpleNamespace(
    reading="one_meeting_many_duties", option="if_recorded_as_each", number="1", date=date(2024, 1, 1), by="dc"
)
SETTLED = jd.Interpretation(
    reading="one_meeting_many_duties", option="if_recorded_as_each", number="1", date=date(2024, 1, 1)
)
WRONG: dict[str, list[Any]] = {
    **{name: ["breached", None, 5] for name in ("verdict", "reason")},
    **{name: [True, 0.0, -1, 10**5000, None] for name in ("required", "counted", "missing")},
    **{name: [[], None, 5, Lying("w")] for name in ("norm", "language", "subject", "quote", "format")},
    "year": [0, 3000, 10**400, "2024", True],
    "as_of": [None, "2025-03-31", datetime(2025, 3, 31)],
    "window": [(), True, (WEEK,), [date(2024, 1, 1), date(2024, 12, 31)]],
    "complete": [None, [], ((),), (1, 2)],
    "shown": [[], "", {}, (None,), None],
    "short": [[], (None,), "w"],
    "attested": [True, "met", ()],
    "readings": [None, [], {}, (("a",),)],
    "interpretations": [{}, (UNREAD,), (SETTLED, SETTLED), None],
}
MALFORMED = [(name, number) for name, values in WRONG.items() for number in range(len(values))]


@pytest.mark.parametrize(("name", "number"), MALFORMED)
def test_a_value_of_another_type_is_never_accepted(name: str, number: int) -> None:
    """A truth value or 1.0 for a number, a list, a subclass that prints something else: a fault, and no exception."""
    explanation, ledger = explained("11.1-7", "w", entries=[])
    changed = evolve(explanation, **{name: WRONG[name][number]})
    with contextlib.suppress(Exception):
        changed = written(changed, jd.NORMS[explanation.norm])
    assert faults(changed, ledger)


@pytest.mark.parametrize("make", [list, "\n".join, lambda lines: None, lambda lines: (*lines, "more")])
def test_the_lines_are_texts_in_a_tuple(make: Any) -> None:
    """Lines in a list, in one text, none or one more: a fault."""
    explanation, ledger = explained("11.1-7", "w", entries=[])
    assert faults(evolve(explanation, lines=make(explanation.lines)), ledger)


def test_what_is_no_explanation_or_ledger_is_refused() -> None:
    """No explanation is a fault, no ledger a `TypeError`; a norm that the law no longer has is none that is known."""
    explanation, ledger = explained("11.1-7", "w", entries=[])
    for wrong in (None, {}, jd.NORMS["11.1-7"], explanation.to_dict()):
        assert faults(wrong, ledger) == ("it is no explanation",)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="a Ledger is needed"):
        faults(explanation, None)  # type: ignore[arg-type]
    assert faults(explanation, ledger, law=LAW.amended(repealed=["11.1-7"], in_force_from=date(2020, 1, 1)))


def test_checker_knows_nothing_of_evaluation() -> None:
    """None of its modules imports one that evaluates or explains, and each is short enough to be read."""
    for path in Path(check.__file__).parent.glob("*.py"):
        source = path.read_text(encoding="utf-8")
        imported = {node.module or "" for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ImportFrom)}
        forbidden = (
            "jiceng_dangjian.evaluation",
            "jiceng_dangjian.ledger.index",
            "jiceng_dangjian.answers.explanation.make",
        )
        assert not [module for module in imported if module.startswith(forbidden)], path
        assert len(source.splitlines()) <= 340, path


def test_article_11_1_3_is_explained_in_chinese_first() -> None:
    """The lines name clause, question, requirement, record, completeness, finding, readings; in Chinese by default."""
    finding = jd.NORMS["11.1-3"](jd.example_district(), "w1", year=2024, as_of=date(2025, 3, 31))[0]
    lines = finding.explain().lines
    assert [re.match(r"\w+", line)[0][:2] for line in lines] == ["依据", "问题", "要求", "记录", "台账", "结论", "读法"]  # type: ignore[index]
    assert finding.norm.quote in lines[0]
    assert "unofficial translation" in finding.explain("en").lines[0]
    assert finding.explain("en").to_dict()["format"] == "jiceng-dangjian.explanation/1"


def test_another_language_is_refused() -> None:
    """There are two languages; another is an error that names them."""
    finding = jd.NORMS["11.1-3"](jd.example_district(), "w1", year=2024, as_of=date(2025, 3, 31))[0]
    with pytest.raises(ValueError, match="zh or en"):
        finding.explain("fr")


def test_article_11_1_3_an_explanation_names_what_is_open_and_what_just_misses() -> None:
    """The day that a possible meeting leaves open, and the meeting that studied something else, are named."""
    meeting = {"kind": "committee_meeting", "organization": "w", "party_building_study": "agenda_item"}
    entries = [
        {"id": "a", **meeting, "date": {"earliest": "2023-12-15", "latest": "2024-01-15"}},
        {"id": "b", **meeting, "date": "2024-02-05", "party_building_study": "none"},
    ]
    told, ledger = explained("11.1-3", "w", entries=entries)
    assert [(each.id, each.use, each.unknown) for each in told.shown] == [("a", "possible", ("date",))]
    assert [(each.number, each.field, each.value) for each in told.misses] == [(1, "party_building_study", "none")]
    assert "1 does not count: party_building_study is none" in told.lines[3]
    assert faults(told, ledger) == ()
    untrue = evolve(told, misses=())
    assert not jd.check_explanation(written(untrue, jd.NORMS["11.1-3"]), ledger)
