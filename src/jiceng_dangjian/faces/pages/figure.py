"""The figure on the front page: what the example district's ledger shows of a year, and the same in numbers."""

from collections import Counter
from functools import cache

from jiceng_dangjian import example_district
from jiceng_dangjian.answers.figure import SHAPES, computed
from jiceng_dangjian.answers.figure import alternative as in_words
from jiceng_dangjian.answers.figure import figure as drawn
from jiceng_dangjian.answers.language import Language
from jiceng_dangjian.answers.report import Report, evaluate
from jiceng_dangjian.answers.written import markdown_table
from jiceng_dangjian.articles import norms
from jiceng_dangjian.evaluation.finding import Finding
from jiceng_dangjian.faces.pages.place import Page
from jiceng_dangjian.language.vocabulary import VERDICTS_ZH

TITLE = (
    "示例区2024年：各规范、各党委（党工委）的核对结论",
    "The example district's 2024: norms by committees by verdict",
)


@cache
def report() -> Report:
    """The report of the example district."""
    return evaluate(example_district(), year=2024, as_of="2025-04-10")


@cache
def found_in_the_district() -> dict[str, list[Finding]]:
    """Its computed findings by norm."""
    found: dict[str, list[Finding]] = {}
    for each in computed(report()):
        found.setdefault(each.norm.id, []).append(each)
    return found


def figure(say: Language) -> str:
    """The figure as SVG."""
    return drawn(report(), say.id)


def alternative(say: Language) -> str:
    """The figure in words."""
    return in_words(report(), say)


def numbers_table(page: Page) -> str:
    """The findings of each computed norm by verdict, of every organization and person."""
    say = page.say
    numbers = Counter((finding.norm.id, finding.verdict) for finding in computed(report()))
    present = [each for each in SHAPES if any(verdict == each for _, verdict in numbers)]
    table = [(say("规范", "norm"), *(say(VERDICTS_ZH[each], each.value) for each in present))]
    for norm in norms(decided_by="computed"):
        table.append(
            (
                page.norm(norm, f"{say(norm.title_zh, norm.title_en)} {norm.id}"),
                *(str(numbers[norm.id, each]) for each in present),
            )
        )
    return markdown_table(table)
