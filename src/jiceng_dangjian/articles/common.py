"""What several articles share: the turn of the year, and a bare 一次 or 一个."""

from jiceng_dangjian.language import (
    DECEMBER,
    FEBRUARY_OR_DECEMBER,
    FOURTH_QUARTER,
    JANUARY_OR_DECEMBER,
    MARCH_OR_DECEMBER,
    NOVEMBER_TO_JANUARY,
    NOVEMBER_TO_MARCH,
    THROUGH_FEBRUARY,
    THROUGH_JANUARY,
    THROUGH_MARCH,
    Alternative,
    AnyWindow,
    Counted,
)
from jiceng_dangjian.questions.readings.acts import single
from jiceng_dangjian.questions.readings.times import before_the_year, year_end, year_opening

YEAR_OPENING = before_the_year(
    does_not_count=year_opening(
        through_march=THROUGH_MARCH, january=THROUGH_JANUARY, through_february=THROUGH_FEBRUARY
    ),
    december_counts=year_opening(
        through_march=MARCH_OR_DECEMBER, january=JANUARY_OR_DECEMBER, through_february=FEBRUARY_OR_DECEMBER
    ),
)


YEAR_END = year_end(
    november_to_january=NOVEMBER_TO_JANUARY,
    december=DECEMBER,
    fourth_quarter=FOURTH_QUARTER,
    through_march=NOVEMBER_TO_MARCH,
)


def one(*alternatives: Alternative, each: AnyWindow) -> Counted:
    """A bare 一次 or 一个: the reading `single` says whether more than one is a fault.

    >>> from jiceng_dangjian.language.acts import acts
    >>> from jiceng_dangjian.language.windows import YEAR
    >>> one(acts("secretary_project"), each=YEAR)
    at_least(1, acts(secretary_project), each=YEAR, at_most=single(at_least_one=None, exactly_one=1))
    """
    at_most = single(at_least_one=None, exactly_one=1)
    return Counted((alternatives,), each=each, at_most=at_most)
