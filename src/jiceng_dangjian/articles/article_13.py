"""第十三条 专项述职评议 Review of duty reports."""

from jiceng_dangjian.articles.bearers import AFFILIATED, DISTRICT_COMMITTEE
from jiceng_dangjian.articles.common import one
from jiceng_dangjian.language.acts import CoversYear, Is, Names, acts
from jiceng_dangjian.language.norms import duty
from jiceng_dangjian.language.relations import HOLDER
from jiceng_dangjian.language.requirements import Posts, for_every
from jiceng_dangjian.language.windows import YEAR, YEAR_OR_BY_MARCH
from jiceng_dangjian.questions.readings import READINGS

annual_attribution = READINGS["annual_attribution"]

SECRETARIES = Posts(AFFILIATED)
BY_SECRETARY = Names("by", HOLDER)
OF_SECRETARY = Names("target", HOLDER)
HEARD = READINGS["written_duty_report"](does_not_count=Is("form", ("oral",)), counts=None)

duty_report_review = duty(
    "13-1",
    DISTRICT_COMMITTEE,
    quote="区委每年组织开展一次基层党建工作专项述职评议活动",
    en="Organize one special review of reports on performance in Party building each year",
    open_terms=("一次",),
    requires=annual_attribution(
        event_date=one(acts("duty_report_review"), each=YEAR),
        covered_year=one(acts("duty_report_review", CoversYear()), each=YEAR_OR_BY_MARCH),
    ),
)

every_secretary_heard = duty(
    "13-2",
    DISTRICT_COMMITTEE,
    quote="专题听取区属各党（工）委书记抓基层党建工作专项述职",
    en="Hear the special reports of the secretaries of all district-affiliated committees",
    requires=annual_attribution(
        event_date=for_every(SECRETARIES, acts("duty_report", BY_SECRETARY, HEARD), each=YEAR),
        covered_year=for_every(
            SECRETARIES, acts("duty_report", BY_SECRETARY, HEARD, CoversYear()), each=YEAR_OR_BY_MARCH
        ),
    ),
    inferred=(("period", "承前半句“每年”"),),
)

every_secretary_appraised = duty(
    "13-3",
    DISTRICT_COMMITTEE,
    quote="对区属各党（工）委书记抓基层党建“第一责任人”的履职情况进行考评",
    en="Appraise how those secretaries perform as persons with primary responsibility",
    requires=annual_attribution(
        event_date=for_every(SECRETARIES, acts("secretary_appraisal", OF_SECRETARY), each=YEAR),
        covered_year=for_every(
            SECRETARIES, acts("secretary_appraisal", OF_SECRETARY, CoversYear()), each=YEAR_OR_BY_MARCH
        ),
    ),
    inferred=(("period", "承前“每年”"),),
)
