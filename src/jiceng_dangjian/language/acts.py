"""Acts: entries of some kinds under some conditions, as inert frozen values: what an entry must say to count."""

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Any

from attrs import field, frozen, validators

from jiceng_dangjian.language.checks import as_tuple, names_from, not_negative, of_types, some
from jiceng_dangjian.language.vocabulary import (
    COMMON_FIELDS,
    DUTY_REPORT_FORMS,
    ENTRY_KINDS,
    ORGANIZATION_KINDS,
    STATES,
    STUDY,
    Reason,
)
from jiceng_dangjian.questions.choice import Operand, possible


class Who:
    """To whom a field of an entry may refer: a closed list."""

    SUBJECT = "the subject"
    SUPERIOR = "its superior"
    MEMBER = "the member"
    HOLDER = "the holder of the post"
    TEAM = "a member of its team"
    BELOW = "an organization below their committee"
    BELOW_LINKED = "an organization below the sub-district linked with them"
    CONTACT_POINT = "their contact point on that day"


WHO = MappingProxyType({value: name for name, value in vars(Who).items() if name.isupper()})


FIELDS = tuple(sorted(COMMON_FIELDS.union(*(kind.fields for kind in ENTRY_KINDS.values()))))


FIRST_RECORDED_AS = "first_recorded_as"
"""No field of an entry: the kind of the first record of its event."""


REFERRING = ("by", "target", "organization", "audience", "attended_by", "order")
"""The fields of an entry that refer to somebody, or to another entry."""


_FIELD_OR_FIRST: Any = names_from((*FIELDS, FIRST_RECORDED_AS), "field of an entry")


_KINDS_OF_ORGANIZATION: Any = names_from(ORGANIZATION_KINDS, "kind of organization")


VALUES: Mapping[str, Collection[str]] = MappingProxyType(
    {"state": STATES, "party_building_study": STUDY, "form": DUTY_REPORT_FORMS, FIRST_RECORDED_AS: ENTRY_KINDS}
)
"""The values of the fields that have a closed list; of the others that can be asked they are true and false."""


@frozen(repr=False)
class Is:
    """A field has one of some values; null is unknown, with a reason of its own where one is given."""

    name: str = field(validator=_FIELD_OR_FIRST)
    values: tuple[Any, ...] = field(validator=some)
    unknown: Reason = field(default=Reason.ATTRIBUTE_UNKNOWN, validator=validators.instance_of(Reason))

    def __attrs_post_init__(self) -> None:
        allowed = VALUES.get(self.name, (True, False))
        for value in possible(self.values):
            if value not in allowed or (isinstance(value, bool) and self.name in VALUES):
                raise ValueError(f"{self.name} is never {value!r}; there are {', '.join(map(str, allowed))}")

    def __repr__(self) -> str:
        return f"{self.name}={'|'.join(map(str, self.values))}"


@frozen(repr=False)
class Amount:
    """The amount is above a number; with None any stated number will do, and "unstated" will not."""

    above: int | None = field(validator=not_negative)

    def __repr__(self) -> str:
        return "amount stated" if self.above is None else f"amount>{self.above}"


@frozen(repr=False)
class CoversYear:
    """The entry is of the year evaluated, whenever it was made."""

    def __repr__(self) -> str:
        return "covers_year"


@frozen(repr=False)
class Names:
    """A field refers to somebody: see `Who`."""

    name: str = field(validator=names_from(REFERRING, "field that refers to somebody"))
    who: str = field(validator=names_from(WHO, "relation"))

    def __repr__(self) -> str:
        return f"{self.name}={self.who}"


@frozen(repr=False)
class OfKind:
    """A field names an organization of one of some kinds."""

    name: str = field(validator=names_from(("organization", "target"), "field that names an organization"))
    kinds: Operand = field(converter=as_tuple, validator=[_KINDS_OF_ORGANIZATION, some])

    def __repr__(self) -> str:
        return f"{self.name} of {self.kinds!r}"


Condition = Is | Amount | CoversYear | Names | OfKind


def field_of(condition: Condition) -> str:
    """The field of an entry that a condition asks."""
    if isinstance(condition, (Amount, CoversYear)):
        return "amount" if isinstance(condition, Amount) else "covers_year"
    return condition.name


@frozen(repr=False)
class Acts:
    """Entries of one of some kinds that meet every condition. They stand in the subject's register, unless a condition
    says whose they are."""

    kinds: tuple[Operand, ...] = field(converter=as_tuple, validator=[names_from(ENTRY_KINDS, "kind of entry"), some])
    conditions: tuple[Operand, ...] = field(
        default=(), validator=of_types(Is, Amount, CoversYear, Names, OfKind, what="a condition", none=True)
    )

    def __attrs_post_init__(self) -> None:
        for condition in filter(None, possible(self.conditions)):
            name = field_of(condition)
            for kind in filter(None, possible(self.kinds)):
                if name != FIRST_RECORDED_AS and name not in COMMON_FIELDS | ENTRY_KINDS[kind].fields:
                    raise ValueError(f"an entry of kind {kind} has no field {name!r}: {condition!r} can never be met")

    def __repr__(self) -> str:
        return f"acts({', '.join(map(str, (*self.kinds, *self.conditions)))})"


def acts(kinds: Any, *conditions: Operand) -> Acts:
    """Acts of some kinds under some conditions.

    >>> acts("duty_report", Is("form", ("oral",)))
    acts(duty_report, form=oral)
    >>> acts("duty_raport")
    Traceback (most recent call last):
    ...
    ValueError: 'duty_raport' is no kind of entry; did you mean 'duty_report'?
    """
    return Acts(kinds, conditions)
