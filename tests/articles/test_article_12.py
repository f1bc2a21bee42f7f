"""Article 12: written reports."""

from datetime import date

import pytest

from tests.small import DC, Record, W, asked, attested, findings, of


@pytest.mark.parametrize(
    ("words", "as_of", "reason"),
    [
        ([("2024-05-01", "met"), ("2024-06-01", "not_met")], "2025-01-05", "attested_not_met"),
        ([("2024-06-01", "met"), ("2024-05-01", "not_met")], "2025-01-05", "attested_met"),
        ([("2024-06-01", "met"), ("2024-06-01", "not_met")], "2025-01-05", "attested_not_met"),
        ([("2024-06-01", None), ("2024-06-01", "not_met")], "2025-01-05", "attested_not_met"),
        ([("2024-06-01", "not_met"), ("2024-06-01", None)], "2025-01-05", "attested_not_met"),
        ([("2024-06-01", "met"), ("2024-06-01", None)], "2025-01-05", "attestation_missing"),
        ([("2024-06-01", None), ("2024-06-01", "met")], "2025-01-05", "attestation_missing"),
        ([("2025-01-05", "met")], "2025-01-05", "attested_met"),
        ([("2025-01-06", "met")], "2025-01-05", "attestation_missing"),
        ([], "2024-12-31", "period_open"),
        ([], "2025-01-01", "attestation_missing"),
        ([("2023-06-01", "met")], "2023-12-31", "period_not_started"),
        ([("2023-06-01", "not_met")], "2023-12-31", "period_not_started"),
        ([("2024-01-01", "met")], "2024-01-01", "attested_met"),
    ],
)
def test_article_12_2_the_latest_attestation_by_the_day_decides(
    words: list[tuple[str, str | None]], as_of: str, reason: str
) -> None:
    """Of attestations by as_of the latest decides, of one day the worse; none is pending until the year is over."""
    found = asked("12-2", [DC, W], [], date.fromisoformat(as_of), attestations=attested("12-2", "w", *words))
    assert of("w", found)["reason"] == reason


@pytest.mark.parametrize(
    ("days", "reason"),
    [
        ({"established": "2024-01-01"}, "count_short"),
        ({"established": "2024-01-02"}, "partial_period"),
        ({"dissolved": "2024-12-31"}, "count_short"),
        ({"dissolved": "2024-12-30"}, "partial_period"),
    ],
)
def test_article_12_1_in_being_on_every_day_of_the_year(days: Record, reason: str) -> None:
    """An organization founded on 1 January or dissolved on 31 December owes the whole year's report."""
    found = findings("12-1", [DC, W | days], complete=["w"])
    assert [each["reason"] for each in found if each["subject"] == "w"] == [reason]
