"""The answer to a case: the finding made of a decision, and what it rests on."""

from attrs import define

from jiceng_dangjian.evaluation.attestations import Shown, shown
from jiceng_dangjian.evaluation.cases import Case
from jiceng_dangjian.evaluation.decision import NOT_APPLICABLE, Decision
from jiceng_dangjian.evaluation.finding import Finding
from jiceng_dangjian.evaluation.part import Part
from jiceng_dangjian.evaluation.plan import Plan
from jiceng_dangjian.evaluation.question import Inquiry

NO_NUMBERS = (0, 0, 0)


@define(eq=False, repr=False)
class Answer:
    """What a computed finding rests on: the plan, the case, its parts as they were tallied and the decision on each,
    and those of them that decide."""

    plan: Plan
    case: Case
    parts: list[Part]
    decisions: list[Decision]
    kept: list[Part]


def finding_of(
    made: Plan,
    inquiry: Inquiry,
    case: Case,
    decision: Decision,
    numbers: tuple[int, int, int] = NO_NUMBERS,
    evidence: tuple[str, ...] = (),
    word: Shown | None = None,
) -> Finding:
    """The finding of a case that was decided. word: the attestation on record, where it is known already."""
    verdict, reason = decision
    if verdict is NOT_APPLICABLE:
        numbers, evidence = NO_NUMBERS, ()
    required, counted, possible = numbers
    missing = required - counted if required > counted else 0
    norm, subject, settled = made.norm, case.subject, inquiry.settled
    if word is None and norm.id in inquiry.attested:
        word = shown(norm, inquiry, subject)
    return Finding(  # in the order of its fields: given by name they would take half as long again
        norm,
        subject,
        case.organization,
        case.frame.shown,
        verdict,
        reason,
        required,
        counted,
        possible,
        missing,
        evidence,
        made.readings,
        word,
        tuple(settled[name] for name, _ in made.readings if name in settled) if settled else (),
        inquiry,
        made,
    )
