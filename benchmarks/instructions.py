"""Instructions that one evaluation of an exact ledger takes, here and on another commit; valgrind counts.

instructions.py COMMIT asks the example district as that commit has it, of which every day is known. The load of the
machine does not show; what Python starts with does not, either: the difference of many and few evaluations is taken.
"""

from __future__ import annotations

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


def taken(tree: Path, ledger: Path, times: int) -> int:
    """The instructions of a process that evaluates a ledger so many times."""
    environment = {**os.environ, "PYTHONPATH": str(tree / "src"), "PYTHONHASHSEED": "0"}
    command = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", sys.executable]
    done = subprocess.run(
        [*command, "-c", ASKED, str(ledger), str(times)], env=environment, capture_output=True, text=True, check=True
    )
    told = re.search(r"I\s+refs:\s+([\d,]+)", done.stderr)
    assert told is not None, done.stderr
    return int(told[1].replace(",", ""))


def main(commit: str) -> None:
    """Print the instructions of one evaluation by the commit and by the working tree, and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder)
        subprocess.run(["git", "clone", "--quiet", str(ROOT), folder], check=True)
        subprocess.run(["git", "-C", folder, "checkout", "--quiet", commit], check=True)
        ledger = tree / "src/jiceng_dangjian/data/district-2024.json"
        before, after = ((taken(each, ledger, MANY) - taken(each, ledger, FEW)) / (MANY - FEW) for each in (tree, ROOT))
    print(f"{commit}: {before / 1e6:.1f} million, working tree: {after / 1e6:.1f} million, ratio {after / before:.3f}")


if __name__ == "__main__":
    main(sys.argv[1])
