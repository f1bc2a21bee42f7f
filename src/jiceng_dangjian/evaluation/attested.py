"""Findings that rest on what somebody attests, or on a decision that is restated (article 15)."""

from collections.abc import Iterator
from datetime import date

from attrs import evolve

from jiceng_dangjian.evaluation.answer import before_deciding, finding_of
from jiceng_dangjian.evaluation.cases import Case, cases, of_organization
from jiceng_dangjian.evaluation.finding import Finding
from jiceng_dangjian.evaluation.plan import Plan
from jiceng_dangjian.evaluation.question import Inquiry
from jiceng_dangjian.language.norms import Norm
from jiceng_dangjian.language.requirements import Recorded
from jiceng_dangjian.language.vocabulary import Reason, Verdict
from jiceng_dangjian.language.windows import YEAR
from jiceng_dangjian.ledger.records import Attestation

UNJUDGED = Verdict.UNDETERMINED, Reason.JUDGEMENT_REQUIRED


def attested(made: Plan, inquiry: Inquiry, case: Case) -> Finding:
    """The finding of a case on which an office or organization has its say."""
    if case.absent is not None:
        return finding_of(made, inquiry, case, (Verdict.NOT_APPLICABLE, case.absent))
    latest = _latest_attestation(made.norm, inquiry, case.subject)
    outcome = None if latest is None else latest.outcome
    numbers = (1, int(outcome == "met"), int(outcome != "not_met"))
    early = before_deciding(inquiry, case)
    if early and not (outcome and case.unknown is Reason.ROSTER_UNKNOWN):
        return finding_of(made, inquiry, case, early, numbers)
    if outcome is not None:
        met = (Verdict.SATISFIED, Reason.ATTESTED_MET)
        return finding_of(
            made, inquiry, case, met if outcome == "met" else (Verdict.BREACHED, Reason.ATTESTED_NOT_MET), numbers
        )
    if inquiry.as_of <= case.frame.closes:
        return finding_of(made, inquiry, case, (Verdict.PENDING, Reason.PERIOD_OPEN), numbers)
    return finding_of(made, inquiry, case, (Verdict.UNDETERMINED, Reason.ATTESTATION_MISSING), numbers)


def _latest_attestation(norm: Norm, inquiry: Inquiry, subject: str) -> Attestation | None:
    """The latest attestation by as_of; of one day the worse."""
    told = inquiry.index.attestations.get((norm.id, subject, inquiry.year))
    if told is None:
        return None
    badness = {"not_met": 2, None: 1, "met": 0}
    known = [each for each in told if each.date <= inquiry.as_of]
    return max(known, key=lambda each: (each.date, badness[each.outcome]), default=None)


def attested_subjects(made: Plan, inquiry: Inquiry, known: set[str]) -> Iterator[Case]:
    """An attestation of a judgement norm fixes its subject."""
    frame = next(iter(inquiry.judged(YEAR)), None)
    if frame is None:
        return
    told = {
        each.subject
        for each in inquiry.index.attested.get((made.norm.id, inquiry.year), ())
        if each.date <= inquiry.as_of
    }
    for subject in sorted(told - known):
        if inquiry.asks_of(subject):
            organization = inquiry.index.organizations.get(subject)
            if organization is not None:
                yield of_organization(inquiry, organization, frame)
            else:
                absent = Reason.NOT_IN_FORCE if frame.last < inquiry.in_force_from else None
                yield Case(subject, frame, absent=absent, unknown=inquiry.commencement)


def judged(made: Plan, inquiry: Inquiry, found: list[Finding]) -> list[Finding]:
    """The findings of a norm that people judge, with those of whom nobody has yet said anything: everybody whom the
    text binds, as far as the question asks of them."""
    told = {finding.subject for finding in found}
    bound: dict[str, Case] = {}
    for bearer in made.norm.bearers:
        asked = made if bearer.population is None else evolve(made, subjects=bearer.population, cases=bearer)
        for case in cases(inquiry, asked):
            if case.subject not in told and (case.subject not in bound or case.absent is None):
                bound[case.subject] = case
    for case in bound.values():
        without = UNJUDGED if case.absent is None else (Verdict.NOT_APPLICABLE, case.absent)
        found.append(finding_of(made, inquiry, case, without))
    return sorted(found, key=lambda finding: finding.subject)


def recorded(made: Plan, inquiry: Inquiry, case: Case, everything: bool) -> Finding | None:
    """Article 15: a decision on record is restated; without one, judgement is required, and nothing is concluded: that
    is only said where everything is asked for."""
    assert isinstance(made.requirement, Recorded)
    if case.absent is not None:
        return finding_of(made, inquiry, case, (Verdict.NOT_APPLICABLE, case.absent))
    shown: dict[str, tuple[date, str]] = {}
    for entry in inquiry.index.look(made.requirement.kind, ("target",)).get((case.subject,), ()):
        when = entry.date
        if when is None or when > inquiry.as_of or not case.frame.first <= when <= case.frame.last:
            continue
        if inquiry.state(entry, when) is True and any(span.first <= when <= span.last for span in case.spans):
            first = inquiry.index.first_record(entry)
            shown[first.id] = (first.date or date.max, first.id)
    evidence = [id for _, id in sorted(shown.values())]
    numbers = (int(bool(shown)), len(shown), len(shown))
    if case.unknown is not None:
        return finding_of(made, inquiry, case, (Verdict.UNDETERMINED, case.unknown), numbers, evidence)
    if shown:
        return finding_of(made, inquiry, case, (Verdict.SATISFIED, Reason.DECISION_ON_RECORD), numbers, evidence)
    if _latest_attestation(made.norm, inquiry, case.subject) is not None:
        return attested(made, inquiry, case)
    if not everything:
        return None
    return finding_of(made, inquiry, case, UNJUDGED)
