"""Relations: to whom a field of an entry may refer. Each is one value, with everything that any reader asks of it.

Its words; whether a value stands in it (`holds`); what would (`referent`); and, where it says whose an entry is, which
entries may be the subject's (`entries`). A new relation is a class here and a constant at the end.
"""

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, ClassVar

from jiceng_dangjian.errors import BadValue
from jiceng_dangjian.language.truth import UNKNOWN, Truth, any_of
from jiceng_dangjian.language.vocabulary import TEAM_ROLES

if TYPE_CHECKING:
    from jiceng_dangjian.evaluation.conditions import Scene
    from jiceng_dangjian.evaluation.spans import Point
    from jiceng_dangjian.ledger.records import Appointment, Entry, Organization

REFERRING = ("by", "target", "organization", "audience", "attended_by", "order")
"""The fields of an entry that refer to somebody, or to another entry."""

SUBDISTRICT = "subdistrict_working_committee"
Value = str | tuple[str, ...] | None
"""What stands in such a field; None is unknown."""


class CannotCount(BadValue):
    """No entry can meet a condition as things stand: there is nobody and nothing it could refer to."""


class Relation:
    """A relation. zh, en: its words. in_code: its name where a requirement is shown as it is written."""

    zh: ClassVar[str]
    en: ClassVar[str]
    in_code: ClassVar[str]
    of_member: ClassVar[bool] = False
    """Whether it is to a member of the set over which a duty runs."""

    def __repr__(self) -> str:
        return self.in_code

    def __reduce__(self) -> str:
        constants = vars(sys.modules[type(self).__module__]).items()
        return next(name for name, value in constants if value is self)  # each is one value, known by its name

    def words(self, name: str, name_zh: str) -> tuple[str, str]:
        """That a field stands in the relation, in Chinese and English."""
        return f"{name_zh}为{self.zh}", f"{name} is {self.en}"

    def holds(self, name: str, entry: "Entry", scene: "Scene") -> Truth:
        """Whether the field of an entry stands in the relation."""
        raise NotImplementedError

    def referent(self, scene: "Scene") -> str | None:
        """What would stand in it; raises `CannotCount` where there is nothing."""
        raise NotImplementedError

    def entries(self, kind: str, name: str, scene: "Scene", at_points: bool) -> Iterable["Entry"] | None:
        """The entries of a kind that may be the subject's by this relation; None where it does not say whose they are,
        so that they stand in the subject's register."""
        return None


class Subject(Relation):
    """The subject: the organization or person who owes the duty."""

    zh, en, in_code = "本人", "the person", "the subject"

    def holds(self, name: str, entry: "Entry", scene: "Scene") -> Truth:
        """By the subject; an unknown doer only in the register of their own committee, or of the contact point."""
        value: Value = getattr(entry, name)
        if name != "by":
            return UNKNOWN if value is None else isinstance(value, tuple) and scene.case.subject in value
        if value is not None:
            return value == scene.case.subject
        if scene.point is not None:
            return UNKNOWN if scene.point.target in (None, entry.organization) else False
        when = entry.date if isinstance(entry.date, date) else scene.case.frame.day  # a standing fact has no date
        for span in scene.case.spans:
            if span.place == entry.organization and span.first <= when <= span.last:
                return UNKNOWN
        return False

    def referent(self, scene: "Scene") -> str:
        """The subject."""
        return scene.case.subject

    def entries(self, kind: str, name: str, scene: "Scene", at_points: bool) -> Iterable["Entry"]:
        """Those that name the subject, and those that name nobody, in the registers in which they may be theirs."""
        naming = scene.inquiry.index.look(kind, name)
        own = naming[scene.case.subject]
        return chain(own, self._unnamed(kind, name, scene, at_points)) if None in naming else own

    def _unnamed(self, kind: str, name: str, scene: "Scene", at_points: bool) -> Iterable["Entry"]:
        look, case = scene.inquiry.index.look, scene.case
        anywhere = at_points and any(point.target is None for point in case.points)
        if anywhere or (name == "attended_by" and not at_points):
            return look(kind, name)[None]
        table = look(kind, (name, "organization"))
        places = {point.target for point in case.points} if at_points else {span.place for span in case.spans}
        return chain.from_iterable([table[None, place] for place in places])


