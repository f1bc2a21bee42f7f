"""Rectification orders (article 15): who may give them, until when they run, and what moves their deadlines."""

from collections.abc import Iterator
from datetime import date

from attrs import define

from jiceng_dangjian.evaluation.question import Inquiry
from jiceng_dangjian.language.truth import UNKNOWN, Truth, any_of
from jiceng_dangjian.language.vocabulary import AFFILIATED_KINDS
from jiceng_dangjian.ledger.days import Range, dated
from jiceng_dangjian.ledger.records import Entry

DECIDES = frozenset(("district_committee", "district_department", *AFFILIATED_KINDS))
"""The kinds of organizations that decide and order (article 15)."""


@define(repr=False)
class Order:
    """An order on record, or an extension of one.

    event: its first record's id. days: those on which it may have been given. deadline: the one in force, None where
    there is none. held: whether it took place. sure: whether it is certain to have been given by the day of the
    question, and none of its extensions is in doubt. extends: the order that it names. bodies: in whose registers it
    stands. named: the ids by which a report may name it, and whether such a report is then certain to answer it.
    doubtful: whether one of its extensions is in doubt, until all are settled.
    """

    event: str
    target: str | None
    days: Range
    deadline: date | None
    held: Truth
    sure: bool
    extends: str | None
    bodies: tuple[str, ...]
    named: dict[str, Truth]
    doubtful: bool = False

    @property
    def window(self) -> "OrderWindow":
        """Its window as it is shown: from a day that is known only in part nothing is."""
        first, last = self.days
        return (first if first == last else None), self.deadline

    def meets(self, year: int) -> bool:
        """Whether its window has a day in a year; one without a deadline never runs out."""
        end = self.deadline or date.max
        return self.days[0].year <= year <= end.year and self.days[0] <= end


OrderWindow = tuple[date | None, date | None]
Orders = dict[str, dict[OrderWindow, list[Order]]]
"""Orders by the organization addressed and by their window as it is shown."""


def may_decide(inquiry: Inquiry, decision: Entry, about: str | None) -> bool:
    """Whether the body in whose register a decision stands may take it: never on itself or on one above it."""
    return _may_decide(inquiry, decision.organization, about)


def _may_decide(inquiry: Inquiry, body: str, about: str | None) -> bool:
    index = inquiry.index
    if index.organizations[body].kind not in DECIDES:
        return False
    return about not in index.organizations or (about != body and not index.is_below(body, about))


def orders(inquiry: Inquiry) -> "Orders":
    """The orders held by the day that meet the year, their deadlines as their extensions moved them."""
    if inquiry.orders is None:
        inquiry.orders = _orders(inquiry)
    return inquiry.orders


def _orders(inquiry: Inquiry) -> "Orders":
    given = {each.event: each for each in _given(inquiry)}
    moved: dict[str, Order] = {}
    for each in sorted(given.values(), key=lambda order: (order.days[1], order.event)):
        of = _extended(inquiry, each, given, moved)
        if of is not None and (of.deadline is None or each.days[0] <= of.deadline):
            moved[each.event] = of
            _move(of, each)
    made: Orders = {}
    for event, each in given.items():
        if event in moved or each.held is not True or each.target is None or not each.meets(inquiry.year):
            continue
        each.sure = each.sure and not each.doubtful
        made.setdefault(each.target, {}).setdefault(each.window, []).append(each)
    return made


def _move(of: Order, extension: Order) -> None:
    """An extension on time moves the deadline; one that may be late, or never given, only leaves it in doubt."""
    on_time = of.deadline is None or extension.days[1] <= of.deadline
    if on_time and extension.sure and extension.target is not None:
        of.deadline = extension.deadline
        of.doubtful |= extension.doubtful
        of.named |= extension.named
    else:
        of.doubtful = True
        of.named |= dict.fromkeys(extension.named, UNKNOWN)


def _extended(inquiry: Inquiry, order: Order, given: dict[str, Order], moved: dict[str, Order]) -> Order | None:
    """The order that another extends, if it does: of an extension that which it moved itself."""
    of = None if order.extends is None else given.get(order.extends)
    while of is not None and of.event in moved:
        of = moved[of.event]
    if of is None or of is order or of.held is not True:
        return None  # what was not made cannot be extended
    if order.target is None:  # who may not order that body anything has not moved its deadline
        return of if any(_may_decide(inquiry, body, of.target) for body in order.bodies) else None
    return of if order.target == of.target else None


def _given(inquiry: Inquiry) -> Iterator[Order]:
    """Every order that may have been given by the day, by a body that may give it."""
    events: dict[str, list[Entry]] = {}
    given = inquiry.index.look("rectification_order", "target")
    for target in given:
        for entry in given[target]:
            events.setdefault(inquiry.index.event(entry), []).append(entry)
    for records in events.values():
        records.sort(key=lambda entry: (entry.same_as is not None, entry.id))
    extends = _extending(inquiry, events)
    for event, records in sorted(events.items()):
        target = next((entry.target for entry in records if entry.target is not None), None)
        told = (entry.deadline for entry in records if entry.deadline is not None)
        deadline = next((day for day in told if day >= dated(records[0])[0]), None)
        days = _days(records[0], deadline, inquiry)
        held = any_of(inquiry.state(each, days[0]) for each in records if may_decide(inquiry, each, target))
        if held is not False and days[0] <= inquiry.as_of:
            sure = held is True and days[1] <= inquiry.as_of
            named: dict[str, Truth] = {entry.id: True for entry in records}
            bodies = tuple(dict.fromkeys(entry.organization for entry in records))
            yield Order(event, target, days, deadline, held, sure, extends.get(event), bodies, named)


def _extending(inquiry: Inquiry, events: dict[str, list[Entry]]) -> dict[str, str]:
    """By event the one that its records say it extends: none where that leads back to it, through joined records."""
    entries = inquiry.index.entries
    named: dict[str, str] = {}
    for event, records in events.items():
        told = next((each.extends for each in records if each.extends is not None), None)
        if told is not None:
            named[event] = inquiry.index.event(entries[told])
    return {event: of for event, of in named.items() if not _leads_back(event, named)}


def _leads_back(event: str, named: dict[str, str]) -> bool:
    at, seen = named.get(event), set[str]()
    while at is not None and at != event and at not in seen:
        seen.add(at)
        at = named.get(at)
    return at == event


def _days(order: Entry, deadline: date | None, inquiry: Inquiry) -> Range:
    """The days on which an order may have been given: no later than its deadline; where nothing says from when, from
    the first day of the year of that."""
    first, last = dated(order)
    if first == last:
        return first, last
    if first == date.min:
        first = min(date(deadline.year if deadline else inquiry.year, 1, 1), last)
    return first, max(first, min(last, deadline or last))
