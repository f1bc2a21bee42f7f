"""What readers do with the built site, done in a headless Chromium from file://; exit status 1 if any of it fails.

browse.py [FOLDER] writes screenshots to FOLDER, to be looked through. CHROMIUM and CHROMEDRIVER may name the browser
and its driver, AXE_CORE the file of another axe-core than the one that comes with the package.
"""

import json
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from axe_selenium_python import Axe
from selenium import webdriver
from selenium.common.exceptions import TimeoutException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

SITE = Path(__file__).resolve().parent.parent.parent / "docs/site"
WIDTHS = (360, 1280)
HEIGHT = 900
SCREENS = 15
"""So many screens, at the larger width, an article, item or guide may be long; names and readings by the page, too."""
LONG = ("norms", "bearers", "witnesses", "glossary")
"""Tables of everything, in which one looks up, and does not read on."""
ACCESSIBLE = (
    *("index", "office", "articles/article_11", "articles/article_11_3", "articles/article_15", "readings"),
    *("readings/times", "norms", "ledger", "verdicts", "guides/own-ledger", "last-proof", "api/use"),
)
"""Pages of every sort, which are looked through for faults of accessibility."""
SHOWN = ("index", "articles/article_11", "articles/article_11_3", "readings", "ledger", "guides/own-ledger")
SERIOUS = ("serious", "critical")
RUN = json.dumps({"resultTypes": ["violations"], "preload": False})  # style sheets it cannot fetch from file://
SEARCHES = {
    "书记项目": ("11.2-5", "11.2-6"),
    "联系点": ("11.3-1", "11.3-4", "11.3-7", "11.3-8", "11.3-9"),
    "每半年": ("11.1-3",),
    "党课": ("11.3-11",),
    "述职": ("12-2", "13-1", "13-2"),
    "六有": ("8.3-3",),
    "书面报告": ("12-1",),
    "专项经费": ("11.4-6", "11.4-7", "11.4-8"),
    "重点课题": ("11.2-2",),
    "年度计划": ("8.1-2", "9.1-3"),
    "lecture": ("11.3-11",),
    "life meeting": ("11.3-12",),
    "written report": ("12-1",),
    "11.3-11": ("11.3-11",),
}
"""What people look for, and the norms of which one must come first."""
ENGLISH = ("lecture", "life meeting", "written report")


def browser() -> webdriver.Chrome:
    """A headless Chromium that tells what it requests and what stands on its console."""
    options = webdriver.ChromeOptions()
    options.binary_location = os.environ.get("CHROMIUM") or shutil.which("chromium") or ""
    for each in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"):
        options.add_argument(each)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = os.environ.get("CHROMEDRIVER") or shutil.which("chromedriver")
    chromium = webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path=driver))
    chromium.set_script_timeout(300)  # the longest page has thousands of elements
    return chromium


def axe(chromium: webdriver.Chrome) -> list[str]:
    """The serious faults of accessibility of the page that is open."""
    looking = Axe(chromium, os.environ["AXE_CORE"]) if "AXE_CORE" in os.environ else Axe(chromium)
    looking.inject()
    return [
        f"{fault['id']} ({fault['impact']}): {[node['target'] for node in fault['nodes'][:2]]}"
        for fault in looking.run(options=RUN)["violations"]
        if fault["impact"] in SERIOUS
    ]


