"""All findings of one ledger, year and day, under one choice of readings."""

from __future__ import annotations

from datetime import date

from . import attested, committees, lectures, orders, persons, points, reports, standing
from .dates import year_window
from .decide import finding, not_applicable
from .ledger import World
from .subjects import shown_attestation, text_order
from .tables import NORMS

ORGANIZATION_NORMS = {
    "8.1-2": committees.annual_plan,
    "8.3-3": standing.six_haves,
    "9.1-3": committees.annual_plan,
    "11.1-1": standing.standing_fact,
    "11.1-3": committees.half_yearly_meeting,
    "11.1-5": committees.year_opening_conference,
    "11.1-7": committees.leading_group_meetings,
    "11.2-2": committees.key_research_topic,
    "11.2-5": committees.secretary_project_of_office,
    "11.3-7": points.own_points_of_team,
    "11.4-3": standing.standing_fact,
    "11.4-4": committees.budget_line,
    "11.4-6": standing.standing_fact,
    "11.4-7": committees.budget_line,
    "11.4-8": committees.budget_line,
    "12-1": reports.written_report,
    "13-1": reports.duty_report_review,
    "13-2": reports.secretaries_heard,
    "13-3": reports.secretaries_heard,
    "14-2": committees.key_points_and_indicators,
    "14-4": reports.subordinates_assessed,
    "15-5": attested.decisions_on_organization,
    "15-6": attested.decisions_on_organization,
    "15-7": orders.rectification,
    "15-8": attested.decisions_on_organization,
    "16-1": standing.standing_fact,
}
PERSON_NORMS = {
    "9.2-5": persons.research_article,
    "11.2-5": persons.secretary_project_of_person,
    "11.3-2": points.standing_member_points,
    "11.3-3": points.standing_member_points,
    "11.3-7": points.own_points_of_member,
    "11.3-11": lectures.lecture_or_life_meeting,
    "11.3-12": lectures.lecture_or_life_meeting,
    "15-5": attested.decisions_on_person,
    "15-6": attested.decisions_on_person,
    "15-8": attested.decisions_on_person,
}
STANDING = ("8.3-3", "11.1-1", "11.3-2", "11.3-3", "11.3-7", "11.4-3", "11.4-6", "15-7", "16-1")


def windows_of(world: World, norm: str) -> list:
    """The windows of a norm for a subject of the wrong sort: "the window as if it applied"."""
    year = world.year
    if norm in STANDING or (norm == "11.3-12" and world.reading(norm, "life_meeting_each_year") == "once"):
        return [None]
    if norm == "11.1-3" and world.reading(norm, "half_year") == "calendar":
        return committees.half_years(year)
    if norm in ("11.1-5", "14-2"):
        return [committees.year_opening(world, norm)]
    if norm == "14-4":
        return [reports.year_end_window(world, norm)]
    return [year_window(year)]


def evaluate(document: dict, year: int, as_of: date, readings: dict[str, str] | None = None) -> list[dict]:
    world = World(document, year, as_of, readings)
    found = []

    def add(norm, subject, organization, window, result):
        found.append(
            finding(world, norm, subject, organization, window, result, shown_attestation(world, norm, subject))
        )

    for norm, decided_by in NORMS:
        article_15 = norm in attested.DECISIONS
        if decided_by not in ("computed", "attested") and not article_15:
            continue
        for organization in world.organizations.values():
            if decided_by == "attested":
                results = attested.attested(world, norm, organization)
            elif norm in ORGANIZATION_NORMS:
                results = ORGANIZATION_NORMS[norm](world, norm, organization)
            else:
                results = [(w, not_applicable("out_of_scope")) for w in windows_of(world, norm)]
            for window, result in results:
                add(norm, organization.id, organization.id, window, result)
        for person in world.persons:
            if norm in PERSON_NORMS:
                results = PERSON_NORMS[norm](world, norm, person)
            else:
                results = [(w, not_applicable("out_of_scope"), None) for w in windows_of(world, norm)]
            for window, result, organization in results:
                add(norm, person, organization, window, result)
    for norm, subject in attested.judgement_on_record(world):
        window, result, organization = attested.judgement(world, norm, subject)
        add(norm, subject, organization, window, result)
    return sorted(found, key=text_order)
