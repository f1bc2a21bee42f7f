"""What the READMEs show is what happens: each example is run, and its output stands below it."""

import contextlib
import io
import json
import re
import shlex
from datetime import date
from pathlib import Path

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.cli import main

ROOT = Path(__file__).parent.parent
READMES = ["README.md", "README.zh-CN.md"]
BLOCK = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)


def blocks(readme: str) -> list[tuple[str, str]]:
    """The fenced blocks of a README, with their language."""
    return BLOCK.findall((ROOT / readme).read_text(encoding="utf-8"))


@pytest.mark.parametrize("readme", READMES)
def test_python_examples_print_what_is_shown(readme: str) -> None:
    """Each Python example runs, and prints the block after it."""
    found = blocks(readme)
    shown = [(code, found[number + 1]) for number, (language, code) in enumerate(found) if language == "python"]
    assert len(shown) == 3
    for code, (language, expected) in shown:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(code, readme, "exec"), {})
        assert language == "text"
        assert printed.getvalue() == expected


@pytest.mark.parametrize("readme", READMES)
def test_commands_run_and_print_what_is_shown(readme: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each command of the package runs; the last of a block prints the block after it."""
    monkeypatch.chdir(tmp_path)
    jd.example_district().save("district.json")
    found = blocks(readme)
    ran = 0
    for number, (language, code) in enumerate(found):
        for line in code.splitlines() if language == "sh" else ():
            command = shlex.split(line, comments=True)
            if command[0] == "jiceng-dangjian":
                printed = io.StringIO()
                with contextlib.redirect_stdout(printed):
                    assert main(command[1:]) == 0
                ran += 1
                if line == code.splitlines()[-1] and found[number + 1][0] == "text":
                    assert printed.getvalue() == found[number + 1][1]
    assert ran == 8


@pytest.mark.parametrize("readme", READMES)
def test_ledger_shown_is_a_ledger(readme: str) -> None:
    """The ledger shown loads, and satisfies the half-yearly meeting of its first half."""
    (document,) = [json.loads(code) for language, code in blocks(readme) if language == "json"]
    ledger = jd.Ledger.from_dict(document)
    first, second = jd.NORMS["11.1-3"](ledger, "w1", year=2024, as_of=date(2024, 7, 1))
    assert first.verdict == "satisfied"
    assert second.verdict == "pending"


def test_both_readmes_have_the_same_blocks_and_sections() -> None:
    """The Chinese README says what the English one says: as many sections, and the same commands."""
    texts = [(ROOT / readme).read_text(encoding="utf-8") for readme in READMES]
    english, chinese = ([line for line in text.splitlines() if line.startswith("#")] for text in texts)
    assert len(english) == len(chinese)

    def commands(readme: str) -> list[str]:
        return [re.sub(r"#.*", "", code) for language, code in blocks(readme) if language in ("sh", "text", "json")]

    assert commands(READMES[0]) == commands(READMES[1])
