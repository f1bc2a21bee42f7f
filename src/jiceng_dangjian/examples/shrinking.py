"""The smallest ledger of which something is still so: records and fields are left out as long as it is."""

from collections.abc import Callable, Iterator
from typing import Any

from jiceng_dangjian.ledger.records import LISTS

Document = dict[str, Any]
NEEDED = {"id", "kind", "organization", "person", "role", "subject", "kinds", "start", "end", "norm", "year", "by"}
"""Fields that are never left out: without them a record says something else, or nothing."""


def smaller(ledger: Document) -> Iterator[Document]:
    """The ledgers with one record, one field or one kind less."""
    for name in LISTS:
        records = ledger.get(name, [])
        for number, record in enumerate(records):
            before, after = records[:number], records[number + 1 :]
            yield ledger | {name: [*before, *after]}
            for each in sorted(record.keys() - NEEDED):
                yield ledger | {name: [*before, {key: record[key] for key in record if key != each}, *after]}
            for kind in record.get("kinds", [])[1:]:
                fewer = record | {"kinds": [other for other in record["kinds"] if other != kind]}
                yield ledger | {name: [*before, fewer, *after]}


def smallest(ledger: Document, still: Callable[[Document], bool]) -> Document:
    """The ledger with all left out that can be while something is still so of it; empty lists are left out, too."""
    found: Document | None = ledger
    while found is not None:
        ledger, found = found, next((each for each in smaller(found) if still(each)), None)
    return {name: value for name, value in ledger.items() if value != [] or name not in LISTS}
