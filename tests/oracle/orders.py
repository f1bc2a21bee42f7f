"""Rectification orders: 15-7."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

from .dates import Span
from .decide import Ask, decide_set, decide_window, not_applicable
from .judge import COUNTS, LATE, Event, any_of, evidence_order, judge_events
from .ledger import AFFILIATED, World
from .subjects import organization_na, organization_partial

FAR = date.max


def may_decide(world: World, issuer: str, target: str) -> bool:
    """ "Only the district committee, a district department or an affiliated committee (the entry's `organization`) decides or
    orders: never on itself or on one above it, and each of them on any person." """
    if world.organizations[issuer].kind not in ("district_committee", "district_department") + AFFILIATED:
        return False
    return target != issuer and target not in world.above(issuer)


class Order:
    """One order: "of an order the first record (that names no same_as) gives the date, the first that has one the target and the
    deadline"."""

    def __init__(self, world: World, records):
        self.root = records[0]
        self.records = records
        self.id = self.root.id

        def first(field):
            return next((r.get(field) for r in records if r.get(field) is not None), None)

        self.target = first("target")
        told = [date.fromisoformat(r.get("deadline")[:10]) for r in records if r.get("deadline") is not None]
        # a deadline before the order's own date, from another record of it, is none
        self.deadline = next((d for d in told if self.root.date.lo is None or d >= self.root.date.lo), None)
        extends = first("extends")
        self.names = world.root(world.by_id[extends]).id if extends else None
        span = self.root.date
        if not span.exact and self.deadline is not None:  # "its latest day is at most its own deadline"
            latest = self.deadline if span.hi is None else min(span.hi, self.deadline)
            if span.lo is None or span.lo <= latest:
                span = Span(span.lo, latest)
        self.date = span
        if not span.exact:
            span = Span(self.begins(world), span.hi)
            self.date = span
        self.days = world.grid.fillings(span)
        self.may_be_later = any(d > world.as_of for d in self.days)  # "may it be after as_of, it is unsure"
        states = []
        for record in records:
            if self.target is not None and not may_decide(world, record.organization, self.target):
                states.append(False)
            elif record.state == "planned":
                states.append(None if any(d < world.as_of for d in self.days) else False)
            else:
                states.append({"held": True, "cancelled": False}.get(record.state))
        self.made = any_of(states)
        if all(d > world.as_of for d in self.days):
            self.made = False
        self.last_deadline = self.deadline
        self.movers: set = set()  # extensions that moved it
        self.unsure: set = set()  # extensions that may have

    def begins(self, world: World) -> date:
        """ "Date inexact: the range begins on its earliest day, if null on 1 January of its own deadline's year (of Y, where that is
        null too), or on its latest day if that is earlier"."""
        if self.date.exact:
            return self.date.lo
        begin = self.date.lo or date((self.deadline or world.jan1).year, 1, 1)
        return begin if self.date.hi is None else min(begin, self.date.hi)

    def window(self):
        """[date, last deadline], the date null where inexact; deadline null: end null."""
        return (self.date.lo if self.date.exact else None, self.last_deadline)


def orders_in_being(world: World) -> list[Order]:
    """The orders that give findings, with their extensions settled."""
    if "orders" in world.cache:
        return world.cache["orders"]
    every = {o.id: o for o in (Order(world, records) for records in world.events(["rectification_order"]))}

    def circular(order) -> bool:
        """Names itself, by way of records joined by same_as (a circle of extends alone is a fault)."""
        name, seen = order.names, set()
        while name is not None and name not in seen and name in every:
            seen.add(name)
            name = every[name].names
        return order.id in seen

    for order in [o for o in every.values() if circular(o)]:
        order.names = None

    def named_target(order):
        """The target of an order; of an extension of unknown target, that of the order it names."""
        if order.target is not None:
            return order.target
        named = every.get(order.names)
        return named_target(named) if named is not None else None

    def extends(order) -> bool:
        """It names an order in being, or an extension that is or may be one, and is, or may be, to the same target; "an order to
        another target is one of its own"."""
        named = every.get(order.names)
        if named is None or named.made is False or (named.made is None and not extends(named)):
            return False
        if named.target is None and not extends(named):  # an order of unknown target, which gives no finding
            return False
        target = named_target(named)
        if order.target is None:
            return target is not None and any(may_decide(world, r.organization, target) for r in order.records)
        return order.target == target

    extensions = [o for o in every.values() if o.made is not False and extends(o)]
    heads = [o for o in every.values() if o.made is True and o.target is not None and not extends(o)]
    found = []
    for head in heads:
        family = [head]
        for _ in extensions:
            family += [e for e in extensions if e.names in {f.id for f in family} and e not in family]
        found += settle(world, family)
    world.cache["orders"] = found
    return found


def fillings_of(world: World, extension: Order, family) -> list:
    """The days on which it may have been made; None where it may never have been made, or not by as_of."""
    marks = {world.as_of}
    for o in family:
        marks |= {d for d in (o.deadline, o.date.lo, o.date.hi) if d is not None}
    near = {m + timedelta(days=k) for m in marks for k in (-1, 0, 1)}
    days = [d for d in extension.days if d in near and d <= world.as_of]
    unsure = extension.made is not True or extension.target is None or extension.may_be_later
    return days + ([None] if unsure else [])


