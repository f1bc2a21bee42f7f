"""Duties: who owes what by when, over whom and to whom, before a single entry exists."""

from collections import Counter
from datetime import date
from typing import Any

import pytest
from hypothesis import given

import jiceng_dangjian as jd
from jiceng_dangjian.testing.strategies import Document, chosen_readings, days_read, ledgers
from tests.evaluation.test_laws import law


@pytest.fixture(scope="module")
def example() -> jd.Report:
    """The report of the example district."""
    return jd.evaluate(jd.example_district(), year=2024, as_of=date(2025, 3, 31))


@law
@given(ledgers(), chosen_readings())
def test_law_duties_do_not_depend_on_what_was_done(document: Document, chosen: dict[str, str]) -> None:
    """Who owes what is known before a single act is entered: only contact points and orders make duties."""
    makes = ("contact_point", "rectification_order")
    readings = jd.LAW.readings(**chosen)
    asked: dict[str, Any] = {"start": date(2024, 1, 1), "end": date(2024, 12, 31), "as_of": date(2024, 12, 31)}
    document["coverage"] = document["attestations"] = []
    bare = document | {
        "entries": [each | {"same_as": None, "also": []} for each in document["entries"] if each["kind"] in makes]
    }
    document = document | {
        "entries": bare["entries"] + [each for each in document["entries"] if each["kind"] not in makes]
    }
    try:
        full, empty = jd.Ledger.from_dict(document), jd.Ledger.from_dict(bare)
    except jd.LedgerError:
        return
    assert jd.duties(full, readings=readings, **asked) == jd.duties(empty, readings=readings, **asked)


def gone_by_then(finding: jd.Finding, readings: jd.Readings) -> bool:
    """Whether a finding before its window is not applicable any more, by the same ledger, on the window's first day."""
    opens = finding.start
    if opens is None or finding.inquiry.as_of >= opens:
        return False
    found = finding.norm(finding.inquiry.ledger, finding.subject, year=2024, as_of=opens, readings=readings)
    return all(each.verdict.value == "not_applicable" for each in found if each.window == finding.window)


@law
@given(ledgers(), days_read, chosen_readings())
def test_law_every_finding_has_its_duty(document: Document, as_of: date, chosen: dict[str, str]) -> None:
    """Whatever is found was owed by that subject under that clause, on days on which it could be performed.

    Except what is open before its window only because a member is there today that is gone before the window opens.
    An order's window may begin in the year before: the duties are asked from the first day any finding is about.
    """
    ledger, readings = jd.Ledger.from_dict(document), jd.LAW.readings(**chosen)
    report = jd.evaluate(ledger, year=2024, as_of=as_of, readings=readings)
    opens = min(each.start for each in report if each.start is not None)
    duties = jd.duties(ledger, start=opens, end=date(2025, 12, 31), as_of=as_of, readings=readings)
    assert all(each.first is None or each.last is None or each.first <= each.last for each in duties)
    owed = {(each.norm.id, each.subject) for each in duties}
    for finding in report:
        if finding.norm.decided_by in ("computed", "attested") and finding.window is not None:
            assert (finding.norm.id, finding.subject) in owed or gone_by_then(finding, readings), finding


def test_article_15_7_an_order_of_the_year_before_to_an_organization_dissolved_since() -> None:
    """The deadline is in the year, so it is found there; it could be performed only before, so it was owed then."""
    dissolved, deadline = date(2023, 12, 31), date(2024, 12, 31)
    order = {"id": "e1", "kind": "rectification_order", "organization": "dc", "date": "2023-12-31"}
    ledger = jd.Ledger.from_dict(
        {
            "format": "jiceng-dangjian.ledger/1",
            "in_force_from": "2020-01-01",
            "organizations": [
                {"id": "dc", "kind": "district_committee", "superior": None, "established": "1990-01-01"},
                {"id": "w1", "kind": "subdistrict_working_committee", "superior": "dc", "established": "2005-01-01"}
                | {"dissolved": "2023-12-31"},
            ],
            "entries": [order | {"target": "w1", "deadline": "2024-12-31"}],
        }
    )
    (found,) = jd.evaluate(ledger, year=2024, as_of=date(2025, 4, 10)).where(norm="15-7", organization="w1")
    assert (found.window, found.verdict.value) == ((dissolved, deadline), "undetermined")
    asked: dict[str, Any] = {"end": deadline, "as_of": date(2025, 4, 10), "organization": "w1"}
    (owed,) = [each for each in jd.duties(ledger, start=dissolved, **asked) if each.norm.id == "15-7"]
    assert (owed.first, owed.last) == (dissolved, dissolved)
    assert "15-7" not in {each.norm.id for each in jd.duties(ledger, start=date(2024, 1, 1), **asked)}


def test_duties_of_a_year_before_a_single_entry(example: jd.Report) -> None:
    """Organizations and appointments suffice; every duty has clause, subject, and days counted from as_of."""
    bare = jd.Ledger.from_dict(example.ledger.to_dict() | {"entries": [], "coverage": [], "attestations": []})
    as_of = date(2024, 3, 1)
    owed = jd.duties(bare, start=date(2024, 1, 1), end=date(2024, 12, 31), as_of=as_of, organization="w1")
    (conference,) = [each for each in owed if each.norm.id == "11.1-5"]
    assert (conference.first, conference.last, conference.days_left) == (date(2024, 1, 1), date(2024, 3, 31), 30)
    assert conference.to_dict()["quote"] == jd.NORMS["11.1-5"].quote
    assert {each.organization for each in owed} == {"w1"}


