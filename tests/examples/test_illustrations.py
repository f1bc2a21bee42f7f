"""Illustrations: for every norm that ledgers or offices decide a smallest ledger, its remedy, and what follows."""

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.examples.illustrations import SAME, illustration
from jiceng_dangjian.examples.shrinking import smaller

DECIDED = [norm.id for norm in jd.NORMS.values() if norm.decided_by in ("computed", "attested")]


@pytest.mark.parametrize("norm", DECIDED)
def test_norm_is_illustrated(norm: str) -> None:
    """Before, it is not satisfied; with the remedy it is; without it, once the year is over, it is short."""
    shown = illustration(jd.NORMS[norm])
    assert shown is not None
    assert shown.before.verdict in (jd.Verdict.PENDING, jd.Verdict.UNDETERMINED)
    assert shown.after.verdict == jd.Verdict.SATISFIED
    assert shown.closed is None or shown.closed.verdict in (jd.Verdict.BREACHED, jd.Verdict.UNMET)


@pytest.mark.parametrize("norm", DECIDED)
def test_nothing_can_be_left_out(norm: str) -> None:
    """Without any record or field of the ledger the finding or its remedy is another, or it is no ledger."""
    shown = illustration(jd.NORMS[norm])
    assert shown is not None
    before = shown.before
    document = {name: value for name, value in before.inquiry.ledger.to_dict().items() if value != []}
    for fewer in smaller(document):
        try:
            ledger = jd.Ledger.from_dict(fewer)
            found = before.norm(ledger, before.subject, year=2024, as_of=before.inquiry.as_of)
        except (jd.LedgerError, LookupError):
            continue
        same = [each for each in found if all(getattr(each, name) == getattr(before, name) for name in SAME)]
        assert not same or same[0].remedy() != shown.remedy, fewer


def test_judgement_is_not_illustrated() -> None:
    """What only people can judge, and what restates a decision, has no ledger that satisfies it."""
    assert illustration(jd.NORMS["11-1"]) is None
    assert illustration(jd.NORMS["15-5"]) is None
