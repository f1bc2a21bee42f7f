"""Contact points of a person, and the standing duties about them: 11.3-2, 11.3-3, 11.3-7."""

from __future__ import annotations

from datetime import date

from .decide import Ask, decide_standing, not_applicable
from .judge import ATTRIBUTE, COUNTS, Event, all_of, any_of, evidence_order, holds
from .ledger import World
from .subjects import TEAM, in_office, is_affiliated, organization_na, organization_of, person_na, posts_of


class Point:
    """Contact points that are one: records joined by same_as, and those of one target ("Two standing facts of one person and
    target are one")."""

    def __init__(self):
        self.entries = []


def by_person(entry, person: str, committees) -> bool | None:
    """ "`by` null is unknown only for an entry of the person's own committee or contact point, otherwise false" (contact points:
    the committee)."""
    if entry.get("by") is None:
        return None if entry.organization in committees else False
    return entry.get("by") == person


def committees_on(world: World, posts, day: date) -> set:
    return {a.organization for a in posts if in_office(world, [a], day)}


def theirs_on(world: World, entry, person: str, posts, day: date):
    """Whether a contact point is the person's on that day, held in one of these offices."""
    committees = committees_on(world, posts, day)
    if not committees:
        return False
    return all_of([by_person(entry, person, committees), holds(world, entry, day)])


def point_entries(world: World):
    return [e for records in world.events(["contact_point"]) for e in records if "contact_point" in e.kind_fillings[0]]


def told_target(world: World, entry):
    """ "Records of one contact point that name different targets are one point, whose first record that has a target says which" """
    return next((r.get("target") for r in world.records(entry) if r.get("target") is not None), None)


def person_target(world: World, entry):
    """ "Two standing facts of one person and target are one": both must be known."""
    by, target = entry.get("by"), told_target(world, entry)
    return None if by is None or target is None else (by, target)


def target_only(world: World, entry):
    """Seen from one person: a point of unknown `by` is either theirs, and then one with theirs of that target, or none."""
    return told_target(world, entry)


def unite(world: World, entries, sameness=target_only) -> list[Point]:
    """The distinct points among these records: joined by same_as, or the same."""
    groups: list[list] = []
    for entry in entries:
        mine = [
            g
            for g in groups
            if any(
                world.root(o) is world.root(entry)
                or (sameness(world, entry) is not None and sameness(world, o) == sameness(world, entry))
                for o in g
            )
        ]
        groups = [g for g in groups if g not in mine] + [[entry] + [e for g in mine for e in g]]
    points = []
    for group in groups:
        point = Point()
        point.entries = sorted(group, key=lambda e: e.id)
        points.append(point)
    return points


def point_events(world: World, judged, sameness=target_only) -> list[Event]:
    """One event a distinct point. judged: (entry, True or None). "of contact points that are one, the smallest such id of those
    that count, else of those that may"."""
    value_of = {entry.id: value for entry, value in judged}
    found = []
    for point in unite(world, [entry for entry, _ in judged], sameness):
        counting = [e for e in point.entries if value_of[e.id] is True]
        shown = min((world.root(e) for e in counting or point.entries), key=lambda e: e.id)
        found.append(Event(shown.id, evidence_order(shown), COUNTS if counting else ATTRIBUTE))
    return found


