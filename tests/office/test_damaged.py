"""Damaged files and cells: each is told with its place, nothing else is lost, and nothing unsafe is opened."""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from tests.office.shapes import PEOPLE, Shape, book

from jiceng_dangjian.office import read_tables
from jiceng_dangjian.office.sheets_out import template

HEAD = "会议类型,会议时间,党组织"


def meetings(*rows: str, head: str = HEAD) -> dict[str, str]:
    """A CSV of meetings, with one that is sound at the end."""
    return {"会议.csv": "\n".join([head, *rows, "党工委会,2024-12-05,w1"]) + "\n"}


SOUND = {"党工委会": [["党组织", "会议时间"], ["w1", "2024-03-05"]]}


def rezipped(change: Callable[[str, bytes], bytes | None]) -> bytes:
    """A sound workbook with some of its parts changed or left out."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book(SOUND))) as before, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            data = change(name, before.read(name))
            if data is not None:
                after.writestr(name, data)
    return made.getvalue()


def bomb() -> bytes:
    """A workbook with a part of 400 MB of spaces."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book(SOUND))) as before, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(name, before.read(name))
        with after.open("xl/spaces.xml", "w") as part:
            for _ in range(400):
                part.write(b" " * 1_000_000)
    return made.getvalue()


def in_sheet(before: bytes, after: bytes) -> bytes:
    """A sound workbook with something else in its sheet."""
    return rezipped(lambda name, data: data.replace(before, after) if name.endswith("sheet1.xml") else data)


