"""Answers one can act on and check: what became of every entry, and the receipt of a report."""

import random
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given

import jiceng_dangjian as jd
from jiceng_dangjian.answers.entries import USES, WHY_UNUSED, Account
from jiceng_dangjian.testing.strategies import Document, a_situation, chosen_readings, days_read, ledgers
from tests.evaluation.test_laws import costly

QUESTION: dict[str, Any] = {"year": 2024, "as_of": date(2025, 3, 31)}


@pytest.fixture(scope="module")
def example() -> jd.Report:
    """The report of the example district."""
    return jd.evaluate(jd.example_district(), **QUESTION)


def accounted(report: jd.Report) -> tuple[Account, ...]:
    """The accounts of a report, which must hold every entry exactly once, and nothing that a finding does not show."""
    accounts = report.entries()
    assert sorted(each.entry.id for each in accounts) == sorted(each.id for each in report.ledger.entries)
    shown = {id for finding in report.everything() for id in finding.evidence}
    for each in accounts:
        assert each.use in USES
        assert (each.why in WHY_UNUSED) == (each.use == "unused")
        assert bool(each.findings) == (each.use != "unused")
        if each.entry.id in shown:
            assert each.use != "unused" or each.why == "founds_duty"
    return accounts


def without(report: jd.Report, unused: set[str]) -> jd.Report | None:
    """The report of the same ledger without some entries; None where other records name them."""
    document = report.ledger.to_dict()
    document["entries"] = [each for each in document["entries"] if each["id"] not in unused]
    try:
        ledger = jd.Ledger.from_dict(document)
    except jd.LedgerError:
        return None
    return jd.evaluate(ledger, year=report.year, as_of=report.as_of, readings=report.readings)


def told(report: jd.Report) -> list[dict[str, Any]]:
    """All that a report finds."""
    return report.to_dict(everything=True)["findings"]  # type: ignore[no-any-return]


@costly
@given(ledgers(), days_read, chosen_readings())
def test_law_every_entry_is_accounted_for_once(document: Document, as_of: date, chosen: dict[str, str]) -> None:
    """Whatever is on record: each entry once; the idle ones can go without any finding changing."""
    ledger, readings = jd.Ledger.from_dict(document), jd.LAW.readings(**chosen)
    report = jd.evaluate(ledger, year=2024, as_of=as_of, readings=readings)
    idle = {each.entry.id for each in accounted(report) if each.why not in (None, "says_not", "founds_duty")}
    fewer = without(report, idle)
    assert fewer is None or told(fewer) == told(report)


@costly
@given(a_situation())
def test_law_every_entry_of_every_situation_is_accounted_for_once(situation: Any) -> None:
    """Just met, just missed, on a boundary, on an unknown: each entry once, and the idle ones can go."""
    ledger, readings = jd.Ledger.from_dict(situation.document), jd.LAW.readings(**situation.readings)
    report = jd.evaluate(ledger, year=situation.year, as_of=situation.as_of, readings=readings)
    idle = {each.entry.id for each in accounted(report) if each.why not in (None, "says_not", "founds_duty")}
    fewer = without(report, idle)
    assert fewer is None or told(fewer) == told(report)


def test_every_entry_of_the_example_district_is_accounted_for(example: jd.Report) -> None:
    """All 1,334 once; the idle ones can go together without any finding changing."""
    accounts = accounted(example)
    assert len(accounts) == 1334
    idle = {each.entry.id for each in accounts if each.why not in (None, "says_not", "founds_duty")}
    assert idle
    fewer = without(example, idle)
    assert fewer is not None
    assert told(fewer) == told(example)


def test_what_counts_is_needed(example: jd.Report) -> None:
    """Without the one entry that counts for a finding that asks for one, the findings are others."""
    alone = [
        each
        for each in example.entries()
        if each.use == "counted"
        and any(one.evidence == (each.entry.id,) and one.required == 1 for one in each.findings)
    ]
    for account in random.Random(1).sample(alone, 12):
        norm, subject = next(
            (one.norm.id, one.subject) for one in account.findings if one.evidence == (account.entry.id,)
        )
        document = example.ledger.to_dict()
        document["entries"] = [each for each in document["entries"] if each["id"] != account.entry.id]
        fewer = jd.Ledger.from_dict(document)
        assert jd.NORMS[norm](fewer, subject, **QUESTION) != jd.NORMS[norm](example.ledger, subject, **QUESTION)


