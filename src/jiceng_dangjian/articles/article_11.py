"""第十一条 工作措施 Measures."""

from jiceng_dangjian.articles import bearers
from jiceng_dangjian.articles.common import YEAR_OPENING, one
from jiceng_dangjian.language import (
    BELOW,
    BELOW_LINKED,
    CONTACT_POINT,
    HALF_YEAR,
    STANDING,
    SUBJECT,
    TEAM,
    YEAR,
    Acts,
    Amount,
    AnyWindow,
    Attested,
    Below,
    Clauses,
    Condition,
    ContactPoints,
    CoversYear,
    FirstRecordedAs,
    Is,
    Names,
    OfKind,
    Provision,
    acts,
    at_least,
    for_every,
    in_being,
)
from jiceng_dangjian.language.vocabulary import ORGANIZATION_KINDS
from jiceng_dangjian.questions.choice import May, Several
from jiceng_dangjian.questions.readings.acts import dedicated_study, one_meeting_many_duties, secretary_project_owed_by
from jiceng_dangjian.questions.readings.acts import district_committee_meeting as DISTRICT_MEETING
from jiceng_dangjian.questions.readings.contact_points import community_contact_point as community_contact_point_lies
from jiceng_dangjian.questions.readings.contact_points import (
    lecture_bracket,
    lecture_owed,
    life_meeting_each_year,
    life_meeting_of,
    life_meeting_owed,
    own_contact_points,
)
from jiceng_dangjian.questions.readings.reports import zero_budget_line
from jiceng_dangjian.questions.readings.times import half_year, or_more

article = Provision("11", "第十一条  各级党（工）委抓基层党建工作，应紧密结合实际，重点落实以下工作措施：")

every_committee = Clauses(bearers.COMMITTEE, modal="应")

carry_out_measures = every_committee.duty(
    "11-1",
    "各级党（工）委抓基层党建工作，应紧密结合实际，重点落实以下工作措施",
    "Put the following measures into effect, in close keeping with actual conditions",
    title=("落实以下工作措施", "Put the measures into effect"),
    open="紧密结合实际 重点",
)

# ─── 第一项 ───

item_1 = Provision(
    "11.1",
    "（一）加强统一领导。各级党（工）委建立基层党建工作领导小组，形成党（工）委统一领导，有关职能部门（科、室）各司其职、密切配合的工作格局。"
    "各级党（工）委至少每半年召开一次党（工）委会，专题研究基层党建工作，确定工作任务和重点，有针对性地解决基层党建工作中带有全局性的问题；"
    "每年初召开一次综合性基层党建工作会议，安排部署全年基层党建工作；"
    "每年召开两次以上基层党建工作领导小组会议，听取基层党建工作情况汇报，研究解决基层党建工作重要问题，督促完成基层党建工作各项任务。",
)

NOT_DISTRICT = tuple(kind for kind in ORGANIZATION_KINDS if kind != "district_committee")


def meeting(kinds: Several[str], *conditions: May[Condition | None]) -> Acts:
    """A meeting under the first item: one event may serve two of its duties, or only that of its first record."""
    first = one_meeting_many_duties(if_recorded_as_each=None, never=FirstRecordedAs(kinds))
    return acts(kinds, first, *conditions)


DEDICATED_STUDY = Is(
    "party_building_study",
    (dedicated_study(agenda_item=("agenda_item", "whole_meeting"), whole_meeting=("whole_meeting",)),),
)
STUDY_MEETINGS = (
    meeting(
        "committee_meeting",
        DEDICATED_STUDY,
        DISTRICT_MEETING(
            plenary_or_standing=None,
            plenary=OfKind("organization", NOT_DISTRICT),
            standing=OfKind("organization", NOT_DISTRICT),
        ),
    ),
    meeting(
        DISTRICT_MEETING(
            plenary_or_standing=("plenary_meeting", "standing_committee_meeting"),
            plenary=("plenary_meeting",),
            standing=("standing_committee_meeting",),
        ),
        DEDICATED_STUDY,
        OfKind("organization", "district_committee"),
    ),
)

