"""第四条 责任体系 The responsibility system."""

from jiceng_dangjian.articles import bearers
from jiceng_dangjian.language import Clauses, Declared, Provision

article = Provision(
    "4",
    "第四条  进一步落实抓基层党建工作责任制，在全区努力形成区委统一领导，区纪委、区委办公室、区委组织部等部门各司其职、密切配合，区属各党（工）委齐抓共管、组织实施，区属机关事业单位、社区、非公有制企业和社会组织党组织认真执行、具体落实的党建工作责任体系。",
)

every_level = Clauses(bearers.DISTRICT_COMMITTEE, bearers.AFFILIATED_COMMITTEE, bearers.PRIMARY_LEVEL_ORGANIZATION)

responsibility_system = every_level.goal(
    "4-1",
    "进一步落实抓基层党建工作责任制，在全区努力形成",
    "Put the responsibility system for primary-level Party building further into effect; strive to form throughout the district",
    title=("抓基层党建工作责任制", "The responsibility system"),
    inferred={
        "object": (
            "宾语“党建工作责任体系”在4-5的句末",
            "what is to be formed, the responsibility system, stands at the end of 4-5",
        )
    },
    bearer_inferred=True,
    open="努力形成",
)

district_committee = Clauses(bearers.DISTRICT_COMMITTEE)

unified_leadership_of_the_district = district_committee.declaration(
    "designation",
    "4-2",
    "区委统一领导",
    "The district committee leads in a unified way",
    title=("区委统一领导", "Unified leadership of the district committee"),
)

departments = Clauses(
    bearers.DISCIPLINE_COMMISSION, bearers.GENERAL_OFFICE, bearers.ORGANIZATION_DEPARTMENT, bearers.DISTRICT_DEPARTMENT
)

departments_do_their_part = departments.declaration(
    "designation",
    "4-3",
    "区纪委、区委办公室、区委组织部等部门各司其职、密切配合",
    "The discipline commission, General Office, Organization Department and other departments each do their part and cooperate closely",
    title=("部门各司其职、密切配合", "Departments do their part and cooperate"),
    open="等 密切",
)

affiliated_committees = Clauses(bearers.AFFILIATED_COMMITTEE)

affiliated_committees_organize = affiliated_committees.declaration(
    "designation",
    "4-4",
    "区属各党（工）委齐抓共管、组织实施",
    "District-affiliated committees all take a hand and organize implementation",
    title=("区属各党（工）委齐抓共管、组织实施", "District-affiliated committees organize implementation"),
    open="齐抓共管",
)

primary_level_organizations = Clauses(bearers.PRIMARY_LEVEL_ORGANIZATION)

primary_level_carries_out = primary_level_organizations.declaration(
    "designation",
    "4-5",
    "区属机关事业单位、社区、非公有制企业和社会组织党组织认真执行、具体落实的党建工作责任体系",
    "Primary-level Party organizations of offices and institutions, communities, non-public enterprises and social organizations carry it out",
    title=("党组织认真执行、具体落实", "Primary-level organizations carry it out"),
    open="认真",
)

BODIES = (
    Declared("区委", "the district committee", (unified_leadership_of_the_district,)),
    Declared("区纪委", "the discipline commission", (departments_do_their_part,)),
    Declared("区委办公室", "the district committee's General Office", (departments_do_their_part,)),
    Declared("区委组织部", "the district committee's Organization Department", (departments_do_their_part,)),
    Declared("区属各党（工）委", "the district-affiliated committees", (affiliated_committees_organize,)),
    Declared(
        "区属机关事业单位、社区、非公有制企业和社会组织党组织",
        "the Party organizations of offices and institutions, communities, non-public enterprises and social organizations",
        (primary_level_carries_out,),
    ),
)
"""The bodies of the responsibility system, each with the clause that says what it does; the text adds 等部门."""
