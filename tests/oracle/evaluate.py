"""An independent, naive second implementation of the evaluation contract in ledger.md: evaluate()."""

from types import SimpleNamespace as Box

from tests.oracle import orgs as orgs
from tests.oracle import persons as persons
from tests.oracle import points as points
from tests.oracle import sets as sets
from tests.oracle.decide import finding, not_applicable, why_not
from tests.oracle.facts import (
    AFFILIATED_KINDS,
    alive,
    and3,
    between3,
    days,
    done3,
    eq3,
    held,
    in_life3,
    load,
    org,
    organization_of,
    tally,
)
from tests.oracle.tables import NORMS

COMPUTED = {
    "8.1-2": orgs.norm_8_1_2,
    "8.3-3": sets.norm_8_3_3,
    "9.1-3": orgs.norm_9_1_3,
    "9.2-5": persons.norm_9_2_5,
    "11.1-1": orgs.norm_11_1_1,
    "11.1-3": orgs.norm_11_1_3,
    "11.1-5": orgs.norm_11_1_5,
    "11.1-7": orgs.norm_11_1_7,
    "11.2-2": orgs.norm_11_2_2,
    "11.2-5": persons.norm_11_2_5,
    "11.3-2": persons.norm_11_3_2,
    "11.3-3": persons.norm_11_3_3,
    "11.3-7": persons.norm_11_3_7,
    "11.3-11": points.norm_11_3_11,
    "11.3-12": points.norm_11_3_12,
    "11.4-3": orgs.norm_11_4_3,
    "11.4-4": orgs.norm_11_4_4,
    "11.4-6": orgs.norm_11_4_6,
    "11.4-7": orgs.norm_11_4_7,
    "11.4-8": orgs.norm_11_4_8,
    "12-1": orgs.norm_12_1,
    "13-1": orgs.norm_13_1,
    "13-2": sets.norm_13_2,
    "13-3": sets.norm_13_3,
    "14-2": sets.norm_14_2,
    "14-4": sets.norm_14_4,
    "15-7": sets.norm_15_7,
    "16-1": sets.norm_16_1,
}
ON_RECORD = {"15-5": "commendation", "15-6": "criticism", "15-8": "accountability_decision"}


def attestation_for(L, norm, subject_id):
    """The latest attestation of norm, subject and year dated on or before as_of; of one day the worse."""
    found = [
        a
        for a in L.attestations
        if a.norm == norm and a.subject == subject_id and a.year == L.year and a.date is not None and a.date <= L.as_of
    ]
    goodness = {"not_met": 0, None: 1, "met": 2}
    return max(found, key=lambda a: (a.date, -goodness[a.outcome])) if found else None


def attested_scope(norm, bearers, o):
    """Readings do not touch them. 12-2 is asked of every party_organization, 11.2-3 also of member units (null: unknown)."""
    if o is None:
        return False
    if norm == "12-2":
        return o.kind != "district_department"
    if ("district_affiliated_committee" in bearers or "committee" in bearers) and o.kind in AFFILIATED_KINDS:
        return True
    if ("district_committee" in bearers or "committee" in bearers) and o.kind == "district_committee":
        return True
    if "leading_group_member_unit" in bearers:
        return o.member_unit
    return False


