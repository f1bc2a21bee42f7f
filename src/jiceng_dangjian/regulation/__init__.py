"""The regulation, byte for byte, as Regulation ▸ Chapter ▸ Article ▸ Item.

Every node is a span of the one text: `regulation.text[node.start:node.end] == node.text`. Nothing is normalized: the
drafting faults of the text (two closing quotation marks, ASCII commas and colons) are part of it.
"""

import os
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from jiceng_dangjian.regulation.citations import Citation, UnknownCitation
from jiceng_dangjian.regulation.numerals import from_chinese
from jiceng_dangjian.regulation.values import Value

if TYPE_CHECKING:
    from jiceng_dangjian.language.norms import Norm

__all__ = ["SHA256", "Article", "Chapter", "Citation", "Item", "Regulation", "UnknownCitation", "cite", "load"]

SHA256 = "c2308638a07a16a11f51a0d353a32eaa50b40be5a6497024f058cc7583d3ceea"

CHAPTER = r"第([一二三四五六七八九十]+)章\s*(.*)"
ARTICLE = r"第([一二三四五六七八九十]+)条\s*"
ITEM = r"（([一二三四五六七八九十]+)）"


@frozen(eq=False, repr=False)
class Item(Value):
    """One numbered item （一） of an article.

    number: its number from 1; text: the whole item with its label; start, end: its span, in characters of the text.
    """

    article: int
    number: int
    text: str
    start: int
    end: int

    @property
    def body(self) -> str:
        """The item without its label.

        >>> from jiceng_dangjian import REGULATION
        >>> REGULATION.article(7).item(6).body
        '加强基层党建工作的督促检查和考核评价。'
        """
        return re.sub(ITEM, "", self.text, count=1)

    @property
    def citation(self) -> Citation:
        """Where it stands: 第十一条第一项."""
        return Citation(self.article, self.number)


@frozen(eq=False, repr=False)
class Article(Value):
    """One article, with its items if it has any."""

    number: int
    chapter: int
    text: str
    start: int
    end: int
    items: tuple[Item, ...]
    norms: "tuple[Norm, ...]" = field(default=(), init=False, eq=False, repr=False)
    """What is encoded of it, in the order of the text; none in a text that is not yet a law's: see `articles.law`."""

    def has(self, norms: "tuple[Norm, ...]") -> None:
        """Take its norms, once, from the law that is being made."""
        object.__setattr__(self, "norms", norms)

    @property
    def citation(self) -> Citation:
        """Where it stands: 第十一条."""
        return Citation(self.number)

    @property
    def chapeau(self) -> str:
        """The text before the items, without the article's label; the whole of it where there are none.

        >>> from jiceng_dangjian import REGULATION
        >>> REGULATION.article(17).chapeau
        '本办法由区委组织部负责解释。'
        """
        end = self.items[0].start - self.start if self.items else len(self.text)
        return re.sub(ARTICLE, "", self.text[:end].rstrip("\n"), count=1)

    def item(self, number: int) -> Item:
        """One item by its number; `UnknownCitation` says which there are."""
        for item in self.items:
            if item.number == number:
                return item
        raise UnknownCitation.item(Citation(self.number, number), len(self.items))

    def to_dict(self) -> dict[str, Any]:
        """The article as plain values, ready for JSON: its words and place, its items, and the ids of its norms."""
        items = [{"number": each.number, "text": each.text, "span": [each.start, each.end]} for each in self.items]
        return {
            "number": self.number,
            "chapter": self.chapter,
            "citation": str(self.citation),
            "text": self.text,
            "span": [self.start, self.end],
            "items": items,
            "norms": [norm.id for norm in self.norms],
        }

    def _repr_markdown_(self) -> str:
        return "\n>\n".join(f"> {each}" for each in self.text.split("\n"))


@frozen(eq=False, repr=False)
class Chapter(Value):
    """One chapter: its number, its title and the articles in it."""

    number: int
    title: str
    text: str
    start: int
    end: int
    articles: tuple[Article, ...]

    @property
    def norms(self) -> "tuple[Norm, ...]":
        """What is encoded of its articles, in the order of the text."""
        return tuple(norm for article in self.articles for norm in article.norms)