leading_group = every_committee.duty(
    "11.1-1",
    "加强统一领导。各级党（工）委建立基层党建工作领导小组",
    "Strengthen unified leadership. Party committees and working committees at all levels set up a leading group for primary-level Party building",
    title=("建立基层党建工作领导小组", "Leading group"),
    computed_span="各级党（工）委建立基层党建工作领导小组",
    requires=in_being(acts("leading_group")),
    inferred={
        "number": ("领导小组为一个：原文未写个数", "one leading group: the text does not say how many"),
        "period": ("“建立”的是状态，原文未定时间", "what is set up is a state: the text sets no time"),
    },
)

pattern_of_work = every_committee.goal(
    "11.1-2",
    "形成党（工）委统一领导，有关职能部门（科、室）各司其职、密切配合的工作格局",
    "Form a pattern of work under the unified leadership of the committee in which the functional departments (sections, offices) concerned each do their part and cooperate closely",
    title=("形成工作格局", "Pattern of work"),
    open="格局 密切",
)

half_yearly_committee_meeting = every_committee.duty(
    "11.1-3",
    "各级党（工）委至少每半年召开一次党（工）委会，专题研究基层党建工作",
    "Hold a committee meeting at least once every half-year that specifically studies primary-level Party building",
    title=("每半年召开党（工）委会专题研究", "Half-yearly committee meeting on Party building"),
    modal="应/至少",
    open="党（工）委会 专题研究 每半年",
    requires=half_year(
        calendar=at_least(1, *STUDY_MEETINGS, each=HALF_YEAR), any_two_in_year=at_least(2, *STUDY_MEETINGS, each=YEAR)
    ),
)

set_tasks_and_resolve_issues = every_committee.duty(
    "11.1-4",
    "确定工作任务和重点，有针对性地解决基层党建工作中带有全局性的问题",
    "Set the tasks and priorities of the work, and resolve with targeted measures the issues of primary-level Party building that bear on the whole",
    title=("确定工作任务和重点", "Set tasks and resolve issues"),
    open="有针对性 全局性",
    requires=Attested(),
)

year_opening_conference = every_committee.duty(
    "11.1-5",
    "每年初召开一次综合性基层党建工作会议",
    "Hold one comprehensive conference on primary-level Party building at the start of each year",
    title=("年初召开综合性会议", "Conference at the start of the year"),
    open="年初 综合性 一次",
    requires=one(meeting("annual_party_building_conference", CoversYear(or_dated=True)), each=YEAR_OPENING),
)

arrange_the_years_work = every_committee.duty(
    "11.1-6",
    "安排部署全年基层党建工作",
    "Arrange the year's work",
    title=("安排部署全年工作", "Arrange the year's work"),
    requires=Attested(),
)

leading_group_meetings = every_committee.duty(
    "11.1-7",
    "每年召开两次以上基层党建工作领导小组会议",
    "Hold two or more leading group meetings each year",
    title=("每年召开两次以上领导小组会议", "Leading group meetings"),
    open="以上",
    requires=at_least(or_more(inclusive=2, exclusive=3), meeting("leading_group_meeting"), each=YEAR),
)

hear_reports_and_press_for_completion = every_committee.duty(
    "11.1-8",
    "听取基层党建工作情况汇报，研究解决基层党建工作重要问题，督促完成基层党建工作各项任务",
    "Hear reports, study and resolve important issues, press for completion of tasks",
    title=("听取情况汇报，督促完成任务", "Hear reports and press for completion"),
    open="重要问题",
    requires=Attested(),
)

# ─── 第二项 ───

item_2 = Provision(
    "11.2",
    "（二）建立基层党建工作调查研究制度。"
    "区委党建工作领导小组成员单位及区属各党（工）委要结合基层党建工作实际，每年至少确定一个重点课题，组织力量进行调查研究，总结成功经验，发现不足和问题，提出切合实际、富于创新的新办法、新措施。"
    "区属各党（工）委书记要在深入调查研究的基础上，每年确定一个抓基层党建创新“书记项目”，并认真组织实施，带动和促进基层党建项目化管理工作。"
    "其他领导班子成员要经常深入基层，总结推广经验，研究解决问题。",
)

