"""Files as sheets of cells: xlsx and csv, read row by row, and refused where they are no tables or not safe to open."""

import csv
import re
import zipfile
from codecs import getincrementaldecoder
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from attrs import field, frozen

from jiceng_dangjian.office.words import Unreadable, unguarded

UNPACKED, RATIO = 1 << 30, 200
"""A workbook that unpacks to more bytes, or to more times its size, is not opened."""
MERGED_ROWS = 10_000
"""A merged range is filled down so far: one over whole columns is a matter of looks."""
OLE = b"\xd0\xcf\x11\xe0"
"""How old or encrypted workbooks begin."""


@frozen
class Uncached:
    """A cell with a formula and no value: what it comes to is not in the file."""


@frozen
class Row:
    """A row of a sheet: its number from 1, and its cells from the left. hidden: whether people see it."""

    number: int
    cells: tuple[object, ...]
    hidden: bool = False


class Merged:
    """The merged cells of a sheet: ranges of rows and columns from 1."""

    def __init__(self) -> None:
        self._of_row: dict[int, list[tuple[int, int, int, int]]] = {}

    def add(self, top: int, left: int, bottom: int, right: int) -> None:
        """A range; one over very many rows is a matter of looks, and filled down only so far."""
        for row in range(top, min(bottom, top + MERGED_ROWS) + 1):
            self._of_row.setdefault(row, []).append((top, left, bottom, right))

    def at(self, row: int, within: int) -> dict[int, tuple[int, int]]:
        """For each column of a row that is in a range, up to so many: the row and column where its value stands."""
        return {
            column: (top, left)
            for top, left, _, right in self._of_row.get(row, ())
            for column in range(left, min(right, within) + 1)
        }

    def down(self, row: int, column: int) -> bool:
        """Whether a cell is one with cells of other rows."""
        return any(top < bottom and left <= column <= right for top, left, bottom, right in self._of_row.get(row, ()))


@frozen(eq=False)
class Sheet:
    """A sheet of a file. name: as people see it, of csv that of the file. from_1904: how its serial days count.

    merged: the cells that are one.
    """

    name: str
    rows: Iterator[Row] = field(repr=False)
    hidden: bool = False
    from_1904: bool = False
    merged: "Merged" = field(factory=lambda: Merged(), repr=False)
    notes: tuple[tuple[str, str], ...] = ()

    def place(self, row: int, column: int) -> str:
        """A cell as people name it.

        >>> Sheet("会议台账", iter(())).place(17, 3)
        '会议台账!C17'
        """
        letters = ""
        while column:
            column, rest = divmod(column - 1, 26)
            letters = chr(65 + rest) + letters
        return f"{self.name}!{letters}{row}"


def sheets(path: Path) -> Iterator[Sheet]:
    """The sheets of a file, each to be read before the next; raises `Unreadable`, or `OSError` as the system does."""
    with open(path, "rb") as file:
        begins = file.read(4)
    if begins == OLE:
        raise Unreadable(
            "是旧格式（.xls）或加密的工作簿：另存为 .xlsx，去掉密码",
            "an old (.xls) or encrypted workbook: save it as .xlsx, without a password",
        )
    if begins[:2] == b"PK":
        yield from _workbook(path)
    elif path.suffix.lower() in (".xlsx", ".xlsm"):
        raise Unreadable("不是 xlsx 文件：已损坏，或只是改了名", "no xlsx file: it is broken, or was only renamed")
    else:
        yield _text(path)


