"""Records by a key: a table in which several may stand under one."""

from collections.abc import Callable, Iterable, Iterator, KeysView, Mapping, Sequence
from typing import Any, Generic, TypeVar

Record = TypeVar("Record")


class Rows(Generic[Record]):
    """Records by a key, in the order in which they came, none under a key that is not there; nobody changes them once
    they are made.

    A record that stands alone, as nearly all do, is kept without a list of its own: Python's collector would look
    through every one of these again and again.

    >>> rows = Rows(["ant", "bee", "asp"], lambda word: [word[0]])
    >>> rows["a"], rows["b"], rows["c"]
    (['ant', 'asp'], ('bee',), ())
    """

    __slots__ = ("_kept",)

    def __init__(self, records: Iterable[Record], keys: Callable[[Record], Iterable[Any]]) -> None:
        kept: dict[Any, Record | list[Record]] = {}
        for record in records:
            for key in keys(record):
                if key not in kept:
                    kept[key] = record
                elif type(row := kept[key]) is list:
                    row.append(record)
                else:
                    kept[key] = [row, record]  # type: ignore[list-item]  # a record
        self._kept = kept

    def __getitem__(self, key: Any) -> Sequence[Record]:
        row = self._kept.get(key)
        if row is None:
            return ()
        return row if type(row) is list else (row,)  # type: ignore[return-value]  # or a record

    def __contains__(self, key: object) -> bool:
        return key in self._kept

    def __iter__(self) -> Iterator[Any]:
        return iter(self._kept)

    def __len__(self) -> int:
        return len(self._kept)

    def __eq__(self, other: object) -> bool:
        return self._kept == other._kept if isinstance(other, Rows) else NotImplemented

    __hash__ = None  # type: ignore[assignment]  # as of whatever holds several

    def keys(self) -> KeysView[Any]:
        """Under what there are records."""
        return self._kept.keys()

    def with_rows(self, rows: Mapping[Any, Sequence[Record]]) -> "Rows[Record]":
        """These, with others under some keys."""
        made: Rows[Record] = Rows((), lambda _: ())
        made._kept = dict(self._kept)
        for key, row in rows.items():
            if row:
                made._kept[key] = row[0] if len(row) == 1 else list(row)
            else:
                made._kept.pop(key, None)
        return made
