"""The answer to a case: the finding made of a decision, and what is decided whatever was done."""

from collections.abc import Iterable

from attrs import define

from jiceng_dangjian.evaluation.attestations import Shown, shown
from jiceng_dangjian.evaluation.cases import Case
from jiceng_dangjian.evaluation.decision import Decision, Part
from jiceng_dangjian.evaluation.finding import Finding
from jiceng_dangjian.evaluation.plan import Plan
from jiceng_dangjian.evaluation.question import Inquiry
from jiceng_dangjian.language.vocabulary import Reason, Verdict
from jiceng_dangjian.language.windows import UntilDeadline


@define(eq=False, repr=False)
class Answer:
    """What a computed finding rests on: the plan, the case, its parts as they were tallied, and those that decide."""

    plan: Plan
    case: Case
    parts: list[Part]
    kept: list[Part]


def finding_of(
    made: Plan,
    inquiry: Inquiry,
    case: Case,
    decision: Decision,
    numbers: tuple[int, int, int] = (0, 0, 0),
    evidence: Iterable[str] = (),
    answer: Answer | None = None,
    word: Shown | None = None,
) -> Finding:
    """The finding of a case that was decided. word: the attestation on record, where it is known already."""
    verdict, reason = decision
    if verdict is Verdict.NOT_APPLICABLE:
        numbers, evidence = (0, 0, 0), ()
    required, counted, possible = numbers
    frame = case.frame
    without = frame.standing or (not case.orders and isinstance(made.window, UntilDeadline))
    return Finding(
        norm=made.norm,
        subject=case.subject,
        organization=case.organization,
        window=None if without else (case.window if case.orders else (frame.first, frame.last)),
        verdict=verdict,
        reason=reason,
        required=required,
        counted=counted,
        possible=possible,
        missing=required - counted if required > counted else 0,
        evidence=tuple(evidence),
        readings=made.readings,
        attestation=word or (shown(made.norm, inquiry, case.subject) if made.norm.id in inquiry.attested else None),
        settled_by=tuple(inquiry.settled[name] for name, _ in made.readings if name in inquiry.settled)
        if inquiry.settled
        else (),
        inquiry=inquiry,
        answer=answer,
    )


def before_deciding(inquiry: Inquiry, case: Case) -> Decision | None:
    """What is decided of a case whatever was done; None where nothing is."""
    if case.unknown is not None:
        return Verdict.UNDETERMINED, case.unknown
    if inquiry.as_of < case.frame.first:
        return Verdict.PENDING, Reason.PERIOD_NOT_STARTED
    return None
