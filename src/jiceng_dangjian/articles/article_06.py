"""第六条 主要原则 Main principles."""

from jiceng_dangjian.articles.bearers import COMMITTEE, LEADER_IN_CHARGE, PRINCIPAL_LEADER
from jiceng_dangjian.language import Clauses, Declared, Provision

article = Provision("6", "第六条  各级党（工）委抓基层党建工作的主要原则：")

every_committee = Clauses(COMMITTEE)

main_principles = every_committee.declaration(
    "designation",
    "6-1",
    "各级党（工）委抓基层党建工作的主要原则",
    "The main principles of Party committees and working committees at all levels in primary-level Party building",
    title=("主要原则", "The main principles"),
)

# ─── 第一项 ───

item_1 = Provision(
    "6.1",
    "（一）坚持党要管党、从严治党。"
    "始终把基层党建工作摆在突出位置，逐级明确责任，强化工作措施，整合各方面力量，切实加强领导和指导，主要领导亲自抓，分管领导具体抓，一级抓一级，层层抓落实。",
)

prominent_place = every_committee.principle(
    "6.1-1",
    "坚持党要管党、从严治党。始终把基层党建工作摆在突出位置",
    "The Party supervises its own conduct and governs itself strictly; give primary-level Party building a prominent place",
    title=("把基层党建工作摆在突出位置", "A prominent place for Party building"),
    open="突出位置 始终",
)

responsibility_level_by_level = every_committee.principle(
    "6.1-2",
    "逐级明确责任，强化工作措施，整合各方面力量，切实加强领导和指导",
    "Define responsibility level by level, strengthen measures, bring all forces together, lead and guide effectively",
    title=("逐级明确责任", "Responsibility level by level"),
    open="切实加强",
)

leaders = Clauses(PRINCIPAL_LEADER, LEADER_IN_CHARGE)

leaders_in_person = leaders.principle(
    "6.1-3",
    "主要领导亲自抓，分管领导具体抓，一级抓一级，层层抓落实",
    "The principal leader sees to it in person and the leader in charge in detail, each level taking charge of the next, every level pressing for results",
    title=("主要领导亲自抓", "Leaders see to it in person"),
    open="亲自抓 具体抓",
)

# ─── 第二项 ───

item_2 = Provision(
    "6.2",
    "（二）坚持围绕中心、服务大局。把基层党建工作放到实现区委宏伟目标的大局中去谋划，促进改革发展稳定的各项工作。"
    "积极探索党建工作与中心工作相结合的有效载体，使基层党组织建设在服务党的中心工作中得到加强和发展。",
)

serve_the_overall_situation = every_committee.principle(
    "6.2-1",
    "坚持围绕中心、服务大局。把基层党建工作放到实现区委宏伟目标的大局中去谋划，促进改革发展稳定的各项工作",
    "Focus on the central task and serve the overall situation: plan primary-level Party building within the whole of the district committee's ambitious goals; advance all work of reform, development and stability",
    title=("围绕中心、服务大局", "Serve the overall situation"),
    open="大局",
)

ways_to_join_central_tasks = every_committee.principle(
    "6.2-2",
    "积极探索党建工作与中心工作相结合的有效载体，使基层党组织建设在服务党的中心工作中得到加强和发展",
    "Actively explore effective ways of combining Party building with the central tasks, so that primary-level Party building is strengthened and developed in serving the Party's central tasks",
    title=("党建工作与中心工作相结合", "Join Party building with the central tasks"),
    open="积极 有效",
)

# ─── 第三项 ───

item_3 = Provision(
    "6.3",
    "（三）坚持分类指导、整体推进。"
    "从不同领域、不同行业的实际出发，找准基层党建工作着力点，有针对性地采取措施，全面推进思想、组织、作风和制度建设。",
)

guide_by_category = every_committee.principle(
    "6.3-1",
    "坚持分类指导、整体推进。从不同领域、不同行业的实际出发，找准基层党建工作着力点，有针对性地采取措施",
    "Guide by category and advance as a whole; take measures fitted to each field and trade",
    title=("分类指导", "Guide by category"),
    open="有针对性",
)

advance_as_a_whole = every_committee.principle(
    "6.3-2",
    "全面推进思想、组织、作风和制度建设",
    "Advance ideological, organizational, conduct and institutional building",
    title=("推进思想、组织、作风和制度建设", "Advance ideology, organization, conduct and rules"),
    open="全面",
)

# ─── 第四项 ───

item_4 = Provision(
    "6.4",
    "（四）坚持与时俱进、开拓创新。"
    "以改革的精神研究新情况、解决新问题、总结新经验，创新工作机制、拓展工作领域、改进工作方法，使党的基层组织和党员队伍始终充满生机与活力。",
)

innovate = every_committee.principle(
    "6.4-1",
    "坚持与时俱进、开拓创新。以改革的精神研究新情况、解决新问题、总结新经验，创新工作机制、拓展工作领域、改进工作方法",
    "Keep up with the times and innovate: in a spirit of reform study new developments, resolve new problems and sum up new experience; innovate in mechanisms, extend the fields of work, improve methods",
    title=("与时俱进、开拓创新", "Keep up with the times and innovate"),
    open="创新",
)

vitality = every_committee.goal(
    "6.4-2",
    "使党的基层组织和党员队伍始终充满生机与活力",
    "Keep primary-level organizations and the membership full of vitality",
    title=("充满生机与活力", "Vitality of organizations and members"),
    open="生机与活力",
)

PRINCIPLES = (
    Declared(
        "坚持党要管党、从严治党",
        "The Party supervises its own conduct and governs itself strictly",
        (prominent_place, responsibility_level_by_level, leaders_in_person),
    ),
    Declared(
        "坚持围绕中心、服务大局",
        "Focus on the central task and serve the overall situation",
        (serve_the_overall_situation, ways_to_join_central_tasks),
    ),
    Declared(
        "坚持分类指导、整体推进", "Guide by category and advance as a whole", (guide_by_category, advance_as_a_whole)
    ),
    Declared("坚持与时俱进、开拓创新", "Keep up with the times and innovate", (innovate, vitality)),
)
"""The four main principles, each with its clauses."""
