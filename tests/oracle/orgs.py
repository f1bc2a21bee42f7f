"""The computed norms whose subject is an organization (no sets). One function a norm; each quotes its row of ledger.md.

subject: Box(type "organization" | "person", id, org). Each function returns a list of findings.
"""

from calendar import monthrange
from datetime import date

from tests.oracle.decide import not_applicable, standing_finding, window_finding
from tests.oracle.facts import (
    affiliated,
    alive,
    all_levels,
    and3,
    between3,
    complete,
    days,
    done3,
    eq3,
    holds3,
    in_force,
    in_life,
    in_life3,
    of_kind,
    reading,
    tally,
)


def out_of_scope(subject, norm, window):
    organization = subject.id if subject.type == "organization" else None
    return not_applicable(norm, subject.id, organization, window, "out_of_scope")


def covers3(L, r, null_only_in_year):
    """covers_year = Y; null unknown (8.1-2, 9.1-3, 11.4-4, -7, -8: only if also dated in the year)."""
    if r.covers_year is None and null_only_in_year:
        return and3(None, between3(r.date, L.first, L.last))
    return eq3(r.covers_year, L.year)


def not_held(L, subject, norm, window):
    """An organization is out of scope; a person who never held the role has role_not_held (cases HC19e, P-9.2-5-na)."""
    if subject.type == "organization":
        return out_of_scope(subject, norm, window)
    last = L.standing_day if window is None else window[1]
    return not_applicable(norm, subject.id, None, window, "role_not_held" if in_force(L, last) else "not_in_force")


def yes(_record):
    return True


def org_window(
    L,
    norm,
    subject,
    window,
    kinds,
    required,
    extra=yes,
    scope=True,
    first=None,
    last=None,
    late=None,
    exactly_one=False,
):
    """An entry of the subject's own register, of the kinds, dated first..last (else the window), in life, extra(r).

    late: "period" (the conditions name the period), "year" (they name none: the same year, after the window), None."""
    o = subject.org
    first, last = first or window[0], last or window[1]

    def otherwise_good(r, event):
        return and3(
            of_kind(L, norm, r, event, kinds), eq3(r.organization, o.id), done3(L, r), in_life3(L, o, r.date), extra(r)
        )

    def test(r, event):
        return and3(otherwise_good(r, event), between3(r.date, first, last))

    def is_late(r, event):
        if late is None or r.date is None or r.date <= last:
            return False
        if late == "year" and r.date.year != window[0].year:
            return False
        return otherwise_good(r, event)

    def is_complete():
        return complete(L, o.id, kinds, [d for d in days(max(first, window[0]), last) if in_life(L, o, d)])

    return window_finding(
        L,
        norm,
        o.id,
        o.id,
        window,
        required,
        tally(L, test, is_late),
        is_complete,
        lives=lambda d: alive(o, d),
        scope=scope,
        last=last,
        exactly_one=exactly_one,
    )


def org_standing(L, norm, subject, kind, scope=True, trigger=True):
    """A standing fact of the subject's own register, holding on the standing day."""
    o, day = subject.org, L.standing_day

    def test(r, event):
        return and3(of_kind(L, norm, r, event, [kind]), eq3(r.organization, o.id), holds3(L, r, day))

    return standing_finding(
        L,
        norm,
        o.id,
        o.id,
        1,
        tally(L, test),
        lambda: complete(L, o.id, [kind], [day]),
        lives=lambda d: alive(o, d),
        scope=scope,
        trigger=trigger,
    )


def year_window(L):
    return (L.first, L.last)


def opening_window(L, norm):
    """1 Jan-31 Mar (31 Jan; end of Feb)."""
    option = reading(L, "year_opening", norm)
    month = {"through_march": 3, "january": 1, "through_february": 2}[option]
    return (L.first, date(L.year, month, monthrange(L.year, month)[1]))


def is_district(subject):
    return subject.org is not None and subject.org.kind == "district_committee"


def plan_of_the_year(L, norm, subject, scope):
    """annual_plan; covers_year = Y; dated in life, any day up to 31 Dec Y (earlier years too)."""
    if scope is False:
        return [out_of_scope(subject, norm, year_window(L))]
    return [
        org_window(
            L,
            norm,
            subject,
            year_window(L),
            ["annual_plan"],
            1,
            lambda r: covers3(L, r, True),
            scope,
            first=L.force_from,
            late="period",
        )
    ]


def norm_8_1_2(L, subject):
    """8.1-2 | each affiliated committee | year | annual_plan; covers_year = Y (null: unknown, and dated in the year);
    dated in life, any day up to 31 Dec Y (earlier years too) | 1 | annual_plan | —"""
    return plan_of_the_year(L, "8.1-2", subject, affiliated(L, subject.org, "8.1-2"))


