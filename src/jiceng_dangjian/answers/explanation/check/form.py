"""The form of an explanation: every value is of the very type that is printed, or nothing can be held against it.

A subclass may print what it does not equal, and a number may be true or 1.0: only the exact types are taken.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from jiceng_dangjian.answers.explanation.explanation import Attested, Explanation, Miss, Shown
from jiceng_dangjian.language.vocabulary import Reason, Verdict
from jiceng_dangjian.ledger.days import Days
from jiceng_dangjian.questions.chosen import Interpretation

FIRST_YEAR, LAST_YEAR, MOST = 1949, 2200, 10**9
Is = Callable[[Any], bool]


def of(*types: type) -> Is:
    """Exactly of one of some types."""
    return lambda value: type(value) in types


def each(one: Is) -> Is:
    """A tuple, every part of which is so."""
    return lambda value: type(value) is tuple and all(map(one, value))


def parts(*kinds: Is) -> Is:
    """A tuple of as many parts, each of its kind."""
    return lambda value: (
        type(value) is tuple
        and len(value) == len(kinds)
        and all(kind(part) for kind, part in zip(kinds, value, strict=True))
    )


def made_of(type_: type, **kinds: Is) -> Is:
    """Exactly of a type, each of its values of its kind."""
    return lambda value: type(value) is type_ and all(kind(getattr(value, name)) for name, kind in kinds.items())


NONE = type(None)
TEXT, TEXT_OR_NONE, DAY, DAY_OR_NONE = of(str), of(str, NONE), of(date), of(date, NONE)


def number(value: Any) -> bool:
    """A whole number that can be a count."""
    return type(value) is int and 0 <= value < MOST


def when(value: Any) -> bool:
    """A day, as far as it is known."""
    return DAY_OR_NONE(value) or made_of(Days, earliest=DAY_OR_NONE, latest=DAY_OR_NONE)(value)


FORM: dict[str, Is] = {
    "format": TEXT,
    "language": TEXT,
    "norm": TEXT,
    "quote": TEXT,
    "subject": TEXT,
    "organization": TEXT_OR_NONE,
    "year": lambda value: type(value) is int and FIRST_YEAR <= value <= LAST_YEAR,
    "as_of": DAY,
    "window": lambda value: value is None or parts(DAY_OR_NONE, DAY_OR_NONE)(value),
    "verdict": of(Verdict),
    "reason": of(Reason),
    "required": number,
    "counted": number,
    "possible": number,
    "missing": number,
    "shown": each(made_of(Shown, id=TEXT, kind=TEXT, day=when, use=TEXT, unknown=each(TEXT))),
    "short": each(TEXT),
    "misses": each(made_of(Miss, number=number, field=TEXT, value=TEXT)),
    "complete": each(parts(DAY, DAY)),
    "attested": lambda value: (
        value is None or made_of(Attested, by=TEXT, date=DAY, outcome=TEXT_OR_NONE, decides=of(bool))(value)
    ),
    "readings": each(parts(TEXT, TEXT)),
    "interpretations": each(made_of(Interpretation, reading=TEXT, option=TEXT, number=TEXT, date=DAY, by=TEXT)),
    "lines": each(TEXT),
}


def misshapen(explanation: object) -> list[str]:
    """What in an explanation is of no form that one has."""
    if type(explanation) is not Explanation:
        return ["it is no explanation"]
    return [
        f"{name} is not of the form that an explanation has"
        for name, fits in FORM.items()
        if not fits(getattr(explanation, name))
    ]
