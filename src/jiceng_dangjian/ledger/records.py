"""The records of a ledger: what each list holds, typed and frozen, and the faults of what cannot be taken."""

from collections.abc import Mapping
from datetime import date
from math import isfinite
from typing import Annotated

from attrs import field, frozen

from jiceng_dangjian.errors import Error
from jiceng_dangjian.language.names import (
    DutyReportFormName,
    EntryKindName,
    FormName,
    OrganizationKindName,
    OutcomeName,
    RoleName,
    StateName,
    StudyName,
)
from jiceng_dangjian.language.vocabulary import (
    DUTY_REPORT_FORMS,
    ENTRY_KINDS,
    FORMS,
    ORGANIZATION_KINDS,
    OUTCOMES,
    ROLES,
    STATES,
    STUDY,
    Vocabulary,
)
from jiceng_dangjian.ledger.days import NOTHING_KNOWN, Days
from jiceng_dangjian.medium import line
from jiceng_dangjian.regulation.values import Value

FORMAT = "jiceng-dangjian.ledger/1"


@frozen(eq=False)
class OneOf:
    """Marks a text that must be one of some names: those given, or those that the vocabulary of a law has.

    names: them; where the vocabulary says, those of the regulation. of: where in the vocabulary.
    """

    names: Mapping[str, object] = field(repr=False)
    what: str
    of: str = ""

    def known(self, vocabulary: Vocabulary) -> Mapping[str, object]:
        """The names, as a law has them."""
        return getattr(vocabulary, self.of) if self.of else self.names


Day = date
"""A civil date in Asia/Shanghai; loading also takes a timestamp with an offset, and converts it first."""


When = Annotated[date | Days, "when"]
"""A day that may be known only in part: see `Days`."""


Times = Annotated[int, "times"]
"""How many: a whole number from 1."""


OrganizationKind = Annotated[
    OrganizationKindName, OneOf(ORGANIZATION_KINDS, "kind of organization", "organization_kinds")
]


Form = Annotated[FormName, OneOf(FORMS, "form")]


Role = Annotated[RoleName, OneOf(ROLES, "role", "roles")]


Kind = Annotated[EntryKindName, OneOf(ENTRY_KINDS, "kind of entry", "entry_kinds")]


State = Annotated[StateName, OneOf(STATES, "state")]


Study = Annotated[StudyName, OneOf(STUDY, "answer to party_building_study")]


DutyReportForm = Annotated[DutyReportFormName, OneOf(DUTY_REPORT_FORMS, "form of a duty report")]


Outcome = Annotated[OutcomeName, OneOf(OUTCOMES, "outcome")]


Year = Annotated[int, "year"]


Yuan = Annotated[float | str, "yuan"]
"""An amount of money, not negative, or "unstated"."""


@frozen(kw_only=True, eq=False, repr=False)
class Organization(Value):
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


@frozen(kw_only=True, eq=False, repr=False)
class Appointment(Value):
    """A person's tenure of a role in an organization, from its first day (None: before anything asked) to its last
    (None: not yet ended)."""

    person: str
    organization: str
    role: Role
    start: Day | None = None
    end: Day | None = None

    def on(self, day: date) -> bool:
        """Whether it is held on a day.

        >>> Appointment(person="p1", organization="w1", role="secretary", end=date(2024, 6, 30)).on(date(2024, 7, 1))
        False
        """
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


def _known(day: date | Days | None) -> date | Days | None:
    """A day of which nothing is known is None."""
    return None if isinstance(day, Days) and day == NOTHING_KNOWN else day


@frozen(kw_only=True, eq=False, repr=False)
class Entry(Value):
    """One thing on record. organization: the body in whose register it stands; the doer is `by`.

    Which further fields an entry has depends on its kind (and on the kinds named in `also` or `may_be`): see
    `ENTRY_KINDS`. An event has a date, a standing fact has start and end; each may be known only in part (`Days`).
    times: how many events it stands for, known by their number alone. may_be: of which kinds it is one, and nobody can
    say which. extends: the rectification order whose deadline it moves.
    """

    id: str
    kind: Kind
    organization: str
    date: When | None = field(default=None, converter=_known)
    state: State | None = "held"
    recorded_on: Day | None = None
    same_as: str | None = None
    also: tuple[Kind, ...] = ()
    times: Times = 1
    may_be: tuple[Kind, ...] = ()
    evidence_refs: tuple[str, ...] = ()
    start: When | None = field(default=None, converter=_known)
    end: When | None = None
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
    extends: str | None = None
    premises: bool | None = None
    facilities: bool | None = None
    signage: bool | None = None
    party_flag: bool | None = None
    reading_matter: bool | None = None
    rules: bool | None = None


@frozen(kw_only=True, eq=False, repr=False)
class Coverage(Value):
    """For which subject (organization or person), kinds and days the ledger is complete."""

    subject: str
    kinds: tuple[Kind, ...]
    start: Day
    end: Day


@frozen(kw_only=True, eq=False, repr=False)
class Attestation(Value):
    """An office's (or organization's) word on a norm for a subject and year; outcome None is no word either way."""

    norm: str
    subject: str
    year: Year
    outcome: Outcome | None = None
    by: str
    date: Day


def _as_json(value: str | int | float | bool | None) -> str | int | float | bool | None:
    """A value as JSON can hold it: what is no number and no end of numbers by its name."""
    return value if not isinstance(value, float) or isfinite(value) else str(value)


@frozen(eq=False, repr=False)
class Fault(Value):
    """One thing wrong with a ledger: what, and where in the document; each on one line that can be printed.

    record: the id of the record in which it is, if that has one. value: what was given there, where that is one value.
    """

    message: str = field(converter=line)
    path: str = field(converter=line)
    record: str | None = None
    value: str | int | float | bool | None = field(default=None, converter=_as_json)

    @property
    def code(self) -> str:
        """What is wrong, the same whatever the language and the values.

        >>> Fault("required field missing", "$.entries[0].id").code
        'missing'
        """
        from jiceng_dangjian.ledger.messages import code_of  # a table that only faults need

        return code_of(self.message)

    @property
    def message_zh(self) -> str:
        """The message in Chinese."""
        from jiceng_dangjian.ledger.messages import in_chinese

        return in_chinese(self.message)

    def to_dict(self) -> dict[str, str | int | float | bool | None]:
        """The fault as plain values, ready for JSON."""
        told = {"code": self.code, "message": self.message, "message_zh": self.message_zh, "path": self.path}
        return {**told, "record": self.record, "value": self.value}

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
