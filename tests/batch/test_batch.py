"""Many ledgers: one definition, the same rows however they are evaluated, and a file that is whole or not there."""

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.batch import SCHEMA, Asked, evaluate_many, in_arrow, ledgers_in, rows, write_many
from jiceng_dangjian.errors import BadValue
from jiceng_dangjian.faces.cli import main
from jiceng_dangjian.testing.sources import FromRandom
from jiceng_dangjian.testing.strategies import ledger
from tests.conftest import TIMES

ASKED = Asked(year=2024, as_of="2025-04-10")
NUMBER = 9
BROKEN = '{"format": "jiceng-dangjian.ledger/1", "entries": [{"id": "e"}]}'
KILLS = 2 if TIMES == 1 else 20


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of ledgers, one of which cannot be taken."""
    made = tmp_path / "ledgers"
    (made / "further").mkdir(parents=True)
    for number in range(NUMBER):
        where = made / "further" if number % 3 == 0 else made
        text = json.dumps(ledger(FromRandom(number)), ensure_ascii=False)
        (where / f"l{number}.json").write_text(text, encoding="utf-8")
    (made / "l4.json").write_text(BROKEN, encoding="utf-8")
    return made


def test_a_ledger_has_the_rows_of_its_report() -> None:
    """Each finding a row, with the columns and values of report.rows()."""
    district = jd.example_district()
    report = jd.evaluate(district, year=2024, as_of="2025-04-10")
    told = rows("d", district.dumps(), year=2024, as_of="2025-04-10")
    assert told.schema == SCHEMA
    names = [each.name for each in SCHEMA if each.name in jd.Row.__annotations__]
    assert told.select(names).to_pylist() == report.rows()
    assert set(told["ledger"].to_pylist()) == {"d"}


def test_a_ledger_that_cannot_be_taken_gives_its_faults() -> None:
    """Every fault a row, with code, both messages and the place; nothing else."""
    with pytest.raises(jd.LedgerError) as caught:
        jd.Ledger.loads(BROKEN)
    told = rows("b", BROKEN, year=2024, as_of="2025-04-10").to_pylist()
    faults = [(each.code, each.message, each.message_zh, each.path) for each in caught.value.faults]
    assert [(each["code"], each["message"], each["message_zh"], each["path"]) for each in told] == faults
    assert {each["record"] for each in told} == {"fault"}
    assert {each["verdict"] for each in told} == {None}


def test_serial_pool_and_engine_give_the_same_rows(folder: Path) -> None:
    """One process, two, and a function mapped over batches of other sizes: row by row the same, in the same order."""
    serial = pa.Table.from_batches(evaluate_many(ledgers_in(folder), ASKED))
    pool = pa.Table.from_batches(evaluate_many(ledgers_in(folder), ASKED, workers=2))
    named = list(ledgers_in(folder))
    given = [
        pa.RecordBatch.from_pydict({"name": [name for name, _ in each], "ledger": [text.decode() for _, text in each]})  # type: ignore[union-attr]
        for each in (named[:1], named[1:6], named[6:])
    ]
    mapped = pa.Table.from_batches(in_arrow(ASKED)(iter(given)))
    assert serial.equals(pool)
    assert serial.equals(mapped)
    assert set(serial["ledger"].to_pylist()) == {name for name, _ in named}


def test_folder_lines_and_parquet_are_read_alike(folder: Path, tmp_path: Path) -> None:
    """The same ledgers under the same names give the same file."""
    named = [(name, bytes(text).decode()) for name, text in ledgers_in(folder)]  # type: ignore[arg-type]
    lines = tmp_path / "all.jsonl"
    told = [json.dumps({"name": name, "ledger": json.loads(text)}, ensure_ascii=False) for name, text in named]
    lines.write_text("\n".join(told), encoding="utf-8")
    table = tmp_path / "all.parquet"
    pq.write_table(pa.table({"name": [name for name, _ in named], "ledger": [text for _, text in named]}), table)
    made = [pa.Table.from_batches(evaluate_many(ledgers_in(each), ASKED)) for each in (folder, lines, table)]
    assert made[0].equals(made[1])
    assert made[0].equals(made[2])
    plain = tmp_path / "plain.jsonl"
    plain.write_text(f"{named[0][1]}\n\nnot JSON\n", encoding="utf-8")
    assert [name for name, _ in ledgers_in(plain)] == ["plain.jsonl:1", "plain.jsonl:3"]


def test_ledgers_in_are_ledgers_evaluated_and_refused(folder: Path, tmp_path: Path) -> None:
    """Nothing is lost on the way, and the refused one stands in the file with its faults."""
    out = tmp_path / "out.parquet"
    done = write_many(ledgers_in(folder), ASKED, out)
    assert (done.evaluated, done.refused) == (NUMBER - 1, 1)
    told = pq.read_table(out)
    refused = {row["ledger"] for row in told.to_pylist() if row["record"] == "fault"}
    assert refused == {"l4.json"}
    assert os.listdir(tmp_path) == ["ledgers", "out.parquet"] or sorted(os.listdir(tmp_path)) == [
        "ledgers",
        "out.parquet",
    ]


def test_a_second_run_does_only_what_is_left(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was done before it was interrupted is not done again; what changed meanwhile is; the file is the same."""
    out, whole = tmp_path / "out.parquet", tmp_path / "whole.parquet"
    out.write_bytes(b"before")
    asked_of: list[str] = []
    real = Asked.rows

    def counting(self: Asked, name: str, document: Any) -> Any:
        asked_of.append(name)
        if len(asked_of) == 5:
            raise KeyboardInterrupt
        return real(self, name, document)

    monkeypatch.setattr(Asked, "rows", counting)
    with pytest.raises(KeyboardInterrupt):
        write_many(ledgers_in(folder), ASKED, out)
    assert out.read_bytes() == b"before"
    first = asked_of[:4]
    (folder / first[0]).write_text(BROKEN, encoding="utf-8")
    write_many(ledgers_in(folder), ASKED, out)
    again = asked_of[5:]
    assert set(first) & set(again) == {first[0]}
    monkeypatch.undo()
    write_many(ledgers_in(folder), ASKED, whole)
    assert pq.read_table(out).equals(pq.read_table(whole))


