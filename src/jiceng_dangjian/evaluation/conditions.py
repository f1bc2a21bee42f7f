"""What a condition means: each is made, once, into a check of an entry that answers true, false, or why unknown."""

from collections.abc import Callable
from datetime import date
from functools import singledispatch

from attrs import define

from jiceng_dangjian.evaluation.cases import Case, Run
from jiceng_dangjian.evaluation.spans import UNKNOWN, Point, Span, Truth
from jiceng_dangjian.language.acts import Acts, Amount, CoversYear, Is, Names, OfKind, Who
from jiceng_dangjian.language.vocabulary import ENTRY_KINDS, PRECEDENCE, Nature, Reason
from jiceng_dangjian.ledger.records import Entry


@define
class Member:
    """One member of a set: an organization, a post, a contact point or an order, and the days on which it counts."""

    id: str | None
    spans: tuple[Span, ...]
    whole: bool
    unknown: Reason | None = None


@define
class Scene:
    """Against what an entry is checked. unnamed: only entries that name no member are asked for."""

    run: Run
    case: Case
    member: Member | None = None
    point: Point | None = None
    unnamed: bool = False

    def spans(self, at_points: bool) -> tuple[Span, ...]:
        """The days on which an act can count; of acts that need no point of their own, on the days of any point."""
        if self.member is None or (self.case.points and not at_points):
            return self.case.spans
        return self.member.spans


Check = Callable[[Entry, Scene], Truth]
SUBDISTRICT = ("subdistrict_working_committee",)


def all_of(entry: Entry, scene: Scene, checks: tuple[Check, ...]) -> Truth:
    """Whether an entry passes every check: false if any says so, else the first reason for not knowing."""
    found: Truth = True
    for check in checks:
        answer = check(entry, scene)
        if answer is False:
            return False
        if answer is not True and (found is True or PRECEDENCE[answer] < PRECEDENCE[found]):  # type: ignore[index]
            found = answer
    return found


def at_contact_points(acts: Acts) -> bool:
    """Whether acts of this kind count only at a contact point."""
    return any(isinstance(each, Names) and each.who == Who.CONTACT_POINT for each in acts.conditions)


@singledispatch
def check(condition: object, acts: Acts) -> Check:
    """The check that a condition on some acts stands for."""
    raise TypeError(f"{condition!r} is no condition")


@check.register
def _(condition: Is, acts: Acts) -> Check:
    name, values, unknown = condition.name, frozenset(condition.values), condition.unknown
    if name == "first_recorded_as":
        return lambda entry, scene: scene.run.index.first_record(entry).kind in values

    def is_one(entry: Entry, scene: Scene) -> Truth:
        value = getattr(entry, name)
        return unknown if value is None else value in values

    return is_one


@check.register
def _(condition: Amount, acts: Acts) -> Check:
    above = condition.above

    def enough(entry: Entry, scene: Scene) -> Truth:
        amount = entry.amount
        if amount is None:
            return UNKNOWN
        if isinstance(amount, str):
            return False if above is None else UNKNOWN
        return above is None or amount > above

    return enough


@check.register
def _(condition: CoversYear, acts: Acts) -> Check:
    made_for_a_year = all(ENTRY_KINDS[kind].nature is Nature.YEARLY for kind in acts.kinds)

    def covers_year(entry: Entry, scene: Scene) -> Truth:
        if entry.covers_year is not None:
            return entry.covers_year == scene.run.year
        if made_for_a_year and entry.date is not None and entry.date.year != scene.run.year:
            return False
        return UNKNOWN

    return covers_year


@check.register
def _(condition: OfKind, acts: Acts) -> Check:
    name, kinds = condition.name, frozenset(condition.kinds)

    def of_kind(entry: Entry, scene: Scene) -> Truth:
        value = getattr(entry, name)
        return UNKNOWN if value is None else scene.run.index.organizations[value].kind in kinds

    return of_kind


@check.register
def _(condition: Names, acts: Acts) -> Check:
    name = condition.name
    if condition.who == Who.SUBJECT and name == "by":
        return by_them_at_their_point if at_contact_points(acts) else by_them
    refers = REFERENCES[condition.who]

    def names(entry: Entry, scene: Scene) -> Truth:
        value = getattr(entry, name)
        return refers(value, entry, scene)

    return names


