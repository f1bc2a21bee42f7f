"""Consequences, rules under article 16, and what excuses."""

from jiceng_dangjian.questions.question import NOBODY, Option, Question

article_15_subject = Question(
    "article_15_subject",
    "15-1",
    "结合起来",
    question_zh="首句无主语，由谁承担",
    question_en="Who bears the duty of the first sentence, which has no subject?",
    options=(
        Option(
            "both",
            "区委及区属各党（工）委",
            "the district committee and the district-affiliated committees",
            ("区委、区属各党（工）委", "the district committee and district-affiliated committees"),
        ),
        Option("district", "仅区委", "only the district committee", ("区委", "the district committee")),
    ),
    basis_zh="次句写明区委及区属各党（工）委",
    basis_en="the next sentence names the district committee and the district-affiliated committees",
    computed=False,
)

article_15_automatic = Question(
    "article_15_automatic",
    "15-6",
    "要提出批评",
    question_zh="次数不足是否自动产生后果",
    question_en="Does a shortfall in number automatically bring consequences?",
    options=(
        Option("never", "从不推断，只转述决定", "never inferred; only decisions taken are restated", NOBODY),
        Option("automatic", "自动产生", "consequences follow automatically", ("未达到者", "those who fall short")),
    ),
    basis_zh="各要件须有关机关判断",
    basis_en="each condition must be judged by the authorities concerned",
    norms=("15-5", "15-7", "15-8"),
    computed=False,
)

two_limbs = Question(
    "two_limbs",
    "15-6",
    "思想不重视、工作不得力",
    question_zh="两者并列还是择一",
    question_en='Are "heedless in their thinking" and "whose work is without effect" cumulative or alternative?',
    options=(
        Option("judgement", "由有关机关判断", "for the authorities concerned to judge", NOBODY),
        Option("either", "择一即可", "either one suffices", ("各党组织", "Party organizations")),
        Option("both", "两者兼备", "both must be present", NOBODY),
    ),
    basis_zh="顿号两解",
    basis_en="the enumeration comma admits both readings",
    computed=False,
)

cumulative = Question(
    "cumulative",
    "15-8",
    "不良影响和严重后果",
    question_zh="是否须两者兼备",
    question_en='Must "adverse influence and serious consequences" both be present?',
    options=(
        Option("judgement", "由有关机关判断", "for the authorities concerned to judge", NOBODY),
        Option("both", "兼备", "both must be present", NOBODY),
        Option(
            "either",
            "其一",
            "one of them suffices",
            ("领导班子和相关责任人", "the leadership team and the persons responsible"),
        ),
    ),
    basis_zh="“和”两解",
    basis_en='"and" admits both readings',
    computed=False,
)

who_fixes_deadline = Question(
    "who_fixes_deadline",
    "15-7",
    "限期",
    question_zh="期限由谁定",
    question_en='Who sets the "time limit" for rectification?',
    options=(
        Option(
            "order",
            "以整改决定所载为准",
            "as stated in the rectification decision",
            ("被责令者", "those ordered to rectify"),
        ),
        Option(
            "statutory", "比照其他规定", "by analogy with other provisions", ("被责令者", "those ordered to rectify")
        ),
    ),
    basis_zh="原文无期限；未载期限即无法判定",
    basis_en="the text has no time limit; where none is stated, it cannot be determined",
    computed=False,
    untried=True,
)

dereliction = Question(
    "dereliction",
    "5-2",
    "失职",
    question_zh="“失职”“不称职”是否可作结论",
    question_en='May "dereliction of duty" or "unfit for the post" be stated as a finding?',
    options=(
        Option("slogan", "为观念，不作结论", "a conviction, not stated as a finding", NOBODY),
        Option("finding", "可作结论", "may be stated as a finding", ("各级书记", "secretaries at all levels")),
    ),
    basis_zh="“树立……观念”的引语",
    basis_en='words quoted within "foster ... the conviction"',
    computed=False,
)

reference_force = Question(
    "reference_force",
    "16-1",
    "参照",
    question_zh="参照是必须依照还是可以变通",
    question_en='Does "with reference to" require compliance, or does it allow adaptation?',
    options=(
        Option("latitude", "可以变通", "adaptation is allowed", NOBODY),
        Option("binding", "必须依照", "compliance is required", ("区属各党（工）委", "district-affiliated committees")),
    ),
    basis_zh="立法技术上“参照”弱于“依照”",
    basis_en='in legislative drafting "with reference to" is weaker than "in accordance with"',
    computed=False,
)

force_majeure = Question(
    "force_majeure",
    "18-1",
    "试行",
    question_zh="疫情、灾害等可否免责",
    question_en="May epidemics, disasters and the like excuse non-performance?",
    options=(
        Option(
            "no_clause",
            "原文无此规定，由有关机关酌定",
            "the text has no such provision; at the discretion of the authorities concerned",
            NOBODY,
        ),
        Option("excused", "当然免责", "excused as a matter of course", NOBODY),
    ),
    basis_zh="本库只核对记录，不作责任结论",
    basis_en="this library only checks records and draws no conclusions on responsibility",
    computed=False,
    untried=True,
    everywhere=True,
)
