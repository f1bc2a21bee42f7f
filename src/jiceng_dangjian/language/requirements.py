"""The language of norms: what a clause requires, as inert frozen values whose repr reads like the rule.

Meaning lives in readers (evaluation, rendering, needs): nothing here computes anything. Any operand may be a `Choice`.
"""

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Any

from attrs import Factory, field, frozen, validators

from jiceng_dangjian.language.checks import names_from, not_negative, of_types, one_window, some, whole_number
from jiceng_dangjian.language.vocabulary import (
    COMMON_FIELDS,
    DUTY_REPORT_FORMS,
    ENTRY_KINDS,
    ORGANIZATION_KINDS,
    ROLES,
    STATES,
    STUDY,
    Reason,
)
from jiceng_dangjian.language.windows import STANDING, YEAR, Periods, Standing, UntilDeadline, Window
from jiceng_dangjian.questions.choice import Operand, possible
from jiceng_dangjian.questions.readings import READINGS

PARTIAL_PERIOD = READINGS["partial_period"].picks(
    undetermined="undetermined", full_duty="full_duty", whole_periods_only="whole_periods_only"
)


def _tuple(value: Any) -> Any:
    return value if isinstance(value, tuple) else (value,)


# Populations: whom a duty binds, and over whom it runs.


@frozen
class Organizations:
    """Organizations of some kinds.

    committees_among: further kinds, of which those whose form is committee belong. member_units: also member units of
    the district leading group, of any kind. superior_known: only those whose superior is in the ledger.
    """

    kinds: tuple[Operand, ...] = field(converter=_tuple, validator=[names_from(ORGANIZATION_KINDS, "kind"), some])
    committees_among: tuple[Operand, ...] = field(
        default=(), converter=_tuple, validator=names_from(ORGANIZATION_KINDS, "kind")
    )
    member_units: bool = field(default=False, validator=of_types(bool, what="true or false"))
    superior_known: Operand = field(default=False, validator=of_types(bool, what="true or false"))


@frozen
class Holders:
    """Persons who hold one of some roles, in an organization of a population or (None) in any."""

    roles: tuple[str, ...] = field(converter=_tuple, validator=[names_from(ROLES, "role"), some])
    at: Organizations | None = field(default=None, validator=of_types(Organizations, what="organizations", none=True))


@frozen
class PointLeaders:
    """Holders of some offices who have a contact point in them; with `also_bound`, also those who should have one."""

    offices: tuple[Holders, ...] = field(validator=[of_types(Holders, what="holders of a role"), some])
    also_bound: Operand = field(default=False, validator=of_types(bool, what="true or false"))


@frozen
class OrderTargets:
    """Organizations to which a rectification order is addressed."""


@frozen
class Below:
    """Organizations of some kinds below the subject: directly, or at any level."""

    kinds: tuple[str, ...] = field(converter=_tuple, validator=[names_from(ORGANIZATION_KINDS, "kind"), some])
    directly: Operand = field(default=True, validator=of_types(bool, what="true or false"))


@frozen
class Posts:
    """The secretary's posts of the organizations of a population that are below the subject."""

    at: Organizations = field(validator=of_types(Organizations, what="organizations"))


@frozen
class ContactPoints:
    """The contact points of the subject, one for each organization linked."""


@frozen
class Orders:
    """The rectification orders of one window addressed to the subject."""


Subjects = Organizations | Holders | PointLeaders | OrderTargets
Members = Below | Posts | ContactPoints | Orders


# Conditions: what an entry must say for the act to count.


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
    kinds: Operand = field(converter=_tuple, validator=[_KINDS_OF_ORGANIZATION, some])

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

    kinds: tuple[Operand, ...] = field(converter=_tuple, validator=[names_from(ENTRY_KINDS, "kind of entry"), some])
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


# Requirements


def _when_short_in_part(duty: Any) -> Operand:
    return "" if isinstance(duty.each, Standing) else PARTIAL_PERIOD


_PARTIAL: Any = Factory(_when_short_in_part, takes_self=True)


_ACTS: Any = [of_types(Acts, what="acts", none=True), some]
_WINDOW: Any = [of_types(Periods, Standing, UntilDeadline, what="a window, as YEAR or STANDING"), one_window]
_MEMBERS: Any = of_types(Below, Posts, ContactPoints, Orders, what="members, as Below or Orders")
_SOME_MEMBERS: Any = of_types(Below, Posts, ContactPoints, Orders, what="members, as Below or Orders", none=True)


_IN_PART: Any = names_from(("", "undetermined", "full_duty", "whole_periods_only"), "answer to part of a period")


