"""Evaluation: the reference meaning of the norms. Dull on purpose: each finding is made by the same few steps.

norm → under(readings) → cases (subject, window, spans) → members → tally (counted, possible, late) → decide → worst.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, lru_cache
from typing import Any

from attrs import frozen

from jiceng_dangjian.articles import NORMS
from jiceng_dangjian.cases import Case, Run
from jiceng_dangjian.choices import under
from jiceng_dangjian.conditions import Member, Scene
from jiceng_dangjian.decision import Decision, Part, decide, has_members, members, worst
from jiceng_dangjian.findings import Finding
from jiceng_dangjian.ledger import Attestation, Ledger, to_ledger
from jiceng_dangjian.medium import quoted
from jiceng_dangjian.naming import near_miss
from jiceng_dangjian.norms import Norm
from jiceng_dangjian.readings import Readings, to_readings
from jiceng_dangjian.requirements import AtLeast, Both, ForEvery, Members, Recorded, Requirement, Subjects
from jiceng_dangjian.scalars import to_date, to_year
from jiceng_dangjian.tally import Counter, Tally, count, counter
from jiceng_dangjian.vocabulary import Reason, Verdict
from jiceng_dangjian.windows import YEAR, UntilDeadline, Window


@frozen(eq=False)
class Plan:
    """A norm under some readings, made ready: no choices are left in it."""

    norm: Norm
    subjects: Subjects | None
    requirement: Requirement | None
    window: Window
    contents: tuple[tuple[Counter, ...], ...]
    number: int
    at_most: int | None
    set_of: Members | None
    provided: Members | None
    short_in_part: str
    readings: tuple[tuple[str, str], ...]
    judgement: bool
    cases: object


@cache
def _shared(subjects: Subjects, window: Window) -> object:
    """A mark under which norms of one population and window share their cases. It is no number: of two threads that
    make it at once each goes on with its own, and only shares less."""
    return object()


@lru_cache(maxsize=8192)
def plan(norm: Norm, readings: Readings) -> Plan:
    """Make a norm ready under some readings; attested norms are not touched by any."""
    if norm.decided_by != "computed":
        readings = Readings()
    requirement: Any = under(norm.requirement, readings)
    subjects: Subjects | None = under(norm.subjects, readings)
    window: Window = getattr(requirement, "each", YEAR)
    contents: tuple[tuple[Any, ...], ...] = ()
    if isinstance(requirement, Both):
        contents = tuple((content,) for content in requirement.contents)
    elif isinstance(requirement, (AtLeast, ForEvery)):
        contents = (requirement.acts,)
    return Plan(
        norm=norm,
        subjects=subjects,
        requirement=requirement,
        window=window,
        contents=tuple(tuple(counter(acts) for acts in content) for content in contents),
        number=getattr(requirement, "number", 1),
        at_most=getattr(requirement, "at_most", None),
        set_of=getattr(requirement, "members", None),
        provided=getattr(requirement, "provided", None),
        short_in_part=getattr(requirement, "short_in_part", ""),
        readings=tuple((reading, readings[reading]) for reading in norm.readings),
        judgement=norm.decided_by == "judgement",
        cases=None if subjects is None else _shared(subjects, window),
    )


def findings(run: Run, readings: Readings, everything: bool = False) -> list[Finding]:
    """All findings of a run, in the order of the text, then by subject, then by window."""
    made = []
    for norm in NORMS.values():
        if norm.requirement is not None or norm.decided_by == "judgement":
            made.extend(of_norm(plan(norm, readings), run, everything))
    return made


def of_norm(made: Plan, run: Run, everything: bool) -> list[Finding]:
    """The findings of one norm."""
    cases = [] if made.subjects is None else list(run.cases(made.cases, made.subjects, made.window))
    found = [finding for case in cases if (finding := of_case(made, run, case, everything)) is not None]
    bound = {case.subject for case in cases}
    if made.judgement:
        for case in _attested_subjects(made, run, bound):
            bound.add(case.subject)
            if case.absent is None or everything:
                found.append(_attested(made, run, case))
    if everything and made.subjects is not None:
        found.extend(_out_of_scope(made, run, bound))
    if len(found) > 1:
        found.sort(key=lambda finding: (finding.subject, finding.window[0] if finding.window else date.min))
    return found


def of_case(made: Plan, run: Run, case: Case, everything: bool) -> Finding | None:
    """The finding of one case; None where it is left out unless everything is asked for."""
    if case.absent is not None and not everything:
        return None
    if isinstance(made.requirement, (AtLeast, ForEvery, Both)):
        finding = _computed(made, run, case)
    elif isinstance(made.requirement, Recorded):
        finding = _recorded(made, run, case)
    else:
        finding = _attested(made, run, case)
    left_out = finding.verdict == Verdict.NOT_APPLICABLE or finding.reason == Reason.JUDGEMENT_REQUIRED
    return None if left_out and not everything else finding


def _finding(
    made: Plan,
    run: Run,
    case: Case,
    decision: Decision,
    numbers: tuple[int, int, int] = (0, 0, 0),
    evidence: Iterable[str] = (),
) -> Finding:
    verdict, reason = decision
    if verdict == Verdict.NOT_APPLICABLE:
        numbers, evidence = (0, 0, 0), ()
    required, counted, possible = numbers
    frame = case.frame
    without = frame.standing or (isinstance(made.window, UntilDeadline) and not case.orders)
    return Finding(
        norm=made.norm,
        subject=case.subject,
        organization=case.organization,
        window=None if without else (frame.first, None if frame.last == date.max else frame.last),
        verdict=verdict,
        reason=reason,
        required=required,
        counted=counted,
        possible=possible,
        missing=max(0, required - counted),
        evidence=tuple(evidence),
        readings=made.readings,
        settled_by=tuple(run.settled[name] for name, _ in made.readings if name in run.settled),
        run=run,
    )


def parts_of(made: Plan, run: Run, case: Case) -> list[Part]:
    """The shares of a duty in a case, tallied: one for each member or content; none where nothing asks it."""
    if made.provided is not None and not has_members(made.provided, run, case):
        return []
    frames = run.frames(made.window)
    unnamed: dict[tuple[Any, ...], Tally] = {}
    parts = []
    for member in [None] if made.set_of is None else members(made.set_of, run, case):
        for place, content in enumerate(made.contents):
            scene = Scene(run, case, member)
            tally = Tally() if _holder_unknown(member) else count(content, scene, frames)
            able = tuple(each for each in content if each.may_be_unnamed)
            if member is not None and able and not _holder_unknown(member):
                if (place, member.spans) not in unnamed:
                    unnamed[place, member.spans] = count(able, Scene(run, case, member, unnamed=True), frames)
                tally.take(unnamed[place, member.spans])
            parts.append(Part(scene, content, made.number, tally))
    return parts


def decided(made: Plan, run: Run, case: Case, parts: list[Part]) -> tuple[Decision, list[Part]]:
    """The decision on a case of some parts, each of which is decided, and the parts that it rests on."""
    if not parts:
        return (Verdict.NOT_APPLICABLE, Reason.TRIGGER_ABSENT), []
    early = _before_deciding(run, case)
    for part in parts:
        part.required = made.number
        part.decision = early or decide(part, made.at_most, made.short_in_part)
    if made.set_of is None and len(parts) == 1:
        return parts[0].decision, parts
    kept = [part for part in parts if part.decision[0] != Verdict.NOT_APPLICABLE]
    if not kept:
        return parts[0].decision, parts
    if not case.whole and len(kept) < len(parts):
        return (Verdict.NOT_APPLICABLE, Reason.PARTIAL_PERIOD), parts
    return worst([part.decision for part in kept]), kept


def _computed(made: Plan, run: Run, case: Case) -> Finding:
    if case.absent is not None:
        return _finding(made, run, case, (Verdict.NOT_APPLICABLE, case.absent))
    decision, parts = decided(made, run, case, parts_of(made, run, case))
    if made.set_of is None and len(parts) == 1:
        numbers = (made.number, len(parts[0].tally.counted), parts[0].possible)
    else:
        counted = sum(len(part.tally.counted) >= part.required for part in parts)
        possible = sum(part.possible > 0 or _holder_unknown(part.scene.member) for part in parts)
        numbers = (len(parts), counted, possible)
    return _finding(made, run, case, decision, numbers, _evidence(parts, decision, case))


def _holder_unknown(member: Member | None) -> bool:
    return member is not None and member.unknown is Reason.ROSTER_UNKNOWN


def _before_deciding(run: Run, case: Case) -> Decision | None:
    if case.unknown is not None:
        return Verdict.UNDETERMINED, case.unknown
    if run.as_of < case.frame.first:
        return Verdict.PENDING, Reason.PERIOD_NOT_STARTED
    return None


def _evidence(parts: list[Part], decision: Decision, case: Case) -> list[str]:
    """One id an event: those counted; for an undetermined finding the possible ones too, for a late one the late."""
    verdict, reason = decision
    shown: dict[str, tuple[date, str]] = {}
    for part in parts:
        shown |= part.tally.counted
        if verdict == Verdict.UNDETERMINED:
            shown |= part.tally.possible
        if reason is Reason.PERFORMED_LATE:
            shown |= part.tally.late
    if verdict == Verdict.UNDETERMINED:
        for unnamed in {id(part.tally.open): part.tally.open for part in parts}.values():
            shown |= unnamed
    orders = case.orders if reason is Reason.DEADLINE_UNKNOWN else ()
    return [*orders, *dict.fromkeys(id for _, id in sorted(shown.values()))]


def _attested(made: Plan, run: Run, case: Case) -> Finding:
    if case.absent is not None:
        return _finding(made, run, case, (Verdict.NOT_APPLICABLE, case.absent))
    latest = _latest_attestation(made.norm, run, case.subject)
    outcome = None if latest is None else latest.outcome
    numbers = (1, int(outcome == "met"), int(outcome != "not_met"))
    early = _before_deciding(run, case)
    if early and not (outcome and case.unknown is Reason.ROSTER_UNKNOWN):
        return _finding(made, run, case, early, numbers)
    if outcome is not None:
        met = (Verdict.SATISFIED, Reason.ATTESTED_MET)
        return _finding(
            made, run, case, met if outcome == "met" else (Verdict.BREACHED, Reason.ATTESTED_NOT_MET), numbers
        )
    if run.as_of <= case.frame.closes:
        return _finding(made, run, case, (Verdict.PENDING, Reason.PERIOD_OPEN), numbers)
    return _finding(made, run, case, (Verdict.UNDETERMINED, Reason.ATTESTATION_MISSING), numbers)


def _latest_attestation(norm: Norm, run: Run, subject: str) -> Attestation | None:
    """The latest attestation by as_of; of one day the worse."""
    told = run.index.attestations.get((norm.id, subject, run.year), ())
    badness = {"not_met": 2, None: 1, "met": 0}
    known = [each for each in told if each.date <= run.as_of]
    return max(known, key=lambda each: (each.date, badness[each.outcome]), default=None)


def _attested_subjects(made: Plan, run: Run, known: set[str]) -> Iterator[Case]:
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


def _recorded(made: Plan, run: Run, case: Case) -> Finding:
    """Article 15: a decision on record is restated; without one, judgement is required, and nothing is concluded."""
    assert isinstance(made.requirement, Recorded)
    if case.absent is not None:
        return _finding(made, run, case, (Verdict.NOT_APPLICABLE, case.absent))
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
        return _finding(made, run, case, (Verdict.UNDETERMINED, case.unknown), numbers, evidence)
    if shown:
        return _finding(made, run, case, (Verdict.SATISFIED, Reason.DECISION_ON_RECORD), numbers, evidence)
    if _latest_attestation(made.norm, run, case.subject) is not None:
        return _attested(made, run, case)
    return _finding(made, run, case, (Verdict.UNDETERMINED, Reason.JUDGEMENT_REQUIRED))


def _out_of_scope(made: Plan, run: Run, bound: set[str]) -> Iterator[Finding]:
    """Everybody else in the ledger: subjects of the wrong sort."""
    everybody = {each.id: each.id for each in run.ledger.organizations} | dict.fromkeys(run.index.appointments_of, "")
    for subject, organization in everybody.items():
        if subject not in bound and (run.only is None or subject in run.only):
            for frame in run.frames(made.window):
                case = Case(subject, frame, organization=organization or None)
                yield _finding(made, run, case, (Verdict.NOT_APPLICABLE, Reason.OUT_OF_SCOPE))


def everyone_of(ledger: Ledger, organization: str) -> frozenset[str]:
    """An organization and everybody ever appointed in it."""
    ledger.organization(organization)
    return frozenset(
        {organization, *(each.person for each in ledger.appointments if each.organization == organization)}
    )


def findings_of(
    norm: Norm, ledger: Ledger, subject: str | None, *, year: int, as_of: date | str, readings: Readings | None
) -> tuple[Finding, ...]:
    """The findings of one norm: see `Norm.__call__`."""
    if norm.requirement is None:
        raise TypeError(f"norm {norm.id} is {norm.decided_by}: it gives no findings by itself")
    ledger, year, as_of, chosen = to_ledger(ledger), to_year(year), to_date(as_of), to_readings(readings)
    known = {**ledger.index.organizations, **ledger.index.appointments_of}
    if subject is not None and subject not in known:
        near = near_miss(subject, known)
        raise LookupError(f"the ledger has no organization or appointed person {quoted(subject)}{near}")
    run = Run(ledger, year, as_of, None if subject is None else frozenset({subject}), chosen.settled)
    return tuple(of_norm(plan(norm, chosen), run, everything=subject is not None))
