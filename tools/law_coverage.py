"""Which situations of each computed norm are tried by a case, a conformance vector or a situation made from the norm.

law_coverage.py write|check writes coverage.md in both languages, or says whether it is current. A cell may be empty
only for one of the reasons in `REASONS`, which follow from the requirement; exit status 1 otherwise.
"""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import jiceng_dangjian as jd
from jiceng_dangjian.answers.language import LANGUAGES, Language
from jiceng_dangjian.answers.written import markdown_table
from jiceng_dangjian.faces.pages.place import Page
from jiceng_dangjian.language.acts import CoversYear, Names
from jiceng_dangjian.language.norms import Norm
from jiceng_dangjian.language.windows import STANDING, UNTIL_DEADLINE, YEAR
from jiceng_dangjian.questions.choice import under
from jiceng_dangjian.questions.readings import READINGS
from jiceng_dangjian.testing import Situation, situations

ROOT = Path(__file__).resolve().parent.parent
PAGES = {say: ROOT / f"docs/{say.id}/coverage.md" for say in LANGUAGES}
COLUMNS = {
    "satisfied": "满足",
    "short": "不足",
    "day_before": "首日前一天",
    "first_day": "首日",
    "last_day": "末日",
    "day_after": "末日后一天",
    "unknown": "未知",
    "late": "逾期",
    "not_applicable": "不适用",
}
REASONS = {
    "a": ("持续性义务没有期间，无所谓逾期", "a standing duty has no window: nothing is late"),
    "b": ("期间之后的行为属于另一期间或另一年度", "what is done after the window is of another window or year"),
}


def worlds(norm: Norm) -> list[dict[str, str]]:
    """The working readings, then each other option of each reading that the norm names."""
    options = [{name: each.id} for name in norm.readings for each in READINGS[name].options]
    return [{}, *(each for each in options if [READINGS[name].default for name in each] != list(each.values()))]


def tried() -> dict[str, Counter[str]]:
    """How often each cell of each norm is tried."""
    cells = {norm.id: Counter[str]() for norm in jd.norms(decided_by="computed")}
    for name in ("findings.json", "vectors.json"):
        for case in json.loads((ROOT / "tests/data" / name).read_text(encoding="utf-8")):
            if case["norm"] in cells:
                cells[case["norm"]].update(_of_finding(case["expect"]["verdict"], case["expect"]["reason"]))
                for reading in jd.NORMS[case["norm"]].readings:
                    option = case["readings"].get(reading, READINGS[reading].default)
                    cells[case["norm"]][f"{reading}={option}"] += 1
    for norm, counts in cells.items():
        for chosen in worlds(jd.NORMS[norm]):
            for each in situations(norm, chosen):
                counts.update([each.sort] if each.sort in COLUMNS else [])
                counts.update(f"{reading}={option}" for reading, option in chosen.items())
                counts.update(_of_finding(*_found(each)) if each.sort != "unknown" else [])
    return cells


def _of_finding(verdict: str, reason: str) -> list[str]:
    named = {"breached": "short", "unmet": "short", "undetermined": "unknown"}.get(verdict, verdict)
    return [named, "late"] if reason == "performed_late" else [named]


def _found(each: Situation) -> tuple[str, str]:
    ledger, readings = jd.Ledger.from_dict(each.document), jd.LAW.readings(**each.readings)
    for finding in jd.NORMS[each.norm](ledger, each.subject, year=each.year, as_of=each.as_of, readings=readings):
        if finding.window == each.window:
            return finding.verdict.value, finding.reason.value
    raise LookupError(f"{each.sort} of {each.norm} has no finding")


def may_be_empty(norm: Norm, column: str) -> str | None:
    """The reason for which a cell may be empty, if there is one: it follows from the requirement."""
    requirements = [under(norm.requirement, jd.LAW.readings(**chosen)) for chosen in worlds(norm)]
    standing = all(each.each is STANDING for each in requirements)
    if column == "late" and standing:
        return "a"
    if column == "late" and not any(_can_be_late(each) for each in requirements):
        return "b"
    return None


def _can_be_late(requirement: Any) -> bool:
    named = [each for content in requirement.contents for acts in content for each in acts.conditions]
    period = any(isinstance(each, CoversYear) or (isinstance(each, Names) and each.name == "order") for each in named)
    return period or (requirement.each not in (YEAR, STANDING, UNTIL_DEADLINE) and len(requirement.each.spans) == 1)


def options(norm: Norm) -> list[str]:
    """Every option of every reading that a norm names."""
    return [f"{reading}={each.id}" for reading in norm.readings for each in READINGS[reading].options]


def page(cells: dict[str, Counter[str]], say: Language) -> str:
    """The table."""
    here = Page(say, "coverage.md")
    about = say(
        "每格为试过该情形的案例、向量与由规则生成的情形之数。空格各有理由：",
        "How many cases, conformance vectors and situations made from the "
        "requirement try each cell. An empty cell has its reason:",
    )
    reasons = "\n".join(f"- {letter}: {say(*told)}" for letter, told in REASONS.items())
    rows = [(say("条款", "norm"), *(say(zh, name) for name, zh in COLUMNS.items()), say("解释选项", "options"))]
    for norm, counts in cells.items():
        told = [str(counts[name]) if counts[name] else may_be_empty(jd.NORMS[norm], name) or "" for name in COLUMNS]
        tried_options = sum(counts[each] > 0 for each in options(jd.NORMS[norm]))
        rows.append((here.norm(jd.NORMS[norm]), *told, f"{tried_options} / {len(options(jd.NORMS[norm]))}"))
    return here.written(
        say("法条覆盖", "What of the law is tried"),
        about,
        reasons,
        say(*_sums(cells)),
        markdown_table(rows),
        by="tools/law_coverage.py",
    )


def _sums(cells: dict[str, Counter[str]]) -> tuple[str, str]:
    number = sum(len(COLUMNS) + len(options(jd.NORMS[norm])) for norm in cells)
    excused = sum(_excused(jd.NORMS[norm], counts) for norm, counts in cells.items())
    without = len(empty(cells))
    tried = number - excused - without
    return (
        f"共 {number} 格：试过 {tried} 格，有理由而空 {excused} 格，无理由而空 {without} 格。",
        f"{number} cells, {tried} tried, {excused} empty with a reason, {without} without.",
    )


def _excused(norm: Norm, counts: Counter[str]) -> int:
    return sum(not counts[name] and may_be_empty(norm, name) is not None for name in COLUMNS)


def empty(cells: dict[str, Counter[str]]) -> list[str]:
    """The cells that are empty without a reason."""
    return [
        f"{norm} {name}"
        for norm, counts in cells.items()
        for name in (*COLUMNS, *options(jd.NORMS[norm]))
        if not counts[name] and may_be_empty(jd.NORMS[norm], name) is None
    ]


def main() -> int:
    """Write the pages, or check them; exit status 1 if one is not current or a cell is empty without a reason."""
    cells = tried()
    for each in empty(cells):
        print(f"empty without a reason: {each}")
    stale = []
    for say, path in PAGES.items():
        text = page(cells, say)
        if sys.argv[1:] == ["write"]:
            path.write_text(text, encoding="utf-8")
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(path.relative_to(ROOT))
    print(*(f"{path} is not current" for path in stale), _sums(cells)[1], sep="\n")
    return int(bool(empty(cells) or stale))


if __name__ == "__main__":
    raise SystemExit(main())
