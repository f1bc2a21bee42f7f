"""The pages: every link leads somewhere, every clause to its norm and back, and nothing changes behind them."""

import doctest
import inspect
import io
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.articles.article_15 import ELEMENTS
from jiceng_dangjian.faces.pages import api, fields, pages, place, terms
from jiceng_dangjian.ledger.records import LISTS
from jiceng_dangjian.office.layout import TABS

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = dict(pages())
MARKDOWN = sorted(
    path for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")] if path.name != "surviving-mutants.md"
)
LINK = re.compile(r"\]\(([^)\s]+)\)|href=\"([^\"]+)\"")
HAN = re.compile(r"[\u3400-\u9fff]+")
GENERATED = [name for name in PAGES if name.endswith(".md")]


def anchors(text: str) -> set[str]:
    """Where a link into a page may lead: its explicit anchors, and its headings."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    named = {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}
    return {*re.findall(r'<a [^>]*\bid="([^"]+)"', text), *named}


def page_of(language: str, norm: jd.Norm) -> str:
    """The page on which a norm stands."""
    return PAGES[f"{language}/{place.page_of(norm)}"]


def section(language: str, norm: jd.Norm) -> str:
    """What stands about a norm on its page."""
    head = f'<a id="{place.anchor(norm)}"></a>'
    return page_of(language, norm).split(head)[1].split("\n### ")[0]


@pytest.mark.parametrize("path", MARKDOWN, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_internal_link_resolves(path: Path) -> None:
    """Every file and every anchor that a page links to is there."""
    text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in map("".join, LINK.findall(text)):
        if not target.startswith(("http:", "https:")):
            name, _, anchor = target.partition("#")
            other = (path.parent / name).resolve() if name else path
            assert other.exists(), target
            if anchor:
                assert anchor in anchors(other.read_text(encoding="utf-8")), target


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_page_leads_to_the_other_language(language: str) -> None:
    """Below the title of every page stands a link to the same page in the other language; and every page is in the
    site's list of pages."""
    other = {"zh": "en", "en": "zh"}[language]
    listed = (ROOT / f"docs/site.{language}.yml").read_text(encoding="utf-8")
    for path in sorted((ROOT / "docs" / language).rglob("*.md")):
        name = path.relative_to(ROOT / "docs" / language).as_posix()
        assert f"- {name}\n" in listed, name
        if name != "last-proof.md":  # written by the proof; the site adds the link
            first = path.read_text(encoding="utf-8").split("\n\n")[1]
            target = LINK.findall(first)[0][0]
            assert (path.parent / target).resolve() == (ROOT / "docs" / other / name).resolve(), name


@pytest.mark.parametrize("language", ["zh", "en"])
def test_articles_are_quoted_whole(language: str) -> None:
    """Without its links, the quotation at the head of each page is the text of the article, byte for byte."""
    for article in jd.REGULATION.articles:
        page = PAGES[f"{language}/articles/article_{article.number:02}.md"]
        quoted = re.findall(r"^> ?(.*)$", page.split("\n### ")[0], re.MULTILINE)
        plain = re.sub(r"</?a[^>]*>", "", "\n".join(line for line in quoted if line))
        assert plain == article.text.strip("\n")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_clause_leads_to_its_norm_and_back(language: str) -> None:
    """In the text each clause is marked by how it is decided and linked with the card of its norm, which quotes it and
    leads back."""
    for norm in jd.NORMS.values():
        page = PAGES[f"{language}/articles/article_{norm.citation.article:02}.md"]
        name = norm.id.replace(".", "-")
        (opened,) = re.findall(rf'<a [^>]*id="t{name}">', page)
        assert f'class="{norm.decided_by}"' in opened
        assert re.search(rf'href="[^"]*#n{name}"', opened)
        assert f"> {norm.quote}\n" in section(language, norm)
        assert f"#t{name})" in section(language, norm)


