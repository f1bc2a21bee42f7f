"""The language of norms: what a clause requires, as inert frozen values whose repr reads like the rule.

Meaning lives in readers (evaluation, rendering, needs): nothing here computes anything. Any operand may be a `Choice`.
"""

from typing import Any

from attrs import Factory, field, frozen, validators

from jiceng_dangjian.language.acts import Acts, Names, Who
from jiceng_dangjian.language.checks import as_tuple, names_from, of_types, one_window, some, whole_number
from jiceng_dangjian.language.vocabulary import ENTRY_KINDS, ORGANIZATION_KINDS, ROLES
from jiceng_dangjian.language.windows import STANDING, YEAR, Periods, Standing, UntilDeadline, Window
from jiceng_dangjian.questions.choice import Operand, possible
from jiceng_dangjian.questions.readings import READINGS

PARTIAL_PERIOD = READINGS["partial_period"].picks(
    undetermined="undetermined", full_duty="full_duty", whole_periods_only="whole_periods_only"
)


# Populations: whom a duty binds, and over whom it runs.


@frozen
class Organizations:
    """Organizations of some kinds.

    committees_among: further kinds, of which those whose form is committee belong. member_units: also member units of
    the district leading group, of any kind. superior_known: only those whose superior is in the ledger.
    """

    kinds: tuple[Operand, ...] = field(converter=as_tuple, validator=[names_from(ORGANIZATION_KINDS, "kind"), some])
    committees_among: tuple[Operand, ...] = field(
        default=(), converter=as_tuple, validator=names_from(ORGANIZATION_KINDS, "kind")
    )
    member_units: bool = field(default=False, validator=of_types(bool, what="true or false"))
    superior_known: Operand = field(default=False, validator=of_types(bool, what="true or false"))


@frozen
class Holders:
    """Persons who hold one of some roles, in an organization of a population or (None) in any."""

    roles: tuple[str, ...] = field(converter=as_tuple, validator=[names_from(ROLES, "role"), some])
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

    kinds: tuple[str, ...] = field(converter=as_tuple, validator=[names_from(ORGANIZATION_KINDS, "kind"), some])
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
    acts: tuple[Operand, ...] = field(converter=as_tuple, validator=_ACTS)
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
    acts: tuple[Operand, ...] = field(converter=as_tuple, validator=_ACTS)
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

    >>> from jiceng_dangjian.language.acts import acts
    >>> at_least(2, acts("leading_group_meeting"), each=YEAR)
    at_least(2, acts(leading_group_meeting), each=YEAR)
    """
    return AtLeast(number, alternatives, each=each, provided=provided)


def in_being(*alternatives: Operand, provided: Members | None = None) -> AtLeast:
    """A standing duty: the state holds on the day it is judged.

    >>> from jiceng_dangjian.language.acts import acts
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
