"""What an entry leaves open, filled in: the day of an inexact date, and the kind of an entry that may be of several.

A filling is an exact entry. Conditions change only on some days, so that a few fillings stand for all there are.
"""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date

from attrs import evolve

from jiceng_dangjian.language.truth import UNKNOWN, Truth, first_reason
from jiceng_dangjian.language.vocabulary import Nature, Reason
from jiceng_dangjian.ledger.days import Range, began, dated, ended
from jiceng_dangjian.ledger.records import Entry


def is_open(entry: Entry, nature: Nature) -> bool:
    """Whether an entry leaves open when it was, or of which kind it is."""
    if nature is Nature.STANDING:
        return entry.start.__class__ is not date or (entry.end is not None and entry.end.__class__ is not date)
    return entry.date.__class__ is not date or entry.may_be != ()


def fillings(entry: Entry, nature: Nature, turns: list[date]) -> list[Entry]:
    """Exact entries that stand for all that an open one may be. turns: the days on which a condition may change."""
    if nature is Nature.STANDING:
        lasts = (None,) if entry.end is None else _ends(ended(entry))
        return [evolve(entry, start=start, end=last) for start in _ends(began(entry)) for last in lasts]
    days = _turning(dated(entry), turns)
    return [evolve(entry, kind=kind, may_be=(), date=day) for kind in entry.may_be or (entry.kind,) for day in days]


def _ends(days: Range) -> tuple[date, ...]:
    """The ends of a range: a state that begins or ends somewhere in between differs from neither on any one day."""
    return tuple(dict.fromkeys(days))


def _turning(days: Range, turns: list[date]) -> list[date]:
    """The first day of a range, and those of it on which a condition may change."""
    first, last = days
    return [first, *turns[bisect_right(turns, first) : bisect_right(turns, last)]]


def however_filled(truths: Iterable[Truth]) -> Truth:
    """What is so however the open is filled in: unknown where the fillings differ.

    >>> however_filled([True, True]), however_filled([True, False]).value, however_filled([False])
    (True, 'attribute_unknown', False)
    """
    answers = set(truths)
    if len(answers) == 1:
        return answers.pop()
    unknown = [each for each in answers if isinstance(each, Reason)]
    return first_reason(unknown) if len(unknown) == len(answers) else UNKNOWN
