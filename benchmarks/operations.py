"""What each operation costs at 20 and at 200 committees: ratios in one run. What grows with the ledger shows here.

operations.py prints one table; memory and loading are of the larger district.
"""

from __future__ import annotations

import gc
import json
import time
import tracemalloc
from collections.abc import Callable
from typing import Any

from workload import district

import jiceng_dangjian as jd

SIZES = (20, 200)
DAY = "2024-06-01"
ENTRY: dict[str, Any] = {
    "id": "new",
    "kind": "committee_meeting",
    "organization": "w0",
    "date": "2024-05-09",
    "party_building_study": "agenda_item",
}


def least(action: Callable[[], object], times: int = 5) -> float:
    """The shortest of some runs, in milliseconds."""
    told = []
    for _ in range(times):
        start = time.perf_counter()
        action()
        told.append(time.perf_counter() - start)
    return min(told) * 1000


def operations(document: dict[str, Any]) -> dict[str, float]:
    """The cost of each operation on a district."""
    ledger = jd.Ledger.from_dict(document)
    report = jd.evaluate(ledger, year=2024, as_of=DAY)
    finding = next(each for each in report if each.norm.id == "11.1-7" and each.missing)
    remedy = finding.remedy()
    finding.explain()
    return {
        "remedy of one finding": least(finding.remedy),
        "one more entry": least(lambda: ledger.with_entries(ENTRY)),
        "a remedy applied": least(lambda: jd.apply(ledger, remedy)),
        "explaining one finding": least(finding.explain),
        "remedies, each finding": least(lambda: [each.remedy() for each in report], 1) / len(report),
        "receipt, each entry": least(lambda: report.receipt, 1) / len(ledger.entries),
        "entries(), each entry": least(report.entries, 2) / len(ledger.entries),
        "evaluation, each entry": least(lambda: jd.evaluate(ledger, year=2024, as_of=DAY), 3) / len(ledger.entries),
    }


def loading(document: dict[str, Any]) -> None:
    """Loading against json.loads, and the memory of a loaded entry."""
    text = json.dumps(document, ensure_ascii=False)
    plain, ours = least(lambda: json.loads(text)), least(lambda: jd.Ledger.loads(text))
    gc.collect()
    tracemalloc.start()
    ledger = jd.Ledger.loads(text)
    gc.collect()
    held = tracemalloc.get_traced_memory()[0] / len(ledger.entries)
    tracemalloc.stop()
    print("| with nothing else in memory | json.loads | Ledger.loads | ratio |\n|---|---|---|---|")
    print(f"| Ledger.loads / json.loads | {plain:.1f} ms | {ours:.1f} ms | {ours / plain:.1f} |")
    print(f"| memory a loaded entry | | {held:.0f} bytes | |")


def main() -> None:
    """Print the table."""
    loading(district(SIZES[1]))
    few, many = (operations(district(size)) for size in SIZES)
    print(f"| what | {SIZES[0]} committees | {SIZES[1]} committees | ratio |\n|---|---|---|---|")
    for name in few:
        print(f"| {name} | {few[name]:.4f} ms | {many[name]:.4f} ms | {many[name] / few[name]:.2f} |")


if __name__ == "__main__":
    main()
