"""JSON Schema 2020-12 of what goes in and comes out: made of the same tables that load a ledger and write a report."""

from collections.abc import Callable, Mapping
from datetime import date
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from attrs import NOTHING, fields

from jiceng_dangjian.answers import report as reports
from jiceng_dangjian.articles import LAW
from jiceng_dangjian.errors import BadValue
from jiceng_dangjian.language.norms import DECIDED_BY, TYPES
from jiceng_dangjian.language.vocabulary import Reason, Verdict
from jiceng_dangjian.ledger.records import FORMAT, LISTS, OneOf
from jiceng_dangjian.ledger.scalars import FIRST_YEAR, LAST_YEAR

Schema = dict[str, Any]
SchemaName = Literal["ledger", "report", "duties", "norms"]

DAY = r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"
TIMESTAMP = r"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}"
CROSS_CHECKS = (
    "an id given twice, or borne by an organization and a person",
    "a name of an organization, entry, office, person or norm that the ledger or the law does not have",
    "a field that the kind of the entry does not have",
    "an end before its start, a record before what it records",
    "a circle of superior, same_as or extends",
    "several events in one entry of a kind that is one, or joined to others by same_as",
    "kinds of which an entry cannot be one that nobody can tell",
    "a day that is in no calendar, or a timestamp without its offset",
    "a day before the measures can have been in force, or after they ended",
    "a text with half a character",
    "a latest day before the earliest",
)
"""What a schema takes and the loader refuses: it lies between records, or in a calendar."""


def schema(name: SchemaName) -> Schema:
    """The JSON Schema of a ledger, a report, a list of duties or of norms, as this version takes and gives them.

    Raises `ValueError` for another name. What the schema of a ledger takes and loading still refuses is listed in
    its `$comment`.

    >>> schema("ledger")["properties"]["format"]
    {'const': 'jiceng-dangjian.ledger/1'}
    """
    if name not in MADE:
        raise BadValue(f"there is no schema {name!r}; there are {', '.join(MADE)}")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **MADE[name]()}


def _ledger() -> Schema:
    return {
        "title": "ledger",
        "type": "object",
        "properties": {
            "format": {"const": FORMAT},
            "in_force_from": _or_null(_day()),
            "in_force_until": _or_null(_day()),
            **{name: _or_null({"type": "array", "items": _record(kind)}) for name, kind in LISTS.items()},
        },
        "required": ["format"],
        "additionalProperties": False,
        "$comment": "Refused by loading all the same: " + "; ".join(CROSS_CHECKS) + ".",
    }


def _record(kind: type) -> Schema:
    hints = get_type_hints(kind, include_extras=True)
    known = {each.name: each for each in fields(kind)}
    properties = {}
    for name, each in known.items():
        told = _typed(hints[name])
        properties[name] = told if each.default is NOTHING else _or_null(told)
    needed = [name for name, each in known.items() if each.default is NOTHING]
    return {"type": "object", "properties": properties, "required": needed, "additionalProperties": False}


def _typed(hint: Any) -> Schema:
    """The schema of a field, from its type."""
    if get_origin(hint) is Annotated:
        marks = {each: _SPECIAL[each] for each in hint.__metadata__ if isinstance(each, str)}
        if marks:
            return next(iter(marks.values()))()
        one_of = next(each for each in hint.__metadata__ if isinstance(each, OneOf))
        return {"enum": list(one_of.known(LAW.vocabulary))}
    if isinstance(hint, UnionType) or str(get_origin(hint)) == "typing.Union":
        parts = [_typed(each) for each in get_args(hint) if each is not NoneType]
        return parts[0] if len(parts) == 1 else {"anyOf": parts}
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _typed(get_args(hint)[0])}
    plain: dict[type, Schema] = {str: {"type": "string", "minLength": 1}, bool: {"type": "boolean"}, date: _day()}
    return plain[hint]


def _day() -> Schema:
    return {"anyOf": [{"type": "string", "pattern": DAY}, {"type": "string", "pattern": TIMESTAMP}]}


def _when() -> Schema:
    ends = {name: _or_null(_day()) for name in ("earliest", "latest")}
    part = {"type": "string", "pattern": r"^\d{4}(-(0[1-9]|1[0-2]))?$"}
    return {"anyOf": [_day(), part, {"type": "object", "properties": ends, "additionalProperties": False}]}


def _year() -> Schema:
    return {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR}


_SPECIAL: Mapping[str, Callable[[], Schema]] = {
    "when": _when,
    "times": lambda: {"type": "integer", "minimum": 1},
    "year": _year,
    "yuan": lambda: {"anyOf": [{"type": "number", "minimum": 0}, {"const": "unstated"}]},
}


