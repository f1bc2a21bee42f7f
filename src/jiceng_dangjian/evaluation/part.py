"""A part of a duty: one member's share of it, or one content's, and the events that are tallied for it."""

from collections import Counter as Counted
from collections.abc import Collection, Iterator
from datetime import date
from types import MappingProxyType
from typing import Any

from attrs import define, field

from jiceng_dangjian.evaluation.conditions import Scene
from jiceng_dangjian.evaluation.counter import Counter
from jiceng_dangjian.language.truth import Truth, first_reason
from jiceng_dangjian.language.vocabulary import Reason
from jiceng_dangjian.ledger.index import Index
from jiceng_dangjian.ledger.records import Entry

Event = str | tuple[str, str]
"""An event: the id of its first record; of standing facts of one person and target, which are one, those two."""
Evidence = dict[Event, tuple[date, str]]
"""For each event the record that is shown for it: its date (a standing fact has none, and stands last) and id."""
NONE: Any = MappingProxyType({})
"""What most parts have none of, until there is one."""
UNSAID = Reason.ATTESTATION_MISSING
"""The reason that is given last."""


@define(eq=False, repr=False)
class Part(Scene):
    """One share of a duty in a case, against which entries are checked, and the events that are tallied for it.

    counters: the acts of which any counts.
    The events that count are true on every condition, the possible ones false on none, the late ones came after the
    window; unknown: why the possible ones are uncertain. open: further possible ones that name no member, shared by all
    members of equal days; opened: how many they are. joined: of standing facts that are one event, the entries. times:
    how many the events of one entry are, where they are more than one. refused: a record that is certain says that the
    state does not hold. against: the events that say so. Its own point is None: see `Scene.at`.
    """

    counters: tuple[Counter, ...] = ()
    counted: Evidence = field(factory=dict)
    possible: Evidence = NONE
    late: Evidence = NONE
    unknown: Reason = UNSAID
    open: Evidence = NONE
    opened: int = 0
    joined: dict[Event, list[Entry]] = NONE
    times: dict[Event, int] = NONE
    refused: bool = False
    against: frozenset[str] = frozenset()

    @property
    def reached(self) -> int:
        """How many events count."""
        return self.number(self.counted) if self.times else len(self.counted)

    @property
    def reachable(self) -> int:
        """How many events count or may."""
        if not self.open and not self.times:  # as nearly always
            return len(self.counted) + len(self.possible)
        return self.reached + self.uncertain

    @property
    def uncertain(self) -> int:
        """How many events are possible: those that name no member too, but for what the member has of them."""
        possible = self.number(self.possible) if self.times else len(self.possible)
        if not self.open:
            return possible
        own = {event for event in (*self.counted, *self.possible) if event in self.open}
        return possible + self.opened - self.number(own)

    @property
    def holder_unknown(self) -> bool:
        """Whether it is of a post of which it is not known who holds it."""
        return self.member is not None and self.member.holder_unknown

    def number(self, events: Collection[Event]) -> int:
        """How many events some entries record."""
        return len(events) + sum(times - 1 for event, times in self.times.items() if event in events)

    def all_possible(self) -> Evidence:
        """The possible events, those among them that name no member too."""
        return {event: shown for event, shown in {**self.open, **self.possible}.items() if event not in self.counted}

    def take(self, unnamed: "Part", number: int) -> None:
        """Take in the events that name no member: so many are possible."""
        self.open, self.opened = unnamed.possible, number
        self.unknown = first_reason((self.unknown, unnamed.unknown))
        self.late = {event: shown for event, shown in self.late.items() if event not in self.open}

    def add(self, event: Event, entry: Entry, shown: tuple[date, str], truth: Truth) -> None:
        """Enter one record of an event that counts, or may. shown: see `Evidence`."""
        if event.__class__ is tuple:
            self.joined = self.joined or {}
            self.joined.setdefault(event, []).append(entry)
        if truth is True:
            self._show(self.counted, event, shown, entry.times)
        else:
            if truth is not self.unknown:  # a reason: nothing untrue is entered
                self.unknown = first_reason((self.unknown, truth))  # type: ignore[arg-type]
            self.possible = self.possible or {}
            self._show(self.possible, event, shown, entry.times)

    def add_late(self, event: Event, shown: tuple[date, str], times: int) -> None:
        """Enter one record of an event that came after the window."""
        self.late = self.late or {}
        self._show(self.late, event, shown, times)

    def _show(self, group: Evidence, event: Event, shown: tuple[date, str], times: int) -> None:
        """Of several that are one event that of the least id is shown."""
        if event not in group or shown[1] < group[event][1]:
            group[event] = shown
        if times > 1:
            self.times = self.times or {}
            self.times[event] = times

    def settle(self) -> None:
        """An event counts if any of its records does, and else is possible if any is."""
        if self.possible:
            self.possible = {event: shown for event, shown in self.possible.items() if event not in self.counted}
        if self.late:
            sooner = self.counted.keys() | self.possible.keys()
            self.late = {event: shown for event, shown in self.late.items() if event not in sooner}


def possible_unnamed(parts: Collection[Part]) -> Iterator[tuple[date, str]]:
    """The events that name no member and are possible for some part: those that do not count for all of them."""
    sharing: dict[int, list[Part]] = {}
    for part in parts:
        if part.open:
            sharing.setdefault(id(part.open), []).append(part)
    for alike in sharing.values():
        counting = Counted(event for part in alike for event in part.counted)
        for event, shown in alike[0].open.items():
            if counting[event] < len(alike):
                yield shown


def unnamed_of(parts: Collection[Part]) -> list[Evidence]:
    """The events of some parts that name no member, each lot once: members of equal days share them."""
    return list({id(part.open): part.open for part in parts if part.open}.values())


def shown_for(entry: Entry, index: Index) -> tuple[date, str]:
    """The first record of the event that an entry records, as it is shown."""
    first = entry if entry.same_as is None else index.first_record(entry)
    return first.date if isinstance(first.date, date) else index.last_day(first), first.id
