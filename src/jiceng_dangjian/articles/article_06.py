"""第六条 主要原则 Main principles."""

from jiceng_dangjian.articles.bearers import COMMITTEE, LEADER_IN_CHARGE, PRINCIPAL_LEADER
from jiceng_dangjian.language.norms import declaration, goal, principle

main_principles = declaration(
    "designation",
    "6-1",
    COMMITTEE,
    quote="各级党（工）委抓基层党建工作的主要原则",
    en="Heading: the main principles bind Party committees and working committees at all levels",
)

# 第一项

prominent_place = principle(
    "6.1-1",
    COMMITTEE,
    quote="坚持党要管党、从严治党。始终把基层党建工作摆在突出位置",
    en="The Party supervises its own conduct and governs itself strictly; give primary-level Party building a prominent place",
    open_terms=("突出位置", "始终"),
)

responsibility_level_by_level = principle(
    "6.1-2",
    COMMITTEE,
    quote="逐级明确责任，强化工作措施，整合各方面力量，切实加强领导和指导",
    en="Define responsibility level by level, strengthen measures, bring all forces together, lead and guide effectively",
    open_terms=("切实加强",),
)

leaders_in_person = principle(
    "6.1-3",
    PRINCIPAL_LEADER,
    LEADER_IN_CHARGE,
    quote="主要领导亲自抓，分管领导具体抓，一级抓一级，层层抓落实",
    en="The principal leader sees to it in person, the leader in charge in detail, each level answering for the next",
    open_terms=("亲自抓", "具体抓"),
)

# 第二项

serve_the_overall_situation = principle(
    "6.2-1",
    COMMITTEE,
    quote="坚持围绕中心、服务大局。把基层党建工作放到实现区委宏伟目标的大局中去谋划，促进改革发展稳定的各项工作",
    en="Keep to the center and serve the overall situation: plan Party building within the district committee's goals; advance reform, development and stability",
    open_terms=("大局",),
)

ways_to_join_central_tasks = principle(
    "6.2-2",
    COMMITTEE,
    quote="积极探索党建工作与中心工作相结合的有效载体，使基层党组织建设在服务党的中心工作中得到加强和发展",
    en="Explore effective ways of combining Party building with the central tasks",
    open_terms=("积极", "有效"),
)

# 第三项

guide_by_category = principle(
    "6.3-1",
    COMMITTEE,
    quote="坚持分类指导、整体推进。从不同领域、不同行业的实际出发，找准基层党建工作着力点，有针对性地采取措施",
    en="Guide by category and advance as a whole; take measures fitted to each field and trade",
    open_terms=("有针对性",),
)

advance_as_a_whole = principle(
    "6.3-2",
    COMMITTEE,
    quote="全面推进思想、组织、作风和制度建设",
    en="Advance ideological, organizational, conduct and institutional building",
    open_terms=("全面",),
)

# 第四项

innovate = principle(
    "6.4-1",
    COMMITTEE,
    quote="坚持与时俱进、开拓创新。以改革的精神研究新情况、解决新问题、总结新经验，创新工作机制、拓展工作领域、改进工作方法",
    en="Keep up with the times and innovate in mechanisms, fields of work and methods",
    open_terms=("创新",),
)

vitality = goal(
    "6.4-2",
    COMMITTEE,
    quote="使党的基层组织和党员队伍始终充满生机与活力",
    en="Keep primary-level organizations and the membership full of vitality",
    open_terms=("生机与活力",),
)
