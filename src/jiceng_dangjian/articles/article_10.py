"""第十条 主要目标 Main goals."""

from jiceng_dangjian.articles.bearers import COMMITTEE
from jiceng_dangjian.language import Clauses, Declared, Provision

article = Provision("10", "第十条  各级党（工）委抓基层党建工作的主要目标：")

every_committee = Clauses(COMMITTEE)

main_goals = every_committee.declaration(
    "designation",
    "10-1",
    "各级党（工）委抓基层党建工作的主要目标",
    "The main goals of Party committees and working committees at all levels in primary-level Party building",
    title=("主要目标", "The main goals"),
)

# ─── 第一项 ───

item_1 = Provision(
    "10.1",
    "（一）组织坚强有力。"
    "党的基层组织健全，设置合理，隶属关系明确，各项制度配套落实，充分发挥战斗堡垒作用,党风廉政建设不断推进，真正成为贯彻科学发展观的组织者、推动者和实践者。",
)

organizations_are_strong = every_committee.goal(
    "10.1-1",
    "组织坚强有力。党的基层组织健全，设置合理，隶属关系明确，各项制度配套落实，充分发挥战斗堡垒作用,党风廉政建设不断推进，真正成为贯彻科学发展观的组织者、推动者和实践者",
    "Organizations are strong. The Party's primary-level organizations are complete, reasonably set up and clear in their subordination; rules are complete and carried out; they fully act as fighting bastions, the work style and clean conduct of the Party advance steadily, and they truly become organizers, promoters and practitioners of the Scientific Outlook on Development",
    title=("组织坚强有力", "Organizations are strong"),
    open="健全 合理 充分",
)

# ─── 第二项 ───

item_2 = Provision(
    "10.2",
    "（二）党员作用明显。"
    "广大党员自觉运用党的最新理论成果武装头脑，理想信念坚定，宗旨观念牢固，在工作、学习和社会生活中充分发挥先锋模范作用，为涧西经济社会发展做出贡献。",
)

members_play_their_part = every_committee.goal(
    "10.2-1",
    "党员作用明显。广大党员自觉运用党的最新理论成果武装头脑，理想信念坚定，宗旨观念牢固，在工作、学习和社会生活中充分发挥先锋模范作用，为涧西经济社会发展做出贡献",
    "Members' role is visible. Members at large consciously arm their minds with the Party's latest theory, are firm in ideals and convictions and in serving the people; in work, study and social life they fully act as the vanguard and an example, and contribute to Jianxi's economic and social development",
    title=("党员作用明显", "Members play their part"),
    open="明显 坚定",
)

# ─── 第三项 ───

item_3 = Provision(
    "10.3",
    "（三）工作得到促进。"
    "党的路线方针政策得到贯彻落实，广大党员和群众的积极性、创造性得到发挥，影响改革发展稳定的突出问题得到解决，各项工作取得新进展。",
)

work_is_advanced = every_committee.goal(
    "10.3-1",
    "工作得到促进。党的路线方针政策得到贯彻落实，广大党员和群众的积极性、创造性得到发挥，影响改革发展稳定的突出问题得到解决，各项工作取得新进展",
    "Work is advanced. The Party's line, principles and policies are carried out, the initiative and creativity of members and the people are brought into play, outstanding problems affecting reform, development and stability are resolved, and all work makes new progress",
    title=("工作得到促进", "Work is advanced"),
    open="新进展",
)

# ─── 第四项 ───

item_4 = Provision(
    "10.4",
    "（四）人民群众满意。基层党建工作体现群众意愿，组织群众、宣传群众和服务群众工作成效明显，群众权益得到有效维护和发展，党群干群关系密切。",
)

people_are_satisfied = every_committee.goal(
    "10.4-1",
    "人民群众满意。基层党建工作体现群众意愿，组织群众、宣传群众和服务群众工作成效明显，群众权益得到有效维护和发展，党群干群关系密切",
    "The people are satisfied. Primary-level Party building reflects the people's wishes; organizing, informing and serving the people has visible results; their rights and interests are effectively safeguarded and developed; relations between the Party, its officials and the people are close",
    title=("人民群众满意", "The people are satisfied"),
    open="满意 明显",
)

GOALS = (
    Declared("组织坚强有力", "Organizations are strong", (organizations_are_strong,)),
    Declared("党员作用明显", "Members' role is visible", (members_play_their_part,)),
    Declared("工作得到促进", "Work is advanced", (work_is_advanced,)),
    Declared("人民群众满意", "The people are satisfied", (people_are_satisfied,)),
)
"""The four main goals."""
