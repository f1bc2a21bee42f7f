"""Evaluation and oracle on every ledger of at most two entries of one committee, on every boundary day.

The days are the first and last of every window there is, and the days beside them, in a leap year and a common one.
Ledgers of one entry are read as of each of these days, with the record declared complete and not; its day is known, or
known but for a day on either side. An entry of one kind or another, and one that stands for two or three events, are
read after the last of these days. Ledgers of two entries are read then, too, complete: the days of both are known, or
of one of them, the other having happened on a boundary day or on a day beside it.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain, combinations, combinations_with_replacement, islice, product
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


def boundaries(year: int) -> set[date]:
    """First and last day of each period of a year."""
    periods = [period for period in vars(windows).values() if isinstance(period, windows.Periods)]
    return {day for period in periods for span in period.days(year) for day in span}


def boundary_days(year: int) -> list[date]:
    """First and last day of each period of a year, and the days before and after."""
    return sorted({day + timedelta(by) for day in boundaries(year) for by in (-1, 0, 1)})


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


def nearly(entry: dict[str, Any]) -> dict[str, Any]:
    """The entry with its day known but for a day on either side."""
    name = "start" if "start" in entry else "date"
    day = date.fromisoformat(entry[name])
    around = {"earliest": (day - timedelta(1)).isoformat(), "latest": (day + timedelta(1)).isoformat()}
    return entry | {name: around}


def of_one_kind_or_another(kinds: list[str], day: date, year: int) -> Iterator[dict[str, Any]]:
    """Entries of a day that are of one of two kinds, nobody can say which."""
    events = [kind for kind in kinds if ENTRY_KINDS[kind].by_number]
    for one, other in combinations(events, 2):
        yield entry(one, day, year) | entry(other, day, year) | {"kind": "other", "may_be": [one, other]}


def by_number(kinds: list[str], day: date, year: int) -> Iterator[dict[str, Any]]:
    """Entries of a day that stand for two events or three: what any norm asks for, and one more."""
    for kind in kinds:
        if ENTRY_KINDS[kind].by_number:
            yield from (entry(kind, day, year) | {"times": times} for times in (2, 3))


def questions(year: int) -> Iterator[Question]:
    """Every question of a year."""
    days, kinds = boundary_days(year), kinds_of_a_committee()
    exact = [entry(kind, day, year) for kind in kinds for day in days]
    for entries in ([], *([each] for each in exact), *([nearly(each)] for each in exact)):
        yield from ((ledger(entries, complete, year), year, as_of, {}) for complete in (True, False) for as_of in days)
    for made in (of_one_kind_or_another, by_number):
        for each in (one for day in days for one in made(kinds, day, year)):
            for known in (each, nearly(each)):
                yield from ((ledger([known], complete, year), year, days[-1], {}) for complete in (True, False))
    around = [nearly(entry(kind, day, year)) for kind in kinds for day in sorted(boundaries(year))]
    for pair in chain(combinations_with_replacement(exact, 2), product(exact, around)):
        yield ledger(list(pair), True, year), year, days[-1], {}


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("part", range(PARTS))
def test_evaluation_and_oracle_agree_on_every_small_ledger(part: int, year: int) -> None:
    """Each question whose turn it is: no finding differs; every part asks some."""
    asked = list(islice(questions(year), part, None, PARTS))
    assert asked
    assert [told for question in asked for told in differences(*question)] == []
