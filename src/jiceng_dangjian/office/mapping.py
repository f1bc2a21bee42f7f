"""What an office says of its own tables: the file map.toml, checked."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jiceng_dangjian.errors import BadValue
from jiceng_dangjian.language.vocabulary import ENTRY_KINDS, SIX_HAVES
from jiceng_dangjian.naming import nearest
from jiceng_dangjian.office import labels
from jiceng_dangjian.office.reader import Answers
from jiceng_dangjian.office.tables import Meanings
from jiceng_dangjian.office.words import key

SECTIONS = {"columns": dict, "kinds": dict, "organizations": dict, "values": dict, "sheets": dict, "covers_year": int}
"""What map.toml may say."""


class WrongMap(BadValue):
    """What map.toml cannot say: why, in English, and in Chinese as `zh`."""

    def __init__(self, zh: str, en: str) -> None:
        self.zh = zh
        super().__init__(en)


OF_VALUES: Mapping[str, Mapping[str, Any]] = {
    "state": labels.STATES_OF,
    "party_building_study": labels.STUDIES,
    "form": labels.REPORT_FORMS,
    "organization.kind": labels.BODIES,
    "organization.form": labels.ORGANIZATION_FORMS,
    "appointment.role": labels.POSTS,
    "attestation.outcome": labels.ANSWERS,
    **dict.fromkeys(("advances_party_building", "leading_group_member", *SIX_HAVES), labels.YES_NO),
}
"""The fields whose labels an office may explain, with what each may be."""
OF_A_SHEET = {"kind": str, "organization": str, "year": int, "covers_year": int}
"""What an office may say of a whole sheet."""


def answers_in(told: Mapping[str, Any]) -> tuple[Answers, Meanings, dict[str, str]]:
    """What map.toml says, checked; raises `BadValue`."""
    for name, value in told.items():
        if name not in SECTIONS:
            near = nearest(name, SECTIONS)
            raise WrongMap(
                f"map.toml：没有 [{name}] 一节；可以是 {'、'.join(SECTIONS)}", f"map.toml: there is no {name!r}{near}"
            )
        _of_type(name, value, SECTIONS[name])
    fields = dict.fromkeys([*labels.headers().values(), "-"])
    for header, name in told.get("columns", {}).items():
        _one_of(f"[columns] {header!r}", "field", name, fields)
    for label, kind in told.get("kinds", {}).items():
        _one_of(f"[kinds] {label!r}", "kind", kind, dict.fromkeys([*ENTRY_KINDS, labels.NOTHING]))
    for name, id in told.get("organizations", {}).items():
        _of_type(f"[organizations] {name!r}", id, str)
    for name, of in told.get("values", {}).items():
        _one_of("[values]", "field", name, OF_VALUES)
        _of_type(f"[values.{name}]", of, dict)
        for label, value in of.items():
            if not any(
                value is each or (value == each and type(value) is type(each)) for each in OF_VALUES[name].values()
            ):
                may_be = "、".join(dict.fromkeys(str(each) for each in OF_VALUES[name].values()))
                raise WrongMap(
                    f"map.toml：[values.{name}] “{label}”不能是 {value!r}；可以是 {may_be}",
                    f"map.toml: [values.{name}] {label!r}: {value!r} is none of its values: {may_be}",
                )
    for name, of in told.get("sheets", {}).items():
        _of_type(f"[sheets.{name!r}]", of, dict)
        for said, value in of.items():
            _one_of(f"[sheets.{name!r}]", "answer", said, OF_A_SHEET)
            _of_type(f"[sheets.{name!r}] {said}", value, OF_A_SHEET[said])
        if "kind" in of:
            _one_of(f"[sheets.{name!r}] kind", "kind", of["kind"], ENTRY_KINDS)
    values = {name: {key(each): value for each, value in of.items()} for name, of in told.get("values", {}).items()}
    kinds = {key(label): kind for label, kind in told.get("kinds", {}).items()}
    answers = Answers(kinds, values, told.get("sheets", {}), told.get("covers_year"))
    columns = {key(header): name for header, name in told.get("columns", {}).items()}
    return answers, Meanings(columns), dict(told.get("organizations", {}))


def _of_type(where: str, value: object, kind: type) -> None:
    if type(value) is not kind:
        raise WrongMap(
            f"map.toml：{where}：{value!r} 写法不对，见指南",
            f"map.toml: {where}: {value!r} is not what it should be: see the guide",
        )


def _one_of(where: str, what: str, value: object, names: Mapping[str, object]) -> None:
    _of_type(where, value, str)
    if value not in names:
        shown = "、".join(map(str, names)) if len(names) < 60 else "见指南"
        raise WrongMap(
            f"map.toml：{where}：没有 {value!r}；可以是 {shown}",
            f"map.toml: {where}: there is no {what} {value!r}{nearest(str(value), dict.fromkeys(names))}",
        )


def map_in(path: Path) -> Mapping[str, Any]:
    """A file map.toml; raises `BadValue` where it is none, `OSError` as the system gives it."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise WrongMap(f"{path.name} 不是 TOML 文件：{error}", f"{path.name}: {error}") from None
