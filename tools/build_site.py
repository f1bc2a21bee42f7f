"""Build the site in both languages, and check every internal link, anchor and image of it.

The pages are those of docs/zh and docs/en. The figure is put into the front page itself, so that it takes the page's
colors; links from one language to the other, and to source files, are made to lead to what is built; a heading has one
id, the one that other pages know; and the search is of norms first.
"""

import json
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

from jiceng_dangjian.articles import NORMS
from jiceng_dangjian.faces.pages.place import anchor

DOCS = Path(__file__).resolve().parent.parent / "docs"
SITE = DOCS / "site"
FIGURE = re.compile(r'<img alt="[^"]*" src="district\.svg"\s*/?>')
HEADING = re.compile(r'(<h([1-6]) id=")([^"]*)("[^>]*>)<a id="([^"]*)"></a>')
TITLES = {anchor(norm): norm.title_zh for norm in NORMS.values()}
NORM = re.compile(r"#n\d[\d-]*$")
"""Where a norm stands on its page."""
NOT_SEARCHED = ("witnesses", "coverage", "proof", "last-proof", "api")
"""Pages for developers, that nobody means who looks for a norm."""
EMPTY = re.compile(r'<a (id="__codelineno[^>]*)?></a>')  # links without words: of code lines, in tables of contents
LEADS = ("href", "src")


class Page(HTMLParser):
    """What a page links to or shows, and where it can be linked to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.anchors: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the links, images, scripts and identifiers of an element."""
        for name, value in attrs:
            if name == "id" and value:
                self.anchors.add(value)
            elif name in LEADS and value and tag != "base":
                self.targets.append(value)


def build(language: str) -> None:
    """Build one language, and finish its pages."""
    command = [sys.executable, "-m", "zensical", "build", "-f", f"site.{language}.yml"]
    done = subprocess.run(command, cwd=DOCS, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)
    ids: dict[str, str] = {}
    figure = (DOCS / language / "district.svg").read_text(encoding="utf-8")
    figure = re.sub(r"<style>.*?</style>", "", figure)
    for path in (SITE / language).rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        text = FIGURE.sub(lambda _: f'<span class="district" tabindex="0">{figure}</span>', text)
        text = re.sub(r'(href="(?!https?:)[^"#]*)\.md([#"])', r"\1.html\2", text)
        text = re.sub(r'href="((?:\.\./)+)\.\./src/jiceng_dangjian/', r'href="\1src/jiceng_dangjian/', text)
        text = EMPTY.sub("", text)
        path.write_text(_one_id(text, str(path.relative_to(SITE / language)), ids), encoding="utf-8")
    _index(SITE / language, ids)


def _one_id(text: str, page: str, ids: dict[str, str]) -> str:
    """A page on which each heading has the id that other pages know. ids: what became of the others."""
    for _, _, made, _, known in HEADING.findall(text):
        ids[f"{page}#{made}"] = f"{page}#{known}"
        text = text.replace(f'href="#{made}"', f'href="#{known}"')
    return HEADING.sub(r"\1\5\4", text)


def _index(site: Path, ids: dict[str, str]) -> None:
    """The search index: each norm by its title, and each other page as a whole, so that a norm is found first."""
    path = site / "search.json"
    index = json.loads(path.read_text(encoding="utf-8"))
    wholes: dict[str, dict[str, object]] = {}
    norms = []
    for item in index["items"]:
        location = ids.get(item["location"], item["location"])
        page = location.partition("#")[0]
        if page.partition(".")[0].partition("/")[0] in NOT_SEARCHED:
            continue
        if NORM.search(location):
            title = TITLES[location.partition("#")[2]]  # so that the law's own words find it on English pages, too
            norms.append(item | {"location": location, "path": [title]})
        elif page in wholes:
            wholes[page]["text"] = f"{wholes[page]['text']} {item['title']} {item['text']}"
        else:
            wholes[page] = item | {"location": page, "path": []}
    readings = wholes["readings.html"]["title"]
    for page, item in wholes.items():
        if page.startswith("readings/"):
            item |= {"title": readings, "text": f"{item['title']} {item['text']}"}
    index["config"]["lang"] = ["zh"]  # for the words of the law, on English pages too; English is split at spaces
    index["items"] = [*norms, *wholes.values()]
    told = json.dumps(index, ensure_ascii=False)
    path.write_text(told, encoding="utf-8")
    (site / "search.js").write_text(f"var __index = {told}", encoding="utf-8")


def broken() -> list[str]:
    """Every internal link, anchor, image, script and style of the site that leads nowhere."""
    pages = {path: Page(path.read_text(encoding="utf-8")) for path in SITE.rglob("*.html") if path.name != "404.html"}
    faults = []
    for path, page in pages.items():
        for target in page.targets:
            if re.match(r"(https?|mailto|data|javascript):", target):
                continue
            name, _, anchor = unquote(target).partition("#")
            other = (path.parent / name).resolve() if name else path
            other = other / "index.html" if other.is_dir() else other
            if not other.is_file() or (anchor and other in pages and anchor not in pages[other].anchors):
                faults.append(f"{path.relative_to(SITE)}: {target}")
    return faults


def main() -> int:
    """Exit status 1 if anything leads nowhere."""
    shutil.rmtree(SITE, ignore_errors=True)
    for language in ("zh", "en"):
        build(language)
    package = DOCS.parent / "src/jiceng_dangjian"
    shutil.copytree(package, SITE / "src/jiceng_dangjian", ignore=shutil.ignore_patterns("__pycache__", "data"))
    faults = broken()
    print(*faults, f"{len(list(SITE.rglob('*.html')))} pages, {len(faults)} broken links", sep="\n")
    return int(bool(faults))


if __name__ == "__main__":
    raise SystemExit(main())
