"""How an explanation is made: from a finding, with what evaluation tallied for it."""

from collections.abc import Iterable
from datetime import date

from jiceng_dangjian.answers.explanation.explanation import LANGUAGES, Attested, Explanation, Shown, written
from jiceng_dangjian.evaluation.decision import Part, unnamed
from jiceng_dangjian.evaluation.evaluation import answer_of
from jiceng_dangjian.evaluation.finding import Finding
from jiceng_dangjian.language.requirements import Recorded
from jiceng_dangjian.language.vocabulary import Verdict
from jiceng_dangjian.ledger.records import Entry
from jiceng_dangjian.medium import quoted


def explain(finding: Finding, language: str = "zh") -> Explanation:
    """Why a finding is as it is; raises `ValueError` for a language other than zh and en."""
    if language not in LANGUAGES:
        raise ValueError(f"an explanation is written in {' or '.join(LANGUAGES)}, not in {quoted(language)}")
    shown: tuple[Shown, ...] = ()
    short: tuple[str, ...] = ()
    complete: tuple[tuple[date, date], ...] = ()
    applies = finding.verdict != Verdict.NOT_APPLICABLE
    if finding.norm.decided_by == "computed" and applies:
        answer = answer_of(finding)
        parts = answer.kept
        shown = tuple(_shown(finding, parts))
        complete = _complete(finding, parts)
        if answer.plan.members is not None or len(parts) > 1:
            short = tuple(_name(part) for part in parts if len(part.tally.counted) < part.required)
    elif isinstance(finding.norm.requirement, Recorded):
        entries = [finding.inquiry.index.entries[id] for id in finding.evidence]
        shown = tuple(Shown(each.id, each.kind, each.date, "counted") for each in entries)
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
            attested=_attested(finding) if applies else None,
            readings=finding.readings,
            interpretations=finding.settled_by,
        ),
        finding.norm,
    )


def _shown(finding: Finding, parts: list[Part]) -> Iterable[Shown]:
    """Each event once for each use, the earliest first."""
    for use in ("counted", "possible", "late"):
        ids = {id for part in parts for _, id in getattr(part.tally, use).values()}
        if use == "possible":
            ids.update(id for _, id in unnamed(parts))
        entries = [finding.inquiry.index.entries[id] for id in ids]
        for entry in sorted(entries, key=lambda each: (_day(each) or date.max, each.id)):
            yield Shown(entry.id, entry.kind, _day(entry), use)


def _day(entry: Entry) -> date | None:
    return entry.date or entry.start


def _name(part: Part) -> str:
    if part.scene.member is None:
        return part.counters[0].kinds[0]
    return part.scene.member.id or part.scene.case.subject


def _complete(finding: Finding, parts: list[Part]) -> tuple[tuple[date, date], ...]:
    kinds = {kind for part in parts for each in part.counters for kind in each.kinds}
    declared = finding.inquiry.index.declared
    return tuple(sorted({days for kind in kinds for days in declared(finding.subject, kind)}))


def _attested(finding: Finding) -> Attested | None:
    told = finding.inquiry.index.attestations.get((finding.norm.id, finding.subject, finding.inquiry.year), ())
    known = [each for each in told if each.date <= finding.inquiry.as_of]
    if finding.norm.decided_by == "computed" or not finding.required or finding.evidence or not known:
        return None
    badness = {"not_met": 2, None: 1, "met": 0}
    latest = max(known, key=lambda each: (each.date, badness[each.outcome], each.by))
    return Attested(latest.by, latest.date, latest.outcome)
