"""Copies of the project on which something is changed: what fails there, and what a person had to touch."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = Path("src/jiceng_dangjian")
TEXT = PACKAGE / "regulation/text.txt"
PIN = PACKAGE / "regulation/__init__.py"
ARTICLES = PACKAGE / "articles"


def copied(folder: Path, *names: str) -> Path:
    """A copy of parts of the project; of what the tests need where none is named."""
    for name in names or ("src", "tests", "pyproject.toml", "examples"):
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    return folder


def changed(folder: Path, path: Path, old: str, new: str, times: int = -1) -> None:
    """Put one wording for another in a file of a copy; it must stand there."""
    source = (folder / path).read_bytes().decode("utf-8")
    assert old in source, f"{old!r} does not stand in {path}"
    (folder / path).write_bytes(source.replace(old, new, times).encode("utf-8"))


def pinned(folder: Path) -> None:
    """The text of a copy taken as meant: its sha256 entered."""
    sha = f'SHA256 = "{hashlib.sha256((folder / TEXT).read_bytes()).hexdigest()}"'
    source = (folder / PIN).read_text(encoding="utf-8")
    (folder / PIN).write_text(re.sub(r'SHA256 = "[0-9a-f]{64}"', sha, source), encoding="utf-8")


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run Python on a copy."""
    environment = {**os.environ, "PYTHONPATH": f"{folder / 'src'}{os.pathsep}{folder}"}
    return subprocess.run(
        [sys.executable, *command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def failing(folder: Path, *tests: str) -> str | None:
    """The first of some tests that fails on a copy, or None if none does."""
    done = run(folder, "-m", "pytest", "-x", "-p", "no:cacheprovider", "-p", "no:xdist", *tests)
    found = re.search(r"^(?:FAILED|ERROR) (\S+)", done.stdout, re.MULTILINE)
    assert found or done.returncode in (0, 1), done.stdout + done.stderr
    return found[1] if found else None


def touched(folder: Path) -> list[str]:
    """The files of a copy that are not as they are here, and those that are not here."""
    paths = (path.relative_to(folder) for path in sorted(folder.rglob("*")) if path.is_file())
    kept = (path for path in paths if not {"__pycache__", ".pytest_cache", ".hypothesis"} & {*path.parts})
    here = ((path, ROOT / path) for path in kept)
    return [str(path) for path, own in here if not own.exists() or own.read_bytes() != (folder / path).read_bytes()]
