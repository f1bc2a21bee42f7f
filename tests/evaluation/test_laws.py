"""Laws that hold of every ledger, under every reading: one property test each."""

import json
import random
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import jiceng_dangjian as jd
from jiceng_dangjian.language.vocabulary import ENTRY_KINDS, SEVERITY
from jiceng_dangjian.testing.sources import FromRandom
from jiceng_dangjian.testing.strategies import AS_OF, Document, chosen_readings, days_read, ledger, ledgers, readings
from tests.conftest import TIMES
from tests.oracle import evaluate as oracle

law = settings(
    max_examples=30 if TIMES == 1 else 80 * TIMES,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    derandomize=TIMES == 1,
)
costly = settings(law, max_examples=15 if TIMES == 1 else 80 * TIMES)
"""For laws that ask much of every ledger: fewer in the tests, as many in the proof."""
FIRM = ("satisfied", "breached")


def findings(document: Document, as_of: date, chosen: dict[str, str]) -> list[dict[str, Any]]:
    """Everything found in a ledger for 2024."""
    report = jd.evaluate(jd.Ledger.from_dict(document), year=2024, as_of=as_of, readings=jd.LAW.readings(**chosen))
    found: list[dict[str, Any]] = report.to_dict(everything=True)["findings"]
    return found


def key(finding: dict[str, Any]) -> tuple[str, str, str]:
    """What a finding is of."""
    return finding["norm"], finding["subject"], json.dumps(finding["window"])


@law
@given(ledgers(), days_read, chosen_readings(), st.randoms(use_true_random=False))
def test_law_order_of_lists_changes_nothing(
    document: Document, as_of: date, chosen: dict[str, str], rng: random.Random
) -> None:
    """With every list in another order the findings are the same."""
    shuffled = deepcopy(document)
    for records in shuffled.values():
        if isinstance(records, list):
            rng.shuffle(records)
    assert findings(shuffled, as_of, chosen) == findings(document, as_of, chosen)


@law
@given(ledgers(), days_read, chosen_readings(), st.data())
def test_law_recording_an_event_twice_changes_nothing(
    document: Document, as_of: date, chosen: dict[str, str], data: st.DataObject
) -> None:
    """A copy of an entry that says same_as changes no finding, not even its evidence."""
    single = [each for each in document["entries"] if each.get("times", 1) == 1]
    assume(single)
    again = deepcopy(data.draw(st.sampled_from(single), label="entry"))
    again["same_as"], again["id"] = again["id"], "z"
    twice = document | {"entries": [*document["entries"], again]}
    assert findings(twice, as_of, chosen) == findings(document, as_of, chosen)


@law
@given(ledgers(), days_read, chosen_readings())
def test_law_nothing_dated_after_as_of_counts(document: Document, as_of: date, chosen: dict[str, str]) -> None:
    """No entry dated after as_of is evidence, and leaving such entries out changes nothing."""
    day = as_of.isoformat()
    later = {each["id"] for each in document["entries"] if (each.get("date") or each.get("start") or "") > day}
    joined = {each.get("same_as") for each in document["entries"]} - {None}
    before = findings(document, as_of, chosen)
    for finding in before:
        assert not later & set(finding["evidence"]) - joined
    named = {each.get(name) for each in document["entries"] for name in ("order", "extends")}
    dropped = later - joined - named - {each["id"] for each in document["entries"] if each.get("same_as")}
    kept = [each for each in document["entries"] if each["id"] not in dropped]
    mentioned = json.dumps([document["appointments"], kept])
    coverage = [
        each for each in document["coverage"] if f'"{each["subject"]}"' in mentioned or each["subject"][0] != "p"
    ]
    assert findings(document | {"entries": kept, "coverage": coverage}, as_of, chosen) == before


OF_ITS_DAY = {"annual_party_building_conference", "key_research_topic", "secretary_project"}
"""What names no year is of the year of its day: null is the answer here, and not unknown."""


