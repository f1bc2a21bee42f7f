"""What would be a wrong day, a lost row, a doubled event or a leak: tables made to bring it about."""

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from tests.office.shapes import PEOPLE, Rows, Shape, book

import jiceng_dangjian as jd
from jiceng_dangjian.office import Imported, calendar, read_tables
from jiceng_dangjian.office.when import when
from jiceng_dangjian.office.words import Unreadable

H = "会议类型,会议时间,党组织"


def imported(folder: Path, files: Mapping[str, str | bytes], people: str = "", **options: Any) -> Imported:
    """What comes of files beside the register of organizations."""
    paths = Shape("", files, people=people).written(folder)
    return read_tables(paths, people=folder / "人员.csv" if people else None, **options)


def counts(done: Imported) -> tuple[int, int, int, int]:
    """Rows in, taken, refused and set aside, of all files but the register."""
    files = done.report["files"][1:]
    return tuple(sum(each[name] for each in files) for name in ("rows", "taken", "refused", "set_aside"))


DAYS = {
    "2024-03-05 14:00-16:00": "2024-03-05",
    "2024-03-05 09:00至2024-03-07 17:00": "2024-03-05…2024-03-07",
    "2024年3月5日（周二）上午": "2024-03-05",
    "2024-03-04 16:00:00 UTC": "2024-03-05",
    "2024/03/04 16:00:00Z": "2024-03-05",
    "2024-3-4T16:00:00+00": "2024-03-05",
    "2024-03-05T08:00:00+08:00": "2024-03-05",
    "2024-03-05-07": "2024-03-05…2024-03-07",
    "3.5-3.7": "2024-03-05…2024-03-07",
    "2024年12月30日-2025年1月2日": "2024-12-30…2025-01-02",
}
NO_DAYS = [
    *("2024-03-05 14:00（因故取消）", "2024-03-05 14:00、2024-03-12 14:00", "2024年3月5日9:00改为3月8日", "14:30"),
    *("2024.3-5", "2024年-5", "20243", 20241, "2024.1", 2024.1, "2024123次", "-5", "—待补", float("inf"), float("nan")),
]


@pytest.mark.parametrize("told", DAYS)
def test_what_stands_after_a_day_does_not_move_it(told: str) -> None:
    """Hours, names of days, offsets, ends of ranges."""
    assert str(when(told, 2024).day) == DAYS[told]


@pytest.mark.parametrize("told", NO_DAYS, ids=str)
def test_what_is_not_clear_is_no_day(told: object) -> None:
    """More days than one, remarks, numbers that may be something else."""
    with pytest.raises(Unreadable):
        when(told, 2024)


def test_a_row_with_words_of_headers_is_no_header(tmp_path: Path) -> None:
    """Topics and remarks may be called as columns are; each row is accounted for."""
    rows = f"{H},会议主题\n党工委会,2024-02-20,w1,学习\n党工委会,2024-03-05,w1,年度计划\n党工委会,2024-04-05,w1,其他\n"
    assert counts(imported(tmp_path, {"会议.csv": rows})) == (3, 3, 0, 0)


def test_a_header_that_comes_again_loses_no_row(tmp_path: Path) -> None:
    """Rows of one value before it are rows; the title holds for what follows, too."""
    rows = "第二办事处党工委2024年党工委会记录,\n会议时间,主持人\n3月1日,甲\n3月5日,\n3月6日,\n会议时间,主持人\n9月10日,乙\n"
    done = imported(tmp_path, {"会议.csv": rows})
    assert counts(done) == (4, 4, 0, 0)
    assert done.ledger is not None
    assert [each.organization for each in done.ledger.entries] == ["w2"] * 4


def test_a_header_merged_down_takes_no_row_with_it(tmp_path: Path) -> None:
    """Rows beside a merged header cell are rows."""
    rows: Rows = [
        ["党组织", "会议时间", "备注"],
        ["w1", "2024-03-05", None],
        ["w1", "2024-04-05", None],
        ["w2", "2024-05-05", "x"],
    ]
    assert counts(imported(tmp_path, {"会议.xlsx": book({"党工委会": rows}, ["C1:C3"])})) == (3, 3, 0, 0)


