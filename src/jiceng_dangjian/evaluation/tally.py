"""The tally: which events count for a case, which possibly, which came late; and whether the record is complete."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from attrs import define, field

from jiceng_dangjian.evaluation.conditions import Check, Member, Scene, all_of, at_contact_points, check, team
from jiceng_dangjian.evaluation.spans import UNKNOWN, Frame, Truth
from jiceng_dangjian.language.acts import Acts, CoversYear, Names, OfKind, Who
from jiceng_dangjian.language.vocabulary import ENTRY_KINDS, PRECEDENCE, Nature, Reason
from jiceng_dangjian.ledger.index import Index
from jiceng_dangjian.ledger.records import Entry

LATE = "late"
Event = str | tuple[str, str]
"""An event: the id of its first record; of standing facts of one person and target, which are one, those two."""
Evidence = dict[Event, tuple[date, str]]
"""For each event the record that is shown for it: its date (a standing fact has none, and stands last) and id."""


@define
class Tally:
    """The events that count (true on every condition), are possible (false on none), and came late, and why the
    possible ones are uncertain. open: further possible ones that name no member, shared by all members of equal days.
    joined: of standing facts that are one event, the entries. refused: a record says that the state does not hold.
    against: the events that say so.
    """

    counted: Evidence = field(factory=dict)
    possible: Evidence = field(factory=dict)
    late: Evidence = field(factory=dict)
    unknown: Reason = Reason.ATTESTATION_MISSING
    open: Evidence = field(factory=dict)
    joined: dict[Event, list[Entry]] = field(factory=dict)
    refused: bool = False
    against: set[str] = field(factory=set)

    @property
    def uncertain(self) -> int:
        """How many events are possible."""
        if not self.open:
            return len(self.possible)
        known = sum(event in self.open for event in {*self.counted, *self.possible})
        return len(self.possible) + len(self.open) - known

    def all_possible(self) -> Evidence:
        """The possible events, those among them that name no member too."""
        return {event: shown for event, shown in {**self.open, **self.possible}.items() if event not in self.counted}

    def take(self, unnamed: "Tally") -> None:
        """Take in the events that name no member."""
        self.open = unnamed.possible
        self.unknown = min(self.unknown, unnamed.unknown, key=PRECEDENCE.__getitem__)
        self.late = {event: shown for event, shown in self.late.items() if event not in self.open}

    def add(self, event: Event, entry: Entry, truth: Truth | str, index: Index) -> None:
        """Enter one record of an event; the event's first record is shown for it."""
        group = self.counted if truth is True else self.late if truth == LATE else self.possible
        first = index.first_record(entry)
        shown = (first.date or date.max, first.id)
        if event not in group or shown[1] < group[event][1]:
            group[event] = shown
        if group is self.possible and PRECEDENCE[truth] < PRECEDENCE[self.unknown]:  # type: ignore[index]
            self.unknown = truth  # type: ignore[assignment]

    def settle(self) -> None:
        """An event counts if any of its records does, and else is possible if any is."""
        for event in self.counted:
            self.possible.pop(event, None)
            self.late.pop(event, None)
        for event in self.possible:
            self.late.pop(event, None)


class Counter(NamedTuple):
    """Acts made ready for counting."""

    kinds: tuple[str, ...]
    nature: Nature
    checks: tuple[Check, ...]
    names_period: bool
    at_points: bool
    by_them: str | None
    by_team: bool
    of_member: str | None
    may_be_unnamed: bool
    registers: frozenset[str] | None


@lru_cache(maxsize=1024)
def counter(acts: Acts) -> Counter:
    """Make acts ready for counting."""
    named = {each.who: each.name for each in acts.conditions if isinstance(each, Names)}
    natures = {ENTRY_KINDS[kind].nature for kind in acts.kinds}
    of_kinds = [each for each in acts.conditions if isinstance(each, OfKind) and each.name == "organization"]
    # Of whom a snapshot is, is looked up: see `candidates`.
    asked = [each for each in acts.conditions if Nature.SNAPSHOT not in natures or not isinstance(each, Names)]
    registers = [frozenset(each.kinds) for each in of_kinds]
    if len(natures) != 1:
        raise ValueError(f"{acts!r} mixes kinds that stand in time differently")
    (nature,) = natures
    return Counter(
        kinds=acts.kinds,
        nature=nature,
        checks=tuple(check(condition, acts) for condition in asked),
        names_period=any(isinstance(each, CoversYear) for each in acts.conditions) or named.get(Who.MEMBER) == "order",
        at_points=at_contact_points(acts),
        by_them=named.get(Who.SUBJECT),
        by_team=Who.TEAM in named,
        of_member=named.get(Who.MEMBER) or named.get(Who.HOLDER),
        may_be_unnamed=bool(named.get(Who.MEMBER) or named.get(Who.HOLDER)) and nature is not Nature.SNAPSHOT,
        registers=registers[0] if registers else None,
    )


