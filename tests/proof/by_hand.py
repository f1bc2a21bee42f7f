"""Ledgers written by hand against mutants of the law that no ledger at random tells from it."""

from typing import Any

from jiceng_dangjian.ledger.records import FORMAT

Document = dict[str, Any]
SINCE = {"start": "2020-01-01"}


def ledger(*entries: Document, organizations: list[Document], appointments: list[Document] | None = None) -> Document:
    """A ledger, complete for nothing."""
    return {
        "format": FORMAT,
        "in_force_from": "2020-01-01",
        "organizations": organizations,
        "appointments": appointments or [],
        "entries": [{"id": f"e{number}", **each} for number, each in enumerate(entries)],
        "coverage": [],
        "attestations": [],
    }


DISTRICT = {"id": "dc", "kind": "district_committee"}
WORKING = {"id": "w", "kind": "subdistrict_working_committee", "superior": "dc"}
COMMUNITIES = [{"id": f"c{number}", "kind": "community", "superior": "w", "form": "branch"} for number in (1, 2)]
ENTERPRISE = {"id": "n", "kind": "non_public_enterprise", "superior": "w", "form": "branch"}
SECRETARY = {"person": "p", "organization": "w", "role": "secretary", **SINCE}
BEFORE = {"person": "o", "organization": "w", "role": "secretary", **SINCE, "end": "2024-06-30"}
AFTER = {"person": "p", "organization": "w", "role": "secretary", "start": "2024-07-01"}
MEMBER = {"person": "m", "organization": "dc", "role": "district_standing_committee_member", **SINCE}
HAVES = ("premises", "facilities", "signage", "party_flag", "reading_matter", "rules")
PLAN = {"kind": "annual_plan", "organization": "w", "date": "2024-03-01"}
LINE = {"kind": "budget_line", "organization": "w", "date": "2024-03-01", "covers_year": 2024}
HEARD = {"kind": "duty_report", "organization": "dc", "form": "oral"}
APPRAISED = {"kind": "secretary_appraisal", "organization": "dc"}
BELOW = [DISTRICT, WORKING]


def point(target: str) -> Document:
    """A contact point of the member of the standing committee."""
    return {"kind": "contact_point", "organization": "dc", "by": "m", "target": target, **SINCE}


BY_HAND: dict[str, list[Document]] = {
    "8.1-2": [ledger(PLAN, organizations=BELOW)],
    "8.3-3": [
        ledger(
            {"kind": "six_haves", "organization": "w", "target": "n", "date": "2024-05-05"}
            | {have: have != without for have in HAVES},
            organizations=[*BELOW, ENTERPRISE],
        )
        for without in HAVES
    ],
    "11.1-3": [
        ledger(
            *(
                {"kind": kind, "organization": "dc", "date": day, "party_building_study": "agenda_item"}
                | {"also": list(also)}
                for day in ("2024-03-01", "2024-09-01")
            ),
            organizations=[DISTRICT],
        )
        for kind, also in (
            ("standing_committee_meeting", ()),
            ("plenary_meeting", ()),
            ("leading_group_meeting", ("plenary_meeting",)),
            ("standing_committee_meeting", ("plenary_meeting",)),
        )
    ],
    "11.3-3": [ledger(point("c1"), point("c2"), organizations=[*BELOW, *COMMUNITIES], appointments=[MEMBER])],
    # a district committee entered below another committee: no ledger at random has one
    "11.3-7": [
        ledger(
            organizations=[
                {"id": "w", "kind": "affiliated_committee"},
                {"id": "dc", "kind": "district_committee", "superior": "w"},
            ],
            appointments=[{"person": "p", "organization": "w", "role": "leadership_team_member", **SINCE}],
        )
    ],
    "11.4-8": [ledger(LINE | {"amount": amount}, organizations=BELOW) for amount in (0, 1, "unstated", None)],
    "13-2": [
        ledger(
            HEARD | {"by": "p", "date": "2025-01-16", "covers_year": 2024, "form": "written"},
            organizations=BELOW,
            appointments=[SECRETARY],
        ),
        ledger(
            HEARD | {"by": "o", "date": "2024-05-05", "covers_year": 2024},
            organizations=BELOW,
            appointments=[BEFORE, AFTER],
        ),
    ],
    "13-3": [
        ledger(
            APPRAISED | {"target": "p", "date": "2024-12-01", "covers_year": None},
            organizations=BELOW,
            appointments=[SECRETARY],
        ),
        ledger(
            APPRAISED | {"target": "o", "date": "2024-05-05", "covers_year": 2024},
            organizations=BELOW,
            appointments=[BEFORE, AFTER],
        ),
    ],
    "14-4": [
        ledger(
            {"kind": "year_end_assessment", "organization": "w", "target": "c1", "date": "2024-12-10"},
            organizations=[*BELOW, COMMUNITIES[0]],
        )
    ],
}
"""By norm."""
