"""The pages, in Chinese and in English: generated from the values that are evaluated, and written or checked."""

import sys
from collections.abc import Iterator
from pathlib import Path

from jiceng_dangjian.answers.language import LANGUAGES
from jiceng_dangjian.faces.pages.api import reference
from jiceng_dangjian.faces.pages.articles import article_page
from jiceng_dangjian.faces.pages.contents import contents
from jiceng_dangjian.faces.pages.figure import figure
from jiceng_dangjian.faces.pages.lists import bearer_list, calendar, ledger, norm_index, verdicts
from jiceng_dangjian.faces.pages.questions import readings, witnesses
from jiceng_dangjian.faces.pages.wording import drafting, glossary
from jiceng_dangjian.ledger.files import write_whole
from jiceng_dangjian.regulation import load

PAGES = {
    "index.md": contents,
    "district.svg": figure,
    "norms.md": norm_index,
    "bearers.md": bearer_list,
    "calendar.md": calendar,
    "ledger.md": ledger,
    "readings.md": readings,
    "witnesses.md": witnesses,
    "verdicts.md": verdicts,
    "drafting.md": drafting,
    "glossary.md": glossary,
    "api.md": reference,
}


def pages() -> Iterator[tuple[str, str]]:
    """Every page: its path in the folder, and its text."""
    if sys.flags.optimize > 1:
        raise RuntimeError("the pages are made from docstrings, which python -OO leaves out: run it without -OO")
    for say in LANGUAGES:
        for name, page in PAGES.items():
            yield f"{say.id}/{name}", page(say)
        for article in load().articles:
            yield f"{say.id}/articles/article_{article.number:02}.md", article_page(article, say)


def write(folder: Path) -> list[Path]:
    """Write every page that is not current, all of them or, where one cannot be written, none; gives the paths written.

    Raises `OSError` as the system gives it, and `RuntimeError` where Python runs without docstrings.
    """
    texts = {folder / name: text for name, text in pages()}
    stale = {path: text for path, text in texts.items() if _current(path) != text}
    write_whole(stale, folders=True)
    return list(stale)


def check(folder: Path) -> list[Path]:
    """The pages in a folder that are missing or not what `write` would make."""
    return [folder / name for name, text in pages() if _current(folder / name) != text]


def _current(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
