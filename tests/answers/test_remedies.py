"""Remedies: applied, the finding is satisfied; with any part left out, it is not."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

import jiceng_dangjian as jd
from jiceng_dangjian.answers.remedy.acts import met
from jiceng_dangjian.answers.remedy.remedy import WHY_NOT, Fact
from jiceng_dangjian.evaluation.finding import Finding
from jiceng_dangjian.testing.strategies import Document, a_situation, chosen_readings, days_read, ledgers
from tests.evaluation.test_laws import costly, law


def verdict_of(finding: Finding, ledger: jd.Ledger, as_of: date) -> jd.Verdict | None:
    """The verdict on the same subject and window in another ledger, read on another day."""
    chosen = jd.LAW.readings(**dict(finding.readings))
    found = finding.norm(ledger, finding.subject, year=finding.inquiry.year, as_of=as_of, readings=chosen)
    return next((each.verdict for each in found if each.window == finding.window), None)


def proven(finding: Finding) -> None:
    """The remedy of a finding is sound and the smallest of its kind, and leaves the ledger as it was."""
    ledger = finding.inquiry.ledger
    before = ledger.dumps()
    remedy = finding.remedy()
    if remedy.why_not is not None:
        assert remedy.why_not in WHY_NOT
        assert not remedy.entries
        assert not remedy.facts
    elif remedy.entries or all(fact.value is not None for fact in remedy.facts):
        assert remedy.as_of is not None
        assert verdict_of(finding, jd.apply(ledger, remedy), remedy.as_of) == jd.Verdict.SATISFIED, (finding, remedy)
        for number in range(len(remedy.facts)):
            fewer = evolve(remedy, facts=remedy.facts[:number] + remedy.facts[number + 1 :])
            verdict = verdict_of(finding, jd.apply(ledger, fewer), remedy.as_of)
            assert verdict != jd.Verdict.SATISFIED, (finding, remedy, number)
        for number in range(len(remedy.entries)):
            fewer = evolve(remedy, entries=remedy.entries[:number] + remedy.entries[number + 1 :])
            verdict = verdict_of(finding, jd.apply(ledger, fewer), remedy.as_of)
            assert verdict != jd.Verdict.SATISFIED, (finding, remedy, number)
    assert ledger.dumps() == before


@costly
@given(ledgers(), days_read, chosen_readings())
def test_law_a_remedy_is_sound_and_minimal(document: Document, as_of: date, chosen: dict[str, str]) -> None:
    """Whatever is on record, whatever the readings: what a remedy proposes is enough, and no part of it too much."""
    ledger = jd.Ledger.from_dict(document)
    for finding in jd.evaluate(ledger, year=2024, as_of=as_of, readings=jd.LAW.readings(**chosen)):
        proven(finding)


@law
@given(a_situation())
def test_law_a_remedy_of_every_situation(situation: Any) -> None:
    """Just met, just missed, on a boundary, on an unknown: the remedy of each is sound and minimal."""
    ledger, readings = jd.Ledger.from_dict(situation.document), jd.LAW.readings(**situation.readings)
    report = jd.evaluate(ledger, year=situation.year, as_of=situation.as_of, readings=readings)
    for finding in report.where(norm=situation.norm, subject=situation.subject):
        proven(finding)


def committee(as_of: date, norm: str, entries: list[dict[str, Any]] | None = None, complete: bool = True) -> Finding:
    """The first finding of a norm for a committee with one community below it."""
    document: dict[str, Any] = {
        "format": "jiceng-dangjian.ledger/1",
        "in_force_from": "2020-01-01",
        "organizations": [
            {"id": "w", "kind": "subdistrict_working_committee"},
            {"id": "c", "kind": "community", "form": "branch", "superior": "w"},
        ],
        "entries": entries or [],
        "coverage": [],
    }
    if complete:
        kinds = ["leading_group_meeting", "annual_key_points", "assessment_indicators", "special_fund"]
        document["coverage"] = [{"subject": "w", "kinds": kinds, "start": "2024-01-01", "end": "2025-12-31"}]
    return jd.NORMS[norm](jd.Ledger.from_dict(document), "w", year=2024, as_of=as_of)[0]


def test_article_11_1_7_two_meetings_are_still_to_be_held() -> None:
    """Before the year ends the remedy names the kind, how many, by whom, and between which days."""
    remedy = committee(date(2024, 9, 1), "11.1-7").remedy()
    assert len(remedy.entries) == 2
    assert {dict(each.fields)["kind"] for each in remedy.entries} == {"leading_group_meeting"}
    assert {(each.earliest, each.latest) for each in remedy.entries} == {(date(2024, 9, 1), date(2024, 12, 31))}
    assert not remedy.if_done


def test_article_11_1_7_nothing_can_make_up_for_a_closed_year() -> None:
    """After the year, with the record complete, nothing done can count any more, and applying says so."""
    finding = committee(date(2025, 1, 1), "11.1-7")
    assert finding.remedy().why_not == "window_closed"
    with pytest.raises(ValueError, match="the window is closed"):
        jd.apply(finding.inquiry.ledger, finding.remedy())


def test_article_11_1_7_what_was_done_may_still_be_recorded() -> None:
    """After the year, with the record not declared complete, meetings that were held can be entered."""
    remedy = committee(date(2025, 1, 1), "11.1-7", complete=False).remedy()
    assert remedy.if_done
    assert {each.latest for each in remedy.entries} == {date(2024, 12, 31)}


def test_article_14_2_one_paper_may_hold_both_contents() -> None:
    """The smallest remedy of both missing contents is one paper."""
    (wanted,) = committee(date(2024, 2, 1), "14-2").remedy().entries
    assert dict(wanted.fields)["also"] == ("assessment_indicators",)


def test_article_14_2_what_is_done_is_not_asked_for_again() -> None:
    """With the key points on record the remedy is the indicators alone."""
    points = {"id": "a", "kind": "annual_key_points", "organization": "w", "date": "2024-01-15", "covers_year": 2024}
    finding = committee(date(2024, 2, 1), "14-2", [points])
    (wanted,) = finding.remedy().entries
    assert dict(wanted.fields)["kind"] == "assessment_indicators"
    proven(finding)


def test_article_11_4_6_a_standing_duty_can_be_met_until_the_year_ends() -> None:
    """A fund can be set up as long as the year lasts; a past year's standing day is past."""
    last = date(2024, 12, 31)
    assert committee(last, "11.4-6").remedy().entries[0].earliest == last
    assert committee(last + timedelta(days=1), "11.4-6").remedy().why_not == "judged_on_its_day"


