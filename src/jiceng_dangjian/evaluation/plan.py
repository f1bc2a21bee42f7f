"""A norm made ready to be evaluated under some readings."""

from functools import cache, lru_cache

from attrs import frozen

from jiceng_dangjian.articles import Law
from jiceng_dangjian.evaluation.counter import Counter, counter
from jiceng_dangjian.language.acts import Content
from jiceng_dangjian.language.norms import Norm
from jiceng_dangjian.language.requirements import Counted, Members, Requirement, Subjects
from jiceng_dangjian.language.windows import YEAR, Window
from jiceng_dangjian.questions.choice import Chosen, under
from jiceng_dangjian.questions.chosen import Readings


@frozen(eq=False, repr=False)
class Plan:
    """A norm under some readings, made ready: no choices are left in it.

    contents: what is asked for, where that is counted; counters: the same, made ready for counting. cases: a mark of
    its population and window: norms that share both share their cases.
    """

    norm: Norm
    subjects: Subjects | None
    requirement: Requirement | None
    window: Window
    contents: tuple[Content, ...]
    counters: tuple[tuple[Counter, ...], ...]
    number: int
    owed: bool
    at_most: int | None
    members: Members | None
    provided: Members | None
    short_in_part: str
    readings: tuple[tuple[str, str], ...]
    judgement: bool
    cases: object


@cache
def _shared(subjects: Subjects, window: Window) -> object:
    """A mark under which norms of one population and window share their cases. It is no number: of two threads that
    make it at once each goes on with its own, and only shares less."""
    return object()


def plan(norm: Norm, readings: Readings) -> Plan:
    """Make a norm ready under some readings; attested norms are not touched by any."""
    return _plan(norm, norm.law, readings)


@lru_cache(maxsize=8192)
def _plan(norm: Norm, law: "Law | None", readings: Readings) -> Plan:
    """The plan of a norm, for each law of which it is one: norms that say the same in two laws are equal."""
    if norm.decided_by != "computed":
        readings = Readings.among(norm.questions)
    return ready(norm, under(norm.requirement, readings), under(norm.subjects, readings), readings)


@lru_cache(maxsize=64)
def plans_of(law: Law, readings: Readings) -> tuple[Plan, ...]:
    """The plans of all norms of a law of which there are findings."""
    norms = law.norms.values()
    asked = [norm for norm in norms if norm.requirement is not None or norm.decided_by == "judgement"]
    return tuple(plan(norm, readings) for norm in asked)


@lru_cache(maxsize=64)
def sharing(plans: tuple[Plan, ...]) -> tuple[tuple[Plan, ...], ...]:
    """Plans together with those that share their cases."""
    alike: dict[object, list[Plan]] = {}
    for made in plans:
        alike.setdefault(made.cases, []).append(made)
    return tuple(map(tuple, alike.values()))


def ready(norm: Norm, requirement: Requirement | None, subjects: Subjects | None, readings: Chosen) -> Plan:
    """The plan of a norm of which it is known what it requires, and of whom, under some readings."""
    window = YEAR if requirement is None else requirement.each
    asked = requirement if isinstance(requirement, Counted) else None
    return Plan(
        norm=norm,
        subjects=subjects,
        requirement=requirement,
        window=window,
        contents=asked.contents if asked else (),
        counters=tuple(tuple(counter(acts, norm.vocabulary) for acts in content) for content in asked.contents)
        if asked
        else (),
        number=asked.number if asked else 1,
        owed=asked.owed if asked else True,
        at_most=asked.at_most if asked else None,
        members=asked.members if asked else None,
        provided=asked.provided if asked else None,
        short_in_part=asked.short_in_part if asked else "",
        readings=tuple((reading, readings[reading]) for reading in norm.readings),
        judgement=norm.decided_by == "judgement",
        cases=None if subjects is None else _shared(subjects, window),
    )
