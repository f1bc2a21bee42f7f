"""Explanations: every one is accepted by the checker, and none with a line removed or anything in it altered."""

import ast
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

import jiceng_dangjian as jd
from jiceng_dangjian import checking
from jiceng_dangjian.checking import faults
from jiceng_dangjian.explanation import Explanation, Shown, written
from jiceng_dangjian.testing.strategies import Document, a_situation, chosen_readings, days_read, ledgers
from tests.conftest import TIMES
from tests.test_laws import law

ONE_DAY = timedelta(days=1)


def altered_lines(explanation: Explanation) -> Iterator[tuple[str, ...]]:
    """The lines with one of them removed, or with one number, date, entry or word of the clause in it altered."""
    lines = explanation.lines
    for number, line in enumerate(lines):
        yield lines[:number] + lines[number + 1 :]
        for found in re.finditer(r"\d+", line):
            other = f"{line[: found.start()]}{int(found[0]) + 1}{line[found.end() :]}"
            yield (*lines[:number], other, *lines[number + 1 :])
        for shown in explanation.shown:
            if shown.id in line:
                yield (*lines[:number], line.replace(shown.id, "another"), *lines[number + 1 :])
        if explanation.quote in line:
            yield (*lines[:number], line.replace(explanation.quote, explanation.quote[:-1]), *lines[number + 1 :])


def altered_values(e: Explanation, ledger: jd.Ledger) -> Iterator[Explanation]:
    """The explanation with one value altered and its lines written anew, so that only the ledger or text can tell."""
    yield evolve(e, quote=e.quote[:-1])
    yield evolve(e, required=e.required + 1)
    yield evolve(e, missing=e.missing + 1)
    yield evolve(e, counted=e.counted + 1)
    if e.window is not None:
        first = e.window[0] + ONE_DAY
        while first in {each.date for each in ledger.entries}:  # not the window of another order
            first += ONE_DAY
        yield evolve(e, window=(first, e.window[1]))
    if e.verdict != jd.Verdict.NOT_APPLICABLE:
        yield evolve(e, complete=(*e.complete, (date(1999, 1, 1), date(1999, 12, 31))))
    for number, shown in enumerate(e.shown):
        rest = (e.shown[:number], e.shown[number + 1 :])
        if shown.day is not None:
            yield evolve(e, shown=(*rest[0], evolve(shown, day=shown.day + ONE_DAY), *rest[1]))
        other = next((each.id for each in ledger.entries if each.kind != shown.kind), None)
        if other is not None:
            yield evolve(e, shown=(*rest[0], evolve(shown, id=other), *rest[1]))
    if e.attested is not None:
        yield evolve(e, attested=evolve(e.attested, date=e.attested.date - ONE_DAY))
        yield evolve(e, attested=evolve(e.attested, outcome="met" if e.attested.outcome != "met" else "not_met"))


def proven(finding: jd.Finding, ledger: jd.Ledger) -> None:
    """The explanations of a finding are accepted, and rejected when anything in them is altered."""
    for language in ("zh", "en") if TIMES > 1 else ("zh",):
        explanation = finding.explain(language)
        assert faults(explanation, ledger) == (), (finding, explanation)
        assert 0 < len(explanation.lines) <= 7
        for lines in altered_lines(explanation):
            assert not jd.check_explanation(evolve(explanation, lines=lines), ledger), lines
    for other in altered_values(explanation, ledger):
        assert not jd.check_explanation(written(other), ledger), (explanation, other)


@law
@given(ledgers(), days_read, chosen_readings())
def test_law_every_explanation_is_borne_out(document: Document, as_of: date, chosen: dict[str, str]) -> None:
    """Whatever is on record, whatever the readings: accepted as it is, rejected as soon as anything is altered."""
    ledger = jd.Ledger.from_dict(document)
    report = jd.evaluate(ledger, year=2024, as_of=as_of, readings=jd.Readings(**chosen))
    for finding in report:
        proven(finding, ledger)
    for finding in report.everything():
        assert faults(finding.explain("en"), ledger) == (), finding


@law
@given(a_situation())
def test_law_every_explanation_of_every_situation_is_borne_out(situation: Any) -> None:
    """Just met, just missed, on a boundary, on an unknown: the explanation of each is accepted, and no altered one."""
    ledger, readings = jd.Ledger.from_dict(situation.document), jd.Readings(**situation.readings)
    report = jd.evaluate(ledger, year=situation.year, as_of=situation.as_of, readings=readings)
    for finding in report.where(norm=situation.norm, subject=situation.subject):
        proven(finding, ledger)


def test_every_explanation_of_the_example_district_is_borne_out() -> None:
    """Every finding of the district: accepted."""
    report = jd.evaluate(jd.example_district(), year=2024, as_of=date(2025, 3, 31))
    for finding in report:
        for language in ("zh", "en"):
            assert faults(finding.explain(language), report.ledger) == (), finding


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


