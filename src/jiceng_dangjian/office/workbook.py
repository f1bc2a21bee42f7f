"""Sheets written as xlsx or csv: frozen heads, wrapped, A4 across, no text a formula, the same bytes made again."""

import csv
import io
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from attrs import field, frozen

from jiceng_dangjian.medium import line
from jiceng_dangjian.office.layout import DICTIONARY
from jiceng_dangjian.office.words import guarded

CREATED = datetime(2020, 1, 1)
"""Of every workbook: made again, it is the same."""
LONGEST = 32_767
"""A cell takes so many characters."""
FROM_A_SHEET = 255
"""The labels of a drop-down stand in a sheet of their own if they are longer together."""
MOST_COLUMNS = 14
"""A sheet of more columns is printed over several pages, its first three columns on each."""
LINE_HEIGHT, MOST_LINES = 17, 24
"""A line in points, and how many lines a row has at most."""
MOST_ROWS = 1000
"""So many rows of a sheet to fill in are checked."""


@frozen(eq=False)
class Page:
    """A sheet to be written. choices: the labels that a column takes, by its place from 0; days: columns of days.

    widths: in characters. title: a line above the heads.
    """

    name: str
    heads: tuple[str, ...]
    rows: Sequence[Sequence[object]] = field(repr=False)
    choices: dict[int, tuple[str, ...]] = field(factory=dict)
    days: tuple[int, ...] = ()
    widths: tuple[int, ...] = ()
    title: str = ""
    hidden: bool = False
    to_fill_in: bool = False


def as_csv(page: Page) -> str:
    """A sheet as CSV, with the mark that spreadsheets need; texts are guarded against formulas, numbers never.

    >>> print(as_csv(Page("会议", ("会议时间", "次数"), [("=1+1", -2), (None, 3)])).replace(chr(0xFEFF), ""))
    会议时间,次数
    '=1+1,-2
    ,3
    <BLANKLINE>
    """
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\r\n")
    writer.writerow(page.heads)
    for row in page.rows:
        writer.writerow([guarded(_told(each)) if isinstance(each, str) else _told(each) for each in row])
    return f"\ufeff{made.getvalue()}"


def _told(value: object) -> str:
    return "" if value is None else value.isoformat() if isinstance(value, date) else line(value)


def as_xlsx(pages: Sequence[Page]) -> bytes:
    """Sheets as one workbook."""
    from xlsxwriter import Workbook

    made = io.BytesIO()
    book = Workbook(
        made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    book.set_properties({"created": CREATED})
    styles = {
        "head": book.add_format(
            {"bold": True, "text_wrap": True, "valign": "vcenter", "border": 1, "bg_color": "#E8E8E8"}
        ),
        "text": book.add_format({"text_wrap": True, "valign": "top", "border": 1}),
        "day": book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "border": 1, "align": "left"}),
        "title": book.add_format({"bold": True, "font_size": 14}),
    }
    long = [(page, place, labels) for page in pages for place, labels in page.choices.items() if _too_long(labels)]
    lists = {id(labels): number for number, (_, _, labels) in enumerate(long)}
    for page in pages:
        _sheet(book, page, styles, lists)
    if long:
        sheet = book.add_worksheet(DICTIONARY)
        sheet.hide()
        for number, (_, _, labels) in enumerate(long):
            for row, label in enumerate(labels):
                sheet.write_string(row, number, label)
    book.close()
    return made.getvalue()


def _too_long(labels: Sequence[str]) -> bool:
    return len(",".join(labels)) > FROM_A_SHEET


def _sheet(book: Any, page: Page, styles: dict[str, Any], lists: dict[int, int]) -> None:
    sheet = book.add_worksheet(page.name)
    first = 1 if page.title else 0
    if page.title:
        sheet.write_string(0, 0, page.title, styles["title"])
    for column, head in enumerate(page.heads):
        sheet.write_string(first, column, head, styles["head"])
        sheet.set_column(column, column, _width(page, column))
    sheet.freeze_panes(first + 1, 0)
    sheet.repeat_rows(0, first)
    sheet.set_landscape()
    sheet.set_paper(9)
    if len(page.heads) <= MOST_COLUMNS:
        sheet.fit_to_pages(1, 0)
    else:
        sheet.repeat_columns(0, 2)
        sheet.set_print_scale(55)
    sheet.set_footer("&C&P / &N")
    row = first
    widths = [_width(page, column) for column in range(len(page.heads))]
    for row, cells in enumerate((page.heads, *page.rows), first):
        sheet.set_row(row, LINE_HEIGHT * min(MOST_LINES, max(map(_lines, cells, widths))))
    for row, cells in enumerate(page.rows, first + 1):
        for column, value in enumerate(cells):
            _cell(sheet, row, column, value, styles)
    last = row + MOST_ROWS if page.to_fill_in else max(row, first + 1)
    for column, labels in page.choices.items():
        source: Any = list(labels)
        if id(labels) in lists:
            letter = chr(65 + lists[id(labels)])
            source = f"={DICTIONARY}!${letter}$1:${letter}${len(labels)}"
        sheet.data_validation(
            first + 1, column, last, column, {"validate": "list", "source": source, "error_type": "warning"}
        )
    for column in page.days:
        told = {"title": "日期", "message": "一般写作 2024-03-05；不知道哪一天的，见“填表说明”"}
        between = {
            "validate": "date",
            "criteria": "between",
            "minimum": date(1921, 7, 1),
            "maximum": date(2100, 12, 31),
        }
        check = between | {"error_type": "information", "error_title": told["title"], "error_message": told["message"]}
        sheet.data_validation(first + 1, column, last, column, check)
    if page.hidden:
        sheet.hide()


def _width(page: Page, column: int) -> int:
    return page.widths[column] if page.widths else max(10, 2 * len(page.heads[column]) + 2)


def _lines(value: object, within: int) -> int:
    """How many lines a text takes in a column: a Chinese character is as wide as two others."""
    told = _told(value)
    return max(1, -(-sum(2 if ord(each) > 0x2E7F else 1 for each in told) // max(1, within - 2)))


def _cell(sheet: Any, row: int, column: int, value: object, styles: dict[str, Any]) -> None:
    if value is None:
        sheet.write_blank(row, column, None, styles["text"])
    elif isinstance(value, date) and value.year >= 1901:
        sheet.write_datetime(row, column, datetime(value.year, value.month, value.day), styles["day"])
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        sheet.write_number(row, column, value, styles["text"])
    else:
        told = value.isoformat() if isinstance(value, date) else line(value)
        sheet.write_string(row, column, told[:LONGEST], styles["text"])
