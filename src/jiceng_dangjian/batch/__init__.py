"""Many ledgers: the rows of each as Arrow, in one process, a pool, or an engine that maps a function over batches.

There is one definition, `rows`: from the name and document of one ledger to its findings, or to its faults where it
cannot be taken; it stops no other. It needs the extra `batch` (pyarrow).

>>> from jiceng_dangjian import example_district
>>> batch = rows("example", example_district().to_dict(), year=2024, as_of="2025-04-10")
>>> batch.schema == SCHEMA, set(batch["record"].to_pylist())
(True, {'finding'})
"""

from jiceng_dangjian.batch.many import evaluate_many, write_many
from jiceng_dangjian.batch.rows import SCHEMA, Asked, in_arrow, rows
from jiceng_dangjian.batch.sources import ledgers_in

__all__ = ["SCHEMA", "Asked", "evaluate_many", "in_arrow", "ledgers_in", "rows", "write_many"]
