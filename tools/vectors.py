"""Make the conformance vectors: cases on which evaluation and oracle agree, each cut down to what its finding needs.

vectors.py SEEDS PER_KIND writes tests/data/vectors.json in the format of tests/data/findings.json, so that an
implementation in any language can test itself. PER_KIND is how many to keep of each norm, verdict and reason, from
exact ledgers and from those that leave something open; then for each mutant of the law that these leave alive one more
is searched for. With PER_KIND 0 the vectors there are are kept.
vectors.py settle NORM... settles anew the cases and vectors of norms that were amended, by the oracle, which must have
been amended first; and the counts of the example district, for which the oracle is too slow, by evaluation.
"""

import json
import re
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from itertools import chain, repeat
from pathlib import Path
from typing import Any

import jiceng_dangjian as jd
from jiceng_dangjian.answers.asked import findings_of
from jiceng_dangjian.language.norms import Norm
from jiceng_dangjian.questions.readings import READINGS
from jiceng_dangjian.testing.situations import situations
from jiceng_dangjian.testing.sources import FromRandom
from jiceng_dangjian.testing.strategies import AS_OF, ledger, readings

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from tests.oracle import evaluate as oracle  # noqa: E402
from tests.proof.by_hand import BY_HAND  # noqa: E402
from tests.proof.test_law_mutants import killed, of_norm  # noqa: E402

TARGET = ROOT / "tests/data/vectors.json"
COUNTS = ROOT / "examples/district-2024.expected.json"
EXPECTED = ("verdict", "reason", "required", "counted", "possible", "missing", "evidence")
Case = dict[str, Any]


def found(case: Case, norm: Norm | None = None) -> dict[str, Any] | None:
    """What evaluation finds of a case, by its norm or a mutant; None where there is no such ledger or finding."""
    try:
        made = findings_of(
            norm or jd.NORMS[case["norm"]],
            jd.Ledger.from_dict(case["ledger"]),
            case["subject"],
            year=case["year"],
            as_of=date.fromisoformat(case["as_of"]),
            readings=jd.LAW.readings(**case["readings"]),
        )
    except (jd.LedgerError, LookupError, AssertionError):
        return None
    for finding in made:
        told = finding.to_dict()
        if told["window"] == case["window"]:
            return {name: told[name] for name in EXPECTED}
    return None


def cut_down(case: Case, mutant: Norm | None = None) -> Case:
    """The case with every record and reading left out that its finding (and the mutant's other one) does not need."""

    def same(smaller: Case) -> bool:
        return found(smaller) == case["expect"] and (mutant is None or found(smaller, mutant) != case["expect"])

    small = case
    for name in ("attestations", "coverage", "entries", "appointments", "organizations"):
        for record in list(small["ledger"][name]):
            without = [each for each in small["ledger"][name] if each is not record]
            smaller = small | {"ledger": small["ledger"] | {name: without}}
            small = smaller if same(smaller) else small
    for reading in list(small["readings"]):
        fewer = {name: option for name, option in small["readings"].items() if name != reading}
        small = small | {"readings": fewer} if same(small | {"readings": fewer}) else small
    return small


def question(seed: int, chosen: dict[str, str] | None = None) -> tuple[dict[str, Any], str, dict[str, str]]:
    """A ledger at random, every other one rich in what is left open, a day, and readings, some of them given."""
    source = FromRandom(seed)
    document, some = ledger(source, left_open=seed % 2 == 1), readings(source)
    return document, source.choice(AS_OF), some | (chosen or {})


