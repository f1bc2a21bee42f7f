"""Dates, inexact dates and the grid of days that stand for all days."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

SHANGHAI = timezone(timedelta(hours=8))
ONE_DAY = timedelta(days=1)
FIRST_POSSIBLE_FORCE = date(2019, 10, 31)  # article 1 cites a plenum that closed that day


@dataclass(frozen=True)
class Span:
    """One day somewhere in [lo, hi]; None: no bound on that side."""

    lo: date | None
    hi: date | None

    @property
    def exact(self) -> bool:
        """ "A range of one day is that day"."""
        return self.lo is not None and self.lo == self.hi

    def until(self, day: date) -> Span:
        """The same, ending no later than `day`."""
        return Span(self.lo, day if self.hi is None else min(self.hi, day))


ANY_DAY = Span(None, None)


def to_day(text) -> date | None:
    """A plain date (or a timestamp with an offset, as a civil date in Asia/Shanghai); None stays None."""
    if text is None:
        return None
    if isinstance(text, datetime):
        return text.astimezone(SHANGHAI).date() if text.tzinfo else text.date()
    if isinstance(text, date):
        return text
    if len(text) == 10:
        return date.fromisoformat(text)
    return datetime.fromisoformat(text).astimezone(SHANGHAI).date()


def to_span(value) -> Span:
    """ "2024-03-05", "2024-03", "2024", {"earliest": …, "latest": …} or null (nothing is known)."""
    if value is None:
        return ANY_DAY
    if isinstance(value, dict):
        return Span(to_day(value.get("earliest")), to_day(value.get("latest")))
    if isinstance(value, str) and len(value) == 4:
        return Span(date(int(value), 1, 1), date(int(value), 12, 31))
    if isinstance(value, str) and len(value) == 7:
        year, month = int(value[:4]), int(value[5:])
        return Span(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))
    day = to_day(value)
    return Span(day, day)


def year_window(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)


def month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


class Grid:
    """A finite set of days that stands for all days.

    Every condition on a day compares it with dates that occur in the ledger, with as_of, or with the first or last day of a
    month near the year. Between two neighbouring such dates all conditions are constant. So the dates themselves, with the day
    before and the day after each, represent every day there is, those before the first and after the last included.
    """

    def __init__(self, dates, year: int):
        near = {date(y, m, 1) for y in range(year - 2, year + 3) for m in range(1, 13)}
        near |= {month_end(y, m) for y in range(year - 2, year + 3) for m in range(1, 13)}
        days = set()
        for day in set(dates) | near:
            days |= {day, day - ONE_DAY, day + ONE_DAY}
        self.days = sorted(days)
        self._cache: dict = {}

    def between(self, lo: date | None, hi: date | None) -> list[date]:
        key = (lo, hi)
        if key not in self._cache:
            self._cache[key] = [d for d in self.days if (lo is None or lo <= d) and (hi is None or d <= hi)]
        return self._cache[key]

    def fillings(self, span: Span) -> list[date]:
        """The days that fill in an inexact date."""
        if span.exact:
            return [span.lo]
        return self.between(span.lo, span.hi)