def test_two_imports_never_give_two_people_one_reference(tmp_path: Path) -> None:
    """Whoever is new in the second is not who was new in the first."""
    lecture = "会议类型,授课时间,授课人,党组织\n党课,{},{},c1\n"
    first = imported(tmp_path, {"课.csv": lecture.format("2024-06-28", "甲乙丙")}).ledger
    (tmp_path / "课二.csv").write_text(lecture.format("2024-07-28", "丁戊己"), encoding="utf-8")
    second = read_tables([tmp_path / "课二.csv"], into=first).ledger
    assert second is not None
    assert len({each.by for each in second.entries}) == 2


@pytest.mark.parametrize(
    "table",
    [
        "会议类型,述职时间,述职人编号,述职形式,述职年度,单位\n述职,1月10日,p1,口头,2024,dc\n",
        f"填报单位：w1 填报日期：2025年1月5日,,\n{H}\n党工委会,3月5日,w1\n",
        f"按照区委〔2020〕15号文件要求的党工委会台账,,\n{H}\n党工委会,3月5日,w1\n",
    ],
)
def test_a_year_is_not_guessed(table: str, tmp_path: Path) -> None:
    """A review of a year may be held in the next; the year of a filing or of a document is not that of what it lists."""
    done = imported(tmp_path, {"表.csv": table})
    assert done.ledger is not None
    assert [each.date for each in done.ledger.entries] == [None]


def test_a_table_of_counts_says_its_states(tmp_path: Path) -> None:
    """What was cancelled is not held because it is counted; where rows say their kind, no column holds kinds."""
    done = imported(tmp_path, {"统计.csv": "会议时间,党组织,状态,党课\n2024-03-05,w1,取消,1\n"})
    assert done.ledger is not None
    assert [each.state for each in done.ledger.entries] == ["cancelled"]
    rows = "会议类型,会议时间,党组织,状态,党课\n党工委会,2024-03-05,w1,取消,1\n"
    done = imported(tmp_path, {"统计.csv": rows})
    assert done.ledger is not None
    assert [(each.kind, each.state) for each in done.ledger.entries] == [("committee_meeting", "cancelled")]


@pytest.mark.parametrize(
    "table", [f"{H}\n党工委会,,w1\n", "党组织,季度,次数,会议类型\nw1,2024年二季度,,党课\n"], ids=["day", "number"]
)
def test_an_empty_cell_is_nothing_that_was_held(table: str, tmp_path: Path) -> None:
    """Without a day, or without how many: set aside."""
    assert counts(imported(tmp_path, {"表.csv": table})) == (1, 0, 0, 1)


def test_a_number_over_merged_rows_is_of_none_of_them(tmp_path: Path) -> None:
    """Twelve lectures in three months are not thirty-six."""
    rows: Rows = [["党组织", "月份", "次数"], ["w1", "1月", 12], ["w1", "2月", None], ["w1", "3月", None]]
    assert counts(imported(tmp_path, {"党课.xlsx": book({"2024年党课": rows}, ["C2:C4"])})) == (3, 0, 3, 0)


@pytest.mark.parametrize("name", ["王 小明", "欧阳 修", "张三 书记"])
def test_a_space_in_a_name_makes_one_lecture(name: str, tmp_path: Path) -> None:
    """One person, one event."""
    done = imported(tmp_path, {"课.csv": f"会议类型,授课时间,授课人,党组织\n党课,2024-06-28,{name},c1\n"})
    assert done.ledger is not None
    assert len(done.ledger.entries) == 1


@pytest.mark.parametrize("told", ["全体班子成员", "张三等5人", "5", "/"])
def test_who_took_part_is_unknown_where_no_names_stand(told: str, tmp_path: Path) -> None:
    """The meeting is taken; its attendance is null, and that is told."""
    done = imported(tmp_path, {"会.csv": f"{H},参加人员\n组织生活会,2024-06-28,c1,{told}\n"}, PEOPLE)
    assert done.ledger is not None
    assert [each.attended_by for each in done.ledger.entries] == [None]
    assert "参加人员" in done.report["files"][1]["notes"][0]["message_zh"]


