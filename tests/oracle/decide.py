"""The order of decision, the standing decision and the worst of a set."""

from types import SimpleNamespace as Box

from tests.oracle.facts import days, in_force, reading

REASONS = {  # the table of ledger.md, in its order
    "satisfied": ["count_reached", "state_holds", "attested_met", "decision_on_record"],
    "breached": ["count_short", "performed_late", "count_exceeded", "attested_not_met"],
    "unmet": ["no_deadline", "count_exceeded"],
    "undetermined": [
        "records_incomplete",
        "attribute_unknown",
        "attestation_missing",
        "judgement_required",
        "commencement_unknown",
        "partial_period",
        "deadline_unknown",
        "roster_unknown",
    ],
    "pending": ["period_open", "period_not_started"],
}
WORST_FIRST = ["breached", "unmet", "undetermined", "pending", "satisfied"]


def finding(norm, subject, organization, window, verdict, reason, required=0, counted=0, possible=0, evidence=()):
    shown = None
    if window is not None:
        shown = {"start": window[0].isoformat(), "end": None if window[1] is None else window[1].isoformat()}
    return {
        "norm": norm,
        "subject": subject,
        "organization": organization,
        "window": shown,
        "verdict": verdict,
        "reason": reason,
        "required": required,
        "counted": counted,
        "possible": possible,
        "missing": max(0, required - counted),
        "evidence": [i for _, i in sorted(set(evidence))],
    }


def not_applicable(norm, subject, organization, window, reason):
    return finding(norm, subject, organization, window, "not_applicable", reason)


def evidence_for(verdict, reason, counted, possible, late):
    """Counted ones; for an undetermined finding the possible ones too, for a late one the late ones."""
    shown = list(counted)
    if verdict == "undetermined":
        shown += possible
    if reason == "performed_late":
        shown += late
    return shown


def why_not(L, some_days, lives, holds, trigger):
    """The first of the not_applicable reasons after out_of_scope that holds, in the table's order, or None.

    some_days: the days of the window (or the standing day alone); lives(day), holds(day): the organization exists,
    the role is held; trigger: False if there is certainly none."""
    if not any(in_force(L, d) for d in some_days):
        return "not_in_force"
    if not any(in_force(L, d) and lives(d) for d in some_days):
        return "not_existing"
    if not any(in_force(L, d) and lives(d) and holds(d) for d in some_days):
        return "role_not_held"
    if trigger is False:
        return "trigger_absent"
    return None


def always(_day):
    return True


def is_partial(L, window, lives, holds):
    """Force, existence or tenure covers only part of the window."""
    return not all(in_force(L, d) and lives(d) and holds(d) for d in days(*window))


def decide(L, last, required, t, is_complete, partial, exactly_one=False, unknown="attribute_unknown", unsure=False):
    """The order of decision from "under exactly_one" on. last: the last day it is pending. unsure: who is bound is itself
    unknown, so that nothing can be breached."""
    if exactly_one and t.n_counted > required:
        return "breached", "count_exceeded"
    if t.n_counted >= required:
        return "satisfied", "count_reached"
    if L.as_of <= last:
        return "pending", "period_open"
    if partial():
        option = reading(L, "partial_period", "*")
        if option == "undetermined":
            return "undetermined", "partial_period"
        if option == "whole_periods_only":
            return "not_applicable", "partial_period"
    if t.n_possible < required:
        if not is_complete():
            return "undetermined", "records_incomplete"
        if unsure:
            return "undetermined", "attribute_unknown"
        if t.n_counted + len(t.late) >= required:
            return "breached", "performed_late"
        return "breached", "count_short"
    return "undetermined", unknown


def decide_standing(required, t, is_complete, exactly_one=False, reached="state_holds", unsure=False):
    if exactly_one and t.n_counted > required:
        return "unmet", "count_exceeded"
    if t.n_counted >= required:
        return "satisfied", reached
    if t.n_possible >= required:
        return "undetermined", "attribute_unknown"
    if not is_complete():
        return "undetermined", "records_incomplete"
    if unsure:
        return "undetermined", "attribute_unknown"
    return "unmet", "no_deadline"


def answer(L, norm, subject, organization, window, required, t, verdict, reason):
    if verdict == "not_applicable":
        return not_applicable(norm, subject, organization, window, reason)
    return finding(
        norm,
        subject,
        organization,
        window,
        verdict,
        reason,
        required,
        t.n_counted,
        t.n_possible,
        evidence_for(verdict, reason, t.counted, t.possible, t.late),
    )


