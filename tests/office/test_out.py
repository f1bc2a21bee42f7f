"""What goes out: a ledger as sheets and back, the template filled in, the lists, the calendar; made again, the same."""

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import vobject
from openpyxl import load_workbook
from tests.conftest import TIMES

import jiceng_dangjian as jd
from jiceng_dangjian.faces.cli import main
from jiceng_dangjian.office import calendar, lists_as_files, read_tables, tables_as_files, template
from jiceng_dangjian.office.layout import TABS
from jiceng_dangjian.office.list_pages import HEADS, lists
from jiceng_dangjian.testing.sources import FromRandom
from jiceng_dangjian.testing.strategies import ledger as at_random

DAY = date(2025, 4, 10)


def written(files: Any) -> list[Path]:
    """Files on the disk."""
    for path, data in files.items():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
    return list(files)


@pytest.mark.parametrize("out", ["台账.xlsx", "csv"])
def test_the_example_district_goes_out_and_comes_in_as_the_same_document(out: str, tmp_path: Path) -> None:
    """Every list in its order, every field, every unknown."""
    district = jd.example_district()
    done = read_tables(written(tables_as_files(district, tmp_path / out)))
    assert done.ledger is not None
    assert done.ledger.to_dict() == district.to_dict()
    assert done.status == 0


@pytest.mark.parametrize("out", ["台账.xlsx", "csv"])
def test_law_a_ledger_goes_out_and_comes_in_as_it_was(out: str, tmp_path: Path) -> None:
    """Ledgers at random, with days, kinds and answers left open."""
    for seed in range(15 if TIMES == 1 else 300):
        document = at_random(FromRandom(seed), left_open=seed % 2 == 1)
        before = jd.Ledger.from_dict(document)
        files = written(tables_as_files(before, tmp_path / out))
        assert read_tables(files).ledger == before, seed
        for each in files:
            each.unlink()


def test_every_field_of_every_record_has_a_column() -> None:
    """What a ledger may say can be said in the sheets."""
    from attrs import fields

    from jiceng_dangjian.ledger.records import LISTS

    for name, kind in LISTS.items():
        heads = {head.field for tab in TABS if tab.of == name for head in tab.heads}
        parted = {"organization": {"subject"}, "person": {"subject"}, "target.id": {"target"}}
        said = heads | {each for head in heads for each in parted.get(head, ())}
        assert {each.name for each in fields(kind)} <= said, name


def test_a_filled_template_is_a_ledger(tmp_path: Path) -> None:
    """Rows below the examples are taken; the examples, and the sheet that explains, are not."""
    path = tmp_path / "台账模板.xlsx"
    path.write_bytes(template())
    book = load_workbook(path)

    def fill_in(name: str, **cells: object) -> None:
        heads = [cell.value for cell in book[name][1]]
        assert set(cells) <= set(heads)
        book[name].append([cells.get(str(head)) for head in heads])

    fill_in("组织", 组织编号="w1", 组织名称="第一办事处党工委", 单位类别="办事处党工委", 是否成员单位="否")
    meeting = {"记录类型": "党（工）委会", "党组织": "第一办事处党工委", "党建专题研究": "单列议题", "状态": "已发生"}
    fill_in("会议", 记录编号="m1", 日期=date(2024, 3, 5), **meeting)
    fill_in("会议", 记录类型="领导小组会议", 党组织="w1", 日期="2024年上半年", 次数=2, 状态="已发生")
    fill_in("完整性声明", 单位="w1", 记录种类="全部", 起=date(2024, 1, 1), 止=date(2024, 12, 31))
    book.save(path)
    done = read_tables([path])
    assert done.status == 0
    assert done.ledger is not None
    first, second = done.ledger.entries
    assert (first.id, first.kind, first.date, first.party_building_study) == (
        "m1", "committee_meeting", date(2024, 3, 5), "agenda_item",
    )  # fmt: skip
    assert (second.kind, str(second.date), second.times) == ("leading_group_meeting", "2024-01-01…2024-06-30", 2)
    assert done.ledger.coverage[0].subject == "w1"


def test_the_template_helps_to_fill_in() -> None:
    """Drop-downs, checks of days, frozen heads; every column is explained."""
    book = load_workbook(io.BytesIO(template()))
    assert book.sheetnames[0] == "填表说明"
    told = {(row[0].value, row[1].value) for row in book["填表说明"].iter_rows()}
    for tab in TABS:
        sheet = book[tab.name]
        assert sheet.freeze_panes == "A2"
        kinds = [each.type for each in sheet.data_validations.dataValidation]
        assert kinds.count("date") == sum(head.is_day for head in tab.heads)
        assert kinds.count("list") == sum(bool(head.choices) for head in tab.heads)
        assert {(tab.name, head.header) for head in tab.heads if head.header != "台账序号"} <= told
        assert "示例" in [cell.value for cell in sheet[2]]


