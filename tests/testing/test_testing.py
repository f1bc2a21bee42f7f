"""What the library ships for testing is itself tested: what is promised occurs, a wrong evaluator is caught."""

import subprocess
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from importlib.metadata import entry_points
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import jiceng_dangjian as jd
from jiceng_dangjian.language.norms import Norm
from jiceng_dangjian.questions.readings import READINGS
from jiceng_dangjian.testing import assert_keeps_the_law, situations
from jiceng_dangjian.testing.sources import FromRandom
from jiceng_dangjian.testing.strategies import AS_OF, ledger, readings
from tests.oracle import evaluate as oracle


def ours(document: dict[str, Any], year: int, as_of: date, chosen: dict[str, str]) -> list[dict[str, Any]]:
    """This library's own findings."""
    report = jd.evaluate(jd.Ledger.from_dict(document), year=year, as_of=as_of, readings=jd.LAW.readings(**chosen))
    findings: list[dict[str, Any]] = report.to_dict()["findings"]
    return findings


def test_the_library_keeps_its_own_law() -> None:
    """The evaluation agrees with itself, and the oracle with it."""
    assert_keeps_the_law(ours, max_examples=20, seed=True)
    assert_keeps_the_law(oracle, max_examples=60, seed=True)


def test_an_evaluator_that_reads_missing_as_not_done_is_caught() -> None:
    """Records that are not declared complete, reported as a breach, are shown with the clause."""

    def hasty(document: dict[str, Any], year: int, as_of: date, chosen: dict[str, str]) -> Sequence[Mapping[str, Any]]:
        return [
            each | {"verdict": "breached", "reason": "count_short"} if each["reason"] == "records_incomplete" else each
            for each in ours(document, year, as_of, chosen)
        ]

    with pytest.raises(AssertionError, match=r"(?s)第.*条.*expected .*records_incomplete.*found .*count_short.*ledger"):
        assert_keeps_the_law(hasty, max_examples=100, seed=True)


def test_an_evaluator_that_forgets_a_finding_is_caught() -> None:
    """A finding that is not given at all is a difference, too; norms not asked for are not compared."""

    def forgetful(document: dict[str, Any], year: int, as_of: date, chosen: dict[str, str]) -> list[dict[str, Any]]:
        return [each for each in ours(document, year, as_of, chosen) if each["norm"] != "11.1-7"]

    assert_keeps_the_law(forgetful, norms=["11.1-5"], max_examples=20, seed=True)
    with pytest.raises(AssertionError, match="found    None"):
        assert_keeps_the_law(forgetful, norms=["11.1-7"], max_examples=50, seed=True)


def whole(seen: dict[str, Counter[str]]) -> bool:
    """Whether each norm was seen satisfied, short and undetermined, and two late."""
    late = all(seen[norm]["performed_late"] for norm in ("11.1-5", "14-2"))
    return late and all(
        each["satisfied"] and each["breached"] + each["unmet"] and each["undetermined"] for each in seen.values()
    )


def test_every_promised_situation_occurs() -> None:
    """Among a thousand ledgers each computed norm is satisfied, short and undetermined, and some are late."""
    seen: dict[str, Counter[str]] = {norm.id: Counter() for norm in jd.norms(decided_by="computed")}
    for seed in range(1000):
        if seed % 50 == 0 and whole(seen):
            break
        source = FromRandom(seed)
        document, chosen = ledger(source), readings(source)
        for finding in ours(document, 2024, date.fromisoformat(source.choice(AS_OF)), chosen):
            if finding["norm"] in seen:
                seen[finding["norm"]].update([finding["verdict"], finding["reason"]])
    assert not [norm for norm, found in seen.items() if not found["satisfied"]]
    assert not [norm for norm, found in seen.items() if not found["breached"] + found["unmet"]]
    assert not [norm for norm, found in seen.items() if not found["undetermined"]]
    assert {norm for norm, found in seen.items() if found["performed_late"]} >= {"11.1-5", "14-2"}


def worlds(norm: Norm) -> list[dict[str, str]]:
    """The working readings, and each other option of each reading that a norm names."""
    others = [{name: each.id} for name in norm.readings for each in READINGS[name].options]
    return [{}, *(each for each in others if READINGS[next(iter(each))].default not in each.values())]


@pytest.mark.parametrize("norm", jd.norms(decided_by="computed"), ids=lambda norm: norm.id)
def test_every_situation_is_what_it_is_called(norm: Norm) -> None:
    """One fewer, the number, one more; both ends of the window and the days beside them; an unknown; a record that is
    not complete: under every option, in a leap year and a common one, each gives the verdict it was made for."""
    sorts = set()
    for year in (2023, 2024):
        for chosen in worlds(norm):
            made = list(situations(norm.id, chosen, year=year))
            assert {each.sort for each in made} >= {"first_day", "last_day", "one_missing", "unknown", "incomplete"}
            for each in made:
                sorts.add(each.sort)
                found = norm(
                    jd.Ledger.from_dict(each.document),
                    each.subject,
                    year=year,
                    as_of=each.as_of,
                    readings=jd.LAW.readings(**chosen),
                )
                (finding,) = [finding for finding in found if finding.window == each.window]
                assert finding.verdict in each.verdicts, each
                one = each.sort in ("one_missing", "incomplete") and finding.verdict != jd.Verdict.NOT_APPLICABLE
                assert finding.missing == (1 if one else finding.missing), each
    assert "one_more" in sorts or norm.id.startswith("11.3")


ALONE = """
import sys
import hypothesis.strategies as st
assert not [name for name in sys.modules if name.startswith("jiceng_dangjian")]
import jiceng_dangjian as jd
import jiceng_dangjian.testing
jd.evaluate(st.from_type(jd.Ledger).example(), year=2024, as_of="2025-03-31")
"""


def test_hypothesis_costs_nothing_more_until_testing_is_imported() -> None:
    """Whoever imports Hypothesis imports nothing of this package; with `testing` imported, ledgers have a strategy."""
    assert not [each for each in entry_points(group="hypothesis") if each.value.startswith("jiceng")]
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", ALONE], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@settings(max_examples=10, suppress_health_check=list(HealthCheck), deadline=None)
@given(st.from_type(jd.Ledger))
def test_hypothesis_knows_ledgers_by_their_type(ledger: jd.Ledger) -> None:
    """With the package installed Hypothesis makes ledgers from the type alone."""
    assert isinstance(ledger, jd.Ledger)
    assert jd.evaluate(ledger, year=2024, as_of=date(2025, 3, 31)).year == 2024