def window_finding(
    L,
    norm,
    subject,
    organization,
    window,
    required,
    t,
    is_complete,
    lives,
    holds=always,
    trigger=True,
    scope=True,
    last=None,
    exactly_one=False,
    unknown="attribute_unknown",
    unsure=False,
    partial=None,
):
    """One finding for a window. (Out of scope is told apart by the caller; scope None: roster_unknown.)"""
    why = why_not(L, days(*window), lives, holds, trigger)
    if why:
        return not_applicable(norm, subject, organization, window, why)
    if L.issue is None:
        verdict, reason = "undetermined", "commencement_unknown"
    elif scope is None:
        verdict, reason = "undetermined", "roster_unknown"
    elif L.as_of < window[0]:
        verdict, reason = "pending", "period_not_started"
    else:
        verdict, reason = decide(
            L,
            last or window[1],
            required,
            t,
            is_complete,
            lambda: is_partial(L, window, lives, holds) if partial is None else partial,
            exactly_one,
            unknown,
            unsure,
        )
    return answer(L, norm, subject, organization, window, required, t, verdict, reason)


def standing_finding(
    L,
    norm,
    subject,
    organization,
    required,
    t,
    is_complete,
    lives,
    holds=always,
    trigger=True,
    scope=True,
    exactly_one=False,
    reached="state_holds",
    unsure=False,
):
    """A standing duty has no window and is judged on the standing day."""
    why = why_not(L, [L.standing_day], lives, holds, trigger)
    if why:
        return not_applicable(norm, subject, organization, None, why)
    if L.issue is None:
        verdict, reason = "undetermined", "commencement_unknown"
    elif scope is None:
        verdict, reason = "undetermined", "roster_unknown"
    else:
        verdict, reason = decide_standing(required, t, is_complete, exactly_one, reached, unsure)
    return answer(L, norm, subject, organization, None, required, t, verdict, reason)


def member(t, is_complete, partial=False, unsure=False, fixed=None):
    """A member of a set: its tally, its completeness; partial: founded in the window; fixed: (verdict, reason) as it is."""
    return Box(t=t, is_complete=is_complete, partial=partial, unsure=unsure, fixed=fixed)


def worst(results):
    """breached < unmet < undetermined < pending < satisfied, with the first reason in the table's order."""
    for verdict in WORST_FIRST:
        reasons = [r for v, r in results if v == verdict]
        if reasons:
            return verdict, min(reasons, key=REASONS[verdict].index)
    raise ValueError("no member")


def set_finding_of(norm, subject, organization, window, members, verdict, reason):
    """required = members, counted = those satisfied, possible = those with a counted or a possible entry (and those whose
    holder is unknown)."""
    counted = [m for m in members if m.t.n_counted >= 1]
    possible = [m for m in members if m.t.n_possible >= 1 or (m.fixed and m.fixed[1] == "roster_unknown")]
    evidence = []
    for m in members:
        evidence += evidence_for(verdict, reason, m.t.counted, m.t.possible, m.t.late)
    return finding(
        norm, subject, organization, window, verdict, reason, len(members), len(counted), len(possible), evidence
    )


def window_set_finding(
    L,
    norm,
    subject,
    organization,
    window,
    members,
    lives,
    holds=always,
    trigger=True,
    last=None,
    undecidable=None,
    window_days=None,
    orders=(),
    partial=None,
):
    """A duty over a set, in a window. undecidable: a reason that makes the whole set undetermined (15-7)."""
    why = why_not(L, window_days or days(*window), lives, holds, trigger)
    if why:
        return not_applicable(norm, subject, organization, window, why)
    if L.issue is None:
        return set_finding_of(norm, subject, organization, window, members, "undetermined", "commencement_unknown")
    if undecidable:
        found = set_finding_of(norm, subject, organization, window, members, "undetermined", undecidable)
        found["evidence"] = [order[1] for order in sorted(orders)] + found["evidence"]
        return found
    if L.as_of < window[0]:
        return set_finding_of(norm, subject, organization, window, members, "pending", "period_not_started")
    whole_partial = is_partial(L, window, lives, holds) if partial is None else partial
    results = []
    for m in members:
        in_part = m.partial if partial is not None else whole_partial or m.partial
        results.append(
            m.fixed or decide(L, last or window[1], 1, m.t, m.is_complete, lambda part=in_part: part, unsure=m.unsure)
        )
    if whole_partial and ("not_applicable", "partial_period") in results:
        # the duty itself is partial, and short: whole_periods_only takes all of it
        return not_applicable(norm, subject, organization, window, "partial_period")
    kept = [(m, r) for m, r in zip(members, results) if r[0] != "not_applicable"]
    if not kept:
        return not_applicable(norm, subject, organization, window, "partial_period")
    verdict, reason = worst([r for _, r in kept])
    return set_finding_of(norm, subject, organization, window, [m for m, _ in kept], verdict, reason)


def standing_set_finding(
    L, norm, subject, organization, members, lives, holds=always, trigger=True, reached="state_holds"
):
    """A duty over a set, standing."""
    why = why_not(L, [L.standing_day], lives, holds, trigger)
    if why:
        return not_applicable(norm, subject, organization, None, why)
    if L.issue is None:
        return set_finding_of(norm, subject, organization, None, members, "undetermined", "commencement_unknown")
    results = [decide_standing(1, m.t, m.is_complete, reached=reached, unsure=m.unsure) for m in members]
    verdict, reason = worst(results)
    return set_finding_of(norm, subject, organization, None, members, verdict, reason)