def entry_and_account(as_of: date = date(2025, 3, 31), **fields: Any) -> Account:
    """The account of the only entry of a small ledger."""
    entry = {"id": "e", "kind": "leading_group_meeting", "organization": "w", **fields}
    district = {"id": "dc", "kind": "district_committee"}
    organization = {"id": "w", "kind": "subdistrict_working_committee", "superior": "dc"}
    document = {
        "format": "jiceng-dangjian.ledger/1",
        "in_force_from": "2024-02-01",
        "organizations": [district, organization],
        "entries": [entry],
    }
    (account,) = jd.evaluate(jd.Ledger.from_dict(document), year=2024, as_of=as_of).entries()
    return account


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"date": "2024-05-01", "state": "cancelled"}, "cancelled"),
        ({"date": "2025-05-01"}, "after_as_of"),
        ({"date": "2025-05-01", "state": "planned"}, "planned"),
        ({"date": "2024-05-01", "kind": "secretary_office_meeting"}, "kind_not_counted"),
        ({"date": "2024-01-15"}, "before_commencement"),
        ({"date": "2025-02-15"}, "other_year"),
        ({"date": "2024-05-01", "kind": "committee_meeting", "party_building_study": "none"}, "conditions_not_met"),
        ({"date": "2024-05-01", "kind": "rectification_order", "organization": "dc", "target": "w"}, "founds_duty"),
    ],
)
def test_unused_entry_says_why(fields: dict[str, Any], why: str) -> None:
    """Each reason is given where it holds."""
    account = entry_and_account(**fields)
    assert (account.use, account.why) == ("unused", why)


def test_article_8_3_3_an_enterprise_without_a_flag_is_said_to_lack_it() -> None:
    """A snapshot that says no counts for nothing, and is not idle: it is why the finding is unmet."""
    haves = ("premises", "facilities", "signage", "party_flag", "reading_matter", "rules")
    document = {
        "format": "jiceng-dangjian.ledger/1",
        "in_force_from": "2020-01-01",
        "organizations": [
            {"id": "w", "kind": "subdistrict_working_committee"},
            {"id": "n", "kind": "non_public_enterprise", "form": "branch", "superior": "w"},
        ],
        "entries": [
            {"id": "s", "kind": "six_haves", "organization": "w", "target": "n", "date": "2024-05-01"}
            | dict.fromkeys(haves, True)
            | {"party_flag": False}
        ],
    }
    report = jd.evaluate(jd.Ledger.from_dict(document), **QUESTION)
    (account,) = report.entries()
    assert account.why == "says_not"
    assert report.where(norm="8.3-3")[0].verdict == jd.Verdict.UNMET


def test_account_as_plain_values() -> None:
    """The account names entry, kind, use and the findings by norm, subject and window."""
    account = entry_and_account(date="2024-05-01")
    (finding,) = account.to_dict()["findings"]
    assert finding == {"norm": "11.1-7", "subject": "w", "window": {"start": "2024-01-01", "end": "2024-12-31"}}
    assert account.to_dict()["use"] == "counted"


# Duties


def test_article_15_5_a_decision_that_a_finding_restates_is_counted_for_it() -> None:
    """A commendation on record counts for the clause that speaks of it."""
    organizations = [{"id": id, "kind": "subdistrict_working_committee"} for id in "wv"]
    decision = {"id": "e", "kind": "commendation", "organization": "v", "target": "w", "date": "2024-05-01"}
    ledger = {"format": "jiceng-dangjian.ledger/1", "in_force_from": "2020-01-01", "organizations": organizations}
    report = jd.evaluate(jd.Ledger.from_dict(ledger | {"entries": [decision]}), **QUESTION)
    (account,) = accounted(report)
    assert account.use == "counted"
    assert [(each.norm.citation.article, each.subject) for each in account.findings] == [(15, "w")]


