"""第十三条 专项述职评议 Review of duty reports."""

from jiceng_dangjian.articles.bearers import AFFILIATED, DISTRICT_COMMITTEE, SECRETARY_ROLES
from jiceng_dangjian.articles.common import one
from jiceng_dangjian.language import (
    HOLDER,
    HOLDER_IN_POST,
    YEAR,
    YEAR_OR_BY_MARCH,
    Clauses,
    CoversYear,
    Is,
    Names,
    Posts,
    Provision,
    acts,
    for_every,
)
from jiceng_dangjian.questions.readings.reports import who_is_heard, written_duty_report
from jiceng_dangjian.questions.readings.times import annual_attribution

SECRETARIES = Posts(AFFILIATED, SECRETARY_ROLES)
BY_SECRETARY = who_is_heard(holder_then_or_now=Names("by", HOLDER), in_post=Names("by", HOLDER_IN_POST))
OF_SECRETARY = who_is_heard(holder_then_or_now=Names("target", HOLDER), in_post=Names("target", HOLDER_IN_POST))
HEARD = written_duty_report(does_not_count=Is("form", ("oral",)), counts=None)

article = Provision(
    "13",
    "第十三条  区委每年组织开展一次基层党建工作专项述职评议活动，专题听取区属各党（工）委书记抓基层党建工作专项述职，对区属各党（工）委书记抓基层党建“第一责任人”的履职情况进行考评。",
)

district_committee = Clauses(DISTRICT_COMMITTEE)

duty_report_review = district_committee.duty(
    "13-1",
    "区委每年组织开展一次基层党建工作专项述职评议活动",
    "Organize one special review of reports on performance in Party building each year",
    title=("每年开展专项述职评议活动", "Yearly review of reports on performance"),
    open="一次",
    requires=annual_attribution(
        covered_year=one(acts("duty_report_review", CoversYear()), each=YEAR_OR_BY_MARCH),
        event_date=one(acts("duty_report_review"), each=YEAR),
    ),
)

every_secretary_heard = district_committee.duty(
    "13-2",
    "专题听取区属各党（工）委书记抓基层党建工作专项述职",
    "Specifically hear the special reports of the secretaries of district-affiliated committees on their performance in primary-level Party building",
    title=("听取区属各党（工）委书记述职", "Every secretary heard"),
    open="专题听取",
    requires=annual_attribution(
        covered_year=for_every(
            SECRETARIES, acts("duty_report", BY_SECRETARY, HEARD, CoversYear()), each=YEAR_OR_BY_MARCH
        ),
        event_date=for_every(SECRETARIES, acts("duty_report", BY_SECRETARY, HEARD), each=YEAR),
    ),
    inferred={"period": ("承前半句“每年”", "“each year” carries over from the first half of the sentence")},
)

every_secretary_appraised = district_committee.duty(
    "13-3",
    "对区属各党（工）委书记抓基层党建“第一责任人”的履职情况进行考评",
    "Appraise how those secretaries perform as persons with primary responsibility",
    title=("对区属各党（工）委书记进行考评", "Every secretary appraised"),
    requires=annual_attribution(
        covered_year=for_every(
            SECRETARIES, acts("secretary_appraisal", OF_SECRETARY, CoversYear()), each=YEAR_OR_BY_MARCH
        ),
        event_date=for_every(SECRETARIES, acts("secretary_appraisal", OF_SECRETARY), each=YEAR),
    ),
    inferred={"period": ("承前“每年”", "“each year” carries over from before")},
)
