"""Findings that rest on what somebody attests, or on a decision that is restated (article 15)."""

from collections.abc import Iterator
from datetime import date

from jiceng_dangjian.evaluation.answer import before_deciding, finding_of
from jiceng_dangjian.evaluation.cases import Case, Run
from jiceng_dangjian.evaluation.finding import Finding
from jiceng_dangjian.evaluation.plan import Plan
from jiceng_dangjian.language.norms import Norm
from jiceng_dangjian.language.requirements import Recorded
from jiceng_dangjian.language.vocabulary import Reason, Verdict
from jiceng_dangjian.language.windows import YEAR
from jiceng_dangjian.ledger.records import Attestation


def attested(made: Plan, run: Run, case: Case) -> Finding:
    """The finding of a case on which an office or organization has its say."""
    if case.absent is not None:
        return finding_of(made, run, case, (Verdict.NOT_APPLICABLE, case.absent))
    latest = _latest_attestation(made.norm, run, case.subject)
    outcome = None if latest is None else latest.outcome
    numbers = (1, int(outcome == "met"), int(outcome != "not_met"))
    early = before_deciding(run, case)
    if early and not (outcome and case.unknown is Reason.ROSTER_UNKNOWN):
        return finding_of(made, run, case, early, numbers)
    if outcome is not None:
        met = (Verdict.SATISFIED, Reason.ATTESTED_MET)
        return finding_of(
            made, run, case, met if outcome == "met" else (Verdict.BREACHED, Reason.ATTESTED_NOT_MET), numbers
        )
    if run.as_of <= case.frame.closes:
        return finding_of(made, run, case, (Verdict.PENDING, Reason.PERIOD_OPEN), numbers)
    return finding_of(made, run, case, (Verdict.UNDETERMINED, Reason.ATTESTATION_MISSING), numbers)


def _latest_attestation(norm: Norm, run: Run, subject: str) -> Attestation | None:
    """The latest attestation by as_of; of one day the worse."""
    told = run.index.attestations.get((norm.id, subject, run.year), ())
    badness = {"not_met": 2, None: 1, "met": 0}
    known = [each for each in told if each.date <= run.as_of]
    return max(known, key=lambda each: (each.date, badness[each.outcome]), default=None)


def attested_subjects(made: Plan, run: Run, known: set[str]) -> Iterator[Case]:
    """An attestation of a judgement norm fixes its subject."""
    (frame,) = run.frames(YEAR)
    told = {each.subject for each in run.index.attested.get((made.norm.id, run.year), ()) if each.date <= run.as_of}
    for subject in sorted(told - known):
        if run.only is None or subject in run.only:
            organization = run.index.organizations.get(subject)
            if organization is not None:
                yield run.of_organization(organization, frame)
            else:
                absent = Reason.NOT_IN_FORCE if frame.last < run.in_force_from else None
                yield Case(subject, frame, absent=absent, unknown=run.commencement)


def recorded(made: Plan, run: Run, case: Case) -> Finding:
    """Article 15: a decision on record is restated; without one, judgement is required, and nothing is concluded."""
    assert isinstance(made.requirement, Recorded)
    if case.absent is not None:
        return finding_of(made, run, case, (Verdict.NOT_APPLICABLE, case.absent))
    shown: dict[str, tuple[date, str]] = {}
    for entry in run.index.look(made.requirement.kind, ("target",)).get((case.subject,), ()):
        when = entry.date
        if when is None or when > run.as_of or not case.frame.first <= when <= case.frame.last:
            continue
        if run.state(entry, when) is True and any(span.first <= when <= span.last for span in case.spans):
            first = run.index.first_record(entry)
            shown[first.id] = (first.date or date.max, first.id)
    evidence = [id for _, id in sorted(shown.values())]
    numbers = (int(bool(shown)), len(shown), len(shown))
    if case.unknown is not None:
        return finding_of(made, run, case, (Verdict.UNDETERMINED, case.unknown), numbers, evidence)
    if shown:
        return finding_of(made, run, case, (Verdict.SATISFIED, Reason.DECISION_ON_RECORD), numbers, evidence)
    if _latest_attestation(made.norm, run, case.subject) is not None:
        return attested(made, run, case)
    return finding_of(made, run, case, (Verdict.UNDETERMINED, Reason.JUDGEMENT_REQUIRED))
