"""Small ledgers that tests of the law are made of: each finding is also what the oracle gives."""

from datetime import date
from typing import Any

import jiceng_dangjian as jd
from jiceng_dangjian.language.vocabulary import ENTRY_KINDS, SIX_HAVES
from tests.oracle import evaluate as oracle

Record = dict[str, Any]


DC: Record = {"id": "dc", "kind": "district_committee"}


W: Record = {"id": "w", "kind": "subdistrict_working_committee", "superior": "dc"}


C: Record = {"id": "c", "kind": "community", "form": "branch", "superior": "w"}


def findings(
    norm: str,
    organizations: list[Record],
    appointments: list[Record] | None = None,
    entries: list[Record] | None = None,
    *,
    as_of: date = date(2025, 4, 10),
    readings: dict[str, str] | None = None,
    complete: list[str] | None = None,
    attestations: list[Record] | None = None,
) -> list[Record]:
    """The findings of a norm for 2024, those that do not apply left out; the oracle finds the same."""
    document = {
        "format": "jiceng-dangjian.ledger/1",
        "in_force_from": "2020-01-01",
        "organizations": organizations,
        "appointments": appointments or [],
        "entries": [{"id": f"e{number}", **each} for number, each in enumerate(entries or [], 1)],
        "coverage": [
            {"subject": each, "kinds": list(ENTRY_KINDS), "start": "2019-01-01", "end": "2026-12-31"}
            for each in complete or []
        ],
        "attestations": attestations or [],
    }
    chosen = readings or {}
    report = jd.evaluate(jd.Ledger.from_dict(document), year=2024, as_of=as_of, readings=jd.LAW.readings(**chosen))
    names = ("subject", "verdict", "reason", "required", "counted", "possible", "evidence")

    def told(found: list[Record]) -> list[Record]:
        kept = [each for each in found if each["norm"] == norm and each["verdict"] != "not_applicable"]
        return sorted(({name: each[name] for name in names} for each in kept), key=str)

    ours = told(report.to_dict()["findings"])
    assert ours == told(oracle(document, 2024, as_of, chosen))
    return ours


def held(role: str, organization: str, person: str = "p", **days: str) -> Record:
    """An appointment since 2020."""
    return {"person": person, "organization": organization, "role": role, "start": "2020-01-01", **days}


SIX = dict.fromkeys(SIX_HAVES, True)


def contact(target: str | None, **more: str | None) -> Record:
    """A contact point of p."""
    return {"kind": "contact_point", "organization": "dc", "by": "p", "target": target, "start": "2021-01-01", **more}


NAMES = (
    "subject",
    "organization",
    "window",
    "verdict",
    "reason",
    "required",
    "counted",
    "possible",
    "missing",
    "evidence",
)


OFFICE = "district_organization_department"


def asked(
    norm: str,
    organizations: list[Record],
    entries: list[Record] | None = None,
    as_of: date = date(2025, 4, 10),
    readings: dict[str, str] | None = None,
    **more: Any,
) -> list[Record]:
    """All findings of a norm for 2024, in the report's order; the oracle gives the same.

    Except whose a person's finding is where only an attestation makes it: the oracle says that of their first office.
    """
    names = [name for name in NAMES if name != "organization" or jd.NORMS[norm].subjects is not None]
    document = {
        "format": "jiceng-dangjian.ledger/1",
        "in_force_from": "2020-01-01",
        "organizations": organizations,
        "entries": [{"id": f"e{number}", **each} for number, each in enumerate(entries or [], 1)],
        **more,
    }
    chosen = readings or {}
    report = jd.evaluate(jd.Ledger.from_dict(document), year=2024, as_of=as_of, readings=jd.LAW.readings(**chosen))

    def told(found: list[Record]) -> list[Record]:
        return [{name: each[name] for name in names} for each in found if each["norm"] == norm]

    ours = told(report.to_dict(everything=True)["findings"])
    assert sorted(ours, key=str) == sorted(told(oracle(document, 2024, as_of, chosen)), key=str)
    return ours


def of(subject: str, found: list[Record]) -> Record:
    """The one finding of a subject."""
    (finding,) = [each for each in found if each["subject"] == subject]
    return finding


def attested(norm: str, subject: str, *words: tuple[str, str | None]) -> list[Record]:
    """Attestations of a norm, subject and 2024: dates and outcomes."""
    told = {"norm": norm, "subject": subject, "year": 2024, "by": OFFICE}
    return [told | {"date": day, "outcome": outcome} for day, outcome in words]


STANDING = "district_standing_committee_member"


IN_CHARGE = "member_in_charge_of_organization_work"


def organization_of(norm: str, subject: str, document: Record) -> str | None:
    """The organization whose a finding of 2024 is."""
    report = jd.evaluate(jd.Ledger.from_dict(document), year=2024, as_of=date(2025, 4, 10))
    (finding,) = [each for each in report.everything() if (each.norm.id, each.subject) == (norm, subject)]
    return finding.organization


V: Record = {"id": "v", "kind": "affiliated_committee", "superior": "dc"}


def complete_for(subject: str, kinds: list[str], start: str, end: str = "2025-12-31") -> Record:
    """A declaration of completeness."""
    return {"subject": subject, "kinds": kinds, "start": start, "end": end}


AS_OF = date(2025, 4, 10)
