"""Counters: acts made ready for counting, and which of them can count for a case at all."""

from functools import lru_cache

from attrs import frozen

from jiceng_dangjian.errors import BadValue
from jiceng_dangjian.evaluation.conditions import Check, Scene, check
from jiceng_dangjian.language.acts import Acts, CoversYear, Names, OfKind
from jiceng_dangjian.language.relations import CONTACT_POINT, TEAM, Relation
from jiceng_dangjian.language.vocabulary import Nature, Vocabulary


@frozen(eq=False, repr=False)
class Counter:
    """Acts made ready for counting.

    standing, snapshot: whether the nature is that. whose: the relations that may say whose an entry is, each with its
    field. names_period: the entry itself says for which window it is, so that it may come late whenever it comes.
    before: it counts however early it comes. of_doer: standing facts of a person: two with one target are one.
    """

    kinds: tuple[str, ...]
    nature: Nature
    standing: bool
    snapshot: bool
    checks: tuple[Check, ...]
    whose: tuple[tuple[Relation, str], ...]
    names_period: bool
    before: bool
    at_points: bool
    of_doer: bool
    by_team: bool
    may_be_unnamed: bool
    registers: frozenset[str] | None


@lru_cache(maxsize=1024)
def counter(acts: Acts, vocabulary: Vocabulary) -> Counter:
    """Make acts ready for counting. vocabulary: what their kinds are."""
    naming = sorted((each for each in acts.conditions if isinstance(each, Names)), key=_of_member)
    kinds = [vocabulary.entry_kinds[kind] for kind in acts.kinds]
    natures = {kind.nature for kind in kinds}
    of_kinds = [each for each in acts.conditions if isinstance(each, OfKind) and each.name == "organization"]
    # Of whom a snapshot is, is looked up: see `candidates`.
    asked = [each for each in acts.conditions if Nature.SNAPSHOT not in natures or not isinstance(each, Names)]
    if len(natures) != 1:
        raise BadValue(f"{acts!r} mixes kinds that stand in time differently")
    (nature,) = natures
    of_order = any(each.who.of_member and each.name == "order" for each in naming)
    return Counter(
        kinds=acts.kinds,
        nature=nature,
        standing=nature is Nature.STANDING,
        snapshot=nature is Nature.SNAPSHOT,
        checks=tuple(check(condition, nature) for condition in asked),
        whose=tuple((each.who, each.name) for each in naming),
        names_period=of_order or any(isinstance(each, CoversYear) for each in acts.conditions),
        before=of_order or nature is Nature.YEARLY,
        at_points=at_contact_points(acts),
        of_doer=nature is Nature.STANDING and "by" in kinds[0].fields,
        by_team=any(each.who is TEAM for each in naming),
        may_be_unnamed=nature is not Nature.SNAPSHOT and any(each.who.of_member for each in naming),
        registers=frozenset(of_kinds[0].kinds) if of_kinds else None,
    )


def at_contact_points(acts: Acts) -> bool:
    """Whether acts count only at a contact point."""
    return any(isinstance(each, Names) and each.who is CONTACT_POINT for each in acts.conditions)


def _of_member(naming: Names) -> bool:
    return naming.who.of_member


def could_count(counters: tuple[Counter, ...], scene: Scene) -> list[Counter]:
    """The alternatives that can count for a case at all: some are only for the registers of some organizations."""
    if all(each.registers is None for each in counters):
        return list(counters)
    kind = scene.inquiry.index.organizations[scene.case.subject].kind
    return [each for each in counters if each.registers is None or kind in each.registers]
