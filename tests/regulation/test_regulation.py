"""The text is kept byte for byte, every node is a span of it, and the quotes of the norms partition it."""

import hashlib
from importlib import resources

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.regulation import SHA256, Article, Citation, Item, UnknownCitation, load, parse
from jiceng_dangjian.regulation.numerals import from_chinese, to_chinese

SEPARATORS = set("，。；：、:,\n")


def test_text_is_byte_for_byte() -> None:
    """The shipped text has the pinned sha256."""
    raw = resources.files("jiceng_dangjian.regulation").joinpath("text.txt").read_bytes()
    assert hashlib.sha256(raw).hexdigest() == SHA256
    assert raw.decode("utf-8") == jd.REGULATION.text


def test_seven_chapters_eighteen_articles_thirty_items() -> None:
    """The regulation has the parts it says it has, numbered without a gap."""
    assert [chapter.number for chapter in jd.REGULATION.chapters] == list(range(1, 8))
    assert [article.number for article in jd.REGULATION.articles] == list(range(1, 19))
    items = {article.number: len(article.items) for article in jd.REGULATION.articles if article.items}
    assert items == {6: 4, 7: 6, 8: 7, 9: 3, 10: 4, 11: 6}
    assert jd.REGULATION.chapters[4].title == "工作措施"


def test_every_node_is_its_span() -> None:
    """A chapter, article or item is the text between its start and end."""
    regulation = jd.REGULATION
    for chapter in regulation.chapters:
        assert regulation.text[chapter.start : chapter.end] == chapter.text
        for article in chapter.articles:
            assert chapter.start <= article.start < article.end <= chapter.end
            assert regulation.text[article.start : article.end] == article.text
            for item in article.items:
                assert article.start <= item.start < item.end <= article.end
                assert regulation.text[item.start : item.end] == item.text


def test_article_7_1_keeps_its_two_closing_quotes() -> None:
    """The drafting faults of the text are part of it."""
    assert "’三项重点工作’" in jd.REGULATION.article(7).item(1).text
    assert "助手,按照" in jd.REGULATION.article(9).item(2).text
    assert jd.REGULATION.article(8).chapeau.endswith("主要责任:")


@pytest.mark.parametrize("article", range(1, 19))
def test_quotes_partition_article(article: int) -> None:
    """Outside labels and separating punctuation every character of an article stands in exactly one quote."""
    text = jd.REGULATION.text
    node = jd.REGULATION.article(article)
    labels = [(node.start, node.start + node.text.index(node.chapeau))]
    labels += [(item.start, item.start + len(item.text) - len(item.body)) for item in node.items]
    spans = sorted([*labels, *(norm.span for norm in jd.norms(article=article))])
    at = node.start
    for start, end in spans:
        assert start >= at, f"two quotes share {text[start:at]!r}"
        assert set(text[at:start]) <= SEPARATORS, f"{text[at:start]!r} stands in no quote"
        at = end
    assert set(text[at : node.end]) <= SEPARATORS


def test_headings_labels_quotes_and_punctuation_rebuild_the_file() -> None:
    """The text is nothing but its headings, labels, the quotes of the norms, and what separates them."""
    text = jd.REGULATION.text
    rebuilt, at = "", 0
    for norm in jd.NORMS.values():
        start, end = norm.span
        rebuilt += text[at:start] + norm.quote
        at = end
    assert rebuilt + text[at:] == text


def test_every_quote_stands_in_its_provision() -> None:
    """A quote is found inside the item or chapeau it cites, in the order of the norms."""
    last = 0
    for norm in jd.NORMS.values():
        start, end = norm.span
        provision = jd.REGULATION.cite(norm.citation)
        assert provision.start <= start < end <= provision.end
        assert start >= last
        last = end


@pytest.mark.parametrize(
    "form",
    [
        "第十一条第一项",
        "第十一条第（一）项",
        "第11条(1)",
        "11(1)",
        "\uff11\uff11（\uff11）",
        "第十一条（一）",
        "11.1",
        "第11条第1项",
    ],
)
def test_citation_in_every_form(form: str) -> None:
    """Each usual form of a citation leads to the same item."""
    assert jd.cite(form) == jd.REGULATION.article(11).item(1)


@pytest.mark.parametrize("article", range(1, 19))
def test_citation_is_read_as_it_is_printed(article: int) -> None:
    """Every form a citation is printed in is read back as that citation, for every provision there is."""
    node = jd.REGULATION.article(article)
    provisions: list[Article | Item] = [node, *node.items]
    for provision in provisions:
        for form in provision.citation.forms():
            assert Citation.parse(form) == provision.citation
            assert jd.cite(form) == provision


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ("第十九条", "articles 1 to 18"),
        ("第十一条第七项", "items 1 to 6"),
        ("第十二条第一项", "has no items"),
        ("0", "is no citation"),
        ("第零条", "is no citation"),
        ("", "is no citation"),
        ("十一", "is no citation"),
        ("11(1)(2)", "is no citation"),
        ("第一百条", "is no citation"),
        ("100", "is no citation"),
    ],
)
def test_unknown_citation_is_refused_with_what_exists(wrong: str, says: str) -> None:
    """A citation of nothing is refused, and the message says what there is."""
    with pytest.raises(UnknownCitation, match=says):
        jd.cite(wrong)


def test_text_that_was_changed_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text whose sha256 differs is never read as the regulation."""
    monkeypatch.setattr("jiceng_dangjian.regulation.SHA256", "0" * 64)
    with pytest.raises(RuntimeError, match="sha256"):
        load.__wrapped__()


def test_numerals_are_read_as_they_are_written() -> None:
    """Chinese numerals from one to ninety-nine round-trip, and nothing else is read."""
    for number in range(1, 100):
        assert from_chinese(to_chinese(number)) == number
    for wrong in ("一二", "一二三十", "", "零", "十十", "一一", "百", "A"):
        with pytest.raises(ValueError, match="numeral"):
            from_chinese(wrong)
    with pytest.raises(ValueError, match="from 1 to 99"):
        to_chinese(100)


def test_another_text_is_divided_by_its_labels() -> None:
    """The division follows the labels of whatever text is given."""
    regulation = parse("甲\n第一章 乙\n第一条 丙：\n（一）丁。\n（二）戊。\n第二条 己。\n")
    assert [len(article.items) for article in regulation.articles] == [2, 0]
    assert regulation.cite("1(2)").text == "（二）戊。"
