"""Text in columns of a terminal, where a Chinese character is two wide: tables, lines filled and broken."""

import os
import re
import shutil
from collections.abc import Iterator, Sequence
from unicodedata import east_asian_width

from jiceng_dangjian.medium import line

NARROWEST = 60
PIECE = re.compile(r"(?:[^\s一-鿿、，；：。（）“”]+|\S)[，。；：、）”》,.;:)]*\s?|\s")
"""What is not broken: a run of letters or a Chinese character, with the signs after it that no line begins with."""


def columns() -> int:
    """How wide the terminal is; 80 where it does not say."""
    return max(NARROWEST, shutil.get_terminal_size((80, 24)).columns if "COLUMNS" not in os.environ else _told())


def _told() -> int:
    told = os.environ["COLUMNS"]
    return int(told) if told.isdecimal() and told.isascii() else 80


def width(text: str) -> int:
    """How many columns a text takes in a terminal.

    >>> width("第十一条 11")
    11
    """
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def padded(text: str, to: int) -> str:
    """A text with spaces after it up to a width."""
    return text + " " * max(0, to - width(text))


def filled(text: str, first: str, indent: int, within: int) -> list[str]:
    """A text broken into lines: `first` before the first, an indent before the others; none wider than `within`.

    >>> for each in filled("第一、第二、第三、第四办事处党工委", "  未开  ", 8, 24):
    ...     print(each)
      未开  第一、第二、第
            三、第四办事处党
            工委
    """
    lines, now, used = [], first, width(first)
    fresh = True
    for piece in _pieces(text, within - indent):
        wide = width(piece.rstrip())
        if used + wide > within and not fresh:
            lines.append(now.rstrip())
            now, used = " " * indent, indent
        now, used, fresh = now + piece, used + width(piece), False
    return [*lines, now.rstrip()]


def _pieces(text: str, within: int) -> Iterator[str]:
    """The parts of a text that are not broken, but where one is wider than a line."""
    for found in PIECE.finditer(line(text)):
        piece = found[0]
        while width(piece) > within:
            yield piece[: within // 2]
            piece = piece[within // 2 :]
        if piece:
            yield piece


def table(rows: Sequence[Sequence[str]], within: int | None = None) -> str:
    """Rows of text in columns, the first row being the heads. within: the widest line there may be: the last column is
    broken where it must be.

    >>> print(table([("条款", "数"), ("第一条", "2")]))
    条款    数
    第一条  2
    """
    shown = [[line(cell) for cell in row] for row in rows]
    sizes = [max(map(width, column)) for column in zip(*shown, strict=True)]
    before = sum(sizes[:-1]) + 2 * (len(sizes) - 1)
    lines: list[str] = []
    for row in shown:
        start = "".join(padded(cell, size) + "  " for cell, size in zip(row[:-1], sizes[:-1], strict=True))
        room = within is not None and before + sizes[-1] > within and before < within - 16
        lines += filled(row[-1], start, before, within or 0) if room else [(start + row[-1]).rstrip()]
    return "\n".join(lines)
