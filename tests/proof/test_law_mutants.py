"""Mutants of the law: the encoding's data changed one value at a time; the cases and vectors must notice each.

Numbers, windows, kinds, conditions, populations, options of readings, sets and provisos of the 28 computed norms are
changed, in every option of every reading. A mutant is killed if a case or vector of its norm gives another finding, or
if it is refused when it is made.
"""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any

import attrs
import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.answers.asked import findings_of
from jiceng_dangjian.language.acts import Acts, Amount, CoversYear, FirstRecordedAs, Is
from jiceng_dangjian.language.norms import Norm
from jiceng_dangjian.language.requirements import Below, Counted, Holders, Organizations, PointLeaders, Posts
from jiceng_dangjian.language.vocabulary import ENTRY_KINDS, PRIMARY_LEVEL_KINDS
from jiceng_dangjian.language.windows import Periods, day
from jiceng_dangjian.questions.choice import Choice
from tests.conftest import DATA

pytestmark = pytest.mark.law_mutants
Mutant = tuple[str, Any]
EQUIVALENT = {
    f"12-1 subjects written_report_reaches={option}: communities, too": "communities are among the kinds already"
    for option in ("every_organization", "not_the_district_committee")
}
"""Mutants that no ledger can tell from the law, and why."""


REFUSED = object()
"""Stands for a mutant that cannot even be made: the language of norms refuses it."""


def evolved(value: Any, **changes: Any) -> Any:
    """A value with something in it changed, or `REFUSED`."""
    parts = [part for each in changes.values() for part in _parts(each)]
    if any(part is REFUSED for part in parts):
        return REFUSED
    try:
        return attrs.evolve(value, **changes)
    except (ValueError, TypeError):
        return REFUSED


def _parts(value: Any) -> Iterator[Any]:
    if isinstance(value, tuple):
        for each in value:
            yield from _parts(each)
    else:
        yield value


def mutants(value: Any, where: str) -> Iterator[Mutant]:
    """Every value with one thing in it changed, and what that was."""
    yield from _changed(value, where)
    if isinstance(value, Choice):
        for number, (option, part) in enumerate(value.values):
            for told, changed in mutants(part, f"{where} {value.reading}={option}"):
                values = (*value.values[:number], (option, changed), *value.values[number + 1 :])
                yield told, evolved(value, values=values)
    elif isinstance(value, tuple):
        for number, part in enumerate(value):
            for told, changed in mutants(part, where):
                yield told, (*value[:number], changed, *value[number + 1 :])
    elif attrs.has(type(value)) and not isinstance(value, Periods):
        for field in attrs.fields(type(value)):
            part = getattr(value, field.name)
            for told, changed in mutants(part, f"{where}.{field.name}"):
                yield told, evolved(value, **{field.name: changed})


def _changed(value: Any, where: str) -> Iterator[Mutant]:
    if isinstance(value, Choice) and len(value.values) > 1:
        (one, a), (two, b), *others = value.values
        if a != b:
            swapped = evolved(value, values=((one, b), (two, a), *others))
            yield f"{where}: options {one} and {two} of {value.reading} swapped", swapped
    elif isinstance(value, Periods):
        for number, (first, last) in enumerate(value.spans):
            for told, span in (
                ("starts a day later", (_next(first), last)),
                ("ends a day earlier", (first, _before(last))),
                ("ends a day later", (first, _next(last))),
            ):
                spans = (*value.spans[:number], span, *value.spans[number + 1 :])
                yield (
                    f"{where}: window {value.id} {told}",
                    evolved(value, id=f"{value.id} {told} {number}", spans=spans),
                )
        if value.closes:
            closes = _before(value.closes)
            yield f"{where}: closes a day earlier", evolved(value, id=f"{value.id} closes", closes=closes)
        if value.opens:
            yield f"{where}: opens a day later", evolved(value, id=f"{value.id} opens", opens=_next(value.opens))
    elif isinstance(value, Counted):
        yield from _of_counted(value, where)
    elif isinstance(value, Acts):
        for condition in value.conditions:
            rest: tuple[Any, ...] = tuple(each for each in value.conditions if each is not condition)
            yield f"{where}: without {condition}", evolved(value, conditions=rest)
        yield from _kinds(value, where)
    elif isinstance(value, Is):
        yield f"{where}: {value.name} another value", evolved(value, values=("another",))
    elif isinstance(value, FirstRecordedAs):
        yield f"{where}: first recorded as another kind", evolved(value, kinds=("lecture",))
    elif isinstance(value, Amount):
        yield f"{where}: amount above another", evolved(value, above=None if value.above == 0 else 0)
        yield f"{where}: unstated otherwise", evolved(value, stated=not value.stated)
    elif isinstance(value, CoversYear):
        yield f"{where}: of no year otherwise", evolved(value, or_dated=not value.or_dated)
    elif isinstance(value, Posts):
        for role in value.roles:
            yield f"{where}: without {role}", evolved(value, roles=tuple(each for each in value.roles if each != role))
    elif isinstance(value, PointLeaders):
        for office in value.also:
            rest = tuple(each for each in value.also if each is not office)
            yield f"{where}: not also {office}", evolved(value, also=rest)
    elif isinstance(value, Below):
        yield f"{where}: another level", evolved(value, directly=value.directly is not True)
        yield f"{where}: fewer kinds", evolved(value, kinds=value.kinds[1:] or ("community",))
    elif isinstance(value, Organizations):
        for kind in value.kinds:
            rest = tuple(each for each in value.kinds if each is not kind)
            yield f"{where}: without {kind}", evolved(value, kinds=rest)
        yield f"{where}: communities, too", evolved(value, kinds=(*value.kinds, PRIMARY_LEVEL_KINDS[1]))
        if value.member_units:
            yield f"{where}: no member units", evolved(value, member_units=False)
    elif isinstance(value, Holders):
        for role in value.roles if len(value.roles) > 1 else ():
            yield (
                f"{where}: without {role}",
                evolved(value, roles=tuple(each for each in value.roles if each != role)),
            )
        if len(value.roles) == 1:
            yield f"{where}: another role", evolved(value, roles=("leadership_team_member",))


