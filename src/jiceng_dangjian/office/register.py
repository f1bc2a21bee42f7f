"""Whom the names in tables mean: organizations by id or name, people only by the office's table of references."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jiceng_dangjian.naming import nearest
from jiceng_dangjian.office.labels import headers
from jiceng_dangjian.office.sheets import sheets
from jiceng_dangjian.office.words import ERRORS, PRIVATE, Unreadable, as_written, key, plain_text


class Unknown(Unreadable):
    """A name that means nothing yet: what is still to be read may say."""


MOST_NAMES = 300
"""Of more organizations than these none is offered for a name that is not known."""
OF_A_BODY = tuple("部办局室委处科组")
"""What follows the name of a body in the name of one of its offices."""
NEW = "新"
"""How the references of people begin who are in no table."""


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
        self._named: dict[str, set[str]] = {}
        self._alike: dict[str, set[str]] = {}
        self.new = 0

    def add(self, organization: Mapping[str, Any]) -> None:
        """An organization is known from now on."""
        id, name = organization["id"], organization.get("name")
        self.kinds[id] = organization
        if name:
            self._named.setdefault(name, set()).add(id)
        for each in filter(None, (id, name)):
            self._alike.setdefault(key(each), set()).add(id)

    def organization(self, value: object) -> str:
        """The id of an organization that is named by it or by its name: as it is written, else but for spaces, case and
        widths. Raises `Unknown`, or `Unreadable` for a name that several bear."""
        told = plain_text(value)
        if not told:
            raise Unreadable("没有写是哪个组织", "which organization it is is not said")
        written = as_written(value)
        if written in self.kinds:
            return written
        if len(self._named.get(written, ())) == 1:
            return next(iter(self._named[written]))
        told = self.own.get(key(told), told)
        if told in self.kinds:
            return told
        found = self._named.get(told) or self._alike.get(key(told), set())
        if len(found) == 1:
            return next(iter(found))
        if found:
            bears = "、".join(sorted(found))
            raise Unreadable(
                f"“{told}”有几个：{bears}；写编号", f"{told!r} is the name of several: {bears}; write the id"
            )
        names = {name: None for each in self.kinds.values() for name in (each["id"], each.get("name")) if name}
        near = nearest(told, names) if len(names) < MOST_NAMES else ""
        raise Unknown(
            f"没有组织“{told}”；先导入组织名册，或在 map.toml 的 [organizations] 里写明",
            f"there is no organization {told!r}{near}",
        )

    def named_in(self, title: str) -> str | None:
        """The one organization with whose name a line of a title begins: the longest; None where there is none."""
        found: dict[str, str] = {}
        for line in re.split(r"\s+", title):
            words = re.sub(r"^(?:填报单位|填表单位|单位名称|单位|党组织)[:：]", "", line)
            for name, ids in self._named.items():
                after = words[len(name) : len(name) + 1]
                if words.startswith(name) and after not in OF_A_BODY and len(ids) == 1:
                    found[name] = next(iter(ids))
        longest = max(map(len, found), default=0)
        ids = {id for name, id in found.items() if len(name) == longest}
        return ids.pop() if len(ids) == 1 else None

    def person(self, name: str, organization: str | None) -> tuple[str, bool]:
        """The reference of a person of some name, and whether it is new; raises `Unreadable` where several bear it."""
        of = self.people.get(key(name), {})
        if name in self.references:
            return name, False
        if not NAME.fullmatch(name) or NO_NAME.search(name):
            raise Unreadable("不是姓名，也不是已知的人员编号", "neither a name nor a reference that is known")
        here = [reference for reference, where in of.items() if where and where == organization] or list(of)
        if len(here) == 1:
            return here[0], False
        if here:
            raise Unreadable(
                "人员表中此姓名不止一人：写人员编号",
                "several in the table of people bear this name: write the reference",
            )
        while True:
            self.new += 1
            reference = f"{NEW}{self.new:04}"
            if reference not in self.references:
                self.references.add(reference)
                return reference, True


def names_of(value: object) -> list[str]:
    """The names of people in a cell; a name may be written with a space in it. Raises `Unreadable` where it is not
    clear where one ends.

    >>> names_of("张 三、李四 王五"), names_of("王 小明"), names_of("无")
    (['张三', '李四', '王五'], ['王小明'], [])
    """
    made: list[str] = []
    for each in re.split(r"[、，,；;\n\r]+", "" if plain_text(value) == "无" else plain_text(value)):
        pieces = each.split()
        if all(len(piece) > 1 for piece in pieces) and not any(piece in TITLES for piece in pieces):
            made += pieces
        elif len(pieces) <= 2:
            made.append("".join(piece for piece in pieces if piece not in TITLES))
        else:
            raise Unreadable("姓名之间请用顿号", "between names write 、")
    return [each for each in made if each]


NAME = re.compile(r"[\u3400-\u9fff]{2,6}(?:·[\u3400-\u9fff]{1,10})*|[A-Za-z][A-Za-z .]{1,40}")
NO_NAME = re.compile("等|全体|班子|人员|成员|党员|干部|委员|支部|党委|有关|其他|不详|未")
"""What a cell of names may hold that is none."""
TITLES = ("书记", "副书记", "主任", "委员", "同志", "部长", "常委", "组长")


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
            if cells["person"].upper() in ERRORS or PRIVATE.search(cells["person"]):
                raise Unreadable(
                    f"第{row.number}行的人员编号不可用", f"row {row.number} has no reference that can be used"
                )
            if cells["person.name"] and cells["person"]:
                yield cells["person.name"], cells["person"], cells.get("organization", "")
    if not found:
        raise Unreadable("没有“姓名”和“人员编号”两列", "it has no columns 姓名 and 人员编号")
