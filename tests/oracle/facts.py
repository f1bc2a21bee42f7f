"""Facts: three-valued truth, days, lives, tenures, events, coverage. Naive on purpose: every question loops over all.

Truth values: True, False, None (unknown).
"""

from datetime import date, datetime, timedelta, timezone
from functools import cache
from types import SimpleNamespace as Box

from tests.oracle.tables import DEFAULT_READINGS, READING_NORMS

FIRST_POSSIBLE_ISSUE = date(2019, 10, 31)
AFFILIATED_KINDS = ("subdistrict_working_committee", "affiliated_committee", "affiliated_working_committee")
PRIMARY_KINDS = ("government_or_public_institution", "community", "non_public_enterprise", "social_organization")
TEAM_ROLES = ("secretary", "member_in_charge_of_organization_work", "leadership_team_member")
STANDING_MEMBER = "district_standing_committee_member"


# ---- three-valued truth -------------------------------------------------------------------------------------------


def and3(*values):
    """False if any is false, else unknown if any is unknown, else true."""
    if False in values:
        return False
    if None in values:
        return None
    return True


def any3(values):
    """True if any is true, else unknown if any is unknown, else false."""
    values = list(values)
    if True in values:
        return True
    if None in values:
        return None
    return False


def eq3(value, wanted):
    """Null means unknown, never false."""
    return None if value is None else value == wanted


def between3(day, first, last):
    """first <= day <= last; the day null: unknown. first or last None: no bound."""
    if day is None:
        return None
    return (first is None or day >= first) and (last is None or day <= last)


# ---- reading the document -----------------------------------------------------------------------------------------


def to_day(value):
    """A civil date in Asia/Shanghai; a timestamp with an offset is converted first."""
    if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
        return value
    if len(value) == 10:
        return date.fromisoformat(value)
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is not None:
        moment = moment.astimezone(timezone(timedelta(hours=8)))
    return moment.date()


def listed(value):
    if value is None:
        return []
    return list(value) if isinstance(value, (list, tuple)) else [value]


def load(ledger, year, as_of, readings):
    L = Box()
    L.year, L.as_of = year, as_of
    L.first, L.last = date(year, 1, 1), date(year, 12, 31)
    L.standing_day = min(as_of, L.last)
    L.readings = dict(DEFAULT_READINGS)
    L.readings.update(readings or {})
    L.issue = to_day(ledger.get("in_force_from"))
    L.force_from = max(L.issue or FIRST_POSSIBLE_ISSUE, FIRST_POSSIBLE_ISSUE)
    L.orgs = []
    for o in ledger.get("organizations") or []:
        L.orgs.append(
            Box(
                id=o["id"],
                kind=o.get("kind"),
                form=o.get("form"),
                superior=o.get("superior"),
                established=to_day(o.get("established")),
                dissolved=to_day(o.get("dissolved")),
                # an absent leading_group_member is false, null is unknown
                member_unit=o["leading_group_member"] if "leading_group_member" in o else False,
            )
        )
    L.appointments = []
    for a in ledger.get("appointments") or []:
        L.appointments.append(
            Box(
                person=a.get("person"),
                organization=a.get("organization"),
                role=a.get("role"),
                start=to_day(a.get("start")),
                end=to_day(a.get("end")),
            )
        )
    L.entries = []
    for e in ledger.get("entries") or []:
        r = Box(
            id=e["id"],
            kind=e.get("kind"),
            organization=e.get("organization"),
            raw=e,
            date=to_day(e.get("date")),
            start=to_day(e.get("start")),
            end=to_day(e.get("end")),
            deadline=to_day(e.get("deadline")),
            by=e.get("by"),
            target=e.get("target"),
            covers_year=e.get("covers_year"),
            same_as=listed(e.get("same_as")),
            # an absent state is held, null is unknown
            state=e["state"] if "state" in e else "held",
        )
        r.kinds = [r.kind] + listed(e.get("also"))
        L.entries.append(r)
    L.coverage = []
    for c in ledger.get("coverage") or []:
        L.coverage.append(
            Box(
                subject=c.get("subject"),
                kinds=listed(c.get("kinds")),
                start=to_day(c.get("start")),
                end=to_day(c.get("end")),
            )
        )
    L.attestations = []
    for a in ledger.get("attestations") or []:
        L.attestations.append(
            Box(
                norm=a.get("norm"),
                subject=a.get("subject"),
                year=a.get("year"),
                outcome=a.get("outcome"),
                date=to_day(a.get("date")),
            )
        )
    L.events = events_of(L.entries)
    return L


