"""Rectification orders and their extensions: the second opinion behind the check of explanations."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from attrs import define

from jiceng_dangjian.answers.explanation.check.facts import (
    EVER,
    NEVER,
    UNKNOWN,
    Order,
    Records,
    Truth,
    any_of,
    happened,
)
from jiceng_dangjian.language.vocabulary import AFFILIATED_KINDS
from jiceng_dangjian.ledger.days import dated
from jiceng_dangjian.ledger.records import Entry


@define
class _Given:
    """An order or extension that was given, or may have been: its days, and when it runs out."""

    event: str
    target: str | None
    first: date
    last: date
    deadline: date
    held: bool
    sure: bool
    bodies: tuple[str, ...]
    named: dict[str, Truth]
    doubtful: bool = False

    def takes(self, other: "_Given", records: Records) -> bool:
        """Whether another is to the same body, or by one that may order it anything, and in time to move when this runs
        out."""
        to_it = other.target == self.target
        if other.target is None:
            to_it = any(may_decide(records, body, self.target) for body in other.bodies)
        return self.held and to_it and other.first <= self.deadline


def orders(records: Records, subject: str, year: int, as_of: date) -> Iterator[Order]:
    """The orders to a body that are held by a day, each as its extensions left it."""
    every = _events(records)
    told = {each.event: each for events in every if (each := _given(records, events, year, as_of))}
    extends = _extending(records, every)
    leads: dict[str, str] = {}
    for each in sorted(told.values(), key=lambda one: (one.last, one.event)):
        root = extends.get(each.event)
        while root in leads:
            root = leads[root]
        of = told.get(root or "")
        if of is None or of is each or not of.takes(each, records):
            continue
        leads[each.event] = of.event
        if each.sure and each.last <= of.deadline and each.target is not None:
            of.deadline = each.deadline
            of.doubtful = of.doubtful or each.doubtful
            of.named.update(each.named)
        else:
            of.doubtful = True
            of.named.update(dict.fromkeys(each.named, UNKNOWN))
    for event, each in told.items():
        if event not in leads and each.held and each.target == subject:
            yield Order(
                event, each.first, each.deadline, each.first == each.last, each.sure and not each.doubtful, each.named
            )


def may_decide(records: Records, body: str, about: str | None) -> bool:
    """Whether a body may decide on somebody, or order something: never on itself or on one above it."""
    kind = records.organizations[body].kind
    if kind not in ("district_committee", "district_department", *AFFILIATED_KINDS):
        return False
    return about is None or (about != body and about not in records.above(body))


def _events(records: Records) -> list[list[Entry]]:
    """The records of each order, the one that names no other first."""
    events: dict[str, list[Entry]] = defaultdict(list)
    for x in records.of_kind.get("rectification_order", ()):
        events[records.event(x)].append(x)
    return [sorted(events[each], key=lambda x: (x.same_as is not None, x.id)) for each in sorted(events)]


def _extending(records: Records, every: list[list[Entry]]) -> dict[str, str]:
    """What each order says it extends, by event; one that by way of joined records extends itself extends nothing."""
    says = {}
    for order in every:
        names = [x.extends for x in order if x.extends is not None]
        if names:
            says[order[0].id] = records.event(records.entries[names[0]])
    sound = {}
    for event, of in says.items():
        chain = [of]
        while chain[-1] in says and says[chain[-1]] not in chain:
            chain.append(says[chain[-1]])
        if event not in chain:
            sound[event] = of
    return sound


def _given(records: Records, order: list[Entry], year: int, as_of: date) -> _Given | None:
    """What the records of an order say together; None where none was given by the day, by one who may give it."""

    def first_told(name: str) -> Any:
        return next((getattr(x, name) for x in order if getattr(x, name) is not None), None)

    target = first_told("target")
    first, last = dated(order[0])
    deadline = next((x.deadline for x in order if x.deadline is not None and x.deadline >= first), None)
    if first != last:
        if first == NEVER:
            first = min(date(deadline.year if deadline else year, 1, 1), last)
        last = max(first, min(last, deadline or EVER))
    held = any_of(happened(x, first, as_of) for x in order if may_decide(records, x.organization, target))
    if held is False or first > as_of:
        return None
    return _Given(
        event=order[0].id,
        target=target,
        first=first,
        last=last,
        deadline=deadline or EVER,
        held=held is True,
        sure=held is True and last <= as_of,
        bodies=tuple(x.organization for x in order),
        named={x.id: True for x in order},
    )
