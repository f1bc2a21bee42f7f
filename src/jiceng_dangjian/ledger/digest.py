"""The sha256 of a document, whatever the order of its lists."""

from typing import Any


def digest(document: Any) -> str:
    """The sha256 of the canonical form of a document: keys and lists sorted, no spaces, UTF-8."""
    import hashlib  # only who shows a digest needs it

    return hashlib.sha256(_text(_canonical(document), separators=(",", ":")).encode("utf-8")).hexdigest()


def _canonical(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _canonical(each) for name, each in value.items()}
    if isinstance(value, list):
        return sorted(map(_canonical, value), key=_text)
    return value


def _text(value: Any, **written: Any) -> str:
    import json  # likewise

    return json.dumps(value, ensure_ascii=False, sort_keys=True, **written)
