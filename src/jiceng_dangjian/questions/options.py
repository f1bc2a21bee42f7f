"""The readings of the regulation and their options as types. A test holds them to the register."""

from typing import Literal, TypedDict


class ReadingOptions(TypedDict, total=False):
    """The readings of the regulation, each with its options."""

    or_more: Literal["inclusive", "exclusive"]
    half_year: Literal["calendar", "any_two_in_year"]
    year_opening: Literal["through_march", "january", "through_february"]
    before_the_year: Literal["does_not_count", "december_counts"]
    year_end: Literal["november_to_january", "december", "fourth_quarter", "through_march"]
    annual_attribution: Literal["covered_year", "event_date"]
    committees_at_all_levels: Literal["district_included", "affiliated_only"]
    primary_level_committees: Literal["not_bound", "bound"]
    leading_party_members_groups: Literal["not_bound", "bound"]
    district_committee_meeting: Literal["plenary_or_standing", "plenary", "standing"]
    dedicated_study: Literal["agenda_item", "whole_meeting"]
    one_meeting_many_duties: Literal["if_recorded_as_each", "never"]
    single: Literal["at_least_one", "exactly_one"]
    secretary_project_owed_by: Literal["office", "person"]
    acting_secretary: Literal["in_the_secretarys_place", "does_not_count"]
    partial_period: Literal["undetermined", "full_duty", "whole_periods_only"]
    community_contact_point: Literal["anywhere", "within_linked_subdistrict"]
    own_contact_points: Literal["each_member", "team"]
    lecture_owed: Literal["per_leader", "per_contact_point"]
    life_meeting_owed: Literal["per_leader", "per_contact_point"]
    lecture_bracket: Literal["either_and_life_meeting", "lecture_or_report_with_life_meeting", "any_one"]
    life_meeting_of: Literal["contact_point", "any"]
    life_meeting_each_year: Literal["each_year", "once"]
    lecture_bearers: Literal["who_have_points", "who_must_have_points"]
    zero_budget_line: Literal["not_a_line", "is_a_line"]
    written_report_reaches: Literal["every_organization", "not_the_district_committee", "committees_only"]
    superior_reported_to: Literal["direct", "any_superior"]
    written_duty_report: Literal["does_not_count", "counts"]
    who_is_heard: Literal["holder_then_or_now", "in_post"]
    subordinates: Literal["direct", "all_levels"]
    six_haves_reach: Literal["any_level", "direct"]
    rules_under_article_16: Literal["duty", "power"]
