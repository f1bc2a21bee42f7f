"""The predicates of the articles that compute nothing, and the shape of the findings of those that do."""

import re

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.articles import article_01, article_03, article_04, article_06, article_10, article_11
from jiceng_dangjian.articles.law import MODULES
from tests.small import AS_OF


def test_every_norm_stands_in_the_module_of_its_article() -> None:
    """A norm is found under its name in the module of the article it cites."""
    for norm in jd.NORMS.values():
        module = MODULES[norm.citation.article - 1]
        assert norm.name is not None
        assert getattr(module, norm.name) is norm


DECLARED = {
    1: (*article_01.PURPOSES, *article_01.BASIS),
    3: article_03.GUIDANCE,
    4: article_04.BODIES,
    6: article_06.PRINCIPLES,
    10: article_10.GOALS,
}


@pytest.mark.parametrize("article", DECLARED)
def test_what_an_article_declares_can_be_listed(article: int) -> None:
    """Purposes, basis, guidance, bodies, principles and goals: each in the words of its clauses, in the order of the
    text, and together all clauses of the article but its heading."""
    told = DECLARED[article]
    for each in told:
        assert all(norm is jd.NORMS[norm.id] and norm.citation.article == article for norm in each.norms)
        assert any(each.words in norm.quote for norm in each.norms)
        assert not re.search("[\u4e00-\u9fff]", each.en)
    text = jd.LAW.text.article(article).text
    places = [text.index(each.words) for each in told]
    assert places == sorted(places)
    named = {norm.id for each in told for norm in each.norms}
    assert {norm.id for norm in jd.norms(article=article)} - named <= {"4-1", "6-1", "10-1"}


def test_every_norm_can_be_asked(ledger: jd.Ledger) -> None:
    """Of what people judge and nobody has, that it needs judgement; of what declares, nothing; no norm raises."""
    for norm in jd.NORMS.values():
        found = norm(ledger, year=2024, as_of=AS_OF)
        if norm.decided_by == "declarative":
            assert found == ()
        elif norm.decided_by == "judgement" and norm.requirement is None:
            assert {each.reason.value for each in found} <= {"judgement_required", "role_not_held", "not_existing"}
        assert all(jd.check_explanation(each.explain(), ledger) for each in found)
    (finding,) = jd.NORMS["3-1"](ledger, "w", year=2024, as_of=AS_OF)
    assert finding.reason == "judgement_required"
    assert jd.NORMS["3-1"](ledger, "d", year=2024, as_of=AS_OF) == ()


def test_predicate_refuses_a_subject_it_does_not_know(ledger: jd.Ledger) -> None:
    """A subject that is neither an organization nor appointed is refused."""
    with pytest.raises(LookupError, match="no organization or appointed person 'ww'"):
        article_11.leading_group(ledger, "ww", year=2024, as_of=AS_OF)


def test_verdict_has_no_truth_value(ledger: jd.Ledger) -> None:
    """`if verdict:` raises, and says what to ask instead."""
    (finding,) = article_11.leading_group(ledger, "w", year=2024, as_of=AS_OF)
    with pytest.raises(TypeError, match=r"finding.verdict == Verdict.SATISFIED"):
        bool(finding.verdict)
    assert finding.verdict == "undetermined"
