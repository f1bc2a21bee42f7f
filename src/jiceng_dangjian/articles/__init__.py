"""The encoding: the eighteen articles, one module each, clause by clause beside the law."""

from collections.abc import Mapping
from importlib import import_module

from jiceng_dangjian.language.norms import DECIDED_BY, TYPES, Norm, register
from jiceng_dangjian.medium import quoted
from jiceng_dangjian.naming import nearest
from jiceng_dangjian.regulation import load

MODULES = tuple(import_module(f"jiceng_dangjian.articles.article_{number:02}") for number in range(1, 19))
"""The modules of the articles, in order."""

NORMS: Mapping[str, Norm] = register(map(vars, MODULES))
"""All norms by id, in the order of the text; nobody can write into it."""


def norms(
    *, bearer: str | None = None, article: int | None = None, decided_by: str | None = None, type: str | None = None
) -> tuple[Norm, ...]:
    """The norms that match every filter given, in the order of the text.

    bearer: a bearer's id, as in district_committee; article: its number; decided_by: computed, attested, judgement or
    declarative; type: duty, goal, principle and so on. A norm whose text names a wider class, as in 各级党（工）委, stands
    under that bearer only. Raises `ValueError` for a filter that no norm could match.

    >>> [norm.id for norm in norms(article=13, decided_by="computed")]
    ['13-1', '13-2', '13-3']
    """
    known: dict[str, list[str]] = {
        "bearer": sorted({each.id for norm in NORMS.values() for each in norm.bearers}),
        "decided_by": list(DECIDED_BY),
        "type": list(TYPES),
    }
    for name, value in (("bearer", bearer), ("decided_by", decided_by), ("type", type)):
        if value is not None and value not in known[name]:
            raise ValueError(f"no norm has the {name} {quoted(value)}{nearest(value, known[name])}")
    if article is not None:
        load().article(article)
    return tuple(
        norm
        for norm in NORMS.values()
        if (bearer is None or any(each.id == bearer for each in norm.bearers))
        and (article is None or norm.citation.article == article)
        and (decided_by is None or norm.decided_by == decided_by)
        and (type is None or norm.type == type)
    )
