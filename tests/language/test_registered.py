"""Every node, condition and relation of the language goes past every reader: none passes over what it does not know."""

from collections.abc import Callable
from datetime import date
from typing import Any, get_args

import pytest
from attrs import evolve

import jiceng_dangjian as jd
from jiceng_dangjian.answers.explanation.check import cases as checked_cases
from jiceng_dangjian.answers.explanation.check import conditions as checked
from jiceng_dangjian.answers.explanation.check import faults
from jiceng_dangjian.answers.explanation.explanation import written
from jiceng_dangjian.answers.remedy.acts import met
from jiceng_dangjian.articles import LAW
from jiceng_dangjian.evaluation.cases import Case
from jiceng_dangjian.evaluation.conditions import Member, Scene, check
from jiceng_dangjian.evaluation.question import Inquiry
from jiceng_dangjian.evaluation.spans import Frame
from jiceng_dangjian.language.acts import CONDITIONS, Condition, Names, acts
from jiceng_dangjian.language.relations import RELATIONS, Relation
from jiceng_dangjian.language.requirements import MEMBERS, POPULATIONS, REQUIREMENTS, at_least
from jiceng_dangjian.language.vocabulary import VOCABULARY, Nature
from jiceng_dangjian.language.windows import YEAR
from jiceng_dangjian.language.words import needs, rule, words
from jiceng_dangjian.questions.choice import parts, under

READERS: tuple[Any, ...] = (check, met, words)
"""What reads conditions: evaluation, remedies, and words."""


class Odd(Relation):
    """A relation that no reader has heard of."""

    zh, en, in_code = "怪", "odd", "odd"


ODD = Odd()


def used() -> list[Any]:
    """Every value of the language in the encoding, under whatever readings."""
    return [each for norm in LAW.norms.values() for each in parts((norm.requirement, norm.subjects))]


def scene() -> Scene:
    """A person of whom nothing is known, asked for one member of a set."""
    day = date(2024, 6, 30)
    ledger = jd.Ledger(organizations=(jd.Organization(id="w", kind="subdistrict_working_committee"),))
    return Scene(Inquiry(ledger, 2024, day), Case("w", Frame(day, day, day, day, day)), Member("c", (), whole=False))


def test_every_sort_of_value_is_used() -> None:
    """No requirement, condition, population, set of members or relation is there for nobody."""
    assert {*REQUIREMENTS, *CONDITIONS, *POPULATIONS, *MEMBERS} <= {type(each) for each in used()}
    assert {each.who for each in used() if isinstance(each, Names)} == set(RELATIONS)
    assert set(CONDITIONS) == set(get_args(Condition))


@pytest.mark.parametrize("kind", CONDITIONS, ids=lambda kind: kind.__name__)
def test_every_condition_is_known_to_every_reader(kind: type) -> None:
    """Evaluation, remedies, words and the check of explanations each have their own for it, and none by default."""
    assert all(reader.dispatch(kind) is not reader.dispatch(object) for reader in READERS)
    assert kind in checked.CONDITIONS


@pytest.mark.parametrize("relation", RELATIONS, ids=str)
def test_every_relation_says_all_that_is_asked_of_it(relation: Relation) -> None:
    """Its words in both languages, whether a value stands in it, and what would; the check has its own of it."""
    assert all(getattr(type(relation), name) is not getattr(Relation, name) for name in ("holds", "referent"))
    assert relation.zh != relation.en
    assert set(checked.RELATIONS) == set(RELATIONS)


def test_every_requirement_population_and_set_is_known() -> None:
    """Words have their own for each requirement and each set of members, the check for each population."""
    for kind in (*REQUIREMENTS, *MEMBERS):
        assert words.dispatch(kind) is not words.dispatch(object)
    assert set(checked_cases.POPULATIONS) == set(POPULATIONS)
    for norm in LAW.norms.values():
        requirement = under(norm.requirement, jd.Readings())
        assert all(rule(norm))
        assert bool(needs(norm)) == (requirement is not None and norm.decided_by != "attested"), norm


def test_nothing_that_is_not_known_is_answered_true() -> None:
    """An entry that says nothing of what a condition asks never meets it; but for a superior that there is not."""
    silent = jd.Entry(id="e", kind="party_lecture", organization="x", state=None)
    asked = [
        each
        for norm in LAW.norms.values()
        for each in parts(under(norm.requirement, jd.Readings()))
        if isinstance(each, CONDITIONS)
    ]
    told = {}
    for condition in asked:
        if getattr(condition, "name", "") != "organization":  # which every entry states
            told[repr(condition)] = check(condition, Nature.EVENT)(silent, scene())
    assert len(told) > 15
    assert {name for name, answer in told.items() if answer is True} == {"target=its superior"}


@pytest.mark.parametrize(
    "ask",
    [lambda odd: check(odd, Nature.EVENT), lambda odd: words(odd, VOCABULARY), lambda odd: met(odd, scene())],
    ids=["evaluation", "words", "remedies"],
)
def test_what_is_no_condition_is_refused_by_name(ask: Callable[[Any], object]) -> None:
    """A reader that meets a value it does not know says so instead of passing over it."""
    with pytest.raises(TypeError, match="odd"):
        ask(ODD)


def test_a_relation_without_a_meaning_is_never_held_to_hold() -> None:
    """Evaluation raises, and the check of explanations says that it has not heard of it."""
    norm = LAW.norm("11.2-2")
    strange = evolve(norm, requirement=at_least(1, acts("key_research_topic", Names("by", ODD)), each=YEAR))
    law = LAW.amended(norms=[strange], in_force_from=date(2020, 1, 1))
    district = jd.example_district()
    told = norm(district, year=2024, as_of=date(2025, 3, 31))[0].explain()
    assert faults(told, district) == ()
    with pytest.raises(NotImplementedError):
        jd.evaluate(district, year=2024, as_of=date(2025, 3, 31), law=law)
    (fault,) = faults(written(told, law.norm("11.2-2")), district, law=law)
    assert fault == "it rests on what the check does not know: by=odd"
