"""Evaluation and oracle on every ledger of at most two entries of one committee, on every boundary day.

The days are the first and last of every window there is, and the days beside them, in a leap year and a common one.
Ledgers of one entry are read as of each of these days, with the record declared complete and not; ledgers of two after
the last of them, complete.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations_with_replacement
from typing import Any

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.language import windows
from jiceng_dangjian.language.vocabulary import ENTRY_KINDS, Nature
from jiceng_dangjian.language.words import needs
from jiceng_dangjian.ledger.records import FORMAT
from tests.proof.differential import differences

pytestmark = pytest.mark.exhaustive
PARTS = 64
YEARS = (2023, 2024)
COMMITTEE = "subdistrict_working_committee"
PLAIN = {"party_building_study": "agenda_item", "amount": 1, "target": "w", "audience": ["w"], "order": "e0"}
Question = tuple[dict[str, Any], int, date, dict[str, str]]


def boundary_days(year: int) -> list[date]:
    """First and last day of each period of a year, and the days before and after."""
    days = set()
    for period in vars(windows).values():
        if isinstance(period, windows.Periods):
            for span in period.days(year):
                days |= {day + timedelta(by) for day in span for by in (-1, 0, 1)}
    return sorted(days)


def kinds_of_a_committee() -> list[str]:
    """The kinds of entry that a norm counts for a committee with nothing below it, the order that a report answers, and
    one more."""
    kinds = {"rectification_order", "rectification_report", "secretary_office_meeting"}
    alone = jd.Ledger.from_dict(ledger([], True, YEARS[0]))
    for norm in jd.norms():
        if norm.requirement is not None:
            found = norm(alone, "w", year=YEARS[0], as_of=date(YEARS[0], 12, 31))
            kinds |= {kind for kind, _ in needs(norm) for each in found if each.verdict != "not_applicable"}
    return sorted(kinds - {"plenary_meeting", "standing_committee_meeting"})


def entry(kind: str, day: date, year: int) -> dict[str, Any]:
    """An entry of a kind that says all that is asked of it, of a day."""
    fields = ENTRY_KINDS[kind].fields
    told = {name: value for name, value in (PLAIN | {"covers_year": year}).items() if name in fields}
    name = "start" if ENTRY_KINDS[kind].nature is Nature.STANDING else "date"
    return {"kind": kind, "organization": "w", name: day.isoformat()} | told


def ledger(entries: list[dict[str, Any]], complete: bool, year: int) -> dict[str, Any]:
    """A ledger of one committee."""
    whole = {"subject": "w", "kinds": list(ENTRY_KINDS), "start": f"{year - 1}-01-01", "end": f"{year + 1}-12-31"}
    return {
        "format": FORMAT,
        "in_force_from": "2020-01-01",
        "organizations": [{"id": "w", "kind": COMMITTEE}],
        "entries": [each | {"id": f"e{number}"} for number, each in enumerate(entries)],
        "coverage": [whole] if complete else [],
    }


def questions(year: int, number: int, of: int) -> Iterator[Question]:
    """Every question of a year whose turn it is: so many parts are asked apart."""
    days = boundary_days(year)
    alphabet = [entry(kind, day, year) for kind in kinds_of_a_committee() for day in days]
    asked: Iterator[Question] = (
        (ledger(entries, complete, year), year, as_of, {})
        for entries in ([], *([each] for each in alphabet))
        for complete in (True, False)
        for as_of in days
    )
    yield from (each for turn, each in enumerate(asked) if turn % of == number)
    for turn, pair in enumerate(combinations_with_replacement(alphabet, 2)):
        if turn % of == number:
            yield ledger(list(pair), True, year), year, days[-1], {}


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("part", range(PARTS))
def test_evaluation_and_oracle_agree_on_every_small_ledger(part: int, year: int) -> None:
    """Each question whose turn it is: no finding differs; every part asks some."""
    asked = list(questions(year, part, PARTS))
    assert asked
    assert [told for question in asked for told in differences(*question)] == []
