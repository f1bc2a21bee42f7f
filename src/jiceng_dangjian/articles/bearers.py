"""Whom the norms bind, in the words of the text, and the population of a ledger that answers to each."""

from jiceng_dangjian.language import Holders, Organizations, PointLeaders
from jiceng_dangjian.language.bearer import Bearer
from jiceng_dangjian.language.vocabulary import AFFILIATED_KINDS, ORGANIZATION_KINDS, PRIMARY_LEVEL_KINDS, TEAM_ROLES
from jiceng_dangjian.questions.readings.acts import acting_secretary
from jiceng_dangjian.questions.readings.bearers import (
    committees_at_all_levels,
    leading_party_members_groups,
    primary_level_committees,
)
from jiceng_dangjian.questions.readings.contact_points import lecture_bearers

GROUPS = leading_party_members_groups(not_bound=None, bound="leading_party_members_group")
AFFILIATED = Organizations((*AFFILIATED_KINDS, GROUPS))
DISTRICT = Organizations("district_committee")
ALL_LEVELS = Organizations(
    (committees_at_all_levels(district_included="district_committee", affiliated_only=None), *AFFILIATED.kinds),
    committees_among=(primary_level_committees(not_bound=None, bound=PRIMARY_LEVEL_KINDS),),
)
DISTRICT_AND_AFFILIATED = Organizations((*DISTRICT.kinds, *AFFILIATED.kinds))
AFFILIATED_AND_MEMBER_UNITS = Organizations(AFFILIATED.kinds, member_units=True)
PARTY_ORGANIZATIONS = Organizations(("district_committee", *AFFILIATED_KINDS, GROUPS, *PRIMARY_LEVEL_KINDS))
BELOW_THE_DISTRICT = Organizations(tuple(kind for kind in ORGANIZATION_KINDS if kind != "district_committee"))
SECRETARY_ROLES = ("secretary", acting_secretary(in_the_secretarys_place="acting_secretary", does_not_count=None))
"""Who is asked as the secretary: where the post is vacant, whoever presides over the work, too."""
AFFILIATED_SECRETARIES = Holders(SECRETARY_ROLES, AFFILIATED)
AFFILIATED_TEAM = Holders(TEAM_ROLES, AFFILIATED)
STANDING_COMMITTEE_MEMBERS = Holders("district_standing_committee_member")
POINT_LEADERS = PointLeaders(
    (STANDING_COMMITTEE_MEMBERS, Holders(TEAM_ROLES, DISTRICT_AND_AFFILIATED)),
    also=(lecture_bearers(who_have_points=None, who_must_have_points=(STANDING_COMMITTEE_MEMBERS, AFFILIATED_TEAM)),),
)

DISTRICT_COMMITTEE = Bearer("district_committee", "区委", "the district committee", DISTRICT)
AFFILIATED_COMMITTEE = Bearer(
    "district_affiliated_committee", "区属各党（工）委", "every district-affiliated committee", AFFILIATED
)
COMMITTEE = Bearer("committee", "各级党（工）委", "committees at all levels", ALL_LEVELS)
PRIMARY_LEVEL_ORGANIZATION = Bearer(
    "primary_level_organization", "基层党组织", "primary-level Party organizations", Organizations(PRIMARY_LEVEL_KINDS)
)
PARTY_ORGANIZATION = Bearer(
    "party_organization", "各级党组织", "Party organizations at all levels", PARTY_ORGANIZATIONS
)
MEMBER_UNIT = Bearer(
    "leading_group_member_unit",
    "区委党建工作领导小组成员单位",
    "member units of the district leading group",
    AFFILIATED_AND_MEMBER_UNITS,
)
ORGANIZATION_DEPARTMENT = Bearer("district_organization_department", "区委组织部", "the Organization Department")
GENERAL_OFFICE = Bearer("district_general_office", "区委办公室", "the General Office")
DISCIPLINE_COMMISSION = Bearer("district_discipline_commission", "区纪委", "the discipline commission")
DISTRICT_DEPARTMENT = Bearer("district_department", "等部门", "other departments", Organizations("district_department"))
ORGANIZATION_SECRETARY = Bearer(
    "organization_secretary", "各级党组织书记", "secretaries of Party organizations", Holders("secretary")
)
COMMITTEE_SECRETARY = Bearer(
    "committee_secretary", "党（工）委书记", "secretaries of committees", Holders("secretary", ALL_LEVELS)
)
AFFILIATED_SECRETARY = Bearer(
    "district_affiliated_committee_secretary",
    "区属各党（工）委书记",
    "secretaries of district-affiliated committees",
    AFFILIATED_SECRETARIES,
)
MEMBER_IN_CHARGE = Bearer(
    "member_in_charge_of_organization_work",
    "党（工）委分管组织工作的成员",
    "members in charge of organization work",
    Holders("member_in_charge_of_organization_work", ALL_LEVELS),
)
TEAM_MEMBER = Bearer(
    "leadership_team_member", "党（工）委班子成员", "leadership team members", Holders(TEAM_ROLES, ALL_LEVELS)
)
OTHER_TEAM_MEMBER = Bearer(
    "other_leadership_team_member",
    "党（工）委其他班子成员",
    "other leadership team members",
    Holders("leadership_team_member", ALL_LEVELS),
)
AFFILIATED_TEAM_MEMBER = Bearer(
    "district_affiliated_leadership_team_member",
    "区属各党（工）委领导班子成员",
    "leadership team members of district-affiliated committees",
    AFFILIATED_TEAM,
)
AFFILIATED_OTHER_TEAM_MEMBER = Bearer(
    "district_affiliated_other_leadership_team_member",
    "（区属各党（工）委）其他领导班子成员",
    "other leadership team members of district-affiliated committees",
    Holders(("member_in_charge_of_organization_work", "leadership_team_member"), AFFILIATED),
)
ORGANIZATION_TEAM_MEMBER = Bearer(
    "organization_leadership_team_member",
    "各级党组织班子成员",
    "leadership team members of Party organizations",
    Holders(TEAM_ROLES),
)
STANDING_COMMITTEE_MEMBER = Bearer(
    "district_standing_committee_member",
    "区委常委",
    "members of the district standing committee",
    STANDING_COMMITTEE_MEMBERS,
)
CONTACT_POINT_LEADER = Bearer(
    "contact_point_leader",
    "确定基层党建联系点的党员领导干部",
    "leading Party cadres with contact points",
    POINT_LEADERS,
)
PRINCIPAL_LEADER = Bearer("principal_leader", "主要领导", "the principal leader", Holders("secretary", ALL_LEVELS))
LEADER_IN_CHARGE = Bearer("leader_in_charge", "分管领导", "the leader in charge", MEMBER_IN_CHARGE.population)
