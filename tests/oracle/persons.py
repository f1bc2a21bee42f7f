"""The computed norms whose subject is a person, but for lectures and life meetings (oracle_points.py)."""

from tests.oracle.decide import standing_finding, window_finding
from tests.oracle.facts import (
    STANDING_MEMBER,
    TEAM_ROLES,
    affiliated,
    alive,
    all_levels,
    and3,
    any3,
    appointments_of,
    below,
    between3,
    complete,
    days,
    done3,
    evidence_of,
    held,
    holds3,
    hull,
    in_force,
    in_office,
    in_office3,
    of_kind,
    org,
    organization_of,
    own_committees,
    reading,
    superiors,
    tally,
)
from tests.oracle.orgs import norm_11_2_5_office, not_held, out_of_scope, year_window


def lives_of(L, posts):
    return lambda d: any(alive(org(L, a.organization), d) for a in posts)


def holds_of(L, posts):
    return lambda d: in_office(L, posts, d)


def by3(r, person, own):
    """by null is unknown only for an entry of the person's own committee, otherwise false."""
    if r.by is None:
        return None if r.organization in own else False
    return r.by == person


def posts_in(L, posts, some_days):
    return [a for a in posts if any(held(L, a, d) for d in some_days if in_force(L, d))]


def personal_window(L, norm, subject, posts, kinds, required, extra, gaps_too, exactly_one=False, sure_extra=None):
    """An entry by the person, dated in the year, in their tenure, in whatever organization entered.

    gaps_too: coverage from the first to the last day of tenure, else for the days of tenure."""
    window, person = year_window(L), subject.id
    tenure = [d for d in days(*window) if in_force(L, d) and in_office(L, posts, d)]

    def test_with(condition):
        def test(r, event):
            return and3(
                of_kind(L, norm, r, event, kinds),
                by3(r, person, own_committees(L, posts, r.date)),
                done3(L, r),
                between3(r.date, *window),
                None if r.date is None else in_force(L, r.date),
                in_office3(L, posts, r.date),
                condition(r),
            )

        return test

    t = tally(L, test_with(extra))
    unknown = "attribute_unknown"
    if sure_extra is not None:
        surely = tally(L, test_with(sure_extra))
        if surely.n_counted == t.n_possible:  # nothing else is unknown in any possible entry
            unknown = "attestation_missing"
    return window_finding(
        L,
        norm,
        person,
        organization_of(posts, posts_in(L, posts, days(*window))),
        window,
        required,
        t,
        lambda: complete(L, person, kinds, hull(tenure)),
        lives=lives_of(L, posts),
        holds=holds_of(L, posts),
        exactly_one=exactly_one,
        unknown=unknown,
    )


def norm_9_2_5(L, subject):
    """9.2-5 | each person with role member_in_charge at a committee of any level | year | research_article; by = person;
    dated in the year, in their tenure; advances_party_building true; in whatever organization entered | 1 (exclusive 2) |
    research_article of the person, first to last day of tenure | —
    (attestation_missing where only advances_party_building is unknown)"""
    norm = "9.2-5"
    posts = []
    if subject.type == "person":
        posts = appointments_of(
            L, subject.id, ["member_in_charge_of_organization_work"], lambda o: all_levels(L, o, norm)
        )
    if not posts:
        return [not_held(L, subject, norm, year_window(L))]

    def advances(r):
        return r.raw.get("advances_party_building")

    def advances_or_unknown(r):
        return r.raw.get("advances_party_building") is not False

    required = 2 if reading(L, "or_more", norm) == "exclusive" else 1
    return [
        personal_window(
            L,
            norm,
            subject,
            posts,
            ["research_article"],
            required,
            advances,
            gaps_too=True,
            sure_extra=advances_or_unknown,
        )
    ]


def norm_11_2_5(L, subject):
    """11.2-5 | office: each affiliated committee: norm_11_2_5_office.
    11.2-5 | person: each person with role secretary at an affiliated committee (committees out_of_scope) | year |
    secretary_project; by = person; dated in the year, in their tenure | 1 (same) | secretary_project of the person | —"""
    norm = "11.2-5"
    if reading(L, "secretary_project_owed_by", norm) == "office":
        return norm_11_2_5_office(L, subject)
    posts = []
    if subject.type == "person":
        posts = appointments_of(L, subject.id, ["secretary"], lambda o: affiliated(L, o, norm))
    if not posts:
        return [not_held(L, subject, norm, year_window(L))]
    return [
        personal_window(
            L,
            norm,
            subject,
            posts,
            ["secretary_project"],
            1,
            lambda r: True,
            gaps_too=False,
            exactly_one=reading(L, "single", norm) == "exactly_one",
        )
    ]


def target_name(event):
    """What a point is told apart by: the target of its event, so that records of one event are one."""
    by_precedence = sorted(event, key=lambda r: (bool(r.same_as), r.id))
    first = next((r.target for r in by_precedence if r.target is not None), None)
    return first if first is not None else ("null", min(r.id for r in event))


def point_tally(L, test):
    """distinct targets: two points with one target are counted once; a null target may be any: each stands alone."""
    t = tally(L, test)
    counted, possible = set(), set()
    for event in L.events:
        for r in event:
            truth = test(r, event)
            name = target_name(event)
            if truth is True:
                counted.add(name)
            if truth is not False:
                possible.add(name)
    t.n_counted, t.n_possible = len(counted), len(possible)
    t.counted, t.possible = one_each(L, test, counted, True), one_each(L, test, possible - counted, None)
    return t