def size(chromium: webdriver.Chrome, width: int) -> None:
    """Give the page this width, as a phone or a desktop would."""
    metrics = {"width": width, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": width < 600}
    chromium.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def visit(chromium: webdriver.Chrome, language: str, page: str) -> None:
    """Open a page of the site."""
    chromium.get((SITE / language / f"{page}.html").as_uri())


CUT_OFF = """
return Array.from(document.querySelectorAll('.md-content pre, .md-content code'))
  .filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth).length;
"""
TWICE = """
const ids = Array.from(document.querySelectorAll('[id]'), (each) => each.id);
return ids.filter((id, at) => ids.indexOf(id) !== at);
"""
TALL = "return document.documentElement.scrollHeight"
WIDE = "return document.documentElement.scrollWidth"


def pages(chromium: webdriver.Chrome, language: str) -> Iterator[str]:
    """Every page is as wide as the screen and not too long, cuts no code off, and has each id once."""
    paths = (path for path in (SITE / language).rglob("*.html") if path.name != "404.html")
    everything = sorted(str(path.relative_to(SITE / language))[:-5] for path in paths)
    for width in WIDTHS:
        size(chromium, width)
        for page in everything:
            visit(chromium, language, page)
            wide, cut = (chromium.execute_script(asked) for asked in (WIDE, CUT_OFF))
            if wide > width:
                yield f"{page} is {wide} wide on {width}"
            if cut:
                yield f"{page} at {width}: {cut} boxes of code are cut off"
            if width == WIDTHS[-1]:
                screens = chromium.execute_script(TALL) / HEIGHT
                if screens > SCREENS and page not in LONG:
                    yield f"{page} is {screens:.1f} screens long"
                yield from (f"{page}: the id {id} stands twice" for id in chromium.execute_script(TWICE))
        print(f"  {language} at {width}: {len(everything)} pages", flush=True)


def accessible(chromium: webdriver.Chrome, language: str, folder: Path | None) -> Iterator[str]:
    """Pages of every sort have no serious fault of accessibility, light and dark."""
    for width in WIDTHS:
        size(chromium, width)
        for scheme in ("light", "dark"):
            emulated = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
            chromium.execute_cdp_cmd("Emulation.setEmulatedMedia", emulated)
            for page in ACCESSIBLE if scheme == "light" else SHOWN:
                visit(chromium, language, page)
                chromium.execute_script("localStorage.clear()")  # where the scheme of the first visit is kept
                chromium.refresh()
                if folder is not None and page in SHOWN:
                    name = f"{language}-{page.replace('/', '-')}-{width}-{scheme}.png"
                    chromium.save_screenshot(str(folder / name))
                yield from (f"{page} at {width}, {scheme}: {fault}" for fault in axe(chromium))
            print(f"  {language} at {width}, {scheme}: looked through for accessibility", flush=True)
    chromium.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


# The search is a component of its own, in a shadow tree.
FIND = """
function all(what, root = document) {
  const own = Array.from(root.querySelectorAll(what));
  const inner = Array.from(root.querySelectorAll('*')).filter((e) => e.shadowRoot);
  return own.concat(...inner.map((e) => all(what, e.shadowRoot)));
}
"""
HITS = FIND + "return all('a[role=option]').map((each) => each.href)"


def search(chromium: webdriver.Chrome, language: str) -> Iterator[str]:
    """Each search finds the norm first."""
    size(chromium, 1280)
    for words, norms in SEARCHES.items():
        if language == "zh" and words in ENGLISH:
            continue
        visit(chromium, language, "index")
        wait = WebDriverWait(chromium, 10)
        wait.until(lambda it: it.find_element(By.CSS_SELECTOR, ".md-search__button").is_displayed())
        chromium.find_element(By.CSS_SELECTOR, ".md-search__button").click()
        wait.until(lambda it: it.execute_script(FIND + "return all('input[role=combobox]').length"))
        ActionChains(chromium).send_keys(words).perform()
        wanted = tuple(f"#n{norm.replace('.', '-')}" for norm in norms)
        try:
            WebDriverWait(chromium, 5).until(
                lambda it, wanted=wanted: bool((it.execute_script(HITS) or [""])[0].endswith(wanted))
            )
        except TimeoutException:
            yield f"searching {words} finds {chromium.execute_script(HITS)[:3]}"
        ActionChains(chromium).send_keys(Keys.ESCAPE).perform()
    print(f"  {language}: searched", flush=True)


def norm_filter(chromium: webdriver.Chrome, language: str) -> Iterator[str]:
    """The index of norms shows the rows of the article chosen, and all of them again."""
    size(chromium, 1280)
    visit(chromium, language, "norms")
    rows = chromium.find_elements(By.CSS_SELECTOR, ".filtered tbody tr")
    select = Select(chromium.find_elements(By.CSS_SELECTOR, ".filters select")[0])
    article = {"zh": "第十一条", "en": "Article 11"}[language]
    select.select_by_visible_text(article)
    shown = [row.text for row in rows if row.is_displayed()]
    if len(shown) != 49 or not all(article in text for text in shown):
        yield f"the filter shows {len(shown)} of {len(rows)} rows"
    select.select_by_index(0)
    if not all(row.is_displayed() for row in rows):
        yield "the filter does not show all rows again"


def clause(chromium: webdriver.Chrome, language: str) -> Iterator[str]:
    """A clause leads to its norm, and the norm back to the clause; what is folded opens when a link leads into it."""
    visit(chromium, language, "articles/article_11")
    for place in ("n11-1-3", "t11-1-3"):
        link = chromium.find_element(By.CSS_SELECTOR, f'.md-content a[href$="#{place}"]')
        chromium.execute_script("arguments[0].click()", link)
        WebDriverWait(chromium, 5).until(lambda it, place=place: it.current_url.endswith(f"#{place}"))
        target = f"document.getElementById('{place}').getBoundingClientRect().top"
        top = WebDriverWait(chromium, 5).until(lambda it, target=target: str(it.execute_script(f"return {target}")))
        if not -5 <= float(top) <= HEIGHT:
            yield f"the link to {place} leads {top} from the top"
    visit(chromium, language, "articles/article_11_1")
    script = "const it = document.querySelector('details p, details li'); it.id = 'within'; location.hash = 'within'"
    chromium.execute_script(script)
    opened = "return document.getElementById('within').closest('details').open"
    if not WebDriverWait(chromium, 5).until(lambda it: it.execute_script(opened)):
        yield "what is folded does not open when a link leads into it"


def logged(chromium: webdriver.Chrome) -> Iterator[str]:
    """Nothing was asked of any address, and nothing went wrong on the console."""
    for entry in chromium.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        url = message.get("params", {}).get("request", {}).get("url", "")
        if message["method"] == "Network.requestWillBeSent" and not url.startswith(("file:", "data:", "blob:")):
            yield f"a request to {url}"
    for entry in chromium.get_log("browser"):
        if entry["level"] == "SEVERE":
            yield f"console: {entry['message']}"


def main() -> int:
    """Do all of it in both languages."""
    folder = Path(sys.argv[1]) if sys.argv[1:] else None
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
    faults: list[str] = []
    chromium = browser()
    try:
        for language in ("zh", "en"):
            did = [
                *search(chromium, language),
                *norm_filter(chromium, language),
                *clause(chromium, language),
                *pages(chromium, language),
                *accessible(chromium, language, folder),
                *logged(chromium),
            ]
            faults += [f"{language}: {each}" for each in did]
    finally:
        chromium.quit()
    print(*faults, f"2 languages, {len(faults)} faults", sep="\n")
    return int(bool(faults))


if __name__ == "__main__":
    raise SystemExit(main())
