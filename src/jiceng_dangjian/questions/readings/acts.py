"""What counts as done: meetings, studies, projects, and what is done in part of a period."""

from jiceng_dangjian.questions.question import NOBODY, Option, Question

district_committee_meeting = Question(
    "district_committee_meeting",
    "11.1-3",
    "党（工）委会",
    question_zh="区委的“党委会”指全委会还是常委会",
    question_en='For the district committee, is the "meeting of the Party committee" its plenary meeting or its standing committee meeting?',
    options=(
        Option(
            "plenary_or_standing",
            "党委会、全委会、常委会均可",
            "committee_meeting, plenary_meeting or standing_committee_meeting",
            NOBODY,
        ),
        Option(
            "plenary",
            "仅全委会",
            "plenary_meeting only",
            ("区委：须开全委会", "the district committee: it must hold a plenary meeting"),
        ),
        Option(
            "standing",
            "仅常委会",
            "standing_committee_meeting only",
            ("区委：须开常委会", "the district committee: it must hold a standing committee meeting"),
        ),
    ),
    basis_zh="用语未分；常委会在全会闭会期间行使职权",
    basis_en="the wording does not distinguish; the standing committee exercises the committee's powers between plenary meetings",
)

dedicated_study = Question(
    "dedicated_study",
    "11.1-3",
    "专题研究",
    question_zh="“专题研究”须整场会议还是单列议题",
    question_en='Does "specifically studies" require a whole meeting, or an agenda item of its own?',
    options=(
        Option("agenda_item", "单列议题即可", "an agenda item of its own suffices", NOBODY),
        Option(
            "whole_meeting",
            "须整场会议",
            "the whole meeting",
            ("各级党（工）委：须整场会议", "committees at all levels: the whole meeting is required"),
        ),
    ),
    basis_zh="议事实践中“专题”附着于议题",
    basis_en='in deliberative practice "specifically" attaches to the agenda item',
)

one_meeting_many_duties = Question(
    "one_meeting_many_duties",
    "11.1-5",
    "召开一次",
    question_zh="一次会议可否同时计入两项义务",
    question_en="May one meeting count towards two duties at once?",
    options=(
        Option(
            "if_recorded_as_each", "按登记的各类型分别计入", "an event counts under its kind and each of also", NOBODY
        ),
        Option(
            "never",
            "只按首条记录的类型计入",
            "under the kind of its first record only",
            ("各级党（工）委：每项义务各开一次", "committees at all levels: a separate meeting for each duty"),
        ),
    ),
    basis_zh="三句并列、各有议程；套开会议如分别记录则可",
    basis_en="the three sentences stand side by side, each with its own agenda; meetings held back to back may count if they are recorded separately",
)

single = Question(
    "single",
    "11.2-5",
    "一个",
    also=("一次",),
    question_zh="没有“至少”的“一次”“一个”是恰好一个还是至少一个",
    question_en='Without "at least", do "once" and "one" mean exactly one or at least one?',
    options=(
        Option("at_least_one", "多于一次不为过", "more than one is no fault", NOBODY),
        Option(
            "exactly_one",
            "多于一次即超出",
            "more than one is a fault (count_exceeded)",
            ("多做者：超出规定数", "those who do more: they exceed the prescribed number"),
        ),
    ),
    basis_zh="别处用“至少”，反对解释可及恰好一个；但多做不损害任何受保护利益",
    basis_en='elsewhere the text says "at least", so an argument from the contrary could reach exactly one; but doing more harms no protected interest',
)

secretary_project_owed_by = Question(
    "secretary_project_owed_by",
    "11.2-5",
    "区属各党（工）委书记",
    question_zh="“书记项目”属职位还是属个人",
    question_en='Does the "secretary\'s project" attach to the office or to the person?',
    options=(
        Option(
            "office",
            "属职位：每个党（工）委每年一个，不论谁任书记",
            "one a committee and year, whoever is secretary",
            ("党（工）委：不论何人任书记", "the Party (working) committee: whoever is secretary"),
        ),
        Option(
            "person",
            "属个人：每名书记任职期间各一个",
            "each secretary, by them, while in post",
            ("每一名任职书记", "every secretary in post"),
        ),
    ),
    basis_zh="“区属各党（工）委书记……每年确定一个”",
    basis_en='"The secretaries of the district-affiliated committees ... each year determine one"',
    moves_subject=True,
)

acting_secretary = Question(
    "acting_secretary",
    "13-2",
    "书记",
    question_zh="书记空缺期间主持工作的负责人是否代书记履行“书记”的义务",
    question_en="While the post of secretary is vacant, does whoever presides over the work perform the secretary's duties in the secretary's place?",
    options=(
        Option(
            "in_the_secretarys_place",
            "主持工作者如书记",
            "an acting secretary is asked as the secretary would be",
            ("主持工作的负责人", "acting secretaries"),
        ),
        Option("does_not_count", "仅书记", "only a secretary is", NOBODY),
    ),
    basis_zh="主持工作即行使书记职责；条文只写书记",
    basis_en="to preside over the work is to exercise the secretary's functions; the text names only the secretary",
)

partial_period = Question(
    "partial_period",
    "18-1",
    "自印发之日起",
    question_zh="组织、任职或办法只覆盖部分期间时如何处理",
    question_en="What applies where the organization, the tenure or the measures cover only part of the period?",
    options=(
        Option("undetermined", "已做到即满足，不足则无法判定", "reached is satisfied, short is undetermined", NOBODY),
        Option(
            "full_duty",
            "不足即未达到",
            "short is breached",
            (
                "年中成立的组织、年中任职的人：全额",
                "organizations established and persons taking office during the year: the full duty",
            ),
        ),
        Option(
            "whole_periods_only",
            "不足则不适用",
            "short is not_applicable",
            ("上级：部分期间不受核对", "superiors: part periods go unchecked"),
        ),
    ),
    basis_zh="原文无规定；已做到即满足，未做到不得径报违反",
    basis_en="the text has no rule; what is done satisfies the duty, and what is not done may not be reported outright as a breach",
)
