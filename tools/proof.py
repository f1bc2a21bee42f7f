"""Prove everything, print one table, and write it to last-proof.md in both languages: about an hour on two cores.

proof.py [STEP …] runs only the steps named, and leaves the other rows; each names the commit on which it was run.
"""

import json
import os
import platform
import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from time import monotonic

from jiceng_dangjian.faces.pages.language import CHINESE, LANGUAGES, Language

ROOT = Path(__file__).resolve().parent.parent
PAGES = {say: ROOT / f"docs/{say.id}/last-proof.md" for say in LANGUAGES}
PYTEST = ["-m", "pytest", "-n", "auto"]
PACKAGES = ("attrs", "cattrs", "python-dateutil", "hypothesis", "pytest")
OF_LAWS = "laws machine fuzz sets contested remedies answers duties explanations threads"
LAWS = [f"tests/test_{name}.py" for name in OF_LAWS.split()]
STEPS = {
    "tests": ("测试 tests and doctests", PYTEST),
    "laws": ("法则 laws, each on at least 500 ledgers", [*PYTEST, "--hypothesis-show-statistics", *LAWS]),
    "coverage": ("法条覆盖 cells of the law coverage table", ["tools/law_coverage.py", "check"]),
    "mutants-of-the-law": ("法条变异 mutants of the law", ["tools/mutate_law.py"]),
    "mutants-of-the-code": ("代码变异 mutants of evaluation and ledger", ["tools/mutate_code.py"]),
    "mutants-of-the-text": ("原文变异 changes of the text and its quotes", ["tools/mutate_text.py"]),
    "faults": ("人为错误 faults in article files", ["tools/break_law.py"]),
    "two-entries": ("对照（穷尽） every ledger of at most two entries", ["tools/exhaustive.py"]),
    "differential": ("对照（随机） ledgers at random", ["tools/differential.py", "1000000", "20000"]),
    "vectors": ("对照向量 conformance vectors", ["-m", "pytest", "tests/test_vectors.py"]),
    "drill": ("修法演练 the amendment drill", ["tools/drill.py"]),
    "frozen": ("打包 a frozen program", ["-m", "nox", "--session", "frozen"]),
    "versions": ("各版本 Pythons and packages", ["-m", "nox"]),
}


def figures(name: str, output: str) -> str:
    """What a step says of itself: its last line, or the sums of what it tells on the way."""
    lines = output.strip().splitlines()
    if name == "tests":
        return ", ".join(re.findall(r"\d+ (?:passed|failed|error)", lines[-1])) if lines else "no output"
    if name == "laws":
        examples = sum(int(number) for number in re.findall(r"- (\d+) passing", output))
        failing = sum(int(number) for number in re.findall(r"(\d+) failing", output))
        laws = len(re.findall(r"^tests/\S+::\S+:$", output, re.MULTILINE))
        return f"{laws} property tests, {examples} examples tried, {failing} failing"
    if name == "vectors":
        return f"{len(json.loads((ROOT / 'tests/data/vectors.json').read_text(encoding='utf-8')))} vectors"
    if name == "frozen":
        compared: list[str] = re.findall(r"\d+ commands, each under \d+ time zones: .*", output)
        return compared[-1] if compared else "nothing was compared"
    if name == "versions":
        ran = re.findall(r"\* tests-([\d.]+)\(packages='(\w+)'\): success", output)
        return ", ".join(f"{python} {packages}" for python, packages in ran) or "none is there"
    if name == "drill":
        return "touches " + ", ".join(re.findall(r"^  (src/\S+)", output, re.MULTILINE))
    return lines[-1].strip("= ") if lines else "no output"


def main() -> int:
    """Exit status 1 if a step fails; the page says which."""
    rows = _rows()
    failed = []
    commit = _git("rev-parse", "--short=12", "HEAD") + (
        "*" if _git("status", "--porcelain", "src", "tests", "tools") else ""
    )
    for name in sys.argv[1:] or list(STEPS):
        told, command = STEPS[name]
        began = monotonic()
        more = {"JICENG_EXAMPLES_TIMES": "7"} if name == "laws" else {}
        done = subprocess.run(
            [sys.executable, *command],
            cwd=ROOT,
            env=os.environ | more,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        minutes = (monotonic() - began) / 60
        result = "通过 passed" if done.returncode == 0 else "未通过 FAILED"
        said = done.stderr if name in ("versions", "frozen") else done.stdout  # nox tells of its sessions as a log
        rows[told] = f"| {told} | {figures(name, said)} | {result} | {minutes:.1f} | {commit} |"
        print(rows[told], flush=True)
        for say, path in PAGES.items():
            path.write_text(_page(rows, say), encoding="utf-8")
        if done.returncode:
            failed.append(name)
            print(done.stdout[-4000:], done.stderr[-2000:], sep="\n", file=sys.stderr, flush=True)
    return int(bool(failed))


def _git(*command: str) -> str:
    return subprocess.run(["git", *command], cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()


def _rows() -> dict[str, str]:
    """The rows of the page as it is, by what they tell of."""
    page = PAGES[CHINESE]
    lines = page.read_text(encoding="utf-8").splitlines() if page.exists() else []
    return {line.split(" | ")[0].removeprefix("| "): line for line in lines if line.startswith("| ")}


def _page(rows: dict[str, str], say: Language) -> str:
    used = ", ".join(
        f"{name} {version(name)}" for name in ("attrs", "cattrs", "python-dateutil", "hypothesis", "pytest")
    )
    about = say(
        "由 `make proof` 生成；各行检验什么，见[检验](proof.md)。提交号带 * 的，运行时有未提交的改动。",
        "Generated by `make proof`; what each row proves is said [here](proof.md). A commit marked * had changes that "
        "were not committed.",
    )
    return "\n".join(
        [
            say("# 最近一次全部检验", "# The last full proof"),
            "",
            about,
            "",
            f"Python {platform.python_version()}, {used}.",
            "",
            "| 项目 what | 结果 figures | 结论 result | 分钟 minutes | 提交 commit |",
            "|---|---|---|---|---|",
            *(rows.get(told, f"| {told} | | 未运行 not run | | |") for told, _ in STEPS.values()),
            "",
        ]
    )


if __name__ == "__main__":
    raise SystemExit(main())
