"""Open questions and choices: a value that depends on a reading may stand wherever a value may.

`under` gives a value without choices; every reader of a requirement sees only those.
"""

from collections.abc import Hashable, Sequence
from functools import cache
from operator import is_
from typing import Any, Generic, Protocol, TypeAlias, TypeVar

from attrs import fields, frozen, has

from jiceng_dangjian.regulation.values import Value

T = TypeVar("T")
Kind = TypeVar("Kind", covariant=True)


@frozen(eq=False, repr=False)
class Choice(Value, Generic[Kind]):
    """A value that depends on a reading."""

    reading: str
    values: tuple[tuple[str, Kind], ...]

    def __repr__(self) -> str:
        return f"{self.reading}({', '.join(f'{option}={value!r}' for option, value in self.values)})"


May: TypeAlias = T | Choice[T]
"""What an author may write: a value, or a `Choice` between values. Where `under` has been, only values are left."""

Several: TypeAlias = T | tuple[May[T | tuple[T, ...] | None], ...] | Choice[T] | Choice[tuple[T, ...]]
"""One value, or several of which some may depend on a reading: a chosen None drops out, a chosen tuple joins."""


class Chosen(Protocol):
    """Whatever says which option of a reading is chosen."""

    def __getitem__(self, reading: str, /) -> str: ...


def under(value: Any, readings: Chosen) -> Any:
    """A value with every choice in it made; a chosen None drops out of a tuple, a chosen tuple joins it.

    >>> under((1, Choice("tails", (("yes", 2), ("no", None)))), {"tails": "no"})
    (1,)
    """
    if isinstance(value, Choice):
        return under(dict(value.values)[readings[value.reading]], readings)
    if isinstance(value, tuple):
        made: list[Any] = []
        for each in value:
            chosen = under(each, readings)
            if not isinstance(each, Choice):
                made.append(chosen)
            elif isinstance(chosen, tuple):
                made.extend(chosen)
            elif chosen is not None:
                made.append(chosen)
        return value if len(made) == len(value) and all(map(is_, made, value)) else tuple(made)
    before = {name: getattr(value, name) for name in _names(value.__class__) or ()}
    after = {name: under(part, readings) for name, part in before.items()}
    return value if all(after[name] is before[name] for name in before) else type(value)(**after)


def possible(value: Any) -> Sequence[Any]:
    """Every value that an operand may have, whatever the readings: of a tuple its parts, and None where one drops out.

    >>> possible((1, Choice("tails", (("yes", (2, 3)), ("no", None)))))
    [1, 2, 3, None]
    """
    if not isinstance(value, (Choice, tuple)):
        return (value,)
    within = value if isinstance(value, tuple) else [each for _, each in value.values]
    return [one for each in within for one in possible(each)]


def parts(value: Any) -> Sequence[Any]:
    """Every value of a class of its own in a value, whatever the readings, itself first; no choices.

    >>> from jiceng_dangjian.language.windows import STANDING, YEAR
    >>> parts((1, Choice("tails", (("yes", YEAR), ("no", STANDING)))))
    [YEAR, STANDING]
    """
    return [each for each in _within(value) if not isinstance(each, Choice)]


def choices(value: Any) -> Sequence[Choice[Any]]:
    """Every choice in a value, outermost first."""
    return [each for each in _within(value) if isinstance(each, Choice)]


def _within(value: Any) -> Sequence[Any]:
    """Every choice and every value of a class of its own in a value, itself first."""
    found, waiting = [], [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, tuple):
            waiting += reversed(each)
            continue
        names = _names(each.__class__)
        if names is not None:
            found.append(each)
            made_of = (
                [part for _, part in each.values] if isinstance(each, Choice) else map(each.__getattribute__, names)
            )
            waiting += reversed([*made_of])
    return found


@cache
def _names(kind: Hashable) -> tuple[str, ...] | None:
    """The fields a value of some class is made of; None where it is no attrs class."""
    assert isinstance(kind, type)
    return tuple(attribute.name for attribute in fields(kind) if attribute.init) if has(kind) else None
