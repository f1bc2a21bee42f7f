"""Article 11: the measures."""

from datetime import date

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.articles import article_11
from tests.ledger.test_bad_input import small
from tests.small import (
    AS_OF,
    DC,
    IN_CHARGE,
    STANDING,
    C,
    Record,
    V,
    W,
    asked,
    attested,
    complete_for,
    contact,
    findings,
    held,
    of,
    organization_of,
)


@pytest.mark.parametrize(
    ("linked", "verdict"),
    [
        ([contact("w")], "satisfied"),
        ([contact("w", end="2023-12-31")], "unmet"),
        ([contact("w", state=None)], "undetermined"),
        ([contact(None)], "undetermined"),
        ([contact("v")], "unmet"),
    ],
)
def test_article_11_3_3_community_within_the_linked_subdistrict(linked: list[Record], verdict: str) -> None:
    """Under within_linked the community lies below a sub-district that is their own contact point on the day."""
    v = {"id": "v", "kind": "subdistrict_working_committee", "superior": "dc"}
    post = held("district_standing_committee_member", "dc")
    readings = {"community_contact_point": "within_linked_subdistrict"}
    (finding,) = findings("11.3-3", [DC, W, v, C], [post], [contact("c"), *linked], readings=readings, complete=["p"])
    assert finding["verdict"] == verdict


def test_article_11_3_11_only_the_contact_point_spoken_at_is_served() -> None:
    """Under per_contact_point each of two points needs its lecture; one at the first does not serve the second."""
    post = held("district_standing_committee_member", "dc")
    lecture = {"kind": "party_lecture", "organization": "c", "by": "p", "audience": ["c"], "date": "2024-05-05"}
    entries = [contact("w"), contact("c"), lecture]
    readings = {"lecture_owed": "per_contact_point"}
    (finding,) = findings("11.3-11", [DC, W, C], [post], entries, readings=readings, complete=["p"])
    assert (finding["required"], finding["counted"], finding["verdict"]) == (2, 1, "breached")


@pytest.mark.parametrize(("outcome", "reason"), [("met", "attested_met"), (None, "roster_unknown")])
def test_article_11_2_3_an_attestation_settles_whether_a_member_unit_owes_it(outcome: str | None, reason: str) -> None:
    """Where it is unknown whether an organization is a member unit, only an outcome on record decides."""
    unit = {"id": "u", "kind": "district_department", "leading_group_member": None}
    found = asked("11.2-3", [DC, unit], attestations=attested("11.2-3", "u", ("2024-06-01", outcome)))
    assert of("u", found)["reason"] == reason


LECTURE: Record = {"kind": "party_lecture", "organization": "c", "by": "p", "audience": ["c"], "date": "2024-05-05"}


@pytest.mark.parametrize(("last", "owed"), [("2024-01-01", 1), ("2023-12-31", 0)])
@pytest.mark.parametrize("option", ["per_leader", "per_contact_point"])
def test_article_11_3_11_a_point_held_on_one_day_of_the_year(option: str, last: str, owed: int) -> None:
    """A contact point that ended on 1 January was one of the year."""
    entries = [contact("c", end=last)]
    readings = {"lecture_owed": option}
    found = findings("11.3-11", [DC, W, C], [held(STANDING, "dc")], entries, readings=readings, complete=["p"])
    assert [each["required"] for each in found] == [1] * owed


@pytest.mark.parametrize(
    ("points", "reason"),
    [
        ([contact("c")], "count_short"),
        ([contact("c", start="2024-03-01")], "partial_period"),
        ([contact("c", start="2024-03-01"), contact("c", start=None)], "partial_period"),
        ([contact("c", start=None)], "attribute_unknown"),
        ([contact("c", end="2024-03-01"), contact("c", start="2024-03-02")], "count_short"),
    ],
)
def test_article_11_3_11_a_point_of_part_of_the_year(points: list[Record], reason: str) -> None:
    """Of each point the days on which it certainly was one decide whether the year is whole."""
    readings = {"lecture_owed": "per_contact_point"}
    (finding,) = findings("11.3-11", [DC, W, C], [held(STANDING, "dc")], points, readings=readings, complete=["p"])
    assert finding["reason"] == reason


