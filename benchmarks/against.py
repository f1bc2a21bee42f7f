"""The same questions put to the working tree and to another commit of it, turn by turn: ratios of the least times.

against.py COMMIT [ROUNDS] asks the example district; it uses public names only, which both must have.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ASKED = """
import gc, json, time
from datetime import date
import jiceng_dangjian as jd

district, asked = jd.example_district(), {"year": 2024, "as_of": date(2025, 4, 10)}

def least(question, times):
    told = []
    for _ in range(times):
        gc.collect()
        began = time.process_time()
        question()
        told.append(time.process_time() - began)
    return min(told)

report = jd.evaluate(district, **asked)
print(json.dumps({
    "evaluate": least(lambda: jd.evaluate(district, **asked), 9),
    "account for every entry": least(report.entries, 3),
    "explain every finding": least(lambda: [each.explain() for each in report], 3),
    "contested findings": least(lambda: jd.evaluate(district, **asked).contested(), 2),
    "receipt and dict": least(lambda: (report.receipt, report.to_dict()), 3),
}))
"""


def seconds(tree: Path) -> dict[str, float]:
    """The least times of one process on a tree."""
    environment = {**os.environ, "PYTHONPATH": str(tree / "src")}
    done = subprocess.run([sys.executable, "-c", ASKED], env=environment, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))


def main(commit: str, rounds: int = 5) -> None:
    """Print, for each question, the least times of the commit and of the working tree, and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["git", "clone", "--quiet", str(ROOT), folder], check=True)
        subprocess.run(["git", "-C", folder, "checkout", "--quiet", commit], check=True)
        told = [(seconds(Path(folder)), seconds(ROOT)) for _ in range(rounds)]
    print(f"| question | {commit} | working tree | times as fast |\n|---|---|---|---|")
    for question in told[0][0]:
        before, after = (min(each[side][question] for each in told) for side in (0, 1))
        print(f"| {question} | {before * 1000:.1f} ms | {after * 1000:.1f} ms | {before / after:.2f} |")


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
