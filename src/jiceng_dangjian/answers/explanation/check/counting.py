"""Which events count for a part of a duty, may count, or came late: the second opinion behind the check."""

from collections import defaultdict
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
    alike,
    all_of,
    any_of,
    covered,
)
from jiceng_dangjian.language.acts import Acts, CoversYear, Names, OfKind
from jiceng_dangjian.language.relations import CONTACT_POINT, MEMBER, SUBJECT, TEAM, Relation
from jiceng_dangjian.language.vocabulary import Nature, Reason
from jiceng_dangjian.ledger.days import began, dated, ended
from jiceng_dangjian.ledger.records import Entry


def count(part: Part) -> Part:
    """Enter every event of a part; one counts if any of its records does, and is late only if none counts or may."""
    ways: dict[str, list[Acts]] = defaultdict(list)
    for acts in part.acts:
        if part.nature_of(acts) is Nature.SNAPSHOT:
            _snapshots(acts, part)
        for x in of_kinds(acts, part) if part.nature_of(acts) is not Nature.SNAPSHOT else ():
            ways[x.id].append(acts)
    for id, asked in ways.items():
        x = part.q.records.entries[id]
        truth = _state(x, part) if part.nature_of(asked[0]) is Nature.STANDING else _filled(asked, x, part)
        if truth is not False:
            part.add(_event(asked[0], x, part), part.q.records.event(x), truth)
    part.possible = {event: id for event, id in part.possible.items() if event not in part.counted}
    part.late = {event: id for event, id in part.late.items() if event not in {**part.counted, **part.possible}}
    return part


def _filled(ways: list[Acts], x: Entry, part: Part) -> Truth | str:
    """Whether an entry counts, whatever it leaves open, in any of the ways in which it may."""
    found: list[Truth | str] = []
    for one in part.q.exact(x):
        fitting = [acts for acts in ways if {one.kind, *one.also} & {*acts.kinds}]
        told = [_truth(acts, one, part) for acts in fitting]
        counts = any_of(each for each in told if each != LATE)  # type: ignore[misc]
        found.append(LATE if counts is False and LATE in told else counts)
    if set(found) == {LATE}:
        return LATE
    return alike(False if each == LATE else each for each in found)  # type: ignore[misc]


def _state(x: Entry, part: Part) -> Truth:
    """Whether a standing fact holds on the day: it has begun and not ended, on whichever days that was."""
    begins, ends = began(x), ended(x)
    begun = alike(all_of((part.q.state(x, start), start <= part.case.day)) for start in begins)
    holds = all_of((begun, alike(part.case.day <= end for end in ends)))
    asked = [acts for acts in part.acts if {x.kind, *x.also} & {*acts.kinds}]
    return all_of((holds, any_of(all_of(met(each, acts, x, part, None) for each in acts.conditions) for acts in asked)))


def names(acts: Acts, *who: Relation) -> str | None:
    """The field in which acts name somebody."""
    return next((each.name for each in acts.conditions if isinstance(each, Names) and each.who in who), None)


def of_kinds(acts: Acts, part: Part) -> Iterator[Entry]:
    """The entries of the kinds of some acts, each once: in the subject's register, unless a condition says whose."""
    anywhere = names(acts, SUBJECT, TEAM) or part.nature_of(acts) is Nature.SNAPSHOT
    found = {x.id: x for kind in acts.kinds for x in part.q.records.of_kind.get(kind, ())}
    for x in found.values():
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
    assert isinstance(x.date, date)
    state = q.state(x, x.date)
    found: list[Truth] = []
    for point in case.points if at_point else (None,):
        if point and member and member.id not in (None, point.key):
            continue
        there = when(acts, x, part, point)
        asked = (met(each, acts, x, part, point) for each in acts.conditions)
        told = False if there is False else all_of((state, *asked))
        if there != LATE:
            found.append(all_of((there, told)))
        elif told is True:
            return LATE
    return any_of(found)


