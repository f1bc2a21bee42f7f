"""The days of a window in words, as they stand on cards and in the calendar."""

from datetime import date

from jiceng_dangjian.answers.language import Language
from jiceng_dangjian.language.windows import Periods, Standing, Window

YEAR = 2023
"""A common year: the days of a window are the same in each."""


def days(window: Window, say: Language) -> str:
    """The days of a window: one or several periods, a state, or until a deadline."""
    if isinstance(window, Standing):
        return say("持续状态", "a standing state")
    if isinstance(window, Periods):
        return say("；", "; ").join(_periods(window, say))
    return say(
        "决定之日至期限（延期的，至延期后期限）；被责令者",
        "from the day of the order to its deadline, as extended; the addressee",
    )


def _periods(window: Periods, say: Language) -> list[str]:
    told = []
    for first, last, opens, closes in window.days(YEAR):
        text = f"{_day(first, say)}{say('至', ' to ')}{_day(last, say)}"
        if closes != last:
            text += say(f"（{_day(closes, say)}前所做仍计）", f" (acts until {_day(closes, say)} count)")
        if opens != first:
            text += say(f"（{_day(opens, say)}起所做亦计）", f" (acts from {_day(opens, say)} count)")
        told.append(text)
    return told


def _day(day: date, say: Language) -> str:
    zh, en = {1: ("次年", " of the next year"), -1: ("上年", " of the year before")}.get(day.year - YEAR, ("", ""))
    return say(f"{zh}{day.month}月{day.day}日", f"{day:%-d %B}{en}")
