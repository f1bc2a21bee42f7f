"""The second opinion stands by itself: it gives every worked example of the amended contract."""

import json
from datetime import date
from typing import Any

import pytest

from tests.conftest import DATA
from tests.oracle import evaluate

CASES: list[dict[str, Any]] = json.loads((DATA / "findings.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_the_second_opinion_gives_the_worked_example(case: dict[str, Any]) -> None:
    """The oracle, written from the contract alone, gives the finding that the contract's example expects."""
    findings = evaluate(case["ledger"], case["year"], date.fromisoformat(case["as_of"]), case["readings"])
    asked = (case["norm"], case["subject"], case["window"])
    (found,) = [each for each in findings if (each["norm"], each["subject"], each["window"]) == asked]
    assert {name: found.get(name) for name in case["expect"]} == case["expect"]
