"""第七条 区委的主要责任 Main responsibilities of the district committee."""

from jiceng_dangjian.articles.bearers import DISTRICT_COMMITTEE
from jiceng_dangjian.language import Attested, Clauses, Provision

article = Provision("7", "第七条  区委抓基层党建工作的主要责任：")

district_committee = Clauses(DISTRICT_COMMITTEE)

main_responsibilities = district_committee.declaration(
    "designation",
    "7-1",
    "区委抓基层党建工作的主要责任",
    "The main responsibilities of the district committee for primary-level Party building",
    title=("区委的主要责任", "Main responsibilities of the district committee"),
)

# ─── 第一项 ───

item_1 = Provision(
    "7.1",
    "（一）贯彻执行中央和省委、市委关于基层党建工作的决议、决定和指示，紧紧围绕区委提出的“在洛阳建设名副其实的中原经济区副中心城市上有担当，在开放招商、服务企业、优化环境’三项重点工作’上有作为”的发展定位，研究制定全区基层党建工作规划、计划、制度和措施，统筹推进各领域基层党建工作。",
)

carry_out_higher_decisions = district_committee.duty(
    "7.1-1",
    "贯彻执行中央和省委、市委关于基层党建工作的决议、决定和指示",
    "Carry out the resolutions, decisions and instructions of higher levels",
    title=("贯彻执行中央和省委、市委决定", "District committee carries out higher decisions"),
    open="贯彻执行",
)

district_plans_and_rules = district_committee.duty(
    "7.1-2",
    "紧紧围绕区委提出的“在洛阳建设名副其实的中原经济区副中心城市上有担当，在开放招商、服务企业、优化环境’三项重点工作’上有作为”的发展定位，研究制定全区基层党建工作规划、计划、制度和措施",
    "Study and draw up district-wide plans, programs, rules and measures around the stated positioning",
    title=("研究制定全区规划、计划、制度和措施", "District-wide plans, rules and measures"),
    open="紧紧围绕",
    requires=Attested(),
)

coordinate_all_fields = district_committee.duty(
    "7.1-3",
    "统筹推进各领域基层党建工作",
    "Coordinate primary-level Party building across all fields",
    title=("统筹推进各领域基层党建工作", "Coordinate all fields"),
    open="统筹",
)

# ─── 第二项 ───

item_2 = Provision("7.2", "（二）健全完善党的基层组织体系，扩大党的工作覆盖面，领导和指导基层党组织有效开展工作。")

system_and_coverage = district_committee.duty(
    "7.2-1",
    "健全完善党的基层组织体系，扩大党的工作覆盖面",
    "Complete the system of primary-level Party organizations and extend the coverage of Party work",
    title=("健全完善党的基层组织体系", "Complete the system of organizations in the district"),
    open="健全完善 扩大",
)

lead_and_guide = district_committee.duty(
    "7.2-2",
    "领导和指导基层党组织有效开展工作",
    "Lead and guide primary-level Party organizations in their work",
    title=("领导和指导基层党组织", "Lead and guide primary-level organizations"),
    open="有效",
)

# ─── 第三项 ───

item_3 = Provision(
    "7.3", "（三）加强基层党组织班子建设，选优配强区属各党（工）委领导班子，整顿后进社区和软弱涣散党组织。"
)

select_committee_teams = district_committee.duty(
    "7.3-1",
    "加强基层党组织班子建设，选优配强区属各党（工）委领导班子",
    "Strengthen the leadership teams of primary-level Party organizations; select good leadership teams for the district-affiliated committees and staff them with strong members",
    title=("选优配强区属各党（工）委领导班子", "Select committees' leadership teams"),
    open="选优配强",
)

rectify_weak_organizations = district_committee.duty(
    "7.3-2",
    "整顿后进社区和软弱涣散党组织",
    "Rectify underperforming communities and weak and lax Party organizations",
    title=("整顿后进社区和软弱涣散党组织", "Rectify weak organizations"),
    open="后进 软弱涣散",
    requires=Attested(),
)

# ─── 第四项 ───

item_4 = Provision(
    "7.4",
    "（四）加强党员队伍建设，统筹指导区属各党（工）委做好发展党员工作，加强对党员的教育、管理、监督和服务，认真做好处置不合格党员工作，引导党员自觉履行义务，保障党员充分行使权利。",
)

guide_recruitment = district_committee.duty(
    "7.4-1",
    "加强党员队伍建设，统筹指导区属各党（工）委做好发展党员工作",
    "Build the membership; coordinate and guide the district-affiliated committees in recruiting new members",
    title=("统筹指导发展党员工作", "Guide the recruitment of members"),
    open="加强 统筹",
)

educate_and_serve_members = district_committee.duty(
    "7.4-2",
    "加强对党员的教育、管理、监督和服务",
    "Strengthen the education, management, supervision and service of members",
    title=("加强对党员的教育、管理、监督和服务", "Education, management and service of members (district committee)"),
    open="加强",
)

deal_with_unqualified_members = district_committee.duty(
    "7.4-3",
    "认真做好处置不合格党员工作",
    "Deal properly with Party members who do not meet the mark",
    title=("处置不合格党员", "Deal with unqualified members"),
    open="认真 不合格",
)

members_perform_duties = district_committee.duty(
    "7.4-4",
    "引导党员自觉履行义务",
    "Guide members to perform their duties of their own accord",
    title=("引导党员自觉履行义务", "Guide members to perform their duties"),
    open="自觉",
)

members_exercise_rights = district_committee.duty(
    "7.4-5",
    "保障党员充分行使权利",
    "Guarantee members' full exercise of their rights",
    title=("保障党员行使权利", "Guarantee members' rights"),
    open="充分",
)

# ─── 第五项 ───

item_5 = Provision("7.5", "（五）关心爱护基层党务干部，为基层党组织开展工作提供必要的条件。")

care_for_party_affairs_cadres = district_committee.duty(
    "7.5-1",
    "关心爱护基层党务干部",
    "Care for primary-level Party affairs officials",
    title=("关心爱护基层党务干部", "Care for Party affairs officials"),
    open="关心爱护",
)

necessary_conditions = district_committee.duty(
    "7.5-2",
    "为基层党组织开展工作提供必要的条件",
    "Provide the necessary conditions for primary-level Party organizations to work",
    title=("提供必要的条件", "Provide the necessary conditions"),
    open="必要",
)

# ─── 第六项 ───

item_6 = Provision("7.6", "（六）加强基层党建工作的督促检查和考核评价。")

inspect_and_evaluate = district_committee.duty(
    "7.6-1",
    "加强基层党建工作的督促检查和考核评价",
    "Strengthen inspection, assessment and evaluation of primary-level Party building",
    title=("督促检查和考核评价", "Inspect and evaluate"),
    open="加强",
)
