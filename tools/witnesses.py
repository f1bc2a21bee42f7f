"""Witnesses: for each option that is not a default, a smallest ledger on which it and the default disagree.

Found among the cases and vectors, and made smaller until nothing more can be left out. Writes data/witnesses.json.
"""

import json
from pathlib import Path
from typing import Any

from jiceng_dangjian.articles import NORMS
from jiceng_dangjian.ledger.records import LISTS
from jiceng_dangjian.questions.readings import READINGS
from jiceng_dangjian.testing.witnesses import disagree, smallest_case, verdict

ROOT = Path(__file__).resolve().parent.parent
WITNESSES = ROOT / "src/jiceng_dangjian/data/witnesses.json"


def size(ledger: dict[str, Any]) -> tuple[int, int, int]:
    """How many entries, records and fields a ledger has."""
    records = [each for name in LISTS for each in ledger.get(name, [])]
    return len(ledger.get("entries", [])), len(records), sum(map(len, records))


def witness(reading: str, option: str, cases: list[dict[str, Any]]) -> dict[str, Any] | None:
    """A smallest case on which the option and the default disagree."""
    chosen = {reading: option}
    able = [case for case in cases if reading in NORMS[case["norm"]].readings and disagree(case, chosen)]
    if not able:
        return None
    able.sort(key=lambda case: size(case["ledger"]))
    best = min((smallest_case(case, chosen) for case in able[:5]), key=lambda case: size(case["ledger"]))
    asked = {name: best[name] for name in ("norm", "subject", "year", "as_of")}
    told = {"default": verdict(best, {}), "option": verdict(best, chosen)}
    return {"reading": reading, "option": option, **asked, "verdicts": told, "ledger": best["ledger"]}


def main() -> int:
    """Exit status 1 if an option has no witness."""
    cases = [
        case
        for name in ("findings.json", "vectors.json")
        for case in json.loads((ROOT / "tests/data" / name).read_text(encoding="utf-8"))
    ]
    found, missing = [], 0
    for reading in READINGS.values():
        for option in reading.options:
            if option.id != reading.default:
                made = witness(reading.id, option.id, cases)
                if made is None:
                    missing += 1
                    print(f"no witness for {reading.id}={option.id}")
                else:
                    found.append(made)
    WITNESSES.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{len(found)} witnesses, {missing} options without one")
    return int(missing > 0)


if __name__ == "__main__":
    raise SystemExit(main())
