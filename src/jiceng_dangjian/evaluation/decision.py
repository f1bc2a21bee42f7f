"""The order of decision: from a case and its tally to a verdict, for one member and for a set of them."""

from collections import Counter as Counted
from collections.abc import Iterator
from datetime import date

from attrs import define

from jiceng_dangjian.evaluation.cases import Case
from jiceng_dangjian.evaluation.complete import complete
from jiceng_dangjian.evaluation.conditions import Member, Scene
from jiceng_dangjian.evaluation.counter import Counter
from jiceng_dangjian.evaluation.orders import Order
from jiceng_dangjian.evaluation.points import life, matches
from jiceng_dangjian.evaluation.question import Inquiry
from jiceng_dangjian.evaluation.spans import Point, Span, covers, span_of, within
from jiceng_dangjian.evaluation.tally import Tally
from jiceng_dangjian.language.requirements import Below, ContactPoints, Members, Orders, Posts
from jiceng_dangjian.language.vocabulary import PRECEDENCE, SEVERITY, Nature, Reason, Verdict

Decision = tuple[Verdict, Reason]

NOT_APPLICABLE, UNDETERMINED = Verdict.NOT_APPLICABLE, Verdict.UNDETERMINED
ROSTER_UNKNOWN, PERFORMED_LATE = Reason.ROSTER_UNKNOWN, Reason.PERFORMED_LATE

# The decisions there are, each made once: findings share them. Those of cases that are decided whatever was done give
# the case's own reason: see `answer.before_deciding`.
UNOWED: Decision = NOT_APPLICABLE, Reason.TRIGGER_ABSENT
NOT_STARTED: Decision = Verdict.PENDING, Reason.PERIOD_NOT_STARTED
HOLDER_UNKNOWN: Decision = UNDETERMINED, ROSTER_UNKNOWN
TOO_MANY: Decision = Verdict.BREACHED, Reason.COUNT_EXCEEDED
TOO_MANY_NOW: Decision = Verdict.UNMET, Reason.COUNT_EXCEEDED
REACHED: Decision = Verdict.SATISFIED, Reason.COUNT_REACHED
HOLDS: Decision = Verdict.SATISFIED, Reason.STATE_HOLDS
OPEN: Decision = Verdict.PENDING, Reason.PERIOD_OPEN
PART_OF_PERIOD: Decision = NOT_APPLICABLE, Reason.PARTIAL_PERIOD
PERHAPS_PART_OF_PERIOD: Decision = UNDETERMINED, Reason.PARTIAL_PERIOD
INCOMPLETE: Decision = UNDETERMINED, Reason.RECORDS_INCOMPLETE
UNSURE: Decision = UNDETERMINED, Reason.ATTRIBUTE_UNKNOWN
SHORT_NOW: Decision = Verdict.UNMET, Reason.NO_DEADLINE
LATE: Decision = Verdict.BREACHED, PERFORMED_LATE
SHORT: Decision = Verdict.BREACHED, Reason.COUNT_SHORT


@define(eq=False, repr=False)
class Part:
    """One member's (or one content's) share of a duty: what was required and tallied, and what follows."""

    case: Case
    member: Member | None
    counters: tuple[Counter, ...]
    required: int
    tally: Tally
    decision: Decision = OPEN

    def scene(self, inquiry: Inquiry) -> Scene:
        """Against what its entries are checked."""
        return Scene(inquiry, self.case, self.member)

    @property
    def possible(self) -> int:
        """How many events count or may."""
        tally = self.tally
        if not tally.open and not tally.times:  # as nearly always
            return len(tally.counted) + len(tally.possible)
        return tally.reached + tally.uncertain


def unnamed(parts: list[Part]) -> Iterator[tuple[date, str]]:
    """The events that name no member and are possible for some part: those that do not count for all of them."""
    sharing: dict[int, list[Part]] = {}
    for part in parts:
        sharing.setdefault(id(part.tally.open), []).append(part)
    for alike in sharing.values():
        counting = Counted(event for part in alike for event in part.tally.counted)
        for event, shown in alike[0].tally.open.items():
            if counting[event] < len(alike):
                yield shown


def decide(part: Part, inquiry: Inquiry, at_most: int | None, short_in_part: str) -> Decision:
    """The decision for one member, in the order of the contract."""
    case, member, tally = part.case, part.member, part.tally
    standing = case.frame.standing
    reached = tally.reached if tally.times else len(tally.counted)
    if member and member.unknown is ROSTER_UNKNOWN:
        return HOLDER_UNKNOWN
    if at_most is not None and reached > at_most:
        return TOO_MANY_NOW if standing else TOO_MANY
    if reached >= part.required:
        if at_most is not None and part.possible > at_most:
            return UNSURE
        state = standing and all(each.nature is not Nature.EVENT for each in part.counters)
        return HOLDS if state else REACHED
    if not standing:
        if inquiry.as_of <= case.frame.closes:
            return OPEN
        if not (member or case).whole and short_in_part != "full_duty":
            return PART_OF_PERIOD if short_in_part == "whole_periods_only" else PERHAPS_PART_OF_PERIOD
    if part.possible >= part.required:
        return UNDETERMINED, tally.unknown
    if not tally.refused and not complete(part.counters, part.scene(inquiry)):
        return INCOMPLETE
    if case.unsure or (member and member.unknown):
        return UNSURE
    if standing:
        return SHORT_NOW
    return LATE if reached + tally.number(tally.late) >= part.required else SHORT


