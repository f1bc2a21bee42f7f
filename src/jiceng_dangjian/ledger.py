"""The ledger (台账): the organizations of a district, who held which post, and what happened. Typed and frozen.

Dates are civil dates in Asia/Shanghai; every interval includes both ends. None means unknown, never false or zero, and
for `end` and `dissolved` "not yet". Persons are opaque references.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, Self

from attrs import Attribute, field, fields, frozen

from jiceng_dangjian.errors import Error
from jiceng_dangjian.medium import line, plain_json, quoted
from jiceng_dangjian.naming import near_miss
from jiceng_dangjian.scalars import what
from jiceng_dangjian.vocabulary import (
    DUTY_REPORT_FORMS,
    ENTRY_KINDS,
    FORMS,
    ORGANIZATION_KINDS,
    OUTCOMES,
    ROLES,
    STATES,
    STUDY,
)

if TYPE_CHECKING:
    from jiceng_dangjian.index import Index

FORMAT = "jiceng-dangjian.ledger/1"


@frozen(eq=False)
class OneOf:
    """Marks a text that must be one of some names."""

    names: Mapping[str, object] = field(repr=False)
    what: str


Day = date
"""A civil date in Asia/Shanghai; loading also takes a timestamp with an offset, and converts it first."""

OrganizationKind = Annotated[str, OneOf(ORGANIZATION_KINDS, "kind of organization")]
Form = Annotated[str, OneOf(FORMS, "form")]
Role = Annotated[str, OneOf(ROLES, "role")]
Kind = Annotated[str, OneOf(ENTRY_KINDS, "kind of entry")]
State = Annotated[str, OneOf(STATES, "state")]
Study = Annotated[str, OneOf(STUDY, "answer to party_building_study")]
DutyReportForm = Annotated[str, OneOf(DUTY_REPORT_FORMS, "form of a duty report")]
Outcome = Annotated[str, OneOf(OUTCOMES, "outcome")]
Year = Annotated[int, "year"]
Yuan = Annotated[float | str, "yuan"]
"""An amount of money, not negative, or "unstated"."""


@frozen(kw_only=True)
class Organization:
    """A Party organization or department. superior: the id of the one above. dissolved: its last day.

    leading_group_member: whether it is a member unit of the district leading group; None is unknown.
    """

    id: str
    kind: OrganizationKind
    superior: str | None = None
    name: str | None = None
    form: Form | None = None
    established: Day | None = None
    dissolved: Day | None = None
    leading_group_member: bool | None = False


@frozen(kw_only=True)
class Appointment:
    """A person's tenure of a role in an organization, from its first to its last day (None: not yet ended)."""

    person: str
    organization: str
    role: Role
    start: Day
    end: Day | None = None


@frozen(kw_only=True)
class Entry:
    """One thing on record. organization: the body in whose register it stands; the doer is `by`.

    Which further fields an entry has depends on its kind (and on the kinds named in `also`): see `ENTRY_KINDS`. An
    event has a date, a standing fact has start and end.
    """

    id: str
    kind: Kind
    organization: str
    date: Day | None = None
    state: State | None = "held"
    recorded_on: Day | None = None
    same_as: str | None = None
    also: tuple[Kind, ...] = ()
    evidence_refs: tuple[str, ...] = ()
    start: Day | None = None
    end: Day | None = None
    by: str | None = None
    target: str | None = None
    audience: tuple[str, ...] | None = None
    attended_by: tuple[str, ...] | None = None
    covers_year: Year | None = None
    party_building_study: Study | None = None
    advances_party_building: bool | None = None
    amount: Yuan | None = None
    form: DutyReportForm | None = None
    deadline: Day | None = None
    order: str | None = None
    premises: bool | None = None
    facilities: bool | None = None
    signage: bool | None = None
    party_flag: bool | None = None
    reading_matter: bool | None = None
    rules: bool | None = None


@frozen(kw_only=True)
class Coverage:
    """For which subject (organization or person), kinds and days the ledger is complete."""

    subject: str
    kinds: tuple[Kind, ...]
    start: Day
    end: Day


@frozen(kw_only=True)
class Attestation:
    """An office's (or organization's) word on a norm for a subject and year; outcome None is no word either way."""

    norm: str
    subject: str
    year: Year
    outcome: Outcome | None = None
    by: str
    date: Day


@frozen
class Fault:
    """One thing wrong with a ledger: what, and where in the document; each on one line that can be printed."""

    message: str = field(converter=line)
    path: str = field(converter=line)

    def __str__(self) -> str:
        return f"{self.message} @ {self.path}"