research_system = every_committee.duty(
    "11.2-1",
    "建立基层党建工作调查研究制度",
    "Establish a system of investigation and research",
    title=("建立调查研究制度", "Research system"),
    bearer_inferred=True,
    requires=Attested(),
)

member_units_and_affiliated_committees = Clauses(bearers.MEMBER_UNIT, bearers.AFFILIATED_COMMITTEE, modal="要")

key_research_topic = member_units_and_affiliated_committees.duty(
    "11.2-2",
    "区委党建工作领导小组成员单位及区属各党（工）委要结合基层党建工作实际，每年至少确定一个重点课题",
    "Member units of the district committee's leading group for Party building and district-affiliated committees determine, in the light of the actual state of primary-level Party building, at least one key research topic each year",
    title=("每年确定一个重点课题", "Key research topic"),
    computed_span="每年至少确定一个重点课题",
    modal="要/至少",
    open="重点 确定",
    requires=at_least(1, acts("key_research_topic", CoversYear(or_dated=True)), each=YEAR),
)

organize_research = member_units_and_affiliated_committees.duty(
    "11.2-3",
    "组织力量进行调查研究",
    "Organize forces to investigate and research",
    title=("组织力量进行调查研究", "Organize research"),
    requires=Attested(),
)

new_methods_and_measures = member_units_and_affiliated_committees.duty(
    "11.2-4",
    "总结成功经验，发现不足和问题，提出切合实际、富于创新的新办法、新措施",
    "Sum up successful experience, find shortcomings and problems, and propose new methods and measures that fit actual conditions and are innovative",
    title=("提出新办法、新措施", "New methods and measures"),
    open="切合实际 富于创新",
)

affiliated_secretaries = Clauses(bearers.AFFILIATED_SECRETARY, modal="要")

secretary_project = affiliated_secretaries.duty(
    "11.2-5",
    "区属各党（工）委书记要在深入调查研究的基础上，每年确定一个抓基层党建创新“书记项目”",
    'Determine one innovation "secretary\'s project" each year on the basis of thorough investigation',
    title=("每年确定一个“书记项目”", "Secretary's project"),
    open="深入 创新 一个",
    computed_span="每年确定一个抓基层党建创新“书记项目”",
    subjects=secretary_project_owed_by(office=bearers.AFFILIATED, person=bearers.AFFILIATED_SECRETARIES),
    requires=secretary_project_owed_by(
        office=one(acts("secretary_project", CoversYear(or_dated=True)), each=YEAR),
        person=one(acts("secretary_project", Names("by", SUBJECT), CoversYear(or_dated=True)), each=YEAR),
    ),
)

implement_secretary_project = affiliated_secretaries.duty(
    "11.2-6",
    "并认真组织实施，带动和促进基层党建项目化管理工作",
    "Implement it conscientiously and advance project-based management",
    title=("组织实施“书记项目”", "Implement the secretary's project"),
    open="认真 带动",
)

other_affiliated_team_members = Clauses(bearers.AFFILIATED_OTHER_TEAM_MEMBER, modal="要")

frequent_visits_of_other_members = other_affiliated_team_members.duty(
    "11.2-7",
    "其他领导班子成员要经常深入基层，总结推广经验，研究解决问题",
    "Other leadership team members go often to the primary level, sum up and spread experience, resolve problems",
    title=("其他领导班子成员要经常深入基层", "Other members go often to the primary level"),
    open="经常 深入",
)

# ─── 第三项 ───

