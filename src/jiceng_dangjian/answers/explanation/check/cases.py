"""For whom a duty runs, in which windows and on which days: the second opinion behind the check of explanations."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from attrs import evolve

from jiceng_dangjian.answers.explanation.check.facts import (
    EVER,
    NEVER,
    Case,
    Order,
    Point,
    Records,
    Span,
    Truth,
    Unheard,
    belongs,
    covered,
    happened,
    known,
)
from jiceng_dangjian.answers.explanation.check.orders import orders
from jiceng_dangjian.language.norms import Norm
from jiceng_dangjian.language.requirements import (
    Attested,
    Counted,
    Holders,
    OrderTargets,
    Organizations,
    PointLeaders,
    Recorded,
    Requirement,
)
from jiceng_dangjian.language.vocabulary import TEAM_ROLES, Reason
from jiceng_dangjian.language.windows import YEAR, Periods, Standing
from jiceng_dangjian.ledger.days import began, dated, ended
from jiceng_dangjian.ledger.records import Entry, Organization
from jiceng_dangjian.questions.choice import under
from jiceng_dangjian.questions.chosen import Readings


def after(day: date) -> date:
    """The day after a day."""
    return day if day == EVER else day + timedelta(days=1)


class Question:
    """One norm, asked of one subject for one year, as the record stands on a day, under some readings."""

    def __init__(self, records: Records, norm: Norm, subject: str, year: int, as_of: date, readings: Readings) -> None:
        self.records, self.norm, self.subject, self.year, self.as_of = records, norm, subject, year, as_of
        self.requirement: Requirement | None = under(norm.requirement, readings)
        self.population: Any = under(norm.subjects, readings)
        asked = self.requirement
        if not isinstance(asked, (Counted, Attested, Recorded, type(None))):
            raise Unheard(f"requirement {asked!r}")
        self.window = YEAR if asked is None else asked.each
        self.contents = asked.contents if isinstance(asked, Counted) else ()
        self.number = asked.number if isinstance(asked, Counted) else 1
        self.at_most = asked.at_most if isinstance(asked, Counted) else None
        self.owed = asked.owed if isinstance(asked, Counted) else True
        self.short_in_part = asked.short_in_part if isinstance(asked, Counted) else ""
        issued = records.ledger.in_force_from
        self.in_force_from = max(issued or records.first_issue, records.first_issue)
        self.in_force_until = records.ledger.in_force_until or EVER
        self.commencement = None if issued else Reason.COMMENCEMENT_UNKNOWN

    def out_of_force(self, frame: Case) -> bool:
        """Whether the regulation is in force on no day of a window."""
        return frame.last < self.in_force_from or self.in_force_until < frame.first

    def exact(self, x: Entry) -> list[Entry]:
        """An entry as it may have been: on any of the days and of any of the kinds that it leaves open."""
        if type(x.date) is date and not x.may_be:
            return [x]
        first, last = dated(x)
        window = [
            day for frame in self.frames() for day in (frame.first, frame.opens, after(frame.last), after(frame.closes))
        ]
        edges = {self.as_of, after(self.as_of), self.in_force_from, after(self.in_force_until)}
        turns = self.records.days | edges | {*window, date(self.year, 1, 1), date(self.year + 1, 1, 1)}
        days = [first, *(day for day in turns if first < day <= last)]
        return [evolve(x, date=day, kind=kind, may_be=()) for kind in x.may_be or (x.kind,) for day in days]

    def frames(self) -> list[Case]:
        """The windows of the year, empty."""
        if isinstance(self.window, Periods):
            days = self.window.days(self.year)
            return [Case(first=a, last=b, opens=c, closes=d, day=min(self.as_of, b)) for a, b, c, d in days]
        day = min(self.as_of, date(self.year, 12, 31))
        standing = isinstance(self.window, Standing)
        return [Case(first=day, last=day, opens=day, closes=day, day=day, standing=standing)]

    def cases(self) -> list[Case]:
        """The duty in each window in which it runs for the subject; else, in each of the year, why it does not."""
        if self.norm.requirement is None and not self.attestations:
            return self.unjudged()
        made = list(known(POPULATIONS, self.population)(self, self.population)) if self.population else []
        organization = self.subject if self.subject in self.records.organizations else None
        recorded = isinstance(self.requirement, Recorded)
        if recorded and organization is None:
            place = self.place_in_year()
            return [evolve(each, unknown=self.commencement, organization=place) for each in self.frames()]
        if not made and self.norm.decided_by == "judgement" and self.attestations and not recorded:
            if organization:
                return [evolve(self.of_organization(each), by_word=True) for each in self.frames()]
            (frame,) = self.frames()
            absent = Reason.NOT_IN_FORCE if self.out_of_force(frame) else None
            place = None if absent else self.place_in_year()
            return [evolve(frame, absent=absent, unknown=self.commencement, organization=place)]
        return made or [evolve(each, absent=Reason.OUT_OF_SCOPE, organization=organization) for each in self.frames()]

    def unjudged(self) -> list[Case]:
        """The subject as one of those whom a norm binds that people judge, as long as nobody has judged."""
        found: list[Case] = []
        for population in (bearer.population for bearer in self.norm.bearers if bearer.population is not None):
            made = list(known(POPULATIONS, population)(self, population))
            if made and (not found or made[0].absent is None):
                found = made
        return found

    def place_in_year(self) -> str | None:
        """The organization of the earliest appointment that the subject held in the year."""
        year = date(self.year, 1, 1), date(self.year, 12, 31)
        terms = [
            (each.start or NEVER, each.organization, each.end or EVER)
            for each in self.records.terms.get(self.subject, ())
        ]
        return next((place for start, place, end in sorted(terms) if start <= year[1] and year[0] <= end), None)

    @cached_property
    def attestations(self) -> list[Any]:
        """The attestations of the norm, subject and year that are dated on or before the day."""
        about = self.norm.id, self.subject, self.year
        told = self.records.ledger.attestations
        return [each for each in told if (each.norm, each.subject, each.year) == about and each.date <= self.as_of]

    def life(self, organization: Organization) -> Span:
        """The days on which an organization is in being and the regulation in force."""
        founded = organization.established or NEVER
        last = min(organization.dissolved or EVER, self.in_force_until)
        return Span(max(founded, self.in_force_from), last, organization.id, founded)

    def of_organization(self, frame: Case, unknown: Reason | None = None) -> Case:
        """The duty of an organization runs while it is in being and the regulation in force."""
        if self.out_of_force(frame):
            return evolve(frame, absent=Reason.NOT_IN_FORCE, organization=self.subject)
        spans = frame.within([self.life(self.records.organizations[self.subject])])
        case = evolve(frame, organization=self.subject).on(spans)
        return evolve(case, absent=None if spans else Reason.NOT_EXISTING, unknown=self.commencement or unknown)

    def organizations(self, population: Organizations) -> Iterator[Case]:
        """The duty of the subject as one of some organizations."""
        organization = self.records.organizations.get(self.subject)
        bound = organization is not None and belongs(population, organization)
        for frame in self.frames() if bound is not False else ():
            yield self.of_organization(frame, bound if isinstance(bound, Reason) else None)

    def tenures(self, holders: Holders, there: Truth = True) -> list[Span]:
        """The days on which the subject held an office while the organization was in being; there: whether that is
        known to be one of those at which the office is."""
        spans = []
        for term in self.records.terms.get(self.subject, ()):
            place = self.records.organizations[term.organization]
            if term.role in holders.roles and (True if holders.at is None else belongs(holders.at, place)) is there:
                held = self.life(place).cut(term.start or NEVER, term.end or EVER)
                spans.append(held._replace(since=term.start or NEVER))
        return spans

    def not_held(self, frame: Case, tenures: Iterable[Span]) -> Case:
        """Why an office was not held in a window: the organization was not in being, or somebody else held it."""
        places = {each.place for each in tenures}
        lives = frame.within(self.life(self.records.organizations[each]) for each in places)
        return evolve(frame, absent=Reason.NOT_EXISTING if places and not lives else Reason.ROLE_NOT_HELD)

    def holders(self, population: Holders) -> Iterator[Case]:
        """The duty of the subject as a holder of some office."""
        tenures, doubtful = self.tenures(population), self.tenures(population, Reason.ROSTER_UNKNOWN)
        for frame in self.frames() if self.subject in self.records.terms else ():
            if self.out_of_force(frame):
                yield evolve(frame, absent=Reason.NOT_IN_FORCE)
            elif spans := frame.within(tenures):
                yield evolve(frame.on(spans), unknown=self.commencement)
            elif spans := frame.within(doubtful):
                yield evolve(frame.on(spans), unknown=self.commencement or Reason.ROSTER_UNKNOWN)
            else:
                yield self.not_held(frame, [*tenures, *doubtful])

    def leaders(self, population: PointLeaders) -> Iterator[Case]:
        """The duty of the subject as a leader with contact points, or one who should have them."""
        tenures = [each for office in population.offices for each in self.tenures(office)]
        ever = list(dict.fromkeys(each for each in tenures if each.first <= each.last))
        for frame in self.frames() if self.subject in self.records.terms else ():
            held = frame.within(ever)
            if self.out_of_force(frame):
                yield evolve(frame, absent=Reason.NOT_IN_FORCE)
            elif not held:
                yield self.not_held(frame, tenures)
            else:
                points = tuple(each for each in self.points(ever) if each.span.first <= frame.last)
                yield self.leader(population, evolve(frame, points=points), tuple(ever), held)

    def leader(self, population: PointLeaders, frame: Case, ever: tuple[Span, ...], held: tuple[Span, ...]) -> Case:
        """The duty of a leader who holds the office in the window."""
        pointed = tuple(each.span for each in frame.points)
        certain = tuple(each.sure for each in frame.points if each.sure is not None)
        sure = bool(frame.within(certain))
        if population.also and (sure or self.should_have_point(population, frame)):
            organization = frame.on(frame.within(pointed) or held).organization
            case = frame.on((pointed or ever) if frame.standing else held)
            office = () if frame.standing else held
            return evolve(case, organization=organization, unknown=self.commencement, by_office=True, office=office)
        if not frame.within(pointed):
            return evolve(frame.on(held), spans=(), points=(), absent=Reason.TRIGGER_ABSENT)
        case = frame.on(pointed if frame.standing else frame.within(pointed))
        office = held if population.also and not frame.standing else ()
        whole = covered(office or (certain if sure else case.spans), frame.first, frame.last)
        place = frame.on(frame.within(pointed)).organization
        return evolve(case, organization=place, unknown=self.commencement, unsure=not sure, whole=whole, office=office)

    def points(self, tenures: Iterable[Span]) -> Iterator[Point]:
        """The contact points that the subject had, or may have had, within some tenures."""
        for tenure in tenures:
            for x in self.records.of_kind.get("contact_point", ()):
                (first, begun), (over, last) = began(x), ended(x)
                state = self.state(x, first)
                theirs = x.by == self.subject or (x.by is None and x.organization == tenure.place)
                span, sure = tenure.cut(first, last), tenure.cut(begun, over)
                if theirs and first <= self.as_of and state is not False and span.first <= span.last:
                    certain = state is True and x.by is not None and sure.first <= sure.last
                    yield Point(
                        self.target(x) or f"({self.records.event(x)})", x.target, span, sure if certain else None
                    )

    def target(self, x: Entry) -> str | None:
        """Whose contact point an event is: of several records the first that has a target says it."""
        records = sorted(self.records.events[self.records.event(x)], key=lambda one: (one.same_as is not None, one.id))
        return next((one.target for one in records if one.target is not None), None)

    def should_have_point(self, population: PointLeaders, frame: Case) -> bool:
        """Whether the subject holds an office whose holders must have a contact point."""
        for office in population.also:
            for span in frame.within(self.tenures(office)):
                days = evolve(frame, first=max(span.first, frame.first), last=min(span.last, frame.last))
                if office.at is None or any(days.within([self.life(x)]) for x in self.records.below(span.place)):
                    return True
        return False

    def targets(self, population: OrderTargets) -> Iterator[Case]:
        """The duty of the subject as the addressee of rectification orders, one for each window of orders."""
        if self.subject not in self.records.organizations:
            return
        first, last = date(self.year, 1, 1), date(self.year, 12, 31)
        windows: dict[tuple[date | None, date], list[Order]] = defaultdict(list)
        for order in sorted(orders(self.records, self.subject, self.year, self.as_of), key=lambda each: each.event):
            if order.first <= min(last, order.deadline) and order.deadline >= first:
                windows[order.first if order.exact else None, order.deadline].append(order)
        for (begin, end), given in windows.items():
            start = min(each.first for each in given)
            frame = Case(
                first=start, last=end, opens=start, closes=end, day=min(self.as_of, end), exact=begin is not None
            )
            known = Reason.DEADLINE_UNKNOWN if end == EVER else None
            yield evolve(self.of_organization(frame, known), orders=tuple(given))
        if not windows:
            case = self.of_organization(Case(first=first, last=last, opens=first, closes=last, day=self.as_of))
            yield evolve(case, absent=case.absent or Reason.TRIGGER_ABSENT)

    def state(self, x: Entry, when: date) -> Truth:
        """Whether what an entry records took place, as far as its state goes."""
        return happened(x, when, self.as_of)

    def team(self, case: Case) -> list[str]:
        """The leadership team of the subject on the day."""
        terms = self.records.holders(self.subject, TEAM_ROLES)
        return sorted({each.person for each in terms if each.on(case.day)})


POPULATIONS: dict[type, Any] = {
    Organizations: Question.organizations,
    Holders: Question.holders,
    PointLeaders: Question.leaders,
    OrderTargets: Question.targets,
}