def test_a_wrong_further_kind_is_one_row(tmp_path: Path) -> None:
    """It is refused, with its cell; the other is taken."""
    done = imported(tmp_path, {"会.csv": f"{H},兼作\n党工委会,2024-03-05,w1,也许\n党工委会,2024-03-06,w1,\n"})
    assert counts(done) == (2, 1, 1, 0)
    assert done.report["files"][1]["refused_rows"][0]["place"] == "会!D2"


SHEET = ["<v>45356</v>", '<c r="B2" t="n">', '<c r="B2">']


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="B2" t="s"><v>99999</v></c>', '<c r="B2"><v>1e400</v></c>', '<c r="B2"><v>abc</v></c>', '<c r="B2" t="d"><v>x</v></c>',
        '<c r="B2" t="b"><v>x</v></c>', '<c r="??"><v>1</v></c>',
    ],
)  # fmt: skip
def test_a_broken_cell_is_no_crash(cell: str, tmp_path: Path) -> None:
    """It is a fault of the file or of the row, and the register beside it is taken."""
    import io
    import re
    import zipfile

    made = io.BytesIO()
    sound = book({"党工委会": [["党组织", "会议时间"], ["w1", 45356]]})
    with zipfile.ZipFile(io.BytesIO(sound)) as before, zipfile.ZipFile(made, "w") as after:
        for name in before.namelist():
            data = before.read(name).decode()
            if name.endswith("sheet1.xml"):
                data, changed = re.subn(r'<c r="B2"[^>]*>.*?</c>', cell, data)
                assert changed == 1
            after.writestr(name, data)
    done = imported(tmp_path, {"会议.xlsx": made.getvalue()})
    assert done.ledger is not None
    assert not done.ledger.entries
    assert done.status == 1


@pytest.mark.parametrize(
    "mapping",
    [
        {"values": {"state": "x"}}, {"values": {"date": {"年初": "2024-01-01"}}}, {"values": {"organization": {"一办": "w9"}}},
        {"kinds": {"专题会议": ["a"]}}, {"columns": {"x": ["date"]}}, {"sheets": {"会议": {"year": "abc"}}}, {"sheets": {"会议": {"kind": "x"}}},
        {"values": {"state": {"好": "held!"}}}, {"organizations": {"一办": 1}},
    ],
    ids=str,
)  # fmt: skip
def test_a_map_is_checked_to_its_leaves(mapping: dict[str, Any], tmp_path: Path) -> None:
    """What cannot be meant is refused before anything is read."""
    with pytest.raises(jd.BadValue, match=r"map\.toml"):
        imported(tmp_path, {}, mapping=mapping)


def test_what_is_said_of_the_measures_is_checked(tmp_path: Path) -> None:
    """Days that cannot be, and days that the ledger says otherwise, are refused with their rows."""
    done = imported(tmp_path, {"说明.csv": "项目,内容\n印发日期,2024-01-01\n废止日期,2020-01-01\n"})
    assert counts(done) == (2, 0, 2, 0)
    first = imported(tmp_path, {"说明.csv": "项目,内容\n印发日期,2020-01-15\n"}).ledger
    (tmp_path / "又.csv").write_text("项目,内容\n印发日期,2021-01-15\n", encoding="utf-8")
    again = read_tables([tmp_path / "又.csv"], into=first)
    assert again.report["files"][0]["refused"] == 1
    assert again.ledger == first


PRIVATE = ("330102199001011234", "13812345678")
LEAKS = {
    "任职.csv": "人员编号,党组织,职务\n330102199001011234,w1,书记\n",
    "会.csv": f"{H},状态\n党工委会,2024-03-05,w1,13812345678\n党工委会,待定13812345678,w1,\n党工委会,2024-03-05,13812345678,\n"
    "13812345678,2024-03-05,w1,\n",
    "党工委会13812345678.csv": "党组织,会议时间,联系电话13812345678\nw1,2024-03-05,1\n",
    "佐证.csv": f"{H},佐证材料\n党工委会,2024-03-05,w1,+8613812345678、138-1234-5678、0571-87654321\n",
    "批评.csv": "会议类型,会议时间,党组织,对象\n通报批评,2024-03-05,dc,张三\n",
}


def test_nothing_private_is_in_ledger_or_report(tmp_path: Path) -> None:
    """Identity and phone numbers in references, answers, days, names, headers and names of files; a name as a target."""
    done = imported(tmp_path, LEAKS)
    assert done.ledger is not None
    told = done.ledger.dumps() + json.dumps(done.report, ensure_ascii=False)
    for each in (*PRIVATE, "138-1234-5678", "0571-87654321", "张三"):
        assert each not in told


