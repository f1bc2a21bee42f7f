"""Findings that rest on what somebody attests, or on a decision that is restated (article 15)."""

from collections.abc import Iterator
from datetime import date

from attrs import evolve

from jiceng_dangjian.evaluation.answer import NO_NUMBERS, finding_of
from jiceng_dangjian.evaluation.attestations import of_person_in_year, shown
from jiceng_dangjian.evaluation.cases import Case, cases, cases_of, of_organization
from jiceng_dangjian.evaluation.decision import before_deciding
from jiceng_dangjian.evaluation.fillings import fillings, however_filled, is_open
from jiceng_dangjian.evaluation.finding import Finding
from jiceng_dangjian.evaluation.orders import may_decide
from jiceng_dangjian.evaluation.plan import Plan, plan
from jiceng_dangjian.evaluation.question import Inquiry
from jiceng_dangjian.language.requirements import Recorded
from jiceng_dangjian.language.truth import Truth, all_of
from jiceng_dangjian.language.vocabulary import Nature, Reason, Verdict
from jiceng_dangjian.language.windows import YEAR
from jiceng_dangjian.ledger.days import dated
from jiceng_dangjian.ledger.records import Entry
from jiceng_dangjian.questions.chosen import Readings

UNJUDGED = Verdict.UNDETERMINED, Reason.JUDGEMENT_REQUIRED


def attested(made: Plan, inquiry: Inquiry, case: Case) -> Finding:
    """The finding of a case on which an office or organization has its say."""
    if case.absent is not None:
        return finding_of(made, inquiry, case, (Verdict.NOT_APPLICABLE, case.absent))
    word = shown(made.norm, inquiry, case.subject)
    outcome = word.outcome if word is not None and word.decides else None
    numbers = (1, int(outcome == "met"), int(outcome != "not_met")) if outcome or not made.judgement else NO_NUMBERS
    early = before_deciding(inquiry, case)
    if early and not (outcome and case.unknown is Reason.ROSTER_UNKNOWN):
        return finding_of(made, inquiry, case, early, numbers, word=word)
    if outcome is not None:
        met = (Verdict.SATISFIED, Reason.ATTESTED_MET)
        decision = met if outcome == "met" else (Verdict.BREACHED, Reason.ATTESTED_NOT_MET)
    elif made.judgement:
        decision, numbers = UNJUDGED, NO_NUMBERS
    elif inquiry.as_of <= case.frame.closes:
        decision = (Verdict.PENDING, Reason.PERIOD_OPEN)
    else:
        decision = (Verdict.UNDETERMINED, Reason.ATTESTATION_MISSING)
    return finding_of(made, inquiry, case, decision, numbers, word=word)


def attested_subjects(made: Plan, inquiry: Inquiry, known: set[str]) -> Iterator[Case]:
    """An attestation of a judgement norm fixes its subject."""
    frame = next(iter(inquiry.judged(YEAR)), None)
    if frame is None:
        return
    told = {each.subject for each in inquiry.index.attested[made.norm.id, inquiry.year] if each.date <= inquiry.as_of}
    for subject in sorted(told - known):
        if inquiry.asks_of(subject):
            organization = inquiry.index.organizations.get(subject)
            if organization is not None:
                yield of_organization(inquiry, organization, frame)
            else:
                absent = None if inquiry.in_force(frame) else Reason.NOT_IN_FORCE
                place = None if absent else of_person_in_year(inquiry, subject)
                yield Case(subject, frame, absent=absent, unknown=inquiry.commencement, organization=place)


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
    """Article 15: a decision on record is restated; without one, judgement is required, and nothing is concluded. That,
    and what is said of anybody on whom no decision of the kind may be, only where everything is asked for."""
    assert isinstance(made.requirement, Recorded)
    told = inquiry.index.look(made.requirement.kind, "target")
    if not everything and case.subject not in told and None not in told:
        return None
    if case.absent is not None:
        return finding_of(made, inquiry, case, (Verdict.NOT_APPLICABLE, case.absent))
    sure, possible = _decisions(made.requirement.kind, inquiry, case)
    of_organization = case.subject in inquiry.index.organizations
    if not of_organization and not sure:
        nobody = Case(case.subject, case.frame)
        return finding_of(made, inquiry, nobody, (Verdict.NOT_APPLICABLE, Reason.OUT_OF_SCOPE)) if everything else None
    numbers = NO_NUMBERS
    evidence: tuple[str, ...] = ()
    if sure or possible:
        counted = sum(times for _, _, times in sure.values())
        numbers = (0, counted, counted + sum(times for _, _, times in possible.values()))
        evidence = _in_order({**sure, **possible})
    if case.unknown is not None:
        return finding_of(made, inquiry, case, (Verdict.UNDETERMINED, case.unknown), numbers, evidence)
    if sure:
        on_record = (Verdict.ON_RECORD, Reason.DECISION_ON_RECORD)
        return finding_of(made, inquiry, case, on_record, numbers, _in_order(sure))
    return finding_of(made, inquiry, case, UNJUDGED, numbers, evidence) if everything else None


