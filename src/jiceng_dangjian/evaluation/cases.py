"""Cases: for whom a duty runs, on which days, and whether it applies. A subject is an id and its spans."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from attrs import define, evolve

from jiceng_dangjian.evaluation.orders import Order, orders
from jiceng_dangjian.evaluation.points import life, lives, matches, points, tenures
from jiceng_dangjian.evaluation.question import Inquiry
from jiceng_dangjian.evaluation.spans import (
    Frame,
    Point,
    ShownDays,
    Span,
    certain_days,
    covers,
    meets,
    place_of,
    within,
)
from jiceng_dangjian.language.requirements import Holders, OrderTargets, Organizations, PointLeaders, Subjects
from jiceng_dangjian.language.vocabulary import Reason
from jiceng_dangjian.language.windows import UntilDeadline, Window
from jiceng_dangjian.ledger.records import Organization

if TYPE_CHECKING:
    from jiceng_dangjian.evaluation.plan import Plan

ROLE_NOT_HELD = Reason.ROLE_NOT_HELD


@define(repr=False)
class Case:
    """One duty of one subject in one window.

    absent: why it does not apply. unknown: why nothing can be said whatever was done. unsure: whether it applies is
    not certain, so that it cannot be short. by_office: a leader is bound by the office, not by the points. office: the
    days of it, where a reading looks at these. lasting: the days that show whether the duty runs on every day of the
    window, where they are others than its own.
    """

    subject: str
    frame: Frame
    spans: tuple[Span, ...] = ()
    absent: Reason | None = None
    unknown: Reason | None = None
    organization: str | None = None
    points: tuple[Point, ...] = ()
    orders: tuple[Order, ...] = ()
    unsure: bool = False
    by_office: bool = False
    office: tuple[Span, ...] = ()
    lasting: tuple[Span, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether the duty runs on every day of the window."""
        return covers(self.lasting or self.spans, self.frame.first, self.frame.last)


def cases(inquiry: Inquiry, made: "Plan") -> Iterator[Case]:
    """The cases of everybody whom a norm may bind, also of those to whom the duty does not apply. They are made anew
    each time: what is kept for long Python's collector looks through again and again."""
    return iter(()) if made.subjects is None else _made(inquiry, made.subjects, made.window, inquiry.only)


def cases_of(inquiry: Inquiry, made: "Plan", subject: str) -> list[Case]:
    """The cases of one subject."""
    if made.subjects is None or not inquiry.asks_of(subject):
        return []
    return list(_made(inquiry, made.subjects, made.window, (subject,)))


def case_of(inquiry: Inquiry, made: "Plan", subject: str, window: ShownDays) -> Case:
    """The case of one subject in the window that is shown."""
    if isinstance(made.subjects, OrderTargets) and window in (alike := orders(inquiry).get(subject, {})):
        return _of_orders(inquiry, inquiry.index.organizations[subject], alike[window])  # there may be many others
    return next(each for each in cases_of(inquiry, made, subject) if window in (None, each.frame.shown))


def _made(inquiry: Inquiry, population: Subjects, window: Window, only: Collection[str] | None) -> Iterator[Case]:
    frames = inquiry.judged(window)
    if isinstance(population, Organizations):
        for organization in _organizations(inquiry, only):
            belongs = matches(population, organization)
            if belongs is not False:
                for frame in frames:
                    yield of_organization(inquiry, organization, frame, None if belongs is True else belongs)
    elif isinstance(population, Holders):
        for person in _persons(inquiry, only):
            held = tenures(inquiry, population, person)
            for frame in frames:
                yield _of_holder(inquiry, population, person, frame, held)
    elif isinstance(population, PointLeaders):
        for person in _persons(inquiry, only):
            for frame in frames:
                yield _of_leader(inquiry, population, person, frame)
    else:
        yield from _of_targets(inquiry, window, only)


def _organizations(inquiry: Inquiry, only: Collection[str] | None) -> Iterable[Organization]:
    known = inquiry.index.organizations
    return known.values() if only is None else [known[id] for id in only if id in known]


def _persons(inquiry: Inquiry, only: Collection[str] | None) -> Iterable[str]:
    known = inquiry.index.appointments_of
    return known if only is None else [person for person in only if person in known]


def of_organization(inquiry: Inquiry, organization: Organization, frame: Frame, unknown: Reason | None = None) -> Case:
    """An organization's case: the duty runs while it is in being and the regulation in force."""
    if frame.last < inquiry.in_force_from or inquiry.in_force_until < frame.first:
        return Case(organization.id, frame, absent=Reason.NOT_IN_FORCE, organization=organization.id)
    id, alive, unknown = organization.id, lives(inquiry, organization), inquiry.commencement or unknown
    if meets(alive[0], frame):
        return Case(id, frame, alive, None, unknown, id)
    return Case(id, frame, (), Reason.NOT_EXISTING, unknown, id)


