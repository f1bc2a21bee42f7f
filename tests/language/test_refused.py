"""What no encoding may say is refused when it is made: by its name, with what there is instead."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from attrs import evolve

import jiceng_dangjian as jd
from jiceng_dangjian.articles import LAW
from jiceng_dangjian.articles.bearers import COMMITTEE
from jiceng_dangjian.language import requirements
from jiceng_dangjian.language.acts import Acts, Amount, FirstRecordedAs, Is, Names, OfKind
from jiceng_dangjian.language.acts import acts as language_acts
from jiceng_dangjian.language.bearer import Bearer
from jiceng_dangjian.language.clauses import Clauses
from jiceng_dangjian.language.relations import MEMBER, SUBJECT
from jiceng_dangjian.language.requirements import (
    Below,
    ContactPoints,
    Counted,
    Holders,
    Organizations,
    PointLeaders,
    Posts,
    Recorded,
)
from jiceng_dangjian.language.unknown import unknown_names
from jiceng_dangjian.language.vocabulary import VOCABULARY
from jiceng_dangjian.language.windows import YEAR, Periods
from jiceng_dangjian.questions.readings import READINGS

at_least: Any = requirements.at_least
for_every: Any = requirements.for_every
acts: Any = language_acts
names: Any = Names
LECTURES = acts("party_lecture")
single: Any = READINGS["single"]


def known(value: object) -> object:
    """A value, if the vocabulary of the regulation has every name in it."""
    for message in unknown_names(value, VOCABULARY):
        raise ValueError(message)
    return value


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: names("by", "nobody at all"), "who of Names is a relation, as SUBJECT, not 'nobody at all'"),
        (lambda: Names("buy", SUBJECT), "'buy' is no field that refers to somebody"),
        (lambda: Is("dedline", ("2024-01-01",)), "'dedline' is no field of an entry; did you mean 'deadline'"),
        (lambda: Is("form", ()), "form|values"),
        (lambda: Is("form", ("oral",), "unknown"), "Reason"),  # type: ignore[arg-type]
        (lambda: Amount("much"), "above of Amount is a whole number, not 'much'"),  # type: ignore[arg-type]
        (lambda: known(OfKind("target", "comunity")), "no kind of organization; did you mean 'community'"),
        (lambda: known(acts("party_lectur")), "'party_lectur' is no kind of entry; did you mean 'party_lecture'"),
        (lambda: known(acts(single(at_least_one="party_lecture", exactly_one="x"))), "'x' is no kind of entry"),
        (lambda: acts("party_lecture", "by them"), "conditions of Acts is a condition, not 'by them'"),
        (lambda: known(acts("party_lecture", Amount(0))), "an entry of kind party_lecture has no field 'amount'"),
        (
            lambda: known(acts("party_lecture", single(at_least_one=None, exactly_one=Amount(0)))),
            "has no field 'amount'",
        ),
        (lambda: at_least(1, LECTURES, each="sometimes"), "each of Counted is a window, as YEAR or STANDING, not"),
        (lambda: at_least(1, LECTURES, each=single(at_least_one=YEAR, exactly_one="x")), "is a window"),
        (lambda: at_least(0, LECTURES, each=YEAR), "number of Counted is a whole number from 1, not 0"),
        (lambda: at_least(True, LECTURES, each=YEAR), "whole number"),
        (lambda: at_least("twice", LECTURES, each=YEAR), "whole number"),
        (lambda: at_least(1, "lectures", each=YEAR), "contents of Counted is acts, not 'lectures'"),
        (lambda: at_least(1, LECTURES, each=YEAR, provided="any"), "is members"),
        (lambda: for_every("everybody", LECTURES, each=YEAR), "members of Counted is members, as Below or Orders"),
        (lambda: for_every(None, LECTURES, each=YEAR), "is members"),
        (lambda: requirements.both("a", "b", each=YEAR), "contents of Counted is acts"),  # type: ignore[arg-type]
        (lambda: known(Recorded("praise")), "praise"),
        (lambda: known(Organizations("comunity")), "did you mean 'community'"),
        (lambda: known(Organizations("community", committees_among=("branch",))), "'branch' is no kind"),
        (lambda: known(Holders("secretray")), "did you mean 'secretary'"),
        (lambda: Holders(()), "roles of Holders is one or more"),
        (lambda: Organizations(()), "kinds of Organizations is one or more"),
        (lambda: Below(()), "kinds of Below is one or more"),
        (lambda: acts(()), "kinds of Acts is one or more"),
        (lambda: acts(single(at_least_one="party_lecture", exactly_one=None)), "kinds of Acts is one or more"),
        (lambda: at_least(1, each=YEAR), "contents of Counted is one or more"),
        (lambda: at_least(1, LECTURES, each=(YEAR, YEAR)), "is one window"),
        (lambda: Counted(((LECTURES,),), number=2, each=YEAR, at_most=1), "can never be at least"),
        (lambda: Counted(((LECTURES,),), each=YEAR, short_in_part="whole_period"), "no answer to part of a period"),
        (lambda: at_least(1, acts("written_report", Names("target", MEMBER)), each=YEAR), "runs over none"),
        (lambda: for_every(Below("community"), LECTURES, each=YEAR), "names no member"),
        (lambda: Is("form", ("orall",)), "form is never 'orall'; there are oral, written"),
        (lambda: Is("form", "oral"), "values of Is is one or more"),  # type: ignore[arg-type]
        (lambda: known(FirstRecordedAs("comittee_meeting")), "'comittee_meeting' is no kind of entry"),
        (lambda: Is("premises", ("yes",)), "premises is never 'yes'; there are True, False"),
        (lambda: Amount(-5), "whole number"),
        (lambda: Amount(True), "whole number"),
        (lambda: Names("date", SUBJECT), "'date' is no field that refers to somebody"),
        (lambda: OfKind("date", "community"), "'date' is no field that names an organization"),
        (lambda: Periods("X", "", "", ()), "needs spans of days"),
        (lambda: Periods("X", "", "", (((12, 1), (1, 31)),)), "do not follow each other"),
        (lambda: Periods("X", "", "", YEAR.spans, (3, 31)), "do not follow each other"),
        (lambda: Periods("X", "", "", YEAR.spans * 2), "do not follow each other"),
        (lambda: Periods("X", "", "", (((-1, 1), (1, 31)),)), "needs spans of days"),
        (lambda: Holders("secretary", at="everywhere"), "is organizations"),  # type: ignore[arg-type]
        (lambda: PointLeaders(("secretary",)), "is holders of a role"),  # type: ignore[arg-type]
        (lambda: Below("community", directly="yes"), "is true or false"),  # type: ignore[arg-type]
        (lambda: Posts(ContactPoints()), "is organizations"),  # type: ignore[arg-type]
        (lambda: Bearer("b", "某", "some", "everybody"), "population"),  # type: ignore[arg-type]
        (lambda: READINGS["single"](at_least_one=1), "has the options at_least_one, exactly_one"),
        (lambda: READINGS["single"](at_least_one=1, exactly=1), "has the options"),
    ],
)
def test_a_slip_in_the_encoding_is_refused(make: Callable[[], object], says: str) -> None:
    """An unknown field, relation, kind, window, number or population, also where only one option has it."""
    with pytest.raises((ValueError, TypeError), match=says):
        make()


@pytest.mark.parametrize(
    ("id", "quote", "more", "says"),
    [
        ("11.1-3", "各级党委每半年开会", {}, "quotes what does not stand in 第十一条第一项: '各级党委每半年开会'"),
        ("11.2-2", "每半年", {}, "what does not stand in 第十一条第二项"),
        ("11.9-1", "每半年", {}, "there is no 第十一条第九项"),
        ("19-1", "每半年", {}, "there is no 第十九条"),
        ("11.1-3", "每半年", {"requires": LECTURES}, "its requirement is a requirement or none"),
        ("11.1-3", "每半年", {"subjects": "everybody"}, "its subjects is a population or none"),
    ],
)
def test_a_norm_that_the_text_does_not_bear_is_refused(id: str, quote: str, more: dict[str, Any], says: str) -> None:
    """A quote that is not in its provision, a provision there is not, what is no requirement: with the place."""
    with pytest.raises((ValueError, TypeError, LookupError), match=says):
        LAW.amended(norms=[Clauses(COMMITTEE).duty(id, quote, "", **more)], in_force_from=date(2025, 1, 1))


def test_another_type_or_bearer_is_refused() -> None:
    """A type of norm there is not, and a bearer that is only named."""
    norm = jd.NORMS["11.1-3"]
    with pytest.raises(ValueError, match="'dutty' is no type of norm; did you mean 'duty'"):
        evolve(norm, type="dutty")
    with pytest.raises(TypeError, match="'committee' is no bearer"):
        evolve(norm, bearers=("committee",))  # type: ignore[arg-type]


def test_every_norm_of_the_law_can_be_made_anew() -> None:
    """What the encoding says passes each of these checks."""
    assert [evolve(norm) for norm in jd.NORMS.values()] == list(jd.NORMS.values())
    assert isinstance(LECTURES, Acts)
