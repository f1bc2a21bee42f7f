import copy
import json
import math
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from attrs import fields

import jiceng_dangjian as jd
from jiceng_dangjian.ledger.records import FORMAT, LISTS
from jiceng_dangjian.ledger.scalars import to_date, to_when
from tests.conftest import TIMES

Document = dict[str, Any]
Site = tuple[Any, Any]
DISTRICT = (Path(jd.__file__).parent / "data" / "district-2024.json").read_bytes()


def _rows(names: str, text: str) -> list[Document]:
    rows = (line.split() for line in text.strip().splitlines())
    return [
        {name: None if value == "-" else value for name, value in zip(names.split(), row, strict=True)} for row in rows
    ]


SMALL: Document = {
    "format": FORMAT,
    "in_force_from": "2020-01-15",
    "organizations": _rows(
        "id kind superior established form",
        """
        dc district_committee - 1990-01-01 -
        w1 subdistrict_working_committee dc 2005-01-01 -
        w2 subdistrict_working_committee dc 2024-05-01 -
        a1 affiliated_committee dc 2005-01-01 -
        a2 affiliated_working_committee dc - -
        pg leading_party_members_group dc 2005-01-01 -
        dd district_department dc 2000-01-01 -
        g1 government_or_public_institution a1 2008-01-01 general_branch
        c1 community w1 2006-01-01 committee
        c2 community w1 2024-12-01 branch
        n1 non_public_enterprise w1 2012-01-01 branch
        s1 social_organization c1 2015-01-01 branch
        """,
    ),
    "appointments": _rows(
        "person organization role start end",
        """
        p1 dc district_standing_committee_member 2021-03-01 -
        p1 dc secretary 2021-03-01 -
        p2 w1 secretary 2021-03-01 2024-06-30
        p3 w1 secretary 2024-07-15 -
        p3 w1 leadership_team_member 2021-03-01 2024-07-14
        p4 a1 member_in_charge_of_organization_work 2021-03-01 -
        p5 a1 secretary 2021-03-01 -
        p6 a2 secretary 2024-01-01 -
        """,
    ),
    "entries": [
        {"id": "e01", "kind": "committee_meeting", "organization": "w1", "date": "2024-03-05"}
        | {"party_building_study": "agenda_item", "also": ["annual_party_building_conference"]},
        {"id": "e02", "kind": "standing_committee_meeting", "organization": "dc", "date": "2024-09-01T20:00:00Z"}
        | {"party_building_study": None, "state": None},
        {"id": "e03", "kind": "leading_group_meeting", "organization": "w1", "date": "2024-05-01", "state": "planned"},
        {"id": "e04", "kind": "leading_group_meeting", "organization": "w1", "date": "2024-05-02", "same_as": "e03"},
        {"id": "e05", "kind": "leading_group", "organization": "w1", "start": "2020-03-01", "end": None},
        {"id": "e06", "kind": "special_fund", "organization": "dc", "start": None, "end": "2024-12-30"},
        {"id": "e07", "kind": "contact_point", "organization": "dc", "by": "p1", "target": "w1", "start": "2022-01-01"},
        {"id": "e08", "kind": "contact_point", "organization": "dc", "by": "p1", "target": "c1", "start": "2022-01-01"},
        {
            "id": "e09",
            "kind": "party_lecture",
            "organization": "c1",
            "date": "2024-07-01",
            "by": "p1",
            "audience": ["c1"],
        },
        {
            "id": "e10",
            "kind": "situation_report",
            "organization": "w1",
            "date": "2024-07-02",
            "by": None,
            "audience": None,
        },
        {"id": "e11", "kind": "organizational_life_meeting", "organization": "c1", "date": "2024-02-01"}
        | {"attended_by": ["p1", "p3"], "also": ["democratic_life_meeting"]},
        {"id": "e12", "kind": "research_article", "organization": "a1", "date": "2024-08-08", "by": "p4"}
        | {"advances_party_building": True, "evidence_refs": ["file 12"]},
        {"id": "e13", "kind": "secretary_project", "organization": "a1", "date": "2024-04-04", "by": "p5"},
        {"id": "e14", "kind": "annual_plan", "organization": "a2", "date": "2023-12-20", "covers_year": 2024},
        {"id": "e15", "kind": "annual_key_points", "organization": "a2", "date": "2024-01-20", "covers_year": 2024}
        | {"also": ["assessment_indicators"], "recorded_on": "2024-01-21"},
        {
            "id": "e16",
            "kind": "budget_line",
            "organization": "dc",
            "date": "2024-02-02",
            "covers_year": 2024,
            "amount": 50000,
        },
        {"id": "e17", "kind": "budget_line", "organization": "a1", "date": "2024-02-02", "amount": "unstated"},
        {
            "id": "e18",
            "kind": "written_report",
            "organization": "w1",
            "date": "2024-12-02",
            "target": "dc",
            "covers_year": 2024,
        },
        {"id": "e19", "kind": "duty_report", "organization": "dc", "date": "2024-12-20", "by": "p5", "form": "oral"},
        {"id": "e20", "kind": "secretary_appraisal", "organization": "dc", "date": "2024-12-21", "target": "p5"},
        {"id": "e21", "kind": "year_end_assessment", "organization": "w1", "date": "2025-01-10", "target": "c1"},
        {"id": "e22", "kind": "six_haves", "organization": "w1", "date": "2024-04-27", "target": "n1", "premises": True}
        | {"facilities": True, "signage": None, "party_flag": True, "reading_matter": False, "rules": True},
        {"id": "e23", "kind": "rectification_order", "organization": "dc", "date": "2024-07-01", "target": "w1"}
        | {"deadline": "2024-09-30"},
        {"id": "e24", "kind": "rectification_report", "organization": "w1", "date": "2024-09-09", "order": "e23"},
    ],
    "coverage": [
        {"subject": "w1", "kinds": ["committee_meeting", "leading_group"], "start": "2024-01-01", "end": "2024-12-31"},
        {"subject": "p1", "kinds": ["party_lecture", "situation_report"], "start": "2024-01-01", "end": "2024-06-30"},
        {"subject": "p1", "kinds": ["party_lecture", "situation_report"], "start": "2024-07-01", "end": "2025-01-31"},
    ],
    "attestations": [
        {"norm": "11.1-6", "subject": "w1", "year": 2024, "outcome": "not_met", "date": "2025-01-10", "by": "dc"},
        {
            "norm": "12-2",
            "subject": "c1",
            "year": 2024,
            "outcome": None,
            "date": "2025-01-10",
            "by": "district_committee",
        },
    ],
}
ODD: list[Any] = [None, True, False, 0, 1, -1, 0.5, 2024, 2025, 1948, 10**30, 10**400, math.nan, math.inf, [], {}, [[]]]
ODD += [
    "2024-02-30",
    "2024-06-30",
    "2024-06-30T10:00",
    "2025-01-01T00:00:00Z",
    "",
    " ",
    "x",
    "x" * 3000,
    "a\nb",
    "\ud800",
]
ODD += [
    "w1",
    "p1",
    "e01",
    "dc",
    "annual_plan",
    "community",
    "held",
    "met",
    "unstated",
    "台账",
    ["annual_plan"],
    {"a": []},
]


