"""Change the text, or a quote, thirty times on a copy: each time a named test must fail.

Ten characters of the text, ten of quotes alone, and ten numbers and periods in text, sha256 and quote together, so that
only the reading back of the Chinese can notice.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TEXT = Path("src/jiceng_dangjian/regulation/text.txt")
TESTS = ["tests/test_regulation.py", "tests/test_norms.py"]

IN_TEXT = [
    ("试行", "施行"),
    ("区纪委、区委办公室", "区纪委、区政府办公室"),
    ("’三项重点工作’", "‘三项重点工作’"),
    ("助手,按照", "助手，按照"),
    ("主要责任:\n", "主要责任：\n"),
    ("第三章主要责任", "第三章  主要责任"),
    ("“六有”", "“五有”"),
    ("书面报告", "口头报告"),
    ("限期整改", "整改"),
    ("由区委组织部负责解释", "由区委办公室负责解释"),
]
IN_QUOTE = [
    ("至少每半年召开一次", "至少每季度召开一次"),
    ("每年召开两次以上", "每年召开三次以上"),
    ("一篇以上能够推进", "两篇以上能够推进"),
    ("每年初召开一次", "每年召开一次"),
    ("每年至少确定一个", "每年确定一个"),
    ("联系一个办事处党工委", "联系两个办事处党工委"),
    ("书面报告抓基层", "报告抓基层"),
    ("年终结合基层", "年中结合基层"),
    ("自印发之日起", "自发布之日起"),
    ("纯洁性建设这条主线", "纯洁性建设"),
]
IN_BOTH = [
    ("至少每半年召开一次", "至少每年召开一次"),
    ("至少每半年召开一次", "至少每半年召开两次"),
    ("每年召开两次以上", "每年召开三次以上"),
    ("每年形成一篇以上", "每年形成两篇以上"),
    ("每年初召开一次", "每年召开一次"),
    ("每年至少确定一个重点课题", "每年至少确定三个重点课题"),
    ("每年确定一个抓基层党建", "每年确定两个抓基层党建"),
    ("联系一个办事处党工委", "联系三个办事处党工委"),
    ("每年初制定年度基层党建工作要点", "年终制定年度基层党建工作要点"),
    ("参加一次民主（组织）生活会", "参加四次民主（组织）生活会"),
]


def copy(folder: Path) -> None:
    """A copy of what the tests need."""
    for name in ("src", "tests", "pyproject.toml", "examples"):
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)


def in_text(folder: Path, old: str, new: str, pin: bool) -> None:
    """Change the text once; pin: also its sha256, as if that had been meant."""
    path = folder / TEXT
    text = path.read_bytes().decode("utf-8")
    if old not in text:
        raise SystemExit(f"{old!r} does not stand in the text")
    raw = text.replace(old, new, 1).encode("utf-8")
    path.write_bytes(raw)
    if pin:
        module = folder / TEXT.parent / "__init__.py"
        source = module.read_text(encoding="utf-8")
        sha = f'SHA256 = "{hashlib.sha256(raw).hexdigest()}"'
        module.write_text(re.sub(r'SHA256 = "[0-9a-f]{64}"', sha, source), encoding="utf-8")


def in_quote(folder: Path, old: str, new: str) -> None:
    """Change a quote once, in whichever article it stands; and the inventory with it."""
    modules = sorted((folder / "src/jiceng_dangjian/articles").glob("article_*.py"))
    for path in modules:
        source = path.read_text(encoding="utf-8")
        if old in source:
            path.write_text(source.replace(old, new), encoding="utf-8")
            break
    else:
        raise SystemExit(f"{old!r} stands in no quote")
    inventory = folder / "tests/data/norms.json"
    inventory.write_text(inventory.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def failing(folder: Path, tests: list[str] | None = None) -> str | None:
    """The first test that fails on a copy, or None if none does."""
    environment = {**os.environ, "PYTHONPATH": f"{folder / 'src'}{os.pathsep}{folder}"}
    command = [sys.executable, "-m", "pytest", "-x", "-p", "no:cacheprovider", *(tests or TESTS)]
    run = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    found = re.search(r"^(?:FAILED|ERROR) (\S+)", run.stdout, re.MULTILINE)
    if run.returncode not in (0, 1) and found is None:
        raise SystemExit(run.stdout + run.stderr)
    return found[1] if found else None


def main() -> int:
    """Run every change; exit status 1 if one goes unnoticed."""
    changes: list[tuple[str, str, str, Callable[[Path, str, str], None]]] = []
    changes += [("text", old, new, lambda folder, a, b: in_text(folder, a, b, pin=False)) for old, new in IN_TEXT]
    changes += [("quote", old, new, in_quote) for old, new in IN_QUOTE]

    def both(folder: Path, old: str, new: str) -> None:
        in_text(folder, old, new, pin=True)
        in_quote(folder, old, new)

    changes += [("both", old, new, both) for old, new in IN_BOTH]
    unnoticed = 0
    for where, old, new, change in changes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            copy(folder)
            change(folder, old, new)
            test = failing(folder)
        unnoticed += test is None
        print(f"{where:5}  {old.strip()} → {new.strip()}: {test or 'NO TEST FAILED'}", flush=True)
    print(f"{len(changes)} changes, {len(changes) - unnoticed} noticed by a named test")
    return 1 if unnoticed else 0


if __name__ == "__main__":
    raise SystemExit(main())
