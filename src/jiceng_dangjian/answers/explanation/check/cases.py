"""For whom a duty runs, in which windows and on which days: the second opinion behind the check of explanations."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import Any

from attrs import evolve

from jiceng_dangjian.answers.explanation.check.facts import (
    EVER,
    NEVER,
    UNKNOWN,
    Case,
    Point,
    Records,
    Span,
    Truth,
    Unheard,
    belongs,
    covered,
    known,
)
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
from jiceng_dangjian.ledger.records import Entry, Organization
from jiceng_dangjian.questions.choice import under
from jiceng_dangjian.questions.chosen import Readings


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
        self.short_in_part = asked.short_in_part if isinstance(asked, Counted) else ""
        issued = records.ledger.in_force_from
        self.in_force_from = max(issued or records.first_issue, records.first_issue)
        self.commencement = None if issued else Reason.COMMENCEMENT_UNKNOWN

    def frames(self) -> list[Case]:
        """The windows of the year, empty."""
        if isinstance(self.window, Periods):
            days = self.window.days(self.year)
            return [Case(first=a, last=b, closes=c, day=min(self.as_of, b)) for a, b, c in days]
        day = min(self.as_of, date(self.year, 12, 31))
        return [Case(first=day, last=day, closes=day, day=day, standing=isinstance(self.window, Standing))]

    def cases(self) -> list[Case]:
        """The duty in each window in which it runs for the subject; else, in each of the year, why it does not."""
        if self.norm.requirement is None and not self.attestations:
            return self.unjudged()
        made = list(known(POPULATIONS, self.population)(self, self.population)) if self.population else []
        organization = self.subject if self.subject in self.records.organizations else None
        if not made and self.norm.decided_by == "judgement" and self.attestations:
            if organization:
                return [evolve(self.of_organization(each), by_word=True) for each in self.frames()]
            (frame,) = self.frames()
            absent = Reason.NOT_IN_FORCE if frame.last < self.in_force_from else None
            return [evolve(frame, absent=absent, unknown=self.commencement)]
        return made or [evolve(each, absent=Reason.OUT_OF_SCOPE, organization=organization) for each in self.frames()]

    def unjudged(self) -> list[Case]:
        """The subject as one of those whom a norm binds that people judge, as long as nobody has judged."""
        found: list[Case] = []
        for population in (bearer.population for bearer in self.norm.bearers if bearer.population is not None):
            made = list(known(POPULATIONS, population)(self, population))
            if made and (not found or made[0].absent is None):
                found = made
        return found

    @cached_property
    def attestations(self) -> list[Any]:
        """The attestations of the norm, subject and year that are dated on or before the day."""
        about = self.norm.id, self.subject, self.year
        told = self.records.ledger.attestations
        return [each for each in told if (each.norm, each.subject, each.year) == about and each.date <= self.as_of]

    def life(self, organization: Organization) -> Span:
        """The days on which an organization is in being and the regulation in force."""
        founded = organization.established or NEVER
        return Span(max(founded, self.in_force_from), organization.dissolved or EVER, organization.id, founded)

    def of_organization(self, frame: Case, unknown: Reason | None = None) -> Case:
        """The duty of an organization runs while it is in being and the regulation in force."""
        if frame.last < self.in_force_from:
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

    def tenures(self, holders: Holders) -> list[Span]:
        """The days on which the subject held an office while the organization was in being."""
        spans = []
        for term in self.records.terms.get(self.subject, ()):
            place = self.records.organizations[term.organization]
            if term.role in holders.roles and (holders.at is None or belongs(holders.at, place) is True):
                held = self.life(place).cut(term.start, term.end or EVER)
                spans.append(held._replace(since=term.start))
        return spans

    def not_held(self, frame: Case, tenures: Iterable[Span]) -> Case:
        """Why an office was not held in a window: the organization was not in being, or somebody else held it."""
        places = {each.place for each in tenures}
        lives = frame.within(self.life(self.records.organizations[each]) for each in places)
        return evolve(frame, absent=Reason.NOT_EXISTING if places and not lives else Reason.ROLE_NOT_HELD)

    def holders(self, population: Holders) -> Iterator[Case]:
        """The duty of the subject as a holder of some office."""
        tenures = self.tenures(population)
        for frame in self.frames() if self.subject in self.records.terms else ():
            spans = frame.within(tenures)
            if frame.last < self.in_force_from:
                yield evolve(frame, absent=Reason.NOT_IN_FORCE)
            elif spans:
                yield evolve(frame.on(spans), unknown=self.commencement)
            else:
                yield self.not_held(frame, tenures)

    def leaders(self, population: PointLeaders) -> Iterator[Case]:
        """The duty of the subject as a leader with contact points, or one who should have them."""
        tenures = [each for office in population.offices for each in self.tenures(office)]
        ever = list(dict.fromkeys(each for each in tenures if each.first <= each.last))
        for frame in self.frames() if self.subject in self.records.terms else ():
            held = frame.within(ever)
            if frame.last < self.in_force_from:
                yield evolve(frame, absent=Reason.NOT_IN_FORCE)
            elif not held:
                yield self.not_held(frame, tenures)
            else:
                points = tuple(each for each in self.points(ever) if each.span.first <= frame.last)
                yield self.leader(population, evolve(frame, points=points), tuple(ever), held)

    def leader(self, population: PointLeaders, frame: Case, ever: tuple[Span, ...], held: tuple[Span, ...]) -> Case:
        """The duty of a leader who holds the office in the window."""
        pointed = tuple(each.span for each in frame.points)
        certain = tuple(each.span for each in frame.points if each.certain)
        sure = bool(frame.within(certain))
        if population.also_bound and (sure or self.should_have_point(population, frame)):
            organization = frame.on(frame.within(pointed) or held).organization
            case = frame.on((pointed or ever) if frame.standing else held)
            return evolve(case, organization=organization, unknown=self.commencement, by_office=True)
        if not frame.within(pointed):
            return evolve(frame.on(held), spans=(), points=(), absent=Reason.TRIGGER_ABSENT)
        case = frame.on(pointed if frame.standing else frame.within(pointed))
        whole = covered(certain if sure else case.spans, frame.first, frame.last)
        return evolve(case, unknown=self.commencement, unsure=not sure, whole=whole)

    def points(self, tenures: Iterable[Span]) -> Iterator[Point]:
        """The contact points that the subject had, or may have had, within some tenures."""
        for tenure in tenures:
            for x in self.records.of_kind["contact_point"]:
                state = self.state(x, x.start)
                theirs = x.by == self.subject or (x.by is None and x.organization == tenure.place)
                begun = x.start is None or x.start <= self.as_of
                span = tenure.cut(x.start or NEVER, x.end or EVER)
                if theirs and begun and state is not False and span.first <= span.last:
                    certain = state is True and x.start is not None and x.by is not None
                    yield Point(x.target or f"({self.records.event(x)})", x.target, span, certain)

    def should_have_point(self, population: PointLeaders, frame: Case) -> bool:
        """Whether the subject holds an office whose holders must have a contact point."""
        for office in population.offices:
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
        windows: dict[tuple[date, date], list[str]] = defaultdict(list)
        for event, target, start, deadline in sorted(self.orders()):
            if target == self.subject and start <= last and deadline >= first:
                windows[start, deadline].append(event)
        for (start, end), orders in windows.items():
            frame = Case(first=start, last=end, closes=end, day=min(self.as_of, end), orders=tuple(orders))
            yield self.of_organization(frame, Reason.DEADLINE_UNKNOWN if end == EVER else None)
        if not windows:
            case = self.of_organization(Case(first=first, last=last, closes=last, day=self.as_of))
            yield evolve(case, absent=case.absent or Reason.TRIGGER_ABSENT)

    def orders(self) -> Iterator[tuple[str, str, date, date]]:
        """The orders held by the day: event, addressee, date, deadline; of several records of one the first speaks."""
        events: dict[str, list[Entry]] = defaultdict(list)
        for x in self.records.of_kind["rectification_order"]:
            if x.date is not None and x.date <= self.as_of and self.state(x, x.date) is True:
                events[self.records.event(x)].append(x)
        for event, records in events.items():
            records.sort(key=lambda each: (each.same_as is not None, each.id))
            target = next((each.target for each in records if each.target is not None), None)
            start = records[0].date or EVER
            ends = [each.deadline for each in records if each.deadline is not None and each.deadline >= start]
            if target is not None:
                yield event, target, start, ends[0] if ends else EVER

    def state(self, x: Entry, when: date | None) -> Truth:
        """Whether what an entry records took place, as far as its state goes."""
        if x.state in ("held", "cancelled"):
            return x.state == "held"
        return False if x.state == "planned" and when is not None and self.as_of <= when else UNKNOWN

    def team(self, case: Case) -> list[str]:
        """The leadership team of the subject on the day."""
        terms = self.records.holders(self.subject, TEAM_ROLES)
        return sorted({each.person for each in terms if each.start <= case.day <= (each.end or EVER)})


POPULATIONS: dict[type, Any] = {
    Organizations: Question.organizations,
    Holders: Question.holders,
    PointLeaders: Question.leaders,
    OrderTargets: Question.targets,
}
