"""Where many ledgers are kept: a folder of files, JSON Lines, or Parquet; each is read when it is asked for."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq

from jiceng_dangjian.errors import BadValue

Named = tuple[str, str | bytes]
"""The name of a ledger, and its JSON text."""
AT_ONCE = 16
"""So many ledgers of a Parquet file are read at once."""


def ledgers_in(source: str | os.PathLike[str]) -> Iterator[Named]:
    """The ledgers of a source, each with its name: the files `*.json` of a folder by name, at any depth; the lines of a
    file `*.jsonl` by number, or by `name` where a line is `{"name": …, "ledger": …}`; the rows of a file `*.parquet`
    with the columns `name` and `ledger`.

    Raises `BadValue` for another source, and `OSError` where it cannot be read.
    """
    path = Path(source)
    if path.is_dir():
        return _of_folder(path)
    ways = {".jsonl": _of_lines, ".parquet": _of_parquet}
    if path.suffix not in ways:
        raise BadValue(f"{os.fspath(source)!r} is no folder, and no file that ends in {' or '.join(ways)}")
    path.open("rb").close()  # what cannot be read is said at once
    return ways[path.suffix](path)


def _of_folder(folder: Path) -> Iterator[Named]:
    for path in sorted(folder.rglob("*.json")):
        yield path.relative_to(folder).as_posix(), path.read_bytes()


def _of_lines(path: Path) -> Iterator[Named]:
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                yield _of_line(f"{path.name}:{number}", line)


def _of_line(name: str, line: bytes) -> Named:
    try:
        told = json.loads(line)
    except ValueError:
        return name, line  # the loader says what is wrong with it
    if isinstance(told, dict) and told.keys() == {"name", "ledger"}:
        return str(told["name"]), json.dumps(told["ledger"], ensure_ascii=False)
    return name, line


def _of_parquet(path: Path) -> Iterator[Named]:
    with pq.ParquetFile(path) as file:
        for batch in file.iter_batches(AT_ONCE, columns=["name", "ledger"]):
            yield from zip(batch["name"].to_pylist(), batch["ledger"].to_pylist(), strict=True)
