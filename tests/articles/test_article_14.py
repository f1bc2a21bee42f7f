"""Article 14: assessment."""

import pytest

from tests.small import DC, C, Record, W, findings


def test_article_14_2_in_force_for_part_of_the_window_with_one_content_done() -> None:
    """Under whole_periods_only a part of the window is no period: one content done does not make it one."""
    late = W | {"established": "2024-02-01"}
    paper = {"kind": "annual_key_points", "organization": "w", "date": "2024-03-01", "covers_year": 2024}
    assert findings("14-2", [DC, late], [], [paper], readings={"partial_period": "whole_periods_only"}) == []


@pytest.mark.parametrize(
    ("days", "reason"),
    [
        ({"established": "2024-11-01"}, "count_short"),
        ({"established": "2024-11-02"}, "partial_period"),
        ({"dissolved": "2025-01-31"}, "count_short"),
    ],
)
def test_article_14_4_a_member_in_being_on_every_day_of_the_window(days: Record, reason: str) -> None:
    """One founded on the first day of the window or dissolved on its last is a member for the whole of it."""
    (finding,) = findings("14-4", [DC, W, C | days], complete=["w"])
    assert finding["reason"] == reason


def test_article_14_2_one_paper_may_be_both() -> None:
    """A paper recorded as both contents is evidence once."""
    paper = {"kind": "annual_key_points", "organization": "w", "covers_year": 2024, "date": "2024-03-05"}
    (finding,) = findings("14-2", [DC, W], [], [paper | {"also": ["assessment_indicators", "annual_key_points"]}])
    assert (finding["required"], finding["counted"], finding["evidence"]) == (2, 2, ["e1"])


def test_article_14_4_an_assessment_of_no_named_year_may_be_of_this_one() -> None:
    """One made in January may be of the year before."""
    entry = {"kind": "year_end_assessment", "organization": "w", "target": "c", "date": "2025-01-15"}
    for more, possible in (({}, 1), ({"target": None}, 1), ({"covers_year": 2025}, 0), ({"target": "w"}, 0)):
        (finding,) = findings("14-4", [DC, W, C], [], [entry | more], complete=["w"])
        assert (finding["counted"], finding["possible"]) == (0, possible)
