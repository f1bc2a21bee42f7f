"""Where in a sheet a table stands: its title, its headers of one or more rows, its rows, and the lines at its foot."""

import re
from collections.abc import Iterator, Mapping

from attrs import field, frozen

from jiceng_dangjian.office.labels import headers, kinds
from jiceng_dangjian.office.sheets import Row, Sheet, Uncached
from jiceng_dangjian.office.words import key, plain_text

FOOT = re.compile(
    r"^(合计|总计|小计|共计|填表人|制表人|审核人|填报人|负责人|联系电话|填表说明|备注[:：]|说明[:：]|注[:：]|填报单位|填报日期)"
)
"""How lines begin that stand under a table, or sum it up."""
EXAMPLE = "示例"
"""A row with this in a cell of its own is an example, and no record."""
DAY = re.compile(r"[0-9]{1,4}\s*[-./年月][0-9]|^[0-9.]+$")
"""What looks like a day or a number stands in no header."""
TITLE = re.compile("台账|记录|统计|清单|名册|情况|表$")
"""Words with which the titles of tables say that they are such."""
AN_EXAMPLE = ("示例行", "an example")
"""Why such a row is set aside."""
MOST_HEADS = 5
"""A header has at most so many rows."""


@frozen
class Column:
    """A column of a table: its place from 1, its header as it stands, and the field that this stands for.

    label: the kind of entry whose number it holds, where it is one of counts.
    """

    place: int
    header: str
    field: str
    label: str = ""


@frozen(eq=False)
class Table:
    """A table: the sheet, the lines above it, the row of its header, and its columns that stand for something.

    ignored: the columns that stand for nothing. twice: columns that claim the same field.
    """

    sheet: Sheet
    title: str
    header: int
    columns: tuple[Column, ...]
    ignored: tuple[Column, ...]
    twice: tuple[tuple[Column, Column], ...] = ()

    @property
    def fields(self) -> frozenset[str]:
        """What its columns stand for."""
        return frozenset(each.field for each in self.columns)


@frozen(eq=False)
class Line:
    """A row under a header: taken apart by its columns, or aside, with the reason."""

    table: Table
    row: Row
    aside: tuple[str, str] | None = None

    def cell(self, column: Column) -> object:
        """What stands in a column; nothing where the row is shorter."""
        return self.row.cells[column.place - 1] if column.place <= len(self.row.cells) else None

    def place(self, column: Column | None = None) -> str:
        """Where it stands."""
        return self.table.sheet.place(self.row.number, column.place if column else 1)


ONCE_FOR_EACH = ("-", "evidence_refs", "")
"""What several columns may stand for."""


@frozen
class Meanings:
    """What headers stand for: those shipped, and those that the office has added. counts: whether columns may hold the
    numbers of kinds."""

    own: Mapping[str, str] = field(factory=dict)

    def field_of(self, header: str) -> str | None:
        """The field, `-`, or None for a header that is not known."""
        told = key(header)
        known = self.own.get(told) or headers().get(told)
        if known is None:  # what stands in brackets may explain the header
            known = headers().get(re.sub(r"\(.*?\)$", "", told))
        return known

    @staticmethod
    def label_of(header: str) -> str:
        """The label of a kind whose number a column holds."""
        told = re.sub(r"(\(?次数?\)?|场次|\(?次\))$", "", key(header))
        return told if told in kinds() else ""


def lines(sheet: Sheet, meanings: Meanings) -> Iterator[Table | Line]:
    """The tables of a sheet and the lines of each, in the order of the sheet."""
    above: list[str] = []
    heads: list[Row] = []
    alone: list[Row] = []
    table: Table | None = None
    for row in sheet.rows:
        if (not heads or len(heads) < MOST_HEADS) and _is_header(row, meanings, sheet, heads):
            if not heads and table is not None:
                titles = len(alone)
                while titles and _is_title(alone[titles - 1], table):
                    titles -= 1
                for each in alone[:titles]:
                    yield Line(table, each, _aside(each, table))
                above, alone = [_joined(each) for each in alone[titles:]], []
            heads.append(row)
            continue
        if heads:
            table = _table(sheet, above, heads, meanings, table)
            heads, above = [], []
            yield table
        if table is None:
            above.append(_joined(row))
        elif len({plain_text(each) for each in row.cells} - {""}) == 1 and len(alone) < MOST_HEADS:
            alone.append(row)  # a row of one cell may be the title of what follows
        else:
            for each in (*alone, row):
                yield Line(table, each, _aside(each, table))
            alone = []
    if table is not None:
        for each in alone:
            yield Line(table, each, _aside(each, table))
    if heads:
        yield _table(sheet, above, heads, meanings, table)


