"""Three-valued conditions, the fillings of what an entry leaves open, and the events they make.

A condition is True, False or None (unknown). ATTEST is an unknown that only an attestation settles (9.2-5).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .ledger import Entry, World

ATTEST = "attest"

COUNTS, NOT, LATE = "counts", "not", "late"
ATTRIBUTE, ATTESTATION = "attribute_unknown", "attestation_missing"
UNKNOWN = (ATTRIBUTE, ATTESTATION)  # in the table's order of reasons


def all_of(conditions):
    """False if one is false, else unknown if one is unknown, else true."""
    conditions = list(conditions)
    if any(c is False for c in conditions):
        return False
    return None if any(c is None for c in conditions) else True


def any_of(conditions):
    """True if one is true, else unknown if one is unknown, else false."""
    conditions = list(conditions)
    if any(c is True for c in conditions):
        return True
    return None if any(c is None for c in conditions) else False


def equal(value, wanted):
    """Null is unknown for its condition."""
    return None if value is None else value == wanted


def state_on(world: World, entry: Entry, day: date):
    """Whether it took place on that day: "A planned entry is false while as_of is on or before its day (each filling by its
    own), unknown after it. Cancelled is false. Anything dated after as_of is false." """
    if entry.state == "cancelled":
        return False
    if entry.state == "planned":
        return False if world.as_of <= day else None
    if day > world.as_of:
        return False
    return True if entry.state == "held" else None


def outcome(conditions, when: str) -> str:
    """One filling, all its conditions together. `when`: COUNTS in time, LATE after it, NOT at no time that matters."""
    conditions = list(conditions)
    if when == NOT or any(c is False for c in conditions):
        return NOT
    if all(c is True for c in conditions):
        return when
    if when == LATE:  # it surely does not count, and is not surely late
        return NOT
    return ATTRIBUTE if any(c is None for c in conditions) else ATTESTATION


def combine(outcomes) -> str:
    """ "It counts if it counts however that is filled in, does not if it never would (late or nothing: it does not count and is
    not late), is late if always late, is otherwise unknown: attribute_unknown where the fillings differ, else the first reason in
    the table's order that they give." """
    found = set(outcomes)
    if not found or found == {NOT} or found == {NOT, LATE}:
        return NOT
    if found == {COUNTS}:
        return COUNTS
    if found == {LATE}:
        return LATE
    if found <= set(UNKNOWN):
        return ATTRIBUTE if ATTRIBUTE in found else ATTESTATION
    return ATTRIBUTE  # the fillings differ


def either_record(outcomes) -> str:
    """Records joined by same_as: "it counts if any of its records does"."""
    found = set(outcomes)
    for result in (COUNTS, ATTRIBUTE, ATTESTATION, LATE):
        if result in found:
            return result
    return NOT


@dataclass
class Event:
    id: str  # of its record that names no same_as
    order: tuple  # by date (an inexact one by its latest day, none last), then id
    status: str
    times: int = 1

    @property
    def possible(self) -> bool:
        return self.status == COUNTS or self.status in UNKNOWN


STANDING_FACTS = ("leading_group", "special_fund", "delegated_rules", "contact_point")


def evidence_order(entry: Entry) -> tuple:
    """By date: a standing fact has none, and stands last."""
    standing = entry.kind in STANDING_FACTS
    return (date.max if standing else entry.date.hi or date.max, entry.id)


def kinds_counted(world: World, norm: str, entry: Entry):
    """The kinds an event counts under, filling by filling. one_meeting_many_duties: "an event counts under its kind and each of
    also"; never: "under the kind of its first record only"."""
    own = entry.kind_fillings
    if world.reading(norm, "one_meeting_many_duties") != "never":
        return own
    first = world.root(entry)
    first_kinds = [frozenset([k]) for k in (first.may_be if first.kind == "other" and first.may_be else (first.kind,))]
    if first is entry:
        return first_kinds
    return [kinds & only for kinds in own for only in first_kinds]


def judge_record(world: World, norm: str, entry: Entry, kinds, judge) -> str:
    """All fillings of one record. judge(entry, day, kinds it is of) → (conditions, when), or None where it cannot count."""
    outcomes = []
    for filled in kinds_counted(world, norm, entry):
        of = filled & kinds
        if not of:
            outcomes.append(NOT)
            continue
        for day in world.fillings(entry):
            judged = judge(entry, day, of)
            if judged is None:
                outcomes.append(NOT)
                continue
            conditions, when = judged
            outcomes.append(outcome([state_on(world, entry, day), *conditions], when))
    return combine(outcomes)


def judge_events(world: World, norm: str, kinds, judge) -> list[Event]:
    """Every event that counts, may count or is late, under one norm."""
    kinds = frozenset(kinds)
    found = []
    for records in world.events(kinds):
        status = either_record(judge_record(world, norm, e, kinds, judge) for e in records)
        if status != NOT:
            root = records[0]
            found.append(Event(root.id, evidence_order(root), status, root.times))
    return found


def begun(world: World, entry: Entry, day: date):
    """Whether a standing fact has begun by that day, however its start is filled in."""
    results = set()
    for start in world.fillings(entry, "start"):
        results.add(all_of([state_on(world, entry, start), start <= day]))
    return results.pop() if len(results) == 1 else None


def not_ended(world: World, entry: Entry, day: date):
    """ "a standing fact holds from start to end inclusive, … end null still holding"."""
    if entry.end is None:
        return True
    results = {day <= end for end in world.fillings(entry, "end")}
    return results.pop() if len(results) == 1 else None


def holds(world: World, entry: Entry, day: date):
    """ "A standing fact of inexact dates holds on a day if it has begun and not ended however they are filled in; it does not if
    never; else unknown. Start and end are filled in each for itself." """
    key = ("holds", entry.id, day)
    if key not in world.cache:
        world.cache[key] = all_of([begun(world, entry, day), not_ended(world, entry, day)])
    return world.cache[key]


def window_position(day: date, lo: date, hi: date, late: bool) -> str:
    """In the window, late (after it, where an act after it can be late), or neither."""
    if lo <= day <= hi:
        return COUNTS
    return LATE if late and day > hi else NOT
