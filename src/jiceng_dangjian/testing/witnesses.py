"""Where two options of a reading disagree, and the smallest ledger on which they do."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from jiceng_dangjian.articles import NORMS
from jiceng_dangjian.ledger import LISTS, Ledger, LedgerError
from jiceng_dangjian.readings import Readings
from jiceng_dangjian.vocabulary import SEVERITY, Verdict

NEEDED = {"id", "kind", "organization", "person", "role", "subject", "kinds", "start", "end", "norm", "year", "by"}


def verdict(case: dict[str, Any], readings: dict[str, str]) -> str:
    """The worst verdict of a norm for the subject of a case: not_applicable where no window applies."""
    found = NORMS[case["norm"]](
        Ledger.from_dict(case["ledger"]),
        case["subject"],
        year=case["year"],
        as_of=date.fromisoformat(case["as_of"]),
        readings=Readings(**readings),
    )
    applicable = [each.verdict for each in found if each.verdict != Verdict.NOT_APPLICABLE]
    return min(applicable, key=lambda each: SEVERITY[each], default=Verdict.NOT_APPLICABLE).value


def disagree(case: dict[str, Any], chosen: dict[str, str]) -> bool:
    """Whether the option and the default give different verdicts; not, where the ledger is none."""
    try:
        return verdict(case, chosen) != verdict(case, {})
    except (LedgerError, LookupError):
        return False


def size(ledger: dict[str, Any]) -> tuple[int, int, int]:
    """How many entries, records and fields a ledger has."""
    records = [each for name in LISTS for each in ledger.get(name, [])]
    return len(ledger.get("entries", [])), len(records), sum(map(len, records))


def smaller(ledger: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The ledgers with one record or one field less."""
    for name in LISTS:
        records = ledger.get(name, [])
        for number, record in enumerate(records):
            yield ledger | {name: records[:number] + records[number + 1 :]}
            for each in record:
                if each not in NEEDED:
                    fewer = {key: value for key, value in record.items() if key != each}
                    yield ledger | {name: [*records[:number], fewer, *records[number + 1 :]]}
            for kind in record.get("kinds", [])[1:]:
                fewer = record | {"kinds": [other for other in record["kinds"] if other != kind]}
                yield ledger | {name: [*records[:number], fewer, *records[number + 1 :]]}


def smallest(case: dict[str, Any], chosen: dict[str, str]) -> dict[str, Any]:
    """The case with all left out that can be."""
    found = True
    while found:
        found = False
        for ledger in smaller(case["ledger"]):
            if disagree(case | {"ledger": ledger}, chosen):
                case, found = case | {"ledger": ledger}, True
                break
    return case
