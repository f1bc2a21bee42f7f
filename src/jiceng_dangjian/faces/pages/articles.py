"""One page an article: its text, each clause marked by how it is decided and linked with its norm, and the norms.

An article of very many norms has a page for each of its items, and on its own page a table.
"""

from collections.abc import Iterator

from jiceng_dangjian.answers.language import Language
from jiceng_dangjian.answers.written import markdown_table
from jiceng_dangjian.articles import NORMS, norms
from jiceng_dangjian.faces.pages.card import card
from jiceng_dangjian.faces.pages.place import Page, anchor, article_path, by_item, clause, page_of
from jiceng_dangjian.language.norms import DECIDED_BY, Norm
from jiceng_dangjian.language.vocabulary import ENTRY_KINDS
from jiceng_dangjian.language.words import needs, rule
from jiceng_dangjian.regulation import Article, Item, load


def article_pages() -> Iterator[tuple[str, Article, Item | None]]:
    """The pages of the articles, and of the items that have their own."""
    for article in load().articles:
        yield article_path(article.number), article, None
        if by_item(article.number):
            for item in article.items:
                yield article_path(article.number, item.number), article, item


def article_page(page: Page, article: Article, item: Item | None) -> str:
    """The page of an article, or of one of its items."""
    say = page.say
    own = norms(article=article.number)
    here = [norm for norm in own if page_of(norm) == page.path and (item is None or norm.citation.item == item.number)]
    norms_here = [say("## 规范", "## The norms"), *(card(norm, page) for norm in here)]
    if item is not None:
        whole = page.to(article_path(article.number))
        about = f"[{say(f'{article.citation}全文', f'the text of {page.cited(article.citation)}')}]({whole})"
        return page.written(page.cited(item.citation), about, *norms_here)
    parts = [say("## 原文", "## The text"), _legend(say), _text(article, own, page)]
    if by_item(article.number):
        parts += [say("## 各项", "## Its items"), _items(article, page), _table(own, page)]
    return page.written(page.cited(article.citation), *parts, *norms_here)


def _legend(say: Language) -> str:
    """How the clauses are marked."""
    told = say.list(
        f'<span class="{name}">{say(zh, name)}</span>' for name, zh in DECIDED_BY.items() if name != "declarative"
    )
    return say(
        f"每一分句的文字链接到其规范，下划线表示如何认定：{told}。",
        f"Each clause is linked with its norm, and underlined by how it is decided: {told}.",
    ) + say("", " The norms below give the English of each clause.")


def _text(article: Article, own: tuple[Norm, ...], page: Page) -> str:
    """The whole text of an article as a quotation, each clause linked with its norm."""
    text, at, told = load().text, article.start, ""
    for norm in own:
        start, end = norm.span
        opened = f'<a class="{norm.decided_by}" href="{page.to(page_of(norm), anchor(norm))}"'
        words = text[start:end].replace("\n", f"</a>\n{opened}>")
        told += text[at:start] + f'{opened} id="{clause(norm)}">{words}</a>'
        at = end
    told += text[at : article.end]
    return "\n>\n".join(f"> {line}" for line in told.strip("\n").split("\n"))


def _items(article: Article, page: Page) -> str:
    return "\n".join(
        f"- [{page.cited(item.citation)}]({page.to(article_path(article.number, item.number))})"
        + page.say("：", ": ")
        + page.say.list(norm.id for norm in norms(article=article.number) if norm.citation == item.citation)
        for item in article.items
    )


def _table(own: tuple[Norm, ...], page: Page) -> str:
    """The norms of an article in a table: text, how decided, rule, what to enter."""
    say = page.say
    heads = (
        ("规范", "norm"),
        ("原文", "text"),
        ("如何认定", "decided by"),
        ("规则", "rule"),
        ("记什么", "what to enter"),
    )
    rows = [tuple(say(*head) for head in heads)]
    for norm in own:
        kinds = [kind for kind, _ in needs(norm)] if norm.requirement is not None else []
        rows.append(
            (
                page.norm(norm, f"{say(norm.title_zh, norm.title_en)} {norm.id}"),
                said(norm, say),
                say(DECIDED_BY[norm.decided_by], norm.decided_by),
                say(*rule(norm)) if norm.decided_by == "computed" else "",
                say.list(say(ENTRY_KINDS[kind].zh, f"`{kind}`") for kind in kinds),
            )
        )
    return markdown_table(rows)


def said(norm: Norm, say: Language) -> str:
    """The words of a norm in a table; in English their unofficial translation beside them."""
    return norm.quote + say("", f" – {norm.summary_en}")


def numbers() -> dict[str, int]:
    """How many norms are decided in each way."""
    return {name: sum(norm.decided_by == name for norm in NORMS.values()) for name in DECIDED_BY}
