"""Whether an entry meets a condition, by tables of conditions and relations: the second opinion behind the check."""

from collections.abc import Callable
from datetime import date
from typing import Any

from attrs import define, field

from jiceng_dangjian.answers.explanation.check.cases import Question
from jiceng_dangjian.answers.explanation.check.facts import (
    UNKNOWN,
    Case,
    Member,
    Point,
    Truth,
    Unheard,
    alike,
    any_of,
    known,
)
from jiceng_dangjian.language.acts import Acts, Amount, CoversYear, FirstRecordedAs, Is, Names, OfKind
from jiceng_dangjian.language.relations import (
    ANY_SUPERIOR,
    BELOW,
    BELOW_LINKED,
    CONTACT_POINT,
    HOLDER,
    HOLDER_IN_POST,
    MEMBER,
    SUBJECT,
    SUPERIOR,
    TEAM,
    Relation,
)
from jiceng_dangjian.language.vocabulary import PRECEDENCE, Nature, Reason
from jiceng_dangjian.ledger.records import Appointment, Entry

LATE = "late"
SUBDISTRICT = "subdistrict_working_committee"


@define
class Part:
    """One member's or content's share of a duty in one window, and the events that count, may count, or came late."""

    q: Question
    case: Case
    member: Member | None
    acts: tuple[Acts, ...]
    counted: dict[str, str] = field(factory=dict)
    possible: dict[str, str] = field(factory=dict)
    late: dict[str, str] = field(factory=dict)
    times: dict[str, int] = field(factory=dict)
    unknown: Reason = Reason.ATTESTATION_MISSING
    refused: bool = False
    outcome: None = None

    def nature_of(self, acts: Acts) -> Nature:
        """How acts stand in time."""
        return self.q.norm.vocabulary.entry_kinds[acts.kinds[0]].nature

    def number(self, *groups: dict[str, str]) -> int:
        """How many events some entries stand for."""
        return sum(self.times.get(event, 1) for group in groups for event in group)

    @property
    def enough(self) -> bool:
        """Whether as many events as required count, or may."""
        return self.number(self.counted, self.possible) >= self.q.number

    @property
    def too_many(self) -> bool:
        """Whether more events than the number allows count, or may."""
        return self.q.at_most is not None and self.number(self.counted, self.possible) > self.q.at_most

    @property
    def in_part(self) -> bool:
        """Whether the duty runs on part of a window only."""
        return not self.case.standing and not (self.member or self.case).whole

    @property
    def reached(self) -> bool:
        """Whether as many events count as are required."""
        return self.number(self.counted) >= self.q.number

    @property
    def of_states(self) -> bool:
        """Whether it is a state that is asked for, not an event."""
        return self.case.standing and all(self.nature_of(each) is not Nature.EVENT for each in self.acts)

    @property
    def exceeded(self) -> bool:
        """Whether more events count than the number allows."""
        return self.q.at_most is not None and self.number(self.counted) > self.q.at_most

    @property
    def holder_unknown(self) -> bool:
        """Whether nobody is entered as holding the post."""
        return self.member is not None and self.member.unknown is Reason.ROSTER_UNKNOWN

    @property
    def name(self) -> str:
        """What it is called in the list of what is short."""
        return self.acts[0].kinds[0] if self.member is None else self.member.id or self.q.subject

    def add(self, event: str, entry: str, truth: Truth | str) -> None:
        """Enter one record of an event; the first record of the least id is shown for it."""
        group = self.counted if truth is True else self.late if truth == LATE else self.possible
        group[event] = min(group.get(event, entry), entry)
        self.times[event] = self.q.records.entries[entry].times
        if isinstance(truth, Reason):
            self.unknown = min(self.unknown, truth, key=PRECEDENCE.__getitem__)


def _is(condition: Is, acts: Acts, x: Entry, part: Part, point: Point | None) -> Truth:
    value = getattr(x, condition.name)
    return condition.unknown if value is None else value in condition.values


def _first_recorded_as(condition: FirstRecordedAs, acts: Acts, x: Entry, part: Part, point: Point | None) -> Truth:
    records = part.q.records
    first = x if x.same_as is None else records.entries[records.event(x)]
    return alike(kind in condition.kinds for kind in first.may_be or (first.kind,))


def _amount(condition: Amount, acts: Acts, x: Entry, part: Part, point: Point | None) -> Truth:
    if x.amount is None:
        return UNKNOWN
    if isinstance(x.amount, str):
        return False if condition.stated else UNKNOWN
    return condition.above is None or x.amount > condition.above


def _covers_year(condition: CoversYear, acts: Acts, x: Entry, part: Part, point: Point | None) -> Truth:
    year = part.q.year
    if x.covers_year is not None:
        return x.covers_year == year
    then = isinstance(x.date, date) and x.date.year == year
    if condition.or_dated:
        return then
    return False if part.nature_of(acts) is Nature.YEARLY and not then else UNKNOWN