def _workbook(path: Path) -> Iterator[Sheet]:
    import warnings

    from openpyxl import load_workbook

    _safe(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what openpyxl does not keep; nothing is written back
            book = load_workbook(path, read_only=True, data_only=True, keep_links=False)
    except Exception as error:  # what a broken workbook raises is openpyxl's to choose
        raise _broken(error) from None
    if not book.worksheets:
        raise Unreadable("工作簿已损坏：没有可读的工作表", "the workbook is broken: it has no sheet that can be read")
    worksheets: list[Any] = book.worksheets
    try:
        with zipfile.ZipFile(path) as archive:
            linked = any(name.startswith("xl/externalLinks/") for name in archive.namelist())
            for sheet in worksheets:
                look = _look(archive, sheet._worksheet_path)
                notes = [("工作表是隐藏的，也已读入", "the sheet is hidden, and was read")] * (
                    sheet.sheet_state != "visible"
                )
                if linked:
                    notes.append(("有外部链接：只取存下的值", "it has external links: only the values kept were read"))
                sheet.reset_dimensions()
                from_1904 = book.epoch.year == 1904
                yield Sheet(
                    sheet.title,
                    _rows(sheet, look),
                    sheet.sheet_state != "visible",
                    from_1904,
                    look.merged,
                    tuple(notes),
                )
    except Unreadable:
        raise
    except Exception as error:  # what a broken workbook raises is the readers' to choose
        raise _broken(error) from None
    finally:
        book.close()


def _broken(error: Exception) -> Unreadable:
    return Unreadable("工作簿已损坏，打不开", f"the workbook is broken: {type(error).__name__}")


def _safe(path: Path) -> None:
    """Refuse what would unpack to too much, before anything is unpacked."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise _broken(error) from None
    if any(each.flag_bits & 1 for each in members):
        raise Unreadable("工作簿有密码：去掉密码再导入", "the workbook has a password: save it without")
    unpacked = sum(each.file_size for each in members)
    packed = sum(each.compress_size for each in members)
    if unpacked > UNPACKED or unpacked > RATIO * max(packed, 1):
        raise Unreadable(
            f"解开有 {unpacked // 1_000_000} MB，压缩比过高或过大，不打开",
            f"it unpacks to {unpacked // 1_000_000} MB: too much, or too many times its size; it was not opened",
        )


@frozen
class Look:
    """What the reader of cells does not tell of a sheet: merged cells, hidden rows, formulas without a value."""

    merged: Merged
    hidden: frozenset[int]
    uncached: frozenset[tuple[int, int]]


def _look(archive: zipfile.ZipFile, name: str) -> Look:
    from defusedxml.ElementTree import iterparse

    merged = Merged()
    hidden, uncached = set(), set()
    row = column = 0
    kept: list[Any] = []
    with archive.open(name) as file:
        for event, element in iterparse(file, ("start", "end")):
            tag = element.tag.rpartition("}")[2]
            if event == "start":
                if tag == "row":
                    row, column = int(element.get("r") or row + 1), 0
                    if element.get("hidden") in ("1", "true"):
                        hidden.add(row)
                elif tag == "c":
                    column = _column(element.get("r")) or column + 1
                elif tag == "sheetData":
                    kept.append(element)
            elif tag == "c":
                parts = {each.tag.rpartition("}")[2]: each for each in element}
                kept_value = "v" in parts and (parts["v"].text is not None or element.get("t") == "str")
                if "f" in parts and not kept_value:
                    uncached.add((row, column))
            elif tag == "row":
                element.clear()
                if kept:
                    kept[0].clear()
            elif tag == "mergeCell":
                _merge(merged, element.get("ref") or "")
    return Look(merged, frozenset(hidden), frozenset(uncached))


def _column(reference: str | None) -> int:
    number = 0
    for letter in re.match(r"[A-Z]*", reference or "")[0]:  # type: ignore[index]
        number = 26 * number + ord(letter) - 64
    return number


def _merge(merged: Merged, reference: str) -> None:
    found = re.fullmatch(r"([A-Z]+)([0-9]+):([A-Z]+)([0-9]+)", reference)
    if found:
        merged.add(int(found[2]), _column(found[1]), int(found[4]), _column(found[3]))


def _value(cell: Any) -> object:
    """What a cell holds as people see it: a day that is shown as a month or year is no more than that."""
    value = cell.value
    if isinstance(value, datetime) and not re.search("d", shown := _shown(cell.number_format)):
        return f"{value.year}年{value.month}月" if "m" in shown else f"{value.year}年" if "y" in shown else value
    return value


@cache
def _shown(number_format: str) -> str:
    """The signs of a format for days, without what stands in quotes and brackets."""
    return re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", number_format).lower()


def _rows(sheet: Any, look: Look) -> Iterator[Row]:
    """The rows that hold something, each merged cell filled; a merged value is kept until its last row."""
    values: dict[tuple[int, int], object] = {}
    rows = sheet.iter_rows()
    number = 0
    while True:
        number += 1
        try:
            cells = next(rows, None)
        except Exception as error:  # what a broken sheet raises is openpyxl's to choose
            raise _broken(error) from None
        if cells is None:
            return
        filled = [_value(each) for each in cells]
        for column, source in look.merged.at(number, max(len(filled), 64)).items():
            if column > len(filled):
                filled.extend([None] * (column - len(filled)))
            if source == (number, column):
                values[source] = filled[column - 1]
            else:
                filled[column - 1] = values.get(source)
        if look.uncached:
            for place in range(len(filled)):
                if (number, place + 1) in look.uncached:
                    filled[place] = Uncached()
        if any(each is not None and each != "" for each in filled):
            yield Row(number, tuple(filled), number in look.hidden)


def _text(path: Path) -> Sheet:
    """A file of text: UTF-8 or GB 18030, with commas, semicolons or tabs; read line by line."""
    encoding = _encoding(path)
    with open(path, encoding=encoding, newline="") as file:
        for number, line in enumerate(file, 1):
            if "\0" in line:
                told = f"第{number}行有空字符（NUL）：不是文本文件，或已损坏"
                raise Unreadable(told, f"line {number} holds NUL: no text, or broken")
    with open(path, encoding=encoding, newline="") as file:
        first = file.readline()
    return Sheet(path.stem, _lines(path, encoding, max(",;\t", key=first.count)))


def _encoding(path: Path) -> str:
    """The encoding in which a file is text."""
    with open(path, "rb") as file:
        marked = file.read(2) in (b"\xff\xfe", b"\xfe\xff")
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        decoder = getincrementaldecoder(encoding)()
        with open(path, "rb") as file, suppress(UnicodeDecodeError):
            while piece := file.read(1 << 20):
                decoder.decode(piece)
            decoder.decode(b"", final=True)
            return encoding
    raise Unreadable("既不是 UTF-8 也不是 GB18030 的文本", "neither UTF-8 nor GB 18030 text")


def _lines(path: Path, encoding: str, sign: str) -> Iterator[Row]:
    with open(path, encoding=encoding, newline="") as file:
        lines = csv.reader(file, delimiter=sign, strict=True)
        number = 0
        while True:
            number += 1
            try:
                cells = next(lines)
            except StopIteration:
                return
            except csv.Error as error:
                told = f"第{number}行的引号不成对：{error}"
                raise Unreadable(told, f"line {number}: stray quotes: {error}") from None
            if any(cells):
                yield Row(number, tuple(unguarded(each) if each else None for each in cells))
