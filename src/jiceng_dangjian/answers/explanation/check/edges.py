"""What a possible entry leaves open, and what just does not count: the second opinion behind the check."""

from collections import Counter
from datetime import date
from typing import Any

from jiceng_dangjian.answers.explanation.check.conditions import Part, met
from jiceng_dangjian.answers.explanation.check.counting import names, of_kinds, when
from jiceng_dangjian.language.acts import Acts, Amount, CoversYear, FirstRecordedAs, Names
from jiceng_dangjian.language.relations import ANY_SUPERIOR, BELOW, CONTACT_POINT, SUPERIOR
from jiceng_dangjian.language.vocabulary import Nature
from jiceng_dangjian.ledger.records import Entry


def left_open(x: Entry, parts: list[Part]) -> tuple[str, ...]:
    """The fields that are asked of an entry and that it leaves open."""
    kinds = {x.kind, *x.also, *x.may_be}
    acts = [each for part in parts for each in part.acts]
    asked = [name_of(condition) for each in acts if kinds & {*each.kinds} for condition in each.conditions]
    found = [name for name in asked if name and getattr(x, name) is None]
    if x.state is None or x.state == "planned":
        found.append("state")
    if x.may_be:
        found.append("may_be")
    if any(parts[0].nature_of(each) is Nature.STANDING for each in acts):
        found += [] if type(x.start) is date else ["start"]
        found += [] if x.end is None or type(x.end) is date else ["end"]
    elif type(x.date) is not date:
        found.append("date")
    return tuple(sorted(set(found)))


def name_of(condition: Any) -> str | None:
    """The field that a condition asks."""
    if isinstance(condition, FirstRecordedAs):
        return None
    named = {Amount: "amount", CoversYear: "covers_year"}
    return named[type(condition)] if type(condition) in named else str(condition.name)


def misses(parts: list[Part]) -> tuple[tuple[int, str, str], ...]:
    """How many entries would count for what is short, but for one thing that they say, and which."""
    event = parts[0].q.records.event
    used = {id for part in parts for events in (part.counted, part.possible, part.late) for id in events.values()}
    found: dict[str, tuple[str, str]] = {}
    for part in parts:
        for acts in () if part.reached else part.acts:
            if names(acts, CONTACT_POINT) or part.nature_of(acts) is Nature.SNAPSHOT:
                continue
            for x in of_kinds(acts, part):
                told = _miss(acts, x, part)
                if told and event(x) not in used:
                    found[event(x)] = told
    number = Counter(found.values())
    return tuple((number[each], *each) for each in sorted(number))


def _miss(acts: Acts, x: Entry, part: Part) -> tuple[str, str] | None:
    standing = part.nature_of(acts) is Nature.STANDING
    exact = type(x.start if standing else x.date) is date and (not standing or x.end is None or type(x.end) is date)
    if not exact or x.may_be or (on_day(x, part) if standing else when(acts, x, part, None)) is not True:
        return None
    told = {condition: met(condition, acts, x, part, None) for condition in acts.conditions}
    wrong = [condition for condition, truth in told.items() if truth is not True]
    if any(told[each] is not False or not _says(each) for each in wrong):
        return None
    said = [(name_of(each), getattr(x, name_of(each) or "")) for each in wrong]
    said += [] if x.state == "held" else [("state", x.state)]
    if len(said) != 1 or said[0][1] is None:
        return None
    return str(said[0][0]), str(said[0][1])


def _says(condition: Any) -> bool:
    """Whether a condition says what an entry must say, and not whose it is."""
    telling = (SUPERIOR, ANY_SUPERIOR, BELOW)
    return name_of(condition) is not None and (not isinstance(condition, Names) or condition.who in telling)


def on_day(x: Entry, part: Part) -> bool:
    """Whether a standing fact, whose days are known, is so on the day."""
    return bool(x.start <= part.case.day <= (x.end or date.max))  # type: ignore[operator]
