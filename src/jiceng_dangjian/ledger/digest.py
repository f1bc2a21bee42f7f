"""The sha256 of a document, whatever the order of its lists."""

import hashlib
import json
from typing import Any


def digest(document: Any) -> str:
    """The sha256 of the canonical form of a document: keys and lists sorted, no spaces, UTF-8."""
    text = json.dumps(_canonical(document), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _canonical(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _canonical(each) for name, each in value.items()}
    if isinstance(value, list):
        return sorted(map(_canonical, value), key=lambda each: json.dumps(each, ensure_ascii=False, sort_keys=True))
    return value
