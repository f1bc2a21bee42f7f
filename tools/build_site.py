"""Build the site in both languages, and check every internal link, anchor and image of it.

The pages are those of docs/zh and docs/en. The figure is put into the front page itself, so that it takes the page's
colors; links from one language to the other are made to lead to the built pages.
"""

import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

DOCS = Path(__file__).resolve().parent.parent / "docs"
SITE = DOCS / "site"
FIGURE = re.compile(r'<img alt="[^"]*" src="district\.svg"\s*/?>')
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
    figure = (DOCS / language / "district.svg").read_text(encoding="utf-8")
    figure = re.sub(r"<style>.*?</style>", "", figure)
    for path in (SITE / language).rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        text = FIGURE.sub(lambda _: f'<span class="district" tabindex="0">{figure}</span>', text)
        text = re.sub(r'(href="(?!https?:)[^"#]*)\.md([#"])', r"\1.html\2", text)
        text = EMPTY.sub("", text)
        path.write_text(text, encoding="utf-8")


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
    faults = broken()
    print(*faults, f"{len(list(SITE.rglob('*.html')))} pages, {len(faults)} broken links", sep="\n")
    return int(bool(faults))


if __name__ == "__main__":
    raise SystemExit(main())
