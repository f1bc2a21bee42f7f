"""Attestations: which one decides, and which one is shown beside a finding."""

from datetime import date

from attrs import frozen

from jiceng_dangjian.evaluation.question import Inquiry
from jiceng_dangjian.language.norms import Norm
from jiceng_dangjian.language.requirements import Recorded
from jiceng_dangjian.ledger.records import Attestation
from jiceng_dangjian.regulation.values import Value

BADNESS = {"met": 0, None: 1, "not_met": 2}


@frozen(eq=False, repr=False)
class Shown(Value):
    """An attestation as it stands beside a finding: what it says, by whom, of which day, and whether it decides."""

    outcome: str | None
    by: str
    date: date
    decides: bool

    def to_dict(self) -> dict[str, object]:
        """As plain values, ready for JSON."""
        return {"outcome": self.outcome, "by": self.by, "date": self.date.isoformat(), "decides": self.decides}


def shown(norm: Norm, inquiry: Inquiry, subject: str) -> Shown | None:
    """The latest attestation of a norm, subject and year by the day of the question, of one day the worse: one that
    decides before any that does not."""
    told = inquiry.index.attestations[norm.id, subject, inquiry.year]
    known = [(_decides(norm, inquiry, each), each) for each in told if each.date <= inquiry.as_of]
    if not known:
        return None
    last = max((decides, each.date, BADNESS[each.outcome]) for decides, each in known)
    by = min(each.by for decides, each in known if (decides, each.date, BADNESS[each.outcome]) == last)
    return next(
        Shown(each.outcome, by, each.date, decides)
        for decides, each in known
        if (decides, each.date, BADNESS[each.outcome]) == last
    )


def _decides(norm: Norm, inquiry: Inquiry, attestation: Attestation) -> bool:
    """Whether a finding rests on an attestation: the norm is one that others attest or judge, and it is by an office or
    by an organization above the subject (of a person: above or at an organization of theirs)."""
    if norm.decided_by not in ("attested", "judgement") or isinstance(norm.requirement, Recorded):
        return False
    index, by = inquiry.index, attestation.by
    if by in norm.vocabulary.offices:
        return True
    if attestation.subject in index.organizations:
        return index.is_below(attestation.subject, by)
    places = {each.organization for each in index.appointments_of[attestation.subject]}
    return any(place == by or index.is_below(place, by) for place in places)


def of_person_in_year(inquiry: Inquiry, person: str) -> str | None:
    """The organization of the earliest appointment that a person held in the year."""
    first, last = date(inquiry.year, 1, 1), date(inquiry.year, 12, 31)
    held = (
        (each.start or date.min, each.organization)
        for each in inquiry.index.appointments_of[person]
        if (each.start or date.min) <= last and first <= (each.end or date.max)
    )
    return min(held, default=(None, None))[1]