def _of_a_member(alternatives: Any) -> list[bool]:
    """For each of some acts, whether it names a member of the set over which a duty runs."""
    return [
        any(isinstance(each, Names) and each.who in (Who.MEMBER, Who.HOLDER) for each in possible(acts.conditions))
        for acts in possible(alternatives)
        if acts is not None
    ]


@frozen(repr=False)
class AtLeast:
    """A number of acts in each window. at_most: more are a fault. provided: owed only where there are such members."""

    number: Operand = field(validator=whole_number)
    acts: tuple[Operand, ...] = field(converter=_tuple, validator=_ACTS)
    each: Operand = field(kw_only=True, validator=_WINDOW)
    at_most: Operand = field(default=None, kw_only=True, validator=whole_number)
    provided: Members | None = field(default=None, kw_only=True, validator=_SOME_MEMBERS)
    short_in_part: Operand = field(default=_PARTIAL, kw_only=True, repr=False, validator=_IN_PART)

    def __attrs_post_init__(self) -> None:
        if any(_of_a_member(self.acts)):
            raise ValueError(f"{self.acts!r} names a member, and the duty runs over none: see ForEvery")
        if isinstance(self.number, int) and isinstance(self.at_most, int) and self.at_most < self.number:
            raise ValueError(f"at most {self.at_most} can never be at least {self.number}")

    def __repr__(self) -> str:
        most = "" if self.at_most is None else f", at_most={self.at_most!r}"
        provided = "" if self.provided is None else f", provided={self.provided!r}"
        return f"at_least({self.number!r}, {_alternatives(self.acts)}, each={self.each!r}{most}{provided})"


@frozen(repr=False)
class ForEvery:
    """One act for every member of a population, in each window; the worst member decides."""

    members: Operand = field(validator=_MEMBERS)
    acts: tuple[Operand, ...] = field(converter=_tuple, validator=_ACTS)
    each: Operand = field(kw_only=True, validator=_WINDOW)
    short_in_part: Operand = field(default=_PARTIAL, kw_only=True, repr=False, validator=_IN_PART)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.members, ContactPoints) and not all(_of_a_member(self.acts)):
            raise ValueError(f"{self.acts!r} names no member of {self.members!r}: one act would serve them all")

    def __repr__(self) -> str:
        return f"for_every({self.members!r}, {_alternatives(self.acts)}, each={self.each!r})"


@frozen(repr=False)
class Both:
    """Each of several contents, in the same window; the worst decides."""

    contents: tuple[Acts, ...] = field(validator=_ACTS)
    each: Operand = field(kw_only=True, validator=_WINDOW)
    short_in_part: Operand = field(default=_PARTIAL, kw_only=True, repr=False, validator=_IN_PART)

    def __repr__(self) -> str:
        return f"both({', '.join(map(repr, self.contents))}, each={self.each!r})"


@frozen(repr=False)
class Attested:
    """A named office says for the year whether it was done."""

    each: Window = field(default=YEAR, validator=_WINDOW)

    def __repr__(self) -> str:
        return "attested()"


@frozen(repr=False)
class Recorded:
    """A decision on record is restated; nothing is concluded without one (article 15)."""

    kind: str = field(validator=validators.in_(ENTRY_KINDS))
    each: Window = field(default=YEAR, validator=_WINDOW)

    def __repr__(self) -> str:
        return f"recorded({self.kind})"


Requirement = AtLeast | ForEvery | Both | Attested | Recorded


def _alternatives(alternatives: tuple[Any, ...]) -> str:
    return " or ".join(map(repr, alternatives))


def at_least(number: Operand, *alternatives: Operand, each: Any, provided: Members | None = None) -> AtLeast:
    """A number of acts, of any of the alternatives together, in each window.

    >>> at_least(2, acts("leading_group_meeting"), each=YEAR)
    at_least(2, acts(leading_group_meeting), each=YEAR)
    """
    return AtLeast(number, alternatives, each=each, provided=provided)


def in_being(*alternatives: Operand, provided: Members | None = None) -> AtLeast:
    """A standing duty: the state holds on the day it is judged.

    >>> in_being(acts("leading_group"))
    at_least(1, acts(leading_group), each=STANDING)
    """
    return AtLeast(1, alternatives, each=STANDING, provided=provided)


def for_every(members: Operand, *alternatives: Operand, each: Any) -> ForEvery:
    """One act for every member, in each window."""
    return ForEvery(members, alternatives, each=each)


def both(*contents: Acts, each: Any) -> Both:
    """Each of the contents, in each window; one paper may hold several."""
    return Both(contents, each=each)
