"""The encoding: the eighteen articles, one module each, clause by clause beside the law."""

from jiceng_dangjian.articles import (
    article_01,
    article_02,
    article_03,
    article_04,
    article_05,
    article_06,
    article_07,
    article_08,
    article_09,
    article_10,
    article_11,
    article_12,
    article_13,
    article_14,
    article_15,
    article_16,
    article_17,
    article_18,
)
from jiceng_dangjian.norms import Norm, register

MODULES = (
    article_01,
    article_02,
    article_03,
    article_04,
    article_05,
    article_06,
    article_07,
    article_08,
    article_09,
    article_10,
    article_11,
    article_12,
    article_13,
    article_14,
    article_15,
    article_16,
    article_17,
    article_18,
)

NORMS: dict[str, Norm] = register(map(vars, MODULES))
"""All norms by id, in the order of the text."""


def norms(
    *, bearer: str | None = None, article: int | None = None, decided_by: str | None = None, type: str | None = None
) -> tuple[Norm, ...]:
    """The norms that match every filter given, in the order of the text.

    bearer: a bearer's id, as in district_committee; article: its number; decided_by: computed, attested, judgement or
    declarative; type: duty, goal, principle and so on.

    >>> [norm.id for norm in norms(article=13, decided_by="computed")]
    ['13-1', '13-2', '13-3']
    """
    return tuple(
        norm
        for norm in NORMS.values()
        if (bearer is None or any(each.id == bearer for each in norm.bearers))
        and (article is None or norm.citation.article == article)
        and (decided_by is None or norm.decided_by == decided_by)
        and (type is None or norm.type == type)
    )
