"""A ledger with a few entries more, or told more of: only these are checked and indexed, and what they name.

The rest was checked and indexed when the ledger was made, and is shared with it.
"""

from collections import ChainMap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from jiceng_dangjian.ledger.days import began, ended
from jiceng_dangjian.ledger.index import Fields, Index, _keys, _turns, kinds_of
from jiceng_dangjian.ledger.plain import plain_record
from jiceng_dangjian.ledger.records import FORMAT, LISTS, Entry, LedgerError
from jiceng_dangjian.ledger.rows import Rows

if TYPE_CHECKING:
    from jiceng_dangjian.ledger.ledger import Ledger

DEEP = 8
"""So many overlays lie on each other at most: then the tables are made anew."""
Plain = Mapping[str, Any]


def amended(ledger: "Ledger", new: Sequence[Plain], told: Mapping[str, Plain]) -> "Ledger | None":
    """The ledger with further entries, and others in place of those with their ids; None where something is wrong.

    What is wrong is said where the whole is checked.
    """
    from jiceng_dangjian.ledger.loading import structured

    around = _around(ledger, [*new, *told.values()])
    entries = [each for id, each in around["entries"].items() if id not in told]
    document = {
        "format": FORMAT,
        "organizations": list(around["organizations"].values()),
        "appointments": list(around["appointments"].values()),
        "entries": [*entries, *told.values(), *new],
    }
    try:
        made: tuple[Entry, ...] = structured(document, ledger.law)["entries"][len(entries) :]
    except LedgerError:
        return None
    return overlaid(ledger, made[len(told) :], dict(zip(told, made, strict=False)))


def _around(ledger: "Ledger", records: Iterable[Plain]) -> dict[str, dict[str, Plain]]:
    """The records of a ledger that some entries name, and those that these name, as far as a fault could lie there."""
    index = ledger.index
    found: dict[str, dict[str, Plain]] = {"organizations": {}, "appointments": {}, "entries": {}}
    waiting, seen = [id for each in records for id in _named(each)], set[str]()
    while waiting:
        id = waiting.pop()
        if id in seen:
            continue
        seen.add(id)
        if id in index.organizations:
            found["organizations"][id] = {"id": id, "kind": index.organizations[id].kind}
        if id in index.appointments_of:
            first = index.appointments_of[id][0]
            found["appointments"][id] = {"person": id, "organization": first.organization, "role": first.role}
            waiting.append(first.organization)
        if id in index.entries:
            found["entries"][id] = plain_record(index.entries[id])
            waiting.extend(_named(found["entries"][id]))
    return found


def _named(record: Plain) -> Iterator[str]:
    """Whatever in a record may be an id."""
    for value in record.values():
        if isinstance(value, str):
            yield value
        elif isinstance(value, (list, tuple)):
            yield from (each for each in value if isinstance(each, str))


def overlaid(ledger: "Ledger", new: Iterable[Entry], told: Mapping[str, Entry]) -> "Ledger":
    """The ledger with further entries, and others in place of those with their ids: all known to be sound, the
    further ones under ids that the ledger has not."""
    changed = {**told, **{each.id: each for each in new}}
    if not changed:
        return ledger
    made = ledger.__class__.__new__(ledger.__class__)
    for name in ("law", "in_force_from", "in_force_until", *LISTS):
        if name != "entries":  # these are put together when they are asked for
            object.__setattr__(made, name, getattr(ledger, name))
    over = Overlay(made, ledger.index, changed)
    if over.depth > DEEP:
        object.__setattr__(made, "entries", over.together())
    object.__setattr__(made, "_index", over if over.depth <= DEEP else None)
    return made


def _shared(name: str) -> Any:
    return cached_property(lambda overlay: getattr(overlay.base, name))


