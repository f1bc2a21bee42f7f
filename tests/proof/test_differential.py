"""Evaluation and oracle on ledgers at random: twenty thousand of each generator, by parts that can be run singly."""

import os

import pytest

from tests.proof.differential import disagreements

pytestmark = pytest.mark.differential
FIRST = int(os.environ.get("JICENG_FIRST_SEED", "1000000"))
PARTS, LEDGERS = 40, 500


@pytest.mark.parametrize("left_open", [False, True])
@pytest.mark.parametrize("part", range(PARTS))
def test_evaluation_and_oracle_agree_on_ledgers_at_random(part: int, left_open: bool) -> None:
    """Five hundred ledgers each: no finding differs in verdict, reason, numbers or evidence."""
    seeds = range(FIRST + part * LEDGERS, FIRST + (part + 1) * LEDGERS)
    assert [told for seed in seeds for told in disagreements(seed, left_open)] == []
