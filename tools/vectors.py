"""Make the conformance vectors: cases on which evaluation and oracle agree, each cut down to what its finding needs.

vectors.py SEEDS PER_KIND writes tests/data/vectors.json in the format of tests/data/findings.json, so that an
implementation in any language can test itself. PER_KIND is how many to keep of each norm, verdict and reason.
"""

import json
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import jiceng_dangjian as jd
from jiceng_dangjian.evaluation import findings_of
from jiceng_dangjian.testing.strategies import AS_OF, FromRandom, ledger, readings

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from tests.oracle import evaluate as oracle  # noqa: E402

TARGET = ROOT / "tests/data/vectors.json"
EXPECTED = ("verdict", "reason", "required", "counted", "possible", "missing", "evidence")
Case = dict[str, Any]


def found(case: Case) -> dict[str, Any] | None:
    """What evaluation finds of a case; None where the ledger is none, or the finding is gone."""
    try:
        record = jd.Ledger.from_dict(case["ledger"])
        made = findings_of(
            jd.NORMS[case["norm"]],
            record,
            case["subject"],
            year=case["year"],
            as_of=date.fromisoformat(case["as_of"]),
            readings=jd.Readings(**case["readings"]),
        )
    except (jd.LedgerError, LookupError):
        return None
    for finding in made:
        told = finding.to_dict()
        if told["window"] == case["window"]:
            return {name: told[name] for name in EXPECTED}
    return None


def cut_down(case: Case) -> Case:
    """The case with every record and reading left out that its finding does not need."""
    expect = case["expect"]
    for name in ("attestations", "coverage", "entries", "appointments", "organizations"):
        for record in list(case["ledger"][name]):
            without = [each for each in case["ledger"][name] if each is not record]
            smaller = case | {"ledger": case["ledger"] | {name: without}}
            if found(smaller) == expect:
                case = smaller
    for reading in list(case["readings"]):
        fewer = case | {"readings": {name: option for name, option in case["readings"].items() if name != reading}}
        if found(fewer) == expect:
            case = fewer
    return case


def agreed(case: Case) -> bool:
    """Whether the oracle finds the same."""
    place = (case["norm"], case["subject"], case["window"])
    for finding in oracle(case["ledger"], case["year"], date.fromisoformat(case["as_of"]), case["readings"]):
        if (finding["norm"], finding["subject"], finding["window"]) == place:
            return bool({name: finding[name] for name in EXPECTED} == case["expect"])
    return False


def main() -> int:
    """Write the vectors; exit status 1 if there are fewer than a thousand."""
    seeds, per_kind = (int(argument) for argument in sys.argv[1:3])
    kept: Counter[tuple[str, str, str]] = Counter()
    cases: list[Case] = []
    for seed in range(seeds):
        source = FromRandom(seed)
        document, chosen = ledger(source), readings(source)
        as_of = source.choice(AS_OF)
        report = jd.evaluate(
            jd.Ledger.from_dict(document), year=2024, as_of=date.fromisoformat(as_of), readings=jd.Readings(**chosen)
        )
        for finding in report.to_dict(everything=True)["findings"]:
            kind = (finding["norm"], finding["verdict"], finding["reason"])
            norm = jd.NORMS[finding["norm"]]
            if norm.decided_by != "computed" or kept[kind] >= per_kind:
                continue
            case: Case = {
                "id": "",
                "title": f"{finding['norm']} {finding['verdict']}/{finding['reason']}",
                "ledger": document,
                "year": 2024,
                "as_of": as_of,
                "readings": chosen,
                "norm": finding["norm"],
                "subject": finding["subject"],
                "window": finding["window"],
                "expect": {name: finding[name] for name in EXPECTED},
                "why": f"{norm.citation}：{norm.quote}",
            }
            case = cut_down(case)
            if agreed(case):
                kept[kind] += 1
                cases.append(case)
    cases.sort(key=lambda case: (list(jd.NORMS).index(case["norm"]), case["title"]))
    for number, case in enumerate(cases, 1):
        case["id"] = f"V{number:04}"
    lines = ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases)
    TARGET.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    print(f"{len(cases)} vectors of {len(kept)} sorts of finding")
    return int(len(cases) < 1000)


if __name__ == "__main__":
    raise SystemExit(main())
