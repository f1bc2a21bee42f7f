"""Tables of spreadsheets into a ledger: every row is taken, refused or set aside, and the report says which and why."""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import field, frozen

from jiceng_dangjian.articles import LAW, Law
from jiceng_dangjian.errors import BadValue
from jiceng_dangjian.language.vocabulary import ENTRY_KINDS
from jiceng_dangjian.ledger.ledger import Ledger
from jiceng_dangjian.ledger.records import FORMAT, LISTS, LedgerError
from jiceng_dangjian.office.layout import DICTIONARY, GUIDE
from jiceng_dangjian.office.mapping import WrongMap, answers_in
from jiceng_dangjian.office.outcome import PATH, FileRead, place_in
from jiceng_dangjian.office.reader import Answers, Aside, Fault, Reading, Record, Refused
from jiceng_dangjian.office.records import changed_example, records, same, sort_of, wanted
from jiceng_dangjian.office.register import Register, people_in
from jiceng_dangjian.office.sheets import sheets
from jiceng_dangjian.office.tables import AN_EXAMPLE, Line, Meanings, Table, lines
from jiceng_dangjian.office.words import Unreadable, without_private

REPORT = "jiceng-dangjian.import/1"


CHANGED = ("示例行已改动：要导入，删去这一行里的“示例”二字", "a changed example: to enter it, delete 示例 in its row")
NO_HEADER = ("没有认出表头：没有一行有两个已知的列名", "no header was found: no row has two columns that are known")
NOT_READ = (GUIDE, DICTIONARY)
"""The sheets of the template that hold no records."""


@frozen(eq=False)
class Imported:
    """What came of some files. ledger: what was taken; None where it is nothing. report: what became of every row."""

    ledger: Ledger | None = field(repr=False)
    report: Mapping[str, Any] = field(repr=False)

    @property
    def status(self) -> int:
        """0 nothing was refused, 1 some rows were, 2 nothing could be read."""
        if self.ledger is None:
            return 2
        return int(any(each["refused"] or each["fault"] for each in self.report["files"]))


@frozen(eq=False)
class _Taken:
    """A record that was taken, and where it stands; the line itself is not kept."""

    file: FileRead
    place: str
    record: Record
    at: int | None = None
    """Its place in the ledger from which the table was written, where it says so."""


