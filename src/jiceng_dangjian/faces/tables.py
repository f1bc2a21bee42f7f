"""What the commands show people besides the report: reasons, remedies, entries, duties, what a reading changes."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from jiceng_dangjian.answers.entries import USES, WHY_UNUSED
from jiceng_dangjian.answers.explanation.explanation import lines_of
from jiceng_dangjian.answers.language import Language
from jiceng_dangjian.answers.names import Names, in_words
from jiceng_dangjian.answers.remedy.remedy import WHY_NOT
from jiceng_dangjian.answers.summary import Writer
from jiceng_dangjian.answers.written import markdown_table
from jiceng_dangjian.evaluation.finding import Finding
from jiceng_dangjian.faces.columns import filled, padded, table
from jiceng_dangjian.language.vocabulary import DUTY_REPORT_FORMS, FIELDS_ZH, STATES, STUDY, said_zh
from jiceng_dangjian.ledger.ledger import Ledger
from jiceng_dangjian.medium import line, markdown

if TYPE_CHECKING:
    from jiceng_dangjian.answers.duties import Duty
    from jiceng_dangjian.answers.entries import Account
    from jiceng_dangjian.answers.remedy.remedy import Remedy
    from jiceng_dangjian.answers.report import Report
    from jiceng_dangjian.faces.formats import Shown

STATUS = {
    "open": ("待办", "open"),
    "done": ("已做", "done"),
    "late": ("逾期未做", "late"),
    "undetermined": ("存疑", "?"),
}
"""How a duty stands: Chinese and English."""


def verdict(finding: Finding, say: Language) -> str:
    """A verdict and its reason."""
    return say(finding.verdict_zh, f"{in_words(finding.verdict)} ({in_words(finding.reason)})")


def window(finding: Finding, say: Language) -> str:
    """The window of a finding, from its first to its last day."""
    if finding.window is None:
        return say("持续状态", "a standing state")
    first, last = finding.window
    return say("{}至{}", "{} to {}").format(
        first or say("日期不明确", "an uncertain day"), last or say("未载期限", "no deadline")
    )


def explained(found: Sequence[Finding], say: Language, within: int) -> str:
    """Why findings are as they are: under a line that says whose, the lines of each explanation."""
    parts = []
    for each in found:
        names = Names(each.inquiry.ledger, say)
        title = f"{each.norm.id} {say(each.norm.title_zh, each.norm.title_en)}{say('：', ': ')}{names.of(each)}"
        lines = filled(title, "", 2, within)
        for told in lines_of(each.explain(say.id), each.norm, names.subject):
            lines += filled(told, "  ", 4, within)
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def remedies(found: Sequence[Finding], say: Language, within: int) -> str:
    """What would satisfy each finding: acts and the days between which they may lie, facts, or why nothing would."""
    parts = []
    for norm, own in groupby(found, key=lambda each: each.norm):
        lines = filled(say(norm.title_zh, norm.title_en), padded(norm.id, 8), 8, within)
        for each in own:
            names = Names(each.inquiry.ledger, say)
            whose = f"{names.of(each)}{say('，', ', ')}{window(each, say)}{say('，', ', ')}{verdict(each, say)}"
            lines += filled(whose, "  ", 4, within)
            for way in ways(each.remedy(), names, say):
                lines += filled(way, "    ", 6, within)
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def ways(remedy: "Remedy", names: Names, say: Language) -> Iterator[str]:
    """What a remedy says, a line each."""
    if remedy.why_not is not None:
        yield say(*WHY_NOT[remedy.why_not])
        return
    kinds = names.ledger.law.vocabulary.entry_kinds
    for act in remedy.acts:
        days = act.earliest, act.latest
        alike = [
            each for each in remedy.entries if (each.plain()["kind"], each.earliest, each.latest) == (act.kind, *days)
        ]
        verb = say("如已做，补记", "if done, enter ") if remedy.if_done else say("做并记入", "do and enter ")
        number = say(f"{act.number}次", f"{act.number} ×") if act.number > 1 else ""
        between = say("{}至{}", "{} to {}").format(act.earliest, act.latest or say("此后持续", "from then on"))
        told = [_field(name, [dict(each.fields)[name] for each in alike], names, say) for name, _ in alike[0].fields]
        kind = say(kinds[act.kind].zh, in_words(act.kind))
        comma, colon = say("，", ", "), say("：", " " if number else "")
        yield f"{verb}{number}{colon}{kind}{comma}{between}" + "".join(comma + each for each in told if each)
    for fact in remedy.facts:
        if fact.field == "attestations":
            yield say("请有关机关或上级组织出具证明", "ask an office, or an organization above it, to say so")
            continue
        entries = names.ledger.index.entries
        record = fact.record or ""
        where = f"{names.entry(entries[record])} {line(record)}" if record in entries else names.subject(record)
        where = where or say("台账", "the ledger")
        name = say(FIELDS_ZH.get(fact.field, fact.field), in_words(fact.field))
        answer = "" if fact.value is None else _value(fact.field, fact.value, names, say)
        value = "" if fact.value is None else say(f"（如为{answer}，即可认定）", f" (if it is {answer}, it counts)")
        yield say(f"查明{where}的{name}", f"find out the {name} of {where}") + value


def _field(name: str, values: Sequence[object], names: Names, say: Language) -> str:
    """A field that some entries must have, in words: one value, or one for each; nothing for those said otherwise."""
    if name in ("kind", "date", "start", "organization", "id"):
        return ""
    called = say(FIELDS_ZH.get(name, name), in_words(name))
    distinct = list(dict.fromkeys(values))
    if len(distinct) == 1:
        return f"{called}{say('为', ' ')}{_value(name, distinct[0], names, say)}"
    each = say.list(_value(name, value, names, say) for value in distinct)
    return say(f"{called}分别为{each}", f"{called}, one each: {each}")


def _value(name: str, value: object, names: Names, say: Language) -> str:
    if name == "amount":
        return say("大于0元的实际数额", "what it really is, and more than 0 yuan")
    if name == "kind":
        return say(names.ledger.law.vocabulary.entry_kinds[str(value)].zh, in_words(str(value)))
    if isinstance(value, tuple):
        return say.list(names.subject(str(each)) for each in value)
    if isinstance(value, bool):
        return say("是", "yes") if value else say("否", "no")
    if name in ("target", "by", "order"):
        return names.subject(str(value))
    return say(VALUES.get(str(value), str(value)), in_words(str(value)))


VALUES = {**STATES, **STUDY, **DUTY_REPORT_FORMS}
"""What the answers of closed lists are called in Chinese."""


def accounts(told: Iterable["Account"], ledger: Ledger, say: Language, within: int) -> str:
    """What became of each entry: its use, for which findings, or why it counts for nothing."""
    heads = (
        ("记录", "entry"),
        ("类型、日期", "kind and day"),
        ("用途", "use"),
        ("哪一规范、谁；原因", "for whom, or why"),
    )
    rows = [tuple(say(*head) for head in heads)]
    names = Names(ledger, say)
    for each in told:
        by: dict[str, list[str]] = {}
        for finding in each.findings:
            by.setdefault(finding.norm.id, []).append(finding.subject)
        about = say("；", "; ").join(f"{norm} {names.in_a_row(dict.fromkeys(own))}" for norm, own in by.items())
        why = "" if each.why is None else say(*WHY_UNUSED[each.why])
        for norm, name, value in each.failed:
            shown = _value(name, value, names, say)
            why += say(f"；{norm}：{FIELDS_ZH.get(name, name)}为{shown}", f"; {norm}: {in_words(name)} is {shown}")
        alike = say.list(each.alike)
        double = say(f"；疑与{alike}重复", f"; likely the same as {alike}") if alike else ""
        rows.append((each.entry.id, names.entry(each.entry), say(USES[each.use][0], each.use), (about or why) + double))
    if len(rows) == 1:
        return say("没有这样的记录。", "There is no such entry.") + "\n"
    return table(rows, within) + "\n"


def owed(found: Iterable["Duty"], ledger: Ledger, say: Language, within: int) -> str:
    """Who owes what, by the month of its last day: how it stands, whose it is, what would show it, over whom."""
    names = Names(ledger, say)
    kinds = ledger.law.vocabulary.entry_kinds

    def month(duty: "Duty") -> str:
        return "" if duty.last is None else f"{duty.last:%Y-%m}"

    def order(duty: "Duty") -> tuple[object, ...]:
        return (duty.last is None, duty.last or duty.as_of, duty.norm.place)

    parts = []
    for name, of_month in groupby(sorted(found, key=order), key=month):
        lines = [
            say(f"{name[:4]}年{int(name[5:])}月", name) if name else say("无期限（持续状态）", "no deadline (states)")
        ]
        for day, of_day in groupby(
            of_month, key=lambda each: (each.last, each.norm, each.status, each.kinds, each.number)
        ):
            last, norm, status, shown_by, number = day
            own = list(of_day)
            when = f"{last:%m-%d}" if last else "  —  "
            left = own[0].days_left
            days = "" if left is None or status != "open" else say(f"（余{left}日）", f" ({left} days left)")
            title = say(norm.title_zh, norm.title_en) + days
            lines += filled(title, f" {when} {padded(say(*STATUS[status]), 8)} {padded(norm.id, 8)}", 8, within)
            told = say("或", " or ").join(say(kinds[kind].zh, in_words(kind)) for kind in shown_by)
            told = told or say("由有关机关证明", "an office says so")
            times = f" ×{number}" if number > 1 else ""
            lines += filled(f"{told}{times}", say("      记：", "      record: "), 8, within)
            members: dict[str | None, list[str]] = {}
            for each in own:
                members.setdefault(each.subject if each.member else None, []).append(each.member or each.subject)
            for subject, whom in members.items():
                before = "" if subject is None else names.subject(subject) + say("，对：", ", over: ")
                where = {each.subject: each.organization for each in own}
                lines += filled(before + names.in_a_row(dict.fromkeys(whom), where), "      ", 8, within)
        parts.append("\n".join(lines))
    return ("\n\n".join(parts) or say("没有", "nothing")) + "\n"


CONTESTED = ("依解释而定的结论", "Findings that depend on a reading")
MOVED = ("改变责任主体的读法", "Readings that move the subject")
FLIP_HEADS = (
    ("规范", "norm"),
    ("对象", "subject"),
    ("期间", "window"),
    ("结论", "verdict"),
    ("若采", "if read as"),
    ("则为", "then"),
)


def contested_rows(report: "Report", shown: "Shown", as_markdown: bool, moves: bool) -> list[tuple[str, ...]]:
    """The contested findings, each with every smallest change of readings and the verdict it gives.

    moves: those changes that only lay the duty on somebody else.
    """
    say = shown.say
    names = Names(report.ledger, say, markdown if as_markdown else line)
    rows = [tuple(say(*head) for head in FLIP_HEADS)]
    for finding in report.contested() if shown.found is None else shown.found:
        for flip in finding.contested_by:
            if flip.moves_subject is moves:
                options = say("，", ", ").join(f"{name}={option}" for name, option in flip.readings)
                then = say(said_zh(flip.verdict, flip.reason), f"{in_words(flip.verdict)} ({in_words(flip.reason)})")
                told = (names.of(finding), window(finding, say), verdict(finding, say), options, then)
                rows.append((finding.norm.id, *told))
    return rows


def contested(report: "Report", shown: "Shown", as_markdown: bool = False) -> str:
    """What depends on a reading, for people."""
    say = shown.say
    writer = Writer(report, say, markdown if as_markdown else line)
    top = [writer.title(), writer.basis(), *writer.notes()]
    broken = [line for each in top for line in filled(each, "", 2, shown.columns)]
    parts = [f"# {top[0]}", *top[1:]] if as_markdown else broken
    for title, moves in ((CONTESTED, False), (MOVED, True)):
        rows = contested_rows(report, shown, as_markdown, moves)
        if len(rows) > 1 or not moves:
            told = say(*title)
            parts += [f"## {told}", markdown_table(rows)] if as_markdown else ["", told, *_flips(rows, shown)]
    return ("\n\n" if as_markdown else "\n").join(parts) + "\n"


def _flips(rows: list[tuple[str, ...]], shown: "Shown") -> Iterator[str]:
    """Who is concerned, under each norm and change of readings: an item for each, so that lines stay short."""
    say = shown.say
    for (norm, then, options), own in groupby(
        sorted(rows[1:], key=lambda row: (rows.index(row),)), key=lambda row: (row[0], row[5], row[4])
    ):
        told = say(f"若采 {options}，则为{then}：", f"if read as {options}, then {then}: ")
        whose = say("；", "; ").join(f"{row[1]}{say('，', ', ')}{row[2]}{say('，', ', ')}{row[3]}" for row in own)
        yield from filled(told + whose, padded(norm, 8), 8, shown.columns)
