"""Contested findings: under which other readings a finding would have another verdict, and the smallest change to them.

Every admissible combination of the options of the readings that a norm names is tried; worlds in which requirement and
subjects are equal are evaluated once, and so are cases that are equal in several of them.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from itertools import product
from typing import Any, NamedTuple

from attrs import frozen

from jiceng_dangjian.articles import Law
from jiceng_dangjian.evaluation.cases import Case, cases_of
from jiceng_dangjian.evaluation.counting import Kept
from jiceng_dangjian.evaluation.decision import Decision, decided, worst
from jiceng_dangjian.evaluation.evaluation import parts_of
from jiceng_dangjian.evaluation.finding import Finding
from jiceng_dangjian.evaluation.part import Part
from jiceng_dangjian.evaluation.plan import Plan, ready
from jiceng_dangjian.evaluation.spans import Frame
from jiceng_dangjian.language.norms import Norm
from jiceng_dangjian.language.requirements import Members
from jiceng_dangjian.language.vocabulary import SEVERITY, Reason, Verdict
from jiceng_dangjian.language.windows import Window
from jiceng_dangjian.questions.choice import choices, under

Change = frozenset[tuple[str, str]]
Outcomes = tuple[tuple[Frame, Decision], ...]


@frozen
class Flip:
    """A smallest change of readings, and the verdict and reason that a finding then has.

    moves_subject: whether it only lays the duty on somebody else, so that no verdict of the same subject turns.
    """

    readings: tuple[tuple[str, str], ...]
    verdict: Verdict
    reason: Reason
    moves_subject: bool = False

    def to_dict(self) -> dict[str, Any]:
        """The change as plain values."""
        return {
            "readings": dict(self.readings),
            "verdict": self.verdict.value,
            "reason": self.reason.value,
            "moves_subject": self.moves_subject,
        }


class World(NamedTuple):
    """What a norm asks under some readings, and the changes that lead there. counts: a mark of all that what is counted
    depends on: worlds that share it tally alike, and only decide otherwise; decides: of all that a decision depends on,
    on the cases for which the world is tried: see `Worlds`."""

    plan: Plan
    counts: object
    decides: object
    changes: tuple[Change, ...]


class Worlds(NamedTuple):
    """The worlds of a norm that share their cases, one for each way of deciding. of_any: on any cases; of_whole: on
    those of duties that run on every day of their windows, to which it is nothing what follows otherwise."""

    of_any: tuple[World, ...]
    of_whole: tuple[World, ...]


def flips(finding: Finding) -> tuple[Flip, ...]:
    """The smallest changes of the readings a finding used under which its verdict is another.

    A window is compared with its own. In a world with other windows the worst finding of those that overlap is
    compared; where there is none, it is not applicable.
    """
    if finding.norm.decided_by != "computed":
        return ()
    found: dict[Verdict, dict[Change, Reason]] = {}
    for outcomes, changes in _outcomes(finding).items():
        verdict, reason = _counterpart(finding.window, outcomes)
        if verdict != finding.verdict:
            found.setdefault(verdict, {}).update(dict.fromkeys(changes, reason))
    made, questions = [], finding.norm.questions
    for verdict, leading in found.items():
        for change in _smallest(leading):
            moves = verdict == Verdict.NOT_APPLICABLE and any(questions[name].moves_subject for name, _ in change)
            made.append(Flip(tuple(sorted(change)), verdict, leading[change], moves))
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
    return bool(frame.shown == window)


def _overlap(window: Any, frame: Frame) -> bool:
    if window is None or frame.standing:
        return True
    first, last = window
    return bool((first or date.min) <= frame.last and frame.first <= (last or date.max))


def _smallest(found: Iterable[Change]) -> list[Change]:
    """The changes that contain no other."""
    smallest: list[Change] = []
    for change in sorted(found, key=len):
        if not any(other <= change for other in smallest):
            smallest.append(change)
    return smallest


class Chosen:
    """A part of a norm under every combination of the readings that it names, each made once."""

    def __init__(self, part: Any) -> None:
        self.part = part
        self.names = sorted({choice.reading for choice in choices(part)})
        self.made: dict[tuple[str, ...], Any] = {}

    def under(self, readings: Mapping[str, str]) -> Any:
        """The part under some readings."""
        key = tuple(readings[name] for name in self.names)
        if key not in self.made:
            self.made[key] = under(self.part, readings)
        return self.made[key]


@lru_cache(maxsize=256)
def worlds(
    norm: Norm, law: Law | None, base: tuple[tuple[str, str], ...], settled: frozenset[str]
) -> tuple[Worlds, ...]:
    """The distinct worlds of a norm, beginning from an option for each reading that it names; settled ones stay."""
    chosen, questions = dict(base), norm.questions
    admissible = [
        [option] if name in settled else [each.id for each in questions[name].options] for name, option in base
    ]
    requirement, subjects = Chosen(norm.requirement), Chosen(norm.subjects)
    leading: dict[tuple[Any, Any], list[Change]] = {}
    for options in product(*admissible):
        tried = dict(zip(chosen, options, strict=True))
        world = requirement.under(tried), subjects.under(tried)
        leading.setdefault(world, []).append(frozenset(tried.items() - chosen.items()))
    marks: dict[tuple[Any, ...], object] = {}
    together: dict[object, tuple[list[World], list[World]]] = {}
    for (required, bound), changes in leading.items():
        made = ready(norm, required, bound, {**chosen, **dict(changes[0])})
        counted = made.counters, made.members, made.provided, made.window
        asked = *counted, made.number, made.owed, made.at_most
        of_any = *asked, made.short_in_part
        of_whole = asked if made.members is None else of_any
        for among, decides in zip(together.setdefault(made.cases, ([], [])), (of_any, of_whole), strict=True):
            counts, mark = (marks.setdefault(key, object()) for key in (counted, decides))
            among.append(World(made, counts, mark, tuple(changes)))
    return tuple(Worlds(_distinct(of_any), _distinct(of_whole)) for of_any, of_whole in together.values())


def _distinct(among: Iterable[World]) -> tuple[World, ...]:
    """Worlds that may decide otherwise, each with every smallest change that leads to one that decides alike."""
    alike: dict[object, list[World]] = {}
    for world in among:
        alike.setdefault(world.decides, []).append(world)
    return tuple(
        first._replace(changes=tuple(_smallest([change for each in (first, *others) for change in each.changes])))
        for first, *others in alike.values()
    )


def _outcomes(finding: Finding) -> dict[Outcomes, list[Change]]:
    """What may be decided of a finding's subject, window by window, and the changes that lead to each; made once for
    all findings of a norm and subject."""
    inquiry, norm = finding.inquiry, finding.norm
    key = norm, finding.readings, finding.subject
    if key not in inquiry.contests:
        tried = worlds(norm, norm.law, finding.readings, frozenset(inquiry.settled))
        inquiry.contests[key] = Contest(finding).outcomes(tried)
    return inquiry.contests[key]  # type: ignore[no-any-return]


class Cases(NamedTuple):
    """The cases of a subject in a world, each with its place among those that are distinct; these places; and whether
    every duty that applies runs on every day of its window."""

    placed: list[tuple[int, Case]]
    places: tuple[int, ...]
    whole: bool


class Contest:
    """The worlds of one norm and subject, decided: equal cases are tallied once."""

    def __init__(self, finding: Finding) -> None:
        self.inquiry, self.subject = finding.inquiry, finding.subject
        self.distinct: list[Case] = []
        self.cases: dict[object, Cases] = {}
        self.tallied: dict[tuple[object, int], list[Part]] = {}
        self.decided: dict[tuple[object, int], Decision] = {}
        self.kept: dict[tuple[int, Window, Members | None], Kept] = {}

    def cases_in(self, made: Plan) -> Cases:
        """The subject's cases in a world."""
        if made.cases not in self.cases:
            mine = cases_of(self.inquiry, made, self.subject)
            placed = [(self._place(case), case) for case in mine]
            whole = all(case.whole or case.absent is not None for case in mine)
            self.cases[made.cases] = Cases(placed, tuple(place for place, _ in placed), whole)
        return self.cases[made.cases]

    def _place(self, case: Case) -> int:
        for place, other in enumerate(self.distinct):
            if other == case:
                return place
        self.distinct.append(case)
        return len(self.distinct) - 1

    def outcomes(self, tried: tuple[Worlds, ...]) -> dict[Outcomes, list[Change]]:
        """The decision on each case, and the changes that lead to it: worlds in which all is alike are asked once."""
        found: dict[Outcomes, list[Change]] = {}
        leading: dict[tuple[object, object], list[Change]] = {}
        for worlds in tried:
            placed, places, whole = self.cases_in(worlds.of_any[0].plan)
            for world in worlds.of_whole if whole else worlds.of_any:
                key = places, world.decides
                changes = leading.get(key)
                if changes is None:
                    told = tuple([(case.frame, self.decision(world, place, case)) for place, case in placed])
                    changes = leading[key] = found.setdefault(told, [])
                changes += world.changes
        return found

    def decision(self, world: World, place: int, case: Case) -> Decision:
        """The decision on one case in a world."""
        if case.absent is not None:
            return Verdict.NOT_APPLICABLE, case.absent
        key = world.decides, place
        if key not in self.decided:
            made, counted = world.plan, (world.counts, place)
            if counted not in self.tallied:
                kept = self.kept.setdefault((place, made.window, made.members), Kept())
                self.tallied[counted] = parts_of(made, self.inquiry, case, kept)
            self.decided[key] = decided(made, self.inquiry, case, self.tallied[counted])[0]
        return self.decided[key]
