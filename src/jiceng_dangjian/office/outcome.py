"""What becomes of the rows of a file: taken, refused, set aside, and what people should hear of."""

import re
from pathlib import Path

from jiceng_dangjian.office.reader import Fault, Record
from jiceng_dangjian.office.words import without_private

PATH = re.compile(r"\$\.(\w+)\[(\d+)\](?:\.\w+)*")
"""A record in the path of a fault."""


class FileRead:
    """What became of one file."""

    def __init__(self, path: Path) -> None:
        self.path, self.name = path, path.name
        self.rows = self.taken = self.tables = 0
        self.fault: Fault | None = None
        self.refused: list[list[Fault]] = []
        self.aside: list[Record] = []
        self.notes: list[Record] = []
        self.ignored: dict[str, str] = {}

    def told(self, place: str, zh: str, en: str) -> None:
        """Something that people should hear of."""
        self.notes.append(_clean({"place": place, "message": en, "message_zh": zh}))

    def to_dict(self) -> Record:
        """As it stands in the report."""
        return {
            "file": without_private(self.name),
            "rows": self.rows,
            "taken": self.taken,
            "refused": len(self.refused),
            "set_aside": len(self.aside),
            "fault": self.fault and as_told(self.fault),
            "refused_rows": [as_told(fault) for faults in self.refused for fault in faults],
            "set_aside_rows": [_clean(each) for each in self.aside],
            "ignored_columns": [_clean({"place": place, "header": header}) for place, header in self.ignored.items()],
            "notes": self.notes,
        }


def as_told(fault: Fault) -> Record:
    """A fault as it stands in the report."""
    return _clean({"place": fault.place, "value": fault.value, "message": fault.en, "message_zh": fault.zh})


def _clean(told: Record) -> Record:
    """Without identity and phone numbers, wherever they stood."""
    return {name: without_private(value) if isinstance(value, str) else value for name, value in told.items()}


def place_in(path: str) -> tuple[str, int]:
    """The list and number of a record in the path of a fault."""
    name, _, rest = path.removeprefix("$.").partition("[")
    number = rest.partition("]")[0]
    return name, int(number) if number.isdecimal() else -1
