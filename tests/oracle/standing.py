"""Standing duties of organizations: 11.1-1, 11.4-3, 11.4-6, 16-1, and the snapshots of 8.3-3."""

from __future__ import annotations

from .decide import Ask, decide_set, decide_standing, not_applicable
from .judge import ATTRIBUTE, COUNTS, Event, all_of, equal, evidence_order, holds
from .ledger import PRIMARY, World
from .subjects import is_affiliated, is_committee, organization_na

SIX = ("premises", "facilities", "signage", "party_flag", "reading_matter", "rules")


def facts_holding(world: World, organization, kind: str) -> list[Event]:
    """The standing facts of the organization that hold, or may hold, on the standing day."""
    found = []
    for records in world.events([kind]):
        results = [
            holds(world, e, world.standing_day)
            for e in records
            if e.organization == organization.id and kind in e.kind_fillings[0]
        ]
        if True in results or None in results:
            status = COUNTS if True in results else ATTRIBUTE
            found.append(Event(records[0].id, evidence_order(records[0]), status))
    return found


def standing_fact(world: World, norm: str, organization):
    """| 11.1-1 | each committee, all levels | standing | leading_group holding on the standing day (start ≤ day ≤ end) | 1 |
    leading_group | — |
    | 11.4-3 | district committee | standing | special_fund holding on the day | 1 | special_fund | — |
    | 11.4-6 | each affiliated committee | standing | special_fund holding on the day | 1 | special_fund | — |
    | 16-1 | each affiliated committee | standing | delegated_rules holding on the day | 1 | delegated_rules | no primary-level
    organization below (any level) on the standing day; power: no rules holding or possible |"""
    kind = {"11.1-1": "leading_group", "16-1": "delegated_rules"}.get(norm, "special_fund")
    if norm == "11.1-1":
        bound = is_committee(world, norm, organization)
    elif norm == "11.4-3":
        bound = organization.kind == "district_committee"
    else:
        bound = is_affiliated(world, norm, organization)
    if bound is False:
        return [(None, not_applicable("out_of_scope"))]
    day = world.standing_day
    na = organization_na(world, organization, [day])
    if na:
        return [(None, not_applicable(na))]
    events = facts_holding(world, organization, kind)
    if norm == "16-1":
        addressed = any(o.kind in PRIMARY and o.exists(day) for o in world.below(organization.id))
        power = world.reading(norm, "rules_under_article_16") == "power"
        if not addressed or (power and not events):
            return [(None, not_applicable("trigger_absent"))]
    ask = Ask(1, events, lambda: world.complete(organization.id, [kind], [day]), roster_unknown=bound is None)
    return [(None, decide_standing(world, norm, ask))]


class Snapshot:
    """One record of six_haves, as seen from one enterprise on the standing day."""

    def __init__(self, world: World, entry, target: str):
        self.entry = entry
        self.root = world.root(entry)
        days = world.fillings(entry)
        there = set()
        for day in days:
            state = {"held": True, "cancelled": False}.get(entry.state)  # null: unknown
            if entry.state == "planned" and world.as_of <= day:
                state = False
            there.add(all_of([state, day <= world.standing_day, equal(entry.get("target"), target)]))
        self.there = there.pop() if len(there) == 1 else None
        self.by_day = [d for d in days if d <= world.standing_day]
        fields = [entry.get(f) for f in SIX]
        # all six true counts, any false unmet, else attribute_unknown
        self.value = False if False in fields else (True if all(f is True for f in fields) else None)

    def silenced_by(self, other: Snapshot) -> bool:
        """ "A snapshot does not speak where another, certain to be there, is certainly later (its earliest day on or after the
        one's latest; of one exact day the greater id)"."""
        if other is self or other.there is not True:
            return False
        mine, its = self.by_day, other.by_day
        if len(mine) == 1 and its == mine:
            return other.entry.id > self.entry.id
        return its[0] >= mine[-1]


def six_haves_of(world: World, norm: str, subject: str, enterprise) -> Ask:
    """One member of 8.3-3."""
    snapshots = []
    for records in world.events(["six_haves"]):
        for e in records:
            snapshot = Snapshot(world, e, enterprise.id)
            if snapshot.there is not False:
                snapshots.append(snapshot)
    speaking = [s for s in snapshots if not any(s.silenced_by(o) for o in snapshots)]
    certain = any(s.there for s in speaking)
    values = {s.value for s in speaking}
    complete = world.complete(subject, ["six_haves"], [world.standing_day])
    ask = Ask(1, [], lambda: complete)
    if not speaking:
        return ask  # no record: unmet if complete, else records_incomplete
    if values == {False}:
        # "A snapshot of unknown state or target with a field false is unmet where the records are complete: it is so either way"
        ask.complete = lambda: certain or complete
        return ask
    sure = values == {True} and certain
    for s in speaking:
        if s.value is False or (sure and s.there is not True):
            continue
        status = COUNTS if sure else ATTRIBUTE
        ask.events.append(Event(s.root.id, evidence_order(s.root), status))
    return ask


def six_haves(world: World, norm: str, organization):
    """| 8.3-3 | each affiliated committee | standing, set | member: each non_public_enterprise below at any level (direct:
    directly) on the standing day; its latest held six_haves (target = it, dated by the standing day, whatever organization): all
    six true counts, any false unmet, else attribute_unknown; no record: unmet if complete, else records_incomplete | each |
    six_haves of the committee, standing day | no such enterprise |"""
    if not is_affiliated(world, norm, organization):
        return [(None, not_applicable("out_of_scope"))]
    day = world.standing_day
    na = organization_na(world, organization, [day])
    if na:
        return [(None, not_applicable(na))]
    direct = world.reading(norm, "six_haves_reach") == "direct"
    members = [o for o in world.below(organization.id, direct) if o.kind == "non_public_enterprise" and o.exists(day)]
    if not members:
        return [(None, not_applicable("trigger_absent"))]
    results = [
        decide_standing(world, norm, six_haves_of(world, norm, organization.id, m), commencement=False) for m in members
    ]
    return [(None, decide_set(world, results))]
