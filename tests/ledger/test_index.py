"""A ledger is looked up without recursion and without scanning what does not concern the question."""

from collections.abc import Iterator
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


class Unwalked(list[jd.Organization]):
    """A list that must not be walked from its beginning."""

    def __iter__(self) -> Iterator[jd.Organization]:
        """Refuse to."""
        raise AssertionError("walked over organizations that are not asked for")


def test_what_is_below_the_last_of_many_is_found_without_walking_over_the_others() -> None:
    """Asking each of many committees what is below it looks at what is below it, not at those before it."""
    organizations = [jd.Organization(id="dc", kind="district_committee")]
    for number in range(100):
        organizations.append(jd.Organization(id=f"w{number}", kind="subdistrict_working_committee", superior="dc"))
        organizations.append(jd.Organization(id=f"c{number}", kind="community", superior=f"w{number}"))
    index = jd.Ledger(organizations=tuple(organizations)).index
    assert len(list(index.below("dc"))) == 200
    index.__dict__["_order"] = Unwalked(index._order)
    for number in range(100):
        assert [each.id for each in index.below(f"w{number}")] == [f"c{number}"]
        assert [each.id for each in index.below(f"w{number}", ["community"])] == [f"c{number}"]
