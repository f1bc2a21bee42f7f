"""The order of verdicts and the combination of members, exhaustively."""

from datetime import date
from itertools import product
from typing import Any

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.evaluation.decision import worst
from jiceng_dangjian.language.vocabulary import ENTRY_KINDS, Reason, Verdict

# The table of verdicts and reasons of the contract, worst verdict first.
TABLE = {
    "breached": ["count_short", "performed_late", "count_exceeded", "attested_not_met"],
    "unmet": ["no_deadline", "count_exceeded"],
    "undetermined": [
        "records_incomplete",
        "attribute_unknown",
        "attestation_missing",
        "judgement_required",
        "commencement_unknown",
        "partial_period",
        "deadline_unknown",
        "roster_unknown",
    ],
    "pending": ["period_open", "period_not_started"],
    "satisfied": ["count_reached", "state_holds", "attested_met", "decision_on_record"],
}
DECISIONS = [(Verdict(verdict), Reason(reason)) for verdict, reasons in TABLE.items() for reason in reasons]


@pytest.mark.parametrize("number", [1, 2, 3])
def test_law_the_worst_verdict_decides_with_its_first_reason(number: int) -> None:
    """Of any members the worst verdict is the set's, and of its reasons the one the table names first."""
    for decisions in product(DECISIONS, repeat=number):
        assert worst(list(decisions)) == min(decisions, key=DECISIONS.index)


MEMBERS: dict[str, dict[str, Any]] = {
    "assessed": {"date": "2024-12-15"},
    "late": {"date": "2025-02-15"},
    "unknown": {"date": "2024-12-15", "state": None},
    "another year": {"date": "2024-12-15", "covers_year": 2023},
    "none": {},
}


def assessment(members: list[tuple[str, str]], as_of: date, option: str, complete: bool) -> jd.Finding | None:
    """The finding of 14-4 for a committee with some members: each is as named, and was founded on a day."""
    organizations: list[dict[str, Any]] = [{"id": "w", "kind": "affiliated_committee"}]
    entries = []
    for number, (name, founded) in enumerate(members):
        c = {"id": f"c{number}", "kind": "community", "form": "branch", "superior": "w", "established": founded}
        organizations.append(c)
        entry = {"id": f"e{number}", "kind": "year_end_assessment", "organization": "w", "target": c["id"]}
        if MEMBERS[name]:
            entries.append(entry | {"covers_year": 2024} | MEMBERS[name])
    document = {
        "format": "jiceng-dangjian.ledger/1",
        "in_force_from": "2020-01-01",
        "organizations": organizations,
        "entries": entries,
    }
    if complete:
        whole = {"subject": "w", "kinds": list(ENTRY_KINDS), "start": "2020-01-01", "end": "2026-01-01"}
        document["coverage"] = [whole]
    chosen = jd.LAW.readings(partial_period=option)
    report = jd.evaluate(jd.Ledger.from_dict(document), year=2024, as_of=as_of, readings=chosen)
    found = report.where(norm="14-4")
    return found[0] if found else None


@pytest.mark.parametrize("option", ["undetermined", "full_duty", "whole_periods_only"])
@pytest.mark.parametrize("complete", [True, False])
def test_article_14_4_the_worst_member_decides(option: str, complete: bool) -> None:
    """What is found of two subordinates is the worse of what is found of each alone; those that a partial period takes
    out of the set are not counted."""
    kinds = [(name, founded) for name in MEMBERS for founded in ("2010-01-01", "2024-11-20")]
    for as_of in (date(2024, 10, 1), date(2025, 1, 31), date(2025, 3, 31)):
        alone = {each: assessment([each], as_of, option, complete) for each in kinds}
        for one, other in product(kinds, repeat=2):
            both = assessment([one, other], as_of, option, complete)
            parts = [each for each in (alone[one], alone[other]) if each is not None]
            assert (both is None) == (not parts)
            if both is not None:
                assert (both.verdict, both.reason) == worst([(each.verdict, each.reason) for each in parts])
                for name in ("required", "counted", "possible", "missing"):
                    assert getattr(both, name) == sum(getattr(each, name) for each in parts), (one, other, name)
