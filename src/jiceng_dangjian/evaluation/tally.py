"""The tally: which events count for a case, which possibly, which came late; and whether the record is complete."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from attrs import define, field

from jiceng_dangjian.evaluation.conditions import Scene
from jiceng_dangjian.evaluation.counter import Counter
from jiceng_dangjian.evaluation.spans import Frame
from jiceng_dangjian.language.relations import TEAM
from jiceng_dangjian.language.truth import UNKNOWN, Truth, all_of, any_of, first_reason, whoever_speaks
from jiceng_dangjian.language.vocabulary import Nature, Reason
from jiceng_dangjian.ledger.index import Index
from jiceng_dangjian.ledger.records import Entry

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
    open: Mapping[Event, tuple[date, str]] = MappingProxyType({})
    joined: dict[Event, list[Entry]] = field(factory=dict)
    refused: bool = False
    against: frozenset[str] = frozenset()

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
        self.unknown = first_reason((self.unknown, unnamed.unknown))
        self.late = {event: shown for event, shown in self.late.items() if event not in self.open}

    def add(self, event: Event, entry: Entry, truth: Truth, index: Index) -> None:
        """Enter one record of an event that counts, or may."""
        if isinstance(truth, Reason):
            self.unknown = first_reason((self.unknown, truth))
        self._show(self.counted if truth is True else self.possible, event, entry, index)

    def add_late(self, event: Event, entry: Entry, index: Index) -> None:
        """Enter one record of an event that came after the window."""
        self._show(self.late, event, entry, index)

    def _show(self, group: Evidence, event: Event, entry: Entry, index: Index) -> None:
        """The first record of an event is shown for it; of several that are one event that of the least id."""
        first = index.first_record(entry)
        shown = (first.date or date.max, first.id)
        if event not in group or shown[1] < group[event][1]:
            group[event] = shown

    def settle(self) -> None:
        """An event counts if any of its records does, and else is possible if any is."""
        for event in self.counted:
            self.possible.pop(event, None)
            self.late.pop(event, None)
        for event in self.possible:
            self.late.pop(event, None)


def candidates(each: Counter, scene: Scene) -> Iterator[Entry]:
    """The entries that may touch the case: never those of another subject."""
    for kind in each.kinds:
        yield from _of_member_or_unknown(kind, scene) if each.nature is Nature.SNAPSHOT else _theirs(kind, each, scene)


def _of_member_or_unknown(kind: str, scene: Scene) -> Iterator[Entry]:
    table, member = scene.inquiry.index.look(kind, ("target",)), scene.member
    yield from table.get((member.id if member else None,), ())
    yield from table.get((None,), ())


def _theirs(kind: str, each: Counter, scene: Scene) -> Iterable[Entry]:
    for relation, name in each.whose:
        entries = relation.entries(kind, name, scene, each.at_points)
        if entries is not None:
            return entries
    return scene.inquiry.index.look(kind, ("organization",)).get((scene.case.subject,), ())


def count(counters: tuple[Counter, ...], scene: Scene, frames: tuple[Frame, ...]) -> Tally:
    """The tally of some alternatives. frames: all windows of the duty: late for one may be in time for another."""
    tally, index = Tally(), scene.inquiry.index
    for each in counters:
        if each.nature is Nature.SNAPSHOT:
            _latest(each, scene, tally)
            continue
        scenes = _scenes(each, scene)
        for entry in candidates(each, scene):
            if len(scenes) == 1:  # as nearly always
                truth = _counts(each, entry, scenes[0])
            else:
                truth = any_of(_counts(each, entry, at) for at in scenes)
            if truth is not False:
                event = _event(each, entry, scene)
                if isinstance(event, tuple):
                    tally.joined.setdefault(event, []).append(entry)
                tally.add(event, entry, truth, index)
            elif _came_late(each, entry, scene, frames) and any(_passes(each, entry, at) is True for at in scenes):
                tally.add_late(_event(each, entry, scene), entry, index)
    if tally.late or (tally.counted and tally.possible):
        tally.settle()
    return tally


def _scenes(each: Counter, scene: Scene) -> list[Scene]:
    """Against what each entry is checked: acts that are at a contact point at each of them, or at the member."""
    if not each.at_points:
        return [scene]
    wanted = None if scene.member is None else scene.member.id
    return [scene.at(point) for point in scene.case.points if wanted in (None, point.key)]


def _event(each: Counter, entry: Entry, scene: Scene) -> Event:
    """The event an entry records; two standing facts of one person and target are one."""
    if each.of_doer:
        records = scene.inquiry.index.records(entry)
        target = next((record.target for record in records if record.target is not None), None)
        if target is not None:
            by = next((record.by for record in records if record.by is not None), scene.case.subject)
            return by, target
    return scene.inquiry.index.event(entry)


def _counts(each: Counter, entry: Entry, scene: Scene) -> Truth:
    """Whether an entry counts: it took place, on a day that counts, and passes every check."""
    state = scene.inquiry.state(entry, entry.start if each.nature is Nature.STANDING else entry.date)
    if state is False:
        return False
    when = _in_being(entry, scene) if each.nature is Nature.STANDING else _in_time(each, entry, scene)
    if when is False:
        return False
    passes = _passes(each, entry, scene)
    return passes if state is True and when is True else all_of((state, when, passes))


def _passes(each: Counter, entry: Entry, scene: Scene) -> Truth:
    passes: Truth = True
    for check in each.checks:
        truth = check(entry, scene)
        if truth is False:
            return False
        passes = truth if passes is True else all_of((passes, truth))
    return passes


def _in_being(entry: Entry, scene: Scene) -> Truth:
    """Whether a standing fact is so on the day."""
    day = scene.case.frame.day
    if entry.end is not None and entry.end < day:
        return False
    return UNKNOWN if entry.start is None else entry.start <= day


def _in_time(each: Counter, entry: Entry, scene: Scene) -> Truth:
    """Whether an act lies in the window, on a day on which it can count."""
    case, frame, day = scene.case, scene.case.frame, entry.date
    if day is None:
        if _only_at_points(scene):
            return False
        ended = scene.point is not None and not frame.standing and scene.point.last < frame.first
        return False if ended else UNKNOWN
    if day > frame.closes or not _could_act(each, day, scene):
        return False
    if day < frame.first and each.nature is not Nature.YEARLY and not frame.standing:
        return False
    if scene.point is not None:
        return (scene.point.certain or UNKNOWN) if scene.point.on(day) else False
    if case.points and not each.at_points and (frame.standing or not case.by_office):
        return any(point.certain and point.on(day) for point in case.points) or UNKNOWN
    return Reason.DEADLINE_UNKNOWN if frame.closes == date.max else True


def _only_at_points(scene: Scene) -> bool:
    """Whether a duty that is owed once is of somebody who has had no contact point: only on a day of one it counts."""
    return scene.case.by_office and scene.case.frame.standing and not scene.case.points


def _could_act(each: Counter, day: date, scene: Scene) -> bool:
    """Whether a day is one up to which the record is read, and on which the duty runs."""
    if day > scene.inquiry.as_of or _only_at_points(scene):
        return False
    return any(span.first <= day <= span.last for span in scene.spans(each.at_points))


def _came_late(each: Counter, entry: Entry, scene: Scene, frames: tuple[Frame, ...]) -> bool:
    """Whether an act was held after the window: one of that period, or in the year and in no other window."""
    frame, day = scene.case.frame, entry.date
    if each.nature is Nature.STANDING or day is None or day <= frame.closes or not _could_act(each, day, scene):
        return False
    elsewhere = any(other.first <= day <= other.closes for other in frames)
    in_the_year = day.year == scene.inquiry.year and not elsewhere and not frame.standing
    return (each.names_period or in_the_year) and scene.inquiry.state(entry, day) is True


def _latest(each: Counter, scene: Scene, tally: Tally) -> None:
    """Of snapshots the latest speaks, of one day the greater id; an uncertain one may be the latest, or not."""
    index = scene.inquiry.index
    certain: list[Entry] = []
    uncertain: list[Entry] = []
    for entry in candidates(each, scene):
        state = scene.inquiry.state(entry, entry.date)
        if state is False or (entry.date is not None and entry.date > scene.case.frame.day):
            continue
        sure = state is True and entry.date is not None and entry.target is not None
        (certain if sure else uncertain).append(entry)
    latest = max(certain, key=_by_day, default=None)
    later = [entry for entry in uncertain if latest is None or entry.date is None or _by_day(entry) > _by_day(latest)]
    speaking = [entry for entry in certain if latest is not None and index.event(entry) == index.event(latest)]
    met = [entry for entry in speaking if _passes(each, entry, scene) is True]
    answers = [_passes(each, entry, scene) for entry in later]
    if latest is not None:
        answers.append(True if met else _passes(each, latest, scene))
    says = whoever_speaks(answers)
    if says is True and met:
        for entry in met:
            tally.add(index.event(entry), entry, True, index)
    elif says is False:
        tally.refused = latest is not None
        tally.against |= {index.event(entry) for entry in (*speaking, *later)}
    else:
        for entry in (*(met or speaking), *later):
            if _passes(each, entry, scene) is not False:
                tally.add(index.event(entry), entry, UNKNOWN, index)
            else:
                tally.against |= {index.event(entry)}


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
    if days and scene.case.subject not in scene.inquiry.index.organizations:
        return [(min(first for first, _ in days), max(last for _, last in days))]
    return days


def _declared(each: Counter, kind: str, scene: Scene, first: date, last: date) -> bool:
    declared = scene.inquiry.index.complete
    if declared(scene.case.subject, kind, first, last):
        return True
    members = TEAM.people(scene) if each.by_team else []
    return bool(members) and all(declared(person, kind, first, last) for person in members)
