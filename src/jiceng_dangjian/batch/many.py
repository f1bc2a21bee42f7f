"""Many ledgers evaluated: streamed, in a pool of processes, and written whole or not at all."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path
from secrets import token_hex
from shutil import rmtree
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from jiceng_dangjian.batch.rows import SCHEMA, Asked
from jiceng_dangjian.batch.sources import Named
from jiceng_dangjian.version import __version__

AHEAD = 2
"""So many ledgers a worker wait to be evaluated, or to be taken: memory is bounded by them."""


class Done(NamedTuple):
    """What became of the ledgers: how many were evaluated, how many refused."""

    evaluated: int
    refused: int


def evaluate_many(ledgers: Iterable[Named], asked: Asked, *, workers: int = 1) -> Iterator[pa.RecordBatch]:
    """The rows of each ledger, in their order; workers: in so many processes.

    As few ledgers are held at once as keep the workers busy.
    """
    if workers < 2:
        yield from (asked.rows(*each) for each in ledgers)
        return
    with ProcessPoolExecutor(workers, get_context("spawn"), signal.signal, (signal.SIGINT, signal.SIG_IGN)) as pool:
        waiting: deque[Future[pa.RecordBatch]] = deque()
        try:
            for each in ledgers:
                waiting.append(pool.submit(asked.rows, *each))
                if len(waiting) > AHEAD * workers:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


def write_many(
    ledgers: Iterable[Named],
    asked: Asked,
    out: str | os.PathLike[str],
    *,
    workers: int = 1,
    told: Callable[[int], object] = lambda number: None,
) -> Done:
    """The rows of many ledgers as one Parquet file: there is the whole of it, or what was there before.

    What is evaluated is kept beside it, in a folder `.NAME.unfinished`, until the whole is there: who asks again goes
    on from there, ledger by ledger, as far as neither the ledgers nor the question changed. told: called with the
    number of ledgers done. Raises `OSError` where it cannot be written.
    """
    target = Path(out)
    folder = target.with_name(f".{target.name}.unfinished")
    folder.mkdir(parents=True, exist_ok=True)
    keys: list[str] = []

    def left() -> Iterator[Named]:
        for name, document in ledgers:
            key = _key(name, document, asked)
            keys.append(key)
            if not (folder / key).exists():
                waiting.append(key)
                yield name, document

    waiting: deque[str] = deque()
    for number, batch in enumerate(evaluate_many(left(), asked, workers=workers), 1):
        _put(folder / waiting.popleft(), [batch], folder)
        told(number)
    refused = _put(target, (pq.read_table(folder / key, schema=SCHEMA) for key in keys), folder)
    rmtree(folder)
    return Done(len(keys) - refused, refused)


def _key(name: str, document: str | bytes, asked: Asked) -> str:
    """What the rows of a ledger depend on, as the name of the file in which they are kept."""
    raw = document.encode("utf-8", "surrogatepass") if isinstance(document, str) else document
    question = f"{__version__}\n{asked!r}\n{name}\n".encode("utf-8", "surrogatepass")
    return f"{sha256(question + raw).hexdigest()}.parquet"


def _put(target: Path, tables: Iterable[pa.RecordBatch | pa.Table], within: Path) -> int:
    """Write a Parquet file whole or not at all; how many of the tables are of faults. within: where it is made."""
    path = within / f"{token_hex(8)}.unfinished"
    refused = 0
    try:
        with path.open("xb") as file:
            with pq.ParquetWriter(file, SCHEMA) as writer:
                for each in tables:
                    writer.write(each)
                    refused += each.num_rows > 0 and each["record"][0].as_py() == "fault"
            file.flush()
            os.fsync(file.fileno())
        os.replace(path, target)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return refused