def standing_member_points(world: World, norm: str, person: str):
    """| 11.3-2 | each person with role district_standing_committee_member on the standing day | standing | contact_point by = person
    holding on the day, target a subdistrict_working_committee; distinct targets | 1 (exactly_one: no more, unmet/count_exceeded) |
    contact_point of the person | — |
    | 11.3-3 | same | standing | same, target a community (within_linked: a superior of it at any height is their own sub-district
    point) | 1 (same) | contact_point of the person | — |"""
    day = world.standing_day
    posts = posts_of(world, person, ("district_standing_committee_member",), lambda o: True)
    na = person_na(world, posts, [day])
    if na:
        return [(None, not_applicable(na), None)]

    def of_kind(target, kind):
        return None if target is None else world.organizations[target].kind == kind

    own = [(e, theirs_on(world, e, person, posts, day)) for e in point_entries(world)]

    def linked(target):
        """A superior of it is, or may be, their own sub-district point."""
        if target is None:
            return None
        above = [o for o in world.above(target) if world.organizations[o].kind == "subdistrict_working_committee"]
        if not above:
            return False
        return any_of(all_of([mine, None if e.get("target") is None else e.get("target") in above]) for e, mine in own)

    judged = []
    for entry, mine in own:
        target = entry.get("target")
        if norm == "11.3-2":
            value = all_of([mine, of_kind(target, "subdistrict_working_committee")])
        else:
            nested = world.reading(norm, "community_contact_point") == "within_linked_subdistrict"
            value = all_of([mine, of_kind(target, "community"), linked(target) if nested else True])
        if value is not False:
            judged.append((entry, value))
    ask = Ask(
        1,
        point_events(world, judged),
        lambda: world.complete(person, ["contact_point"], [day]),
        exactly=world.reading(norm, "single") == "exactly_one",
    )
    return [(None, decide_standing(world, norm, ask), organization_of(world, posts, [day]))]


def existing_below(world: World, organization_id: str, day: date) -> set:
    return {o.id for o in world.below(organization_id) if o.exists(day)}


def own_points_of_member(world: World, norm: str, person: str):
    """| 11.3-7 | each_member: each person of the team of an affiliated committee on the standing day. team: the committee (persons
    out_of_scope) | standing | contact_point holding; target existing and below (any level) their committee; each_member: by =
    person; team: by a member of the day, or entered under the committee | 1 | contact_point of the person; team: of the committee,
    or of every member | nothing below the committee |"""
    if world.reading(norm, "own_contact_points") == "team":
        return [(None, not_applicable("out_of_scope"), None)]
    day = world.standing_day
    posts = posts_of(world, person, TEAM, lambda o: is_affiliated(world, norm, o))
    na = person_na(world, posts, [day])
    if na:
        return [(None, not_applicable(na), None)]
    organization = organization_of(world, posts, [day])
    committees = committees_on(world, posts, day)
    below = set().union(*(existing_below(world, c, day) for c in committees))
    if not below:
        return [(None, not_applicable("trigger_absent"), organization)]
    judged = []
    for entry in point_entries(world):
        target = entry.get("target")
        value = all_of([theirs_on(world, entry, person, posts, day), None if target is None else target in below])
        if value is not False:
            judged.append((entry, value))
    ask = Ask(1, point_events(world, judged), lambda: world.complete(person, ["contact_point"], [day]))
    return [(None, decide_standing(world, norm, ask), organization)]


def own_points_of_team(world: World, norm: str, committee):
    """11.3-7 under team: see own_points_of_member."""
    if world.reading(norm, "own_contact_points") != "team" or not is_affiliated(world, norm, committee):
        return [(None, not_applicable("out_of_scope"))]
    day = world.standing_day
    na = organization_na(world, committee, [day])
    if na:
        return [(None, not_applicable(na))]
    below = existing_below(world, committee.id, day)
    if not below:
        return [(None, not_applicable("trigger_absent"))]
    members = sorted(
        {a.person for a in world.appointments if a.organization == committee.id and a.role in TEAM and a.held(day)}
    )
    judged = []
    for entry in point_entries(world):
        target = entry.get("target")
        ours = True if entry.organization == committee.id else entry.get("by") in members
        value = all_of([ours, holds(world, entry, day), None if target is None else target in below])
        if value is not False:
            judged.append((entry, value))
    ask = Ask(
        1,
        point_events(world, judged, person_target),
        lambda: (
            world.complete(committee.id, ["contact_point"], [day])
            or (bool(members) and all(world.complete(m, ["contact_point"], [day]) for m in members))
        ),
    )
    return [(None, decide_standing(world, norm, ask))]
