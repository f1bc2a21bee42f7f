"""What must agree between the records of a ledger. It reads the raw document, so that nothing else hides a fault."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import count
from typing import TYPE_CHECKING, Any

from attrs import fields

from jiceng_dangjian.articles import Law
from jiceng_dangjian.language.vocabulary import COMMON_FIELDS, Vocabulary
from jiceng_dangjian.ledger.records import LISTS, Entry, Fault
from jiceng_dangjian.ledger.scalars import to_date
from jiceng_dangjian.medium import looks_like
from jiceng_dangjian.naming import SUGGESTED, near_miss, nearest

if TYPE_CHECKING:
    from jiceng_dangjian.ledger.ledger import Ledger

ENTRY_FIELDS = frozenset(attribute.name for attribute in fields(Entry))
INTERVALS = (("start", "end"), ("established", "dissolved"), ("date", "deadline"))


def cross_faults(document: Mapping[str, Any], law: Law) -> Iterator[Fault]:
    """Every fault that lies between records; a value of the wrong type is left to the loader."""
    vocabulary = law.vocabulary
    records = {name: _objects(document.get(name)) for name in LISTS}
    yield from _repeated_ids(records)
    yield from _unknown_names(records, law)
    yield from _of_two_sorts(records, vocabulary)
    yield from _circles(records["organizations"], "superior", "organization")
    yield from _circles(records["entries"], "same_as", "entry")
    for name, each in records.items():
        for index, record in each:
            yield from _inverted(record, f"$.{name}[{index}]")


Records = list[tuple[int, Mapping[str, Any]]]


def _objects(value: object) -> Records:
    if not isinstance(value, (list, tuple)):
        return []
    return [(index, each) for index, each in enumerate(value) if isinstance(each, Mapping)]


def _ids(records: Records) -> dict[str, int]:
    return {record["id"]: index for index, record in reversed(records) if isinstance(record.get("id"), str)}


def _repeated_ids(records: Mapping[str, Records]) -> Iterator[Fault]:
    for name in ("organizations", "entries"):
        first = _ids(records[name])
        for index, record in records[name]:
            identity = record.get("id")
            if isinstance(identity, str) and first[identity] != index:
                yield Fault(
                    f"the id {identity!r} is already that of $.{name}[{first[identity]}]", f"$.{name}[{index}].id"
                )


def _unknown_names(records: Mapping[str, Records], law: Law) -> Iterator[Fault]:
    vocabulary = law.vocabulary
    norms = law.everything
    organizations = _ids(records["organizations"])
    of_unknown_kind = {
        _text(record.get("target")) or "" for _, record in records["entries"] if not _kinds(record, vocabulary)
    }
    known = organizations.keys() | {name for name, _ in _persons(records, vocabulary)} | of_unknown_kind
    attesters = organizations.keys() | vocabulary.offices.keys()

    looked = count()

    def check(value: object, path: str, names: Any = organizations, what: str = "organization") -> Iterator[Fault]:
        if isinstance(value, str) and value not in names:
            near = near_miss(value, names) if next(looked) < SUGGESTED else ""
            yield Fault(f"there is no {what} {value!r} in the ledger{near}", path)

    for index, record in records["organizations"]:
        yield from check(record.get("superior"), f"$.organizations[{index}].superior")
    for index, record in records["appointments"]:
        yield from check(record.get("organization"), f"$.appointments[{index}].organization")
    for index, record in records["coverage"]:
        yield from check(record.get("subject"), f"$.coverage[{index}].subject", known, "organization or person")
    for index, record in records["attestations"]:
        path = f"$.attestations[{index}]"
        yield from check(record.get("subject"), f"{path}.subject", known, "organization or person")
        yield from check(record.get("by"), f"{path}.by", attesters, "office or organization")
        norm = record.get("norm")
        if isinstance(norm, str) and norm not in norms:
            yield Fault(f"there is no norm {norm!r}{nearest(norm, norms)}", f"{path}.norm")
    for index, record in records["entries"]:
        path = f"$.entries[{index}]"
        yield from check(record.get("organization"), f"{path}.organization")
        kinds = _kinds(record, vocabulary)
        if kinds and not _of_a_person(kinds, vocabulary):
            yield from check(record.get("target"), f"{path}.target")
        yield from _fields_of_other_kinds(record, path, vocabulary)
        for place, each in enumerate(_list(record.get("audience"))):
            yield from check(each, f"{path}.audience[{place}]")


def _persons(records: Mapping[str, Records], vocabulary: Vocabulary) -> list[tuple[str, str]]:
    """Everyone the ledger mentions, and where: persons need not be registered."""
    named = [(record.get("person"), f"$.appointments[{index}].person") for index, record in records["appointments"]]
    for index, record in records["entries"]:
        path = f"$.entries[{index}]"
        named.append((record.get("by"), f"{path}.by"))
        named += [(each, f"{path}.attended_by[{at}]") for at, each in enumerate(_list(record.get("attended_by")))]
        if _of_a_person(_kinds(record, vocabulary), vocabulary):
            named.append((record.get("target"), f"{path}.target"))
    return [(name, path) for name, path in named if isinstance(name, str)]


def _of_two_sorts(records: Mapping[str, Records], vocabulary: Vocabulary) -> Iterator[Fault]:
    """Ids that are an organization's and a person's: what is recorded of one would be read of the other."""
    organizations = _ids(records["organizations"])
    for name, path in _persons(records, vocabulary):
        if name in organizations:
            where = f"$.organizations[{organizations[name]}]"
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


def _inverted(record: Mapping[str, Any], path: str) -> Iterator[Fault]:
    for first, last in INTERVALS:
        start, end = _date(record.get(first)), _date(record.get(last))
        if start and end and end < start:
            yield Fault(f"{last} {end} is before {first} {start}", f"{path}.{last}")


def _date(value: object) -> date | None:
    try:
        return to_date(value)
    except (TypeError, ValueError):
        return None


def _kinds(record: Mapping[str, Any], vocabulary: Vocabulary) -> list[str]:
    """The kinds of an entry; none unless all of them are known."""
    kinds = [record.get("kind"), *_list(record.get("also"))]
    return kinds if all(isinstance(kind, str) and kind in vocabulary.entry_kinds for kind in kinds) else []


def _of_a_person(kinds: Iterable[str], vocabulary: Vocabulary) -> bool:
    """Whether the target of an entry of some kinds is a person, who need not be registered."""
    return any(vocabulary.entry_kinds[kind].target_is_person for kind in kinds)


def _fields_of_other_kinds(record: Mapping[str, Any], path: str, vocabulary: Vocabulary) -> Iterator[Fault]:
    kinds = _kinds(record, vocabulary)
    if kinds:
        allowed = COMMON_FIELDS.union(*(vocabulary.entry_kinds[kind].fields for kind in kinds))
        for name in record:
            if name in ENTRY_FIELDS and name not in allowed and record[name] is not None:
                near = nearest(name, sorted(allowed))
                yield Fault(f"an entry of kind {kinds[0]} has no field {name!r}{near}", f"{path}.{name}")
