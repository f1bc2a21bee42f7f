"""Importing tables: time and memory for ten times the rows, and files that are large but hold little.

python benchmarks/office.py [ROWS]: prints one table. Memory is the peak that Python holds during an import, less what
the ledger holds afterwards, for each row; every import runs in a process.
"""

import json
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

BODIES = 500
RUN = """
import json, sys, time, tracemalloc, gc
from pathlib import Path
from jiceng_dangjian.office import read_tables
traced = sys.argv[1] == "traced"
if traced:
    tracemalloc.start()
began = time.process_time()
done = read_tables(sys.argv[2:])
took = time.process_time() - began
held, peak = 0, 0
if traced:
    peak = tracemalloc.get_traced_memory()[1]
    ledger = done.ledger
    del done
    gc.collect()
    held = tracemalloc.get_traced_memory()[0]
    entries = 0 if ledger is None else len(ledger.entries)
else:
    entries = 0 if done.ledger is None else len(done.ledger.entries)
print(json.dumps([took, peak, held, entries]))
"""


def imported(*files: Path, traced: bool = False) -> tuple[float, int, int, int]:
    """Seconds, peak and kept bytes, and entries of an import."""
    command = [sys.executable, "-c", RUN, "traced" if traced else "timed", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds, peak, held, entries = json.loads(done.stdout)
    return seconds, peak, held, entries


def register(folder: Path) -> Path:
    """The organizations."""
    path = folder / "组织.csv"
    rows = [f"w{number},第{number}党工委,办事处党工委" for number in range(BODIES)]
    path.write_text("\n".join(["组织编号,组织名称,单位类别", *rows]), encoding="utf-8")
    return path


def meetings(folder: Path, rows: int, suffix: str) -> Path:
    """A table of so many meetings."""
    path = folder / f"会议{rows}{suffix}"
    first = date(2024, 1, 1)
    table = (
        ("党工委会", (first + timedelta(days=number % 366)).isoformat(), f"第{number % BODIES}党工委", "单列议题")
        for number in range(rows)
    )
    heads = ("会议类型", "会议时间", "党组织", "党建专题研究")
    if suffix == ".csv":
        path.write_text("\n".join(map(",".join, (heads, *table))), encoding="utf-8")
        return path
    from xlsxwriter import Workbook

    book = Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet("会议")
    for number, row in enumerate((heads, *table)):
        sheet.write_row(number, 0, row)
    book.close()
    return path


def empty(folder: Path, rows: int) -> Path:
    """A table of one meeting, and so many rows that have a format and nothing else."""
    from xlsxwriter import Workbook

    path = folder / f"空{rows}.xlsx"
    book = Workbook(str(path), {"constant_memory": True})
    sheet, shaded = book.add_worksheet("会议"), book.add_format({"bg_color": "#EEEEEE"})
    sheet.write_row(0, 0, ("会议类型", "会议时间", "党组织"))
    sheet.write_row(1, 0, ("党工委会", "2024-03-05", "w1"))
    for number in range(2, rows):
        sheet.write_blank(number, 0, None, shaded)
    book.close()
    return path


def main(rows: int) -> None:
    """Print the table."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        bodies = register(folder)
        print("| import | rows | seconds | µs a row | bytes a row beyond the ledger |")
        print("|---|---|---|---|---|")
        for suffix in (".csv", ".xlsx"):
            for number in (rows // 10, rows):
                path = meetings(folder, number, suffix)
                seconds = imported(bodies, path)[0]
                _, peak, held, entries = imported(bodies, path, traced=True)
                assert entries == number
                beyond = (peak - held) / number
                print(
                    f"| {suffix} | {number:,} | {seconds:.1f} | {1e6 * seconds / number:.0f} | {beyond:.0f} |",
                    flush=True,
                )
        path = empty(folder, 1_000_000)
        seconds, peak, _, _ = imported(bodies, path, traced=True)
        size = path.stat().st_size / 1e6
        told = f"| empty formatted rows ({size:.0f} MB) | 1,000,000 | {seconds:.1f} (traced)"
        print(f"{told} | | peak {peak / 1e6:.0f} MB |")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 200_000)
