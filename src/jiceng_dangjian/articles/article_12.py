"""第十二条 报告和述职述廉 Written reports."""

from jiceng_dangjian.articles.bearers import ORGANIZATION_TEAM_MEMBER, PARTY_ORGANIZATION, PARTY_ORGANIZATIONS
from jiceng_dangjian.language.acts import CoversYear, Names, acts
from jiceng_dangjian.language.norms import duty
from jiceng_dangjian.language.relations import SUPERIOR
from jiceng_dangjian.language.requirements import Attested, Organizations, at_least
from jiceng_dangjian.language.windows import YEAR, YEAR_OR_BY_MARCH
from jiceng_dangjian.questions.readings import READINGS

written_report_reaches = READINGS["written_report_reaches"]
annual_attribution = READINGS["annual_attribution"]

TO_SUPERIOR = Names("target", SUPERIOR)

written_report_to_superior = duty(
    "12-1",
    PARTY_ORGANIZATION,
    quote="各级党组织每年要向上级党组织书面报告抓基层党建工作情况",
    en="Report in writing each year to the higher Party organization",
    modal="要",
    subjects=Organizations(
        PARTY_ORGANIZATIONS.kinds,
        superior_known=written_report_reaches(every_organization=False, with_superior_in_ledger=True),
    ),
    requires=annual_attribution(
        event_date=at_least(1, acts("written_report", TO_SUPERIOR), each=YEAR),
        covered_year=at_least(1, acts("written_report", TO_SUPERIOR, CoversYear()), each=YEAR_OR_BY_MARCH),
    ),
    inferred=(("number", "报告为一份：原文未写份数"),),
)

part_of_duty_and_integrity_report = duty(
    "12-2",
    ORGANIZATION_TEAM_MEMBER,
    quote="各级党组织班子成员要把履行抓基层党建工作责任情况作为述职述廉的重要内容",
    en="Make it an important part of the report on the performance of duties and integrity",
    modal="要",
    open_terms=("重要内容",),
    subjects=PARTY_ORGANIZATIONS,
    requires=Attested(),
)
