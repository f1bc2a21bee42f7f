"""Days: of a life or tenure, of a contact point, of a window."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from jiceng_dangjian.ledger.index import joined


class Span(NamedTuple):
    """Days of a life or tenure, both ends included: at which organization, and since when the appointment runs."""

    first: date
    last: date
    place: str
    since: date


class Point(NamedTuple):
    """Days on which an organization (None: unknown which) is somebody's contact point, and whether that is certain.

    key: the organization, or where it is unknown the event on record, which may stand for any.
    """

    key: str
    target: str | None
    first: date
    last: date
    certain: bool
    span: Span

    def on(self, day: date) -> bool:
        """Whether a day is one of them."""
        return self.first <= day <= self.last


class Frame(NamedTuple):
    """One window of a year: the days shown, the day until which acts count, and the day on which states are judged."""

    first: date
    last: date
    closes: date
    day: date
    standing: bool = False


def span_of(point: Point) -> Span:
    """The days of a contact point, as days of the office in which it was held."""
    return Span(point.first, point.last, point.span.place, point.span.since)


def covers(spans: tuple[Span, ...], first: date, last: date) -> bool:
    """Whether spans together cover every day of a range."""
    for span in spans:
        if span.first <= first and last <= span.last:
            return True
    ranges = joined((span.first, span.last) for span in spans)
    return any(start <= first and last <= end for start, end in ranges)


def place_of(spans: Iterable[Span]) -> str | None:
    """The organization of the earliest appointment: whose finding it is."""
    return min(((span.since, span.place) for span in spans), default=(None, None))[1]


def within(spans: Iterable[Span], frame: Frame) -> tuple[Span, ...]:
    """The spans that have a day in a frame."""
    return tuple(
        span for span in spans if span.first <= frame.last and frame.first <= span.last and span.first <= span.last
    )