def could_count(counters: tuple[Counter, ...], scene: Scene) -> list[Counter]:
    """The alternatives that can count for a case at all: some are only for the registers of some organizations."""
    if all(each.registers is None for each in counters):
        return list(counters)
    kind = scene.run.index.organizations[scene.case.subject].kind
    return [each for each in counters if each.registers is None or kind in each.registers]


def candidates(each: Counter, scene: Scene) -> Iterator[Entry]:
    """The entries that may touch the case: never those of another subject."""
    look, case, member = scene.run.index.look, scene.case, scene.member
    for kind in each.kinds:
        if each.nature is Nature.SNAPSHOT:
            table = look(kind, ("target",))
            yield from (*table.get((member.id if member else None,), ()), *table.get((None,), ()))
        elif each.by_them:
            yield from look(kind, (each.by_them,)).get((case.subject,), ())
            anywhere = not each.at_points or any(point.target is None for point in case.points)
            if each.by_them == "attended_by" and anywhere:
                yield from look(kind, ("attended_by",)).get((None,), ())
                continue
            table = look(kind, (each.by_them, "organization"))
            for place in (
                {point.target for point in case.points} if each.at_points else {span.place for span in case.spans}
            ):
                yield from table.get((None, place), ())
        elif each.by_team:
            yield from look(kind, ("organization",)).get((case.subject,), ())
            for person in team(scene):
                yield from look(kind, ("by",)).get((person,), ())
        elif each.of_member and member is not None:
            table = look(kind, ("organization", each.of_member))
            for value in (None,) if scene.unnamed else _called(each, member, scene.run.index):
                yield from table.get((case.subject, value), ())
        else:
            yield from look(kind, ("organization",)).get((case.subject,), ())


def _called(each: Counter, member: Member, index: Index) -> set[str | None]:
    """The values by which an entry may name a member: of an order any of its records, of a post its holders."""
    if each.of_member == "order":
        return {record.id for record in index.records(index.entries[member.id or ""])}
    posts = index.appointments_at.get((member.id, "secretary"), ())  # type: ignore[arg-type]
    return {member.id, *(term.person for term in posts)}


def count(counters: tuple[Counter, ...], scene: Scene, frames: tuple[Frame, ...], tally: Tally | None = None) -> Tally:
    """The tally of some alternatives. frames: all windows of the duty: late for one may be in time for another. tally:
    where to enter them, if not in a new one."""
    tally = Tally() if tally is None else tally
    for each in counters:
        if each.nature is Nature.SNAPSHOT:
            _latest(each, scene, tally)
            continue
        for entry in candidates(each, scene):
            truth = _truth(each, entry, scene, frames)
            if truth is not False:
                event = _event(each, entry, scene)
                if isinstance(event, tuple):
                    tally.joined.setdefault(event, []).append(entry)
                tally.add(event, entry, truth, scene.run.index)
    if tally.late or (tally.counted and tally.possible):
        tally.settle()
    return tally


def _event(each: Counter, entry: Entry, scene: Scene) -> Event:
    """The event an entry records; two standing facts of one person and target are one."""
    if each.nature is Nature.STANDING and "by" in ENTRY_KINDS[each.kinds[0]].fields:
        records = scene.run.index.records(entry)
        target = next((record.target for record in records if record.target is not None), None)
        if target is not None:
            by = next((record.by for record in records if record.by is not None), scene.case.subject)
            return by, target
    return scene.run.index.event(entry)


def _truth(each: Counter, entry: Entry, scene: Scene, frames: tuple[Frame, ...]) -> Truth | str:
    state = scene.run.state(entry, entry.start if each.nature is Nature.STANDING else entry.date)
    if state is False:
        return False
    found: Truth | str = False
    for point in scene.case.points if each.at_points else (None,):
        scene.point = point
        if point and scene.member and scene.member.id not in (None, point.key):
            continue
        when = _when(each, entry, scene, frames)
        if when is False:
            continue
        checked = all_of(entry, scene, each.checks)
        truth: Truth | str
        if checked is False or (when == LATE and not (state is True and checked is True)):
            continue
        if when == LATE:
            return LATE
        unknown = [answer for answer in (state, when, checked) if answer is not True]
        truth = min(unknown, key=PRECEDENCE.__getitem__) if unknown else True  # type: ignore[arg-type]
        if truth is True:
            return True
        found = truth if found is False else min(found, truth, key=PRECEDENCE.__getitem__)  # type: ignore[arg-type]
    return found


