"""Days as tables hold them: exact in every shape of practice, known in part, or in words that name no day."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, datetime, time, timedelta, timezone
from math import isfinite

from attrs import frozen

from jiceng_dangjian.ledger.days import Days
from jiceng_dangjian.ledger.shanghai import day_of
from jiceng_dangjian.office.words import NUMERALS, Unreadable, number_in, plain_text

EPOCHS = {False: date(1899, 12, 30), True: date(1904, 1, 1)}
"""The day 0 of a workbook's serial numbers, by whether it counts from 1904."""
SERIALS = range(36_526, 54_789)
"""Numbers that are days since the epoch: of the years 2000 to 2049, and no year, month or day written together."""
VAGUE = re.compile(
    r"(?:以前|之前|日前|月前|左右|前后)$|年初|年底|年末|年中|月初|月底|月末|季初|季末|节前|节后|近期|前期|适时|待定|长期|不详|不明"
)
"""Words that name no day: nothing is known of it, and the words are kept as a note."""
THIRDS = {"上": (1, 10), "中": (11, 20), "下": (21, 31)}
TO = re.compile(r"\s*(?:(?P<word>至|到|~|—+|–)|-)\s*")
"""What joins two days. A hyphen may also stand between year and month: it joins only what begins with a whole day."""


@frozen
class When:
    """What a cell says of a day. day: exact, known in part, or None. times: how many, where it says so.

    note: words that name no day.
    """

    day: date | Days | None
    times: int | None = None
    note: str | None = None


