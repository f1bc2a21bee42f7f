"""The amendment drill: article 11(1) changed from half-yearly to quarterly, on a copy; lists the files it touched.

What a person edits is the text with its sha256, one article file, and the question about these words; the pages follow
by themselves. Then the copy is asked for a quarter's finding.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = Path("src/jiceng_dangjian")
ARTICLE = PACKAGE / "articles/article_11.py"
READING = PACKAGE / "questions/readings/times.py"
QUARTER = """QUARTERS = (((1, 1), (3, 31)), ((4, 1), (6, 30)), ((7, 1), (9, 30)), ((10, 1), (12, 31)))
QUARTER = Periods("QUARTER", "每季度", "each quarter", QUARTERS)
"""
EDITS: list[tuple[Path, str, str]] = [
    (PACKAGE / "regulation/text.txt", "至少每半年召开一次党（工）委会", "至少每季度召开一次党（工）委会"),
    (ARTICLE, "至少每半年召开一次党（工）委会", "至少每季度召开一次党（工）委会"),
    (ARTICLE, "专题研究 每半年", "专题研究 每季度"),
    (ARTICLE, "each=HALF_YEAR", "each=QUARTER"),
    (ARTICLE, "any_two_in_year=at_least(2,", "any_two_in_year=at_least(4,"),
    (ARTICLE, "    HALF_YEAR,\n", "    Periods,\n"),
    (ARTICLE, "item_1 = Provision", QUARTER + "\nitem_1 = Provision"),
    (READING, '"至少每半年"', '"至少每季度"'),
    (READING, "两个半年各一次", "四个季度各一次"),
    (READING, "one in each of the two half-years", "one in each of the four quarters"),
    (READING, "“至少每半年一次”按日历半年", "“至少每季度一次”按日历季度"),
    (READING, "上半年一次、下半年一次", "每季度一次"),
    (READING, "one in January to June and one in July to December", "one in each quarter"),
    (READING, "全年任意两次", "全年任意四次"),
    (READING, "one window, the year; two meetings", "one window, the year; four meetings"),
]
QUESTION = """
import json, sys
from datetime import date
import jiceng_dangjian as jd
from jiceng_dangjian.articles import article_11
found = article_11.half_yearly_committee_meeting(jd.example_district(), "w1", year=2024, as_of=date(2025, 3, 31))
assert [str(each.window[0]) for each in found] == ["2024-01-01", "2024-04-01", "2024-07-01", "2024-10-01"], found
assert all("每季度" in each.norm.quote for each in found)
start, end = jd.NORMS["11.1-3"].span
assert jd.REGULATION.text[start:end] == jd.NORMS["11.1-3"].quote
"""


def main() -> int:
    """Amend the copy, regenerate its pages, ask it, and list what differs."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name)
        for part in ("src", "docs"):
            shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
        for path, old, new in EDITS:
            source = (copy / path).read_bytes().decode("utf-8")
            if old not in source:
                raise SystemExit(f"the drill is out of date: {old!r} does not stand in {path}")
            (copy / path).write_bytes(source.replace(old, new).encode("utf-8"))
        raw = (copy / PACKAGE / "regulation/text.txt").read_bytes()
        module = copy / PACKAGE / "regulation/__init__.py"
        sha = f'SHA256 = "{hashlib.sha256(raw).hexdigest()}"'
        module.write_text(re.sub(r'SHA256 = "[0-9a-f]{64}"', sha, module.read_text(encoding="utf-8")), encoding="utf-8")
        environment = {**os.environ, "PYTHONPATH": str(copy / "src")}
        written = [sys.executable, "-m", "jiceng_dangjian", "docs", "write", "--folder", str(copy / "docs")]
        subprocess.run(written, env=environment, check=True, stdout=subprocess.DEVNULL)
        subprocess.run([sys.executable, "-c", QUESTION], env=environment, check=True)
        touched = [
            str(path.relative_to(copy))
            for path in sorted(copy.rglob("*"))
            if path.is_file() and "__pycache__" not in path.parts
            if path.read_bytes() != (ROOT / path.relative_to(copy)).read_bytes()
        ]
    generated = [path for path in touched if path.startswith("docs")]
    print("touched by hand:")
    print("\n".join(f"  {path}" for path in touched if path not in generated))
    print("followed by themselves:")
    print("\n".join(f"  {path}" for path in generated))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
