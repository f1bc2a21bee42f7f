"""Records as they stand in a document: plain values, without the fields that have their default."""

from datetime import date
from typing import Any

from attrs import Attribute, fields

from jiceng_dangjian.ledger.days import Days
from jiceng_dangjian.ledger.records import LISTS


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
    if not isinstance(each, tuple(LISTS.values())):
        return each
    attributes: tuple[Attribute[Any], ...] = fields(each.__class__)  # type: ignore[arg-type]
    values = {attribute: getattr(each, attribute.name) for attribute in attributes}
    return {
        attribute.name: plain_value(value)
        for attribute, value in values.items()
        if value != attribute.default or type(value) is not type(attribute.default)
    }
