"""Norms on committees that count events in a window: 8.1-2, 9.1-3, 11.1-3, 11.1-5, 11.1-7, 11.2-2, 11.2-5 (office), 11.4-4, 11.4-7,
11.4-8, 14-2."""

from __future__ import annotations

from datetime import date

from .dates import month_end, year_window
from .decide import Ask, decide_set, decide_window, not_applicable
from .judge import COUNTS, LATE, NOT, equal, judge_events, window_position
from .ledger import World
from .subjects import is_affiliated, is_committee, organization_na, organization_partial


def covered_year_position(world: World, entry, day: date, null):
    """covers_year = Y, "any day up to 31 Dec Y (earlier years too)", late after it; or covers_year null and dated in the year
    (`null`: what that is worth, unknown or true)."""
    covers = entry.get("covers_year")
    if covers is None:
        return null, COUNTS if world.jan1 <= day <= world.dec31 else NOT
    return covers == world.year, COUNTS if day <= world.dec31 else LATE


def count_in_window(
    world, norm, organization, *, window, kinds, judge, number, complete_days, exactly=False, roster=False
):
    """One number to be reached in one window by one organization."""
    days = world.grid.between(*window)
    na = organization_na(world, organization, days)
    if na:
        return not_applicable(na)

    def of_the_subject(entry, day, of):
        if entry.organization != organization.id or not world.in_life(organization, day):
            return None
        return judge(entry, day, of)

    ask = Ask(
        required=number,
        events=judge_events(world, norm, kinds, of_the_subject),
        complete=lambda: world.complete(
            organization.id, kinds, [d for d in complete_days if world.in_life(organization, d)]
        ),
        exactly=exactly,
        partial=organization_partial(world, organization, days),
        roster_unknown=roster,
    )
    return decide_window(world, norm, ask, window, window[1])


def of_the_year(world, norm, organization, bound, kind, conditions, null=None, exactly=False):
    """The family of duties of a year: covers_year, in life, by 31 December; complete on the days of the year."""
    window = year_window(world.year)
    if bound is False:
        return [(window, not_applicable("out_of_scope"))]

    def judge(entry, day, of):
        covers, when = covered_year_position(world, entry, day, null)
        return [covers, *conditions(entry)], when

    result = count_in_window(
        world,
        norm,
        organization,
        window=window,
        kinds=[kind],
        judge=judge,
        number=1,
        complete_days=world.grid.between(*window),
        exactly=exactly,
        roster=bound is None,
    )
    return [(window, result)]


def annual_plan(world: World, norm: str, organization):
    """| 8.1-2 | each affiliated committee | year | annual_plan; covers_year = Y (null: unknown, and dated in the year); dated in
    life, any day up to 31 Dec Y (earlier years too) | 1 | annual_plan (days of the year) | — |
    | 9.1-3 | each committee, all levels (office of the secretary) | year | as 8.1-2 | 1 | annual_plan (days of the year) | — |"""
    bound = is_affiliated if norm == "8.1-2" else is_committee
    return of_the_year(world, norm, organization, bound(world, norm, organization), "annual_plan", lambda entry: [])


def key_research_topic(world: World, norm: str, organization):
    """| 11.2-2 | each affiliated committee and each organization with leading_group_member true (any kind; one finding if both);
    null there and not affiliated: roster_unknown, counts shown | year | key_research_topic, whoever it is by: covers_year = Y,
    dated in life by 31 Dec Y (earlier years too), or covers_year null and dated in the year | 1 | key_research_topic (days of the
    year) | — |"""
    bound = True if is_affiliated(world, norm, organization) else organization.member_unit
    return of_the_year(world, norm, organization, bound, "key_research_topic", lambda entry: [], null=True)


def secretary_project_of_office(world: World, norm: str, organization):
    """| 11.2-5 | office: each affiliated committee | year | secretary_project, whoever it is by; covers_year as 11.2-2 | 1
    (exactly_one: no more) | secretary_project (days of the year) | — |
    person: "(committees out_of_scope)"."""
    bound = world.reading(norm, "secretary_project_owed_by") == "office" and is_affiliated(world, norm, organization)
    exactly = world.reading(norm, "single") == "exactly_one"
    return of_the_year(
        world, norm, organization, bound, "secretary_project", lambda entry: [], null=True, exactly=exactly
    )


def budget_line(world: World, norm: str, organization):
    """| 11.4-4 | district committee | year | budget_line; covers_year = Y (null: unknown, dated in the year); in life, by 31 Dec;
    amount > 0 (0 false; "unstated", null unknown; is_a_line: any) | 1 | budget_line (days of the year) | — |
    | 11.4-7 | each affiliated committee | year | budget_line as 11.4-4, but amount: a number > 0 true (is_a_line: any number), 0
    false, "unstated" false, null unknown | 1 | budget_line (days of the year) | — |
    | 11.4-8 | each affiliated committee | year | as 11.4-4 | 1 | budget_line (days of the year) | — |"""
    any_line = world.reading(norm, "zero_budget_line") == "is_a_line"

    def amount(entry):
        value = entry.get("amount")
        if norm == "11.4-7":
            if value is None:
                return None
            return False if value == "unstated" else (any_line or value > 0)
        if any_line:
            return True
        return None if value in (None, "unstated") else value > 0

    if norm == "11.4-4":
        bound = organization.kind == "district_committee"
    else:
        bound = is_affiliated(world, norm, organization)
    return of_the_year(world, norm, organization, bound, "budget_line", lambda entry: [amount(entry)])


def half_years(year: int) -> list[tuple[date, date]]:
    return [(date(year, 1, 1), date(year, 6, 30)), (date(year, 7, 1), date(year, 12, 31))]


