"""The encoding against the inventory and the and against the Chinese of its own quotes."""

import re
from typing import Any

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.articles import Law
from jiceng_dangjian.articles.bearers import COMMITTEE
from jiceng_dangjian.language.acts import Acts, Is, acts
from jiceng_dangjian.language.clauses import Clauses
from jiceng_dangjian.language.norms import Norm
from jiceng_dangjian.language.requirements import Below, Recorded
from jiceng_dangjian.language.unknown import unknown_names
from jiceng_dangjian.language.vocabulary import PRIMARY_LEVEL_KINDS, SIX_HAVES, VOCABULARY
from jiceng_dangjian.language.windows import Standing
from jiceng_dangjian.questions.choice import Choice, choices, under
from jiceng_dangjian.questions.readings import READINGS
from jiceng_dangjian.regulation import load
from jiceng_dangjian.regulation.numerals import from_chinese

COMPUTED = [norm.id for norm in jd.NORMS.values() if norm.decided_by == "computed"]

PERIODS = {
    "每半年": "HALF_YEAR",
    "每季度": "QUARTER",
    "每年初": "THROUGH_MARCH",
    "年终": "NOVEMBER_TO_JANUARY",
    "每年": "YEAR",
    "年度": "YEAR",
    "限期": "UNTIL_DEADLINE",
}
"""How the text states a period, and the default window that answers to it; the first found counts."""

KINDS = {
    "annual_plan": "年度计划",
    "six_haves": "“六有”",
    "research_article": "调研文章",
    "leading_group": "建立基层党建工作领导小组",
    "committee_meeting": "党（工）委会，",
    "plenary_meeting": "党（工）委会，",
    "standing_committee_meeting": "党（工）委会，",
    "annual_party_building_conference": "综合性基层党建工作会议",
    "leading_group_meeting": "领导小组会议",
    "key_research_topic": "重点课题",
    "secretary_project": "“书记项目”",
    "contact_point": "联系",
    "party_lecture": "上一次党课",
    "situation_report": "作一次形势报告",
    "democratic_life_meeting": "民主（组织）生活会",
    "organizational_life_meeting": "民主（组织）生活会",
    "special_fund": "建立",
    "budget_line": "财政预算",
    "written_report": "书面报告",
    "duty_report_review": "专项述职评议活动",
    "duty_report": "听取",
    "secretary_appraisal": "履职情况进行考评",
    "annual_key_points": "要点",
    "assessment_indicators": "考核指标",
    "year_end_assessment": "进行考核",
    "rectification_report": "整改",
    "delegated_rules": "参照本实施办法",
    "commendation": "给予表彰",
    "criticism": "提出批评",
    "accountability_decision": "追究",
}
"""The words of the text that each kind of entry answers to."""


def requirement(norm: Norm) -> Any:
    """What a norm requires under the working readings."""
    return under(norm.requirement, jd.Readings())


def acts_of(norm: Norm) -> tuple[Acts, ...]:
    """The acts a norm asks for under the working readings."""
    required = requirement(norm)
    if isinstance(required, Recorded):
        return (acts(required.kind),)
    return tuple(each for content in required.contents for each in content)


def test_the_156_norms_are_those_of_the_inventory(inventory: list[dict[str, Any]]) -> None:
    """Every norm agrees with the inventory in every field, in the same order."""
    assert list(jd.NORMS) == [each["id"] for each in inventory]
    for each in inventory:
        norm = jd.NORMS[each["id"]]
        assert norm.quote == each["quote"]
        assert norm.type == each["type"]
        assert norm.decided_by == each["decided_by"]
        assert norm.modal == each["modal"]
        assert norm.summary_en == each["summary_en"]
        assert [bearer.id for bearer in norm.bearers] == each["bearers"]
        assert list(norm.open_terms) == each["open_terms"]
        assert (norm.citation.article, norm.citation.item) == (each["article"], each["item"])
        assert norm.modal_inherited == each.get("modal_inherited", False)
        assert norm.bearer_inferred == each.get("bearer_inferred", False)
        assert norm.computed_span == each.get("computed_span")
        if "name" in each:
            assert norm.name == each["name"]


