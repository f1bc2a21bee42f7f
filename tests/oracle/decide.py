"""The order of decision: for a window, for a standing duty, for a duty over a set; and the finding itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from .judge import ATTESTATION, COUNTS, LATE, UNKNOWN, Event
from .ledger import World

NA, PENDING, UNDETERMINED = "not_applicable", "pending", "undetermined"
SATISFIED, BREACHED, UNMET = "satisfied", "breached", "unmet"

WORST_FIRST = [BREACHED, UNMET, UNDETERMINED, PENDING, SATISFIED]
REASONS = {
    SATISFIED: ["count_reached", "state_holds", "attested_met"],
    BREACHED: ["count_short", "performed_late", "count_exceeded", "attested_not_met"],
    UNMET: ["no_deadline", "count_exceeded"],
    UNDETERMINED: [
        "records_incomplete",
        "attribute_unknown",
        "attestation_missing",
        "judgement_required",
        "commencement_unknown",
        "partial_period",
        "deadline_unknown",
        "roster_unknown",
    ],
    PENDING: ["period_open", "period_not_started"],
}


@dataclass
class Result:
    verdict: str
    reason: str
    required: int = 0
    counted: int = 0
    possible: int = 0
    events: list = field(default_factory=list)  # of which evidence is drawn


def not_applicable(reason: str) -> Result:
    return Result(NA, reason)


def numbers(events: list[Event]) -> tuple[int, int, int]:
    """Counted, possible and late: each entry `times` over."""
    counted = sum(e.times for e in events if e.status == COUNTS)
    possible = sum(e.times for e in events if e.possible)
    late = sum(e.times for e in events if e.status == LATE)
    return counted, possible, late


def unknown_reason(events: list[Event]) -> str:
    """attribute_unknown (9.2-5: attestation_missing where only advances_party_building is unknown)."""
    unknown = {e.status for e in events if e.status in UNKNOWN}
    return ATTESTATION if unknown == {ATTESTATION} else "attribute_unknown"


@dataclass
class Ask:
    """What a window or a standing duty asks: one of these for each member of a set."""

    required: int
    events: list
    complete: object  # a function: whether the ledger is complete for every kind that could count, on every day on which it could
    exactly: bool = False
    partial: bool = False
    unsure: bool = False  # it is unsure that it is owed at all: never breached or unmet
    roster_unknown: bool = False
    deadline_unknown: bool = False


def decide_window(world: World, norm: str, ask: Ask, window, last_day: date, commencement: bool = True) -> Result:
    """**Order of decision for a window**, after the not_applicable reasons: commencement unknown → roster_unknown → as_of before
    the window: period_not_started → under exactly_one, more than the number: count_exceeded → counted ≥ required: satisfied, even
    before the window ends (but under exactly_one, possible more than the number: attribute_unknown) → as_of on or before the last
    day: period_open → force, existence or tenure covers only part of the window: as the reading partial_period says → possible <
    required and the ledger complete …: breached → possible < required: records_incomplete → attribute_unknown."""
    counted, possible, late = numbers(ask.events)

    def result(verdict, reason):
        return Result(verdict, reason, ask.required, counted, possible, ask.events)

    if commencement and world.commencement_unknown:
        return result(UNDETERMINED, "commencement_unknown")
    if ask.roster_unknown:
        return result(UNDETERMINED, "roster_unknown")
    if ask.deadline_unknown:
        return result(UNDETERMINED, "deadline_unknown")
    if window[0] is not None and world.as_of < window[0]:
        return result(PENDING, "period_not_started")
    if ask.exactly and counted > ask.required:
        return result(BREACHED, "count_exceeded")
    if counted >= ask.required:
        if ask.exactly and possible > ask.required:
            return result(UNDETERMINED, "attribute_unknown")
        return result(SATISFIED, "count_reached")
    if world.as_of <= last_day:
        return result(PENDING, "period_open")
    if ask.partial and not world.commencement_unknown:  # commencement unknown stands before it, in a set too
        reading = world.reading(norm, "partial_period")
        if reading == "undetermined":
            return result(UNDETERMINED, "partial_period")
        if reading == "whole_periods_only":
            return not_applicable("partial_period")
    if possible < ask.required:
        if not ask.complete():
            return result(UNDETERMINED, "records_incomplete")
        if ask.unsure:
            return result(UNDETERMINED, "attribute_unknown")
        return result(BREACHED, "performed_late" if counted + late >= ask.required else "count_short")
    return result(UNDETERMINED, unknown_reason(ask.events))


def decide_standing(world: World, norm: str, ask: Ask, reached="state_holds", commencement: bool = True) -> Result:
    """**A standing duty** … is judged on the earlier of as_of and 31 December of the year: satisfied, state_holds; possible ≥
    required: attribute_unknown; not complete on that day: records_incomplete; otherwise unmet, no_deadline. Under exactly_one,
    possible more than the number is attribute_unknown here too."""
    counted, possible, _late = numbers(ask.events)

    def result(verdict, reason):
        return Result(verdict, reason, ask.required, counted, possible, ask.events)

    if commencement and world.commencement_unknown:
        return result(UNDETERMINED, "commencement_unknown")
    if ask.roster_unknown:
        return result(UNDETERMINED, "roster_unknown")
    if ask.exactly and counted > ask.required:
        return result(UNMET, "count_exceeded")
    if counted >= ask.required:
        if ask.exactly and possible > ask.required:
            return result(UNDETERMINED, "attribute_unknown")
        return result(SATISFIED, reached)
    if possible >= ask.required:
        return result(UNDETERMINED, unknown_reason(ask.events))
    if not ask.complete():
        return result(UNDETERMINED, "records_incomplete")
    if ask.unsure:
        return result(UNDETERMINED, "attribute_unknown")
    return result(UNMET, "no_deadline")


def decide_set(world: World, members: list[Result], duty_partial: bool = False) -> Result:
    """**A duty over a set** is the worst of its members, breached < unmet < undetermined < pending < satisfied, with that
    member's first reason in the table's order; required = members, counted = those satisfied, possible = those with a counted or
    a possible entry (and those whose holder is unknown). Under whole_periods_only a member that falls short in part leaves the
    set; where the duty itself is partial and a member short, or all leave it, the finding is not_applicable, partial_period."""
    staying = [m for m in members if m.verdict != NA]
    if len(staying) < len(members) and (duty_partial or not staying):
        return not_applicable("partial_period")
    verdict = min((m.verdict for m in staying), key=WORST_FIRST.index)
    reason = min((m.reason for m in staying if m.verdict == verdict), key=REASONS[verdict].index)
    counted = sum(1 for m in staying if m.verdict == SATISFIED)
    possible = sum(1 for m in staying if m.possible > 0)
    if world.commencement_unknown:
        verdict, reason = UNDETERMINED, "commencement_unknown"
    return Result(verdict, reason, len(staying), counted, possible, [e for m in staying for e in m.events])


def evidence(result: Result) -> list[str]:
    """One id per counted event, by date, then id; for an undetermined finding the possible ones too, for a late one the late
    ones."""
    if result.verdict == NA:
        return []
    shown = {}
    for e in result.events:
        if (
            e.status == COUNTS
            or (result.verdict == UNDETERMINED and e.possible)
            or (result.reason == "performed_late" and e.status == LATE)
        ):
            shown[e.id] = e.order
    return sorted(shown, key=lambda i: (shown[i], i))


def finding(world: World, norm: str, subject: str, organization, window, result: Result, attestation=None) -> dict:
    na = result.verdict == NA
    required = 0 if na else result.required
    counted = 0 if na else result.counted
    return {
        "norm": norm,
        "subject": subject,
        "organization": organization,
        "window": None
        if window is None
        else {
            "start": window[0].isoformat() if window[0] else None,
            "end": window[1].isoformat() if window[1] else None,
        },
        "verdict": result.verdict,
        "reason": result.reason,
        "required": required,
        "counted": counted,
        "possible": 0 if na else result.possible,
        "missing": max(0, required - counted),
        "evidence": evidence(result),
        "attestation": attestation,
    }
