"""The check of an explanation against text, encoding and ledger, without asking evaluation, claim by claim."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from jiceng_dangjian.articles import NORMS
from jiceng_dangjian.choices import under
from jiceng_dangjian.explanation import FORMAT, WRITERS, Explanation, lines_of
from jiceng_dangjian.ledger import Entry, Ledger
from jiceng_dangjian.readings import Readings, unknown
from jiceng_dangjian.regulation import cite
from jiceng_dangjian.requirements import Amount, AtLeast, Attested, Both, CoversYear, Is, Names, Recorded, Who
from jiceng_dangjian.vocabulary import ENTRY_KINDS, Nature, Reason, Verdict
from jiceng_dangjian.windows import YEAR, Periods, Standing, UntilDeadline


def check_explanation(explanation: Explanation, ledger: Ledger) -> bool:
    """Whether an explanation is borne out by text and ledger, and its lines by its values.

    >>> import jiceng_dangjian as jd
    >>> ledger = jd.example_district()
    >>> finding = jd.NORMS["11.1-3"](ledger, "w1", year=2024, as_of=date(2025, 3, 31))[0]
    >>> check_explanation(finding.explain("en"), ledger), faults(finding.explain("en"), jd.Ledger())
    (True, ("there is no 'w1' in the ledger",))
    """
    return not faults(explanation, ledger)


def faults(explanation: Explanation, ledger: Ledger) -> tuple[str, ...]:
    """What an explanation says that is not so; nothing more is looked at where already its question makes no sense."""
    return tuple(_form(explanation, ledger)) or tuple(_Check(explanation, ledger).faults())


def _form(e: Explanation, ledger: Ledger) -> Iterator[str]:
    if e.format != FORMAT or e.language not in WRITERS or e.norm not in NORMS:
        yield "its format, language or norm is not known"
        return
    norm = NORMS[e.norm]
    if e.quote != norm.quote or e.quote not in cite(norm.citation).text:
        yield f"the quote is not the clause of {e.norm}"
    known = {x.id for x in ledger.organizations} | {x.person for x in ledger.appointments}
    for name in {e.subject, e.organization or e.subject} - known - {x.subject for x in ledger.attestations}:
        yield f"there is no {name!r} in the ledger"
    if tuple(name for name, _ in e.readings) != norm.readings or any(unknown(*each) for each in e.readings):
        yield "the readings are not those of the norm"
    elif lines_of(e) != e.lines:
        yield "the lines do not say what the values say"


class _Check:
    """One explanation held against one ledger."""

    def __init__(self, explanation: Explanation, ledger: Ledger) -> None:
        self.e, self.ledger = explanation, ledger
        self.entries = {each.id: each for each in ledger.entries}
        self.requirement: Any = under(NORMS[explanation.norm].requirement, Readings(**dict(explanation.readings)))
        self.each = getattr(self.requirement, "each", YEAR)
        one = isinstance(self.requirement, Both)
        self.acts = self.requirement.contents if one else getattr(self.requirement, "acts", ())
        self.kinds = {kind for acts in self.acts for kind in acts.kinds}
        closing = self.each.days(self.e.year) if isinstance(self.each, Periods) else ()
        ends = {(first, last): closes for first, last, closes in closing}
        self.closes = ends.get(self.e.window) if ends else self.e.window and self.e.window[1]  # type: ignore[arg-type]

    def faults(self) -> Iterator[str]:
        """Everything that is not so."""
        yield from self._window()
        if self.e.verdict == Verdict.NOT_APPLICABLE:
            if any((self.e.required, self.e.counted, self.e.possible, self.e.missing, self.e.shown, self.e.short)):
                yield "nothing is counted where nothing is owed"
            return
        for shown in self.e.shown:
            yield from self._shown(shown)
        yield from self._numbers()
        yield from self._attested()
        yield from self._verdict()

    def _window(self) -> Iterator[str]:
        each, window = self.each, self.e.window
        if isinstance(each, Periods) and self.closes is None:
            yield "the window is none of the norm's"
        elif isinstance(each, Standing) and window is not None:
            yield "a standing duty has no window"
        elif isinstance(each, UntilDeadline) and window is not None and self.e.verdict != Verdict.NOT_APPLICABLE:
            found = [self._event(x.id) for x in self.ledger.entries if x.date == window[0]]
            if not any(self._orders(window, records) for records in found):
                yield "the window is that of no order"

    def _orders(self, window: tuple[date, date | None], records: list[Entry]) -> bool:
        """Whether an event is an order with the deadline of the window, where that has one."""
        orders = [x for x in records if "rectification_order" in (x.kind, *x.also)]
        return bool(orders) and window[1] in [None, *(x.deadline for x in orders)]

    def _event(self, id: str) -> list[Entry]:
        """All records of one event."""
        found, size = {id}, 0
        while len(found) != size:
            size = len(found)
            found |= {x.id for x in self.ledger.entries if x.same_as in found}
            found |= {same for x in found if (same := self.entries[x].same_as) is not None}
        return [self.entries[each] for each in sorted(found)]

    def _shown(self, shown: Any) -> Iterator[str]:
        entry = self.entries.get(shown.id)
        if entry is None or (entry.kind, entry.date or entry.start) != (shown.kind, shown.day):
            return (yield f"no entry {shown.id} of that kind is on record on that day")
        records = self._event(shown.id)
        if shown.use == "counted" and not any(map(self._counts, records)):
            yield f"{shown.id} does not meet what is required"
        if shown.use == "possible" and not any(self.kinds & {x.kind, *x.also} for x in records):
            yield f"{shown.id} is of no kind that counts"
        if shown.use == "late" and not any(x.date and self.closes and x.date > self.closes for x in records):
            yield f"{shown.id} is not late"

    def _counts(self, x: Entry) -> bool:
        """Whether a record meets what can be read off it."""
        e = self.e
        if isinstance(self.requirement, Recorded):
            return (
                x.kind == self.requirement.kind and x.target == e.subject and x.date is not None and x.date <= e.as_of
            )
        day = min(e.as_of, date(e.year, 12, 31))
        for acts in self.acts:
            nature = ENTRY_KINDS[acts.kinds[0]].nature
            first = date.min if e.window is None or nature is not Nature.EVENT else e.window[0]
            if nature is Nature.STANDING:
                in_time = x.start is not None and x.start <= day <= (x.end or date.max)
            else:
                in_time = x.date is not None and first <= x.date <= min(self.closes or day, e.as_of)
            of_kind = x.state == "held" and bool(set(acts.kinds) & {x.kind, *x.also})
            if in_time and of_kind and self._in_register(x, acts) and all(self._meets(x, c) for c in acts.conditions):
                return True
        return False

    def _meets(self, x: Entry, condition: Any) -> bool:
        value = getattr(x, getattr(condition, "name", ""), None)
        if isinstance(condition, Is) and condition.name != "first_recorded_as":
            return value in condition.values
        if isinstance(condition, CoversYear):
            return x.covers_year == self.e.year
        if isinstance(condition, Amount):
            return isinstance(x.amount, int | float) and (condition.above is None or x.amount > condition.above)
        if isinstance(condition, Names) and condition.who == Who.SUBJECT:
            return self.e.subject in value if isinstance(value, tuple) else value == self.e.subject
        return True

    def _in_register(self, x: Entry, acts: Any) -> bool:
        """An organization's acts stand in its own register; a snapshot, and what a team did, may stand in any."""
        elsewhere = any(isinstance(each, Names) and each.who in (Who.TEAM, Who.SUBJECT) for each in acts.conditions)
        snapshot = ENTRY_KINDS[acts.kinds[0]].nature is Nature.SNAPSHOT
        return elsewhere or snapshot or x.organization == self.e.subject

    def _numbers(self) -> Iterator[str]:
        e, requirement = self.e, self.requirement
        ids = {use: len({x.id for x in e.shown if x.use == use}) for use in ("counted", "possible", "late")}
        if sum(ids.values()) != len(e.shown):
            yield "an event is shown twice"
        if e.missing != max(0, e.required - e.counted) or not 0 <= e.counted <= e.possible:
            yield "the numbers do not agree with each other"
        numbers = (e.required, e.counted, e.possible)
        if isinstance(requirement, AtLeast):
            if numbers != (requirement.number, ids["counted"], ids["counted"] + ids["possible"]):
                yield "the numbers are not those of the clause and of the events shown"
        elif self.acts and (len(e.short) != e.missing or e.possible > e.required):
            yield "the members not met are not as many as are missing"
        elif isinstance(requirement, Recorded) and not e.attested and numbers[1:] != (ids["counted"],) * 2:
            yield "the numbers are not those of the decisions shown"
        if isinstance(requirement, Both) and e.required != len(requirement.contents):
            yield "the contents are not as many as the clause has"
        told = {(x.start, x.end) for x in self.ledger.coverage if x.subject == e.subject and self.kinds & set(x.kinds)}
        if tuple(sorted(told)) != e.complete:
            yield "the days declared complete are not those of the ledger"

    def _attested(self) -> Iterator[str]:
        e, asked = self.e, isinstance(self.requirement, Attested | None)
        about = (e.norm, e.subject, e.year)
        told = [x for x in self.ledger.attestations if (x.norm, x.subject, x.year) == about and x.date <= e.as_of]
        latest = [(x.by, x.date, x.outcome) for x in told if x.date == max(each.date for each in told)]
        given = e.attested and (e.attested.by, e.attested.date, e.attested.outcome)
        if (given is not None and given not in latest) or (asked and bool(latest) != (given is not None)):
            yield "the attestation is not the latest on record"
        outcome = e.attested and e.attested.outcome
        if (asked or given) and (e.required, e.counted, e.possible) != (1, outcome == "met", outcome != "not_met"):
            yield "the numbers are not those of the attestation"

    def _verdict(self) -> Iterator[str]:
        e, reached = self.e, self.e.counted >= self.e.required
        over, exceeded = self.closes is not None and e.as_of > self.closes, e.reason is Reason.COUNT_EXCEEDED
        expected = {
            Verdict.SATISFIED: reached,
            Verdict.PENDING: not over,
            Verdict.BREACHED: exceeded or e.attested is not None or (over and not reached),
            Verdict.UNMET: e.window is None and (exceeded or not reached),
        }
        if not expected.get(e.verdict, True):
            yield "the verdict does not follow from the numbers"
        if (e.reason is Reason.COMMENCEMENT_UNKNOWN) != (self.ledger.in_force_from is None):
            yield "the date of issue is not as the reason says"
