"""What several tests read: the cases, the inventory and the register they are held against."""

import gc
import json
import os
from pathlib import Path
from typing import Any

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """What documents show may be taken from what is printed now."""
    parser.addoption("--accept", action="store_true", help="write into the documents what their code prints now")


def pytest_collection_finish() -> None:
    """What is imported and collected stays: a collector that looks through it again and again costs a seventh."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


DATA = Path(__file__).parent / "data"
TIMES = int(os.environ.get("JICENG_EXAMPLES_TIMES", "1"))
"""How many times as many examples as usual each property test tries: more in the proof, on new ledgers."""
FAULTS: list[dict[str, Any]] = json.loads((DATA / "faults.json").read_text(encoding="utf-8"))
CASES: list[dict[str, Any]] = json.loads((DATA / "findings.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def inventory() -> list[dict[str, Any]]:
    """The reference inventory of norms."""
    norms: list[dict[str, Any]] = json.loads((DATA / "norms.json").read_text(encoding="utf-8"))
    return norms


@pytest.fixture(scope="session")
def register() -> list[dict[str, Any]]:
    """The reference register of readings."""
    readings: list[dict[str, Any]] = json.loads((DATA / "readings.json").read_text(encoding="utf-8"))
    return readings


@pytest.fixture(scope="session")
def expected_counts() -> dict[str, dict[str, int]]:
    """The counts the example district must give."""
    path = Path(__file__).parent.parent / "examples" / "district-2024.expected.json"
    counts: dict[str, dict[str, int]] = json.loads(path.read_text(encoding="utf-8"))
    return counts
