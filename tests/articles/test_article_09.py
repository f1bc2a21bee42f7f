"""Article 9: the division of responsibilities."""

import pytest

from tests.ledger.test_bad_input import small
from tests.small import DC, IN_CHARGE, C, Record, V, W, asked, findings, held, of, organization_of


@pytest.mark.parametrize(("place", "possible"), [("w", 1), ("c", 0)])
def test_article_9_2_by_unknown_may_be_theirs_only_in_their_own_committee(place: str, possible: int) -> None:
    """An article by nobody named is possibly theirs where their own committee entered it, and nowhere else."""
    entry = {"kind": "research_article", "organization": place, "date": "2024-03-01", "advances_party_building": True}
    post = held("member_in_charge_of_organization_work", "w")
    (finding,) = findings("9.2-5", [DC, W, C], [post], [entry], complete=["p"])
    assert finding["possible"] == possible


def test_article_9_2_by_unknown_before_the_tenure_is_not_theirs() -> None:
    """Of two posts only the one held on the day makes an article by nobody named possibly theirs."""
    entry = {"kind": "research_article", "organization": "w", "date": "2024-03-01", "advances_party_building": True}
    role = "member_in_charge_of_organization_work"
    v = {"id": "v", "kind": "affiliated_committee", "superior": "dc"}
    posts = [held(role, "v"), held(role, "w", start="2024-06-01")]
    (finding,) = findings("9.2-5", [DC, W, v], posts, [entry], complete=["p"])
    assert (finding["possible"], finding["verdict"]) == (0, "breached")


@pytest.mark.parametrize(("state", "reason"), [("held", "attestation_missing"), (None, "attribute_unknown")])
def test_article_9_2_the_first_reason_of_the_table_is_told(state: str | None, reason: str) -> None:
    """Where it is unknown both whether an article was written and what it advances, the state comes first."""
    post = held("member_in_charge_of_organization_work", "w")
    entry = {"kind": "research_article", "organization": "w", "by": "p", "date": "2024-03-01", "state": state}
    (finding,) = findings("9.2-5", [DC, W], [post], [entry], complete=["p"])
    assert finding["reason"] == reason


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


@pytest.mark.parametrize(
    ("ends", "starts", "reason"),
    [("2024-06-30", "2024-07-01", "count_short"), ("2024-06-30", "2024-07-02", "partial_period")],
)
def test_article_9_2_tenures_that_adjoin_are_joined(ends: str, starts: str, reason: str) -> None:
    """Two posts one after the other make a whole year, and an article may be missing from neither."""
    posts = [held(IN_CHARGE, "w", end=ends), held(IN_CHARGE, "v", start=starts)]
    (finding,) = findings("9.2-5", [DC, W, V], posts, complete=["p"])
    assert finding["reason"] == reason


def test_article_9_2_the_record_must_be_complete_on_the_days_in_office_alone() -> None:
    """What a person did between two tenures could not count: there nothing need be declared."""
    posts = [held(IN_CHARGE, "w", end="2024-03-31"), held(IN_CHARGE, "w", start="2024-06-01")]
    readings = {"partial_period": "full_duty"}
    for gap, reason in (("2024-06-01", "count_short"), ("2024-06-02", "records_incomplete")):
        days = [("2024-01-01", "2024-03-31"), (gap, "2024-12-31")]
        coverage = [{"subject": "p", "kinds": ["research_article"], "start": a, "end": b} for a, b in days]
        found = asked("9.2-5", [DC, W], readings=readings, coverage=coverage, appointments=posts)
        assert of("p", found)["reason"] == reason


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