def test_files_of_one_name_do_not_stand_in_each_others_way(tmp_path: Path) -> None:
    """What stands in one place of both is two records."""
    imported(tmp_path, {})
    paths = []
    for number, folder in enumerate(("一办", "二办"), 5):
        (tmp_path / folder).mkdir()
        paths.append(tmp_path / folder / "会议.csv")
        paths[-1].write_text(f"{H}\n党工委会,2024-03-0{number},w1\n", encoding="utf-8")
    done = read_tables([tmp_path / "组织.csv", *paths])
    assert counts(done) == (2, 2, 0, 0)
    assert done.ledger is not None
    assert len({each.id for each in done.ledger.entries}) == 2


def test_the_same_file_again_adds_nothing(tmp_path: Path) -> None:
    """Also where a state is written out, and where somebody is in no table of people."""
    files = {
        "会.csv": f"{H},会议状态\n党工委会,2024-05-06,w1,已结束\n党工委会,2024-05-07,w1,未审核\n",
        "任职.csv": "姓名,党组织,职务,任职时间\n赵六,w2,书记,2023-02-01\n",
    }
    first = imported(tmp_path, files)
    again = imported(tmp_path, files, into=first.ledger)
    assert again.ledger == first.ledger
    assert counts(again) == (3, 0, 0, 3)


def test_a_row_is_refused_whole(tmp_path: Path) -> None:
    """Of a row of several nothing is left where one cannot be; and a number of its own may be of several."""
    rows = "记录编号,会议类型,考核时间,被考核单位,考核年度,单位\nk1,年终考核,2025-01-20,w1、w2,2024,dc\nk1,年终考核,2025-01-21,c1、c2,2024,dc\n"
    done = imported(tmp_path, {"考核.csv": rows})
    assert counts(done) == (2, 1, 1, 0)
    assert done.ledger is not None
    assert [each.target for each in done.ledger.entries] == ["w1", "w2"]


def test_an_organization_is_the_one_that_is_written(tmp_path: Path) -> None:
    """Ids that differ in case are two; what is like both is refused."""
    register = "组织编号,组织名称,单位类别\nX1,甲委,社区\nx1,乙委,社区\n"
    rows = f"{H}\n党课,2024-03-05,X1\n党课,2024-03-06,x1\n党课,2024-03-07,Ｘ１ \n"
    done = imported(tmp_path, {"更多.csv": register, "课.csv": rows})
    assert done.ledger is not None
    assert [each.organization for each in done.ledger.entries] == ["X1", "x1", "X1"]


@pytest.mark.parametrize("error", ["#N/A", "#REF!", "#DIV/0!"])
def test_the_error_of_a_formula_is_nobody(error: str, tmp_path: Path) -> None:
    """No person, no organization and no day has its name."""
    done = imported(tmp_path, {"任职.csv": f"姓名,人员编号,党组织,职务\n甲乙,{error},w1,书记\n"})
    assert counts(done) == (1, 0, 1, 0)


def test_an_end_that_names_no_day_is_not_still_going_on(tmp_path: Path) -> None:
    """A point whose end stands under 结束时间 has ended; who left in a year, which day unknown, is refused."""
    points = "会议类型,开始时间,结束时间,联系点,行为人编号,党组织\n联系点,2024-01-01,2024-03-31,w1,p1,dc\n"
    posts = "人员编号,党组织,职务,任职时间,免职时间\np1,w1,书记,2021-01-01,2024年\n"
    done = imported(tmp_path, {"点.csv": points, "任职.csv": posts})
    assert counts(done) == (2, 1, 1, 0)
    assert done.ledger is not None
    assert str(done.ledger.entries[0].end) == "2024-03-31"


@pytest.mark.parametrize("title", ["2024年党工委会计划安排表", "未召开的党工委会"])
def test_a_plan_is_not_what_was_held(title: str, tmp_path: Path) -> None:
    """A title that leaves it open leaves the state unknown."""
    done = imported(tmp_path, {"表.csv": f"{title},\n党组织,会议时间\nw1,2024-03-05\n"})
    assert done.ledger is not None
    assert [each.state for each in done.ledger.entries] == [None]


