"""Evaluation: the reference meaning of the norms. Dull on purpose: each finding is made by the same few steps.

norm → under(readings) → cases (subject, window, spans) → parts (of members) → tally (counted, possible, late) → decide
→ worst.
"""

from collections.abc import Collection, Iterator
from datetime import date
from itertools import chain
from operator import attrgetter
from typing import Any

from jiceng_dangjian.evaluation.answer import Answer, finding_of
from jiceng_dangjian.evaluation.attested import attested, attested_subjects, decided_persons, recorded
from jiceng_dangjian.evaluation.cases import Case, case_of, cases
from jiceng_dangjian.evaluation.counting import Kept, tally
from jiceng_dangjian.evaluation.decision import (
    NOT_APPLICABLE,
    PERFORMED_LATE,
    UNDETERMINED,
    Decision,
    decided,
    decisions,
    is_asked,
    together,
)
from jiceng_dangjian.evaluation.finding import Finding, in_order
from jiceng_dangjian.evaluation.members import has_members, members
from jiceng_dangjian.evaluation.part import Evidence, Part, unnamed_of
from jiceng_dangjian.evaluation.plan import Plan, plan, plans_of, sharing
from jiceng_dangjian.evaluation.question import Inquiry
from jiceng_dangjian.language.requirements import Counted, Recorded
from jiceng_dangjian.language.vocabulary import Reason
from jiceng_dangjian.language.windows import UntilDeadline
from jiceng_dangjian.ledger.ledger import Ledger
from jiceng_dangjian.questions.chosen import Readings


def findings(inquiry: Inquiry, readings: Readings, everything: bool = False) -> list[Finding]:
    """All findings of a run, in the order of the text, then by subject, then by window."""
    return of_norms(plans_of(inquiry.law, readings), inquiry, everything)


def of_norms(plans: tuple[Plan, ...], inquiry: Inquiry, everything: bool) -> list[Finding]:
    """The findings of some norms, in their order. A case is made once for all norms of its population and window."""
    found: dict[Plan, list[Finding]] = {}
    for alike in sharing(plans):
        found.update(_of_alike(alike, inquiry, everything))
    return list(chain.from_iterable([found[made] for made in plans]))


def of_norm(made: Plan, inquiry: Inquiry, everything: bool) -> list[Finding]:
    """The findings of one norm."""
    ((_, found),) = _of_alike((made,), inquiry, everything)
    return found


def _of_alike(plans: tuple[Plan, ...], inquiry: Inquiry, everything: bool) -> list[tuple[Plan, list[Finding]]]:
    """The findings of each of some norms that share their cases."""
    of_each: list[tuple[Plan, list[Finding]]] = [(made, []) for made in plans]
    bound: set[str] = set()
    for case in cases(inquiry, plans[0]):
        bound.add(case.subject)
        if case.absent is not None and not everything:
            continue
        for made, found in of_each:
            finding = of_case(made, inquiry, case, everything)
            if finding is not None:
                found.append(finding)
    for made, found in of_each:
        if everything or made.judgement:
            found.extend(_of_others(made, inquiry, {*bound}, everything))  # each norm has others of its own
        if len(found) > 1:
            if isinstance(made.window, UntilDeadline):
                found.sort(key=lambda each: in_order(each.window))
            found.sort(key=attrgetter("subject"))  # the windows of a year follow each other already
    return of_each


def _of_others(made: Plan, inquiry: Inquiry, bound: set[str], everything: bool) -> Iterator[Finding]:
    """The findings of those who are not bound: on whom somebody has a say, and, of everything, of all there are."""
    if isinstance(made.requirement, Recorded):
        for case in decided_persons(made, inquiry):
            bound.add(case.subject)
            finding = recorded(made, inquiry, case, everything)
            if finding is not None:
                yield finding
    elif made.judgement:
        for case in attested_subjects(made, inquiry, bound):
            bound.add(case.subject)
            finding = attested(made, inquiry, case)
            if everything or (case.absent is None and finding.reason is not Reason.JUDGEMENT_REQUIRED):
                yield finding
    if everything and made.subjects is not None:
        yield from _out_of_scope(made, inquiry, bound)


def of_case(made: Plan, inquiry: Inquiry, case: Case, everything: bool) -> Finding | None:
    """The finding of one case; None where it is left out. A case that does not apply is asked only where everything is
    asked for."""
    if isinstance(made.requirement, Counted):
        finding = _computed(made, inquiry, case)
        return None if finding.verdict is NOT_APPLICABLE and not everything else finding
    if isinstance(made.requirement, Recorded):
        return recorded(made, inquiry, case, everything)
    return attested(made, inquiry, case)