def test_article_11_1_7_an_event_that_counts_is_not_possible_besides() -> None:
    """A meeting recorded twice, once with unknown state, is one that counts; once in time and once late, as well."""
    meeting = {"kind": "leading_group_meeting", "organization": "w", "date": "2024-05-05"}
    (finding,) = [
        each
        for each in findings(
            "11.1-7", [DC, W], [], [meeting, meeting | {"same_as": "e1", "state": None}], complete=["w"]
        )
        if each["subject"] == "w"
    ]
    assert (finding["counted"], finding["possible"]) == (1, 1)


def test_article_11_1_5_an_event_that_may_have_been_in_time_is_not_late() -> None:
    """A conference recorded in the window with unknown state, and late for certain, may have been in time."""
    meeting: Record = {"kind": "annual_party_building_conference", "organization": "w", "date": "2024-05-05"}
    for state, reason in ((None, "attribute_unknown"), ("held", "count_reached"), ("cancelled", "performed_late")):
        entries = [meeting, meeting | {"same_as": "e1", "state": state, "date": "2024-03-05"}]
        found = findings("11.1-5", [DC, W], [], entries, complete=["w"])
        assert [each["reason"] for each in found if each["subject"] == "w"] == [reason]


@pytest.mark.parametrize(
    "again", [{"target": None, "same_as": "e1"}, {"by": None}, {"by": None, "same_as": "e1"}, {"start": None}]
)
def test_article_11_3_2_two_records_of_one_point_are_one(again: Record) -> None:
    """A second record of a point, though it lacks whose or which it is, makes no second point."""
    entries = [contact("w"), contact("w") | again]
    (finding,) = findings("11.3-2", [DC, W], [held(STANDING, "dc")], entries, complete=["p"])
    assert (finding["counted"], finding["possible"], finding["evidence"]) == (1, 1, ["e1"])


@pytest.mark.parametrize(
    "again", [{"same_as": "e1"}, {"by": None, "same_as": "e1"}, {"by": "p", "start": "2022-01-01"}]
)
def test_article_11_3_7_two_records_of_one_point_of_a_team_are_one(again: Record) -> None:
    """Under team the points of each member of the team with each organization are counted once."""
    entries = [contact("c", organization="w"), contact("c", organization="w") | again]
    readings = {"own_contact_points": "team"}
    (finding,) = findings("11.3-7", [DC, W, C], [held("secretary", "w")], entries, readings=readings, complete=["w"])
    assert (finding["counted"], finding["possible"]) == (1, 1)


def test_article_11_3_11_a_lecture_at_the_point_held_on_its_day() -> None:
    """Of two points the one that had ended by then does not stand in the way of the other."""
    entries = [contact("c", end="2024-03-01"), contact("w"), LECTURE | {"audience": ["w"]}]
    (finding,) = findings("11.3-11", [DC, W, C], [held(STANDING, "dc")], entries, complete=["p"])
    assert (finding["counted"], finding["verdict"]) == (1, "satisfied")


@pytest.mark.parametrize(("by", "target"), [(None, "c"), (None, None), ("p", None)])
def test_article_11_3_11_a_lecture_by_or_at_nobody_knows_whom(by: str | None, target: str | None) -> None:
    """By nobody named it may be theirs at their own point, also where it is not known which organization that is."""
    entries = [contact(target), contact("w"), LECTURE | {"by": by}]
    (finding,) = findings("11.3-11", [DC, W, C], [held(STANDING, "dc")], entries, complete=["p"])
    assert (finding["counted"], finding["possible"]) == (0, 1)


@pytest.mark.parametrize("target", ["c", None, "w"])
def test_article_11_3_12_a_life_meeting_of_unknown_attendance(target: str | None) -> None:
    """It may have been attended if it was that of the point, or the point is unknown."""
    meeting = {"kind": "organizational_life_meeting", "organization": "c", "date": "2024-05-05"}
    (finding,) = findings("11.3-12", [DC, W, C], [held(STANDING, "dc")], [contact(target), meeting], complete=["p"])
    assert finding["possible"] == int(target != "w")


def test_article_11_1_5_what_is_not_known_to_have_been_held_is_not_late() -> None:
    """A conference after the window of unknown state leaves the duty short, with nothing to show."""
    meeting = {"kind": "annual_party_building_conference", "organization": "w", "date": "2024-05-05", "state": None}
    found = findings("11.1-5", [DC, W], [], [meeting], complete=["w"])
    assert [(each["reason"], each["evidence"]) for each in found if each["subject"] == "w"] == [("count_short", [])]


