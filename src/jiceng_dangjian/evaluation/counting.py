"""Counting: which events count for a part of a duty, which possibly, and which came late."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from itertools import chain
from typing import Final

from attrs import define, field

from jiceng_dangjian.evaluation.conditions import Member, Scene
from jiceng_dangjian.evaluation.counter import Counter
from jiceng_dangjian.evaluation.fillings import however_filled, is_open
from jiceng_dangjian.evaluation.part import Event, Part, shown_for
from jiceng_dangjian.language.truth import UNKNOWN, Truth, all_of, any_of, whoever_speaks
from jiceng_dangjian.language.vocabulary import Reason
from jiceng_dangjian.language.windows import Window
from jiceng_dangjian.ledger.days import dated
from jiceng_dangjian.ledger.records import Entry


def candidates(each: Counter, scene: Scene) -> Iterable[Entry]:
    """The entries that may touch the case: never those of another subject."""
    if each.snapshot:
        return chain.from_iterable(_of_member_or_unknown(kind, scene) for kind in each.kinds)
    if len(each.kinds) == 1:  # as nearly always
        return _theirs(each.kinds[0], each, scene)
    return chain.from_iterable([_theirs(kind, each, scene) for kind in each.kinds])


def _of_member_or_unknown(kind: str, scene: Scene) -> Iterator[Entry]:
    table, member = scene.inquiry.index.look(kind, "target"), scene.member
    yield from table[member.id if member else None]
    yield from table[None]


def _theirs(kind: str, each: Counter, scene: Scene) -> Iterable[Entry]:
    for relation, name in each.whose:
        entries = relation.entries(kind, name, scene, each.at_points)
        if entries is not None:
            return entries
    return scene.inquiry.index.look(kind, "organization")[scene.case.subject]


class Further(Enum):
    """What else an entry may be than one that counts, or of which that is not known."""

    LATE = "came after the window"
    OPEN = "leaves its day or kind open"


CAME_LATE: Final = Further.LATE
LEFT_OPEN: Final = Further.OPEN

Found = tuple[Truth | Further, Entry, Event, tuple[date, str]]
"""What is found of an entry: whether it counts, the event that it records, and what is shown for that."""
NOT_SHOWN = (date.max, "")
Ways = dict[str, list[Counter]]
NO_WAYS: Ways = {}


@define(eq=False, repr=False)
class Kept:
    """What more than one requirement asks of a case, in the same windows and over the same members: these; and what was
    found for an alternative, a member, or those that name none."""

    members: list[Member] | None = None
    found: dict[tuple[Counter, str | None, bool], list[Found]] = field(factory=dict)


def tally(part: Part, window: Window, kept: Kept | None = None) -> None:
    """Tally what counts for a part. window: of the duty: what is late for one of its periods may be in time for
    another. kept: where more than one requirement is tried."""
    ways = NO_WAYS
    for each in part.counters:
        if each.snapshot:
            _latest(each, part)
            continue
        found = _found(each, part, window) if kept is None else _kept(kept, each, part, window)
        for truth, entry, event, shown in found:
            if truth is LEFT_OPEN:
                ways = ways or {}
                ways.setdefault(entry.id, []).append(each)
            elif truth is CAME_LATE:
                part.add_late(event, shown, entry.times)
            else:
                part.add(event, entry, shown, truth)
    for id, may in ways.items():
        _fill_in(part.inquiry.index.entries[id], may, part, window)
    if part.late or (part.counted and part.possible):
        part.settle()


def _kept(kept: Kept, each: Counter, scene: Scene, window: Window) -> list[Found]:
    key = each, None if scene.member is None else scene.member.id, scene.unnamed
    found = kept.found.get(key)
    if found is None:
        found = kept.found[key] = _found(each, scene, window)
    return found


def _found(each: Counter, scene: Scene, window: Window) -> list[Found]:
    """The entries that count for an alternative, or may, or came late, or leave open whether they do."""
    found: list[Found] = []
    index = scene.inquiry.index
    scenes = _scenes(each, scene) if each.at_points else [scene]
    left_open, one = index.left_open, len(scenes) == 1  # as nearly always
    for entry in candidates(each, scene):
        if left_open and entry.id in left_open and is_open(entry, each.nature):
            found.append((LEFT_OPEN, entry, entry.id, NOT_SHOWN))
            continue
        truth: Truth | Further
        truth = _counts(each, entry, scenes[0]) if one else any_of(_counts(each, entry, at) for at in scenes)
        if truth is False:
            if not (_came_late(each, entry, scene, window) and any(_passes(each, entry, at) is True for at in scenes)):
                continue
            truth = CAME_LATE
        alone = entry.same_as is None and not each.of_doer  # as nearly always
        event = entry.id if alone else _event(each, entry, scene)
        found.append((truth, entry, event, shown_for(entry, index)))
    return found


def _fill_in(entry: Entry, may: list[Counter], part: Part, window: Window) -> None:
    """An entry that leaves something open counts if it does however that is filled in, whichever way it may count."""
    truths: list[Truth] = []
    late, ways = True, [(each, _scenes(each, part)) for each in may]
    for filled in part.inquiry.fillings(entry, may[0].nature):
        kinds = {filled.kind, *filled.also}
        these = [(each, at) for each, scenes in ways if not kinds.isdisjoint(each.kinds) for at in scenes]
        truths.append(any_of(_counts(each, filled, at) for each, at in these))
        late = late and any(
            _came_late(each, filled, part, window) and _passes(each, filled, at) is True for each, at in these
        )
    truth, event = however_filled(truths), _event(may[0], entry, part)
    shown = shown_for(entry, part.inquiry.index)
    if truth is not False:
        part.add(event, entry, shown, truth)
    elif late:
        part.add_late(event, shown, entry.times)


def _scenes(each: Counter, scene: Scene) -> list[Scene]:
    """Against what each entry is checked: acts that are at a contact point at each of them, or at the member."""
    if not each.at_points:
        return [scene]
    wanted = None if scene.member is None else scene.member.id
    return [scene.at(point) for point in scene.case.points if wanted in (None, point.key)]


def _event(each: Counter, entry: Entry, scene: Scene) -> Event:
    """The event an entry records; two standing facts of one person and target are one."""
    index = scene.inquiry.index
    if each.of_doer:
        records = index.records(entry)
        target = next((record.target for record in records if record.target is not None), None)
        if target is not None:
            by = next((record.by for record in records if record.by is not None), scene.case.subject)
            return by, target
    return index.event(entry)


def _counts(each: Counter, entry: Entry, scene: Scene) -> Truth:
    """Whether an entry counts: it took place, on a day that counts, and passes every check."""
    state: Truth = True
    if entry.state != "held":
        state = scene.inquiry.state(entry, entry.start if each.standing else entry.date)
        if state is False:
            return False
    when = _in_being(entry, scene) if each.standing else _in_time(each, entry, scene)
    if when is False:
        return False
    passes = _passes(each, entry, scene)
    return passes if state is True and when is True else all_of((state, when, passes))


def on_its_day(each: Counter, entry: Entry, scene: Scene) -> Truth:
    """Whether an entry that leaves nothing open is of a day on which it counts."""
    return _in_being(entry, scene) if each.standing else _in_time(each, entry, scene)


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
    return entry.start <= day and (entry.end is None or day <= entry.end)  # type: ignore[operator]  # exact: `fillings`


def _in_time(each: Counter, entry: Entry, scene: Scene) -> Truth:
    """Whether an act lies in the window, on a day on which it can count."""
    case = scene.case
    frame = case.frame
    day: date = entry.date  # type: ignore[assignment]  # exact: see `fillings`
    if day > frame.closes or not _could_act(each, day, scene):
        return False
    if day < frame.opens and not each.before and not frame.standing:
        return False
    if scene.point is not None:
        return scene.point.on(day)
    if case.points and not each.at_points and not case.office:
        return any_of(point.on(day) for point in case.points)
    return Reason.DEADLINE_UNKNOWN if frame.closes == date.max else True


def _could_act(each: Counter, day: date, scene: Scene) -> bool:
    """Whether a day is one up to which the record is read, and on which the duty runs."""
    case = scene.case
    if day > scene.inquiry.as_of:
        return False
    if case.by_office and case.frame.standing and not case.points:  # owed once, by one without a point: only at one
        return False
    by_office = case.office and not each.at_points  # the days of office, where a reading looks at these
    spans = case.office if by_office else scene.spans(each.at_points)
    for span in spans:  # noqa: SIM110 -- a generator costs more than what it asks
        if span.first <= day <= span.last:
            return True
    return False


def _came_late(each: Counter, entry: Entry, scene: Scene, window: Window) -> bool:
    """Whether an act was held after the window: one of that period, or in the year and in no other window."""
    if each.standing:
        return False
    frame = scene.case.frame
    day: date = entry.date  # type: ignore[assignment]  # exact: see `fillings`
    if day <= frame.closes or not _could_act(each, day, scene):
        return False
    if not each.names_period:
        if day.year != scene.inquiry.year or frame.standing:
            return False
        if any(other.opens <= day <= other.closes for other in scene.inquiry.frames(window)):
            return False
    return scene.inquiry.state(entry, day) is True


def _latest(each: Counter, part: Part) -> None:
    """Of snapshots the latest speaks, of one exact day the greater id. Which it is may be uncertain; a snapshot is
    silenced only by one that is certain to be there and certain to be later."""
    index = part.inquiry.index
    there = [found for entry in candidates(each, part) if (found := _seen(entry, part)) is not None]
    speaking = [one for one in there if not any(other.silences(one) for other in there)]
    sure = any(one.certain for one in speaking)
    answers: dict[str, list[Truth]] = {}
    for one in speaking:
        answers.setdefault(index.event(one.entry), []).append(_passes(each, one.entry, part))
    told = {event: any_of(truths) for event, truths in answers.items()}
    says = whoever_speaks(told.values())
    if says is False:
        part.refused = sure
        part.against |= told.keys()
        return
    holds = says is True and sure
    for one in speaking:
        event = index.event(one.entry)
        if told[event] is False:
            part.against |= {event}
        elif one.certain or not holds:
            part.add(event, one.entry, shown_for(one.entry, index), holds or UNKNOWN)


@define(eq=False, repr=False)
class _Snapshot:
    """A snapshot that may be of the day: the days on which it may have been taken, and whether it is certain to be."""

    entry: Entry
    first: date
    last: date
    certain: bool

    def silences(self, other: "_Snapshot") -> bool:
        """Whether it is certain to be there, and later than another."""
        if not self.certain or self is other or self.first < other.last:
            return False
        exact = self.first == self.last == other.first == other.last
        return not exact or self.entry.id > other.entry.id


def _seen(entry: Entry, scene: Scene) -> _Snapshot | None:
    """A snapshot as far as it may be of the day; None where it cannot be."""
    day, (first, last) = scene.case.frame.day, dated(entry)
    state = scene.inquiry.state(entry, first)
    if state is False or first > day:
        return None
    certain = state is True and last <= day and entry.target is not None
    return _Snapshot(entry, first, min(last, day), certain)
