"""Tables of the shapes that are kept in practice, each made here: what it is, its files, and how it is imported."""

import io
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from attrs import field, frozen
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

Rows = Sequence[Sequence[object]]
REGISTER = """组织编号,组织名称,单位类别,上级党组织,组织形式,成立时间
dc,示例区委,区委,,,1990-01-01
w1,第一办事处党工委,办事处党工委,示例区委,,2005-01-01
w2,第二办事处党工委,办事处党工委,dc,,2005-01-01
c1,幸福社区党支部,社区,第一办事处党工委,党支部,2010-01-01
c2,和平社区党委,社区,w1,党委,2010-01-01
n1,示例公司党支部,非公有制企业,w1,党支部,2012-01-01
"""


@frozen
class Shape:
    """A shape: what is seen of it in practice, the files by name, and what the import is told."""

    about: str
    files: Mapping[str, str | bytes]
    options: Mapping[str, Any] = field(factory=dict)
    people: str = ""
    register: bool = True

    def written(self, folder: Path) -> list[Path]:
        """The files, in a folder; the register of organizations first."""
        files = {**({"组织.csv": REGISTER} if self.register else {}), **self.files}
        for name, data in files.items():
            (folder / name).write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
        if self.people:
            (folder / "人员.csv").write_text(self.people, encoding="utf-8")
        return [folder / name for name in files]


def book(
    sheets: Mapping[str, Rows], merged: Sequence[str] = (), change: Callable[[Workbook], None] = lambda _: None
) -> bytes:
    """A workbook of some sheets; merged: ranges of the first."""
    made = Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    for each in merged:
        made.worksheets[0].merge_cells(each)
    change(made)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def from_1904(made: Workbook) -> None:
    """Days of this workbook count from 1904."""
    made.epoch = CALENDAR_MAC_1904


def hide(made: Workbook) -> None:
    """The second row and the second sheet are not seen."""
    made.worksheets[0].row_dimensions[2].hidden = True
    made.worksheets[1].sheet_state = "hidden"


PEOPLE = "姓名,人员编号,党组织\n张三,p1,w1\n李四,p2,w2\n王五,p3,\n"
WIDE = [f"指标{number}" for number in range(1, 51)]

