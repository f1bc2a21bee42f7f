"""How an act comes to count: each condition says what an entry must hold to meet it. It types no number and no date."""

from collections.abc import Iterable
from datetime import date
from functools import singledispatch
from typing import Any

from attrs import evolve

from jiceng_dangjian.evaluation.conditions import Scene
from jiceng_dangjian.evaluation.tally import counter
from jiceng_dangjian.language.acts import Acts, Amount, CoversYear, Is, Names, OfKind, Who
from jiceng_dangjian.language.vocabulary import Nature
from jiceng_dangjian.ledger.records import Organization

Fields = dict[str, Any]


class CannotCount(ValueError):
    """No entry can meet a condition as things stand: there is nobody and nothing it could refer to."""


def entry_that_counts(acts: Acts, scene: Scene, on: date) -> Fields:
    """The fields of an entry, all but its id, that counts on a day, if that is a day on which it can.

    acts: of what kind and under which conditions. scene: for whom. Raises `CannotCount`.
    """
    if scene.case.by_office and scene.case.frame.standing and not scene.case.points:
        raise CannotCount(f"it counts only on a day on which {scene.case.subject} had a contact point")
    fields: Fields = {"kind": acts.kinds[0], "organization": scene.case.organization}
    if counter(acts).nature is Nature.STANDING:
        fields["start"] = on.isoformat()
    else:
        fields["date"] = on.isoformat()
    wanted = _member(scene) if scene.case.points else None
    points = [point for point in scene.case.points if wanted in (None, point.key) and point.first <= on <= point.last]
    scene = evolve(scene, point=next((point for point in points if point.target is not None), None))
    for condition in acts.conditions:
        fields |= met(condition, scene)
    return fields


@singledispatch
def met(condition: object, scene: Scene) -> Fields:
    """The fields that meet a condition."""
    raise TypeError(f"{condition!r} is no condition")


@met.register
def _(condition: Is, scene: Scene) -> Fields:
    return {} if condition.name == "first_recorded_as" else {condition.name: condition.values[0]}


@met.register
def _(condition: Amount, scene: Scene) -> Fields:
    return {"amount": 0 if condition.above is None else condition.above + 1}


@met.register
def _(condition: CoversYear, scene: Scene) -> Fields:
    return {"covers_year": scene.run.year}


@met.register
def _(condition: OfKind, scene: Scene) -> Fields:
    if condition.name == "organization":
        return {}
    of_kind = [each for each in scene.run.index.organizations.values() if each.kind in condition.kinds]
    return {condition.name: _in_being(scene, of_kind, " or ".join(condition.kinds))}


@met.register
def _(condition: Names, scene: Scene) -> Fields:
    value = REFERRED[condition.who](scene)
    return {condition.name: [value] if condition.name in ("audience", "attended_by") else value}


def _superior(scene: Scene) -> str | None:
    return scene.run.index.organizations[scene.case.subject].superior


def _member(scene: Scene) -> str | None:
    return scene.member.id if scene.member else None


def _in_being(scene: Scene, among: Iterable[Organization], what: str) -> str:
    day = scene.case.frame.day
    found = (each.id for each in among if scene.run.life(each).first <= day <= scene.run.life(each).last)
    for id in found:
        return id
    raise CannotCount(f"there is no {what} on {day}")


def _holder(scene: Scene) -> str | None:
    day = scene.case.frame.day
    terms = scene.run.index.appointments_at.get((_member(scene) or "", "secretary"), ())
    for person in (each.person for each in terms if each.start <= day <= (each.end or date.max)):
        return person
    raise CannotCount(f"no secretary of {_member(scene)} is on record on {day}")


def _below(scene: Scene) -> str:
    places = [span.place for span in scene.case.spans]
    below = [each for place in places for each in scene.run.index.below(place)]
    return _in_being(scene, below, f"organization below the committee of {scene.case.subject}")


def _below_linked(scene: Scene) -> str:
    day, run = scene.case.frame.day, scene.run
    points = [each for each in run.points(scene.case.subject, scene.case.spans) if each.first <= day <= each.last]
    linked = [each.target for each in points if each.target is not None and each.certain]
    communities = [each for target in linked for each in run.index.below(target) if each.kind == "community"]
    return _in_being(scene, communities, f"community below a sub-district linked with {scene.case.subject}")


def _contact_point(scene: Scene) -> str:
    if scene.point is None or scene.point.target is None:
        raise CannotCount(f"no contact point of {scene.case.subject} is on record on that day")
    return scene.point.target


REFERRED: dict[str, Any] = {
    Who.SUBJECT: lambda scene: scene.case.subject,
    Who.SUPERIOR: _superior,
    Who.MEMBER: _member,
    Who.HOLDER: _holder,
    Who.TEAM: lambda scene: None,
    Who.BELOW: _below,
    Who.BELOW_LINKED: _below_linked,
    Who.CONTACT_POINT: _contact_point,
}
