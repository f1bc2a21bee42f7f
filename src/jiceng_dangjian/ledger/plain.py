"""Records as they stand in a document: plain values, without the fields that have their default."""

from datetime import date
from typing import Any

from attrs import fields

from jiceng_dangjian.ledger.days import Days
from jiceng_dangjian.ledger.records import LISTS

DEFAULTS = {kind: tuple((each.name, each.default) for each in fields(kind)) for kind in LISTS.values()}
"""The fields of each class of records, and what they are where nothing is said."""


def plain_value(value: Any) -> Any:
    """A value of a field: days and tuples as text and lists."""
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, Days):
        return value.plain()
    return value.isoformat() if isinstance(value, date) else value


def plain_records(value: Any) -> Any:
    """The records of a list; what is none is left as it is, for the loader to say so."""
    return [plain_record(each) for each in value] if isinstance(value, (list, tuple)) else value


def plain_record(each: Any) -> Any:
    """A record; what is none is left as it is."""
    told = {}
    for name, default in DEFAULTS.get(type(each), ()):
        value = getattr(each, name)
        if value is not default and (value != default or type(value) is not type(default)):
            told[name] = plain_value(value)
    return told or each
