"""The law as a value: refused where it is unsound, amended from a day on, each window judged by the text of its day."""

import copy
import pickle
from datetime import date
from typing import Any

import pytest
from attrs import evolve

import jiceng_dangjian as jd
from jiceng_dangjian.answers.explanation.check import faults
from jiceng_dangjian.articles import LAW, Law, UnsoundLaw
from jiceng_dangjian.articles.article_11 import meeting
from jiceng_dangjian.articles.bearers import COMMITTEE
from jiceng_dangjian.language import (
    YEAR,
    Below,
    Clauses,
    Is,
    OrderTargets,
    Organizations,
    Periods,
    Provision,
    Recorded,
    acts,
    at_least,
    in_being,
)
from jiceng_dangjian.questions.choice import Choice
from tests.articles.toy_law import TOY

QUARTERS = (((1, 1), (3, 31)), ((4, 1), (6, 30)), ((7, 1), (9, 30)), ((10, 1), (12, 31)))
QUARTER = Periods("QUARTER", "每季度", "each quarter", QUARTERS)
FROM = date(2024, 7, 1)
END_OF_7_1 = "统筹推进各领域基层党建工作。"
BEFORE = "每年召开两次以上基层党建工作领导小组会议"
AFTER = "每季度召开一次以上基层党建工作领导小组会议"
MEETING = meeting("leading_group_meeting")


def quarterly(day: date = FROM) -> Law:
    """The leading group's meetings made quarterly from a day on, text and norm."""
    norm = LAW.norm("11.1-7")
    title = ("每季度召开领导小组会议", "Quarterly leading group meetings")
    quote = norm.quote.replace(BEFORE, AFTER)
    changed = evolve(norm, quote=quote, title=title, requirement=at_least(1, MEETING, each=QUARTER))
    return LAW.amended(text=LAW.text.text.replace(BEFORE, AFTER), norms=[changed], in_force_from=day)


@pytest.fixture(scope="module")
def amended() -> Law:
    """Quarterly meetings of leading groups from July 2024 on."""
    return quarterly()


def evaluated(year: int, law: Law | None = None, **more: Any) -> jd.Report:
    """The example district's report of a year, as it stands in March 2026."""
    return jd.evaluate(jd.example_district(), year=year, as_of=date(2026, 3, 31), law=law, **more)


def windows(report: jd.Report, subject: str) -> list[str]:
    """The first days of a committee's windows for meetings of its leading group."""
    return [str(each.window[0]) for each in report.where(norm="11.1-7", subject=subject) if each.window]


def test_each_window_is_judged_by_the_text_of_its_first_day(amended: Law) -> None:
    """2023 the year, 2024 the year and two quarters, 2025 four quarters; each cites and quotes its own text."""
    firsts = [["01-01"], ["01-01", "07-01", "10-01"], ["01-01", "04-01", "07-01", "10-01"]]
    for year, days in zip((2023, 2024, 2025), firsts, strict=True):
        report = evaluated(year, amended)
        assert windows(report, "w1") == [f"{year}-{day}" for day in days]
        for each in report.where(norm="11.1-7", subject="w1"):
            assert each.start is not None
            assert (AFTER in each.norm.quote) == (each.start >= FROM)
            assert each.norm is amended.on(each.start).norm("11.1-7")


def test_what_is_not_amended_is_judged_as_before(amended: Law) -> None:
    """Every other finding of the year says what it said."""
    before, after = evaluated(2024), evaluated(2024, amended)
    assert {each.norm.id for each in before.diff(after)} == {"11.1-7"}
    assert [each.to_dict() for each in before if each.norm.id != "11.1-7"] == [
        each.to_dict() for each in after if each.norm.id != "11.1-7"
    ]


def test_the_difference_is_what_the_amendment_changes(amended: Law) -> None:
    """The quarters are new; the year, which began before the amendment, says what it said."""
    changes = [each for each in evaluated(2024).diff(evaluated(2024, amended)) if each.subject == "w1"]
    told = [(str(each.window and each.window[1]), each.before is None, each.after is None) for each in changes]
    assert told == [("2024-09-30", True, False), ("2024-12-31", True, False)]
    assert changes[0].to_dict()["norm"] == "11.1-7"
    assert evaluated(2024).diff(evaluated(2024)) == ()


