"""The civil day of a moment in Shanghai, by a rule of our own: the same on every machine, with or without zone data.

China's clocks stand eight hours before UTC, and stood nine hours before it in the summers below.
"""

from datetime import UTC, date, datetime, timedelta

BEFORE_UTC, IN_SUMMER = timedelta(hours=8), timedelta(hours=9)
SUMMERS = tuple(
    (datetime.fromisoformat(f"{begin}Z"), datetime.fromisoformat(f"{end}Z"))
    for begin, end in (
        ("1949-04-30T16:00", "1949-05-27T15:00"),
        ("1986-05-03T18:00", "1986-09-13T17:00"),
        ("1987-04-11T18:00", "1987-09-12T17:00"),
        ("1988-04-16T18:00", "1988-09-10T17:00"),
        ("1989-04-15T18:00", "1989-09-16T17:00"),
        ("1990-04-14T18:00", "1990-09-15T17:00"),
        ("1991-04-13T18:00", "1991-09-14T17:00"),
    )
)
"""From the first moment of each summer to the first after it."""


def day_of(moment: datetime) -> date:
    """The civil day of a moment that knows its offset from UTC; raises `OverflowError` at the ends of the calendar.

    >>> day_of(datetime(2024, 12, 31, 16, tzinfo=UTC)), day_of(datetime(1990, 6, 30, 15, tzinfo=UTC))
    (datetime.date(2025, 1, 1), datetime.date(1990, 7, 1))
    """
    universal = moment.astimezone(UTC)
    summer = any(begin <= universal < end for begin, end in SUMMERS)
    return (universal + (IN_SUMMER if summer else BEFORE_UTC)).date()
