"""Words without a number, and what is reported and assessed."""

from jiceng_dangjian.questions.question import NOBODY, Option, Question

regularly = Question(
    "regularly",
    "9.1-2",
    "定期",
    question_zh="定期是多久一次",
    question_en='How often is "regularly"?',
    options=(
        Option("no_number", "不设次数", "no number of times is set", NOBODY),
        Option(
            "borrowed",
            "借用半年一次等",
            "borrowed, such as once in each half-year",
            ("书记、联系点领导、区委", "secretaries, leaders with contact points, and the district committee"),
        ),
    ),
    basis_zh="原文需要次数处都写了次数",
    basis_en="where the text needs a number of times, it states one",
    norms=("11.3-4", "11.3-8", "11.5-4"),
    computed=False,
)

often = Question(
    "often",
    "9.1-5",
    "经常",
    question_zh="经常是多少次",
    question_en='How many times is "frequently"?',
    options=(
        Option("no_number", "不设次数", "no number of times is set", NOBODY),
        Option(
            "monthly",
            "借用每月",
            "borrowed: monthly",
            ("书记、其他班子成员", "the secretary and the other members of the leadership team"),
        ),
    ),
    basis_zh="与“定期”同：原文需要次数处都写了次数",
    basis_en='as for "regularly": where the text needs a number of times, it states one',
    norms=("11.2-7",),
    computed=False,
)

promptly = Question(
    "promptly",
    "9.2-4",
    "及时",
    question_zh="及时是几日内",
    question_en='Within how many days is "promptly"?',
    options=(
        Option("no_number", "不设期限", "no time limit is set", NOBODY),
        Option(
            "days", "借用若干日", "borrowed: a certain number of days", ("班子成员", "members of the leadership team")
        ),
    ),
    basis_zh="与“定期”同：原文需要次数处都写了次数",
    basis_en='as for "regularly": where the text needs a number of times, it states one',
    norms=("9.3-3", "11.5-6", "11.6-2", "15-8"),
    computed=False,
)

regular_or_not = Question(
    "regular_or_not",
    "11.6-1",
    "定期或不定期",
    question_zh="是否有任何次数义务",
    question_en='Does "regularly or from time to time" impose any duty as to number of times?',
    options=(
        Option("none", "无", "none", NOBODY),
        Option("at_least_one", "每年至少一次", "at least once each year", ("区委", "the district committee")),
    ),
    basis_zh="“或不定期”排除固定次数",
    basis_en='"or from time to time" excludes a fixed number of times',
    computed=False,
)

whose_team_members = Question(
    "whose_team_members",
    "11.2-7",
    "其他领导班子成员",
    question_zh="只指区属班子，还是也含区委班子",
    question_en='Are the "other members of the leadership team" only those of the district-affiliated committees, or also those of the district committee?',
    options=(
        Option(
            "affiliated",
            "区属各党（工）委班子",
            "the leadership teams of the district-affiliated committees",
            ("区属各党（工）委", "district-affiliated committees"),
        ),
        Option(
            "district_too",
            "也含区委班子",
            "also the leadership team of the district committee",
            ("区委", "the district committee"),
        ),
    ),
    basis_zh="前文最近的主语为区属各党（工）委书记",
    basis_en="the nearest preceding subject is the secretaries of the district-affiliated committees",
    computed=False,
)

increase_baseline = Question(
    "increase_baseline",
    "8.5-1",
    "加大",
    question_zh="与何时相比算加大",
    question_en='Compared with when is it an "increase"?',
    options=(
        Option("judgement", "不设基数，须人工判断", "no baseline is set; for human judgement", NOBODY),
        Option(
            "last_year",
            "与上年比",
            "compared with the previous year",
            ("区属各党（工）委", "district-affiliated committees"),
        ),
    ),
    basis_zh="原文无基数",
    basis_en="the text has no baseline",
    norms=("11.5-3",),
    computed=False,
)