def test_to_whom_a_table_goes_is_not_whose_it_is(tmp_path: Path) -> None:
    """A title names the body of its rows only where it begins with it."""
    done = imported(tmp_path, {"表.csv": "党工委会台账（报送：示例区委组织部）,\n会议时间,主持人\n2024-03-05,某某\n"})
    assert counts(done) == (1, 0, 1, 0)


@pytest.mark.parametrize("text", ["随便什么\n没有表头\n", "会议时间,甲,乙\n2024-03-05,1,2\n"])
def test_a_file_without_a_header_is_told(text: str, tmp_path: Path) -> None:
    """That nothing was read is no success."""
    done = imported(tmp_path, {"表.csv": text})
    assert "没有认出表头" in done.report["files"][1]["fault"]["message_zh"]
    assert done.status == 1


def test_a_line_separator_in_a_cell_is_no_new_row(tmp_path: Path) -> None:
    """Only line breaks end a row, and places count rows."""
    done = imported(
        tmp_path,
        {
            "会.csv": f'{H},会议主题\n党工委会,2024-03-05,w1,甲\u2028乙\n党工委会,2024-03-06,w1,"甲\n乙"\n党工委会,x,w1,\n'
        },
    )
    assert counts(done) == (3, 2, 1, 0)
    assert done.report["files"][1]["refused_rows"][0]["place"] == "会!B4"


def test_superiors_below_those_they_stand_above(tmp_path: Path) -> None:
    """A register in any order is read."""
    rows = [f"s{number},第{number},社区,s{number + 1}" for number in range(200)]
    done = imported(
        tmp_path, {"册.csv": "\n".join(["组织编号,组织名称,单位类别,上级党组织", *rows, "s200,第200,社区,w1"])}
    )
    assert counts(done) == (201, 201, 0, 0)


def test_alarms_go_off_before() -> None:
    """Neither after the day nor before all days."""
    for days in (-5, 1_000_000_000):
        with pytest.raises(jd.BadValue):
            calendar(jd.example_district(), (), days_before=[days])


def test_a_title_of_meetings_is_no_kind_of_all_of_them(tmp_path: Path) -> None:
    """A list of meetings of any kind does not become conferences of the start of the year."""
    rows = "2024年党建工作会议台账,,\n会议名称,会议时间,党组织\n党工委会,2024-03-05,w1\n班子碰头会,2024-04-05,w1\n"
    assert counts(imported(tmp_path, {"会议.csv": rows})) == (2, 0, 0, 2)


def test_by_which_word_a_whole_table_is_of_a_kind_is_told_once(tmp_path: Path) -> None:
    """So that whoever reads it can say otherwise."""
    rows = "领导小组会议,\n会议时间,党组织\n2024-02-30,w1\n2024-03-05,w1\n2024-04-05,w1\n"
    done = imported(tmp_path, {"表.csv": rows})
    assert ["整张表记作领导小组会议" in each["message_zh"] for each in done.report["files"][1]["notes"]] == [True]


@pytest.mark.parametrize("remark", ["因防汛取消", "改期未开", "未召开"])
def test_a_remark_that_it_was_called_off_sets_the_row_aside(remark: str, tmp_path: Path) -> None:
    """Whether it took place a person must say; with a column of states the row is taken by that."""
    rows = f"{H},备注\n领导小组会议,2024-10-20,w1,{remark}\n"
    assert counts(imported(tmp_path, {"会议.csv": rows})) == (1, 0, 0, 1)
    rows = f"{H},会议状态,备注\n领导小组会议,2024-10-20,w1,已召开,{remark}\n"
    assert counts(imported(tmp_path, {"会议.csv": rows})) == (1, 1, 0, 0)


def test_in_the_template_an_empty_state_is_as_in_a_ledger(tmp_path: Path) -> None:
    """Nothing said is held there, and a month without a number is one meeting; elsewhere no state is unknown, and told."""
    heads, row = "记录类型,党组织,日期,状态,次数", "党（工）委会,w1,2024年9月,,"
    done = imported(tmp_path, {"会议.csv": f"{heads}\n{row}\n"})
    assert done.ledger is not None
    assert [(each.state, each.times, str(each.date)) for each in done.ledger.entries] == [("held", 1, "2024-09")]
    done = imported(tmp_path, {"会议.csv": f"{H},会议状态\n党工委会,2024-03-05,w1,\n"})
    assert done.ledger is not None
    assert [each.state for each in done.ledger.entries] == [None]
    assert "状态为空" in done.report["files"][1]["notes"][0]["message_zh"]


