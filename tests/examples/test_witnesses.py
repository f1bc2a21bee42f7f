"""Witnesses: for every option that is not a default, a ledger on which it matters, with nothing in it to leave out."""

import json
from importlib import resources
from typing import Any

import pytest

from jiceng_dangjian.examples.shrinking import smaller
from jiceng_dangjian.questions.readings import READINGS
from jiceng_dangjian.testing.witnesses import disagree, smallest_case, verdict

WITNESSES: list[dict[str, Any]] = json.loads(
    resources.files("jiceng_dangjian").joinpath("data", "witnesses.json").read_text(encoding="utf-8")
)


def test_every_option_has_a_witness() -> None:
    """All 31 options that are no default have one, and no other has."""
    options = [
        (reading.id, option.id)
        for reading in READINGS.values()
        for option in reading.options
        if option.id != reading.default
    ]
    assert [(each["reading"], each["option"]) for each in WITNESSES] == options
    assert len(options) == 39


@pytest.mark.parametrize("witness", WITNESSES, ids=lambda each: f"{each['reading']}={each['option']}")
def test_option_and_default_disagree(witness: dict[str, Any]) -> None:
    """Evaluated anew, the two give the verdicts kept with the witness, and these differ."""
    chosen = {witness["reading"]: witness["option"]}
    told = {"default": verdict(witness, {}), "option": verdict(witness, chosen)}
    assert told == witness["verdicts"]
    assert told["default"] != told["option"]


@pytest.mark.parametrize("witness", WITNESSES, ids=lambda each: f"{each['reading']}={each['option']}")
def test_nothing_can_be_left_out(witness: dict[str, Any]) -> None:
    """Without any one record, field or kind the two agree, or the ledger is none."""
    chosen = {witness["reading"]: witness["option"]}
    assert not any(disagree(witness | {"ledger": ledger}, chosen) for ledger in smaller(witness["ledger"]))


def test_search_leaves_out_what_does_not_matter() -> None:
    """A witness with an organization and an entry too many is made the smallest again."""
    witness = next(each for each in WITNESSES if each["ledger"].get("entries"))
    ledger = witness["ledger"]
    idle = {"id": "idle", "kind": "leading_group", "organization": ledger["organizations"][0]["id"]}
    padded = ledger | {
        "organizations": [*ledger["organizations"], {"id": "other", "kind": "district_committee"}],
        "entries": [*ledger["entries"], idle],
    }
    chosen = {witness["reading"]: witness["option"]}
    without = {**padded, "organizations": []}
    assert not disagree(witness | {"ledger": without}, chosen), "its entries then name nobody"
    assert smallest_case(witness | {"ledger": padded}, chosen) == witness
