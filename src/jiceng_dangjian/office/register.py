"""Whom the names in tables mean: organizations by id or name, people only by the office's table of references."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jiceng_dangjian.naming import nearest
from jiceng_dangjian.office.labels import headers
from jiceng_dangjian.office.sheets import sheets
from jiceng_dangjian.office.words import Unreadable, key, plain_text, several


class Unknown(Unreadable):
    """A name that means nothing yet: what is still to be read may say."""


class Register:
    """The organizations and people that are known so far.

    own: names of organizations that the office has explained. people: names of people, each with the references that
    bear it and where those serve.
    """

    def __init__(self, own: Mapping[str, str], people: Mapping[str, Mapping[str, str]]) -> None:
        self.own = {key(name): id for name, id in own.items()}
        self.people = people
        self.references = {reference for of in people.values() for reference in of}
        self.kinds: dict[str, Mapping[str, Any]] = {}
        self._ids: dict[str, str] = {}
        self._named: dict[str, set[str]] = {}
        self.new = 0

    def add(self, organization: Mapping[str, Any]) -> None:
        """An organization is known from now on."""
        id = organization["id"]
        self.kinds[id] = organization
        self._ids[key(id)] = id
        if organization.get("name"):
            self._named.setdefault(key(organization["name"]), set()).add(id)

    def organization(self, value: object) -> str:
        """The id of an organization that is named by it or by its name; raises `Unknown`, or `Unreadable` for a name
        that several bear."""
        told = plain_text(value)
        if not told:
            raise Unreadable("没有写是哪个组织", "which organization it is is not said")
        asked = key(told)
        asked = key(self.own.get(asked, asked))
        if asked in self._ids:
            return self._ids[asked]
        named = self._named.get(asked, set())
        if len(named) == 1:
            return next(iter(named))
        if named:
            bears = "、".join(sorted(named))
            raise Unreadable(
                f"“{told}”有几个：{bears}；写编号", f"{told!r} is the name of several: {bears}; write the id"
            )
        names = {name: None for each in self.kinds.values() for name in (each["id"], each.get("name")) if name}
        near = nearest(told, names) if len(names) < 5_000 else ""
        raise Unknown(
            f"没有组织“{told}”；先导入组织名册，或在 map.toml 的 [organizations] 里写明",
            f"there is no organization {told!r}{near}",
        )

    def named_in(self, text: str) -> str | None:
        """The one organization whose name stands in a title: the longest; None where there is none."""
        told = key(text)
        found = [(name, ids) for name, ids in self._named.items() if name in told and len(ids) == 1]
        longest = max((len(name) for name, _ in found), default=0)
        ids = {id for name, each in found for id in each if len(name) == longest}
        return next(iter(ids)) if len(ids) == 1 else None

    def person(self, name: str, organization: str | None) -> tuple[str, bool]:
        """The reference of a person of some name, and whether it is new; raises `Unreadable` where several bear it."""
        of = self.people.get(key(name), {})
        here = [reference for reference, where in of.items() if where and where == organization] or list(of)
        if len(here) == 1:
            return here[0], False
        if here:
            raise Unreadable(
                "人员表中此姓名不止一人：写人员编号",
                "several in the table of people bear this name: write the reference",
            )
        if key(name) in {key(each) for each in self.references}:
            return name, False
        while True:
            self.new += 1
            reference = f"新{self.new:04}"
            if reference not in self.references:
                self.references.add(reference)
                return reference, True


def names_of(value: object) -> list[str]:
    """The names of people in a cell: a name of two characters may be written with a space between them.

    >>> names_of("张 三、李四 王五")
    ['张三', '李四', '王五']
    """
    return several(
        re.sub(
            r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff])\s+([\u4e00-\u9fff])(?![\u4e00-\u9fff])", r"\1\2", plain_text(value)
        )
    )


def people_in(path: Path) -> dict[str, dict[str, str]]:
    """A table of people: for each name its references, each with the organization where that is said.

    Raises `Unreadable` where a sheet has no columns 姓名 and 人员编号.
    """
    people: dict[str, dict[str, str]] = {}
    for name, reference, organization in _people_rows(path):
        people.setdefault(key(name), {})[reference] = organization
    return people


def _people_rows(path: Path) -> Iterator[tuple[str, str, str]]:
    meant = {"person.name": 0, "person": 0, "organization": 0}
    found = False
    for sheet in sheets(path):
        places: dict[str, int] | None = None
        for row in sheet.rows:
            told = [plain_text(each) for each in row.cells]
            fields = {headers().get(key(each), ""): place for place, each in enumerate(told)}
            if places is None:
                if {"person.name", "person"} <= fields.keys():
                    places, found = {name: place for name, place in fields.items() if name in meant}, True
                continue
            cells = {name: told[place] if place < len(told) else "" for name, place in places.items()}
            if cells["person.name"] and cells["person"]:
                yield cells["person.name"], cells["person"], cells.get("organization", "")
    if not found:
        raise Unreadable("没有“姓名”和“人员编号”两列", "it has no columns 姓名 and 人员编号")
