"""Evaluation: the reference meaning of the norms. Dull on purpose: each finding is made by the same few steps.

norm → under(readings) → cases (subject, window, spans) → members → tally (counted, possible, late) → decide → worst.
"""

from collections.abc import Collection, Iterator
from datetime import date
from operator import attrgetter
from typing import Any

from jiceng_dangjian.evaluation.answer import Answer, before_deciding, finding_of
from jiceng_dangjian.evaluation.attested import attested, attested_subjects, decided_about, recorded
from jiceng_dangjian.evaluation.cases import Case, cases, cases_of
from jiceng_dangjian.evaluation.conditions import Member, Scene
from jiceng_dangjian.evaluation.counting import Kept, count
from jiceng_dangjian.evaluation.decision import (
    NOT_APPLICABLE,
    PART_OF_PERIOD,
    PERFORMED_LATE,
    ROSTER_UNKNOWN,
    UNDETERMINED,
    UNOWED,
    Decision,
    Part,
    decide,
    has_members,
    members,
    worst,
)
from jiceng_dangjian.evaluation.finding import Finding, in_order
from jiceng_dangjian.evaluation.plan import Plan, plan
from jiceng_dangjian.evaluation.question import Inquiry
from jiceng_dangjian.evaluation.tally import Evidence, Tally
from jiceng_dangjian.language.requirements import Counted, Recorded
from jiceng_dangjian.language.vocabulary import Reason
from jiceng_dangjian.language.windows import UntilDeadline
from jiceng_dangjian.ledger.ledger import Ledger
from jiceng_dangjian.questions.chosen import Readings


def findings(inquiry: Inquiry, readings: Readings, everything: bool = False) -> list[Finding]:
    """All findings of a run, in the order of the text, then by subject, then by window."""
    made = []
    for norm in inquiry.law.norms.values():
        if norm.requirement is not None or norm.decided_by == "judgement":
            made.extend(of_norm(plan(norm, readings), inquiry, everything))
    return made


def of_norm(made: Plan, inquiry: Inquiry, everything: bool) -> list[Finding]:
    """The findings of one norm."""
    known = cases(inquiry, made)
    if isinstance(made.requirement, Recorded):
        known = decided_about(made, inquiry, known, everything)
    found = []
    for case in known:
        if everything or case.absent is None:
            finding = of_case(made, inquiry, case, everything)
            if finding is not None:
                found.append(finding)
    bound = {case.subject for case in known} if made.judgement or everything else set()
    if made.judgement and not isinstance(made.requirement, Recorded):
        for case in attested_subjects(made, inquiry, bound):
            bound.add(case.subject)
            finding = attested(made, inquiry, case)
            if everything or (case.absent is None and finding.reason is not Reason.JUDGEMENT_REQUIRED):
                found.append(finding)
    if everything and made.subjects is not None:
        found.extend(_out_of_scope(made, inquiry, bound))
    if len(found) > 1:
        if isinstance(made.window, UntilDeadline):
            found.sort(key=lambda each: in_order(each.window))
        found.sort(key=attrgetter("subject"))  # the windows of a year follow each other already
    return found


def of_case(made: Plan, inquiry: Inquiry, case: Case, everything: bool) -> Finding | None:
    """The finding of one case; None where it is left out unless everything is asked for."""
    if case.absent is not None and not everything:
        return None
    if isinstance(made.requirement, Counted):
        finding = _computed(made, inquiry, case)
        return None if finding.verdict is NOT_APPLICABLE and not everything else finding
    if isinstance(made.requirement, Recorded):
        return recorded(made, inquiry, case, everything)
    return attested(made, inquiry, case)


