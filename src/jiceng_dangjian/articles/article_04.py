"""第四条 责任体系 The responsibility system."""

from jiceng_dangjian.articles.bearers import (
    AFFILIATED_COMMITTEE,
    DISCIPLINE_COMMISSION,
    DISTRICT_COMMITTEE,
    DISTRICT_DEPARTMENT,
    GENERAL_OFFICE,
    ORGANIZATION_DEPARTMENT,
    PRIMARY_LEVEL_ORGANIZATION,
)
from jiceng_dangjian.language.norms import declaration, goal

responsibility_system = goal(
    "4-1",
    DISTRICT_COMMITTEE,
    AFFILIATED_COMMITTEE,
    PRIMARY_LEVEL_ORGANIZATION,
    quote="进一步落实抓基层党建工作责任制，在全区努力形成",
    en="Strive to form the responsibility system",
    open_terms=("努力形成",),
)

unified_leadership_of_the_district = declaration(
    "designation", "4-2", DISTRICT_COMMITTEE, quote="区委统一领导", en="The district committee leads in a unified way"
)

departments_do_their_part = declaration(
    "designation",
    "4-3",
    DISCIPLINE_COMMISSION,
    GENERAL_OFFICE,
    ORGANIZATION_DEPARTMENT,
    DISTRICT_DEPARTMENT,
    quote="区纪委、区委办公室、区委组织部等部门各司其职、密切配合",
    en="The discipline commission, General Office, Organization Department and other departments each do their part and cooperate closely",
    open_terms=("等", "密切"),
)

affiliated_committees_organize = declaration(
    "designation",
    "4-4",
    AFFILIATED_COMMITTEE,
    quote="区属各党（工）委齐抓共管、组织实施",
    en="District-affiliated committees all take a hand and organize implementation",
    open_terms=("齐抓共管",),
)

primary_level_carries_out = declaration(
    "designation",
    "4-5",
    PRIMARY_LEVEL_ORGANIZATION,
    quote="区属机关事业单位、社区、非公有制企业和社会组织党组织认真执行、具体落实的党建工作责任体系",
    en="Primary-level Party organizations of offices and institutions, communities, non-public enterprises and social organizations carry it out",
    open_terms=("认真",),
)
