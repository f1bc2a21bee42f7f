"""第九条 班子成员的责任分工 Division of responsibilities among team members."""

from jiceng_dangjian.articles import bearers
from jiceng_dangjian.language import SUBJECT, YEAR, Clauses, CoversYear, Is, Names, Provision, acts, at_least
from jiceng_dangjian.language.vocabulary import Reason
from jiceng_dangjian.questions.readings.times import or_more

article = Provision("9", "第九条  各级党（工）委班子成员抓基层党建工作的责任分工:")

team_members = Clauses(bearers.TEAM_MEMBER)

division_of_responsibilities = team_members.declaration(
    "designation",
    "9-1",
    "各级党（工）委班子成员抓基层党建工作的责任分工",
    "The division of responsibilities for primary-level Party building among the leadership team members of Party committees and working committees at all levels",
    title=("班子成员的责任分工", "Division of responsibilities in the team"),
)

# ─── 第一项 ───

item_1 = Provision(
    "9.1",
    "（一）党（工）委书记是抓基层党建工作的第一责任人。其职责是：定期主持会议，专题研究基层党建工作的重大问题，制定基层党建工作规划和年度计划；"
    "着重抓好重要党建活动的策划、部署、检查和重大典型的培育、推广；经常深入基层调查研究，总结经验，对基层党建工作提出指导性意见。",
)

secretary = Clauses(bearers.COMMITTEE_SECRETARY, modal="其职责是")

primary_responsibility_of_the_secretary = secretary.declaration(
    "designation",
    "9.1-1",
    "党（工）委书记是抓基层党建工作的第一责任人",
    "The secretary is the person with primary responsibility",
    title=("党（工）委书记是第一责任人", "Primary responsibility of the committee's secretary"),
)

regular_meetings_of_the_secretary = secretary.duty(
    "9.1-2",
    "其职责是：定期主持会议，专题研究基层党建工作的重大问题",
    "Regularly chair meetings that specifically study major issues of primary-level Party building",
    title=("定期主持会议，专题研究重大问题", "Secretary chairs regular meetings on major issues"),
    open="定期 重大问题",
)

annual_plan_of_secretary = secretary.duty(
    "9.1-3",
    "制定基层党建工作规划和年度计划",
    "Draw up the long-range programme and the annual plan of primary-level Party building",
    title=("制定规划和年度计划", "Secretary's programme and annual plan"),
    open="规划",
    computed_span="年度计划",
    subjects=bearers.ALL_LEVELS,
    requires=at_least(1, acts("annual_plan", CoversYear()), each=YEAR),
    inferred={
        "number": (
            "计划为一份：原文只说“年度计划”，未写份数",
            "one plan: the text says “annual plan” and not how many",
        ),
        "addressee": (
            "该句约束的是书记；计划是党（工）委的，结论写在党（工）委名下",
            "the clause binds the secretary; the plan is the committee's, and so is the finding",
        ),
    },
)

important_activities_and_examples = secretary.duty(
    "9.1-4",
    "着重抓好重要党建活动的策划、部署、检查和重大典型的培育、推广",
    "Concentrate on planning, arranging and checking important activities and on fostering and spreading major examples",
    title=("重要党建活动和重大典型", "Important activities and examples"),
    open="着重 重要 重大",
)

frequent_visits_of_the_secretary = secretary.duty(
    "9.1-5",
    "经常深入基层调查研究，总结经验，对基层党建工作提出指导性意见",
    "Go often to the primary level for investigation and research, sum up experience, and give guiding opinions on primary-level Party building",
    title=("经常深入基层调查研究", "Secretary goes often to the primary level"),
    open="经常 指导性",
)

# ─── 第二项 ───

