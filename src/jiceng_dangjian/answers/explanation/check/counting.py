"""Which events count for a part of a duty, may count, or came late: the second opinion behind the check."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from jiceng_dangjian.answers.explanation.check.conditions import LATE, Part, met
from jiceng_dangjian.answers.explanation.check.facts import (
    EVER,
    NEVER,
    UNKNOWN,
    Point,
    Span,
    Truth,
    all_of,
    any_of,
    covered,
)
from jiceng_dangjian.language.acts import Acts, CoversYear, Names, OfKind
from jiceng_dangjian.language.relations import CONTACT_POINT, MEMBER, SUBJECT, TEAM, Relation
from jiceng_dangjian.language.vocabulary import Nature, Reason
from jiceng_dangjian.ledger.records import Entry


def count(part: Part) -> Part:
    """Enter every event of a part; one counts if any of its records does, and is late only if none counts or may."""
    for acts in part.acts:
        if part.nature_of(acts) is Nature.SNAPSHOT:
            _snapshots(acts, part)
            continue
        for x in _of_kinds(acts, part):
            truth = _truth(acts, x, part)
            if truth is not False:
                part.add(_event(acts, x, part), part.q.records.event(x), truth)
    part.possible = {event: id for event, id in part.possible.items() if event not in part.counted}
    part.late = {event: id for event, id in part.late.items() if event not in {**part.counted, **part.possible}}
    return part


def names(acts: Acts, *who: Relation) -> str | None:
    """The field in which acts name somebody."""
    return next((each.name for each in acts.conditions if isinstance(each, Names) and each.who in who), None)


def _of_kinds(acts: Acts, part: Part) -> Iterator[Entry]:
    """The entries of the kinds of some acts: in the subject's register, unless a condition says whose they are."""
    anywhere = names(acts, SUBJECT, TEAM) or part.nature_of(acts) is Nature.SNAPSHOT
    for kind in acts.kinds:
        for x in part.q.records.of_kind[kind]:
            if anywhere or x.organization == part.q.subject:
                yield x


def _event(acts: Acts, x: Entry, part: Part) -> str:
    """The event that an entry records; two standing facts of one person and target are one."""
    records = part.q.records
    event = records.event(x)
    if part.nature_of(acts) is Nature.STANDING and "by" in part.q.norm.vocabulary.entry_kinds[acts.kinds[0]].fields:
        told = sorted(records.events[event], key=lambda each: (each.same_as is not None, each.id))
        target = next((each.target for each in told if each.target is not None), None)
        by = next((each.by for each in told if each.by is not None), part.q.subject)
        return event if target is None else f"{by} {target}"
    return event


def _truth(acts: Acts, x: Entry, part: Part) -> Truth | str:
    """Whether an entry counts for a part: at one contact point, where it must be at one."""
    q, case, member = part.q, part.case, part.member
    at_point = names(acts, CONTACT_POINT) is not None
    state = q.state(x, x.start if part.nature_of(acts) is Nature.STANDING else x.date)
    found: list[Truth] = []
    for point in case.points if at_point else (None,):
        if point and member and member.id not in (None, point.key):
            continue
        when = _when(acts, x, part, point)
        asked = (met(each, acts, x, part, point) for each in acts.conditions)
        told = False if when is False else all_of((state, *asked))
        if when != LATE:
            found.append(all_of((when, told)))
        elif told is True:
            return LATE
    return any_of(found)


