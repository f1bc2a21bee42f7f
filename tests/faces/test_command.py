"""The command as a process: whatever its streams are and whenever it is interrupted, a status, and a line at most."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.faces.cli import main

pytestmark = pytest.mark.skipif(os.name != "posix", reason="streams are redirected by a POSIX shell")
full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")

COMMAND = [sys.executable, "-m", "jiceng_dangjian"]
QUESTION = ["--year", "2024", "--as-of", "2025-04-10"]
CITE = ["cite", "第十七条"]
WRONG = ["cite", "第十九条"]


@pytest.fixture(autouse=True, params=["", "1"], ids=["buffered", "unbuffered"])
def _buffered(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is left in a buffer fails when Python ends, what is not fails at once: the command ends in the same way."""
    monkeypatch.setenv("PYTHONUNBUFFERED", request.param)


def run(arguments: list[str], streams: str = "") -> tuple[int, str, str]:
    """The status of the command, and what came on standard output and standard error; streams: as a shell has them."""
    command = ["sh", "-c", f'exec "$@" {streams}', "sh", *COMMAND, *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)
    return done.returncode, done.stdout, done.stderr


def one_line(told: str) -> bool:
    """Whether something is said on one line, and not by Python."""
    return told.count("\n") == 1 and told.endswith("\n") and "Traceback" not in told and "Exception ignored" not in told


@full
@pytest.mark.parametrize("arguments", [CITE, ["evaluate", "example", *QUESTION], ["evaluate", "--help"]])
def test_a_full_device_is_told(arguments: list[str]) -> None:
    """An output that did not fit is no success, be it an answer or help: status 2, and why on one line."""
    status, _, err = run(arguments, ">/dev/full")
    assert (status, one_line(err)) == (2, True)
    assert err.startswith("the output cannot be written: ")


@pytest.mark.parametrize("arguments", [CITE, ["evaluate", "example", *QUESTION, "--organization", "w3"]])
def test_a_closed_output_is_told(arguments: list[str]) -> None:
    """Where there is no standard output nothing is written anywhere else: status 2, and why on one line."""
    status, out, err = run(arguments, ">&-")
    assert (status, out, one_line(err)) == (2, "", True)
    assert "the standard output is closed" in err


@pytest.mark.parametrize("streams", ["2>&-", pytest.param("2>/dev/full", marks=full)])
def test_without_standard_error_nothing_of_an_error_is_an_answer(streams: str, tmp_path: Path) -> None:
    """Who closed standard error has the status alone: no message is taken for output, and an answer is the same."""
    ledger = tmp_path / "ledger.json"
    ledger.write_text('{"format": "jiceng-dangjian.ledger/1", "organizations": [{}]}', encoding="utf-8")
    assert run(["evaluate", str(ledger), *QUESTION], streams) == (2, "", "")
    status, out, err = run(CITE, streams)
    assert (status, out.split("\n")[0], err) == (0, "Article 17", "")


@pytest.mark.parametrize("streams", [">&- 2>&-", "<&- >&- 2>&-", pytest.param(">/dev/full 2>/dev/full", marks=full)])
def test_without_any_stream_the_status_says_it(streams: str) -> None:
    """With nobody to answer and nobody to tell the command ends as ever, with status 2."""
    assert run(CITE, streams) == (2, "", "")


@pytest.mark.parametrize("size", [0, 1])
def test_a_reader_who_has_read_enough_is_no_error(size: int) -> None:
    """As with head -n 1: the command ends with its own status and says nothing, however early its reader goes."""
    asked = ["norms", "--format", "json"]
    with started(*asked) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        for _ in range(size):
            assert process.stdout.readline() == b"[\n"
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_a_reader_of_errors_who_is_gone_is_no_error() -> None:
    """The status is that of the fault where nobody reads what it was."""
    reads, writes = os.pipe()
    os.close(reads)
    with os.fdopen(writes, "w") as gone:
        done = subprocess.run([*COMMAND, *WRONG], stdout=subprocess.PIPE, stderr=gone, check=False)
    assert (done.returncode, done.stdout) == (2, b"")