def _is_title(row: Row, table: Table) -> bool:
    """Whether a row of one value is the title of a table below: it says what one is of, and is no value of this one."""
    place, told = next((place, words) for place, each in enumerate(row.cells, 1) if (words := plain_text(each)))
    of_kind = any(column.place == place and column.field == "kind" for column in table.columns)
    says = TITLE.search(told) or any(len(label) > 1 and label in key(told) for label in kinds())
    return bool(says) and not of_kind and not DAY.search(told)


def _joined(row: Row) -> str:
    return " ".join(dict.fromkeys(told for each in row.cells if (told := plain_text(each))))


def _is_header(row: Row, meanings: Meanings, sheet: Sheet, heads: list[Row]) -> bool:
    """Whether a row is one of a header: two headers that are known at least, and as many as what is not, or three that
    say something; or it goes on with cells merged from the row above."""
    told = [each for each in row.cells if each is not None and each != ""]
    if not all(isinstance(each, str) for each in told):
        return False
    if heads:
        return _goes_on(row, meanings, sheet, heads[0].number)
    if any(DAY.search(plain_text(each)) for each in told):
        return False
    different = dict.fromkeys(map(key, told))
    fields = [found for each in different if (found := meanings.field_of(each)) is not None]
    saying = [each for each in fields if each != "-"]
    counted = [each for each in different if meanings.field_of(each) is None and meanings.label_of(each)]
    known = len(fields) + (len(counted) if "organization" in fields else 0)
    return bool(saying) and known >= 2 and (2 * known >= len(different) or len(saying) >= 3)


def _goes_on(row: Row, meanings: Meanings, sheet: Sheet, first: int) -> bool:
    """Whether a row goes on with a header: cells are merged down into it, and what else it holds is headers too."""
    merged = sheet.merged.at(row.number, len(row.cells))
    down = {column for column, (top, _) in merged.items() if first <= top < row.number}
    own = [plain_text(each) for column, each in enumerate(row.cells, 1) if column not in down and plain_text(each)]
    if not down or not own or any(DAY.search(each) for each in own):
        return False
    return any(meanings.field_of(each) is not None or meanings.label_of(each) for each in own)


def _table(sheet: Sheet, above: list[str], heads: list[Row], meanings: Meanings, before: Table | None) -> Table:
    columns: list[Column] = []
    ignored: list[Column] = []
    for place in range(1, max(len(row.cells) for row in heads) + 1):
        stack = [plain_text(row.cells[place - 1]) if place <= len(row.cells) else "" for row in heads]
        told = [each for each in dict.fromkeys(stack) if each]
        if not told:
            continue
        column = _column(place, told, meanings)
        (ignored if column.field == "-" else columns).append(column)
    if any(column.field == "kind" for column in columns):  # each row says its kind: no column holds numbers of kinds
        ignored += [column for column in columns if column.label]
        columns = [column for column in columns if not column.label]
    title = " ".join(above)
    if not title and before is not None and {each.field for each in columns} == set(before.fields):
        title = before.title  # the header again, as at the head of a page
    seen: dict[str, Column] = {}
    twice = []
    for column in columns:
        what = column.field or f"label {column.label}"
        if what in seen and what not in ONCE_FOR_EACH:
            twice.append((seen[what], column))
        seen.setdefault(what, column)
    return Table(sheet, title, heads[-1].number, tuple(columns), tuple(ignored), tuple(twice))


def _column(place: int, told: list[str], meanings: Meanings) -> Column:
    """What a column stands for: its header with those above it, else itself, else the nearest above that is known."""
    for header in ("".join(told[-2:]), *reversed(told)):
        found = meanings.field_of(header)
        if found is not None:
            return Column(place, told[-1], found)
    label = meanings.label_of(told[-1]) or meanings.label_of("".join(told[-2:]))
    return Column(place, told[-1], "", label) if label else Column(place, told[-1], "-")


def _aside(row: Row, table: Table) -> tuple[str, str] | None:
    """Why a row is none of the table's records; None where it is one."""
    told = [plain_text(each) for each in row.cells if each is not None and plain_text(each)]
    if EXAMPLE in told:
        return AN_EXAMPLE
    if any(FOOT.search(each) for each in told[:2]):
        return "表末说明或合计", "a line at the foot, or a sum"
    if len(told) > 2 and [each.strip("()") for each in told] in (
        [str(number) for number in range(1, len(told) + 1)],
        [str(number) for number in range(int(told[0]) if told[0].isdecimal() else 0, len(told))],
    ):
        return "栏次行", "the numbers of the columns"
    if not any(_says_something(row, column) for column in table.columns):
        return "本表认得的各列都为空", "empty in every column that is known"
    return None


def _says_something(row: Row, column: Column) -> bool:
    value = row.cells[column.place - 1] if column.place <= len(row.cells) else None
    return isinstance(value, Uncached) or bool(plain_text(value))
