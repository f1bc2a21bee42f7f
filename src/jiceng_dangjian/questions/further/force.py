"""When the measures are in force, and for whom."""

from jiceng_dangjian.questions.question import NOBODY, Option, Question

issue_day = Question(
    "issue_day",
    "18-1",
    "印发之日",
    question_zh="印发之日是成文日期、印发日期还是收到日期",
    question_en='Does "the date of issue" mean the date of the document, the recorded date of issue, or the date of receipt?',
    options=(
        Option("printed", "印发日期", "the recorded date of issue", NOBODY),
        Option(
            "signed",
            "成文日期",
            "the date of the document",
            ("全部责任主体：早数日", "all who bear a duty: some days earlier"),
        ),
        Option("received", "收到日期", "the date of receipt", NOBODY),
    ),
    basis_zh="公文处理分别记载成文日期与印发日期；台账以印发日期为 in_force_from",
    basis_en="in the handling of official documents the date of the document and the date of issue are recorded separately; the ledger takes the date of issue as the date from which the measures are in force",
    computed=False,
)

trial_term = Question(
    "trial_term",
    "18-1",
    "试行",
    question_zh="没有期限的试行是否仍然有效",
    question_en="Do measures issued for trial implementation without a term remain in force?",
    options=(
        Option("in_force", "未废止即有效", "in force until repealed", ("全部责任主体", "all who bear a duty")),
        Option("lapsed", "满一定年限即失效", "they lapse after a certain number of years", NOBODY),
    ),
    basis_zh="原文无期限；何时失效由制定机关决定",
    basis_en="the text sets no term; when the measures lapse is for the authority that made them to decide",
    computed=False,
    untried=True,
    everywhere=True,
)

scope_article_16 = Question(
    "scope_article_16",
    "2-1",
    "下属基层党组织",
    question_zh="基层党组织直接受各条约束，还是只依第十六条的办法",
    question_en="Are primary-level Party organizations bound directly by the articles, or only by the rules made under article 16?",
    options=(
        Option(
            "where_named",
            "条文写明各级党组织的直接约束，其余依第十六条",
            "bound directly where an article names Party organizations at all levels; otherwise under article 16",
            ("基层党组织：第五、十二条", "primary-level Party organizations: articles 5 and 12"),
        ),
        Option("only_16", "只依第十六条的办法", "only by the rules made under article 16", NOBODY),
        Option(
            "all",
            "一律直接约束",
            "bound directly throughout",
            ("基层党组织：全部各条", "primary-level Party organizations: every article"),
        ),
    ),
    basis_zh="第二条与第十六条“参照”并读",
    basis_en='article 2 read together with "with reference to" in article 16',
    norms=("12-1", "16-1"),
    computed=False,
    untried=True,
)

affiliated_roster = Question(
    "affiliated_roster",
    "8-1",
    "区属各党（工）委",
    question_zh="垂直管理、双重领导单位的党委是否区属",
    question_en="Are the Party committees of units under vertical management or dual leadership district-affiliated?",
    options=(
        Option(
            "roster",
            "以区委确认的名单（台账）为准",
            "the roster confirmed by the district committee (the ledger) governs",
            ("名单所列单位", "the units on the roster"),
        ),
        Option("territorial", "以所在地为准", "location governs", ("驻区各单位", "the units located in the district")),
    ),
    basis_zh="原文无定义；谁登记在台账，由填报机关负责",
    basis_en="the text has no definition; the reporting authority answers for who is entered in the ledger",
    computed=False,
)

member_units = Question(
    "member_units",
    "11.2-2",
    "区委党建工作领导小组成员单位",
    question_zh="非党组织的成员单位由单位还是其党组承担",
    question_en="Where a member unit is not a Party organization, does the duty fall on the unit or on its leading Party members group?",
    options=(
        Option("unit", "由该单位承担", "on the unit itself", ("成员单位", "member units")),
        Option(
            "its_party_body",
            "由其党组织承担",
            "on its Party organization",
            ("成员单位的党组织", "the Party organizations of member units"),
        ),
    ),
    basis_zh="本项特别写明成员单位",
    basis_en="this item expressly names member units",
    computed=False,
    untried=True,
)

same_leading_group = Question(
    "same_leading_group",
    "11.2-2",
    "党建工作领导小组",
    question_zh="与第一项的“基层党建工作领导小组”是否同一机构",
    question_en='Is the "leading group for Party building" the same body as the "leading group for primary-level Party building" of item 1?',
    options=(
        Option("as_recorded", "以台账登记为准", "as entered in the ledger", NOBODY),
        Option("same", "同一机构", "the same body", ("区委", "the district committee")),
        Option(
            "different", "不同机构", "different bodies", ("区委：设两个", "the district committee: two to be set up")
        ),
    ),
    basis_zh="用语不同，原文未说明",
    basis_en="the terms differ, and the text does not explain",
    norms=("11.1-1",),
    computed=False,
    untried=True,
)

standing_day = Question(
    "standing_day",
    "11.1-1",
    "建立",
    question_zh="持续状态按一日认定，还是须整年存续",
    question_en="Is a standing duty judged on one day, on any day of the year, or throughout it?",
    options=(
        Option("on_the_day", "按认定当日", "on the day it is judged", NOBODY),
        Option("on_any_day", "年内任一日即可", "on any day of the year", NOBODY),
        Option(
            "throughout", "须整年存续", "throughout the year", ("各级党（工）委、联系点领导", "committees and leaders")
        ),
    ),
    basis_zh="“建立”“联系”是状态，原文未定何日",
    basis_en='"set up" and "paired with" are states; the text names no day',
    norms=("8.3-3", "11.3-2", "11.3-3", "11.3-7", "11.4-3", "11.4-6", "16-1"),
    computed=False,
    untried=True,
)

before_issue = Question(
    "before_issue",
    "18-1",
    "自印发之日起",
    question_zh="印发前已通过、印发后仍有效的计划、预算是否算",
    question_en="Does a plan or budget count that was adopted before the date of issue and is in effect after it?",
    options=(
        Option(
            "adopted_under_the_measures",
            "须在施行后通过",
            "it must be adopted while the measures are in force",
            ("印发前已编制者", "those who drew it up before the date of issue"),
        ),
        Option("in_effect", "有效即可", "it is enough that it is in effect", NOBODY),
    ),
    basis_zh="办法自印发之日起施行；依办法的作为在其后",
    basis_en="the measures are in force from the date of issue, and acts under them come after it",
    norms=("8.1-2", "9.1-3", "11.2-2", "11.2-5", "11.4-4", "11.4-7", "11.4-8"),
    computed=False,
    untried=True,
)

succession = Question(
    "succession",
    "2-1",
    "区委",
    question_zh="合并、更名后的组织是否承继原组织已做的事",
    question_en="After a merger or a change of name, does what the former organization did count for its successor?",
    options=(
        Option(
            "each_by_itself",
            "各算各的",
            "each organization by itself",
            ("年中合并成立的组织", "organizations formed by a merger within the year"),
        ),
        Option("succeeds", "承继", "it counts for the successor", NOBODY),
    ),
    basis_zh="台账以组织为单位；原文无承继的规定",
    basis_en="a ledger is kept by organization; the text has no rule on succession",
    norms=(
        "8.1-2",
        "9.1-3",
        "11.1-3",
        "11.1-5",
        "11.1-7",
        "11.2-2",
        "11.2-5",
        "12-1",
        "13-2",
        "13-3",
        "14-2",
        "14-4",
        "15-7",
    ),
    computed=False,
    untried=True,
)
