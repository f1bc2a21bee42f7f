"""Ledgers of odd shapes, on which something might grow faster than the ledger: each of a size that is asked for."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

Document = dict[str, Any]
ABOVE: list[Document] = [
    {"id": "dc", "kind": "district_committee"},
    {"id": "w", "kind": "subdistrict_working_committee", "superior": "dc"},
]


def of(organizations: list[Document], entries: list[Document], **more: Any) -> Document:
    """A ledger of some organizations below one sub-district, and entries."""
    return {
        "format": "jiceng-dangjian.ledger/1",
        "in_force_from": "2020-01-01",
        "organizations": [*ABOVE, *organizations],
        "entries": entries,
        **more,
    }


def unknown_targets(size: int) -> Document:
    """Communities, and as many assessments that do not say of whom."""
    communities = [{"id": f"c{n}", "kind": "community", "form": "branch", "superior": "w"} for n in range(size)]
    about = {"kind": "year_end_assessment", "organization": "w", "date": "2024-12-10", "covers_year": 2024}
    return of(communities, [{"id": f"e{n}", **about} for n in range(size)])


def orders_with_reports(size: int) -> Document:
    """Orders to one committee, half of them of one window and half each of its own, and a report on each."""
    order = {"kind": "rectification_order", "organization": "dc", "target": "w", "date": "2024-03-01"}
    report = {"kind": "rectification_report", "organization": "w", "date": "2024-05-01"}
    entries: list[Document] = []
    for n in range(size):
        deadline = date(2024, 6, 30) + timedelta(days=n if n % 2 else 0)
        entries.append({"id": f"o{n}", "deadline": deadline.isoformat(), **order})
        entries.append({"id": f"r{n}", "order": f"o{n}", **report})
    return of([], entries)


def long_chain(size: int) -> Document:
    """Communities each below the one before, each the contact point of one of the team at the top."""
    organizations: list[Document] = [
        {"id": f"c{n}", "kind": "community", "form": "branch", "superior": f"c{n - 1}" if n else "w"}
        for n in range(size)
    ]
    team = {"organization": "w", "role": "leadership_team_member", "start": "2020-01-01"}
    point = {"kind": "contact_point", "organization": "w", "start": "2024-01-01"}
    return of(
        organizations,
        [{"id": f"e{n}", "by": f"p{n}", "target": f"c{n}", **point} for n in range(size)],
        appointments=[{"person": f"p{n}", **team} for n in range(size)],
    )


def wrong_names(size: int) -> Document:
    """Communities with Chinese ids, and as many entries of communities that are not there."""
    communities = [{"id": f"第{n}社区党支部", "kind": "community", "superior": "w"} for n in range(size)]
    lecture = {"kind": "party_lecture", "date": "2024-05-05"}
    return of(communities, [{"id": f"e{n}", "organization": f"第{n}社区党委", **lecture} for n in range(size)])


SHAPES = (unknown_targets, orders_with_reports, long_chain)
