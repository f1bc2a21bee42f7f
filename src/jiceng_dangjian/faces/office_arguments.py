"""The arguments of the office's commands."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jiceng_dangjian.faces.arguments import Arguments


def of_the_office(made: "Arguments") -> None:
    """Tables in; tables, template, lists and calendar out."""
    say, at = made.say, "--year 2024 --as-of 2025-04-10"
    into = made.command(
        "import",
        "把表格（xlsx、csv）导入为台账",
        "tables of spreadsheets (xlsx, csv) into a ledger",
        "import 台账.xlsx -o ledger.json --report import.json",
    )
    into.add_argument("files", nargs="+", metavar="FILE", help=say("表格文件", "files with tables"))
    made.out(into, say("台账写到哪里", "where the ledger is written"))
    into.add_argument("--into", metavar="FILE", help=say("并入此台账", "a ledger to which they are added"))
    into.add_argument(
        "--map", metavar="FILE", help=say("map.toml：本单位的叫法", "map.toml: what the office calls things")
    )
    into.add_argument(
        "--people", metavar="FILE", help=say("人员表：姓名、人员编号", "a table of people: 姓名 and 人员编号")
    )
    into.add_argument(
        "--complete",
        action="append",
        default=[],
        metavar="YEAR",
        help=say("声明此年度的记录全部完整，可多次", "declare all records of a year complete; repeatable"),
    )
    into.add_argument("--report", metavar="FILE", help=say("逐行结果写成 JSON", "what became of every row, as JSON"))
    into.add_argument(
        "--strict", action="store_true", help=say("有拒收的就不写台账", "no ledger if anything is refused")
    )

    empty = made.command("template", "空白台账表", "empty sheets to be filled in", "template -o 台账模板.xlsx")
    made.out(empty, say("写到哪里（.xlsx）", "where to write (.xlsx)"))
    sheets = made.command("tables", "把台账写成表格", "a ledger as sheets", "tables example -o 台账.xlsx")
    made.ledger(sheets)
    made.out(sheets, say(".xlsx 文件，或放 csv 的文件夹", "a file .xlsx, or a folder for CSV"))
    owed = made.command(
        "lists",
        "问题清单、任务清单等各种清单",
        "the lists of a year: problems, tasks and more",
        f"lists example {at} -o lists",
    )
    made.asks(owed)
    owed.add_argument("--organization", metavar="ID", help=say("只列此组织", "only this organization"))
    made.out(owed, say("写到哪个文件夹", "the folder to write into"))
    reminders = made.command(
        "calendar",
        "待办事项的日历（ics）",
        "what is still to be done, as a calendar (ics)",
        "calendar example --start 2024-01-01 --end 2024-12-31 --as-of 2024-03-01 -o due.ics",
    )
    made.ledger(reminders)
    made.between(reminders)
    reminders.add_argument(
        "--as-of", required=True, help=say("记录截至的日期", "the day up to which the record is read")
    )
    reminders.add_argument("--organization", metavar="ID", help=say("只列此组织及其人员", "only this organization"))
    reminders.add_argument(
        "--days-before",
        action="append",
        type=int,
        metavar="N",
        help=say("提前几天提醒，可多次（默认 30、7、1）", "an alarm so many days before; repeatable (30, 7 and 1)"),
    )
    made.reading(reminders)
    made.out(reminders, say("写到哪里（.ics）", "where to write (.ics)"))
