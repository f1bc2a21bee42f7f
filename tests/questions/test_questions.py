"""The register of open questions: each stands in the words of the text, with options, default, grounds and burdens."""

import re
from typing import Any

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.articles import LAW
from jiceng_dangjian.questions.further import FURTHER
from jiceng_dangjian.questions.question import Question
from jiceng_dangjian.questions.readings import READINGS


def test_readings_show_what_was_chosen() -> None:
    """The repr of readings and of a register entry names them as a program would write them."""
    assert repr(jd.Readings(single="exactly_one")) == "Readings(single='exactly_one')"
    assert repr(READINGS["single"]) == "single"


CHINESE = re.compile(r"[\u4e00-\u9fff]")


ALL = [*READINGS.values(), *FURTHER.values()]


def test_every_reading_is_in_the_register(register: list[dict[str, Any]]) -> None:
    """The computed questions are the 26 readings, with their options, default and norms; each has one id."""
    computed = [each for each in ALL if each.computed]
    assert [each.id for each in computed] == list(READINGS) == [each["id"] for each in register]
    assert len({each.id for each in ALL}) == len(ALL)
    for question, reading in zip(computed, register, strict=True):
        assert [option.id for option in question.options] == [each["id"] for each in reading["options"]]
        assert question.default == reading["default"]
        resting = [norm.id for norm in jd.NORMS.values() if question.id in norm.readings]
        assert list(LAW.concerned(question)) == resting


@pytest.mark.parametrize("question", ALL, ids=lambda each: each.id)
def test_question_stands_in_the_text(question: Question) -> None:
    """Its words are the words of the regulation at its span, inside the clause it names."""
    first, last = LAW.span_of(question)
    start, end = jd.NORMS[question.norm].span
    assert jd.REGULATION.text[first:last] == question.words
    assert start <= first < last <= end
    assert all(norm in jd.NORMS for norm in LAW.concerned(question))


@pytest.mark.parametrize("question", ALL, ids=lambda each: each.id)
def test_question_has_options_and_grounds(question: Question) -> None:
    """At least two options, each with its meaning and whom it burdens; grounds for the default; in both languages."""
    assert len(question.options) >= 2
    assert len({option.id for option in question.options}) == len(question.options)
    assert all(option.zh and option.en and all(option.burdens) for option in question.options)
    assert question.question_en.endswith("?")
    told = (question.question_zh, question.basis_zh, *(option.burdens[0] for option in question.options))
    assert all(CHINESE.search(each) for each in told)
    told = (question.question_en, question.basis_en, *(option.burdens[1] for option in question.options))
    assert not any(CHINESE.search(each) for each in told)


def test_further_questions_change_no_computation() -> None:
    """They are no readings: no norm rests on one."""
    rested_on = {reading for norm in jd.NORMS.values() for reading in norm.readings}
    assert not rested_on & {each.id for each in ALL if not each.computed}
