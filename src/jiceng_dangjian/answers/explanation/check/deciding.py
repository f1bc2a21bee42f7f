"""The order of decision as tables, with a predicate for every reason: the second opinion behind the check."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from attrs import frozen

from jiceng_dangjian.answers.explanation.check.cases import Question
from jiceng_dangjian.answers.explanation.check.conditions import Part
from jiceng_dangjian.answers.explanation.check.counting import complete, count
from jiceng_dangjian.answers.explanation.check.facts import EVER, Case, Member, belongs, covered, known
from jiceng_dangjian.language.requirements import Below, ContactPoints, Counted, Orders, Posts, Recorded
from jiceng_dangjian.language.vocabulary import PRECEDENCE, SEVERITY, Reason, Verdict
from jiceng_dangjian.language.windows import UntilDeadline
from jiceng_dangjian.ledger.records import Attestation, Entry, Organization

R, V = Reason, Verdict
Days = tuple[date, date | None]
Row = tuple[Verdict, Reason, Callable[[Any], bool]]
Decision = tuple[Verdict, Reason]
ABSENT = (R.OUT_OF_SCOPE, R.NOT_IN_FORCE, R.NOT_EXISTING, R.ROLE_NOT_HELD, R.TRIGGER_ABSENT)
BEFORE: tuple[Row, ...] = (
    (V.UNDETERMINED, R.COMMENCEMENT_UNKNOWN, lambda s: s.case.unknown is R.COMMENCEMENT_UNKNOWN),
    (V.UNDETERMINED, R.ROSTER_UNKNOWN, lambda s: s.case.unknown is R.ROSTER_UNKNOWN and not s.outcome),
    (V.UNDETERMINED, R.DEADLINE_UNKNOWN, lambda s: s.case.unknown is R.DEADLINE_UNKNOWN),
    (V.PENDING, R.PERIOD_NOT_STARTED, lambda s: s.case.unknown is None and s.q.as_of < s.case.first),
)
"""What is decided whatever was done; s: a part of a duty, or a duty that is attested."""
COMPUTED: tuple[Row, ...] = (
    *BEFORE,
    (V.UNDETERMINED, R.ROSTER_UNKNOWN, lambda s: s.holder_unknown),
    (V.BREACHED, R.COUNT_EXCEEDED, lambda s: s.exceeded and not s.case.standing),
    (V.UNMET, R.COUNT_EXCEEDED, lambda s: s.exceeded),
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
    (V.BREACHED, R.PERFORMED_LATE, lambda s: len(s.counted) + len(s.late) >= s.q.number),
    (V.BREACHED, R.COUNT_SHORT, lambda s: True),
)
ATTESTED: tuple[Row, ...] = (
    *BEFORE,
    (V.SATISFIED, R.ATTESTED_MET, lambda s: s.outcome == "met"),
    (V.BREACHED, R.ATTESTED_NOT_MET, lambda s: s.outcome == "not_met"),
    (V.PENDING, R.PERIOD_OPEN, lambda s: s.q.as_of <= s.case.closes),
    (V.UNDETERMINED, R.ATTESTATION_MISSING, lambda s: True),
)
RECORDED: tuple[Row, ...] = (
    (V.UNDETERMINED, R.COMMENCEMENT_UNKNOWN, lambda s: s.case.unknown is R.COMMENCEMENT_UNKNOWN),
    (V.SATISFIED, R.DECISION_ON_RECORD, lambda s: bool(s.decisions)),
    *((verdict, reason, lambda s, holds=holds: bool(s.word) and holds(s)) for verdict, reason, holds in ATTESTED),
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
    shown: tuple[tuple[str, str, date | None, str], ...] = ()
    short: tuple[str, ...] = ()
    complete: tuple[tuple[date, date], ...] = ()
    attested: tuple[str, date, str | None] | None = None


@frozen(kw_only=True)
class Words:
    """What is on record of a duty that is attested, or of a decision that is restated."""

    q: Question
    case: Case
    word: Attestation | None
    decisions: tuple[Entry, ...] = ()

    @property
    def outcome(self) -> str | None:
        """What the latest attestation says."""
        return self.word.outcome if self.word else None


def window_of(q: Question, case: Case) -> Days | None:
    """The window of a case as a finding shows it."""
    if case.standing or (isinstance(q.window, UntilDeadline) and not case.orders):
        return None
    return case.first, None if case.last == EVER else case.last


def derived(q: Question, case: Case) -> Derived:
    """What follows for one case of a question."""
    about: dict[str, Any] = {"organization": case.organization}
    if case.absent is not None:
        return Derived(**about, verdict=V.NOT_APPLICABLE, reason=case.absent)
    if q.contents:
        return _computed(q, case, about)
    if q.norm.requirement is None and not q.attestations:
        return Derived(**about, verdict=V.UNDETERMINED, reason=R.JUDGEMENT_REQUIRED)
    badness = {"not_met": 2, None: 1, "met": 0}
    word = max(q.attestations, key=lambda each: (each.date, badness[each.outcome], each.by), default=None)
    words = Words(q=q, case=case, word=word, decisions=_decisions(q, case))
    recorded = isinstance(q.requirement, Recorded) and not case.by_word
    verdict, reason = decided(RECORDED if recorded else ATTESTED, words)
    shown = tuple((each.id, each.kind, each.date, "counted") for each in words.decisions)
    numbers = (1, int(words.outcome == "met"), int(words.outcome != "not_met"))
    if recorded and (shown or word is None or case.unknown):
        numbers = (int(bool(shown)), len(shown), len(shown))
    named = (word.by, word.date, word.outcome) if word and numbers[0] and not shown else None
    return Derived(
        **about,
        verdict=verdict,
        reason=reason,
        required=numbers[0],
        counted=numbers[1],
        possible=numbers[2],
        shown=shown,
        attested=named,
    )


def decided(rows: Iterable[Row], about: Any) -> Decision:
    """The first row of a table whose predicate holds; the last holds always."""
    return next((verdict, reason) for verdict, reason, holds in rows if holds(about))


def _decisions(q: Question, case: Case) -> tuple[Entry, ...]:
    """The decisions on the subject that are on record in the window: the first record of each."""
    if not isinstance(q.requirement, Recorded):
        return ()
    found: dict[str, Entry] = {}
    for x in q.records.of_kind[q.requirement.kind]:
        if x.date is None or x.target != q.subject or q.state(x, x.date) is not True:
            continue
        if case.first <= x.date <= min(case.last, q.as_of) and any(span.holds(x.date) for span in case.spans):
            first = q.records.entries[q.records.event(x)]
            found[first.id] = first
    return tuple(sorted(found.values(), key=lambda each: (each.date or EVER, each.id)))


def _computed(q: Question, case: Case, about: dict[str, Any]) -> Derived:
    asked = q.requirement if isinstance(q.requirement, Counted) else None
    provided, over = (asked.provided, asked.members) if asked else (None, None)
    members = [None] if over is None else known(MEMBERS, over)(over, q, case)
    if not members or (provided is not None and not known(MEMBERS, provided)(provided, q, case)):
        return Derived(**about, verdict=V.NOT_APPLICABLE, reason=R.TRIGGER_ABSENT)
    parts = [_part(q, case, member, acts) for member in members for acts in q.contents]
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
    days = {each for kind in kinds for each in q.records.coverage[q.subject, kind]}
    shown = [each for use in ("counted", "possible", "late") for each in _shown(q, parts, use)]
    return Derived(
        **about,
        verdict=verdict,
        reason=reason,
        required=q.number if one else len(parts),
        counted=len(parts[0].counted) if one else sum(part.reached for part in parts),
        possible=len(parts[0].counted) + len(parts[0].possible)
        if one
        else sum(bool(part.counted or part.possible or part.holder_unknown) for part in parts),
        shown=tuple(shown),
        short=() if one else tuple(part.name for part in parts if not part.reached),
        complete=tuple(sorted(days)),
    )


def _part(q: Question, case: Case, member: Member | None, acts: tuple[Any, ...]) -> Part:
    part = Part(q, case, member, acts)
    return part if part.holder_unknown else count(part)


def _shown(q: Question, parts: list[Part], use: str) -> list[tuple[str, str, date | None, str]]:
    """Each event of a use once, the earliest first."""
    ids = {id for part in parts for id in getattr(part, use).values()}
    told = [(each.id, each.kind, each.date or each.start, use) for each in (q.records.entries[id] for id in ids)]
    return sorted(told, key=lambda each: (each[2] or EVER, each[0]))


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
            terms = q.records.holders(id, ["secretary"])
            if not terms:
                made.append(_organization(q, case, each, R.ROSTER_UNKNOWN))
            elif any(term.start <= case.day <= (term.end or EVER) for term in terms):
                made.append(_organization(q, case, each))
    return made


def _contact_points(over: ContactPoints, q: Question, case: Case) -> list[Member]:
    """One for each organization linked in the window; a leader who should have a point and has none is one."""
    current = [each for each in case.points if case.within([each.span])]
    made = []
    for key in sorted({each.key for each in current}):
        own = [each for each in case.points if each.key == key]
        sure = any(each.certain for each in current if each.key == key)
        spans, whole = case.spans, case.whole
        if case.standing or not case.by_office:
            spans = tuple(each.span for each in own)
            whole = covered((each.span for each in own if each.certain or not sure), case.first, case.last)
        made.append(Member(key, spans, whole, None if sure else R.ATTRIBUTE_UNKNOWN))
    return made or [Member(None, case.spans, case.whole)]


def _orders(over: Orders, q: Question, case: Case) -> list[Member]:
    return [Member(each, case.spans, case.whole) for each in case.orders]


MEMBERS: dict[type, Any] = {Below: _below, Posts: _posts, ContactPoints: _contact_points, Orders: _orders}
