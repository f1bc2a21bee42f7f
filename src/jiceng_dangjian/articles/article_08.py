"""第八条 区属各党（工）委的主要责任 Main responsibilities of district-affiliated committees."""

from jiceng_dangjian.articles.bearers import AFFILIATED_COMMITTEE
from jiceng_dangjian.language import (
    MEMBER,
    STANDING,
    YEAR,
    Attested,
    Below,
    Clauses,
    CoversYear,
    Is,
    Names,
    Provision,
    acts,
    at_least,
    for_every,
)
from jiceng_dangjian.language.vocabulary import SIX_HAVES
from jiceng_dangjian.questions.readings.reports import six_haves_reach

SIX = tuple(Is(have, (True,)) for have in SIX_HAVES)
ENTERPRISES_BELOW = Below("non_public_enterprise", directly=six_haves_reach(any_level=False, direct=True))

article = Provision("8", "第八条  区属各党（工）委抓基层党建工作的主要责任:")

affiliated_committees = Clauses(AFFILIATED_COMMITTEE)

main_responsibilities = affiliated_committees.declaration(
    "designation",
    "8-1",
    "区属各党（工）委抓基层党建工作的主要责任",
    "The main responsibilities of district-affiliated Party committees and working committees for primary-level Party building",
    title=("区属各党（工）委的主要责任", "Main responsibilities of district-affiliated committees"),
)

# ─── 第一项 ───

item_1 = Provision(
    "8.1",
    "（一）认真贯彻执行中央和省委、市委、区委关于加强基层党建工作的决议、决定和指示，结合实际，研究制定本辖区、本部门基层党建工作长远规划、年度计划、制度、措施等，并认真组织实施。",
)

carry_out_higher_decisions = affiliated_committees.duty(
    "8.1-1",
    "认真贯彻执行中央和省委、市委、区委关于加强基层党建工作的决议、决定和指示",
    "Carry out conscientiously the resolutions, decisions and instructions of higher levels",
    title=("贯彻执行中央和省委、市委、区委决定", "Affiliated committees carry out higher decisions"),
    open="认真",
)

annual_plan = affiliated_committees.duty(
    "8.1-2",
    "结合实际，研究制定本辖区、本部门基层党建工作长远规划、年度计划、制度、措施等",
    "In the light of actual conditions, study and draw up the long-range programme, annual plan, rules, measures and the like of primary-level Party building of the area or department",
    title=("制定年度计划", "Annual plan"),
    open="结合实际 等",
    computed_span="年度计划",
    requires=at_least(1, acts("annual_plan", CoversYear()), each=YEAR),
    inferred={
        "number": ("计划为一份：原文只说“年度计划”，未写份数", "one plan: the text says “annual plan” and not how many")
    },
)

implement_plans = affiliated_committees.duty(
    "8.1-3",
    "并认真组织实施",
    "Organize their implementation conscientiously",
    title=("组织实施", "Implement the plans"),
    open="认真",
)

# ─── 第二项 ───

item_2 = Provision(
    "8.2",
    "（二）加强基层组织建设，建立健全党的基层组织体系，大力提高党的组织和工作在基层的覆盖面和影响力；"
    "创新党组织设置方式，使党组织设置与经济社会发展相适应；"
    "创新党组织工作方式和发挥作用的方法，坚持党建带工建、团建、妇建，在推动发展、服务群众、凝聚人心、促进和谐中引领基层社会工作。",
)

system_and_coverage = affiliated_committees.duty(
    "8.2-1",
    "加强基层组织建设，建立健全党的基层组织体系，大力提高党的组织和工作在基层的覆盖面和影响力",
    "Complete the system of primary-level organizations; greatly raise their coverage and influence",
    title=("建立健全党的基层组织体系", "Complete the system of primary-level organizations"),
    open="大力 影响力",
)

ways_of_setting_up_organizations = affiliated_committees.duty(
    "8.2-2",
    "创新党组织设置方式，使党组织设置与经济社会发展相适应",
    "Innovate in how Party organizations are set up, so that it suits economic and social development",
    title=("创新党组织设置方式", "Innovate in how organizations are set up"),
    open="创新 相适应",
)

methods_and_social_work = affiliated_committees.duty(
    "8.2-3",
    "创新党组织工作方式和发挥作用的方法，坚持党建带工建、团建、妇建，在推动发展、服务群众、凝聚人心、促进和谐中引领基层社会工作",
    "Innovate in methods; through Party building lead trade-union, Youth League and women's federation work and primary-level social work",
    title=("创新党组织工作方式", "Innovate in methods of work"),
    open="创新 引领",
)

# ─── 第三项 ───