class _Importing:
    """The files that are read, one after the other, into the lists of a document."""

    def __init__(self, into: Ledger | None, answers: Answers, meanings: Meanings, register: Register) -> None:
        self.before: Mapping[str, Any] = {} if into is None else into.to_dict()
        self.answers, self.meanings, self.register = answers, meanings, register
        self.document: Record = {}
        self.lists: dict[str, list[_Taken]] = {name: [] for name in LISTS}
        self.later: list[tuple[FileRead, Line]] = []
        self.known = {name: {same(each): each for each in self.before.get(name, ())} for name in LISTS}
        for each in self.before.get("organizations", ()):
            register.add(each)
        register.references |= {each["person"] for each in self.before.get("appointments", ())}
        for each in self.before.get("entries", ()):
            register.references |= {*(each.get("attended_by") or ()), each.get("by"), each.get("target")} - {None}
        self.ids = {each["id"] for each in self.before.get("entries", ())}
        self.documents: list[tuple[FileRead, Line]] = []
        self.said: set[tuple[int, str]] = set()

    def read(self, file: FileRead, told: Callable[[int], None]) -> None:
        """The rows of a file; those that name what is not known yet wait."""
        try:
            for sheet in sheets(file.path):
                if sheet.name in NOT_READ:
                    continue
                for zh, en in sheet.notes:
                    file.told(sheet.name, zh, en)
                for each in lines(sheet, self.meanings):
                    if isinstance(each, Table):
                        self._begin(file, each)
                    else:
                        file.rows += 1
                        if file.rows % 1000 == 0:
                            told(file.rows)
                        if each.row.hidden:
                            file.told(each.place(), "这一行是隐藏的，也已读入", "the row is hidden, and was read")
                        self._line(file, each)
        except Unreadable as unreadable:
            file.fault = Fault(file.name, None, unreadable.zh, unreadable.en)
        if not file.tables and file.fault is None:
            file.fault = Fault(file.name, None, *NO_HEADER)

    def _begin(self, file: FileRead, table: Table) -> None:
        file.tables += 1
        used = [each for each in table.columns if each.label or wanted(each.field, sort_of(table))]
        for column in (*table.ignored, *(each for each in table.columns if each not in used)):
            file.ignored[table.sheet.place(table.header, column.place)] = column.header

    def _line(self, file: FileRead, line: Line, last: bool = False) -> bool:
        """Take, refuse or set aside a line; whether that is settled."""
        if line.aside is not None:
            if line.aside == AN_EXAMPLE and changed_example(line):
                file.refused.append([Fault(line.place(), None, *CHANGED)])
            else:
                self._aside(file, line, *line.aside)
            return True
        notes: list[tuple[str, str, str]] = []
        new, said = self.register.new, set(self.said)
        try:
            made = records(line, Reading(self.register, self.answers, lambda *told: notes.append(told), self.said))
        except Aside as aside:
            self._aside(file, line, aside.zh, aside.en)
            return True
        except Refused as refused:
            self.register.new = new
            self.said &= said
            if refused.later and not last:
                self.later.append((file, line))
                return False
            file.refused.append(refused.faults)
            return True
        for note in notes:
            file.told(*note)
        self._take(file, line, made)
        return True

    def _aside(self, file: FileRead, line: Line, zh: str, en: str) -> None:
        file.aside.append({"place": line.place(), "message": en, "message_zh": zh})

    def _take(self, file: FileRead, line: Line, made: list[Record]) -> None:
        sort = sort_of(line.table)
        if sort == "document":
            self._say(file, line, made[0])
            return
        places = [each for each in line.table.columns if each.field == "order.in.ledger"]
        told = str(line.cell(places[0]) or "") if places else ""
        at = int(told) if told.isdecimal() else None
        again = 0
        for number, record in enumerate(made):
            if sort == "entries":
                record["id"] = self._id(file, line, record, number, len(made))
            if same(record) in self.known[sort]:
                again += 1
                continue
            self.lists[sort].append(_Taken(file, line.place(), record, at))
            self.ids.add(record.get("id"))
            if sort == "organizations":
                self.register.add(record)
            people = (record.get("person"), record.get("by"), *(record.get("attended_by") or ()))
            self.register.references |= {each for each in people if each}
        if again == len(made):
            self._aside(file, line, "台账中已有", "already in the ledger")
        else:
            file.taken += 1

    def _id(self, file: FileRead, line: Line, record: Record, number: int, of: int) -> str:
        """The id of an entry: its own, or its place in the files; another where other entries have that."""
        own = record.get("id")
        last = f"-{number + 1}" if of > 1 and (number or not own) else ""
        made = without_private(f"{own or f'{file.path.stem}/{line.place()}'}{last}")
        if own or same(record | {"id": made}) in self.known["entries"]:
            return made
        other = 1
        while made in self.ids:
            other += 1
            made = without_private(f"{file.path.stem}/{line.place()}{last}~{other}")
        return made

    def _say(self, file: FileRead, line: Line, said: Record) -> None:
        """What is said of the measures themselves; what a ledger says already is not written over."""
        for name, value in said.items():
            before = self.document.get(name, self.before.get(name))
            if before is not None and before != value:
                told = (f"台账已载明 {before}", f"the ledger says {before} already")
                file.refused.append([Fault(line.place(), str(value), *told)])
                return
        self.document |= said
        self.documents.append((file, line))
        file.taken += 1

    def settle(self) -> None:
        """What waited for a name, now that all files are read: again and again while something comes of it."""
        while self.later:
            waiting, self.later = self.later, []
            for file, line in waiting:
                self._line(file, line)
            if len(self.later) == len(waiting):
                waiting, self.later = self.later, []
                for file, line in waiting:
                    self._line(file, line, last=True)

    def ledger(self, law: Law, covered: Iterable[int]) -> Ledger | None:
        """The ledger of what was taken; a record with which no ledger can be is refused, the others stay."""
        while True:
            document = self._document(covered)
            try:
                return Ledger.from_dict(document, law=law)
            except LedgerError as error:
                places = {name: len(self.before.get(name, ())) for name in LISTS}
                wrong: dict[tuple[int, str], list[Fault]] = {}
                for fault in error.faults:
                    name, number = place_in(fault.path)
                    told = [PATH.sub(self._in_tables, text) for text in (fault.message_zh, fault.message)]
                    taken, at = self.lists.get(name, []), number - places.get(name, 0)
                    if 0 <= at < len(taken):
                        each = taken[at]
                        wrong.setdefault((id(each.file), each.place), []).append(Fault(each.place, None, *told))
                    elif self.documents and name not in LISTS:
                        self._unsay(told)
                        break
                    else:
                        raise BadValue(f"{told[1]} @ {fault.path}") from None
                for file, place in self._without(wrong):
                    file.refused.append(wrong[id(file), place])
                    file.taken -= 1

    def _without(self, wrong: Container[tuple[int, str]]) -> list[tuple[FileRead, str]]:
        """Take out all that stands in some rows; gives those rows."""
        rows: dict[tuple[int, str], tuple[FileRead, str]] = {}
        for name, taken in self.lists.items():
            kept = []
            for each in taken:
                if (id(each.file), each.place) in wrong:
                    rows[id(each.file), each.place] = each.file, each.place
                else:
                    kept.append(each)
            self.lists[name] = kept
        return list(rows.values())

    def _unsay(self, told: Sequence[str]) -> None:
        """Refuse what was said of the measures: the ledger cannot be as it was said."""
        for file, line in self.documents:
            file.taken -= 1
            file.refused.append([Fault(line.place(), None, *told)])
        self.document, self.documents = {}, []

    def _in_tables(self, path: "re.Match[str]") -> str:
        """A record of the document by its place in the tables, or by what it is where it was there before."""
        name, at = path[1], int(path[2]) - len(self.before.get(path[1], ()))
        taken = self.lists.get(name, [])
        return f"{taken[at].file.name} {taken[at].place}" if 0 <= at < len(taken) else path[0]

    def _document(self, covered: Iterable[int]) -> Record:
        document: Record = {**{"format": FORMAT}, **self.before, **self.document}
        for name, taken in self.lists.items():
            taken.sort(key=lambda each: float("inf") if each.at is None else each.at)
            document[name] = [*self.before.get(name, ()), *(each.record for each in taken)]
        bodies = [each["id"] for each in document["organizations"]]
        people = dict.fromkeys(each["person"] for each in document["appointments"])
        document["coverage"] = document["coverage"] + [
            {"subject": subject, "kinds": list(ENTRY_KINDS), "start": f"{year}-01-01", "end": f"{year}-12-31"}
            for year in covered
            for subject in (*bodies, *people)
        ]
        return document

    def offers(self) -> Iterator[Record]:
        """The records of different files that may be of one event: of one kind, body and day."""
        first: dict[tuple[str, str, str], _Taken] = {}
        for each in self.lists["entries"]:
            entry = each.record
            day = entry.get("date")
            if not isinstance(day, str) or len(day) != 10 or entry.get("same_as"):
                continue
            seen = first.setdefault((entry["kind"], entry["organization"], day), each)
            if seen.file is not each.file:
                yield {
                    "entry": entry["id"],
                    "same_as": seen.record["id"],
                    "places": [without_private(f"{of.file.name}: {of.place}") for of in (seen, each)],
                }


