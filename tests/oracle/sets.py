"""The computed norms of organizations over a set, 15-7, and 16-1."""

from datetime import date
from types import SimpleNamespace as Box

from tests.oracle.decide import member, not_applicable, standing_set_finding, window_set_finding
from tests.oracle.facts import (
    PRIMARY_KINDS,
    affiliated,
    alive,
    and3,
    any3,
    below,
    between3,
    complete,
    days,
    done3,
    eq3,
    evidence_of,
    held,
    in_life,
    in_life3,
    of_kind,
    reading,
    state3,
    superiors,
    tally,
)
from tests.oracle.orgs import (
    annual_covers3,
    annual_last_day,
    annual_late,
    is_district,
    opening_window,
    org_standing,
    out_of_scope,
    year_window,
)

SIX = ("premises", "facilities", "signage", "party_flag", "reading_matter", "rules")


def six_haves_member(L, o, enterprise):
    """its latest held six_haves (target = it, dated by the standing day, whatever organization): all six true counts, any
    false unmet, else attribute_unknown; no record: unmet if complete, else records_incomplete. Of snapshots of one day the
    greater id speaks. A snapshot of unknown state (or target, or date) may or may not be the one that speaks."""
    known, doubtful = [], []
    for event in L.events:
        for r in event:
            if "six_haves" not in r.kinds:
                continue
            truth = and3(state3(L, r), eq3(r.target, enterprise.id), between3(r.date, None, L.standing_day))
            if truth is True:
                known.append((r, event))
            elif truth is None:
                doubtful.append((r, event))
    speaks = max(known, key=lambda pair: (pair[0].date, pair[0].id)) if known else None
    candidates = [speaks] if speaks else []
    for r, event in doubtful:
        if speaks is None or r.date is None or (r.date, r.id) > (speaks[0].date, speaks[0].id):
            candidates.append((r, event))
    outcomes = [and3(*[r.raw.get(name) for name in SIX]) for r, _ in candidates]
    t = Box(counted=[], possible=[], late=[])
    for (r, event), outcome in zip(candidates, outcomes):
        if outcome is not False:
            t.possible.append(evidence_of(event, lambda x: x is r))
    if speaks and all(outcome is True for outcome in outcomes):
        t.counted = [evidence_of(speaks[1], lambda x: x is speaks[0])]
    t.n_counted, t.n_possible = len(t.counted), len(t.possible)

    def is_complete():
        return speaks is not None or complete(L, o.id, ["six_haves"], [L.standing_day])

    return member(t, is_complete)


def norm_8_3_3(L, subject):
    """8.3-3 | each affiliated committee | standing, set | member: each non_public_enterprise directly below on the standing
    day; its latest held six_haves (target = it, dated by the standing day, whatever organization): all six true counts,
    any false unmet, else attribute_unknown; no record: unmet if complete, else records_incomplete | each | six_haves of the
    committee, standing day | no such enterprise"""
    norm, o = "8.3-3", subject.org
    if not affiliated(L, o, norm):
        return [out_of_scope(subject, norm, None)]
    enterprises = [
        x for x in L.orgs if x.kind == "non_public_enterprise" and x.superior == o.id and alive(x, L.standing_day)
    ]
    members = [six_haves_member(L, o, x) for x in enterprises]
    return [standing_set_finding(L, norm, o.id, o.id, members, lives=lambda d: alive(o, d), trigger=bool(members))]


def secretaries(L, committee):
    return [a for a in L.appointments if a.organization == committee.id and a.role == "secretary"]


def every_secretary(L, norm, subject, kind, who, form):
    """13-2 and 13-3. who(r): the person of the record; form(r): the form asked for."""
    o, window = subject.org, year_window(L)
    if not is_district(subject):
        return [out_of_scope(subject, norm, window)]
    roster_day, last = min(L.as_of, L.last), annual_last_day(L, norm)
    members = []
    for committee in L.orgs:
        if not affiliated(L, committee, norm) or not alive(committee, roster_day):
            continue
        if not (o.id in superiors(L, committee) or committee.superior is None):
            continue
        posts = secretaries(L, committee)
        if not posts:  # never any secretary entered
            members.append(
                member(
                    Box(counted=[], possible=[], late=[], n_counted=0, n_possible=0),
                    lambda: False,
                    fixed=("undetermined", "roster_unknown"),
                )
            )
            continue
        if not any(held(L, a, roster_day) for a in posts):  # vacant: no member
            continue
        members.append(secretary_member(L, norm, o, committee, posts, kind, who, form, roster_day, window, last))
    return [
        window_set_finding(
            L, norm, o.id, o.id, window, members, lives=lambda d: alive(o, d), trigger=bool(members), last=last
        )
    ]


