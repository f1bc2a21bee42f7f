"""How an act comes to count: each condition says what an entry must hold to meet it. It types no number and no date."""

from datetime import date
from functools import singledispatch
from typing import Any

from jiceng_dangjian.errors import WrongType
from jiceng_dangjian.evaluation.conditions import Scene
from jiceng_dangjian.language.acts import Acts, Amount, CoversYear, FirstRecordedAs, Is, Names, OfKind
from jiceng_dangjian.language.relations import CannotCount, in_being
from jiceng_dangjian.language.vocabulary import Nature

Fields = dict[str, Any]


def entry_that_counts(acts: Acts, scene: Scene, on: date) -> Fields:
    """The fields of an entry, all but its id, that counts on a day, if that is a day on which it can.

    acts: of what kind and under which conditions. scene: for whom. Raises `CannotCount`.
    """
    if scene.case.by_office and scene.case.frame.standing and not scene.case.points:
        raise CannotCount(f"it counts only on a day on which {scene.case.subject} had a contact point")
    fields: Fields = {"kind": acts.kinds[0], "organization": scene.case.organization}
    if scene.inquiry.law.vocabulary.entry_kinds[acts.kinds[0]].nature is Nature.STANDING:
        fields["start"] = on.isoformat()
    else:
        fields["date"] = on.isoformat()
    wanted = scene.member.id if scene.member and scene.case.points else None
    points = [point for point in scene.case.points if wanted in (None, point.key) and point.on(on) is not False]
    at = next((point for point in points if point.target is not None), None)
    scene = scene if at is None else scene.at(at)
    for condition in acts.conditions:
        fields |= met(condition, scene)
    return fields


@singledispatch
def met(condition: object, scene: Scene) -> Fields:
    """The fields that meet a condition."""
    raise WrongType(f"{condition!r} is no condition")


@met.register(Is)
def _(condition: Is, scene: Scene) -> Fields:
    return {condition.name: condition.values[0]}


@met.register(FirstRecordedAs)
def _(condition: FirstRecordedAs, scene: Scene) -> Fields:
    return {}


@met.register(Amount)
def _(condition: Amount, scene: Scene) -> Fields:
    return {"amount": 1 + (condition.above or 0)}  # no line of nothing is ever proposed


@met.register(CoversYear)
def _(condition: CoversYear, scene: Scene) -> Fields:
    return {"covers_year": scene.inquiry.year}


@met.register(OfKind)
def _(condition: OfKind, scene: Scene) -> Fields:
    if condition.name == "organization":
        return {}
    of_kind = [each for each in scene.inquiry.index.organizations.values() if each.kind in condition.kinds]
    return {condition.name: in_being(scene, of_kind, " or ".join(condition.kinds))}


@met.register(Names)
def _(condition: Names, scene: Scene) -> Fields:
    value = condition.who.referent(scene)
    return {condition.name: [value] if condition.name in ("audience", "attended_by") else value}