@pytest.mark.parametrize(
    ("kinds", "reason"),
    [
        (["committee_meeting", "plenary_meeting", "standing_committee_meeting"], "count_short"),
        (["committee_meeting"], "records_incomplete"),
        (["plenary_meeting", "standing_committee_meeting"], "records_incomplete"),
    ],
)
def test_article_11_1_3_the_record_must_be_complete_for_every_kind_that_could_count(
    kinds: list[str], reason: str
) -> None:
    """For the district committee also plenary and standing-committee meetings; for others none of these."""
    coverage = [
        {"subject": subject, "kinds": kinds, "start": "2024-01-01", "end": "2024-12-31"} for subject in ("dc", "w")
    ]
    found = asked("11.1-3", [DC, W], coverage=coverage)
    assert {each["reason"] for each in found if each["subject"] == "dc"} == {reason}
    others = "count_short" if "committee_meeting" in kinds else "records_incomplete"
    assert {each["reason"] for each in found if each["subject"] == "w"} == {others}


ON_THE_DAY = [
    ("2024-12-31", None, 1),
    ("2025-01-01", None, 0),
    ("2020-01-01", "2024-12-31", 1),
    ("2020-01-01", "2024-12-30", 0),
]


@pytest.mark.parametrize(("first", "last", "counted"), ON_THE_DAY)
def test_article_11_3_7_who_is_in_the_team_and_what_is_below_it_on_the_day(
    first: str, last: str | None, counted: int
) -> None:
    """A member's tenure, the organization's life and the point itself include their first and last days."""
    v = {"id": "v", "kind": "community", "form": "branch", "superior": "w"}
    point = contact("c", organization="dc")
    readings = {"own_contact_points": "team"}
    post = held("leadership_team_member", "w") | {"start": first, "end": last}
    (finding,) = findings("11.3-7", [DC, W, C], [post], [point], readings=readings)
    assert finding["counted"] == counted
    post = held("leadership_team_member", "w")
    lived = C | {"established": first, "dissolved": last}
    (finding,) = findings("11.3-7", [DC, W, v, lived], [post], [point], readings=readings)
    assert finding["counted"] == counted
    (finding,) = findings("11.3-7", [DC, W, C], [post], [point | {"start": first, "end": last}], readings=readings)
    assert finding["counted"] == counted
    found = findings(
        "11.3-7", [DC, W, C], [held("leadership_team_member", "w") | {"start": first, "end": last}], [point]
    )
    assert sum(each["counted"] for each in found) == counted


@pytest.mark.parametrize(("first", "last", "counted"), ON_THE_DAY)
def test_article_11_3_3_the_linked_subdistrict_on_the_day(first: str, last: str | None, counted: int) -> None:
    """A sub-district linked on the standing day only makes its communities linked."""
    entries = [contact("c"), contact("w", start=first, end=last)]
    readings = {"community_contact_point": "within_linked_subdistrict"}
    (finding,) = findings("11.3-3", [DC, W, C], [held(STANDING, "dc")], entries, readings=readings, complete=["p"])
    assert finding["counted"] == counted


@pytest.mark.parametrize(
    ("start", "end", "counted"),
    [
        ("2024-05-05", None, 1),
        ("2024-05-06", None, 0),
        ("2021-01-01", "2024-05-05", 1),
        ("2021-01-01", "2024-05-04", 0),
    ],
)
@pytest.mark.parametrize("of", ["point", "tenure"])
def test_article_11_3_11_a_lecture_on_the_first_or_last_day_of_the_point(
    of: str, start: str, end: str | None, counted: int
) -> None:
    """A lecture counts from the first to the last day on which the point is theirs, in the office."""
    days = {"start": start, "end": end}
    post = held(STANDING, "dc") | (days if of == "tenure" else {})
    entries = [contact("c") | (days if of == "point" else {}), LECTURE]
    for option in ("per_leader", "per_contact_point"):
        readings = {"lecture_owed": option}
        (finding,) = findings("11.3-11", [DC, W, C], [post], entries, readings=readings, complete=["p"])
        assert finding["counted"] == counted


@pytest.mark.parametrize(
    ("start", "end", "owed"),
    [
        ("2024-12-31", None, 1),
        ("2025-01-01", None, 0),
        ("2021-01-01", "2024-01-01", 1),
        ("2021-01-01", "2023-12-31", 0),
    ],
)
def test_article_11_3_11_who_holds_the_office_in_the_year(start: str, end: str | None, owed: int) -> None:
    """One day of the year in office with a point makes the duty, from the first to the last day of the year."""
    post = held(STANDING, "dc") | {"start": start, "end": end}
    for readings in ({}, {"lecture_bearers": "who_must_have_points"}):
        found = findings("11.3-11", [DC, W, C], [post], [contact("c")], readings=readings, complete=["p"])
        assert sum(each["required"] for each in found) == owed


