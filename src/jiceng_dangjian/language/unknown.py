"""What in a value of the language a law does not have: looked at when the law is made."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from attrs import fields

from jiceng_dangjian.language.acts import Acts, field_of
from jiceng_dangjian.language.vocabulary import COMMON_FIELDS, Vocabulary
from jiceng_dangjian.naming import nearest
from jiceng_dangjian.questions.choice import parts, possible

WHAT = {"entry_kinds": "kind of entry", "organization_kinds": "kind of organization", "roles": "role"}


def unknown_names(value: Any, vocabulary: Vocabulary) -> Iterator[str]:
    """Names that a vocabulary does not have, each with the nearest that it has, and fields that no such entry has.

    >>> from jiceng_dangjian.language.requirements import Recorded
    >>> from jiceng_dangjian.language.vocabulary import VOCABULARY
    >>> list(unknown_names(Recorded("criticsm"), VOCABULARY))
    ["'criticsm' is no kind of entry; did you mean 'criticism'?"]
    """
    for each in parts(value):
        for field, what in _naming(each.__class__):
            known = getattr(vocabulary, what)
            for name in possible(getattr(each, field)):
                if name is not None and name not in known:
                    yield f"{name!r} is no {WHAT[what]}{nearest(name, known)}"
        if isinstance(each, Acts):
            yield from _fields_it_has_not(each, vocabulary)


@cache
def _naming(kind: Any) -> tuple[tuple[str, str], ...]:
    """The fields of a class that hold names of a vocabulary, and of which of its tables."""
    return tuple((each.name, each.metadata["of"]) for each in fields(kind) if "of" in each.metadata)


def _fields_it_has_not(acts: Acts, vocabulary: Vocabulary) -> Iterator[str]:
    for condition in filter(None, possible(acts.conditions)):
        name = field_of(condition)
        for kind in filter(None, possible(acts.kinds)):
            has = vocabulary.entry_kinds.get(kind)
            if has is not None and name is not None and name not in COMMON_FIELDS | has.fields:
                yield f"an entry of kind {kind} has no field {name!r}: {condition!r} can never be met"
