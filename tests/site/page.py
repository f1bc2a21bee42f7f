"""The page of one's own year in a headless Chromium, from file://; exit status 1 if any of it fails.

page.py [FOLDER] writes pictures to FOLDER, to be looked through. CHROMIUM and CHROMEDRIVER may name the browser and its
driver, AXE_CORE the file of another axe-core than the one that comes with the package.
"""

import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from selenium import webdriver

import jiceng_dangjian as jd
from jiceng_dangjian.answers.language import CHINESE, LANGUAGES
from jiceng_dangjian.faces.html import page
from tests.site.browse import WIDTHS, axe, browser, size

MANY = 2000


def many() -> jd.Ledger:
    """A district of two thousand organizations, of which nothing is on record."""
    organizations = [jd.Organization(id="dc", kind="district_committee", name="示例区委")]
    for number in range(40):
        name = f"第{number}办事处党工委"
        organizations.append(
            jd.Organization(id=f"w{number}", kind="subdistrict_working_committee", superior="dc", name=name)
        )
    for number in range(MANY - len(organizations)):
        above = f"w{number % 40}"
        organizations.append(
            jd.Organization(id=f"c{number}", kind="community", superior=above, form="branch", name=f"示例{number}社区")
        )
    return jd.Ledger(in_force_from="2020-01-01", organizations=organizations)


def faults(chromium: webdriver.Chrome, path: Path, width: int, once: bool) -> Iterator[str]:
    """What is wrong with a page at a width: its own width, requests, what stands on the console, accessibility
    (once: the page is to be looked through here, even if it is long)."""
    size(chromium, width)
    chromium.get_log("performance")
    chromium.get(path.as_uri())
    wide = chromium.execute_script("return document.documentElement.scrollWidth")
    if wide > width:
        yield f"it is {wide} wide on {width}"
    chromium.execute_script("window.scrollTo(0, document.body.scrollHeight)")
    if not chromium.execute_script("return window.scrollY"):
        yield "it does not scroll"
    yield from (f"on the console: {each['message']}" for each in chromium.get_log("browser"))
    for entry in chromium.get_log("performance"):
        told = json.loads(entry["message"])["message"]
        if told["method"] == "Network.requestWillBeSent" and told["params"]["request"]["url"] != path.as_uri():
            yield f"it requests {told['params']['request']['url']}"
    if path.stem == "many" and not once:  # it takes minutes to look through
        return
    yield from axe(chromium)


def main() -> int:
    """Open each page at each width, light and dark."""
    report = jd.evaluate(jd.example_district(), year=2024, as_of="2025-04-10")
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    chromium, found = browser(), 0
    with tempfile.TemporaryDirectory() as made:
        pages: dict[str, str] = {say.id: page(report, say) for say in LANGUAGES}
        pages["many"] = page(jd.evaluate(many(), year=2024, as_of="2025-04-10"), CHINESE)
        for name, text in pages.items():
            path = Path(made) / f"{name}.html"
            path.write_text(text, encoding="utf-8")
            for width in WIDTHS:
                for scheme in ("light", "dark"):
                    scheme_is = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
                    chromium.execute_cdp_cmd("Emulation.setEmulatedMedia", scheme_is)
                    told = list(faults(chromium, path, width, once=width == WIDTHS[-1] and scheme == "light"))
                    found += len(told)
                    print(f"{name} at {width}, {scheme}: {'; '.join(told) or 'sound'}", flush=True)
                    if folder is not None:
                        chromium.execute_script("window.scrollTo(0, 0)")
                        chromium.save_screenshot(str(folder / f"page-{name}-{width}-{scheme}.png"))
    chromium.quit()
    return int(found > 0)


if __name__ == "__main__":
    raise SystemExit(main())