def secretary_member(L, norm, o, committee, posts, kind, who, form, roster_day, window, last):
    def by_the_secretary(r):
        """someone who held that post on its date or holds it on the roster day (null unknown)"""
        person = who(r)
        if person is None:
            return None
        theirs = [a for a in posts if a.person == person]
        on_its_date = any3(None if r.date is None else held(L, a, r.date) for a in theirs)
        return any3([on_its_date] + [held(L, a, roster_day) for a in theirs])

    def otherwise_good(r, event):
        return and3(
            of_kind(L, norm, r, event, [kind]),
            eq3(r.organization, o.id),
            done3(L, r),
            in_life3(L, o, r.date),
            in_life3(L, committee, r.date),
            by_the_secretary(r),
            form(r),
            annual_covers3(L, norm, r),
        )

    def test(r, event):
        return and3(otherwise_good(r, event), between3(r.date, window[0], last))

    def late(r, event):
        if annual_late(L, norm) is None or r.date is None or r.date <= last:
            return False
        return otherwise_good(r, event)

    def is_complete():
        return complete(
            L, o.id, [kind], [d for d in days(window[0], last) if in_life(L, o, d) and in_life(L, committee, d)]
        )

    founded = committee.established is not None and committee.established > window[0]
    return member(tally(L, test, late), is_complete, partial=founded)


def norm_13_2(L, subject):
    """13-2 | district committee; set | year | member: each affiliated committee below the district committee, or with no
    superior in the ledger, existing, its secretary's post filled, on the roster day (earlier of as_of and 31 Dec); never any
    secretary entered: roster_unknown, possible 1; vacant: no member. duty_report of the district; by someone who held that
    post on its date or holds it on the roster day (null unknown); form oral (null unknown; counts: any); dated as 12-1;
    founded in the year: partial member | each | duty_report of the district, on the member's days (as 12-1) | no member"""

    def form(r):
        if reading(L, "written_duty_report", "13-2") == "counts":
            return True
        return eq3(r.raw.get("form"), "oral")

    return every_secretary(L, "13-2", subject, "duty_report", lambda r: r.by, form)


def norm_13_3(L, subject):
    """13-3 | district committee; set | year | as 13-2 with secretary_appraisal, target instead of by, no form | each |
    secretary_appraisal of the district, likewise | no member"""
    return every_secretary(L, "13-3", subject, "secretary_appraisal", lambda r: r.target, lambda r: True)


def set_member(L, norm, o, kind, extra, window, also_alive=None):
    """A member counted by entries of the subject's register dated in the window, whose conditions name the period."""

    def lives(day):
        return in_life(L, o, day) and (also_alive is None or alive(also_alive, day))

    def otherwise_good(r, event):
        return and3(
            of_kind(L, norm, r, event, [kind]),
            eq3(r.organization, o.id),
            done3(L, r),
            None if r.date is None else lives(r.date),
            extra(r),
        )

    def test(r, event):
        return and3(otherwise_good(r, event), between3(r.date, *window))

    def late(r, event):
        return and3(otherwise_good(r, event), r.date is not None and r.date > window[1])

    def is_complete():
        return complete(L, o.id, [kind], [d for d in days(*window) if lives(d)])

    founded = also_alive is not None and also_alive.established is not None and also_alive.established > window[0]
    return member(tally(L, test, late), is_complete, partial=founded)


def norm_14_2(L, subject):
    """14-2 | each affiliated committee; set of two contents | 1 Jan–31 Mar (31 Jan; end of Feb) | annual_key_points;
    assessment_indicators (one paper may be both by `also`); covers_year = Y (null unknown); dated in the window | 2 | the
    content concerned | —"""
    norm, o = "14-2", subject.org
    window = opening_window(L, norm)
    if not affiliated(L, o, norm):
        return [out_of_scope(subject, norm, window)]
    members = [
        set_member(L, norm, o, kind, lambda r: eq3(r.covers_year, L.year), window)
        for kind in ("annual_key_points", "assessment_indicators")
    ]
    return [window_set_finding(L, norm, o.id, o.id, window, members, lives=lambda d: alive(o, d))]


def norm_14_4(L, subject):
    """14-4 | each affiliated committee; set | 1 Nov Y–31 Jan Y+1 (December; October–December) | member: each primary-level
    organization directly below (all_levels: anywhere below) existing on the earlier of as_of and the last day.
    year_end_assessment by the subject; target = member; covers_year = Y (each null unknown); dated in the window; founded
    in the window: partial member | each | year_end_assessment of the subject | no member"""
    norm, o = "14-4", subject.org
    window = {
        "november_to_january": (date(L.year, 11, 1), date(L.year + 1, 1, 31)),
        "december": (date(L.year, 12, 1), L.last),
        "fourth_quarter": (date(L.year, 10, 1), L.last),
    }[reading(L, "year_end", norm)]
    if not affiliated(L, o, norm):
        return [out_of_scope(subject, norm, window)]
    roster_day = min(L.as_of, window[1])
    members = []
    for x in below(L, o.id):
        if x.kind not in PRIMARY_KINDS or not alive(x, roster_day):
            continue
        if reading(L, "subordinates", norm) == "direct" and x.superior != o.id:
            continue

        def extra(r, x=x):
            return and3(eq3(r.target, x.id), eq3(r.covers_year, L.year))

        members.append(set_member(L, norm, o, "year_end_assessment", extra, window, also_alive=x))
    return [
        window_set_finding(L, norm, o.id, o.id, window, members, lives=lambda d: alive(o, d), trigger=bool(members))
    ]