def reading(L, name, norm):
    """The option chosen, for the norms the reading lists; elsewhere its default."""
    norms = READING_NORMS[name]
    return L.readings[name] if "*" in norms or norm in norms else DEFAULT_READINGS[name]


# ---- events -------------------------------------------------------------------------------------------------------


def events_of(entries):
    """Records joined by same_as are one event. Two standing facts of one person and target are one."""
    groups = [[r] for r in entries]

    def joined(a, b):
        if b.id in a.same_as or a.id in b.same_as:
            return True
        return (
            a.kind == b.kind == "contact_point"
            and a.by is not None
            and a.target is not None
            and a.by == b.by
            and a.target == b.target
        )

    changed = True
    while changed:
        changed = False
        for i in range(len(groups)):
            for j in range(i + 1, len(groups)):
                if any(joined(a, b) for a in groups[i] for b in groups[j]):
                    groups[i] += groups.pop(j)
                    changed = True
                    break
            if changed:
                break
    return groups


def first_record(event):
    """The record that names no same_as, else the smallest id."""
    roots = [r for r in event if not r.same_as]
    return min(roots or event, key=lambda r: r.id)


def evidence_of(event, qualifies):
    """(date, id): the record that names no same_as, else the smallest id that counts."""
    roots = [r for r in event if not r.same_as]
    good = [r for r in event if qualifies(r)]
    # several roots only where two contact points of one person and target were joined: one that counts, if any
    named = {name for r in good for name in r.same_as}
    pool = ([r for r in roots if r in good] or [r for r in roots if r.id in named] or roots) if roots else good
    shown = min(pool, key=lambda r: r.id)
    return (shown.date or date.max, shown.id)


def of_kind(L, norm, record, event, kinds):
    """An event counts under its kind and each of `also`; one_meeting_many_duties=never: its first record's kind only."""
    if not any(k in kinds for k in record.kinds):
        return False
    if reading(L, "one_meeting_many_duties", norm) == "never":
        return first_record(event).kind in kinds
    return True


# ---- truth about one record ---------------------------------------------------------------------------------------


def state3(L, r):
    """held; cancelled false; planned: unknown from the day after its date, on and before it false; null unknown."""
    if r.state == "held":
        return True
    if r.state == "cancelled":
        return False
    if r.state == "planned":
        day = r.date if r.date is not None else r.start
        if day is None:
            return None
        return None if L.as_of > day else False
    return None


def done3(L, r):
    """The state, and anything dated after as_of is false."""
    return and3(state3(L, r), between3(r.date, None, L.as_of))


def holds3(L, r, day):
    """A standing fact holds from start to end inclusive; start null unknown; end null still holding."""
    if r.start is not None and r.start > L.as_of:
        return False
    return and3(state3(L, r), None if r.start is None else r.start <= day, r.end is None or day <= r.end)


# ---- organizations ------------------------------------------------------------------------------------------------


def org(L, org_id):
    for o in L.orgs:
        if o.id == org_id:
            return o
    return None


def in_force(L, day):
    return day >= L.force_from


def alive(o, day):
    """established and dissolved (its last day); null sets no bound."""
    return (
        o is not None
        and (o.established is None or o.established <= day)
        and (o.dissolved is None or day <= o.dissolved)
    )


def in_life(L, o, day):
    """Between issue, established and dissolved."""
    return in_force(L, day) and alive(o, day)


