"""The ledger as read: organizations, appointments, entries, coverage, attestations. No judgement here."""

from __future__ import annotations

from datetime import date

from .dates import FIRST_POSSIBLE_FORCE, Grid, Span, to_day, to_span, year_window
from .tables import READINGS

PRIMARY = ("government_or_public_institution", "community", "non_public_enterprise", "social_organization")
AFFILIATED = ("subdistrict_working_committee", "affiliated_committee", "affiliated_working_committee")
OFFICES = (
    "district_committee",
    "district_organization_department",
    "district_general_office",
    "district_discipline_commission",
)


class Organization:
    def __init__(self, raw: dict):
        self.id = raw["id"]
        self.kind = raw["kind"]
        self.form = raw.get("form")
        self.superior = raw.get("superior")
        self.established = to_day(raw.get("established"))
        self.dissolved = to_day(raw.get("dissolved"))
        # "an absent leading_group_member is false"; null is unknown
        self.member_unit = raw.get("leading_group_member", False)

    def exists(self, day: date) -> bool:
        return (self.established is None or self.established <= day) and (
            self.dissolved is None or day <= self.dissolved
        )


class Appointment:
    def __init__(self, raw: dict):
        self.person = raw["person"]
        self.organization = raw["organization"]
        self.role = raw["role"]
        self.start = to_day(raw.get("start"))
        self.end = to_day(raw.get("end"))

    def held(self, day: date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    @property
    def order(self):
        return (self.start or date.min, self.organization)


class Entry:
    def __init__(self, raw: dict):
        self.raw = raw
        self.id = raw["id"]
        self.kind = raw["kind"]
        self.organization = raw["organization"]
        self.state = raw.get("state", "held")
        self.times = raw.get("times") or 1
        self.also = tuple(raw.get("also") or ())
        self.may_be = tuple(raw.get("may_be") or ())
        self.same_as = raw.get("same_as")
        self.date = to_span(raw.get("date"))
        self.start = to_span(raw.get("start"))
        end = raw.get("end")
        self.end = None if end is None else to_span(end)  # None: not yet ended
        recorded_on = to_day(raw.get("recorded_on"))
        if self.state == "held" and recorded_on is not None:
            # "an inexact date or start ends there (for evidence too) … an exact date is not touched"
            if not self.date.exact:
                self.date = self.date.until(recorded_on)
            if not self.start.exact:
                self.start = self.start.until(recorded_on)

    def get(self, field):
        return self.raw.get(field)

    @property
    def kind_fillings(self) -> list[frozenset]:
        """The kinds it may be; all that `also` names are certain."""
        if self.kind == "other" and self.may_be:
            return [frozenset([kind]) for kind in self.may_be]
        return [frozenset((self.kind,) + self.also)]


class World:
    """One ledger, one year, one day of judgement, one choice of readings."""

    def __init__(self, document: dict, year: int, as_of: date, readings: dict | None):
        self.year = year
        self.as_of = as_of
        self.chosen = dict(readings or {})
        self.jan1, self.dec31 = year_window(year)
        self.standing_day = min(as_of, self.dec31)
        self.organizations = {o["id"]: Organization(o) for o in document.get("organizations") or []}
        self.appointments = [Appointment(a) for a in document.get("appointments") or []]
        self.entries = sorted((Entry(e) for e in document.get("entries") or []), key=lambda e: e.id)
        self.by_id = {e.id: e for e in self.entries}
        self.attestations = [
            (a["norm"], a["subject"], a["year"], a.get("outcome"), a["by"], to_day(a["date"]))
            for a in document.get("attestations") or []
        ]
        self.in_force_from = to_day(document.get("in_force_from"))
        self.in_force_until = to_day(document.get("in_force_until"))
        self.commencement_unknown = self.in_force_from is None
        self.covered: dict = {}
        dates = [as_of, self.in_force_from, self.in_force_until, FIRST_POSSIBLE_FORCE]
        for c in document.get("coverage") or []:
            span = (to_day(c["start"]), to_day(c["end"]))
            dates += span
            for kind in c["kinds"]:
                self.covered.setdefault((c["subject"], kind), []).append(span)
        for o in self.organizations.values():
            dates += [o.established, o.dissolved]
        for a in self.appointments:
            dates += [a.start, a.end]
        for e in self.entries:
            for span in (e.date, e.start, e.end or Span(None, None)):
                dates += [span.lo, span.hi]
            dates.append(to_day(e.get("deadline")))
        self.grid = Grid([d for d in dates if d is not None], year)
        self.persons = sorted({a.person for a in self.appointments})
        self._records: dict = {}
        for e in self.entries:
            self._records.setdefault(self.root(e).id, []).append(e)
        for root_id, records in self._records.items():
            records.sort(key=lambda e: (e.id != root_id, e.id))
        self._fillings: dict = {}
        self._by_kind: dict = {}
        for e in self.entries:
            for kind in frozenset().union(*e.kind_fillings):
                self._by_kind.setdefault(kind, set()).add(self.root(e).id)
        self.cache: dict = {}

    # ---- readings
    def reading(self, norm: str, name: str) -> str:
        """The option chosen; readings act only on the norms they list."""
        default, _options, norms = READINGS[name]
        if norm in norms or "*" in norms:
            return self.chosen.get(name) or default
        return default

    # ---- force and life
    def in_force(self, day: date) -> bool:
        """Commencement unknown "counts as if in force since 2019-10-31"."""
        begin = self.in_force_from or FIRST_POSSIBLE_FORCE
        return begin <= day and (self.in_force_until is None or day <= self.in_force_until)

    def in_life(self, organization: Organization, day: date) -> bool:
        """ "In life" = between issue, `established` and `dissolved`."""
        return self.in_force(day) and organization.exists(day)

    # ---- the tree
    def above(self, organization_id: str) -> list[str]:
        """The superiors at every height, the nearest first."""
        key = ("above", organization_id)
        if key not in self.cache:
            chain = []
            here = self.organizations.get(organization_id)
            while here is not None and here.superior is not None and here.superior not in chain:
                chain.append(here.superior)
                here = self.organizations.get(here.superior)
            self.cache[key] = chain
        return self.cache[key]

    def below(self, organization_id: str, direct: bool = False) -> list[Organization]:
        """The organizations below, at any level or directly, whether or not they exist."""
        key = ("below", organization_id, direct)
        if key not in self.cache:
            self.cache[key] = [
                o
                for o in sorted(self.organizations.values(), key=lambda o: o.id)
                if (o.superior == organization_id if direct else organization_id in self.above(o.id))
            ]
        return self.cache[key]

    # ---- records of one event
    def root(self, entry: Entry) -> Entry:
        """The record that names no same_as."""
        seen = set()
        while entry.same_as is not None and entry.id not in seen:
            seen.add(entry.id)
            entry = self.by_id[entry.same_as]
        return entry

    def records(self, entry: Entry) -> list[Entry]:
        """All records of one event, that which names no same_as first."""
        return self._records[self.root(entry).id]

    def events(self, kinds) -> list[list[Entry]]:
        """The events of which some record is or may be of one of these kinds."""
        roots = set()
        for kind in kinds:
            roots |= self._by_kind.get(kind, set())
        return [self._records[root] for root in sorted(roots)]

    # ---- days
    def fillings(self, entry: Entry, field: str = "date") -> list[date]:
        key = (entry.id, field)
        if key not in self._fillings:
            self._fillings[key] = self.grid.fillings(getattr(entry, field))
        return self._fillings[key]

    def complete(self, subject: str, kinds, days) -> bool:
        """The ledger is complete for every one of the kinds, of the subject, on every one of the days."""
        for kind in kinds:
            spans = self.covered.get((subject, kind), [])
            if not all(any(lo <= day <= hi for lo, hi in spans) for day in days):
                return False
        return True
