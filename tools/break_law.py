"""Ten hand-chosen faults in article files, each on a copy: a named test must fail, each time."""

import sys
import tempfile
from pathlib import Path

from mutate_text import copy, failing

ARTICLES = Path("src/jiceng_dangjian/articles")
TESTS = ["tests/test_norms.py", "tests/test_cases.py", "tests/test_vectors.py"]
FAULTS = [
    ("article_11.py", "or_more(inclusive=2, exclusive=3)", "or_more(inclusive=1, exclusive=3)"),
    ("article_11.py", "each=HALF_YEAR", "each=YEAR"),
    ("../windows.py", "(((1, 1), (6, 30)), ((7, 1), (12, 31)))", "(((1, 1), (6, 29)), ((7, 1), (12, 31)))"),
    ("article_13.py", 'every_secretary_heard = duty(\n    "13-2",\n    DISTRICT_COMMITTEE', None),
    ("article_16.py", 'acts("delegated_rules")', 'acts("special_fund")'),
    ("article_09.py", 'Names("by", SUBJECT),', ""),
    ("article_11.py", 'Names("audience", CONTACT_POINT)', 'Names("organization", CONTACT_POINT)'),
    ("article_12.py", 'TO_SUPERIOR = Names("target", SUPERIOR)', 'TO_SUPERIOR = Names("target", SUBJECT)'),
    ("article_14.py", "directly=subordinates(direct=True, all_levels=False)", "directly=True"),
    ("article_11.py", 'acts("budget_line", CoversYear(), A_LINE)', 'acts("budget_line", A_LINE)'),
]


def main() -> int:
    """Make every fault; exit status 1 if one goes unnoticed."""
    unnoticed = 0
    for name, old, new in FAULTS:
        changed = old.replace("DISTRICT_COMMITTEE", "AFFILIATED_COMMITTEE") if new is None else new
        with tempfile.TemporaryDirectory() as folder:
            copy(Path(folder))
            path = Path(folder) / ARTICLES / name
            source = path.read_text(encoding="utf-8")
            if old not in source:
                raise SystemExit(f"{old!r} does not stand in {name}")
            source = source.replace(old, changed)
            if new is None:
                source = source.replace("import AFFILIATED,", "import AFFILIATED, AFFILIATED_COMMITTEE,")
            path.write_text(source, encoding="utf-8")
            test = failing(Path(folder), TESTS)
        unnoticed += test is None
        print(f"{name}  {old.split(chr(10))[0][:60]}: {test or 'NO TEST FAILED'}", flush=True)
    print(f"{len(FAULTS)} faults, {len(FAULTS) - unnoticed} noticed by a named test")
    return 1 if unnoticed else 0


if __name__ == "__main__":
    sys.exit(main())
