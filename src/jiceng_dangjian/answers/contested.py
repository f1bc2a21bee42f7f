"""Contested findings: under which other readings a finding would have another verdict, and the smallest change to them.

Every admissible combination of the options of the readings that a norm names is tried; worlds in which requirement and
subjects are equal are evaluated once, and so are cases that are equal in several of them.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import product
from typing import Any, NamedTuple

from attrs import frozen

from jiceng_dangjian.articles import Law
from jiceng_dangjian.evaluation.cases import Case, cases_of
from jiceng_dangjian.evaluation.decision import Decision, Part, worst
from jiceng_dangjian.evaluation.evaluation import decided, parts_of
from jiceng_dangjian.evaluation.finding import Finding
from jiceng_dangjian.evaluation.plan import Plan, plan
from jiceng_dangjian.evaluation.question import Inquiry
from jiceng_dangjian.evaluation.spans import Frame
from jiceng_dangjian.language.norms import Norm
from jiceng_dangjian.language.vocabulary import SEVERITY, Reason, Verdict
from jiceng_dangjian.questions.choice import choices, under
from jiceng_dangjian.questions.chosen import Readings

Change = frozenset[tuple[str, str]]
Outcomes = tuple[tuple[Frame, Decision], ...]


@frozen
class Flip:
    """A smallest change of readings, and the verdict and reason that a finding then has."""

    readings: tuple[tuple[str, str], ...]
    verdict: Verdict
    reason: Reason

    def to_dict(self) -> dict[str, Any]:
        """The change as plain values."""
        return {"readings": dict(self.readings), "verdict": self.verdict.value, "reason": self.reason.value}


class World(NamedTuple):
    """What a norm asks under some readings, and every smallest change that leads there."""

    plan: Plan
    asked: int
    changes: tuple[Change, ...]


def flips(finding: Finding) -> tuple[Flip, ...]:
    """The smallest changes of the readings a finding used under which its verdict is another.

    A window is compared with its own. In a world with other windows the worst finding of those that overlap is
    compared; where there is none, it is not applicable.
    """
    norm, inquiry = finding.norm, finding.inquiry
    if norm.decided_by != "computed":
        return ()
    found: dict[Verdict, dict[Change, Reason]] = {}
    for outcomes, changes in _outcomes(inquiry, norm, finding.readings, finding.subject).items():
        verdict, reason = _counterpart(finding.window, outcomes)
        if verdict != finding.verdict:
            found.setdefault(verdict, {}).update(dict.fromkeys(changes, reason))
    made = []
    for verdict, leading in found.items():
        for change in _smallest(leading):
            made.append(Flip(tuple(sorted(change)), verdict, leading[change]))
    return tuple(sorted(made, key=lambda flip: (SEVERITY[flip.verdict], len(flip.readings), flip.readings)))


def _counterpart(window: Any, outcomes: Outcomes) -> Decision:
    own = [decision for frame, decision in outcomes if _same(window, frame)]
    told = own or [decision for frame, decision in outcomes if _overlap(window, frame)]
    applicable = [decision for decision in told if decision[0] != Verdict.NOT_APPLICABLE]
    if applicable:
        return worst(applicable)
    return told[0] if told else (Verdict.NOT_APPLICABLE, Reason.OUT_OF_SCOPE)


def _same(window: Any, frame: Frame) -> bool:
    if window is None or frame.standing:
        return window is None and frame.standing
    return (frame.first, frame.last) == (window[0], window[1] or date.max)


def _overlap(window: Any, frame: Frame) -> bool:
    if window is None or frame.standing:
        return True
    first, last = window
    return bool(first <= frame.last and frame.first <= (last or date.max))


def _smallest(found: Iterable[Change]) -> Iterator[Change]:
    """The changes that contain no other."""
    for change in found:
        if not any(other < change for other in found):
            yield change


@lru_cache(maxsize=256)
def worlds(
    norm: Norm, law: Law | None, base: tuple[tuple[str, str], ...], settled: frozenset[str]
) -> tuple[World, ...]:
    """The distinct worlds of a norm, beginning from an option for each reading that it names; settled ones stay."""
    named = [{choice.reading for choice in choices(part)} for part in (norm.requirement, norm.subjects)]
    made: dict[Change, Any] = {}
    leading: dict[tuple[Any, Any], list[Change]] = {}
    chosen = dict(base)
    admissible = [
        [option] if name in settled else [each.id for each in norm.questions[name].options] for name, option in base
    ]
    for options in product(*admissible):
        tried = dict(zip(chosen, options, strict=True))
        world: list[Any] = []
        for part, names in zip((norm.requirement, norm.subjects), named, strict=True):
            key = frozenset({("part", str(len(world))), *((name, tried[name]) for name in names)})
            if key not in made:
                made[key] = under(part, Readings.among(norm.questions, **tried))
            world.append(made[key])
        leading.setdefault((world[0], world[1]), []).append(frozenset(tried.items() - chosen.items()))
    asked: dict[Any, int] = {}
    told = []
    for changes in leading.values():
        each = plan(norm, Readings.among(norm.questions, **{**chosen, **dict(changes[0])}))
        # What is counted depends on no more than this; number, at most and part of a period only decide.
        counts = each.counters, each.members, each.provided, each.window
        told.append(World(each, asked.setdefault(counts, len(asked)), tuple(_smallest(changes))))
    return tuple(told)


def _outcomes(
    inquiry: Inquiry, norm: Norm, base: tuple[tuple[str, str], ...], subject: str
) -> dict[Outcomes, list[Change]]:
    """What may be decided of a subject, window by window, and the changes that lead to each; made once a run."""
    key = norm, base, subject
    if key not in inquiry.contests:
        found: dict[Outcomes, list[Change]] = {}
        for outcomes, changes in _decided(inquiry, worlds(norm, norm.law, base, frozenset(inquiry.settled)), subject):
            found.setdefault(outcomes, []).extend(changes)
        inquiry.contests[key] = found
    return inquiry.contests[key]  # type: ignore[no-any-return]


def _decided(inquiry: Inquiry, tried: tuple[World, ...], subject: str) -> Iterator[tuple[Outcomes, tuple[Change, ...]]]:
    distinct: list[Case] = []
    cases: dict[object, list[tuple[int, Case]]] = {}
    tallied: dict[tuple[int, int], list[Part]] = {}
    known: dict[tuple[Any, ...], Decision] = {}
    for world in tried:
        made, outcomes = world.plan, []
        if made.cases not in cases:
            mine = cases_of(inquiry, made, subject)
            distinct.extend(case for case in mine if case not in distinct)
            cases[made.cases] = [(distinct.index(case), case) for case in mine]
        for place, case in cases[made.cases]:
            if case.absent is not None:
                decision: Decision = (Verdict.NOT_APPLICABLE, case.absent)
            else:
                key = world.asked, place, made.number, made.at_most, made.short_in_part
                if key not in known:
                    if key[:2] not in tallied:
                        tallied[key[:2]] = parts_of(made, inquiry, case)
                    known[key] = decided(made, inquiry, case, tallied[key[:2]])[0]
                decision = known[key]
            outcomes.append((case.frame, decision))
        yield tuple(outcomes), world.changes