def _of_holder(inquiry: Inquiry, holders: Holders, person: str, frame: Frame, held: tuple[Span, ...]) -> Case:
    """A person's case: the duty runs while they hold the role; several appointments are joined."""
    if not inquiry.in_force(frame):
        return Case(person, frame, absent=Reason.NOT_IN_FORCE)
    if held and (spans := within(held, frame)):
        return Case(person, frame, spans, None, inquiry.commencement, place_of(spans))
    if holders.at is not None and holders.at.may_be_unknown:
        perhaps = tenures(inquiry, holders, person, Reason.ROSTER_UNKNOWN)
        if spans := within(perhaps, frame):
            return Case(person, frame, spans, None, inquiry.commencement or Reason.ROSTER_UNKNOWN, place_of(spans))
        held += perhaps
    return Case(person, frame, (), _why_not_held(inquiry, held, frame))


def _why_not_held(inquiry: Inquiry, held: tuple[Span, ...], frame: Frame) -> Reason:
    if not held:
        return ROLE_NOT_HELD
    alive = any(meets(life(inquiry, inquiry.index.organizations[span.place]), frame) for span in held)
    return ROLE_NOT_HELD if alive else Reason.NOT_EXISTING


def _of_leader(inquiry: Inquiry, leaders: PointLeaders, person: str, frame: Frame) -> Case:
    """A leader's case: the duty runs while they have a contact point in the office (or should have one)."""
    if not inquiry.in_force(frame):
        return Case(person, frame, absent=Reason.NOT_IN_FORCE)
    held = tuple([span for office in leaders.offices for span in tenures(inquiry, office, person)])
    ever = tuple(dict.fromkeys(span for span in held if span.first <= span.last))
    in_office = within(ever, frame)
    if not in_office:
        return Case(person, frame, (), _why_not_held(inquiry, held, frame))
    had = tuple([point for point in points(inquiry, person, ever) if point.days.first <= frame.last])
    certain = certain_days(had)
    if leaders.also and (within(certain, frame) or _should_have_point(inquiry, leaders, person, frame)):
        return _by_office(inquiry, person, frame, ever, had)
    days = tuple([point.days for point in had])
    if not within(days, frame):
        return Case(person, frame, (), Reason.TRIGGER_ABSENT, None, place_of(in_office))
    office = in_office if leaders.also and not frame.standing else ()
    return _by_points(inquiry, person, frame, had, office, days, certain)


def _by_office(inquiry: Inquiry, person: str, frame: Frame, ever: tuple[Span, ...], had: tuple[Point, ...]) -> Case:
    """The duty runs on the days in office; a standing one on those of points, if there are any."""
    pointed = tuple([point.days for point in had])
    spans = (pointed or ever) if frame.standing else within(ever, frame)
    place = place_of(within(pointed, frame) or within(ever, frame))
    office = () if frame.standing else spans
    return Case(person, frame, spans, None, inquiry.commencement, place, had, by_office=True, office=office)


def _by_points(
    inquiry: Inquiry,
    person: str,
    frame: Frame,
    had: tuple[Point, ...],
    office: tuple[Span, ...],
    days: tuple[Span, ...],
    certain: tuple[Span, ...],
) -> Case:
    """The duty runs on the days of points; on all of the window if those that are certain, or of office, cover it.
    days: those of points; certain: those on which a point is certain to have been theirs."""
    pointed = within(days, frame)
    sure, place = bool(within(certain, frame)), place_of(pointed)
    if not frame.standing:
        days = pointed
    shows = office or (certain if sure else days)
    lasting = () if shows == days else shows
    commencement = inquiry.commencement
    return Case(person, frame, days, None, commencement, place, had, unsure=not sure, office=office, lasting=lasting)


def _should_have_point(inquiry: Inquiry, leaders: PointLeaders, person: str, frame: Frame) -> bool:
    for office in leaders.also:
        for span in within(tenures(inquiry, office, person), frame):
            days = evolve(frame, first=max(span.first, frame.first), last=min(span.last, frame.last))
            below = inquiry.index.below(span.place)
            if office.at is None or any(meets(life(inquiry, each), days) for each in below):
                return True
    return False


def _of_targets(inquiry: Inquiry, window: Window, only: Collection[str] | None) -> Iterator[Case]:
    """The cases of organizations to which rectification orders are addressed, one for each window of orders."""
    first, last = date(inquiry.year, 1, 1), date(inquiry.year, 12, 31)
    shown = None if isinstance(window, UntilDeadline) else (first, last)
    year = Frame(first, last, last, min(inquiry.as_of, last), first, shown=shown)
    addressed = orders(inquiry)
    for organization in _organizations(inquiry, only):
        windows = addressed.get(organization.id)
        if windows is None and inquiry.judges(year):
            case = of_organization(inquiry, organization, year)
            case.absent = case.absent or Reason.TRIGGER_ABSENT
            yield case
        for alike in windows.values() if windows else ():
            case = _of_orders(inquiry, organization, alike)
            if inquiry.judges(case.frame):
                yield case


def _of_orders(inquiry: Inquiry, organization: Organization, alike: list[Order]) -> Case:
    """The case of orders of one window."""
    start, end = min(order.days[0] for order in alike), alike[0].deadline or date.max
    frame = Frame(start, end, end, min(inquiry.as_of, end), start, shown=alike[0].window)
    case = of_organization(inquiry, organization, frame)
    case.orders = tuple(alike)
    if alike[0].deadline is None:
        case.unknown = case.unknown or Reason.DEADLINE_UNKNOWN
    return case
