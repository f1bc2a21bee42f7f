"""Evaluation beside the oracle: where the two differ on a question."""

import json
from datetime import date
from typing import Any

import jiceng_dangjian as jd
from jiceng_dangjian.evaluation.evaluation import findings
from jiceng_dangjian.evaluation.question import Inquiry
from jiceng_dangjian.testing.sources import FromRandom
from jiceng_dangjian.testing.strategies import AS_OF, ledger, readings
from tests.oracle import evaluate as oracle

COMPARED = (
    *("verdict", "reason", "required", "counted", "possible", "missing", "evidence"),
    *("organization", "attestation"),
)


def place(finding: dict[str, Any]) -> tuple[str, str, str]:
    """What a finding is of."""
    return finding["norm"], finding["subject"], json.dumps(finding["window"])


def differences(document: dict[str, Any], year: int, as_of: date, chosen: dict[str, str]) -> list[str]:
    """Where the two differ on a question."""
    inquiry = Inquiry(jd.Ledger.from_dict(document), year, as_of)
    made = findings(inquiry, jd.LAW.readings(**chosen), everything=True)
    ours = {place(each): each for each in (finding.to_dict() for finding in made)}
    theirs = {place(each): each for each in oracle(document, year, as_of, chosen)}
    told = []
    for each in sorted(ours.keys() | theirs.keys()):
        a, b = ({name: found[each][name] for name in COMPARED} if each in found else None for found in (ours, theirs))
        if a != b:
            told.append(f"{json.dumps(document)} {as_of} {chosen} {each}\n  evaluation {a}\n  oracle     {b}")
    return told


def disagreements(seed: int, left_open: bool) -> list[str]:
    """Where the two differ on the ledger of a seed. left_open: one rich in what is known only in part."""
    source = FromRandom(seed)
    document, chosen = ledger(source, left_open), readings(source)
    as_of = date.fromisoformat(source.choice(AS_OF))
    return [f"seed {seed} {told}" for told in differences(document, 2024, as_of, chosen)]
