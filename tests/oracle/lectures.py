"""Lectures and life meetings of those who have contact points: 11.3-11 and 11.3-12."""

from __future__ import annotations

from datetime import date

from .dates import year_window
from .decide import Ask, decide_set, decide_standing, decide_window, not_applicable
from .judge import COUNTS, NOT, all_of, any_of, judge_events
from .ledger import World
from .points import existing_below, point_entries, theirs_on, unite
from .subjects import TEAM, in_office, is_affiliated, organization_of, person_na, posts_of

STANDING_MEMBER = "district_standing_committee_member"
TALKS = frozenset(["party_lecture", "situation_report"])
MEETINGS = frozenset(["democratic_life_meeting", "organizational_life_meeting"])


class Leader:
    """One person under 11.3-11 or 11.3-12: the posts, the points, the days and the readings."""

    def __init__(self, world: World, norm: str, person: str):
        self.world, self.norm, self.person = world, norm, person
        read = lambda name: world.reading(norm, name)  # noqa: E731
        self.once = norm == "11.3-12" and read("life_meeting_each_year") == "once"
        self.who_must = read("lecture_bearers") == "who_must_have_points"
        self.any_meeting = read("life_meeting_of") == "any"
        self.each = read("lecture_owed" if norm == "11.3-11" else "life_meeting_owed") == "per_contact_point"
        bracket = read("lecture_bracket")
        if norm == "11.3-11":
            self.kinds = TALKS | (MEETINGS if bracket == "any_one" else frozenset())
        elif bracket == "any_one":
            self.kinds = MEETINGS | TALKS
        elif bracket == "lecture_or_report_with_life_meeting":
            self.kinds = MEETINGS | {"party_lecture"}
        else:
            self.kinds = MEETINGS
        standing = posts_of(world, person, (STANDING_MEMBER,), lambda o: True)
        affiliated = posts_of(world, person, TEAM, lambda o: is_affiliated(world, norm, o))
        district = posts_of(world, person, TEAM, lambda o: o.kind == "district_committee")
        self.standing, self.affiliated = standing, affiliated
        self.posts = sorted(standing + affiliated + district, key=lambda a: a.order)
        self.window = None if self.once else year_window(world.year)
        # the days of which it is asked who owes, and those on which an act may count
        self.frame = [world.standing_day] if self.once else world.grid.between(*self.window)
        self.days = world.grid.between(None, world.standing_day) if self.once else self.frame
        self.entries = point_entries(world)

    # ---- points
    def theirs(self, entry, day: date):
        key = ("theirs", self.person, entry.id, day)
        if key not in self.world.cache:
            self.world.cache[key] = theirs_on(self.world, entry, self.person, self.posts, day)
        return self.world.cache[key]

    def point_days(self, entries, days, sure: bool = False) -> list[date]:
        """The days on which one of these points is surely theirs, or may be."""
        if sure:
            return [d for d in days if any(self.theirs(e, d) is True for e in entries)]
        return [d for d in days if any(self.theirs(e, d) is not False for e in entries)]

    def posts_with_points(self):
        """ "with a point in the year held in that office" """
        return [
            a
            for a in self.posts
            if any(theirs_on(self.world, e, self.person, [a], d) is not False for e in self.entries for d in self.frame)
        ]

    def office_days(self, days) -> list[date]:
        return [d for d in days if in_office(self.world, self.posts, d)]

    def has_duty(self) -> bool:
        """who_must: "those of them who are standing members, or in the team of an affiliated committee with anything below it on
        a day of their tenure in the year (once: on the standing day), without a point"."""
        return any(
            in_office(self.world, self.standing, d)
            or any(
                in_office(self.world, [a], d) and existing_below(self.world, a.organization, d) for a in self.affiliated
            )
            for d in self.frame
        )

    # ---- acts
    def talk(self, entry, day: date, points):
        """by = person; on a day on which a target in audience is their point (audience null: unknown; by null: unknown only if
        organization is that point)."""
        by, audience = entry.get("by"), entry.get("audience")

        def at(point):
            target = point.get("target")
            if audience is None:
                heard = None
            elif target is None:
                heard = None if audience else False
            else:
                heard = target in audience
            if by is None:
                given = None if target is None or entry.organization == target else False
            else:
                given = by == self.person
            return all_of([self.theirs(point, day), heard, given])

        return any_of(at(p) for p in points)

    def meeting(self, entry, day: date, points):
        """organization = their point on that day (any: any organization, on a day on which some point was theirs; who_must,
        each_year: on any day of office; it serves every point); attended_by holds the person (null unknown)."""
        attended_by = entry.get("attended_by")
        attended = None if attended_by is None else self.person in attended_by
        if self.any_meeting:
            if self.who_must and not self.once:
                there = in_office(self.world, self.posts, day)
            else:
                there = any_of(self.theirs(p, day) for p in self.entries)
        else:
            there = any_of(
                all_of(
                    [self.theirs(p, day), None if p.get("target") is None else p.get("target") == entry.organization]
                )
                for p in points
            )
        return all_of([there, attended])

    def acts(self, points):
        def judge(entry, day, of):
            served = []
            if of & TALKS:
                served.append(self.talk(entry, day, points))
            if of & MEETINGS:
                served.append(self.meeting(entry, day, points))
            in_time = day <= self.world.standing_day if self.once else self.window[0] <= day <= self.window[1]
            return [any_of(served)], COUNTS if in_time else NOT

        return judge_events(self.world, self.norm, self.kinds, judge)

    # ---- the ledger complete
    def complete(self, points, of_office: bool) -> bool:
        """both kinds … of the person, on days of their points (who_must: of office, not where only an uncertain point binds them);
        once: on the days of their points by the standing day, of office only if they never had one."""
        for kind in self.kinds:
            if self.once:
                served = self.entries if self.any_meeting and kind in MEETINGS else points
                due = self.point_days(served, self.days) or self.office_days(self.days)
            elif of_office:
                due = self.office_days(self.days)
            else:
                served = self.entries if self.any_meeting and kind in MEETINGS else points
                due = self.point_days(served, self.days)
            if not self.world.complete(self.person, [kind], due):
                return False
        return True

    def partial(self, points) -> bool:
        """ "partial_period of 11.3-11 and 11.3-12 looks at the days on which a point is surely theirs (if there are none, may be;
        who_must: of office)"."""
        if self.who_must:
            theirs = self.office_days(self.frame)
        else:
            theirs = self.point_days(points, self.frame, sure=True) or self.point_days(points, self.frame)
        return len(theirs) < len(self.frame)

    def ask(self, points, of_office: bool, sure: bool) -> Ask:
        return Ask(
            1,
            self.acts(points),
            lambda: self.complete(points, of_office),
            partial=False if self.once else self.partial(points),
            unsure=not sure,
        )

    def decide(self, ask: Ask, commencement: bool):
        if self.once:
            return decide_standing(self.world, self.norm, ask, reached="count_reached", commencement=commencement)
        return decide_window(self.world, self.norm, ask, self.window, self.window[1], commencement=commencement)


