"""Citations: where a provision stands, read from any usual form and printed in each."""

import re
from typing import Self
from unicodedata import decomposition, normalize

from attrs import field, frozen

from jiceng_dangjian.errors import Error
from jiceng_dangjian.medium import quoted
from jiceng_dangjian.regulation.numerals import from_chinese, to_chinese

NUMBER = r"([一二两三四五六七八九]?十[一二两三四五六七八九]?|[一二两三四五六七八九]|[0-9]+)"
FORMS = rf"(?:第{NUMBER}条|([0-9]+)(?![0-9]))(?:第?\(?{NUMBER}\)?项|\({NUMBER}\)|\.{NUMBER})?"

SPACE = r"(?<![0-9]) | (?![0-9])"
"""A space that parts no two digits: 1 1 is not 11."""
RAISED = ("<super>", "<sub>", "<circle>")
"""Signs for numbers that are no digits: 1² is not 12."""


class UnknownCitation(Error, LookupError):
    """A citation that names no provision; the message says what there is."""

    @classmethod
    def article(cls, citation: "Citation", last: int) -> Self:
        """No such article."""
        return cls(
            f"there is no {citation}: the regulation has articles 1 to {last} (第一条 to 第{to_chinese(last)}条)"
        )

    @classmethod
    def item(cls, citation: "Citation", last: int) -> Self:
        """No such item."""
        article = Citation(citation.article)
        has = f"has items 1 to {last} (第一项 to 第{to_chinese(last)}项)" if last else "has no items"
        return cls(f"there is no {citation}: {article} {has}")


@frozen(order=True)
class Citation:
    """An article, or an item of one.

    article, item: numbers from 1; item 0 never occurs, and None means the whole article.

    >>> print(Citation(11, 1))
    第十一条第一项
    """

    article: int
    item: int | None = field(default=None, order=lambda item: (item is not None, item))

    def __str__(self) -> str:
        return f"第{_numeral(self.article)}条" + ("" if self.item is None else f"第{_numeral(self.item)}项")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a citation: Chinese or Arabic numerals, either width of digit and bracket.

        >>> Citation.parse("第十一条第（一）项") == Citation.parse("第１１条（1）") == Citation.parse("11.1")
        True
        >>> Citation.parse("Article 11")
        Traceback (most recent call last):
        ...
        jiceng_dangjian.regulation.citations.UnknownCitation: 'Article 11' is no citation: write 第十一条第一项, ...
        """
        match = re.fullmatch(FORMS, re.sub(SPACE, "", " ".join(_plain(str(text)).split())))
        numbers = [_number(group) for group in match.groups() if group] if match else []
        if not numbers or not all(0 < number < 100 for number in numbers):
            raise UnknownCitation(
                f"{quoted(text)} is no citation: write 第十一条第一项, 第十一条第（一）项, 第11条(1) or 11(1); "
                "the regulation has articles 1 to 18"
            )
        return cls(*numbers)

    def forms(self) -> tuple[str, ...]:
        """The citation in every form that `parse` is meant for, the official one first.

        >>> Citation(11, 1).forms()
        ('第十一条第一项', '第十一条第（一）项', '第11条(1)', '11(1)')
        """
        if self.item is None:
            return (str(self), f"第{self.article}条", str(self.article))
        return (
            str(self),
            f"第{to_chinese(self.article)}条第（{to_chinese(self.item)}）项",
            f"第{self.article}条({self.item})",
            f"{self.article}({self.item})",
        )


def _plain(text: str) -> str:
    return "".join(each if decomposition(each).startswith(RAISED) else normalize("NFKC", each) for each in text)


def _numeral(number: int) -> str:
    return to_chinese(number) if 0 < number < 100 else str(number)


def _number(group: str) -> int:
    try:
        return int(group) if group.isascii() else from_chinese(group)
    except ValueError:
        return 0
