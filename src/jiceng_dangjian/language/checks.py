"""What an operand may be, checked when a value of the language is made: whatever the readings, each must fit."""

from collections.abc import Collection
from typing import Any

from jiceng_dangjian.errors import BadValue, WrongType
from jiceng_dangjian.naming import nearest
from jiceng_dangjian.questions.choice import possible


def as_tuple(value: Any) -> Any:
    """A converter: one value stands for a tuple of one."""
    return value if isinstance(value, tuple) else (value,)


def names_from(known: Collection[str], what: str) -> Any:
    """A validator: every name is one of those known."""

    def check(instance: object, attribute: Any, value: Any) -> None:
        for name in possible(value):
            if name is not None and (not isinstance(name, str) or name not in known):
                raise BadValue(f"{name!r} is no {what}{nearest(str(name), known)}")

    return check


def named(instance: object, attribute: Any, value: Any) -> None:
    """A validator: names, as text; whether a law has them is looked at when the law is made."""
    for each in possible(value):
        if each is not None and not isinstance(each, str):
            raise WrongType(f"{attribute.name} of {type(instance).__name__} are names, not {each!r}")


def of_types(*types: Any, what: str, none: bool = False) -> Any:
    """A validator: a value is of some types (none: or drops out)."""

    def check(instance: object, attribute: Any, value: Any) -> None:
        for each in possible(value):
            if not (none and each is None) and not isinstance(each, types):
                raise WrongType(f"{attribute.name} of {type(instance).__name__} is {what}, not {each!r}")

    return check


def whole_number(instance: object, attribute: Any, value: Any) -> None:
    """A validator: a whole number from 1; of `at_most` also none."""
    for each in possible(value):
        optional_ = attribute.name == "at_most" and each is None
        if not optional_ and (type(each) is not int or each < 1):
            raise BadValue(f"{attribute.name} of {type(instance).__name__} is a whole number from 1, not {each!r}")


def some(instance: object, attribute: Any, value: Any) -> None:
    """A validator: a tuple that is not empty, and in which under no reading nothing is left."""
    if not isinstance(value, tuple) or not value or all(None in possible(part) for part in value):
        raise BadValue(f"{attribute.name} of {type(instance).__name__} is one or more, not {value!r}")


def one_window(instance: object, attribute: Any, value: Any) -> None:
    """A validator: one window, not several."""
    if isinstance(value, tuple):
        raise WrongType(f"{attribute.name} of {type(instance).__name__} is one window, not {value!r}")


def not_negative(instance: object, attribute: Any, value: Any) -> None:
    """A validator: a whole number from 0, or none."""
    if value is not None and (type(value) is not int or value < 0):
        raise BadValue(f"{attribute.name} of {type(instance).__name__} is a whole number, not {value!r}")
