"""Single values of an untrusted document: each is taken as it should be, or refused with what was given."""

import re
import sys
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any

from dateutil.relativedelta import relativedelta

from jiceng_dangjian.errors import BadValue, WrongType
from jiceng_dangjian.ledger.days import Days
from jiceng_dangjian.ledger.shanghai import day_of
from jiceng_dangjian.medium import quoted

FIRST_YEAR, LAST_YEAR = 1949, 2200
PART = r"(?a)\d{4}(-\d{2})?"
ENDS = ("earliest", "latest")
DAY = r"(?a)\d{4}-\d{2}-\d{2}"
TIMESTAMP = r"(?a)\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}"


class Twice:
    """Stands where a JSON object gives one key more than once."""

    def __repr__(self) -> str:
        return "two values (the key is given twice)"


def to_text(value: Any) -> str:
    """Text that is not empty and can be written."""
    if not isinstance(value, str):
        raise WrongType(f"text is needed, not {what(value)}")
    if not value:
        raise BadValue("the text is empty; leave the field out where it is unknown")
    if not value.isascii() and any("\ud800" <= character <= "\udfff" for character in value):
        raise BadValue(f"{value!r} has half a character (a lone surrogate)")
    return sys.intern(value) if type(value) is str else value


def to_bool(value: Any) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise WrongType(f"true, false or null is needed, not {what(value)}")
    return value


def to_year(value: Any) -> int:
    """A calendar year."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise WrongType(f"a year is needed, as a whole number, not {what(value)}")
    if not FIRST_YEAR <= value <= LAST_YEAR:
        raise BadValue(f"the year {shown(value)} is not from {FIRST_YEAR} to {LAST_YEAR}")
    return value


def to_yuan(value: Any) -> float | str:
    """An amount of money in yuan, or "unstated"."""
    if value == "unstated":
        return "unstated"
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise WrongType(f'an amount in yuan, "unstated" or null is needed, not {what(value)}')
    if not 0 <= value <= sys.float_info.max:
        raise BadValue(f"an amount in yuan must be finite and not negative, not {shown(value)}")
    return value


def to_times(value: Any) -> int:
    """How many: a whole number from 1."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise WrongType(f"a whole number is needed, not {what(value)}")
    if value < 1:
        raise BadValue(f"a whole number from 1 is needed, not {shown(value)}")
    return value


def to_when(value: Any) -> date | Days | None:
    """A civil date, or as much of it as is known: a year, a month, or the first and last day that it may be.

    >>> to_when("2024-02"), to_when({"earliest": "2024-03-01", "latest": "2024-03-01"})
    (Days(earliest=datetime.date(2024, 2, 1), latest=datetime.date(2024, 2, 29)), datetime.date(2024, 3, 1))
    """
    if isinstance(value, str):
        return _when_of_text(value)
    if isinstance(value, Days):
        value = {"earliest": value.earliest, "latest": value.latest}
    if not isinstance(value, Mapping):
        return to_date(value)
    if unknown := sorted(str(key) for key in value if key not in ENDS):
        raise BadValue(f"a range of days has earliest and latest, and no {', '.join(map(quoted, unknown))}")
    first, last = (None if value.get(end) is None else to_date(value[end]) for end in ENDS)
    if first and last and last < first:
        raise BadValue(f"latest {last} is before earliest {first}")
    return first if first and first == last else Days(first, last)


@lru_cache(maxsize=16384)
def _when_of_text(value: str) -> date | Days:
    """One value for all records of one day."""
    return _part(value) if re.fullmatch(PART, value) else to_date(value)


def _part(value: str) -> Days:
    try:
        first = date.fromisoformat(f"{value}-01" if "-" in value else f"{value}-01-01")
    except ValueError:
        raise BadValue(f"{shown(value)} is no month: write YYYY-MM") from None
    length = relativedelta(months=1) if "-" in value else relativedelta(years=1)
    return Days(to_date(first), first + length - timedelta(days=1))


def to_date(value: Any) -> date:
    """A civil date in Asia/Shanghai.

    >>> to_date("2024-06-30"), to_date("2024-06-30T16:00:00Z")
    (datetime.date(2024, 6, 30), datetime.date(2024, 7, 1))
    """
    if isinstance(value, date) and not isinstance(value, datetime):
        day = value
    elif isinstance(value, (str, datetime)):
        day = _read_text(value) if value.__class__ is str else _read_date(value)
    else:
        raise WrongType(f"a date is needed, as YYYY-MM-DD, not {what(value)}")
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise BadValue(f"the year of {day} is not from {FIRST_YEAR} to {LAST_YEAR}")
    return day


@lru_cache(maxsize=16384)
def _read_text(value: str) -> date:
    """Text alone is kept: two moments may be equal, and of two days in Shanghai, where clocks are put back."""
    return _read_date(value)


def _read_date(value: str | datetime) -> date:
    try:
        if isinstance(value, str) and re.fullmatch(DAY, value):
            return date.fromisoformat(value)
        if isinstance(value, str) and not re.match(TIMESTAMP, value):
            raise BadValue("not in that form")
        moment = datetime.fromisoformat(value) if isinstance(value, str) else value
        if moment.tzinfo is not None:
            return day_of(moment)
        if isinstance(value, datetime) and value.time() == time.min:
            return value.date()
    except (ValueError, OverflowError):
        raise BadValue(f"{shown(value)} is no date: write YYYY-MM-DD, or a timestamp with its offset") from None
    raise BadValue(f"the timestamp {shown(value)} has no offset; write it as in {value}+08:00")


def what(value: object) -> str:
    """A value as an error message names it."""
    if value is None:
        return "null"
    if isinstance(value, Twice):
        return repr(value)
    if isinstance(value, Mapping):
        return "an object"
    if isinstance(value, (list, tuple)):
        return "a list"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return f"the number {shown(value)}"
    return f"the text {shown(value)}" if isinstance(value, str) else f"a {type(value).__name__}"


def shown(value: object) -> str:
    """A value short enough to stand in a message."""
    if isinstance(value, (Mapping, list, tuple)):
        return what(value)
    if isinstance(value, int) and abs(value) > 10**50:
        return "of more than fifty digits"
    text = quoted(value)
    return text if len(text) <= 60 else text[:57] + "..."