class Superior(Relation):
    """The organization above the subject; where the ledger has none, anything is."""

    zh, en, in_code = "其上级", "its superior", "its superior"

    def holds(self, name: str, entry: "Entry", scene: "Scene") -> Truth:
        """To the superior; to anybody where none is registered."""
        superior, value = self.referent(scene), getattr(entry, name)
        return superior is None or (UNKNOWN if value is None else bool(value == superior))

    def referent(self, scene: "Scene") -> str | None:
        """The superior registered."""
        return scene.inquiry.index.organizations[scene.case.subject].superior


class AnySuperior(Superior):
    """Any organization above the subject; where the ledger has none, anything is."""

    zh, en, in_code = "其任一上级", "one of its superiors", "a superior at any height"

    def holds(self, name: str, entry: "Entry", scene: "Scene") -> Truth:
        """To one above it; to anybody where none is registered."""
        value: Value = getattr(entry, name)
        if self.referent(scene) is None:
            return True
        if not isinstance(value, str):
            return UNKNOWN
        index = scene.inquiry.index
        return value in index.organizations and index.is_below(scene.case.subject, value)


class Member(Relation):
    """The member of the set over which the duty runs; of an order any of its records, and of those that extend it."""

    zh, en, in_code = "该组织", "that organization", "the member"
    of_member = True

    def words(self, name: str, name_zh: str) -> tuple[str, str]:
        """That it is of the member; of an order, that it answers it."""
        return ("针对该整改决定", "in answer to that order") if name == "order" else super().words(name, name_zh)

    def holds(self, name: str, entry: "Entry", scene: "Scene") -> Truth:
        """Of the member."""
        value: Value = getattr(entry, name)
        if value is None or scene.member is None:
            return UNKNOWN
        if scene.member.named:
            return scene.member.named.get(value, False)  # type: ignore[arg-type]
        return value == scene.member.id

    def referent(self, scene: "Scene") -> str | None:
        """The member."""
        return None if scene.member is None else scene.member.id

    def entries(self, kind: str, name: str, scene: "Scene", at_points: bool) -> Iterator["Entry"] | None:
        """Those in the subject's register that name the member; those that name none, where they are asked for."""
        if scene.member is None:
            return None
        return self._naming(kind, name, scene, {None} if scene.unnamed else self._called(name, scene))

    def _naming(self, kind: str, name: str, scene: "Scene", called: set[str | None]) -> Iterator["Entry"]:
        table = scene.inquiry.index.look(kind, ("organization", name))
        for value in called:
            yield from table[scene.case.subject, value]

    def _called(self, name: str, scene: "Scene") -> set[str | None]:
        """The values by which an entry may name the member."""
        member = scene.member
        return {*member.named} if member is not None and member.named else {self.referent(scene)}


class Holder(Member):
    """Who holds the post that is the member: on the day of the act, or on the day on which the roster is taken."""

    zh, en, in_code = "该职位的任职人", "the holder of that post", "the holder of the post"
    then_too: ClassVar[bool] = True

    def holds(self, name: str, entry: "Entry", scene: "Scene") -> Truth:
        """By, or of, a holder."""
        value: Value = getattr(entry, name)
        if value is None:
            return UNKNOWN
        days = [scene.case.frame.day, *([entry.date] if self.then_too and isinstance(entry.date, date) else [])]
        return any(each.person == value and each.on(day) for each in self._terms(scene) for day in days)

    def referent(self, scene: "Scene") -> str:
        """Who holds it on the day on which the roster is taken."""
        day, post = scene.case.frame.day, super().referent(scene)
        for each in self._terms(scene):
            if each.on(day):
                return each.person
        raise CannotCount(f"no secretary of {post} is on record on {day}")

    def _called(self, name: str, scene: "Scene") -> set[str | None]:
        return {super().referent(scene), *(term.person for term in self._terms(scene))}

    def _terms(self, scene: "Scene") -> list["Appointment"]:
        member = scene.member
        if member is None or member.id is None:
            return []
        return [term for role in member.roles for term in scene.inquiry.index.appointments_at[member.id, role]]


class HolderInPost(Holder):
    """Who holds the post that is the member on the day on which the roster is taken."""

    zh, en, in_code = "该职位的现任", "whoever is in that post", "the holder in post"
    then_too = False