def attested_finding(L, norm, subject, scope):
    """The window is the year; the latest attestation decides; without one (or outcome null) pending to the end of the
    year, then attestation_missing."""
    window, o = (L.first, L.last), subject.org
    if scope is False:
        return not_applicable(norm, subject.id, o.id if o else None, window, "out_of_scope")
    if o is not None:
        organization, lives = o.id, lambda d: alive(o, d)
    else:  # a person, fixed by a judgement norm's attestation
        posts = [a for a in L.appointments if a.person == subject.id]
        in_year = [a for a in posts if any(held(L, a, d) for d in days(*window))]
        organization, lives = organization_of(posts, in_year), lambda d: True
    why = why_not(L, days(*window), lives, lambda d: True, True)
    if why:
        return not_applicable(norm, subject.id, organization, window, why)
    attestation = attestation_for(L, norm, subject.id)
    outcome = attestation.outcome if attestation else None
    if L.issue is None:
        verdict, reason = "undetermined", "commencement_unknown"
    elif scope is None and outcome is None:
        verdict, reason = "undetermined", "roster_unknown"
    elif L.as_of < window[0] and scope is True:
        verdict, reason = "pending", "period_not_started"
    elif outcome == "met":
        verdict, reason = "satisfied", "attested_met"
    elif outcome == "not_met":
        verdict, reason = "breached", "attested_not_met"
    elif L.as_of <= window[1]:
        verdict, reason = "pending", "period_open"
    else:
        verdict, reason = "undetermined", "attestation_missing"
    met, not_met = int(outcome == "met"), int(outcome == "not_met")
    return finding(norm, subject.id, organization, window, verdict, reason, 1, met, 1 - not_met)


def article_15(L, norm, subject):
    """15-5, 15-6 and 15-8 for every organization below the district committee: a commendation, criticism or
    accountability_decision on it dated in the year -> decision_on_record; otherwise judgement_required."""
    window, o = (L.first, L.last), subject.org
    if o is None or o.kind == "district_committee":
        return not_applicable(norm, subject.id, o.id if o else None, window, "out_of_scope")
    why = why_not(L, days(*window), lambda d: alive(o, d), lambda d: True, True)
    if why:
        return not_applicable(norm, subject.id, o.id, window, why)

    def test(r, event):
        return and3(
            ON_RECORD[norm] in r.kinds,
            eq3(r.target, o.id),
            done3(L, r),
            between3(r.date, *window),
            in_life3(L, o, r.date),
        )

    t = tally(L, test)
    if L.issue is None:
        verdict, reason = "undetermined", "commencement_unknown"
    elif t.n_counted:
        verdict, reason = "satisfied", "decision_on_record"
    else:
        verdict, reason = "undetermined", "judgement_required"
    required, n, shown = (1 if t.n_counted else 0), t.n_counted, t.counted
    if reason == "judgement_required":
        n, shown = 0, []
    return finding(norm, subject.id, o.id, window, verdict, reason, required, n, n, shown)


def subjects_of(L):
    """Every organization and every person with an appointment."""
    found = [Box(type="organization", id=o.id, org=o) for o in L.orgs]
    for person in {a.person for a in L.appointments}:
        found.append(Box(type="person", id=person, org=None))
    return found


def evaluate(ledger, year, as_of, readings=None):
    """Every finding, as with everything=True, in the order of the text, then by subject, then by window."""
    L = load(ledger, year, as_of, readings)
    findings = []
    for norm, decided_by, bearers in NORMS:
        of_norm = []
        if decided_by == "computed":
            for subject in subjects_of(L):
                of_norm += COMPUTED[norm](L, subject)
        elif decided_by == "attested":
            for subject in subjects_of(L):
                of_norm.append(attested_finding(L, norm, subject, attested_scope(norm, bearers, subject.org)))
        elif decided_by == "judgement":
            if norm in ON_RECORD:
                of_norm += [article_15(L, norm, subject) for subject in subjects_of(L)]
            # a judgement norm's attestation fixes its subject
            for subject_id in {a.subject for a in L.attestations if a.norm == norm}:
                decided = [
                    f
                    for f in of_norm
                    if f["subject"] == subject_id and f["reason"] not in ("out_of_scope", "judgement_required")
                ]
                if decided or attestation_for(L, norm, subject_id) is None:
                    continue
                o = org(L, subject_id)
                subject = Box(type="organization" if o else "person", id=subject_id, org=o)
                of_norm = [f for f in of_norm if f["subject"] != subject_id]
                of_norm.append(attested_finding(L, norm, subject, True))
        of_norm.sort(
            key=lambda f: (
                f["subject"],
                (f["window"] or {}).get("start") or "",
                (f["window"] or {}).get("end") or "9999-99-99",
                f["organization"] or "",
            )
        )
        findings += of_norm
    return findings