def test_readers_follow_the_text_of_the_day(amended: Law) -> None:
    """Explanations are true under the amended law, those of quarters under it only; other readers follow."""
    ledger = jd.example_district()
    report = evaluated(2024, amended, organization="w3")
    for finding in report:
        explanation = finding.explain()
        assert faults(explanation, ledger, law=amended) == ()
        new = finding.norm.id == "11.1-7" and finding.start is not None and finding.start >= FROM
        assert (faults(explanation, ledger) == ()) != new
        finding.remedy()
    assert len(report.entries()) == len(ledger.entries)
    owed = jd.duties(ledger, start=date(2024, 1, 1), end=date(2024, 12, 31), as_of=FROM, organization="w3", law=amended)
    assert [str(each.first) for each in owed if each.norm.id == "11.1-7"] == ["2024-01-01", "2024-07-01", "2024-10-01"]


def test_the_receipt_names_every_text_used(amended: Law) -> None:
    """In the year of the amendment both, each with the day from which it is; of the regulation its one."""
    texts = evaluated(2024, amended).receipt["texts"]
    assert [each["in_force_from"] for each in texts] == [None, "2024-07-01"]
    assert [each["text_sha256"] for each in texts] == [LAW.text.sha256, amended.text.sha256]
    assert [each["in_force_from"] for each in evaluated(2023, amended).receipt["texts"]] == [None]
    assert "texts" not in evaluated(2024).receipt


def test_an_amended_law_is_a_value(amended: Law) -> None:
    """Equal to itself made again, pickled and copied; a report under it, too; on each day one of its versions."""
    assert quarterly() == amended != LAW
    assert pickle.loads(pickle.dumps(amended)) == amended
    assert copy.copy(amended) is amended
    report = evaluated(2024, amended, organization="w3")
    again = pickle.loads(pickle.dumps(report))
    assert again == report
    assert again.receipt == report.receipt
    assert [each.explain() for each in again] == [each.explain() for each in report]
    assert [amended.on(day) for day in (date(2024, 6, 30), FROM)] == [LAW, amended]
    assert pickle.loads(pickle.dumps(LAW)) is LAW


def test_a_second_amendment_follows_the_first(amended: Law) -> None:
    """Once a year from 2025 on: three versions, each for its days; an earlier day than the last is refused."""
    norm = LAW.norm("11.1-7")
    again = evolve(norm, requirement=at_least(2, MEETING, each=YEAR))
    back = amended.amended(text=LAW.text.text, norms=[again], in_force_from=date(2025, 1, 1))
    assert windows(evaluated(2024, back), "w1") == ["2024-01-01", "2024-07-01", "2024-10-01"]
    assert windows(evaluated(2025, back), "w1") == ["2025-01-01"]
    assert [each.in_force_from for each in back.versions] == [None, FROM, date(2025, 1, 1)]
    with pytest.raises(ValueError, match="already amended from 2024-07-01: 2024-07-01 is not later"):
        amended.amended(in_force_from=FROM)


