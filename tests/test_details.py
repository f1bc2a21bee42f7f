"""Details of the contract that ledgers at random seldom reach. Each finding is also what the oracle gives."""

from datetime import date
from typing import Any

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.answers.written import how_decided
from jiceng_dangjian.evaluation.conditions import check
from jiceng_dangjian.evaluation.tally import counter
from jiceng_dangjian.language.acts import acts
from jiceng_dangjian.language.requirements import at_least, both
from jiceng_dangjian.language.vocabulary import ENTRY_KINDS, SIX_HAVES, VOCABULARY, Nature
from jiceng_dangjian.language.windows import YEAR
from jiceng_dangjian.language.words import needs, rule, words
from jiceng_dangjian.questions.readings import READINGS
from tests.oracle import evaluate as oracle

Record = dict[str, Any]
DC: Record = {"id": "dc", "kind": "district_committee"}
W: Record = {"id": "w", "kind": "subdistrict_working_committee", "superior": "dc"}
C: Record = {"id": "c", "kind": "community", "form": "branch", "superior": "w"}


def findings(
    norm: str,
    organizations: list[Record],
    appointments: list[Record] | None = None,
    entries: list[Record] | None = None,
    *,
    as_of: date = date(2025, 4, 10),
    readings: dict[str, str] | None = None,
    complete: list[str] | None = None,
    attestations: list[Record] | None = None,
) -> list[Record]:
    """The findings of a norm for 2024, those that do not apply left out; the oracle finds the same."""
    document = {
        "format": "jiceng-dangjian.ledger/1",
        "in_force_from": "2020-01-01",
        "organizations": organizations,
        "appointments": appointments or [],
        "entries": [{"id": f"e{number}", **each} for number, each in enumerate(entries or [], 1)],
        "coverage": [
            {"subject": each, "kinds": list(ENTRY_KINDS), "start": "2019-01-01", "end": "2026-12-31"}
            for each in complete or []
        ],
        "attestations": attestations or [],
    }
    chosen = readings or {}
    report = jd.evaluate(jd.Ledger.from_dict(document), year=2024, as_of=as_of, readings=jd.Readings(**chosen))
    names = ("subject", "verdict", "reason", "required", "counted", "possible", "evidence")

    def told(found: list[Record]) -> list[Record]:
        kept = [each for each in found if each["norm"] == norm and each["verdict"] != "not_applicable"]
        return sorted(({name: each[name] for name in names} for each in kept), key=str)

    ours = told(report.to_dict()["findings"])
    assert ours == told(oracle(document, 2024, as_of, chosen))
    return ours


def held(role: str, organization: str, person: str = "p", **days: str) -> Record:
    """An appointment since 2020."""
    return {"person": person, "organization": organization, "role": role, "start": "2020-01-01", **days}


SIX = dict.fromkeys(SIX_HAVES, True)


@pytest.mark.parametrize(
    ("latest", "verdict"),
    [
        ({"date": "2024-06-01", "state": "cancelled"}, "satisfied"),
        ({"date": "2025-01-01"}, "satisfied"),
        ({"date": "2024-06-01"}, "unmet"),
        ({"date": None}, "undetermined"),
        ({"date": "2024-06-01", "state": None}, "undetermined"),
        ({"date": "2024-03-01"}, "unmet"),
    ],
)
def test_article_8_3_the_latest_record_held_by_the_standing_day_speaks(latest: Record, verdict: str) -> None:
    """A later record that was cancelled or is of the next year says nothing; one of unknown day may be the latest."""
    enterprise = {"id": "n", "kind": "non_public_enterprise", "form": "branch", "superior": "w"}
    record = {"kind": "six_haves", "organization": "w", "target": "n", **SIX}
    lacking = record | {next(iter(SIX_HAVES)): False}
    entries = [record | {"date": "2024-03-01"}, lacking | latest]
    (finding,) = findings("8.3-3", [DC, W, enterprise], [], entries, complete=["w"])
    assert finding["verdict"] == verdict


def test_article_14_2_in_force_for_part_of_the_window_with_one_content_done() -> None:
    """Under whole_periods_only a part of the window is no period: one content done does not make it one."""
    late = W | {"established": "2024-02-01"}
    paper = {"kind": "annual_key_points", "organization": "w", "date": "2024-03-01", "covers_year": 2024}
    assert findings("14-2", [DC, late], [], [paper], readings={"partial_period": "whole_periods_only"}) == []


