"""A ledger is looked up without recursion and without scanning what does not concern the question."""

from datetime import date

import pytest

import jiceng_dangjian as jd


def test_a_chain_of_organizations_of_any_depth_is_evaluated() -> None:
    """Three thousand organizations one below the other are evaluated, under direct and all levels."""
    chain = [jd.Organization(id="w", kind="subdistrict_working_committee")]
    chain += [
        jd.Organization(id=f"c{number}", kind="community", superior=f"c{number - 1}" if number else "w")
        for number in range(3000)
    ]
    ledger = jd.Ledger(in_force_from=date(2020, 1, 1), organizations=tuple(chain))
    for levels in ("direct", "all_levels"):
        report = jd.evaluate(
            ledger, year=2024, as_of=date(2025, 3, 31), readings=jd.Readings(subordinates=levels), organization="w"
        )
        (finding,) = report.where(norm="14-4")
        assert finding.required == (1 if levels == "direct" else 3000)


def test_faults_stand_in_the_order_of_the_document() -> None:
    """Faults of one record and between records are given together, in the order of the document."""
    document = {
        "format": "jiceng-dangjian.ledger/1",
        "entries": [{"id": "e", "kind": "criticism", "organization": "x"}, {"id": "e", "kind": "critcism"}],
        "organizations": [{"id": "w", "kind": "community", "superior": "y"}],
    }
    with pytest.raises(jd.LedgerError) as raised:
        jd.Ledger.from_dict(document)
    assert [fault.path for fault in raised.value.faults] == [
        "$.organizations[0].superior",
        "$.entries[0].organization",
        "$.entries[1].kind",
        "$.entries[1].organization",
        "$.entries[1].id",
    ]
