"""Property-based regulatory tests for others to run: ledgers at random, and a check of one's own implementation.

Needs the extra `testing` (hypothesis); nothing else in the package imports it. Once imported, Hypothesis knows ledgers
by their type: `st.from_type(Ledger)` gives those of 2024.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from jiceng_dangjian.answers.report import evaluate
from jiceng_dangjian.articles import NORMS
from jiceng_dangjian.ledger.ledger import Ledger
from jiceng_dangjian.medium import line
from jiceng_dangjian.questions.chosen import Readings
from jiceng_dangjian.questions.readings import READINGS
from jiceng_dangjian.testing.machine import YearUnfolds
from jiceng_dangjian.testing.situations import SORTS, Situation, situations
from jiceng_dangjian.testing.strategies import a_situation, chosen_readings, days_read, ledgers

__all__ = [
    "SORTS",
    "Evaluator",
    "Situation",
    "YearUnfolds",
    "a_situation",
    "assert_keeps_the_law",
    "chosen_readings",
    "days_read",
    "ledgers",
    "situations",
]

Evaluator = Callable[[dict[str, Any], int, date, dict[str, str]], Iterable[Mapping[str, Any]]]
"""Another implementation: ledger document, year, day and readings to findings, as `Report.to_dict` writes them."""

st.register_type_strategy(Ledger, ledgers().map(Ledger.from_dict))

COMPARED = ("verdict", "reason", "required", "counted", "possible", "missing", "evidence")


def assert_keeps_the_law(
    other: Evaluator, *, norms: Sequence[str] | None = None, max_examples: int = 200, seed: bool = False
) -> None:
    """Test another implementation against this one on ledgers of 2024, and show the smallest on which they differ.

    other: the implementation. norms: the ids to compare (all computed ones by default); of each finding what the other
    gives is compared: verdict, reason, numbers, evidence. max_examples: how many ledgers to try. seed: the same ledgers
    every time. Raises `AssertionError` with the ledger, the clause, what was expected and what was found.
    """
    asked = set(norms or [norm.id for norm in NORMS.values() if norm.decided_by == "computed"])

    @settings(
        max_examples=max_examples,
        deadline=None,
        derandomize=seed,
        database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        phases=[Phase.generate, Phase.shrink],
    )
    @given(ledgers(), days_read, chosen_readings())
    def agree(document: dict[str, Any], as_of: date, chosen: dict[str, str]) -> None:
        report = evaluate(
            Ledger.from_dict(document), year=2024, as_of=as_of, readings=Readings.among(READINGS, **chosen)
        )
        expected = _by_place(report.to_dict()["findings"], asked)
        found = _by_place(other(document, 2024, as_of, chosen), asked)
        for place in sorted(expected.keys() | found.keys()):
            _same(place, expected.get(place), found.get(place), (document, as_of, chosen))

    agree()


def _by_place(findings: Iterable[Mapping[str, Any]], asked: set[str]) -> dict[tuple[str, str, str], Mapping[str, Any]]:
    return {
        (each["norm"], each["subject"], json.dumps(each["window"])): each
        for each in findings
        if each["norm"] in asked and each["verdict"] != "not_applicable" and each.get("reason") != "judgement_required"
    }


def _same(
    place: tuple[str, str, str],
    expected: Mapping[str, Any] | None,
    found: Mapping[str, Any] | None,
    question: tuple[dict[str, Any], date, dict[str, str]],
) -> None:
    told = [name for name in COMPARED if found is None or name in found]
    ours = None if expected is None else {name: expected[name] for name in told}
    theirs = None if found is None else {name: found[name] for name in told}
    if ours != theirs:
        document, as_of, chosen = question
        norm = NORMS[place[0]]
        raise AssertionError(
            f"{norm.citation} {norm.quote}\n"
            f"{place[0]} of {line(place[1])} in {place[2]}, as of {as_of}, readings {chosen}\n"
            f"expected {ours}\nfound    {theirs}\nledger   {json.dumps(document, ensure_ascii=False)}"
        )
