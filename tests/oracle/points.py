"""11.3-11 and 11.3-12: lectures, situation reports and life meetings, which hang on contact points."""

from tests.oracle.decide import member, standing_finding, standing_set_finding, window_finding, window_set_finding
from tests.oracle.facts import (
    STANDING_MEMBER,
    TEAM_ROLES,
    affiliated,
    alive,
    and3,
    any3,
    appointments_of,
    below,
    between3,
    complete,
    days,
    done3,
    eq3,
    evidence_of,
    held,
    holds3,
    hull,
    in_force,
    in_office,
    in_office3,
    of_kind,
    organization_of,
    own_committees,
    reading,
    tally,
)
from tests.oracle.orgs import not_held, year_window
from tests.oracle.persons import by3, holds_of, lives_of, posts_in

LECTURES = ["party_lecture", "situation_report"]
LIFE_MEETINGS = ["democratic_life_meeting", "organizational_life_meeting"]


def leader_posts(L, subject, norm):
    """a district standing-committee member, or of the team of the district or an affiliated committee"""
    if subject.type != "person":
        return []
    return appointments_of(L, subject.id, [STANDING_MEMBER], lambda o: o is not None) + appointments_of(
        L,
        subject.id,
        TEAM_ROLES,
        lambda o: o is not None and (o.kind == "district_committee" or affiliated(L, o, norm)),
    )


def must_have_point(L, posts, day):
    """who_must: standing members, or in a team with anything below."""
    for a in posts:
        if held(L, a, day):
            if a.role == STANDING_MEMBER or any(alive(x, day) for x in below(L, a.organization)):
                return True
    return False


def points(L):
    """[(contact point record, its event)]"""
    return [(r, event) for event in L.events for r in event if "contact_point" in r.kinds]


def point3(L, r, person, posts, day):
    """The contact point is the person's on that day, held in that office. day None: unknown."""
    if day is None:  # unknown only where the point may be theirs on some day on which the act can count
        return None if any(point3(L, r, person, posts, d) is not False for d in L.days_asked) else False
    return and3(
        in_force(L, day), in_office(L, posts, day), by3(r, person, own_committees(L, posts, day)), holds3(L, r, day)
    )


def point_name(r, event):
    """The target; a null target stands alone."""
    return r.target if r.target is not None else ("null",) + evidence_of(event, lambda x: x is r)


def has_no_wish(name, wanted):
    return wanted is None or name == wanted


def lecture3(L, norm, r, event, kinds, person, posts, wanted):
    """by = person; on a day on which a target in audience is their point (audience null: unknown; by null: unknown only
    if organization is that point). wanted: the one point asked about, or None for any."""
    if not of_kind(L, norm, r, event, kinds):
        return False
    audience = r.raw.get("audience")
    answers = []
    for p, p_event in points(L):
        if not has_no_wish(point_name(p, p_event), wanted):
            continue
        if audience is None:
            heard = None
        elif p.target is None:
            heard = None if audience else False
        else:
            heard = p.target in audience
        if r.by is None:
            by = None if p.target is not None and r.organization == p.target else False
        else:
            by = r.by == person
        answers.append(and3(point3(L, p, person, posts, r.date), heard, by))
    return any3(answers)


def life_meeting3(L, norm, r, event, person, posts, wanted, needs_a_point):
    """organization = their point on that day (any: any organization; it serves every point); attended_by holds the person
    (null unknown). needs_a_point: under `any`, that some point was theirs on the day (once)."""
    if not of_kind(L, norm, r, event, LIFE_MEETINGS):
        return False
    attended = None if r.raw.get("attended_by") is None else person in r.raw["attended_by"]
    if reading(L, "life_meeting_of", norm) == "any":
        place = True
        if needs_a_point:
            place = any3(point3(L, p, person, posts, r.date) for p, _ in points(L))
    else:
        place = any3(
            and3(point3(L, p, person, posts, r.date), None if p.target is None else eq3(r.organization, p.target))
            for p, p_event in points(L)
            if has_no_wish(point_name(p, p_event), wanted)
        )
    return and3(attended, place)


