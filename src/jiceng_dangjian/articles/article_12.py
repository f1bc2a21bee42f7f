"""第十二条 报告和述职述廉 Written reports; reports on duties and integrity."""

from jiceng_dangjian.articles.bearers import (
    DISTRICT_AND_AFFILIATED,
    ORGANIZATION_TEAM_MEMBER,
    PARTY_ORGANIZATION,
    PARTY_ORGANIZATIONS,
)
from jiceng_dangjian.language import (
    ANY_SUPERIOR,
    SUPERIOR,
    YEAR,
    YEAR_OR_BY_MARCH,
    Attested,
    Clauses,
    CoversYear,
    Names,
    Organizations,
    Provision,
    acts,
    at_least,
)
from jiceng_dangjian.language.vocabulary import PRIMARY_LEVEL_KINDS
from jiceng_dangjian.questions.readings.reports import superior_reported_to, written_report_reaches
from jiceng_dangjian.questions.readings.times import annual_attribution

TO_SUPERIOR = superior_reported_to(direct=Names("target", SUPERIOR), any_superior=Names("target", ANY_SUPERIOR))
REPORTING = written_report_reaches(
    every_organization=PARTY_ORGANIZATIONS,
    not_the_district_committee=Organizations(
        tuple(each for each in PARTY_ORGANIZATIONS.kinds if each != "district_committee")
    ),
    committees_only=Organizations(DISTRICT_AND_AFFILIATED.kinds, committees_among=PRIMARY_LEVEL_KINDS),
)

article = Provision(
    "12",
    "第十二条  各级党组织每年要向上级党组织书面报告抓基层党建工作情况。各级党组织班子成员要把履行抓基层党建工作责任情况作为述职述廉的重要内容。",
)

party_organizations = Clauses(PARTY_ORGANIZATION, modal="要")

written_report_to_superior = party_organizations.duty(
    "12-1",
    "各级党组织每年要向上级党组织书面报告抓基层党建工作情况",
    "Party organizations at all levels report each year in writing to the higher Party organization on how they handle primary-level Party building",
    title=("每年书面报告抓基层党建工作情况", "Written report to the superior"),
    open="上级",
    subjects=REPORTING,
    requires=annual_attribution(
        covered_year=at_least(1, acts("written_report", TO_SUPERIOR, CoversYear()), each=YEAR_OR_BY_MARCH),
        event_date=at_least(1, acts("written_report", TO_SUPERIOR), each=YEAR),
    ),
    inferred={"number": ("报告为一份：原文未写份数", "one report: the text does not say how many")},
)

organization_team_members = Clauses(ORGANIZATION_TEAM_MEMBER, modal="要")

part_of_duty_and_integrity_report = organization_team_members.duty(
    "12-2",
    "各级党组织班子成员要把履行抓基层党建工作责任情况作为述职述廉的重要内容",
    "Leadership team members of Party organizations at all levels make the performance of their responsibility for primary-level Party building an important part of the report on duties and integrity",
    title=("作为述职述廉的重要内容", "Part of the report on duties and integrity"),
    open="重要内容",
    subjects=PARTY_ORGANIZATIONS,
    requires=Attested(),
)
