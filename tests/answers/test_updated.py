"""A report brought up to date equals a fresh one, whatever was changed."""

import pickle
from copy import deepcopy
from typing import Any

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.answers.update import touched
from jiceng_dangjian.testing.sources import FromRandom
from jiceng_dangjian.testing.strategies import ledger, readings

CHANGES = 50
Document = dict[str, Any]


def changed(source: FromRandom, document: Document, another: Document) -> Document:
    """A document with one thing in it added, taken away or said otherwise."""
    made = deepcopy(document)
    name = source.choice(
        ["entries"] * 6 + ["coverage", "attestations", "appointments", "organizations", "in_force_from"]
    )
    if name == "in_force_from":
        return made | {name: source.choice(["2020-01-01", "2024-04-01", None])}
    records, others = made[name], another[name]
    way = source.below(3)
    if way == 0 and others:
        records.append(source.choice(others) | ({"id": "z"} if name in ("entries", "organizations") else {}))
    elif way == 1 and records:
        records.pop(source.below(len(records)))
    elif records:
        records[source.below(len(records))] |= {"state": "cancelled"} if name == "entries" else {}
    return made


@pytest.mark.parametrize("seed", range(0, 6000, 1000))
def test_an_updated_report_is_a_fresh_one(seed: int) -> None:
    """Fifty changes of ledgers at random, exact and not, under readings, six times; most leave most norms alone."""
    tried = whole = again = 0
    while tried < CHANGES:
        source = FromRandom(seed)
        seed += 1
        document, chosen = ledger(source, left_open=seed % 2 == 1), readings(source)
        try:
            before = jd.Ledger.from_dict(document)
            after = jd.Ledger.from_dict(changed(source, document, ledger(source)))
        except jd.LedgerError:
            continue
        asked: dict[str, Any] = {"year": 2024, "as_of": "2025-01-10", "readings": jd.LAW.readings(**chosen)}
        report, fresh = jd.evaluate(before, **asked), jd.evaluate(after, **asked)
        updated = report.updated(after)
        assert updated == fresh
        assert [each.to_dict() for each in updated] == [each.to_dict() for each in fresh]
        norms = touched(report, after)
        whole += norms is None
        again += 0 if norms is None else len(norms)
        tried += 1
    assert whole < CHANGES / 2
    assert again < 12 * (CHANGES - whole)


def test_an_updated_report_answers_further() -> None:
    """Its findings, also those that were not made again, explain, remedy and contest as those of a fresh report."""
    report = jd.evaluate(jd.example_district(), year=2024, as_of="2025-04-10", organization="w3")
    entry = {"id": "new", "kind": "committee_meeting", "organization": "w3", "date": "2024-09-09"}
    after = report.ledger.with_entries(entry | {"party_building_study": "agenda_item"})
    updated, fresh = report.updated(after), jd.evaluate(after, year=2024, as_of="2025-04-10", organization="w3")
    for one, other in zip(updated, fresh, strict=True):
        assert (one.explain(), one.remedy(), one.contested_by) == (other.explain(), other.remedy(), other.contested_by)
    assert updated.receipt == fresh.receipt


def test_an_updated_or_restored_report_is_written_out_like_a_fresh_one() -> None:
    """Who is short of several orders, each of its own deadline, has a line for each, asked anew or not."""
    order = {"kind": "rectification_order", "organization": "dc", "target": "w"}
    ledger = jd.Ledger.from_dict(
        {
            "format": "jiceng-dangjian.ledger/1",
            "in_force_from": "2020-01-01",
            "organizations": [
                {"id": "dc", "kind": "district_committee"},
                {"id": "w", "kind": "affiliated_committee", "superior": "dc"},
            ],
            "entries": [
                {"id": "a", "date": "2024-03-01", "deadline": "2024-05-01", **order},
                {"id": "b", "date": "2024-06-01", "deadline": "2024-09-01", **order},
            ],
            "coverage": [
                {"subject": "w", "kinds": ["rectification_report"], "start": "2020-01-01", "end": "2025-12-31"}
            ],
        }
    )
    more = {"id": "z", "kind": "annual_plan", "organization": "w", "date": "2024-02-01", "covers_year": 2024}
    report = jd.evaluate(ledger, year=2024, as_of="2025-04-10")
    assert len(report.where(norm="15-7", verdict="breached")) == 2
    assert pickle.loads(pickle.dumps(report)).to_markdown() == report.to_markdown()
    fuller = ledger.with_entries(more)
    assert report.updated(fuller).to_markdown() == jd.evaluate(fuller, year=2024, as_of="2025-04-10").to_markdown()
