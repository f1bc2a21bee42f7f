"""A report written out for people: what stands at its head, the rows of its tables, and the whole as Markdown."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from jiceng_dangjian.answers.language import to_language
from jiceng_dangjian.ledger.days import Range, began, dated, ended
from jiceng_dangjian.ledger.ledger import Ledger
from jiceng_dangjian.medium import markdown

if TYPE_CHECKING:
    from jiceng_dangjian.answers.diff import Difference
    from jiceng_dangjian.answers.report import Report
    from jiceng_dangjian.evaluation.finding import Finding

BASIS_ZH = "依据所提供记录核对"
BASIS_EN = "Checked against the records supplied; English is an unofficial translation"


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


def report_as_markdown(report: "Report", language: str) -> str:
    """The report as Markdown: what is short first."""
    from jiceng_dangjian.answers.summary import summary  # it needs the notes of this module

    say = to_language(language)
    told = summary(report, say, markdown, everything=True)
    parts = [f"# {told.title}", markdown(told.basis), *told.notes]
    for section in told.sections:
        parts.append(f"## {section.heading}")
        parts += [section.sentence] if section.sentence else []
        for item in section.items:
            about = say(f"（{item.about}）", f" ({item.about})") if item.about else ""
            lines = [
                "- "
                + say("：", ": ").join(
                    filter(None, (each.label, each.whose or say(f"{each.number}项", str(each.number))))
                )
                for each in item.lines
            ]
            parts += [f"### {item.norm.id} {item.title(say)}{about}", "\n".join(lines)]
    parts.append(say("凭据", "Receipt") + f" {told.receipt}")
    return "\n\n".join(parts) + "\n"


DIFFERENCE_HEADS = {
    "zh": ("规范", "对象", "期间", "原结论", "新结论", "无此期间", "持续", "未载期限"),
    "en": ("norm", "subject", "window", "before", "after", "no such window", "standing", "no deadline"),
}


def differences_as_markdown(told: Iterable["Difference"], language: str = "zh") -> str:
    """What two reports say differently, as a table in Chinese (zh) or English (en): see `Report.diff`."""
    *heads, without, standing, open_ = DIFFERENCE_HEADS[language]

    def said(finding: "Finding | None") -> str:
        if finding is None:
            return without
        return finding.verdict_zh if language == "zh" else f"{finding.verdict} ({finding.reason})"

    rows: list[Sequence[str]] = [heads]
    for each in told:
        window = standing if each.window is None else f"{each.window[0]}/{each.window[1] or open_}"
        rows.append((each.norm.id, markdown(each.subject), window, said(each.before), said(each.after)))
    return markdown_table(rows)