class Overlay(Index):
    """The tables of a ledger that has a few entries other than another ledger, of whose tables they are made."""

    def __init__(self, ledger: "Ledger", base: Index, changed: Mapping[str, Entry]) -> None:
        super().__init__(ledger)
        self.base, self.changed = base, changed
        self.before = [base.entries[id] for id in changed if id in base.entries]
        self.depth = base.depth + 1
        self._complete = base._complete

    organizations = _shared("organizations")
    directly_below = _shared("directly_below")
    kinds_above = _shared("kinds_above")
    appointments_of = _shared("appointments_of")
    appointments_at = _shared("appointments_at")
    attestations = _shared("attestations")
    attested = _shared("attested")
    _order = _shared("_order")
    _places = _shared("_places")
    _places_of_kind = _shared("_places_of_kind")
    _coverage = _shared("_coverage")

    def together(self) -> tuple[Entry, ...]:
        """All entries: those of the ledger below, the changed ones in their places, and the new ones after them."""
        if not self.before:
            return (*self.base.ledger.entries, *self.changed.values())
        known, entries = self.base.places, [*self.base.ledger.entries]
        for entry in self.before:
            entries[known[entry.id]] = self.changed[entry.id]
        return (*entries, *(entry for id, entry in self.changed.items() if id not in known))

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """Entries by id."""
        return ChainMap({**self.changed}, self.base.entries)  # type: ignore[arg-type]  # of which only the first changes

    @cached_property
    def _of_kind(self) -> Rows[Entry]:
        return self._changed_in(self.base._of_kind, kinds_of)

    def look(self, kind: str, fields: Fields) -> Rows[Entry]:
        """See `Index.look`."""
        table = self._tables.get((kind, fields))
        if table is None:

            def keys(entry: Entry) -> Iterable[Any]:
                return _keys(entry, fields) if kind in kinds_of(entry) else ()

            table = self._tables[kind, fields] = self._changed_in(self.base.look(kind, fields), keys)
        return table

    def _changed_in(self, table: Rows[Entry], keys: Callable[[Entry], Iterable[Any]]) -> Rows[Entry]:
        """A table with the changed entries in place of what they were, in the order of the ledger."""
        now = {id: set(keys(entry)) for id, entry in self.changed.items()}
        touched = {key for each in self.before for key in keys(each)}.union(*now.values())
        rows = {}
        for key in touched:
            kept = [each for each in table[key] if each.id not in self.changed]
            kept += [entry for id, entry in self.changed.items() if key in now[id]]
            rows[key] = sorted(kept, key=lambda entry: self.places[entry.id])
        return table.with_rows(rows) if rows else table

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The place of each entry in the ledger, by its id."""
        known, first = self.base.places, len(self.base.ledger.entries)
        new = (id for id in self.changed if id not in known)
        return ChainMap({id: first + number for number, id in enumerate(new)}, known)  # type: ignore[arg-type]

    @cached_property
    def left_open(self) -> frozenset[str]:
        """The ids of entries that leave a day or their kind open."""
        opened = {id for id, entry in self.changed.items() if self._leaves_open(entry)}
        closed = self.base.left_open & (self.changed.keys() - opened)
        same = not closed and opened <= self.base.left_open
        return self.base.left_open if same else (self.base.left_open - closed) | opened

    @cached_property
    def turns(self) -> frozenset[date]:
        """The days from which a condition on a day may be another than before; those of before stay, and do no harm."""
        found: set[date] = set()
        for entry in self.changed.values():
            found |= _turns(began(entry), ended(entry), (entry.deadline, entry.deadline))
        return self.base.turns if found <= self.base.turns else self.base.turns | found

    @property
    def _joins(self) -> bool:
        """Whether an entry that changed is one of several records of an event."""
        touched = (*self.before, *self.changed.values())
        return any(each.same_as is not None for each in touched) or any(
            self.base.event(each) in self.base._records for each in self.before
        )

    @cached_property
    def _first_records(self) -> dict[str, str]:
        return self._follow() if self._joins else self.base._first_records

    @cached_property
    def _records(self) -> Rows[Entry]:
        return self._join() if self._joins else self.base._records
