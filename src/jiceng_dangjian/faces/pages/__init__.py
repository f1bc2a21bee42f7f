"""The pages, in Chinese and in English: generated from the values that are evaluated, and written or checked."""

import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from jiceng_dangjian.answers.language import LANGUAGES
from jiceng_dangjian.faces.pages.api import GROUPS as NAMES
from jiceng_dangjian.faces.pages.api import names, reference
from jiceng_dangjian.faces.pages.articles import article_page, article_pages
from jiceng_dangjian.faces.pages.contents import contents
from jiceng_dangjian.faces.pages.figure import figure
from jiceng_dangjian.faces.pages.groups import GROUPS as QUESTIONS
from jiceng_dangjian.faces.pages.lists import bearer_list, calendar, norm_index
from jiceng_dangjian.faces.pages.office import office
from jiceng_dangjian.faces.pages.place import Page
from jiceng_dangjian.faces.pages.questions import group, readings, witnesses
from jiceng_dangjian.faces.pages.records import attested, ledger, verdicts
from jiceng_dangjian.faces.pages.wording import drafting, glossary
from jiceng_dangjian.ledger.files import write_whole

PAGES: dict[str, Callable[[Page], str]] = {
    "index.md": contents,
    "office.md": office,
    "norms.md": norm_index,
    "bearers.md": bearer_list,
    "calendar.md": calendar,
    "ledger.md": ledger,
    "attested.md": attested,
    "verdicts.md": verdicts,
    "readings.md": readings,
    **{f"readings/{name}.md": partial(group, name=name) for name in QUESTIONS},
    "witnesses.md": witnesses,
    "drafting.md": drafting,
    "glossary.md": glossary,
    "api.md": reference,
    **{f"api/{name}.md": partial(names, name=name) for name in NAMES},
    **{path: partial(article_page, article=article, item=item) for path, article, item in article_pages()},
}
"""Every page by its path in the folder of its language."""


def pages() -> Iterator[tuple[str, str]]:
    """Every page: its path in the folder, and its text."""
    if sys.flags.optimize > 1:
        raise RuntimeError("the pages are made from docstrings, which python -OO leaves out: run it without -OO")
    for say in LANGUAGES:
        yield f"{say.id}/district.svg", figure(say)
        for path, page in PAGES.items():
            yield f"{say.id}/{path}", page(Page(say, path))


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
