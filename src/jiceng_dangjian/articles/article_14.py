"""第十四条 考核 Assessment."""

from jiceng_dangjian.articles.bearers import AFFILIATED_COMMITTEE
from jiceng_dangjian.articles.common import YEAR_END, YEAR_OPENING
from jiceng_dangjian.language import (
    MEMBER,
    Attested,
    Below,
    Clauses,
    CoversYear,
    Names,
    Provision,
    acts,
    both,
    for_every,
)
from jiceng_dangjian.language.vocabulary import PRIMARY_LEVEL_KINDS
from jiceng_dangjian.questions.readings.reports import subordinates

article = Provision(
    "14",
    "第十四条  区属各党（工）委要加强对所属党组织党建工作的考核，每年初制定年度基层党建工作要点及考核指标，纳入年度目标考评之中；"
    "年终结合基层党建工作年度目标考核和争创先进基层党组织等活动，对下级基层党组织抓党建工作责任制的情况进行考核。",
)

affiliated_committees = Clauses(AFFILIATED_COMMITTEE, modal="要")

strengthen_assessment = affiliated_committees.duty(
    "14-1",
    "区属各党（工）委要加强对所属党组织党建工作的考核",
    "Strengthen the assessment of Party building in the organizations below",
    title=("加强对所属党组织党建工作的考核", "Strengthen assessment"),
    open="加强",
)

key_points_and_indicators = affiliated_committees.duty(
    "14-2",
    "每年初制定年度基层党建工作要点及考核指标",
    "Draw up annual key points and assessment indicators at the start of each year",
    title=("每年初制定工作要点及考核指标", "Annual key points and indicators"),
    open="年初",
    requires=both(
        acts("annual_key_points", CoversYear()), acts("assessment_indicators", CoversYear()), each=YEAR_OPENING
    ),
)

part_of_annual_targets = affiliated_committees.duty(
    "14-3",
    "纳入年度目标考评之中",
    "Include them in the annual target evaluation",
    title=("纳入年度目标考评", "Part of the annual target evaluation"),
    requires=Attested(),
)

subordinates_assessed = affiliated_committees.duty(
    "14-4",
    "年终结合基层党建工作年度目标考核和争创先进基层党组织等活动，对下级基层党组织抓党建工作责任制的情况进行考核",
    "At year end assess how subordinate primary-level organizations carry out the responsibility system",
    title=("年终对下级基层党组织进行考核", "Year-end assessment of subordinates"),
    computed_span="对下级基层党组织抓党建工作责任制的情况进行考核",
    open="年终 结合 下级",
    requires=for_every(
        Below(PRIMARY_LEVEL_KINDS, directly=subordinates(direct=True, all_levels=False)),
        acts("year_end_assessment", Names("target", MEMBER), CoversYear()),
        each=YEAR_END,
    ),
)
