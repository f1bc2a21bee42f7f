"""The example district at real size: its counts, and that nothing but its contents decides the report."""

import json
import random
from datetime import date

import pytest

import jiceng_dangjian as jd
from tests.conftest import TIMES

AS_OF = date(2025, 4, 10)


@pytest.fixture(scope="module")
def report() -> jd.Report:
    """The district's report for 2024."""
    return jd.evaluate(jd.example_district(), year=2024, as_of=AS_OF)


def test_counts_are_those_expected(report: jd.Report, expected_counts: dict[str, dict[str, int]]) -> None:
    """Each norm's findings by verdict and reason are those written down for the example."""
    assert report.counts() == expected_counts


def test_evaluating_twice_gives_the_same_bytes(report: jd.Report) -> None:
    """The same ledger and question give the same JSON and Markdown."""
    again = jd.evaluate(jd.Ledger.from_dict(jd.example_district().to_dict()), year=2024, as_of=AS_OF)
    assert json.dumps(again.to_dict(everything=True)) == json.dumps(report.to_dict(everything=True))
    assert again.to_markdown() == report.to_markdown()


@pytest.mark.parametrize("seed", range(1 if TIMES == 1 else 3))
def test_order_of_lists_changes_nothing(report: jd.Report, seed: int) -> None:
    """With every list of the ledger shuffled the report is the same, byte for byte."""
    rng = random.Random(seed)
    document = jd.example_district().to_dict()
    for name, records in document.items():
        if isinstance(records, list):
            rng.shuffle(records)
            for record in records:
                for value in record.values():
                    if isinstance(value, list):
                        rng.shuffle(value)
        assert name in document
    shuffled = jd.evaluate(jd.Ledger.from_dict(document), year=2024, as_of=AS_OF)
    assert json.dumps(shuffled.to_dict(everything=True)) == json.dumps(report.to_dict(everything=True))


@pytest.mark.parametrize("organization", ["dc", "w1", "w3", "c1"])
def test_one_organization_gives_its_part_of_the_report(report: jd.Report, organization: str) -> None:
    """Evaluating for one organization gives just the findings that are its in the whole report."""
    own = jd.evaluate(jd.example_district(), year=2024, as_of=AS_OF, organization=organization)
    assert own.findings == report.where(organization=organization)
    assert own.everything() == tuple(each for each in report.everything() if each.organization == organization)


def test_a_norm_called_gives_its_findings(report: jd.Report) -> None:
    """A predicate without a subject gives the norm's findings of the whole report."""
    norm = jd.NORMS["11.1-3"]
    assert norm(jd.example_district(), year=2024, as_of=AS_OF) == report.where(norm="11.1-3")


def test_findings_stand_in_the_order_of_the_text(report: jd.Report) -> None:
    """Findings come in the order of the text, then by subject, then by window."""
    places = {norm: place for place, norm in enumerate(jd.NORMS)}
    keys = [
        (places[each.norm.id], each.subject, each.window[0] if each.window else date.min)
        for each in report.everything()
    ]
    assert keys == sorted(keys)


def test_year_without_records_says_so() -> None:
    """A year of which the ledger has nothing gives a report that says so, and breaches nothing."""
    report = jd.evaluate(jd.example_district(), year=2015, as_of=date(2016, 6, 1))
    assert any("没有2015年的任何记录" in note for note in report.notes)
    assert len(report) == 0
    assert any("2015年本办法尚未施行" in note for note in report.notes)
    early = jd.evaluate(jd.example_district(), year=2026, as_of=AS_OF)
    assert any("2026年尚未开始" in note for note in early.notes)
    empty = jd.evaluate(jd.Ledger(), year=2024, as_of=AS_OF)
    assert any("没有2024年的任何记录" in note for note in empty.notes)
    assert len(empty) == 0


def test_no_blended_figure_stands_in_a_report(report: jd.Report) -> None:
    """Nothing in a report adds findings up to a score, rate or rank."""
    text = report.to_markdown()
    assert not [word for word in ("%", "得分", "评分", "排名", "等次", "完成率", "score", "rank") if word in text]
    assert "依据所提供记录核对" in text
