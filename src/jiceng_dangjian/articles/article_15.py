"""第十五条 结果运用 Consequences (restated only, never derived)."""

from jiceng_dangjian.articles.bearers import (
    AFFILIATED_COMMITTEE,
    BELOW_THE_DISTRICT,
    DISTRICT_AND_AFFILIATED,
    DISTRICT_COMMITTEE,
)
from jiceng_dangjian.language.acts import Names, acts
from jiceng_dangjian.language.norms import consequence, duty
from jiceng_dangjian.language.relations import MEMBER
from jiceng_dangjian.language.requirements import Attested, Orders, OrderTargets, Recorded, for_every
from jiceng_dangjian.language.windows import UNTIL_DEADLINE

linked_with_appointment_and_reward = duty(
    "15-1",
    DISTRICT_COMMITTEE,
    AFFILIATED_COMMITTEE,
    quote="把党建工作年度目标任务完成情况与基层干部的任用、奖惩等结合起来",
    en="Link the completion of annual targets with primary-level cadres' appointment, reward and punishment",
    bearer_inferred=True,
    open_terms=("结合", "等"),
)

part_of_cadre_assessment = duty(
    "15-2",
    DISTRICT_COMMITTEE,
    AFFILIATED_COMMITTEE,
    quote="区委及区属各党（工）委要把抓基层党建工作责任制情况纳入领导班子和领导干部考核内容",
    en="Include the responsibility system in the assessment of leadership teams and leading cadres",
    modal="要",
    subjects=DISTRICT_AND_AFFILIATED,
    requires=Attested(),
)

together_with_other_assessment = duty(
    "15-3",
    DISTRICT_COMMITTEE,
    AFFILIATED_COMMITTEE,
    quote="与经济社会发展和业务工作考核一并进行",
    en="Carry it out together with the assessment of economic and professional work",
    modal="要",
    modal_inherited=True,
    open_terms=("一并",),
    subjects=DISTRICT_AND_AFFILIATED,
    requires=Attested(),
)

basis_for_actual_performance = duty(
    "15-4",
    DISTRICT_COMMITTEE,
    AFFILIATED_COMMITTEE,
    quote="作为考核基层党组织及班子成员工作实绩的重要依据",
    en="Take it as an important basis for assessing actual performance",
    modal="要",
    open_terms=("重要依据",),
)

commendation_and_reward = consequence(
    "15-5",
    DISTRICT_COMMITTEE,
    AFFILIATED_COMMITTEE,
    quote="对抓基层党建工作取得显著成绩的，给予表彰奖励",
    en="Commend and reward those with notable achievements",
    open_terms=("显著成绩",),
    subjects=BELOW_THE_DISTRICT,
    requires=Recorded("commendation"),
)

criticism = consequence(
    "15-6",
    DISTRICT_COMMITTEE,
    AFFILIATED_COMMITTEE,
    quote="对思想不重视、工作不得力的，要提出批评",
    en="Criticize those who pay no heed or work without effect",
    modal="要",
    open_terms=("不重视", "不得力"),
    subjects=BELOW_THE_DISTRICT,
    requires=Recorded("criticism"),
)

rectification_deadline = consequence(
    "15-7",
    DISTRICT_COMMITTEE,
    AFFILIATED_COMMITTEE,
    quote="限期整改",
    en="Require rectification within a time limit",
    modal="要",
    modal_inherited=True,
    subjects=OrderTargets(),
    requires=for_every(Orders(), acts("rectification_report", Names("order", MEMBER)), each=UNTIL_DEADLINE),
)

accountability = consequence(
    "15-8",
    DISTRICT_COMMITTEE,
    AFFILIATED_COMMITTEE,
    quote="对不认真履行职责，责任范围内基层党建工作存在的严重问题没有及时解决，造成不良影响和严重后果的，要追究领导班子和相关责任人的责任",
    en="Hold the team and the persons responsible to account where duty is not performed, a serious problem is not resolved in time, and bad influence and serious consequences follow",
    modal="要",
    open_terms=("不认真", "严重问题", "及时", "不良影响和严重后果"),
    subjects=BELOW_THE_DISTRICT,
    requires=Recorded("accountability_decision"),
)

ELEMENTS: dict[str, tuple[tuple[str, str | None], ...]] = {
    "15-1": (("结合", None),),
    "15-2": (("纳入领导班子和领导干部考核内容", "attestation"),),
    "15-3": (("与经济社会发展和业务工作考核一并进行", "attestation"),),
    "15-4": (("重要依据", None),),
    "15-5": (("抓基层党建工作取得显著成绩", None), ("给予表彰奖励", "commendation")),
    "15-6": (("思想不重视", None), ("工作不得力", None), ("提出批评", "criticism")),
    "15-7": (("限期整改", "rectification_order"),),
    "15-8": (
        ("不认真履行职责", None),
        ("责任范围内基层党建工作存在的严重问题没有及时解决", None),
        ("造成不良影响和严重后果", None),
        ("追究领导班子和相关责任人的责任", "accountability_decision"),
    ),
}
"""The elements of each clause, in its own words, and the record that would show each; None where people must judge."""
