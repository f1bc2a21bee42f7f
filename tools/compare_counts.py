"""Compare the counts in a printed report with those expected: compare_counts.py REPORT.txt EXPECTED.json."""

import json
import sys
from pathlib import Path

from jiceng_dangjian import NORMS


def main() -> int:
    """Exit status 1 if a norm's counts differ."""
    report, expected = (Path(argument).read_text(encoding="utf-8") for argument in sys.argv[1:3])
    printed: dict[str, dict[str, int]] = {}
    for line in report.splitlines():
        words = line.split()
        if len(words) >= 4 and words[0] in NORMS and words[-1].isdecimal() and "/" in words[-2]:
            printed.setdefault(words[0], {})[words[-2]] = int(words[-1])
    wanted = json.loads(expected)
    for norm in sorted(printed.keys() | wanted.keys()):
        if printed.get(norm) != wanted.get(norm):
            print(f"{norm}: printed {printed.get(norm)}, expected {wanted.get(norm)}")
    print(f"{len(wanted)} norms compared")
    return int(printed != wanted)


if __name__ == "__main__":
    raise SystemExit(main())
