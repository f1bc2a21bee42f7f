"""One row of a table, read field by field: what each says, and all that is wrong with it."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from attrs import field, frozen

from jiceng_dangjian.ledger.days import Days
from jiceng_dangjian.office import labels
from jiceng_dangjian.office.labels import Label
from jiceng_dangjian.office.register import Register, Unknown, names_of
from jiceng_dangjian.office.sheets import Uncached
from jiceng_dangjian.office.tables import Line
from jiceng_dangjian.office.when import When, exact, when
from jiceng_dangjian.office.words import (
    ERRORS,
    PRIVATE,
    Unreadable,
    as_written,
    key,
    plain_text,
    several,
    without_private,
)

Record = dict[str, Any]
NUMBERS = ("times", "amount", "count")
"""What is not of each row where the cells of several are one."""


class Aside(Exception):
    """A row that is no record, or not yet: why, in Chinese and English."""

    def __init__(self, zh: str, en: str) -> None:
        self.zh, self.en = zh, en
        super().__init__(en)


@frozen
class Fault:
    """What is wrong in a row: where, what stands there (not where it is a person), and why."""

    place: str
    value: str | None
    zh: str
    en: str


class Refused(Exception):
    """A row that cannot be taken; `faults` has all that is wrong with it. later: whether only a name was unknown."""

    def __init__(self, faults: list[Fault], later: bool = False) -> None:
        self.faults, self.later = faults, later
        super().__init__(*faults)


@frozen
class Answers:
    """What an office says of its tables in map.toml.

    kinds, values: of labels. sheets: the kind, organization, year and covered year of a sheet. covers_year: of all.
    """

    kinds: Mapping[str, str] = field(factory=dict)
    values: Mapping[str, Mapping[str, Any]] = field(factory=dict)
    sheets: Mapping[str, Mapping[str, Any]] = field(factory=dict)
    covers_year: int | None = None

    def label(self, told: str) -> Label | None:
        """What a label means, as the office says or as it is known."""
        own = self.kinds.get(key(told))
        return Label(own) if own else labels.kinds().get(key(told))


@frozen
class Reading:
    """What rows are read with: who is known, what the office says, and where to tell what people should hear of."""

    register: Register
    answers: Answers
    told: Callable[[str, str, str], None]
    """Takes a place and a note in Chinese and in English."""
    said: set[tuple[int, str]] = field(factory=set)
    """What was told once for a table."""


class Reader:
    """One row, field by field: all its faults are gathered before it is refused."""

    def __init__(self, line: Line, reading: Reading) -> None:
        self.line, self.reading = line, reading
        self.table = line.table
        self.faults: list[Fault] = []
        self.unknown = 0
        self.about_a_year = False
        """Whether it is about a year that may be over: then the year says nothing of the day."""
        self._years: list[int | None] = []
        self.columns = {column.field: column for column in self.table.columns if column.field}
        self.of_sheet = reading.answers.sheets.get(self.table.sheet.name, {})

    def has(self, name: str) -> bool:
        """Whether a column of the field holds something."""
        return name in self.columns and self.value(name) is not None

    def value(self, name: str) -> object:
        """What stands in the column of a field; None where that is empty or there is none."""
        if name not in self.columns:
            return None
        value = self.line.cell(self.columns[name])
        return value if isinstance(value, Uncached) or plain_text(value) else None

    def note(self, zh: str, en: str, name: str | None = None) -> None:
        """Something that people should hear of."""
        self.reading.told(self.line.place(self.columns.get(name or "")), without_private(zh), without_private(en))

    def once(self, zh: str, en: str) -> None:
        """Something that people should hear of, once for a table."""
        if (id(self.table), zh) not in self.reading.said:
            self.reading.said.add((id(self.table), zh))
            self.note(zh, en)

    def take(self, name: str, read: Callable[[Any], Any], private: bool = False) -> Any:
        """What a field says, read in some way; None where nothing stands there, or it cannot be read."""
        value = self.value(name)
        if value is None:
            return None
        column = self.columns[name]
        own = self.reading.answers.values.get(name, {})
        try:
            if isinstance(value, Uncached):
                raise Unreadable(
                    "公式没有存下结果：在表格软件里打开、保存后再导入",
                    "a formula without a value: open and save it, then import",
                )
            if plain_text(value).upper() in ERRORS:
                raise Unreadable("公式出错", "the error of a formula")
            if name in NUMBERS and self.table.sheet.merged.down(self.line.row.number, column.place):
                raise Unreadable(
                    "合并的单元格：不知是各行之数，还是合计", "merged cells: a number of each row, or of all?"
                )
            return own[key(value)] if key(value) in own else read(value)
        except Unreadable as unreadable:
            self.unknown += isinstance(unreadable, Unknown)
            shown = None if private else without_private(plain_text("" if isinstance(value, Uncached) else value))
            told = (without_private(unreadable.zh), without_private(unreadable.en))
            self.faults.append(Fault(self.line.place(column), shown, *told))
            return None

    def done(self) -> None:
        """Refuse the row if anything in it is wrong."""
        if self.faults:
            self.faults.sort(key=lambda fault: (len(fault.place), fault.place))
            raise Refused(self.faults, later=self.unknown == len(self.faults))

    def text(self, name: str) -> str | None:
        """A text as it stands, without what is private."""

        def read(value: object) -> str:
            told = as_written(value)
            kept = without_private(told)
            if kept != told:
                self.note("去掉了证件号码或电话号码", "an identity or phone number was left out", name)
            return kept.strip()

        told: str | None = self.take(name, read)
        return told or None

    def one_of(self, name: str, meant: Mapping[str, Any], what: tuple[str, str]) -> Any:
        """A label of a closed list; a person must explain any other."""

        def read(value: object) -> Any:
            told = plain_text(value)
            if key(told) not in meant:
                known = "、".join(dict.fromkeys(each for each, of in meant.items() if of is not None))
                raise Unreadable(f"“{told}”不是{what[0]}；可以是 {known}", f"{told!r} is no {what[1]}")
            return meant[key(told)]

        return self.take(name, read)

    def organization(self, name: str) -> str | None:
        """The organization that a field names."""
        found: str | None = self.take(name, self.reading.register.organization)
        return found

    def year_hint(self) -> int | None:
        """The year in which days lie that name none: the office's answer for the sheet, that of the row, or the one in
        the title; of what is done about a year when it is over only the answer."""
        if "year" in self.of_sheet:
            return int(self.of_sheet["year"])
        if self.about_a_year:
            return None
        if self.has("covers_year"):
            return self.year()
        return year_in(self.table.sheet.name) or year_in(self.table.title)

    def year(self) -> int | None:
        """The year of the row, read once."""

        def read(value: object) -> int:
            found = re.fullmatch(r"((?:19|20)[0-9]{2})年?度?", plain_text(value))
            if not found:
                raise Unreadable(f"“{plain_text(value)}”不是年度", f"{plain_text(value)!r} is no year")
            return int(found[1])

        if not self._years:
            self._years.append(self.take("covers_year", read))
        return self._years[0]

    def when(self, name: str) -> When | None:
        """What a field says of a day; what names none is told."""
        hint, from_1904 = self.year_hint(), self.table.sheet.from_1904
        found: When | None = self.take(name, lambda value: when(value, hint, from_1904))
        if found is not None and found.day is None:
            words = plain_text(self.value(name))
            if found.note:
                self.note(f"“{words}”没有写明哪一天，记作不明", f"{words!r} names no day: unknown", name)
            else:
                self.note(f"“{words}”没有写明年份，记作不明", f"{words!r} names no year: unknown", name)
        return found

    def exact(self, name: str, needed: bool = False) -> str | None:
        """The one day that a field names; where it names none, that is told, and nothing is entered.

        needed: refuse it then, as without the day more would be said than the table says.
        """
        hint, from_1904 = self.year_hint(), self.table.sheet.from_1904

        def read(value: object) -> date | None:
            day = exact(value, hint, from_1904)
            if day is None and needed:
                raise Unreadable(f"“{plain_text(value)}”须写到日", f"{plain_text(value)!r}: the very day is needed")
            return day

        faults = len(self.faults)
        day: date | None = self.take(name, read)
        if day is None and self.has(name) and len(self.faults) == faults:
            words = plain_text(self.value(name))
            self.note(f"“{words}”不是确切的一天，未记", f"{words!r} is no exact day: left out", name)
        return None if day is None else day.isoformat()


YEAR = re.compile(r"(?<![0-9〔\[(])((?:19|20)[0-9]{2})(?:年度|年(?!\s*[0-9]{1,2}\s*月)|(?=[^0-9年〕\]).,/号-]|$))")
"""A year in a title: not that of a day or month, nor of the number of a document."""


def year_in(title: str) -> int | None:
    """The one year that a title names.

    >>> year_in("2024年度会议台账"), year_in("2023年—2024年"), year_in("填报日期：2025年1月5日")
    (2024, None, None)
    """
    years = {int(each) for each in YEAR.findall(plain_text(title))}
    return years.pop() if len(years) == 1 else None


def plain_day(day: date | Days | None) -> Any:
    """A day as it stands in a document."""
    return day.plain() if isinstance(day, Days) else day and day.isoformat()


def own_organization(reader: Reader) -> str | None:
    """The organization of a row: its own, the sheet's as the office says, or the one with which the title begins."""
    if reader.has("organization"):
        return reader.organization("organization")
    register = reader.reading.register
    said = reader.of_sheet.get("organization")
    try:
        found = register.organization(said) if said else register.named_in(reader.table.title)
        why = ("没有写是哪个组织", "which organization it is of is not said")
    except Unknown as unknown:
        found, why = None, (unknown.zh, unknown.en)
    if found is None:
        reader.unknown += 1
        reader.faults.append(Fault(reader.line.place(), None, *why))
    return found


def people_of(
    reader: Reader, organization: str | None, reference: str = "person", name: str = "person.name"
) -> list[str]:
    """The people of a row: by their references, or by names that become references."""

    def references(value: object) -> list[str]:
        told = several(value)
        if any(PRIVATE.search(each) for each in told):
            raise Unreadable(
                "像证件号码或电话号码，不能作编号", "it looks like an identity or phone number: no reference"
            )
        return told

    if reader.has(reference):
        return list(reader.take(reference, references, private=True) or [])

    def read(value: object) -> list[str]:
        found = [reader.reading.register.person(each, organization) for each in names_of(value)]
        new = sum(is_new for _, is_new in found)
        if new:
            reader.note(
                f"{new}人不在人员表（--people）中，各记作新的编号",
                f"{new} not in the table of people: each has a new reference",
                name,
            )
        return [each for each, _ in found]

    return reader.take(name, read, private=True) or []
