"""A ledger with a few entries more is the ledger that is loaded whole: the same faults, tables and findings."""

import json
import pickle
from collections.abc import Callable
from copy import copy, deepcopy
from typing import Any

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.ledger.overlay import DEEP, Overlay, amended
from jiceng_dangjian.testing.sources import FromRandom
from jiceng_dangjian.testing.strategies import ledger, readings
from tests.conftest import TIMES

Document = dict[str, Any]
TABLES = ("organizations", "left_open", "_first_records", "_records", "_of_kind")


def told(of: jd.Ledger, chosen: dict[str, str]) -> str:
    """All that is found in a ledger, and what became of each of its entries."""
    report = jd.evaluate(of, year=2024, as_of="2025-01-10", readings=jd.LAW.readings(**chosen))
    accounts = [each.to_dict() for each in report.entries()]
    return json.dumps([report.to_dict(everything=True)["findings"], accounts, report.receipt])


def changes(source: FromRandom, document: Document, another: Document) -> tuple[list[Document], dict[str, Document]]:
    """Entries to add, and entries told otherwise, sound or not."""
    those = [document["entries"] or another["entries"]] * 4 + [another["entries"]]
    new = [deepcopy(source.choice(source.choice(those) or [{"id": "e"}])) for _ in range(source.below(3))]
    for number, each in enumerate(new):
        each["id"] = source.choice([f"z{number}"] * 6 + [one["id"] for one in document["entries"][:1]])
    ids = [each["id"] for each in document["entries"]]
    for each in new:
        if ids and source.below(3) == 0:
            each["same_as"] = source.choice(ids)
    replaced = {}
    if document["entries"] and source.below(2):
        entry = deepcopy(source.choice(document["entries"]))
        name = source.choice(["state", "target", "by", "date", "covers_year"])
        if entry.get(name, 0) is None:
            value = {"state": "held", "target": "w0", "by": "p0", "date": "2024-05-05", "covers_year": 2024}[name]
            replaced[entry["id"]] = entry | {name: value}
    return new, replaced


@pytest.mark.parametrize("first", range(0, 100 if TIMES == 1 else 1000, 50))
def test_law_an_overlay_is_the_ledger_loaded_whole(first: int) -> None:
    """Fifty ledgers at random each: amended where the whole is taken, and only there; equal, with equal tables and
    findings; on itself, too."""
    reached = refused = 0
    for seed in range(first, first + 50):
        source = FromRandom(seed)
        document, chosen = ledger(source, left_open=seed % 2 == 1), readings(source)
        before = jd.Ledger.from_dict(document)
        new, replaced = changes(source, document, ledger(source))
        entries = [replaced.get(each["id"], each) for each in document["entries"]] + new
        made = amended(before, new, replaced)
        try:
            whole = jd.Ledger.from_dict(document | {"entries": entries})
        except jd.LedgerError:
            assert made is None, seed
            refused += 1
            continue
        assert made is not None, seed
        assert made == whole
        if new or replaced:
            assert isinstance(made.index, Overlay)
            reached += 1
        for name in TABLES:
            assert getattr(made.index, name) == getattr(whole.index, name), (seed, name)
        assert told(made, chosen) == told(whole, chosen), seed
    assert reached > 15
    assert refused > 2


def test_entries_added_one_by_one_stay_quick_to_look_up() -> None:
    """Overlays lie on each other only so deep; what is found is the same."""
    at = jd.example_district()
    for number in range(3 * DEEP):
        entry = {"id": f"n{number}", "kind": "committee_meeting", "organization": "w1", "date": "2024-02-02"}
        at = at.with_entries(entry)
        assert at.index.depth <= DEEP
    assert at == jd.Ledger.from_dict(at.to_dict())


@pytest.mark.parametrize("way", [copy, deepcopy, lambda value: pickle.loads(pickle.dumps(value)), repr, hash])
def test_entries_that_nobody_asked_for_yet_are_there(way: Callable[[Any], Any]) -> None:
    """Whatever is done first with a ledger that lies over another, it is the ledger loaded whole."""
    district = jd.example_district()
    entry = {"id": "n", "kind": "committee_meeting", "organization": "w1", "date": "2024-02-02"}
    whole = jd.Ledger.from_dict(district.to_dict() | {"entries": [*district.to_dict()["entries"], entry]})
    over = district.with_entries(entry)
    assert way(over) == way(whole)
    assert over.entries == (*district.entries, whole.entries[-1])
    with pytest.raises(AttributeError, match="entriess"):
        over.entriess  # type: ignore[attr-defined]  # noqa: B018


def test_what_is_wrong_with_an_entry_is_said_of_the_whole() -> None:
    """The path of the fault is that in the ledger with all of its entries."""
    district = jd.example_district()
    with pytest.raises(jd.LedgerError) as caught:
        district.with_entries({"id": "e00014", "kind": "committee_meeting", "organization": "w1"})
    (fault,) = caught.value.faults
    assert fault.path == f"$.entries[{len(district.entries)}].id"
    assert "$.entries[" in fault.message