def norm_9_1_3(L, subject):
    """9.1-3 | each committee, all levels (office of the secretary) | year | as 8.1-2 | 1 | annual_plan | —"""
    return plan_of_the_year(L, "9.1-3", subject, all_levels(L, subject.org, "9.1-3"))


def norm_11_1_1(L, subject):
    """11.1-1 | each committee, all levels | standing | leading_group holding on the standing day (start ≤ day ≤ end) | 1 |
    leading_group | —"""
    scope = all_levels(L, subject.org, "11.1-1")
    if scope is False:
        return [out_of_scope(subject, "11.1-1", None)]
    return [org_standing(L, "11.1-1", subject, "leading_group", scope)]


def norm_11_1_3(L, subject):
    """11.1-3 | each committee, all levels | 1 Jan–30 Jun; 1 Jul–31 Dec (any_two: year) | committee_meeting (district: also
    plenary_, standing_committee_meeting; as the reading says); dated in the window; study agenda_item or whole_meeting
    (reading), none false, null unknown | 1 (any_two 2) | every kind that could count | —"""
    norm = "11.1-3"
    if reading(L, "half_year", norm) == "any_two_in_year":
        windows, required = [year_window(L)], 2
    else:
        windows, required = [(L.first, date(L.year, 6, 30)), (date(L.year, 7, 1), L.last)], 1
    scope = all_levels(L, subject.org, norm)
    if scope is False:
        return [out_of_scope(subject, norm, w) for w in windows]
    kinds = ["committee_meeting"]
    if is_district(subject):
        kinds = {
            "plenary_or_standing": ["committee_meeting", "plenary_meeting", "standing_committee_meeting"],
            "plenary": ["plenary_meeting"],
            "standing": ["standing_committee_meeting"],
        }[reading(L, "district_committee_meeting", norm)]

    def study(r):
        value = r.raw.get("party_building_study")
        if value is None:
            return None
        if value == "whole_meeting":
            return True
        return value == "agenda_item" and reading(L, "dedicated_study", norm) == "agenda_item"

    # after the first half lies another window of the duty, after the second another year: nothing is late
    return [org_window(L, norm, subject, w, kinds, required, study, scope) for w in windows]


def norm_11_1_5(L, subject):
    """11.1-5 | each committee, all levels | 1 Jan–31 Mar (31 Jan; end of Feb) | annual_party_building_conference dated in
    the window | 1 (exactly_one: no more) | annual_party_building_conference | —"""
    norm = "11.1-5"
    window, scope = opening_window(L, norm), all_levels(L, subject.org, norm)
    if scope is False:
        return [out_of_scope(subject, norm, window)]
    return [
        org_window(
            L,
            norm,
            subject,
            window,
            ["annual_party_building_conference"],
            1,
            scope=scope,
            late="year",
            exactly_one=reading(L, "single", norm) == "exactly_one",
        )
    ]


def norm_11_1_7(L, subject):
    """11.1-7 | each committee, all levels | year | leading_group_meeting dated in the year (no leading group needed) |
    2 (exclusive 3) | leading_group_meeting | —"""
    norm = "11.1-7"
    scope = all_levels(L, subject.org, norm)
    if scope is False:
        return [out_of_scope(subject, norm, year_window(L))]
    required = 3 if reading(L, "or_more", norm) == "exclusive" else 2
    return [org_window(L, norm, subject, year_window(L), ["leading_group_meeting"], required, scope=scope)]


def norm_11_2_2(L, subject):
    """11.2-2 | each affiliated committee and each organization with leading_group_member true (any kind; one finding if
    both); null there and not affiliated: roster_unknown, counts shown | year | key_research_topic dated in the year,
    whoever it is by | 1 | key_research_topic | —"""
    norm, o = "11.2-2", subject.org
    scope = False if o is None else (affiliated(L, o, norm) or o.member_unit)
    if scope is False:
        return [out_of_scope(subject, norm, year_window(L))]
    return [org_window(L, norm, subject, year_window(L), ["key_research_topic"], 1, scope=scope)]


def norm_11_2_5_office(L, subject):
    """11.2-5 | office: each affiliated committee | year | secretary_project dated in the year, whoever it is by |
    1 (exactly_one: no more) | secretary_project | —"""
    norm = "11.2-5"
    if not affiliated(L, subject.org, norm):
        return [out_of_scope(subject, norm, year_window(L))]
    return [
        org_window(
            L,
            norm,
            subject,
            year_window(L),
            ["secretary_project"],
            1,
            exactly_one=reading(L, "single", norm) == "exactly_one",
        )
    ]


def norm_11_4_3(L, subject):
    """11.4-3 | district committee | standing | special_fund holding on the day | 1 | special_fund | —"""
    if not is_district(subject):
        return [out_of_scope(subject, "11.4-3", None)]
    return [org_standing(L, "11.4-3", subject, "special_fund")]


