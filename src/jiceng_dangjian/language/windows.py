"""Windows: the days on which a duty can be performed, as civil dates in Asia/Shanghai; both ends are included."""

from datetime import date
from functools import cache

from attrs import evolve, frozen
from dateutil.relativedelta import relativedelta

from jiceng_dangjian.errors import BadValue
from jiceng_dangjian.regulation.values import Value

FIRST_ISSUE = date(2019, 10, 31)
"""No earlier day can be in force: article 1 cites the plenum (十九届四中全会) that closed on it."""

MonthDay = tuple[int, int]


def day(year: int, month_day: MonthDay) -> date:
    """A day of a year. A day past the end of the month is its last; month 13 is January of the next year, 0 December of
    the year before.

    >>> day(2024, (2, 31)), day(2024, (13, 31))
    (datetime.date(2024, 2, 29), datetime.date(2025, 1, 31))
    """
    month, number = month_day
    return date(year, 1, 1) + relativedelta(months=month - 1, day=number)


@frozen(eq=False, repr=False)
class Periods(Value):
    """One or more periods of every year.

    spans: first and last day of each as (month, day); months from 13 are of the next year, month 0 is December of the
    year before. opens, closes: the days from and up to which an act for the period counts, where they are earlier and
    later than those shown.
    """

    id: str
    zh: str
    en: str
    spans: tuple[tuple[MonthDay, MonthDay], ...]
    closes: MonthDay | None = None
    opens: MonthDay | None = None

    def __attrs_post_init__(self) -> None:
        ends = [day for span in self.spans for day in span]
        if not ends or any(not 0 <= month <= 24 or not 1 <= number <= 31 for month, number in ends):
            raise BadValue(
                f"window {self.id!r} needs spans of days (month, day): months from 1, of the next year from 13"
            )
        within = (self.opens or ends[0]) <= ends[0] and ends[-1] <= (self.closes or ends[-1])
        if ends != sorted(ends) or len(set(self.spans)) < len(self.spans) or not within:
            told = (self.spans, self.opens, self.closes)
            raise BadValue(f"the days of window {self.id!r} do not follow each other: {told}")

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return self.id

    @cache  # noqa: B019 -- the periods are a closed list of constants
    def days(self, year: int) -> tuple[tuple[date, date, date, date], ...]:
        """First and last day, and the days from and up to which an act counts, for each period of a year.

        >>> for days in HALF_YEAR.days(2024):
        ...     print(*days)
        2024-01-01 2024-06-30 2024-01-01 2024-06-30
        2024-07-01 2024-12-31 2024-07-01 2024-12-31
        """
        return tuple(
            (day(year, first), day(year, last), day(year, self.opens or first), day(year, self.closes or last))
            for first, last in self.spans
        )


@frozen(eq=False, repr=False)
class Standing(Value):
    """No window: a state, judged on the earlier of as_of and 31 December of the year."""

    id: str
    zh: str
    en: str

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return self.id


@frozen(eq=False, repr=False)
class UntilDeadline(Value):
    """From the date of an order to the deadline written in it."""

    id: str
    zh: str
    en: str

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return self.id


Window = Periods | Standing | UntilDeadline

YEAR = Periods("YEAR", "每年", "each year", (((1, 1), (12, 31)),))
YEAR_OR_BY_MARCH = Periods(
    "YEAR_OR_BY_MARCH", "每年（次年3月31日止）", "each year, until 31 March of the next", YEAR.spans, (15, 31)
)
HALF_YEAR = Periods("HALF_YEAR", "每半年", "each half-year", (((1, 1), (6, 30)), ((7, 1), (12, 31))))
THROUGH_JANUARY = Periods("THROUGH_JANUARY", "每年1月", "each January", (((1, 1), (1, 31)),))
THROUGH_FEBRUARY = Periods("THROUGH_FEBRUARY", "每年1月至2月末", "each January to February", (((1, 1), (2, 31)),))
THROUGH_MARCH = Periods("THROUGH_MARCH", "每年1月至3月", "each January to March", (((1, 1), (3, 31)),))
DECEMBER_BEFORE = (0, 1)
JANUARY_OR_DECEMBER = evolve(
    THROUGH_JANUARY,
    id="JANUARY_OR_DECEMBER",
    zh="每年1月（上年12月起）",
    en="each January, from December before",
    opens=DECEMBER_BEFORE,
)
FEBRUARY_OR_DECEMBER = evolve(
    THROUGH_FEBRUARY,
    id="FEBRUARY_OR_DECEMBER",
    zh="每年1月至2月末（上年12月起）",
    en="each January to February, from December before",
    opens=DECEMBER_BEFORE,
)
MARCH_OR_DECEMBER = evolve(
    THROUGH_MARCH,
    id="MARCH_OR_DECEMBER",
    zh="每年1月至3月（上年12月起）",
    en="each January to March, from December before",
    opens=DECEMBER_BEFORE,
)
NOVEMBER_TO_JANUARY = Periods(
    "NOVEMBER_TO_JANUARY", "11月至次年1月", "November to January of the next year", (((11, 1), (13, 31)),)
)
NOVEMBER_TO_MARCH = Periods(
    "NOVEMBER_TO_MARCH", "11月至次年3月", "November to March of the next year", (((11, 1), (15, 31)),)
)
DECEMBER = Periods("DECEMBER", "每年12月", "each December", (((12, 1), (12, 31)),))
FOURTH_QUARTER = Periods("FOURTH_QUARTER", "每年10月至12月", "each October to December", (((10, 1), (12, 31)),))
STANDING = Standing("STANDING", "持续", "as a standing state")
UNTIL_DEADLINE = UntilDeadline("UNTIL_DEADLINE", "整改期限内", "by the deadline of the order")
