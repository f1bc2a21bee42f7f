"""Days: of a life or tenure, of a contact point, of a window."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from attrs import frozen

from jiceng_dangjian.language.truth import UNKNOWN, Truth
from jiceng_dangjian.ledger.index import joined


class Span(NamedTuple):
    """Days of a life or tenure, both ends included: at which organization, and since when the appointment runs."""

    first: date
    last: date
    place: str
    since: date

    def within(self, first: date, last: date) -> "Span | None":
        """Those of its days that are also of a range; None where none is."""
        first, last = max(first, self.first), min(last, self.last)
        return Span(first, last, self.place, self.since) if first <= last else None


class Point(NamedTuple):
    """Days on which an organization (None: unknown which) may be somebody's contact point, and those of them on which
    it is certain to be, as days of the office in which it was held.

    key: the organization, or where it is unknown the event on record, which may stand for any.
    """

    key: str
    target: str | None
    days: Span
    surely: Span | None

    def on(self, day: date) -> Truth:
        """Whether it is theirs on a day."""
        if not self.days.first <= day <= self.days.last:
            return False
        return True if self.surely and self.surely.first <= day <= self.surely.last else UNKNOWN


ShownDays = tuple[date | None, date | None] | None
"""A window as it is shown."""


@frozen(repr=False, cache_hash=True)
class Frame:
    """One window of a year: its days, the days from and until which acts count, and the day on which states are judged.

    shown: its days as a finding shows them; None of a standing duty, and of one until a deadline where nothing was
    ordered. A first day that is known only in part is shown as None, and so is the last where there is no deadline.
    """

    first: date
    last: date
    closes: date
    day: date
    opens: date
    standing: bool = False
    shown: ShownDays = None


def certain_days(points: Iterable[Point]) -> tuple[Span, ...]:
    """The days on which contact points are certain to be theirs."""
    return tuple([point.surely for point in points if point.surely])


def covers(spans: tuple[Span, ...], first: date, last: date) -> bool:
    """Whether spans together cover every day of a range."""
    for span in spans:
        if span.first <= first and last <= span.last:
            return True
    if len(spans) < 2:
        return False
    ranges = joined((span.first, span.last) for span in spans)
    return any(start <= first and last <= end for start, end in ranges)


def place_of(spans: tuple[Span, ...]) -> str | None:
    """The organization of the earliest appointment: whose finding it is."""
    if len(spans) == 1:
        return spans[0].place
    return min(((span.since, span.place) for span in spans), default=(None, None))[1]


def meets(span: Span, frame: Frame) -> bool:
    """Whether a span has a day in a frame."""
    return span.first <= frame.last and frame.first <= span.last and span.first <= span.last


def within(spans: tuple[Span, ...], frame: Frame) -> tuple[Span, ...]:
    """The spans that have a day in a frame; where all of them have, these themselves."""
    first, last = frame.first, frame.last
    kept = [span for span in spans if span.first <= last and first <= span.last and span.first <= span.last]
    return spans if len(kept) == len(spans) else tuple(kept)
