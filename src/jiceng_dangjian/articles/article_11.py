"""第十一条 工作措施 Measures."""

from jiceng_dangjian.articles.bearers import (
    AFFILIATED,
    AFFILIATED_COMMITTEE,
    AFFILIATED_OTHER_TEAM_MEMBER,
    AFFILIATED_SECRETARY,
    AFFILIATED_TEAM,
    AFFILIATED_TEAM_MEMBER,
    COMMITTEE,
    CONTACT_POINT_LEADER,
    DISTRICT_AND_AFFILIATED,
    DISTRICT_COMMITTEE,
    MEMBER_UNIT,
    STANDING_COMMITTEE_MEMBER,
)
from jiceng_dangjian.articles.common import YEAR_OPENING, one
from jiceng_dangjian.language.acts import Acts, Amount, Condition, CoversYear, FirstRecordedAs, Is, Names, OfKind, acts
from jiceng_dangjian.language.norms import duty, goal
from jiceng_dangjian.language.relations import BELOW, BELOW_LINKED, CONTACT_POINT, SUBJECT, TEAM
from jiceng_dangjian.language.requirements import (
    AnyWindow,
    Attested,
    Below,
    ContactPoints,
    at_least,
    for_every,
    in_being,
)
from jiceng_dangjian.language.vocabulary import ORGANIZATION_KINDS
from jiceng_dangjian.language.windows import HALF_YEAR, STANDING, YEAR
from jiceng_dangjian.questions.choice import May, Several
from jiceng_dangjian.questions.readings import READINGS

or_more = READINGS["or_more"]
half_year = READINGS["half_year"]
secretary_project_owed_by = READINGS["secretary_project_owed_by"]
community_contact_point_lies = READINGS["community_contact_point"]
own_contact_points = READINGS["own_contact_points"]
lecture_owed = READINGS["lecture_owed"]
life_meeting_owed = READINGS["life_meeting_owed"]
lecture_bracket = READINGS["lecture_bracket"]

NOT_DISTRICT = tuple(kind for kind in ORGANIZATION_KINDS if kind != "district_committee")
ANY_BELOW = Below(tuple(ORGANIZATION_KINDS), directly=False)


def meeting(kinds: Several[str], *conditions: May[Condition | None]) -> Acts:
    """A meeting under the first item: one event may serve two of its duties, or only that of its first record."""
    first = READINGS["one_meeting_many_duties"](if_recorded_as_each=None, never=FirstRecordedAs(kinds))
    return acts(kinds, first, *conditions)


DEDICATED_STUDY = Is(
    "party_building_study",
    (READINGS["dedicated_study"](agenda_item=("agenda_item", "whole_meeting"), whole_meeting=("whole_meeting",)),),
)
DISTRICT_MEETING = READINGS["district_committee_meeting"]
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