@law
@given(ledgers(), days_read, chosen_readings(), st.data())
def test_law_making_a_null_known_never_takes_back_a_firm_verdict(
    document: Document, as_of: date, chosen: dict[str, str], data: st.DataObject
) -> None:
    """What is satisfied or breached whatever an unknown may be stays so once it is known."""
    nulls = [
        (number, name)
        for number, each in enumerate(document["entries"])
        for name in ("party_building_study", "form", "advances_party_building", "covers_year", "amount", "state")
        if each.get(name, "") is None
        and not (name == "covers_year" and OF_ITS_DAY & {each["kind"], *each.get("also", ()), *each.get("may_be", ())})
    ]
    assume(nulls and chosen.get("single") != "exactly_one")
    number, name = data.draw(st.sampled_from(nulls), label="null")
    options: dict[str, list[Any]] = {
        "party_building_study": ["whole_meeting", "agenda_item", "none"],
        "form": ["oral", "written"],
        "advances_party_building": [True, False],
        "covers_year": [2024, 2023],
        "amount": [1, 0, "unstated"],
        "state": ["held"],
    }
    known = deepcopy(document)
    known["entries"][number][name] = data.draw(st.sampled_from(options[name]), label="value")
    describes = ENTRY_KINDS[known["entries"][number]["kind"]].zh in ("联系点", "限期整改", "六有")
    after = {key(finding): finding["verdict"] for finding in findings(known, as_of, chosen)}
    for finding in findings(document, as_of, chosen):
        if finding["verdict"] in FIRM and not describes:
            assert after[key(finding)] == finding["verdict"], finding


@law
@given(ledgers(), ledgers(), days_read, chosen_readings(), st.data())
def test_law_adding_an_event_never_worsens_a_finding(
    document: Document, another: Document, as_of: date, chosen: dict[str, str], data: st.DataObject
) -> None:
    """One more event breaches nothing that was not breached, and takes nothing back: but under exactly_one, and but for
    entries that create or describe duties."""
    ids = {each["id"] for each in document["organizations"]}
    added = [
        {**each, "id": "z", "organization": "w0"}
        for each in another["entries"]
        if each["kind"] not in ("contact_point", "rectification_order", "six_haves")
        and "same_as" not in each
        and (each["kind"] == "secretary_appraisal" or each.get("target") in {*ids, None})
        and set(each.get("audience") or ()) <= ids
    ]
    assume(added and chosen.get("single") != "exactly_one")
    more = document | {"entries": [*document["entries"], data.draw(st.sampled_from(added), label="added")]}
    after = {key(finding): finding["verdict"] for finding in findings(more, as_of, chosen)}
    for finding in findings(document, as_of, chosen):
        if finding["verdict"] != "not_applicable" and after[key(finding)] != "not_applicable":
            worse = SEVERITY[jd.Verdict(after[key(finding)])] < SEVERITY[jd.Verdict(finding["verdict"])]
            assert not worse, (finding, after[key(finding)])


@law
@given(ledgers(), days_read, chosen_readings())
def test_law_declaring_the_record_complete_takes_nothing_satisfied_back(
    document: Document, as_of: date, chosen: dict[str, str]
) -> None:
    """Closing coverage may turn undetermined into breached or unmet, and changes nothing else."""
    subjects = {each["id"] for each in document["organizations"]} | {
        each["person"] for each in document["appointments"]
    }
    whole = [
        {"subject": subject, "kinds": list(ENTRY_KINDS), "start": "2019-01-01", "end": "2026-12-31"}
        for subject in sorted(subjects)
    ]
    after = {key(finding): finding for finding in findings(document | {"coverage": whole}, as_of, chosen)}
    for finding in findings(document, as_of, chosen):
        closed = after[key(finding)]
        assert closed["reason"] != "records_incomplete"
        if finding["verdict"] != "undetermined":
            assert (closed["verdict"], closed["counted"]) == (finding["verdict"], finding["counted"])


