"""How an explanation is made: from a finding, with what evaluation tallied for it."""

from collections.abc import Iterable
from datetime import date

from jiceng_dangjian.answers.explanation.explanation import LANGUAGES, Attested, Explanation, Miss, Shown, written
from jiceng_dangjian.answers.explanation.misses import contents_of, left_open, misses
from jiceng_dangjian.errors import BadValue
from jiceng_dangjian.evaluation.answer import Answer
from jiceng_dangjian.evaluation.attested import decisions_of
from jiceng_dangjian.evaluation.decision import Decision
from jiceng_dangjian.evaluation.evaluation import answer_of
from jiceng_dangjian.evaluation.finding import Finding
from jiceng_dangjian.evaluation.part import Part, possible_unnamed
from jiceng_dangjian.language.requirements import Recorded
from jiceng_dangjian.language.vocabulary import Verdict
from jiceng_dangjian.ledger.days import began, dated
from jiceng_dangjian.ledger.records import Entry
from jiceng_dangjian.medium import quoted


def explain(finding: Finding, language: str = "zh") -> Explanation:
    """Why a finding is as it is; raises `ValueError` for a language other than zh and en."""
    if language not in LANGUAGES:
        raise BadValue(f"an explanation is written in {' or '.join(LANGUAGES)}, not in {quoted(language)}")
    shown: tuple[Shown, ...] = ()
    short: tuple[str, ...] = ()
    complete: tuple[tuple[date, date], ...] = ()
    missed: tuple[Miss, ...] = ()
    applies = finding.verdict != Verdict.NOT_APPLICABLE
    if finding.norm.decided_by == "computed" and applies:
        answer = answer_of(finding)
        parts = answer.kept
        shown = tuple(_shown(finding, answer))
        missed = misses(answer)
        complete = _complete(finding, parts)
        short = tuple(_name(part) for part, _ in _lacking_of(answer))
    elif isinstance(finding.norm.requirement, Recorded) and finding.evidence:
        shown = tuple(_restated(finding))
    return written(
        Explanation(
            language=language,
            norm=finding.norm.id,
            quote=finding.norm.quote,
            subject=finding.subject,
            organization=finding.organization,
            year=finding.inquiry.year,
            as_of=finding.inquiry.as_of,
            window=finding.window,
            verdict=finding.verdict,
            reason=finding.reason,
            required=finding.required,
            counted=finding.counted,
            possible=finding.possible,
            missing=finding.missing,
            shown=shown,
            short=short,
            complete=complete,
            misses=missed,
            attested=_attested(finding),
            readings=finding.readings,
            interpretations=finding.settled_by,
        ),
        finding.norm,
    )


def missing_members(finding: Finding) -> tuple[str, ...]:
    """Of a duty over a set, who or what of it is short; of what is short as a whole not those of whom nothing can be
    said."""
    known = finding.verdict in SHORT
    return tuple(_name(part) for part, decision in _lacking(finding) if not known or decision[0] in SHORT)


def unsettled_members(finding: Finding) -> tuple[str, ...]:
    """Of a duty over a set that is short as a whole, those of whom nothing can be said."""
    open_ = (part for part, decision in _lacking(finding) if decision[0] == Verdict.UNDETERMINED)
    return tuple(map(_name, open_)) if finding.verdict in SHORT else ()


SHORT = (Verdict.BREACHED, Verdict.UNMET)


def _lacking(finding: Finding) -> list[tuple[Part, Decision]]:
    """Of a duty over a set the parts for which less counts than is required, and the decision on each."""
    if finding.norm.decided_by != "computed" or finding.verdict == Verdict.NOT_APPLICABLE:
        return []
    return _lacking_of(answer_of(finding))


def _lacking_of(answer: Answer) -> list[tuple[Part, Decision]]:
    if answer.plan.members is None and len(answer.kept) < 2:
        return []
    decided = zip(answer.parts, answer.decisions, strict=True)
    applying = (each for each in decided if each[1][0] != Verdict.NOT_APPLICABLE)
    return [(part, decision) for part, decision in applying if part.reached < answer.plan.number]


def _shown(finding: Finding, answer: Answer) -> Iterable[Shown]:
    """Each event once for each use, the earliest first; a possible one with what it leaves open."""
    index, parts = finding.inquiry.index, answer.kept
    contents = {acts for part in parts for acts in contents_of(answer, part)}
    natures = {each.nature for part in parts for each in part.counters}
    for use in ("counted", "possible", "late"):
        ids = {id for part in parts for _, id in getattr(part, use).values()}
        if use == "possible":
            ids.update(id for _, id in possible_unnamed(parts))
        for entry in sorted((index.entries[id] for id in ids), key=lambda each: (_last_day(each), each.id)):
            unknown = left_open(entry, tuple(contents), natures) if use == "possible" else ()
            yield Shown(entry.id, entry.kind, entry.date or entry.start, use, unknown)


def _last_day(entry: Entry) -> date:
    return began(entry)[1] if entry.date is None and entry.start is not None else dated(entry)[1]


def _restated(finding: Finding) -> Iterable[Shown]:
    """The decisions that are restated, and where none is, those that may be on record."""
    sure, possible = decisions_of(finding)
    for use, events in (("counted", sure), ("possible", possible)):
        for _, id, _ in sorted(events.values()):
            if id in finding.evidence:
                entry = finding.inquiry.index.entries[id]
                yield Shown(id, entry.kind, entry.date, use)


def _name(part: Part) -> str:
    if part.member is None:
        return part.counters[0].kinds[0]
    return part.member.id or part.case.subject


def _complete(finding: Finding, parts: list[Part]) -> tuple[tuple[date, date], ...]:
    kinds = {kind for part in parts for each in part.counters for kind in each.kinds}
    declared = finding.inquiry.index.declared
    return tuple(sorted({days for kind in kinds for days in declared(finding.subject, kind)}))


def _attested(finding: Finding) -> Attested | None:
    told = finding.attestation
    return None if told is None else Attested(told.by, told.date, told.outcome, told.decides)