item_3 = Provision(
    "8.3",
    "（三）加强基层党组织领导班子建设，选优配强社区党组织领导班子，重点选好社区党组织书记，建设高素质社区党组织带头人队伍；"
    "加强非公有制企业党建工作，按照地域相邻、行业相近的原则，采取单独建、联合建、选派党建指导员等方式，实现党的组织和工作全覆盖，落实“六有”（有场所、有设施、有标志、有党旗、有书报、有制度）标准，推动非公有制企业党组织规范化建设；"
    "加强基层党组织的作风建设和反腐倡廉建设，不断强化对基层党组织领导班子成员的教育、管理和监督。",
)

select_community_teams = affiliated_committees.duty(
    "8.3-1",
    "加强基层党组织领导班子建设，选优配强社区党组织领导班子，重点选好社区党组织书记，建设高素质社区党组织带头人队伍",
    "Strengthen leadership teams; select good community Party secretaries above all; build a capable corps of leaders",
    title=("选优配强社区党组织领导班子", "Select communities' leadership teams"),
    open="选优配强 高素质",
)

full_coverage_of_enterprises = affiliated_committees.duty(
    "8.3-2",
    "加强非公有制企业党建工作，按照地域相邻、行业相近的原则，采取单独建、联合建、选派党建指导员等方式，实现党的组织和工作全覆盖",
    "Strengthen Party building in non-public enterprises; on the principle of neighbouring places and similar trades, by separate or joint organizations, by assigning Party-building instructors and in other ways, achieve full coverage of Party organizations and Party work",
    title=("非公有制企业党的组织和工作全覆盖", "Full coverage of non-public enterprises"),
    open="全覆盖",
    requires=Attested(),
)

six_haves = affiliated_committees.duty(
    "8.3-3",
    "落实“六有”（有场所、有设施、有标志、有党旗、有书报、有制度）标准",
    "Put into effect the six haves: premises, facilities, signage, Party flag, books and newspapers, rules",
    title=("落实“六有”标准", "The six haves"),
    requires=for_every(ENTERPRISES_BELOW, acts("six_haves", Names("target", MEMBER), *SIX), each=STANDING),
    inferred={"period": ("标准是状态，原文未定时间", "the standard is a state: the text sets no time")},
)

standardize_enterprise_organizations = affiliated_committees.duty(
    "8.3-4",
    "推动非公有制企业党组织规范化建设",
    "Promote the standardization of Party organizations in non-public enterprises",
    title=("非公有制企业党组织规范化建设", "Standardize organizations in non-public enterprises"),
    open="规范化",
)

conduct_and_integrity = affiliated_committees.duty(
    "8.3-5",
    "加强基层党组织的作风建设和反腐倡廉建设，不断强化对基层党组织领导班子成员的教育、管理和监督",
    "Strengthen conduct and integrity; educate, manage and supervise leadership team members",
    title=("作风建设和反腐倡廉建设", "Conduct and integrity"),
    open="不断强化",
)

# ─── 第四项 ───

item_4 = Provision(
    "8.4",
    "（四）加强党员队伍建设，强化对党员的教育、管理、监督和服务。"
    "积极创建学习型党组织，做好党员教育培训工作规划并组织实施，实现党员全员参与、素质全面提升；"
    "做好发展党员工作，提高发展党员质量，重视从基层工作骨干、非公有制企业工作骨干、社区居民中发展党员；"
    "健全完善党员学习培训、组织生活、流动党员管理、联系和服务群众等方面的制度；开展主题创建活动，激发党员活力；"
    "关心爱护党员，建立健全党内激励、关怀、帮扶机制；深化党务公开，推进党内民主，尊重党员主体地位，发挥党员主体作用。",
)

educate_and_serve_members = affiliated_committees.duty(
    "8.4-1",
    "加强党员队伍建设，强化对党员的教育、管理、监督和服务",
    "Strengthen the education, management, supervision and service of members",
    title=(
        "强化对党员的教育、管理、监督和服务",
        "Education, management and service of members (affiliated committees)",
    ),
    open="强化",
)

learning_organizations = affiliated_committees.duty(
    "8.4-2",
    "积极创建学习型党组织，做好党员教育培训工作规划并组织实施，实现党员全员参与、素质全面提升",
    "Build learning Party organizations; plan and carry out member training with full participation",
    title=("创建学习型党组织", "Learning organizations"),
    open="积极 素质全面提升",
    requires=Attested(),
)

recruit_members = affiliated_committees.duty(
    "8.4-3",
    "做好发展党员工作，提高发展党员质量，重视从基层工作骨干、非公有制企业工作骨干、社区居民中发展党员",
    "Recruit members well; give weight to key workers at the primary level and in non-public enterprises and to community residents",
    title=("提高发展党员质量", "Recruit members well"),
    open="质量 重视",
)