def one_each(L, test, names, wanted):
    """One id for each target: the smallest."""
    shown = {}
    for event in L.events:
        for r in event:
            name = target_name(event)
            truth = test(r, event)
            if name in names and (truth is True or (wanted is None and truth is None)):
                found = evidence_of(event, lambda x, r=r: x is r)
                if name not in shown or found[1] < shown[name][1]:
                    shown[name] = found
    return list(shown.values())


def target_kind3(L, target, kind):
    if target is None:
        return None
    found = org(L, target)
    return found is not None and found.kind == kind


def standing_member_points(L, norm, subject, extra):
    """11.3-2 and 11.3-3."""
    day, person = L.standing_day, subject.id
    posts = []
    if subject.type == "person":
        posts = appointments_of(L, person, [STANDING_MEMBER], lambda o: o is not None)
    if not posts:
        return [not_held(L, subject, norm, None)]
    own = own_committees(L, posts, day)

    def point(r, event):
        return and3(of_kind(L, norm, r, event, ["contact_point"]), by3(r, person, own), holds3(L, r, day))

    def test(r, event):
        return and3(point(r, event), extra(r, point))

    return [
        standing_finding(
            L,
            norm,
            person,
            organization_of(posts, posts_in(L, posts, [day])),
            1,
            point_tally(L, test),
            lambda: complete(L, person, ["contact_point"], [day]),
            lives=lives_of(L, posts),
            holds=holds_of(L, posts),
            exactly_one=reading(L, "single", norm) == "exactly_one",
        )
    ]


def norm_11_3_2(L, subject):
    """11.3-2 | each person with role district_standing_committee_member on the standing day | standing | contact_point
    by = person holding on the day, target a subdistrict_working_committee; distinct targets | 1 (exactly_one: no more,
    unmet/count_exceeded) | contact_point of the person | —"""
    return standing_member_points(
        L, "11.3-2", subject, lambda r, point: target_kind3(L, r.target, "subdistrict_working_committee")
    )


def norm_11_3_3(L, subject):
    """11.3-3 | same | standing | same, target a community (within_linked: a superior of it at any height is their own
    sub-district point) | 1 (same) | contact_point of the person | —"""
    norm = "11.3-3"

    def linked(community, point):
        """One of their sub-district points is a superior of the community."""
        above = [
            x for x in superiors(L, org(L, community)) if target_kind3(L, x, "subdistrict_working_committee") is True
        ]
        answers = []
        for event in L.events:
            for r in event:
                matches = (None if above else False) if r.target is None else r.target in above
                answers.append(and3(matches, point(r, event)))
        return any3(answers)

    def extra(r, point):
        community = target_kind3(L, r.target, "community")
        if community is not True or reading(L, "community_contact_point", norm) == "anywhere":
            return community
        return linked(r.target, point)

    return standing_member_points(L, norm, subject, extra)


def below3(L, target, committees, day):
    """target existing and below (any level) one of the committees"""
    if target is None:
        return None
    found = org(L, target)
    return alive(found, day) and any(c in superiors(L, found) for c in committees)


def norm_11_3_7(L, subject):
    """11.3-7 | each_member: each person of the team of an affiliated committee on the standing day. team: the committee
    (persons out_of_scope) | standing | contact_point holding; target existing and below (any level) their committee;
    each_member: by = person; team: by a member of the day, or entered under the committee | 1 | contact_point of the
    person; team: of the committee, or of every member | nothing below the committee"""
    norm, day = "11.3-7", L.standing_day
    if reading(L, "own_contact_points", norm) == "team":
        return team_contact_point(L, norm, subject, day)
    person = subject.id
    posts = []
    if subject.type == "person":
        posts = appointments_of(L, person, TEAM_ROLES, lambda o: affiliated(L, o, norm))
    if not posts:
        return [not_held(L, subject, norm, None)]
    own = own_committees(L, posts, day)

    def test(r, event):
        return and3(
            of_kind(L, norm, r, event, ["contact_point"]),
            by3(r, person, own),
            holds3(L, r, day),
            below3(L, r.target, own, day),
        )

    anything_below = any(alive(x, day) for c in own for x in below(L, c))
    return [
        standing_finding(
            L,
            norm,
            person,
            organization_of(posts, posts_in(L, posts, [day])),
            1,
            point_tally(L, test),
            lambda: complete(L, person, ["contact_point"], [day]),
            lives=lives_of(L, posts),
            holds=holds_of(L, posts),
            trigger=anything_below,
        )
    ]


def team_contact_point(L, norm, subject, day):
    o = subject.org
    if not affiliated(L, o, norm):
        return [out_of_scope(subject, norm, None)]
    team = {a.person for a in L.appointments if a.organization == o.id and a.role in TEAM_ROLES and held(L, a, day)}

    def test(r, event):
        whose = r.organization == o.id or (r.by is not None and r.by in team)
        return and3(
            of_kind(L, norm, r, event, ["contact_point"]), whose, holds3(L, r, day), below3(L, r.target, [o.id], day)
        )

    def is_complete():
        return complete(L, o.id, ["contact_point"], [day]) or (
            bool(team) and all(complete(L, p, ["contact_point"], [day]) for p in team)
        )

    return [
        standing_finding(
            L,
            norm,
            o.id,
            o.id,
            1,
            tally(L, test),
            is_complete,
            lives=lambda d: alive(o, d),
            trigger=any(alive(x, day) for x in below(L, o.id)),
        )
    ]
