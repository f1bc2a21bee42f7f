"""What an office says of its own tables: the file map.toml, checked."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jiceng_dangjian.errors import BadValue
from jiceng_dangjian.language.vocabulary import ENTRY_KINDS
from jiceng_dangjian.naming import nearest
from jiceng_dangjian.office import labels
from jiceng_dangjian.office.reader import Answers
from jiceng_dangjian.office.tables import Meanings
from jiceng_dangjian.office.words import key

SECTIONS = {"columns": dict, "kinds": dict, "organizations": dict, "values": dict, "sheets": dict, "covers_year": int}
"""What map.toml may say."""


def answers_in(told: Mapping[str, Any]) -> tuple[Answers, Meanings, dict[str, str]]:
    """What map.toml says, checked; raises `BadValue`."""
    for name, value in told.items():
        if name not in SECTIONS:
            raise BadValue(f"map.toml: there is no {name!r}{nearest(name, SECTIONS)}")
        if not isinstance(value, SECTIONS[name]):
            raise BadValue(f"map.toml: {name!r} is not what it should be: see the guide")
    fields = {*labels.headers().values(), "-"}
    for header, name in told.get("columns", {}).items():
        if name not in fields:
            raise BadValue(
                f"map.toml: [columns] {header!r}: there is no field {name!r}{nearest(str(name), dict.fromkeys(fields))}"
            )
    for label, kind in told.get("kinds", {}).items():
        if kind not in ENTRY_KINDS and kind != labels.NOTHING:
            raise BadValue(f"map.toml: [kinds] {label!r}: there is no kind {kind!r}{nearest(str(kind), ENTRY_KINDS)}")
    values = {name: {key(each): value for each, value in of.items()} for name, of in told.get("values", {}).items()}
    kinds = {key(label): kind for label, kind in told.get("kinds", {}).items()}
    answers = Answers(kinds, values, told.get("sheets", {}), told.get("covers_year"))
    columns = {key(header): name for header, name in told.get("columns", {}).items()}
    return answers, Meanings(columns), dict(told.get("organizations", {}))


def map_in(path: Path) -> Mapping[str, Any]:
    """A file map.toml; raises `BadValue` where it is none, `OSError` as the system gives it."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadValue(f"{path.name}: {error}") from None