item_3 = Provision(
    "11.3",
    "（三）建立基层党建工作联系点制度。"
    "区委常委每人联系一个办事处党工委和一个社区党组织作为基层党建联系点，定期深入联系点调查研究，重点了解党组织和党员队伍建设中存在的突出问题，指导联系单位加强党的建设、开展党的活动，为谋划和推动全区党建工作获取第一手材料。"
    "区属各党（工）委领导班子成员也要在所属党组织确定党建工作联系点，定期督促检查联系点党组织落实党建工作责任和目标任务情况，把党建工作的新情况、新问题及区委安排部署的工作带到联系点上去研究和解决，取得经验，指导工作,做到联系一个点，抓好一条线，促进一大片。"
    "确定基层党建联系点的党员领导干部要坚持每年至少为联系点的党员上一次党课或作一次形势报告，参加一次民主（组织）生活会。",
)

ANY_BELOW = Below(tuple(ORGANIZATION_KINDS), directly=False)

BY_THEM_AT_THEIR_POINT = (Names("by", SUBJECT), Names("audience", CONTACT_POINT))
LECTURE = acts("party_lecture", *BY_THEM_AT_THEIR_POINT)
LECTURE_OR_REPORT = acts(("party_lecture", "situation_report"), *BY_THEM_AT_THEIR_POINT)
LIFE_MEETING = acts(
    ("democratic_life_meeting", "organizational_life_meeting"),
    Names("attended_by", SUBJECT),
    life_meeting_of(contact_point=Names("organization", CONTACT_POINT), any=None),
)
LECTURES = (
    LECTURE_OR_REPORT,
    lecture_bracket(either_and_life_meeting=None, lecture_or_report_with_life_meeting=None, any_one=LIFE_MEETING),
)
LIFE_MEETINGS = (
    LIFE_MEETING,
    lecture_bracket(
        either_and_life_meeting=None, lecture_or_report_with_life_meeting=LECTURE, any_one=LECTURE_OR_REPORT
    ),
)
YEAR_OR_ONCE: AnyWindow = life_meeting_each_year(each_year=YEAR, once=STANDING)

contact_point_system = every_committee.duty(
    "11.3-1",
    "建立基层党建工作联系点制度",
    "Establish a system of Party-building contact points",
    title=("建立联系点制度", "Contact point system"),
    bearer_inferred=True,
    requires=Attested(),
)

standing_committee_members = Clauses(bearers.STANDING_COMMITTEE_MEMBER, modal="应")

subdistrict_contact_point = standing_committee_members.duty(
    "11.3-2",
    "区委常委每人联系一个办事处党工委",
    "Each member of the district standing committee is paired with a sub-district working committee as a contact point",
    title=("区委常委每人联系一个办事处党工委", "Contact point: a sub-district"),
    open="一个",
    requires=one(
        acts("contact_point", Names("by", SUBJECT), OfKind("target", "subdistrict_working_committee")), each=STANDING
    ),
    inferred={"period": ("“联系”是状态，原文未定时间", "being paired is a state: the text sets no time")},
)

community_contact_point = standing_committee_members.duty(
    "11.3-3",
    "和一个社区党组织作为基层党建联系点",
    "Each is paired with a community Party organization as a contact point",
    title=("区委常委每人联系一个社区党组织", "Contact point: a community"),
    open="一个",
    requires=one(
        acts(
            "contact_point",
            Names("by", SUBJECT),
            OfKind("target", "community"),
            community_contact_point_lies(anywhere=None, within_linked_subdistrict=Names("target", BELOW_LINKED)),
        ),
        each=STANDING,
    ),
    inferred={"period": ("“联系”是状态，原文未定时间", "being paired is a state: the text sets no time")},
)

regular_visits_to_contact_points = standing_committee_members.duty(
    "11.3-4",
    "定期深入联系点调查研究",
    "Go regularly to the contact points for investigation and research",
    title=("定期深入联系点调查研究", "Regular visits to contact points"),
    open="定期 深入",
)

know_problems_and_guide = standing_committee_members.duty(
    "11.3-5",
    "重点了解党组织和党员队伍建设中存在的突出问题，指导联系单位加强党的建设、开展党的活动",
    "Above all understand the outstanding problems in the building of Party organizations and of the membership, and guide the units one is paired with in strengthening Party building and carrying out Party activities",
    title=("了解突出问题，指导联系单位", "Know the problems and guide"),
    open="突出问题 重点",
)