def sites(value: Any) -> Iterator[Site]:
    """Every place in a document, as what holds it and the key or index there."""
    for key, part in value.items() if isinstance(value, dict) else enumerate(value):
        yield value, key
        if isinstance(part, (dict, list)):
            yield from sites(part)


def delete(random: Random, site: Site, other: Site) -> None:
    """A value or record lost."""
    del site[0][site[1]]


def retype(random: Random, site: Site, other: Site) -> None:
    """Another value, likely of another type."""
    site[0][site[1]] = copy.deepcopy(random.choice(ODD))


def as_text(random: Random, site: Site, other: Site) -> None:
    """A value as text, or text as a number."""
    value = site[0][site[1]]
    site[0][site[1]] = len(value) if isinstance(value, str) else json.dumps(value)


def swap(random: Random, site: Site, other: Site) -> None:
    """Two values swapped; not where one holds the other."""
    first, second = site[0][site[1]], other[0][other[1]]
    site[0][site[1]], other[0][other[1]] = copy.deepcopy(second), copy.deepcopy(first)


def copied(random: Random, site: Site, other: Site) -> None:
    """A value in a place where another was."""
    site[0][site[1]] = copy.deepcopy(other[0][other[1]])


def duplicate(random: Random, site: Site, other: Site) -> None:
    """A record or key twice (a key with a mark that the JSON text loses)."""
    holder, key = site
    if isinstance(holder, list):
        holder.insert(random.randrange(len(holder) + 1), copy.deepcopy(holder[key]))
    else:
        holder[f"@@{key}"] = copy.deepcopy(holder[key])


def truncate(random: Random, site: Site, other: Site) -> None:
    """A text, list or record cut short, a number made smaller."""
    value = site[0][site[1]]
    if isinstance(value, (str, list)):
        site[0][site[1]] = value[: random.randrange(len(value) + 1)]
    elif isinstance(value, dict):
        site[0][site[1]] = dict(list(value.items())[: random.randrange(len(value) + 1)])
    else:
        site[0][site[1]] = value and value // 10


