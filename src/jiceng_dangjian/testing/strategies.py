"""Ledgers at random: small, valid, crowded with boundary days, unknowns, records of one event and near misses."""

import random
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Protocol, TypeVar

from hypothesis import strategies as st

from jiceng_dangjian.articles import norms
from jiceng_dangjian.choices import under
from jiceng_dangjian.readings import READINGS, Readings
from jiceng_dangjian.requirements import Is
from jiceng_dangjian.vocabulary import ENTRY_KINDS, ROLES, SIX_HAVES, Nature
from jiceng_dangjian.windows import Periods

T = TypeVar("T")
Document = dict[str, Any]

DAYS = [
    "2024-05-15",
    "2024-08-15",
    "2024-01-01",
    "2024-01-31",
    "2024-02-01",
    "2024-02-29",
    "2024-03-01",
    "2024-03-31",
    "2024-04-01",
    "2024-06-30",
    "2024-07-01",
    "2024-10-01",
    "2024-11-01",
    "2024-12-01",
    "2024-12-31",
    "2025-01-01",
    "2025-01-31",
    "2025-02-01",
    "2025-03-31",
    "2025-04-01",
    "2023-12-31",
    "2022-05-05",
]
AS_OF = ["2025-04-10", "2025-01-10", "2024-12-31", "2024-07-01", "2024-03-31", "2023-12-31"]
ATTESTED = ["11.1-4", "8.4-4", "12-2", "11.2-3", "15-6", "6.1-1", "3-1"]
POINTS = [
    "contact_point",
    "party_lecture",
    "situation_report",
    "organizational_life_meeting",
    "democratic_life_meeting",
]


class Source(Protocol):
    """Where choices come from: a random generator, or Hypothesis, which shrinks them towards the first."""

    def choice(self, options: Sequence[T]) -> T:
        """One of some options."""
        ...

    def below(self, number: int) -> int:
        """A number from 0 to below a number."""
        ...


class FromRandom:
    """Choices by a seeded random generator: fast, for many ledgers."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def choice(self, options: Sequence[T]) -> T:
        """One of some options."""
        return self.random.choice(options)

    def below(self, number: int) -> int:
        """A number from 0 to below a number."""
        return self.random.randrange(number)


class FromHypothesis:
    """Choices by Hypothesis."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw

    def choice(self, options: Sequence[T]) -> T:
        """One of some options."""
        return self.draw(st.sampled_from(options))

    def below(self, number: int) -> int:
        """A number from 0 to below a number."""
        return self.draw(st.integers(0, number - 1))


def chance(source: Source, one_in: int) -> bool:
    """True once in so many times; shrinks to False."""
    return source.below(one_in) == one_in - 1


def some(source: Source, options: Sequence[T], least: int = 0) -> list[T]:
    """Some of the options, in their order."""
    kept = [option for option in options if source.below(2)]
    return kept if len(kept) >= least else list(options[:least])


def ledger(source: Source) -> Document:
    """A valid ledger document about 2024."""
    organizations = _organizations(source)
    ids = [each["id"] for each in organizations]
    appointments = _appointments(source, ids)
    entries = _dutiful(source, organizations, appointments) if chance(source, 3) else _entries(source, ids)
    named = {each["person"] for each in appointments}
    for entry in entries:
        named |= {entry.get("by"), *(entry.get("attended_by") or ())}
        named |= {entry["target"]} if entry["kind"] == "secretary_appraisal" else set()
    subjects = [*ids, *sorted(named - {None})]
    coverage = []
    if source.below(4):
        for subject in some(source, subjects, 1):
            start, end = source.choice(
                [("2024-01-01", "2025-03-31")] * 4
                + [("2020-01-01", "2025-03-31"), ("2024-01-01", "2024-06-30"), ("2024-07-01", "2024-12-31")]
            )
            kinds = list(ENTRY_KINDS) if source.below(5) else some(source, list(ENTRY_KINDS))
            coverage.append({"subject": subject, "kinds": kinds, "start": start, "end": end})
    attestations = [
        {
            "norm": source.choice(ATTESTED),
            "subject": source.choice(ids),
            "year": source.choice([2024, 2024, 2023]),
            "outcome": source.choice(["met", "not_met", None]),
            "by": "district_organization_department",
            "date": source.choice(["2024-12-01", "2025-01-05", "2025-01-05"]),
        }
        for _ in range(source.below(3))
    ]
    return {
        "format": "jiceng-dangjian.ledger/1",
        "in_force_from": source.choice(["2020-01-01"] * 6 + ["2024-04-01", "2024-12-31", None]),
        "organizations": organizations,
        "appointments": appointments,
        "entries": entries,
        "coverage": coverage,
        "attestations": attestations,
    }