first_hand_material = standing_committee_members.goal(
    "11.3-6",
    "为谋划和推动全区党建工作获取第一手材料",
    "Obtain first-hand material for district-wide work",
    title=("获取第一手材料", "First-hand material"),
    open="第一手",
)

affiliated_team_members = Clauses(bearers.AFFILIATED_TEAM_MEMBER, modal="要")

contact_point_in_own_organizations = affiliated_team_members.duty(
    "11.3-7",
    "区属各党（工）委领导班子成员也要在所属党组织确定党建工作联系点",
    "Leadership team members of district-affiliated committees also designate Party-building contact points among the Party organizations under them",
    title=("在所属党组织确定联系点", "Contact point in one's own organizations"),
    subjects=own_contact_points(each_member=bearers.AFFILIATED_TEAM, team=bearers.AFFILIATED),
    requires=in_being(
        acts(
            "contact_point",
            own_contact_points(each_member=Names("by", SUBJECT), team=Names("by", TEAM)),
            Names("target", BELOW),
        ),
        provided=ANY_BELOW,
    ),
    inferred={
        "number": ("联系点为一个：原文未写个数", "one contact point: the text does not say how many"),
        "period": (
            "“确定”联系点是状态，原文未定时间",
            "having designated a contact point is a state: the text sets no time",
        ),
    },
)

regular_inspection_of_contact_points = affiliated_team_members.duty(
    "11.3-8",
    "定期督促检查联系点党组织落实党建工作责任和目标任务情况",
    "Regularly inspect how the contact point carries out its responsibilities and targets",
    title=("定期督促检查联系点党组织", "Regular inspection of contact points"),
    open="定期",
)

take_new_problems_to_contact_points = affiliated_team_members.duty(
    "11.3-9",
    "把党建工作的新情况、新问题及区委安排部署的工作带到联系点上去研究和解决，取得经验，指导工作",
    "Take new developments and new problems of Party building, and the work that the district committee has arranged, to the contact point to study and resolve them, gain experience and guide the work",
    title=("带到联系点上去研究和解决", "Take new problems to the contact point"),
    open="新情况",
)

one_point_to_a_whole_area = affiliated_team_members.goal(
    "11.3-10",
    "做到联系一个点，抓好一条线，促进一大片",
    "Link one point, grasp one line, advance a whole area",
    title=("联系一个点，抓好一条线，促进一大片", "One point for a whole area"),
    open="抓好 一大片",
)

leaders_with_contact_points = Clauses(bearers.CONTACT_POINT_LEADER, modal="要")

lecture_or_situation_report = leaders_with_contact_points.duty(
    "11.3-11",
    "确定基层党建联系点的党员领导干部要坚持每年至少为联系点的党员上一次党课或作一次形势报告",
    "At least once each year give a Party lecture or a report on the current situation to the Party members of the contact point",
    title=("每年上一次党课或作一次形势报告", "Party lecture or situation report"),
    modal="要/至少",
    open="坚持",
    requires=lecture_owed(
        per_leader=at_least(1, *LECTURES, each=YEAR), per_contact_point=for_every(ContactPoints(), *LECTURES, each=YEAR)
    ),
)

life_meeting = leaders_with_contact_points.duty(
    "11.3-12",
    "参加一次民主（组织）生活会",
    "Attend one democratic (organizational) life meeting",
    title=("参加一次民主（组织）生活会", "Life meeting"),
    open="一次",
    requires=life_meeting_owed(
        per_leader=at_least(1, *LIFE_MEETINGS, each=YEAR_OR_ONCE),
        per_contact_point=for_every(ContactPoints(), *LIFE_MEETINGS, each=YEAR_OR_ONCE),
    ),
    inferred={
        "at_least": (
            "“一次”承前半句“至少”：至少一次",
            "“one” stands under the “at least” of the first half of the sentence",
        ),
        "period": ("承前半句“每年”", "“each year” carries over from the first half of the sentence"),
    },
)

# ─── 第四项 ───