class LedgerError(Error, ValueError):
    """A ledger that cannot be taken as it is; `faults` has everything wrong with it, in the order of the document."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        self.faults = faults
        super().__init__(faults)

    def __str__(self) -> str:
        return "\n".join(map(str, self.faults))


LISTS: dict[str, type] = {
    "organizations": Organization,
    "appointments": Appointment,
    "entries": Entry,
    "coverage": Coverage,
    "attestations": Attestation,
}


@frozen(kw_only=True)
class Ledger:
    """One district, or a part of it down to a single organization, with what is on record of it.

    in_force_from: the date of issue (article 18); None is unknown. Raises `LedgerError` with every fault at once, the
    same ones whether a ledger comes from a file, a dict or Python objects.

    >>> Ledger(organizations=[Organization(id="w1", kind="subdistrict_working_comittee")])
    Traceback (most recent call last):
    ...
    jiceng_dangjian.ledger.LedgerError: 'subdistrict_working_comittee' is no kind of organization; did you mean ...
    """

    in_force_from: date | None = None
    organizations: tuple[Organization, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    entries: tuple[Entry, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    attestations: tuple[Attestation, ...] = ()
    _index: "Index | None" = field(init=False, default=None, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self._adopt(self.to_dict())

    def __reduce__(self) -> tuple[Any, ...]:
        return _restored, (self.in_force_from, *(getattr(self, name) for name in LISTS))

    def _adopt(self, document: object) -> None:
        from jiceng_dangjian.loading import structured  # the loader, and cattrs with it, only when a ledger is made

        for name, value in structured(document).items():
            object.__setattr__(self, name, value)
        object.__setattr__(self, "_index", None)

    @classmethod
    def from_dict(cls, document: Mapping[str, Any]) -> Self:
        """A ledger from the parsed JSON document.

        >>> Ledger.from_dict({"format": "jiceng-dangjian.ledger/1", "in_force_from": "2020-01-15"}).in_force_from
        datetime.date(2020, 1, 15)
        """
        ledger = cls.__new__(cls)
        ledger._adopt(document)
        return ledger

    @classmethod
    def loads(cls, data: str | bytes) -> Self:
        """A ledger from the JSON text, as a string or as UTF-8 bytes (a byte order mark is accepted)."""
        from jiceng_dangjian.loading import parsed

        return cls.from_dict(parsed(data))

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Self:
        """A ledger from a JSON file; `LedgerError` also where the file cannot be read."""
        from jiceng_dangjian.loading import contents

        return cls.loads(contents(path))

    def to_dict(self) -> dict[str, Any]:
        """The ledger as a JSON document; fields that have their default are left out.

        >>> Ledger(organizations=[Organization(id="dc", kind="district_committee")]).to_dict()["organizations"]
        [{'id': 'dc', 'kind': 'district_committee'}]
        """
        document: dict[str, Any] = {"format": FORMAT, "in_force_from": _plain(self.in_force_from)}
        return document | {name: _records(getattr(self, name)) for name in LISTS}

    def dumps(self) -> str:
        """The ledger as JSON text."""
        return plain_json(self.to_dict()) + "\n"

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the ledger as a JSON file. Whoever reads an existing file meanwhile sees the old or the new one whole;
        its mode is kept, and a link followed. Raises `OSError` where it cannot be written, and leaves all as it was.
        """
        from pathlib import Path

        from jiceng_dangjian.files import write_whole

        write_whole({Path(path): self.dumps()})

    def warnings(self) -> tuple[Fault, ...]:
        """What is allowed and yet looks like a slip: ids that a reader cannot tell from others.

        >>> communities = [Organization(id=id, kind="community") for id in ("c1", "c1 ")]
        >>> print(*Ledger(organizations=communities).warnings())
        the id 'c1 ' looks like 'c1' @ $.organizations[1].id
        """
        from jiceng_dangjian.crosschecks import lookalikes

        return tuple(lookalikes(self))

    def organization(self, id: str) -> Organization:
        """The organization with an id; `LookupError` names the nearest.

        >>> Ledger().organization("w1")
        Traceback (most recent call last):
        ...
        LookupError: the ledger has no organization 'w1'
        """
        known = self.index.organizations
        if id not in known:
            raise LookupError(f"the ledger has no organization {quoted(id)}{near_miss(id, known)}")
        return known[id]

    @property
    def index(self) -> "Index":
        """The ledger arranged for looking up, made once on first use."""
        index = self._index
        if index is None:
            from jiceng_dangjian.index import Index

            index = Index(self)
            object.__setattr__(self, "_index", index)
        return index


def to_ledger(given: object) -> Ledger:
    """The ledger that a question is put to; raises `TypeError` for what is none."""
    if not isinstance(given, Ledger):
        raise TypeError(f"a Ledger is needed, as from Ledger.load(…) or Ledger.from_dict(…), not {what(given)}")
    return given


def _restored(in_force_from: date | None, *lists: tuple[Any, ...]) -> Ledger:
    """A ledger from its own parts, which were checked when it was made; tables for looking up are made anew."""
    ledger = Ledger.__new__(Ledger)
    for name, value in zip(("in_force_from", *LISTS, "_index"), (in_force_from, *lists, None), strict=True):
        object.__setattr__(ledger, name, value)
    return ledger


def digest(document: Any) -> str:
    """The sha256 of the canonical form of a document: keys and lists sorted, no spaces, UTF-8."""
    text = json.dumps(_canonical(document), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _canonical(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _canonical(each) for name, each in value.items()}
    if isinstance(value, list):
        return sorted(map(_canonical, value), key=lambda each: json.dumps(each, ensure_ascii=False, sort_keys=True))
    return value


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return list(value)
    return value.isoformat() if isinstance(value, date) else value


def _records(value: Any) -> Any:
    return [_record(each) for each in value] if isinstance(value, (list, tuple)) else value


def _record(each: Any) -> Any:
    if not isinstance(each, tuple(LISTS.values())):
        return each
    attributes: tuple[Attribute[Any], ...] = fields(each.__class__)  # type: ignore[arg-type]
    values = {attribute: getattr(each, attribute.name) for attribute in attributes}
    return {
        attribute.name: _plain(value)
        for attribute, value in values.items()
        if value != attribute.default or type(value) is not type(attribute.default)
    }