BY_THEM_AT_THEIR_POINT = (Names("by", SUBJECT), Names("audience", CONTACT_POINT))
LECTURE = acts("party_lecture", *BY_THEM_AT_THEIR_POINT)
LECTURE_OR_REPORT = acts(("party_lecture", "situation_report"), *BY_THEM_AT_THEIR_POINT)
LIFE_MEETING = acts(
    ("democratic_life_meeting", "organizational_life_meeting"),
    Names("attended_by", SUBJECT),
    READINGS["life_meeting_of"](contact_point=Names("organization", CONTACT_POINT), any=None),
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
YEAR_OR_ONCE: AnyWindow = READINGS["life_meeting_each_year"](each_year=YEAR, once=STANDING)
A_LINE = READINGS["zero_budget_line"](not_a_line=Amount(above=0), is_a_line=None)

carry_out_measures = duty(
    "11-1",
    COMMITTEE,
    quote="各级党（工）委抓基层党建工作，应紧密结合实际，重点落实以下工作措施",
    en="Put the following measures into effect, in close keeping with actual conditions",
    modal="应",
    open_terms=("紧密结合实际", "重点"),
)

# 第一项

leading_group = duty(
    "11.1-1",
    COMMITTEE,
    quote="加强统一领导。各级党（工）委建立基层党建工作领导小组",
    en="Set up a leading group for primary-level Party building",
    modal="应",
    modal_inherited=True,
    requires=in_being(acts("leading_group")),
    inferred=(("number", "领导小组为一个：原文未写个数"), ("period", "“建立”的是状态，原文未定时间")),
)

pattern_of_work = goal(
    "11.1-2",
    COMMITTEE,
    quote="形成党（工）委统一领导，有关职能部门（科、室）各司其职、密切配合的工作格局",
    en="Form a pattern of unified leadership by the committee with departments each doing their part",
    open_terms=("格局", "密切"),
)

half_yearly_committee_meeting = duty(
    "11.1-3",
    COMMITTEE,
    quote="各级党（工）委至少每半年召开一次党（工）委会，专题研究基层党建工作",
    en="Hold a committee meeting at least once every half-year that studies primary-level Party building as a dedicated item",
    modal="应/至少",
    modal_inherited=True,
    open_terms=("党（工）委会", "专题研究", "每半年"),
    requires=half_year(
        calendar=at_least(1, *STUDY_MEETINGS, each=HALF_YEAR), any_two_in_year=at_least(2, *STUDY_MEETINGS, each=YEAR)
    ),
)

set_tasks_and_resolve_issues = duty(
    "11.1-4",
    COMMITTEE,
    quote="确定工作任务和重点，有针对性地解决基层党建工作中带有全局性的问题",
    en="Set tasks and priorities; resolve issues bearing on the whole",
    modal="应",
    modal_inherited=True,
    open_terms=("有针对性", "全局性"),
    requires=Attested(),
)

year_opening_conference = duty(
    "11.1-5",
    COMMITTEE,
    quote="每年初召开一次综合性基层党建工作会议",
    en="Hold one comprehensive conference on primary-level Party building at the start of each year",
    modal="应",
    modal_inherited=True,
    open_terms=("年初", "综合性", "一次"),
    requires=one(meeting("annual_party_building_conference"), each=YEAR_OPENING),
)

arrange_the_years_work = duty(
    "11.1-6",
    COMMITTEE,
    quote="安排部署全年基层党建工作",
    en="Arrange the year's work",
    modal="应",
    modal_inherited=True,
    requires=Attested(),
)

leading_group_meetings = duty(
    "11.1-7",
    COMMITTEE,
    quote="每年召开两次以上基层党建工作领导小组会议",
    en="Hold two or more leading group meetings each year",
    modal="应",
    modal_inherited=True,
    open_terms=("以上",),
    requires=at_least(or_more(inclusive=2, exclusive=3), meeting("leading_group_meeting"), each=YEAR),
)

hear_reports_and_press_for_completion = duty(
    "11.1-8",
    COMMITTEE,
    quote="听取基层党建工作情况汇报，研究解决基层党建工作重要问题，督促完成基层党建工作各项任务",
    en="Hear reports, study and resolve important issues, press for completion of tasks",
    modal="应",
    modal_inherited=True,
    open_terms=("重要问题",),
    requires=Attested(),
)

# 第二项

research_system = duty(
    "11.2-1",
    COMMITTEE,
    quote="建立基层党建工作调查研究制度",
    en="Establish a system of investigation and research",
    modal="应",
    modal_inherited=True,
    requires=Attested(),
)

key_research_topic = duty(
    "11.2-2",
    MEMBER_UNIT,
    AFFILIATED_COMMITTEE,
    quote="区委党建工作领导小组成员单位及区属各党（工）委要结合基层党建工作实际，每年至少确定一个重点课题",
    en="Determine at least one key research topic each year",
    modal="要/至少",
    open_terms=("重点", "确定"),
    requires=at_least(1, acts("key_research_topic"), each=YEAR),
)

organize_research = duty(
    "11.2-3",
    MEMBER_UNIT,
    AFFILIATED_COMMITTEE,
    quote="组织力量进行调查研究",
    en="Organize forces to investigate and research",
    modal="要",
    modal_inherited=True,
    requires=Attested(),
)

new_methods_and_measures = duty(
    "11.2-4",
    MEMBER_UNIT,
    AFFILIATED_COMMITTEE,
    quote="总结成功经验，发现不足和问题，提出切合实际、富于创新的新办法、新措施",
    en="Sum up experience, find problems, propose new and practical measures",
    modal="要",
    modal_inherited=True,
    open_terms=("切合实际", "富于创新"),
)

secretary_project = duty(
    "11.2-5",
    AFFILIATED_SECRETARY,
    quote="区属各党（工）委书记要在深入调查研究的基础上，每年确定一个抓基层党建创新“书记项目”",
    en='Determine one innovation "secretary\'s project" each year on the basis of thorough investigation',
    modal="要",
    open_terms=("深入", "创新", "一个"),
    computed_span="每年确定一个抓基层党建创新“书记项目”",
    subjects=secretary_project_owed_by(office=AFFILIATED, person=AFFILIATED_SECRETARY.population),
    requires=secretary_project_owed_by(
        office=one(acts("secretary_project"), each=YEAR),
        person=one(acts("secretary_project", Names("by", SUBJECT)), each=YEAR),
    ),
)

implement_secretary_project = duty(
    "11.2-6",
    AFFILIATED_SECRETARY,
    quote="并认真组织实施，带动和促进基层党建项目化管理工作",
    en="Implement it conscientiously and advance project-based management",
    modal="要",
    modal_inherited=True,
    open_terms=("认真", "带动"),
)

frequent_visits_of_other_members = duty(
    "11.2-7",
    AFFILIATED_OTHER_TEAM_MEMBER,
    quote="其他领导班子成员要经常深入基层，总结推广经验，研究解决问题",
    en="Other leadership team members go often to the primary level, sum up and spread experience, resolve problems",
    modal="要",
    open_terms=("经常", "深入"),
)

# 第三项

contact_point_system = duty(
    "11.3-1",
    COMMITTEE,
    quote="建立基层党建工作联系点制度",
    en="Establish a system of Party-building contact points",
    modal="应",
    modal_inherited=True,
    requires=Attested(),
)

subdistrict_contact_point = duty(
    "11.3-2",
    STANDING_COMMITTEE_MEMBER,
    quote="区委常委每人联系一个办事处党工委",
    en="Each member of the district standing committee is paired with a sub-district working committee as a contact point",
    modal="应",
    modal_inherited=True,
    requires=one(
        acts("contact_point", Names("by", SUBJECT), OfKind("target", "subdistrict_working_committee")), each=STANDING
    ),
    inferred=(("period", "“联系”是状态，原文未定时间"),),
)

community_contact_point = duty(
    "11.3-3",
    STANDING_COMMITTEE_MEMBER,
    quote="和一个社区党组织作为基层党建联系点",
    en="Each is paired with a community Party organization as a contact point",
    modal="应",
    modal_inherited=True,
    requires=one(
        acts(
            "contact_point",
            Names("by", SUBJECT),
            OfKind("target", "community"),
            community_contact_point_lies(anywhere=None, within_linked_subdistrict=Names("target", BELOW_LINKED)),
        ),
        each=STANDING,
    ),
    inferred=(("period", "“联系”是状态，原文未定时间"),),
)

regular_visits_to_contact_points = duty(
    "11.3-4",
    STANDING_COMMITTEE_MEMBER,
    quote="定期深入联系点调查研究",
    en="Go regularly to the contact points for investigation and research",
    modal="应",
    modal_inherited=True,
    open_terms=("定期", "深入"),
)

know_problems_and_guide = duty(
    "11.3-5",
    STANDING_COMMITTEE_MEMBER,
    quote="重点了解党组织和党员队伍建设中存在的突出问题，指导联系单位加强党的建设、开展党的活动",
    en="Understand outstanding problems above all; guide the units in Party building and activities",
    modal="应",
    modal_inherited=True,
    open_terms=("突出问题",),
)

first_hand_material = goal(
    "11.3-6",
    STANDING_COMMITTEE_MEMBER,
    quote="为谋划和推动全区党建工作获取第一手材料",
    en="Obtain first-hand material for district-wide work",
    open_terms=("第一手",),
)

contact_point_in_own_organizations = duty(
    "11.3-7",
    AFFILIATED_TEAM_MEMBER,
    quote="区属各党（工）委领导班子成员也要在所属党组织确定党建工作联系点",
    en="Leadership team members of district-affiliated committees also designate contact points among their own Party organizations",
    modal="要",
    subjects=own_contact_points(each_member=AFFILIATED_TEAM, team=AFFILIATED),
    requires=in_being(
        acts(
            "contact_point",
            own_contact_points(each_member=Names("by", SUBJECT), team=Names("by", TEAM)),
            Names("target", BELOW),
        ),
        provided=ANY_BELOW,
    ),
    inferred=(("number", "联系点为一个：原文未写个数"), ("period", "“确定”联系点是状态，原文未定时间")),
)

regular_inspection_of_contact_points = duty(
    "11.3-8",
    AFFILIATED_TEAM_MEMBER,
    quote="定期督促检查联系点党组织落实党建工作责任和目标任务情况",
    en="Regularly inspect how the contact point carries out its responsibilities and targets",
    modal="要",
    modal_inherited=True,
    open_terms=("定期",),
)

take_new_problems_to_contact_points = duty(
    "11.3-9",
    AFFILIATED_TEAM_MEMBER,
    quote="把党建工作的新情况、新问题及区委安排部署的工作带到联系点上去研究和解决，取得经验，指导工作",
    en="Take new developments and the district committee's tasks to the contact point to study and resolve",
    modal="要",
    modal_inherited=True,
    open_terms=("新情况",),
)

one_point_to_a_whole_area = goal(
    "11.3-10",
    AFFILIATED_TEAM_MEMBER,
    quote="做到联系一个点，抓好一条线，促进一大片",
    en="Link one point, grasp one line, advance a whole area",
    open_terms=("抓好", "一大片"),
)

lecture_or_situation_report = duty(
    "11.3-11",
    CONTACT_POINT_LEADER,
    quote="确定基层党建联系点的党员领导干部要坚持每年至少为联系点的党员上一次党课或作一次形势报告",
    en="At least once each year give a Party lecture or a report on the current situation to the Party members of the contact point",
    modal="要/至少",
    open_terms=("坚持",),
    requires=lecture_owed(
        per_leader=at_least(1, *LECTURES, each=YEAR), per_contact_point=for_every(ContactPoints(), *LECTURES, each=YEAR)
    ),
)

life_meeting = duty(
    "11.3-12",
    CONTACT_POINT_LEADER,
    quote="参加一次民主（组织）生活会",
    en="Attend one democratic (organizational) life meeting",
    modal="要",
    modal_inherited=True,
    open_terms=("一次",),
    requires=life_meeting_owed(
        per_leader=at_least(1, *LIFE_MEETINGS, each=YEAR_OR_ONCE),
        per_contact_point=for_every(ContactPoints(), *LIFE_MEETINGS, each=YEAR_OR_ONCE),
    ),
    inferred=(("period", "承前半句“每年”"),),
)

# 第四项

funding_mechanism = duty(
    "11.4-1",
    COMMITTEE,
    quote="建立基层党建工作经费保障机制",
    en="Establish a mechanism that guarantees funding",
    modal="应",
    modal_inherited=True,
    bearer_inferred=True,
    requires=Attested(),
)

several_channels = duty(
    "11.4-2",
    COMMITTEE,
    quote="坚持采取财政、党费等多种渠道筹集基层党建工作经费",
    en="Raise funds through several channels such as the budget and membership dues",
    modal="应",
    modal_inherited=True,
    bearer_inferred=True,
    open_terms=("多种", "等"),
    requires=Attested(),
)

district_special_fund = duty(
    "11.4-3",
    DISTRICT_COMMITTEE,
    quote="建立区级基层党建工作专项资金",
    en="Set up a district-level special fund",
    modal="应",
    modal_inherited=True,
    bearer_inferred=True,
    requires=in_being(acts("special_fund")),
    inferred=(("number", "专项资金为一项：原文未写个数"), ("period", "“建立”的是状态，原文未定时间")),
)

district_fund_in_budget = duty(
    "11.4-4",
    DISTRICT_COMMITTEE,
    quote="列入每年财政预算",
    en="Include it in each year's fiscal budget",
    modal="应",
    modal_inherited=True,
    bearer_inferred=True,
    requires=at_least(1, acts("budget_line", CoversYear(), A_LINE), each=YEAR),
    inferred=(("number", "列支为一笔：原文未写笔数"),),
)

uses_of_the_fund = duty(
    "11.4-5",
    DISTRICT_COMMITTEE,
    quote="主要用于保障社区、非公有制企业和社会组织等领域党的建设工作的正常运转，解决基层党组织工作经费、党员活动经费、党建阵地运作经费不足的问题，培训基层党务干部，培植基层党建工作示范点，表彰奖励区级先进基层党组织和优秀党员以及激励基层党务工作者等",
    en="Use it mainly for the listed purposes",
    modal="应",
    modal_inherited=True,
    open_terms=("主要", "等"),
)

earmarked_funds = duty(
    "11.4-6",
    AFFILIATED_COMMITTEE,
    quote="区属各党（工）委也要建立党建工作专项经费",
    en="Set up earmarked funds for Party building",
    modal="要",
    requires=in_being(acts("special_fund")),
    inferred=(("number", "专项经费为一项：原文未写个数"), ("period", "“建立”的是状态，原文未定时间")),
)

earmarked_amount = duty(
    "11.4-7",
    AFFILIATED_COMMITTEE,
    quote="明确具体数额",
    en="State a specific amount",
    modal="要",
    modal_inherited=True,
    requires=at_least(1, acts("budget_line", CoversYear(), Amount(above=None)), each=YEAR),
    inferred=(("number", "数额为一个：原文未写个数"), ("period", "单位财政预算按年编制；“也要”承前句“每年财政预算”")),
)

earmarked_funds_in_budget = duty(
    "11.4-8",
    AFFILIATED_COMMITTEE,
    quote="列入单位财政预算",
    en="Include them in the unit's fiscal budget",
    modal="要",
    modal_inherited=True,
    requires=at_least(1, acts("budget_line", CoversYear(), A_LINE), each=YEAR),
    inferred=(("number", "列支为一笔：原文未写笔数"), ("period", "单位财政预算按年编制；“也要”承前句“每年财政预算”")),
)

necessary_conditions = goal(
    "11.4-9",
    AFFILIATED_COMMITTEE,
    quote="为基层党组织开展工作创造必要的条件",
    en="Create the necessary conditions for the work of primary-level organizations",
    open_terms=("必要",),
)

# 第五项

good_atmosphere = goal(
    "11.5-1",
    DISTRICT_COMMITTEE,
    AFFILIATED_COMMITTEE,
    quote="营造基层党建工作的良好氛围",
    en="Create a good atmosphere",
    open_terms=("良好",),
)

campaigns_to_excel = duty(
    "11.5-2",
    DISTRICT_COMMITTEE,
    AFFILIATED_COMMITTEE,
    quote="区委和区属各党（工）委要根据基层党组织建设和党员队伍建设的目标要求，深入开展创先争优活动和主题实践活动",
    en="Carry out the campaign to excel and themed practice activities in depth",
    modal="要",
    open_terms=("深入",),
    subjects=DISTRICT_AND_AFFILIATED,
    requires=Attested(),
)

commend_more = duty(
    "11.5-3",
    DISTRICT_COMMITTEE,
    AFFILIATED_COMMITTEE,
    quote="加大对先进基层党组织和基层优秀党务干部、党员的表彰奖励力度",
    en="Commend and reward more",
    modal="要",
    modal_inherited=True,
    open_terms=("加大",),
)

regular_commendation = duty(
    "11.5-4",
    DISTRICT_COMMITTEE,
    AFFILIATED_COMMITTEE,
    quote="定期评选表彰先进基层党组织、优秀共产党员和优秀党务工作者",
    en="Regularly select and commend advanced organizations, outstanding members and Party affairs workers",
    modal="要",
    modal_inherited=True,
    open_terms=("定期",),
)

publicity = duty(
    "11.5-5",
    DISTRICT_COMMITTEE,
    AFFILIATED_COMMITTEE,
    quote="通过办好新闻媒体各类专栏等多种形式，要把宣传党的先进性、纯洁性作为一项长期任务，采取多种形式，深入宣传党的光辉历史和新形势下优秀共产党员的先进事迹",
    en="Publicize the history of the Party and the deeds of outstanding members in many forms as a long-term task",
    modal="要",
    bearer_inferred=True,
    open_terms=("长期", "深入", "多种形式"),
)

spread_good_practice = duty(
    "11.5-6",
    DISTRICT_COMMITTEE,
    AFFILIATED_COMMITTEE,
    quote="及时推广、介绍基层党建工作的好经验、好做法",
    en="Promptly spread good experience and practice",
    modal="要",
    modal_inherited=True,
    bearer_inferred=True,
    open_terms=("及时", "好"),
)

strong_atmosphere = goal(
    "11.5-7",
    DISTRICT_COMMITTEE,
    AFFILIATED_COMMITTEE,
    quote="努力在全区上下形成积极向上、奋发有为的浓厚氛围",
    en="Form a strong atmosphere across the district",
    bearer_inferred=True,
    open_terms=("努力", "浓厚"),
)

# 第六项

district_inspection = duty(
    "11.6-1",
    DISTRICT_COMMITTEE,
    quote="强化督促检查。区委采取督导、巡回检查和随机抽查等方式，定期或不定期地对基层党建工作进行督促检查",
    en="Inspect by guided supervision, roving inspection and spot check, regularly or from time to time",
    modal="应",
    modal_inherited=True,
    open_terms=("定期或不定期", "等方式"),
    requires=Attested(),
)

prompt_resolution = duty(
    "11.6-2",
    DISTRICT_COMMITTEE,
    quote="发现问题及时解决",
    en="Resolve problems promptly when found",
    modal="应",
    modal_inherited=True,
    open_terms=("及时",),
)

results_as_basis = duty(
    "11.6-3",
    DISTRICT_COMMITTEE,
    quote="并将检查情况作为考察区属各党（工）委落实基层党建工作情况的重要依据",
    en="Take the results as an important basis for examining how district-affiliated committees carry out Party building",
    modal="应",
    modal_inherited=True,
    open_terms=("重要依据",),
    requires=Attested(),
)

check_listed_systems = duty(
    "11.6-4",
    AFFILIATED_COMMITTEE,
    quote="区属各党（工）委要重点检查党员经常性教育、党员联系和服务群众、流动党员管理等基层党建工作各项制度的落实情况",
    en="Focus on checking how the listed systems are carried out",
    modal="要",
    open_terms=("重点", "等"),
    requires=Attested(),
)

check_communities_and_new_organizations = duty(
    "11.6-5",
    AFFILIATED_COMMITTEE,
    quote="以及社区、非公经济组织和社会组织党建工作情况",
    en="Also check Party building in communities, non-public economic entities and social organizations",
    modal="要",
    modal_inherited=True,
    requires=Attested(),
)