item_4 = Provision(
    "11.4",
    "（四）建立基层党建工作经费保障机制。"
    "坚持采取财政、党费等多种渠道筹集基层党建工作经费，建立区级基层党建工作专项资金，列入每年财政预算，主要用于保障社区、非公有制企业和社会组织等领域党的建设工作的正常运转，解决基层党组织工作经费、党员活动经费、党建阵地运作经费不足的问题，培训基层党务干部，培植基层党建工作示范点，表彰奖励区级先进基层党组织和优秀党员以及激励基层党务工作者等。"
    "区属各党（工）委也要建立党建工作专项经费，明确具体数额，列入单位财政预算，为基层党组织开展工作创造必要的条件。",
)

A_LINE = zero_budget_line(not_a_line=Amount(above=0), is_a_line=None)
A_NUMBER = zero_budget_line(not_a_line=Amount(above=0, stated=True), is_a_line=Amount(above=None, stated=True))

funding_mechanism = every_committee.duty(
    "11.4-1",
    "建立基层党建工作经费保障机制",
    "Establish a mechanism that guarantees funding",
    title=("建立经费保障机制", "Funding mechanism"),
    requires=Attested(),
    bearer_inferred=True,
)

several_channels = every_committee.duty(
    "11.4-2",
    "坚持采取财政、党费等多种渠道筹集基层党建工作经费",
    "Raise funds through several channels such as the budget and membership dues",
    title=("多种渠道筹集经费", "Several channels of funds"),
    open="多种 等",
    requires=Attested(),
    bearer_inferred=True,
)

district_committee = Clauses(bearers.DISTRICT_COMMITTEE, modal="应")

district_special_fund = district_committee.duty(
    "11.4-3",
    "建立区级基层党建工作专项资金",
    "Set up a district-level special fund",
    title=("建立区级专项资金", "District special fund"),
    requires=in_being(acts("special_fund")),
    inferred={
        "number": ("专项资金为一项：原文未写个数", "one special fund: the text does not say how many"),
        "period": ("“建立”的是状态，原文未定时间", "what is set up is a state: the text sets no time"),
    },
    bearer_inferred=True,
)

district_fund_in_budget = district_committee.duty(
    "11.4-4",
    "列入每年财政预算",
    "Include it in each year's fiscal budget",
    title=("专项资金列入每年财政预算", "District special fund in the budget"),
    requires=at_least(1, acts("budget_line", CoversYear(), A_LINE), each=YEAR),
    inferred={"number": ("列支为一笔：原文未写笔数", "one budget line: the text does not say how many")},
    bearer_inferred=True,
)

uses_of_the_fund = district_committee.duty(
    "11.4-5",
    "主要用于保障社区、非公有制企业和社会组织等领域党的建设工作的正常运转，解决基层党组织工作经费、党员活动经费、党建阵地运作经费不足的问题，培训基层党务干部，培植基层党建工作示范点，表彰奖励区级先进基层党组织和优秀党员以及激励基层党务工作者等",
    "Use it mainly to keep Party building running in communities, non-public enterprises, social organizations and other fields; to make good shortages of funds for the work of primary-level organizations, for members' activities and for running Party-building premises; to train primary-level Party affairs officials; to foster demonstration points; to commend and reward advanced primary-level organizations and outstanding members of the district, encourage Party affairs workers, and the like",
    title=("专项资金主要用于", "Uses of the special fund"),
    bearer_inferred=True,
    open="主要 等",
)

affiliated_committees = Clauses(bearers.AFFILIATED_COMMITTEE, modal="要")

earmarked_funds = affiliated_committees.duty(
    "11.4-6",
    "区属各党（工）委也要建立党建工作专项经费",
    "Set up earmarked funds for Party building",
    title=("建立专项经费", "Earmarked funds"),
    requires=in_being(acts("special_fund")),
    inferred={
        "number": ("专项经费为一项：原文未写个数", "one earmarked fund: the text does not say how many"),
        "period": ("“建立”的是状态，原文未定时间", "what is set up is a state: the text sets no time"),
    },
)

