"""A report written out for people: what stands at its head, the rows of its tables, and the whole as Markdown."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from jiceng_dangjian.evaluation.finding import Finding
from jiceng_dangjian.language.vocabulary import Reason, Verdict, said_zh
from jiceng_dangjian.ledger.days import Range, began, dated, ended
from jiceng_dangjian.ledger.ledger import Ledger
from jiceng_dangjian.medium import markdown

if TYPE_CHECKING:
    from jiceng_dangjian.answers.diff import Difference
    from jiceng_dangjian.answers.report import Report

Safe = Callable[[object], str]
"""How text of a ledger is made safe for the medium: `line` or `markdown`."""
SHORT = (Verdict.BREACHED, Verdict.UNMET)
SHORTFALLS = "未达到、未落实 Breached and unmet"
COUNTED = (
    ("据台账计算 Computed", "computed"),
    ("由有关机关证明 Attested", "attested"),
    ("须人工判断而在案 Judgement on record", "judgement"),
)

BASIS_ZH = "依据所提供记录核对"
BASIS_EN = "Checked against the records supplied; the English is an unofficial translation of the Chinese"


def remarks(report: "Report") -> tuple[tuple[str, str], ...]:
    """What a reader must know before reading the findings, each in Chinese and in English."""
    made = [(f"{BASIS_ZH}。", f"{BASIS_EN}.")]
    if report.ledger.in_force_from is None:
        made.append(
            (
                "台账未填印发日期（第十八条），是否施行无法判定。",
                "The ledger gives no date of issue: whether the measures were in force is undetermined.",
            )
        )
    elif date(report.year, 12, 31) < report.ledger.in_force_from:
        made.append((f"{report.year}年本办法尚未施行。", f"The measures were not in force in {report.year}."))
    if report.as_of < date(report.year, 1, 1):
        made.append(
            (
                f"{report.year}年尚未开始：持续状态按{report.as_of}认定。",
                f"{report.year} has not begun: standing duties are judged on {report.as_of}.",
            )
        )
    if not _has_records(report.ledger, report.year):
        made.append(
            (
                f"台账没有{report.year}年的任何记录：查无记录不等于未做。",
                f"The ledger has no record of {report.year}: nothing on record does not mean nothing done.",
            )
        )
    return tuple(made)


def _has_records(ledger: Ledger, year: int) -> bool:
    first, last = date(year, 1, 1), date(year, 12, 31)
    return (
        any(
            (entry.date is not None and _meets(dated(entry), first, last))
            or entry.covers_year == year
            or (entry.start is not None and _meets((began(entry)[0], ended(entry)[1]), first, last))
            for entry in ledger.entries
        )
        or any(each.start <= last and each.end >= first for each in ledger.coverage)
        or any(each.year == year for each in ledger.attestations)
    )


def _meets(days: Range, first: date, last: date) -> bool:
    return days[0] <= last and first <= days[1]


def markdown_table(rows: Sequence[Sequence[str]]) -> str:
    """Rows of Markdown as a table, the first row being the heads; text of a ledger must be made safe before."""
    cells = [[re.sub(r"(?<!\\)\|", r"\\|", cell).replace("\n", " ") for cell in row] for row in rows]
    lines = [" | ".join(row) for row in (cells[0], ["---"] * len(cells[0]), *cells[1:])]
    return "\n".join(f"| {each} |" for each in lines)


def label(verdict_and_reason: str) -> str:
    """A verdict and reason in Chinese.

    >>> label("breached/count_short")
    '未达到（期满、记录完整而次数不足）'
    """
    verdict, _, reason = verdict_and_reason.partition("/")
    return said_zh(Verdict(verdict), Reason(reason))


def counts_of(report: "Report", decided_by: str) -> list[tuple[str, str, str, str]]:
    """For each norm with a finding that is decided in some way: its id, citation, verdicts and numbers."""
    rows = [("规范 norm", "条款 citation", "结论 verdict", "数 findings")]
    norms = report.law.everything
    for norm, by_reason in report.counts().items():
        if norms[norm].decided_by == decided_by:
            for reason, number in by_reason.items():
                rows.append((norm, str(norms[norm].citation), f"{label(reason)} {reason}", str(number)))
    return rows


def window_of(finding: Finding) -> str:
    """The window of a finding, from its first to its last day."""
    if finding.window is None:
        return "持续 standing"
    first, last = finding.window
    return f"{first}/{last or '未载期限 no deadline'}"


def shortfalls(report: "Report") -> dict[str, list[Finding]]:
    """The findings that are breached or unmet, by norm."""
    short: dict[str, list[Finding]] = {}
    for each in report:
        if each.verdict in SHORT:
            short.setdefault(each.norm.id, []).append(each)
    return short


def short_rows(found: Iterable[Finding], safe: Safe) -> list[tuple[str, ...]]:
    """What is short: whose, how, when, and how much of what is due was done. safe: for the medium it is shown in."""
    rows: list[tuple[str, ...]] = [
        ("对象 subject", "党组织 body", "结论 verdict", "期间 window", "应/实/差 due/done/short")
    ]
    for each in found:
        numbers = f"{each.required}/{each.counted}/{each.missing}"
        verdict = f"{each.verdict_zh} {each.verdict}/{each.reason}"
        rows.append((safe(each.subject), safe(each.organization or ""), verdict, window_of(each), numbers))
    return rows


def how_decided(report: "Report") -> str:
    """How many findings rest on computation, attestation and judgement: three numbers, never one."""
    numbers = {"computed": 0, "attested": 0, "judgement": 0}
    for finding in report:
        if finding.norm.decided_by != "judgement" or finding.verdict in (Verdict.SATISFIED, Verdict.BREACHED):
            numbers[finding.norm.decided_by] += 1
    return (
        f"据台账计算 {numbers['computed']} 项，由有关机关证明 {numbers['attested']} 项，须人工判断而有证明或决定在案 "
        f"{numbers['judgement']} 项 (computed, attested, judgement on record)"
    )


def readings_of(report: "Report") -> str:
    """The readings that a report rests on."""
    chosen = "、".join(f"{name}={option}" for name, option in report.readings.chosen)
    return f"读法 readings：{chosen or '全部默认 all working readings'}"


def heading(report: "Report", safe: Safe) -> str:
    """What the report is about, in one line."""
    of = f"，{safe(report.organization)}" if report.organization else ""
    return f"{report.year}年核对报告（截至{report.as_of}{of}） Report for {report.year} as of {report.as_of}"


def report_as_markdown(report: "Report") -> str:
    """The report as Markdown."""
    parts = [f"# {heading(report, markdown)}", *report.notes, readings_of(report), how_decided(report)]
    for title, decided_by in COUNTED:
        rows = counts_of(report, decided_by)
        parts += [f"## {title}", markdown_table(rows)] if len(rows) > 1 or decided_by != "judgement" else []
    short, norms = shortfalls(report), report.law.everything
    parts.append(f"## {SHORTFALLS}")
    for norm, found in short.items():
        parts += [
            f"### {norm} {norms[norm].citation}",
            f"> {norms[norm].quote}",
            markdown_table(short_rows(found, markdown)),
        ]
    return "\n\n".join(parts) + "\n"


DIFFERENCE_HEADS = {
    "zh": ("规范", "对象", "期间", "原结论", "新结论", "无此期间", "持续", "未载期限"),
    "en": ("norm", "subject", "window", "before", "after", "no such window", "standing", "no deadline"),
}


def differences_as_markdown(told: Iterable["Difference"], language: str = "zh") -> str:
    """What two reports say differently, as a table in Chinese (zh) or English (en): see `Report.diff`."""
    *heads, without, standing, open_ = DIFFERENCE_HEADS[language]

    def said(finding: Finding | None) -> str:
        if finding is None:
            return without
        return finding.verdict_zh if language == "zh" else f"{finding.verdict} ({finding.reason})"

    rows: list[Sequence[str]] = [heads]
    for each in told:
        window = standing if each.window is None else f"{each.window[0]}/{each.window[1] or open_}"
        rows.append((each.norm.id, markdown(each.subject), window, said(each.before), said(each.after)))
    return markdown_table(rows)