def _or_null(told: Schema) -> Schema:
    return {"anyOf": [told, {"type": "null"}]}


TEXT: Schema = {"type": "string"}
TEXT_OR_NULL = _or_null(TEXT)
NUMBER: Schema = {"type": "integer", "minimum": 0}
TEXTS: Schema = {"type": "array", "items": TEXT}
CHOSEN: Schema = {"type": "object", "additionalProperties": TEXT}
ON_DAY: Schema = {"type": "string", "format": "date", "pattern": DAY}


def _object(**properties: Schema) -> Schema:
    """An object with just these fields, all of them there."""
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


WINDOW = _or_null(_object(start=_or_null(ON_DAY), end=_or_null(ON_DAY)))


def _finding() -> Schema:
    flip = _object(
        readings=CHOSEN,
        verdict={"enum": [each.value for each in Verdict]},
        reason={"enum": [each.value for each in Reason]},
        moves_subject={"type": "boolean"},
    )
    attestation = _object(outcome=TEXT_OR_NULL, by=TEXT, date=ON_DAY, decides={"type": "boolean"})
    made = _object(
        norm={"enum": list(LAW.norms)},
        name=TEXT_OR_NULL,
        citation=TEXT,
        subject=TEXT,
        organization=TEXT_OR_NULL,
        window=WINDOW,
        verdict={"enum": [each.value for each in Verdict]},
        reason={"enum": [each.value for each in Reason]},
        required=NUMBER,
        counted=NUMBER,
        possible=NUMBER,
        missing=NUMBER,
        evidence=TEXTS,
        quote=TEXT,
        computed_span=TEXT_OR_NULL,
        untried=TEXTS,
        attestation=_or_null(attestation),
        readings=CHOSEN,
        interpretations={"type": "object"},
    )
    made["properties"]["contested_by"] = {"type": "array", "items": flip}
    return made


def _report() -> Schema:
    return {
        "title": "report",
        **_object(
            format={"const": reports.FORMAT},
            version=TEXT,
            basis=TEXT,
            year=_year(),
            as_of=ON_DAY,
            organization=TEXT_OR_NULL,
            readings=CHOSEN,
            interpretations={"type": "object"},
            notes=TEXTS,
            receipt={"type": "object"},
            findings={"type": "array", "items": _finding()},
        ),
    }


def _duties() -> Schema:
    duty = _object(
        norm={"enum": list(LAW.norms)},
        name=TEXT_OR_NULL,
        citation=TEXT,
        quote=TEXT,
        decided_by={"enum": ["computed", "attested"]},
        subject=TEXT,
        organization=TEXT_OR_NULL,
        kinds=TEXTS,
        number=NUMBER,
        member=TEXT_OR_NULL,
        to=TEXT_OR_NULL,
        first=_or_null(ON_DAY),
        last=_or_null(ON_DAY),
        days_left=_or_null({"type": "integer"}),
        unsure=TEXT_OR_NULL,
        status={"enum": ["open", "done", "late", "undetermined"]},
    )
    return {"title": "duties", "type": "array", "items": duty}


def _norms() -> Schema:
    bearer = _object(id=TEXT, zh=TEXT, en=TEXT)
    inferred = _object(what=TEXT, zh=TEXT, en=TEXT)
    norm = _object(
        id={"enum": list(LAW.norms)},
        name=TEXT_OR_NULL,
        citation=TEXT,
        article={"type": "integer"},
        item=_or_null({"type": "integer"}),
        span=_or_null({"type": "array", "items": NUMBER, "minItems": 2, "maxItems": 2}),
        quote=TEXT,
        summary_en=TEXT,
        title_zh=TEXT,
        title_en=TEXT,
        type={"enum": list(TYPES)},
        decided_by={"enum": list(DECIDED_BY)},
        bearers={"type": "array", "items": bearer},
        bearer_inferred={"type": "boolean"},
        modal=TEXT_OR_NULL,
        modal_inherited={"type": "boolean"},
        open_terms=TEXTS,
        computed_span=TEXT_OR_NULL,
        inferred={"type": "array", "items": inferred},
        readings=TEXTS,
        untried=TEXTS,
        kinds=TEXTS,
        rule_zh=TEXT_OR_NULL,
        rule_en=TEXT_OR_NULL,
        subjects={"type": ["object", "null"]},
        requirement={"type": ["object", "null"]},
    )
    return {"title": "norms", "type": "array", "items": norm}


MADE: Mapping[str, Callable[[], Schema]] = {"ledger": _ledger, "report": _report, "duties": _duties, "norms": _norms}
