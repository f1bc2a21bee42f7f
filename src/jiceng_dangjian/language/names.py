"""The names of the regulation as types: a misspelt one is an error of types. A test holds them to the tables."""

from typing import Literal

OrganizationKindName = Literal[
    "district_committee",
    "subdistrict_working_committee",
    "affiliated_committee",
    "affiliated_working_committee",
    "leading_party_members_group",
    "district_department",
    "government_or_public_institution",
    "community",
    "non_public_enterprise",
    "social_organization",
]
"""A kind of organization."""

FormName = Literal["committee", "general_branch", "branch"]
"""A form of a primary-level organization."""

RoleName = Literal[
    "secretary",
    "member_in_charge_of_organization_work",
    "leadership_team_member",
    "district_standing_committee_member",
    "acting_secretary",
]
"""A role in an organization."""

EntryKindName = Literal[
    "committee_meeting",
    "plenary_meeting",
    "standing_committee_meeting",
    "secretary_office_meeting",
    "annual_party_building_conference",
    "leading_group_meeting",
    "leading_group",
    "special_fund",
    "delegated_rules",
    "contact_point",
    "party_lecture",
    "situation_report",
    "democratic_life_meeting",
    "organizational_life_meeting",
    "key_research_topic",
    "secretary_project",
    "research_article",
    "annual_plan",
    "annual_key_points",
    "assessment_indicators",
    "budget_line",
    "written_report",
    "duty_report_review",
    "duty_report",
    "secretary_appraisal",
    "year_end_assessment",
    "six_haves",
    "rectification_order",
    "rectification_report",
    "commendation",
    "criticism",
    "accountability_decision",
    "other",
]
"""A kind of entry."""

StateName = Literal["held", "planned", "cancelled"]
"""Whether what is entered took place."""

StudyName = Literal["whole_meeting", "agenda_item", "none"]
"""How far a meeting studied Party building."""

DutyReportFormName = Literal["oral", "written"]
"""How a duty report was given."""

OutcomeName = Literal["met", "not_met"]
"""What an attestation says."""

OfficeName = Literal[
    "district_committee",
    "district_organization_department",
    "district_general_office",
    "district_discipline_commission",
]
"""An office that may attest."""

VerdictName = Literal["breached", "unmet", "undetermined", "pending", "satisfied", "on_record", "not_applicable"]
"""What a finding says."""

ReasonName = Literal[
    "count_reached",
    "state_holds",
    "attested_met",
    "decision_on_record",
    "count_short",
    "performed_late",
    "no_deadline",
    "count_exceeded",
    "attested_not_met",
    "records_incomplete",
    "attribute_unknown",
    "attestation_missing",
    "judgement_required",
    "commencement_unknown",
    "partial_period",
    "deadline_unknown",
    "roster_unknown",
    "period_open",
    "period_not_started",
    "out_of_scope",
    "not_in_force",
    "not_existing",
    "role_not_held",
    "trigger_absent",
]
"""Why a finding says it."""

DecidedByName = Literal["computed", "attested", "judgement", "declarative"]
"""How a norm is decided."""
