"""What a condition means: each is made, once, into a check of an entry that answers true, false, or why unknown."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial, singledispatch
from types import MappingProxyType

from attrs import define

from jiceng_dangjian.errors import WrongType
from jiceng_dangjian.evaluation.cases import Case
from jiceng_dangjian.evaluation.fillings import however_filled
from jiceng_dangjian.evaluation.points import life, points
from jiceng_dangjian.evaluation.question import Inquiry
from jiceng_dangjian.evaluation.spans import Point, Span
from jiceng_dangjian.language.acts import Amount, CoversYear, FirstRecordedAs, Is, Names, OfKind
from jiceng_dangjian.language.truth import UNKNOWN, Truth
from jiceng_dangjian.language.vocabulary import Nature, Reason
from jiceng_dangjian.ledger.records import Entry, Organization

EMPTY: Mapping[str, Truth] = MappingProxyType({})


@define(eq=False, repr=False)
class Member:
    """One member of a set: an organization, a post, a contact point or an order, and the days on which it counts.

    roles: those of which one fills the post. named: of an order the ids by which an entry may name it, and whether it
    is then certain to be of it. since: the first day on which acts for it could be, where it is not the window's.
    """

    id: str | None
    spans: tuple[Span, ...]
    whole: bool
    unknown: Reason | None = None
    roles: tuple[str, ...] = ()
    named: Mapping[str, Truth] = EMPTY
    since: date | None = None

    @property
    def holder_unknown(self) -> bool:
        """Whether it is a post of which it is not known who holds it."""
        return self.unknown is Reason.ROSTER_UNKNOWN


@define(eq=False, repr=False)
class Scene:
    """Against what an entry is checked. unnamed: only entries that name no member are asked for. point: the contact
    point at which it would count."""

    inquiry: Inquiry
    case: Case
    member: Member | None = None
    unnamed: bool = False
    point: Point | None = None

    def spans(self, at_points: bool) -> tuple[Span, ...]:
        """The days on which an act can count; of acts that need no point of their own, on the days of any point."""
        if self.member is None or (self.case.points and not at_points):
            return self.case.spans
        return self.member.spans

    def at(self, point: Point) -> "Scene":
        """The same at one contact point."""
        return Scene(self.inquiry, self.case, self.member, self.unnamed, point)

    def points(self) -> list[Point]:
        """The contact points of the subject on the day of the case."""
        day, made = self.case.frame.day, points(self.inquiry, self.case.subject, self.case.spans)
        return [point for point in made if point.on(day) is not False]

    def in_being(self, organization: Organization) -> bool:
        """Whether an organization is in being on the day of the case, and the regulation in force."""
        days = life(self.inquiry, organization)
        return days.first <= self.case.frame.day <= days.last


Check = Callable[[Entry, Scene], Truth]


@singledispatch
def check(condition: object, nature: Nature) -> Check:
    """The check that a condition stands for, on acts that stand in time in some way."""
    raise WrongType(f"{condition!r} is no condition")


@check.register(Is)
def _(condition: Is, nature: Nature) -> Check:
    name, values, unknown = condition.name, frozenset(condition.values), condition.unknown

    def is_one(entry: Entry, scene: Scene) -> Truth:
        value = getattr(entry, name)
        return unknown if value is None else value in values

    return is_one


@check.register(FirstRecordedAs)
def _(condition: FirstRecordedAs, nature: Nature) -> Check:
    kinds = frozenset(condition.kinds)

    def first_recorded_as(entry: Entry, scene: Scene) -> Truth:
        first = scene.inquiry.index.first_record(entry)
        if first.may_be:
            return however_filled(kind in kinds for kind in first.may_be)
        return first.kind in kinds

    return first_recorded_as


@check.register(Amount)
def _(condition: Amount, nature: Nature) -> Check:
    above, unstated = condition.above, False if condition.stated else UNKNOWN

    def enough(entry: Entry, scene: Scene) -> Truth:
        amount = entry.amount
        if amount is None:
            return UNKNOWN
        if isinstance(amount, str):
            return unstated
        return above is None or amount > above

    return enough


@check.register(CoversYear)
def _(condition: CoversYear, nature: Nature) -> Check:
    or_dated, made_for_a_year = condition.or_dated, nature is Nature.YEARLY

    def covers_year(entry: Entry, scene: Scene) -> Truth:
        if entry.covers_year is not None:
            return entry.covers_year == scene.inquiry.year
        in_the_year = isinstance(entry.date, date) and entry.date.year == scene.inquiry.year
        if or_dated:
            return in_the_year
        return UNKNOWN if in_the_year or not made_for_a_year else False

    return covers_year


@check.register(OfKind)
def _(condition: OfKind, nature: Nature) -> Check:
    name, kinds = condition.name, frozenset(condition.kinds)

    def of_kind(entry: Entry, scene: Scene) -> Truth:
        value = getattr(entry, name)
        organization = scene.inquiry.index.organizations.get(value)
        return UNKNOWN if value is None else organization is not None and organization.kind in kinds

    return of_kind


@check.register(Names)
def _(condition: Names, nature: Nature) -> Check:
    return partial(condition.who.holds, condition.name)