def case_of(norm: Norm, finding: dict[str, Any], document: dict[str, Any], as_of: str, chosen: dict[str, str]) -> Case:
    """A finding as a case."""
    return {
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


def against(norm: Norm, mutant: Norm, told: str, seeds: int) -> Case | None:
    """A case on which a mutant of the law gives another finding, searched for under the options it was changed in:
    first among the situations made from the norm, then at random."""
    chosen = {name: option for name, option in re.findall(r"(\w+)=(\w+)", told) if name in READINGS}
    chosen |= {name: option for option, name in re.findall(r"options \w+ and (\w+) of (\w+) swapped", told)}
    worlds = [chosen, chosen | {"single": "exactly_one"}]
    made = (each for world in worlds for each in situations(norm.id, world))
    asked = [(each.document, each.as_of.isoformat(), each.readings) for each in made]
    asked += [(document, AS_OF[0], world) for document in BY_HAND.get(norm.id, ()) for world in worlds]
    for document, as_of, some in chain(asked, (question(100_000 + seed, chosen) for seed in range(seeds))):
        case = told_apart(norm, mutant, document, as_of, some)
        if case is not None:
            return case
    return None


def told_apart(norm: Norm, mutant: Norm, document: dict[str, Any], as_of: str, some: dict[str, str]) -> Case | None:
    """A case of a ledger on which a norm and its mutant differ and the oracle agrees with the norm, if there is one."""
    record = jd.Ledger.from_dict(document)
    asked: dict[str, Any] = {"year": 2024, "as_of": date.fromisoformat(as_of), "readings": jd.LAW.readings(**some)}
    try:
        theirs = {(each.subject, each.window): each for each in mutant(record, **asked)}
    except (ValueError, AttributeError, TypeError, AssertionError):
        return None
    ours = norm(record, **asked)
    strangers = {subject for subject, _ in theirs} - {each.subject for each in ours}
    for finding in (*ours, *(each for subject in sorted(strangers) for each in norm(record, subject, **asked))):
        other = theirs.get((finding.subject, finding.window))
        if other is None or other.to_dict() != finding.to_dict():
            case = cut_down(case_of(norm, finding.to_dict(), document, as_of, some), mutant)
            if found(case, mutant) != case["expect"] and agreed(case):
                return case
    return None


def agreed(case: Case) -> bool:
    """Whether the oracle finds the same."""
    place = (case["norm"], case["subject"], case["window"])
    for finding in oracle(case["ledger"], case["year"], date.fromisoformat(case["as_of"]), case["readings"]):
        if (finding["norm"], finding["subject"], finding["window"]) == place:
            return bool({name: finding[name] for name in EXPECTED} == case["expect"])
    return False


def settle(norms: list[str]) -> int:
    """Settle anew, by the oracle, what the cases, vectors and counts say of some norms; a window that is no more gives
    way to the first that begins on its day."""
    for path in (TARGET, TARGET.with_name("findings.json")):
        cases = json.loads(path.read_text(encoding="utf-8"))
        settled = [settled_anew(case) if case["norm"] in norms else case for case in cases]
        lines = ",\n".join(json.dumps(case, ensure_ascii=False) for case in settled if case is not None)
        path.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    report = jd.evaluate(jd.example_district(), year=2024, as_of=date(2025, 4, 10))
    counts = report.counts()
    expected = json.loads(COUNTS.read_text(encoding="utf-8"))
    told = {norm: counts[norm] if norm in norms else number for norm, number in expected.items()}
    COUNTS.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    print(f"settled anew: {', '.join(norms)}")
    return 0


def settled_anew(case: Case) -> Case | None:
    """The case as the oracle has it now; None where its window, and any that begins on its day, is no more."""
    made = oracle(case["ledger"], case["year"], date.fromisoformat(case["as_of"]), case["readings"])
    own = [each for each in made if (each["norm"], each["subject"]) == (case["norm"], case["subject"])]
    same = [each for each in own if each["window"] == case["window"]]
    first = (case["window"] or {}).get("start")
    begun = [each for each in own if each["window"] and each["window"]["start"] == first]
    for finding in (*same, *begun):
        return case | {"window": finding["window"], "expect": {name: finding[name] for name in case["expect"]}}
    return None


def vectors_of(id: str, cases: list[Case], seeds: int, per_kind: int) -> list[Case]:
    """The vectors of one norm: those there are, or so many of each finding; one for each mutant that these leave."""
    norm = jd.NORMS[id]
    kept: Counter[tuple[str, str, int]] = Counter()
    for seed in range(seeds if per_kind else 0):
        document, as_of, chosen = question(seed)
        try:
            ledger_ = jd.Ledger.from_dict(document)
        except jd.LedgerError:
            continue
        asked: dict[str, Any] = {
            "year": 2024,
            "as_of": date.fromisoformat(as_of),
            "readings": jd.LAW.readings(**chosen),
        }
        subjects = [each.id for each in ledger_.organizations] + sorted({each.person for each in ledger_.appointments})
        for finding in (each.to_dict() for subject in subjects for each in norm(ledger_, subject, **asked)):
            kind = (finding["verdict"], finding["reason"], seed % 2)
            if kept[kind] < per_kind:
                case = cut_down(case_of(norm, finding, document, as_of, chosen))
                if agreed(case):
                    kept[kind] += 1
                    cases.append(case)
    own = [case | {"made": jd.Ledger.from_dict(case["ledger"])} for case in cases]
    for told, mutant in of_norm(norm):
        if not killed(mutant, own):
            case_against = against(norm, mutant, told, min(seeds, 400))
            if case_against is not None:
                cases.append(case_against)
                own.append(case_against | {"made": jd.Ledger.from_dict(case_against["ledger"])})
    print(f"{id}: {len(cases)}", flush=True)
    return cases


def main() -> int:
    """Write the vectors; exit status 1 if there are fewer than eighteen hundred."""
    if sys.argv[1] == "settle":
        return settle(sys.argv[2:])
    seeds, per_kind = (int(argument) for argument in sys.argv[1:3])
    cases = json.loads(TARGET.read_text(encoding="utf-8")) if per_kind == 0 else []
    with ProcessPoolExecutor() as pool:
        asked = [norm.id for norm in jd.norms(decided_by="computed")]
        of_norm_ = ([case for case in cases if case["norm"] == norm] for norm in asked)
        made = pool.map(vectors_of, asked, of_norm_, repeat(seeds), repeat(per_kind))
        cases = [case for found_ in made for case in found_]
    cases.sort(key=lambda case: (list(jd.NORMS).index(case["norm"]), case["title"]))
    for number, case in enumerate(cases, 1):
        case["id"] = f"V{number:04}"
    lines = ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases)
    TARGET.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    sorts = {(case["norm"], case["title"]) for case in cases}
    print(f"{len(cases)} vectors of {len(sorts)} sorts of finding")
    return int(len(cases) < 1800)


if __name__ == "__main__":
    raise SystemExit(main())
