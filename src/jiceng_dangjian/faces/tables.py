"""Tables for people at a terminal, where Chinese characters are two columns wide."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from jiceng_dangjian.answers.entries import USES, WHY_UNUSED
from jiceng_dangjian.answers.remedy.remedy import WHY_NOT
from jiceng_dangjian.answers.written import (
    COUNTED,
    SHORTFALLS,
    Safe,
    counts_of,
    heading,
    how_decided,
    label,
    markdown_table,
    readings_of,
    short_rows,
    shortfalls,
    window_of,
)
from jiceng_dangjian.evaluation.finding import Finding
from jiceng_dangjian.medium import line, markdown

if TYPE_CHECKING:
    from jiceng_dangjian.answers.duties import Duty
    from jiceng_dangjian.answers.entries import Account
    from jiceng_dangjian.answers.remedy.remedy import Remedy
    from jiceng_dangjian.answers.report import Report


def width(text: str) -> int:
    """How many columns a text takes in a terminal.

    >>> width("第十一条 11")
    11
    """
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows of text in columns, the first row being the heads.

    >>> print(table([("条款", "数"), ("第一条", "2")]))
    条款    数
    第一条  2
    """
    shown = [[line(cell) for cell in row] for row in rows]
    columns = [max(map(width, column)) for column in zip(*shown, strict=True)]
    lines = (
        "  ".join(cell + " " * (size - width(cell)) for cell, size in zip(row, columns, strict=True)) for row in shown
    )
    return "\n".join(each.rstrip() for each in lines)


CONTESTED = "依解释而定的结论 Findings that depend on a reading"
MOVED = "改变责任主体的读法 Readings that move the subject"
FLIP_HEADS = ("规范 norm", "对象 subject", "期间 window", "结论 verdict", "若采 if read as", "则为 then")


def contested_rows(report: "Report", safe: Safe, moves: bool = False) -> list[tuple[str, ...]]:
    """The contested findings, each with every smallest change of readings and the verdict it gives.

    moves: those changes that only lay the duty on somebody else.
    """
    return [
        FLIP_HEADS,
        *(
            (
                finding.norm.id,
                safe(finding.subject),
                window_of(finding),
                finding.verdict_zh,
                "，".join(f"{name}={option}" for name, option in flip.readings),
                f"{label(f'{flip.verdict}/{flip.reason}')}",
            )
            for finding in report.contested()
            for flip in finding.contested_by
            if flip.moves_subject is moves
        ),
    ]


def contested(report: "Report", as_markdown: bool) -> str:
    """What depends on a reading, for people."""
    safe = markdown if as_markdown else line
    parts = [
        f"# {heading(report, safe)}" if as_markdown else heading(report, safe),
        report.notes[0],
        readings_of(report),
    ]
    for title, moves in ((CONTESTED, False), (MOVED, True)):
        rows = contested_rows(report, safe, moves)
        if len(rows) > 1 or not moves:
            parts += [f"## {title}", markdown_table(rows)] if as_markdown else ["", title, table(rows)]
    return ("\n\n" if as_markdown else "\n").join(parts) + "\n"


def remedies(found: Sequence[Finding]) -> str:
    """What would satisfy each finding: acts and the days between which they may lie, facts, or why nothing would."""
    rows = [("规范 norm", "对象 subject", "期间 window", "结论 verdict", "补足之法 remedy")]
    for finding in found:
        told = (finding.norm.id, finding.subject, window_of(finding), finding.verdict_zh)
        rows += [(*told, way) for way in _ways(finding.remedy())]
    return table(rows) + "\n"


def _ways(remedy: "Remedy") -> list[str]:
    if remedy.why_not is not None:
        return [" ".join(WHY_NOT[remedy.why_not])]
    ways = []
    for each in remedy.entries:
        fields = "，".join(
            f"{name}={'+'.join(value) if isinstance(value, tuple) else value}"
            for name, value in each.fields
            if name not in ("date", "start")
        )
        verb = "如已做，补记 if done, enter" if remedy.if_done else "做并记 do and enter"
        ways.append(f"{verb}: {fields}，{each.earliest}/{each.latest or '持续 standing'}")
    for fact in remedy.facts:
        if fact.field == "attestations":
            ways.append("请有关机关或上级组织出具证明 ask an office, or an organization above it, to say so")
            continue
        value = "" if fact.value is None else f"（如为 if {fact.value}）"
        ways.append(f"查明 find out: {fact.field} @ {fact.record or '台账 the ledger'}{value}")
    return ways


def accounts(told: Sequence["Account"]) -> str:
    """What became of each entry: its use, for which findings, or why it counts for nothing."""
    rows = [("记录 entry", "类型 kind", "日期 day", "用途 use", "规范、对象 findings，原因 why")]
    for each in told:
        entry = each.entry
        about = "、".join(f"{finding.norm.id} {finding.subject}" for finding in each.findings)
        why = "" if each.why is None else " ".join(WHY_UNUSED[each.why])
        why += "".join(f"；{norm}: {field}={value}" for norm, field, value in each.failed)
        alike = f"；疑与 likely the same as {'、'.join(each.alike)} 重复" if each.alike else ""
        rows.append(
            (
                entry.id,
                entry.kind,
                str(entry.date or entry.start or "—"),
                f"{USES[each.use][0]} {each.use}",
                (about or why) + alike,
            )
        )
    return table(rows) + "\n"


def owed(found: Sequence["Duty"]) -> str:
    """Who owes what: clause, subject, what would show it, over whom, between which days, days left."""
    heads = (
        "规范 norm",
        "条款 citation",
        "主体 subject",
        "须有记录 entries",
        "对象 over, to",
        "期间 window",
        "余日 days left",
    )
    rows: list[tuple[str, ...]] = [heads]
    for each in found:
        kinds = "或".join(each.norm.vocabulary.entry_kinds[kind].zh for kind in each.kinds) or "由有关机关证明 attested"
        window = "持续 standing" if each.first is None else f"{each.first}/{each.last or '未载期限 no deadline'}"
        left = "" if each.days_left is None else str(each.days_left)
        number = f" ×{each.number}" if each.kinds and each.number > 1 else ""
        rows.append(
            (
                each.norm.id,
                str(each.norm.citation),
                each.subject,
                kinds + number,
                each.member or each.to or "",
                window,
                left,
            )
        )
    return table(rows) + "\n"


def report_as_text(report: "Report") -> str:
    """The report as tables for people at a terminal."""
    parts = [heading(report, line), *report.notes, readings_of(report), how_decided(report)]
    for title, decided_by in COUNTED:
        rows = counts_of(report, decided_by)
        parts += ["", title, table(rows)] if len(rows) > 1 or decided_by != "judgement" else []
    short, norms = shortfalls(report), report.law.everything
    parts += ["", SHORTFALLS]
    for norm, found in short.items():
        parts += ["", f"{norm}  {norms[norm].citation}  {norms[norm].quote}", table(short_rows(found, line))]
    return "\n".join(parts) + "\n"