def test_the_26_readings_are_those_of_the_register(register: list[dict[str, Any]]) -> None:
    """Every reading agrees with the register: question, options in order, default and grounds."""
    assert list(READINGS) == [each["id"] for each in register]
    for each in register:
        reading = READINGS[each["id"]]
        assert reading.question_zh == each["question_zh"]
        assert [(option.id, option.en) for option in reading.options] == [
            (option["id"], option["means"]) for option in each["options"]
        ]
        assert reading.default == each["default"]
        assert reading.basis_zh == each["basis_zh"]


def test_the_readings_a_norm_rests_on_are_found_in_it(register: list[dict[str, Any]]) -> None:
    """The choices found in each computed norm are just those for which the register names it."""
    for norm in jd.norms(decided_by="computed"):
        named = {each["id"] for each in register if norm.id in each["norms"]}
        assert set(norm.readings) - {"partial_period"} == named
        windows = {type(each) for each in windows_of(norm.requirement)}
        assert ("partial_period" in norm.readings) == (windows != {Standing})


def windows_of(value: Any) -> list[Any]:
    """Every window in a requirement, of whatever option."""
    if isinstance(value, Choice):
        return [window for _, part in value.values for window in windows_of(part)]
    each = value.each
    return [part for _, part in each.values] if isinstance(each, Choice) else [each]


def test_attested_and_judgement_norms_rest_on_no_reading() -> None:
    """Readings do not touch what an office attests or people judge."""
    assert not [norm.id for norm in jd.NORMS.values() if norm.readings and norm.decided_by != "computed"]


@pytest.mark.parametrize("norm_id", COMPUTED)
def test_number_and_period_are_those_of_the_quote(norm_id: str) -> None:
    """Each number and period of a requirement is re-read from the Chinese; what the quote does not state is marked."""
    norm = jd.NORMS[norm_id]
    required = requirement(norm)
    inferred = {what for what, _, _ in norm.inferred}
    period = next((window for words, window in PERIODS.items() if words in norm.quote), None)
    if period is None:
        assert "period" in inferred
        assert required.each.id in ("STANDING", "YEAR", "YEAR_OR_BY_MARCH")
    else:
        assert required.each.id in (period, f"{period}_OR_BY_MARCH")
        assert "period" not in inferred
    if len(required.contents) == 1 and required.members is None:
        stated = {from_chinese(number) for number in re.findall(r"([一二两三四五六七八九十])(?:次|篇|个)", norm.quote)}
        assert stated == (set() if "number" in inferred else {required.number})


def test_article_8_3_the_six_haves_are_six() -> None:
    """The quote counts six haves and lists them; the requirement asks for each of them, in that order."""
    norm = jd.NORMS["8.3-3"]
    number = re.search(r"“(.)有”", norm.quote)
    listed = re.findall(r"有(..)[、）]", norm.quote)
    asked = [condition.name for condition in acts_of(norm)[0].conditions if isinstance(condition, Is)]
    assert number is not None
    assert from_chinese(number[1]) == len(listed) == len(asked)
    assert [SIX_HAVES[name] for name in asked] == ["有" + have for have in listed]


@pytest.mark.parametrize("norm_id", [*COMPUTED, "15-5", "15-6", "15-8"])
def test_kinds_are_those_of_the_quote(norm_id: str) -> None:
    """Each kind of entry that counts answers to words of the quote (11.4-7 continues the budget of its sentence)."""
    norm = jd.NORMS[norm_id]
    sentence = norm.quote + (jd.NORMS["11.4-8"].quote if norm_id == "11.4-7" else "")
    for each in acts_of(norm):
        for kind in each.kinds:
            assert KINDS[kind] in sentence + ("，" if norm_id == "11.1-3" else "")


def test_bare_numbers_and_only_they_rest_on_the_reading_single() -> None:
    """A 一次 or 一个 without 至少, 以上 or 每人's 定期 may be read as exactly one; the others never are."""
    for norm in jd.norms(decided_by="computed"):
        if "single" in norm.readings:
            assert not re.search("至少|以上", norm.quote)
            assert re.search("一次|一个", norm.quote)
        for each in choices(norm.requirement):
            if each.reading == "or_more":
                assert "以上" in norm.quote


