"""The members of a set over which a duty runs: organizations below, posts, contact points, orders."""

from collections.abc import Iterator
from datetime import date

from jiceng_dangjian.evaluation.cases import Case
from jiceng_dangjian.evaluation.conditions import Member
from jiceng_dangjian.evaluation.orders import Order
from jiceng_dangjian.evaluation.points import life, matches
from jiceng_dangjian.evaluation.question import Inquiry
from jiceng_dangjian.evaluation.spans import Point, Span, certain_days, covers, within
from jiceng_dangjian.language.requirements import Below, ContactPoints, Members, Orders, Posts
from jiceng_dangjian.language.vocabulary import Reason


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
        below = inquiry.index.directly_below[place] if kind.directly is True else inquiry.index.below(place, kind.kinds)
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
        terms = [term for role in kind.roles for term in appointed[each.id, role]]
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
        current = [point for point in own if point.days.first <= frame.last and frame.first <= point.days.last]
        if not current:
            continue
        certain = certain_days(current)
        sure = bool(within(certain, frame))
        spans, whole = case.spans, case.whole
        if frame.standing or not case.by_office:
            spans = tuple([point.days for point in own])
            lasting = certain_days(own) if sure else spans
            whole = case.whole if case.office else covers(lasting, frame.first, frame.last)
        made.append(Member(key, spans, whole, None if sure else Reason.ATTRIBUTE_UNKNOWN))
    return made or [Member(None, case.spans, case.whole)]
