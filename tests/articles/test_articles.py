"""The predicates of the articles that compute nothing, and the shape of the findings of those that do."""

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.articles import article_11, article_18
from jiceng_dangjian.articles.law import MODULES
from tests.small import AS_OF


def test_every_norm_stands_in_the_module_of_its_article() -> None:
    """A norm is found under its name in the module of the article it cites."""
    for norm in jd.NORMS.values():
        module = MODULES[norm.citation.article - 1]
        assert norm.name is not None
        assert getattr(module, norm.name) is norm


def test_predicate_refuses_a_subject_it_does_not_know(ledger: jd.Ledger) -> None:
    """A subject that is neither an organization nor appointed is refused, and so is a norm without findings."""
    with pytest.raises(LookupError, match="no organization or appointed person 'ww'"):
        article_11.leading_group(ledger, "ww", year=2024, as_of=AS_OF)
    with pytest.raises(TypeError, match="gives no findings"):
        article_18.commencement(ledger, year=2024, as_of=AS_OF)


def test_verdict_has_no_truth_value(ledger: jd.Ledger) -> None:
    """`if verdict:` raises, and says what to ask instead."""
    (finding,) = article_11.leading_group(ledger, "w", year=2024, as_of=AS_OF)
    with pytest.raises(TypeError, match=r"finding.verdict == Verdict.SATISFIED"):
        bool(finding.verdict)
    assert finding.verdict == "undetermined"