def test_contact_points_with_the_posts_of_leaders_are_contact_points(tmp_path: Path) -> None:
    """A column 职务 does not make a table of points one of posts."""
    rows = "领导干部基层党建联系点一览表,,,\n领导干部,职务,单位,联系点,起始时间\n张三,书记,示例区委,w1,2024-01-01\n"
    done = imported(tmp_path, {"点.csv": rows}, PEOPLE)
    assert done.ledger is not None
    assert [(each.kind, each.by, each.target) for each in done.ledger.entries] == [("contact_point", "p1", "w1")]
    assert not done.ledger.appointments


def test_an_example_that_was_written_over_is_told(tmp_path: Path) -> None:
    """Whoever types into the example and leaves its mark is told so; the others are skipped."""
    import io

    from openpyxl import load_workbook

    from jiceng_dangjian.office import template

    sheets = load_workbook(io.BytesIO(template()))
    sheets["组织"]["A2"] = "w9"
    sheets.save(tmp_path / "模板.xlsx")
    done = read_tables([tmp_path / "模板.xlsx"])
    assert [each["place"] for each in done.report["files"][0]["refused_rows"]] == ["组织!A2"]
    assert "示例行已改动" in done.report["files"][0]["refused_rows"][0]["message_zh"]


def test_a_day_shown_as_a_month_is_a_month(tmp_path: Path) -> None:
    """What a spreadsheet makes of 2024年3月 is no first of March."""
    import io

    from openpyxl import Workbook

    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "党工委会"
    sheet.append(["党组织", "会议时间"])
    for shown in ('yyyy"年"m"月"', "yyyy", "yyyy-mm-dd"):
        sheet.append(["w1", datetime(2024, 3, 1)])
        sheet.cell(sheet.max_row, 2).number_format = shown
    out = io.BytesIO()
    made.save(out)
    done = imported(tmp_path, {"会议.xlsx": out.getvalue()})
    assert done.ledger is not None
    assert [str(each.date) for each in done.ledger.entries] == ["2024-03", "2024", "2024-03-01"]


def test_the_office_may_say_of_which_year_the_days_are(tmp_path: Path) -> None:
    """Of reports, too, where nothing else may."""
    rows = "类型,日期,单位,年度\n书面报告,12月20日,w1,2024\n"
    done = imported(tmp_path, {"报告.csv": rows}, mapping={"sheets": {"报告": {"year": 2024}}})
    assert done.ledger is not None
    assert [str(each.date) for each in done.ledger.entries] == ["2024-12-20"]
    silent = imported(tmp_path, {"报告.csv": rows})
    assert "没有写明年份" in silent.report["files"][1]["notes"][0]["message_zh"]


@pytest.mark.parametrize("told", ["七月上旬", "七月五日", "二〇二四年三月五日", "7月1日前"])
def test_days_in_chinese_numerals_and_days_before_which(told: str) -> None:
    """Numerals are read; a day before which something was is no day."""
    days = {
        "七月上旬": "2024-07-01…2024-07-10",
        "七月五日": "2024-07-05",
        "二〇二四年三月五日": "2024-03-05",
        "7月1日前": "None",
    }
    assert str(when(told, 2024).day) == days[told]


def test_a_map_is_wrong_in_chinese_for_chinese_readers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With what may stand there."""
    from jiceng_dangjian.faces.cli import main

    (tmp_path / "map.toml").write_text('[colums]\n"日子" = "date"\n', encoding="utf-8")
    (tmp_path / "会.csv").write_text(f"{H}\n", encoding="utf-8")
    files = [str(tmp_path / "会.csv"), "-o", str(tmp_path / "l.json"), "--map", str(tmp_path / "map.toml")]
    assert main(["import", *files, "--language", "zh"]) == 2
    assert "没有 [colums] 一节；可以是 columns、kinds" in capsys.readouterr().err
