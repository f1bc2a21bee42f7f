"""Days known in part: 2024年3月 without a day, or no later than some day. Each stands for one day in a range."""

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from attrs import frozen

from jiceng_dangjian.regulation.values import Value

if TYPE_CHECKING:
    from jiceng_dangjian.ledger.records import Entry


@frozen(eq=False, repr=False)
class Days(Value):
    """One day, of which it is known only that it is in a range: both ends included, None where there is no bound.

    >>> print(Days(date(2024, 2, 1), date(2024, 2, 29)), Days(None, date(2024, 3, 10)))
    2024-02 …2024-03-10
    """

    earliest: date | None
    latest: date | None

    def __str__(self) -> str:
        first, last = self.earliest, self.latest
        if first and last and first.day == 1 and first.year == last.year:
            if first.month == 1 and (last.month, last.day) == (12, 31):
                return f"{first.year}"
            if first.month == last.month and last.day == monthrange(last.year, last.month)[1]:
                return f"{first:%Y-%m}"
        return f"{first or ''}…{last or ''}"

    def plain(self) -> str | dict[str, str | None]:
        """As it stands in a document: a year, a month, or the two ends."""
        told = str(self)
        if "…" not in told:
            return told
        ends = {"earliest": self.earliest, "latest": self.latest}
        return {name: None if day is None else day.isoformat() for name, day in ends.items()}


NOTHING_KNOWN = Days(None, None)

Range = tuple[date, date]
"""The first and last day that a day may be."""


def range_of(day: date | Days | None) -> Range:
    """The days that a date or start may be; None is a day of which nothing is known."""
    if isinstance(day, Days):
        return day.earliest or date.min, day.latest or date.max
    return (date.min, date.max) if day is None else (day, day)


def dated(entry: "Entry") -> Range:
    """The days on which an event may have been: one that took place did so no later than it was recorded."""
    return _recorded(entry, entry.date)


def began(entry: "Entry") -> Range:
    """The days on which a standing fact may have begun: one that holds began no later than it was recorded."""
    return _recorded(entry, entry.start)


def ended(entry: "Entry") -> Range:
    """The days that may be the last of a standing fact; without an end it has not ended yet."""
    return (date.max, date.max) if entry.end is None else range_of(entry.end)


def _recorded(entry: "Entry", day: date | Days | None) -> Range:
    first, last = range_of(day)
    if first != last and entry.state == "held" and entry.recorded_on is not None:
        return first, max(first, min(last, entry.recorded_on))
    return first, last
