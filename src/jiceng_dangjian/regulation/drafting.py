"""Drafting faults of the text: what its punctuation and headings do otherwise than the rest of it does.

They are found, not typed, and never corrected: the text is kept byte for byte.
"""

import re
from collections.abc import Iterator

from attrs import frozen

from jiceng_dangjian.regulation import CHAPTER, load


@frozen
class DraftingFault:
    """start, end: its span, in characters of the text. zh, en: what is unlike the rest."""

    start: int
    end: int
    zh: str
    en: str


def drafting_faults() -> tuple[DraftingFault, ...]:
    """Every fault, in the order of the text.

    >>> first, *rest = drafting_faults()
    >>> load().text[first.start : first.end], first.en
    ('第三章主要责任', 'heading without the space that other headings have')
    """
    text = load().text
    found = [*_halfwidth(text), *_quotes(text), *_headings(text)]
    return tuple(sorted(found, key=lambda fault: fault.start))


def _halfwidth(text: str) -> Iterator[DraftingFault]:
    for each in re.finditer("[,:;?!()]", text):
        yield DraftingFault(*each.span(), "半角标点", "half-width punctuation mark")


def _quotes(text: str) -> Iterator[DraftingFault]:
    opened: list[str] = []
    for each in re.finditer("[“‘”’]", text):
        if each[0] in "“‘":
            opened.append(each[0])
        elif opened and (opened[-1], each[0]) in (("“", "”"), ("‘", "’")):
            opened.pop()
        else:
            yield DraftingFault(*each.span(), "后引号无对应的前引号", "closing quotation mark that closes nothing")


def _headings(text: str) -> Iterator[DraftingFault]:
    for each in re.finditer(f"^{CHAPTER}$", text, re.MULTILINE):
        if each[2] and text[each.start(2) - 1] == "章":
            what = "标题无其他各章所有的空格", "heading without the space that other headings have"
            yield DraftingFault(*each.span(), *what)
