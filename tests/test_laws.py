"""Laws that hold of every ledger, under every reading: one property test each."""

import json
import random
from copy import deepcopy
from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import jiceng_dangjian as jd
from jiceng_dangjian.testing.strategies import (
    AS_OF,
    Document,
    FromRandom,
    chosen_readings,
    days_read,
    ledger,
    ledgers,
    readings,
)
from jiceng_dangjian.vocabulary import ENTRY_KINDS
from tests.oracle import evaluate as oracle

law = settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
FIRM = ("satisfied", "breached")


def findings(document: Document, as_of: date, chosen: dict[str, str]) -> list[dict[str, Any]]:
    """Everything found in a ledger for 2024."""
    report = jd.evaluate(jd.Ledger.from_dict(document), year=2024, as_of=as_of, readings=jd.Readings(**chosen))
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
    if document["entries"]:
        again = deepcopy(data.draw(st.sampled_from(document["entries"]), label="entry"))
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
    named = {each.get("order") for each in document["entries"]}
    dropped = later - joined - named - {each["id"] for each in document["entries"] if each.get("same_as")}
    kept = [each for each in document["entries"] if each["id"] not in dropped]
    mentioned = json.dumps([document["appointments"], kept])
    coverage = [
        each for each in document["coverage"] if f'"{each["subject"]}"' in mentioned or each["subject"][0] != "p"
    ]
    assert findings(document | {"entries": kept, "coverage": coverage}, as_of, chosen) == before


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
    ]
    if not nulls or chosen.get("single") == "exactly_one":
        return
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


def test_law_evaluation_and_oracle_agree() -> None:
    """The oracle, written from the contract alone, gives the same findings for five hundred ledgers."""
    for seed in range(500):
        source = FromRandom(seed)
        document, chosen = ledger(source), readings(source)
        as_of = date.fromisoformat(source.choice(AS_OF))
        expected = {key(finding): finding for finding in oracle(document, 2024, as_of, chosen)}
        got = {key(finding): finding for finding in findings(document, as_of, chosen)}
        assert got.keys() == expected.keys(), seed
        for name, finding in got.items():
            told = {part: finding[part] for part in ("verdict", "reason", "required", "counted", "possible", "missing")}
            assert told == {part: expected[name][part] for part in told}, (seed, name)
            assert finding["evidence"] == expected[name]["evidence"], (seed, name)
            if finding["verdict"] != "not_applicable":
                assert finding["organization"] == expected[name]["organization"], (seed, name)
