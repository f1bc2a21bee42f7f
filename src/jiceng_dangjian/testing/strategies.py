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


def ledger(source: Source, left_open: bool = False) -> Document:
    """A valid ledger document about 2024. left_open: rich in days, numbers and kinds that are known only in part."""
    organizations = _organizations(source)
    ids = [each["id"] for each in organizations]
    appointments = _appointments(source, ids)
    entries = year_kept(source, organizations, appointments) if chance(source, 3) else _entries(source, ids)
    if left_open:
        entries = [_left_open(source, each, entries) for each in entries]
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
            "by": source.choice(["district_organization_department"] * 3 + ids),
            "date": source.choice(["2024-12-01", "2025-01-05", "2025-01-05"]),
        }
        for _ in range(source.below(3))
    ]
    replaced = source.choice([None] * 9 + ["2024-12-31", "2025-01-31"]) if left_open else None
    return {
        "format": FORMAT,
        "in_force_from": source.choice(["2020-01-01"] * 6 + ["2024-04-01", "2024-12-31", None]),
        "in_force_until": replaced,
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
        start = source.choice(["2020-01-01"] * 4 + ["2024-03-01", "2024-07-01", None])
        end = source.choice([None] * 4 + ["2025-02-01", "2024-12-30", "2024-06-30"])
        made.append(
            {
                "person": source.choice(["p0", "p1", "p2"]),
                "organization": source.choice(ids),
                "role": source.choice(list(ROLES)),
                "start": start,
                "end": end if end is None or (start or "") <= end else None,
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
    alike = [each["id"] for each in before if each["kind"] == kind and each.get("times", 1) == 1]
    if alike and chance(source, 8):
        entry["same_as"] = source.choice(alike)
    if ENTRY_KINDS[kind].by_number and "same_as" not in entry and chance(source, 12):
        entry["times"] = source.choice([1, 2, 3])
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
    if name == "may_be":
        return []
    if name == "extends":
        orders = [each["id"] for each in before if each["kind"] == "rectification_order"]
        return source.choice([*orders, None])
    if name == "date":
        return None if chance(source, 20) else source.choice(DAYS)
    if name == "target":
        of_person = ENTRY_KINDS[kind].target_is_person
        return source.choice([*people, None] if of_person else [*ids, *ids, None])
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


def _left_open(source: Source, entry: Document, entries: list[Document]) -> Document:
    """The entry, with some of what it says known only in part."""
    made = dict(entry)
    for name in ("date", "start", "end"):
        if made.get(name) is not None and not chance(source, 3):
            made[name] = _about(source, made[name])
    of_person = ENTRY_KINDS[made["kind"]].target_is_person
    kinds = [
        kind
        for kind, each in ENTRY_KINDS.items()
        if each.by_number and "may_be" not in each.fields and each.target_is_person is of_person
    ]
    one_event = not made.get("also") and made["kind"] in kinds
    if one_event and chance(source, 5):
        other = source.choice([source.choice(ALSO), source.choice(kinds)])
        made["may_be"], made["kind"] = [made["kind"], other], "other"
        for name in sorted(ENTRY_KINDS[other].fields - made.keys()):
            made[name] = _value(source, name, other, [entry["organization"]], [])
    named = {each.get("same_as") for each in entries}
    if one_event and not made.get("same_as") and made["id"] not in named and chance(source, 5):
        made["times"] = source.choice([2, 2, 3])
    if chance(source, 4):
        made["recorded_on"] = source.choice(DAYS)
        if made.get("state", "held") == "held":
            starts = [_first(made.get(name)) for name in ("date", "start")]
            made["recorded_on"] = max(made["recorded_on"], *starts)
    if made.get("deadline") is not None and made["deadline"] < _first(made.get("date")):
        made["deadline"] = None
    if made.get("end") is not None and _last(made["end"]) < _first(made.get("start")):
        made["end"] = None
    return made


def _about(source: Source, day: str) -> Any:
    """A day known only in part: its year, its month, a range around it, or nothing but that there is one."""
    if not isinstance(day, str) or len(day) != 10:
        return day
    ranges = [{"earliest": day, "latest": None}, {"earliest": None, "latest": day}]
    if other := source.choice([None, *DAYS]):
        ranges.append({"earliest": min(day, other), "latest": max(day, other)})
    return source.choice([day[:7], day[:7], day[:4], {"earliest": None, "latest": None}, *ranges])


def _first(day: Any) -> str:
    """The first day that a value may be; an empty text where there is no bound."""
    given = (day["earliest"] or "") if isinstance(day, dict) else day or ""
    return {4: f"{given}-01-01", 7: f"{given}-01"}.get(len(given), given)


def _last(day: Any) -> str:
    """The last day that a value may be, or one after it."""
    given = (day["latest"] or "9999") if isinstance(day, dict) else day
    return {4: f"{given}-12-31", 7: f"{given}-31"}.get(len(given), given)


def readings(source: Source) -> dict[str, str]:
    """Some readings, the working ones more often than not."""
    rate = source.choice([0, 3, 9])
    return {name: source.choice(reading.options).id for name, reading in READINGS.items() if source.below(10) < rate}


@st.composite
def ledgers(draw: st.DrawFn) -> Document:
    """A valid ledger document about 2024; shrinks to a district of two committees and an empty year."""
    return ledger(FromHypothesis(draw))


@st.composite
def open_ledgers(draw: st.DrawFn) -> Document:
    """A valid ledger document about 2024, rich in days, numbers and kinds that are known only in part."""
    return ledger(FromHypothesis(draw), left_open=True)


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