@pytest.fixture(scope="module")
def report() -> jd.Report:
    """The report of the example district."""
    return jd.evaluate(jd.example_district(), year=2024, as_of=DAY)


@pytest.fixture(scope="module")
def files(report: jd.Report, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The lists of the example district, written."""
    return written(lists_as_files(report, tmp_path_factory.mktemp("lists") / "lists"))


@pytest.fixture(scope="module")
def pages(report: jd.Report) -> dict[str, Any]:
    """The lists of the example district, by name."""
    return {each.name: each for each in lists(report)}


def test_lists_open_as_workbooks(files: list[Path]) -> None:
    """The columns that are asked for, heads frozen, A4 across; texts are texts."""
    for path in files:
        if path.suffix != ".xlsx":
            continue
        sheet = load_workbook(path).active
        assert sheet is not None
        heads = [cell.value for cell in sheet[1]]
        if path.stem in HEADS:
            assert heads == [zh for zh, _ in HEADS[path.stem][1]]
        assert (sheet.freeze_panes, sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == (
            "A2",
            "landscape",
            9,
        )
        assert sheet.max_row > 1
        assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_csv_lists_are_what_the_workbooks_are(files: list[Path]) -> None:
    """With the mark that spreadsheets need, and the same cells."""
    for path in files:
        if path.suffix == ".csv":
            assert path.read_bytes().startswith(b"\xef\xbb\xbf")
            rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
            sheet = load_workbook(path.with_suffix(".xlsx")).active
            assert sheet is not None
            assert len(rows) == sheet.max_row
            assert rows[0] == [cell.value for cell in sheet[1]]


def test_the_problem_list_says_what_the_report_says(report: jd.Report, pages: dict[str, Any]) -> None:
    """A line for each finding that is short or not settled, with its clause; numbers only where they are known."""
    page = pages["问题清单"]
    shown = [each for each in report if each.verdict in ("breached", "unmet", "undetermined")]
    rows: list[Any] = list(page.rows)
    assert len(rows) == len(shown)
    short = [row for row in rows if row[6] is not None]
    said = [each for each in shown if each.verdict != "undetermined" and each.reason != "performed_late"]
    assert sorted((row[5], row[6], str(row[4])) for row in short) == sorted(
        (each.required, each.counted, each.norm.quote) for each in said
    )
    assert all(0 < row[7] <= row[5] - row[6] for row in short)
    for row in rows:
        assert (row[7] is None) == ("无法判定" in row[2] or "待补" in row[2] or "逾期完成" in row[2])
    natures = {row[-1] for row in rows}
    assert natures == {"据台账计算", "据有关机关的证明", "记录未提供", "记录内容不明", "原文未定", "待有关机关证明"}


def test_what_people_decide_is_left_blank(report: jd.Report, pages: dict[str, Any]) -> None:
    """Measures, who leads, who does it, progress, when it was done and closed."""
    page = pages["整改台账"]
    blank = [
        page.heads.index(each)
        for each in ("整改措施", "责任领导", "责任部门", "责任人", "整改进展", "完成时间", "销号状态")
    ]
    rows = list(page.rows)
    assert len(rows) == len([each for each in report if each.verdict in ("breached", "unmet")])
    assert {row[place] for row in rows for place in blank} == {None}


def test_lists_name_people_by_reference_and_rate_nobody(pages: dict[str, Any]) -> None:
    """No sum, score or rank stands in any head; whose it is stands in every list of findings."""
    for page in pages.values():
        assert not [
            head for head in page.heads if any(word in head for word in ("合计", "总分", "得分", "排名", "评级", "率"))
        ]


def test_english_lists_are_english(report: jd.Report) -> None:
    """But for the names in the ledger, and the law."""
    import re

    quotes = {norm.quote for norm in jd.norms()}
    names = sorted({each.name or each.id for each in report.ledger.organizations}, key=len, reverse=True)
    for page in lists(report, "en"):
        told = [*page.heads, *(str(each) for row in page.rows for each in row if each not in quotes)]
        for each in told:
            for name in names:
                each = each.replace(name, "")
            assert not re.search("[\u4e00-\u9fff]", each.replace("(Chinese)", "").replace(report.law.text.title, "")), (
                each
            )


def test_made_again_it_is_the_same(report: jd.Report, tmp_path: Path) -> None:
    """Byte for byte: template, tables and lists."""
    assert template() == template()
    path = tmp_path / "a.xlsx"
    assert tables_as_files(report.ledger, path) == tables_as_files(report.ledger, path)
    again = jd.evaluate(report.ledger, year=2024, as_of=DAY, organization="w3")
    assert lists_as_files(again, tmp_path) == lists_as_files(again, tmp_path)


OWED: dict[str, Any] = {"start": "2024-01-01", "end": "2024-12-31", "as_of": "2024-03-01", "organization": "w3"}


def test_the_calendar_has_the_days_that_are_owed() -> None:
    """Read by another library: an event on the last day of each duty that is not done, with its clause and alarms."""
    ledger = jd.example_district()
    owed = jd.duties(ledger, **OWED)
    made = read(calendar(ledger, owed))
    shown = [each for each in owed if each.status != "done" and each.last and each.last >= date(2024, 3, 1)]
    assert sorted(each.dtstart.value for each in made.vevent_list) == sorted(each.last for each in shown if each.last)
    assert len({each.uid.value for each in made.vevent_list}) == len(shown)
    event = made.vevent_list[0]
    assert any(norm.quote in event.description.value.replace("\n", "") for norm in jd.norms())
    assert [alarm.trigger.value.days for alarm in event.valarm_list] == [-30, -7, -1]


def test_a_second_calendar_updates_the_first() -> None:
    """What is owed still has the UID it had; what was done meanwhile is not there any more."""
    ledger = jd.example_district()
    first, later = (events(ledger, OWED | {"as_of": day}) for day in ("2024-03-01", "2024-06-01"))
    both = first.keys() & later.keys()
    assert len(both) > 20
    assert {each: first[each] for each in both} == {each: later[each] for each in both}
    assert len(later) < len(first)


def read(told: bytes) -> Any:
    """A calendar as another library reads it."""
    parse: Any = vobject.readComponents
    return next(parse(told.decode()))


def events(ledger: jd.Ledger, days: dict[str, Any]) -> dict[tuple[str, date], str]:
    """The UIDs of the events of a calendar, by what they are of and their day."""
    made = read(calendar(ledger, jd.duties(ledger, **days)))
    return {(each.summary.value, each.dtstart.value): each.uid.value for each in made.vevent_list}


def command(*arguments: object) -> int:
    """Run the command in Chinese."""
    return main([*map(str, arguments), "--language", "zh"])


def test_from_tables_to_the_problem_list_by_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Tables out, in again with a report, and the lists; nothing that is there is written over unasked."""
    book, ledger, folder = tmp_path / "台账.xlsx", tmp_path / "ledger.json", tmp_path / "清单"
    assert command("tables", "example", "-o", book) == 0
    assert command("import", book, "-o", ledger, "--report", tmp_path / "r.json") == 0
    assert jd.Ledger.load(ledger) == jd.example_district()
    assert json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["files"][0]["taken"] == 2529
    before = ledger.read_bytes()
    assert command("import", book, "-o", ledger) == 2
    assert "--force" in capsys.readouterr().err
    assert ledger.read_bytes() == before
    assert command("import", book, "-o", ledger, "--force") == 0
    assert command("lists", ledger, "--year", 2024, "--as-of", "2025-04-10", "-o", folder) == 0
    assert (folder / "问题清单.xlsx").exists()
    assert (
        command(
            "calendar",
            ledger,
            "--start",
            "2024-01-01",
            "--end",
            "2024-12-31",
            "--as-of",
            "2024-03-01",
            "-o",
            tmp_path / "a.ics",
        )
        == 0
    )
    assert command("template", "-o", tmp_path / "模板.xlsx") == 0


REGISTER = "组织编号,组织名称,单位类别\nw1,一办,办事处党工委\n"


def test_an_import_says_with_its_status_what_came_of_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """0 nothing refused, 1 some rows refused, the others taken, 2 nothing could be read; --strict then writes none."""
    sound, wrong, none = tmp_path / "组织.csv", tmp_path / "会议.csv", tmp_path / "坏.xlsx"
    sound.write_text(REGISTER, encoding="utf-8")
    wrong.write_text("会议类型,会议时间,党组织\n党工委会,2024-03-05,w1\n党工委会,2024-02-30,w1\n", encoding="utf-8")
    none.write_bytes(b"PK\x03\x04")
    out = tmp_path / "l.json"
    assert command("import", sound, "-o", out) == 0
    assert command("import", sound, wrong, "-o", out, "--strict", "--force", "--report", tmp_path / "r.json") == 1
    assert not jd.Ledger.load(out).entries
    assert (tmp_path / "r.json").exists()
    assert command("import", wrong, "--into", out, "-o", out, "--force") == 1
    assert len(jd.Ledger.load(out).entries) == 1
    told = capsys.readouterr().err
    assert "会议!B3" in told
    assert "没有2024年2月30日" in told
    assert command("import", none, "-o", tmp_path / "n.json") == 2
    assert not (tmp_path / "n.json").exists()


def test_an_import_into_a_ledger_adds_what_is_new_once(tmp_path: Path) -> None:
    """What is there already is set aside; a second import changes nothing."""
    files = []
    for name, text in (("组织.csv", REGISTER), ("会议.csv", "会议类型,会议时间,党组织\n党工委会,2024-03-05,w1\n")):
        (tmp_path / name).write_text(text, encoding="utf-8")
        files.append(tmp_path / name)
    first = read_tables(files).ledger
    again = read_tables(files, into=first)
    assert again.ledger == first
    assert [each["set_aside"] for each in again.report["files"]] == [1, 1]


def test_nothing_is_short_unless_something_is_declared_complete(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a declaration no finding is short, and that is told; with it, it is told too."""
    (tmp_path / "组织.csv").write_text(REGISTER, encoding="utf-8")
    done = read_tables([tmp_path / "组织.csv"])
    assert done.ledger is not None
    document = done.ledger.to_dict() | {"in_force_from": "2020-01-01"}
    silent = jd.evaluate(jd.Ledger.from_dict(document), year=2024, as_of=DAY)
    assert not silent.where(verdict=["breached", "unmet"])
    declared = read_tables([tmp_path / "组织.csv"], complete=[2024]).ledger
    assert declared is not None
    told = declared.to_dict() | {"in_force_from": "2020-01-01"}
    assert jd.evaluate(jd.Ledger.from_dict(told), year=2024, as_of=DAY).where(verdict="breached")
    assert command("import", tmp_path / "组织.csv", "-o", tmp_path / "a.json") == 0
    assert "没有声明记录完整" in capsys.readouterr().err
    assert command("import", tmp_path / "组织.csv", "-o", tmp_path / "b.json", "--complete", "2024") == 0
    assert "已按 --complete 声明2024年全部记录完整" in capsys.readouterr().err


def test_an_interrupted_import_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever breaks off finds neither a ledger nor a report, and what was there as it was."""

    def broken_off(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    (tmp_path / "组织.csv").write_text(REGISTER, encoding="utf-8")
    (tmp_path / "l.json").write_text("as it was", encoding="utf-8")
    monkeypatch.setattr("jiceng_dangjian.office.read_tables", broken_off)
    out = ("-o", tmp_path / "l.json", "--report", tmp_path / "r.json", "--force")
    assert command("import", tmp_path / "组织.csv", *out) == 130
    assert (tmp_path / "l.json").read_text(encoding="utf-8") == "as it was"
    assert {each.name for each in tmp_path.iterdir()} == {"组织.csv", "l.json"}


@pytest.mark.parametrize("terminal", [True, False])
def test_a_person_at_a_terminal_sees_how_far_it_is(
    terminal: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows read and lists made; nothing of it goes into a pipe."""
    rows = [f"党课,2024-01-{number % 28 + 1:02},w1" for number in range(1001)]
    (tmp_path / "组织.csv").write_text(REGISTER, encoding="utf-8")
    (tmp_path / "课.csv").write_text("\n".join(["会议类型,会议时间,党组织", *rows]), encoding="utf-8")
    told = io.StringIO()
    monkeypatch.setattr(told, "isatty", lambda: terminal)
    monkeypatch.setattr("sys.stderr", told)
    ledger = tmp_path / "l.json"
    assert command("import", tmp_path / "组织.csv", tmp_path / "课.csv", "-o", ledger) == 0
    assert command("lists", ledger, "--year", 2024, "--as-of", "2025-04-10", "-o", tmp_path / "清单") == 0
    assert ("已处理1000行" in told.getvalue()) is terminal
    assert ("已处理7份清单" in told.getvalue()) is terminal


@pytest.mark.parametrize("out", ["a.xlsx", "csv"])
def test_texts_come_in_as_they_were_written(out: str, tmp_path: Path) -> None:
    """Widths of brackets and letters in names, ids and references are not changed on the way."""
    meeting = {"id": "ｅ１（甲）", "kind": "committee_meeting", "organization": "ｗ１", "date": "2024-03-05"}
    ledger = jd.Ledger.from_dict(
        {
            "format": "jiceng-dangjian.ledger/1",
            "organizations": [{"id": "ｗ１", "kind": "community", "name": "示例（区）社区　党支部", "form": "branch"}],
            "appointments": [{"person": "ｐ（1）", "organization": "ｗ１", "role": "secretary"}],
            "entries": [meeting | {"evidence_refs": ["区委〔2024〕3号（试行）"]}],
        }
    )
    assert read_tables(written(tables_as_files(ledger, tmp_path / out))).ledger == ledger