def orders_on(L, target):
    """Each held rectification_order on the target dated by as_of whose [date, deadline] meets the year.

    [(ids of its records, start, deadline)]; of an order's held records the one that names no same_as speaks first."""
    found = []
    for event in L.events:
        records = [r for r in event if "rectification_order" in r.kinds and done3(L, r) is True]
        records.sort(key=lambda r: (bool(r.same_as), r.id))
        targets = [r.target for r in records if r.target is not None]
        # a deadline before the order's own date, from another record of it, is none
        deadlines = [r.deadline for r in records if r.deadline is not None and r.deadline >= records[0].date]
        if not targets or targets[0] != target:
            continue
        start, deadline = records[0].date, deadlines[0] if deadlines else None
        if start <= L.last and (deadline is None or deadline >= L.first):
            found.append(([r.id for r in event], start, deadline))
    return found


def norm_15_7(L, subject):
    """15-7 | target of each held rectification_order dated by as_of whose [date, deadline] meets the year; orders of equal
    dates to one target: one set | [date, deadline]; deadline null: {start, end: null}, deadline_unknown |
    rectification_report; organization = target; order = the order, any of its records (null unknown); dated in the
    window | each order | rectification_report of the target | no order (window null)"""
    norm, o = "15-7", subject.org
    if o is None:
        return [out_of_scope(subject, norm, None)]
    orders = orders_on(L, o.id)
    if not orders:
        return [window_set_finding_without_orders(L, norm, o)]
    windows = []
    for _, start, deadline in orders:
        if (start, deadline) not in windows:
            windows.append((start, deadline))
    findings = []
    for window in windows:
        members = [
            order_member(L, norm, o, ids, window) for ids, start, deadline in orders if (start, deadline) == window
        ]
        findings.append(
            window_set_finding(
                L,
                norm,
                o.id,
                o.id,
                window,
                members,
                lives=lambda d: alive(o, d),
                undecidable="deadline_unknown" if window[1] is None else None,
                window_days=days(*window) if window[1] else open_days(L, o, window[0]),
                orders=[
                    evidence_of([r for r in L.entries if r.id in ids], lambda r: True)
                    for ids, a, b in orders
                    if (a, b) == window
                ],
            )
        )
    return findings


def open_days(L, o, start):
    """Days that tell an open-ended window's force and life: its first, and the first in life and in force."""
    told = [start, L.force_from, o.established or start, max(L.force_from, o.established or start)]
    return sorted({d for d in told if d >= start})


def window_set_finding_without_orders(L, norm, o):
    """No order: trigger_absent (window null); the reasons before it are asked of the year."""
    from tests.oracle.decide import why_not

    why = why_not(L, days(L.first, L.last), lambda d: alive(o, d), lambda d: True, False)
    return not_applicable(norm, o.id, o.id, None, why)


def order_member(L, norm, o, ids, window):
    start, deadline = window

    def otherwise_good(r, event):
        this_order = None if r.raw.get("order") is None else r.raw.get("order") in ids
        return and3(
            of_kind(L, norm, r, event, ["rectification_report"]),
            eq3(r.organization, o.id),
            done3(L, r),
            in_life3(L, o, r.date),
            this_order,
        )

    def test(r, event):
        dated = between3(r.date, start, deadline)
        if deadline is None and dated is True:
            dated = None  # whether it came by the deadline is unknown
        return and3(otherwise_good(r, event), dated)

    def late(r, event):
        return and3(otherwise_good(r, event), deadline is not None and r.date is not None and r.date > deadline)

    def is_complete():
        return complete(L, o.id, ["rectification_report"], [d for d in days(start, deadline) if in_life(L, o, d)])

    return member(tally(L, test, late), is_complete)


def norm_16_1(L, subject):
    """16-1 | each affiliated committee | standing | delegated_rules holding on the day | 1 | delegated_rules | no
    primary-level organization below (any level) on the standing day"""
    norm, o = "16-1", subject.org
    if not affiliated(L, o, norm):
        return [out_of_scope(subject, norm, None)]
    primary = [x for x in below(L, o.id) if x.kind in PRIMARY_KINDS and alive(x, L.standing_day)]
    return [org_standing(L, norm, subject, "delegated_rules", trigger=bool(primary))]