def test_article_11_1_7_the_missing_fact_is_named() -> None:
    """Where one meeting hangs on an unknown state, that is the fact to supply."""
    meeting = {"kind": "leading_group_meeting", "organization": "w", "date": "2024-05-01"}
    entries: list[dict[str, Any]] = [meeting | {"id": "a"}, meeting | {"id": "b", "state": None}]
    finding = committee(date(2025, 3, 1), "11.1-7", entries)
    assert finding.remedy().facts == (Fact("state", "b", "held"),)


def test_article_11_1_7_whether_what_was_planned_was_held_is_the_missing_fact() -> None:
    """A meeting planned for a day that has passed: the remedy asks whether it was held."""
    meeting = {"kind": "leading_group_meeting", "organization": "w", "date": "2024-05-01"}
    entries: list[dict[str, Any]] = [meeting | {"id": "a"}, meeting | {"id": "b", "state": "planned"}]
    finding = committee(date(2025, 3, 1), "11.1-7", entries)
    assert finding.remedy().facts == (Fact("state", "b", "held"),)
    proven(finding)


def test_an_office_is_asked_for_what_only_it_can_say() -> None:
    """An attested norm without an attestation asks for one, and it cannot be made up."""
    finding = committee(date(2025, 3, 1), "11.1-4")
    assert finding.remedy().facts == (Fact("attestations", "11.1-4"),)
    with pytest.raises(ValueError, match="for those who know it to say"):
        jd.apply(finding.inquiry.ledger, finding.remedy())


def of(norm: str, subject: str, as_of: date, year: int = 2024, readings: Any = None, **document: Any) -> Finding:
    """The first finding of a norm on a small ledger."""
    told: dict[str, Any] = {"format": "jiceng-dangjian.ledger/1", "in_force_from": "2020-01-01", **document}
    chosen = jd.LAW.readings(**(readings or {}))
    return jd.NORMS[norm](jd.Ledger.from_dict(told), subject, year=year, as_of=as_of, readings=chosen)[0]


WORKING = {"id": "w", "kind": "subdistrict_working_committee"}
AFTER = date(2025, 3, 1)


def test_article_11_1_7_two_unknown_meetings_ask_for_both_facts() -> None:
    """Where two meetings are owed and two hang on an unknown state, both facts are named, and none besides."""
    meeting = {"kind": "leading_group_meeting", "organization": "w", "date": "2024-05-01", "state": None}
    finding = of("11.1-7", "w", AFTER, organizations=[WORKING], entries=[meeting | {"id": "a"}, meeting | {"id": "b"}])
    assert finding.remedy().facts == (Fact("state", "a", "held"), Fact("state", "b", "held"))
    proven(finding)


