"""Untrusted JSON into a ledger: every fault found, all at once, each with its place in the document."""

import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache, partial
from types import GenericAlias, NoneType
from typing import Annotated, Any, get_args, get_origin

from attrs import NOTHING, evolve, fields
from cattrs import Converter
from cattrs.errors import BaseValidationError, ClassValidationError, ForbiddenExtraKeysError, IterableValidationError
from cattrs.gen import make_dict_structure_fn

from jiceng_dangjian.articles import Law
from jiceng_dangjian.errors import BadValue, WrongType
from jiceng_dangjian.language.vocabulary import Vocabulary
from jiceng_dangjian.ledger.crosschecks import cross_faults
from jiceng_dangjian.ledger.records import FORMAT, LISTS, Fault, LedgerError, OneOf, Times, When, Year, Yuan
from jiceng_dangjian.ledger.scalars import (
    Twice,
    shown,
    to_bool,
    to_date,
    to_text,
    to_times,
    to_when,
    to_year,
    to_yuan,
    what,
)
from jiceng_dangjian.naming import nearest

Hook = Callable[[Any, Any], Any]


def contents(path: str | os.PathLike[str]) -> bytes:
    """The bytes of a file; `LedgerError` says why it cannot be read."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise LedgerError((Fault(f"cannot read {os.fspath(path)!r}: {reason}", "$"),)) from None


def parsed(data: str | bytes) -> Any:
    """The document in a JSON text; `LedgerError` says what is wrong with the text."""
    text = data.removeprefix("\ufeff") if isinstance(data, str) else _decoded(data)
    if not text.strip():
        raise LedgerError((Fault("the file is empty: a ledger is a JSON object", "$"),))
    try:
        return json.loads(text, object_pairs_hook=_object)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise LedgerError((Fault(f"this is not JSON: {error.msg} at {where}", "$"),)) from None
    except RecursionError:
        raise LedgerError((Fault("the document is nested too deeply to be a ledger", "$"),)) from None
    except ValueError:  # json.loads has no other: Python reads no longer whole number
        raise LedgerError((Fault("a number in the document has too many digits to be read", "$"),)) from None


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LedgerError(
            (Fault(f"the file is not UTF-8{_guess(data)} (byte {error.start}); save it as UTF-8", "$"),)
        ) from None


def _guess(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return ": it looks like UTF-16"
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    return ": it looks like GB18030 (GBK)"


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                made[key] = Twice()
            seen.add(key)
    return made


def structured(document: object, law: Law) -> dict[str, Any]:
    """The fields of a ledger from a document; `LedgerError` with every fault there is. law: whose norms and kinds it
    may name."""
    if not isinstance(document, Mapping):
        raise LedgerError((Fault(f"a ledger is an object, not {what(document)}", "$"),))
    faults: list[Fault] = []
    made: dict[str, Any] = {}
    known = ("format", "in_force_from", "in_force_until", *LISTS)
    for key in document:
        if key not in known:
            faults.append(Fault(f"there is no field {key!r}{nearest(str(key), known)}", f"$.{key}"))
    if "format" not in document:
        faults.append(Fault(f'required field missing: "format": "{FORMAT}"', "$.format"))
    elif document["format"] != FORMAT:
        faults.append(Fault(f"the format must be {FORMAT!r}, not {shown(document['format'])}", "$.format"))
    for name, after, because in (
        ("in_force_from", law.first_issue, law.first_issue_because),
        ("in_force_until", None, "a regulation ends no earlier than it begins"),
    ):
        try:
            given = document.get(name)
            made[name] = None if given is None else to_date(given)
            after = made.get("in_force_from") if name == "in_force_until" else after
            if made[name] and after and made[name] < after:
                raise BadValue(f"{given} is before {after}: {because}")
        except (TypeError, ValueError) as error:
            faults.append(Fault(str(error), f"$.{name}"))
    converter = _converter(law.vocabulary)
    for name, kind in LISTS.items():
        try:
            given = document.get(name)
            made[name] = converter.structure(() if given is None else given, tuple[kind, ...])  # type: ignore[valid-type]
        except (BaseValidationError, TypeError, ValueError) as error:
            faults.extend(_faults(error, f"$.{name}"))
    faults.extend(cross_faults(document, law))
    if faults:
        raise LedgerError(tuple(_found(document, each) for each in sorted(dict.fromkeys(faults), key=_in_document)))
    return made


STEP = re.compile(r"\.([^.\[\]]+)|\[(\d{1,9})\]")


def _found(document: Mapping[str, Any], fault: Fault) -> Fault:
    """A fault with the record in which it is, and the value that was given there."""
    at: Any = document
    record = None
    for name, number in STEP.findall(fault.path.removeprefix("$")):
        if isinstance(at, Mapping) and isinstance(at.get("id"), str):
            record = at["id"]
        try:
            at = at[name] if name else at[int(number)]
        except (KeyError, IndexError, TypeError):
            at = None
            break
    if record is None and isinstance(at, Mapping) and isinstance(at.get("id"), str):
        record = at["id"]
    return evolve(fault, record=record, value=at if isinstance(at, (str, int, float, bool)) else None)


def _in_document(fault: Fault) -> tuple[int, list[int]]:
    """The place of a fault in the order of the document: its list, and the numbers of its records."""
    name = re.split(r"[.\[]", fault.path.removeprefix("$."))[0]
    place = list(LISTS).index(name) if name in LISTS else -1
    return place, [int(number) for number in re.findall(r"\[(\d{1,9})\]", fault.path)]


def _faults(error: BaseException, path: str) -> Iterator[Fault]:
    """The faults in what cattrs raised, with paths."""
    if isinstance(error, ClassValidationError):
        located, others = error.group_exceptions()
        for each, field in located:
            yield from _faults(each, f"{path}.{field.name}")
        for other in others:
            yield from _faults(other, path)
    elif isinstance(error, IterableValidationError):
        for each, place in error.group_exceptions()[0]:
            yield from _faults(each, f"{path}[{place.index}]")
    elif isinstance(error, ForbiddenExtraKeysError):
        names = [attribute.name for attribute in fields(error.cl)]
        for key in sorted(map(str, error.extra_fields)):
            yield Fault(f"there is no field {key!r}{nearest(key, names)}", f"{path}.{key}")
    elif isinstance(error, KeyError):
        yield Fault("required field missing", path)
    else:
        yield Fault(str(error), path)


@cache
def _converter(vocabulary: Vocabulary) -> Converter:
    converter = Converter(forbid_extra_keys=True)
    converter.register_structure_hook(str, _text)
    converter.register_structure_hook(bool, lambda value, _: to_bool(value))
    converter.register_structure_hook_func(lambda kind: kind == Year, lambda value, _: to_year(value))
    converter.register_structure_hook_func(lambda kind: kind == Yuan, lambda value, _: to_yuan(value))
    converter.register_structure_hook_func(lambda kind: kind == When, lambda value, _: to_when(value))
    converter.register_structure_hook_func(lambda kind: kind == Times, lambda value, _: to_times(value))
    converter.register_structure_hook(date, lambda value, _: to_date(value))
    converter.register_structure_hook_factory(_names_one_of, partial(_name_hook, vocabulary))
    converter.register_structure_hook_factory(_is_tuple, _tuple_hook)
    converter.register_structure_hook_factory(_may_be_null, _null_hook)
    for kind in LISTS.values():
        plain: Hook = make_dict_structure_fn(kind, converter)
        converter.register_structure_hook(kind, _object_hook(plain, kind))
    return converter


def _text(value: Any, _: Any) -> str:
    """Text; what nearly always is text without any fault is taken first."""
    return sys.intern(value) if value.__class__ is str and value and value.isascii() else to_text(value)


def _object_hook(plain: Hook, kind: type) -> Hook:
    """Null is as absent, where it does not mean unknown: there a field may be None."""
    may_lack = (each for each in fields(kind) if each.default is not NOTHING)
    absent = frozenset(each.name for each in may_lack if NoneType not in get_args(each.type))

    def structure(value: Any, kind: Any) -> Any:
        if value.__class__ is not dict and not isinstance(value, Mapping):
            raise WrongType(f"an object is needed, not {what(value)}")
        if not absent.isdisjoint(value):
            left_out = {name for name in absent if name in value and value[name] is None}
            value = {name: each for name, each in value.items() if name not in left_out}
        return plain(value, kind)

    return structure


def _may_be_null(kind: Any) -> bool:
    return len(get_args(kind)) == 2 and get_args(kind)[1] is NoneType


def _null_hook(kind: Any, converter: Any) -> Any:
    of = get_args(kind)[0]
    hook = converter.get_structure_hook(of)
    return lambda value, _: None if value is None else hook(value, of)


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _tuple_hook(kind: Any, converter: Any) -> Any:
    (of, *_) = get_args(kind)
    as_list: Any = GenericAlias(list, (of,))
    hook = converter.get_structure_hook(of)

    def structure(value: Any, _: Any) -> Any:
        if not isinstance(value, (list, tuple)):
            raise WrongType(f"a list is needed, not {what(value)}")
        try:
            return tuple([hook(each, of) for each in value])
        except Exception:  # whatever it is: cattrs finds it again, and says where
            return tuple(converter.structure(value, as_list))

    return structure


def _names_one_of(kind: Any) -> bool:
    return get_origin(kind) is Annotated and isinstance(kind.__metadata__[0], OneOf)


def _name_hook(vocabulary: Vocabulary, kind: Any) -> Any:
    what, names = kind.__metadata__[0].what, kind.__metadata__[0].known(vocabulary)
    itself = {name: name for name in names if name.__class__ is str}

    def structure(value: Any, _: Any) -> str:
        if value.__class__ is str and value in itself:
            return itself[value]
        name = to_text(value)
        if name not in names:
            raise BadValue(f"{name!r} is no {what}{nearest(name, names)}")
        return name

    return structure
