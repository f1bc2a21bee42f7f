"""The conformance vectors: on each, evaluation gives what it and the oracle agreed on when they were made."""

import json
from collections import Counter
from datetime import date
from typing import Any

import jiceng_dangjian as jd
from tests.conftest import DATA

VECTORS: list[dict[str, Any]] = json.loads((DATA / "vectors.json").read_text(encoding="utf-8"))


def test_every_vector_gives_its_finding() -> None:
    """Each case gives its whole expectation."""
    for case in VECTORS:
        ledger = jd.Ledger.from_dict(case["ledger"])
        question: dict[str, Any] = {"year": case["year"], "as_of": date.fromisoformat(case["as_of"])}
        readings = jd.LAW.readings(**case["readings"])
        findings = jd.NORMS[case["norm"]](ledger, case["subject"], **question, readings=readings)
        (told,) = [each.to_dict() for each in findings if each.to_dict()["window"] == case["window"]]
        assert {name: told[name] for name in case["expect"]} == case["expect"], case["id"]


def test_vectors_cover_every_computed_norm_and_reason() -> None:
    """There are a thousand of them, for each computed norm several, and every reason that computation can give."""
    assert len(VECTORS) >= 1800
    by_norm = Counter(case["norm"] for case in VECTORS)
    assert min(by_norm[norm.id] for norm in jd.norms(decided_by="computed")) >= 10
    reasons = {case["expect"]["reason"] for case in VECTORS}
    attested = {"attested_met", "attested_not_met", "decision_on_record", "judgement_required"}
    assert reasons == {reason.value for reason in jd.Reason} - attested
