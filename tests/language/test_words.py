"""A requirement read back in words, and what no reader knows."""

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.evaluation.conditions import check
from jiceng_dangjian.evaluation.counter import counter
from jiceng_dangjian.language.acts import acts
from jiceng_dangjian.language.requirements import at_least, both
from jiceng_dangjian.language.vocabulary import VOCABULARY, Nature
from jiceng_dangjian.language.windows import YEAR
from jiceng_dangjian.language.words import needs, rule, words


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
    assert shown in rule(jd.NORMS[norm], jd.LAW.readings(**readings))[0]


def test_what_a_ledger_must_hold_follows_the_reading() -> None:
    """A condition on how an event was first recorded asks for no field of its own."""
    for option in ("never", "if_recorded_as_each"):
        asked = needs(jd.NORMS["11.1-7"], jd.Readings(one_meeting_many_duties=option))
        assert asked == [("leading_group_meeting", ("date",))]


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