def counting_kinds(L, norm):
    """(lecture kinds, life meeting kinds) that could count under the bracket."""
    bracket = reading(L, "lecture_bracket", norm)
    if bracket == "any_one":
        return LECTURES, LIFE_MEETINGS
    if norm == "11.3-11":
        return LECTURES, []
    if bracket == "lecture_or_report_with_life_meeting":
        return ["party_lecture"], LIFE_MEETINGS
    return [], LIFE_MEETINGS


def leader_test(L, norm, person, posts, wanted, first, last, once, by_office):
    lectures, meetings = counting_kinds(L, norm)

    def test(r, event):
        does = []
        if lectures:
            does.append(lecture3(L, norm, r, event, lectures, person, posts, wanted))
        if meetings:
            does.append(life_meeting3(L, norm, r, event, person, posts, wanted, needs_a_point=once or not by_office))
        return and3(
            any3(does),
            done3(L, r),
            between3(r.date, first, last),
            None if r.date is None else in_force(L, r.date),
            in_office3(L, posts, r.date),
        )

    return test


def point_days(L, person, posts, some_days, wanted=None):
    """Days on which a point (the wanted one) was or may have been theirs."""
    return [
        d
        for d in some_days
        if any(
            point3(L, p, person, posts, d) is not False
            for p, p_event in points(L)
            if has_no_wish(point_name(p, p_event), wanted)
        )
    ]


def named_points(L, person, posts, some_days):
    """[(name, certainly theirs on one of the days)] of the distinct targets, certain or possible."""
    names = []
    for p, p_event in points(L):
        name = point_name(p, p_event)
        truth = any3(point3(L, p, person, posts, d) for d in some_days)
        if truth is False:
            continue
        names = [(n, t or truth is True) if n == name else (n, t) for n, t in names]
        if name not in [n for n, _ in names]:
            names.append((name, truth is True))
    return names


def covered_in_year(L, norm, person, posts, wanted, year_days, by_office):
    """lectures: first to last day of their points (who_must: of office); life meetings likewise, but under `any` on
    every day of office, as any of them could count."""
    lectures, meetings = counting_kinds(L, norm)
    office = hull([d for d in year_days if in_force(L, d) and in_office(L, posts, d)])
    pointed = hull(point_days(L, person, posts, year_days, wanted))
    any_point = hull(point_days(L, person, posts, year_days))
    if by_office:
        pointed = any_point = office
    for_meetings = any_point if reading(L, "life_meeting_of", norm) == "any" else pointed
    return complete(L, person, lectures, pointed) and complete(L, person, meetings, for_meetings)


def covered_once(L, norm, person, posts, wanted):
    """from his first point to the standing day (who_must without one: from the first day of office)"""
    lectures, meetings = counting_kinds(L, norm)
    span = days(L.force_from, L.standing_day)

    def since_the_first(point):
        pointed = point_days(L, person, posts, span, point) or [d for d in span if in_office(L, posts, d)]
        return hull(pointed + [L.standing_day])

    for_meetings = None if reading(L, "life_meeting_of", norm) == "any" else wanted
    return complete(L, person, lectures, since_the_first(wanted)) and complete(
        L, person, meetings, since_the_first(for_meetings)
    )


