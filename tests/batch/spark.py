"""The rows of many ledgers by Spark's mapInArrow, against those of one process; exit status 1 if they differ.

spark.py [FOLDER] takes the ledgers of a folder, or a few made at random. Java 17 and pyspark must be there.
"""

import json
import os
import sys
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyspark.sql import SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

from jiceng_dangjian.batch import SCHEMA, Asked, evaluate_many, in_arrow, ledgers_in
from jiceng_dangjian.testing.sources import FromRandom
from jiceng_dangjian.testing.strategies import ledger

ASKED = Asked(year=2024, as_of="2025-04-10")


def digest(rows: list[dict[str, Any]]) -> str:
    """The sha256 of rows, whatever their order."""
    told = sorted(json.dumps(each, ensure_ascii=False, default=str, sort_keys=True) for each in rows)
    return sha256("\n".join(told).encode("utf-8", "surrogatepass")).hexdigest()


def by_spark(folder: Path) -> list[dict[str, Any]]:
    """The rows as Spark gives them, with two workers."""
    os.environ["PYSPARK_PYTHON"] = sys.executable
    spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    try:
        named = [(name, bytes(text).decode()) for name, text in ledgers_in(folder)]  # type: ignore[arg-type]
        given = spark.createDataFrame(named, "name string, ledger string").repartition(4)
        made = given.mapInArrow(in_arrow(ASKED), from_arrow_schema(SCHEMA))
        return [each.asDict() for each in made.collect()]
    finally:
        spark.stop()


def main() -> int:
    """Compare them."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(sys.argv[1] if sys.argv[1:] else made)
        for number in range(0 if sys.argv[1:] else 12):
            text = json.dumps(ledger(FromRandom(number)), ensure_ascii=False)
            (folder / f"{number}.json").write_text(text, encoding="utf-8")
        serial = pa.Table.from_batches(evaluate_many(ledgers_in(folder), ASKED)).to_pylist()
        pool = pa.Table.from_batches(evaluate_many(ledgers_in(folder), ASKED, workers=2)).to_pylist()
        told = {"one process": digest(serial), "a pool of two": digest(pool), "Spark": digest(by_spark(folder))}
    for name, sha in told.items():
        print(f"{name}: {len(serial)} rows, sha256 {sha}")
    return int(len(set(told.values())) > 1)


if __name__ == "__main__":
    raise SystemExit(main())