earmarked_amount = affiliated_committees.duty(
    "11.4-7",
    "明确具体数额",
    "State a specific amount",
    title=("专项经费明确具体数额", "Amount of the earmarked funds"),
    open="具体",
    requires=at_least(1, acts("budget_line", CoversYear(), A_NUMBER), each=YEAR),
    inferred={
        "number": ("数额为一个：原文未写个数", "one amount: the text does not say how many"),
        "period": (
            "单位财政预算按年编制；“也要”承前句“每年财政预算”",
            "a unit's budget is made by the year; “also” carries over “each year's fiscal budget” from the sentence before",
        ),
    },
)

earmarked_funds_in_budget = affiliated_committees.duty(
    "11.4-8",
    "列入单位财政预算",
    "Include them in the unit's fiscal budget",
    title=("专项经费列入单位财政预算", "Earmarked funds in the budget"),
    open="列入",
    requires=at_least(1, acts("budget_line", CoversYear(), A_LINE), each=YEAR),
    inferred={
        "number": ("列支为一笔：原文未写笔数", "one budget line: the text does not say how many"),
        "period": (
            "单位财政预算按年编制；“也要”承前句“每年财政预算”",
            "a unit's budget is made by the year; “also” carries over “each year's fiscal budget” from the sentence before",
        ),
    },
)

necessary_conditions = affiliated_committees.goal(
    "11.4-9",
    "为基层党组织开展工作创造必要的条件",
    "Create the necessary conditions for the work of primary-level organizations",
    title=("创造必要的条件", "Create the necessary conditions"),
    open="必要",
)

# ─── 第五项 ───

item_5 = Provision(
    "11.5",
    "（五）营造基层党建工作的良好氛围。"
    "区委和区属各党（工）委要根据基层党组织建设和党员队伍建设的目标要求，深入开展创先争优活动和主题实践活动，加大对先进基层党组织和基层优秀党务干部、党员的表彰奖励力度，定期评选表彰先进基层党组织、优秀共产党员和优秀党务工作者。"
    "通过办好新闻媒体各类专栏等多种形式，要把宣传党的先进性、纯洁性作为一项长期任务，采取多种形式，深入宣传党的光辉历史和新形势下优秀共产党员的先进事迹，及时推广、介绍基层党建工作的好经验、好做法，努力在全区上下形成积极向上、奋发有为的浓厚氛围。",
)

district_and_affiliated_committees = Clauses(bearers.DISTRICT_COMMITTEE, bearers.AFFILIATED_COMMITTEE, modal="要")

good_atmosphere = district_and_affiliated_committees.goal(
    "11.5-1",
    "营造基层党建工作的良好氛围",
    "Create a good atmosphere",
    title=("营造良好氛围", "A good atmosphere"),
    bearer_inferred=True,
    open="良好",
)

campaigns_to_excel = district_and_affiliated_committees.duty(
    "11.5-2",
    "区委和区属各党（工）委要根据基层党组织建设和党员队伍建设的目标要求，深入开展创先争优活动和主题实践活动",
    "In accordance with the goals and requirements for building primary-level Party organizations and the membership, the district committee and district-affiliated committees carry out the campaign to excel and themed practice activities in depth",
    title=("创先争优活动和主题实践活动", "Campaigns to excel and themed practice"),
    open="深入",
    subjects=bearers.DISTRICT_AND_AFFILIATED,
    requires=Attested(),
)

commend_more = district_and_affiliated_committees.duty(
    "11.5-3",
    "加大对先进基层党组织和基层优秀党务干部、党员的表彰奖励力度",
    "Commend and reward advanced primary-level Party organizations and outstanding primary-level Party affairs officials and members more strongly",
    title=("加大表彰奖励力度", "Commend more strongly"),
    open="加大 先进 优秀",
)

