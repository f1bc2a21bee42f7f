"""A norm made ready to be evaluated under some readings."""

from functools import cache, lru_cache
from typing import Any

from attrs import frozen

from jiceng_dangjian.evaluation.tally import Counter, counter
from jiceng_dangjian.language.norms import Norm
from jiceng_dangjian.language.requirements import AtLeast, Both, ForEvery, Members, Requirement, Subjects
from jiceng_dangjian.language.windows import YEAR, Window
from jiceng_dangjian.questions.choice import under
from jiceng_dangjian.questions.chosen import Readings


@frozen(eq=False)
class Plan:
    """A norm under some readings, made ready: no choices are left in it."""

    norm: Norm
    subjects: Subjects | None
    requirement: Requirement | None
    window: Window
    contents: tuple[tuple[Counter, ...], ...]
    number: int
    at_most: int | None
    set_of: Members | None
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


@lru_cache(maxsize=8192)
def plan(norm: Norm, readings: Readings) -> Plan:
    """Make a norm ready under some readings; attested norms are not touched by any."""
    if norm.decided_by != "computed":
        readings = Readings()
    requirement: Any = under(norm.requirement, readings)
    subjects: Subjects | None = under(norm.subjects, readings)
    window: Window = getattr(requirement, "each", YEAR)
    contents: tuple[tuple[Any, ...], ...] = ()
    if isinstance(requirement, Both):
        contents = tuple((content,) for content in requirement.contents)
    elif isinstance(requirement, (AtLeast, ForEvery)):
        contents = (requirement.acts,)
    return Plan(
        norm=norm,
        subjects=subjects,
        requirement=requirement,
        window=window,
        contents=tuple(tuple(counter(acts) for acts in content) for content in contents),
        number=getattr(requirement, "number", 1),
        at_most=getattr(requirement, "at_most", None),
        set_of=getattr(requirement, "members", None),
        provided=getattr(requirement, "provided", None),
        short_in_part=getattr(requirement, "short_in_part", ""),
        readings=tuple((reading, readings[reading]) for reading in norm.readings),
        judgement=norm.decided_by == "judgement",
        cases=None if subjects is None else _shared(subjects, window),
    )
