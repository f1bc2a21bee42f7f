"""The report for people at a terminal: the summary in columns, problems first."""

from collections.abc import Iterator

from jiceng_dangjian.answers.language import Language
from jiceng_dangjian.answers.summary import Item, Line, Section, Summary
from jiceng_dangjian.faces.columns import filled, padded, width

NUMBERS = "一二三四五六七八九十"
INDENT, LABEL, BELOW = 4, 10, 8
"""How far the lines of an item are indented, how wide a label is where it is short, and where its other lines begin."""


def as_text(summary: Summary, say: Language, within: int, next_step: str) -> str:
    """A summary in columns no wider than `within`. next_step: the command that explains it."""
    parts = [*_head(summary, within)]
    for number, section in enumerate(summary.sections):
        mark = say(f"{NUMBERS[number % 10]}、", f"{number + 1}. ")
        parts += ["", *_section(section, mark, say, within)]
    parts += [
        "",
        say("下一步（说明理由）：", "Next, why:"),
        *(f"  {each}" for each in next_step.split("\n")),
        say("凭据 ", "Receipt ") + summary.receipt,
    ]
    return "\n".join(parts) + "\n"


def _head(summary: Summary, within: int) -> Iterator[str]:
    gap = within - width(summary.title) - width(summary.basis)
    if gap >= 2:
        yield summary.title + " " * gap + summary.basis
    else:
        yield from filled(summary.title, "", 2, within)
        yield from filled(summary.basis, "", 2, within)
    for note in summary.notes:
        yield from filled(note, "", 0, within)


def _section(section: Section, mark: str, say: Language, within: int) -> Iterator[str]:
    if section.sentence:
        yield from filled(section.sentence, mark + section.heading + say("：", ": "), INDENT, within)
        return
    yield from filled(section.heading, mark, INDENT, within)
    for item in section.items:
        yield from _item(item, say, within)


def _item(item: Item, say: Language, within: int) -> Iterator[str]:
    about = say(f"（{item.about}）", f" ({item.about})") if item.about else ""
    head = f" {padded(item.norm.id, 8)}"
    if not any(each.whose for each in item.lines):
        told = [say(f"{each.label}{each.number}项", f"{each.number} {each.label}".strip()) for each in item.lines]
        title = item.title(say) + about + say("：", ": ") + say.list(told)
        yield from filled(title, head, 9, within)
        return
    yield from filled(item.title(say) + about, head, 9, within)
    for each in item.lines:
        yield from _line(each, say, within)


def _line(told: Line, say: Language, within: int) -> Iterator[str]:
    label = " " * INDENT + padded(told.label, LABEL) + "  "
    if width(label) > INDENT + LABEL + 2:
        yield from filled(told.label + say("：", ": ") + told.whose, " " * INDENT, BELOW, within)
    else:
        yield from filled(told.whose, label if told.label else " " * BELOW, BELOW, within)
