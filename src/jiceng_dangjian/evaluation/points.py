"""Days on record: of an organization's life, of a person's tenures, and of their contact points."""

from collections.abc import Iterable, Iterator
from datetime import date

from jiceng_dangjian.evaluation.question import Inquiry
from jiceng_dangjian.evaluation.spans import Point, Span
from jiceng_dangjian.language.requirements import Holders, Organizations
from jiceng_dangjian.language.truth import Truth
from jiceng_dangjian.language.vocabulary import Reason
from jiceng_dangjian.ledger.days import began, ended
from jiceng_dangjian.ledger.records import Organization


def matches(population: Organizations, organization: Organization) -> Truth:
    """Whether an organization belongs to a population."""
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
    return lives(inquiry, organization)[0]


def lives(inquiry: Inquiry, organization: Organization) -> tuple[Span]:
    """The same as the days on which a duty runs; all cases of the organization share them."""
    found = inquiry.lives.get(organization.id)
    if found is None:
        founded = organization.established or date.min
        last = min(organization.dissolved or date.max, inquiry.in_force_until)
        found = (Span(max(founded, inquiry.in_force_from), last, organization.id, founded),)
        inquiry.lives[organization.id] = found
    return found


def tenures(inquiry: Inquiry, holders: Holders, person: str, belongs: Truth = True) -> tuple[Span, ...]:
    """The days of a person's qualifying appointments on which the duty can run. belongs: whether the organization is
    known to be of those at which the role is held."""
    found = []
    for each in inquiry.index.appointments_of[person]:
        if each.role not in holders.roles:
            continue
        place = inquiry.index.organizations[each.organization]
        if (True if holders.at is None else matches(holders.at, place)) is belongs:
            alive, since = life(inquiry, place), each.start or date.min
            last = min(each.end or date.max, alive.last)
            found.append(Span(max(since, alive.first), last, place.id, since))
    return tuple(found)


def points(inquiry: Inquiry, person: str, spans: Iterable[Span]) -> Iterator[Point]:
    """The contact points a person had, or may have had, within some tenures."""
    index = inquiry.index
    table = index.look("contact_point", ("by", "organization"))
    own = index.look("contact_point", "by")[person]
    for span in spans:
        for entry in (*own, *table[None, span.place]):
            (first, begun), (ends, last) = began(entry), ended(entry)
            state = inquiry.state(entry, first)
            if state is False or first > inquiry.as_of:
                continue
            days = span.within(first, last)
            if days is not None:
                known = state is True and entry.by is not None
                certain = days if (begun, ends) == (first, last) else span.within(begun, ends)  # mostly the same
                key = index.target(entry) or f"({index.event(entry)})"
                yield Point(key, entry.target, days, certain if known else None)