def test_article_15_6_an_attestation_decides_nothing_while_the_issue_is_unknown() -> None:
    """Without the date of issue no attestation is looked at, and the explanation shows none."""
    office = {"by": "district_organization_department", "date": "2024-12-01"}
    attestation = {"norm": "15-6", "subject": "w", "year": 2024, "outcome": None, **office}
    explanation, ledger = explained("15-6", "w", in_force_from=None, attestations=[attestation])
    assert explanation.reason is jd.Reason.COMMENCEMENT_UNKNOWN
    assert (explanation.required, explanation.attested) == (0, None)
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
    mixed = written(evolve(explanation, window=(date(2024, 3, 2), date(2024, 6, 30))))
    assert "the window is that of no order" in faults(mixed, ledger)


MEETING = {"id": "m", "kind": "leading_group_meeting", "organization": "w", "date": "2024-05-01"}
COMMENDED = {"id": "e", "kind": "commendation", "organization": "dc", "target": "w", "date": "2024-05-01"}


def shown(entry: dict[str, Any], use: str) -> Shown:
    """An entry as an explanation shows it."""
    return Shown(entry["id"], entry["kind"], date.fromisoformat(entry["date"]), use)


WEEK = (date(2024, 1, 1), date(2024, 1, 7))


@pytest.mark.parametrize(
    ("norm", "subject", "entries", "altered", "says"),
    [
        ("11.1-7", "w", [], {"format": "explanation/0"}, "its format, language or norm"),
        ("11.1-7", "w", [], {"norm": "11.1-99"}, "its format, language or norm"),
        ("11.1-7", "w", [], {"subject": "nobody"}, "there is no 'nobody'"),
        ("11.1-7", "w", [], {"readings": ()}, "the readings are not those"),
        ("11.1-7", "dd", [], {"required": 2, "missing": 2}, "nothing is counted where nothing is owed"),
        ("11.1-7", "w", [], {"window": WEEK}, "the window is none of the norm's"),
        ("11.1-1", "w", [], {"window": WEEK}, "a standing duty has no window"),
        ("11.1-7", "w", [MEETING], {"shown": (shown(MEETING, "late"),)}, "m is not late"),
        ("11.1-7", "w", [MEETING], {"shown": (shown(MEETING, "counted"),) * 2}, "an event is shown twice"),
        ("11.1-5", "w", [MEETING], {"shown": (shown(MEETING, "possible"),)}, "m is of no kind that counts"),
        ("11.1-5", "w", [MEETING], {"shown": (shown(MEETING, "counted"),)}, "m does not meet what is required"),
        ("15-5", "w", [COMMENDED], {"counted": 0, "possible": 0, "missing": 1}, "not those of the decisions shown"),
        (
            "15-5",
            "w",
            [COMMENDED | {"target": "dd"}],
            {"shown": (shown(COMMENDED, "counted"),)},
            "e does not meet what is",
        ),
        ("14-2", "w", [], {"required": 3, "missing": 3}, "the contents are not as many as the clause has"),
        ("11.1-7", "w", [], {"reason": jd.Reason.COMMENCEMENT_UNKNOWN}, "the date of issue is not as the reason"),
        ("11.1-7", "w", [], {"verdict": jd.Verdict.SATISFIED}, "the verdict does not follow from the numbers"),
    ],
)
def test_what_is_altered_is_named(
    norm: str, subject: str, entries: list[dict[str, Any]], altered: dict[str, Any], says: str
) -> None:
    """Each thing that an explanation may have wrong is told by the checker in words of its own."""
    explanation, ledger = explained(norm, subject, entries=entries)
    assert faults(explanation, ledger) == ()
    other = evolve(explanation, **altered)
    assert says in "; ".join(faults(written(other) if other.norm in jd.NORMS else other, ledger))


def test_every_altered_explanation_of_a_committee_is_rejected() -> None:
    """Every finding of one committee of the district and its people: no line can go, and nothing can be altered."""
    report = jd.evaluate(jd.example_district(), year=2024, as_of=date(2025, 3, 31), organization="w3")
    for finding in report:
        proven(finding, report.ledger)


def test_checker_knows_nothing_of_evaluation() -> None:
    """It imports none of the modules that evaluate, and is short enough to be read."""
    source = Path(checking.__file__).read_text(encoding="utf-8")
    imported = {node.module for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ImportFrom)}
    evaluating = ("evaluation", "decision", "tally", "conditions", "cases", "index", "findings", "explaining", "report")
    assert not imported & {f"jiceng_dangjian.{name}" for name in evaluating}
    assert len(source.splitlines()) <= 200


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
