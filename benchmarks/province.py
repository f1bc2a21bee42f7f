"""Many districts: two workers against one, the same rows; and the memory of each worker over a province.

python benchmarks/province.py [DISTRICTS]: 24 districts of 10,800 entries in one process and in two, then a province
of so many (150) in two. The sha is over all rows, in their order.
"""

import json
import os
import resource
import sys
import time
from collections.abc import Iterator
from hashlib import sha256
from itertools import cycle, islice

from workload import district

from jiceng_dangjian.batch import Asked, evaluate_many

COMMITTEES, DISTRICTS, PROVINCE = 200, 24, 150
ASKED = Asked(year=2024, as_of="2024-06-01")


def documents(number: int) -> Iterator[tuple[str, str]]:
    """So many ledgers as text: four districts, again and again."""
    four = [json.dumps(district(COMMITTEES, seed)) for seed in range(4)]
    for at, text in enumerate(islice(cycle(four), number)):
        yield f"d{at}", text


def evaluated(number: int, workers: int) -> tuple[float, str]:
    """Seconds, and the sha of all rows."""
    told = sha256()
    given = list(documents(number)) if number <= DISTRICTS else documents(number)
    began = time.perf_counter()
    for batch in evaluate_many(given, ASKED, workers=workers):
        told.update(json.dumps(batch.to_pylist(), default=str).encode())
    return time.perf_counter() - began, told.hexdigest()[:12]


def main(province: int) -> None:
    """Print a line each."""
    one, first = evaluated(DISTRICTS, 1)
    two, second = evaluated(DISTRICTS, 2)
    print(
        f"{DISTRICTS} districts: {one:.1f} s in one process, {two:.1f} s in two, {one / two:.2f} times as fast",
        flush=True,
    )
    print(f"sha of all rows: {first} and {second}", flush=True)
    assert first == second
    seconds, told = evaluated(province, 2)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    cores = os.cpu_count()
    print(f"{province} districts in two: {seconds:.1f} s, {peak:.0f} MB in the larger worker, {told}; {cores} cores")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else PROVINCE)