regular_commendation = district_and_affiliated_committees.duty(
    "11.5-4",
    "定期评选表彰先进基层党组织、优秀共产党员和优秀党务工作者",
    "Regularly select and commend advanced organizations, outstanding members and Party affairs workers",
    title=("定期评选表彰", "Regular commendation"),
    open="定期 先进 优秀",
    subjects=bearers.DISTRICT_AND_AFFILIATED,
    requires=Attested(),
)

publicity = district_and_affiliated_committees.duty(
    "11.5-5",
    "通过办好新闻媒体各类专栏等多种形式，要把宣传党的先进性、纯洁性作为一项长期任务，采取多种形式，深入宣传党的光辉历史和新形势下优秀共产党员的先进事迹",
    "By running special columns in the news media and in many other forms, take publicizing the Party's advanced nature and purity as a long-term task, and publicize in depth, in many forms, the Party's glorious history and the exemplary deeds of outstanding members under new circumstances",
    title=("深入宣传党的光辉历史和先进事迹", "Publicity"),
    open="长期 深入 多种形式",
    bearer_inferred=True,
)

spread_good_practice = district_and_affiliated_committees.duty(
    "11.5-6",
    "及时推广、介绍基层党建工作的好经验、好做法",
    "Promptly spread good experience and practice",
    title=("及时推广好经验、好做法", "Spread good practice promptly"),
    open="及时 好",
    bearer_inferred=True,
)

strong_atmosphere = district_and_affiliated_committees.goal(
    "11.5-7",
    "努力在全区上下形成积极向上、奋发有为的浓厚氛围",
    "Form a strong atmosphere across the district",
    title=("形成浓厚氛围", "A strong atmosphere"),
    open="努力 浓厚",
    bearer_inferred=True,
)

# ─── 第六项 ───

item_6 = Provision(
    "11.6",
    "（六）强化督促检查。"
    "区委采取督导、巡回检查和随机抽查等方式，定期或不定期地对基层党建工作进行督促检查,发现问题及时解决，并将检查情况作为考察区属各党（工）委落实基层党建工作情况的重要依据。"
    "区属各党（工）委要重点检查党员经常性教育、党员联系和服务群众、流动党员管理等基层党建工作各项制度的落实情况，以及社区、非公经济组织和社会组织党建工作情况。",
)

district_inspection = district_committee.duty(
    "11.6-1",
    "强化督促检查。区委采取督导、巡回检查和随机抽查等方式，定期或不定期地对基层党建工作进行督促检查",
    "Strengthen supervision and inspection: the district committee supervises and inspects primary-level Party building, regularly or from time to time, by supervision and guidance, roving inspection, random spot checks and other ways",
    title=("区委定期或不定期督促检查", "District inspection"),
    open="定期或不定期 等方式",
    requires=Attested(),
)

prompt_resolution = district_committee.duty(
    "11.6-2",
    "发现问题及时解决",
    "Resolve problems promptly when found",
    title=("发现问题及时解决", "Resolve problems promptly"),
    open="及时",
)

results_as_basis = district_committee.duty(
    "11.6-3",
    "并将检查情况作为考察区属各党（工）委落实基层党建工作情况的重要依据",
    "Take the results as an important basis for examining how district-affiliated committees carry out Party building",
    title=("将检查情况作为重要依据", "Results of inspection as a basis"),
    open="重要依据",
    requires=Attested(),
)

check_listed_systems = affiliated_committees.duty(
    "11.6-4",
    "区属各党（工）委要重点检查党员经常性教育、党员联系和服务群众、流动党员管理等基层党建工作各项制度的落实情况",
    "District-affiliated committees focus on checking how the systems of primary-level Party building are carried out: regular education of members, members' contact with and service to the people, management of floating members, and other systems",
    title=("重点检查各项制度的落实情况", "Check the listed systems"),
    open="重点 等",
    requires=Attested(),
)

check_communities_and_new_organizations = affiliated_committees.duty(
    "11.6-5",
    "以及社区、非公经济组织和社会组织党建工作情况",
    "Also check Party building in communities, non-public economic entities and social organizations",
    title=("检查社区、非公经济组织和社会组织党建工作", "Check communities and new organizations"),
    requires=Attested(),
)
