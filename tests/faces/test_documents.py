"""What READMEs and guides show is what happens: each example is run, and its output stands below it."""

import contextlib
import io
import json
import re
import shlex
from datetime import date
from pathlib import Path

import pytest
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser

import jiceng_dangjian as jd
from jiceng_dangjian.faces.cli import main

ROOT = Path(__file__).parent.parent.parent
READMES = ["README.md", "README.zh-CN.md"]
GUIDES = sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("docs/*/guides/*.md"))
BY_THE_GATE = {"make demo", "make test", "make drill"}  # .ci/run runs them as they stand in the README
BY_NOX = {
    "make frozen",
    "pip install pyinstaller .",
    "pyinstaller --onedir program.py",
    "dist/program/program",
}  # the session `frozen` does what they do


def run_python(example: Example) -> None:
    """Run a block, and keep what it prints."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(str(example.parsed), example.path, "exec"), example.namespace)
    example.namespace["printed"] = printed.getvalue()


def run_commands(example: Example) -> None:
    """Run each command of a block, from and into the files named; kept is what the last of them prints.

    A line may end, as in a shell, in `| head -N`, or in `|| echo "status $?"`: a status that is not 0 is then printed.
    """
    for line in str(example.parsed).splitlines():
        asked, _, first = line.partition("||")[0].partition("| head -")
        command = shlex.split(asked, comments=True)
        if command[0] != "jiceng-dangjian":
            assert " ".join(command) in BY_THE_GATE | BY_NOX, line
            continue
        files = {sign: command[command.index(sign) + 1] for sign in "<>" if sign in command}
        end = min((command.index(sign) for sign in files), default=len(command))
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed), pytest.MonkeyPatch.context() as patch:
            if "<" in files:
                patch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(Path(files["<"]).read_bytes())))
            status = main(command[1:end])
        assert bool(status) == ("||" in line), line
        told = "".join(printed.getvalue().splitlines(keepends=True)[: int(first) if first else None])
        if ">" in files:
            Path(files[">"]).write_text(told, encoding="utf-8")
        example.namespace["printed"] = f"{'' if '>' in files else told}status {status}\n" if status else told


LATITUDE = 4000
"""So far may what is shown have moved while what stands before it was accepted."""


def compare(example: Example) -> None:
    """What is shown was printed by the block before; to be accepted, it is shown from now on."""
    printed = example.namespace.pop("printed")
    if example.namespace.get("accept"):
        path = Path(example.path)
        text, start = path.read_text(encoding="utf-8"), example.start
        block = f"```text\n{example.parsed}```"
        at = text.find(block, max(0, start - len(block) - LATITUDE)) if example.parsed else text.find("```text\n```")
        path.write_text(text[:at] + f"```text\n{printed}```" + text[at + len(block) :], encoding="utf-8")
    else:
        assert str(example.parsed) == printed


def save(example: Example) -> None:
    """The ledger shown is the one that the blocks after it load."""
    Path("ledger.json").write_text(str(example.parsed), encoding="utf-8")


def save_map(example: Example) -> None:
    """What an office says of its tables is a map that an import takes."""
    from jiceng_dangjian.office import map_in
    from jiceng_dangjian.office.mapping import answers_in

    Path("map.toml").write_text(str(example.parsed), encoding="utf-8")
    answers_in(map_in(Path("map.toml")))


EVALUATORS = {"python": run_python, "sh": run_commands, "text": compare, "json": save, "toml": save_map}
SYBIL = Sybil(parsers=[CodeBlockParser(language=name, evaluator=each) for name, each in EVALUATORS.items()])


@pytest.mark.parametrize("path", [*READMES, *GUIDES])
def test_everything_shown_is_run_and_prints_what_is_shown(
    path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    """Every block of code and every command runs, and prints the block after it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    jd.example_district().save("district.json")
    document = SYBIL.parse(ROOT / path)
    examples = list(document.examples())
    assert len(examples) == len(BLOCK.findall((ROOT / path).read_text(encoding="utf-8")))
    document.namespace["accept"] = pytestconfig.getoption("--accept")
    for example in examples:
        example.evaluate()


OF_A_LIST = ("清单/problems.csv", "清单/问题清单.csv")
OF_A_ROW = ('each["place"], each["message"])', 'each["place"], each["message_zh"])')


def test_guides_show_the_same_in_both_languages() -> None:
    """A guide's code and commands are those of its other language, but for the language asked for."""
    for path in (each for each in GUIDES if each.startswith("docs/zh/")):
        chinese, english = (
            [code for kind, code in blocks(each) if kind not in ("text", "toml")]
            for each in (path, path.replace("/zh/", "/en/"))
        )
        for own in (
            ("--language en", "--language zh"),
            (', "en")', ")"),
            ("{fault.message}", "{fault.message_zh}"),
            OF_A_ROW,
            OF_A_LIST,
        ):
            english = [code.replace(*own) for code in english]
        assert chinese == english, path


BLOCK = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)


def blocks(path: str) -> list[tuple[str, str]]:
    """The fenced blocks of a document, with their language."""
    return BLOCK.findall((ROOT / path).read_text(encoding="utf-8"))


@pytest.mark.parametrize("readme", READMES)
def test_ledger_shown_is_a_ledger(readme: str) -> None:
    """The ledger shown loads, and what is entered in it satisfies a duty."""
    (document,) = [json.loads(code) for language, code in blocks(readme) if language == "json"]
    report = jd.evaluate(jd.Ledger.from_dict(document), year=2024, as_of=date(2024, 7, 1))
    assert report.where(verdict="satisfied")


def test_both_readmes_have_the_same_blocks_and_sections() -> None:
    """The Chinese README says what the English one says: as many sections, and the same commands."""
    texts = [(ROOT / readme).read_text(encoding="utf-8") for readme in READMES]
    english, chinese = ([line for line in text.splitlines() if line.startswith("#")] for text in texts)
    assert len(english) == len(chinese)

    def commands(readme: str) -> list[str]:
        shown = [code for language, code in blocks(readme) if language in ("sh", "json")]
        return [re.sub(r"#.*|--language \w+", "", code) for code in shown]

    assert commands(READMES[0]) == commands(READMES[1])