def test_article_18_the_date_of_issue_is_the_fact_that_is_missing() -> None:
    """Without the date of issue nothing can be said; the remedy asks for it and for no act."""
    finding = of("11.1-7", "w", AFTER, organizations=[WORKING], in_force_from=None)
    assert finding.remedy().facts == (Fact("in_force_from"),)


def test_article_15_no_remedy_is_derived() -> None:
    """What needs a decision has none: it is for the offices named."""
    assert of("15-6", "w", AFTER, organizations=[WORKING]).remedy().why_not == "judgement"


def test_attested_not_met_is_for_the_office_to_correct() -> None:
    """Against an attestation that says not met no entry helps."""
    attested = {
        "norm": "11.1-4",
        "subject": "w",
        "year": 2024,
        "outcome": "not_met",
        "by": "district_organization_department",
        "date": "2025-01-05",
    }
    finding = of("11.1-4", "w", AFTER, organizations=[WORKING], attestations=[attested])
    assert finding.remedy().why_not == "attested"


def test_article_11_2_5_more_than_one_is_not_mended_by_more() -> None:
    """Under exactly one, two projects are too many, and no entry changes that."""
    project = {"kind": "secretary_project", "organization": "w", "date": "2024-05-01"}
    finding = of(
        "11.2-5",
        "w",
        AFTER,
        organizations=[WORKING],
        entries=[project | {"id": "a"}, project | {"id": "b"}],
        readings={"single": "exactly_one"},
    )
    assert finding.remedy().why_not == "too_many"


def test_article_15_7_the_deadline_of_the_order_is_asked_for() -> None:
    """An order without deadline: the remedy names the order."""
    order = {"id": "o", "kind": "rectification_order", "organization": "dc", "target": "w", "date": "2024-05-01"}
    bodies = [{"id": "dc", "kind": "district_committee"}, WORKING | {"superior": "dc"}]
    assert of("15-7", "w", AFTER, organizations=bodies, entries=[order]).remedy().facts == (Fact("deadline", "o"),)


@pytest.mark.parametrize(
    ("organization", "asked"),
    [
        ({"id": "c", "kind": "community", "leading_group_member": None}, "leading_group_member"),
        ({"id": "c", "kind": "community"}, "form"),
    ],
)
def test_article_11_2_2_who_is_bound_is_asked_for(organization: dict[str, Any], asked: str) -> None:
    """Where it is unknown whether a body is bound at all, the field that says so is named."""
    bound = {"primary_level_committees": "bound"}
    norm = "11.2-2" if asked == "leading_group_member" else "11.1-7"
    finding = of(norm, "c", AFTER, organizations=[organization], readings=bound)
    assert finding.reason is jd.Reason.ROSTER_UNKNOWN
    assert finding.remedy().facts == (Fact(asked, "c"),)


def test_article_11_1_7_what_says_who_is_bound_is_asked_for_and_nothing_else() -> None:
    """Whether a community is a member unit too is unknown: for the meetings of a committee its form is asked for."""
    community = {"id": "c", "kind": "community", "leading_group_member": None}
    finding = of("11.1-7", "c", AFTER, organizations=[community], readings={"primary_level_committees": "bound"})
    assert finding.remedy().facts == (Fact("form", "c"),)


def test_article_9_2_5_of_a_person_the_form_of_their_organization_is_asked_for() -> None:
    """Whoever is in charge of organization work owes an article, if theirs is a committee: its form is the fact."""
    finding = of(
        "9.2-5",
        "p",
        AFTER,
        organizations=[{"id": "c", "kind": "community"}],
        appointments=[{"person": "p", "organization": "c", "role": "member_in_charge_of_organization_work"}],
        readings={"primary_level_committees": "bound"},
    )
    assert finding.reason is jd.Reason.ROSTER_UNKNOWN
    assert finding.remedy().facts == (Fact("form", "c"),)


def test_article_13_2_the_committee_without_a_secretary_on_record_is_named() -> None:
    """Nobody knows whose report is owed: the roster of that committee is asked for."""
    finding = of("13-2", "dc", AFTER, organizations=[{"id": "dc", "kind": "district_committee"}, WORKING])
    assert finding.remedy().facts == (Fact("appointments", "w"),)