def budget(L, norm, subject, amount):
    return [
        org_window(
            L,
            norm,
            subject,
            year_window(L),
            ["budget_line"],
            1,
            lambda r: and3(covers3(L, r, True), amount(r.raw.get("amount"))),
            first=L.force_from,
            late="period",
        )
    ]


def in_the_budget(L, norm):
    """amount > 0 (0 false; "unstated", null unknown; is_a_line: any)"""

    def amount(value):
        if reading(L, "zero_budget_line", norm) == "is_a_line":
            return True
        if value is None or value == "unstated":
            return None
        return value > 0

    return amount


def norm_11_4_4(L, subject):
    """11.4-4 | district committee | year | budget_line; covers_year = Y (null: unknown, dated in the year); in life, by
    31 Dec; amount > 0 (0 false; "unstated", null unknown; is_a_line: any) | 1 | budget_line | —"""
    if not is_district(subject):
        return [out_of_scope(subject, "11.4-4", year_window(L))]
    return budget(L, "11.4-4", subject, in_the_budget(L, "11.4-4"))


def norm_11_4_6(L, subject):
    """11.4-6 | each affiliated committee | standing | special_fund holding on the day | 1 | special_fund | —"""
    if not affiliated(L, subject.org, "11.4-6"):
        return [out_of_scope(subject, "11.4-6", None)]
    return [org_standing(L, "11.4-6", subject, "special_fund")]


def norm_11_4_7(L, subject):
    """11.4-7 | each affiliated committee | year | budget_line as 11.4-4, but amount: any number true (0 too), "unstated"
    false, null unknown | 1 | budget_line | —"""
    if not affiliated(L, subject.org, "11.4-7"):
        return [out_of_scope(subject, "11.4-7", year_window(L))]
    return budget(L, "11.4-7", subject, lambda value: None if value is None else value != "unstated")


def norm_11_4_8(L, subject):
    """11.4-8 | each affiliated committee | year | as 11.4-4 | 1 | budget_line | —"""
    if not affiliated(L, subject.org, "11.4-8"):
        return [out_of_scope(subject, "11.4-8", year_window(L))]
    return budget(L, "11.4-8", subject, in_the_budget(L, "11.4-8"))


def annual_last_day(L, norm):
    """event_date: to 31 Dec Y; covered_year: to 31 Mar Y+1, and pending until then."""
    if reading(L, "annual_attribution", norm) == "covered_year":
        return date(L.year + 1, 3, 31)
    return L.last


def annual_covers3(L, norm, r):
    """covered_year: covers_year = Y (null means unknown); event_date: whatever year it covers."""
    if reading(L, "annual_attribution", norm) == "covered_year":
        return eq3(r.covers_year, L.year)
    return True


def annual_late(L, norm):
    """Under covered_year the conditions name the period; under event_date the window is the year: nothing is late."""
    return "period" if reading(L, "annual_attribution", norm) == "covered_year" else None


def norm_12_1(L, subject):
    """12-1 | each organization but district_department (with_superior: whose superior is in the ledger) | year |
    written_report; target = its superior (null unknown; not asked where it has no superior); event_date: dated in the
    year; covered_year: covers_year = Y, dated 1 Jan Y–31 Mar Y+1 | 1 | written_report (covered_year: to 31 Mar; and
    pending until then; the window shown stays the year) | —"""
    norm, o = "12-1", subject.org
    bound = o is not None and o.kind != "district_department"
    if bound and reading(L, "written_report_reaches", norm) == "with_superior_in_ledger":
        bound = any(x.id == o.superior for x in L.orgs)
    if not bound:
        return [out_of_scope(subject, norm, year_window(L))]

    def extra(r):
        to_superior = True if o.superior is None else eq3(r.target, o.superior)
        return and3(to_superior, annual_covers3(L, norm, r))

    return [
        org_window(
            L,
            norm,
            subject,
            year_window(L),
            ["written_report"],
            1,
            extra,
            last=annual_last_day(L, norm),
            late=annual_late(L, norm),
        )
    ]


def norm_13_1(L, subject):
    """13-1 | district committee | year | duty_report_review, dated or covering as 12-1 | 1 (exactly_one: no more) |
    duty_report_review (as 12-1) | —"""
    norm = "13-1"
    if not is_district(subject):
        return [out_of_scope(subject, norm, year_window(L))]
    return [
        org_window(
            L,
            norm,
            subject,
            year_window(L),
            ["duty_report_review"],
            1,
            lambda r: annual_covers3(L, norm, r),
            last=annual_last_day(L, norm),
            late=annual_late(L, norm),
            exactly_one=reading(L, "single", norm) == "exactly_one",
        )
    ]
