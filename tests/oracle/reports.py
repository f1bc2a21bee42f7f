"""Reports, duty reports, appraisals and assessments: 12-1, 13-1, 13-2, 13-3, 14-4."""

from __future__ import annotations

from datetime import date

from .dates import year_window
from .decide import UNDETERMINED, Ask, Result, decide_set, decide_window, not_applicable
from .judge import equal, judge_events, window_position
from .ledger import PRIMARY, World
from .subjects import is_affiliated, organization_na, organization_partial


def attribution(world: World, norm: str, entry, day: date):
    """ "covered_year (the working reading): covers_year = Y (null unknown), dated 1 Jan Y–31 Mar Y+1; event_date: dated in the
    year"; later than 31 March is late. → (conditions, when)"""
    if world.reading(norm, "annual_attribution") == "event_date":
        return [], window_position(day, world.jan1, world.dec31, late=False)
    covers = equal(entry.get("covers_year"), world.year)
    return [covers], window_position(day, world.jan1, last_day(world, norm), late=True)


def last_day(world: World, norm: str) -> date:
    if world.reading(norm, "annual_attribution") == "event_date":
        return world.dec31
    return date(world.year + 1, 3, 31)


def owes_written_report(world: World, norm: str, organization):
    """each organization but district_department and, unless bound, leading_party_members_groups (not_the_district_committee: nor
    that; committees_only: only the district committee, the affiliated ones and primary-level ones with form committee, form null
    roster_unknown)"""
    if organization.kind == "district_department":
        return False
    if organization.kind == "leading_party_members_group" and not is_affiliated(world, norm, organization):
        return False
    reaches = world.reading(norm, "written_report_reaches")
    if organization.kind == "district_committee":
        return reaches != "not_the_district_committee"
    if reaches == "committees_only" and organization.kind in PRIMARY:
        return None if organization.form is None else organization.form == "committee"
    return True


def written_report(world: World, norm: str, organization):
    """| 12-1 | … | year | written_report; target = its superior (any_superior: one above it at any height; null unknown; not asked
    where it has no superior); covered_year (the working reading): covers_year = Y (null unknown), dated 1 Jan Y–31 Mar Y+1;
    event_date: dated in the year | 1 | written_report (covered_year: to 31 Mar; and pending until then; the window stays the year,
    also for partial_period) | — |"""
    bound = owes_written_report(world, norm, organization)
    return report_in_year(
        world, norm, organization, bound, "written_report", lambda e: to_superior(world, norm, organization, e)
    )


def to_superior(world: World, norm: str, organization, entry):
    if organization.superior is None:
        return True
    target = entry.get("target")
    if target is None:
        return None
    if world.reading(norm, "superior_reported_to") == "any_superior":
        return target in world.above(organization.id)
    return target == organization.superior


def duty_report_review(world: World, norm: str, organization):
    """| 13-1 | district committee | year | duty_report_review, dated or covering as 12-1 | 1 (exactly_one: no more) |
    duty_report_review (as 12-1) | — |"""
    bound = organization.kind == "district_committee"
    return report_in_year(world, norm, organization, bound, "duty_report_review", lambda entry: True)


def report_in_year(world: World, norm: str, organization, bound, kind: str, condition):
    window = year_window(world.year)
    if bound is False:
        return [(window, not_applicable("out_of_scope"))]
    days = world.grid.between(*window)
    na = organization_na(world, organization, days)
    if na:
        return [(window, not_applicable(na))]

    def judge(entry, day, of):
        if entry.organization != organization.id or not world.in_life(organization, day):
            return None
        conditions, when = attribution(world, norm, entry, day)
        return [condition(entry), *conditions], when

    last = last_day(world, norm)
    due = [d for d in world.grid.between(world.jan1, last) if world.in_life(organization, d)]
    ask = Ask(
        1,
        judge_events(world, norm, [kind], judge),
        lambda: world.complete(organization.id, [kind], due),
        exactly=world.reading(norm, "single") == "exactly_one",
        partial=organization_partial(world, organization, days),
        roster_unknown=bound is None,
    )
    return [(window, decide_window(world, norm, ask, window, last))]