def _of_counted(value: Counted, where: str) -> Iterator[Mutant]:
    if value.members is not None:
        yield f"{where}: one for all instead of each", evolved(value, members=None)
    elif len(value.contents) > 1:
        either = (tuple(acts for content in value.contents for acts in content),)
        yield f"{where}: either instead of both", evolved(value, contents=either)
    elif isinstance(value.number, int):
        yield f"{where}: number {value.number} more", evolved(value, number=value.number + 1)
        yield f"{where}: number {value.number} less", evolved(value, number=value.number - 1)
    yield f"{where}: owed otherwise", evolved(value, owed=value.owed is not True)
    if value.provided is not None:
        yield f"{where}: owed without {value.provided}", evolved(value, provided=None)
    if value.at_most is not None:
        yield f"{where}: never exceeded", evolved(value, at_most=None)


def _kinds(value: Acts, where: str) -> Iterator[Mutant]:
    for kind in value.kinds:
        rest = tuple(each for each in value.kinds if each != kind)
        if isinstance(kind, str):
            alike = [each for each, known in ENTRY_KINDS.items() if known.nature is ENTRY_KINDS[kind].nature]
            other = next((each for each in alike if each not in value.kinds), None)
            if other:
                yield f"{where}: {other} instead of {kind}", evolved(value, kinds=(*rest, other))
        if rest:
            yield f"{where}: without {kind}", evolved(value, kinds=rest)


def _next(month_day: tuple[int, int]) -> tuple[int, int]:
    return _moved(month_day, 1)


def _before(month_day: tuple[int, int]) -> tuple[int, int]:
    return _moved(month_day, -1)


def _moved(month_day: tuple[int, int], days: int) -> tuple[int, int]:
    moved = day(2024, month_day) + timedelta(days=days)
    return moved.month + 12 * (moved.year - 2024), moved.day


def of_norm(norm: Norm) -> Iterator[tuple[str, Any]]:
    """Every mutant of a norm, and what was changed in it."""
    for part in ("requirement", "subjects"):
        for told, changed in mutants(getattr(norm, part), f"{norm.id} {part}"):
            yield told, evolved(norm, **{part: changed})


def killed(norm: Norm, cases: list[dict[str, Any]]) -> bool:
    """Whether a case no longer gives its finding; a mutant that cannot be evaluated is killed, too."""
    for case in cases:
        question: dict[str, Any] = {"year": case["year"], "as_of": date.fromisoformat(case["as_of"])}
        readings = jd.LAW.readings(**case["readings"])
        try:
            made = findings_of(norm, case["made"], case["subject"], **question, readings=readings)
            told = [each.to_dict() for each in made if each.to_dict()["window"] == case["window"]]
        except (ValueError, AttributeError, TypeError, AssertionError):
            return True
        if len(told) != 1 or any(told[0][name] != value for name, value in case["expect"].items()):
            return True
    return False


@cache
def cases() -> dict[str, list[dict[str, Any]]]:
    """The cases and vectors of each norm, with their ledgers made."""
    found: dict[str, list[dict[str, Any]]] = {}
    for name in ("findings.json", "vectors.json"):
        for case in json.loads((DATA / name).read_text(encoding="utf-8")):
            found.setdefault(case["norm"], []).append(case | {"made": jd.Ledger.from_dict(case["ledger"])})
    return found


COMPUTED = [norm.id for norm in jd.norms(decided_by="computed")]


@pytest.mark.parametrize("id", COMPUTED)
def test_every_mutant_of_a_norm_is_noticed(id: str) -> None:
    """Refused when it is made, or a case or vector of the norm gives another finding; the norm itself gives its own."""
    norm, own = jd.NORMS[id], cases()[id]
    assert not killed(norm, own)
    told = dict(of_norm(norm))
    assert told
    survivors = {what for what, mutant in told.items() if mutant is not REFUSED and not killed(mutant, own)}
    assert survivors == {what for what in EQUIVALENT if what.startswith(f"{id} ")}


def test_few_mutants_are_excused() -> None:
    """Those listed as equivalent are at most a tenth, and there are as many mutants as ever."""
    tried = sum(1 for id in COMPUTED for _ in of_norm(jd.NORMS[id]))
    assert len(EQUIVALENT) * 10 <= tried
    assert tried >= 633