@pytest.mark.parametrize("number", [8, 11])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_article_8_and_11_have_a_page_for_each_item(language: str, number: int) -> None:
    """Their own pages are the text and a table that leads to each norm."""
    own = PAGES[f"{language}/articles/article_{number:02}.md"]
    for norm in jd.norms(article=number):
        if norm.citation.item is not None:
            name = f"article_{number:02}_{norm.citation.item}.md"
            assert f"]({name}#{place.anchor(norm)})" in own
            assert page_of(language, norm) is PAGES[f"{language}/articles/{name}"]


def test_english_is_marked_as_unofficial() -> None:
    """Every English page says so under its title; so does every translated clause."""
    for name in GENERATED:
        if name.startswith("en/"):
            assert "unofficial translation" in PAGES[name].split("\n\n")[1], name
    for norm in jd.NORMS.values():
        assert f"*{norm.summary_en}* (unofficial translation, in short)" in section("en", norm)


def test_headings_of_chinese_pages_are_chinese() -> None:
    """But for the names in the reference."""
    without = [
        (str(path.relative_to(ROOT)), heading)
        for path in sorted((ROOT / "docs/zh").rglob("*.md"))
        for heading in re.findall(r"^#+ (.+)$", outside_code(path), re.MULTILINE)
        if not HAN.search(heading) and not (path.parent.name == "api" and "`" in heading)
    ]
    assert [each for each in without if each[1] != "Python"] == []


def outside_code(path: Path) -> str:
    """A page without its blocks of code."""
    return re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)


CODE = re.compile(r"```(?:sh|python|json|toml)\n.*?```", re.DOTALL)
PRINTED = re.compile(r"```text\n(.*?)```", re.DOTALL)
CITATION = re.compile(r"第[一二三四五六七八九十]+条(?:第[一二三四五六七八九十]+项)?")


IN_TABLES = " ".join(
    [
        *(
            (ROOT / f"src/jiceng_dangjian/data/office_{name}.tsv").read_text(encoding="utf-8")
            for name in ("headers", "kinds")
        ),
        *(tab.name for tab in TABS),
    ]
)
"""The words of tables that people keep, which stand on English pages as they are."""


def test_lines_of_english_pages_are_english() -> None:
    """But for quotes of the text with English beside them, names of the example district, the headers and labels of
    tables, and what stands in code: a citation, as Python prints it, too."""
    names = sorted((each.name for each in jd.example_district().organizations if each.name), key=len, reverse=True)
    law, quoted, chinese = jd.REGULATION.text + jd.REGULATION.title + IN_TABLES, 0, []
    for path in sorted((ROOT / "docs/en").rglob("*.md")):
        text = CODE.sub("", path.read_text(encoding="utf-8"))
        text = PRINTED.sub(lambda told: re.sub(r"(?<=[\u3400-\u9fff])\n *(?=[\u3400-\u9fff])", "", told[1]), text)
        if path.name == "last-proof.md":  # a table in both languages
            continue
        paragraphs = text.split("\n\n")
        for number, paragraph in enumerate(paragraphs):
            near = " ".join(paragraphs[max(0, number - 2) : number + 3])
            beside = len(re.findall(r"[a-z]{3,}", near)) >= 3
            for line in paragraph.splitlines():
                rest = line
                for name in names:
                    rest = rest.replace(name, "")
                found = HAN.findall(CITATION.sub("", rest) if "第" in rest and path.parent.name != "articles" else rest)
                known = all(run in law for run in found) or path.name == "glossary.md"
                quoted += bool(found) and known and beside
                if found and not (known and beside):
                    chinese.append((str(path.relative_to(ROOT)), line))
    assert quoted > 300
    assert chinese == []


def test_article_15_what_is_judged_says_so() -> None:
    """Beside each clause for people to judge stands that the library decides nothing."""
    for norm in jd.norms(decided_by="judgement"):
        assert "本库不作任何认定" in section("zh", norm)
        assert "the library decides nothing" in section("en", norm)


