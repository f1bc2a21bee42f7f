"""第十四条 考核 Assessment."""

from jiceng_dangjian.articles.bearers import AFFILIATED_COMMITTEE
from jiceng_dangjian.articles.common import YEAR_END, YEAR_OPENING
from jiceng_dangjian.language.acts import CoversYear, Names, acts
from jiceng_dangjian.language.norms import duty
from jiceng_dangjian.language.relations import MEMBER
from jiceng_dangjian.language.requirements import Attested, Below, both, for_every
from jiceng_dangjian.language.vocabulary import PRIMARY_LEVEL_KINDS
from jiceng_dangjian.questions.readings import READINGS

subordinates = READINGS["subordinates"]

strengthen_assessment = duty(
    "14-1",
    AFFILIATED_COMMITTEE,
    quote="区属各党（工）委要加强对所属党组织党建工作的考核",
    en="Strengthen the assessment of Party building in the organizations below",
    modal="要",
    open_terms=("加强",),
)

key_points_and_indicators = duty(
    "14-2",
    AFFILIATED_COMMITTEE,
    quote="每年初制定年度基层党建工作要点及考核指标",
    en="Draw up annual key points and assessment indicators at the start of each year",
    modal="要",
    open_terms=("年初",),
    requires=both(
        acts("annual_key_points", CoversYear()), acts("assessment_indicators", CoversYear()), each=YEAR_OPENING
    ),
)

part_of_annual_targets = duty(
    "14-3",
    AFFILIATED_COMMITTEE,
    quote="纳入年度目标考评之中",
    en="Include them in the annual target evaluation",
    modal="要",
    modal_inherited=True,
    requires=Attested(),
)

subordinates_assessed = duty(
    "14-4",
    AFFILIATED_COMMITTEE,
    quote="年终结合基层党建工作年度目标考核和争创先进基层党组织等活动，对下级基层党组织抓党建工作责任制的情况进行考核",
    en="At year end assess how subordinate primary-level organizations carry out the responsibility system",
    modal="要",
    modal_inherited=True,
    open_terms=("年终", "结合"),
    requires=for_every(
        Below(PRIMARY_LEVEL_KINDS, directly=subordinates(direct=True, all_levels=False)),
        acts("year_end_assessment", Names("target", MEMBER), CoversYear()),
        each=YEAR_END,
    ),
)
