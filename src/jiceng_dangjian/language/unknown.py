"""What in a value of the language a law does not have: looked at when the law is made."""

from collections.abc import Iterator
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
        for attribute in fields(type(each)):
            if "of" in attribute.metadata:
                what = attribute.metadata["of"]
                known = getattr(vocabulary, what)
                for name in possible(getattr(each, attribute.name)):
                    if name is not None and name not in known:
                        yield f"{name!r} is no {WHAT[what]}{nearest(name, known)}"
        if isinstance(each, Acts):
            yield from _fields_it_has_not(each, vocabulary)


def _fields_it_has_not(acts: Acts, vocabulary: Vocabulary) -> Iterator[str]:
    for condition in filter(None, possible(acts.conditions)):
        name = field_of(condition)
        for kind in filter(None, possible(acts.kinds)):
            has = vocabulary.entry_kinds.get(kind)
            if has is not None and name is not None and name not in COMMON_FIELDS | has.fields:
                yield f"an entry of kind {kind} has no field {name!r}: {condition!r} can never be met"
