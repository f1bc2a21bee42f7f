"""Article 3: guiding principles."""

from datetime import date

import jiceng_dangjian as jd
from tests.small import DC, W, asked, attested, findings


def test_article_3_a_person_without_an_appointment_can_be_attested_for() -> None:
    """An attestation of a judgement norm fixes its subject, also a person who holds no post in the ledger."""
    told = {"norm": "3-1", "year": 2024, "by": "district_organization_department", "date": "2025-01-05"}
    told_of = [told | {"subject": "x", "outcome": "met"}, told | {"subject": "w", "outcome": "not_met"}]
    entry = {"kind": "secretary_project", "organization": "w", "by": "x", "date": "2024-03-01"}
    found = findings("3-1", [DC, W], [], [entry], attestations=told_of)
    assert [(each["subject"], each["verdict"]) for each in found] == [("w", "breached"), ("x", "satisfied")]


def test_article_3_attestations_of_others_are_left_out_of_one_organizations_report() -> None:
    """The report of one organization holds what is attested of it, and nothing that is attested of another."""
    attestations = [
        jd.Attestation(
            norm="3-1",
            subject=subject,
            year=2024,
            outcome="met",
            by="district_organization_department",
            date=date(2025, 1, 5),
        )
        for subject in ("w", "c")
    ]
    organizations = (
        jd.Organization(id="w", kind="subdistrict_working_committee"),
        jd.Organization(id="c", kind="community", superior="w"),
    )
    ledger = jd.Ledger(in_force_from=date(2020, 1, 1), organizations=organizations, attestations=tuple(attestations))
    report = jd.evaluate(ledger, year=2024, as_of=date(2025, 3, 31), organization="w")
    assert [each.subject for each in report.where(norm="3-1")] == ["w"]


def test_article_3_an_attestation_counts_from_its_day() -> None:
    """An attestation of a judgement norm dated on as_of fixes its subject; one dated later does not yet."""
    words = attested("3-1", "w", ("2025-01-05", "met"))
    (finding,) = asked("3-1", [DC, W], [], date(2025, 1, 5), attestations=words)
    assert finding["reason"] == "attested_met"
    assert asked("3-1", [DC, W], [], date(2025, 1, 4), attestations=words) == []