rules_for_members = affiliated_committees.duty(
    "8.4-4",
    "健全完善党员学习培训、组织生活、流动党员管理、联系和服务群众等方面的制度",
    "Complete the rules on member training, organizational life, floating members and ties with the people",
    title=("健全完善党员学习培训等方面的制度", "Rules for members"),
    open="健全完善 等",
    requires=Attested(),
)

themed_activities = affiliated_committees.duty(
    "8.4-5",
    "开展主题创建活动，激发党员活力",
    "Run themed activities that give members vitality",
    title=("开展主题创建活动", "Themed activities"),
    open="激发",
    requires=Attested(),
)

care_mechanisms = affiliated_committees.duty(
    "8.4-6",
    "关心爱护党员，建立健全党内激励、关怀、帮扶机制",
    "Care for members; set up mechanisms of incentives, solicitude and assistance",
    title=("激励、关怀、帮扶机制", "Mechanisms of care for members"),
    open="健全",
    requires=Attested(),
)

intra_party_democracy = affiliated_committees.duty(
    "8.4-7",
    "深化党务公开，推进党内民主，尊重党员主体地位，发挥党员主体作用",
    "Make Party affairs more transparent, advance intra-Party democracy, respect members' principal position",
    title=("推进党内民主", "Intra-Party democracy"),
    open="深化 推进",
)

# ─── 第五项 ───

item_5 = Provision(
    "8.5",
    "（五）加强基层基础建设，加大党组织活动经费投入，切实解决基层党组织开展活动所需经费短缺问题，为基层党组织开展工作提供必要的支持；"
    "全面加强党组织制度建设和阵地建设，打造党员教育网络平台，发挥党建阵地作用，保证基层党建工作有人管事、有钱办事、有场所议事。",
)

activity_funding = affiliated_committees.duty(
    "8.5-1",
    "加强基层基础建设，加大党组织活动经费投入，切实解决基层党组织开展活动所需经费短缺问题，为基层党组织开展工作提供必要的支持",
    "Strengthen foundations; raise activity funding, resolve shortages, give necessary support",
    title=("加大党组织活动经费投入", "Raise activity funding"),
    open="加大 切实 必要",
)

rules_and_venues = affiliated_committees.duty(
    "8.5-2",
    "全面加强党组织制度建设和阵地建设，打造党员教育网络平台，发挥党建阵地作用",
    "Strengthen rules and venues; build an online member-education platform",
    title=("制度建设和阵地建设", "Rules and venues"),
    open="全面加强",
    requires=Attested(),
)

people_money_and_place = affiliated_committees.duty(
    "8.5-3",
    "保证基层党建工作有人管事、有钱办事、有场所议事",
    "See that there are people to do the work, money to do it with and a place to meet",
    title=("有人管事、有钱办事、有场所议事", "People, money and a place to meet"),
    requires=Attested(),
)

# ─── 第六项 ───

item_6 = Provision(
    "8.6",
    "（六）加强督查和考评工作，开展基层党建工作调研和指导检查，查找党建工作存在的问题，提出改进和努力方向；"
    "完善基层党建工作责任制，健全基层党建考核评价机制，实施党建工作目标绩效考评，科学、量化评价基层党组织和党员干部的工作。",
)

inspect_and_guide = affiliated_committees.duty(
    "8.6-1",
    "加强督查和考评工作，开展基层党建工作调研和指导检查，查找党建工作存在的问题，提出改进和努力方向",
    "Strengthen inspection and appraisal; research, guide and check, find problems and point out improvements",
    title=("调研和指导检查", "Research, guide and check"),
    open="加强",
    requires=Attested(),
)

evaluation_mechanism = affiliated_committees.duty(
    "8.6-2",
    "完善基层党建工作责任制，健全基层党建考核评价机制",
    "Complete the responsibility system and the assessment mechanism",
    title=("健全考核评价机制", "Evaluation mechanism"),
    open="完善 健全",
    requires=Attested(),
)

target_performance_evaluation = affiliated_committees.duty(
    "8.6-3",
    "实施党建工作目标绩效考评，科学、量化评价基层党组织和党员干部的工作",
    "Run target-based performance evaluation; evaluate organizations and officials scientifically and in figures",
    title=("实施党建工作目标绩效考评", "Target-based performance evaluation"),
    open="科学 量化",
    requires=Attested(),
)

# ─── 第七项 ───

item_7 = Provision("8.7", "（七）抓好党（工）委班子自身的思想、组织、作风、制度和反腐倡廉建设等工作。")

build_the_team_itself = affiliated_committees.duty(
    "8.7-1",
    "抓好党（工）委班子自身的思想、组织、作风、制度和反腐倡廉建设等工作",
    "See to the team's own ideological, organizational, conduct, institutional and integrity building",
    title=("抓好党（工）委班子自身建设", "Build the team itself"),
    open="抓好 等",
)