def when(acts: Acts, x: Entry, part: Part, point: Point | None) -> Any:
    """Whether an entry lies in the window, on a day on which it can count; or after it, where that is late."""
    q, case, day = part.q, part.case, x.date
    assert isinstance(day, date)
    if case.by_office and case.standing and not case.points:
        return False  # once: only on a day that a contact point was theirs
    office = () if names(acts, CONTACT_POINT) else case.office
    if day > q.as_of or not any(span.holds(day) for span in office or days_of(acts, part)):
        return False
    of_order = names(acts, MEMBER) == "order"
    if day > case.closes:
        of_period = of_order or any(isinstance(each, CoversYear) for each in acts.conditions)
        another = any(other.opens <= day <= other.closes for other in q.frames())
        late = of_period or (day.year == q.year and not another and not case.standing)
        return LATE if late else False
    if day < case.opens and not (of_order or case.standing or part.nature_of(acts) is Nature.YEARLY):
        return False
    if point:
        return point.on(day)
    if case.points and not case.office:
        return any_of(each.on(day) for each in case.points)
    return Reason.DEADLINE_UNKNOWN if case.closes == EVER else True


def days_of(acts: Acts, part: Part) -> tuple[Span, ...]:
    """The days on which acts can count; of acts that need no point of their own, on the days of any point."""
    elsewhere = part.member is None or (part.case.points and not names(acts, CONTACT_POINT))
    return part.case.spans if elsewhere or part.member is None else part.member.spans


def _snapshots(acts: Acts, part: Part) -> None:
    """Of snapshots the latest speaks, of one exact day the greater id; each that may be the latest may speak."""
    q, today = part.q, part.case.day
    seen: list[tuple[Entry, date, date, bool]] = []
    for x in of_kinds(acts, part):
        first, last = dated(x)
        state = q.state(x, first)
        if part.member is not None and x.target in (None, part.member.id) and state is not False and first <= today:
            seen.append((x, first, min(last, today), state is True and last <= today and x.target is not None))

    def silenced(one: tuple[Entry, date, date, bool]) -> bool:
        for other, first, last, certain in seen:
            same_day = first == last == one[1] == one[2]
            if certain and other is not one[0] and first >= one[2] and (other.id > one[0].id or not same_day):
                return True
        return False

    speaking = [one for one in seen if not silenced(one)]
    says: dict[str, list[Truth]] = defaultdict(list)
    for x, *_ in speaking:
        asked = (each for each in acts.conditions if not isinstance(each, Names))
        says[q.records.event(x)].append(all_of(met(each, acts, x, part, None) for each in asked))
    told = {event: any_of(truths) for event, truths in says.items()}
    sure = any(certain for *_, certain in speaking)
    if set(told.values()) == {False}:
        part.refused = sure
    holds = sure and set(told.values()) == {True}
    for x, _, _, certain in speaking:
        event = q.records.event(x)
        if told[event] is not False and (certain or not holds):
            part.add(event, event, holds or UNKNOWN)


def complete(part: Part) -> bool:
    """Whether the ledger is declared complete for every kind that could count, on every day on which it could."""
    q, case = part.q, part.case
    kind_of = q.records.organizations[q.subject].kind if q.subject in q.records.organizations else None
    for acts in part.acts:
        registers = [each.kinds for each in acts.conditions if isinstance(each, OfKind) and each.name == "organization"]
        if any(kind_of not in kinds for kinds in registers):
            continue
        begin = part.member.order.first if part.member and part.member.order else case.opens
        begin = NEVER if case.standing else begin
        spans = [span.cut(begin, case.closes) for span in days_of(acts, part)]
        days = [(span.first, span.last) for span in spans if span.first <= span.last]
        if part.nature_of(acts) in (Nature.STANDING, Nature.SNAPSHOT):
            days = [(case.day, case.day)]
        team = q.team(case) if names(acts, TEAM) else []
        for kind in acts.kinds:
            for first, last in days:
                by_team = bool(team) and all(
                    covered(q.records.coverage.get((each, kind), ()), first, last) for each in team
                )
                if not by_team and not covered(q.records.coverage.get((q.subject, kind), ()), first, last):
                    return False
    return True