def secretaries_heard(world: World, norm: str, district):
    """| 13-2 | district committee; set | year | member: each affiliated committee below the district committee, or with no superior
    in the ledger, existing, its post filled (by a secretary or, unless does_not_count, an acting_secretary), on the roster day
    (earlier of as_of and 31 Dec); never any of them entered: roster_unknown, possible 1; vacant: no member. duty_report of the
    district; by someone who held that post on its date or holds it on the roster day (in_post: holds it on the roster day; null
    unknown); form oral (null unknown; counts: any); dated as 12-1; founded in the year: partial member | each | duty_report of the
    district, on the member's days (as 12-1) | no member |
    | 13-3 | district committee; set | year | as 13-2 with secretary_appraisal, target instead of by, no form | each |
    secretary_appraisal of the district, likewise | no member |"""
    window = year_window(world.year)
    if district.kind != "district_committee":
        return [(window, not_applicable("out_of_scope"))]
    days = world.grid.between(*window)
    na = organization_na(world, district, days)
    if na:
        return [(window, not_applicable(na))]
    roster_day = world.standing_day
    roles = ["secretary"]
    if world.reading(norm, "acting_secretary") != "does_not_count":
        roles.append("acting_secretary")
    partial = organization_partial(world, district, days)
    results = []
    for committee in sorted(world.organizations.values(), key=lambda o: o.id):
        if not is_affiliated(world, norm, committee) or not committee.exists(roster_day):
            continue
        if committee.superior is not None and district.id not in world.above(committee.id):
            continue
        posts = [a for a in world.appointments if a.organization == committee.id and a.role in roles]
        if not posts:  # never any of them entered
            results.append(Result(UNDETERMINED, "roster_unknown", 1, 0, 1))
        elif any(a.held(roster_day) for a in posts):
            ask = one_secretary(world, norm, district, committee, posts, partial)
            results.append(decide_window(world, norm, ask, window, last_day(world, norm), commencement=False))
    if not results:
        return [(window, not_applicable("trigger_absent"))]
    return [(window, decide_set(world, results, partial))]


def one_secretary(world: World, norm: str, district, committee, posts, partial: bool) -> Ask:
    """One member of 13-2 and 13-3."""
    kind, field = {"13-2": ("duty_report", "by"), "13-3": ("secretary_appraisal", "target")}[norm]
    then = world.reading(norm, "who_is_heard") == "holder_then_or_now"
    any_form = norm == "13-3" or world.reading(norm, "written_duty_report") == "counts"

    def holder(person, day):
        if person is None:
            return None
        theirs = [a for a in posts if a.person == person]
        return any(a.held(world.standing_day) or (then and a.held(day)) for a in theirs)

    def judge(entry, day, of):
        if entry.organization != district.id or not world.in_life(district, day) or not committee.exists(day):
            return None
        conditions, when = attribution(world, norm, entry, day)
        form = True if any_form else equal(entry.get("form"), "oral")
        return [holder(entry.get(field), day), form, *conditions], when

    due = [
        d
        for d in world.grid.between(world.jan1, last_day(world, norm))
        if world.in_life(district, d) and committee.exists(d)
    ]
    founded = committee.established is not None and world.jan1 < committee.established <= world.dec31
    return Ask(
        1,
        judge_events(world, norm, [kind], judge),
        lambda: world.complete(district.id, [kind], due),
        partial=partial or founded,
    )


def year_end_window(world: World, norm: str):
    """1 Nov Y–31 Jan Y+1 (31 Mar Y+1; December; October–December)"""
    year = world.year
    return {
        "november_to_january": (date(year, 11, 1), date(year + 1, 1, 31)),
        "through_march": (date(year, 11, 1), date(year + 1, 3, 31)),
        "december": (date(year, 12, 1), date(year, 12, 31)),
        "fourth_quarter": (date(year, 10, 1), date(year, 12, 31)),
    }[world.reading(norm, "year_end")]


def subordinates_assessed(world: World, norm: str, organization):
    """| 14-4 | each affiliated committee; set | 1 Nov Y–31 Jan Y+1 (31 Mar Y+1; December; October–December) | member: each
    primary-level organization directly below (all_levels: anywhere below) existing on the earlier of as_of and the last day.
    year_end_assessment by the subject; target = member; covers_year = Y (each null unknown); dated in the window; founded in the
    window: partial member | each | year_end_assessment of the subject | no member |"""
    window = year_end_window(world, norm)
    if not is_affiliated(world, norm, organization):
        return [(window, not_applicable("out_of_scope"))]
    days = world.grid.between(*window)
    na = organization_na(world, organization, days)
    if na:
        return [(window, not_applicable(na))]
    roster_day = min(world.as_of, window[1])
    direct = world.reading(norm, "subordinates") == "direct"
    partial = organization_partial(world, organization, days)
    due = [d for d in days if world.in_life(organization, d)]
    results = []
    for member in world.below(organization.id, direct):
        if member.kind not in PRIMARY or not member.exists(roster_day):
            continue

        def judge(entry, day, of, member=member):
            if entry.organization != organization.id or not world.in_life(organization, day):
                return None
            if not world.in_life(member, day):  # nobody is assessed who is not there
                return None
            target = equal(entry.get("target"), member.id)
            return [target, equal(entry.get("covers_year"), world.year)], window_position(day, *window, late=True)

        there = [d for d in due if world.in_life(member, d)]
        founded = member.established is not None and window[0] < member.established <= window[1]
        ask = Ask(
            1,
            judge_events(world, norm, ["year_end_assessment"], judge),
            lambda there=there: world.complete(organization.id, ["year_end_assessment"], there),
            partial=partial or founded,
        )
        results.append(decide_window(world, norm, ask, window, window[1], commencement=False))
    if not results:
        return [(window, not_applicable("trigger_absent"))]
    return [(window, decide_set(world, results, partial))]
