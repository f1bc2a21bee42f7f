"""Ledgers at random: small, valid, crowded with boundary days, unknowns, records of one event and near misses."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from jiceng_dangjian.articles import NORMS, norms
from jiceng_dangjian.language.vocabulary import ENTRY_KINDS, ROLES, SIX_HAVES, Nature
from jiceng_dangjian.ledger.records import FORMAT
from jiceng_dangjian.questions.readings import READINGS
from jiceng_dangjian.testing.situations import SORTS, Situation, situations, year_kept
from jiceng_dangjian.testing.sources import FromHypothesis, Source, chance, some

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
ALSO = ["committee_meeting", "annual_party_building_conference", "leading_group_meeting", "plenary_meeting"]
ALSO += ["assessment_indicators", "annual_key_points", "party_lecture"]


def ledger(source: Source) -> Document:
    """A valid ledger document about 2024."""
    organizations = _organizations(source)
    ids = [each["id"] for each in organizations]
    appointments = _appointments(source, ids)
    entries = year_kept(source, organizations, appointments) if chance(source, 3) else _entries(source, ids)
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
        "format": FORMAT,
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
        made.append(an_entry(source, f"e{number}", source.choice(kinds), ids, made))
    return made


def an_entry(source: Source, id: str, kind: str, ids: list[str], before: list[Document]) -> Document:
    """An entry of a kind, entered by one of some organizations after those before it."""
    entry: Document = {"id": id, "kind": kind, "organization": source.choice(ids)}
    fields = set(ENTRY_KINDS[kind].fields)
    if chance(source, 8) and ENTRY_KINDS[kind].nature is Nature.EVENT:
        entry["also"] = [source.choice(ALSO)]
        fields |= ENTRY_KINDS[entry["also"][0]].fields
    if chance(source, 7):
        entry["state"] = source.choice(["planned", "planned", "cancelled", None])
    alike = [each["id"] for each in before if each["kind"] == kind]
    if alike and chance(source, 8):
        entry["same_as"] = source.choice(alike)
    for name in sorted(fields):
        entry[name] = _value(source, name, kind, ids, before)
    for first, last in (("start", "end"), ("date", "deadline")):
        if entry.get(first) and entry.get(last) and entry[last] < entry[first]:
            entry[last] = None
    return entry


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


@st.composite
def a_situation(draw: st.DrawFn, norm: str | None = None) -> Situation:
    """A situation of a norm, or of any computed one: just met, just missed, on a boundary or hanging on an unknown."""
    asked = NORMS[norm or draw(st.sampled_from([each.id for each in norms(decided_by="computed")]))]
    chosen = {
        reading: draw(st.sampled_from(READINGS[reading].options)).id
        for reading in asked.readings
        if draw(st.booleans())
    }
    sort = draw(st.sampled_from(list(SORTS)))
    made = list(situations(asked.id, chosen))
    return draw(st.sampled_from([each for each in made if each.sort == sort] or made))


days_read = st.sampled_from([date.fromisoformat(day) for day in AS_OF])
"""Days up to which a record may be read."""
