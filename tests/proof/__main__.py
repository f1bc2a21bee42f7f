"""Prove everything, part by part, print one table, and write it to last-proof.md in both languages.

python -m tests.proof [PART ...] runs the parts named, or all; each runs singly. A part whose last run passed, and of
which nothing it depends on has changed since, is kept: its row names the hash of that. `--again` runs it anyway.
"""

import json
import os
import platform
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from jiceng_dangjian.answers.language import CHINESE, LANGUAGES, Language

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = {say: ROOT / f"docs/{say.id}/last-proof.md" for say in LANGUAGES}
PACKAGES = ("attrs", "cattrs", "python-dateutil", "hypothesis", "pytest")
PYTEST = ("-m", "pytest", "-n", "2")
LAWS = (
    *("tests/evaluation/test_laws.py", "tests/evaluation/test_sets.py", "tests/evaluation/test_threads.py"),
    *("tests/testing/test_machine.py", "tests/ledger/test_fuzz.py", "tests/answers"),
)
SOURCE = "src/jiceng_dangjian"
CORE = tuple(
    f"{SOURCE}/{floor}" for floor in ["regulation", "questions", "language", "articles", "ledger", "evaluation"]
)
LAW = (*CORE, "tests/data")


class Part(NamedTuple):
    """A part of the proof: what it is called, the command, and the files and folders on which it depends."""

    told: str
    command: tuple[str, ...]
    depends: tuple[str, ...]


def marked(told: str, marker: str, *depends: str) -> Part:
    """A part that is the tests of a marker."""
    return Part(told, (*PYTEST, "-m", marker, "tests/proof"), (*depends, "tests/proof"))


PARTS = {
    "tests": Part(
        "测试 tests and doctests", PYTEST, ("src", "tests", "docs", "README.md", "README.zh-CN.md", "examples")
    ),
    "laws": Part(
        "法则 laws, each on at least 500 ledgers",
        (*PYTEST, "--hypothesis-show-statistics", *LAWS),
        (SOURCE, *LAWS, "tests/oracle"),
    ),
    "coverage": Part(
        "法条覆盖 cells of the law coverage table", ("tools/law_coverage.py", "check"), (*LAW, "tools/law_coverage.py")
    ),
    "law-mutants": marked("法条变异 mutants of the law", "law_mutants", *LAW),
    "code-mutants": Part(
        "代码变异 mutants of evaluation and ledger", ("tools/mutate_code.py",), (*CORE, "tests", "tools/mutate_code.py")
    ),
    "text-mutants": marked(
        "原文变异 changes of the text and its quotes", "text_mutants", *LAW, "tests/articles/test_norms.py"
    ),
    "faults": marked(
        "人为错误 faults in article files", "faults", *LAW, "tests/articles/test_norms.py", "tests/evaluation"
    ),
    "exhaustive": marked("对照（穷尽） every ledger of at most two entries", "exhaustive", *CORE, "tests/oracle"),
    "differential": marked(
        "对照（随机） ledgers at random", "differential", *CORE, f"{SOURCE}/testing", "tests/oracle"
    ),
    "vectors": Part(
        "对照向量 conformance vectors",
        ("-m", "pytest", "tests/evaluation/test_vectors.py"),
        (*LAW, "tests/evaluation/test_vectors.py"),
    ),
    "drills": Part(
        "演练 drills", ("-m", "pytest", "-m", "drills", "tests/proof"), ("src", "tests", "docs", "tools", "examples")
    ),
    "frozen": Part(
        "打包 a frozen program", ("-m", "nox", "--session", "frozen"), ("src", "noxfile.py", "pyproject.toml")
    ),
    "versions": Part("各版本 Pythons and packages", ("-m", "nox"), ("src", "tests", "noxfile.py", "pyproject.toml")),
}


@cache
def hashed(path: Path) -> str:
    """The sha256 of a file."""
    return sha256(path.read_bytes()).hexdigest()


def files(depends: tuple[str, ...]) -> Iterator[Path]:
    """The files on which a part depends; not what it writes itself."""
    for name in depends:
        path = ROOT / name
        for each in sorted(path.rglob("*")) if path.is_dir() else (path,):
            if each.is_file() and "__pycache__" not in each.parts and each not in PAGES.values():
                yield each


def basis(part: Part) -> str:
    """The hash of all that a part depends on: files, Python, and the packages used."""
    told = [f"{path.relative_to(ROOT)} {hashed(path)}" for path in files(part.depends)]
    told += [platform.python_version(), *(f"{name} {version(name)}" for name in PACKAGES)]
    return sha256("\n".join(told).encode()).hexdigest()[:12]


def figures(name: str, output: str) -> str:
    """What a step says of itself: its last line, or the sums of what it tells on the way."""
    lines = output.strip().splitlines()
    if name in ("tests", "law-mutants", "text-mutants", "faults", "exhaustive", "differential", "drills"):
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
    return lines[-1].strip("= ") if lines else "no output"


def main(arguments: list[str]) -> int:
    """Exit status 1 if a part fails; the page says which."""
    rows, failed = _rows(), []
    named = [each for each in arguments if each != "--again"]
    for name in named or list(PARTS):
        part, of = PARTS[name], basis(PARTS[name])
        row = rows.get(part.told, "")
        if "--again" not in arguments and "passed" in row and row.endswith(f"| {of} |"):
            print(f"kept: {row}", flush=True)
            continue
        began = monotonic()
        more = {"JICENG_EXAMPLES_TIMES": "7"} if name == "laws" else {}
        done = subprocess.run(
            [sys.executable, *part.command],
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
        rows[part.told] = f"| {part.told} | {figures(name, said)} | {result} | {minutes:.1f} | {of} |"
        print(rows[part.told], flush=True)
        for say, path in PAGES.items():
            path.write_text(_page(rows, say), encoding="utf-8")
        if done.returncode:
            failed.append(name)
            print(done.stdout[-4000:], done.stderr[-2000:], sep="\n", file=sys.stderr, flush=True)
    return int(bool(failed))


def _rows() -> dict[str, str]:
    """The rows of the page as it is, by what they tell of."""
    page = PAGES[CHINESE]
    lines = page.read_text(encoding="utf-8").splitlines() if page.exists() else []
    return {line.split(" | ")[0].removeprefix("| "): line for line in lines if line.startswith("| ")}


def _page(rows: dict[str, str], say: Language) -> str:
    used = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    about = say(
        "由 `make proof` 生成；各行检验什么，见[检验](proof.md)。末栏是该行所依据的文件的散列：未变则不重做。",
        "Generated by `make proof`; what each row proves is said [here](proof.md). The last column is the hash of what "
        "the row depends on: while it is the same, the part is not run again.",
    )
    return "\n".join(
        [
            say("# 最近一次全部检验", "# The last full proof"),
            "",
            about,
            "",
            f"Python {platform.python_version()}, {used}.",
            "",
            "| 项目 what | 结果 figures | 结论 result | 分钟 minutes | 依据 basis |",
            "|---|---|---|---|---|",
            *(rows.get(told, f"| {told} | | 未运行 not run | | |") for told, _, _ in PARTS.values()),
            "",
        ]
    )


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
