"""Article 18: commencement."""

from datetime import date

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.articles import article_18
from tests.small import DC, W, asked, attested, held, of


def test_article_18_nothing_is_decided_while_the_date_of_issue_is_unknown() -> None:
    """Not an attestation, a decision on record or a judgement: the counts stand, the verdict does not."""
    praise = {"kind": "commendation", "organization": "dc", "target": "w", "date": "2024-05-05"}
    words = [*attested("12-2", "w", ("2024-06-01", "met")), *attested("3-1", "x", ("2024-06-01", "met"))]
    appointed = [held("secretary", "w", "x")]
    for norm, subject in (("12-2", "w"), ("15-5", "w"), ("3-1", "x")):
        found = asked(norm, [DC, W], [praise], attestations=words, appointments=appointed, in_force_from=None)
        assert (of(subject, found)["reason"], of(subject, found)["counted"]) == ("commencement_unknown", 1)
    assert of("w", asked("15-5", [DC, W], [praise], in_force_from=None))["evidence"] == ["e1"]


@pytest.mark.parametrize(
    ("issued", "reason"),
    [("2024-12-31", "attested_met"), ("2025-01-01", "not_in_force"), ("2025-03-01", "not_in_force")],
)
def test_article_18_what_is_attested_of_a_person_needs_the_year_in_force(issued: str, reason: str) -> None:
    """An attestation of a judgement norm fixes its subject only for a year with a day in force."""
    words, appointed = attested("3-1", "x", ("2024-06-01", "met")), [held("secretary", "w", "x")]
    found = asked("3-1", [DC, W], attestations=words, appointments=appointed, in_force_from=issued)
    assert [each["reason"] for each in found if each["subject"] == "x"] == [reason]


def test_article_18_in_force_from_the_date_of_issue(ledger: jd.Ledger) -> None:
    """In force from the date of issue on, never before the plenum, and not guessed where the date is unknown."""
    assert article_18.in_force(ledger, on=date(2020, 1, 1))
    assert not article_18.in_force(ledger, on=date(2019, 12, 31))
    assert not article_18.in_force(jd.Ledger(), on=date(2019, 10, 30))
    with pytest.raises(LookupError, match="in_force_from is null"):
        article_18.in_force(jd.Ledger(), on=date(2019, 10, 31))
