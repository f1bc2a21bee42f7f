"""A year that unfolds, day by day: the laws hold after every step, and the oracle agrees."""

import json
from typing import Any

from hypothesis import HealthCheck, settings

from jiceng_dangjian.testing import YearUnfolds
from tests.conftest import TIMES
from tests.oracle import evaluate as oracle

COMPARED = ("verdict", "reason", "required", "counted", "possible", "missing", "evidence")
unhurried = settings(deadline=None, suppress_health_check=list(HealthCheck), derandomize=TIMES == 1, database=None)


class YearOfTheOracle(YearUnfolds):
    """The same laws of the second opinion, which on every day is of the same opinion."""

    def findings(self, document: Any, year: int, as_of: Any, readings: Any) -> list[dict[str, Any]]:
        """What the oracle finds, as evaluation tells it, in the same order."""
        ours = super().findings(document, year, as_of, readings)
        theirs = {self.place(each): each for each in oracle(document, year, as_of, readings)}
        for each in ours:
            other = theirs[self.place(each)]
            assert {name: each[name] for name in COMPARED} == {name: other[name] for name in COMPARED}
        return ours

    @staticmethod
    def place(finding: dict[str, Any]) -> tuple[str, str, str]:
        """What a finding is of."""
        return finding["norm"], finding["subject"], json.dumps(finding["window"])


TestYear = YearUnfolds.TestCase
TestYear.settings = settings(unhurried, max_examples=6 if TIMES == 1 else 20 * TIMES, stateful_step_count=20)
TestYearOfTheOracle = YearOfTheOracle.TestCase
TestYearOfTheOracle.settings = settings(unhurried, max_examples=3 if TIMES == 1 else 5 * TIMES, stateful_step_count=10)