def test_article_11_3_11_each_point_has_its_own_days() -> None:
    """Under per_contact_point a point of part of the year is judged by its days, or by those of the office."""
    entries = [contact("c"), contact("w", start="2024-03-01"), LECTURE]
    for bearers, reason in (("who_have_points", "partial_period"), ("who_must_have_points", "count_short")):
        readings = {"lecture_owed": "per_contact_point", "lecture_bearers": bearers}
        (finding,) = findings("11.3-11", [DC, W, C], [held(STANDING, "dc")], entries, readings=readings, complete=["p"])
        assert (finding["required"], finding["counted"], finding["reason"]) == (2, 1, reason)


def test_article_11_3_11_a_point_that_ended_on_the_first_day_is_one_of_the_year() -> None:
    """Under per_contact_point it needs its lecture like the others."""
    readings = {"lecture_owed": "per_contact_point"}
    for last, required in (("2024-01-01", 2), ("2023-12-31", 1)):
        entries = [contact("c"), contact("w", end=last), LECTURE]
        (finding,) = findings("11.3-11", [DC, W, C], [held(STANDING, "dc")], entries, readings=readings, complete=["p"])
        assert finding["required"] == required


def test_article_11_1_3_a_meeting_of_the_other_half_year_is_not_late() -> None:
    """A meeting on the last day of the second half is that half's own, and not the first half's come late."""
    meeting: Record = {"kind": "committee_meeting", "organization": "w", "party_building_study": "agenda_item"}
    for day in ("2024-07-01", "2024-12-31"):
        found = findings("11.1-3", [DC, W], [], [meeting | {"date": day}], complete=["w"])
        assert sorted(each["reason"] for each in found if each["subject"] == "w") == ["count_reached", "count_short"]


LIFE: Record = {"kind": "organizational_life_meeting", "organization": "w", "attended_by": ["p"]}


@pytest.mark.parametrize(
    ("day", "point", "counted", "possible"),
    [
        ("2024-02-29", {"start": "2024-03-01"}, 0, 0),
        ("2024-03-01", {"start": "2024-03-01"}, 1, 1),
        ("2024-06-30", {"end": "2024-06-30"}, 1, 1),
        ("2024-07-01", {"end": "2024-06-30"}, 0, 0),
        ("2024-05-05", {"start": None}, 0, 1),
        ("2024-05-05", {"state": None}, 0, 1),
        ("2024-05-05", {"by": None}, 0, 1),
        ("2025-02-01", {}, 0, 0),
        ("2023-05-05", {}, 0, 0),
    ],
)
def test_article_11_3_12_a_life_meeting_of_any_organization(
    day: str, point: Record, counted: int, possible: int
) -> None:
    """Under any it counts on a day on which they certainly have a point, whichever it is."""
    readings = {"life_meeting_of": "any"}
    entries = [contact("c") | point, LIFE | {"date": day}]
    (finding,) = findings("11.3-12", [DC, W, C], [held(STANDING, "dc")], entries, readings=readings, complete=["p"])
    assert (finding["counted"], finding["possible"]) == (counted, possible)


@pytest.mark.parametrize(
    ("day", "point", "bound", "once"),
    [
        ("2024-02-29", {"start": "2024-03-01"}, 1, 0),
        ("2024-03-01", {"start": "2024-03-01"}, 1, 1),
        ("2024-07-01", {"end": "2024-06-30"}, 1, 0),
        ("2022-05-05", {}, 0, 1),
        ("2024-05-05", None, 1, 0),
    ],
)
def test_article_11_3_12_who_is_bound_by_the_office(day: str, point: Record | None, bound: int, once: int) -> None:
    """Who must have a point attends on any day in office; under once on a day on which a point was theirs."""
    entries = [*([] if point is None else [contact("c") | point]), LIFE | {"date": day}]
    readings = {"life_meeting_of": "any", "lecture_bearers": "who_must_have_points"}
    for more, counted in (({}, bound), ({"life_meeting_each_year": "once"}, once)):
        (finding,) = findings(
            "11.3-12", [DC, W, C], [held(STANDING, "dc")], entries, readings=readings | more, complete=["p"]
        )
        assert finding["counted"] == counted


