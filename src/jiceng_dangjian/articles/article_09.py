"""第九条 班子成员的责任分工 Division of responsibilities among team members."""

from jiceng_dangjian.articles.bearers import (
    ALL_LEVELS,
    COMMITTEE_SECRETARY,
    MEMBER_IN_CHARGE,
    OTHER_TEAM_MEMBER,
    TEAM_MEMBER,
)
from jiceng_dangjian.language.acts import CoversYear, Is, Names, acts
from jiceng_dangjian.language.norms import declaration, duty
from jiceng_dangjian.language.relations import SUBJECT
from jiceng_dangjian.language.requirements import at_least
from jiceng_dangjian.language.vocabulary import Reason
from jiceng_dangjian.language.windows import YEAR
from jiceng_dangjian.questions.readings import READINGS

or_more = READINGS["or_more"]

division_of_responsibilities = declaration(
    "designation",
    "9-1",
    TEAM_MEMBER,
    quote="各级党（工）委班子成员抓基层党建工作的责任分工",
    en="Heading: the division of responsibilities among leadership team members",
)

# 第一项

primary_responsibility_of_the_secretary = declaration(
    "designation",
    "9.1-1",
    COMMITTEE_SECRETARY,
    quote="党（工）委书记是抓基层党建工作的第一责任人",
    en="The secretary is the person with primary responsibility",
)

regular_meetings_of_the_secretary = duty(
    "9.1-2",
    COMMITTEE_SECRETARY,
    quote="其职责是：定期主持会议，专题研究基层党建工作的重大问题",
    en="Regularly chair meetings that study major issues as a dedicated item",
    modal="其职责是",
    open_terms=("定期", "重大问题"),
)

annual_plan_of_secretary = duty(
    "9.1-3",
    COMMITTEE_SECRETARY,
    quote="制定基层党建工作规划和年度计划",
    en="Draw up the plan and the annual plan of primary-level Party building",
    modal="其职责是",
    modal_inherited=True,
    open_terms=("规划",),
    computed_span="年度计划",
    subjects=ALL_LEVELS,
    requires=at_least(1, acts("annual_plan", CoversYear()), each=YEAR),
    inferred=(("number", "计划为一份：原文只说“年度计划”，未写份数"),),
)

important_activities_and_examples = duty(
    "9.1-4",
    COMMITTEE_SECRETARY,
    quote="着重抓好重要党建活动的策划、部署、检查和重大典型的培育、推广",
    en="Concentrate on planning, arranging and checking important activities and on fostering and spreading major examples",
    modal="其职责是",
    modal_inherited=True,
    open_terms=("着重", "重要", "重大"),
)

frequent_visits_of_the_secretary = duty(
    "9.1-5",
    COMMITTEE_SECRETARY,
    quote="经常深入基层调查研究，总结经验，对基层党建工作提出指导性意见",
    en="Go often to the primary level for investigation and research, sum up experience and give guidance",
    modal="其职责是",
    modal_inherited=True,
    open_terms=("经常", "指导性"),
)

# 第二项

direct_responsibility = declaration(
    "designation",
    "9.2-1",
    MEMBER_IN_CHARGE,
    quote="党（工）委分管组织工作的成员是抓基层党建工作的直接责任人",
    en="The member in charge of organization work is the person directly responsible",
)

adviser_and_assistant = duty(
    "9.2-2",
    MEMBER_IN_CHARGE,
    quote="其职责是：当好第一责任人的参谋和助手,按照上级党组织和本级党（工）委的要求，结合实际，研究提出本部门、本单位的基层党建工作思路",
    en="Be adviser and assistant to the person with primary responsibility; propose the approach to Party building of the department or unit",
    modal="其职责是",
    open_terms=("当好",),
)

coordinate_and_foster_examples = duty(
    "9.2-3",
    MEMBER_IN_CHARGE,
    quote="协调各方面力量,抓好基层党建工作各项计划和工作落实，培育和树立各类基层党建工作先进典型",
    en="Coordinate all forces, see to plans and their implementation, foster exemplary cases",
    modal="其职责是",
    modal_inherited=True,
    open_terms=("抓好", "先进"),
)

timely_advice = duty(
    "9.2-4",
    MEMBER_IN_CHARGE,
    quote="及时掌握基层党建工作动态，研究问题，提出解决办法，为党（工）委决策提供主导性意见",
    en="Keep abreast of developments; offer the committee guiding opinions",
    modal="其职责是",
    modal_inherited=True,
    open_terms=("及时", "主导性"),
)

research_article = duty(
    "9.2-5",
    MEMBER_IN_CHARGE,
    quote="每年形成一篇以上能够推进本部门、本单位党建工作的调研文章",
    en="Produce one or more research articles each year that can advance Party building of the department or unit",
    modal="其职责是",
    modal_inherited=True,
    open_terms=("以上", "能够推进", "形成"),
    requires=at_least(
        or_more(inclusive=1, exclusive=2),
        acts(
            "research_article",
            Names("by", SUBJECT),
            Is("advances_party_building", (True,), unknown=Reason.ATTESTATION_MISSING),
        ),
        each=YEAR,
    ),
)

# 第三项

important_force = declaration(
    "designation",
    "9.3-1",
    OTHER_TEAM_MEMBER,
    quote="党（工）委其他班子成员是抓基层党建工作的重要力量",
    en="The other members are an important force",
)

put_requirements_into_own_work = duty(
    "9.3-2",
    OTHER_TEAM_MEMBER,
    quote="其职责是：围绕中心任务，把党（工）委对基层党建工作的要求落实到分管工作中",
    en="Carry the committee's requirements into the work one is in charge of",
    modal="其职责是",
    open_terms=("落实",),
)

timely_suggestions = duty(
    "9.3-3",
    OTHER_TEAM_MEMBER,
    quote="及时向党（工）委提出抓好基层党建工作的建设性意见",
    en="Make constructive suggestions to the committee in good time",
    modal="其职责是",
    modal_inherited=True,
    open_terms=("及时", "建设性"),
)
