"""第三条 指导思想 Guiding thought."""

from jiceng_dangjian.articles.bearers import COMMITTEE
from jiceng_dangjian.language import Clauses, Declared, Provision

article = Provision(
    "3",
    "第三条  各级党（工）委抓基层党建工作，必须坚持以习近平新时代中国特色社会主义思想为指导，牢牢把握加强党的执政能力建设和先进性、纯洁性建设这条主线，坚持党要管党，从严治党，推动基层党建工作科学化、制度化和规范化，不断增强基层党组织的创造力、凝聚力和战斗力，为我区全面走在洛阳建设名副其实的中原经济区副中心城市前列提供坚强的组织保证。",
)

every_committee = Clauses(COMMITTEE, modal="必须")

guiding_thought = every_committee.principle(
    "3-1",
    "各级党（工）委抓基层党建工作，必须坚持以习近平新时代中国特色社会主义思想为指导",
    "Be guided by Xi Jinping Thought on Socialism with Chinese Characteristics for a New Era",
    title=("以习近平新时代中国特色社会主义思想为指导", "Guiding thought"),
    open="坚持",
)

main_line = every_committee.principle(
    "3-2",
    "牢牢把握加强党的执政能力建设和先进性、纯洁性建设这条主线",
    "Keep to the main line of strengthening governing capacity, progressive nature and integrity",
    title=("执政能力建设和先进性、纯洁性建设这条主线", "Main line"),
    open="牢牢把握",
)

strict_self_governance = every_committee.principle(
    "3-3",
    "坚持党要管党，从严治党",
    "The Party must supervise its own conduct and govern itself strictly",
    title=("党要管党，从严治党", "Strict self-governance"),
    open="从严",
)

scientific_and_rule_based_work = every_committee.principle(
    "3-4",
    "推动基层党建工作科学化、制度化和规范化",
    "Make primary-level Party building more scientific, rule-based and standardized",
    title=("科学化、制度化和规范化", "More scientific, rule-based and standardized work"),
    open="科学化 制度化 规范化",
)

strong_organizational_guarantee = every_committee.goal(
    "3-5",
    "不断增强基层党组织的创造力、凝聚力和战斗力，为我区全面走在洛阳建设名副其实的中原经济区副中心城市前列提供坚强的组织保证",
    "Strengthen the creativity, cohesion and effectiveness of primary-level Party organizations; give the district a strong organizational guarantee",
    title=("坚强的组织保证", "A strong organizational guarantee"),
    open="不断增强 坚强",
)

GUIDANCE = (
    Declared(
        "以习近平新时代中国特色社会主义思想为指导",
        "guided by Xi Jinping Thought on Socialism with Chinese Characteristics for a New Era",
        (guiding_thought,),
    ),
    Declared(
        "加强党的执政能力建设和先进性、纯洁性建设这条主线",
        "the main line of strengthening governing capacity, progressive nature and integrity",
        (main_line,),
    ),
    Declared(
        "党要管党，从严治党",
        "the Party supervises its own conduct and governs itself strictly",
        (strict_self_governance,),
    ),
    Declared(
        "推动基层党建工作科学化、制度化和规范化",
        "more scientific, rule-based and standardized work",
        (scientific_and_rule_based_work,),
    ),
    Declared(
        "不断增强基层党组织的创造力、凝聚力和战斗力",
        "ever more creativity, cohesion and effectiveness of primary-level organizations",
        (strong_organizational_guarantee,),
    ),
)
"""By what all work is guided."""
