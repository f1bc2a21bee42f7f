"""第七条 区委的主要责任 Main responsibilities of the district committee."""

from jiceng_dangjian.articles.bearers import DISTRICT_COMMITTEE
from jiceng_dangjian.language.norms import declaration, duty
from jiceng_dangjian.language.requirements import Attested

main_responsibilities = declaration(
    "designation",
    "7-1",
    DISTRICT_COMMITTEE,
    quote="区委抓基层党建工作的主要责任",
    en="Heading: the main responsibilities of the district committee",
)

# 第一项

carry_out_higher_decisions = duty(
    "7.1-1",
    DISTRICT_COMMITTEE,
    quote="贯彻执行中央和省委、市委关于基层党建工作的决议、决定和指示",
    en="Carry out the resolutions, decisions and instructions of higher levels",
    open_terms=("贯彻执行",),
)

district_plans_and_rules = duty(
    "7.1-2",
    DISTRICT_COMMITTEE,
    quote="紧紧围绕区委提出的“在洛阳建设名副其实的中原经济区副中心城市上有担当，在开放招商、服务企业、优化环境’三项重点工作’上有作为”的发展定位，研究制定全区基层党建工作规划、计划、制度和措施",
    en="Study and draw up district-wide plans, programs, rules and measures around the stated positioning",
    open_terms=("紧紧围绕",),
    requires=Attested(),
)

coordinate_all_fields = duty(
    "7.1-3",
    DISTRICT_COMMITTEE,
    quote="统筹推进各领域基层党建工作",
    en="Coordinate primary-level Party building across all fields",
    open_terms=("统筹",),
)

# 第二项

system_and_coverage = duty(
    "7.2-1",
    DISTRICT_COMMITTEE,
    quote="健全完善党的基层组织体系，扩大党的工作覆盖面",
    en="Complete the system of primary-level Party organizations and extend the coverage of Party work",
    open_terms=("健全完善", "扩大"),
)

lead_and_guide = duty(
    "7.2-2",
    DISTRICT_COMMITTEE,
    quote="领导和指导基层党组织有效开展工作",
    en="Lead and guide primary-level Party organizations in their work",
    open_terms=("有效",),
)

# 第三项

select_committee_teams = duty(
    "7.3-1",
    DISTRICT_COMMITTEE,
    quote="加强基层党组织班子建设，选优配强区属各党（工）委领导班子",
    en="Strengthen the leadership teams; select good ones for the district-affiliated committees",
    open_terms=("选优配强",),
)

rectify_weak_organizations = duty(
    "7.3-2",
    DISTRICT_COMMITTEE,
    quote="整顿后进社区和软弱涣散党组织",
    en="Rectify underperforming communities and weak and lax Party organizations",
    open_terms=("后进", "软弱涣散"),
    requires=Attested(),
)

# 第四项

guide_recruitment = duty(
    "7.4-1",
    DISTRICT_COMMITTEE,
    quote="加强党员队伍建设，统筹指导区属各党（工）委做好发展党员工作",
    en="Build the membership; guide the recruitment of new members",
    open_terms=("加强", "统筹"),
)

educate_and_serve_members = duty(
    "7.4-2",
    DISTRICT_COMMITTEE,
    quote="加强对党员的教育、管理、监督和服务",
    en="Strengthen the education, management, supervision and service of members",
    open_terms=("加强",),
)

deal_with_unqualified_members = duty(
    "7.4-3",
    DISTRICT_COMMITTEE,
    quote="认真做好处置不合格党员工作",
    en="Deal properly with Party members who do not meet the mark",
    open_terms=("认真", "不合格"),
)

members_perform_duties = duty(
    "7.4-4",
    DISTRICT_COMMITTEE,
    quote="引导党员自觉履行义务",
    en="Guide members to perform their duties of their own accord",
    open_terms=("自觉",),
)

members_exercise_rights = duty(
    "7.4-5",
    DISTRICT_COMMITTEE,
    quote="保障党员充分行使权利",
    en="Guarantee members' full exercise of their rights",
    open_terms=("充分",),
)

# 第五项

care_for_party_affairs_cadres = duty(
    "7.5-1",
    DISTRICT_COMMITTEE,
    quote="关心爱护基层党务干部",
    en="Care for primary-level Party affairs officials",
    open_terms=("关心爱护",),
)

necessary_conditions = duty(
    "7.5-2",
    DISTRICT_COMMITTEE,
    quote="为基层党组织开展工作提供必要的条件",
    en="Provide the necessary conditions for primary-level Party organizations to work",
    open_terms=("必要",),
)

# 第六项

inspect_and_evaluate = duty(
    "7.6-1",
    DISTRICT_COMMITTEE,
    quote="加强基层党建工作的督促检查和考核评价",
    en="Strengthen inspection, assessment and evaluation of primary-level Party building",
    open_terms=("加强",),
)