def _when(acts: Acts, x: Entry, part: Part, point: Point | None) -> Any:
    """Whether an entry lies in the window, on a day on which it can count; or after it, where that is late."""
    q, case, nature = part.q, part.case, part.nature_of(acts)
    if nature is Nature.STANDING:
        ended = x.end is not None and x.end < case.day
        return False if ended else UNKNOWN if x.start is None else x.start <= case.day
    if case.by_office and case.standing and not case.points:
        return False  # once: only on a day that a contact point was theirs
    if x.date is None:
        return False if point and not case.standing and point.span.last < case.first else UNKNOWN
    days = days_of(acts, part)
    if x.date > q.as_of or not any(span.holds(x.date) for span in days):
        return False
    if x.date > case.closes:
        of_period = any(isinstance(each, CoversYear) for each in acts.conditions) or names(acts, MEMBER) == "order"
        another = any(other.first <= x.date <= other.closes for other in q.frames())
        late = of_period or (x.date.year == q.year and not another and not case.standing)
        return LATE if late else False
    if x.date < case.first and nature is not Nature.YEARLY and not case.standing:
        return False
    if point:
        return (point.certain or UNKNOWN) if point.span.holds(x.date) else False
    if case.points and (case.standing or not case.by_office):
        return any(each.certain and each.span.holds(x.date) for each in case.points) or UNKNOWN
    return Reason.DEADLINE_UNKNOWN if case.closes == EVER else True


def days_of(acts: Acts, part: Part) -> tuple[Span, ...]:
    """The days on which acts can count; of acts that need no point of their own, on the days of any point."""
    elsewhere = part.member is None or (part.case.points and not names(acts, CONTACT_POINT))
    return part.case.spans if elsewhere or part.member is None else part.member.spans


def _snapshots(acts: Acts, part: Part) -> None:
    """Of snapshots the latest speaks, of one day the greater id; an uncertain one may be the latest, or not."""
    q, events = part.q, part.q.records.event
    certain: list[Entry] = []
    uncertain: list[Entry] = []
    for x in _of_kinds(acts, part):
        ours = part.member is not None and x.target in (None, part.member.id)
        state = q.state(x, x.date)
        if ours and state is not False and (x.date or NEVER) <= part.case.day:
            sure = state is True and x.date is not None and x.target is not None
            (certain if sure else uncertain).append(x)

    def says(x: Entry) -> Truth:
        asked = (each for each in acts.conditions if not isinstance(each, Names))
        return all_of(met(each, acts, x, part, None) for each in asked)

    def day(x: Entry) -> tuple[date, str]:
        return x.date or NEVER, x.id

    latest = max(certain, key=day, default=None)
    speaking = [x for x in certain if latest is not None and events(x) == events(latest)]
    good = [x for x in speaking if says(x) is True]
    later = [x for x in uncertain if latest is None or x.date is None or day(x) > day(latest)]
    answers = {says(x) for x in later} | ({says(latest)} if latest is not None and not good else set())
    if good and answers <= {True}:
        for x in good:
            part.add(events(x), events(x), True)
    elif answers - {False} or (good and answers):
        for x in (*(good or speaking), *later):
            if says(x) is not False:
                part.add(events(x), events(x), UNKNOWN)
    else:
        part.refused = latest is not None


def complete(part: Part) -> bool:
    """Whether the ledger is declared complete for every kind that could count, on every day on which it could."""
    q, case = part.q, part.case
    kind_of = q.records.organizations[q.subject].kind if q.subject in q.records.organizations else None
    for acts in part.acts:
        registers = [each.kinds for each in acts.conditions if isinstance(each, OfKind) and each.name == "organization"]
        if any(kind_of not in kinds for kinds in registers):
            continue
        begin = NEVER if case.standing else case.first
        spans = [span.cut(begin, case.closes) for span in days_of(acts, part)]
        days = [(span.first, span.last) for span in spans if span.first <= span.last]
        if part.nature_of(acts) in (Nature.STANDING, Nature.SNAPSHOT):
            days = [(case.day, case.day)]
        elif kind_of is None and days:  # a person's: from the first of the days to the last
            days = [(min(first for first, _ in days), max(last for _, last in days))]
        team = q.team(case) if names(acts, TEAM) else []
        for kind in acts.kinds:
            for first, last in days:
                by_team = bool(team) and all(covered(q.records.coverage[each, kind], first, last) for each in team)
                if not by_team and not covered(q.records.coverage[q.subject, kind], first, last):
                    return False
    return True