def when(value: object, year: int | None = None, from_1904: bool = False) -> When:
    """What a cell says of a day; raises `Unreadable`.

    year: in which it lies where the cell names none. from_1904: whether the workbook counts days from 1904.

    >>> when("2024年3月5日").day, str(when("3月上旬", 2024).day), when("上半年2次", 2024).times
    (datetime.date(2024, 3, 5), '2024-03-01…2024-03-10', 2)
    >>> when("2024-03-04T16:00:00Z").day, when("年初", 2024)
    (datetime.date(2024, 3, 5), When(day=None, times=None, note='年初'))
    """
    if isinstance(value, datetime):
        return When(day_of(value) if value.tzinfo else value.date())
    if isinstance(value, date):
        return When(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return When(_number(value, from_1904))
    told = _in_digits(plain_text(value))
    if VAGUE.search(told):
        return When(None, note=told)
    times = re.fullmatch(r"(.*?[^0-9])(?:共|开展|召开)?([0-9]{1,3}|[一二三四五六七八九十两]+)次", told)
    if times:
        found = number_in(times[2])
        return When(_days(times[1].rstrip("，,、 "), year), times=found)
    return When(_days(told, year, from_1904))


def exact(value: object, year: int | None = None, from_1904: bool = False) -> date | None:
    """The one day that a cell names, None where it names none; raises `Unreadable`."""
    day = when(value, year, from_1904).day
    return day if isinstance(day, date) else None


def part(value: object, header: str, year: int | None) -> When:
    """What a cell of a column of months or quarters says; raises `Unreadable`.

    >>> str(part("3", "月份", 2024).day), str(part("1-3月", "月份", 2024).day), str(part(2, "季度", 2024).day)
    ('2024-03', '2024-01-01…2024-03-31', '2024-04-01…2024-06-30')
    """
    told = plain_text(value)
    months = re.fullmatch(r"([0-9]{1,2})月?(?:[-~至]([0-9]{1,2})月?)?(?:份)?", told)
    if "月" in header and months:
        first, last = int(months[1]), int(months[2] or months[1])
        if not 1 <= first <= last <= 12:
            raise Unreadable(f"“{told}”不是月份", f"{told!r} is no month")
        return When(None if year is None else _months(year, first, last))
    if "季" in header and re.fullmatch(r"[1-4一二三四]", told):
        return When(None if year is None else _quarter(year, told))
    return when(value, year)


def _in_digits(told: str) -> str:
    """Years, months and days in digits.

    >>> _in_digits("二〇二四年三月上旬"), _in_digits("十二月二十五日")
    ('2024年3月上旬', '12月25日')
    """

    def digits(found: re.Match[str]) -> str:
        if len(found[0]) == 4 and "十" not in found[0]:
            return "".join(str(NUMERALS[each]) for each in found[0])
        try:
            return str(number_in(found[0]))
        except Unreadable:
            return found[0]

    return re.sub(r"[〇零一二三四五六七八九十]{1,4}(?=[年月日号])", digits, told)


def _number(value: float, from_1904: bool) -> date | Days:
    if not isfinite(value):
        raise Unreadable("不是日期", "no day")
    whole = int(value)
    if 1000_01_01 <= whole <= 9999_12_31 and whole == value:
        return _civil(whole // 10_000, whole // 100 % 100, whole % 100)
    if whole in SERIALS:
        return EPOCHS[from_1904] + timedelta(days=whole)
    if whole == value and 1900 <= whole <= 2100:
        return Days(date(whole, 1, 1), date(whole, 12, 31))
    months = re.fullmatch(r"(20[0-9]{2})\.([0-9]{1,2})", f"{value}")
    if months:
        return _month_written(months)
    raise Unreadable(f"{value} 不是日期", f"{value} is no day")


def _days(told: str, year: int | None, from_1904: bool = False) -> date | Days | None:
    """What a text says, as one part or as two joined by a word of range."""
    whole = _one(told, year, from_1904)
    if whole is not None:
        return whole
    for joint in TO.finditer(told):
        first = _one(told[: joint.start()], year)
        if first is None or not (joint["word"] or isinstance(first, date)):
            continue
        begin = first if isinstance(first, date) else first.earliest
        rest = told[joint.end() :]
        last = _one(rest, begin.year if begin else year)
        if last is None and isinstance(first, date):
            last = _same_month(rest, first)
        if last is not None:
            end = last if isinstance(last, date) else last.latest
            if begin and end and begin > end:
                raise Unreadable(f"“{told}”止于起前", f"{told!r} ends before it begins")
            return begin if begin == end else Days(begin, end)
    if told.endswith("起") and (first := _one(told[:-1], year)) is not None:
        return Days(first if isinstance(first, date) else first.earliest, None)
    if told.endswith("止") and (last := _one(told[:-1], year)) is not None:
        return Days(None, last if isinstance(last, date) else last.latest)
    if not _names_a_time(told):
        raise Unreadable(
            f"“{told}”不是日期：可写 2024-03-05、2024年3月、2024年上半年",
            f"{told!r} is no day: 2024-03-05, 2024-03 or 2024 will do",
        )
    return None


def _same_month(told: str, begin: date) -> date | None:
    day = re.fullmatch(r"([0-9]{1,2})[日号]?", told)
    return _civil(begin.year, begin.month, int(day[1])) if day else None


def _names_a_time(told: str) -> bool:
    """Whether a text names a month, a quarter or the like, but no year, and none is known."""
    return any(re.fullmatch(pattern, told) for pattern, _ in WITHOUT_YEAR)


def _one(told: str, year: int | None, from_1904: bool = False) -> date | Days | None:
    told = told.strip().rstrip("，,。；;")
    for pattern, made in WITH_YEAR:
        if found := re.fullmatch(pattern, told):
            return made(found)
    if re.fullmatch(r"[0-9]{5}(?:\.[0-9]+)?", told):
        return _number(float(told), from_1904)
    if year is not None:
        for pattern, of in WITHOUT_YEAR:
            if found := re.fullmatch(pattern, told):
                return of(year, found)
    return None


def month(year: int, number: int, first: int = 1, last: int = 31) -> Days:
    """The days of a month, or from one to another of them."""
    if not 1 <= number <= 12:
        raise Unreadable(f"没有{number}月", f"there is no month {number}")
    return Days(date(year, number, first), date(year, number, min(last, monthrange(year, number)[1])))


def _months(year: int, first: int, last: int) -> Days:
    return Days(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def _quarter(year: int, told: str) -> Days:
    number = number_in(told)
    if number not in (1, 2, 3, 4):
        raise Unreadable(f"没有第{told}季度", f"there is no quarter {told}")
    return _months(year, 3 * number - 2, 3 * number)


def _civil(year: int, number: int, day: int) -> date:
    try:
        return date(year, number, day)
    except ValueError:
        raise Unreadable(f"没有{year}年{number}月{day}日", f"there is no {year}-{number}-{day}") from None


def _moment(told: re.Match[str]) -> date:
    year, number, day, hour, minute, second, zone = told.groups()
    offset = re.fullmatch(r"([+-])([0-9]{2}):?([0-9]{2})?", zone)
    ahead = timedelta()
    if offset:
        ahead = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0)) * (1 if offset[1] == "+" else -1)
    day_named = _civil(int(year), int(number), int(day))
    try:
        clock = time(int(hour), int(minute), int(second or 0), tzinfo=timezone(ahead))
    except ValueError:
        raise Unreadable(f"“{told[0]}”不是时间", f"{told[0]!r} is no moment") from None
    return day_of(datetime.combine(day_named, clock))


def _month_written(told: re.Match[str]) -> Days:
    if told[2] == "1" and told[0].endswith(".1"):
        raise Unreadable(
            f"“{told[0]}”可能是1月，也可能是10月：写作 {told[1]}年1月",
            f"{told[0]!r} may be January or October: write 2024-01",
        )
    return month(int(told[1]), int(told[2]))


HOUR = r"[0-9]{1,2}(?::[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?|[时点](?:[0-9]{1,2}分?|半)?)"
CLOCK = (
    r"(?:\s*\(?(?:星期|周)[一二三四五六日天]\)?)?"
    rf"(?:\s*(?:上午|下午|晚上?)?\s*(?:{HOUR}(?:\s*[-~至]\s*{HOUR})?)?)?"
)
"""What may stand after a day: its name in the week, and from when to when."""
ZONED = r"\s?(Z|UTC|GMT|\+[0-9]{2}(?::?[0-9]{2})?|(?<=[0-9]{2}:[0-9]{2}:[0-9]{2})-[0-9]{2}:?[0-9]{2})"
YEAR = r"((?:19|20)[0-9]{2})"
NUMBER = r"([0-9]{1,2})"
WITH_YEAR: tuple[tuple[str, Callable[[re.Match[str]], date | Days]], ...] = (
    (rf"{YEAR}[-/]{NUMBER}[-/]{NUMBER}[T ]{NUMBER}:([0-9]{{2}})(?::([0-9]{{2}})(?:\.[0-9]+)?)?{ZONED}", _moment),
    (rf"{YEAR}\s*年\s*{NUMBER}\s*月\s*{NUMBER}\s*[日号]?{CLOCK}", lambda m: _civil(int(m[1]), int(m[2]), int(m[3]))),
    (rf"{YEAR}([-./]){NUMBER}\2{NUMBER}(?:T?{CLOCK})", lambda m: _civil(int(m[1]), int(m[3]), int(m[4]))),
    (rf"{YEAR}([0-9]{{2}})([0-9]{{2}})", lambda m: _civil(int(m[1]), int(m[2]), int(m[3]))),
    (rf"{YEAR}(?:年|[-./]){NUMBER}月?(?:份)?", _month_written),
    (rf"{YEAR}年?{NUMBER}月([上中下])旬", lambda m: month(int(m[1]), int(m[2]), *THIRDS[m[3]])),
    (rf"{YEAR}年?第?([1-4一二三四])季度", lambda m: _quarter(int(m[1]), m[2])),
    (rf"{YEAR}年?(上|下)半年", lambda m: _months(int(m[1]), *((1, 6) if m[2] == "上" else (7, 12)))),
    (rf"{YEAR}(?:年度?)?(?:全年)?", lambda m: _months(int(m[1]), 1, 12)),
)
WITHOUT_YEAR: tuple[tuple[str, Callable[[int, re.Match[str]], date | Days]], ...] = (
    (rf"{NUMBER}月{NUMBER}[日号]?{CLOCK}", lambda year, m: _civil(year, int(m[1]), int(m[2]))),
    (rf"{NUMBER}[./-]{NUMBER}", lambda year, m: _civil(year, int(m[1]), int(m[2]))),
    (rf"{NUMBER}月(?:份)?", lambda year, m: month(year, int(m[1]))),
    (rf"{NUMBER}月([上中下])旬", lambda year, m: month(year, int(m[1]), *THIRDS[m[2]])),
    (r"第?([1-4一二三四])季度", lambda year, m: _quarter(year, m[1])),
    (r"(上|下)半年", lambda year, m: _months(year, *((1, 6) if m[1] == "上" else (7, 12)))),
    (r"全年|本年度?|当年", lambda year, m: _months(year, 1, 12)),
)
"""Days and spans as they are written: with their year, and where the year stands elsewhere."""
