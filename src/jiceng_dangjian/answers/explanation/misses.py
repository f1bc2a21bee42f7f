"""What explains a count at its edge: the fields that a possible entry leaves open, and the entries that just miss."""

from collections import Counter as Tallied
from collections.abc import Iterator
from datetime import date
from typing import Any

from jiceng_dangjian.answers.explanation.explanation import Miss
from jiceng_dangjian.evaluation.answer import Answer
from jiceng_dangjian.evaluation.conditions import Scene
from jiceng_dangjian.evaluation.counter import Counter
from jiceng_dangjian.evaluation.counting import candidates, on_its_day
from jiceng_dangjian.evaluation.fillings import is_open
from jiceng_dangjian.evaluation.part import Part, unnamed_of
from jiceng_dangjian.language.acts import Acts, Content, Names, field_of
from jiceng_dangjian.language.relations import ANY_SUPERIOR, BELOW, SUPERIOR
from jiceng_dangjian.language.vocabulary import Nature
from jiceng_dangjian.ledger.index import kinds_of
from jiceng_dangjian.ledger.records import Entry

TELLING = (SUPERIOR, ANY_SUPERIOR, BELOW)
"""The relations that say what is wrong with an entry of the subject's, and not whose it is."""


def contents_of(answer: Answer, part: Part) -> Content:
    """The acts that a part of a duty asks for."""
    return answer.plan.contents[answer.plan.counters.index(part.counters)]


def left_open(entry: Entry, content: Content, natures: set[Nature]) -> tuple[str, ...]:
    """The fields that are asked of an entry and that it leaves open, in the order of their names."""
    kinds = {*kinds_of(entry)}
    asked = {field_of(each) for acts in content if kinds & {*acts.kinds} for each in acts.conditions}
    found = {name for name in asked if name is not None and getattr(entry, name) is None}
    found |= {"state"} if entry.state in (None, "planned") else set()
    found |= {"may_be"} if entry.may_be else set()
    if Nature.STANDING in natures:
        found |= {"start"} if type(entry.start) is not date else set()
        found |= {"end"} if entry.end is not None and type(entry.end) is not date else set()
    elif type(entry.date) is not date:
        found.add("date")
    return tuple(sorted(found))


def misses(answer: Answer) -> tuple[Miss, ...]:
    """Entries that would count for a duty that falls short, but for one thing that they say: how many, and what."""
    found: dict[str, tuple[str, str]] = {}
    used = {id for events in unnamed_of(answer.kept) for _, id in events.values()}
    for part in answer.kept:
        used |= {id for events in (part.counted, part.possible, part.late) for _, id in events.values()}
        for entry, told in near(answer, part):
            found[part.inquiry.index.event(entry)] = told
    if not found:
        return ()
    number = Tallied(told for id, told in found.items() if id not in used)
    return tuple(Miss(number[field, value], field, value) for field, value in sorted(number))


def near(answer: Answer, part: Part) -> Iterator[tuple[Entry, tuple[str, str]]]:
    """The entries that would count for a part that falls short, but for one thing that they say, and what that is."""
    if part.reached >= answer.plan.number:
        return
    for acts, counter in zip(contents_of(answer, part), part.counters, strict=True):
        if counter.at_points or counter.snapshot:
            continue
        for entry in candidates(counter, part):
            told = None if is_open(entry, counter.nature) else _miss(acts, counter, entry, part)
            if told is not None:
                yield entry, told


def _miss(acts: Acts, counter: Counter, entry: Entry, scene: Scene) -> tuple[str, str] | None:
    """The one thing that keeps an entry from counting, and its value; None where nothing does, or more does."""
    if on_its_day(counter, entry, scene) is not True:
        return None
    wrong: list[tuple[str, Any]] = [] if entry.state == "held" else [("state", entry.state)]
    for condition, check in zip(acts.conditions, counter.checks, strict=True):
        truth = check(entry, scene)
        if truth is not True:
            name = field_of(condition)
            whose = isinstance(condition, Names) and condition.who not in TELLING
            if truth is not False or name is None or whose:
                return None
            wrong.append((name, getattr(entry, name)))
    ((name, value),) = wrong if len(wrong) == 1 else [("", None)]
    return None if value is None else (name, str(value))