def leader_finding(L, norm, subject, per_point, once):
    window, person = (None if once else year_window(L)), subject.id
    posts = leader_posts(L, subject, norm)
    if not posts:
        return [not_held(L, subject, norm, window)]
    asked = [L.standing_day] if once else days(*window)
    names = named_points(L, person, posts, asked)
    duty = reading(L, "lecture_bearers", norm) == "who_must_have_points" and any(
        in_force(L, d) and must_have_point(L, posts, d) for d in asked
    )
    with_point = [
        a for a in posts if any(point3(L, p, person, [a], d) is not False for p, _ in points(L) for d in asked)
    ]
    organization = organization_of(posts, with_point, posts_in(L, posts, asked))
    first, last = (L.force_from, L.standing_day) if once else window
    L.days_asked = days(first, last)
    lives, holds, trigger = lives_of(L, posts), holds_of(L, posts), bool(names) or duty
    # the example district's partial_period findings: the tenure of this duty are the days of the points (who_must: of office)
    must = reading(L, "lecture_bearers", norm) == "who_must_have_points"
    by_office = must and (duty or any(certain for _, certain in names))

    def tenure(wanted):
        if by_office:
            return None
        certain = [
            d
            for d in asked
            if any(
                point3(L, p, person, posts, d) is True for p, e in points(L) if has_no_wish(point_name(p, e), wanted)
            )
        ]
        return certain or point_days(L, person, posts, asked, wanted)

    def partial_of(own):
        return None if own is None else not set(days(*window)) <= set(own)

    def about(wanted):
        t = tally(L, leader_test(L, norm, person, posts, wanted, first, last, once, by_office))
        if once:
            return t, lambda: covered_once(L, norm, person, posts, wanted)
        return t, lambda: covered_in_year(L, norm, person, posts, wanted, asked, by_office)

    if per_point and (names or duty):
        members = []
        for name, certain in names or [(None, True)]:
            t, is_complete = about(name)
            own = tenure(name)
            partial = False if once else bool(partial_of(own))
            members.append(member(t, is_complete, partial, unsure=not certain))
        if once:
            return [
                standing_set_finding(
                    L, norm, person, organization, members, lives, holds, trigger, reached="count_reached"
                )
            ]
        return [
            window_set_finding(
                L, norm, person, organization, window, members, lives, holds, trigger, partial=partial_of(tenure(None))
            )
        ]
    t, is_complete = about(None)
    unsure = not duty and not any(certain for _, certain in names)
    if once:
        return [
            standing_finding(
                L,
                norm,
                person,
                organization,
                1,
                t,
                is_complete,
                lives,
                holds,
                trigger,
                reached="count_reached",
                unsure=unsure,
            )
        ]
    return [
        window_finding(
            L,
            norm,
            person,
            organization,
            window,
            1,
            t,
            is_complete,
            lives,
            holds,
            trigger,
            unsure=unsure,
            partial=partial_of(tenure(None)),
        )
    ]


def norm_11_3_11(L, subject):
    """11.3-11 | each person who is a district standing-committee member, or of the team of the district or an affiliated
    committee, with a point in the year held in that office (who_must: also those of them who are standing members, or in a
    team with anything below, without a point) | year | party_lecture or situation_report; by = person; dated in the year,
    on a day on which a target in audience is their point (audience null: unknown; by null: unknown only if organization is
    that point). any_one: also what 11.3-12 counts as life meeting | 1 (per_contact_point: set, 1 for each target; one
    lecture may serve several) | both kinds (any_one: life meetings too) of the person, first to last day of their points
    (who_must: of office) | no point (who_must: nor a duty to have one)"""
    per_point = reading(L, "lecture_owed", "11.3-11") == "per_contact_point"
    return leader_finding(L, "11.3-11", subject, per_point, once=False)


def norm_11_3_12(L, subject):
    """11.3-12 | as 11.3-11 | year (once: standing) | democratic_ or organizational_life_meeting; organization = their point
    on that day (any: any organization; it serves every point); attended_by holds the person (null unknown).
    lecture_or_report…: or a party_lecture as 11.3-11; any_one: or situation_report too. once: any day up to the standing
    day that a point was his; satisfied is count_reached | 1 (per_contact_point: each target) | the kinds that could count,
    of the person; once: from his first point to the standing day | as 11.3-11 (once: on the standing day)"""
    per_point = reading(L, "life_meeting_owed", "11.3-12") == "per_contact_point"
    once = reading(L, "life_meeting_each_year", "11.3-12") == "once"
    return leader_finding(L, "11.3-12", subject, per_point, once)