def _of_kind(condition: OfKind, acts: Acts, x: Entry, part: Part, point: Point | None) -> Truth:
    value = getattr(x, condition.name)
    named = part.q.records.organizations.get(value)
    return UNKNOWN if value is None else named is not None and named.kind in condition.kinds


def _names(condition: Names, acts: Acts, x: Entry, part: Part, point: Point | None) -> Truth:
    if condition.who not in RELATIONS:
        raise Unheard(f"{condition!r}")
    relation = _doer if condition.name == "by" and condition.who is SUBJECT else RELATIONS[condition.who]
    return relation(getattr(x, condition.name), x, part, point)


CONDITIONS: dict[type, Any] = {
    Is: _is,
    FirstRecordedAs: _first_recorded_as,
    Amount: _amount,
    CoversYear: _covers_year,
    OfKind: _of_kind,
    Names: _names,
}


def met(condition: Any, acts: Acts, x: Entry, part: Part, point: Point | None) -> Truth:
    """Whether an entry meets a condition; `Unheard` where that is a condition this module does not know."""
    truth: Truth = known(CONDITIONS, condition)(condition, acts, x, part, point)
    return truth


def _subject(value: Any, x: Entry, part: Part, point: Point | None) -> Truth:
    return UNKNOWN if value is None else part.q.subject in value


def _doer(value: Any, x: Entry, part: Part, point: Point | None) -> Truth:
    """By the subject; unknown only in the register of their own committee, or of the contact point itself."""
    q, case = part.q, part.case
    if value is not None:
        return bool(value == q.subject)
    if point is not None:
        return UNKNOWN if point.target is None or point.target == x.organization else False
    when = x.date if isinstance(x.date, date) else case.day
    theirs = (span for span in case.spans if span.place == x.organization)
    return UNKNOWN if any(span.holds(when) for span in theirs) else False


def _superior(value: Any, x: Entry, part: Part, point: Point | None) -> Truth:
    superior = part.q.records.organizations[part.q.subject].superior
    return superior is None or (UNKNOWN if value is None else value == superior)


def _any_superior(value: Any, x: Entry, part: Part, point: Point | None) -> Truth:
    above = list(part.q.records.above(part.q.subject))
    return not above or (UNKNOWN if value is None else value in above)


def _member(value: Any, x: Entry, part: Part, point: Point | None) -> Truth:
    """It is of the member; of an order, of any of its records, and of those that moved its deadline."""
    if value is None or part.member is None:
        return UNKNOWN
    order = part.member.order
    return bool(value == part.member.id) if order is None else order.named.get(value, False)


def _holder(value: Any, x: Entry, part: Part, point: Point | None) -> Truth:
    """It names who held the member's post on the day of the act, or holds it on the day the roster is taken."""
    if value is None:
        return UNKNOWN
    if _in_post(value, x, part, point) is True:
        return True
    return any(each.person == value and isinstance(x.date, date) and each.on(x.date) for each in _terms(part))


def _in_post(value: Any, x: Entry, part: Part, point: Point | None) -> Truth:
    """It names who holds the member's post on the day the roster is taken."""
    if value is None:
        return UNKNOWN
    return any(each.person == value and each.on(part.case.day) for each in _terms(part))


def _terms(part: Part) -> list[Appointment]:
    member = part.member
    return [] if member is None else part.q.records.holders(member.id, member.roles)


def _team(value: Any, x: Entry, part: Part, point: Point | None) -> Truth:
    return x.organization == part.q.subject or value in part.q.team(part.case)


def _below(value: Any, x: Entry, part: Part, point: Point | None) -> Truth:
    if value is None:
        return UNKNOWN
    q = part.q
    if value not in q.records.organizations:
        return False
    above = set(q.records.above(value))
    alive = q.life(q.records.organizations[value]).holds(part.case.day)
    return alive and any(span.place in above for span in part.case.spans)


def _below_linked(value: Any, x: Entry, part: Part, point: Point | None) -> Truth:
    """It lies below a sub-district that is linked with the subject on the day."""
    if value is None:
        return UNKNOWN
    q, found = part.q, []
    above = [each for each in q.records.above(value) if q.records.organizations[each].kind == SUBDISTRICT]
    for each in q.points(part.case.spans):
        linked = each.target in above if each.target is not None else bool(above)
        if linked:
            there = each.on(part.case.day)
            found.append(UNKNOWN if there is True and each.target is None else there)
    return any_of(found)


def _contact_point(value: Any, x: Entry, part: Part, point: Point | None) -> Truth:
    if value == ():
        return False
    if value is None or point is None or point.target is None:
        return UNKNOWN
    return point.target in value if isinstance(value, tuple) else point.target == value


RELATIONS: dict[Relation, Callable[[Any, Entry, Part, Point | None], Truth]] = {
    SUBJECT: _subject,
    SUPERIOR: _superior,
    ANY_SUPERIOR: _any_superior,
    MEMBER: _member,
    HOLDER: _holder,
    HOLDER_IN_POST: _in_post,
    TEAM: _team,
    BELOW: _below,
    BELOW_LINKED: _below_linked,
    CONTACT_POINT: _contact_point,
}