def test_article_11_3_11_at_an_uncertain_point_a_lecture_is_possible() -> None:
    """Where it is unknown since when a point was theirs, so is whether the lecture counts."""
    entries = [contact("c", start=None), LECTURE]
    (finding,) = findings("11.3-11", [DC, W, C], [held(STANDING, "dc")], entries, complete=["p"])
    assert (finding["counted"], finding["possible"]) == (0, 1)


def test_article_11_3_11_the_finding_is_that_of_the_office_with_the_point() -> None:
    """Of two offices that in which the point lies; whose point it is decides, not where it is."""
    posts = [held("secretary", "w", start="2021-01-01", end="2022-12-31"), held("secretary", "v", start="2023-01-01")]
    entries = [{"id": "e1", **contact("c", start="2022-01-01")}]
    document = small(organizations=[DC, W, V, C], appointments=posts, in_force_from="2020-01-01", entries=entries)
    assert organization_of("11.3-11", "p", document) == "v"


@pytest.mark.parametrize("role", ["secretary", IN_CHARGE, "leadership_team_member"])
def test_article_11_3_7_everyone_of_the_three_roles_is_of_the_team(role: str) -> None:
    """Under team a point of any of them is the team's, and the record must be complete for each or the committee."""
    readings = {"own_contact_points": "team"}
    posts = [held(role, "w"), held("secretary", "w", "q")]
    (finding,) = findings("11.3-7", [DC, W, C], posts, [contact("c")], readings=readings)
    assert finding["verdict"] == "satisfied"
    for complete, reason in ((["w"], "no_deadline"), (["p", "q"], "no_deadline"), (["q"], "records_incomplete")):
        (finding,) = findings("11.3-7", [DC, W, C], posts, readings=readings, complete=complete)
        assert finding["reason"] == reason
    posts = [held(role, "w", end="2023-12-31")]
    (finding,) = findings("11.3-7", [DC, W, C], posts, readings=readings, complete=["p"])
    assert finding["reason"] == "records_incomplete"


def test_article_11_3_2_a_point_of_nobody_named_in_the_register_of_a_former_office() -> None:
    """A point whose leader is not told may be theirs only in the register of the office held on the day."""
    d: Record = {"id": "d", "kind": "district_committee"}
    posts = [held(STANDING, "dc", end="2024-06-30"), held(STANDING, "d", start="2024-07-01")]
    for register, possible in (("dc", 0), ("d", 1)):
        (finding,) = findings("11.3-2", [DC, d, W], posts, [contact("w", by=None, organization=register)])
        assert finding["possible"] == possible


@pytest.mark.parametrize(("audience", "possible"), [(["w"], 0), (["c"], 1), (None, 1), ([], 0)])
def test_article_11_3_11_a_lecture_by_nobody_named_is_asked_of_its_own_point(
    audience: list[str] | None, possible: int
) -> None:
    """Entered by one point and heard by another it is not theirs; entered by the one that heard it may be."""
    entries = [contact("c"), contact("w"), LECTURE | {"by": None, "audience": audience}]
    (finding,) = findings("11.3-11", [DC, W, C], [held(STANDING, "dc")], entries, complete=["p"])
    assert (finding["counted"], finding["possible"]) == (0, possible)


def test_article_11_3_12_a_life_meeting_of_another_organization_of_like_name() -> None:
    """Under contact_point the meeting must be that of the point, not of one whose id only begins alike."""
    c2 = C | {"id": "c2"}
    meeting = LIFE | {"date": "2024-05-05"}
    for place, counted in (("c", 1), ("c2", 0)):
        entries = [contact("c"), meeting | {"organization": place}]
        (finding,) = findings("11.3-12", [DC, W, C, c2], [held(STANDING, "dc")], entries, complete=["p"])
        assert finding["counted"] == counted


@pytest.mark.parametrize(
    ("linked", "above", "verdict"),
    [
        ([contact("w", end="2023-12-31"), contact("w", start="2024-01-01")], "w", "satisfied"),
        ([contact("v")], "v", "unmet"),
        ([contact(None)], "v", "undetermined"),
        ([contact(None), contact("w")], "w", "satisfied"),
        ([contact("w"), contact(None)], "w", "satisfied"),
    ],
)
def test_article_11_3_3_whether_the_community_lies_below_a_linked_subdistrict(
    linked: list[Record], above: str, verdict: str
) -> None:
    """An ended link is passed over; a point of unknown place may be a sub-district only if one is above."""
    readings = {"community_contact_point": "within_linked_subdistrict"}
    (finding,) = findings(
        "11.3-3",
        [DC, W, V, C | {"superior": above}],
        [held(STANDING, "dc")],
        [*linked, contact("c")],
        readings=readings,
        complete=["p"],
    )
    assert finding["verdict"] == verdict