def test_article_13_2_one_report_serves_two_posts_of_one_person() -> None:
    """One person is secretary of two committees, one founded in May: one report, held from May on, is the remedy."""
    district = {"id": "dc", "kind": "district_committee"}
    committees = [WORKING | {"superior": "dc"}, WORKING | {"id": "v", "superior": "dc", "established": "2024-05-01"}]
    posts = [
        {"person": "p", "organization": organization, "role": "secretary", "start": "2021-01-01"}
        for organization in "wv"
    ]
    finding = of("13-2", "dc", AFTER, organizations=[district, *committees], appointments=posts)
    (report,) = finding.remedy().entries
    assert (report.earliest, report.latest) == (AFTER, date(2025, 3, 31))
    proven(finding)


STANDING_MEMBER = {
    "person": "p",
    "organization": "dc",
    "role": "district_standing_committee_member",
    "start": "2021-01-01",
}


def test_article_11_3_2_there_is_nothing_to_link_with() -> None:
    """A contact point needs a sub-district; the ledger has none."""
    district = {"id": "dc", "kind": "district_committee"}
    finding = of("11.3-2", "p", date(2024, 5, 1), organizations=[district], appointments=[STANDING_MEMBER])
    assert finding.remedy().why_not == "nobody"


def test_article_11_3_3_no_community_below_the_linked_subdistrict() -> None:
    """Under within_linked a community must lie below the sub-district linked with; one elsewhere is not proposed."""
    district = {"id": "dc", "kind": "district_committee"}
    linked = {"id": "k", "kind": "contact_point", "organization": "dc", "by": "p", "target": "w", "start": "2021-01-01"}
    asked: dict[str, Any] = {
        "appointments": [STANDING_MEMBER],
        "entries": [linked],
        "readings": {"community_contact_point": "within_linked_subdistrict"},
    }
    elsewhere = {"id": "c", "kind": "community", "form": "branch"}
    below = elsewhere | {"superior": "w"}
    none = of("11.3-3", "p", date(2024, 5, 1), organizations=[district, WORKING, elsewhere], **asked)
    one = of("11.3-3", "p", date(2024, 5, 1), organizations=[district, WORKING, below], **asked)
    assert none.remedy().why_not == "nobody"
    assert dict(one.remedy().entries[0].fields)["target"] == "c"
    proven(one)


def test_article_11_3_7_a_point_below_the_committee_is_proposed() -> None:
    """A team member without a contact point is given one below the committee."""
    secretary = {"person": "p", "organization": "w", "role": "secretary", "start": "2021-01-01"}
    community = {"id": "c", "kind": "community", "form": "branch", "superior": "w"}
    finding = of("11.3-7", "p", date(2024, 5, 1), organizations=[WORKING, community], appointments=[secretary])
    assert dict(finding.remedy().entries[0].fields)["target"] == "c"
    proven(finding)


LEADER: dict[str, Any] = {
    "organizations": [WORKING, {"id": "c", "kind": "community", "form": "branch", "superior": "w"}],
    "appointments": [{"person": "p", "organization": "w", "role": "secretary", "start": "2021-01-01"}],
}
POINT = {"id": "k", "kind": "contact_point", "organization": "w", "by": "p", "target": "c", "start": "2021-01-01"}


@pytest.mark.parametrize(
    ("unknown", "value"),
    [
        ({"start": None}, "2021-01-01"),
        ({"state": None}, "held"),
        ({"state": "planned"}, "held"),
        ({"target": None}, "c"),
        ({"by": None}, "p"),
    ],
)
def test_article_11_3_11_what_the_contact_point_does_not_say_is_asked_for(unknown: dict[str, Any], value: str) -> None:
    """The lecture was given where the leader may have a contact point: what would make it one is the missing fact."""
    lecture = {"id": "l", "kind": "party_lecture", "organization": "w", "by": "p", "date": "2024-05-01"}
    entries = [POINT | {"id": "past", "end": "2022-01-01"}, POINT | unknown, lecture | {"audience": ["c"]}]
    finding = of("11.3-11", "p", AFTER, entries=entries, **LEADER)
    assert finding.remedy().facts == (Fact(next(iter(unknown)), "k", value),)
    proven(finding)


def test_article_11_3_11_contact_point_and_lecture_unknown_are_several_things() -> None:
    """Whether there is a contact point is not known, and no lecture is on record: no one fact or entry settles it."""
    finding = of("11.3-11", "p", AFTER, entries=[POINT | {"state": "planned"}], **LEADER)
    assert finding.remedy().why_not == "several_unknown"


