"""The ledger (台账): the organizations of a district, who held which post, and what happened. Typed and frozen.

Dates are civil dates in Asia/Shanghai; every interval includes both ends. None means unknown, never false or zero, and
for `end` and `dissolved` "not yet". Persons are opaque references.
"""

import os
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Self

from attrs import field, frozen

from jiceng_dangjian.articles import LAW, Law
from jiceng_dangjian.errors import BadValue, NotFound, WrongType
from jiceng_dangjian.ledger.plain import plain_record, plain_records, plain_value
from jiceng_dangjian.ledger.records import FORMAT, LISTS, Appointment, Attestation, Coverage, Entry, Fault, Organization
from jiceng_dangjian.ledger.scalars import what
from jiceng_dangjian.medium import plain_json, quoted
from jiceng_dangjian.naming import near_miss
from jiceng_dangjian.regulation.values import Value

if TYPE_CHECKING:
    from jiceng_dangjian.ledger.index import Index


# A converter says what may be given, for type checkers: what is given is checked when the ledger takes it in.


def _day(given: date | str | None) -> date | None:
    return given  # type: ignore[return-value]


def _organizations(given: Iterable[Organization]) -> tuple[Organization, ...]:
    return given  # type: ignore[return-value]


def _appointments(given: Iterable[Appointment]) -> tuple[Appointment, ...]:
    return given  # type: ignore[return-value]


def _entries(given: Iterable[Entry]) -> tuple[Entry, ...]:
    return given  # type: ignore[return-value]


def _coverage(given: Iterable[Coverage]) -> tuple[Coverage, ...]:
    return given  # type: ignore[return-value]


def _attestations(given: Iterable[Attestation]) -> tuple[Attestation, ...]:
    return given  # type: ignore[return-value]