def parts_of(made: Plan, inquiry: Inquiry, case: Case, kept: Kept | None = None) -> list[Part]:
    """The parts of a duty in a case, tallied: one for each member or content; none where nothing asks it. kept: see
    `counting.tally`."""
    parts: list[Part] = []
    if made.provided is not None and not has_members(made.provided, inquiry, case):
        return parts
    if made.members is None:
        for content in made.counters:
            part = Part(inquiry, case, None, False, None, content)
            tally(part, made.window, kept)
            parts.append(part)
        return parts
    those = (kept and kept.members) or members(made.members, inquiry, case)
    if kept is not None:
        kept.members = those
    unnamed: dict[tuple[Any, ...], tuple[Part, int]] = {}
    for member in those:
        for place, content in enumerate(made.counters):
            part = Part(inquiry, case, member, False, None, content)
            parts.append(part)
            if member.holder_unknown:
                continue
            tally(part, made.window, kept)
            if content[0].may_be_unnamed:
                if (place, member.spans) not in unnamed:
                    whoever = Part(inquiry, case, member, True, None, content)
                    tally(whoever, made.window, kept)
                    unnamed[place, member.spans] = whoever, whoever.uncertain
                part.take(*unnamed[place, member.spans])
    return parts


def _computed(made: Plan, inquiry: Inquiry, case: Case) -> Finding:
    if case.absent is not None:
        return finding_of(made, inquiry, case, (NOT_APPLICABLE, case.absent))
    parts = parts_of(made, inquiry, case)
    decision, kept = decided(made, inquiry, case, parts)
    if made.members is None and len(kept) == 1:
        (part,) = kept
        numbers = (made.number, part.reached if part.times else len(part.counted), part.reachable)
    else:
        counted = sum(part.reached >= made.number for part in kept)
        numbers = (len(kept), counted, sum(part.reachable > 0 or part.holder_unknown for part in kept))
    return finding_of(made, inquiry, case, decision, numbers, _evidence(kept, decision, case))


def answer_of(finding: Finding) -> Answer:
    """What a finding rests on, tallied again: kept for every finding it would cost more than it saves."""
    made, inquiry = plan_of(finding), finding.inquiry
    return answer_in(made, inquiry, case_of(inquiry, made, finding.subject, finding.window))


def answer_in(made: Plan, inquiry: Inquiry, case: Case) -> Answer:
    """What a finding on a case rests on."""
    parts = parts_of(made, inquiry, case)
    of_each = decisions(made, inquiry, case, parts)
    kept = together(case, parts, of_each)[1] if is_asked(made, parts) else []
    return Answer(made, case, parts, of_each, kept)


def plan_of(finding: Finding) -> Plan:
    """The norm of a finding, made ready under its readings."""
    if finding.plan is not None:
        return finding.plan
    return plan(finding.norm, Readings.among(finding.norm.questions, **dict(finding.readings)))


def _evidence(parts: list[Part], decision: Decision, case: Case) -> tuple[str, ...]:
    """One id an event: those counted; for an undetermined finding the possible ones too, for a late one the late."""
    undetermined, late = decision[0] is UNDETERMINED, decision[1] is PERFORMED_LATE
    if len(parts) == 1 and not late and not case.orders:  # as nearly always
        (part,) = parts
        if not undetermined or not (part.possible or part.open):
            return _ids(part.counted.values())
    shown: Evidence = {}
    for part in parts:
        shown |= part.counted
        if undetermined:
            shown |= part.possible
        if late:
            shown |= part.late
    if undetermined:
        for events in unnamed_of(parts):
            shown |= events
    if case.orders and case.frame.last == date.max:
        shown |= {order.event: (order.days[1], order.event) for order in case.orders}
    return _ids(shown.values())


def _ids(shown: Collection[tuple[date, str]]) -> tuple[str, ...]:
    """The ids of records that are shown, by day, each once."""
    if len(shown) < 2:  # as nearly always
        return tuple([id for _, id in shown])
    return tuple(dict.fromkeys([id for _, id in sorted(shown)]))


def _out_of_scope(made: Plan, inquiry: Inquiry, bound: set[str]) -> Iterator[Finding]:
    """Everybody else in the ledger: subjects of the wrong sort."""
    organizations, persons = inquiry.index.organizations, inquiry.index.appointments_of
    everybody = [*organizations, *persons] if inquiry.only is None else sorted(inquiry.only)
    for subject in everybody:
        if subject not in bound and (subject in organizations or subject in persons):
            for frame in inquiry.judged(made.window):
                case = Case(subject, frame, organization=subject if subject in organizations else None)
                yield finding_of(made, inquiry, case, (NOT_APPLICABLE, Reason.OUT_OF_SCOPE))


def everyone_of(ledger: Ledger, organization: str) -> frozenset[str]:
    """An organization and everybody ever appointed in it."""
    ledger.organization(organization)
    return frozenset(
        {organization, *(each.person for each in ledger.appointments if each.organization == organization)}
    )
