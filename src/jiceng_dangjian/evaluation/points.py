"""Days on record: of an organization's life, of a person's tenures, of their contact points, and of orders."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from jiceng_dangjian.evaluation.question import Inquiry
from jiceng_dangjian.evaluation.spans import Point, Span
from jiceng_dangjian.language.requirements import Holders, Organizations
from jiceng_dangjian.language.truth import Truth
from jiceng_dangjian.language.vocabulary import Reason
from jiceng_dangjian.ledger.records import Appointment, Entry, Organization


class Order(NamedTuple):
    """A rectification order that is on record as held: the event, its date, and its deadline, if it has one."""

    event: str
    start: date
    deadline: date | None


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


def life(inquiry: Inquiry, organization: Organization) -> Span:
    """The days on which an organization is in being and the regulation in force."""
    founded = organization.established or date.min
    last = organization.dissolved or date.max
    return Span(max(founded, inquiry.in_force_from), last, organization.id, founded)


def tenures(inquiry: Inquiry, holders: Holders, person: str) -> Iterator[tuple[Appointment, Span]]:
    """A person's qualifying appointments, each with the days of it on which the duty can run."""
    for each in inquiry.index.appointments_of.get(person, ()):
        place = inquiry.index.organizations[each.organization]
        if each.role in holders.roles and (holders.at is None or matches(holders.at, place) is True):
            alive = life(inquiry, place)
            last = min(each.end or date.max, alive.last)
            yield each, Span(max(each.start, alive.first), last, place.id, each.start)


def points(inquiry: Inquiry, person: str, spans: Iterable[Span]) -> Iterator[Point]:
    """The contact points a person had, or may have had, within some tenures."""
    index = inquiry.index
    table = index.look("contact_point", ("by", "organization"))
    own = index.look("contact_point", ("by",)).get((person,), ())
    for span in spans:
        for entry in (*own, *table.get((None, span.place), ())):
            state = inquiry.state(entry, entry.start)
            if state is False or (entry.start is not None and entry.start > inquiry.as_of):
                continue
            first, last = max(entry.start or date.min, span.first), min(entry.end or date.max, span.last)
            if first <= last:
                certain = state is True and entry.start is not None and entry.by is not None
                key = entry.target or f"({index.event(entry)})"
                yield Point(key, entry.target, first, last, certain, span)


def orders(inquiry: Inquiry) -> dict[str, list[Order]]:
    """The orders held by the day, by the organization addressed; of several records of one the first speaks."""
    events: dict[str, list[Entry]] = {}
    for entries in inquiry.index.look("rectification_order", ("target",)).values():
        for entry in entries:
            if entry.date is not None and entry.date <= inquiry.as_of and inquiry.state(entry, entry.date) is True:
                events.setdefault(inquiry.index.event(entry), []).append(entry)
    made: dict[str, list[Order]] = {}
    for event, records in sorted(events.items()):
        records.sort(key=lambda entry: (entry.same_as is not None, entry.id))
        target = next((entry.target for entry in records if entry.target is not None), None)
        start = records[0].date
        if target is not None and start is not None:
            told = (entry.deadline for entry in records if entry.deadline is not None)
            deadline = next((day for day in told if start <= day), None)
            made.setdefault(target, []).append(Order(event, start, deadline))
    return made
