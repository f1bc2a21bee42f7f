"""Days: of a life or tenure, of a contact point, of a window."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from jiceng_dangjian.language.truth import UNKNOWN, Truth
from jiceng_dangjian.ledger.index import joined


class Span(NamedTuple):
    """Days of a life or tenure, both ends included: at which organization, and since when the appointment runs."""

    first: date
    last: date
    place: str
    since: date


class Point(NamedTuple):
    """Days on which an organization (None: unknown which) may be somebody's contact point, and those of them on which
    it is certain to be.

    key: the organization, or where it is unknown the event on record, which may stand for any.
    """

    key: str
    target: str | None
    first: date
    last: date
    surely: tuple[date, date] | None
    span: Span

    def on(self, day: date) -> Truth:
        """Whether it is theirs on a day."""
        if not self.first <= day <= self.last:
            return False
        return True if self.surely and self.surely[0] <= day <= self.surely[1] else UNKNOWN

    @property
    def certain_span(self) -> tuple[Span, ...]:
        """The days on which it is certain to be theirs, as days of the office in which it was held; none if there are
        none."""
        return (Span(*self.surely, self.span.place, self.span.since),) if self.surely else ()


Shown = tuple[date | None, date | None] | None
"""A window as it is shown."""


class Frame(NamedTuple):
    """One window of a year: its days, the days from and until which acts count, and the day on which states are judged.

    shown: its days as a finding shows them: None of a standing duty, and where nothing was ordered; of a day that is
    known only in part, or that there is not, None.
    """

    first: date
    last: date
    closes: date
    day: date
    opens: date
    standing: bool = False
    shown: Shown = None


def span_of(point: Point) -> Span:
    """The days of a contact point, as days of the office in which it was held."""
    return Span(point.first, point.last, point.span.place, point.span.since)


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


def within(spans: Iterable[Span], frame: Frame) -> tuple[Span, ...]:
    """The spans that have a day in a frame."""
    first, last = frame.first, frame.last
    return tuple([span for span in spans if span.first <= last and first <= span.last and span.first <= span.last])
