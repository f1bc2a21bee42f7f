"""Who is bound, on which days, and the reasons for which a norm does not apply to a subject."""

from __future__ import annotations

from datetime import date

from .ledger import AFFILIATED, OFFICES, PRIMARY, Appointment, Organization, World
from .tables import DECIDED_BY, ORDER

TEAM = ("secretary", "member_in_charge_of_organization_work", "leadership_team_member", "acting_secretary")
NEVER_ATTESTED = ("15-5", "15-6", "15-8")
WORSE_FIRST = ["not_met", None, "met"]


# ---- who is bound
def is_affiliated(world: World, norm: str, organization: Organization) -> bool:
    """district_affiliated_committee (区属各党（工）委) = the kinds subdistrict_working_committee, affiliated_committee and
    affiliated_working_committee; leading_party_members_groups: bound: "it is one, in every norm listed"."""
    if organization.kind == "leading_party_members_group":
        return world.reading(norm, "leading_party_members_groups") == "bound"
    return organization.kind in AFFILIATED


def is_committee(world: World, norm: str, organization: Organization):
    """committee (各级党（工）委) = those and the district committee. committees_at_all_levels: affiliated_only: without it.
    primary_level_committees: bound: "also primary-level organizations whose form is committee (form null: roster_unknown)" → None."""
    if organization.kind == "district_committee":
        return world.reading(norm, "committees_at_all_levels") == "district_included"
    if organization.kind in PRIMARY and world.reading(norm, "primary_level_committees") == "bound":
        return None if organization.form is None else organization.form == "committee"
    return is_affiliated(world, norm, organization)


# ---- when a norm does not apply
def organization_na(world: World, organization: Organization, days):
    """not_in_force, not_existing: "no day of the window in force and in the life of the organization"."""
    if not any(world.in_force(d) for d in days):
        return "not_in_force"
    if not any(world.in_life(organization, d) for d in days):
        return "not_existing"
    return None


def organization_partial(world: World, organization: Organization, days) -> bool:
    """Force or existence covers only part of the window."""
    return not all(world.in_life(organization, d) for d in days)


def posts_of(world: World, person: str, roles, bound) -> list[Appointment]:
    """The person's appointments in one of these roles at an organization that is bound, the earliest first."""
    return sorted(
        (
            a
            for a in world.appointments
            if a.person == person and a.role in roles and bound(world.organizations[a.organization])
        ),
        key=lambda a: a.order,
    )


def in_office(world: World, posts, day: date) -> bool:
    """In one of the posts on that day: in force, in the life of its organization, in the tenure."""
    return any(a.held(day) and world.in_life(world.organizations[a.organization], day) for a in posts)


def live_posts(world: World, posts, days) -> list[Appointment]:
    """The posts with a day of tenure, in force and in life, among these."""
    return [a for a in posts if any(in_office(world, [a], d) for d in days)]


def person_na(world: World, posts, days):
    """not_in_force; not_existing: no day in force and in the life "of any organization of a qualifying post"; role_not_held: "none
    in the tenure either"; "a person without the role role_not_held"."""
    if not any(world.in_force(d) for d in days):
        return "not_in_force"
    if not posts:
        return "role_not_held"
    if not any(world.in_life(world.organizations[a.organization], d) for a in posts for d in days):
        return "not_existing"
    if not live_posts(world, posts, days):
        return "role_not_held"
    return None


def organization_of(world: World, posts, days):
    """ "the finding's organization is that of the earliest that qualifies (by start, then id)"; null where none falls there."""
    live = live_posts(world, posts, days)
    return live[0].organization if live else None


# ---- attestations
def has_authority(world: World, by: str, subject: str) -> bool:
    """ "One decides only if it is by one of those four, or by an organization above the subject (for a person: above or equal to
    an organization of theirs)"; "“An organization of theirs”: of any appointment"."""
    if by in OFFICES:
        return True
    if subject in world.organizations:
        return by in world.above(subject)
    return any(
        by == a.organization or by in world.above(a.organization) for a in world.appointments if a.person == subject
    )


def attestations(world: World, norm: str, subject: str) -> list:
    """Those of this norm, subject and year by as_of, the latest last, of one day the worse last: (decides, outcome, by, date)."""
    found = []
    for a_norm, a_subject, a_year, outcome, by, day in world.attestations:
        if (a_norm, a_subject, a_year) == (norm, subject, world.year) and day <= world.as_of:
            decides = (
                DECIDED_BY[norm] in ("attested", "judgement")
                and norm not in NEVER_ATTESTED
                and has_authority(world, by, subject)
            )
            found.append((decides, outcome, by, day))
    found.sort(key=lambda a: a[2], reverse=True)
    found.sort(key=lambda a: (a[3], -WORSE_FIRST.index(a[1])))
    return found


def shown_attestation(world: World, norm: str, subject: str):
    """ "`attestation`: the latest … of one day the worse; one that decides before any that does not"."""
    key = ("shown", norm, subject)
    if key not in world.cache:
        found = attestations(world, norm, subject)
        chosen = ([a for a in found if a[0]] or found)[-1:]
        world.cache[key] = (
            {"outcome": chosen[0][1], "by": chosen[0][2], "date": chosen[0][3].isoformat(), "decides": chosen[0][0]}
            if chosen
            else None
        )
    return world.cache[key]


def text_order(finding: dict):
    """ "in the order of the text, then by subject, then by window" … "Findings of equal start stand by their end; a null start
    first, a null end last"."""
    window = finding["window"]
    if window is None:
        return (ORDER[finding["norm"]], finding["subject"], "", "")
    return (ORDER[finding["norm"]], finding["subject"], window["start"] or "", window["end"] or "9999-99-99")