def test_article_15_7_an_order_that_binds_nobody_is_accounted_for_by_what_it_founds() -> None:
    """An order to a working committee that did not exist yet founds a finding of not applicable: it is not idle."""
    ledger = jd.Ledger.from_dict(
        {
            "format": "jiceng-dangjian.ledger/1",
            "in_force_from": "2020-01-01",
            "organizations": [
                {"id": "dc", "kind": "district_committee", "superior": None, "established": "1990-01-01"},
                {"id": "w0", "kind": "subdistrict_working_committee", "superior": "dc", "established": "2024-12-31"},
            ],
            "entries": [
                {
                    "id": "e0",
                    "kind": "rectification_order",
                    "organization": "dc",
                    "target": "w0",
                    "date": "2024-05-15",
                    "deadline": "2024-09-30",
                }
            ],
        }
    )
    report = jd.evaluate(ledger, year=2024, as_of=date(2025, 4, 10))
    (account,) = accounted(report)
    assert (account.use, account.why) == ("unused", "founds_duty")
    assert without(report, {"e0"}) is not None
    assert told(report) != told(without(report, {"e0"}))  # type: ignore[arg-type]


def test_receipt_does_not_depend_on_the_order_of_lists(example: jd.Report) -> None:
    """The same facts in another order have the same receipt; one day changed has another."""
    document = example.ledger.to_dict()
    shuffled = {name: each[::-1] if isinstance(each, list) else each for name, each in document.items()}
    again = jd.evaluate(jd.Ledger.from_dict(shuffled), **QUESTION)
    assert again.receipt == example.receipt
    number, entry = next((n, each) for n, each in enumerate(document["entries"]) if each.get("date"))
    document["entries"][number] = entry | {"date": (date.fromisoformat(entry["date"]) + timedelta(days=1)).isoformat()}
    changed = jd.evaluate(jd.Ledger.from_dict(document), **QUESTION)
    assert changed.receipt["ledger_sha256"] != example.receipt["ledger_sha256"]


def test_receipt_changes_with_the_question(example: jd.Report) -> None:
    """Another day, year or reading is another receipt; it stands in the report."""
    receipts = [
        jd.evaluate(example.ledger, **(QUESTION | other)).receipt
        for other in ({"as_of": date(2025, 4, 1)}, {"year": 2023}, {"readings": jd.Readings(single="exactly_one")})
    ]
    assert all(each != example.receipt for each in receipts)
    assert example.to_dict()["receipt"] == example.receipt
    assert example.receipt["text_sha256"] == jd.regulation.SHA256


def test_article_8_1_an_entry_tells_the_condition_that_failed() -> None:
    """A plan of another year is not of this one: the account names the norm, the field and its value."""
    account = entry_and_account(kind="annual_plan", date="2024-05-01", covers_year=2023)
    assert (account.use, account.why) == ("unused", "other_year")
    assert account.failed == (("8.1-2", "covers_year", "2023"), ("9.1-3", "covers_year", "2023"))


def test_article_11_1_entries_that_say_the_same_are_named_to_each_other() -> None:
    """Two meetings of one committee on one day that differ in nothing are likely one; joined by same_as they are."""
    meeting = {"kind": "leading_group_meeting", "organization": "w", "date": "2024-05-01"}
    for joined, alike in ({}, [("b",), ("a",)]), ({"same_as": "a"}, [(), ()]):
        document = {
            "format": "jiceng-dangjian.ledger/1",
            "in_force_from": "2020-01-01",
            "organizations": [{"id": "w", "kind": "subdistrict_working_committee"}],
            "entries": [{"id": "a", **meeting}, {"id": "b", **meeting, **joined}],
        }
        accounts = jd.evaluate(jd.Ledger.from_dict(document), year=2024, as_of=date(2025, 4, 10)).entries()
        assert [each.alike for each in accounts] == alike