def test_every_field_of_a_ledger_is_told_of() -> None:
    """Each field of each list has its words, and an example that the loader takes; each kind has a line of JSON."""
    for name, told in fields.FIELDS.items():
        assert not name or set(told) == set(attrs.fields_dict(LISTS[name])), name
    for kind in jd.ENTRY_KINDS:
        (line,) = re.findall(rf'^\|[^|]*`{kind}`[^\n]*`({{"[^\n]*}})` \|$', PAGES["en/ledger.md"], re.MULTILINE)
        assert json.loads(line.replace("…", "1"))["kind"] == kind


def test_every_open_term_has_its_english() -> None:
    """So has every word of duty, and every element of article 15; there are no others."""
    used = {term for norm in jd.NORMS.values() for term in norm.open_terms}
    used |= {element for elements in ELEMENTS.values() for element, _ in elements}
    duty = {verb for norm in jd.NORMS.values() if norm.modal for verb in norm.modal.split("/")}
    new = [] if "至少每半年召开" in jd.REGULATION.text else ["每季度"]  # an amended text has words of its own
    assert [word for word in used | duty if not terms.in_english(word)] == new
    assert new or set(terms._terms()) == used - duty
    assert new or set(terms.DUTY) == duty


def test_every_public_name_stands_in_the_reference() -> None:
    """Each once, in one of its groups."""
    grouped = [name for _, _, members in api.GROUPS.values() for name in members]
    assert sorted(grouped) == sorted(jd.__all__)


AS_SHOWN = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS | doctest.IGNORE_EXCEPTION_DETAIL


def documented() -> Iterator[tuple[str, Any]]:
    """What the reference tells of: the public names, their methods and properties, each with its docstring."""
    for name in jd.__all__:
        value = getattr(jd, name)
        if api._documented(value):
            yield name, value
            for member, method in api._public(value) if isinstance(value, type) else ():
                told = getattr(method, "__func__", method)
                yield f"{name}.{member}", told.fget if isinstance(told, property) else told


def test_every_example_of_the_reference_runs_as_the_page_says() -> None:
    """After the lines at the head of its page and nothing else, each gives what stands below it."""
    before: dict[str, Any] = {}
    exec(api.BEFORE, before)
    run = 0
    for name, value in documented():
        example = doctest.DocTestParser().get_doctest(inspect.getdoc(value) or "", dict(before), name, None, None)
        told = io.StringIO()
        doctest.DocTestRunner(optionflags=AS_SHOWN).run(example, out=told.write)
        assert told.getvalue() == ""
        run += bool(example.examples)
    assert run > 35


CHANGES = [
    ("articles/article_09.py", "inclusive=1", "inclusive=4"),
    ("articles/article_11.py", "每年确定一个抓基层党建创新“书记项目”", "每年确定一个“书记项目”"),
    ("language/windows.py", "((1, 1), (6, 30))", "((1, 1), (6, 29))"),
    ("questions/readings/times.py", "各级党（工）委：1月内", "各级党（工）委：1月"),
    ("language/vocabulary.py", '"领导小组会议"', '"小组会议"'),
    ("answers/report.py", '"""', '"""Changed. '),
]


@pytest.mark.parametrize(("path", "old", "new"), CHANGES, ids=[f"{path}: {new}" for path, _, new in CHANGES])
def test_a_change_that_is_not_written_again_is_noticed(path: str, old: str, new: str, tmp_path: Path) -> None:
    """After a change of a quote, a number, a reading or a docstring `docs check` fails until the pages are written."""
    shutil.copytree(ROOT / "src", tmp_path / "src")
    changed = tmp_path / "src/jiceng_dangjian" / path
    source = changed.read_text(encoding="utf-8")
    assert old in source
    changed.write_text(source.replace(old, new), encoding="utf-8")
    command = [sys.executable, "-m", "jiceng_dangjian", "docs", "check", "--folder", str(ROOT / "docs")]
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "src")}
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert done.returncode != 0