def test_article_14_4_each_subordinate_is_a_duty_of_its_own(example: jd.Report) -> None:
    """The assessment is owed for every organization directly below, and each is named."""
    ledger = example.ledger
    asked: dict[str, Any] = {"start": date(2024, 11, 1), "end": date(2025, 1, 31), "as_of": date(2024, 12, 1)}
    owed = [each for each in jd.duties(ledger, organization="w1", **asked) if each.norm.id == "14-4"]
    (finding,) = jd.evaluate(ledger, year=2024, as_of=date(2024, 12, 1)).where(norm="14-4", organization="w1")
    assert Counter(each.member for each in owed).most_common(1)[0][1] == 1
    assert len(owed) == finding.required
    assert {each.last for each in owed} == {date(2025, 1, 31)}


def test_article_12_1_the_report_is_owed_to_the_superior(example: jd.Report) -> None:
    """The clause says to whom: to the superior."""
    asked: dict[str, Any] = {"start": date(2024, 1, 1), "end": date(2024, 12, 31), "as_of": date(2024, 6, 1)}
    owed = [each for each in jd.duties(example.ledger, organization="w1", **asked) if each.norm.id == "12-1"]
    assert [(each.to, each.last) for each in owed] == [("dc", date(2024, 3, 31)), ("dc", date(2025, 3, 31))]


def test_duties_of_a_person_and_of_a_bearer(example: jd.Report) -> None:
    """A person's duties are theirs alone; a bearer's are those of the norms that name it."""
    asked: dict[str, Any] = {"start": date(2024, 1, 1), "end": date(2024, 12, 31), "as_of": date(2024, 6, 1)}
    person = next(each.person for each in example.ledger.appointments if each.role == "secretary")
    assert {each.subject for each in jd.duties(example.ledger, person=person, **asked)} == {person}
    named = jd.duties(example.ledger, bearer="district_committee", **asked)
    assert {each.norm.id for each in named} <= {norm.id for norm in jd.norms(bearer="district_committee")}


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"end": date(2023, 1, 1)}, "before the first"),
        ({"organization": "w99"}, "no organization 'w99'"),
        ({"person": "p9999"}, "no appointment of 'p9999'"),
        ({"bearer": "distrct_committee"}, "did you mean 'district_committee'"),
    ],
)
def test_duties_of_nobody_are_refused(wrong: dict[str, Any], says: str, example: jd.Report) -> None:
    """A question about nobody is an error that says so, not an empty answer."""
    asked: dict[str, Any] = {"start": date(2024, 1, 1), "end": date(2024, 12, 31), "as_of": date(2024, 6, 1)}
    with pytest.raises((LookupError, ValueError), match=says):
        jd.duties(example.ledger, **(asked | wrong))


def test_article_15_7_an_order_without_deadline_has_no_last_day() -> None:
    """Its days left are not known, and not made up."""
    document = {
        "format": "jiceng-dangjian.ledger/1",
        "in_force_from": "2020-01-01",
        "organizations": [
            {"id": "dc", "kind": "district_committee"},
            {"id": "w", "kind": "subdistrict_working_committee", "superior": "dc"},
        ],
        "entries": [
            {"id": "o", "kind": "rectification_order", "organization": "dc", "target": "w", "date": "2024-05-01"}
        ],
    }
    days: dict[str, Any] = {"start": date(2024, 1, 1), "end": date(2024, 12, 31), "as_of": date(2024, 6, 1)}
    (owed,) = [each for each in jd.duties(jd.Ledger.from_dict(document), **days) if each.norm.id == "15-7"]
    assert (owed.first, owed.last, owed.days_left, owed.member) == (date(2024, 5, 1), None, None, "o")
    assert owed.unsure is jd.Reason.DEADLINE_UNKNOWN


# Receipt


def test_article_14_4_no_duty_over_what_is_gone_before_the_window() -> None:
    """Dissolved on the day up to which the record is read: the assessment of a later year end is not owed over it."""
    organizations = [
        {"id": "dc", "kind": "district_committee", "superior": None, "established": "1990-01-01"},
        {"id": "w0", "kind": "subdistrict_working_committee", "superior": "dc", "established": "2005-01-01"},
        {
            "id": "c0",
            "kind": "community",
            "superior": "w0",
            "established": "2005-01-01",
            "dissolved": "2023-12-31",
            "form": "branch",
        },
    ]
    ledger = jd.Ledger.from_dict(
        {"format": "jiceng-dangjian.ledger/1", "in_force_from": "2020-01-01", "organizations": organizations}
    )
    owed = jd.duties(ledger, start=date(2023, 11, 1), end=date(2025, 12, 31), as_of=date(2023, 12, 31))
    (assessment,) = [each for each in owed if each.norm.id == "14-4" and each.member == "c0"]
    assert (assessment.first, assessment.last) == (date(2023, 11, 1), date(2023, 12, 31))
