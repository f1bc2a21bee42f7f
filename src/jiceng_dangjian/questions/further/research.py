"""Research topics, projects, articles, contact points and funds."""

from jiceng_dangjian.questions.question import NOBODY, Option, Question

topic_and_project = Question(
    "topic_and_project",
    "11.2-5",
    "书记项目",
    question_zh="同一工作可否既作重点课题又作书记项目",
    question_en="May the same work be both a key research topic and a secretary's project?",
    options=(
        Option("as_recorded", "分别登记即分别计", "if registered separately, each counts", NOBODY),
        Option(
            "never",
            "不可重复",
            "the same work may not serve twice",
            ("区属各党（工）委", "district-affiliated committees"),
        ),
    ),
    basis_zh="两句各有名称，未排除同一工作",
    basis_en="each of the two sentences has its own name for it, and neither excludes the same work",
    norms=("11.2-2",),
    computed=False,
)

multi_year_topic = Question(
    "multi_year_topic",
    "11.2-2",
    "确定一个重点课题",
    question_zh="跨年度课题以后年度是否须重新确定",
    question_en="Must a topic that runs over several years be determined anew in the later years?",
    options=(
        Option(
            "each_year",
            "每年确定并登记",
            "determined and registered each year",
            ("成员单位、区属各党（工）委", "member units and district-affiliated committees"),
        ),
        Option("carries_over", "延续即算", "continuing it counts", NOBODY),
    ),
    basis_zh="“每年至少确定”指确定的行为",
    basis_en='"each year determine at least" refers to the act of determining',
    norms=("11.2-5",),
    computed=False,
    untried=True,
)

district_secretary_project = Question(
    "district_secretary_project",
    "11.2-5",
    "区属各党（工）委书记",
    question_zh="区委书记是否须确定书记项目",
    question_en="Must the secretary of the district committee determine a secretary's project?",
    options=(
        Option("no", "不在其列", "not among those bound", NOBODY),
        Option(
            "yes", "比照确定", "to be determined by analogy", ("区委书记", "the secretary of the district committee")
        ),
    ),
    basis_zh="条文只写区属各党（工）委书记",
    basis_en="the provision names only the secretaries of the district-affiliated committees",
    computed=False,
    untried=True,
)

project_research_first = Question(
    "project_research_first",
    "11.2-5",
    "在深入调查研究的基础上",
    question_zh="未经深入调研的项目是否算确定",
    question_en="Does a project that was not preceded by in-depth research count as determined?",
    options=(
        Option(
            "judgement",
            "是否深入须人工判断，次数照计",
            "whether research was in depth is for human judgement; the project counts all the same",
            NOBODY,
        ),
        Option("condition", "为前提条件", "in-depth research is a precondition", ("书记", "the secretary")),
    ),
    basis_zh="深入与否不可数",
    basis_en="whether research was in depth cannot be counted",
    computed=False,
    untried=True,
)

article_authorship = Question(
    "article_authorship",
    "9.2-5",
    "形成一篇以上",
    question_zh="合写、代笔或旧文可否算形成",
    question_en="May a co-written, ghost-written or old text count as produced?",
    options=(
        Option(
            "as_recorded", "登记为其本人形成者算", "one registered as produced by the member in person counts", NOBODY
        ),
        Option(
            "sole",
            "须独立撰写",
            "it must be written independently",
            ("分管组织工作的成员", "the member in charge of organization work"),
        ),
    ),
    basis_zh="原文只写形成",
    basis_en='the text says only "produce"',
    computed=False,
    untried=True,
)

who_is_in_charge = Question(
    "who_is_in_charge",
    "9.2-5",
    "每年",
    question_zh="分管职务由书记兼任或多人分担时谁须形成文章",
    question_en="Who must produce the research article where the secretary also holds the post in charge, or several members share it?",
    options=(
        Option(
            "each_holder",
            "台账登记任该职者各自",
            "each person entered in the ledger as holding the post",
            ("各任职人", "each holder of the post"),
        ),
        Option("one", "一人即可", "one person suffices", NOBODY),
    ),
    basis_zh="任职以台账登记为准",
    basis_en="who holds the post is as entered in the ledger",
    norms=("9.2-1",),
    computed=False,
    untried=True,
)

standing_members_who = Question(
    "standing_members_who",
    "11.3-2",
    "区委常委每人",
    question_zh="是否含区委书记、副书记",
    question_en='Does "each member of the standing committee of the district committee" include its secretary and deputy secretaries?',
    options=(
        Option(
            "as_registered",
            "登记为区委常委者",
            "those registered as members of the standing committee of the district committee",
            ("登记者", "those so registered"),
        ),
        Option("others_only", "仅其他常委", "only the other members of the standing committee", NOBODY),
    ),
    basis_zh="书记、副书记均为常委",
    basis_en="the secretary and deputy secretaries are all members of the standing committee",
    norms=("11.3-3",),
    computed=False,
)