def test_article_13_2_members_stand_below_the_district_committee() -> None:
    """A committee below another root than the district committee is no member; one without a superior is."""
    elsewhere: list[Record] = [
        {"id": "d", "kind": "district_department"},
        {"id": "v", "kind": "affiliated_committee", "superior": "d"},
        {"id": "u", "kind": "affiliated_committee"},
    ]
    posts = [held("secretary", "v", "q"), held("secretary", "u", "r"), held("secretary", "w")]
    (finding,) = findings("13-2", [DC, W, *elsewhere], posts, complete=["dc"])
    assert (finding["required"], finding["verdict"]) == (2, "breached")


def test_article_3_a_person_without_an_appointment_can_be_attested_for() -> None:
    """An attestation of a judgement norm fixes its subject, also a person who holds no post in the ledger."""
    told = {"norm": "3-1", "year": 2024, "by": "district_organization_department", "date": "2025-01-05"}
    told_of = [told | {"subject": "x", "outcome": "met"}, told | {"subject": "w", "outcome": "not_met"}]
    entry = {"kind": "secretary_project", "organization": "w", "by": "x", "date": "2024-03-01"}
    found = findings("3-1", [DC, W], [], [entry], attestations=told_of)
    assert [(each["subject"], each["verdict"]) for each in found] == [("w", "breached"), ("x", "satisfied")]


def test_article_3_attestations_of_others_are_left_out_of_one_organizations_report() -> None:
    """The report of one organization holds what is attested of it, and nothing that is attested of another."""
    attestations = [
        jd.Attestation(
            norm="3-1",
            subject=subject,
            year=2024,
            outcome="met",
            by="district_organization_department",
            date=date(2025, 1, 5),
        )
        for subject in ("w", "c")
    ]
    organizations = (
        jd.Organization(id="w", kind="subdistrict_working_committee"),
        jd.Organization(id="c", kind="community", superior="w"),
    )
    ledger = jd.Ledger(in_force_from=date(2020, 1, 1), organizations=organizations, attestations=tuple(attestations))
    report = jd.evaluate(ledger, year=2024, as_of=date(2025, 3, 31), organization="w")
    assert [each.subject for each in report.where(norm="3-1")] == ["w"]


@pytest.mark.parametrize(("place", "possible"), [("w", 1), ("c", 0)])
def test_article_9_2_by_unknown_may_be_theirs_only_in_their_own_committee(place: str, possible: int) -> None:
    """An article by nobody named is possibly theirs where their own committee entered it, and nowhere else."""
    entry = {"kind": "research_article", "organization": place, "date": "2024-03-01", "advances_party_building": True}
    post = held("member_in_charge_of_organization_work", "w")
    (finding,) = findings("9.2-5", [DC, W, C], [post], [entry], complete=["p"])
    assert finding["possible"] == possible


def test_article_9_2_by_unknown_before_the_tenure_is_not_theirs() -> None:
    """Of two posts only the one held on the day makes an article by nobody named possibly theirs."""
    entry = {"kind": "research_article", "organization": "w", "date": "2024-03-01", "advances_party_building": True}
    role = "member_in_charge_of_organization_work"
    v = {"id": "v", "kind": "affiliated_committee", "superior": "dc"}
    posts = [held(role, "v"), held(role, "w", start="2024-06-01")]
    (finding,) = findings("9.2-5", [DC, W, v], posts, [entry], complete=["p"])
    assert (finding["possible"], finding["verdict"]) == (0, "breached")


@pytest.mark.parametrize(
    ("by", "day", "counted", "possible"),
    [
        ("old", "2024-03-01", 1, 1),
        ("old", "2024-09-01", 0, 0),
        ("old", None, 0, 1),
        ("new", "2024-03-01", 1, 1),
        ("nobody", None, 0, 0),
    ],
)
def test_article_13_2_report_by_who_held_the_post_on_its_day_or_holds_it(
    by: str, day: str | None, counted: int, possible: int
) -> None:
    """A report counts for the post if given by its holder of that day or of the roster day."""
    posts = [held("secretary", "w", "old", end="2024-06-30"), held("secretary", "w", "new", start="2024-07-01")]
    entry = {"kind": "duty_report", "organization": "dc", "by": by, "form": "oral", "date": day}
    (finding,) = findings("13-2", [DC, W], posts, [entry], complete=["dc"])
    assert (finding["counted"], finding["possible"]) == (counted, possible)


def contact(target: str | None, **more: str | None) -> Record:
    """A contact point of p."""
    return {"kind": "contact_point", "organization": "dc", "by": "p", "target": target, "start": "2021-01-01", **more}


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


