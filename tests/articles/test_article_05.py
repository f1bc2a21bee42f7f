"""Article 5: the person with primary responsibility."""

from datetime import date

import jiceng_dangjian as jd
from jiceng_dangjian.articles import article_05


def test_article_5_person_with_primary_responsibility_is_the_secretary_of_the_day(ledger: jd.Ledger) -> None:
    """Whoever is secretary on the day, both ends of the tenure included; nobody while the post is vacant."""

    def on(day: date) -> tuple[str, ...]:
        return article_05.person_with_primary_responsibility(ledger, "c", on=day)

    assert [on(date(2024, 6, 30)), on(date(2024, 7, 1)), on(date(2024, 7, 2))] == [("a",), (), ("b",)]
    assert on(date(2020, 12, 31)) == ()