def _organizations(source: Source) -> list[Document]:
    def organization(id_: str, kinds: list[str], superiors: list[str | None]) -> Document:
        made: Document = {"id": id_, "kind": source.choice(kinds), "superior": source.choice(superiors)}
        made["established"] = source.choice(["2005-01-01"] * 6 + ["2024-05-01", "2024-12-31", "2025-01-10", None])
        if chance(source, 10):
            made["dissolved"] = source.choice(["2025-02-01", "2024-12-31", "2024-06-30", "2023-12-31"])
            if (made["established"] or "") > made["dissolved"]:
                made["established"] = "2005-01-01"
        return made

    affiliated = ["subdistrict_working_committee"] * 3
    affiliated += ["affiliated_committee", "affiliated_working_committee", "leading_party_members_group"]
    primary = ["community", "community", "non_public_enterprise", "government_or_public_institution"]
    primary.append("social_organization")
    made: list[Document] = [{"id": "dc", "kind": "district_committee", "superior": None, "established": "1990-01-01"}]
    for number in range(1 + source.below(2)):
        made.append(organization(f"w{number}", affiliated, ["dc"] * 5 + [None]))
        if chance(source, 7):
            made[-1]["leading_group_member"] = source.choice([True, None])
    for number in range(source.below(4)):
        made.append(organization(f"c{number}", primary, [each["id"] for each in made[1:]]))
        made[-1]["form"] = source.choice(["branch", "branch", "committee", None])
    if chance(source, 5):
        made.append(organization("d1", ["district_department"], ["dc"]))
        made[-1]["leading_group_member"] = source.choice([True, False, None])
    return made


def _appointments(source: Source, ids: list[str]) -> list[Document]:
    made = []
    for _ in range(source.below(5)):
        start = source.choice(["2020-01-01"] * 4 + ["2024-03-01", "2024-07-01"])
        end = source.choice([None] * 4 + ["2025-02-01", "2024-12-30", "2024-06-30"])
        made.append(
            {
                "person": source.choice(["p0", "p1", "p2"]),
                "organization": source.choice(ids),
                "role": source.choice(list(ROLES)),
                "start": start,
                "end": end if end is None or start <= end else None,
            }
        )
    since: Document = {"start": "2020-01-01", "end": None}
    if source.below(2):
        made.append({"person": "p0", "organization": "dc", "role": "district_standing_committee_member", **since})
    if source.below(2):
        role = source.choice(["secretary", "member_in_charge_of_organization_work", "leadership_team_member"])
        made.append({"person": "p1", "organization": "w0", "role": role, **since})
    return made


def _entries(source: Source, ids: list[str]) -> list[Document]:
    everything = list(ENTRY_KINDS)
    kinds = source.choice(
        [everything, POINTS, POINTS, ["rectification_order", "rectification_report"]]
        + [some(source, everything, 2) for _ in range(4)]
    )
    made: list[Document] = []
    for number in range(source.below(11)):
        kind = source.choice(kinds)
        entry: Document = {"id": f"e{number}", "kind": kind, "organization": source.choice(ids)}
        fields = set(ENTRY_KINDS[kind].fields)
        if chance(source, 8):
            others = [
                "committee_meeting",
                "annual_party_building_conference",
                "leading_group_meeting",
                "plenary_meeting",
            ]
            others += ["assessment_indicators", "annual_key_points", "party_lecture"]
            if ENTRY_KINDS[kind].nature is Nature.EVENT:
                entry["also"] = [source.choice(others)]
                fields |= ENTRY_KINDS[entry["also"][0]].fields
        if chance(source, 7):
            entry["state"] = source.choice(["planned", "planned", "cancelled", None])
        alike = [each["id"] for each in made if each["kind"] == kind]
        if alike and chance(source, 8):
            entry["same_as"] = source.choice(alike)
        for name in sorted(fields):
            entry[name] = _value(source, name, kind, ids, made)
        for first, last in (("start", "end"), ("date", "deadline")):
            if entry.get(first) and entry.get(last) and entry[last] < entry[first]:
                entry[last] = None
        made.append(entry)
    return made


