"""Article 2: scope of application."""

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.articles import article_02


def test_article_2_applies_to_committees_and_what_is_below_them(ledger: jd.Ledger) -> None:
    """The district committee, affiliated committees and primary-level organizations are in scope."""
    applies = {each.id: article_02.applies_to(ledger, each.id) for each in ledger.organizations}
    assert applies == {"dc": True, "w": True, "g": False, "d": False, "c": True}
    assert article_02.applies_to(ledger, "g", jd.Readings(leading_party_members_groups="bound"))
    with pytest.raises(LookupError, match="no organization 'x'"):
        article_02.applies_to(ledger, "x")