def run(family, days: dict) -> dict:
    """One filling of a family: what each extension did. → {id: ("moves", owner) | "late" | "never"}, day by day: "an order to the
    same target dated on or before the deadline then in force moves it; it is no order of its own, unless it comes later"."""
    head = family[0]
    by_id = {o.id: o for o in family}
    deadline = {head.id: head.deadline or FAR}
    did = {}

    def owner(name):
        """The order that this name leads to: itself, or the one it moved; through one that did nothing, the one that names."""
        if name in deadline:
            return name
        if name in did and did[name][0] == "moves":
            return did[name][1]
        return owner(by_id[name].names)

    for extension in sorted((e for e in family[1:] if days[e.id] is not None), key=lambda e: (days[e.id], e.id)):
        moved = owner(extension.names)
        if days[extension.id] <= deadline[moved]:
            deadline[moved] = extension.deadline or FAR
            did[extension.id] = ("moves", moved)
        else:
            deadline[extension.id] = extension.deadline or FAR
            did[extension.id] = ("late", None)
    return {e.id: did.get(e.id, ("never", None)) for e in family[1:]}


def settle(world: World, family) -> list[Order]:
    """ "An extension that may be late or never made moves nothing and is no order; the order it names is never breached." """
    by_id = {o.id: o for o in family}
    options = [fillings_of(world, e, family) for e in family[1:]]
    did = {e.id: set() for e in family[1:]}
    for filled in product(*options):
        for name, what in run(family, {e.id: d for e, d in zip(family[1:], filled)}).items():
            did[name].add(what)
    sure = {name: next(iter(what)) for name, what in did.items() if len(what) == 1}
    found = [family[0]] + [by_id[name] for name, (what, _) in sure.items() if what == "late"]

    def owner(name):
        if any(o.id == name for o in found):
            return by_id[name]
        if name in sure and sure[name][0] == "moves":
            return by_id[sure[name][1]]
        return owner(by_id[name].names)

    for e in sorted(family[1:], key=lambda e: (e.date.hi or FAR, e.id)):
        if e.id not in sure:
            owner(e.names).unsure.add(e.id)
        elif sure[e.id][0] == "moves":
            moved = by_id[sure[e.id][1]]
            moved.last_deadline = e.deadline
            moved.movers.add(e.id)
    return found


def one_order(world: World, norm: str, order: Order, organization) -> tuple[Ask, list]:
    """One member: the reports on one order."""
    last = order.last_deadline

    def judge(entry, day, of):
        if entry.organization != order.target or not world.in_life(organization, day):
            return None
        named = entry.get("order")
        if named is None:
            names_it = None
        else:
            root = world.root(world.by_id[named]).id if named in world.by_id else None
            names_it = True if root == order.id or root in order.movers else (None if root in order.unsure else False)
        if last is None:
            return [names_it, None], COUNTS
        return [names_it], COUNTS if day <= last else LATE

    days = world.grid.between(order.begins(world), last)
    ask = Ask(
        1,
        judge_events(world, norm, ["rectification_report"], judge),
        lambda: world.complete(
            order.target, ["rectification_report"], [d for d in days if world.in_life(organization, d)]
        ),
        partial=organization_partial(world, organization, days),
        unsure=bool(order.unsure) or order.may_be_later,
        deadline_unknown=last is None,
    )
    return ask, days


def rectification(world: World, norm: str, organization):
    """| 15-7 | target of each held rectification_order (see Article 15) dated by as_of whose [date, last deadline] meets the year;
    orders of equal window to one target: one set. extends: … | [date, last deadline], the date null where inexact; deadline null:
    end null, deadline_unknown | rectification_report; organization = target; order = the order, any of its records, or one that
    moved it (one that may have, or null: unknown); dated by the last deadline, also before the order | each order |
    rectification_report of the target, from the order's (earliest) day | no order (window null) |"""
    groups: dict = {}
    for order in orders_in_being(world):
        if order.target != organization.id or order.begins(world) > world.dec31:
            continue
        if order.last_deadline is None or order.last_deadline >= max(world.jan1, order.begins(world)):
            groups.setdefault(order.window(), []).append(order)
    if not groups:
        days = world.grid.between(world.jan1, world.dec31)
        return [(None, not_applicable(organization_na(world, organization, days) or "trigger_absent"))]
    found = []
    for window, orders in groups.items():
        results, all_days, partial = [], [], False
        for order in orders:
            ask, days = one_order(world, norm, order, organization)
            all_days += days
            partial = partial or ask.partial
            result = decide_window(world, norm, ask, window, order.last_deadline or FAR, commencement=False)
            if order.last_deadline is None:  # "the order is evidence, in its place by date"
                result.events = result.events + [Event(order.id, evidence_order(order.root), COUNTS)]
            results.append(result)
        na = organization_na(world, organization, all_days)
        found.append((window, not_applicable(na) if na else decide_set(world, results, partial)))
    return found