def test_every_wrong_argument_is_one_line() -> None:
    """A mistake in the arguments is told on one line that says where help is, without the usage."""
    for arguments in ([], ["evaluate", "example", *QUESTION, "--format", "xml"]):
        status, out, err = run(arguments)
        assert (status, out, one_line(err)) == (2, "", True)
        assert err.endswith("--help)\n")


def test_a_ledger_that_cannot_be_read_is_one_line(tmp_path: Path) -> None:
    """A file that is not there, and a folder: why it cannot be read, on one line."""
    for path in (tmp_path / "nothing", tmp_path):
        status, out, err = run(["evaluate", str(path), *QUESTION])
        assert (status, out, one_line(err)) == (2, "", True)
        assert err.startswith(f"cannot read '{path}': ")


def test_pages_are_not_written_where_a_file_is_in_the_way(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder asked for, or one in it, is a file: that is named on one line, and stays as it is."""
    monkeypatch.setattr("jiceng_dangjian.faces.pages.pages", lambda: [("zh/index.md", "one"), ("en/index.md", "two")])
    for part in ("docs", "other/en"):
        in_the_way = tmp_path / part
        in_the_way.parent.mkdir(exist_ok=True)
        in_the_way.write_text("a file", encoding="utf-8")
        assert main(["docs", "write", "--folder", str(tmp_path / part.split("/")[0])]) == 2
        printed = capsys.readouterr()
        assert (printed.out, one_line(printed.err)) == ("", True)
        assert str(in_the_way) in printed.err
        assert in_the_way.read_text(encoding="utf-8") == "a file"
    assert {path.name for path in tmp_path.rglob("*")} == {"docs", "other", "en"}


def a_large_ledger() -> str:
    """The example district with every entry five times, and two persons who look alike: a warning before it is read."""
    document = jd.example_district().to_dict()
    entries = document["entries"]
    linked = ("id", "same_as", "order", "extends")
    document["entries"] = [
        each | {name: f"{each[name]}-{number}" for name in linked if each.get(name)}
        for number in range(5)
        for each in entries
    ]
    document["appointments"].append(document["appointments"][0] | {"person": "p0001 "})
    return json.dumps(document)


def started(*asked: str) -> subprocess.Popen[bytes]:
    """The command as a process that hears Ctrl-C, also where the tests run in the background and do not."""
    hears = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    pipes: Any = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen([*COMMAND, *asked], preexec_fn=hears, **pipes)


def test_an_interrupted_evaluation_says_so(tmp_path: Path) -> None:
    """Ctrl-C in the middle of a long evaluation: one line, status 130 and no half an answer."""
    (tmp_path / "ledger.json").write_text(a_large_ledger(), encoding="utf-8")
    asked = ["evaluate", str(tmp_path / "ledger.json"), *QUESTION, "--contested"]
    with started(*asked) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stderr.readline().startswith(b"warning: ")  # the ledger is read, the evaluation begins
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        assert (process.stdout.read(), process.stderr.read()) == (b"", b"interrupted\n")
        assert process.wait() == 130


def test_an_interrupted_writing_says_so() -> None:
    """Ctrl-C while nobody reads a long output ends the command, which does not wait for its reader."""
    asked = ["duties", "example", "--start", "2024-01-01", "--end", "2024-01-31", "--as-of", "2024-01-01"]
    with started(*asked) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)  # it has begun to write more than a pipe holds
        process.send_signal(signal.SIGINT)
        assert process.stderr.read() == b"interrupted\n"
        assert process.wait() == 130


@pytest.mark.parametrize(("lines", "paged"), [(10, True), (1000, False)])
def test_a_person_at_a_terminal_leafs_through_pages(lines: int, paged: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is longer than the terminal goes to the pager; what is not, and what goes into a pipe, does not."""
    shown: list[str] = []
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr("sys.stdout", terminal)
    monkeypatch.setattr("shutil.get_terminal_size", lambda *_, **__: os.terminal_size((80, lines)))
    monkeypatch.setattr("pydoc.pager", shown.append)
    assert main(["norms", "--article", "11", "--language", "zh"]) == 0
    assert bool(shown) is paged
    assert (terminal.getvalue() == "") is paged
