"""第十条 主要目标 Main goals."""

from jiceng_dangjian.articles.bearers import COMMITTEE
from jiceng_dangjian.language.norms import declaration, goal

main_goals = declaration(
    "designation",
    "10-1",
    COMMITTEE,
    quote="各级党（工）委抓基层党建工作的主要目标",
    en="Heading: the main goals of Party committees and working committees at all levels",
)

# 第一项

organizations_are_strong = goal(
    "10.1-1",
    COMMITTEE,
    quote="组织坚强有力。党的基层组织健全，设置合理，隶属关系明确，各项制度配套落实，充分发挥战斗堡垒作用,党风廉政建设不断推进，真正成为贯彻科学发展观的组织者、推动者和实践者",
    en="Goal: organizations are strong",
    open_terms=("健全", "合理", "充分"),
)

# 第二项

members_play_their_part = goal(
    "10.2-1",
    COMMITTEE,
    quote="党员作用明显。广大党员自觉运用党的最新理论成果武装头脑，理想信念坚定，宗旨观念牢固，在工作、学习和社会生活中充分发挥先锋模范作用，为涧西经济社会发展做出贡献",
    en="Goal: members' role is visible",
    open_terms=("明显", "坚定"),
)

# 第三项

work_is_advanced = goal(
    "10.3-1",
    COMMITTEE,
    quote="工作得到促进。党的路线方针政策得到贯彻落实，广大党员和群众的积极性、创造性得到发挥，影响改革发展稳定的突出问题得到解决，各项工作取得新进展",
    en="Goal: work is advanced",
    open_terms=("新进展",),
)

# 第四项

people_are_satisfied = goal(
    "10.4-1",
    COMMITTEE,
    quote="人民群众满意。基层党建工作体现群众意愿，组织群众、宣传群众和服务群众工作成效明显，群众权益得到有效维护和发展，党群干群关系密切",
    en="Goal: the people are satisfied",
    open_terms=("满意", "明显"),
)
