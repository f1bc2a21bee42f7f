"""Files are written whole or not at all: nobody reads half a one, and nothing else about them changes."""

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.faces.pages import check, write
from jiceng_dangjian.ledger import files
from jiceng_dangjian.ledger.files import write_whole

SMALL = jd.Ledger.from_dict({"format": "jiceng-dangjian.ledger/1"})


def test_a_ledger_saved_by_many_is_never_torn(tmp_path: Path) -> None:
    """Eight threads save two ledgers into one file, over and over: a reader always finds one of them whole."""
    path, done = tmp_path / "ledger.json", Event()
    texts = {SMALL.dumps(), jd.example_district().dumps()}
    SMALL.save(path)

    def saves(number: int) -> None:
        for _ in range(4):
            (SMALL if number % 2 else jd.example_district()).save(path)

    def reads() -> int:
        read = 0
        while not done.is_set():
            assert path.read_text(encoding="utf-8") in texts
            read += 1
        return read

    with ThreadPoolExecutor(9) as pool:
        reader = pool.submit(reads)
        try:
            for _ in pool.map(saves, range(8)):
                pass
        finally:
            done.set()
        assert reader.result() > 10
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o444])
def test_the_mode_of_a_file_is_kept(mode: int, tmp_path: Path) -> None:
    """What only its owner could read stays so; a new file has the mode that new files have."""
    path, other = tmp_path / "ledger.json", tmp_path / "other"
    path.write_text("old", encoding="utf-8")
    path.chmod(mode)
    SMALL.save(path)
    assert stat.S_IMODE(path.stat().st_mode) == mode
    other.write_text("", encoding="utf-8")
    SMALL.save(tmp_path / "new.json")
    assert (tmp_path / "new.json").stat().st_mode == other.stat().st_mode


def test_a_link_is_followed(tmp_path: Path) -> None:
    """The file that a link leads to is written, and the link stays one; also where there is no file yet."""
    (tmp_path / "kept").mkdir()
    for name in ("there.json", "none.json"):
        target, link = tmp_path / "kept" / name, tmp_path / name
        if name == "there.json":
            target.write_text("old", encoding="utf-8")
        link.symlink_to(target)
        SMALL.save(link)
        assert link.is_symlink()
        assert jd.Ledger.load(target) == SMALL


def test_links_in_a_circle_are_refused(tmp_path: Path) -> None:
    """They stay as they are, and the error names the path that was given."""
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(OSError, match=r"symbolic links.*a'"):
        SMALL.save(tmp_path / "a")
    assert (tmp_path / "a").is_symlink()
    assert (tmp_path / "b").is_symlink()


def test_an_error_names_the_file_that_is_meant(tmp_path: Path) -> None:
    """Not the one beside it in which the text was to be written first."""
    with pytest.raises(FileNotFoundError, match=r"none/ledger\.json"):
        SMALL.save(tmp_path / "none" / "ledger.json")


def test_what_is_no_file_is_written_into() -> None:
    """A device stays a device."""
    SMALL.save(os.devnull)
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize("at", [0, 1, 2])
@pytest.mark.parametrize("step", ["_written", "replace"])
def test_all_or_none(step: str, at: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever file cannot be written or put in its place, all stay as they were, and nothing is left beside them."""
    texts = {tmp_path / name / "page.md": f"new {name}" for name in ("a", "b", "c")}
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "page.md").write_text("old", encoding="utf-8")
    called = 0

    def failing(real: Callable[..., object]) -> Callable[..., object]:
        def does(*given: object) -> object:
            nonlocal called
            called += 1
            if called == at + 1:
                raise OSError(28, "No space left on device")
            return real(*given)

        return does

    if step == "replace":
        monkeypatch.setattr(os, "replace", failing(os.replace))
    else:
        monkeypatch.setattr(files, step, failing(files._written))
    with pytest.raises(OSError, match="No space left"):
        write_whole(texts, folders=True)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [tmp_path / "a" / "page.md"]
    assert (tmp_path / "a" / "page.md").read_text(encoding="utf-8") == "old"
    assert not (tmp_path / "b").exists()


def test_pages_that_cannot_all_be_written_are_not_written(tmp_path: Path) -> None:
    """One page in the way of a folder: no page is written; with it gone, all are."""
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "readings.md").mkdir()
    with pytest.raises(OSError, match="readings"):
        write(tmp_path)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    (tmp_path / "en" / "readings.md").rmdir()
    assert len(write(tmp_path)) > 40
    assert check(tmp_path) == []


def test_pages_are_refused_without_docstrings(tmp_path: Path) -> None:
    """Under -OO there would be pages without descriptions: none is written, in one line, status 2."""
    command = [sys.executable, "-OO", "-m", "jiceng_dangjian", "docs", "write", "--folder", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert "docstrings" in done.stderr
    assert list(tmp_path.iterdir()) == []