def decided_persons(made: Plan, inquiry: Inquiry) -> Iterator[Case]:
    """The persons on whom there may be a decision that is restated."""
    assert isinstance(made.requirement, Recorded)
    targets = {target for target in inquiry.index.look(made.requirement.kind, "target") if target is not None}
    for person in sorted(targets - inquiry.index.organizations.keys()):
        if inquiry.asks_of(person):
            yield from _of_decided_person(made, inquiry, person)


def _of_decided_person(made: Plan, inquiry: Inquiry, person: str) -> Iterator[Case]:
    for frame in inquiry.judged(made.window):
        place = of_person_in_year(inquiry, person)
        yield Case(person, frame, unknown=inquiry.commencement, organization=place)


def decisions_of(finding: Finding) -> "tuple[Decisions, Decisions]":
    """The decisions that a finding under article 15 restates, and those that may be on record besides."""
    requirement, inquiry = finding.norm.requirement, finding.inquiry
    assert isinstance(requirement, Recorded)
    made = plan(finding.norm, Readings.among(finding.norm.questions, **dict(finding.readings)))
    known = [*cases_of(inquiry, made, finding.subject), *_of_decided_person(made, inquiry, finding.subject)]
    case = next(each for each in known if each.frame.shown == finding.window)
    return _decisions(requirement.kind, inquiry, case)


Decisions = dict[str, tuple[date, str, int]]
"""Decisions by their first record: its day, its id, and how many it is."""


def _in_order(decisions: Decisions) -> tuple[str, ...]:
    """Their ids, by day."""
    return tuple([id for _, id, _ in sorted(decisions.values())])


def _decisions(kind: str, inquiry: Inquiry, case: Case) -> tuple[Decisions, Decisions]:
    """The decisions on a subject that are on record, and those that may be, each by its event."""
    sure: Decisions = {}
    possible: Decisions = {}
    index = inquiry.index
    table = index.look(kind, "target")
    if not table:
        return sure, possible
    for entry in (*table[case.subject], *table[None]):
        there: Truth = _decided(kind, entry, inquiry, case)
        if entry.target is None:
            there = all_of((there, Reason.ATTRIBUTE_UNKNOWN))
        if there is not False:
            first = index.first_record(entry)
            (sure if there is True else possible)[first.id] = (dated(first)[1], first.id, entry.times)
    return sure, {event: shown for event, shown in possible.items() if event not in sure}


def _decided(kind: str, entry: Entry, inquiry: Inquiry, case: Case) -> Truth:
    """Whether an entry is a decision of a kind in the window, by a body that may take it, with the law in force."""
    if not may_decide(inquiry, entry, case.subject):
        return False
    exact = fillings(entry, Nature.EVENT, inquiry.turns) if is_open(entry, Nature.EVENT) else [entry]
    return however_filled(
        _on_its_day(each, inquiry, case) if kind in (each.kind, *each.also) else False for each in exact
    )


def _on_its_day(entry: Entry, inquiry: Inquiry, case: Case) -> Truth:
    day = entry.date
    assert isinstance(day, date)
    if day > inquiry.as_of or not case.frame.first <= day <= case.frame.last:
        return False
    if not inquiry.in_force_from <= day <= inquiry.in_force_until:
        return False
    alive = any(span.first <= day <= span.last for span in case.spans) if case.spans else True
    return inquiry.state(entry, day) if alive else False