coverage_denominator = Question(
    "coverage_denominator",
    "8.3-2",
    "全覆盖",
    question_zh="以何为分母，何为覆盖",
    question_en='What is the denominator of "full coverage", and what counts as covered?',
    options=(
        Option("attested", "由机关证明", "attested by an authority", NOBODY),
        Option(
            "computed",
            "以登记企业数计算",
            "computed on the number of registered enterprises",
            ("区属各党（工）委", "district-affiliated committees"),
        ),
    ),
    basis_zh="原文列三种方式，未定分母",
    basis_en="the text lists three means and settles no denominator",
    computed=False,
)

who_must_have_six = Question(
    "who_must_have_six",
    "8.3-3",
    "落实",
    question_zh="六有适用于非公企业，还是各类组织",
    question_en='Do the "six haves" apply to non-public enterprises or to organizations of every kind?',
    options=(
        Option(
            "non_public",
            "非公有制企业党组织",
            "Party organizations in non-public enterprises",
            ("区属各党（工）委", "district-affiliated committees"),
        ),
        Option(
            "all",
            "各类基层党组织",
            "primary-level Party organizations of every kind",
            ("区属各党（工）委", "district-affiliated committees"),
        ),
    ),
    basis_zh="上下文均为非公有制企业",
    basis_en="the context before and after is non-public enterprises",
    computed=False,
    untried=True,
)

one_plan = Question(
    "one_plan",
    "8.1-2",
    "年度计划",
    question_zh="年度计划与第九条的计划、第十四条的要点可否为同一文件",
    question_en="May the annual plan, the plan of article 9 and the key points of article 14 be one and the same document?",
    options=(
        Option("as_recorded", "分别登记即分别计", "if registered separately, each counts", NOBODY),
        Option(
            "separate",
            "须分别制定",
            "each must be drawn up separately",
            ("区属各党（工）委", "district-affiliated committees"),
        ),
    ),
    basis_zh="三处名称不同，未要求分开",
    basis_en="the three places use different names and do not require separate documents",
    norms=("9.1-3", "14-2"),
    computed=False,
)

report_form = Question(
    "report_form",
    "12-1",
    "书面报告",
    question_zh="报告有无固定形式和时限",
    question_en="Has the report a fixed form and time limit?",
    options=(
        Option("year_only", "只要求每年、书面", "only each year and in writing are required", NOBODY),
        Option("fixed", "按上级通知", "as the superior notifies", ("各级党组织", "Party organizations at all levels")),
    ),
    basis_zh="原文只有“每年”“书面”",
    basis_en='the text has only "each year" and "in writing"',
    computed=False,
)

review_replaces_report = Question(
    "review_replaces_report",
    "12-1",
    "书面报告",
    question_zh="第十三条述职可否代替书面报告",
    question_en="May the report on the performance of duties under article 13 replace the written report?",
    options=(
        Option("no", "各自核对", "each is checked on its own", ("区属各党（工）委", "district-affiliated committees")),
        Option("yes", "可以代替", "it may replace it", NOBODY),
    ),
    basis_zh="两条各有方式",
    basis_en="each of the two articles has its own manner",
    norms=("13-2",),
    computed=False,
    untried=True,
)

important_content = Question(
    "important_content",
    "12-2",
    "重要内容",
    question_zh="占多少算重要",
    question_en='How large a share counts as "important"?',
    options=(
        Option("attested", "由机关证明，不设比例", "attested by an authority; no ratio is set", NOBODY),
        Option("share", "设比例", "a ratio is set", ("班子成员", "members of the leadership team")),
    ),
    basis_zh="原文无比例",
    basis_en="the text has no ratio",
    computed=False,
)

subordinate_sets = Question(
    "subordinate_sets",
    "14-1",
    "所属党组织",
    question_zh="与“下级基层党组织”是否同一范围",
    question_en='Do the "Party organizations under them" have the same extent as the "subordinate primary-level Party organizations"?',
    options=(
        Option("same", "同一范围", "the same extent", ("区属各党（工）委", "district-affiliated committees")),
        Option("wider", "前者更宽", "the former is wider", ("区属各党（工）委", "district-affiliated committees")),
    ),
    basis_zh="同条前后并用",
    basis_en="the same article uses the two one after the other",
    norms=("14-4",),
    computed=False,
)
