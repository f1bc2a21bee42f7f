"""Instructions, as valgrind counts them: the load of the machine does not show.

instructions.py prints those of the import, with `Ledger`, `evaluate` and `NORMS`, against attrs and relativedelta,
each with bytecode in place. instructions.py COMMIT prints those of one evaluation of an exact ledger, by the working
tree and by that commit: it asks the example district as the commit has it, of which every day is known, and takes the
difference of many and few evaluations.
"""

from __future__ import annotations

import compileall
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FEW, MANY = 2, 6
ASKED = """
import gc, sys
import jiceng_dangjian as jd
ledger = jd.Ledger.load(sys.argv[1])
gc.disable()
for _ in range(int(sys.argv[2])):
    jd.evaluate(ledger, year=2024, as_of="2025-04-10")
"""
NEEDED = "import attrs, dateutil.relativedelta"
OURS = "import jiceng_dangjian as jd; jd.Ledger, jd.evaluate, jd.NORMS"


def taken(tree: Path, code: str, *arguments: object) -> int:
    """The instructions of a process that runs some code with the package of a tree."""
    environment = {**os.environ, "PYTHONPATH": str(tree / "src"), "PYTHONHASHSEED": "0"}
    command = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", sys.executable]
    done = subprocess.run(
        [*command, "-c", code, *map(str, arguments)], env=environment, capture_output=True, text=True, check=True
    )
    told = re.search(r"I\s+refs:\s+([\d,]+)", done.stderr)
    assert told is not None, done.stderr
    return int(told[1].replace(",", ""))


def imports() -> None:
    """Print the instructions of the import, and of that of what it needs, each of a whole process."""
    compileall.compile_dir(ROOT / "src", quiet=1)
    needed, ours = (taken(ROOT, code) for code in (NEEDED, OURS))
    told = f"attrs and relativedelta {needed / 1e6:.1f} million, ours {ours / 1e6:.1f} million"
    print(f"import: {told}, ratio {ours / needed:.2f} (aim 2.2)")


def evaluation(commit: str) -> None:
    """Print the instructions of one evaluation by the commit and by the working tree, and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder)
        subprocess.run(["git", "clone", "--quiet", str(ROOT), folder], check=True)
        subprocess.run(["git", "-C", folder, "checkout", "--quiet", commit], check=True)
        ledger = tree / "src/jiceng_dangjian/data/district-2024.json"
        before, after = (
            (taken(each, ASKED, ledger, MANY) - taken(each, ASKED, ledger, FEW)) / (MANY - FEW) for each in (tree, ROOT)
        )
    print(f"{commit}: {before / 1e6:.1f} million, working tree: {after / 1e6:.1f} million, ratio {after / before:.3f}")


if __name__ == "__main__":
    evaluation(sys.argv[1]) if len(sys.argv) > 1 else imports()