def test_article_11_3_11_one_day_in_office_with_a_point() -> None:
    """An appointment of a single day is one."""
    post = held(STANDING, "dc", start="2024-05-05", end="2024-05-05")
    for readings in ({}, {"lecture_bearers": "who_must_have_points"}):
        (finding,) = findings("11.3-11", [DC, W, C], [post], [contact("c"), LECTURE], readings=readings)
        assert (finding["required"], finding["counted"]) == (1, 1)


@pytest.mark.parametrize(
    ("points", "day", "counted"),
    [
        ([contact("c")], "2022-05-05", 1),
        ([contact("c", start="2022-05-05")], "2022-05-05", 1),
        ([contact("c", start="2022-05-06")], "2022-05-05", 0),
        ([contact("c", end="2022-05-05"), contact("v", start="2023-01-01")], "2022-05-05", 1),
        ([contact("c", end="2022-05-04"), contact("v", start="2023-01-01")], "2022-05-05", 0),
        ([contact("c")], "2025-01-01", 0),
    ],
)
def test_article_11_3_12_once_while_the_point_was_theirs(points: list[Record], day: str, counted: int) -> None:
    """Under once a life meeting of a point counts on any day that it was theirs, up to the standing day."""
    readings = {"life_meeting_each_year": "once"}
    entries = [*points, LIFE | {"organization": "c", "date": day}]
    (finding,) = findings("11.3-12", [DC, W, V, C], [held(STANDING, "dc")], entries, readings=readings, complete=["p"])
    assert finding["counted"] == counted


@pytest.mark.parametrize(
    ("points", "reason"),
    [
        ([contact("c", start=None)], "attribute_unknown"),
        ([contact("c", start=None), contact("w")], "count_short"),
        ([contact("c", start=None), contact("w", start="2024-03-01")], "partial_period"),
        ([contact("c", start="2024-03-01", by=None)], "partial_period"),
        ([contact("c", by=None)], "attribute_unknown"),
        ([contact("c", state="cancelled"), contact("w")], "count_short"),
        ([contact("c", start="2025-04-11"), contact("w")], "count_short"),
        ([contact("c", start="2024-05-05", end="2024-05-05")], "partial_period"),
    ],
)
def test_article_11_3_11_without_a_lecture_points_decide_what_is_known(points: list[Record], reason: str) -> None:
    """Whoever certainly had a point all year is short; on part of the year, or uncertainly, that stays open."""
    (finding,) = findings("11.3-11", [DC, W, C], [held(STANDING, "dc")], points, complete=["p"])
    assert finding["reason"] == reason


@pytest.mark.parametrize(("start", "owed"), [("2024-05-05", 1), ("2024-05-06", 0)])
@pytest.mark.parametrize("state", ["held", "planned"])
def test_article_11_3_11_a_point_that_begins_on_the_day_asked_for(state: str, start: str, owed: int) -> None:
    """It is one from its first day on; one that is only planned for the day is not known to be one."""
    points = [contact("c", start=start, state=state)]
    found = findings("11.3-11", [DC, W, C], [held(STANDING, "dc")], points, as_of=date(2024, 5, 5))
    assert sum(each["required"] for each in found) == (owed if state == "held" else 0)


@pytest.mark.parametrize(
    ("role", "below", "owed"),
    [
        (STANDING, {}, 1),
        ("leadership_team_member", {}, 1),
        ("leadership_team_member", {"superior": "v"}, 0),
        ("leadership_team_member", {"established": "2024-09-30"}, 1),
        ("leadership_team_member", {"established": "2024-10-01"}, 0),
        ("leadership_team_member", {"dissolved": "2024-03-01"}, 1),
        ("leadership_team_member", {"dissolved": "2024-02-29"}, 0),
    ],
)
def test_article_11_3_11_who_must_have_a_point_owes_the_lecture_without_one(
    role: str, below: Record, owed: int
) -> None:
    """Standing members always, members of a team where anything was below it while they were of it."""
    readings = {"lecture_bearers": "who_must_have_points"}
    post = held(role, "dc" if role == STANDING else "w", start="2024-03-01", end="2024-09-30")
    found = findings("11.3-11", [DC, W, V, C | below], [post], [], readings=readings, complete=["p"])
    assert [(each["required"], each["reason"]) for each in found] == [(1, "partial_period")] * owed