def test_a_full_disk_leaves_what_was_there(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it cannot be written the old file stays, and the command says so in one line."""
    out = tmp_path / "out.parquet"
    out.write_bytes(b"before")

    def full(file: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_many(ledgers_in(folder), ASKED, out)
    assert out.read_bytes() == b"before"


def test_killed_at_any_moment_it_leaves_no_part_and_goes_on(folder: Path, tmp_path: Path) -> None:
    """The parent of a pool is killed at random moments: there is no output, or the whole; the next run completes it."""
    whole = tmp_path / "whole.parquet"
    write_many(ledgers_in(folder), ASKED, whole)
    rng = random.Random(TIMES)
    for number in range(KILLS):
        out = tmp_path / f"out{number}.parquet"
        command = [sys.executable, "-m", "jiceng_dangjian", "evaluate-many", str(folder), "--out", str(out)]
        command += ["--year", "2024", "--as-of", "2025-04-10", "--workers", "2", "--language", "zh"]
        running = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        time.sleep(rng.uniform(0.2, 2))
        running.kill()
        running.wait()
        assert not out.exists() or pq.read_table(out).equals(pq.read_table(whole))
        assert main([*command[3:-4], "--workers", "1", "--language", "zh"]) == 1
        assert pq.read_table(out).equals(pq.read_table(whole))


def test_the_command_tells_how_many(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Status 1 where one was refused, 0 where none was; 2 and one line for what cannot be asked."""
    out = tmp_path / "o.parquet"
    asked = ["--out", str(out), "--year", "2024", "--as-of", "2025-04-10"]
    assert main(["evaluate-many", str(folder), *asked, "--language", "en"]) == 1
    assert capsys.readouterr().out.startswith(f"{NUMBER - 1} ledgers evaluated, 1 refused: ")
    (folder / "l4.json").unlink()
    assert main(["evaluate-many", str(folder), *asked, "--language", "zh"]) == 0
    assert capsys.readouterr().out.startswith(f"已核对{NUMBER - 1}份台账，拒收0份：")
    for wrong, more in ((str(tmp_path / "none"), []), (str(folder), ["--workers", "0"])):
        assert main(["evaluate-many", wrong, *asked, *more, "--language", "en"]) == 2
        assert capsys.readouterr().err.count("\n") == 1


def test_what_is_no_source_is_refused(tmp_path: Path) -> None:
    """Neither a folder nor a file of a known kind."""
    with pytest.raises(BadValue, match="no folder"):
        ledgers_in(tmp_path / "ledgers.txt")