def test_a_norm_may_be_repealed_or_new() -> None:
    """A clause that is no more binds nobody after; a new one is evaluated in its place in the text."""
    law = LAW.amended(repealed=["11.1-7"], in_force_from=date(2024, 1, 1))
    assert not evaluated(2024, law).where(norm="11.1-7")
    assert evaluated(2023, law).where(norm="11.1-7")
    words = "各级党（工）委应建立党建工作专项资金台账"
    text = LAW.text.text.replace(END_OF_7_1, f"{END_OF_7_1}{words}。", 1)
    new = Clauses(COMMITTEE, modal="应").duty("7.1-4", words, "Keep a record", requires=in_being(acts("special_fund")))
    more = LAW.amended(text=text, norms=[new], in_force_from=date(2024, 1, 1))
    found = evaluated(2024, more)
    assert {each.reason.value for each in found.where(norm=new.id)} <= {
        "state_holds",
        "no_deadline",
        "records_incomplete",
    }
    assert found.where(norm=new.id)
    assert list(more.norms)[list(more.norms).index(new.id) - 1] == "7.1-3"


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        (
            {"quote": "各级党委每半年开会"},
            "norm 11.1-3 quotes what does not stand in 第十一条第一项: '各级党委每半年开会'",
        ),
        ({"id": "11.9-1"}, "norm 11.9-1: there is no 第十一条第九项"),
        ({"requirement": Recorded("critic")}, "norm 11.1-3: 'critic' is no kind of entry"),
        (
            {"requirement": in_being(acts("party_lectur"))},
            "'party_lectur' is no kind of entry; did you mean 'party_lecture'",
        ),
        (
            {"requirement": in_being(acts("special_fund", Is("form", ("oral",))))},
            "an entry of kind special_fund has no field",
        ),
        ({"subjects": Organizations("comunity")}, "'comunity' is no kind of organization; did you mean 'community'"),
        ({"subjects": Choice("tails", (("yes", Organizations("community")),))}, "there is no reading 'tails'"),
        (
            {"title": ("每旬召开会议", "Every ten days")},
            "norm 11.1-3 has a title in other words than those of 第十一条第一项",
        ),
        ({"title": ("建立基层党建工作领导小组", "Again")}, "has the title of norm 11.1-1"),
    ],
)
def test_an_unsound_law_is_refused_with_the_place(changes: dict[str, Any], says: str) -> None:
    """A quote that is not there, a provision, kind, role, field or reading that there is not: by norm and name."""
    with pytest.raises(UnsoundLaw) as caught:
        LAW.amended(norms=[evolve(LAW.norm("11.1-3"), **changes)], in_force_from=FROM)
    assert says in str(caught.value)


def test_everything_unsound_is_told_at_once() -> None:
    """Of several faults each has its line."""
    wrong = [
        evolve(LAW.norm("11.1-3"), quote="没有的话"),
        evolve(LAW.norm("14-4"), requirement=at_least(1, acts("x"), each=QUARTER, provided=Below("y"))),
    ]
    with pytest.raises(UnsoundLaw) as caught:
        LAW.amended(norms=wrong, in_force_from=FROM)
    assert [fault.partition(" ")[2][:6] for fault in caught.value.faults] == ["11.1-3", "14-4: ", "14-4: "]
    with pytest.raises(UnsoundLaw, match="第一条 stands otherwise in the text"):
        evolve(TOY, provisions=(Provision("1", "第一条  另一句。"),))


def test_article_and_chapter_have_their_norms() -> None:
    """What is encoded of an article or chapter, in the order of the text: the law's own norms."""
    assert [norm.id for norm in LAW.text.article(13).norms] == ["13-1", "13-2", "13-3"]
    assert LAW.text.article(13).norms[0] is jd.NORMS["13-1"]
    assert [norm for chapter in LAW.text.chapters for norm in chapter.norms] == list(jd.NORMS.values())
    assert TOY.text.article(3).norms == (TOY.norm("3-1"),)


def test_what_is_no_law_is_refused() -> None:
    """A text or None of another type is no law; one whose ledgers have other kinds cannot judge this ledger."""
    with pytest.raises(TypeError, match="a Law is needed"):
        evaluated(2024, law="11.1-3")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="other kinds"):
        evaluated(2024, law=TOY)
    with pytest.raises(LookupError, match=r"there is no norm '11\.1-33'"):
        LAW.norm("11.1-33")


def test_a_yearly_duty_of_those_who_are_ordered_something_has_its_year() -> None:
    """Laid on the targets of orders, a duty of a year shows the year also of those to whom nothing was ordered."""
    meetings = at_least(1, MEETING, each=YEAR)
    norm = evolve(LAW.norm("11.1-7"), subjects=OrderTargets(), requirement=meetings)
    law = LAW.amended(norms=[norm], in_force_from=date(2020, 1, 1))
    ledger = jd.Ledger(
        in_force_from=date(2020, 1, 1), organizations=(jd.Organization(id="w", kind="subdistrict_working_committee"),)
    )
    (finding,) = law.norm("11.1-7")(ledger, "w", year=2024, as_of=FROM)
    assert (finding.reason, finding.window) == (jd.Reason.TRIGGER_ABSENT, (date(2024, 1, 1), date(2024, 12, 31)))
    assert faults(finding.explain(), ledger, law=law) == ()
