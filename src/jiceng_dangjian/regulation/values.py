"""What frozen values have in common: written once, as methods made for each class are what an import costs most."""

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any

from attrs import fields


class Value:
    """A value of an attrs class made with eq=False, repr=False: equal to another of its class whose fields are equal.

    A field may say eq=False or repr=False, and no more: what else attrs takes there is not looked at.

    >>> from attrs import frozen
    >>> @frozen(eq=False, repr=False)
    ... class Coin(Value):
    ...     side: str
    >>> Coin("heads"), Coin("heads") == Coin("heads"), Coin("heads") == Coin("tails")
    (Coin(side='heads'), True, False)
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        kind: Any = self.__class__
        compared = _compared(kind)
        return bool(compared(self) == compared(other))

    def __hash__(self) -> int:
        kind: Any = self.__class__
        return hash((kind, _compared(kind)(self)))

    def __repr__(self) -> str:
        kind: Any = self.__class__
        told = (f"{name}={getattr(self, name)!r}" for name in _told(kind))
        return f"{kind.__qualname__.rpartition('>.')[2]}({', '.join(told)})"


@cache
def _compared(kind: Any) -> Callable[[Any], object]:
    """What of a value of a class is compared: its fields but for those that say otherwise."""
    names = [each.name for each in fields(kind) if each.eq]
    return attrgetter(*names) if names else lambda value: ()


@cache
def _told(kind: Any) -> tuple[str, ...]:
    """The fields that a value of a class tells."""
    return tuple(each.name for each in fields(kind) if each.repr)
