"""The benchmarks: import time, contested findings, one committee against zen-engine, odd shapes, growth to 1,000,000.

Times are noisy; ratios are measured side by side in one run. zen-engine is needed only for the second.
"""

from __future__ import annotations

import argparse
import gc
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Any

from shapes import SHAPES, wrong_names
from workload import district

import jiceng_dangjian as jd
from jiceng_dangjian.evaluation.evaluation import of_norms
from jiceng_dangjian.evaluation.plan import plan
from jiceng_dangjian.evaluation.question import Inquiry

AS_OF = date(2025, 4, 10)
LEADERS = [(f"p0-{number}", f"c0-{number % 2}") for number in range(5)]


def counted(kind: str, number: int, first: int = 20240101, last: int = 20241231, more: str = "") -> str:
    """A rule in zen's language: a number of held entries of a kind, dated in a window (days as numbers)."""
    dated = f"#.date >= {first} and #.date <= {last}"
    return f"count(e, #.kind == '{kind}' and #.organization == 'w0' and #.held == true and {dated}{more}) >= {number}"


def of_leaders(kind: str, who: str) -> str:
    """A rule in zen's language: each leader did it at their point."""
    one = (
        "count(e, #.kind == '{0}' and #.held == true and '{2}' in #.{1} and '{3}' in #.at and #.date >= 20240101) >= 1"
    )
    return " and ".join(f"({one.format(kind, who, person, point)})" for person, point in LEADERS)


RULES = {
    "half_yearly": f"({counted('committee_meeting', 1, last=20240630, more=' and #.study == true')}) and "
    f"({counted('committee_meeting', 1, first=20240701, more=' and #.study == true')})",
    "conference": counted("annual_party_building_conference", 1, last=20240331),
    "leading_group": counted("leading_group_meeting", 2),
    "topic": counted("key_research_topic", 1),
    "project": counted("secretary_project", 1),
    "points": " and ".join(
        f"(count(e, #.kind == 'contact_point' and '{person}' in #.by and '{point}' in #.at) >= 1)"
        for person, point in LEADERS
    ),
    "lecture": of_leaders("party_lecture", "by"),
    "life_meeting": of_leaders("organizational_life_meeting", "attended"),
    "article": counted("research_article", 1, more=" and #.advances == true"),
    "budget": counted("budget_line", 1, more=" and #.amount > 0"),
    "report": counted("written_report", 1, more=" and 'dc' in #.at"),
    "assessment": " and ".join(
        "(" + counted("year_end_assessment", 1, more=f" and '{point}' in #.at") + ")" for point in ("c0-0", "c0-1")
    ),
}


def best(action: Callable[[], Any], times: int) -> float:
    """The shortest of some runs, in milliseconds."""
    shortest = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        action()
        shortest = min(shortest, time.perf_counter() - start)
    return shortest * 1000


def imports() -> None:
    """Import time over a bare interpreter, against attrs with dateutil.relativedelta."""

    def cost(statement: str) -> float:
        code = f"import time; a=time.perf_counter(); {statement}; print((time.perf_counter()-a)*1000)"
        runs = [
            subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True) for _ in range(15)
        ]
        return statistics.median(float(run.stdout) for run in runs)

    base, ours = cost("import attrs, dateutil.relativedelta"), cost("import jiceng_dangjian")
    print(f"import, in time: attrs + relativedelta {base:.1f} ms, ours {ours:.1f} ms, ratio {ours / base:.2f}")


def contested() -> None:
    """`evaluate --contested` on the example district against `evaluate`: as commands, and inside Python."""

    def command(*more: str) -> float:
        line = [
            sys.executable,
            "-m",
            "jiceng_dangjian",
            "evaluate",
            "example",
            "--year",
            "2024",
            "--as-of",
            "2025-04-10",
        ]
        return best(
            lambda: subprocess.run([*line, "--format", "json", *more], stdout=subprocess.DEVNULL, check=True), 5
        )

    plain, with_flips = command(), command("--contested")
    print(f"evaluate: {plain:.0f} ms; --contested: {with_flips:.0f} ms; ratio {with_flips / plain:.1f} (aim 8)")
    document = jd.example_district().to_dict()
    inside: list[tuple[float, float]] = []
    for _ in range(5):
        ledger = jd.Ledger.from_dict(document)
        start = time.perf_counter()
        report = jd.evaluate(ledger, year=2024, as_of=AS_OF)
        middle = time.perf_counter()
        report.contested()
        inside.append((middle - start, time.perf_counter() - start))
    first, both = min(inside)
    print(f"inside Python, the ledger loaded: {first * 1000:.0f} ms and {both * 1000:.0f} ms; ratio {both / first:.1f}")


