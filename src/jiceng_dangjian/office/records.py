"""One row of a table as records of a ledger, or why it is none."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from jiceng_dangjian.ledger.days import Days
from jiceng_dangjian.office import labels
from jiceng_dangjian.office.entries import entries, kinds_told
from jiceng_dangjian.office.layout import TABS
from jiceng_dangjian.office.reader import Aside, Fault, Reader, Reading, Record, Refused, own_organization, people_of
from jiceng_dangjian.office.register import NEW
from jiceng_dangjian.office.tables import EXAMPLE, Line, Table
from jiceng_dangjian.office.words import key, plain_text

DOCUMENT = {"印发日期": "in_force_from", "废止日期": "in_force_until"}
"""What is said of the measures themselves."""


def sort_of(table: Table) -> str:
    """Which list of a ledger a table is for, by its columns."""
    fields = table.fields
    event = {"kind", "date", "date.part", "times", "id"} & fields or any(each.label for each in table.columns)
    if {"document.item", "document.value"} <= fields:
        return "document"
    if fields & {"attestation.norm", "attestation.outcome"}:
        return "attestations"
    if fields & {"coverage.kinds", "coverage.range"}:
        return "coverage"
    if "organization.kind" in fields and not event:
        return "organizations"
    acts = fields & {"target", "target.id", "audience", "by", "by.name", "amount", "covers_year", "form", "start"}
    return "appointments" if "appointment.role" in fields and not event and not acts else "entries"


def records(line: Line, reading: Reading) -> list[Record]:
    """The records of a row, without ids where it gives none; raises `Aside` or `Refused`."""
    if line.table.twice:
        raise Refused(
            [
                Fault(
                    line.table.sheet.place(line.table.header, second.place),
                    second.header,
                    f'“{first.header}”与“{second.header}”两列都是同一项：在 map.toml 的 [columns] 里把一列写作 "-"',
                    f'two columns claim the same: {first.header!r} and {second.header!r}; make one "-" in map.toml',
                )
                for first, second in line.table.twice
            ]
        )
    reader = Reader(line, reading)
    made = MADE[sort_of(line.table)](reader)
    reader.done()
    return made


def _document(reader: Reader) -> list[Record]:
    item = reader.text("document.item") or ""
    if item not in DOCUMENT:
        raise Aside(f"“{item}”不是台账的项目", f"{item!r} is nothing that a ledger says of the measures")
    return [{DOCUMENT[item]: reader.exact("document.value")}]


def _organization(reader: Reader) -> list[Record]:
    name = reader.text("organization.name") or reader.text("organization")
    id = reader.text("organization.id") or name
    record: Record = {
        "id": id,
        "kind": reader.one_of("organization.kind", labels.BODIES, ("单位类别", "kind of organization")),
    }
    if id is None or (record["kind"] is None and not reader.faults):
        place = reader.line.place(reader.columns.get("organization.kind"))
        reader.faults.append(Fault(place, None, "缺少名称或单位类别", "its name or kind is missing"))
    if name is not None and (name != id or reader.has("organization.name")):
        record["name"] = name
    if id is not None and record["kind"] is not None and not reader.faults:
        reader.reading.register.add(record)  # before its superior, which may stand below it
    if reader.has("superior"):
        record["superior"] = reader.organization("superior")
    if reader.has("organization.form"):
        record["form"] = reader.one_of("organization.form", labels.ORGANIZATION_FORMS, ("组织形式", "form"))
    for field_ in ("established", "dissolved"):
        if reader.has(field_):
            record[field_] = reader.exact(field_, needed=field_ == "dissolved")
    if "leading_group_member" in reader.columns:
        record["leading_group_member"] = reader.one_of("leading_group_member", labels.YES_NO, ("是或否", "yes or no"))
    return [record]


def _appointments(reader: Reader) -> list[Record]:
    organization = own_organization(reader)
    role = reader.one_of(
        "appointment.role",
        labels.POSTS,
        ("职务（班子其他成员写“班子成员”）", "role (other members of the team: 班子成员)"),
    )
    days = {
        to: reader.exact(f"appointment.{to}", needed=True) for to in ("start", "end") if reader.has(f"appointment.{to}")
    }
    people = people_of(reader, organization)
    if not reader.faults and (not people or role is None):
        reader.faults.append(Fault(reader.line.place(), None, "缺少人员或职务", "the person or the role is missing"))
    return [{"person": person, "organization": organization, "role": role, **days} for person in people]


def _subject(reader: Reader) -> str | None:
    if reader.has("person"):
        return reader.text("person")
    return reader.organization("organization")


def _coverage(reader: Reader) -> list[Record]:
    subject = _subject(reader)
    kinds = reader.take("coverage.kinds", lambda value: kinds_told(value, reader.reading.answers))
    start, end = reader.exact("start"), reader.exact("end")
    if reader.has("coverage.range"):
        found = reader.when("coverage.range")
        if found is not None and isinstance(found.day, Days) and found.day.earliest and found.day.latest:
            start, end = found.day.earliest.isoformat(), found.day.latest.isoformat()
    if not reader.faults and not (subject and kinds and start and end):
        reader.faults.append(
            Fault(
                reader.line.place(),
                None,
                "单位、记录种类、起、止缺一不可",
                "subject, kinds, first and last day are all needed",
            )
        )
    return [{"subject": subject, "kinds": kinds, "start": start, "end": end}]


def _attestation(reader: Reader) -> list[Record]:
    def by(value: object) -> str:
        office = labels.ATTESTED_BY.get(key(value))
        return str(office) if office else reader.reading.register.organization(value)

    record = {
        "norm": reader.text("attestation.norm"),
        "subject": _subject(reader),
        "year": reader.year(),
        "outcome": reader.one_of("attestation.outcome", labels.ANSWERS, ("结论", "outcome")),
        "by": reader.take("attestation.by", by),
        "date": reader.exact("date"),
    }
    missing = [name for name, value in record.items() if value is None and name != "outcome"]
    if missing and not reader.faults:
        reader.faults.append(
            Fault(
                reader.line.place(), None, "规范、单位、年度、证明机关、日期缺一不可", f"missing: {', '.join(missing)}"
            )
        )
    return [record]


MADE: Mapping[str, Callable[[Reader], list[Record]]] = {
    "document": _document,
    "organizations": _organization,
    "appointments": _appointments,
    "coverage": _coverage,
    "attestations": _attestation,
    "entries": entries,
}


def same(record: Mapping[str, Any]) -> str:
    """A record as it is told apart from others: without what is absent, and whoever is in no table as one."""
    told = []
    for name, value in sorted(record.items()):
        if name in ABSENT:
            if value != ABSENT[name]:
                told.append((name, value))
        elif value not in (None, [], ()):
            told.append((name, NEW if isinstance(value, str) and re.fullmatch(rf"{NEW}[0-9]{{4,}}", value) else value))
    return repr(told)


ABSENT = {"state": "held", "leading_group_member": False, "times": 1}
"""What a field says where it is absent, other than null."""


OF_SORT = {
    "organizations": ("organization.", "organization", "superior", "established", "dissolved", "leading_group_member"),
    "appointments": ("appointment.", "organization", "person"),
    "coverage": ("coverage.", "organization", "person", "start", "end"),
    "attestations": ("attestation.", "organization", "person", "covers_year", "date"),
    "document": ("document.",),
    "entries": ("",),
}
NOT_OF_ENTRIES = (
    *("organization.", "appointment.", "coverage.", "attestation.", "document."),
    *("superior", "dissolved", "leading_group_member"),
)


def wanted(name: str, sort: str) -> bool:
    """Whether a column of some field says something in a table for some list."""
    if name == "order.in.ledger":
        return True
    return name.startswith(OF_SORT[sort]) and not (sort == "entries" and name.startswith(NOT_OF_ENTRIES))


def changed_example(line: Line) -> bool:
    """Whether an example row of the template is no longer what it was: somebody wrote into it."""
    told = {plain_text(each) for each in line.row.cells} - {"", EXAMPLE}
    shipped = [{plain_text(each) for each in tab.example.values()} for tab in TABS if tab.name == line.table.sheet.name]
    return bool(shipped) and not any(told <= each for each in shipped)