def in_life3(L, o, day):
    return None if day is None else in_life(L, o, day)


def superiors(L, o):
    """Ids of everything above, nearest first."""
    found = []
    while o is not None and o.superior is not None and o.superior not in found:
        found.append(o.superior)
        o = org(L, o.superior)
    return found


def below(L, org_id):
    return [o for o in L.orgs if org_id in superiors(L, o) and o.id != org_id]


def affiliated(L, o, norm):
    if o is None:
        return False
    if o.kind in AFFILIATED_KINDS:
        return True
    return o.kind == "leading_party_members_group" and reading(L, "leading_party_members_groups", norm) == "bound"


def all_levels(L, o, norm):
    """各级党（工）委 as the readings widen or narrow them. None: a primary-level organization of unknown form."""
    if o is None:
        return False
    if affiliated(L, o, norm):
        return True
    if o.kind == "district_committee":
        return reading(L, "committees_at_all_levels", norm) == "district_included"
    if o.kind in PRIMARY_KINDS and reading(L, "primary_level_committees", norm) == "bound_by_article_11":
        return eq3(o.form, "committee")
    return False


# ---- persons ------------------------------------------------------------------------------------------------------


def held(L, a, day):
    """The appointment runs on that day and its organization exists."""
    return (
        (a.start is None or a.start <= day) and (a.end is None or day <= a.end) and alive(org(L, a.organization), day)
    )


def appointments_of(L, person, roles, wanted):
    """The person's appointments in one of the roles at an organization that wanted() accepts."""
    return [a for a in L.appointments if a.person == person and a.role in roles and wanted(org(L, a.organization))]


def in_office(L, appointments, day):
    return any(held(L, a, day) for a in appointments)


def in_office3(L, appointments, day):
    return None if day is None else in_office(L, appointments, day)


def own_committees(L, appointments, day):
    if day is None:  # whenever it was: the committees of the year
        return [
            a.organization for a in appointments if any(held(L, a, d) and in_force(L, d) for d in days(L.first, L.last))
        ]
    return [a.organization for a in appointments if held(L, a, day)]


def organization_of(appointments, *preferred):
    """That of the earliest that qualifies (by start, then id); the first non-empty list of `preferred` goes before."""
    for chosen in list(preferred) + [appointments]:
        if chosen:
            return min(chosen, key=lambda a: (a.start or date.min, a.organization)).organization
    return None


# ---- days and coverage --------------------------------------------------------------------------------------------


@cache
def days(first, last):
    found = []
    while first <= last:
        found.append(first)
        first += timedelta(days=1)
    return found


def hull(some_days):
    """First to last day."""
    return days(min(some_days), max(some_days)) if some_days else []


def complete(L, subject, kinds, some_days):
    """Every day is within a coverage range of the subject, for every kind (so adjoining ranges join)."""
    for kind in kinds:
        ranges = [c for c in L.coverage if c.subject == subject and kind in c.kinds and c.start is not None]
        for day in some_days:
            if not any(c.start <= day and (c.end is None or day <= c.end) for c in ranges):
                return False
    return True


# ---- counting -----------------------------------------------------------------------------------------------------


def tally(L, test, late=None):
    """counted: events for which all conditions are true; possible: those for which none is false; late ones apart.

    test(record, event) and late(record, event) are three-valued; an event counts if any of its records does."""
    t = Box(counted=[], possible=[], late=[])
    for event in L.events:
        truth = any3(test(r, event) for r in event)
        if truth is True:
            t.counted.append(evidence_of(event, lambda r: test(r, event) is True))
        if truth is not False:
            t.possible.append(evidence_of(event, lambda r: test(r, event) is not False))
        if truth is not True and late is not None and any(late(r, event) is True for r in event):
            t.late.append(evidence_of(event, lambda r: late(r, event) is True))
    t.n_counted, t.n_possible = len(t.counted), len(t.possible)
    return t