@frozen(eq=False, repr=False)
class Regulation(Value):
    """The whole regulation."""

    title: str
    text: str
    chapters: tuple[Chapter, ...]

    @property
    def sha256(self) -> str:
        """The sha256 of the text, as UTF-8."""
        return _sha256(self.text)

    @property
    def articles(self) -> tuple[Article, ...]:
        """All articles in order.

        >>> from jiceng_dangjian import REGULATION
        >>> len(REGULATION.articles), sum(len(article.items) for article in REGULATION.articles)
        (18, 30)
        """
        return tuple(article for chapter in self.chapters for article in chapter.articles)

    def article(self, number: int) -> Article:
        """One article by its number; `UnknownCitation` says which there are.

        >>> from jiceng_dangjian import REGULATION
        >>> REGULATION.article(11).item(1).text[:9]
        '（一）加强统一领导'
        """
        articles = self.articles
        for article in articles:
            if article.number == number:
                return article
        raise UnknownCitation.article(Citation(number), len(articles))

    def chapter(self, number: int) -> Chapter:
        """One chapter by its number; `UnknownCitation` says which there are.

        >>> from jiceng_dangjian import REGULATION
        >>> REGULATION.chapter(3).title
        '主要责任'
        """
        for chapter in self.chapters:
            if chapter.number == number:
                return chapter
        raise UnknownCitation(f"there is no chapter {number}: the regulation has chapters 1 to {len(self.chapters)}")

    def cite(self, citation: str | Citation) -> Article | Item:
        """The provision a citation names.

        >>> from jiceng_dangjian import REGULATION
        >>> REGULATION.cite("第11条(1)") == REGULATION.article(11).item(1)
        True
        """
        where = citation if isinstance(citation, Citation) else Citation.parse(citation)
        article = self.article(where.article)
        return article if where.item is None else article.item(where.item)


@cache
def _sha256(text: str) -> str:
    import hashlib

    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def parse(text: str) -> Regulation:
    """Divide a text into chapters, articles and items by the labels at the start of its lines."""
    starts: list[tuple[int, str]] = []
    position = 0
    for line in text.split("\n"):
        starts.append((position, line))
        position += len(line) + 1

    def spans(pattern: str, start: int, end: int) -> list[tuple[re.Match[str], int, int]]:
        found = [(m, at) for at, line in starts if start <= at < end and (m := re.match(pattern, line))]
        ends = [at - 1 for _, at in found[1:]] + [end]
        return [(match, at, stop) for (match, at), stop in zip(found, ends, strict=False)]

    whole = len(text.rstrip("\n"))
    chapters = []
    for chapter, begin, end in spans(CHAPTER, 0, whole):
        number = from_chinese(chapter[1])
        articles = []
        for match, first, last in spans(ARTICLE, begin, end):
            article = from_chinese(match[1])
            items = tuple(Item(article, from_chinese(m[1]), text[a:z], a, z) for m, a, z in spans(ITEM, first, last))
            articles.append(Article(article, number, text[first:last], first, last, items))
        chapters.append(Chapter(number, chapter[2], text[begin:end], begin, end, tuple(articles)))
    return Regulation(text.partition("\n")[0], text, tuple(chapters))


@cache
def load() -> Regulation:
    """The regulation as shipped, read on first use and checked against its sha256.

    >>> load().title
    '关于建立健全基层党建工作责任制的实施办法'
    """
    loader: Any = __spec__.loader if __spec__ else None
    raw: bytes = loader.get_data(os.path.join(os.path.dirname(__file__), "text.txt"))  # also from a zip file
    text = raw.decode("utf-8")
    if _sha256(text) != SHA256:
        raise RuntimeError("text.txt is not the text this version encodes: its sha256 differs; reinstall the package")
    return parse(text)


def cite(citation: str | Citation) -> Article | Item:
    """The article or item that a citation names, in any usual form; `UnknownCitation` if there is none.

    >>> from jiceng_dangjian import REGULATION
    >>> cite("第十一条第（一）项") == cite("11(1)") == REGULATION.article(11).item(1)
    True
    >>> cite("第十九条")
    Traceback (most recent call last):
    ...
    jiceng_dangjian.regulation.citations.UnknownCitation: there is no 第十九条: the regulation has articles 1 to 18 ...
    """
    return load().cite(citation)