def read_tables(
    files: Sequence[str | Path],
    *,
    into: Ledger | None = None,
    people: str | Path | None = None,
    mapping: Mapping[str, Any] | None = None,
    complete: Iterable[int] = (),
    law: Law = LAW,
    told: Callable[[int], None] = lambda _: None,
) -> Imported:
    """The ledger that some tables hold, and what became of every row of theirs.

    files: xlsx or csv. into: a ledger to which they are added. people: the office's table of names (姓名) and
    references (人员编号): nobody is known by name alone. mapping: what the office says of its tables, as map.toml holds
    it. complete: years for which the records of every body and person are declared complete; without it (and without a
    sheet 完整性声明) nothing is ever short. told: takes how many rows of a file are read. Raises `BadValue` for a
    mapping or table of people that is none, and `OSError` for a file that cannot be read.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> register = "组织编号,组织名称,单位类别\\nw1,第一办事处党工委,办事处党工委\\n"
    >>> meetings = "会议类型,会议时间,党组织\\n党工委会,2024.3.5,第一办事处党工委\\n专题会议,3月6日,w1\\n"
    >>> with TemporaryDirectory() as folder:
    ...     for name, text in (("组织.csv", register), ("会议.csv", meetings)):
    ...         _ = Path(folder, name).write_text(text, encoding="utf-8")
    ...     done = read_tables([Path(folder, "组织.csv"), Path(folder, "会议.csv")])
    >>> [(each.kind, each.date) for each in done.ledger.entries], done.status
    ([('committee_meeting', datetime.date(2024, 3, 5))], 0)
    >>> [each["place"] for each in done.report["files"][1]["set_aside_rows"]]
    ['会议!A3']
    """
    answers, meanings, own = answers_in(mapping or {})
    try:
        known = {} if people is None else people_in(Path(people))
    except Unreadable as error:
        name = Path(str(people)).name
        raise WrongMap(f"{name}：{error.zh}", f"{name}: {error.en}") from None
    importing = _Importing(into, answers, meanings, Register(own, known))
    read = [FileRead(Path(each)) for each in files]
    for file in read:
        importing.read(file, told)
    importing.settle()
    years = sorted(set(complete))
    ledger = importing.ledger(law, years)
    if not any(file.taken for file in read) and not (into is not None and any(file.rows for file in read)):
        ledger = None
    report = {
        "format": REPORT,
        "files": [file.to_dict() for file in read],
        "same_as_offers": list(importing.offers()),
        "new_people": importing.register.new,
        "declared_complete": years,
        "coverage": 0 if ledger is None else len(ledger.coverage),
    }
    return Imported(ledger, report)
