"""Contested findings: every flip is real, none is missing, and none says more than it needs."""

from datetime import date
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jiceng_dangjian as jd
from jiceng_dangjian.evaluation.finding import Finding
from jiceng_dangjian.language.vocabulary import SEVERITY
from jiceng_dangjian.questions.readings import READINGS
from jiceng_dangjian.testing.strategies import Document, a_situation, chosen_readings, days_read, ledgers
from tests.conftest import CASES
from tests.evaluation.test_laws import costly, law


def verdict_under(finding: Finding, changed: dict[str, str]) -> jd.Verdict:
    """The verdict of a finding's subject in its window under other readings, evaluated anew."""
    inquiry = finding.inquiry
    chosen = jd.LAW.readings(**(dict(finding.readings) | changed))
    found = finding.norm(inquiry.ledger, finding.subject, year=inquiry.year, as_of=inquiry.as_of, readings=chosen)
    told = []
    for each in found:
        if (each.start or date.min) <= (finding.end or date.max) and (finding.start or date.min) <= (
            each.end or date.max
        ):
            told.append(each.verdict)
    own = [each.verdict for each in found if each.window == finding.window]
    applicable = [verdict for verdict in own or told if verdict != jd.Verdict.NOT_APPLICABLE]
    if not applicable:
        return jd.Verdict.NOT_APPLICABLE
    return min(applicable, key=lambda verdict: SEVERITY[verdict])


def computed(report: jd.Report) -> list[Finding]:
    """The computed findings of a report."""
    return [finding for finding in report if finding.norm.decided_by == "computed"]


@costly
@given(ledgers(), days_read, chosen_readings())
def test_law_every_flip_is_real_and_smallest(document: Document, as_of: date, chosen: dict[str, str]) -> None:
    """Evaluated anew under a flip's readings the verdict is the one it names; with one of them left out it is not."""
    ledger = jd.Ledger.from_dict(document)
    for finding in computed(jd.evaluate(ledger, year=2024, as_of=as_of, readings=jd.LAW.readings(**chosen))):
        for flip in finding.contested_by:
            changed = dict(flip.readings)
            assert flip.readings
            assert flip.verdict != finding.verdict
            assert verdict_under(finding, changed) == flip.verdict, (finding, flip)
            for name in changed:
                fewer = {other: option for other, option in changed.items() if other != name}
                assert verdict_under(finding, fewer) != flip.verdict, (finding, flip, name)


@law
@given(a_situation(), st.data())
def test_law_no_flip_is_missing(situation: Any, data: st.DataObject) -> None:
    """Under any other options the verdict is the same, or a flip is contained in the change that gives it."""
    ledger, readings = jd.Ledger.from_dict(situation.document), jd.LAW.readings(**situation.readings)
    report = jd.evaluate(ledger, year=situation.year, as_of=situation.as_of, readings=readings)
    for finding in report.where(norm=situation.norm, subject=situation.subject):
        changed = {
            name: data.draw(st.sampled_from([each.id for each in READINGS[name].options]), label=name)
            for name, _ in finding.readings
        }
        changes = changed.items() - finding.readings
        verdict = verdict_under(finding, changed)
        contained = [flip for flip in finding.contested_by if flip.verdict == verdict and {*flip.readings} <= changes]
        assert verdict == finding.verdict or contained


@pytest.mark.parametrize("deadlines", [("2024-06-30", "2024-09-30"), ("2024-06-30", None)])
def test_article_15_7_a_window_is_compared_with_its_own(deadlines: tuple[str, str | None]) -> None:
    """Two orders at one time, one kept and one not: neither is contested by a change of nothing."""
    order = {"kind": "rectification_order", "organization": "dc", "target": "w"}
    entries: list[Any] = [
        {"id": f"o{number}", "date": f"2024-0{number}-01", "deadline": deadline, **order}
        for number, deadline in enumerate(deadlines, 1)
    ]
    entries.append(
        {"id": "r", "kind": "rectification_report", "organization": "w", "order": "o1", "date": "2024-05-05"}
    )
    document = {
        "format": "jiceng-dangjian.ledger/1",
        "in_force_from": "2020-01-01",
        "organizations": [{"id": "dc", "kind": "district_committee"}, {"id": "w", "kind": "affiliated_committee"}],
        "entries": entries,
    }
    report = jd.evaluate(jd.Ledger.from_dict(document), year=2024, as_of=date(2025, 3, 31))
    assert [each.verdict.value for each in report.where(norm="15-7")] == ["satisfied", "undetermined"]
    assert [flip for each in report.where(norm="15-7") for flip in each.contested_by] == []


def test_article_11_3_11_two_points_and_one_lecture_is_contested_by_lecture_owed() -> None:
    """One lecture a leader satisfies, one for each point does not: satisfied, and contested, both ways shown."""
    (case,) = [each for each in CASES if each["norm"] == "11.3-11" and "two" in each["title"].lower()][:1]
    asked: dict[str, Any] = {"year": case["year"], "as_of": date.fromisoformat(case["as_of"])}
    ledger = jd.Ledger.from_dict(case["ledger"])
    (finding,) = jd.NORMS["11.3-11"](ledger, case["subject"], **asked)
    per_point = {"lecture_owed": "per_contact_point"}
    (other,) = jd.NORMS["11.3-11"](ledger, case["subject"], **asked, readings=jd.LAW.readings(**per_point))
    assert finding.verdict == jd.Verdict.SATISFIED
    assert other.verdict == jd.Verdict.BREACHED
    assert [(dict(flip.readings), flip.verdict) for flip in finding.contested_by] == [(per_point, other.verdict)]
    back = {"lecture_owed": "per_leader"}
    assert (back, finding.verdict) in [(dict(flip.readings), flip.verdict) for flip in other.contested_by]


@pytest.mark.parametrize("norm", ["9.2-5", "11.1-7", "12-1", "13-2"])
def test_every_combination_of_options_is_tried(norm: str, example: jd.Report) -> None:
    """A finding is contested exactly if some combination of the options its norm names gives another verdict."""
    for finding in example.where(norm=norm)[:6]:
        names = [name for name, _ in finding.readings]
        options = [[each.id for each in READINGS[name].options] for name in names]
        told = {verdict_under(finding, dict(zip(names, chosen, strict=True))) for chosen in product(*options)}
        assert told - {finding.verdict} == {flip.verdict for flip in finding.contested_by}


def test_contested_findings_of_a_report_are_those_with_flips(example: jd.Report) -> None:
    """The report gives them, and tells of each in JSON when asked."""
    contested = example.contested()
    assert contested
    assert all(finding.contested_by for finding in contested)
    told = {
        (each["norm"], each["subject"]) for each in example.to_dict(contested=True)["findings"] if each["contested_by"]
    }
    assert told == {(finding.norm.id, finding.subject) for finding in contested}
    assert not any("contested_by" in each for each in example.to_dict()["findings"])


def test_attested_findings_are_never_contested(example: jd.Report) -> None:
    """Readings touch only what is computed."""
    assert not [each for each in example.contested() if each.norm.decided_by != "computed"]


@pytest.fixture(scope="module")
def example() -> jd.Report:
    """The report of one committee of the example district."""
    return jd.evaluate(jd.example_district(), year=2024, as_of=date(2025, 3, 31), organization="w3")