def by_them(entry: Entry, scene: Scene) -> Truth:
    """By the subject; unknown only in the register of their own committee."""
    if entry.by is not None:
        return entry.by == scene.case.subject
    when = scene.case.frame.day if entry.date is None and scene.case.frame.standing else entry.date
    for span in scene.case.spans:
        if span.place == entry.organization and (when is None or span.first <= when <= span.last):
            return UNKNOWN
    return False


def by_them_at_their_point(entry: Entry, scene: Scene) -> Truth:
    """By the subject; unknown only in the register of the contact point itself."""
    if entry.by is not None:
        return entry.by == scene.case.subject
    return UNKNOWN if scene.point is not None and scene.point.target == entry.organization else False


def _subject(value: object, entry: Entry, scene: Scene) -> Truth:
    return UNKNOWN if value is None else isinstance(value, tuple) and scene.case.subject in value


def _superior(value: object, entry: Entry, scene: Scene) -> Truth:
    superior = scene.run.index.organizations[scene.case.subject].superior
    if superior is None:
        return True
    return UNKNOWN if value is None else value == superior


def _member(value: str | None, entry: Entry, scene: Scene) -> Truth:
    if value is None:
        return UNKNOWN
    assert scene.member is not None
    if scene.case.orders:
        order = scene.run.index.entries.get(value)
        return order is not None and scene.run.index.event(order) == scene.member.id
    return value == scene.member.id


def _holder(value: str | None, entry: Entry, scene: Scene) -> Truth:
    """By who held the member's post on the day of the act, or holds it on the day the roster is taken."""
    if value is None:
        return UNKNOWN
    assert scene.member is not None
    terms = [
        each
        for each in scene.run.index.appointments_at.get((scene.member.id, "secretary"), ())  # type: ignore[arg-type]
        if each.person == value
    ]
    for day in (scene.case.frame.day, entry.date):
        if day is not None and any(each.start <= day <= (each.end or date.max) for each in terms):
            return True
    return UNKNOWN if terms and entry.date is None else False


def _team(value: str | None, entry: Entry, scene: Scene) -> Truth:
    return entry.organization == scene.case.subject or value in team(scene)


def team(scene: Scene) -> list[str]:
    """The members of the leadership team of a committee on the day."""
    day = scene.case.frame.day
    return sorted(
        {
            each.person
            for role in ("secretary", "member_in_charge_of_organization_work", "leadership_team_member")
            for each in scene.run.index.appointments_at.get((scene.case.subject, role), ())
            if each.start <= day <= (each.end or date.max)
        }
    )


def _below(value: str | None, entry: Entry, scene: Scene) -> Truth:
    if value is None:
        return UNKNOWN
    index, day = scene.run.index, scene.case.frame.day
    life = scene.run.life(index.organizations[value])
    return life.first <= day <= life.last and any(index.is_below(value, span.place) for span in scene.case.spans)


def _below_linked(value: str | None, entry: Entry, scene: Scene) -> Truth:
    if value is None:
        return UNKNOWN
    index, day = scene.run.index, scene.case.frame.day
    found: Truth = False
    for point in scene.run.points(scene.case.subject, scene.case.spans):
        if not point.first <= day <= point.last:
            continue
        if point.target is None:
            above = not index.kinds_above[value].isdisjoint(SUBDISTRICT)
            found = UNKNOWN if above else found
        elif index.organizations[point.target].kind in SUBDISTRICT and index.is_below(value, point.target):
            if point.certain:
                return True
            found = UNKNOWN
    return found


def _contact_point(value: object, entry: Entry, scene: Scene) -> Truth:
    assert scene.point is not None
    if value == ():
        return False
    if value is None or scene.point.target is None:
        return UNKNOWN
    return scene.point.target in value if isinstance(value, tuple) else scene.point.target == value


REFERENCES: dict[str, Callable[..., Truth]] = {
    Who.SUBJECT: _subject,
    Who.SUPERIOR: _superior,
    Who.MEMBER: _member,
    Who.HOLDER: _holder,
    Who.TEAM: _team,
    Who.BELOW: _below,
    Who.BELOW_LINKED: _below_linked,
    Who.CONTACT_POINT: _contact_point,
}