item_2 = Provision(
    "9.2",
    "（二）党（工）委分管组织工作的成员是抓基层党建工作的直接责任人。"
    "其职责是：当好第一责任人的参谋和助手,按照上级党组织和本级党（工）委的要求，结合实际，研究提出本部门、本单位的基层党建工作思路；"
    "协调各方面力量,抓好基层党建工作各项计划和工作落实，培育和树立各类基层党建工作先进典型；"
    "及时掌握基层党建工作动态，研究问题，提出解决办法，为党（工）委决策提供主导性意见；每年形成一篇以上能够推进本部门、本单位党建工作的调研文章。",
)

member_in_charge = Clauses(bearers.MEMBER_IN_CHARGE, modal="其职责是")

direct_responsibility = member_in_charge.declaration(
    "designation",
    "9.2-1",
    "党（工）委分管组织工作的成员是抓基层党建工作的直接责任人",
    "The member in charge of organization work is the person directly responsible",
    title=("分管组织工作的成员是直接责任人", "Direct responsibility of the member in charge"),
)

adviser_and_assistant = member_in_charge.duty(
    "9.2-2",
    "其职责是：当好第一责任人的参谋和助手,按照上级党组织和本级党（工）委的要求，结合实际，研究提出本部门、本单位的基层党建工作思路",
    "The duties are: to be a good adviser and assistant to the person with primary responsibility and, as required by the higher Party organization and the committee, in the light of actual conditions, study and propose the approach to primary-level Party building of the department or unit",
    title=("当好第一责任人的参谋和助手", "Adviser and assistant"),
    open="当好",
)

coordinate_and_foster_examples = member_in_charge.duty(
    "9.2-3",
    "协调各方面力量,抓好基层党建工作各项计划和工作落实，培育和树立各类基层党建工作先进典型",
    "Coordinate all forces, see to plans and their implementation, foster exemplary cases",
    title=("抓好计划和工作落实", "See plans carried out"),
    open="抓好 先进",
)

timely_advice = member_in_charge.duty(
    "9.2-4",
    "及时掌握基层党建工作动态，研究问题，提出解决办法，为党（工）委决策提供主导性意见",
    "Keep abreast of developments in primary-level Party building in good time, study problems, propose solutions, and offer the committee leading opinions for its decisions",
    title=("及时掌握动态", "Keep abreast and advise in good time"),
    open="及时 主导性",
)

research_article = member_in_charge.duty(
    "9.2-5",
    "每年形成一篇以上能够推进本部门、本单位党建工作的调研文章",
    "Produce one or more research articles each year that can advance Party building of the department or unit",
    title=("每年形成一篇以上调研文章", "Yearly research article"),
    open="以上 能够推进 形成",
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

# ─── 第三项 ───

item_3 = Provision(
    "9.3",
    "（三）党（工）委其他班子成员是抓基层党建工作的重要力量。其职责是：围绕中心任务，把党（工）委对基层党建工作的要求落实到分管工作中；"
    "及时向党（工）委提出抓好基层党建工作的建设性意见。",
)

other_team_members = Clauses(bearers.OTHER_TEAM_MEMBER, modal="其职责是")

important_force = other_team_members.declaration(
    "designation",
    "9.3-1",
    "党（工）委其他班子成员是抓基层党建工作的重要力量",
    "The other members are an important force",
    title=("其他班子成员是重要力量", "Other members are an important force"),
)

put_requirements_into_own_work = other_team_members.duty(
    "9.3-2",
    "其职责是：围绕中心任务，把党（工）委对基层党建工作的要求落实到分管工作中",
    "The duties are: around the central tasks, to carry the committee's requirements for primary-level Party building into the work one is in charge of",
    title=("把要求落实到分管工作中", "Carry the requirements into one's own work"),
    open="落实",
)

timely_suggestions = other_team_members.duty(
    "9.3-3",
    "及时向党（工）委提出抓好基层党建工作的建设性意见",
    "Make constructive suggestions to the committee in good time",
    title=("及时提出建设性意见", "Suggestions in good time"),
    open="及时 建设性",
)
