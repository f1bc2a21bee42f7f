"""Cases: for whom a duty runs, on which days, and whether it applies. A subject is an id and its spans."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from attrs import define, field

from jiceng_dangjian.evaluation.spans import UNKNOWN, Frame, Point, Span, Truth, covers, span_of, within
from jiceng_dangjian.language.requirements import Holders, Organizations, PointLeaders, Subjects
from jiceng_dangjian.language.vocabulary import Reason
from jiceng_dangjian.language.windows import FIRST_ISSUE, Periods, Standing, Window
from jiceng_dangjian.ledger.index import Index
from jiceng_dangjian.ledger.ledger import Ledger
from jiceng_dangjian.ledger.records import Appointment, Entry, Organization
from jiceng_dangjian.questions.chosen import Interpretation

if TYPE_CHECKING:
    from jiceng_dangjian.answers.contested import Flip
    from jiceng_dangjian.answers.explanation.explanation import Explanation
    from jiceng_dangjian.answers.remedy.remedy import Remedy
    from jiceng_dangjian.evaluation.finding import Finding


@define
class Case:
    """One duty of one subject in one window.

    absent: why it does not apply. unknown: why nothing can be said whatever was done. unsure: whether it applies is
    not certain, so that it cannot be short. by_office: a leader is bound by the office, not by the points. whole: the
    duty runs on every day of the window.
    """

    subject: str
    frame: Frame
    spans: tuple[Span, ...] = ()
    absent: Reason | None = None
    unknown: Reason | None = None
    points: tuple[Point, ...] = ()
    orders: tuple[str, ...] = ()
    organization: str | None = None
    unsure: bool = False
    by_office: bool = False
    whole: bool = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.whole = covers(self.spans, self.frame.first, self.frame.last)
        if self.organization is None and self.spans:
            self.organization = min(self.spans, key=lambda span: (span.since, span.place)).place


class Run:
    """One question put to one ledger: a year, read as of a day.

    Its findings are asked further through it; `answers.asked` has the kind of question that answers.
    """

    def __init__(
        self,
        ledger: Ledger,
        year: int,
        as_of: date,
        only: frozenset[str] | None = None,
        settled: tuple[Interpretation, ...] = (),
    ) -> None:
        self.ledger = ledger
        self.index: Index = ledger.index
        self.year = year
        self.as_of = as_of
        self.only = only
        self.settled = {each.reading: each for each in settled}
        self.in_force_from = max(ledger.in_force_from or FIRST_ISSUE, FIRST_ISSUE)
        self.commencement = None if ledger.in_force_from else Reason.COMMENCEMENT_UNKNOWN
        self._frames: dict[Window, tuple[Frame, ...]] = {}
        self._cases: dict[object, list[Case]] = {}
        self._cases_of: dict[object, dict[str, list[Case]]] = {}
        self.contests: dict[Any, Any] = {}

    @property
    def name(self) -> str:
        """What is asked, in words: the year, the day and the ledger."""
        return f"the report of {self.year} as of {self.as_of} on the ledger with the sha256 {self.index.sha256}"

    def contested_by(self, finding: "Finding") -> tuple["Flip", ...]:
        """See `Finding.contested_by`."""
        raise NotImplementedError

    def explain(self, finding: "Finding", language: str) -> "Explanation":
        """See `Finding.explain`."""
        raise NotImplementedError

    def remedy(self, finding: "Finding") -> "Remedy":
        """See `Finding.remedy`."""
        raise NotImplementedError

    def frames(self, window: Window) -> tuple[Frame, ...]:
        """The windows of the year; for a standing duty the one day on which it is judged."""
        frames = self._frames.get(window)
        if frames is None:
            if isinstance(window, Periods):
                frames = tuple(Frame(a, b, c, min(self.as_of, b)) for a, b, c in window.days(self.year))
            else:
                day = min(self.as_of, date(self.year, 12, 31))
                frames = (Frame(day, day, day, day, standing=isinstance(window, Standing)),)
            self._frames[window] = frames
        return frames

    def cases(self, key: object, population: Subjects, window: Window) -> list[Case]:
        """The cases of everybody in a population, also of those to whom the duty does not apply.

        key: a mark for population and window; norms that share both share their cases.
        """
        if key not in self._cases:
            self._cases[key] = list(self._made(population, window))
        return self._cases[key]

    def cases_of(self, subject: str, key: object, population: Subjects, window: Window) -> list[Case]:
        """The cases of one subject."""
        if key not in self._cases_of:
            of_subject: dict[str, list[Case]] = {}
            for case in self.cases(key, population, window):
                of_subject.setdefault(case.subject, []).append(case)
            self._cases_of[key] = of_subject
        return self._cases_of[key].get(subject, [])

    def _made(self, population: Subjects, window: Window) -> Iterator[Case]:
        if isinstance(population, Organizations):
            for organization in self.organizations():
                belongs = matches(population, organization)
                if belongs is not False:
                    for frame in self.frames(window):
                        yield self.of_organization(organization, frame, None if belongs is True else belongs)
        elif isinstance(population, Holders):
            for person in self.persons():
                for frame in self.frames(window):
                    yield self.of_holder(population, person, frame)
        elif isinstance(population, PointLeaders):
            for person in self.persons():
                for frame in self.frames(window):
                    yield self.of_leader(population, person, frame)
        else:
            yield from self._of_targets()

    def organizations(self) -> Iterable[Organization]:
        """Every organization, as far as the question asks of them."""
        known = self.index.organizations
        return known.values() if self.only is None else [known[id] for id in self.only if id in known]

    def persons(self) -> Iterable[str]:
        """Everybody with an appointment, as far as the question asks of them."""
        known = self.index.appointments_of
        return known if self.only is None else [person for person in self.only if person in known]

    def of_organization(self, organization: Organization, frame: Frame, unknown: Reason | None = None) -> Case:
        """An organization's case: the duty runs while it is in being and the regulation in force."""
        if frame.last < self.in_force_from:
            return Case(organization.id, frame, absent=Reason.NOT_IN_FORCE, organization=organization.id)
        spans = within((self.life(organization),), frame)
        absent = None if spans else Reason.NOT_EXISTING
        unknown = self.commencement or unknown
        return Case(organization.id, frame, spans, absent, unknown, organization=organization.id)

    def life(self, organization: Organization) -> Span:
        """The days on which an organization is in being and the regulation in force."""
        founded = organization.established or date.min
        return Span(max(founded, self.in_force_from), organization.dissolved or date.max, organization.id, founded)

    def tenures(self, holders: Holders, person: str) -> Iterator[tuple[Appointment, Span]]:
        """A person's qualifying appointments, each with the days of it on which the duty can run."""
        for each in self.index.appointments_of.get(person, ()):
            place = self.index.organizations[each.organization]
            if each.role in holders.roles and (holders.at is None or matches(holders.at, place) is True):
                life = self.life(place)
                last = min(each.end or date.max, life.last)
                yield each, Span(max(each.start, life.first), last, place.id, each.start)

    def of_holder(self, holders: Holders, person: str, frame: Frame) -> Case:
        """A person's case: the duty runs while they hold the role; several appointments are joined."""
        if frame.last < self.in_force_from:
            return Case(person, frame, absent=Reason.NOT_IN_FORCE)
        tenures = list(self.tenures(holders, person))
        spans = within((span for _, span in tenures), frame)
        if spans:
            return Case(person, frame, spans, unknown=self.commencement)
        return Case(person, frame, absent=self._why_not_held(tenures, frame))

    def _why_not_held(self, tenures: Iterable[tuple[Appointment, Span]], frame: Frame) -> Reason:
        places = {each.organization for each, _ in tenures}
        lives = within((self.life(self.index.organizations[place]) for place in places), frame)
        return Reason.NOT_EXISTING if places and not lives else Reason.ROLE_NOT_HELD

    def of_leader(self, leaders: PointLeaders, person: str, frame: Frame) -> Case:
        """A leader's case: the duty runs while they have a contact point in the office (or should have one)."""
        if frame.last < self.in_force_from:
            return Case(person, frame, absent=Reason.NOT_IN_FORCE)
        tenures = [each for office in leaders.offices for each in self.tenures(office, person)]
        ever = tuple(dict.fromkeys(span for _, span in tenures if span.first <= span.last))
        held = within(ever, frame)
        if not held:
            return Case(person, frame, absent=self._why_not_held(tenures, frame))
        points = tuple(point for point in self.points(person, ever) if point.first <= frame.last)
        current = [point for point in points if point.first <= frame.last and frame.first <= point.last]
        certain = tuple(span_of(point) for point in points if point.certain)
        sure = bool(within(certain, frame))
        if leaders.also_bound and (sure or self._should_have_point(leaders, person, frame)):
            pointed = tuple(span_of(point) for point in points)
            organization = Case(person, frame, within(pointed, frame) or held).organization
            spans = (pointed or ever) if frame.standing else held
            unknown = self.commencement
            return Case(person, frame, spans, None, unknown, points, organization=organization, by_office=True)
        if not current:
            organization = Case(person, frame, held).organization
            return Case(person, frame, absent=Reason.TRIGGER_ABSENT, organization=organization)
        spans = tuple(span_of(point) for point in points)
        spans = spans if frame.standing else within(spans, frame)
        case = Case(person, frame, spans, None, self.commencement, points, unsure=not sure)
        case.whole = covers(certain if sure else spans, frame.first, frame.last)
        return case

    def points(self, person: str, tenures: Iterable[Span]) -> Iterator[Point]:
        """The contact points a person had, or may have had, within some tenures."""
        table = self.index.look("contact_point", ("by", "organization"))
        own = self.index.look("contact_point", ("by",)).get((person,), ())
        for span in tenures:
            for entry in (*own, *table.get((None, span.place), ())):
                state = self.state(entry, entry.start)
                if state is False or (entry.start is not None and entry.start > self.as_of):
                    continue
                first, last = max(entry.start or date.min, span.first), min(entry.end or date.max, span.last)
                if first <= last:
                    certain = state is True and entry.start is not None and entry.by is not None
                    yield Point(
                        entry.target or f"({self.index.event(entry)})", entry.target, first, last, certain, span
                    )

    def _should_have_point(self, leaders: PointLeaders, person: str, frame: Frame) -> bool:
        for office in leaders.offices:
            for span in within((span for _, span in self.tenures(office, person)), frame):
                days = frame._replace(first=max(span.first, frame.first), last=min(span.last, frame.last))
                if office.at is None or any(within((self.life(each),), days) for each in self.index.below(span.place)):
                    return True
        return False

    def _of_targets(self) -> Iterator[Case]:
        """The cases of organizations to which rectification orders are addressed, one for each window of orders."""
        first, last = date(self.year, 1, 1), date(self.year, 12, 31)
        for organization in self.organizations():
            windows: dict[tuple[date, date | None], list[str]] = {}
            for event, start, deadline in self._orders.get(organization.id, ()):
                if start <= last and (deadline or date.max) >= first:
                    windows.setdefault((start, deadline), []).append(event)
            if not windows:
                case = self.of_organization(organization, Frame(first, last, last, self.as_of))
                case.absent = case.absent or Reason.TRIGGER_ABSENT
                yield case
            for (start, deadline), orders in windows.items():
                end = deadline or date.max
                case = self.of_organization(organization, Frame(start, end, end, min(self.as_of, end)))
                case.orders = tuple(orders)
                if deadline is None:
                    case.unknown = case.unknown or Reason.DEADLINE_UNKNOWN
                yield case

    @cached_property
    def _orders(self) -> dict[str, list[tuple[str, date, date | None]]]:
        """The orders held by as_of, by the organization addressed; of several records of one the first speaks."""
        events: dict[str, list[Entry]] = {}
        for entries in self.index.look("rectification_order", ("target",)).values():
            for entry in entries:
                if entry.date is not None and entry.date <= self.as_of and self.state(entry, entry.date) is True:
                    events.setdefault(self.index.event(entry), []).append(entry)
        orders: dict[str, list[tuple[str, date, date | None]]] = {}
        for event, records in sorted(events.items()):
            records.sort(key=lambda entry: (entry.same_as is not None, entry.id))
            target = next((entry.target for entry in records if entry.target is not None), None)
            start = records[0].date
            if target is not None and start is not None:
                told = (entry.deadline for entry in records if entry.deadline is not None)
                deadline = next((day for day in told if start <= day), None)
                orders.setdefault(target, []).append((event, start, deadline))
        return orders

    def state(self, entry: Entry, when: date | None) -> Truth:
        """Whether what an entry records took place, as far as its state goes."""
        if entry.state == "held":
            return True
        if entry.state == "cancelled":
            return False
        if entry.state == "planned" and when is not None and self.as_of <= when:
            return False
        return UNKNOWN


def matches(population: Organizations, organization: Organization) -> Truth:
    """Whether an organization belongs to a population."""
    if population.superior_known and organization.superior is None:
        return False
    if organization.kind in population.kinds:
        return True
    if organization.kind in population.committees_among and organization.form != "committee":
        return Reason.ROSTER_UNKNOWN if organization.form is None else False
    if organization.kind in population.committees_among:
        return True
    if population.member_units and organization.leading_group_member is not False:
        return True if organization.leading_group_member else Reason.ROSTER_UNKNOWN
    return False
