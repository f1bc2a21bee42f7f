"""The pages: every link leads somewhere, every clause to its norm and back, and nothing changes behind them."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.faces.pages import pages

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = dict(pages())
MARKDOWN = sorted(
    path for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")] if path.name != "surviving-mutants.md"
)
LINK = re.compile(r"\]\(([^)\s]+)\)")


def anchors(text: str) -> set[str]:
    """Where a link into a page may lead: its explicit anchors, and its headings."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    named = {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}
    return {*re.findall(r'<a id="([^"]+)"></a>', text), *named}


@pytest.mark.parametrize("path", MARKDOWN, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_internal_link_resolves(path: Path) -> None:
    """Every file and every anchor that a page links to is there."""
    text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in LINK.findall(text):
        if not target.startswith(("http:", "https:")):
            name, _, anchor = target.partition("#")
            other = (path.parent / name).resolve() if name else path
            assert other.exists(), target
            if anchor:
                assert anchor in anchors(other.read_text(encoding="utf-8")), target


@pytest.mark.parametrize("language", ["zh", "en"])
def test_articles_are_quoted_whole(language: str) -> None:
    """Without its links, the quotation at the head of each page is the text of the article, byte for byte."""
    for article in jd.REGULATION.articles:
        page = PAGES[f"{language}/articles/article_{article.number:02}.md"]
        quoted = re.findall(r"^> ?(.*)$", page.split("\n### ")[0], re.MULTILINE)
        plain = re.sub(r'<a id="[^"]+"></a>', "", "\n".join(line for line in quoted if line))
        assert re.sub(r"\[([^\]]*)\]\(#[^)]+\)", r"\1", plain) == article.text.strip("\n")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_clause_leads_to_its_norm_and_back(language: str) -> None:
    """In the text each clause is linked with the section of its norm, which quotes it and leads back."""
    for norm in jd.NORMS.values():
        page = PAGES[f"{language}/articles/article_{norm.citation.article:02}.md"]
        place = norm.id.replace(".", "-")
        assert f'<a id="t{place}"></a>[' in page
        assert f"](#n{place})" in page
        section = page.split(f'<a id="n{place}"></a>')[1].split("\n### ")[0]
        assert f"> {norm.quote}\n" in section
        assert f"](#t{place})" in section


def test_english_is_marked_as_unofficial() -> None:
    """Every English page says so under its title; so does every translated clause."""
    for name, page in PAGES.items():
        if name.startswith("en/") and name.endswith(".md"):
            assert "unofficial translation" in page.split("\n\n")[1], name
    for norm in jd.NORMS.values():
        page = PAGES[f"en/articles/article_{norm.citation.article:02}.md"]
        assert f"*{norm.summary_en}* (unofficial translation)" in page


def test_article_15_what_is_judged_says_so() -> None:
    """Beside each clause for people to judge stands that the library decides nothing."""
    for norm in jd.norms(decided_by="judgement"):
        page = PAGES[f"zh/articles/article_{norm.citation.article:02}.md"]
        section = page.split(f'<a id="n{norm.id.replace(".", "-")}"></a>')[1].split("\n### ")[0]
        assert "本库不作任何认定" in section


CHANGES = [
    ("articles/article_09.py", "inclusive=1", "inclusive=4"),
    ("articles/article_11.py", "每年确定一个抓基层党建创新“书记项目”", "每年确定一个“书记项目”"),
    ("articles/article_09.py", "or_more", "half_year"),
    ("articles/article_11.py", "inclusive=2", "inclusive=3"),
    ("language/windows.py", '"每半年"', '"每半个年"'),
    ("language/windows.py", "((1, 1), (6, 30))", "((1, 1), (6, 29))"),
    ("questions/readings/times.py", "含本数（两次；一篇）", "含本数"),
    ("questions/readings/times.py", "各级党（工）委：1月内", "各级党（工）委：1月"),
    ("language/vocabulary.py", '"领导小组会议"', '"小组会议"'),
    ("answers/report.py", '"""', '"""Changed. '),
]


@pytest.mark.parametrize(("path", "old", "new"), CHANGES, ids=[f"{path}: {new}" for path, _, new in CHANGES])
def test_a_change_that_is_not_written_again_is_noticed(path: str, old: str, new: str, tmp_path: Path) -> None:
    """After a change of a quote, a number, a reading or a docstring `docs check` fails until the pages are written."""
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    changed = tmp_path / "src/jiceng_dangjian" / path
    source = changed.read_text(encoding="utf-8")
    assert old in source
    changed.write_text(source.replace(old, new), encoding="utf-8")
    command = [sys.executable, "-m", "jiceng_dangjian", "docs", "check", "--folder", str(ROOT / "docs")]
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "src")}
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert done.returncode != 0