def half_yearly_meeting(world: World, norm: str, organization):
    """| 11.1-3 | each committee, all levels | 1 Jan–30 Jun; 1 Jul–31 Dec (any_two: year) | committee_meeting (district: also
    plenary_, standing_committee_meeting; as the reading says); dated in the window; study agenda_item or whole_meeting (reading),
    none false, null unknown | 1 (any_two 2) | every kind that could count | — |"""
    year = world.year
    any_two = world.reading(norm, "half_year") == "any_two_in_year"
    windows = [year_window(year)] if any_two else half_years(year)
    bound = is_committee(world, norm, organization)
    if bound is False:
        return [(w, not_applicable("out_of_scope")) for w in windows]
    kinds = ["committee_meeting"]
    if organization.kind == "district_committee":
        kinds = {
            "plenary_or_standing": ["committee_meeting", "plenary_meeting", "standing_committee_meeting"],
            "plenary": ["plenary_meeting"],
            "standing": ["standing_committee_meeting"],
        }[world.reading(norm, "district_committee_meeting")]
    enough = ["whole_meeting"]
    if world.reading(norm, "dedicated_study") == "agenda_item":
        enough.append("agenda_item")

    def studied(entry):
        value = entry.get("party_building_study")
        return None if value is None else value in enough

    found = []
    for window in windows:
        result = count_in_window(
            world,
            norm,
            organization,
            window=window,
            kinds=kinds,
            number=2 if any_two else 1,
            judge=lambda entry, day, of: ([studied(entry)], window_position(day, *window, late=False)),
            complete_days=world.grid.between(*window),
            roster=bound is None,
        )
        found.append((window, result))
    return found


def year_opening(world: World, norm: str):
    """1 Jan–31 Mar (31 Jan; end of Feb)."""
    last_month = {"through_march": 3, "january": 1, "through_february": 2}[world.reading(norm, "year_opening")]
    return date(world.year, 1, 1), month_end(world.year, last_month)


def year_opening_conference(world: World, norm: str, organization):
    """| 11.1-5 | each committee, all levels | 1 Jan–31 Mar (31 Jan; end of Feb) | annual_party_building_conference dated in the
    window, covers_year = Y or null; december_counts: also dated in December of Y-1, covers_year = Y (null: false); late whenever
    held if covers_year = Y, if null within the year | 1 (exactly_one: no more) | annual_party_building_conference
    (december_counts: from 1 Dec Y-1) | — |"""
    window = year_opening(world, norm)
    bound = is_committee(world, norm, organization)
    if bound is False:
        return [(window, not_applicable("out_of_scope"))]
    december = world.reading(norm, "before_the_year") == "december_counts"
    first = date(world.year - 1, 12, 1) if december else window[0]

    def judge(entry, day, of):
        covers = entry.get("covers_year")
        if covers is not None:
            return [covers == world.year], window_position(day, first, window[1], late=True)
        return [], window_position(day, *window, late=day <= world.dec31)

    result = count_in_window(
        world,
        norm,
        organization,
        window=window,
        kinds=["annual_party_building_conference"],
        judge=judge,
        number=1,
        complete_days=world.grid.between(first, window[1]),
        exactly=world.reading(norm, "single") == "exactly_one",
        roster=bound is None,
    )
    return [(window, result)]


def leading_group_meetings(world: World, norm: str, organization):
    """| 11.1-7 | each committee, all levels | year | leading_group_meeting dated in the year (no leading group needed) | 2
    (exclusive 3) | leading_group_meeting | — |"""
    window = year_window(world.year)
    bound = is_committee(world, norm, organization)
    if bound is False:
        return [(window, not_applicable("out_of_scope"))]
    result = count_in_window(
        world,
        norm,
        organization,
        window=window,
        kinds=["leading_group_meeting"],
        judge=lambda entry, day, of: ([], window_position(day, *window, late=False)),
        number=3 if world.reading(norm, "or_more") == "exclusive" else 2,
        complete_days=world.grid.between(*window),
        roster=bound is None,
    )
    return [(window, result)]


def key_points_and_indicators(world: World, norm: str, organization):
    """| 14-2 | each affiliated committee; set of two contents | 1 Jan–31 Mar (31 Jan; end of Feb) | annual_key_points;
    assessment_indicators (one paper may be both by `also`); covers_year = Y (null unknown); dated in the window (december_counts:
    or in December of Y-1) | 2 | the content concerned (december_counts: from 1 Dec Y-1) | — |"""
    window = year_opening(world, norm)
    if not is_affiliated(world, norm, organization):
        return [(window, not_applicable("out_of_scope"))]
    days = world.grid.between(*window)
    na = organization_na(world, organization, days)
    if na:
        return [(window, not_applicable(na))]
    december = world.reading(norm, "before_the_year") == "december_counts"
    first = date(world.year - 1, 12, 1) if december else window[0]
    partial = organization_partial(world, organization, days)
    due = [d for d in world.grid.between(first, window[1]) if world.in_life(organization, d)]

    def judge(entry, day, of):
        if entry.organization != organization.id or not world.in_life(organization, day):
            return None
        return [equal(entry.get("covers_year"), world.year)], window_position(day, first, window[1], late=True)

    members = []
    for kind in ("annual_key_points", "assessment_indicators"):
        ask = Ask(
            1,
            judge_events(world, norm, [kind], judge),
            lambda: world.complete(organization.id, [kind], due),
            partial=partial,
        )
        members.append(decide_window(world, norm, ask, window, window[1], commencement=False))
    return [(window, decide_set(world, members, partial))]
