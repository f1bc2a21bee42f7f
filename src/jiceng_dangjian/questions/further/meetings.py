"""Meetings, and who owes them."""

from jiceng_dangjian.questions.question import NOBODY, Option, Question

who_owes_group_meetings = Question(
    "who_owes_group_meetings",
    "11.1-7",
    "每年召开两次以上基层党建工作领导小组会议",
    question_zh="两次会议由党（工）委还是领导小组承担",
    question_en="Are the two meetings owed by the Party (working) committee or by the leading group?",
    options=(
        Option(
            "committee",
            "由建立领导小组的党（工）委承担",
            "by the Party (working) committee that set up the leading group",
            ("各级党（工）委", "committees at all levels"),
        ),
        Option("group", "由领导小组承担", "by the leading group", ("领导小组", "the leading group")),
    ),
    basis_zh="本项各句主语为各级党（工）委",
    basis_en="the subject of every sentence of this item is the committees at all levels",
    computed=False,
    untried=True,
)

meeting_without_group = Question(
    "meeting_without_group",
    "11.1-7",
    "领导小组会议",
    question_zh="未建立领导小组时，会议不足是否另计",
    question_en="Where no leading group has been set up, is the shortfall in meetings counted separately?",
    options=(
        Option(
            "both",
            "分别核对，各自呈现",
            "each is checked and shown separately",
            ("各级党（工）委", "committees at all levels"),
        ),
        Option("one", "只计未建立一项", "only the failure to set it up counts", NOBODY),
    ),
    basis_zh="两项义务各有条文",
    basis_en="each of the two duties has its own provision",
    norms=("11.1-1",),
    computed=False,
    untried=True,
)

content_constitutive = Question(
    "content_constitutive",
    "11.1-4",
    "确定工作任务和重点",
    question_zh="确定任务是会议的构成要件，还是另一项义务",
    question_en="Is setting tasks an element of the meeting, or a separate duty?",
    options=(
        Option("separate", "另一项，由机关证明", "a separate duty, attested by an authority", NOBODY),
        Option(
            "constitutive",
            "未确定任务的会议不算",
            "a meeting that sets no tasks does not count",
            ("各级党（工）委", "committees at all levels"),
        ),
    ),
    basis_zh="会议次数可数，内容须由机关证明",
    basis_en="the number of meetings can be counted; their content must be attested by an authority",
    norms=("11.1-3", "11.1-5", "11.1-6", "11.1-7", "11.1-8"),
    computed=False,
    untried=True,
)

secretary_presides = Question(
    "secretary_presides",
    "9.1-2",
    "主持会议",
    question_zh="半年一次的党（工）委会是否须由书记主持",
    question_en="Must the secretary preside over the half-yearly meeting of the Party (working) committee?",
    options=(
        Option("not_required", "第十一条未要求", "article 11 does not require it", NOBODY),
        Option("required", "须由书记主持", "the secretary must preside", ("书记", "the secretary")),
    ),
    basis_zh="第九条为职责分工，第十一条未写主持人",
    basis_en="article 9 divides responsibilities; article 11 does not say who presides",
    norms=("11.1-3",),
    computed=False,
    untried=True,
)

party_building_topic = Question(
    "party_building_topic",
    "11.1-3",
    "基层党建工作",
    question_zh="全面从严治党、意识形态等议题是否算基层党建",
    question_en="Do topics such as full and rigorous Party self-governance or ideology count as primary-level Party building?",
    options=(
        Option(
            "as_recorded",
            "以记录载明的专题研究为准",
            "what the record states of the study governs",
            ("各级党（工）委", "committees at all levels"),
        ),
        Option("covers", "广义包含", "yes, understood broadly", NOBODY),
    ),
    basis_zh="由登记机关据会议记录填报",
    basis_en="the registering authority reports it from the minutes of the meeting",
    computed=False,
)

merged_conference = Question(
    "merged_conference",
    "11.1-5",
    "综合性",
    question_zh="与组织工作会议等合并召开是否算综合性会议",
    question_en="Does a conference merged with an organization-work conference or the like count as a comprehensive conference?",
    options=(
        Option("as_recorded", "登记为该类会议即算", "it counts if registered as such a conference", NOBODY),
        Option("alone", "须单独召开", "it must be held on its own", ("各级党（工）委", "committees at all levels")),
    ),
    basis_zh="原文未要求单独召开",
    basis_en="the text does not require it to be held on its own",
    computed=False,
)

circulation = Question(
    "circulation",
    "11.1-3",
    "召开一次",
    question_zh="传阅、会签、视频会议是否算召开",
    question_en="Do circulation of papers, countersigning or a video conference count as holding a meeting?",
    options=(
        Option("as_recorded", "以登记为会议者为准", "what is registered as a meeting governs", NOBODY),
        Option("in_person", "须现场召开", "it must be held in person", ("各级党（工）委", "committees at all levels")),
    ),
    basis_zh="原文无定义",
    basis_en="the text has no definition",
    norms=("11.1-5", "11.1-7"),
    computed=False,
)
