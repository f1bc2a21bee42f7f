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
    question_zh="第十二条“各级党组织”是否及于区委和支部",
    question_en='Do the "Party organizations at all levels" of article 12 include the district committee and Party branches?',
    options=(
        Option(
            "every_organization",
            "部门以外的各组织",
            "all but departments",
            ("区委、支部等各组织", "the district committee, Party branches and every other organization"),
        ),
        Option(
            "with_superior_in_ledger",
            "仅上级在台账内者",
            "only those whose superior is in the ledger",
            ("上级在台账内者", "those whose superior is in the ledger"),
        ),
    ),
    basis_zh="第二条适用范围；上级以台账内登记者为准",
    basis_en="the scope of application in article 2; which body is the superior is as entered in the ledger",
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
    basis_en='"dedicated hearing" points to oral reports; in practice some are oral and the rest written',
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
