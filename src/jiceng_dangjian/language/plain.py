"""What a norm requires as plain values, for systems in other languages: each part with its type and its fields.

A part that depends on a reading stands as {"reading": …, "options": {option: part}}.
"""

from enum import Enum
from typing import Any

import attrs

from jiceng_dangjian.questions.choice import Choice


def plain(value: Any) -> Any:
    """A part of a requirement as plain values, ready for JSON.

    >>> from jiceng_dangjian.language.acts import Is
    >>> plain(Is("form", ("oral",)))
    {'type': 'Is', 'name': 'form', 'values': ['oral'], 'unknown': 'attribute_unknown'}
    """
    if isinstance(value, Choice):
        return {"reading": value.reading, "options": {option: plain(each) for option, each in value.values}}
    if isinstance(value, (tuple, list)):
        return [plain(each) for each in value]
    if isinstance(value, Enum):
        return value.value
    if attrs.has(type(value)):
        named = {each.name: plain(getattr(value, each.name)) for each in attrs.fields(type(value)) if each.repr}
        return {"type": type(value).__name__, **named}
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    return {"type": type(value).__name__, "in_words": str(value)}
