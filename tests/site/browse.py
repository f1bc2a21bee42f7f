"""What readers do with the built site, done in a headless Chromium from file://; exit status 1 if any of it fails.

browse.py [FOLDER] writes screenshots to FOLDER, to be looked through. CHROMIUM and CHROMEDRIVER may name the
browser and its driver.
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
from selenium.webdriver.support.ui import Select, WebDriverWait

SITE = Path(__file__).resolve().parent.parent.parent / "docs/site"
WIDTHS = (360, 1280)
PAGES = ("index", "articles/article_11", "readings", "norms", "guides/five-minutes", "ledger", "last-proof", "api")
SHOWN = ("index", "articles/article_11", "readings")
SERIOUS = ("serious", "critical")


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


def size(chromium: webdriver.Chrome, width: int) -> None:
    """Give the page this width, as a phone or a desktop would."""
    metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600}
    chromium.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def visit(chromium: webdriver.Chrome, language: str, page: str) -> None:
    """Open a page of the site."""
    chromium.get((SITE / language / f"{page}.html").as_uri())


def pages(chromium: webdriver.Chrome, language: str, folder: Path | None) -> Iterator[str]:
    """Every page is as wide as the screen, and has no serious fault of accessibility."""
    for width in WIDTHS:
        size(chromium, width)
        for page in PAGES:
            visit(chromium, language, page)
            wide = chromium.execute_script("return document.documentElement.scrollWidth")
            if wide > width:
                yield f"{page} is {wide} wide on {width}"
            if folder is not None and page in SHOWN:
                name = f"{language}-{page.replace('/', '-')}-{width}.png"
                chromium.save_screenshot(str(folder / name))
            axe = Axe(chromium)
            axe.inject()
            for fault in axe.run(options={"resultTypes": ["violations"]})["violations"]:
                if fault["impact"] in SERIOUS:
                    where = [node["target"] for node in fault["nodes"][:2]]
                    yield f"{page} at {width}: {fault['id']} ({fault['impact']}): {where}"


def search(chromium: webdriver.Chrome, language: str) -> Iterator[str]:
    """Searching 书记项目 leads to article 11."""
    size(chromium, 1280)
    visit(chromium, language, "index")
    wait = WebDriverWait(chromium, 10)
    wait.until(lambda it: it.find_element(By.CSS_SELECTOR, ".md-search__button").is_displayed())
    chromium.find_element(By.CSS_SELECTOR, ".md-search__button").click()
    wait.until(lambda it: it.execute_script(FIND + "return all('input[role=combobox]').length"))
    ActionChains(chromium).send_keys("书记项目").perform()
    wanted = FIND + "return all('a[role=option]').find((each) => each.href.includes('article_11.html'))"
    try:
        hit = wait.until(lambda it: it.execute_script(wanted))
        chromium.execute_script("arguments[0].click()", hit)
        wait.until(lambda it: "article_11.html" in it.current_url)
    except TimeoutException:
        yield "searching 书记项目 does not lead to article 11"


# The search is a component of its own, in a shadow tree.
FIND = """
function all(what, root = document) {
  const own = Array.from(root.querySelectorAll(what));
  const inner = Array.from(root.querySelectorAll('*')).filter((e) => e.shadowRoot);
  return own.concat(...inner.map((e) => all(what, e.shadowRoot)));
}
"""


def norm_filter(chromium: webdriver.Chrome, language: str) -> Iterator[str]:
    """The index of norms shows the rows of the article chosen, and all of them again."""
    visit(chromium, language, "norms")
    rows = chromium.find_elements(By.CSS_SELECTOR, ".filtered tbody tr")
    select = Select(chromium.find_elements(By.CSS_SELECTOR, ".filters select")[0])
    select.select_by_visible_text("第十一条")
    shown = [row.text for row in rows if row.is_displayed()]
    if not shown or len(shown) == len(rows) or not all("第十一条" in text for text in shown):
        yield f"the filter shows {len(shown)} of {len(rows)} rows"
    select.select_by_index(0)
    if not all(row.is_displayed() for row in rows):
        yield "the filter does not show all rows again"


def clause(chromium: webdriver.Chrome, language: str) -> Iterator[str]:
    """A clause leads to its norm, and the norm back to the clause."""
    visit(chromium, language, "articles/article_11")
    for place in ("n11-1-3", "t11-1-3"):
        link = chromium.find_element(By.CSS_SELECTOR, f'.md-content a[href="#{place}"]')
        chromium.execute_script("arguments[0].click()", link)
        target = f"document.getElementById('{place}').getBoundingClientRect().top"
        top = WebDriverWait(chromium, 5).until(lambda it, target=target: str(it.execute_script(f"return {target}")))
        if not chromium.current_url.endswith(f"#{place}") or not -5 <= float(top) <= 900:
            yield f"the link to {place} leads to {chromium.current_url}, {top} from the top"


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
                *pages(chromium, language, folder),
                *search(chromium, language),
                *norm_filter(chromium, language),
                *clause(chromium, language),
                *logged(chromium),
            ]
            faults += [f"{language}: {each}" for each in did]
    finally:
        chromium.quit()
    print(*faults, f"2 languages, {len(faults)} faults", sep="\n")
    return int(bool(faults))


if __name__ == "__main__":
    raise SystemExit(main())