def _when(each: Counter, entry: Entry, scene: Scene, frames: tuple[Frame, ...]) -> Truth | str:
    """Whether an entry lies in the window, on a day on which it can count; or after it, where that is late."""
    run, case, frame = scene.run, scene.case, scene.case.frame
    if each.nature is Nature.STANDING:
        if entry.end is not None and entry.end < frame.day:
            return False
        return UNKNOWN if entry.start is None else entry.start <= frame.day
    day = entry.date
    if case.by_office and frame.standing and not case.points:
        return False  # once: only on a day that a contact point was theirs
    if day is None:
        ended = scene.point is not None and not frame.standing and scene.point.last < frame.first
        return False if ended else UNKNOWN
    if day > run.as_of or not any(span.first <= day <= span.last for span in scene.spans(each.at_points)):
        return False
    if day > frame.closes:
        other = any(other.first <= day <= other.closes for other in frames)
        return LATE if each.names_period or (day.year == run.year and not other and not frame.standing) else False
    if day < frame.first and each.nature is not Nature.YEARLY and not frame.standing:
        return False
    if scene.point is not None:
        if not scene.point.first <= day <= scene.point.last:
            return False
        return True if scene.point.certain else UNKNOWN
    if case.points and not each.at_points and (frame.standing or not case.by_office):
        return any(point.certain and point.first <= day <= point.last for point in case.points) or UNKNOWN
    return Reason.DEADLINE_UNKNOWN if frame.closes == date.max else True


def _latest(each: Counter, scene: Scene, tally: Tally) -> None:
    """Of snapshots the latest speaks, of one day the greater id; an uncertain one may be the latest, or not."""
    event = scene.run.index.event
    certain: list[Entry] = []
    uncertain: list[Entry] = []
    for entry in candidates(each, scene):
        state = scene.run.state(entry, entry.date)
        if state is False or (entry.date is not None and entry.date > scene.case.frame.day):
            continue
        sure = state is True and entry.date is not None and entry.target is not None
        (certain if sure else uncertain).append(entry)
    latest = max(certain, key=_by_day, default=None)
    of_latest = [entry for entry in certain if latest is not None and event(entry) == event(latest)]
    met = [entry for entry in of_latest if all_of(entry, scene, each.checks) is True]
    answers = {all_of(entry, scene, each.checks) for entry in ([] if met or latest is None else [latest])}
    later = [entry for entry in uncertain if latest is None or entry.date is None or _by_day(entry) > _by_day(latest)]
    answers |= {all_of(entry, scene, each.checks) for entry in later}
    if met and answers <= {True}:
        for entry in met:
            tally.add(event(entry), entry, True, scene.run.index)
    elif answers - {False} or (met and answers):
        for entry in (*(met or of_latest), *later):
            if all_of(entry, scene, each.checks) is not False:
                tally.add(event(entry), entry, UNKNOWN, scene.run.index)
            else:
                tally.against.add(event(entry))
    else:
        tally.refused = latest is not None
        tally.against.update(event(entry) for entry in (*of_latest, *later))


def _by_day(entry: Entry) -> tuple[date, str]:
    return entry.date or date.min, entry.id


def complete(counters: tuple[Counter, ...], scene: Scene) -> bool:
    """Whether the ledger is complete for every kind that could count, on every day on which it could."""
    for each in counters:
        days = _days(each, scene)
        for kind in each.kinds:
            if not all(_declared(each, kind, scene, first, last) for first, last in days):
                return False
    return True


def _days(each: Counter, scene: Scene) -> list[tuple[date, date]]:
    """The days on which entries could count; for a person all from the first of them to the last."""
    frame = scene.case.frame
    if each.nature in (Nature.STANDING, Nature.SNAPSHOT):
        return [(frame.day, frame.day)]
    start = date.min if frame.standing else frame.first
    days = [(max(span.first, start), min(span.last, frame.closes)) for span in scene.spans(each.at_points)]
    days = [(first, last) for first, last in days if first <= last]
    if days and scene.case.subject not in scene.run.index.organizations:
        return [(min(first for first, _ in days), max(last for _, last in days))]
    return days


def _declared(each: Counter, kind: str, scene: Scene, first: date, last: date) -> bool:
    declared = scene.run.index.complete
    if declared(scene.case.subject, kind, first, last):
        return True
    members = team(scene) if each.by_team else []
    return bool(members) and all(declared(person, kind, first, last) for person in members)
