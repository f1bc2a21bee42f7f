"""The language of norms: what a clause requires, as inert frozen values whose repr reads like the rule.

Meaning lives in readers (evaluation, words, remedies): nothing here computes anything. An author may write a `Choice`
for any part (see `May`); readers see the value that is chosen.
"""

from __future__ import annotations

from typing import Any, cast, get_args

from attrs import Factory, field, frozen

from jiceng_dangjian.errors import BadValue, WrongType
from jiceng_dangjian.language.acts import Acts, Content, Names, several
from jiceng_dangjian.language.checks import named, names_from, of_types, one_window, some, whole_number
from jiceng_dangjian.language.windows import STANDING, YEAR, Periods, Standing, UntilDeadline, Window
from jiceng_dangjian.questions.choice import Choice, May, Several, possible
from jiceng_dangjian.questions.readings import READINGS
from jiceng_dangjian.regulation.values import Value

PARTIAL_PERIOD = READINGS["partial_period"](
    undetermined="undetermined", full_duty="full_duty", whole_periods_only="whole_periods_only"
)


def _flag(given: May[bool]) -> bool:
    return cast(bool, given)


_IS_FLAG: Any = of_types(bool, what="true or false")


# Populations: whom a duty binds, and over whom it runs.


@frozen(eq=False, repr=False)
class Organizations(Value):
    """Organizations of some kinds.

    committees_among: further kinds, of which those whose form is committee belong. member_units: also member units of
    the district leading group, of any kind.
    """

    kinds: tuple[str, ...] = field(converter=several, validator=[named, some], metadata={"of": "organization_kinds"})
    committees_among: tuple[str, ...] = field(
        default=(), converter=several, validator=named, metadata={"of": "organization_kinds"}
    )
    member_units: bool = field(default=False, converter=_flag, validator=_IS_FLAG)

    @property
    def may_be_unknown(self) -> bool:
        """Whether of some organizations it may not be known that they belong."""
        return bool(self.committees_among or self.member_units)


@frozen(eq=False, repr=False)
class Holders(Value):
    """Persons who hold one of some roles, in an organization of a population or (None) in any."""

    roles: tuple[str, ...] = field(converter=several, validator=[named, some], metadata={"of": "roles"})
    at: Organizations | None = field(default=None, validator=of_types(Organizations, what="organizations", none=True))


def _holders(given: tuple[May[tuple[Holders, ...] | Holders | None], ...]) -> tuple[Holders, ...]:
    return cast(tuple["Holders", ...], given)


@frozen(eq=False, repr=False)
class PointLeaders(Value):
    """Holders of some offices who have a contact point in them.

    also: offices whose holders are bound although they have none: each should have one, where there is anything below.
    """

    offices: tuple[Holders, ...] = field(validator=[of_types(Holders, what="holders of a role"), some])
    also: tuple[Holders, ...] = field(
        default=(), converter=_holders, validator=of_types(Holders, what="holders of a role", none=True)
    )


@frozen(eq=False, repr=False)
class OrderTargets(Value):
    """Organizations to which a rectification order is addressed."""


@frozen(eq=False, repr=False)
class Below(Value):
    """Organizations of some kinds below the subject: directly, or at any level."""

    kinds: tuple[str, ...] = field(converter=several, validator=[named, some], metadata={"of": "organization_kinds"})
    directly: bool = field(default=True, converter=_flag, validator=_IS_FLAG)


@frozen(eq=False, repr=False)
class Posts(Value):
    """The posts of the organizations of a population that are below the subject: filled by whoever holds one of some
    roles there."""

    at: Organizations = field(validator=of_types(Organizations, what="organizations"))
    roles: tuple[str, ...] = field(
        default=("secretary",), converter=several, validator=[named, some], metadata={"of": "roles"}
    )


@frozen(eq=False, repr=False)
class ContactPoints(Value):
    """The contact points of the subject, one for each organization linked."""


@frozen(eq=False, repr=False)
class Orders(Value):
    """The rectification orders of one window addressed to the subject."""


Subjects = Organizations | Holders | PointLeaders | OrderTargets
Members = Below | Posts | ContactPoints | Orders
POPULATIONS: tuple[type, ...] = get_args(Subjects)
MEMBERS: tuple[type, ...] = get_args(Members)


# Requirements


def _contents(given: tuple[Several[Acts], ...]) -> tuple[Content, ...]:
    return cast(tuple[Content, ...], given)


def _number(given: May[int]) -> int:
    return cast(int, given)


def _number_or_none(given: May[int | None]) -> int | None:
    return cast(int | None, given)


def _window(given: AnyWindow) -> Window:
    return cast(Window, given)


def _members(given: May[Members] | None) -> Members | None:
    return cast(Members | None, given)


def _in_part(given: May[str]) -> str:
    return cast(str, given)


def _when_short_in_part(duty: Counted) -> May[str]:
    return "" if isinstance(duty.each, Standing) else PARTIAL_PERIOD


_WINDOW: Any = [of_types(Periods, Standing, UntilDeadline, what="a window, as YEAR or STANDING"), one_window]
_MEMBERS: Any = of_types(*MEMBERS, what="members, as Below or Orders", none=True)
_PARTIAL: Any = Factory(_when_short_in_part, takes_self=True)
_IN_PART: Any = names_from(("", "undetermined", "full_duty", "whole_periods_only"), "answer to part of a period")


