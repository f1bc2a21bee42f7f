"""Article 8: the affiliated committees."""

import pytest

from jiceng_dangjian.language.vocabulary import SIX_HAVES
from tests.small import DC, SIX, Record, W, findings


@pytest.mark.parametrize(
    ("latest", "verdict"),
    [
        ({"date": "2024-06-01", "state": "cancelled"}, "satisfied"),
        ({"date": "2025-01-01"}, "satisfied"),
        ({"date": "2024-06-01"}, "unmet"),
        ({"date": None}, "undetermined"),
        ({"date": "2024-06-01", "state": None}, "undetermined"),
        ({"date": "2024-03-01"}, "unmet"),
    ],
)
def test_article_8_3_the_latest_record_held_by_the_standing_day_speaks(latest: Record, verdict: str) -> None:
    """A later record that was cancelled or is of the next year says nothing; one of unknown day may be the latest."""
    enterprise = {"id": "n", "kind": "non_public_enterprise", "form": "branch", "superior": "w"}
    record = {"kind": "six_haves", "organization": "w", "target": "n", **SIX}
    lacking = record | {next(iter(SIX_HAVES)): False}
    entries = [record | {"date": "2024-03-01"}, lacking | latest]
    (finding,) = findings("8.3-3", [DC, W, enterprise], [], entries, complete=["w"])
    assert finding["verdict"] == verdict


def test_article_8_3_a_record_of_an_unknown_enterprise_may_be_of_this_one() -> None:
    """A later record that does not say of which enterprise it is leaves it unknown whether each has all six."""
    enterprise = {"id": "n", "kind": "non_public_enterprise", "form": "branch", "superior": "w"}
    record: Record = {"kind": "six_haves", "organization": "w", **SIX}
    entries = [record | {"target": None, "date": "2024-06-01"}]
    (finding,) = findings("8.3-3", [DC, W, enterprise], [], entries, complete=["w"])
    assert (finding["verdict"], finding["possible"]) == ("undetermined", 1)


@pytest.mark.parametrize(
    ("records", "verdict"),
    [
        ([{"state": "cancelled"}, {}], "satisfied"),
        ([{"date": "2025-02-01"}, {}], "satisfied"),
        ([{"date": "2024-12-31"}], "satisfied"),
        ([{"date": "2025-01-01"}], "unmet"),
        ([{}, {"date": "2024-06-01", "state": None}], "satisfied"),
        ([{"date": "2024-06-01", "rules": False}, {"date": "2024-03-01", "state": None}], "unmet"),
        ([{"rules": False}, {}], "satisfied"),
        ([{}, {"rules": False}], "unmet"),
        ([{"rules": False}, {"same_as": "e1"}], "satisfied"),
        ([{"rules": None}], "undetermined"),
        ([{"rules": None, "signage": False}], "unmet"),
    ],
)
def test_article_8_3_which_record_of_an_enterprise_speaks(records: list[Record], verdict: str) -> None:
    """The latest held by the standing day, of one day the greater id, and of one event whichever has all six."""
    enterprise = {"id": "n", "kind": "non_public_enterprise", "form": "branch", "superior": "w"}
    record: Record = {"kind": "six_haves", "organization": "w", "target": "n", "date": "2024-03-01", **SIX}
    entries = [record | each for each in records]
    (finding,) = findings("8.3-3", [DC, W, enterprise], [], entries, complete=["w"])
    assert finding["verdict"] == verdict


@pytest.mark.parametrize(
    ("day", "year", "counted", "possible"),
    [
        ("2023-12-31", None, 0, 0),
        ("2024-01-01", None, 0, 1),
        ("2024-12-31", None, 0, 1),
        ("2023-06-01", 2024, 1, 1),
        ("2024-06-01", 2023, 0, 0),
        ("2025-01-01", 2024, 0, 0),
        (None, 2024, 0, 1),
        (None, None, 0, 1),
    ],
)
def test_article_8_1_a_plan_of_the_year_may_be_older(
    day: str | None, year: int | None, counted: int, possible: int
) -> None:
    """A plan that names the year counts whenever it was made by its end; one that names none if it is of the year."""
    plan = {"kind": "annual_plan", "organization": "w", "date": day, "covers_year": year}
    (finding,) = findings("8.1-2", [DC, W], [], [plan], complete=["w"])
    assert (finding["counted"], finding["possible"]) == (counted, possible)
