"""Budgets, reports and assessments."""

from jiceng_dangjian.questions.question import NOBODY, Option, Question

zero_budget_line = Question(
    "zero_budget_line",
    "11.4-8",
    "列入单位财政预算",
    question_zh="列零元是否算列入预算",
    question_en="Does a line of zero yuan count as included in the budget?",
    options=(
        Option("not_a_line", "金额须大于零", "the amount is above zero", ("列零元者", "those who enter zero yuan")),
        Option("is_a_line", "列支即可", "any line", NOBODY),
    ),
    basis_zh="专项资金以可识别的正数为前提",
    basis_en="a special fund presupposes an identifiable positive amount",
)

written_report_reaches = Question(
    "written_report_reaches",
    "12-1",
    "各级党组织",
    question_zh="“各级党组织”每年书面报告，是否含区委、党支部和党总支",
    question_en='Do the "Party organizations at all levels" that report in writing each year include the district committee, Party branches and general branches?',
    options=(
        Option(
            "every_organization",
            "各组织",
            "every Party organization",
            ("区委、支部等各组织", "the district committee, Party branches and every other organization"),
        ),
        Option(
            "not_the_district_committee",
            "区委除外（其上级在本办法适用范围之外）",
            "every one but the district committee, whose superior stands outside these measures",
            ("支部等各组织", "Party branches and every other organization below the district"),
        ),
        Option(
            "committees_only",
            "仅区委、区属各党（工）委和设党委的基层党组织；支部、党总支除外",
            "the district committee, the district-affiliated committees and primary-level committees (form committee); no branches",
            ("区委和各级党委", "the district committee and committees at every level"),
        ),
    ),
    basis_zh="条文写“各级党组织”，未除外；区委的上级在本办法适用范围之外，支部是否须书面报告有不同做法",
    basis_en='the text says "Party organizations at all levels" and excepts none; the superior of the district committee stands outside the scope of these measures, and practice differs on whether branches report in writing',
)

superior_reported_to = Question(
    "superior_reported_to",
    "12-1",
    "上级党组织",
    question_zh="“向上级党组织”报告，是否须向直接上级",
    question_en='Must the report "to the higher Party organization" be to the direct superior?',
    options=(
        Option(
            "direct",
            "直接上级",
            "the direct superior",
            ("越级报告者：不计", "those who report over the head of their superior: it does not count"),
        ),
        Option("any_superior", "任一上级", "a superior at any height", NOBODY),
    ),
    basis_zh="“上级党组织”通常指直接上级；条文未写“上一级”",
    basis_en='"the higher Party organization" usually means the direct superior; the text does not say "the next higher level"',
)

written_duty_report = Question(
    "written_duty_report",
    "13-2",
    "专题听取",
    question_zh="书面述职是否算“听取”",
    question_en='Does a written report on the performance of duties count as "heard"?',
    options=(
        Option(
            "does_not_count",
            "须口头",
            "form oral",
            ("区委、书面述职的书记", "the district committee and the secretaries who report in writing"),
        ),
        Option("counts", "形式不限", "any form", NOBODY),
    ),
    basis_zh="“专题听取”偏向口头；实践中部分口头、其余书面",
    basis_en='"specifically hear" points to oral reports; in practice some are oral and the rest written',
    practice=(
        "部分口头述职、其余书面述职；默认读法较严",
        "some report orally and the rest in writing; the default is the stricter reading",
    ),
)

who_is_heard = Question(
    "who_is_heard",
    "13-2",
    "区属各党（工）委书记",
    question_zh="年度内更换书记的，听取、考评前任是否已足",
    question_en="Where the secretary is replaced within the year, is it enough to hear and appraise the predecessor?",
    options=(
        Option(
            "holder_then_or_now",
            "行为之日或名单日的任职者均可",
            "whoever held the post on the day of the act or holds it on the roster day",
            NOBODY,
        ),
        Option(
            "in_post",
            "名单日在任者",
            "whoever holds it on the roster day",
            ("区委：须听取、考评现任", "the district committee: it must hear and appraise whoever is in post"),
        ),
    ),
    basis_zh="条文按“区属各党（工）委书记”，未限在任与否",
    basis_en='the text says "secretaries of the district-affiliated committees" and does not limit them to those in post',
)

subordinates = Question(
    "subordinates",
    "14-4",
    "下级基层党组织",
    question_zh="“下级基层党组织”是直接下级还是全部下级",
    question_en='Are the "subordinate primary-level Party organizations" those directly below or all those below?',
    options=(
        Option("direct", "直接下级", "those directly below", NOBODY),
        Option(
            "all_levels",
            "全部下级",
            "all below",
            (
                "区属各党（工）委：各级下级都要考核",
                "district-affiliated committees: they must assess subordinates at every level",
            ),
        ),
    ),
    basis_zh="第六条第一项“一级抓一级”",
    basis_en='article 6(1), "each level takes charge of the next"',
)

six_haves_reach = Question(
    "six_haves_reach",
    "8.3-3",
    "标准",
    question_zh="落实“六有”的非公有制企业党组织，是直接下级还是所属各级",
    question_en='Are the non-public enterprises\' organizations that must have the "six haves" those directly below, or those below at any level?',
    options=(
        Option(
            "any_level",
            "所属各级",
            "below the committee at any level",
            (
                "区属各党（工）委：社区之下的企业党组织也须落实",
                "district-affiliated committees: those below a community, too, must have them",
            ),
        ),
        Option("direct", "直接下级", "directly below it", NOBODY),
    ),
    basis_zh="同项要求“全覆盖”，未限直接下级；企业党组织多设在社区之下",
    basis_en='the same item demands "full coverage" and is not limited to those directly below; most enterprises\' organizations stand below a community',
)

rules_under_article_16 = Question(
    "rules_under_article_16",
    "16-1",
    "制定",
    question_zh="第十六条是须制定办法，还是可以制定",
    question_en="Does article 16 require rules to be made, or allow it?",
    options=(
        Option(
            "duty",
            "须制定",
            "rules are owed",
            ("区属各党（工）委：须制定", "district-affiliated committees: they must make rules"),
        ),
        Option("power", "可以制定；未制定不为欠缺", "rules may be made: none are missing", NOBODY),
    ),
    basis_zh="“由……制定”为授权兼职责，未写期限",
    basis_en='"are made by" both empowers and obliges; no time is set',
)
