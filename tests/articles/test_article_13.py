"""Article 13: the review of duty reports."""

import pytest

from tests.small import DC, Record, W, findings, held


def test_article_13_2_members_stand_below_the_district_committee() -> None:
    """A committee below another root than the district committee is no member; one without a superior is."""
    elsewhere: list[Record] = [
        {"id": "d", "kind": "district_department"},
        {"id": "v", "kind": "affiliated_committee", "superior": "d"},
        {"id": "u", "kind": "affiliated_committee"},
    ]
    posts = [held("secretary", "v", "q"), held("secretary", "u", "r"), held("secretary", "w")]
    (finding,) = findings("13-2", [DC, W, *elsewhere], posts, complete=["dc"])
    assert (finding["required"], finding["verdict"]) == (2, "breached")


@pytest.mark.parametrize(
    ("by", "day", "counted", "possible"),
    [
        ("old", "2024-03-01", 1, 1),
        ("old", "2024-09-01", 0, 0),
        ("old", None, 0, 1),
        ("new", "2024-03-01", 1, 1),
        ("nobody", None, 0, 0),
    ],
)
def test_article_13_2_report_by_who_held_the_post_on_its_day_or_holds_it(
    by: str, day: str | None, counted: int, possible: int
) -> None:
    """A report counts for the post if given by its holder of that day or of the roster day."""
    posts = [held("secretary", "w", "old", end="2024-06-30"), held("secretary", "w", "new", start="2024-07-01")]
    entry = {"kind": "duty_report", "organization": "dc", "by": by, "form": "oral", "date": day, "covers_year": 2024}
    (finding,) = findings("13-2", [DC, W], posts, [entry], complete=["dc"])
    assert (finding["counted"], finding["possible"]) == (counted, possible)


@pytest.mark.parametrize("by", [None, "p"])
def test_article_13_2_a_post_nobody_is_known_to_have_held_counts_nothing(by: str | None) -> None:
    """Where no secretary was ever entered a report may be theirs, and no report is evidence of it."""
    entry = {"kind": "duty_report", "organization": "dc", "by": by, "form": "oral", "date": "2024-05-05"}
    (finding,) = findings("13-2", [DC, W], [held("secretary", "dc")], [entry], complete=["dc"])
    assert (finding["reason"], finding["possible"], finding["evidence"]) == ("roster_unknown", 1, [])


@pytest.mark.parametrize(
    ("days", "required"),
    [
        ({"start": "2024-12-31"}, 1),
        ({"start": "2025-01-01"}, 0),
        ({"end": "2024-12-31"}, 1),
        ({"end": "2024-12-30"}, 0),
    ],
)
def test_article_13_2_a_post_filled_on_the_roster_day(days: dict[str, str], required: int) -> None:
    """Whoever holds the post on 31 December fills it, on the first or the last day of the tenure, too."""
    found = findings("13-2", [DC, W], [held("secretary", "w", **days)], complete=["dc"])
    assert sum(each["required"] for each in found) == required


@pytest.mark.parametrize(
    ("day", "counted"), [("2024-02-28", 0), ("2024-02-29", 1), ("2024-06-30", 1), ("2024-07-01", 0)]
)
def test_article_13_2_report_on_the_first_or_last_day_in_the_post(day: str, counted: int) -> None:
    """Whoever has left the post since counts from the first to the last day in it."""
    posts = [
        held("secretary", "w", "old", start="2024-02-29", end="2024-06-30"),
        held("secretary", "w", "new", start="2024-08-01"),
    ]
    entry = {"kind": "duty_report", "organization": "dc", "by": "old", "form": "oral", "date": day, "covers_year": 2024}
    (finding,) = findings("13-2", [DC, W], posts, [entry], complete=["dc"])
    assert (finding["counted"], finding["possible"]) == (counted, counted)
