"""The predicates of the articles that compute nothing, and the shape of the findings of those that do."""

from datetime import date

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.articles import article_02, article_05, article_11, article_17, article_18
from jiceng_dangjian.articles.law import MODULES

AS_OF = date(2025, 3, 31)


@pytest.fixture
def ledger() -> jd.Ledger:
    """A district with one of each sort of organization."""
    return jd.Ledger(
        in_force_from=date(2020, 1, 1),
        organizations=(
            jd.Organization(id="dc", kind="district_committee"),
            jd.Organization(id="w", kind="subdistrict_working_committee", superior="dc"),
            jd.Organization(id="g", kind="leading_party_members_group", superior="dc"),
            jd.Organization(id="d", kind="district_department", superior="dc"),
            jd.Organization(id="c", kind="community", superior="w"),
        ),
        appointments=(
            jd.Appointment(
                person="a", organization="c", role="secretary", start=date(2021, 1, 1), end=date(2024, 6, 30)
            ),
            jd.Appointment(person="b", organization="c", role="secretary", start=date(2024, 7, 2)),
        ),
    )


def test_article_2_applies_to_committees_and_what_is_below_them(ledger: jd.Ledger) -> None:
    """The district committee, affiliated committees and primary-level organizations are in scope."""
    applies = {each.id: article_02.applies_to(ledger, each.id) for each in ledger.organizations}
    assert applies == {"dc": True, "w": True, "g": False, "d": False, "c": True}
    assert article_02.applies_to(ledger, "g", jd.Readings(leading_party_members_groups="bound"))
    with pytest.raises(LookupError, match="no organization 'x'"):
        article_02.applies_to(ledger, "x")


def test_article_5_person_with_primary_responsibility_is_the_secretary_of_the_day(ledger: jd.Ledger) -> None:
    """Whoever is secretary on the day, both ends of the tenure included; nobody while the post is vacant."""

    def on(day: date) -> tuple[str, ...]:
        return article_05.person_with_primary_responsibility(ledger, "c", on=day)

    assert [on(date(2024, 6, 30)), on(date(2024, 7, 1)), on(date(2024, 7, 2))] == [("a",), (), ("b",)]
    assert on(date(2020, 12, 31)) == ()


def test_article_17_only_the_organization_department_interprets() -> None:
    """One office may settle a reading; a name that is no office is refused."""
    assert article_17.interprets("district_organization_department")
    assert not article_17.interprets("district_general_office")
    with pytest.raises(ValueError, match="did you mean 'district_committee'"):
        article_17.interprets("district_comittee")


def test_article_18_in_force_from_the_date_of_issue(ledger: jd.Ledger) -> None:
    """In force from the date of issue on, never before the plenum, and not guessed where the date is unknown."""
    assert article_18.in_force(ledger, on=date(2020, 1, 1))
    assert not article_18.in_force(ledger, on=date(2019, 12, 31))
    assert not article_18.in_force(jd.Ledger(), on=date(2019, 10, 30))
    with pytest.raises(LookupError, match="in_force_from is null"):
        article_18.in_force(jd.Ledger(), on=date(2019, 10, 31))


def test_every_norm_stands_in_the_module_of_its_article() -> None:
    """A norm is found under its name in the module of the article it cites."""
    for norm in jd.NORMS.values():
        module = MODULES[norm.citation.article - 1]
        assert norm.name is not None
        assert getattr(module, norm.name) is norm


def test_article_11_1_predicate_gives_every_window(ledger: jd.Ledger) -> None:
    """A predicate of one subject gives a finding for each window, also where it is not applicable."""
    both = article_11.half_yearly_committee_meeting(ledger, "w", year=2024, as_of=AS_OF)
    assert [each.window for each in both] == [
        (date(2024, 1, 1), date(2024, 6, 30)),
        (date(2024, 7, 1), date(2024, 12, 31)),
    ]
    out = article_11.half_yearly_committee_meeting(ledger, "c", year=2024, as_of=AS_OF)
    assert {(each.verdict, each.reason) for each in out} == {("not_applicable", "out_of_scope")}


def test_predicate_refuses_a_subject_it_does_not_know(ledger: jd.Ledger) -> None:
    """A subject that is neither an organization nor appointed is refused, and so is a norm without findings."""
    with pytest.raises(LookupError, match="no organization or appointed person 'ww'"):
        article_11.leading_group(ledger, "ww", year=2024, as_of=AS_OF)
    with pytest.raises(TypeError, match="gives no findings"):
        article_18.commencement(ledger, year=2024, as_of=AS_OF)


def test_verdict_has_no_truth_value(ledger: jd.Ledger) -> None:
    """`if verdict:` raises, and says what to ask instead."""
    (finding,) = article_11.leading_group(ledger, "w", year=2024, as_of=AS_OF)
    with pytest.raises(TypeError, match=r"finding.verdict == Verdict.SATISFIED"):
        bool(finding.verdict)
    assert finding.verdict == "undetermined"


def test_article_15_is_never_derived() -> None:
    """However much is breached, articles 15-5, -6 and -8 only restate decisions on record."""
    report = jd.evaluate(jd.example_district(), year=2024, as_of=AS_OF)
    assert report.where(verdict="breached")
    for finding in report.everything():
        if finding.norm.id in ("15-5", "15-6", "15-8"):
            assert finding.reason in ("judgement_required", "out_of_scope", "not_existing")
            assert finding.evidence == ()


def test_article_15_6_restates_a_criticism_on_record(ledger: jd.Ledger) -> None:
    """A criticism held in the year is restated with its entry; a planned, cancelled or later one is not."""
    entries = [
        jd.Entry(id="e1", kind="criticism", organization="dc", target="w", date=date(2024, 5, 6)),
        jd.Entry(id="e2", kind="criticism", organization="dc", target="c", date=date(2024, 5, 6), state="cancelled"),
        jd.Entry(id="e3", kind="criticism", organization="dc", target="d", date=date(2025, 4, 1)),
    ]
    record = jd.Ledger.from_dict(
        ledger.to_dict()
        | {"entries": jd.Ledger(organizations=ledger.organizations, entries=tuple(entries)).to_dict()["entries"]}
    )
    report = jd.evaluate(record, year=2024, as_of=AS_OF)
    (finding,) = report.where(norm="15-6")
    assert (finding.subject, finding.reason, finding.evidence) == ("w", "decision_on_record", ("e1",))
