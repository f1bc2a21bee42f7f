"""Contact points, and the lectures and life meetings owed at them."""

from jiceng_dangjian.questions.question import NOBODY, Option, Question

community_contact_point = Question(
    "community_contact_point",
    "11.3-3",
    "一个社区党组织",
    question_zh="常委联系的社区须否在其联系的办事处辖内",
    question_en="Must the community paired with a member of the standing committee lie in the area of the sub-district office paired with that member?",
    options=(
        Option("anywhere", "任一社区", "any community", NOBODY),
        Option(
            "within_linked_subdistrict",
            "须在其联系的办事处辖内",
            "one below the sub-district they are paired with",
            (
                "区委常委：限于所联系的办事处辖内",
                "members of the standing committee of the district committee: confined to the area of the sub-district office they are paired with",
            ),
        ),
    ),
    basis_zh="原文按人计数，未要求嵌套",
    basis_en="the text counts by person and does not require one to lie within the other",
)

own_contact_points = Question(
    "own_contact_points",
    "11.3-7",
    "领导班子成员",
    question_zh="区属领导班子成员确定联系点是每人还是班子整体",
    question_en="Is a contact point designated by each member of the leadership team of a district-affiliated committee, or by the team as a whole?",
    options=(
        Option(
            "each_member",
            "班子成员每人一个",
            "every team member has one",
            ("每一名班子成员", "every member of the team"),
        ),
        Option("team", "班子整体一个", "the team has one", ("班子整体", "the team as a whole")),
    ),
    basis_zh="“也要”与“每人”平行",
    basis_en='"shall also" runs parallel to "each member"',
    moves_subject=True,
)

lecture_owed = Question(
    "lecture_owed",
    "11.3-11",
    "联系点",
    question_zh="党课或形势报告按领导计还是按联系点计",
    question_en="Is the Party lecture or report on the current situation counted by leader or by contact point?",
    options=(
        Option("per_leader", "每名领导干部每年一次", "one a leader and year", NOBODY),
        Option(
            "per_contact_point",
            "每个联系点一次",
            "one for each of their points",
            (
                "有联系点的党员领导干部：每个联系点一次",
                "leading Party cadres with contact points: once for each contact point",
            ),
        ),
    ),
    basis_zh="“每年至少……一次”修饰领导干部；但常委必有两个联系点",
    basis_en='"at least ... once each year" qualifies the leading cadres; but a member of the standing committee necessarily has two contact points',
)

life_meeting_owed = Question(
    "life_meeting_owed",
    "11.3-12",
    "一次",
    question_zh="参加生活会按领导计还是按联系点计",
    question_en="Is attendance at a life meeting counted by leader or by contact point?",
    options=(
        Option("per_leader", "每名领导干部每年一次", "one a leader and year", NOBODY),
        Option(
            "per_contact_point",
            "每个联系点一次",
            "one for each of their points",
            (
                "有联系点的党员领导干部：每个联系点一次",
                "leading Party cadres with contact points: once for each contact point",
            ),
        ),
    ),
    basis_zh="同上",
    basis_en='as for the Party lecture: "at least ... once each year" qualifies the leading cadres; but a member of the standing committee necessarily has two contact points',
)

lecture_bracket = Question(
    "lecture_bracket",
    "11.3-11",
    "上一次党课或作一次形势报告",
    question_zh="“上党课或作形势报告，参加生活会”如何加括号",
    question_en='How is "give a Party lecture or a report on the current situation, attend a life meeting" to be bracketed?',
    options=(
        Option(
            "either_and_life_meeting",
            "（党课或报告）和生活会",
            "(lecture or report) and life meeting",
            (
                "有联系点的党员领导干部：讲课（报告）和生活会都要",
                "leading Party cadres with contact points: both a lecture (report) and a life meeting",
            ),
        ),
        Option(
            "lecture_or_report_with_life_meeting",
            "党课或（报告和生活会）：讲了党课即足",
            "lecture or (report and life meeting): a lecture also satisfies 11.3-12",
            ("只作报告者：另须参加生活会", "those who give only a report: they must also attend a life meeting"),
        ),
        Option("any_one", "三者择一", "any of the three satisfies both", NOBODY),
    ),
    basis_zh="逗号高于“或”；并列动词上/作与参加",
    basis_en='the comma ranks above "or"; "give" and "attend" are parallel verbs',
)

life_meeting_of = Question(
    "life_meeting_of",
    "11.3-12",
    "民主（组织）生活会",
    question_zh="参加谁的生活会",
    question_en="Whose life meeting is to be attended?",
    options=(
        Option(
            "contact_point",
            "其联系点的生活会",
            "of one of their contact points",
            (
                "有联系点的党员领导干部：须到联系点",
                "leading Party cadres with contact points: they must go to the contact point",
            ),
        ),
        Option("any", "任何组织的生活会，对各联系点均有效", "of any organization; it serves every point", NOBODY),
    ),
    basis_zh="句中唯一组织为联系点；参加本单位生活会另有规定",
    basis_en="the contact point is the only organization in the sentence; attending the life meeting of one's own unit is governed by other rules",
)

life_meeting_each_year = Question(
    "life_meeting_each_year",
    "11.3-12",
    "参加一次",
    question_zh="“每年”是否及于“参加一次生活会”",
    question_en='Does "each year" reach "attend one life meeting"?',
    options=(
        Option(
            "each_year",
            "每年一次",
            "in each year",
            ("有联系点的党员领导干部：每年", "leading Party cadres with contact points: each year"),
        ),
        Option("once", "任联系点期间一次（持续义务）", "once while they have points: a standing duty", NOBODY),
    ),
    basis_zh="同一动词链；“坚持”含反复",
    basis_en='one chain of verbs; "persist in" implies repetition',
)

lecture_bearers = Question(
    "lecture_bearers",
    "11.3-11",
    "确定基层党建联系点的党员领导干部",
    question_zh="谁须上党课：已确定联系点者，还是依规定应当确定者",
    question_en="Who must give a Party lecture: those who have designated contact points, or those who are required to designate them?",
    options=(
        Option("who_have_points", "已确定联系点者", "those who have a point; without one, trigger_absent", NOBODY),
        Option(
            "who_must_have_points",
            "应当确定者亦然",
            "also those who should have one",
            ("应确定而未确定联系点者", "those who are required to designate contact points and have not"),
        ),
    ),
    basis_zh="“确定……的党员领导干部”为描述；未确定者另由11.3-2、-3、-7评价",
    basis_en='"leading Party cadres who have designated ..." is descriptive; those who have designated none are assessed separately under 11.3-2, 11.3-3 and 11.3-7',
)
