"""Synthetic ledgers: committees with about 60 entries each, a secretary, a team and two communities below."""

from __future__ import annotations

import random
from typing import Any


def committee(n: int, rng: random.Random) -> dict[str, list[dict[str, Any]]]:
    """One sub-district working committee's year, about 60 entries."""
    w, below = f"w{n}", [f"c{n}-{k}" for k in range(2)]
    people = [f"p{n}-{k}" for k in range(5)]
    organizations = [
        {"id": w, "kind": "subdistrict_working_committee", "superior": "dc", "established": "2005-01-01"},
        *({"id": c, "kind": "community", "form": "branch", "superior": w, "established": "2006-01-01"} for c in below),
    ]
    roles = ["secretary", "member_in_charge_of_organization_work", *["leadership_team_member"] * 3]
    appointments = [
        {"person": p, "organization": w, "role": role, "start": "2021-01-01", "end": None}
        for p, role in zip(people, roles, strict=True)
    ]
    entries: list[dict[str, Any]] = []

    def add(kind: str, **fields: Any) -> None:
        entries.append({"id": f"e{n}-{len(entries)}", "kind": kind, "organization": w, **fields})

    def day() -> str:
        return f"2024-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"

    for _ in range(rng.randint(1, 14)):
        add("committee_meeting", date=day(), party_building_study=rng.choice(["agenda_item", "none", None]))
    for _ in range(rng.randint(1, 4)):
        add("leading_group_meeting", date=day())
    for _ in range(8):
        add("secretary_office_meeting", date=day())
    add("annual_party_building_conference", date=day())
    add("key_research_topic", date=day(), by=people[0])
    add("secretary_project", date=day(), by=people[0])
    add("research_article", date=day(), by=people[1], advances_party_building=rng.choice([True, None]))
    add("annual_plan", date="2024-01-20", covers_year=2024)
    add("annual_key_points", date="2024-02-20", covers_year=2024, also=["assessment_indicators"])
    add("budget_line", date="2024-01-10", covers_year=2024, amount=50000)
    add("leading_group", start="2020-03-01", end=None)
    add("special_fund", start="2020-03-01", end=None)
    add("delegated_rules", start="2021-03-01", end=None)
    for number, person in enumerate(people):
        target = below[number % 2]
        add("contact_point", by=person, target=target, start="2021-01-01", end=None)
        add("party_lecture", date=day(), by=person, audience=[target])
        add("organizational_life_meeting", date=day(), attended_by=people[: rng.randint(0, 5)])
        entries[-1]["organization"] = target
        add("situation_report", date=day(), by=person, audience=[target])
    for target in below:
        add("year_end_assessment", date="2024-12-10", target=target, covers_year=2024)
        add("written_report", date="2024-12-20", target=w, covers_year=2024)
        entries[-1]["organization"] = target
    add("written_report", date="2024-12-22", target="dc", covers_year=2024)
    add("duty_report", date="2024-12-23", by=people[0], form="oral", covers_year=2024)
    entries[-1]["organization"] = "dc"
    kinds = sorted({entry["kind"] for entry in entries})
    coverage = [
        {"subject": subject, "kinds": kinds, "start": "2024-01-01", "end": "2025-04-10"} for subject in (w, *people)
    ]
    return {"organizations": organizations, "appointments": appointments, "entries": entries, "coverage": coverage}


def district(committees: int, seed: int = 20241231) -> dict[str, Any]:
    """A district with some committees."""
    rng = random.Random(seed)
    document: dict[str, Any] = {
        "format": "jiceng-dangjian.ledger/1",
        "in_force_from": "2020-01-15",
        "organizations": [{"id": "dc", "kind": "district_committee", "superior": None, "established": "1990-01-01"}],
        "appointments": [],
        "entries": [],
        "coverage": [],
    }
    for n in range(committees):
        for name, records in committee(n, rng).items():
            document[name].extend(records)
    return document