ENTITY = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]>'
FILES: Mapping[str, tuple[Mapping[str, str | bytes], str]] = {
    "a zip bomb": ({"炸弹.xlsx": bomb()}, "压缩比过高或过大，不打开"),
    "an old or encrypted workbook": (
        {"旧.xlsx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600},
        "旧格式（.xls）或加密",
    ),
    "an .xls that was renamed": ({"旧.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600}, "另存为 .xlsx"),
    "text renamed to .xlsx": ({"会议.xlsx": "会议类型,会议时间\n".encode()}, "只是改了名"),
    "half a workbook": ({"会议.xlsx": book(SOUND)[:2000]}, "已损坏"),
    "a zip without sheets": ({"会议.xlsx": rezipped(lambda name, data: None if "sheet" in name else data)}, "已损坏"),
    "a sheet that is no XML": ({"会议.xlsx": in_sheet(b"<sheetData>", b"<sheetDat")}, "已损坏"),
    "entities in a sheet": ({"会议.xlsx": in_sheet(b"<worksheet", ENTITY + b"<worksheet")}, "已损坏"),
    "an empty file called xlsx": ({"会议.xlsx": b""}, "只是改了名"),
    "NUL in a CSV": ({"会议.csv": f"{HEAD}\n党工委会\0,2024-03-05,w1\n"}, "第2行有空字符"),
    "stray quotes": ({"会议.csv": f'{HEAD}\n"党工委会"x,2024-03-05,w1\n'}, "第2行的引号不成对"),
    "a quote that never ends": ({"会议.csv": f'{HEAD}\n"党工委会,2024-03-05,w1\n'}, "引号不成对"),
    "neither UTF-8 nor GB 18030": ({"会议.csv": b"\xff\xff\xff,\x80\x80\n"}, "既不是 UTF-8 也不是 GB18030"),
    "half of UTF-16": ({"会议.csv": b"\xff\xfea"}, "既不是 UTF-8"),
}
"""Files that cannot be read at all: what is told of them."""

CELLS: Mapping[str, tuple[Mapping[str, str | bytes], str, str]] = {
    "a day that there is not": (meetings("党工委会,2024-02-30,w1"), "会议!B2", "没有2024年2月30日"),
    "a day of 13 months": (meetings("党工委会,2024年13月1日,w1"), "会议!B2", "没有2024年13月1日"),
    "a year of two digits": (meetings("党工委会,24.3.5,w1"), "会议!B2", "不是日期"),
    "a number that is no day": (meetings("党工委会,123,w1"), "会议!B2", "不是日期"),
    "a range that ends before it begins": (meetings("党工委会,2024-03-05至2024-03-01,w1"), "会议!B2", "止于起前"),
    "an organization that there is not": (
        meetings("党工委会,2024-03-05,第三办事处党工委"),
        "会议!C2",
        "没有组织“第三办事处党工委”",
    ),
    "no organization": (meetings("党工委会,2024-03-05,"), "会议!A2", "没有写是哪个组织"),
    "a name of several": (
        {
            "更多.csv": "组织编号,组织名称,单位类别\nw7,第一办事处党工委,办事处党工委\n",
            **meetings("党工委会,2024-03-05,第一办事处党工委"),
        },
        "会议!C2",
        "有几个：w1、w7",
    ),
    "a kind of organization that there is not": (
        {"更多.csv": "组织名称,单位类别,上级党组织\n某学校,学校,w1\n"},
        "更多!B2",
        "“学校”不是单位类别",
    ),
    "no kind of organization": (
        {"更多.csv": "组织名称,单位类别,上级党组织\n某学校,,w1\n"},
        "更多!B2",
        "缺少名称或单位类别",
    ),
    "an organization given twice": (
        {"更多.csv": "组织编号,组织名称,单位类别\nw1,另一办事处,办事处党工委\n"},
        "更多!A2",
        "编号 'w1' 已是 组织.csv 组织!A3 的",
    ),
    "a state that nobody knows": (
        meetings("党工委会,2024-03-05,w1,也许", head=f"{HEAD},会议状态"),
        "会议!D2",
        "“也许”不是状态",
    ),
    "times that are no number": (meetings("党工委会,2024-03-05,w1,几", head=f"{HEAD},次数"), "会议!D2", "不是数"),
    "an amount that is none": (meetings("预算,2024-03-05,w1,若干", head=f"{HEAD},金额"), "会议!D2", "不是金额"),
    "an amount below zero": (meetings("预算,2024-03-05,w1,-5", head=f"{HEAD},金额"), "会议!D2", "不是金额"),
    "a year that is none": (meetings("书面报告,2024-03-05,w1,去年", head=f"{HEAD},年度"), "会议!D2", "不是年度"),
    "a form of report that there is not": (
        meetings("述职,2024-03-05,w1,唱歌", head=f"{HEAD},述职形式"),
        "会议!D2",
        "不是述职形式",
    ),
    "an audience that there is not": (
        meetings("党课,2024-03-05,c1,某支部", head=f"{HEAD},听众"),
        "会议!D2",
        "没有组织“某支部”",
    ),
    "a record that is the same as none": (
        meetings("党工委会,2024-03-05,w1,e99", head=f"{HEAD},同一事件的记录"),
        "会议!A2",
        "台账没有记录 'e99'",
    ),
    "a number of a record given twice": (
        meetings("党工委会,2024-03-05,w1,e1", "党工委会,2024-03-06,w1,e1", head=f"{HEAD},记录编号"),
        "会议!A3",
        "编号 'e1' 已是 会议.csv 会议!A2 的",
    ),
    "an end before its begin": (
        {"课.csv": "会议类型,活动开始时间,活动结束时间,党组织\n党课,2024-03-05,2024-03-01,c1\n"},
        "课!C2",
        "结束在开始之前",
    ),
    "a formula without a value": (
        {
            "会议.xlsx": in_sheet(
                b'<c r="B2" t="inlineStr"><is><t>2024-03-05</t></is></c>', b'<c r="B2"><f>TODAY()</f></c>'
            )
            if b"inlineStr" in zipfile.ZipFile(io.BytesIO(book(SOUND))).read("xl/worksheets/sheet1.xml")
            else book({"党工委会": [["党组织", "会议时间"], ["w1", "=TODAY()"]]})
        },
        "党工委会!B2",
        "公式没有存下结果",
    ),
    "a formula that failed": (
        {"会议.xlsx": book({"党工委会": [["党组织", "会议时间"], ["w1", "#REF!"]]})},
        "党工委会!B2",
        "公式出错",
    ),
    "two columns of one thing": (
        {"会议.csv": "会议类型,会议时间,日期,党组织\n党工委会,2024-03-05,2024-03-06,w1\n"},
        "会议!C1",
        "两列都是同一项",
    ),
    "a role that there is not": ({"任职.csv": "人员编号,党组织,职务\np1,w1,秘书\n"}, "任职!C2", "“秘书”不是职务"),
    "a post of nobody": ({"任职.csv": "人员编号,党组织,职务\n,w1,书记\n"}, "任职!A2", "缺少人员或职务"),
    "a name that two bear": ({"任职.csv": "姓名,人员编号,党组织,职务\n李四,,w1,书记\n"}, "任职!A2", "此姓名不止一人"),
    "a declaration without its end": (
        {"声明.csv": "单位,记录种类,起,止\nw1,全部,2024-01-01,\n"},
        "声明!A2",
        "缺一不可",
    ),
    "a declaration of a kind that there is not": (
        {"声明.csv": "单位,记录种类,起,止\nw1,碰头会,2024-01-01,2024-12-31\n"},
        "声明!B2",
        "“碰头会”不是记录类型",
    ),
    "an attestation of no norm": (
        {"证明.csv": "规范,单位,年度,结论,证明机关,日期\n99-9,w1,2024,已做到,区委组织部,2025-01-05\n"},
        "证明!A2",
        "没有规范 '99-9'",
    ),
    "an attestation by nobody known": (
        {"证明.csv": "规范,单位,年度,结论,证明机关,日期\n11.1-4,w1,2024,已做到,某局,2025-01-05\n"},
        "证明!E2",
        "没有组织“某局”",
    ),
    "the id of a person who is an organization": ({"任职.csv": "人员编号,党组织,职务\nw2,w1,书记\n"}, "任职!A2", "w2"),
}
"""Rows that are refused: where, and what is told."""


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_read_is_told_and_the_others_are_read(name: str, tmp_path: Path) -> None:
    """Its fault is one line; the register beside it is taken all the same."""
    files, told = FILES[name]
    done = read_tables(Shape(name, files).written(tmp_path))
    assert done.ledger is not None
    assert len(done.ledger.organizations) == 6
    assert told in done.report["files"][1]["fault"]["message_zh"]
    assert done.status == 1


@pytest.mark.parametrize("name", CELLS)
def test_a_row_that_cannot_be_taken_is_told_with_its_cell_and_the_others_are_taken(name: str, tmp_path: Path) -> None:
    """The place, what stands there, and why; what is sound in the same file is in the ledger."""
    files, place, told = CELLS[name]
    people = f"{PEOPLE}李四,p4,w3\n" if "two bear" in name else PEOPLE
    paths = Shape(name, files, people=people).written(tmp_path)
    done = read_tables(paths, people=tmp_path / "人员.csv")
    refused = [each for file in done.report["files"] for each in file["refused_rows"]]
    assert [(each["place"], told in each["message_zh"]) for each in refused] == [(place, True)]
    assert done.status == 1
    assert done.ledger is not None
    sound = [each for each in done.ledger.entries if str(each.date) == "2024-12-05"]
    assert len(sound) == ("会议.csv" in files and "2024-12-05" in str(files["会议.csv"]))


def test_all_faults_of_a_row_are_told_at_once(tmp_path: Path) -> None:
    """Day, organization and state, each with its cell."""
    files = meetings("党工委会,2024-02-30,w9,也许", head=f"{HEAD},会议状态")
    done = read_tables(Shape("", files).written(tmp_path))
    assert [each["place"] for each in done.report["files"][1]["refused_rows"]] == ["会议!B2", "会议!C2", "会议!D2"]


def test_external_links_are_not_followed_and_told(tmp_path: Path) -> None:
    """What stands in the cells is read; nothing is fetched."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book(SOUND))) as before, zipfile.ZipFile(made, "w") as after:
        for name in before.namelist():
            after.writestr(name, before.read(name))
        after.writestr("xl/externalLinks/externalLink1.xml", "<externalLink/>")
    done = read_tables(Shape("", {"会议.xlsx": made.getvalue()}).written(tmp_path))
    file = done.report["files"][1]
    assert (file["taken"], file["notes"][0]["message"]) == (
        1, "it has external links: only the values kept were read",
    )  # fmt: skip


@pytest.mark.parametrize("sign", ["=1+1", "+86", "-1", "@a", "\t=1"])
def test_what_looks_like_a_formula_is_text_on_the_way_in_and_out(sign: str, tmp_path: Path) -> None:
    """In a CSV it is guarded, and in a workbook a text; read again it is what it was."""
    from jiceng_dangjian import Ledger
    from jiceng_dangjian.office import tables_as_files

    ledger = Ledger.from_dict(
        {
            "format": "jiceng-dangjian.ledger/1",
            "organizations": [{"id": "w1", "kind": "subdistrict_working_committee", "name": sign.strip()}],
        }
    )
    for path in (tmp_path / "a.xlsx", tmp_path / "csv"):
        files = tables_as_files(ledger, path)
        for name, data in files.items():
            name.parent.mkdir(exist_ok=True)
            name.write_bytes(data if isinstance(data, bytes) else data.encode())
        assert read_tables(list(files)).ledger == ledger
    assert "\n'" in (tmp_path / "csv/组织.csv").read_text() or ",'" in (tmp_path / "csv/组织.csv").read_text()
    assert load_workbook(tmp_path / "a.xlsx")["组织"]["B2"].data_type == "s"


def test_a_row_longer_than_its_header_is_read_by_its_header(tmp_path: Path) -> None:
    """Ragged lines: cells without a header say nothing, missing ones are empty."""
    done = read_tables(
        Shape("", {"会议.csv": f"{HEAD}\n党工委会,2024-03-05,w1,x,y\n党工委会,2024-03-06\n"}).written(tmp_path)
    )
    file = done.report["files"][1]
    assert (file["rows"], file["taken"], file["refused"]) == (2, 1, 1)


def test_an_unfilled_template_gives_no_ledger(tmp_path: Path) -> None:
    """Its rows are examples: they are set aside, and nothing is left."""
    path = tmp_path / "模板.xlsx"
    path.write_bytes(template())
    done = read_tables([path])
    assert (done.ledger, done.status) == (None, 2)
    assert {each["message"] for each in done.report["files"][0]["set_aside_rows"]} == {"an example"}


@pytest.mark.parametrize(
    ("mapping", "told"),
    [
        ({"kind": {}}, "did you mean 'kinds'"),
        ({"kinds": {"专题会": "meeting"}}, "there is no kind 'meeting'"),
        ({"columns": {"日子": "day"}}, "there is no field 'day'"),
        ({"covers_year": "2024"}, "not what it should be"),
    ],
)
def test_a_map_that_is_none_is_refused(mapping: dict[str, Any], told: str, tmp_path: Path) -> None:
    """What it says must be of what there is."""
    with pytest.raises(ValueError, match=told):
        read_tables(Shape("", meetings()).written(tmp_path), mapping=mapping)