def rename(random: Random, site: Site, other: Site) -> None:
    """A key cut short, lengthened, or that of another field."""
    holder, key = site
    if isinstance(holder, dict):
        holder[random.choice((key[:-1], f"{key}s", key.upper(), str(other[1])))] = holder.pop(key)


WAYS: tuple[Callable[[Random, Site, Site], None], ...] = (
    delete,
    retype,
    as_text,
    swap,
    copied,
    duplicate,
    truncate,
    rename,
)


def corrupted(document: Document, random: Random) -> Document:
    """A copy with one to three corruptions anywhere."""
    made = copy.deepcopy(document)
    for _ in range(random.choice((1, 1, 2, 3))):
        places = list(sites(made))
        if len(places) > 1:
            random.choice(WAYS)(random, *random.sample(places, 2))
    return made


def flipped(data: bytes, random: Random) -> bytes:
    """A text with a few bytes changed, lost, doubled or moved."""
    made = bytearray(data)
    for _ in range(random.choice((1, 1, 2, 5))):
        at = random.randrange(len(made))
        match random.randrange(5):
            case 0:
                made[at] ^= 1 << random.randrange(8)
            case 1:
                made[at] = random.randrange(32, 127)
            case 2:
                del made[at]
            case 3:
                made[at:at] = made[at : at + random.randrange(1, 40)]
            case _:
                del made[at : at + random.randrange(1, 40)]
    return bytes(made)


def text_of(document: Document) -> str:
    """The JSON text, with keys twice where they are marked so."""
    return json.dumps(document).replace('"@@', '"').replace("Infinity", "1e999").replace("NaN", "-1e999")


def said(document: Document) -> Document:
    """What a document says: without the fields that have their default, dates as civil dates."""
    made: Document = {"in_force_from": document.get("in_force_from") and to_date(document["in_force_from"])}
    for name, kind in LISTS.items():
        defaults = {each.name: [] if each.default == () else each.default for each in fields(kind)}
        days = {each.name for each in fields(kind) if "date" in str(each.type)}
        made[name] = [
            {
                key: to_when(value) if value and key in days else value
                for key, value in each.items()
                if value != defaults[key]
            }
            for each in document.get(name, ())
        ]
    return made


def accepted(load: Callable[[Any], jd.Ledger], given: Any) -> bool:
    """Whether something is taken as a ledger that evaluates and says the same; it may only be rejected with faults."""
    try:
        ledger = load(given)
    except jd.LedgerError as error:
        faults = error.faults
    else:
        return _evaluates(ledger, given)
    assert faults
    assert all(fault.message and fault.path.startswith("$") for fault in faults)
    return False


def _evaluates(ledger: jd.Ledger, given: Any) -> bool:
    report = jd.evaluate(ledger, year=2024, as_of=date(2025, 3, 31)).to_dict(everything=True)
    assert report["findings"] or not ledger.organizations
    written = ledger.to_dict()
    assert jd.Ledger.from_dict(written) == ledger
    if isinstance(given, bytes):
        assert jd.Ledger.loads(ledger.dumps()) == ledger
    if isinstance(given, dict):
        assert said(written) == said(given), "nothing is lost or changed in silence"
    return True


def outcomes(document: Document, text: bytes, seeds: range) -> list[bool]:
    """Whether each of some corruptions, of the document and in turn as text and of the bytes, is accepted."""
    found, escaped = [], {}
    for seed in seeds:
        random = Random(seed)
        try:
            if seed % 3 == 0:
                found.append(accepted(jd.Ledger.loads, flipped(text, random)))
                continue
            made = corrupted(document, random)
            if seed % 3 == 1:
                found.append(accepted(jd.Ledger.loads, text_of(made)))
            else:
                before = repr(made)
                found.append(accepted(jd.Ledger.from_dict, made))
                assert repr(made) == before, "the dict is unchanged"
        except Exception as error:
            escaped[seed] = f"{type(error).__name__}: {error}"[:300]
    assert escaped == {}, "seeds whose corruption let something else escape"
    return found


def test_the_small_ledger_is_accepted() -> None:
    """What is corrupted here is a ledger to begin with."""
    assert accepted(jd.Ledger.from_dict, SMALL)


@pytest.mark.parametrize("first", range(0, 1000, 100))
def test_corruptions_of_a_small_ledger(first: int) -> None:
    """A ledger that evaluates, or its faults: nothing else, and some of each."""
    found = outcomes(SMALL, json.dumps(SMALL, ensure_ascii=False).encode(), range(first, first + 100))
    assert 5 <= sum(found) <= 50


@pytest.mark.parametrize("first", range(0, 10 if TIMES == 1 else 50, 10))
def test_corruptions_of_the_district(first: int) -> None:
    """The same at real size."""
    assert len(outcomes(json.loads(DISTRICT), DISTRICT, range(first, first + 10))) == 10
