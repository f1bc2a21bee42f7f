"""An explanation: the steps from clause and ledger to a verdict, as values that can be checked, and as lines of text.

It is made by `explaining` and checked by `checking`, which know nothing of each other.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from attrs import evolve, frozen

from jiceng_dangjian.answers.language import ENGLISH
from jiceng_dangjian.answers.names import cited
from jiceng_dangjian.language.norms import Norm
from jiceng_dangjian.language.requirements import OrderTargets
from jiceng_dangjian.language.vocabulary import (
    DUTY_REPORT_FORMS,
    FIELDS_ZH,
    OUTCOMES,
    STATES,
    STUDY,
    Reason,
    Verdict,
    said_zh,
)
from jiceng_dangjian.language.words import rule
from jiceng_dangjian.ledger.days import Days
from jiceng_dangjian.medium import line, markdown
from jiceng_dangjian.questions.chosen import Interpretation, Readings

FORMAT = "jiceng-dangjian.explanation/1"
LANGUAGES = ("zh", "en")
WITHOUT_ZH = ("持续状态", "台账无整改决定", "日期不明确", "未载期限")
WITHOUT_EN = ("standing", "no rectification order", "an uncertain day", "no deadline")
USES_ZH = {"counted": "计入", "possible": "可能计入", "late": "逾期"}


@frozen
class Shown:
    """One event that an explanation rests on: the entry shown for it, its kind, its day, and how it was taken."""

    id: str
    kind: str
    day: date | Days | None
    use: str
    unknown: tuple[str, ...] = ()
    """Of a possible one the fields that are asked of it and that it leaves open."""


@frozen
class Miss:
    """Entries that would count, but for one thing that they say: how many, the field, and its value as text."""

    number: int
    field: str
    value: str


@frozen
class Attested:
    """The attestation on record, and whether the explanation rests on it."""

    by: str
    date: date
    outcome: str | None
    decides: bool


@frozen(kw_only=True)
class Explanation:
    """Why a finding is as it is.

    shown: the events that count, may count, or came late. short: the members or contents that are not met. complete:
    the days for which the ledger is declared complete for the subject. misses: what just does not
    count. lines: the same for people, at most seven.
    """

    format: str = FORMAT
    language: str
    norm: str
    quote: str
    subject: str
    organization: str | None
    year: int
    as_of: date
    window: tuple[date | None, date | None] | None
    verdict: Verdict
    reason: Reason
    required: int
    counted: int
    possible: int
    missing: int
    shown: tuple[Shown, ...]
    short: tuple[str, ...]
    complete: tuple[tuple[date, date], ...]
    misses: tuple[Miss, ...] = ()
    attested: Attested | None
    readings: tuple[tuple[str, str], ...]
    interpretations: tuple[Interpretation, ...] = ()
    lines: tuple[str, ...] = ()

    def __str__(self) -> str:
        return "\n".join(self.lines)

    def _repr_markdown_(self) -> str:
        return "\n".join(f"- {markdown(each)}" for each in self.lines)

    def to_dict(self) -> dict[str, Any]:
        """The explanation as plain values, ready for JSON."""
        days = None if self.window is None else [_iso(day) for day in self.window]
        attested = self.attested
        return {
            "format": self.format,
            "language": self.language,
            "norm": self.norm,
            "quote": self.quote,
            "subject": self.subject,
            "organization": self.organization,
            "year": self.year,
            "as_of": self.as_of.isoformat(),
            "window": None if days is None else {"start": days[0], "end": days[1]},
            "verdict": self.verdict.value,
            "reason": self.reason.value,
            "required": self.required,
            "counted": self.counted,
            "possible": self.possible,
            "missing": self.missing,
            "shown": [
                {"id": e.id, "kind": e.kind, "date": _plain(e.day), "use": e.use, "unknown": list(e.unknown)}
                for e in self.shown
            ],
            "misses": [{"number": e.number, "field": e.field, "value": e.value} for e in self.misses],
            "short": list(self.short),
            "complete": [{"start": first.isoformat(), "end": last.isoformat()} for first, last in self.complete],
            "attested": attested
            and {
                "by": attested.by,
                "date": _iso(attested.date),
                "outcome": attested.outcome,
                "decides": attested.decides,
            },
            "readings": dict(self.readings),
            "interpretations": {each.reading: each.to_dict() for each in self.interpretations},
            "lines": list(self.lines),
        }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _plain(day: date | Days | None) -> str | dict[str, str | None] | None:
    return day.plain() if isinstance(day, Days) else _iso(day)


def written(explanation: Explanation, norm: Norm) -> Explanation:
    """The explanation of a norm with its lines: seven, whatever an id holds."""
    return evolve(explanation, lines=lines_of(explanation, norm))


def lines_of(explanation: Explanation, norm: Norm, called: Callable[[str], str] = str) -> tuple[str, ...]:
    """What an explanation of a norm says, in its language.

    called: what organizations and persons are called; as a value that is checked, an explanation has their ids.
    """
    return tuple(map(line, WRITERS[explanation.language](explanation, norm, called)))


def _in_chinese(e: Explanation, norm: Norm, called: Callable[[str], str]) -> tuple[str, ...]:
    whose = "" if e.organization in (None, e.subject) else f"（{called(e.organization)}）"
    what = _required(e, norm)[0]
    declared = "、".join(f"{first}至{last}" for first, last in e.complete)
    readings = "、".join(_working(e))
    settled = "".join(
        f"；{each.reading}={each.option}依{norm.vocabulary.offices[each.by]}{each.number}（{each.date}）解释"
        for each in e.interpretations
    )
    only = f"；只核对“{norm.computed_span}”" if norm.computed_span else ""
    kinds = norm.vocabulary.entry_kinds
    events = _events(e, norm, USES_ZH, lambda kind: kinds[kind].zh, "日期不明", called)
    short = _short(e, "；未满足者：", "、", lambda id: kinds[id].zh if id in kinds else called(id))
    return (
        f"依据：{norm.citation}“{e.quote}”（规范{e.norm}{only}）",
        f"问题：{called(e.subject)}{whose}，{e.year}年度，{_days(e, norm, WITHOUT_ZH, '至')}，记录截至{e.as_of}",
        f"要求：{what}",
        f"记录：{events}{short}{''.join(_missed_zh(each) for each in e.misses)}",
        f"台账声明完整的期间：{declared or '无'}",
        f"结论：{said_zh(e.verdict, e.reason, norm.of_a_state)}；应有{e.required}，计入{e.counted}，"
        f"连同可能者{e.possible}，尚缺{e.missing}",
        (f"读法：依工作读法 {readings}，未经第十七条所定机关解释" if readings else "读法：不涉及工作读法")
        + settled
        + _untried(norm, "；另有未试的疑义：", "；", "zh"),
    )


def _in_english(e: Explanation, norm: Norm, called: Callable[[str], str]) -> tuple[str, ...]:
    whose = "" if e.organization in (None, e.subject) else f" ({called(e.organization)})"
    what = _required(e, norm)[1]
    only = f"; only “{norm.computed_span}” is checked" if norm.computed_span else ""
    declared = ", ".join(f"{first} to {last}" for first, last in e.complete)
    readings = ", ".join(_working(e))
    settled = "".join(f"; {each.reading}={each.option} settled by {each}" for each in e.interpretations)
    return (
        f"Basis: {cited(norm.citation, ENGLISH)} “{e.quote}” (norm {e.norm}{only}; unofficial translation: "
        f"{norm.summary_en})",
        f"Question: {called(e.subject)}{whose}, year {e.year}, {_days(e, norm, WITHOUT_EN, ' to ')},"
        f" record read as of {e.as_of}",
        f"Required: {what}",
        f"On record: {_events(e, norm, {use: use for use in USES_ZH}, str, 'no date', called)}"
        f"{_short(e, '; not met: ', ', ', called)}{''.join(_missed_en(each) for each in e.misses)}",
        f"Declared complete: {declared or 'no day'}",
        f"Finding: {e.verdict} ({e.reason}); required {e.required}, counted {e.counted},"
        f" with possible ones {e.possible}, missing {e.missing}",
        (f"Readings: rests on the working readings {readings}" if readings else "Readings: rests on no working reading")
        + settled
        + _untried(norm, "; questions not tried: ", " ", "en"),
    )


def _untried(norm: Norm, before: str, comma: str, language: str) -> str:
    """The questions that could change the verdict and are not computed."""
    further = norm.further
    asked = [further[id] for id in norm.untried]
    told = [each.question_zh if language == "zh" else each.question_en for each in asked]
    return before + comma.join(told) if told else ""


def _required(e: Explanation, norm: Norm) -> tuple[str, str]:
    """What is required; of what people judge, whether somebody has."""
    if norm.decided_by == "judgement" and e.attested is not None and e.attested.decides and e.attested.outcome:
        return "由人判断；有关机关已证明", "for people to judge; an office has said so"
    return rule(norm, Readings.among(norm.questions, **dict(e.readings)))


def _working(e: Explanation) -> list[str]:
    settled = {each.reading for each in e.interpretations}
    return [f"{name}={option}" for name, option in e.readings if name not in settled]


WRITERS: dict[str, Callable[[Explanation, Norm, Callable[[str], str]], tuple[str, ...]]] = {
    "zh": _in_chinese,
    "en": _in_english,
}


def _days(e: Explanation, norm: Norm, without: tuple[str, str, str, str], to: str) -> str:
    """The window: of a standing state none; of an order none where there is none, and no day that is not known."""
    standing, no_order, no_day, no_deadline = without
    if e.window is None:
        return no_order if norm.requirement is not None and norm.subjects == OrderTargets() else standing
    return f"{e.window[0] or no_day}{to}{e.window[1] or no_deadline}"


def _events(
    e: Explanation,
    norm: Norm,
    uses: dict[str, str],
    kind: Callable[[str], str],
    undated: str,
    called: Callable[[str], str],
) -> str:
    chinese = e.language == "zh"
    if e.attested is not None and not e.shown:
        by, outcome = e.attested.by, e.attested.outcome
        if chinese:
            whose, nothing = (
                norm.vocabulary.offices.get(by) or called(by),
                "" if e.attested.decides else "（不作认定依据）",
            )
            return f"{whose}于{e.attested.date}证明：{OUTCOMES.get(outcome or '', '未载结果')}{nothing}"
        nothing = "" if e.attested.decides else " (which decides nothing)"
        whose = by if by in norm.vocabulary.offices else called(by)
        return f"attested by {whose} on {e.attested.date}: {outcome or 'no outcome'}{nothing}"
    colon, comma, semicolon = ("：", "、", "；") if chinese else (": ", ", ", "; ")
    told = []
    for use, name in uses.items():
        events = comma.join(_event(each, undated, kind, chinese) for each in e.shown if each.use == use)
        if events:
            told.append(f"{name}{colon}{events}")
    return semicolon.join(told) or ("无" if chinese else "nothing")


def _event(each: Shown, undated: str, kind: Callable[[str], str], chinese: bool) -> str:
    """An event, and what it leaves open."""
    fields_ = [FIELDS_ZH.get(name, name) if chinese else name for name in each.unknown]
    what = ("（{}不明确）" if chinese else " (open: {})").format(("、" if chinese else ", ").join(fields_))
    return f"{each.id} {each.day or undated} {kind(each.kind)}" + (what if fields_ else "")


def _missed_zh(miss: Miss) -> str:
    values = {**STATES, **STUDY, **DUTY_REPORT_FORMS, "False": "否", "True": "是"}
    value = f"{miss.value}年" if miss.field == "covers_year" else values.get(miss.value, miss.value)
    return f"；有{miss.number}条不计：{FIELDS_ZH.get(miss.field, miss.field)}为{value}"


def _missed_en(miss: Miss) -> str:
    return f"; {miss.number} {'does' if miss.number == 1 else 'do'} not count: {miss.field} is {miss.value}"


def _short(e: Explanation, before: str, comma: str, called: Callable[[str], str]) -> str:
    """The members of a set that are short: organizations, orders, or kinds of entries, which have names."""
    return before + comma.join(map(called, e.short)) if e.short else ""
