"""What must agree between the records of a ledger. It reads the raw document, so that nothing else hides a fault."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import count
from typing import TYPE_CHECKING, Any

from attrs import fields

from jiceng_dangjian.articles import Law
from jiceng_dangjian.language.vocabulary import COMMON_FIELDS, Vocabulary
from jiceng_dangjian.ledger.days import Days, range_of
from jiceng_dangjian.ledger.records import LISTS, Entry, Fault
from jiceng_dangjian.ledger.scalars import to_when
from jiceng_dangjian.medium import looks_like
from jiceng_dangjian.naming import SUGGESTED, near_miss, nearest

if TYPE_CHECKING:
    from jiceng_dangjian.ledger.ledger import Ledger

ENTRY_FIELDS = frozenset(attribute.name for attribute in fields(Entry))
INTERVALS = (("start", "end"), ("established", "dissolved"), ("date", "deadline"))
LAST_DAYS = frozenset(last for _, last in INTERVALS)
RARE = frozenset({"same_as", "extends", "times", "may_be", "recorded_on"})
"""Fields of an entry that most have not: what only they can get wrong is looked at where there is one."""


def cross_faults(document: Mapping[str, Any], law: Law) -> Iterator[Fault]:
    """Every fault that lies between records; a value of the wrong type is left to the loader."""
    vocabulary = law.vocabulary
    records = {name: _objects(document.get(name)) for name in LISTS}
    alone = {kind: (kind,) for kind in vocabulary.entry_kinds}
    kinds = {index: _kinds(record, alone) for index, record in records["entries"]}
    persons = _persons(records, kinds, vocabulary)
    yield from _repeated_ids(records)
    yield from _unknown_names(records, kinds, persons, law)
    yield from _of_two_sorts(records, persons)
    yield from _circles(records["organizations"], "superior", "organization")
    rare = [(index, record) for index, record in records["entries"] if not RARE.isdisjoint(record)]
    given = {name for _, record in rare for name in RARE if record.get(name) is not None}
    if "same_as" in given:
        yield from _circles(records["entries"], "same_as", "entry")
    if "extends" in given:
        yield from _extensions(records["entries"], kinds, vocabulary)
    if "times" in given:
        yield from _by_number(records["entries"], kinds, vocabulary)
    for name, each in records.items():
        for index, record in each:
            if not LAST_DAYS.isdisjoint(record):
                yield from _inverted(record, name, index)
    for index, record in rare:
        yield from _may_be(record, f"$.entries[{index}]", vocabulary)
        if "recorded_on" in record:
            yield from _recorded_before(record, f"$.entries[{index}]")


Records = list[tuple[int, Mapping[str, Any]]]
Kinds = Mapping[int, tuple[str, ...]]
"""The kinds of each entry, by its number: see `_kinds`."""
Named = list[tuple[str, tuple[str, int, str]]]
"""Persons, and where they are mentioned: in which list, which record of it, which field."""


def _objects(value: object) -> Records:
    if not isinstance(value, (list, tuple)):
        return []
    return [(index, each) for index, each in enumerate(value) if isinstance(each, Mapping)]


def _ids(records: Records) -> dict[str, int]:
    return {record["id"]: index for index, record in reversed(records) if isinstance(record.get("id"), str)}


def _repeated_ids(records: Mapping[str, Records]) -> Iterator[Fault]:
    for name in ("organizations", "entries"):
        first = _ids(records[name])
        if len(first) == len(records[name]):
            continue
        for index, record in records[name]:
            identity = record.get("id")
            if isinstance(identity, str) and first[identity] != index:
                yield Fault(
                    f"the id {identity!r} is already that of $.{name}[{first[identity]}]", f"$.{name}[{index}].id"
                )


def _unknown_names(records: Mapping[str, Records], of: Kinds, persons: Named, law: Law) -> Iterator[Fault]:
    vocabulary = law.vocabulary
    norms = law.everything
    organizations = _ids(records["organizations"])
    of_unknown_kind = {_text(record.get("target")) or "" for index, record in records["entries"] if not of[index]}
    known = organizations.keys() | {name for name, _ in persons} | of_unknown_kind
    attesters = organizations.keys() | vocabulary.offices.keys()
    appointed = {_text(record.get("person")) for _, record in records["appointments"]}
    either = organizations.keys() | appointed

    looked = count()
    fields_of: dict[tuple[str, ...], frozenset[str]] = {}

    def unknown(value: object, names: Any) -> bool:
        return isinstance(value, str) and value not in names

    def fault(value: Any, path: str, names: Any = organizations, what: str = "organization") -> Fault:
        near = near_miss(value, names) if next(looked) < SUGGESTED else ""
        return Fault(f"there is no {what} {value!r} in the ledger{near}", path)

    for index, record in records["organizations"]:
        if unknown(each := record.get("superior"), organizations):
            yield fault(each, f"$.organizations[{index}].superior")
    for index, record in records["appointments"]:
        if unknown(each := record.get("organization"), organizations):
            yield fault(each, f"$.appointments[{index}].organization")
    for index, record in records["coverage"]:
        if unknown(each := record.get("subject"), known):
            yield fault(each, f"$.coverage[{index}].subject", known, "organization or person")
    for index, record in records["attestations"]:
        path = f"$.attestations[{index}]"
        if unknown(each := record.get("subject"), known):
            yield fault(each, f"{path}.subject", known, "organization or person")
        if unknown(each := record.get("by"), attesters):
            yield fault(each, f"{path}.by", attesters, "office or organization")
        norm = record.get("norm")
        if isinstance(norm, str) and norm not in norms:
            yield Fault(f"there is no norm {norm!r}{nearest(norm, norms)}", f"{path}.norm")
    for index, record in records["entries"]:
        kinds = of[index]
        each = record.get("organization")
        if isinstance(each, str) and each not in organizations:
            yield fault(each, f"$.entries[{index}].organization")
        target = record.get("target")
        if target is not None and kinds and unknown(target, organizations):
            if _of_either(kinds, vocabulary):
                if unknown(target, either):
                    yield fault(target, f"$.entries[{index}].target", either, "organization, or person in office,")
            elif not _of_a_person(kinds, vocabulary):
                yield fault(target, f"$.entries[{index}].target")
        if kinds:
            allowed = fields_of.get(kinds) or fields_of.setdefault(kinds, _allowed(kinds, vocabulary))
            if not record.keys() <= allowed:
                yield from _fields_of_other_kinds(record, index, kinds[0], allowed)
        if "audience" in record:
            for place, each in enumerate(_list(record["audience"])):
                if unknown(each, organizations):
                    yield fault(each, f"$.entries[{index}].audience[{place}]")


def _persons(records: Mapping[str, Records], of: Kinds, vocabulary: Vocabulary) -> Named:
    """Everyone the ledger mentions, and where: persons need not be registered."""
    named: list[tuple[Any, tuple[str, int, str]]] = []
    of_persons = frozenset(kind for kind in vocabulary.entry_kinds if _of_a_person((kind,), vocabulary))
    for index, record in records["appointments"]:
        named.append((record.get("person"), ("appointments", index, "person")))
    for index, record in records["entries"]:
        if "by" in record:
            named.append((record["by"], ("entries", index, "by")))
        if "attended_by" in record:
            together = enumerate(_list(record["attended_by"]))
            named += [(each, ("entries", index, f"attended_by[{at}]")) for at, each in together]
        if "target" in record and not of_persons.isdisjoint(of[index]):
            named.append((record["target"], ("entries", index, "target")))
    return [(name, where) for name, where in named if isinstance(name, str)]


def _of_two_sorts(records: Mapping[str, Records], persons: Named) -> Iterator[Fault]:
    """Ids that are an organization's and a person's: what is recorded of one would be read of the other."""
    organizations = _ids(records["organizations"])
    for name, (records_of, index, field) in persons:
        if name in organizations:
            where = f"$.organizations[{organizations[name]}]"
            path = f"$.{records_of}[{index}].{field}"
            yield Fault(f"the id {name!r} is an organization's, {where}, and cannot be a person's too", path)


def lookalikes(ledger: "Ledger") -> Iterator[Fault]:
    """Ids of organizations and persons, and of entries, that look like another and are not it."""
    bodies = [(each.id, f"$.organizations[{index}].id") for index, each in enumerate(ledger.organizations)]
    people = [(each.person, f"$.appointments[{index}].person") for index, each in enumerate(ledger.appointments)]
    events = [(each.id, f"$.entries[{index}].id") for index, each in enumerate(ledger.entries)]
    for named in ([*bodies, *people, *_named_in_entries(ledger)], events):
        seen: dict[str, str] = {}
        looked_at: set[str] = set()
        for name, path in named:
            if name not in looked_at:
                looked_at.add(name)
                first = seen.setdefault(looks_like(name), name)
                if first != name:
                    yield Fault(f"the id {name!r} looks like {first!r}", path)


def _named_in_entries(ledger: "Ledger") -> Iterator[tuple[str, str]]:
    """The persons whom entries name, who need not be registered, each with the place."""
    for index, each in enumerate(ledger.entries):
        path = f"$.entries[{index}]"
        if each.by is not None:
            yield each.by, f"{path}.by"
        for place, person in enumerate(each.attended_by or ()):
            yield person, f"{path}.attended_by[{place}]"
        if each.target is not None and _of_a_person((each.kind, *each.also), ledger.law.vocabulary):
            yield each.target, f"{path}.target"


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _list(value: object) -> list[Any]:
    return list(value) if isinstance(value, (list, tuple)) else []


def _circles(records: Records, link: str, what: str) -> Iterator[Fault]:
    """Records whose link is to nothing, or leads back to themselves."""
    if all(record.get(link) is None for _, record in records):
        return
    last = {record["id"]: index for index, record in records if isinstance(record.get("id"), str)}
    follows = {record["id"]: record.get(link) for _, record in records if isinstance(record.get("id"), str)}
    settled: set[Any] = set()
    for index, record in records:
        name = "organizations" if what == "organization" else "entries"
        value = record.get(link)
        if what == "entry" and isinstance(value, str) and value not in follows:
            yield Fault(f"there is no entry {value!r} in the ledger", f"$.{name}[{index}].{link}")
        trail: dict[Any, None] = {}
        at = record.get("id")
        while isinstance(at, str) and at in follows and at not in settled and at not in trail:
            trail[at] = None
            at = follows[at]
        if isinstance(at, str) and at in trail:
            circle = " → ".join([*list(trail)[list(trail).index(at) :], at])
            yield Fault(f"{link} goes in a circle: {circle}", f"$.{name}[{last[at]}].{link}")
        settled.update(trail)


def _inverted(record: Mapping[str, Any], name: str, index: int) -> Iterator[Fault]:
    for first, last in INTERVALS:
        if first not in record or last not in record:
            continue
        start, end = _when(record.get(first)), _when(record.get(last))
        if start and end and range_of(end)[1] < range_of(start)[0]:
            yield Fault(f"{last} {end} is before {first} {start}", f"$.{name}[{index}]")


def _recorded_before(record: Mapping[str, Any], path: str) -> Iterator[Fault]:
    """What was recorded as held before the first day on which it may have been."""
    recorded = _when(record.get("recorded_on"))
    if record.get("state", "held") == "held" and isinstance(recorded, date):
        for name in ("date", "start"):
            day = _when(record.get(name))
            if isinstance(day, Days) and range_of(day)[0] > recorded:
                yield Fault(f"{name} {day} begins after recorded_on {recorded}", f"{path}.{name}")


def _when(value: object) -> date | Days | None:
    if value is None:
        return None
    try:
        return to_when(value)
    except (TypeError, ValueError):
        return None


def _extensions(entries: Records, of: Kinds, vocabulary: Vocabulary) -> Iterator[Fault]:
    """Extensions of what is no order of the ledger, or of each other in a circle."""
    kinds = {record["id"]: of[index] for index, record in entries if isinstance(record.get("id"), str)}
    for fault in _circles(entries, "extends", "entry"):
        circle = fault.message.startswith("extends goes")
        yield Fault(fault.message, "$.entries") if circle else fault
    for index, record in entries:
        named = record.get("extends")
        its = kinds.get(named) if isinstance(named, str) else None
        if its and not any("extends" in vocabulary.entry_kinds[kind].fields for kind in its):
            yield Fault(f"{named!r} is no order that could be extended", f"$.entries[{index}].extends")


def _by_number(entries: Records, of: Kinds, vocabulary: Vocabulary) -> Iterator[Fault]:
    """Several events in one record: of kinds that are no events, or known as one event by a same_as."""
    named = {_text(record.get("same_as")) for _, record in entries} - {None}
    for index, record in entries:
        times = record.get("times")
        if times is None:
            continue
        path = f"$.entries[{index}]"
        for kind in of[index]:
            if not vocabulary.entry_kinds[kind].by_number:
                yield Fault(f"an entry of kind {kind} is one, and has no times", f"{path}.times")
        if isinstance(times, int) and times > 1:
            if record.get("same_as") is not None:
                yield Fault(f"{times} events are not the same event as another: same_as and times", path)
            if _text(record.get("id")) in named:
                yield Fault(f"{times} events are named as one event by a same_as", path)


def _may_be(record: Mapping[str, Any], path: str, vocabulary: Vocabulary) -> Iterator[Fault]:
    """Kinds of which an entry cannot be one that nobody can tell."""
    kinds = _list(record.get("may_be"))
    if kinds and _list(record.get("also")):
        yield Fault("an entry whose kind is open (may_be) is recorded as no further kind (also)", path)
    for place, kind in enumerate(kinds):
        known = vocabulary.entry_kinds.get(kind) if isinstance(kind, str) else None
        if known is not None and (not known.by_number or "may_be" in known.fields):
            yield Fault(f"{kind} is no kind of event: an entry cannot be one of it", f"{path}.may_be[{place}]")


def _kinds(record: Mapping[str, Any], alone: Mapping[str, tuple[str]]) -> tuple[str, ...]:
    """The kinds of an entry; none unless all of them are known. alone: the kinds of an entry that is of each alone."""
    kind = record.get("kind")
    if "also" not in record and "may_be" not in record:
        return alone.get(kind, ()) if isinstance(kind, str) else ()
    kinds: tuple[Any, ...] = (kind, *_list(record.get("also")), *_list(record.get("may_be")))
    return kinds if all(isinstance(kind, str) and kind in alone for kind in kinds) else ()


def _of_a_person(kinds: Iterable[str], vocabulary: Vocabulary) -> bool:
    """Whether the target of an entry of some kinds is a person, who need not be registered."""
    return any(vocabulary.entry_kinds[kind].target_is_person for kind in kinds)


def _of_either(kinds: Iterable[str], vocabulary: Vocabulary) -> bool:
    """Whether the target of an entry of some kinds is an organization or a person."""
    return any(vocabulary.entry_kinds[kind].target_may_be_person for kind in kinds)


def _allowed(kinds: Iterable[str], vocabulary: Vocabulary) -> frozenset[str]:
    """The fields that an entry of some kinds may have."""
    return COMMON_FIELDS.union(*(vocabulary.entry_kinds[kind].fields for kind in kinds))


def _fields_of_other_kinds(
    record: Mapping[str, Any], number: int, kind: str, allowed: frozenset[str]
) -> Iterator[Fault]:
    for name in record:
        if name in ENTRY_FIELDS and name not in allowed and record[name] is not None:
            near = nearest(name, sorted(allowed))
            yield Fault(f"an entry of kind {kind} has no field {name!r}{near}", f"$.entries[{number}].{name}")