def test_acts_of_kinds_that_stand_in_time_differently_are_refused() -> None:
    """An event and a standing fact cannot be counted together: they have no date in common."""
    with pytest.raises(ValueError, match=r"acts\(special_fund, committee_meeting\) mixes kinds"):
        counter(acts(("special_fund", "committee_meeting")), VOCABULARY)


def test_a_condition_or_requirement_without_a_meaning_is_refused() -> None:
    """A reader that meets a value it does not know says so instead of passing over it."""
    with pytest.raises(TypeError, match="'often' is no condition"):
        check("often", Nature.EVENT)
    with pytest.raises(TypeError, match="'often' is no part of a requirement"):
        words("often", VOCABULARY)


@pytest.mark.parametrize(
    ("norm", "readings", "shown"),
    [
        ("11.1-5", {"single": "exactly_one"}, "每年1月至3月恰好1次：综合性基层党建工作会议"),
        ("3-1", {}, "由人判断，本库不作结论"),
        ("11.3-11", {"lecture_owed": "per_contact_point"}, "对其各联系点逐一"),
        ("11.1-7", {"one_meeting_many_duties": "never"}, "首条记录为领导小组会议"),
        ("11.1-3", {"district_committee_meeting": "plenary"}, "区委以外"),
    ],
)
def test_rule_in_words_follows_the_reading(norm: str, readings: dict[str, str], shown: str) -> None:
    """The rule read back in words says what the chosen reading makes of it."""
    assert shown in rule(jd.NORMS[norm], jd.Readings(**readings))[0]


def test_what_a_ledger_must_hold_follows_the_reading() -> None:
    """A condition on how an event was first recorded asks for no field of its own."""
    for option in ("never", "if_recorded_as_each"):
        asked = needs(jd.NORMS["11.1-7"], jd.Readings(one_meeting_many_duties=option))
        assert asked == [("leading_group_meeting", ("date",))]


def test_a_judgement_on_record_is_told_apart_from_none() -> None:
    """The report counts a judgement norm only where an attestation decided it."""
    told = {"norm": "3-1", "subject": "w", "year": 2024, "by": "district_organization_department"}
    for outcome, number in (("met", 1), (None, 0)):
        document = {
            "format": "jiceng-dangjian.ledger/1",
            "in_force_from": "2020-01-01",
            "organizations": [DC, W],
            "attestations": [told | {"outcome": outcome, "date": "2025-01-05"}],
        }
        report = jd.evaluate(jd.Ledger.from_dict(document), year=2024, as_of=date(2025, 3, 31))
        assert f"须人工判断而有证明或决定在案 {number} 项" in how_decided(report)


def test_every_part_of_a_norm_reads_like_the_rule() -> None:
    """The repr of a requirement names its operands, and no Python object by its address."""
    shown = {norm.id: repr(norm.requirement) for norm in jd.NORMS.values()}
    assert not [told for told in shown.values() if " object at 0x" in told]
    assert "amount>0" in shown["11.4-8"]
    assert shown["8.4-4"] == "attested()"
    assert shown["15-6"] == "recorded(criticism)"
    assert repr(jd.NORMS["11.1-3"].bearers[0]) == "committee"
    meeting = acts("leading_group_meeting")
    assert repr(both(meeting, meeting, each=YEAR)) == f"both({meeting!r}, {meeting!r}, each=YEAR)"
    assert repr(at_least(2, meeting, each=YEAR)) == "at_least(2, acts(leading_group_meeting), each=YEAR)"


def test_a_wrong_question_is_refused_with_what_was_meant() -> None:
    """Readings of another type and filters that name nothing are refused by name."""
    ledger = jd.example_district()
    with pytest.raises(TypeError, match=r"readings must be Readings, as in Readings\(single='exactly_one'\)"):
        jd.evaluate(ledger, year=2024, as_of=date(2025, 3, 31), readings={"single": "exactly_one"})  # type: ignore[arg-type]
    report = jd.evaluate(ledger, year=2024, as_of=date(2025, 3, 31))
    with pytest.raises(ValueError, match="there is no verdict 'satisfyed'; there are satisfied, breached"):
        report.where(verdict="satisfyed")


def test_readings_show_what_was_chosen() -> None:
    """The repr of readings and of a register entry names them as a program would write them."""
    assert repr(jd.Readings(single="exactly_one")) == "Readings(single='exactly_one')"
    assert repr(READINGS["single"]) == "single"