def test_article_11_3_11_whose_finding_it_is_without_a_point() -> None:
    """Of the earliest office of the year, bound or not; with a point, of the office in which it was had."""
    posts = [held("secretary", "v", start="2021-01-01"), held("secretary", "w", start="2022-01-01")]
    ended = [held("secretary", "v", start="2021-01-01", end="2023-12-31"), posts[1]]
    point = {"id": "e1", **contact("c", start="2021-06-01", end="2021-12-31")}
    for held_posts, entries, organization in ((posts, [], "v"), (ended, [], "w"), (posts, [point], "v")):
        document = small(
            organizations=[DC, W, V, C], appointments=held_posts, in_force_from="2020-01-01", entries=entries
        )
        for chosen in ({}, {"lecture_bearers": "who_must_have_points"}):
            report = jd.evaluate(
                jd.Ledger.from_dict(document), year=2024, as_of=date(2025, 4, 10), readings=jd.LAW.readings(**chosen)
            )
            told = [each for each in report.everything() if (each.norm.id, each.subject) == ("11.3-11", "p")]
            assert [each.organization for each in told] == [organization]


@pytest.mark.parametrize(
    ("form", "reason"),
    [("committee", "no_deadline"), ("branch", None), ("general_branch", None), (None, "roster_unknown")],
)
def test_article_11_1_committees_at_the_primary_level(form: str | None, reason: str | None) -> None:
    """under bound those whose form is committee are bound; of unknown form, it is unknown."""
    readings = {"primary_level_committees": "bound"}
    found = findings("11.1-1", [DC, W, C | {"form": form}], readings=readings, complete=["c"])
    assert [each["reason"] for each in found if each["subject"] == "c"] == ([] if reason is None else [reason])


@pytest.mark.parametrize(
    ("ranges", "reason"),
    [
        ([("2024-01-01", "2024-12-31")], "count_short"),
        ([("2023-01-01", "2025-12-31")], "count_short"),
        ([("2024-01-02", "2024-12-31")], "records_incomplete"),
        ([("2024-01-01", "2024-12-30")], "records_incomplete"),
        ([("2024-07-01", "2024-12-31"), ("2024-01-01", "2024-06-30")], "count_short"),
        ([("2024-01-01", "2024-06-30"), ("2024-07-02", "2024-12-31")], "records_incomplete"),
        ([("2024-01-01", "2024-12-31"), ("2024-02-01", "2024-03-31")], "count_short"),
        ([("2024-01-01", "2024-06-30"), ("2024-06-30", "2024-12-31")], "count_short"),
    ],
)
def test_article_11_1_7_the_record_is_complete_where_ranges_adjoin(ranges: list[tuple[str, str]], reason: str) -> None:
    """Ranges that meet, adjoin or lie within each other are one; a single day between them breaks it."""
    coverage = [{"subject": "w", "kinds": ["leading_group_meeting"], "start": a, "end": b} for a, b in ranges]
    assert of("w", asked("11.1-7", [DC, W], coverage=coverage))["reason"] == reason


def test_article_11_1_7_records_joined_in_a_chain_are_one_event() -> None:
    """Each names the one before: one event, shown as the record that names none, whatever the order in the ledger."""
    meeting: Record = {"kind": "leading_group_meeting", "organization": "w", "date": "2024-05-05"}
    chain = [{"same_as": "e2"}, {"same_as": "e4"}, {"same_as": "e2"}, {}, {"same_as": "e3"}]
    several: list[list[Record]] = [[], [{}], [{"same_as": "e7"}, {}]]
    for more in several:
        entries = [meeting | each for each in [*chain, *more]]
        found = of("w", asked("11.1-7", [DC, W], entries))
        assert (found["counted"], found["evidence"]) == (
            1 + bool(more),
            ["e4", *(["e6"] if len(more) == 1 else ["e7"] * bool(more))],
        )