def _contents_given(instance: object, attribute: Any, value: Any) -> None:
    """A validator: one or more contents, each of one or more alternatives."""
    if not value:
        raise BadValue("a duty asks for one content or more, not none")
    for content in value:
        of_types(Acts, what="acts", none=True)(instance, attribute, content)
        some(instance, attribute, content)


def names_member(acts: Acts) -> bool:
    """Whether acts are of a member of the set over which a duty runs, whatever the readings."""
    return any(isinstance(each, Names) and each.who.of_member for each in possible(acts.conditions))


@frozen(eq=False, repr=False)
class Counted(Value):
    """A number of acts of each content, for each member of a set or once for all, in each window.

    contents: of each content as many acts as required; of several, one paper may hold more than one. members: over whom
    the duty runs; the worst of them decides. at_most: more are a fault. provided: owed only where there are such
    members. owed: whether it must be done; of what may be done, nothing is missing where nothing is.
    short_in_part: what follows where a window is only in part the subject's, and it is short.
    """

    contents: tuple[Content, ...] = field(converter=_contents, validator=_contents_given)
    each: Window = field(kw_only=True, converter=_window, validator=_WINDOW)
    number: int = field(default=1, kw_only=True, converter=_number, validator=whole_number)
    members: Members | None = field(default=None, kw_only=True, converter=_members, validator=_MEMBERS)
    at_most: int | None = field(default=None, kw_only=True, converter=_number_or_none, validator=whole_number)
    provided: Members | None = field(default=None, kw_only=True, converter=_members, validator=_MEMBERS)
    owed: bool = field(default=True, kw_only=True, converter=_flag, validator=_IS_FLAG)
    short_in_part: str = field(default=_PARTIAL, kw_only=True, converter=_in_part, validator=_IN_PART)

    def __attrs_post_init__(self) -> None:
        of_a_member = [names_member(acts) for acts in possible(self.contents) if acts is not None]
        for each in possible(self.members):
            if each is None and any(of_a_member):
                raise BadValue(f"{self.contents!r} names a member, and the duty runs over none: see for_every")
            if each is not None and not isinstance(each, ContactPoints) and not all(of_a_member):
                raise BadValue(f"{self.contents!r} names no member of {each!r}: one act would serve them all")
        if isinstance(self.number, int) and isinstance(self.at_most, int) and self.at_most < self.number:
            raise BadValue(f"at most {self.at_most} can never be at least {self.number}")

    def __repr__(self) -> str:
        told = " or ".join(map(repr, self.contents[0]))
        if self.members is not None:
            return f"for_every({self.members!r}, {told}, each={self.each!r})"
        if len(self.contents) > 1:
            contents = (" or ".join(map(repr, content)) for content in self.contents)
            return f"both({', '.join(contents)}, each={self.each!r})"
        most = "" if self.at_most is None else f", at_most={self.at_most!r}"
        provided = "" if self.provided is None else f", provided={self.provided!r}"
        may = "" if self.owed is True else f", owed={self.owed!r}"
        return f"at_least({self.number!r}, {told}, each={self.each!r}{most}{provided}{may})"


@frozen(eq=False, repr=False)
class Attested(Value):
    """A named office says for the year whether it was done."""

    each: Window = field(default=YEAR, converter=_window, validator=_WINDOW)

    def __repr__(self) -> str:
        return "attested()"


@frozen(eq=False, repr=False)
class Recorded(Value):
    """A decision on record is restated; nothing is concluded without one (article 15)."""

    kind: str = field(validator=named, metadata={"of": "entry_kinds"})
    each: Window = field(default=YEAR, converter=_window, validator=_WINDOW)

    def __repr__(self) -> str:
        return f"recorded({self.kind})"


Requirement = Counted | Attested | Recorded
REQUIREMENTS: tuple[type, ...] = get_args(Requirement)

Alternative = May[Acts | tuple[Acts, ...] | None]
AnyWindow = May[Periods | Standing | UntilDeadline | Choice[Periods]]


def at_least(number: May[int], *alternatives: Alternative, each: AnyWindow, provided: Members | None = None) -> Counted:
    """A number of acts, of any of the alternatives together, in each window.

    >>> from jiceng_dangjian.language.acts import acts
    >>> at_least(2, acts("leading_group_meeting"), each=YEAR)
    at_least(2, acts(leading_group_meeting), each=YEAR)
    """
    return Counted((alternatives,), number=number, each=each, provided=provided)


def in_being(*alternatives: Alternative, provided: Members | None = None, owed: May[bool] = True) -> Counted:
    """A standing duty: the state holds on the day it is judged. owed: where False, it may be brought about.

    >>> from jiceng_dangjian.language.acts import acts
    >>> in_being(acts("leading_group"))
    at_least(1, acts(leading_group), each=STANDING)
    """
    return Counted((alternatives,), each=STANDING, provided=provided, owed=owed)


def for_every(members: May[Members], *alternatives: Alternative, each: AnyWindow) -> Counted:
    """One act for every member, in each window."""
    if None in possible(members):
        raise WrongType("members of for_every is members, as Below or Orders, not None")
    return Counted((alternatives,), members=members, each=each)


def both(*contents: Acts, each: AnyWindow) -> Counted:
    """Each of the contents, in each window; one paper may hold several."""
    return Counted(tuple((content,) for content in contents), each=each)
