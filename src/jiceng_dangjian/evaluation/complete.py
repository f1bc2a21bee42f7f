"""Completeness: whether the ledger is declared complete for all that could count."""

from datetime import date

from jiceng_dangjian.evaluation.conditions import Scene
from jiceng_dangjian.evaluation.counter import Counter, could_count
from jiceng_dangjian.language.relations import TEAM


def complete(counters: tuple[Counter, ...], scene: Scene) -> bool:
    """Whether the ledger is complete for every kind that could count, on every day on which it could."""
    for each in could_count(counters, scene):
        days = _days(each, scene)
        for kind in each.kinds:
            if not all(_declared(each, kind, scene, first, last) for first, last in days):
                return False
    return True


def _days(each: Counter, scene: Scene) -> list[tuple[date, date]]:
    """The days on which entries could count."""
    frame = scene.case.frame
    if each.standing or each.snapshot:
        return [(frame.day, frame.day)]
    start = (scene.member.since if scene.member else None) or (date.min if frame.standing else frame.opens)
    days = [(max(span.first, start), min(span.last, frame.closes)) for span in scene.spans(each.at_points)]
    return [(first, last) for first, last in days if first <= last]


def _declared(each: Counter, kind: str, scene: Scene, first: date, last: date) -> bool:
    declared = scene.inquiry.index.complete
    if declared(scene.case.subject, kind, first, last):
        return True
    members = TEAM.people(scene) if each.by_team else []
    return bool(members) and all(declared(person, kind, first, last) for person in members)