def parts_of(made: Plan, inquiry: Inquiry, case: Case, kept: Kept | None = None) -> list[Part]:
    """The shares of a duty in a case, tallied: one for each member or content; none where nothing asks it. kept: see
    `counting.count`."""
    if made.provided is not None and not has_members(made.provided, inquiry, case):
        return []
    window, number = made.window, made.number
    if made.members is None:
        scene, parts = Scene(inquiry, case), []
        for content in made.counters:
            parts.append(Part(case, None, content, number, count(content, scene, window, kept)))
        return parts
    those = (kept and kept.members) or members(made.members, inquiry, case)
    if kept is not None:
        kept.members = those
    unnamed: dict[tuple[Any, ...], tuple[Tally, int]] = {}
    parts = []
    for member in those:
        scene, known = Scene(inquiry, case, member), not _holder_unknown(member)
        for place, content in enumerate(made.counters):
            tally = count(content, scene, window, kept) if known else Tally()
            if known and content[0].may_be_unnamed:
                if (place, member.spans) not in unnamed:
                    whoever = Scene(inquiry, case, member, unnamed=True)
                    found = count(content, whoever, window, kept)
                    unnamed[place, member.spans] = found, found.uncertain
                tally.take(*unnamed[place, member.spans])
            parts.append(Part(case, member, content, number, tally))
    return parts


def decided(made: Plan, inquiry: Inquiry, case: Case, parts: list[Part]) -> tuple[Decision, list[Part]]:
    """The decision on a case of some parts, each of which is decided, and the parts that it rests on."""
    if not parts or (not made.owed and not any(part.possible for part in parts)):
        return UNOWED, []
    early = before_deciding(inquiry, case)
    for part in parts:
        part.required = made.number
        roster = early is not None and case.unknown is None and _holder_unknown(part.member)
        part.decision = (None if roster else early) or decide(part, inquiry, made.at_most, made.short_in_part)
    if len(parts) == 1:  # as nearly always
        return parts[0].decision, parts
    kept = [part for part in parts if part.decision[0] is not NOT_APPLICABLE]
    if not kept:
        return parts[0].decision, parts
    if not case.whole and len(kept) < len(parts):
        return PART_OF_PERIOD, parts
    return worst([part.decision for part in kept]), kept


def _computed(made: Plan, inquiry: Inquiry, case: Case) -> Finding:
    if case.absent is not None:
        return finding_of(made, inquiry, case, (NOT_APPLICABLE, case.absent))
    tallied = parts_of(made, inquiry, case)
    decision, parts = decided(made, inquiry, case, tallied)
    answer = Answer(made, case, tallied, parts)
    if made.members is None and len(parts) == 1:
        tally = parts[0].tally
        numbers = (made.number, tally.reached if tally.times else len(tally.counted), parts[0].possible)
    else:
        counted = sum(part.tally.reached >= part.required for part in parts)
        possible = sum(part.possible > 0 or _holder_unknown(part.member) for part in parts)
        numbers = (len(parts), counted, possible)
    return finding_of(made, inquiry, case, decision, numbers, _evidence(parts, decision, case), answer)


def plan_of(finding: Finding) -> Plan:
    """The norm of a finding, made ready under its readings."""
    return plan(finding.norm, Readings.among(finding.norm.questions, **dict(finding.readings)))


def answer_of(finding: Finding) -> Answer:
    """What a finding rests on; tallied anew where it came without, as from pickle."""
    if finding.answer is not None:
        return finding.answer
    made, inquiry = plan_of(finding), finding.inquiry
    known = cases_of(inquiry, made, finding.subject)
    case = next(each for each in known if finding.window in (None, each.frame.shown))
    parts = parts_of(made, inquiry, case)
    return Answer(made, case, parts, decided(made, inquiry, case, parts)[1])


def _holder_unknown(member: Member | None) -> bool:
    return member is not None and member.unknown is ROSTER_UNKNOWN


def _evidence(parts: list[Part], decision: Decision, case: Case) -> tuple[str, ...]:
    """One id an event: those counted; for an undetermined finding the possible ones too, for a late one the late."""
    undetermined, late = decision[0] is UNDETERMINED, decision[1] is PERFORMED_LATE
    if len(parts) == 1 and not late and not case.orders:  # as nearly always
        tally = parts[0].tally
        if not undetermined or not (tally.possible or tally.open):
            return _ids(tally.counted.values())
    shown: Evidence = {}
    for part in parts:
        shown |= part.tally.counted
        if undetermined:
            shown |= part.tally.possible
        if late:
            shown |= part.tally.late
    if undetermined:
        for unnamed in {id(part.tally.open): part.tally.open for part in parts}.values():
            shown |= unnamed
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