def test_open_terms_and_spans_stand_in_the_quote() -> None:
    """An open term, a modal word, and the part of a quote that is computed are words of the text."""
    for norm in jd.NORMS.values():
        provision = jd.REGULATION.cite(norm.citation).text
        for term in norm.open_terms:
            assert term in provision
        if norm.computed_span:
            assert norm.computed_span in norm.quote
        for modal in (norm.modal or "").split("/"):
            where = jd.REGULATION.article(norm.citation.article).text if norm.modal_inherited else norm.quote
            assert modal in where or modal in jd.REGULATION.article(norm.citation.article).chapeau


def test_every_norm_has_a_short_title_in_both_languages() -> None:
    """No title stands twice or is only the quote again; the Chinese one has no Latin letter, the English one no
    character."""
    titles = [norm.title for norm in jd.norms() if norm.title is not None]
    assert len(titles) == len(jd.NORMS)
    for number in (0, 1):
        assert len({title[number] for title in titles}) == len(titles)
    assert all(len(zh) <= 22 and not re.search("[A-Za-z]", zh) for zh, _ in titles)
    assert all(re.fullmatch(r"[ -~’]{5,72}", en) for _, en in titles)


def test_vague_words_are_never_counted() -> None:
    """A clause that says 定期, 经常 or 及时 is not computed."""
    assert not [norm.id for norm in jd.norms(decided_by="computed") if re.search("定期|经常|及时", norm.quote)]


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"quote": ""}, "quote"),
        ({"id": ""}, "id"),
        ({"id": "11.1"}, "citation"),
        ({"id": "x-1"}, "citation"),
        ({"bearers": ()}, "bearer"),
    ],
)
def test_norm_without_quote_citation_or_bearer_cannot_be_made(changes: dict[str, Any], says: str) -> None:
    """A norm that does not say what, where or who is refused."""
    given: dict[str, Any] = {
        "id": "11.1-3",
        "quote": "每半年",
        "type": "duty",
        "bearers": (COMMITTEE,),
        "summary_en": "",
    }
    with pytest.raises((ValueError, LookupError), match=says):
        Norm(**(given | changes))


def test_norm_in_two_places_is_refused() -> None:
    """An id that is already taken cannot be taken again."""
    twin = Clauses(COMMITTEE).duty("11.1-3", "每半年", "twin")
    with pytest.raises(ValueError, match="two places"):
        Law(text=load(), norms=[*jd.NORMS.values(), twin])


def test_norms_are_filtered() -> None:
    """Each filter narrows the list, and they combine."""
    found = jd.norms(bearer="district_affiliated_committee", article=11, decided_by="computed")
    assert [norm.id for norm in found] == ["11.2-2", "11.4-6", "11.4-7", "11.4-8"]
    assert len(jd.norms()) == 156
    assert [len(jd.norms(decided_by=how)) for how in ("computed", "attested", "judgement", "declarative")] == [
        28,
        30,
        80,
        18,
    ]
    assert {norm.type for norm in jd.norms(type="goal")} == {"goal"}


def test_requirement_prints_like_the_rule() -> None:
    """The repr of a requirement reads like the rule."""
    assert repr(jd.NORMS["11.1-7"].requirement).startswith(
        "at_least(or_more(inclusive=2, exclusive=3), acts(leading_group_meeting"
    )
    assert repr(jd.NORMS["11.1-7"]) == "<11.1-7 第十一条第一项 每年召开两次以上基层党建工作领导小组会议>"


def test_choice_of_an_unknown_option_is_refused() -> None:
    """A choice must give a value for each option of its reading, and no other."""
    with pytest.raises(ValueError, match="or_more has the options inclusive, exclusive"):
        READINGS["or_more"](inclusive=2)


def test_conditions_on_organizations_name_known_kinds() -> None:
    """Every kind of organization or entry, role and field in the encoding is one of the vocabulary."""
    assert [*unknown_names(acts("comittee_meeting"), VOCABULARY)]
    for norm in jd.NORMS.values():
        assert not [*unknown_names((norm.requirement, norm.subjects), VOCABULARY)]
    assert requirement(jd.NORMS["14-4"]).members == Below(PRIMARY_LEVEL_KINDS)
