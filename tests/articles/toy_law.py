"""A law of three articles with its own vocabulary: whatever reads the regulation must read this, too."""

from jiceng_dangjian.articles import Law
from jiceng_dangjian.language import (
    MEMBER,
    SUBJECT,
    SUPERIOR,
    Attested,
    Below,
    Clauses,
    Holders,
    Names,
    Organizations,
    Periods,
    Provision,
    acts,
    at_least,
    for_every,
)
from jiceng_dangjian.language.bearer import Bearer
from jiceng_dangjian.language.norms import Norm
from jiceng_dangjian.language.vocabulary import Vocabulary, entry_kind
from jiceng_dangjian.questions.question import Option, Question
from jiceng_dangjian.questions.readings.acts import partial_period
from jiceng_dangjian.regulation import parse

TEXT = """校园安全责任办法

第一章  总则

第一条  各班级应每学期组织两次以上应急演练。

第二条  学校每年对各班级检查一次，并向上级报告。

第二章  附则

第三条  班主任要关心学生安全。
"""

VOCABULARY = Vocabulary(
    entry_kinds={
        "drill": entry_kind("应急演练", "by"),
        "inspection": entry_kind("检查", "target"),
        "safety_report": entry_kind("安全报告", "target"),
    },
    organization_kinds={"school": "学校", "form": "班级"},
    roles={"form_teacher": "班主任"},
    offices={"education_bureau": "教育局"},
)

TERMS = Periods("TERM", "每学期", "each term", (((2, 15), (7, 10)), ((9, 1), (13, 20))))

at_least_two = Question(
    "at_least_two",
    "1-1",
    "两次以上",
    question_zh="“两次以上”是否含两次",
    question_en='Does "two or more" include two?',
    options=(Option("two", "含两次", "two suffice"), Option("three", "不含", "three", ("各班级", "every form"))),
    basis_zh="通例",
    basis_en="as is usual",
)

FORMS = Organizations("form")
SCHOOLS = Organizations("school")

article_1 = Provision("1", "第一条  各班级应每学期组织两次以上应急演练。")

every_form = Clauses(Bearer("form", "各班级", "every form", FORMS), modal="应")

drills = every_form.duty(
    "1-1",
    "各班级应每学期组织两次以上应急演练",
    "Hold two or more emergency drills each term",
    open="以上",
    requires=at_least(at_least_two(two=2, three=3), acts("drill"), each=TERMS),
)

school = Clauses(Bearer("school", "学校", "the school", SCHOOLS))

every_form_inspected = school.duty(
    "2-1",
    "学校每年对各班级检查一次",
    "Inspect every form once a year",
    requires=for_every(
        Below("form"),
        acts("inspection", Names("target", MEMBER)),
        each=Periods("YEAR", "每年", "each year", (((1, 1), (12, 31)),)),
    ),
)

report_to_superior = school.duty(
    "2-2",
    "并向上级报告",
    "Report to the higher body",
    requires=at_least(
        1,
        acts("safety_report", Names("target", SUPERIOR)),
        each=Periods("YEAR", "每年", "each year", (((1, 1), (12, 31)),)),
    ),
    inferred={"number": ("报告为一份：原文未写份数", "one report: the text does not say how many")},
)

form_teachers = Clauses(Bearer("form_teacher", "班主任", "form teachers", Holders("form_teacher", FORMS)), modal="要")

care = form_teachers.duty("3-1", "班主任要关心学生安全", "Care for the safety of pupils", requires=Attested())

TOY = Law(
    text=parse(TEXT),
    norms=[each for each in list(globals().items()) if isinstance(each[1], Norm)],
    provisions=(article_1,),
    questions={each.id: each for each in (at_least_two, partial_period)},
    vocabulary=VOCABULARY,
)

DRILLS_BY_THE_TEACHER = every_form.duty(
    "1-1",
    "各班级应每学期组织两次以上应急演练",
    "Hold two or more emergency drills each term",
    subjects=Holders("form_teacher", FORMS),
    requires=at_least(2, acts("drill", Names("by", SUBJECT)), each=TERMS),
)
"""The first clause, amended: each form teacher answers for it."""
