"""Whether an entry meets a condition, by tables of conditions and relations: the second opinion behind the check."""

from collections.abc import Callable
from typing import Any

from attrs import define, field

from jiceng_dangjian.answers.explanation.check.cases import Question
from jiceng_dangjian.answers.explanation.check.facts import (
    EVER,
    UNKNOWN,
    Case,
    Member,
    Point,
    Truth,
    Unheard,
    any_of,
    known,
)
from jiceng_dangjian.language.acts import Acts, Amount, CoversYear, FirstRecordedAs, Is, Names, OfKind
from jiceng_dangjian.language.relations import (
    BELOW,
    BELOW_LINKED,
    CONTACT_POINT,
    HOLDER,
    MEMBER,
    SUBJECT,
    SUPERIOR,
    TEAM,
    Relation,
)
from jiceng_dangjian.language.vocabulary import PRECEDENCE, Nature, Reason
from jiceng_dangjian.ledger.records import Entry

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
    unknown: Reason = Reason.ATTESTATION_MISSING
    refused: bool = False
    outcome: None = None

    def nature_of(self, acts: Acts) -> Nature:
        """How acts stand in time."""
        return self.q.norm.vocabulary.entry_kinds[acts.kinds[0]].nature

    @property
    def enough(self) -> bool:
        """Whether as many events as required count, or may."""
        return len(self.counted) + len(self.possible) >= self.q.number

    @property
    def in_part(self) -> bool:
        """Whether the duty runs on part of a window only."""
        return not self.case.standing and not (self.member or self.case).whole

    @property
    def reached(self) -> bool:
        """Whether as many events count as are required."""
        return len(self.counted) >= self.q.number

    @property
    def of_states(self) -> bool:
        """Whether it is a state that is asked for, not an event."""
        return self.case.standing and all(self.nature_of(each) is not Nature.EVENT for each in self.acts)

    @property
    def exceeded(self) -> bool:
        """Whether more events count than the number allows."""
        return self.q.at_most is not None and len(self.counted) > self.q.at_most

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
        if isinstance(truth, Reason):
            self.unknown = min(self.unknown, truth, key=PRECEDENCE.__getitem__)


def _is(condition: Is, acts: Acts, x: Entry, part: Part, point: Point | None) -> Truth:
    value = getattr(x, condition.name)
    return condition.unknown if value is None else value in condition.values


def _first_recorded_as(condition: FirstRecordedAs, acts: Acts, x: Entry, part: Part, point: Point | None) -> Truth:
    records = part.q.records
    return records.entries[records.event(x)].kind in condition.kinds


def _amount(condition: Amount, acts: Acts, x: Entry, part: Part, point: Point | None) -> Truth:
    if x.amount is None:
        return UNKNOWN
    if isinstance(x.amount, str):
        return False if condition.above is None else UNKNOWN
    return condition.above is None or x.amount > condition.above


def _covers_year(condition: CoversYear, acts: Acts, x: Entry, part: Part, point: Point | None) -> Truth:
    year = part.q.year
    if x.covers_year is not None:
        return x.covers_year == year
    yearly = part.nature_of(acts) is Nature.YEARLY
    return False if yearly and x.date is not None and x.date.year != year else UNKNOWN


def _of_kind(condition: OfKind, acts: Acts, x: Entry, part: Part, point: Point | None) -> Truth:
    value = getattr(x, condition.name)
    return UNKNOWN if value is None else part.q.records.organizations[value].kind in condition.kinds


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
        return UNKNOWN if point.target == x.organization else False
    when = case.day if x.date is None and case.standing else x.date
    theirs = (span for span in case.spans if span.place == x.organization)
    return UNKNOWN if any(when is None or span.holds(when) for span in theirs) else False


def _superior(value: Any, x: Entry, part: Part, point: Point | None) -> Truth:
    superior = part.q.records.organizations[part.q.subject].superior
    return superior is None or (UNKNOWN if value is None else value == superior)


def _member(value: Any, x: Entry, part: Part, point: Point | None) -> Truth:
    """It is of the member; of an order, of any of its records."""
    records, wanted = part.q.records, part.member.id if part.member else None
    if value is None:
        return UNKNOWN
    if part.case.orders:
        return value in records.entries and records.event(records.entries[value]) == wanted
    return bool(value == wanted)


def _holder(value: Any, x: Entry, part: Part, point: Point | None) -> Truth:
    """It names who held the member's post on the day of the act, or holds it on the day the roster is taken."""
    if value is None:
        return UNKNOWN
    terms = part.q.records.holders(part.member.id if part.member else None, ["secretary"])
    theirs = [each for each in terms if each.person == value]
    for day in (part.case.day, x.date):
        if day is not None and any(each.start <= day <= (each.end or EVER) for each in theirs):
            return True
    return UNKNOWN if theirs and x.date is None else False


def _team(value: Any, x: Entry, part: Part, point: Point | None) -> Truth:
    return x.organization == part.q.subject or value in part.q.team(part.case)


def _below(value: Any, x: Entry, part: Part, point: Point | None) -> Truth:
    if value is None:
        return UNKNOWN
    q = part.q
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
        if each.span.holds(part.case.day):
            linked = each.target in above if each.target is not None else bool(above)
            found.append((each.certain and each.target is not None) or UNKNOWN if linked else False)
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
    MEMBER: _member,
    HOLDER: _holder,
    TEAM: _team,
    BELOW: _below,
    BELOW_LINKED: _below_linked,
    CONTACT_POINT: _contact_point,
}