SHAPES: Mapping[str, Shape] = {
    "plain": Shape(
        "a list of meetings, one a row, with a number before each",
        {
            "会议台账.csv": "序号,会议类型,会议时间,党组织,会议主题,党建专题研究\n"
            "1,党工委会,2024.3.5,第一办事处党工委,研究党建,单列议题\n"
            "2,领导小组会议,2024年6月3日,w1,推进,\n"
            "3,党建工作会议,2024-2-20,第二办事处党工委,部署全年,\n"
        },
    ),
    "header_of_four_rows": Shape(
        "title, unit and two rows of headers, the upper ones merged across, some merged down",
        {
            "台账.xlsx": book(
                {
                    "会议": [
                        ["2024年度党工委会议台账", None, None, None, None],
                        ["填报单位：第一办事处党工委", None, None, None, None],
                        ["序号", "党组织", "会议情况", None, "备注"],
                        [None, None, "会议时间", "专题研究", None],
                        [1, "第一办事处党工委", datetime(2024, 3, 5), "单列议题", None],
                        [2, "第一办事处党工委", "9月2日", "整场专题", "改期"],
                    ]
                },
                ["A1:E1", "A2:E2", "A3:A4", "B3:B4", "C3:D3", "E3:E4"],
            )
        },
        {"mapping": {"sheets": {"会议": {"kind": "committee_meeting"}}}},
    ),
    "merged_down": Shape(
        "the organization written once, merged over its rows",
        {
            "领导小组会议.xlsx": book(
                {
                    "领导小组会议": [
                        ["党组织", "会议时间"],
                        ["第一办事处党工委", "2024-03-05"],
                        [None, "2024-06-05"],
                        ["第二办事处党工委", "2024-04-01"],
                    ]
                },
                ["A2:A3"],
            )
        },
    ),
    "counts_only": Shape(
        "how many there were of each kind in the year, one organization a row",
        {
            "统计.xlsx": book(
                {
                    "Sheet1": [
                        ["2024年度会议次数统计表", None, None, None],
                        ["序号", "单位名称", "领导小组会议（次）", "党课次数"],
                        [1, "第一办事处党工委", 2, 12],
                        [2, "第二办事处党工委", 1, 0],
                        ["合计", None, 3, 12],
                    ]
                },
                ["A1:D1"],
            )
        },
    ),
    "counts_by_quarter": Shape(
        "one row for each quarter, the number in a column 次数",
        {
            "季度.csv": "2024年党课,,,\n党组织,季度,次数,会议类型\n第一办事处党工委,一季度,3,党课\n第一办事处党工委,第2季度,2次,党课\n"
            "第二办事处党工委,三季度,0,党课\n"
        },
    ),
    "one_person_a_row": Shape(
        "duty reports and appraisals, one secretary a row, known through the table of people",
        {
            "述职.csv": "会议类型,述职时间,述职人,述职形式,年度,单位\n述职,2025-01-10,张三,口头,2024,示例区委\n述职,2025-01-10,李 四,书面,2024,示例区委\n",
            "测评.csv": "类型,测评时间,考核对象,年度,单位\n考评,2025-01-10,张三、李四,2024,示例区委\n",
        },
        people=PEOPLE,
    ),
    "columns_55": Shape(
        "a system's export of 55 columns, of which five say something",
        {
            "导出.xlsx": book(
                {
                    "数据": [
                        ["会议类型", "召开时间", "召开单位", "会议状态", "次数", *WIDE],
                        ["党工委会", "2024-05-06", "第一办事处党工委", "已结束", 1, *range(50)],
                        ["领导小组会议", "2024-05-07", "第一办事处党工委", "未审核", 1, *range(50)],
                    ]
                }
            )
        },
    ),
    "gb18030": Shape(
        "a CSV as Chinese spreadsheets save it",
        {"会议.csv": "会议类型,会议时间,党组织\n党工委会,2024/3/5,第一办事处党工委\n".encode("gb18030")},
    ),
    "utc_midnights": Shape(
        "a system's dump: days as timestamps at 16:00Z, states, the time of creation",
        {
            "dump.csv": "活动类型,活动开始时间,举办单位,审核状态,创建时间\n"
            "党课,2024-03-04T16:00:00Z,幸福社区党支部,审核通过,2024-03-06T01:02:03.000Z\n"
            "党课,2024-12-31T16:00:00+00:00,幸福社区党支部,驳回,2025-01-02T01:02:03Z\n"
        },
    ),
    "serials": Shape(
        "days as the numbers that spreadsheets keep",
        {"会议.xlsx": book({"党工委会": [["党组织", "会议时间"], ["w1", 45356], ["w1", 45357.5], ["w2", 20240605]]})},
    ),
    "serials_from_1904": Shape(
        "the same from a workbook that counts from 1904",
        {
            "会议.xlsx": book(
                {"党工委会": [["党组织", "会议时间"], ["w1", 43894], ["w2", date(2024, 3, 6)]]}, (), from_1904
            )
        },
    ),
    "inexact_days": Shape(
        "months, thirds of months, quarters, halves; a number of times; words that name no day",
        {
            "会议.csv": "2024年党建工作领导小组会议,\n会议时间,党组织\n2024.3,w1\n3月上旬,w1\n一季度,w1\n上半年,w1\n全年2次,w1\n2023年12月,w1\n"
            "年初,w1\n节前,w1\n2024年3月5日至7日,w1\n"
        },
    ),
    "several_in_a_row": Shape(
        "several organizations assessed, and several who lectured, in one row",
        {
            "考核.csv": "会议类型,考核时间,被考核单位,考核年度,单位\n年终考核,2025-01-20,第一办事处党工委、第二办事处党工委,2024,示例区委\n",
            "党课.csv": "会议类型,授课时间,授课人,听众,党组织\n党课,2024-06-28,张三、李四,幸福社区党支部、和平社区党委,幸福社区党支部\n",
        },
        people=PEOPLE,
    ),
    "ten_thousands": Shape(
        "amounts in ten thousands of yuan, in the header or the cell, with separators",
        {
            "预算.csv": '党建经费预算,,,\n年度,单位,预算数（万元）,批准时间\n2024,第一办事处党工委,"1,200.5",2024-01-15\n2024,第二办事处党工委,6万元,2024-01-16\n'
            "2024,第二办事处党工委,60000元,2024-01-17\n"
        },
    ),
    "cancelled": Shape(
        "what was cancelled or rejected stands in the list too",
        {
            "会议.csv": "会议类型,会议时间,党组织,是否取消\n党工委会,2024-03-05,w1,是\n党工委会,2024-03-06,w1,否\n党工委会,2024-03-07,w1,\n"
        },
    ),
    "of_several_kinds": Shape(
        "a label that is of two kinds becomes other, with both",
        {
            "生活会.csv": "会议类型,会议时间,党组织\n民主（组织）生活会,2024-12-05,幸福社区党支部\n民主生活会,2024-12-06,幸福社区党支部\n"
        },
    ),
    "labels_to_explain": Shape(
        "labels that may mean several kinds, that no norm counts, that nobody knows; 是 as an answer to 专题研究",
        {
            "会议.csv": "会议类型,会议时间,党组织,是否专题研究党建\n专题会议,2024-03-05,w1,\n支委会,2024-03-06,c1,\n碰头会,2024-03-07,w1,\n党工委会,2024-03-08,w1,是\n"
        },
    ),
    "labels_explained": Shape(
        "the same, explained by the office in map.toml",
        {
            "会议.csv": "会议类型,会议日子,党组织,是否专题研究党建\n专题会议,2024-03-05,一办,\n碰头会,2024-03-07,一办,\n党工委会,2024-03-08,一办,是\n"
        },
        {
            "mapping": {
                "kinds": {"专题会议": "committee_meeting", "碰头会": "-"},
                "columns": {"会议日子": "date"},
                "organizations": {"一办": "w1"},
                "values": {"party_building_study": {"是": "agenda_item"}},
            }
        },
    ),
    "complete_and_attested": Shape(
        "what is declared complete, and what offices say",
        {
            "声明.xlsx": book(
                {
                    "完整性声明": [
                        ["单位", "记录种类", "起", "止"],
                        ["第一办事处党工委", "党工委会、领导小组会议", date(2024, 1, 1), date(2024, 12, 31)],
                        ["w2", "全部", "2024-01-01", "2024-06-30"],
                    ],
                    "证明": [
                        ["规范", "单位", "年度", "结论", "证明机关", "日期"],
                        ["11.1-4", "第一办事处党工委", 2024, "已做到", "区委组织部", date(2025, 1, 5)],
                        ["11.1-4", "w2", "2024年度", None, "示例区委", "2025-01-06"],
                    ],
                }
            )
        },
    ),
    "posts": Shape(
        "who holds which post, by name and by reference",
        {
            "任职.csv": "姓名,人员编号,党组织,职务,任职时间,免职时间\n张三,,w1,党工委书记,2021.3.1,\n,p9,w2,班子成员,2022-01-01,2024-05-31\n赵六,,w2,书记,2023年2月,\n"
            "钱七,,w2,宣传委员,2023-02-01,\n"
        },
        people=PEOPLE,
    ),
    "contact_points": Shape(
        "who is linked with which organization, from when; one leader with two",
        {
            "联系点.csv": "党建联系点,,,\n联系领导,联系点,起,单位\n张三,第一办事处党工委、幸福社区党支部,2024-01-01,示例区委\n王五,c2,2024年,示例区委\n"
        },
        people=PEOPLE,
    ),
    "two_tables": Shape(
        "two tables on one sheet, one under the other",
        {
            "台账.xlsx": book(
                {
                    "全年": [
                        ["党课", None, None],
                        ["授课时间", "党组织", None],
                        ["2024-06-28", "c1", None],
                        [None, None, None],
                        ["领导小组会议", None, None],
                        ["会议时间", "党组织", "备注"],
                        ["2024-07-01", "w1", "无"],
                    ]
                }
            )
        },
    ),
    "tabs": Shape(
        "text with tabs between the cells", {"会议.txt": "会议类型\t会议时间\t党组织\n党工委会\t2024-3-5\tw1\n"}
    ),
    "said_by_the_title": Shape(
        "the title says whose and which year; rows have month and day",
        {"会议.csv": "第二办事处党工委2024年党工委会记录,\n会议时间,主持人\n3月5日,某某\n9.10,某某\n"},
    ),
    "six_haves": Shape(
        "which enterprise has what, by marks",
        {
            "六有.csv": "六有达标情况,,,,,,,\n党组织,对象,有场所,有设施,有标志,有党旗,有书报,有制度,检查时间\n第一办事处党工委,示例公司党支部,√,√,×,是,,有,2024-05-01\n"
        },
    ),
    "orders": Shape(
        "orders to put something right, with what came of them",
        {
            "整改.csv": "记录编号,类型,日期,单位,整改单位,整改时限,整改决定编号\nz1,整改通知书,2024-07-01,示例区委,第一办事处党工委,2024-09-30,\n"
            "z2,整改报告,2024-09-20,第一办事处党工委,,,z1\nz3,整改通知书,2024-07-02,示例区委,第二办事处党工委,9月底,\n"
        },
    ),
    "hidden": Shape(
        "hidden rows and a hidden sheet are read, and told",
        {
            "会议.xlsx": book(
                {
                    "党工委会": [["党组织", "会议时间"], ["w1", "2024-03-05"], ["w1", "2024-06-05"]],
                    "领导小组会议": [["党组织", "会议时间"], ["w1", "2024-04-05"]],
                },
                (),
                hide,
            )
        },
    ),
    "one_event_twice": Shape(
        "the same meeting in the lists of two offices",
        {
            "组织科.csv": "会议类型,会议时间,党组织\n党工委会,2024-03-05,w1\n",
            "办公室.csv": "会议类型,召开时间,召开单位\n党委会,2024年3月5日,第一办事处党工委\n",
        },
    ),
    "several_days": Shape(
        "an activity of several days, and one whose year is not that of the table",
        {
            "活动.csv": "2024年党课,,,\n活动开始时间,活动结束时间,党组织,登记时间\n2024-03-05,2024-03-07,c1,2024-03-10\n2024-03-05,2024-03-05,c1,\n2025-03-05,,c1,\n"
        },
    ),
    "private": Shape(
        "identity and phone numbers among the references",
        {
            "会议.csv": "会议类型,会议时间,党组织,佐证材料\n党工委会,2024-03-05,w1,纪要3号；联系人13812345678；330102199001011234\n"
        },
    ),
    "lines_that_are_none": Shape(
        "an example, the numbers of the columns, an empty numbered row, a sum and a note at the foot",
        {
            "会议.csv": "序号,会议类型,会议时间,党组织\n1,2,3,4\n示例,党工委会,2024-01-01,w1\n1,党工委会,2024-03-05,w1\n2,,,\n合计,1,,\n备注：如实填写,,,\n"
        },
    ),
    "all_complete": Shape(
        "a year declared complete for everybody",
        {"会议.csv": "会议类型,会议时间,党组织\n党工委会,2024-03-05,w1\n"},
        {"complete": [2024]},
    ),
}
