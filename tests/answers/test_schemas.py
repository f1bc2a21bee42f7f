"""The schemas take what the loader takes and what the package writes; what else they take is a listed cross-check."""

import json
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

import jiceng_dangjian as jd
from jiceng_dangjian.answers.schemas import CROSS_CHECKS, MADE, schema
from jiceng_dangjian.testing.strategies import Document, days_read, ledgers, open_ledgers
from tests.conftest import CASES, DATA, FAULTS
from tests.evaluation.test_laws import law
from tests.ledger.test_fuzz import fuzz, mutated

CODES = {
    "repeated_id",
    "two_sorts",
    "unknown_name",
    "unknown_norm",
    "other_kinds_field",
    "turned",
    "recorded_before",
    "circle",
    "no_order",
    "no_times",
    "times_same_as",
    "times_named",
    "may_be_also",
    "no_event",
    "no_date",
    "no_month",
    "no_offset",
    "year_range",
    "too_early",
    "ends_before",
    "half_a_character",
    "range_turned",
    "not_one_of",
    "no_such_field",
    "amount_range",
    "number_needed",
    "year_needed",
    "number_from_one",
}
"""The codes of what no schema can tell: it lies between records, in a calendar, or in what JSON takes for a number."""


@cache
def validator(name: Any) -> Any:
    """What checks documents against a schema."""
    Draft202012Validator.check_schema(schema(name))
    return Draft202012Validator(schema(name))


def taken(name: str, document: Any) -> bool:
    """Whether a schema takes a document, as JSON has it."""
    return bool(validator(name).is_valid(json.loads(json.dumps(document))))


def test_the_example_every_case_and_every_vector_are_taken() -> None:
    """Every ledger that is shipped or worked out."""
    assert taken("ledger", jd.example_district().to_dict())
    vectors = json.loads((DATA / "vectors.json").read_text(encoding="utf-8"))
    assert all(taken("ledger", case["ledger"]) for case in [*CASES, *vectors])


def test_what_is_written_is_taken() -> None:
    """Reports with and without everything and what contests them, duties and norms."""
    report = jd.evaluate(jd.example_district(), year=2024, as_of="2025-04-10")
    assert taken("report", report.to_dict())
    assert taken(
        "report", jd.evaluate(report.ledger, year=2024, as_of="2025-04-10", organization="w1").to_dict(contested=True)
    )
    owed = jd.duties(report.ledger, start="2024-01-01", end="2024-12-31", as_of="2024-06-01")
    assert taken("duties", [each.to_dict() for each in owed])
    assert taken("norms", [norm.to_dict() for norm in jd.norms()])


@pytest.mark.parametrize("name", MADE)
def test_a_field_that_is_not_there_is_refused(name: str) -> None:
    """No schema is so wide that it takes anything."""
    assert not taken(name, {"x": 1})
    assert not taken(name, [{"x": 1}])


@law
@given(ledgers() | open_ledgers(), days_read)
def test_law_every_ledger_and_report_is_taken(document: Document, as_of: Any) -> None:
    """Whatever the ledger."""
    assert taken("ledger", document)
    assert taken("report", jd.evaluate(jd.Ledger.from_dict(document), year=2024, as_of=as_of).to_dict(contested=True))


def codes(document: Any) -> set[str] | None:
    """What the loader finds wrong; None where it takes the document."""
    try:
        jd.Ledger.from_dict(document)
    except jd.LedgerError as error:
        return {fault.code for fault in error.faults}
    return None


@fuzz
@given(mutated())
def test_what_the_schema_takes_and_the_loader_refuses_is_listed(document: Any) -> None:
    """And what the loader takes, the schema takes."""
    try:
        json.dumps(document)
    except (TypeError, ValueError):
        return
    found = codes(document)
    if found is None:
        assert taken("ledger", document)
    elif taken("ledger", document):
        assert found <= CODES


def test_each_listed_cross_check_is_one() -> None:
    """Of every worked fault the schema refuses or the code is listed; the list stands in the schema."""
    for fault in FAULTS:
        found = codes(fault["ledger"])
        assert found is not None
        assert not taken("ledger", fault["ledger"]) or found <= CODES
    assert all(each in schema("ledger")["$comment"] for each in CROSS_CHECKS)
