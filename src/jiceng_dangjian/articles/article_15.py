"""第十五条 结果运用 Consequences (restated only, never derived)."""

from jiceng_dangjian.articles import bearers
from jiceng_dangjian.language import (
    MEMBER,
    UNTIL_DEADLINE,
    Attested,
    Clauses,
    Names,
    Orders,
    OrderTargets,
    Provision,
    Recorded,
    acts,
    for_every,
)

article = Provision(
    "15",
    "第十五条  把党建工作年度目标任务完成情况与基层干部的任用、奖惩等结合起来。"
    "区委及区属各党（工）委要把抓基层党建工作责任制情况纳入领导班子和领导干部考核内容，与经济社会发展和业务工作考核一并进行，作为考核基层党组织及班子成员工作实绩的重要依据，对抓基层党建工作取得显著成绩的，给予表彰奖励。"
    "对思想不重视、工作不得力的，要提出批评，限期整改。"
    "对不认真履行职责，责任范围内基层党建工作存在的严重问题没有及时解决，造成不良影响和严重后果的，要追究领导班子和相关责任人的责任。",
)

district_and_affiliated_committees = Clauses(bearers.DISTRICT_COMMITTEE, bearers.AFFILIATED_COMMITTEE, modal="要")

DECISION_ON_ANOTHER = (
    "该句约束的是作出决定的机关；决定照录在其所针对者名下",
    "the clause binds the body that decides; its decision is restated with those whom it is on",
)

linked_with_appointment_and_reward = district_and_affiliated_committees.duty(
    "15-1",
    "把党建工作年度目标任务完成情况与基层干部的任用、奖惩等结合起来",
    "Link the completion of the annual targets and tasks of Party building with the appointment, reward, punishment and the like of primary-level cadres",
    title=("与基层干部的任用、奖惩结合", "Linked with appointment and reward"),
    modal=None,
    open="结合 等",
    bearer_inferred=True,
)

part_of_cadre_assessment = district_and_affiliated_committees.duty(
    "15-2",
    "区委及区属各党（工）委要把抓基层党建工作责任制情况纳入领导班子和领导干部考核内容",
    "The district committee and the district-affiliated committees include performance under the responsibility system for primary-level Party building in what leadership teams and leading cadres are assessed on",
    title=("纳入领导班子和领导干部考核内容", "Part of cadre assessment"),
    subjects=bearers.DISTRICT_AND_AFFILIATED,
    requires=Attested(),
)

together_with_other_assessment = district_and_affiliated_committees.duty(
    "15-3",
    "与经济社会发展和业务工作考核一并进行",
    "Carry it out together with the assessment of economic and social development and of operational work",
    title=("与业务工作考核一并进行", "Together with other assessment"),
    open="一并",
    subjects=bearers.DISTRICT_AND_AFFILIATED,
    requires=Attested(),
)

basis_for_actual_performance = district_and_affiliated_committees.duty(
    "15-4",
    "作为考核基层党组织及班子成员工作实绩的重要依据",
    "Take it as an important basis for assessing the actual performance of primary-level Party organizations and their leadership team members",
    title=("考核工作实绩的重要依据", "Basis for judging actual performance"),
    open="重要依据",
)

commendation_and_reward = district_and_affiliated_committees.consequence(
    "15-5",
    "对抓基层党建工作取得显著成绩的，给予表彰奖励",
    "Commend and reward those who have achieved notable results in primary-level Party building",
    title=("表彰奖励", "Commendation and reward"),
    inferred={"addressee": DECISION_ON_ANOTHER},
    open="显著成绩",
    subjects=bearers.BELOW_THE_DISTRICT,
    requires=Recorded("commendation"),
)

criticism = district_and_affiliated_committees.consequence(
    "15-6",
    "对思想不重视、工作不得力的，要提出批评",
    "Criticize those who are heedless in their thinking, whose work is without effect",
    title=("批评", "Criticism"),
    inferred={"addressee": DECISION_ON_ANOTHER},
    open="不重视 不得力",
    subjects=bearers.BELOW_THE_DISTRICT,
    requires=Recorded("criticism"),
)

rectification_deadline = district_and_affiliated_committees.consequence(
    "15-7",
    "限期整改",
    "Require rectification within a time limit",
    title=("限期整改", "Rectification within a time limit"),
    subjects=OrderTargets(),
    requires=for_every(Orders(), acts("rectification_report", Names("order", MEMBER)), each=UNTIL_DEADLINE),
    inferred={
        "addressee": (
            "该句约束的是提出限期的机关；本库核对被责令者是否整改，结论写在被责令者名下",
            "the clause binds the body that sets the time limit; what is checked is whether the addressee rectified, and the finding is the addressee's",
        ),
        "record": (
            "以整改报告作为已整改的记录：原文未写报告",
            "a rectification report is taken as the record of rectification: the text names no report",
        ),
    },
)

accountability = district_and_affiliated_committees.consequence(
    "15-8",
    "对不认真履行职责，责任范围内基层党建工作存在的严重问题没有及时解决，造成不良影响和严重后果的，要追究领导班子和相关责任人的责任",
    "Where duties are not conscientiously performed, serious problems in primary-level Party building within their responsibility are not resolved in time, and adverse influence and serious consequences result, hold the leadership team and the persons responsible to account",
    title=("追究责任", "Accountability"),
    inferred={"addressee": DECISION_ON_ANOTHER},
    open="不认真 严重问题 及时 不良影响和严重后果",
    subjects=bearers.BELOW_THE_DISTRICT,
    requires=Recorded("accountability_decision"),
)

ELEMENTS: dict[str, tuple[tuple[str, str | None], ...]] = {
    "15-1": (("结合", None),),
    "15-2": (("纳入领导班子和领导干部考核内容", "attestation"),),
    "15-3": (("与经济社会发展和业务工作考核一并进行", "attestation"),),
    "15-4": (("重要依据", None),),
    "15-5": (("抓基层党建工作取得显著成绩", None), ("给予表彰奖励", "commendation")),
    "15-6": (("思想不重视", None), ("工作不得力", None), ("提出批评", "criticism")),
    "15-7": (("思想不重视", None), ("工作不得力", None), ("限期整改", "rectification_order")),
    "15-8": (
        ("不认真履行职责", None),
        ("责任范围内基层党建工作存在的严重问题没有及时解决", None),
        ("造成不良影响和严重后果", None),
        ("追究领导班子和相关责任人的责任", "accountability_decision"),
    ),
}
"""The elements of each clause, in its own words, and the record that would show each; None where people must judge."""
