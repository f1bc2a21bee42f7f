"""Attested norms, judgement norms on record, and the decisions of article 15 (15-5, 15-6, 15-8)."""

from __future__ import annotations

from .dates import year_window
from .decide import BREACHED, PENDING, SATISFIED, UNDETERMINED, Result, not_applicable
from .judge import COUNTS, NOT, equal, judge_events
from .ledger import AFFILIATED, World
from .orders import may_decide
from .subjects import NEVER_ATTESTED, attestations, organization_na
from .tables import ATTESTED, DECIDED_BY


def deciding_outcome(world: World, norm: str, subject: str):
    """The outcome of the latest attestation that decides; None without one, or where its outcome is null."""
    decisive = [a for a in attestations(world, norm, subject) if a[0]]
    return decisive[-1][1] if decisive else None


def fixed(world: World, outcome) -> Result:
    """required 1; met: counted and possible 1; not_met: both 0; none or null: counted 0, possible 1; no evidence. Pending to the
    end of the year, then attestation_missing."""
    counted, possible = {"met": (1, 1), "not_met": (0, 0), None: (0, 1)}[outcome]
    if world.commencement_unknown:
        verdict, reason = UNDETERMINED, "commencement_unknown"
    elif world.as_of < world.jan1:
        verdict, reason = PENDING, "period_not_started"
    elif outcome == "met":
        verdict, reason = SATISFIED, "attested_met"
    elif outcome == "not_met":
        verdict, reason = BREACHED, "attested_not_met"
    elif world.as_of <= world.dec31:
        verdict, reason = PENDING, "period_open"
    else:
        verdict, reason = UNDETERMINED, "attestation_missing"
    return Result(verdict, reason, 1, counted, possible)


def asked_of(world: World, norm: str, organization):
    """Who an attested norm asks: "No reading touches them. 12-2 is asked of every party_organization but
    leading_party_members_groups, 11.2-3 also of member units" (null there and not affiliated: roster_unknown → None)."""
    kind, affiliated = organization.kind, organization.kind in AFFILIATED
    if norm == "12-2":
        return kind not in ("district_department", "leading_party_members_group")
    bearers = ATTESTED[norm]
    if "district_committee" in bearers or "committee" in bearers:
        if kind == "district_committee":
            return True
    if "district_affiliated_committee" in bearers or "committee" in bearers:
        if affiliated:
            return True
    if "leading_group_member_unit" in bearers:
        return organization.member_unit
    return False


def attested(world: World, norm: str, organization):
    """**Attested norms**: the window is the year; … the latest attestation of norm, subject and year dated on or before as_of
    decides; without one (or outcome null) pending to the end of the year, then attestation_missing."""
    window = year_window(world.year)
    asked = asked_of(world, norm, organization)
    if asked is False:
        return [(window, not_applicable("out_of_scope"))]
    na = organization_na(world, organization, world.grid.between(*window))
    if na:
        return [(window, not_applicable(na))]
    outcome = deciding_outcome(world, norm, organization.id)
    result = fixed(world, outcome)
    if asked is None and outcome is None and not world.commencement_unknown:
        result.verdict, result.reason = UNDETERMINED, "roster_unknown"
    return [(window, result)]


def judgement_on_record(world: World):
    """ "a judgement norm only where an attestation of it is on record" → (norm, subject)"""
    return sorted(
        {
            (norm, subject)
            for norm, subject, year, _outcome, _by, day in world.attestations
            if DECIDED_BY[norm] == "judgement"
            and norm not in NEVER_ATTESTED
            and year == world.year
            and day <= world.as_of
        }
    )


def judgement(world: World, norm: str, subject: str):
    """ "A judgement norm's attestation fixes its subject (not of 15-5, 15-6, 15-8): where none decides, undetermined,
    judgement_required, numbers 0." A person's finding "names the organization of the earliest appointment held in the year"."""
    window = year_window(world.year)
    days = world.grid.between(*window)
    if subject in world.organizations:
        organization = subject
        na = organization_na(world, world.organizations[subject], days)
    else:
        organization = person_organization(world, subject)
        na = None if any(world.in_force(d) for d in days) else "not_in_force"
        organization = None if na else organization
    if na:
        return window, not_applicable(na), organization
    outcome = deciding_outcome(world, norm, subject)
    if outcome is None:
        reason = "commencement_unknown" if world.commencement_unknown else "judgement_required"
        return window, Result(UNDETERMINED, reason), organization
    return window, fixed(world, outcome), organization


def person_organization(world: World, person: str):
    """ "the organization of the earliest appointment held in the year" """
    days = world.grid.between(world.jan1, world.dec31)
    theirs = sorted((a for a in world.appointments if a.person == person), key=lambda a: a.order)
    return next((a.organization for a in theirs if any(a.held(d) for d in days)), None)


DECISIONS = {"15-5": "commendation", "15-6": "criticism", "15-8": "accountability_decision"}


def decision_events(world: World, norm: str, subject: str):
    """a commendation, criticism or accountability_decision on it dated in the year, by a body that may decide; "An order given
    before issue is one …; a decision then is none"; of a person no tenure is asked."""
    organization = world.organizations.get(subject)

    def judge(entry, day, of):
        if not may_decide(world, entry.organization, subject):
            return None
        alive = world.in_force(day) if organization is None else world.in_life(organization, day)
        in_year = alive and world.jan1 <= day <= world.dec31
        return [equal(entry.get("target"), subject)], COUNTS if in_year else NOT

    return judge_events(world, norm, [DECISIONS[norm]], judge)


def decision_result(world: World, events, counted: int, possible: int) -> Result:
    if world.commencement_unknown:
        return Result(UNDETERMINED, "commencement_unknown", 0, counted, possible, events)
    if counted:
        return Result("on_record", "decision_on_record", 0, counted, possible, events)
    return Result(UNDETERMINED, "judgement_required", 0, 0, possible, events)


def decisions_on_organization(world: World, norm: str, organization):
    """**Article 15**: 15-5, 15-6 and 15-8 for every organization below the district committee: a commendation, criticism or
    accountability_decision on it dated in the year → on_record (required and missing 0, counted and possible the decisions; no
    attestation of these three is read); otherwise judgement_required. Of an organization possible decisions are shown."""
    window = year_window(world.year)
    if organization.kind == "district_committee":
        return [(window, not_applicable("out_of_scope"))]
    na = organization_na(world, organization, world.grid.between(*window))
    if na:
        return [(window, not_applicable(na))]
    events = decision_events(world, norm, organization.id)
    counted = sum(e.times for e in events if e.status == COUNTS)
    possible = sum(e.times for e in events if e.possible)
    return [(window, decision_result(world, events, counted, possible))]


def decisions_on_person(world: World, norm: str, person: str):
    """ "For a person only where such a decision on them is on record (no tenure is asked), otherwise out_of_scope." """
    window = year_window(world.year)
    events = decision_events(world, norm, person)
    counted = sum(e.times for e in events if e.status == COUNTS)
    possible = sum(e.times for e in events if e.possible)
    if not counted:
        return [(window, not_applicable("out_of_scope"), None)]
    return [(window, decision_result(world, events, counted, possible), person_organization(world, person))]
