"""Tables of the shapes kept in practice: the ledger that each gives, and what its report says of every row."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.office.shapes import SHAPES

from jiceng_dangjian.office import read_tables

EXPECTED = Path(__file__).parent / "expected"


def found(name: str, folder: Path) -> dict[str, Any]:
    """What a shape gives: what stands in the ledger beside the register, and the report."""
    shape = SHAPES[name]
    files = shape.written(folder)
    people = folder / "人员.csv" if shape.people else None
    done = read_tables(files, people=people, **shape.options)
    assert done.ledger is not None
    document = done.ledger.to_dict()
    del document["organizations"], document["format"], document["in_force_from"]
    told = {key: value for key, value in document.items() if value}
    report = {**done.report, "files": done.report["files"][1:], "format": None}
    return {"about": shape.about, "status": done.status, "ledger": told, "report": report}


@pytest.mark.parametrize("name", SHAPES)
def test_a_table_gives_its_ledger_and_its_report(name: str, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    """What is taken, refused, set aside and told is what was looked at and kept."""
    told = json.loads(json.dumps(found(name, tmp_path), ensure_ascii=False))
    path = EXPECTED / f"{name}.json"
    if pytestconfig.getoption("--accept"):
        EXPECTED.mkdir(exist_ok=True)
        path.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert told == json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", SHAPES)
def test_every_row_is_taken_refused_or_set_aside(name: str, tmp_path: Path) -> None:
    """None is lost between the sheet and the report."""
    for file in found(name, tmp_path)["report"]["files"]:
        assert file["rows"] == file["taken"] + file["refused"] + file["set_aside"]


@pytest.mark.parametrize("name", SHAPES)
def test_no_name_of_a_person_is_in_ledger_or_report(name: str, tmp_path: Path) -> None:
    """Names become references, in the report too; identity and phone numbers are nowhere."""
    told = json.dumps(found(name, tmp_path), ensure_ascii=False)
    for each in ("张三", "李四", "李 四", "王五", "赵六", "钱七", "13812345678", "330102199001011234"):
        assert each not in told
