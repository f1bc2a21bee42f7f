"""A ledger arranged for looking up. Each table is made on first use, in one pass over the records it holds.

A table is made whole and only then shown, and nobody changes it afterwards: threads that ask at the same moment may
make one twice, but none ever sees half of one.
"""

from bisect import bisect, bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from jiceng_dangjian.language.vocabulary import Nature
from jiceng_dangjian.ledger.days import Days, began, dated, ended
from jiceng_dangjian.ledger.digest import digest
from jiceng_dangjian.ledger.records import Appointment, Attestation, Coverage, Entry, Organization
from jiceng_dangjian.ledger.rows import Rows

if TYPE_CHECKING:
    from jiceng_dangjian.ledger.ledger import Ledger

ONE_DAY = timedelta(days=1)
Fields = str | tuple[str, ...]


class Index:
    """The tables of one ledger."""

    def __init__(self, ledger: "Ledger") -> None:
        self.ledger = ledger
        self._tables: dict[tuple[str, Fields], Rows[Entry]] = {}
        self.depth = 0
        """On how many other indexes this one lies: see `overlay`."""
        self._complete: dict[tuple[str, str], list[tuple[date, date]]] = {}
        self.arranged: dict[Any, Any] = {}
        """The same records as the check of explanations arranges them: see its `facts`."""

    @cached_property
    def sha256(self) -> str:
        """The sha256 of the ledger, whatever the order of its lists."""
        return digest(self.ledger.to_dict())

    @cached_property
    def organizations(self) -> dict[str, Organization]:
        """Organizations by id."""
        return {each.id: each for each in self.ledger.organizations}

    @cached_property
    def directly_below(self) -> Rows[Organization]:
        """Organizations by their superior; under None those that have none in the ledger."""
        return Rows(self.ledger.organizations, lambda each: (each.superior,))

    @cached_property
    def _order(self) -> list[Organization]:
        """Every organization, those below one directly after it."""
        made, waiting = [], list(self.directly_below[None])
        while waiting:
            each = waiting.pop()
            made.append(each)
            waiting.extend(self.directly_below[each.id])
        return made

    @cached_property
    def _places(self) -> dict[str, tuple[int, int]]:
        """For each organization its place in that order, and where those below it end."""
        ends: dict[str, int] = {}
        for place in range(len(self._order) - 1, -1, -1):
            each = self._order[place]
            end = ends.setdefault(each.id, place + 1)
            if each.superior is not None:
                ends[each.superior] = max(ends.get(each.superior, 0), end)
        return {each.id: (place, ends[each.id]) for place, each in enumerate(self._order)}

    @cached_property
    def _places_of_kind(self) -> Rows[int]:
        return Rows(range(len(self._order)), lambda place: (self._order[place].kind,))

    def below(self, id: str, kinds: Iterable[str] | None = None) -> Iterator[Organization]:
        """All organizations of some kinds (None: of any) below one, at any level."""
        place, end = self._places[id]
        if kinds is None or self._places_of_kind.keys() <= {*kinds}:
            for at in range(place + 1, end):  # no slice: most callers ask for the first alone
                yield self._order[at]
            return
        for kind in kinds:
            places = self._places_of_kind[kind]
            for at in places[bisect(places, place) : bisect_left(places, end)]:
                yield self._order[at]

    def is_below(self, id: str, other: str) -> bool:
        """Whether an organization is below another, at any level."""
        place, end = self._places[other]
        return place < self._places[id][0] < end

    @cached_property
    def kinds_above(self) -> dict[str, frozenset[str]]:
        """For each organization the kinds of those above it, at any level."""
        made: dict[str, frozenset[str]] = {}
        for each in self._order:
            above = made[each.superior] | {self.organizations[each.superior].kind} if each.superior else frozenset()
            made[each.id] = made[each.superior] if each.superior and above == made[each.superior] else frozenset(above)
        return made

    @cached_property
    def appointments_of(self) -> Rows[Appointment]:
        """Appointments by person."""
        return Rows(self.ledger.appointments, lambda each: (each.person,))

    @cached_property
    def appointments_at(self) -> Rows[Appointment]:
        """Appointments by organization and role."""
        return Rows(self.ledger.appointments, lambda each: ((each.organization, each.role),))

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """Entries by id."""
        return {each.id: each for each in self.ledger.entries}

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The place of each entry in the ledger, by its id."""
        return {each.id: place for place, each in enumerate(self.ledger.entries)}

    @cached_property
    def _of_kind(self) -> Rows[Entry]:
        return Rows(self.ledger.entries, kinds_of)

    @cached_property
    def left_open(self) -> frozenset[str]:
        """The ids of entries that leave a day or their kind open."""
        return frozenset(entry.id for entry in self.ledger.entries if self._leaves_open(entry))

    def _leaves_open(self, entry: Entry) -> bool:
        kinds = self.ledger.law.vocabulary.entry_kinds
        standing = [kinds[kind].nature is Nature.STANDING for kind in (entry.kind, *entry.also)]
        whole = type(entry.date) is date or all(standing), type(entry.start) is date or not any(standing)
        return not all(whole) or bool(entry.may_be) or isinstance(entry.end, Days)

    @cached_property
    def turns(self) -> frozenset[date]:
        """The days from which a condition on a day may be another than before: of lives, tenures, standing facts."""
        found: set[date] = set()
        for each in self.ledger.organizations:
            found |= _turns((each.established, each.established), (each.dissolved, each.dissolved))
        for tenure in self.ledger.appointments:
            found |= _turns((tenure.start, tenure.start), (tenure.end, tenure.end))
        for entry in self.ledger.entries:
            found |= _turns(began(entry), ended(entry), (entry.deadline, entry.deadline))
        return frozenset(found)

    def look(self, kind: str, fields: Fields) -> Rows[Entry]:
        """Entries recorded as of a kind, by the value of a field, or the values of several; a field that lists several
        gives each."""
        table = self._tables.get((kind, fields))
        if table is None:
            table = Rows(self._of_kind[kind], partial(_keys, fields=fields))
            self._tables[kind, fields] = table
        return table

    @cached_property
    def _first_records(self) -> dict[str, str]:
        """For each entry that names another as the same event, the record of that event that names none."""
        return self._follow()

    def _follow(self) -> dict[str, str]:
        named = {entry.id: entry.same_as for entry in self.ledger.entries if entry.same_as is not None}
        first: dict[str, str] = {}
        for entry in named:
            trail = []
            at = entry
            while at in named and at not in first:
                trail.append(at)
                at = named[at]
            first.update(dict.fromkeys(trail, first.get(at, at)))
        return first

    def event(self, entry: Entry) -> str:
        """The id of the event that an entry records: records joined by same_as are one."""
        return entry.id if entry.same_as is None else self._first_records[entry.id]

    def first_record(self, entry: Entry) -> Entry:
        """The record of the same event that names no other."""
        return entry if entry.same_as is None else self.entries[self._first_records[entry.id]]

    @cached_property
    def _records(self) -> Rows[Entry]:
        return self._join()

    def _join(self) -> Rows[Entry]:
        joined = {*self._first_records, *self._first_records.values()}
        records = [entry for entry in self.ledger.entries if entry.id in joined]
        records.sort(key=lambda record: (record.same_as is not None, record.id))
        return Rows(records, lambda record: (self.event(record),))

    def records(self, entry: Entry) -> Sequence[Entry]:
        """All records of the event that an entry records, by id, the one that names no other first."""
        return self._records[self.event(entry)] or (entry,)

    def last_day(self, entry: Entry) -> date:
        """The last day on which an entry may have been; a standing fact has no day, and comes after all."""
        standing = self.ledger.law.vocabulary.entry_kinds[entry.kind].nature is Nature.STANDING
        return date.max if standing else dated(entry)[1]

    def target(self, entry: Entry) -> str | None:
        """The target of the event that an entry records: of several records the first that has one says it."""
        if entry.same_as is None and entry.id not in self._records:
            return entry.target
        return next((each.target for each in self.records(entry) if each.target is not None), None)

    @cached_property
    def _coverage(self) -> Rows[Coverage]:
        return Rows(self.ledger.coverage, lambda each: (each.subject,))

    def declared(self, subject: str, kind: str) -> list[tuple[date, date]]:
        """The ranges of days for which the ledger is declared complete for a subject and kind, as they stand in it."""
        return [(each.start, each.end) for each in self._coverage[subject] if kind in each.kinds]

    def complete(self, subject: str, kind: str, first: date, last: date) -> bool:
        """Whether the ledger is declared complete for a subject and kind on every day of a range."""
        ranges = self._complete.get((subject, kind))
        if ranges is None:
            ranges = joined(self.declared(subject, kind))
            self._complete[subject, kind] = ranges
        return any(start <= first and last <= end for start, end in ranges)

    @cached_property
    def attestations(self) -> Rows[Attestation]:
        """Attestations by norm, subject and year."""
        return Rows(self.ledger.attestations, lambda each: ((each.norm, each.subject, each.year),))

    @cached_property
    def attested(self) -> Rows[Attestation]:
        """Attestations by norm and year."""
        return Rows(self.ledger.attestations, lambda each: ((each.norm, each.year),))


def _turns(*days: tuple[date | None, date | None]) -> set[date]:
    """The first and last of some days that may be, and the day after each."""
    ends = {day for pair in days for day in pair if day is not None and date.min < day < date.max}
    return ends | {day + ONE_DAY for day in ends}


def joined(ranges: Iterable[tuple[date, date]]) -> list[tuple[date, date]]:
    """Ranges of days with those that meet or adjoin made one.

    >>> joined([(date(2024, 2, 1), date(2024, 2, 29)), (date(2024, 1, 1), date(2024, 1, 31))])
    [(datetime.date(2024, 1, 1), datetime.date(2024, 2, 29))]
    """
    made: list[tuple[date, date]] = []
    for start, end in sorted(ranges):
        if made and (made[-1][1] == date.max or start <= made[-1][1] + ONE_DAY):
            made[-1] = (made[-1][0], max(made[-1][1], end))
        else:
            made.append((start, end))
    return made


def kinds_of(entry: Entry) -> Iterable[str]:
    """What an entry is or may be."""
    return dict.fromkeys((entry.kind, *entry.also, *entry.may_be)) if entry.also or entry.may_be else (entry.kind,)


def _keys(entry: Entry, fields: Fields) -> Iterable[Any]:
    """What an entry is found by. Of several fields only the first may list several."""
    if isinstance(fields, str):
        value = getattr(entry, fields)
        return dict.fromkeys(value) if isinstance(value, tuple) else (value,)
    first, *others = (getattr(entry, field) for field in fields)
    return [(value, *others) for value in (dict.fromkeys(first) if isinstance(first, tuple) else (first,))]
