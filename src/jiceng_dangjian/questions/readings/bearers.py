"""Whom the norms bind: committees at all levels, primary-level committees, leading Party members groups."""

from jiceng_dangjian.questions.question import NOBODY, Option, Question

committees_at_all_levels = Question(
    "committees_at_all_levels",
    "11.1-3",
    "各级党（工）委",
    question_zh="“各级党（工）委”是否含区委",
    question_en='Do the "committees at all levels" include the district committee?',
    options=(
        Option(
            "district_included", "含区委", "the district committee is one of them", ("区委", "the district committee")
        ),
        Option("affiliated_only", "仅区属各党（工）委", "only the district-affiliated committees", NOBODY),
    ),
    basis_zh="第二条首列区委；起草者要排除区委时写“区属各党（工）委”",
    basis_en='article 2 lists the district committee first; where the drafters meant to leave it out they wrote "district-affiliated committees"',
)

primary_level_committees = Question(
    "primary_level_committees",
    "11.1-3",
    "党（工）委",
    question_zh="基层党组织中设党委者是否属“各级党（工）委”（第九条、第十一条）",
    question_en='Are committees among primary-level organizations (community Party committees and the like) "committees at all levels" (articles 9 and 11)?',
    options=(
        Option(
            "not_bound",
            "仅区委和区属各党（工）委",
            "only the district committee and the district-affiliated committees",
            NOBODY,
        ),
        Option(
            "bound",
            "形式为党委的基层党组织亦属之（形式不明者，名单不明）",
            "also primary-level organizations whose form is committee (form null: roster_unknown)",
            ("社区党委等基层党委", "community Party committees and other primary-level Party committees"),
        ),
    ),
    basis_zh="第十六条另行参照制定；字面上社区党委也是党委",
    basis_en="article 16 has separate rules made for them with reference to these measures; literally a community Party committee is also a Party committee",
)

leading_party_members_groups = Question(
    "leading_party_members_groups",
    "8-1",
    "党（工）委",
    question_zh="党组是否属于“党（工）委”",
    question_en='Is a leading Party members group a "Party (working) committee"?',
    options=(
        Option("not_bound", "党组不属党（工）委", "a 党组 is no 党（工）委", NOBODY),
        Option(
            "bound",
            "党组属党（工）委（所列各项）",
            "it is one, in every norm listed",
            ("各部门党组", "the leading Party members groups of departments"),
        ),
    ),
    basis_zh="本办法只写党（工）委；上位意见含部门党组（党委）",
    basis_en="these measures mention only Party committees and Party working committees; the superior Opinions include departmental leading Party members groups (Party committees)",
)
