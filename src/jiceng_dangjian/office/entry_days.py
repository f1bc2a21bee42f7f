"""The days of an entry, and how many events a row stands for."""

from datetime import date
from typing import Any

from jiceng_dangjian.language.vocabulary import ENTRY_KINDS, Nature
from jiceng_dangjian.ledger.days import Days
from jiceng_dangjian.office.reader import Aside, Fault, Reader, Record, plain_day
from jiceng_dangjian.office.when import When, part
from jiceng_dangjian.office.words import plain_text, whole_number


def days(reader: Reader, kind: str) -> Record:
    """Its day or days, and how many it stands for."""
    made = _span(reader) if ENTRY_KINDS[kind].nature is Nature.STANDING else _day(reader)
    return {name: value for name, value in made.items() if value is not None}


def _span(reader: Reader) -> Record:
    """The days of a standing fact; an end that names no day is one that nobody knows, not "not yet"."""
    made: Record = {}
    first = next((name for name in ("start", "date", "established") if reader.has(name)), None)
    if first:
        found = reader.when(first)
        made["start"] = plain_day(found.day if found else None)
    last = next((name for name in ("end", "date.latest") if reader.has(name)), None)
    if last:
        found = reader.when(last)
        unknown = {"earliest": None, "latest": None}
        made["end"] = unknown if found is None or found.day is None else plain_day(found.day)
    return made


def _day(reader: Reader) -> Record:
    """The day of an event, and how many there were; of a number without any column of days the whole year."""
    first = next((name for name in ("date", "date.part", "start") if reader.has(name)), None)
    found = part_of_year(reader) if first == "date.part" else reader.when(first) if first else None
    day = found.day if found else None
    timed = reader.columns.keys() & {"date", "date.part", "start"}
    if reader.has("times") and not timed:
        hint = reader.year_hint()
        day = None if hint is None else Days(date(hint, 1, 1), date(hint, 12, 31))
    end = next((name for name in ("date.latest", "end") if reader.has(name)), None)
    last = reader.when(end) if end else None
    if last is not None and last.day is not None:
        day = _joined(day, last.day, reader, end or "")
    times = reader.take("times", whole_number) if reader.has("times") else found and found.times
    if not reader.faults and not reader.has("id"):
        if timed and first is None and end is None:
            raise Aside("没有写时间", "no day is said")
        if "times" in reader.columns and times is None and first in (None, "date.part"):
            raise Aside("没有写次数", "how many is not said")
    if times == 0 and not reader.faults:
        raise Aside("次数为零：没有可记的", "the number is zero: nothing to enter")
    return {"date": plain_day(day), "times": None if times == 1 else times}


def part_of_year(reader: Reader) -> When | None:
    """What a column of months or quarters says."""
    header, hint = reader.columns["date.part"].header, reader.year_hint()
    found: When | None = reader.take("date.part", lambda value: part(value, header, hint))
    if found is not None and found.day is None:
        told = plain_text(reader.value("date.part"))
        reader.note(f"“{told}”没有写明哪一年，记作不明", f"{told!r} names no year: unknown", "date.part")
    return found


def _joined(first: Any, last: Any, reader: Reader, name: str) -> Any:
    begin = first.earliest if isinstance(first, Days) else first
    end = last.latest if isinstance(last, Days) else last
    if begin == end:
        return begin
    if begin and end and begin > end:
        place = reader.line.place(reader.columns[name])
        reader.faults.append(Fault(place, str(end), "结束在开始之前", "it ends before it begins"))
        return None
    return Days(begin, end)
