"""The order of decision as tables, with a predicate for every reason: the second opinion behind the check."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from attrs import evolve, frozen

from jiceng_dangjian.answers.explanation.check.cases import Question
from jiceng_dangjian.answers.explanation.check.conditions import Part
from jiceng_dangjian.answers.explanation.check.counting import complete, count
from jiceng_dangjian.answers.explanation.check.edges import left_open, misses
from jiceng_dangjian.answers.explanation.check.facts import (
    EVER,
    UNKNOWN,
    Case,
    Member,
    Truth,
    alike,
    all_of,
    any_of,
    belongs,
    covered,
    known,
)
from jiceng_dangjian.answers.explanation.check.orders import may_decide
from jiceng_dangjian.language.requirements import Below, ContactPoints, Counted, Orders, Posts, Recorded
from jiceng_dangjian.language.vocabulary import PRECEDENCE, SEVERITY, Reason, Verdict
from jiceng_dangjian.language.windows import UntilDeadline
from jiceng_dangjian.ledger.days import Days, began, dated
from jiceng_dangjian.ledger.records import Attestation, Entry, Organization

R, V = Reason, Verdict
Shown = tuple[str, str, date | Days | None, str, tuple[str, ...]]
"""An entry as an explanation shows it: id, kind, day, use, and the fields that it leaves open."""
Window = tuple[date | None, date | None]
Row = tuple[Verdict, Reason, Callable[[Any], bool]]
Decision = tuple[Verdict, Reason]
ABSENT = (R.OUT_OF_SCOPE, R.NOT_IN_FORCE, R.NOT_EXISTING, R.ROLE_NOT_HELD, R.TRIGGER_ABSENT)
BEFORE: tuple[Row, ...] = (
    (V.UNDETERMINED, R.COMMENCEMENT_UNKNOWN, lambda s: s.case.unknown is R.COMMENCEMENT_UNKNOWN),
    (V.UNDETERMINED, R.ROSTER_UNKNOWN, lambda s: s.case.unknown is R.ROSTER_UNKNOWN and not s.outcome),
    (V.UNDETERMINED, R.ROSTER_UNKNOWN, lambda s: s.case.unknown is None and s.holder_unknown),
    (V.UNDETERMINED, R.DEADLINE_UNKNOWN, lambda s: s.case.unknown is R.DEADLINE_UNKNOWN),
    (V.PENDING, R.PERIOD_NOT_STARTED, lambda s: s.case.unknown is None and s.q.as_of < s.case.first),
)
"""What is decided whatever was done; s: a part of a duty, or a duty that is attested."""
COMPUTED: tuple[Row, ...] = (
    *BEFORE,
    (V.BREACHED, R.COUNT_EXCEEDED, lambda s: s.exceeded and not s.case.standing),
    (V.UNMET, R.COUNT_EXCEEDED, lambda s: s.exceeded),
    (V.UNDETERMINED, R.ATTRIBUTE_UNKNOWN, lambda s: s.reached and s.too_many),
    (V.SATISFIED, R.STATE_HOLDS, lambda s: s.reached and s.of_states),
    (V.SATISFIED, R.COUNT_REACHED, lambda s: s.reached),
    (V.PENDING, R.PERIOD_OPEN, lambda s: not s.case.standing and s.q.as_of <= s.case.closes),
    (V.NOT_APPLICABLE, R.PARTIAL_PERIOD, lambda s: s.in_part and s.q.short_in_part == "whole_periods_only"),
    (V.UNDETERMINED, R.PARTIAL_PERIOD, lambda s: s.in_part and s.q.short_in_part != "full_duty"),
    (V.UNDETERMINED, R.ATTRIBUTE_UNKNOWN, lambda s: s.enough and s.unknown is R.ATTRIBUTE_UNKNOWN),
    (V.UNDETERMINED, R.ATTESTATION_MISSING, lambda s: s.enough and s.unknown is R.ATTESTATION_MISSING),
    (V.UNDETERMINED, R.DEADLINE_UNKNOWN, lambda s: s.enough),
    (V.UNDETERMINED, R.RECORDS_INCOMPLETE, lambda s: not s.refused and not complete(s)),
    (V.UNDETERMINED, R.ATTRIBUTE_UNKNOWN, lambda s: s.case.unsure or (s.member and s.member.unknown) is not None),
    (V.UNMET, R.NO_DEADLINE, lambda s: s.case.standing),
    (V.BREACHED, R.PERFORMED_LATE, lambda s: s.number(s.counted, s.late) >= s.q.number),
    (V.BREACHED, R.COUNT_SHORT, lambda s: True),
)
ATTESTED: tuple[Row, ...] = (
    *BEFORE,
    (V.SATISFIED, R.ATTESTED_MET, lambda s: s.outcome == "met"),
    (V.BREACHED, R.ATTESTED_NOT_MET, lambda s: s.outcome == "not_met"),
    (V.UNDETERMINED, R.JUDGEMENT_REQUIRED, lambda s: s.q.norm.decided_by == "judgement"),
    (V.PENDING, R.PERIOD_OPEN, lambda s: s.q.as_of <= s.case.closes),
    (V.UNDETERMINED, R.ATTESTATION_MISSING, lambda s: True),
)
RECORDED: tuple[Row, ...] = (
    (V.NOT_APPLICABLE, R.OUT_OF_SCOPE, lambda s: s.of_nobody),
    (V.UNDETERMINED, R.COMMENCEMENT_UNKNOWN, lambda s: s.case.unknown is R.COMMENCEMENT_UNKNOWN),
    (V.ON_RECORD, R.DECISION_ON_RECORD, lambda s: bool(s.sure)),
    (V.UNDETERMINED, R.JUDGEMENT_REQUIRED, lambda s: True),
)


@frozen(kw_only=True)
class Derived:
    """What follows for one window of a question."""

    organization: str | None
    verdict: Verdict
    reason: Reason
    required: int = 0
    counted: int = 0
    possible: int = 0
    shown: tuple[Shown, ...] = ()
    misses: tuple[tuple[int, str, str], ...] = ()
    short: tuple[str, ...] = ()
    complete: tuple[tuple[date, date], ...] = ()
    attested: tuple[str, date, str | None, bool] | None = None


@frozen(kw_only=True)
class Words:
    """What is on record of a duty that is attested, or of a decision that is restated: sure, or only possibly so."""

    q: Question
    case: Case
    outcome: str | None = None
    sure: tuple[Entry, ...] = ()
    possible: tuple[Entry, ...] = ()
    holder_unknown: bool = False

    @property
    def of_nobody(self) -> bool:
        """Whether it is of a person on whom there is no decision: nothing is said of them."""
        return not self.sure and self.q.subject not in self.q.records.organizations


def window_of(q: Question, case: Case) -> Window | None:
    """The window of a case as a finding shows it."""
    if case.standing or (isinstance(q.window, UntilDeadline) and not case.orders):
        return None
    return case.first if case.exact else None, None if case.last == EVER else case.last


def derived(q: Question, case: Case) -> Derived:
    """What follows for one case of a question."""
    about: dict[str, Any] = {"organization": case.organization, "attested": word_of(q)}
    if case.absent is not None:
        return Derived(**about, verdict=V.NOT_APPLICABLE, reason=case.absent)
    if q.contents:
        return _computed(q, case, about)
    if q.norm.requirement is None and not q.attestations:
        return Derived(**about, verdict=V.UNDETERMINED, reason=R.JUDGEMENT_REQUIRED)
    return _restated(q, case, about) if isinstance(q.requirement, Recorded) else _attested(q, case, about)


def _attested(q: Question, case: Case, about: dict[str, Any]) -> Derived:
    word = about["attested"]
    outcome = word[2] if word and word[3] else None
    verdict, reason = decided(ATTESTED, Words(q=q, case=case, outcome=outcome))
    asked = int(outcome is not None or q.norm.decided_by == "attested")
    met, open_ = int(outcome == "met"), asked * int(outcome != "not_met")
    return Derived(**about, verdict=verdict, reason=reason, required=asked, counted=met, possible=open_)


def _restated(q: Question, case: Case, about: dict[str, Any]) -> Derived:
    sure, possible = _decisions(q, case)
    verdict, reason = decided(RECORDED, Words(q=q, case=case, sure=sure, possible=possible))
    if verdict == V.NOT_APPLICABLE:
        return Derived(organization=None, attested=about["attested"], verdict=verdict, reason=reason)
    counted, open_ = (sum(each.times for each in found) for found in (sure, possible))
    shown: list[Shown] = [(each.id, each.kind, each.date, "counted", ()) for each in sure]
    if verdict == V.UNDETERMINED:
        shown += [(each.id, each.kind, each.date, "possible", ()) for each in possible]
    return Derived(
        **about, verdict=verdict, reason=reason, counted=counted, possible=counted + open_, shown=tuple(shown)
    )


def word_of(q: Question) -> tuple[str, date, str | None, bool] | None:
    """The latest attestation on record, of one day the worse: one that decides before any that does not."""
    badness = {"not_met": 2, None: 1, "met": 0}
    told = [(decides(q, each), each.date, badness[each.outcome], each.by, each.outcome) for each in q.attestations]
    if not told:
        return None
    best = max(each[:3] for each in told)
    by, outcome = min((each[3], each[4] or "") for each in told if each[:3] == best)
    return by, best[1], outcome or None, best[0]


def decides(q: Question, word: Attestation) -> bool:
    """Whether a finding rests on an attestation: by an office, or by an organization above the subject."""
    if q.norm.decided_by not in ("attested", "judgement") or isinstance(q.requirement, Recorded):
        return False
    if word.by in q.norm.vocabulary.offices:
        return True
    if q.subject in q.records.organizations:
        return word.by in q.records.above(q.subject)
    places = {each.organization for each in q.records.terms.get(q.subject, ())}
    return any(word.by == place or word.by in q.records.above(place) for place in places)


def decided(rows: Iterable[Row], about: Any) -> Decision:
    """The first row of a table whose predicate holds; the last holds always."""
    return next((verdict, reason) for verdict, reason, holds in rows if holds(about))


def _decisions(q: Question, case: Case) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """The decisions on the subject that are on record in the window, and those that may be, by their first records."""
    assert isinstance(q.requirement, Recorded)
    kind = q.requirement.kind
    found: dict[str, Truth] = {}
    for x in q.records.of_kind.get(kind, ()):
        if x.target not in (None, q.subject) or not may_decide(q.records, x.organization, q.subject):
            continue
        told = alike(_decided(one, q, case) if kind in (one.kind, *one.also) else False for one in q.exact(x))
        told = all_of((told, UNKNOWN)) if x.target is None else told
        event = q.records.event(x)
        found[event] = any_of((found.get(event, False), told))

    def of(*truths: object) -> tuple[Entry, ...]:
        these = [q.records.entries[event] for event, truth in found.items() if truth in truths]
        return tuple(sorted(these, key=lambda each: (dated(each)[1], each.id)))

    return of(True), of(*(truth for truth in found.values() if isinstance(truth, Reason)))


def _decided(x: Entry, q: Question, case: Case) -> Truth:
    day = x.date
    assert isinstance(day, date)
    held = any(span.holds(day) for span in case.spans) if case.spans else q.in_force_from <= day <= q.in_force_until
    return q.state(x, day) if held and case.first <= day <= min(case.last, q.as_of) else False


def _computed(q: Question, case: Case, about: dict[str, Any]) -> Derived:
    asked = q.requirement if isinstance(q.requirement, Counted) else None
    provided, over = (asked.provided, asked.members) if asked else (None, None)
    members = [None] if over is None else known(MEMBERS, over)(over, q, case)
    if not members or (provided is not None and not known(MEMBERS, provided)(provided, q, case)):
        return Derived(**about, verdict=V.NOT_APPLICABLE, reason=R.TRIGGER_ABSENT)
    parts = [_part(q, case, member, acts) for member in members for acts in q.contents]
    if not q.owed and not any(part.counted or part.possible for part in parts):
        return Derived(**about, verdict=V.NOT_APPLICABLE, reason=R.TRIGGER_ABSENT)
    told = [(part, decided(COMPUTED, part)) for part in parts]
    kept = [(part, decision) for part, decision in told if decision[0] != V.NOT_APPLICABLE]
    left_out = not kept or (not case.whole and len(kept) < len(told))
    verdict, reason = told[0][1]
    if len(told) > 1:
        worst = min((each for _, each in kept), key=lambda each: (SEVERITY[each[0]], PRECEDENCE[each[1]]), default=None)
        verdict, reason = (V.NOT_APPLICABLE, R.PARTIAL_PERIOD) if left_out or worst is None else worst
    if verdict == V.NOT_APPLICABLE:
        return Derived(**about, verdict=verdict, reason=reason)
    parts = [part for part, _ in kept]
    one = over is None and len(parts) == 1
    kinds = {kind for part in parts for acts in part.acts for kind in acts.kinds}
    days = {each for kind in kinds for each in q.records.coverage.get((q.subject, kind), ())}
    shown = [each for use in ("counted", "possible", "late") for each in _shown(q, parts, use)]
    return Derived(
        **about,
        verdict=verdict,
        reason=reason,
        required=q.number if one else len(parts),
        counted=parts[0].number(parts[0].counted) if one else sum(part.reached for part in parts),
        possible=parts[0].number(parts[0].counted, parts[0].possible)
        if one
        else sum(bool(part.counted or part.possible or part.holder_unknown) for part in parts),
        shown=tuple(shown),
        short=() if one else tuple(part.name for part in parts if not part.reached),
        complete=tuple(sorted(days)),
        misses=misses(parts),
    )


def _part(q: Question, case: Case, member: Member | None, acts: tuple[Any, ...]) -> Part:
    part = Part(q, case, member, acts)
    return part if part.holder_unknown else count(part)


def _shown(q: Question, parts: list[Part], use: str) -> list[Shown]:
    """Each event of a use once, the earliest first."""
    ids = {id for part in parts for id in getattr(part, use).values()}
    entries = sorted((q.records.entries[id] for id in ids), key=lambda each: (last_day(each), each.id))
    return [
        (each.id, each.kind, each.date or each.start, use, left_open(each, parts) if use == "possible" else ())
        for each in entries
    ]


def last_day(x: Entry) -> date:
    """The last day on which an entry may have been, or begun."""
    return began(x)[1] if x.date is None and x.start is not None else dated(x)[1]


def _alive(organization: Organization, day: date) -> bool:
    return (organization.established or date.min) <= day <= (organization.dissolved or EVER)


def _organization(q: Question, case: Case, organization: Organization, unknown: Reason | None = None) -> Member:
    """An organization as a member: it counts on the days on which it and the subject are in being."""
    life = q.life(organization)
    cut = [each.cut(life.first, life.last) for each in case.spans]
    whole = case.whole and life.first <= case.first and case.last <= life.last
    return Member(organization.id, tuple(each for each in cut if each.first <= each.last), whole, unknown)


def _below(over: Below, q: Question, case: Case) -> list[Member]:
    places = {each.place for each in case.spans}
    below = {each.id: each for place in places for each in q.records.below(place)}
    return [
        _organization(q, case, each)
        for _, each in sorted(below.items())
        if each.kind in over.kinds and _alive(each, case.day) and (each.superior in places or not over.directly)
    ]


def _posts(over: Posts, q: Question, case: Case) -> list[Member]:
    made = []
    for id, each in sorted(q.records.organizations.items()):
        ours = each.superior is None or q.subject in q.records.above(id)
        if ours and belongs(over.at, each) is True and _alive(each, case.day):
            terms = q.records.holders(id, over.roles)
            if not terms or any(term.on(case.day) for term in terms):
                member = _organization(q, case, each, None if terms else R.ROSTER_UNKNOWN)
                made.append(evolve(member, roles=over.roles))
    return made


def _contact_points(over: ContactPoints, q: Question, case: Case) -> list[Member]:
    """One for each organization linked in the window; a leader who should have a point and has none is one."""
    current = [each for each in case.points if case.within([each.span])]
    made = []
    for key in sorted({each.key for each in current}):
        own = [each for each in case.points if each.key == key]
        certain = [each.sure for each in own if each.sure is not None]
        sure = bool(case.within(certain))
        spans, whole = case.spans, case.whole
        if case.standing or not case.by_office:
            spans = tuple(each.span for each in own)
            whole = case.whole if case.office else covered(certain if sure else spans, case.first, case.last)
        made.append(Member(key, spans, whole, None if sure else R.ATTRIBUTE_UNKNOWN))
    return made or [Member(None, case.spans, case.whole)]


def _orders(over: Orders, q: Question, case: Case) -> list[Member]:
    return [
        Member(
            each.event,
            case.spans,
            covered(case.spans, each.first, case.last),
            None if each.sure else R.ATTRIBUTE_UNKNOWN,
            order=each,
        )
        for each in case.orders
    ]


MEMBERS: dict[type, Any] = {Below: _below, Posts: _posts, ContactPoints: _contact_points, Orders: _orders}