def test_article_11_3_11_a_lecture_is_proposed_for_the_days_in_office() -> None:
    """Between two appointments nothing can be done; the remedy starts with the second."""
    secretary = LEADER["appointments"][0]
    twice = [secretary | {"end": "2024-03-31"}, secretary | {"start": "2024-09-01"}]
    finding = of("11.3-11", "p", date(2024, 6, 1), entries=[POINT], **(LEADER | {"appointments": twice}))
    (lecture,) = finding.remedy().entries
    assert (lecture.earliest, lecture.latest) == (date(2024, 9, 1), date(2024, 12, 31))
    proven(finding)


def test_what_does_not_apply_or_is_done_needs_nothing() -> None:
    """Out of scope: nothing is owed. Satisfied: nothing is missing."""
    department = {"id": "d", "kind": "district_department"}
    meeting = {"kind": "leading_group_meeting", "organization": "w", "date": "2024-05-01"}
    done = [meeting | {"id": "a"}, meeting | {"id": "b"}]
    assert of("12-1", "d", AFTER, organizations=[department]).remedy().why_not == "nothing_owed"
    assert of("11.1-7", "w", AFTER, organizations=[WORKING], entries=done).remedy().why_not == "met"


def test_article_14_2_only_the_facts_that_are_needed_are_asked_for() -> None:
    """Of two plans of unknown year one suffices; and what one content lacks is not mended by a fact of the other."""
    paper = {"organization": "w", "date": "2024-02-01"}
    plans = [paper | {"id": id, "kind": "annual_key_points"} for id in "ab"]
    paid = paper | {"id": "c", "kind": "assessment_indicators"}
    finding = of("14-2", "w", AFTER, organizations=[WORKING], entries=[*plans, paid])
    assert finding.remedy().facts == (Fact("covers_year", "a", 2024), Fact("covers_year", "c", 2024))
    proven(finding)


def test_article_11_3_12_once_needs_a_contact_point_first() -> None:
    """Owed by office, once while they have points: without a point no life meeting would count; none is proposed."""
    finding = of(
        "11.3-12",
        "p",
        AFTER,
        organizations=[WORKING, {"id": "c", "kind": "community", "form": "branch", "superior": "w"}],
        appointments=[{"person": "p", "organization": "w", "role": "secretary", "start": "2021-01-01"}],
        readings={
            "life_meeting_each_year": "once",
            "life_meeting_of": "any",
            "lecture_bearers": "who_must_have_points",
        },
    )
    assert finding.remedy().why_not == "nobody"


@pytest.mark.parametrize("norm", ["13-2", "13-3"])
def test_article_13_one_secretary_of_two_committees_is_heard_once(norm: str) -> None:
    """Of two secretaries of one committee the one who also leads another is proposed, and nobody else."""
    secretary = {"role": "secretary", "start": "2020-01-01"}
    finding = of(
        norm,
        "dc",
        AFTER,
        organizations=[{"id": "dc", "kind": "district_committee"}, WORKING, {**WORKING, "id": "w2"}],
        appointments=[
            {"person": "p0", "organization": "w", **secretary},
            {"person": "p1", "organization": "w", **secretary},
            {"person": "p1", "organization": "w2", **secretary},
        ],
    )
    (entry,) = finding.remedy().entries
    assert "p1" in dict(entry.fields).values()
    proven(finding)


def test_nothing_but_a_condition_is_met() -> None:
    """What is no condition has no fields that meet it."""
    with pytest.raises(TypeError, match="is no condition"):
        met(object(), None)  # type: ignore[arg-type]


def test_article_11_1_7_a_remedy_in_short_is_kind_number_and_days() -> None:
    """Two meetings of the leading group are missing: two of a kind, from today to the end of the year."""
    finding = of("11.1-7", "w", date(2024, 5, 1), organizations=[WORKING])
    (act,) = finding.remedy().acts
    assert (act.kind, act.number) == ("leading_group_meeting", 2)
    assert (act.earliest, act.latest) == (date(2024, 5, 1), date(2024, 12, 31))


def test_article_11_1_3_the_day_is_the_fact_that_is_missing() -> None:
    """Of a meeting known by a month, in which the window begins, the day is asked for; told, it satisfies."""
    meeting = {"id": "m", "kind": "committee_meeting", "organization": "w", "party_building_study": "agenda_item"}
    about = {"earliest": "2023-12-20", "latest": "2024-01-10"}
    finding = of("11.1-3", "w", AFTER, organizations=[WORKING], entries=[meeting | {"date": about}])
    assert finding.remedy().facts == (Fact("date", "m", "2024-01-01"),)
    proven(finding)
