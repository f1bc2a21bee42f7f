"""Illustrations of a norm: a smallest ledger that does not satisfy it, the remedy, and the ledger that does.

Nothing is typed for any one norm: the ledgers are found in one small district, and their findings are evaluated.
"""

from collections import Counter
from datetime import date, timedelta
from functools import cache

from attrs import evolve, frozen

from jiceng_dangjian.answers.remedy.remedy import Remedy, Wanted, apply
from jiceng_dangjian.errors import NotFound
from jiceng_dangjian.evaluation.finding import Finding
from jiceng_dangjian.examples.shrinking import Document, smallest
from jiceng_dangjian.language.norms import Norm
from jiceng_dangjian.language.requirements import Attested, Recorded
from jiceng_dangjian.language.vocabulary import OFFICES, Verdict
from jiceng_dangjian.language.words import needs
from jiceng_dangjian.ledger.ledger import Ledger
from jiceng_dangjian.ledger.records import LedgerError

YEAR = 2024
EARLY, AFTER = date(2024, 2, 1), date(2025, 4, 10)
SINCE = {"start": "2021-01-01"}
DISTRICT: Document = {
    "format": "jiceng-dangjian.ledger/1",
    "in_force_from": "2020-01-01",
    "organizations": [
        {"id": "subdistrict", "kind": "subdistrict_working_committee", "superior": "district"},
        {"id": "district", "kind": "district_committee"},
        {"id": "community", "kind": "community", "superior": "subdistrict", "form": "branch"},
        {"id": "enterprise", "kind": "non_public_enterprise", "superior": "subdistrict", "form": "branch"},
    ],
    "appointments": [
        {"person": "P1", "organization": "district", "role": "district_standing_committee_member", **SINCE},
        {"person": "P2", "organization": "subdistrict", "role": "secretary", **SINCE},
        {"person": "P3", "organization": "subdistrict", "role": "member_in_charge_of_organization_work", **SINCE},
    ],
    "entries": [
        {
            "id": "point",
            "kind": "contact_point",
            "organization": "subdistrict",
            "by": "P2",
            "target": "community",
            **SINCE,
        },
        {
            "id": "order",
            "kind": "rectification_order",
            "organization": "district",
            "target": "subdistrict",
            "date": "2024-01-15",
            "deadline": "2024-06-30",
        },
    ],
}


SAME = ("verdict", "reason", "window")
"""What a smaller ledger must leave as it is."""


@frozen
class Illustration:
    """before: a finding that is not satisfied, early in the year; after: the same with its remedy applied; closed: the
    same when the year is over and the record declared complete, or the office attests that it was not done (None where
    it cannot be told even then).
    """

    norm: Norm
    before: Finding
    remedy: Remedy
    after: Finding
    closed: Finding | None


@cache
def illustration(norm: Norm) -> Illustration | None:
    """The illustration of a norm that is computed or attested; None for one that needs judgement or a decision.

    >>> import jiceng_dangjian as jd
    >>> shown = illustration(jd.NORMS["11.1-7"])
    >>> shown.before.verdict.value, shown.after.verdict.value, shown.closed.verdict.value
    ('pending', 'satisfied', 'breached')
    >>> shown.before.inquiry.ledger.to_dict()["entries"]
    []
    """
    if norm.requirement is None or isinstance(norm.requirement, Recorded):
        return None
    for subject in _everybody():
        before = _found(norm, DISTRICT, subject, EARLY)
        if before is not None and (before.remedy().entries or isinstance(norm.requirement, Attested)):
            return _of(norm, subject, before)
    raise NotFound(f"the small district has nobody to illustrate norm {norm.id}")


def _of(norm: Norm, subject: str, before: Finding) -> Illustration:
    def still(document: Document) -> bool:
        found = _found(norm, document, subject, EARLY)
        same = found is not None and all(getattr(found, name) == getattr(before, name) for name in SAME)
        return found is not None and same and found.remedy() == wanted

    wanted = before.remedy()
    document = smallest(DISTRICT, still)
    before = _found(norm, document, subject, EARLY) or before
    if isinstance(norm.requirement, Attested):
        office = next(iter(OFFICES))
        about = {"norm": norm.id, "subject": subject, "year": YEAR, "by": office, "date": AFTER.isoformat()}
        after = _found(norm, document | {"attestations": [about | {"outcome": "met"}]}, subject, AFTER)
        closed = _found(norm, document | {"attestations": [about | {"outcome": "not_met"}]}, subject, AFTER)
    else:
        wanted = _on_days_of_their_own(wanted)
        assert wanted.as_of is not None
        after = _again(before, apply(before.inquiry.ledger, wanted), wanted.as_of)
        kinds = sorted({kind for kind, _ in needs(norm)})
        complete = [{"subject": subject, "kinds": kinds, "start": "2024-01-01", "end": AFTER.isoformat()}]
        closed = _found(norm, document | {"coverage": complete}, subject, AFTER)
    assert after is not None
    shown = closed is not None and closed.verdict in (Verdict.BREACHED, Verdict.UNMET)
    return Illustration(norm, before, wanted, after, closed if shown else None)


def _on_days_of_their_own(remedy: Remedy) -> Remedy:
    """A remedy whose acts that are alike are done on one day after another, as people would."""
    seen: Counter[Wanted] = Counter()
    made, last = [], remedy.as_of
    for each in remedy.entries:
        day = each.earliest + timedelta(days=seen[each])
        seen[each] += 1
        if day == each.earliest or (each.latest is not None and day > each.latest):
            made.append(each)
            continue
        fields = dict(each.fields) | {"date": day.isoformat()}
        made.append(evolve(each, fields=tuple(sorted(fields.items())), earliest=day))
        last = day if last is None else max(last, day)
    return evolve(remedy, entries=tuple(made), as_of=last)


def _everybody() -> list[str]:
    return [*(each["id"] for each in DISTRICT["organizations"]), *(each["person"] for each in DISTRICT["appointments"])]


def _found(norm: Norm, document: Document, subject: str, as_of: date) -> Finding | None:
    """The first finding on a subject that applies; None where there is none, or the document is no ledger."""
    try:
        found = norm(Ledger.from_dict(document), subject, year=YEAR, as_of=as_of)
    except (LedgerError, LookupError):
        return None
    return next((each for each in found if each.verdict != Verdict.NOT_APPLICABLE), None)


def _again(finding: Finding, ledger: Ledger, as_of: date) -> Finding:
    found = finding.norm(ledger, finding.subject, year=YEAR, as_of=as_of)
    return next(each for each in found if each.window == finding.window)