def one_committee() -> None:
    """One committee with about 60 entries: all computed norms with evidence, against zen-engine's twelve verdicts."""
    document = district(1)
    ledger = jd.Ledger.from_dict(document)
    subjects = frozenset({"w0", *(person for person, _ in LEADERS)})
    plans = tuple(plan(norm, jd.Readings()) for norm in jd.norms(decided_by="computed"))

    def ours() -> int:
        inquiry = Inquiry(ledger, 2024, AS_OF, subjects)
        return len(of_norms(plans, inquiry, everything=False))

    number = ours()
    ms = best(ours, 500)
    print(f"one committee, {len(ledger.entries)} entries, 28 norms, {number} findings with evidence: {ms:.3f} ms")
    try:
        import zen  # type: ignore[import-not-found, unused-ignore]
    except ImportError:
        print("zen-engine is not installed: no comparison")
        return
    expressions = [{"id": name, "key": name, "value": rule} for name, rule in RULES.items()]
    nodes = [
        {"id": "in", "type": "inputNode", "name": "in", "position": {"x": 0, "y": 0}},
        {
            "id": "rules",
            "type": "expressionNode",
            "name": "rules",
            "position": {"x": 0, "y": 0},
            "content": {"expressions": expressions},
        },
        {"id": "out", "type": "outputNode", "name": "out", "position": {"x": 0, "y": 0}},
    ]
    edges = [
        {"id": "1", "type": "edge", "sourceId": "in", "targetId": "rules"},
        {"id": "2", "type": "edge", "sourceId": "rules", "targetId": "out"},
    ]
    decision = zen.ZenEngine().create_decision(json.dumps({"nodes": nodes, "edges": edges}))
    context = {"e": [_flat(entry) for entry in document["entries"]]}
    result = decision.evaluate(context)["result"]
    theirs = best(lambda: decision.evaluate(context), 200)
    print(f"zen-engine, {len(result)} verdicts without evidence: {theirs:.3f} ms; ratio {ms / theirs:.2f} (aim 1.0)")


def _flat(entry: dict[str, Any]) -> dict[str, Any]:
    """An entry as zen's rules read it: lists are never null."""
    at = [*(entry.get("audience") or ()), *filter(None, [entry.get("target")]), entry["organization"]]
    return {
        "kind": entry["kind"],
        "organization": entry["organization"],
        "held": entry.get("state", "held") == "held",
        "date": int((entry.get("date") or "0").replace("-", "")),
        "by": [entry.get("by") or ""],
        "attended": list(entry.get("attended_by") or ()),
        "at": at,
        "study": entry.get("party_building_study") in ("agenda_item", "whole_meeting"),
        "advances": entry.get("advances_party_building") is True,
        "amount": entry.get("amount", 0),
    }


def growth(sizes: list[int]) -> None:
    """Evaluation of whole districts: all norms, entries already loaded."""
    for size in sizes:
        document = district(max(1, size // 54))
        ledger = jd.Ledger.from_dict(document)
        del document
        gc.collect()
        gc.freeze()
        start = time.perf_counter()
        report = jd.evaluate(ledger, year=2024, as_of=AS_OF)
        seconds = time.perf_counter() - start
        entries = len(ledger.entries)
        rate = seconds / entries * 1e6
        print(
            f"{entries:>9,} entries, {len(report):>9,} findings: {seconds:8.3f} s, {rate:.1f} µs an entry", flush=True
        )
        del ledger, report
        gc.unfreeze()


Shape = Callable[[int], dict[str, Any]]


def shapes() -> None:
    """Odd shapes, twice as large: what takes more than twice as long grows faster than the ledger."""

    def refused(document: dict[str, Any]) -> None:
        with suppress(jd.LedgerError):
            jd.Ledger.from_dict(document)

    def told(what: str, action: Callable[[int], float], size: int) -> None:
        once, twice = (min(action(number) for _ in range(3)) for number in (size, 2 * size))
        ratio = f"{twice:.0f} ms against {once:.0f}; ratio {twice / once:.2f} (aim 2.5)"
        print(f"{what}, {2 * size} against {size}: {ratio}")

    def asked(shape: Shape, question: Callable[[jd.Report], object]) -> Callable[[int], float]:
        def took(size: int) -> float:
            ledger = jd.Ledger.from_dict(shape(size))
            gc.collect()
            return best(lambda: question(jd.evaluate(ledger, year=2024, as_of=AS_OF)), 1)

        return took

    told("wrong Chinese names refused", lambda size: best(lambda: refused(wrong_names(size)), 1), 750)
    for shape in SHAPES:
        name = shape.__name__.replace("_", " ")
        told(f"{name}: evaluate", asked(shape, len), 1000)
        told(f"{name}: evaluate and explain all", asked(shape, lambda report: [each.explain() for each in report]), 500)
        told(f"{name}: evaluate and account for all entries", asked(shape, lambda report: report.entries()), 500)


def main() -> None:
    """Run the benchmarks asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1_000, 10_000, 100_000, 1_000_000])
    given = parser.parse_args()
    imports()
    contested()
    one_committee()
    shapes()
    growth(given.sizes)


if __name__ == "__main__":
    main()