def _dutiful(source: Source, organizations: list[Document], appointments: list[Document]) -> list[Document]:
    """The year of a committee that does what is asked of it, for the most part: each entry just meets a requirement."""
    person = source.choice([each["person"] for each in appointments] or ["p0"])
    committee = source.choice(["w0", "dc"])
    targets = [each["id"] for each in organizations if each["superior"] == committee] or ["dc"]
    order = {"id": "e0", "kind": "rectification_order", "organization": "dc", "target": committee}
    made: list[Document] = [order | {"date": "2024-05-15", "deadline": "2024-09-30"}]
    for norm in norms(decided_by="computed"):
        required = under(norm.requirement, Readings())
        for acts in getattr(required, "contents", None) or required.acts:
            if source.below(3):
                kind = source.choice(acts.kinds)
                entry: Document = {"id": f"e{len(made)}", "kind": kind, "organization": committee}
                for name in sorted(ENTRY_KINDS[kind].fields):
                    entry[name] = _meeting(name, person, source.choice([*targets, "dc"]))
                if kind == "secretary_appraisal":
                    entry["target"] = person
                for condition in acts.conditions:
                    if isinstance(condition, Is):
                        entry[condition.name] = None if chance(source, 5) else condition.values[0]
                if isinstance(required.each, Periods):
                    first, last, _ = source.choice(required.each.days(2024))
                    entry["date"] = source.choice([first, last, last + timedelta(days=1)]).isoformat()
                made.append(entry)
    return made


def _meeting(name: str, person: str, target: str) -> Any:
    """A value that meets what is asked of a field."""
    values: dict[str, Any] = {
        "by": person,
        "attended_by": [person],
        "target": target,
        "audience": ["w0", "dc"],
        "covers_year": 2024,
        "amount": 100,
        "order": "e0",
        "start": "2022-05-05",
        "date": "2024-05-15",
        "party_building_study": "agenda_item",
    }
    return values.get(name)


def _value(source: Source, name: str, kind: str, ids: list[str], before: list[Document]) -> Any:
    people = ["p0", "p1", "p2"]
    if name in SIX_HAVES:
        return source.choice([True] * 8 + [False, None])
    if name == "date":
        return None if chance(source, 20) else source.choice(DAYS)
    if name == "target":
        return source.choice([*people, None] if kind == "secretary_appraisal" else [*ids, *ids, None])
    if name == "audience":
        return source.choice([some(source, ids, 1), some(source, ids, 1), [], None])
    if name == "attended_by":
        return source.choice([some(source, people, 1), some(source, people, 1), [], None])
    if name == "order":
        return source.choice([each["id"] for each in before if each["kind"] == "rectification_order"] + ["e99", None])
    options: dict[str, list[Any]] = {
        "start": ["2022-05-05", "2020-05-01", "2024-02-01", "2024-07-01", "2025-01-05", "2022-05-05", None],
        "end": [None] * 4 + ["2024-12-31", "2024-12-30", "2024-06-30"],
        "by": [*people, *people, None],
        "covers_year": [2024] * 5 + [2023, 2025, None],
        "party_building_study": ["agenda_item", "agenda_item", "whole_meeting", "none", None],
        "advances_party_building": [True, True, False, None],
        "amount": [100, 5.5, 0, "unstated", None],
        "form": ["oral", "oral", "written", None],
        "deadline": ["2024-12-31", "2024-09-30", "2025-01-31", None],
    }
    return source.choice(options[name])


def readings(source: Source) -> dict[str, str]:
    """Some readings, the working ones more often than not."""
    rate = source.choice([0, 3, 9])
    return {name: source.choice(reading.options).id for name, reading in READINGS.items() if source.below(10) < rate}


@st.composite
def ledgers(draw: st.DrawFn) -> Document:
    """A valid ledger document about 2024; shrinks to a district of two committees and an empty year."""
    return ledger(FromHypothesis(draw))


@st.composite
def chosen_readings(draw: st.DrawFn) -> dict[str, str]:
    """Some readings; shrinks to the working ones."""
    return readings(FromHypothesis(draw))


days_read = st.sampled_from([date.fromisoformat(day) for day in AS_OF])
"""Days up to which a record may be read."""