def lecture_or_life_meeting(world: World, norm: str, person: str):
    """| 11.3-11 | each person who is a district standing-committee member, or of the team of the district or an affiliated
    committee, with a point in the year held in that office (who_must: also those of them who are standing members, or in the team
    of an affiliated committee with anything below it on a day of their tenure in the year (once: on the standing day), without a
    point) | year | party_lecture or situation_report; by = person; dated in the year, on a day on which a target in audience is
    their point (audience null: unknown; by null: unknown only if organization is that point). any_one: also what 11.3-12 counts as
    life meeting | 1 (per_contact_point: set, 1 for each target; one lecture may serve several) | both kinds (any_one: life meetings
    too) of the person, on days of their points (who_must: of office, not where only an uncertain point binds them) | no point
    (who_must: nor a duty to have one) |
    | 11.3-12 | as 11.3-11 | year (once: standing) | democratic_ or organizational_life_meeting; organization = their point on that
    day (any: any organization, on a day on which some point was theirs; who_must, each_year: on any day of office; it serves every
    point); attended_by holds the person (null unknown). lecture_or_report…: or a party_lecture as 11.3-11; any_one: or
    situation_report too. once: any day up to the standing day that a point was his; satisfied is count_reached | 1
    (per_contact_point: each target) | the kinds that could count, of the person (who_must: on days of office; once: on the days of
    their points by the standing day, of office only if they never had one) | as 11.3-11 (once: asked of the standing day, which
    also names the organization) |
    "a standing fact … of which state, start, by or target is unknown is unknown, not absent: it never gives trigger_absent, is
    never breached or unmet but attribute_unknown, and per_contact_point makes it a member." """
    leader = Leader(world, norm, person)
    na = person_na(world, leader.posts, leader.frame)
    if na:
        return [(leader.window, not_applicable(na), None)]
    organization = organization_of(world, leader.posts_with_points() or leader.posts, leader.frame)
    has_duty = leader.who_must and leader.has_duty()
    may_have = bool(leader.point_days(leader.entries, leader.frame))
    if not may_have and not has_duty:
        return [(leader.window, not_applicable("trigger_absent"), organization)]
    surely_has = bool(leader.point_days(leader.entries, leader.frame, sure=True))
    of_office = leader.who_must and (has_duty or surely_has)
    if not (leader.each and may_have):
        ask = leader.ask(leader.entries, of_office, sure=surely_has or has_duty)
        if leader.each:  # a set of the one duty
            in_part = not leader.once and leader.partial(leader.entries)
            result = decide_set(world, [leader.decide(ask, commencement=False)], in_part)
            return [(leader.window, result, organization)]
        return [(leader.window, leader.decide(ask, commencement=True), organization)]
    may_be = [e for e in leader.entries if leader.point_days([e], leader.days)]
    results = []
    for point in unite(world, may_be):
        if not leader.point_days(point.entries, leader.frame):
            continue
        surely = bool(leader.point_days(point.entries, leader.frame, sure=True))
        results.append(leader.decide(leader.ask(point.entries, of_office, sure=surely), commencement=False))
    duty_partial = not leader.once and leader.partial(leader.entries)
    return [(leader.window, decide_set(world, results, duty_partial), organization)]
