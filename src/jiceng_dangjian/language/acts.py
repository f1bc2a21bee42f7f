"""Acts: entries of some kinds under some conditions, as inert frozen values: what an entry must say to count."""

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Any, cast, get_args

from attrs import field, frozen, validators

from jiceng_dangjian.errors import BadValue
from jiceng_dangjian.language.checks import as_tuple, named, names_from, not_negative, of_types, some
from jiceng_dangjian.language.relations import REFERRING, Relation
from jiceng_dangjian.language.vocabulary import DUTY_REPORT_FORMS, FIELDS, STATES, STUDY, Reason
from jiceng_dangjian.questions.choice import May, Several, possible
from jiceng_dangjian.regulation.values import Value

VALUES: Mapping[str, Collection[str]] = MappingProxyType(
    {"state": STATES, "party_building_study": STUDY, "form": DUTY_REPORT_FORMS}
)
"""The values of the fields that have a closed list; of the others that can be asked they are true and false."""


def several(given: Several[str]) -> tuple[str, ...]:
    """Some names, as an author may write them."""
    return cast(tuple[str, ...], as_tuple(given))


def _values(given: "tuple[May[Any], ...]") -> tuple[Any, ...]:
    return given


@frozen(eq=False, repr=False)
class Is(Value):
    """A field has one of some values; null is unknown, with a reason of its own where one is given."""

    name: str = field(validator=names_from(FIELDS, "field of an entry"))
    values: tuple[Any, ...] = field(converter=_values, validator=some)
    unknown: Reason = field(default=Reason.ATTRIBUTE_UNKNOWN, validator=validators.instance_of(Reason))

    def __attrs_post_init__(self) -> None:
        allowed = VALUES.get(self.name, (True, False))
        for value in possible(self.values):
            if value not in allowed or (isinstance(value, bool) and self.name in VALUES):
                raise BadValue(f"{self.name} is never {value!r}; there are {', '.join(map(str, allowed))}")

    def __repr__(self) -> str:
        return f"{self.name}={'|'.join(map(str, self.values))}"


@frozen(eq=False, repr=False)
class Amount(Value):
    """The amount is above a number; with None any stated number will do. stated: "unstated" is no amount, not an
    unknown one."""

    above: int | None = field(validator=not_negative)
    stated: bool = False

    def __repr__(self) -> str:
        told = ", stated" if self.stated else ""
        return f"amount{told}" if self.above is None else f"amount>{self.above}{told}"


@frozen(eq=False, repr=False)
class CoversYear(Value):
    """The entry is of the year evaluated, whenever it was made. or_dated: one that names no year is of the year in
    which it is dated; otherwise it is not known of which."""

    or_dated: bool = False

    def __repr__(self) -> str:
        return "covers_year or dated" if self.or_dated else "covers_year"


@frozen(eq=False, repr=False)
class Names(Value):
    """A field refers to somebody: see `language.relations`."""

    name: str = field(validator=names_from(REFERRING, "field that refers to somebody"))
    who: Relation = field(validator=of_types(Relation, what="a relation, as SUBJECT"))

    def __repr__(self) -> str:
        return f"{self.name}={self.who}"


@frozen(eq=False, repr=False)
class OfKind(Value):
    """A field names an organization of one of some kinds."""

    name: str = field(validator=names_from(("organization", "target"), "field that names an organization"))
    kinds: tuple[str, ...] = field(converter=several, validator=[named, some], metadata={"of": "organization_kinds"})

    def __repr__(self) -> str:
        return f"{self.name} of {self.kinds!r}"


@frozen(eq=False, repr=False)
class FirstRecordedAs(Value):
    """The first record of the event is of one of some kinds."""

    kinds: tuple[str, ...] = field(converter=several, validator=[named, some], metadata={"of": "entry_kinds"})

    def __repr__(self) -> str:
        return f"first_recorded_as={'|'.join(map(str, self.kinds))}"


Condition = Is | Amount | CoversYear | Names | OfKind | FirstRecordedAs
CONDITIONS: tuple[type, ...] = get_args(Condition)


def field_of(condition: Condition) -> str | None:
    """The field of an entry that a condition asks; None where it asks none."""
    if isinstance(condition, (Amount, CoversYear)):
        return "amount" if isinstance(condition, Amount) else "covers_year"
    return None if isinstance(condition, FirstRecordedAs) else condition.name


def _conditions(given: "tuple[May[Condition | tuple[Condition, ...] | None], ...]") -> tuple[Condition, ...]:
    return cast(tuple[Condition, ...], given)


@frozen(eq=False, repr=False)
class Acts(Value):
    """Entries of one of some kinds that meet every condition. They stand in the subject's register, unless a condition
    says whose they are."""

    kinds: tuple[str, ...] = field(converter=several, validator=[named, some], metadata={"of": "entry_kinds"})
    conditions: tuple[Condition, ...] = field(
        default=(), converter=_conditions, validator=of_types(*CONDITIONS, what="a condition", none=True)
    )

    def __repr__(self) -> str:
        return f"acts({', '.join(map(str, (*self.kinds, *self.conditions)))})"


Content = tuple[Acts, ...]
"""Acts of which any counts: the alternatives of one content."""


def acts(kinds: Several[str], *conditions: May[Condition | tuple[Condition, ...] | None]) -> Acts:
    """Acts of some kinds under some conditions.

    >>> acts("duty_report", Is("form", ("oral",)))
    acts(duty_report, form=oral)
    """
    return Acts(kinds, conditions)
