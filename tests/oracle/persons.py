"""Duties of a person counted in the year: 9.2-5 and 11.2-5 (person)."""

from __future__ import annotations

from .committees import covered_year_position
from .dates import year_window
from .decide import Ask, decide_window, not_applicable
from .judge import ATTEST, COUNTS, NOT, judge_events
from .ledger import World
from .points import by_person, committees_on
from .subjects import in_office, is_affiliated, is_committee, live_posts, organization_of, person_na, posts_of


def research_article(world: World, norm: str, person: str):
    """| 9.2-5 | each person with role member_in_charge at a committee of any level | year | research_article; by = person; dated in
    the year, in their tenure; advances_party_building true; in whatever organization entered | 1 (exclusive 2) | research_article
    of the person | — |
    "9.2-5: posts at organizations of unknown form are left out where another binds." """
    window = year_window(world.year)
    days = world.grid.between(*window)
    role = ("member_in_charge_of_organization_work",)
    bound = posts_of(world, person, role, lambda o: is_committee(world, norm, o) is True)
    open_form = posts_of(world, person, role, lambda o: is_committee(world, norm, o) is None)
    roster = not live_posts(world, bound, days) and bool(live_posts(world, open_form, days))
    posts = open_form if roster else bound
    if not roster and not live_posts(world, bound, days):
        posts = sorted(bound + open_form, key=lambda a: a.order)  # none is live: only which reason holds is asked
    na = person_na(world, posts, days)
    if na:
        return [(window, not_applicable(na), None)]
    return [
        (
            window,
            decide_window(world, norm, article_ask(world, norm, person, posts, days, roster), window, window[1]),
            organization_of(world, posts, days),
        )
    ]


def article_ask(world: World, norm: str, person: str, posts, days, roster: bool) -> Ask:
    def judge(entry, day, of):
        committees = committees_on(world, posts, day)
        advances = entry.get("advances_party_building")
        when = COUNTS if committees and world.jan1 <= day <= world.dec31 else NOT
        return [by_person(entry, person, committees), ATTEST if advances is None else advances], when

    due = [d for d in days if in_office(world, posts, d)]
    return Ask(
        2 if world.reading(norm, "or_more") == "exclusive" else 1,
        judge_events(world, norm, ["research_article"], judge),
        lambda: world.complete(person, ["research_article"], due),
        partial=len(due) < len(days),
        roster_unknown=roster,
    )


def secretary_project_of_person(world: World, norm: str, person: str):
    """| 11.2-5 | person: each person with role secretary (or acting, see acting_secretary) at an affiliated committee (committees
    out_of_scope) | year | secretary_project; by = person; in their tenure of a post that reaches into the year; covers_year as
    11.2-2 | 1 (same) | secretary_project of the person (days of the year) | — |"""
    window = year_window(world.year)
    if world.reading(norm, "secretary_project_owed_by") != "person":
        return [(window, not_applicable("out_of_scope"), None)]
    days = world.grid.between(*window)
    roles = ["secretary"]
    if world.reading(norm, "acting_secretary") != "does_not_count":
        roles.append("acting_secretary")
    posts = posts_of(world, person, roles, lambda o: is_affiliated(world, norm, o))
    na = person_na(world, posts, days)
    if na:
        return [(window, not_applicable(na), None)]
    reaching = live_posts(world, posts, days)

    def judge(entry, day, of):
        committees = committees_on(world, reaching, day)
        covers, when = covered_year_position(world, entry, day, null=True)
        return [by_person(entry, person, committees), covers], when if committees else NOT

    due = [d for d in days if in_office(world, reaching, d)]
    ask = Ask(
        1,
        judge_events(world, norm, ["secretary_project"], judge),
        lambda: world.complete(person, ["secretary_project"], due),
        exactly=world.reading(norm, "single") == "exactly_one",
        partial=len(due) < len(days),
    )
    return [(window, decide_window(world, norm, ask, window, window[1]), organization_of(world, posts, days))]