class Team(Relation):
    """A member of the leadership team of the committee on the day; or what is entered under the committee itself."""

    zh = "班子成员（或登记在本党（工）委名下）"
    en, in_code = "a member of the team (or entered under the committee)", "a member of its team"

    def holds(self, name: str, entry: "Entry", scene: "Scene") -> Truth:
        """By one of them."""
        return entry.organization == scene.case.subject or getattr(entry, name) in self.people(scene)

    def referent(self, scene: "Scene") -> None:
        """Nobody need be named: an entry under the committee itself counts."""
        return

    def entries(self, kind: str, name: str, scene: "Scene", at_points: bool) -> Iterator["Entry"]:
        """Those in the committee's register, and those by its members wherever they stand."""
        look = scene.inquiry.index.look
        yield from look(kind, "organization")[scene.case.subject]
        for person in self.people(scene):
            yield from look(kind, "by")[person]

    def people(self, scene: "Scene") -> list[str]:
        """The members of the leadership team on the day."""
        day, appointed = scene.case.frame.day, scene.inquiry.index.appointments_at
        terms = (each for role in TEAM_ROLES for each in appointed[scene.case.subject, role])
        return sorted({each.person for each in terms if each.on(day)})


class OrganizationBelow(Relation):
    """An organization below the committee in which the subject holds office."""

    zh = "其党（工）委之下的组织"
    en = in_code = "an organization below their committee"

    def holds(self, name: str, entry: "Entry", scene: "Scene") -> Truth:
        """One in being on the day."""
        value: Value = getattr(entry, name)
        if not isinstance(value, str):
            return UNKNOWN
        index = scene.inquiry.index
        if value not in index.organizations:
            return False
        below = any(index.is_below(value, span.place) for span in scene.case.spans)
        return below and scene.in_being(index.organizations[value])

    def referent(self, scene: "Scene") -> str:
        """The first of them."""
        below = [each for span in scene.case.spans for each in scene.inquiry.index.below(span.place)]
        return in_being(scene, below, f"organization below the committee of {scene.case.subject}")


class BelowLinked(Relation):
    """An organization below a sub-district that is a contact point of the subject on the day."""

    zh, en = "其联系的办事处辖内组织", "an organization below the sub-district paired with them"
    in_code = "an organization below the sub-district linked with them"

    def holds(self, name: str, entry: "Entry", scene: "Scene") -> Truth:
        """Below one of them, whichever are certain."""
        value: Value = getattr(entry, name)
        if not isinstance(value, str):
            return UNKNOWN
        return any_of(self._below(value, point, scene) for point in scene.points())

    def _below(self, id: str, point: "Point", scene: "Scene") -> Truth:
        index = scene.inquiry.index
        if point.target is None:
            return UNKNOWN if SUBDISTRICT in index.kinds_above[id] else False
        if index.organizations[point.target].kind != SUBDISTRICT or not index.is_below(id, point.target):
            return False
        return point.on(scene.case.frame.day)

    def referent(self, scene: "Scene") -> str:
        """The first community below one that is certain."""
        index = scene.inquiry.index
        linked = [
            each.target for each in scene.points() if each.target is not None and each.on(scene.case.frame.day) is True
        ]
        communities = [each for target in linked for each in index.below(target) if each.kind == "community"]
        return in_being(scene, communities, f"community below a sub-district linked with {scene.case.subject}")


class ContactPoint(Relation):
    """The contact point of the subject at which the act is."""

    zh, en, in_code = "当日其联系点", "their contact point on that day", "their contact point on that day"

    def holds(self, name: str, entry: "Entry", scene: "Scene") -> Truth:
        """Of it, or among those it was for."""
        value: Value = getattr(entry, name)
        if value == ():
            return False
        if value is None or scene.point is None or scene.point.target is None:
            return UNKNOWN
        return scene.point.target in value if isinstance(value, tuple) else scene.point.target == value

    def referent(self, scene: "Scene") -> str:
        """It, if it is known."""
        if scene.point is None or scene.point.target is None:
            raise CannotCount(f"no contact point of {scene.case.subject} is on record on that day")
        return scene.point.target


def in_being(scene: "Scene", among: Iterable["Organization"], what: str) -> str:
    """The first of some organizations that is in being on the day; raises `CannotCount` where there is none."""
    for each in among:
        if scene.in_being(each):
            return each.id
    raise CannotCount(f"there is no {what} on {scene.case.frame.day}")


SUBJECT = Subject()
SUPERIOR = Superior()
ANY_SUPERIOR = AnySuperior()
MEMBER = Member()
HOLDER = Holder()
HOLDER_IN_POST = HolderInPost()
TEAM = Team()
BELOW = OrganizationBelow()
BELOW_LINKED = BelowLinked()
CONTACT_POINT = ContactPoint()
RELATIONS = tuple(each for each in vars().values() if isinstance(each, Relation))