shared_point = Question(
    "shared_point",
    "11.3-2",
    "一个办事处党工委",
    question_zh="两名常委可否联系同一办事处",
    question_en="May two members of the standing committee be paired with the same sub-district office?",
    options=(
        Option("may", "可以", "they may", NOBODY),
        Option(
            "one_each",
            "一处一人",
            "one member for each place",
            ("区委常委", "members of the standing committee of the district committee"),
        ),
    ),
    basis_zh="原文按人计数，未排除",
    basis_en="the text counts by person and does not exclude it",
    norms=("11.3-3",),
    computed=False,
    untried=True,
)

kind_of_life_meeting = Question(
    "kind_of_life_meeting",
    "11.3-12",
    "民主（组织）生活会",
    question_zh="两种生活会任一即可，还是各按其组织的种类",
    question_en="Does either of the two kinds of life meeting suffice, or must it be the kind proper to each organization?",
    options=(
        Option("either", "任一即可", "either suffices", NOBODY),
        Option(
            "both",
            "两种都要",
            "both kinds are required",
            ("有联系点的党员领导干部", "leading Party cadres with contact points"),
        ),
        Option(
            "proper",
            "按该组织应开的种类",
            "the kind that the organization is to hold",
            ("有联系点的党员领导干部", "leading Party cadres with contact points"),
        ),
    ),
    basis_zh="括号表示任选",
    basis_en="the brackets mark a choice",
    computed=False,
    untried=True,
)

online_lecture = Question(
    "online_lecture",
    "11.3-11",
    "上一次党课",
    question_zh="线上或书面党课是否算",
    question_en="Does a Party lecture given online or in writing count?",
    options=(
        Option("as_recorded", "登记为党课即算", "it counts if registered as a Party lecture", NOBODY),
        Option(
            "in_person",
            "须当面",
            "it must be given face to face",
            ("有联系点的党员领导干部", "leading Party cadres with contact points"),
        ),
    ),
    basis_zh="原文无要求",
    basis_en="the text sets no requirement",
    computed=False,
)

fund_establisher = Question(
    "fund_establisher",
    "11.4-3",
    "建立区级基层党建工作专项资金",
    question_zh="由谁建立",
    question_en='Who is to establish the "special fund" at district level?',
    options=(
        Option("district_committee", "区委", "the district committee", ("区委", "the district committee")),
        Option(
            "finance_office",
            "区财政部门",
            "the district finance department",
            ("区财政部门", "the district finance department"),
        ),
    ),
    basis_zh="本项无主语；第七条由区委提供条件",
    basis_en="this item has no subject; under article 7 the district committee provides the conditions",
    norms=("11.4-4",),
    computed=False,
    untried=True,
)

earmarked_each_year = Question(
    "earmarked_each_year",
    "11.4-8",
    "列入单位财政预算",
    question_zh="未写每年，是否每年都要列入",
    question_en='As the text does not say "each year", must the funds be included every year?',
    options=(
        Option("each_year", "每年", "every year", ("区属各党（工）委", "district-affiliated committees")),
        Option("once", "列入一次", "included once", NOBODY),
    ),
    basis_zh="预算按年编制",
    basis_en="budgets are drawn up by the year",
    norms=("11.4-7",),
    computed=False,
    untried=True,
)

fund_mainly = Question(
    "fund_mainly",
    "11.4-5",
    "主要用于",
    question_zh="主要是多少",
    question_en='How much is "mainly"?',
    options=(
        Option("judgement", "不设比例，须人工判断", "no ratio is set; for human judgement", NOBODY),
        Option("over_half", "过半", "more than half", ("区委", "the district committee")),
    ),
    basis_zh="原文无数字，不补",
    basis_en="the text has no number, and none is supplied",
    computed=False,
)

per_post = Question(
    "per_post",
    "9.2-5",
    "本部门、本单位",
    question_zh="一人任两职的，是否每职各须一篇、各须一个联系点",
    question_en="Does somebody who holds two posts owe an article, and a contact point, for each?",
    options=(
        Option("one_per_person", "每人一份", "one a person", NOBODY),
        Option("one_per_post", "每职一份", "one a post", ("兼任两职者", "those who hold two posts")),
    ),
    basis_zh="条文以人为主体；“本部门、本单位”可及每职",
    basis_en='the text binds the person; "the department or unit" could reach each post',
    norms=("11.3-7",),
    computed=False,
    untried=True,
)
