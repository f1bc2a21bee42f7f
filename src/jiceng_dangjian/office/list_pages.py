"""The lists as sheets: their names, heads and widths in both languages, and how they become files."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from jiceng_dangjian.answers.language import to_language
from jiceng_dangjian.answers.report import Report
from jiceng_dangjian.office.lists import BODY, Cells, Heads, Lists
from jiceng_dangjian.office.workbook import Page, as_csv, as_xlsx

NUMBER = ("序号", "no.")
CLAUSE = ("依据条款", "clause")
QUOTE = ("条款原文", "words of the clause (Chinese)")
PERIOD = ("统计期间", "period")
BEARER = ("责任主体", "who is responsible")
PROBLEM = ("存在问题", "problem")

HEADS: Mapping[str, tuple[str, Heads, tuple[int, ...]]] = {
    "责任清单": (
        "responsibilities",
        (NUMBER, BEARER, ("责任层级", "level"), ("责任内容", "duty"), CLAUSE, QUOTE),
        (6, 22, 10, 34, 20, 60),
    ),
    "任务清单": (
        "tasks",
        (
            NUMBER,
            ("任务", "task"),
            CLAUSE,
            BEARER,
            ("频次", "how often"),
            PERIOD,
            ("完成时限", "due on"),
            ("状态", "status"),
        ),
        (6, 40, 20, 30, 36, 18, 12, 12),
    ),
    "问题清单": (
        "problems",
        (
            *(
                NUMBER,
                BODY,
                PROBLEM,
                CLAUSE,
                QUOTE,
                ("应完成", "required"),
                ("实际完成", "counted"),
                ("差额", "missing"),
            ),
            *(PERIOD, ("佐证", "evidence"), ("结论性质", "nature of the conclusion")),
        ),
        (6, 24, 40, 18, 44, 8, 8, 6, 16, 20, 12),
    ),
    "整改台账": (
        "rectifications",
        (
            *(NUMBER, BODY, PROBLEM, CLAUSE, ("整改措施", "measure"), ("责任领导", "who leads"), ("责任部门", "unit")),
            *(("责任人", "who does it"), ("整改时限", "due on"), ("整改进展", "progress"), ("完成时间", "done on")),
            *(("销号状态", "closed"), ("佐证材料", "evidence")),
        ),
        (6, 24, 40, 18, 24, 10, 12, 10, 12, 16, 12, 10, 20),
    ),
    "联系点登记": (
        "contact points",
        (
            *(NUMBER, ("领导", "leader"), ("办事处联系点", "sub-district point"), ("社区联系点", "community point")),
            *(
                ("其他联系点", "other points"),
                ("党课或形势报告", "lecture or report"),
                ("生活会", "life meeting"),
                ("缺项", "short"),
            ),
        ),
        (6, 34, 22, 22, 22, 26, 26, 40),
    ),
    "重新计算说明": ("recomputation", (("项目", "item"), ("内容", "value")), (26, 80)),
}
SECRETARIES = ("述职数据表", "duty report data")


def lists(report: Report, language: str = "zh") -> list[Page]:
    """The lists of a report: responsibilities, tasks, problems, rectifications, data for duty reports, contact points,
    and what is needed to compute them again. language: zh or en.

    >>> import jiceng_dangjian as jd
    >>> report = jd.evaluate(jd.example_district(), year=2024, as_of="2025-04-10", organization="w3")
    >>> [page.name for page in lists(report)]
    ['责任清单', '任务清单', '问题清单', '整改台账', '述职数据表', '联系点登记', '重新计算说明']
    """
    say = to_language(language)
    made = Lists(report, say)
    rows: Mapping[str, Callable[[], Sequence[Cells]]] = {
        "责任清单": lambda: numbered(made.responsibilities()),
        "任务清单": lambda: numbered(made.tasks()),
        "问题清单": lambda: numbered(cells for _, cells in made.problems()),
        "整改台账": lambda: numbered(made.rectifications()),
        "联系点登记": lambda: numbered(made.contact_points()),
        "重新计算说明": lambda: list(made.recomputation()),
    }
    pages = {
        zh: Page(say(zh, en), tuple(say(*head) for head in heads), rows[zh](), widths=widths)
        for zh, (en, heads, widths) in HEADS.items()
    }
    heads, found = made.secretaries()
    told = (say(*NUMBER), *(say(*head) for head in heads))
    widths = (6, 12, 24, *(12 for _ in heads[2:-2]), 40, 24)
    pages[SECRETARIES[0]] = Page(say(*SECRETARIES), told, numbered(found), widths=widths)
    order = ("责任清单", "任务清单", "问题清单", "整改台账", SECRETARIES[0], "联系点登记", "重新计算说明")
    return [pages[name] for name in order]


def numbered(rows: Iterable[Cells]) -> list[Cells]:
    """Rows with their number before them."""
    return [(number, *cells) for number, cells in enumerate(rows, 1)]


def lists_as_files(
    report: Report, folder: Path, language: str = "zh", told: Callable[[int], None] = lambda _: None
) -> Mapping[Path, str | bytes]:
    """The lists as files: each as a workbook and as CSV. told: takes how many lists are made."""
    files: dict[Path, str | bytes] = {}
    for number, page in enumerate(lists(report, language), 1):
        files[folder / f"{page.name}.xlsx"] = as_xlsx([page])
        files[folder / f"{page.name}.csv"] = as_csv(page)
        told(number)
    return files