@frozen(kw_only=True, eq=False, repr=False)
class Ledger(Value):
    """One district, or a part of it down to a single organization, with what is on record of it.

    in_force_from: the date of issue (article 18); None is unknown. in_force_until: the last day in force, where the
    measures were replaced. law: whose norms and kinds it names. Raises
    `LedgerError` with every fault at once, the same ones whether a ledger comes from a file, a dict or Python objects.

    >>> Ledger(organizations=[Organization(id="w1", kind="subdistrict_working_comittee")])
    Traceback (most recent call last):
    ...
    jiceng_dangjian.ledger.records.LedgerError: 'subdistrict_working_comittee' is no kind of organization; did ...
    """

    in_force_from: date | None = field(default=None, converter=_day)
    in_force_until: date | None = field(default=None, converter=_day)
    organizations: tuple[Organization, ...] = field(default=(), converter=_organizations)
    appointments: tuple[Appointment, ...] = field(default=(), converter=_appointments)
    entries: tuple[Entry, ...] = field(default=(), converter=_entries)
    coverage: tuple[Coverage, ...] = field(default=(), converter=_coverage)
    attestations: tuple[Attestation, ...] = field(default=(), converter=_attestations)
    law: Law = field(default=LAW, eq=False, repr=False)
    _index: "Index | None" = field(init=False, default=None, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self._adopt(self.to_dict(), self.law)

    def __reduce__(self) -> tuple[Any, ...]:
        force = (self.in_force_from, self.in_force_until)
        return _restored, (type(self), self.law, *force, *(getattr(self, name) for name in LISTS))

    def _adopt(self, document: object, law: Law) -> None:
        from jiceng_dangjian.ledger.loading import (
            structured,  # the loader, and cattrs with it, only when a ledger is made
        )

        for name, value in structured(document, law).items():
            object.__setattr__(self, name, value)
        object.__setattr__(self, "law", law)
        object.__setattr__(self, "_index", None)

    @classmethod
    def from_dict(cls, document: Mapping[str, Any], *, law: Law = LAW) -> Self:
        """A ledger from the parsed JSON document. law: whose norms and kinds it names.

        >>> Ledger.from_dict({"format": "jiceng-dangjian.ledger/1", "in_force_from": "2020-01-15"}).in_force_from
        datetime.date(2020, 1, 15)
        """
        ledger = cls.__new__(cls)
        ledger._adopt(document, law)
        return ledger

    @classmethod
    def loads(cls, data: str | bytes, *, law: Law = LAW) -> Self:
        """A ledger from the JSON text, as a string or as UTF-8 bytes (a byte order mark is accepted)."""
        from jiceng_dangjian.ledger.loading import parsed

        return cls.from_dict(parsed(data), law=law)

    @classmethod
    def load(cls, path: str | os.PathLike[str], *, law: Law = LAW) -> Self:
        """A ledger from a JSON file; `LedgerError` also where the file cannot be read."""
        from jiceng_dangjian.ledger.loading import contents

        return cls.loads(contents(path), law=law)

    def to_dict(self) -> dict[str, Any]:
        """The ledger as a JSON document; fields that have their default are left out.

        >>> Ledger(organizations=[Organization(id="dc", kind="district_committee")]).to_dict()["organizations"]
        [{'id': 'dc', 'kind': 'district_committee'}]
        """
        document: dict[str, Any] = {"format": FORMAT, "in_force_from": plain_value(self.in_force_from)}
        if self.in_force_until is not None:
            document["in_force_until"] = plain_value(self.in_force_until)
        return document | {name: plain_records(getattr(self, name)) for name in LISTS}

    def __repr__(self) -> str:
        numbers = (f"{len(getattr(self, name))} {name}" for name in ("organizations", "appointments", "entries"))
        return f"<Ledger: {', '.join(numbers)}>"

    def with_entries(self, *entries: Entry | Mapping[str, Any]) -> Self:
        """The ledger with further entries; this one stays as it is. Raises `LedgerError` as any ledger does.

        >>> community = Organization(id="c1", kind="community")
        >>> Ledger(organizations=[community]).with_entries({"id": "e1", "kind": "party_lecture", "organization": "c1"})
        <Ledger: 1 organizations, 0 appointments, 1 entries>
        """
        from jiceng_dangjian.ledger.overlay import amended

        new = [plain_record(each) for each in entries]
        made = amended(self, new, {}) if all(isinstance(each, Mapping) for each in new) else None
        if made is not None:
            return made  # type: ignore[return-value]  # of the same class
        document = self.to_dict()
        document["entries"] += new
        return type(self).from_dict(document, law=self.law)

    def dumps(self) -> str:
        """The ledger as JSON text."""
        return plain_json(self.to_dict()) + "\n"

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the ledger as a JSON file. Whoever reads an existing file meanwhile sees the old or the new one whole;
        its mode is kept, and a link followed. Raises `OSError` where it cannot be written, and leaves all as it was.
        """
        from pathlib import Path

        from jiceng_dangjian.ledger.files import write_whole

        write_whole({Path(path): self.dumps()})

    def warnings(self) -> tuple[Fault, ...]:
        """What is allowed and yet looks like a slip: ids that a reader cannot tell from others.

        >>> communities = [Organization(id=id, kind="community") for id in ("c1", "c1 ")]
        >>> print(*Ledger(organizations=communities).warnings())
        the id 'c1 ' looks like 'c1' @ $.organizations[1].id
        """
        from jiceng_dangjian.ledger.crosschecks import lookalikes

        return tuple(lookalikes(self))

    def organization(self, id: str) -> Organization:
        """The organization with an id; `LookupError` names the nearest.

        >>> Ledger().organization("w1")
        Traceback (most recent call last):
        ...
        jiceng_dangjian.errors.NotFound: the ledger has no organization 'w1'
        """
        known = self.index.organizations
        if id not in known:
            raise NotFound(f"the ledger has no organization {quoted(id)}{near_miss(id, known)}")
        return known[id]

    if not TYPE_CHECKING:  # else any name would be one

        def __getattr__(self, name):
            """The entries of a ledger that lies over another: put together when they are asked for. See `overlay`."""
            if name == "entries" and getattr(self, "_index", None) is not None:
                object.__setattr__(self, "entries", self._index.together())
                return self.entries
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)

    @property
    def index(self) -> "Index":
        """The ledger arranged for looking up, made once on first use."""
        index = self._index
        if index is None:
            from jiceng_dangjian.ledger.index import Index

            index = Index(self)
            object.__setattr__(self, "_index", index)
        return index


def to_ledger(given: object) -> Ledger:
    """The ledger that a question is put to; raises `TypeError` for what is none."""
    if not isinstance(given, Ledger):
        raise WrongType(f"a Ledger is needed, as from Ledger.load(…) or Ledger.from_dict(…), not {what(given)}")
    return given


def to_law(given: object, ledger: Ledger) -> Law:
    """The law by which a ledger is judged: its own where none is given; raises `TypeError` for what is none, and
    `ValueError` for one whose ledgers have other kinds."""
    if given is None:
        return ledger.law
    if not isinstance(given, Law):
        raise WrongType(f"a Law is needed, as LAW or LAW.amended(…), not {what(given)}")
    if given.vocabulary != ledger.law.vocabulary:
        raise BadValue("the ledger is of a law with other kinds: load it with Ledger.load(…, law=…)")
    return given


def _restored(kind: type[Ledger], law: Law, *values: Any) -> Ledger:
    """A ledger from its own parts, which were checked when it was made; tables for looking up are made anew."""
    ledger = kind.__new__(kind)
    names = ("law", "in_force_from", "in_force_until", *LISTS, "_index")
    for name, value in zip(names, (law, *values, None), strict=True):
        object.__setattr__(ledger, name, value)
    return ledger
