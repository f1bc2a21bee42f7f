"""The facts of one ledger and the algebra of what is known, for the second opinion behind the check of explanations."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from attrs import define, evolve, fields, frozen

from jiceng_dangjian.language.requirements import Organizations
from jiceng_dangjian.language.vocabulary import PRECEDENCE, Reason
from jiceng_dangjian.ledger.days import Days
from jiceng_dangjian.ledger.ledger import Ledger
from jiceng_dangjian.ledger.records import Appointment, Entry, Organization

Truth = bool | Reason
Key = TypeVar("Key")
Told = TypeVar("Told")
UNKNOWN = Reason.ATTRIBUTE_UNKNOWN
NEVER, EVER = date.min, date.max


class Unheard(LookupError):
    """A condition, relation or population that this module has not heard of: nothing can be said."""


class Span(NamedTuple):
    """Days of a life or tenure: at which organization, and since when."""

    first: date
    last: date
    place: str
    since: date

    def holds(self, day: date) -> bool:
        """Whether a day is among them."""
        return self.first <= day <= self.last

    def cut(self, first: date, last: date) -> "Span":
        """Those of the days that lie in a range."""
        return self._replace(first=max(self.first, first), last=min(self.last, last))


@frozen
class Point:
    """Days on which an organization (None: unknown which) may have been a leader's contact point; sure: those of them
    on which it was, if it is certain of any."""

    key: str
    target: str | None
    span: Span
    sure: Span | None

    def on(self, day: date) -> Truth:
        """Whether it was theirs on a day."""
        if self.sure is not None and self.sure.holds(day):
            return True
        return UNKNOWN if self.span.holds(day) else False


@frozen
class Order:
    """A rectification order as its extensions left it; sure: it is certain that it was given, and when it runs out.
    named: the ids by which a report may name it, and whether it then answers it."""

    event: str
    first: date
    deadline: date
    exact: bool
    sure: bool
    named: dict[str, Truth]


@frozen
class Member:
    """One of those over whom a duty runs; unknown: why it is not certain who that is. roles: those that fill the post.
    order: the order that it is."""

    id: str | None
    spans: tuple[Span, ...]
    whole: bool
    unknown: Reason | None = None
    roles: tuple[str, ...] = ()
    order: Order | None = None


@define(kw_only=True)
class Case:
    """A duty of the subject in one window; absent: why there is none; unknown: why nothing can be said of it;
    by_word: it is one only because it was attested."""

    first: date
    last: date
    closes: date
    day: date
    opens: date
    standing: bool = False
    exact: bool = True
    spans: tuple[Span, ...] = ()
    organization: str | None = None
    absent: Reason | None = None
    unknown: Reason | None = None
    points: tuple[Point, ...] = ()
    orders: tuple[Order, ...] = ()
    by_office: bool = False
    office: tuple[Span, ...] = ()
    by_word: bool = False
    unsure: bool = False
    whole: bool = False

    def on(self, spans: Iterable[Span]) -> "Case":
        """The same on some days."""
        spans = tuple(spans)
        place = min(spans, key=lambda each: (each.since, each.place)).place if spans else self.organization
        return evolve(self, spans=spans, organization=place, whole=covered(spans, self.first, self.last))

    def within(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """Those of some days that lie in the window, by spans."""
        cut = ((each, each.cut(self.first, self.last)) for each in spans if each.first <= each.last)
        return tuple(each for each, days in cut if days.first <= days.last)


def covered(ranges: Iterable[tuple[Any, ...]], first: date, last: date) -> bool:
    """Whether some ranges of days together hold every day from the first to the last."""
    for begin, end, *_ in sorted(ranges):
        if begin <= first <= end:
            if last <= end:
                return True
            first = end + timedelta(days=1)
    return False


def all_of(truths: Iterable[Truth]) -> Truth:
    """False if one is, else the first reason for not knowing, else true."""
    told = set(truths)
    unknown = [each for each in told if isinstance(each, Reason)]
    return False if False in told else min(unknown, key=PRECEDENCE.__getitem__) if unknown else True


def any_of(truths: Iterable[Truth]) -> Truth:
    """True if one is, else the first reason for not knowing, else false."""
    told = set(truths)
    unknown = [each for each in told if isinstance(each, Reason)]
    return True if True in told else min(unknown, key=PRECEDENCE.__getitem__) if unknown else False


def alike(truths: Iterable[Truth]) -> Truth:
    """What all of them say; where they do not agree it is unknown."""
    told = set(truths)
    if told in ({True}, {False}):
        return told.pop()
    return UNKNOWN if told & {True, False} else any_of(told)


class Records:
    """A ledger by ids and kinds. Looking up changes nothing: many checks share it."""

    def __init__(self, ledger: Ledger, first_issue: date) -> None:
        self.ledger, self.first_issue = ledger, first_issue
        self.organizations = {each.id: each for each in ledger.organizations}
        self.entries = {each.id: each for each in ledger.entries}
        self.terms: dict[str, list[Appointment]] = grouped((term.person, term) for term in ledger.appointments)
        self.at: dict[str | None, list[Appointment]] = grouped(
            (term.organization, term) for term in ledger.appointments
        )
        self.directly_below: dict[str | None, list[Organization]] = grouped(
            (each.superior, each) for each in ledger.organizations
        )
        self.roots: dict[str, str] = {}
        self.events: dict[str, list[Entry]] = grouped((self.event(entry), entry) for entry in ledger.entries)
        self.of_kind: dict[str, list[Entry]] = grouped(
            (kind, x) for x in ledger.entries for kind in {x.kind, *x.also, *x.may_be}
        )
        self.coverage: dict[tuple[str, str], list[tuple[date, date]]] = grouped(
            ((told.subject, kind), (told.start, told.end)) for told in ledger.coverage for kind in told.kinds
        )
        self.known = {*self.organizations, *self.terms, *(each.subject for each in ledger.attestations)}

    @cached_property
    def days(self) -> set[date]:
        """Every day that any record names, and the day after each: only from these on can anything change."""
        records = (*self.ledger.organizations, *self.ledger.appointments, *self.ledger.entries)
        named: set[date] = set()
        for record in records:
            for value in (getattr(record, each.name) for each in fields(record.__class__)):  # type: ignore[arg-type]
                named |= {day for day in (value, *_ends(value)) if isinstance(day, date)}
        return named | {day + timedelta(days=1) for day in named}

    def above(self, id: str) -> Iterator[str]:
        """The superiors of an organization, the nearest first."""
        superior = self.organizations[id].superior
        while superior is not None:
            yield superior
            superior = self.organizations[superior].superior

    def below(self, id: str) -> Iterator[Organization]:
        """All organizations below one, at any level."""
        waiting = list(self.directly_below.get(id, ()))
        while waiting:
            each = waiting.pop()
            waiting.extend(self.directly_below.get(each.id, ()))
            yield each

    def event(self, entry: Entry) -> str:
        """The first record of the event that an entry records: the one that names no other."""
        trail = []
        while entry.same_as is not None and entry.id not in self.roots:
            trail.append(entry.id)
            entry = self.entries[entry.same_as]
        root = self.roots.get(entry.id, entry.id)
        self.roots.update(dict.fromkeys(trail, root))
        return root

    def holders(self, organization: str | None, roles: Iterable[str]) -> list[Appointment]:
        """The appointments in some roles at an organization."""
        return [each for each in self.at.get(organization, ()) if each.role in roles]


def records_of(ledger: Ledger, first_issue: date) -> Records:
    """The records of a ledger, arranged once for all checks. first_issue: of the law by which they are judged."""
    arranged = ledger.index.arranged
    if first_issue not in arranged:
        arranged[first_issue] = Records(ledger, first_issue)
    return arranged[first_issue]  # type: ignore[no-any-return]


def grouped(pairs: Iterable[tuple[Key, Told]]) -> dict[Key, list[Told]]:
    """What is told of each key."""
    groups: dict[Key, list[Told]] = defaultdict(list)
    for key, told in pairs:
        groups[key].append(told)
    return dict(groups)


def belongs(population: Organizations, organization: Organization) -> Truth:
    """Whether an organization is one of a population."""
    if organization.kind in population.kinds:
        return True
    if organization.kind in population.committees_among:
        return organization.form == "committee" if organization.form else Reason.ROSTER_UNKNOWN
    if population.member_units and organization.leading_group_member is not False:
        return organization.leading_group_member or Reason.ROSTER_UNKNOWN
    return False


def _ends(value: object) -> tuple[date | None, ...]:
    return (value.earliest, value.latest) if isinstance(value, Days) else ()


def happened(x: Entry, when: date, as_of: date) -> Truth:
    """Whether what an entry records took place on a day, as far as its state goes."""
    if x.state in ("held", "cancelled"):
        return x.state == "held"
    return False if x.state == "planned" and as_of <= when else UNKNOWN


def known(table: dict[type, Any], value: object) -> Any:
    """What a table has for the kind of a value; `Unheard` where it has nothing."""
    if type(value) not in table:
        raise Unheard(f"{value!r}")
    return table[type(value)]
