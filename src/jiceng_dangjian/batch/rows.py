"""One ledger as rows: its findings, or its faults."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, get_type_hints

import pyarrow as pa
from attrs import field, frozen

from jiceng_dangjian.answers.report import evaluate
from jiceng_dangjian.answers.rows import Row
from jiceng_dangjian.ledger.ledger import Ledger
from jiceng_dangjian.ledger.records import LedgerError
from jiceng_dangjian.ledger.scalars import to_date, to_year
from jiceng_dangjian.questions.chosen import Readings

Document = str | bytes | Mapping[str, Any]
"""A ledger as JSON text or as the parsed document."""
TYPES = {str: pa.string(), int: pa.int32(), date: pa.date32()}
FAULT = ("code", "message", "message_zh", "path")
"""What of a fault has a column of its own."""


def _type(annotation: Any) -> pa.DataType:
    return next(kind for python, kind in TYPES.items() if annotation == python or annotation == python | None)


SCHEMA = pa.schema(
    [
        pa.field("ledger", pa.string(), nullable=False),
        pa.field("record", pa.string(), nullable=False),
        *(pa.field(name, _type(annotation)) for name, annotation in get_type_hints(Row).items()),
        *(pa.field(name, pa.string()) for name in FAULT),
    ]
)
"""The columns of every batch: the name of the ledger; record, which is `finding` or `fault`; then those of a row (see
`jd.Row`; null for a fault), and those of a fault (null for a finding)."""


@frozen(kw_only=True)
class Asked:
    """What is asked of every ledger: a year, as read on a civil day, under some readings; the language of the names."""

    year: int = field(converter=to_year)
    as_of: date = field(converter=to_date)
    readings: Readings = field(factory=Readings)
    language: str = "zh"

    def rows(self, name: str, document: Document) -> pa.RecordBatch:
        """The rows of one ledger: a row a finding, or a row a fault where it cannot be taken."""
        try:
            ledger = Ledger.loads(document) if isinstance(document, (str, bytes)) else Ledger.from_dict(document)
        except LedgerError as error:
            told: list[dict[str, Any]] = [{column: getattr(each, column) for column in FAULT} for each in error.faults]
            return _batch(name, "fault", told)
        report = evaluate(ledger, year=self.year, as_of=self.as_of, readings=self.readings)
        return _batch(name, "finding", report.rows(language=self.language))


def _batch(name: str, record: str, told: Any) -> pa.RecordBatch:
    made = {"ledger": [name] * len(told), "record": [record] * len(told)}
    return pa.RecordBatch.from_arrays(
        [pa.array(made.get(each.name) or [row.get(each.name) for row in told], each.type) for each in SCHEMA],
        schema=SCHEMA,
    )


def rows(
    name: str,
    document: Document,
    *,
    year: int,
    as_of: date | str,
    readings: Readings | None = None,
    language: str = "zh",
) -> pa.RecordBatch:
    """The rows of one ledger, in the columns of `SCHEMA`.

    name: what the ledger is called in them. document: JSON text, or the parsed document. year, as_of: the calendar
    year, and the civil day (Asia/Shanghai) on which the record is read. Raises `ValueError` and `TypeError` for a
    question that cannot be put; a ledger that cannot be taken gives its faults.

    >>> batch = rows("broken", '{"format": 1}', year=2024, as_of="2025-04-10")
    >>> batch["record"].to_pylist(), batch["path"].to_pylist()
    (['fault'], ['$.format'])
    """
    return Asked(year=year, as_of=as_of, readings=readings or Readings(), language=language).rows(name, document)


def in_arrow(asked: Asked) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """A function for an engine that maps over batches of the columns `name` and `ledger` (JSON text), such as Spark's
    `mapInArrow`: it gives the rows of each ledger.

    >>> given = pa.RecordBatch.from_pydict({"name": ["a"], "ledger": ["{}"]})
    >>> [batch.num_rows for batch in in_arrow(Asked(year=2024, as_of="2025-04-10"))(iter([given]))]
    [1]
    """

    def mapped(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            for name, document in zip(batch["name"].to_pylist(), batch["ledger"].to_pylist(), strict=True):
                yield asked.rows(name, document)

    return mapped