@law
@given(ledgers(), ledgers(), days_read, chosen_readings())
def test_law_entries_of_strangers_never_count(
    document: Document, another: Document, as_of: date, chosen: dict[str, str]
) -> None:
    """Entries that name neither a subject's organization nor its people change nothing for it."""
    strange: dict[str, Any] = {"organization": "x", "by": "q", "audience": ["x"], "attended_by": ["q"], "target": "x"}
    stranger = {"id": "x", "kind": "community", "form": "branch", "superior": None, "established": "2005-01-01"}
    entries = [
        {name: strange.get(name, value) for name, value in each.items() if name not in ("same_as", "order", "extends")}
        | {"id": f"x{number}", "organization": "x"}
        | ({"target": "q"} if "secretary_appraisal" in (each["kind"], *each.get("also", ())) else {})
        for number, each in enumerate(another["entries"])
    ]
    alone = document | {"organizations": [*document["organizations"], stranger]}
    together = alone | {"entries": [*document["entries"], *entries]}
    before = [finding for finding in findings(alone, as_of, chosen) if finding["subject"] != "x"]
    after = [finding for finding in findings(together, as_of, chosen) if finding["subject"] != "x"]
    assert after == before


@pytest.mark.parametrize(
    ("moment", "counted"),
    [
        ("2024-12-31T23:59:59+08:00", 1),
        ("2024-12-31T15:59:59Z", 1),
        ("2024-12-31T16:00:00Z", 0),
        ("2025-01-01T00:00:00+08:00", 0),
        ("2023-12-31T16:00:00Z", 1),
        ("2023-12-31T15:59:59+00:00", 0),
        ("2024-02-29", 1),
        ("2024-02-28T20:00:00-10:00", 1),
    ],
)
def test_article_11_2_a_moment_counts_on_its_day_in_shanghai(moment: str, counted: int) -> None:
    """A timestamp is of the civil day it falls on in Asia/Shanghai: the year ends at 16:00 UTC of its last day."""
    document = {
        "format": "jiceng-dangjian.ledger/1",
        "in_force_from": "2020-01-01",
        "organizations": [{"id": "w", "kind": "affiliated_committee"}],
        "entries": [{"id": "e", "kind": "key_research_topic", "organization": "w", "date": moment}],
    }
    (finding,) = jd.NORMS["11.2-2"](jd.Ledger.from_dict(document), "w", year=2024, as_of=date(2025, 6, 1))
    assert finding.counted == counted


@law
@given(ledgers())
def test_law_round_trips(document: Document) -> None:
    """A ledger saved and read again is the same ledger."""
    first = jd.Ledger.from_dict(document)
    assert jd.Ledger.from_dict(first.to_dict()) == first
    assert jd.Ledger.loads(first.dumps()) == first
    assert jd.Ledger(**{name: getattr(first, name) for name in document if name != "format"}) == first


@law
@given(ledgers(), days_read, chosen_readings())
def test_law_numbers_of_a_finding_fit_each_other(document: Document, as_of: date, chosen: dict[str, str]) -> None:
    """Counted are among the possible, missing is what is required less what is counted, evidence is on record once."""
    ids = {each["id"] for each in document["entries"]}
    for finding in findings(document, as_of, chosen):
        assert 0 <= finding["counted"] <= finding["possible"]
        assert finding["missing"] == max(0, finding["required"] - finding["counted"])
        assert len(finding["evidence"]) == len(set(finding["evidence"]))
        assert set(finding["evidence"]) <= ids
        if finding["verdict"] == "satisfied":
            assert finding["missing"] == 0


@pytest.mark.parametrize("left_open", [False, True])
@pytest.mark.parametrize("first", range(0, 100 if TIMES == 1 else 200, 50))
def test_law_evaluation_and_oracle_agree(first: int, left_open: bool) -> None:
    """The oracle gives the same findings for a hundred ledgers at random, exact and not; two hundred in the proof."""
    for seed in range(first, first + 50):
        source = FromRandom(seed)
        document, chosen = ledger(source, left_open), readings(source)
        as_of = date.fromisoformat(source.choice(AS_OF))
        expected = {key(finding): finding for finding in oracle(document, 2024, as_of, chosen)}
        got = {key(finding): finding for finding in findings(document, as_of, chosen)}
        assert got.keys() == expected.keys(), seed
        parts = ("verdict", "reason", "required", "counted", "possible", "missing", "evidence", "attestation")
        for name, finding in got.items():
            assert {each: finding[each] for each in parts} == {each: expected[name][each] for each in parts}, (
                seed,
                name,
            )
            assert finding["organization"] == expected[name]["organization"], (seed, name)
