"""Evaluation where no single article is at stake."""

from datetime import date

import pytest

import jiceng_dangjian as jd
from tests.ledger.test_bad_input import small
from tests.small import DC, IN_CHARGE, SIX, STANDING, Record, W, contact, findings, held, organization_of


def test_a_judgement_on_record_is_told_apart_from_none() -> None:
    """The report lists a judgement norm only where an attestation decided it."""
    told = {"norm": "3-1", "subject": "w", "year": 2024, "by": "district_organization_department"}
    for outcome, number in (("met", 1), (None, 0)):
        document = {
            "format": "jiceng-dangjian.ledger/1",
            "in_force_from": "2020-01-01",
            "organizations": [DC, W],
            "attestations": [told | {"outcome": outcome, "date": "2025-01-05"}],
        }
        report = jd.evaluate(jd.Ledger.from_dict(document), year=2024, as_of=date(2025, 3, 31))
        assert report.to_markdown().count("### 3-1 ") == number


def test_a_wrong_question_is_refused_with_what_was_meant() -> None:
    """Readings of another type and filters that name nothing are refused by name."""
    ledger = jd.example_district()
    with pytest.raises(TypeError, match=r"readings must be Readings, as in Readings\(single='exactly_one'\)"):
        jd.evaluate(ledger, year=2024, as_of=date(2025, 3, 31), readings={"single": "exactly_one"})  # type: ignore[arg-type]
    report = jd.evaluate(ledger, year=2024, as_of=date(2025, 3, 31))
    with pytest.raises(ValueError, match="there is no verdict 'satisfyed'; there are satisfied, breached"):
        report.where(verdict="satisfyed")  # type: ignore[arg-type]


def test_a_finding_names_the_readings_it_rests_on() -> None:
    """The option taken for each reading that the norm names, chosen or by default."""
    document = {"format": "jiceng-dangjian.ledger/1", "in_force_from": "2020-01-01", "organizations": [DC]}
    ledger = jd.Ledger.from_dict(document)
    for chosen in ({}, {"single": "exactly_one"}):
        report = jd.evaluate(ledger, year=2024, as_of=date(2025, 4, 10), readings=jd.LAW.readings(**chosen))
        (finding,) = report.where(norm="11.1-5", subject="dc")
        assert dict(finding.readings)["single"] == chosen.get("single", "at_least_one")
        assert set(dict(finding.readings)) == set(jd.NORMS["11.1-5"].readings)


def test_who_a_norm_does_not_bind_is_out_of_scope_under_its_own_name() -> None:
    """An organization of the wrong sort stands as itself, a person as of no organization."""
    ledger = jd.Ledger.from_dict(small(organizations=[DC, W], entries=[], appointments=[held("secretary", "w")]))
    report = jd.evaluate(ledger, year=2024, as_of=date(2025, 4, 10))
    others = {each.subject: each.organization for each in report.everything() if each.norm.id == "11.4-3"}
    assert others == {"dc": "dc", "w": "w", "p": None}


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


def test_nothing_dated_after_the_day_asked_for_counts() -> None:
    """An act on as_of counts, one of the next day does not yet."""
    meeting: Record = {"kind": "leading_group_meeting", "organization": "w"}
    entries = [meeting | {"date": "2024-05-05"}, meeting | {"date": "2024-05-06"}]
    found = findings("11.1-7", [DC, W], [], entries, as_of=date(2024, 5, 5))
    assert [(each["counted"], each["possible"]) for each in found if each["subject"] == "w"] == [(1, 1)]


def test_an_organization_that_is_not_bound_yet_or_any_more_stands_as_itself() -> None:
    """Where the regulation was not in force, or the organization not in being, the finding is still its own."""
    gone = W | {"dissolved": "2023-12-31"}
    for issued, organization in (("2025-01-01", W), ("2020-01-01", gone)):
        document = small(organizations=[DC, organization], in_force_from=issued, entries=[])
        assert organization_of("8.1-2", "w", document) == "w"


def test_a_norm_called_for_a_person_gives_that_persons_finding() -> None:
    """And that of an organization, whoever else is bound."""
    posts = [held(IN_CHARGE, "w"), held(IN_CHARGE, "w", "q")]
    ledger = jd.Ledger.from_dict(
        small(organizations=[DC, W], appointments=posts, in_force_from="2020-01-01", entries=[])
    )
    for norm, subject in (("9.2-5", "q"), ("8.1-2", "w"), ("11.3-11", "p")):
        found = jd.NORMS[norm](ledger, subject, year=2024, as_of=date(2025, 4, 10))
        assert [each.subject for each in found] == [subject]