def worst(decisions: list[Decision]) -> Decision:
    """The worst decision of a set, with the first reason in the table's order."""
    return min(decisions, key=lambda each: (SEVERITY[each[0]], PRECEDENCE[each[1]]))


def members(kind: Members, inquiry: Inquiry, case: Case) -> list[Member]:
    """The members of a set, as they are on the day of the case."""
    if isinstance(kind, Below):
        return _below(kind, inquiry, case)
    if isinstance(kind, Posts):
        return _posts(kind, inquiry, case)
    if isinstance(kind, ContactPoints):
        return _points(case)
    assert isinstance(kind, Orders)
    return [_order(order, case) for order in sorted(case.orders, key=lambda order: order.event)]


def _order(order: Order, case: Case) -> Member:
    first, last = order.days[0], case.frame.last
    unknown = None if order.sure else Reason.ATTRIBUTE_UNKNOWN
    return Member(order.event, case.spans, covers(case.spans, first, last), unknown, named=order.named, since=first)


def has_members(kind: Members, inquiry: Inquiry, case: Case) -> bool:
    """Whether there is any member of a set."""
    if isinstance(kind, Below):
        return any(_those_below(kind, inquiry, case))
    return bool(members(kind, inquiry, case))


def _member(inquiry: Inquiry, case: Case, id: str, unknown: Reason | None = None) -> Member:
    """An organization as a member: it counts on the days on which it and the subject are in being."""
    alive = life(inquiry, inquiry.index.organizations[id])
    spans = tuple(
        Span(max(span.first, alive.first), min(span.last, alive.last), span.place, span.since)
        for span in case.spans
        if span.first <= alive.last and alive.first <= span.last
    )
    whole = case.whole and alive.first <= case.frame.first and case.frame.last <= alive.last
    return Member(id, spans, whole, unknown)


def _alive(inquiry: Inquiry, id: str, day: date) -> bool:
    each = inquiry.index.organizations[id]
    return (each.established or date.min) <= day <= (each.dissolved or date.max)


def _below(kind: Below, inquiry: Inquiry, case: Case) -> list[Member]:
    return [_member(inquiry, case, id) for id in sorted({*_those_below(kind, inquiry, case)})]


def _those_below(kind: Below, inquiry: Inquiry, case: Case) -> Iterator[str]:
    for place in {span.place for span in case.spans}:
        below = (
            inquiry.index.directly_below.get(place, ())
            if kind.directly is True
            else inquiry.index.below(place, kind.kinds)
        )
        for each in below:
            if each.kind in kind.kinds and _alive(inquiry, each.id, case.frame.day):
                yield each.id


def _posts(kind: Posts, inquiry: Inquiry, case: Case) -> list[Member]:
    made = []
    for each in inquiry.ledger.organizations:
        if matches(kind.at, each) is not True or not _alive(inquiry, each.id, case.frame.day):
            continue
        if each.superior is not None and not inquiry.index.is_below(each.id, case.subject):
            continue
        appointed = inquiry.index.appointments_at
        terms = [term for role in kind.roles for term in appointed.get((each.id, role), ())]
        if not terms or any(term.on(case.frame.day) for term in terms):
            member = _member(inquiry, case, each.id, None if terms else Reason.ROSTER_UNKNOWN)
            member.roles = kind.roles
            made.append(member)
    return sorted(made, key=lambda member: member.id or "")


def _points(case: Case) -> list[Member]:
    """One member for each organization linked in the window; a leader who should have a point and has none is one."""
    frame, made = case.frame, []
    linked: dict[str, list[Point]] = {}
    for point in case.points:
        linked.setdefault(point.key, []).append(point)
    for key, own in sorted(linked.items()):
        current = [point for point in own if point.first <= frame.last and frame.first <= point.last]
        if not current:
            continue
        certain = [span for point in current for span in point.certain_span]
        sure = bool(within(certain, frame))
        spans, whole = case.spans, case.whole
        if frame.standing or not case.by_office:
            spans = tuple(span_of(point) for point in own)
            lasting = tuple(span for point in own for span in point.certain_span) if sure else spans
            whole = case.whole if case.office else covers(lasting, frame.first, frame.last)
        made.append(Member(key, spans, whole, None if sure else Reason.ATTRIBUTE_UNKNOWN))
    return made or [Member(None, case.spans, case.whole)]