def test_article_11_3_7_an_organization_two_levels_below_is_below() -> None:
    """A contact point may lie at any depth below the committee."""
    deep = [C, C | {"id": "d", "superior": "c"}, C | {"id": "e", "superior": "d"}]
    for target, verdict in (("c", "satisfied"), ("d", "satisfied"), ("e", "satisfied"), ("w", "unmet")):
        (finding,) = findings("11.3-7", [DC, W, *deep], [held("secretary", "w")], [contact(target)], complete=["p"])
        assert finding["verdict"] == verdict


def test_article_11_3_11_a_lecture_at_a_point_that_had_ended() -> None:
    """It does not count although another point was theirs on that day."""
    entries = [contact("c", end="2024-03-01"), contact("w"), LECTURE]
    (finding,) = findings("11.3-11", [DC, W, C], [held(STANDING, "dc")], entries, complete=["p"])
    assert (finding["counted"], finding["verdict"]) == (0, "breached")


@pytest.mark.parametrize(("start", "reason"), [("2024-10-01", "count_short"), ("2024-10-02", "records_incomplete")])
def test_article_11_3_11_the_record_must_be_complete_while_the_point_was_theirs(start: str, reason: str) -> None:
    """Under per_contact_point from the first to the last day of the point concerned, and no other."""
    lecture = {"id": "e3", **LECTURE}
    entries = [{"id": "e1", **contact("c")}, {"id": "e2", **contact("w", start="2024-10-01")}, lecture]
    found = asked(
        "11.3-11",
        [DC, W, C],
        entries,
        readings={"lecture_owed": "per_contact_point", "partial_period": "full_duty"},
        appointments=[held(STANDING, "dc")],
        coverage=[complete_for("p", ["party_lecture", "situation_report"], start)],
    )
    assert of("p", found)["reason"] == reason


@pytest.mark.parametrize(("start", "reason"), [("2021-01-01", "no_deadline"), ("2021-01-02", "records_incomplete")])
def test_article_11_3_12_once_the_record_must_be_complete_from_the_first_point_on(start: str, reason: str) -> None:
    """Under once a meeting may lie on any day since the point became theirs."""
    kinds = ["democratic_life_meeting", "organizational_life_meeting"]
    found = asked(
        "11.3-12",
        [DC, W, C],
        [{"id": "e1", **contact("c")}],
        readings={"life_meeting_each_year": "once"},
        appointments=[held(STANDING, "dc")],
        coverage=[complete_for("p", kinds, start)],
    )
    assert of("p", found)["reason"] == reason


def test_article_11_1_7_completeness_for_persons_is_not_that_for_their_committee() -> None:
    """What is declared of the members of its team says nothing of a committee's own register."""
    found = findings("11.1-7", [DC, W], [held("secretary", "w")], complete=["p"])
    assert [each["reason"] for each in found if each["subject"] == "w"] == ["records_incomplete"]


def test_article_11_3_11_with_points_in_two_offices_it_is_that_of_the_earlier() -> None:
    """By the start of the office, not by the id of its organization; an office without a point stands back."""
    posts = [held("secretary", "w", start="2021-01-01"), held("secretary", "v", start="2022-01-01")]
    for start, organization in (("2021-06-01", "w"), ("2022-06-01", "w")):
        asked("11.3-11", [DC, W, V, C], [contact("c", start=start)], appointments=posts)
        document = small(
            organizations=[DC, W, V, C],
            appointments=posts,
            in_force_from="2020-01-01",
            entries=[{"id": "e1", **contact("c", start=start)}],
        )
        assert organization_of("11.3-11", "p", document) == organization
    posts[0]["end"] = "2024-02-01"
    entries = [contact("c", start="2024-03-01")]
    readings = {"lecture_bearers": "who_must_have_points"}
    found = of("p", asked("11.3-11", [DC, W, V, C], entries, readings=readings, appointments=posts))
    assert found["organization"] == "v"


def test_article_11_1_predicate_gives_every_window(ledger: jd.Ledger) -> None:
    """A predicate of one subject gives a finding for each window, also where it is not applicable."""
    both = article_11.half_yearly_committee_meeting(ledger, "w", year=2024, as_of=AS_OF)
    assert [each.window for each in both] == [
        (date(2024, 1, 1), date(2024, 6, 30)),
        (date(2024, 7, 1), date(2024, 12, 31)),
    ]
    out = article_11.half_yearly_committee_meeting(ledger, "c", year=2024, as_of=AS_OF)
    assert {(each.verdict, each.reason) for each in out} == {("not_applicable", "out_of_scope")}
