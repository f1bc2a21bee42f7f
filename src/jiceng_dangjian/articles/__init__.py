"""The encoding: the eighteen articles, one module each, clause by clause beside the law."""

from collections.abc import Mapping

from jiceng_dangjian.articles.law import LAW, Law, UnsoundLaw
from jiceng_dangjian.language.norms import Norm

__all__ = ["LAW", "NORMS", "Law", "UnsoundLaw", "norms"]

NORMS: Mapping[str, Norm] = LAW.norms
"""All norms of the regulation by id, in the order of the text; nobody can write into it."""


def norms(
    *,
    bearer: str | None = None,
    article: int | None = None,
    chapter: int | None = None,
    decided_by: str | None = None,
    type: str | None = None,
) -> tuple[Norm, ...]:
    """The norms that match every filter given, in the order of the text.

    bearer: a bearer's id, as in district_committee; article, chapter: their numbers; decided_by: computed, attested, judgement or
    declarative; type: duty, goal, principle and so on. A norm whose text names a wider class, as in 各级党（工）委, stands
    under that bearer only. Raises `ValueError` for a filter that no norm could match.

    >>> [norm.id for norm in norms(article=13, decided_by="computed")]
    ['13-1', '13-2', '13-3']
    """
    return LAW.select(bearer=bearer, article=article, chapter=chapter, decided_by=decided_by, type=type)
