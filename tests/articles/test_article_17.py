"""Article 17: interpretation."""

from datetime import date
from typing import Any

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.articles import article_17


def test_article_17_only_the_organization_department_interprets() -> None:
    """One office may settle a reading; a name that is no office is refused."""
    assert article_17.interprets("district_organization_department")
    assert not article_17.interprets("district_general_office")
    with pytest.raises(ValueError, match="did you mean 'district_committee'"):
        article_17.interprets("district_comittee")


QUESTION: dict[str, Any] = {"year": 2024, "as_of": date(2025, 3, 31)}


SETTLED = jd.Interpretation(reading="year_opening", option="january", number="〔2024〕3号", date=date(2024, 5, 6))


def test_article_17_a_finding_cites_the_interpretation() -> None:
    """An official interpretation decides, is cited with body, number and date, and leaves the reading uncontested."""
    ledger = jd.example_district()
    settled = jd.evaluate(ledger, **QUESTION, readings=jd.Readings(SETTLED))
    chosen = jd.evaluate(ledger, **QUESTION, readings=jd.Readings(year_opening="january"))
    assert [each.verdict for each in settled] == [each.verdict for each in chosen]
    found = settled.where(norm="11.1-5")
    cited = {"by": "district_organization_department", "number": "〔2024〕3号", "date": "2024-05-06"}
    for finding in found:
        assert finding.settled_by == (SETTLED,)
        assert finding.to_dict()["interpretations"] == {"year_opening": cited}
        assert "〔2024〕3号" in finding.explain("zh").lines[-1]
        assert "year_opening=january settled by" in finding.explain("en").lines[-1]
        assert jd.check_explanation(finding.explain(), ledger)
        assert not any("year_opening" in dict(flip.readings) for flip in finding.contested_by)
    assert any(
        "year_opening" in dict(flip.readings) for each in chosen.where(norm="11.1-5") for flip in each.contested_by
    )
    assert settled.to_dict()["interpretations"] == {"year_opening": cited}


def test_article_17_without_one_a_finding_says_that_its_reading_is_a_working_one() -> None:
    """No interpretation: nothing is cited, and the explanation says on which working readings the finding rests."""
    (finding,) = jd.NORMS["11.1-5"](jd.example_district(), "w1", **QUESTION)
    assert finding.settled_by == ()
    assert "工作读法 year_opening=through_march" in finding.explain().lines[-1]


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"by": "district_committee"}, "article 17"),
        ({"number": ""}, "number"),
        ({"option": "februar"}, "there are through_march, january, through_february"),
        ({"reading": "year_openin"}, "did you mean 'year_opening'"),
    ],
)
def test_article_17_what_is_no_interpretation_is_refused(wrong: dict[str, str], says: str) -> None:
    """Another body, no number, an unknown reading or option: refused with what is wrong."""
    given: dict[str, Any] = {"reading": "year_opening", "option": "january", "number": "1", "date": date(2024, 5, 6)}
    with pytest.raises(ValueError, match=says):
        jd.Interpretation(**(given | wrong))


def test_article_17_a_settled_reading_cannot_be_read_otherwise() -> None:
    """An option against the interpretation is refused, and so is an interpretation not yet issued on the day."""
    with pytest.raises(ValueError, match="cannot be read otherwise"):
        jd.Readings(SETTLED, year_opening="through_march")
    with pytest.raises(ValueError, match="not yet issued"):
        jd.evaluate(jd.example_district(), year=2024, as_of=date(2024, 5, 5), readings=jd.Readings(SETTLED))


def test_article_17_a_receipt_tells_of_interpretations() -> None:
    """The same option as a working reading and as settled: other readings, and another receipt."""
    option = {SETTLED.reading: SETTLED.option}
    working, settled = jd.LAW.readings(**option), jd.Readings(SETTLED)
    assert working != settled
    receipts = [jd.evaluate(jd.example_district(), **QUESTION, readings=each).receipt for each in (working, settled)]
    assert receipts[0]["readings_sha256"] != receipts[1]["readings_sha256"]


@pytest.mark.parametrize("wrong", [{"date": "2024-05-06"}, {"date": None}, {"number": 5}, {"reading": None}])
def test_article_17_an_interpretation_of_other_types_is_refused(wrong: dict[str, Any]) -> None:
    """A day as text, a number that is no text: refused when it is made."""
    given: dict[str, Any] = {"reading": "year_opening", "option": "january", "number": "1", "date": date(2024, 5, 6)}
    with pytest.raises((TypeError, ValueError)):
        jd.Interpretation(**(given | wrong))
