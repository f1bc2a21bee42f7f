"""Remedies: applied, the finding is satisfied; with any part left out, it is not."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

import jiceng_dangjian as jd
from jiceng_dangjian.findings import Finding
from jiceng_dangjian.remedies import WHY_NOT, Fact
from jiceng_dangjian.testing.strategies import Document, a_situation, chosen_readings, days_read, ledgers
from tests.test_laws import law


def verdict_of(finding: Finding, ledger: jd.Ledger, as_of: date) -> jd.Verdict | None:
    """The verdict on the same subject and window in another ledger, read on another day."""
    chosen = jd.Readings(**dict(finding.readings))
    found = finding.norm(ledger, finding.subject, year=finding.run.year, as_of=as_of, readings=chosen)
    return next((each.verdict for each in found if each.window == finding.window), None)


def proven(finding: Finding) -> None:
    """The remedy of a finding is sound and the smallest of its kind, and leaves the ledger as it was."""
    ledger = finding.run.ledger
    before = ledger.dumps()
    remedy = finding.remedy()
    if remedy.why_not is not None:
        assert remedy.why_not in WHY_NOT
        assert not remedy.entries
        assert not remedy.facts
    elif remedy.entries or all(fact.value is not None for fact in remedy.facts):
        assert remedy.as_of is not None
        assert verdict_of(finding, jd.apply(ledger, remedy), remedy.as_of) == jd.Verdict.SATISFIED, (finding, remedy)
        for number in range(len(remedy.entries)):
            fewer = evolve(remedy, entries=remedy.entries[:number] + remedy.entries[number + 1 :])
            verdict = verdict_of(finding, jd.apply(ledger, fewer), remedy.as_of)
            assert verdict != jd.Verdict.SATISFIED, (finding, remedy, number)
    assert ledger.dumps() == before


@law
@given(ledgers(), days_read, chosen_readings())
def test_law_a_remedy_is_sound_and_minimal(document: Document, as_of: date, chosen: dict[str, str]) -> None:
    """Whatever is on record, whatever the readings: what a remedy proposes is enough, and no part of it too much."""
    ledger = jd.Ledger.from_dict(document)
    for finding in jd.evaluate(ledger, year=2024, as_of=as_of, readings=jd.Readings(**chosen)):
        proven(finding)


@law
@given(a_situation())
def test_law_a_remedy_of_every_situation(situation: Any) -> None:
    """Just met, just missed, on a boundary, on an unknown: the remedy of each is sound and minimal."""
    ledger, readings = jd.Ledger.from_dict(situation.document), jd.Readings(**situation.readings)
    report = jd.evaluate(ledger, year=situation.year, as_of=situation.as_of, readings=readings)
    for finding in report.where(norm=situation.norm, subject=situation.subject):
        proven(finding)


def committee(as_of: date, norm: str, entries: list[dict[str, Any]] | None = None, complete: bool = True) -> Finding:
    """The first finding of a norm for a committee with one community below it."""
    document: dict[str, Any] = {
        "format": "jiceng-dangjian.ledger/1",
        "in_force_from": "2020-01-01",
        "organizations": [
            {"id": "w", "kind": "subdistrict_working_committee"},
            {"id": "c", "kind": "community", "form": "branch", "superior": "w"},
        ],
        "entries": entries or [],
        "coverage": [],
    }
    if complete:
        kinds = ["leading_group_meeting", "annual_key_points", "assessment_indicators", "special_fund"]
        document["coverage"] = [{"subject": "w", "kinds": kinds, "start": "2024-01-01", "end": "2025-12-31"}]
    return jd.NORMS[norm](jd.Ledger.from_dict(document), "w", year=2024, as_of=as_of)[0]


def test_article_11_1_7_two_meetings_are_still_to_be_held() -> None:
    """Before the year ends the remedy names the kind, how many, by whom, and between which days."""
    remedy = committee(date(2024, 9, 1), "11.1-7").remedy()
    assert len(remedy.entries) == 2
    assert {dict(each.fields)["kind"] for each in remedy.entries} == {"leading_group_meeting"}
    assert {(each.earliest, each.latest) for each in remedy.entries} == {(date(2024, 9, 1), date(2024, 12, 31))}
    assert not remedy.if_done


def test_article_11_1_7_nothing_can_make_up_for_a_closed_year() -> None:
    """After the year, with the record complete, nothing done can count any more, and applying says so."""
    finding = committee(date(2025, 1, 1), "11.1-7")
    assert finding.remedy().why_not == "window_closed"
    with pytest.raises(ValueError, match="the window is closed"):
        jd.apply(finding.run.ledger, finding.remedy())


def test_article_11_1_7_what_was_done_may_still_be_recorded() -> None:
    """After the year, with the record not declared complete, meetings that were held can be entered."""
    remedy = committee(date(2025, 1, 1), "11.1-7", complete=False).remedy()
    assert remedy.if_done
    assert {each.latest for each in remedy.entries} == {date(2024, 12, 31)}


def test_article_14_2_one_paper_may_hold_both_contents() -> None:
    """The smallest remedy of both missing contents is one paper."""
    (wanted,) = committee(date(2024, 2, 1), "14-2").remedy().entries
    assert dict(wanted.fields)["also"] == ("assessment_indicators",)


def test_article_11_4_6_a_standing_duty_can_be_met_until_the_year_ends() -> None:
    """A fund can be set up as long as the year lasts; a past year's standing day is past."""
    last = date(2024, 12, 31)
    assert committee(last, "11.4-6").remedy().entries[0].earliest == last
    assert committee(last + timedelta(days=1), "11.4-6").remedy().why_not == "window_closed"


def test_article_11_1_7_the_missing_fact_is_named() -> None:
    """Where one meeting hangs on an unknown state, that is the fact to supply."""
    meeting = {"kind": "leading_group_meeting", "organization": "w", "date": "2024-05-01"}
    entries: list[dict[str, Any]] = [meeting | {"id": "a"}, meeting | {"id": "b", "state": None}]
    finding = committee(date(2025, 3, 1), "11.1-7", entries)
    assert finding.remedy().facts == (Fact("state", "b", "held"),)


def test_an_office_is_asked_for_what_only_it_can_say() -> None:
    """An attested norm without an attestation asks for one, and it cannot be made up."""
    finding = committee(date(2025, 3, 1), "11.1-4")
    assert finding.remedy().facts == (Fact("attestations", "11.1-4"),)
    with pytest.raises(ValueError, match="for those who know it to say"):
        jd.apply(finding.run.ledger, finding.remedy())
