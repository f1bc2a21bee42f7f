"""The order of decision: from a case and its parts, as they are tallied, to a verdict."""

from collections.abc import Sequence

from jiceng_dangjian.evaluation.cases import Case
from jiceng_dangjian.evaluation.complete import complete
from jiceng_dangjian.evaluation.part import Part
from jiceng_dangjian.evaluation.plan import Plan
from jiceng_dangjian.evaluation.question import Inquiry
from jiceng_dangjian.language.vocabulary import PRECEDENCE, SEVERITY, Nature, Reason, Verdict

Decision = tuple[Verdict, Reason]

NOT_APPLICABLE, UNDETERMINED = Verdict.NOT_APPLICABLE, Verdict.UNDETERMINED
PERFORMED_LATE = Reason.PERFORMED_LATE

# The decisions there are, but for those that give a reason of the case or of an entry. Each is made once, and has a
# name of its own: looking up a member of an enum through its class takes long (until 3.12).
UNOWED: Decision = NOT_APPLICABLE, Reason.TRIGGER_ABSENT
NOT_STARTED: Decision = Verdict.PENDING, Reason.PERIOD_NOT_STARTED
HOLDER_UNKNOWN: Decision = UNDETERMINED, Reason.ROSTER_UNKNOWN
TOO_MANY: Decision = Verdict.BREACHED, Reason.COUNT_EXCEEDED
TOO_MANY_NOW: Decision = Verdict.UNMET, Reason.COUNT_EXCEEDED
REACHED: Decision = Verdict.SATISFIED, Reason.COUNT_REACHED
HOLDS: Decision = Verdict.SATISFIED, Reason.STATE_HOLDS
OPEN: Decision = Verdict.PENDING, Reason.PERIOD_OPEN
PART_OF_PERIOD: Decision = NOT_APPLICABLE, Reason.PARTIAL_PERIOD
PERHAPS_PART_OF_PERIOD: Decision = UNDETERMINED, Reason.PARTIAL_PERIOD
INCOMPLETE: Decision = UNDETERMINED, Reason.RECORDS_INCOMPLETE
UNSURE: Decision = UNDETERMINED, Reason.ATTRIBUTE_UNKNOWN
SHORT_NOW: Decision = Verdict.UNMET, Reason.NO_DEADLINE
LATE: Decision = Verdict.BREACHED, PERFORMED_LATE
SHORT: Decision = Verdict.BREACHED, Reason.COUNT_SHORT


def decided(made: Plan, inquiry: Inquiry, case: Case, parts: list[Part]) -> tuple[Decision, list[Part]]:
    """The decision on a case, and those of its parts on which it rests."""
    if not is_asked(made, parts):
        return UNOWED, []
    return together(case, parts, decisions(made, inquiry, case, parts))


def is_asked(made: Plan, parts: list[Part]) -> bool:
    """Whether anything is asked in a case: what is not owed only of those who may have done something."""
    return bool(parts) and (made.owed or any(part.reachable for part in parts))


def decisions(made: Plan, inquiry: Inquiry, case: Case, parts: list[Part]) -> list[Decision]:
    """The decision on each part of a case."""
    early, of_each = before_deciding(inquiry, case), []
    for part in parts:
        roster = early is not None and case.unknown is None and part.holder_unknown
        of_each.append((None if roster else early) or decide(part, made, inquiry))
    return of_each


def before_deciding(inquiry: Inquiry, case: Case) -> Decision | None:
    """What is decided of a case whatever was done; None where nothing is."""
    if case.unknown is not None:
        return UNDETERMINED, case.unknown
    if inquiry.as_of < case.frame.first:
        return NOT_STARTED
    return None


def decide(part: Part, made: Plan, inquiry: Inquiry) -> Decision:
    """The decision on one part, in the order of the contract."""
    case, member, at_most = part.case, part.member, made.at_most
    standing = case.frame.standing
    reached = part.reached if part.times else len(part.counted)
    if member and member.holder_unknown:
        return HOLDER_UNKNOWN
    if at_most is not None and reached > at_most:
        return TOO_MANY_NOW if standing else TOO_MANY
    if reached >= made.number:
        if at_most is not None and part.reachable > at_most:
            return UNSURE
        state = standing and all(each.nature is not Nature.EVENT for each in part.counters)
        return HOLDS if state else REACHED
    if not standing:
        if inquiry.as_of <= case.frame.closes:
            return OPEN
        if not (member or case).whole and made.short_in_part != "full_duty":
            return PART_OF_PERIOD if made.short_in_part == "whole_periods_only" else PERHAPS_PART_OF_PERIOD
    if part.reachable >= made.number:
        return UNDETERMINED, part.unknown
    if not part.refused and not complete(part.counters, part):
        return INCOMPLETE
    if case.unsure or (member and member.unknown):
        return UNSURE
    if standing:
        return SHORT_NOW
    return LATE if reached + part.number(part.late) >= made.number else SHORT


def together(case: Case, parts: list[Part], of_each: Sequence[Decision]) -> tuple[Decision, list[Part]]:
    """The decision that those on the parts of a case make, and the parts on which it rests."""
    if len(parts) == 1:  # as nearly always
        return of_each[0], parts
    kept = [part for part, decision in zip(parts, of_each, strict=True) if decision[0] is not NOT_APPLICABLE]
    if not kept:
        return of_each[0], parts
    if not case.whole and len(kept) < len(parts):
        return PART_OF_PERIOD, parts
    return worst([decision for decision in of_each if decision[0] is not NOT_APPLICABLE]), kept


def worst(decisions: list[Decision]) -> Decision:
    """The worst decision of a set, with the first reason in the table's order."""
    return min(decisions, key=lambda each: (SEVERITY[each[0]], PRECEDENCE[each[1]]))
