"""A row of a table of what happened: its kind first, then the fields that an entry of the kind has."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from jiceng_dangjian.language.vocabulary import ENTRY_KINDS, SIX_HAVES
from jiceng_dangjian.ledger.days import Days
from jiceng_dangjian.office import labels
from jiceng_dangjian.office.entry_days import days, part_of_year
from jiceng_dangjian.office.labels import ASK, NOTHING, Label
from jiceng_dangjian.office.reader import Answers, Aside, Reader, Record, own_organization, people_of, plain_day
from jiceng_dangjian.office.register import Unknown
from jiceng_dangjian.office.words import Unreadable, key, plain_text, several, whole_number, yuan

ABOUT_A_YEAR = (*("written_report", "duty_report_review", "duty_report", "secretary_appraisal", "year_end_assessment"),)
"""What is done about a year, often when it is over: of its day the year says nothing."""
NOT_HELD = re.compile("计划安排|拟召开|拟开展|安排表|未召开|未开展|已?取消")
"""Words in a title that leave it open whether what the table lists took place."""
CALLED_OFF = re.compile("取消|未召开|未开展|未举行|改期|延期|作废|推迟")
"""Words in a remark that leave it open whether what the row lists took place."""
NOT_FROM_A_TITLE = ("annual_party_building_conference", "other")
"""What a title cannot say of all rows below it: its words are those of meetings of any kind."""
ALL = ("全部", "所有")
"""What stands for every kind of records where a record is declared complete."""
KIND = "记录类型"
"""The header of the kinds in the sheets of the template: its labels are the vocabulary's, and no more need be asked."""
NO_KIND = "没有写明是哪一类：加一列“会议类型”，或在 map.toml 的 [sheets] 里写明"


def entries(reader: Reader) -> list[Record]:
    """The entries of a row: one, or one for each of several people, organizations or numbers."""
    if any(each.label for each in reader.table.columns):
        return _counts(reader)
    label = _label(reader)
    reader.about_a_year = label.kind in ABOUT_A_YEAR
    organization = own_organization(reader)
    if organization is not None:
        _ask(label, organization, reader)
    record: Record = {"id": reader.text("id"), "kind": label.kind, "organization": organization}
    record |= {name: list(values) for name, values in label.more.items()}
    for name in ("also", "may_be"):
        if reader.has(name):
            record[name] = reader.take(name, lambda value: kinds_told(value, reader.reading.answers))
    kinds = [label.kind, *(record.get("also") or ()), *(record.get("may_be") or ())]
    fields = frozenset().union(*(ENTRY_KINDS[kind].fields for kind in kinds if kind in ENTRY_KINDS))
    record |= _common(reader) | days(reader, label.kind)
    record |= {name: read(reader) for name, read in OWN.items() if name in fields and reader.has(name)}
    if "covers_year" in fields and "covers_year" not in record:
        stated = reader.of_sheet.get("covers_year", reader.reading.answers.covers_year)
        record |= {} if stated is None else {"covers_year": stated}
    _compare_years(reader, record, fields)
    reader.done()
    return list(_each(reader, record, label.kind, fields))


def _label(reader: Reader) -> Label:
    """The kind of a row: of its own cell, as the office says of the sheet, or in the words of sheet and title."""
    answers = reader.reading.answers
    if reader.has("kind"):
        told = plain_text(reader.value("kind"))
        closed = key(reader.columns["kind"].header) == key(KIND) and key(told) in labels.CLOSED
        label = Label(labels.CLOSED[key(told)]) if closed else answers.label(told)
        if label is None:
            raise Aside(
                f"不知“{told}”是哪一类：在 map.toml 的 [kinds] 里写明",
                f"what kind {told!r} is must be said under [kinds] in map.toml",
            )
    elif "kind" in reader.of_sheet:
        told = str(reader.of_sheet["kind"])
        label = Label(told) if told in ENTRY_KINDS else answers.label(told)
    else:
        sheet, title = reader.table.sheet.name, reader.table.title
        told, label = _label_in(sheet, answers) or _label_in(title, answers) or ("", None)
        if label is not None and label.kind in ENTRY_KINDS:
            zh = ENTRY_KINDS[label.kind].zh
            reader.once(
                f"按表名或标题里的“{told}”，整张表记作{zh}", f"by {told!r} in its title the whole table is {label.kind}"
            )
    if label is None:
        raise Aside(NO_KIND, "of which kind it is is not said: a column 会议类型, or [sheets] in map.toml")
    if label.kind == ASK:
        raise Aside(
            f"“{told}”可能是几类中的一类：由人在 map.toml 的 [kinds] 里写明",
            f"{told!r} may be of several kinds: say so under [kinds] in map.toml",
        )
    if label.kind == NOTHING:
        raise Aside(f"本办法不计“{told}”", f"no norm of these measures counts {told!r}")
    return label


def _label_in(words: str, answers: Answers) -> tuple[str, Label] | None:
    """The one label in the words of a sheet or title: the longest; None where there are several of different kinds."""
    told = key(words)
    found = [each for each in {*labels.kinds(), *answers.kinds} if each in told]
    longest = [each for each in found if not any(each != other and each in other for other in found)]
    meant = {each: answers.label(each) for each in longest}
    meant = {each: label for each, label in meant.items() if label and label.kind not in NOT_FROM_A_TITLE}
    kinds = {label.kind for label in meant.values() if label}
    if len(kinds) != 1:
        return None
    first = min(meant)
    label = meant[first]
    return (first, label) if label else None


def _ask(label: Label, organization: str, reader: Reader) -> None:
    """Whether a person must say what a label means of this body."""
    body = reader.reading.register.kinds[organization]
    if label.asked_where == "branch" and body.get("form") == "branch":
        raise Aside(
            "党支部的“民主生活会”可能是组织生活会：由人在 map.toml 的 [kinds] 里写明",
            "held by a branch it may be an organizational life meeting: say so under [kinds] in map.toml",
        )
    if label.asked_where == "not district_committee" and body["kind"] != "district_committee":
        raise Aside(
            "不是区委的全委会、常委会：由人在 map.toml 的 [kinds] 里写明是哪一类",
            "of no district committee: say under [kinds] in map.toml what it is",
        )


def kinds_told(value: object, answers: Answers) -> list[str]:
    """The kinds that a cell lists."""
    told = plain_text(value)
    if told in ALL:
        return list(ENTRY_KINDS)
    made = []
    for each in filter(None, re.split(r"[、,;\n]+", told)):
        label = answers.label(each)
        if label is None or label.kind in (ASK, NOTHING):
            raise Unreadable(f"“{each}”不是记录类型", f"{each!r} is no kind of entry")
        made.append(label.kind)
    return made


def _common(reader: Reader) -> Record:
    """The fields that an entry of any kind has."""
    made: Record = {}
    if reader.has("state"):
        cancelled = key(reader.columns["state"].header) == key("是否取消")
        meant = labels.CANCELLED if cancelled else labels.STATES_OF
        made["state"] = reader.one_of("state", meant, ("状态", "state"))
        if made["state"] == "cancelled":
            reader.note("已取消或驳回：保留，不计", "cancelled or rejected: kept, and not counted", "state")
    elif "state" in reader.columns:
        if not _of_the_template(reader):
            made["state"] = None
            reader.note(
                "状态为空：是否已经发生，记作不明", "no state is said: whether it took place is unknown", "state"
            )
    elif NOT_HELD.search(f"{reader.table.sheet.name} {reader.table.title}"):
        made["state"] = None
        reader.note("标题未说明已经发生：记作不明", "the title leaves open whether it took place: unknown")
    else:
        _ask_remarks(reader)
    if reader.has("recorded_on"):
        made["recorded_on"] = reader.exact("recorded_on")
    if reader.has("same_as"):
        made["same_as"] = reader.text("same_as")
    references = [part.strip() for each in _evidence(reader) for part in re.split(r"[、;；\n]+", each)]
    if any(references):
        made["evidence_refs"] = [each for each in references if each]
    return made


def _of_the_template(reader: Reader) -> bool:
    """Whether the table is a sheet of the template, in which an empty cell is as an absent field of a ledger."""
    return "kind" in reader.columns and key(reader.columns["kind"].header) == key(KIND)


def _ask_remarks(reader: Reader) -> None:
    """Set a row aside whose remarks or title say that it was called off: whether it took place a person must say."""
    for column in reader.table.ignored:
        told = plain_text(reader.line.cell(column))
        if found := CALLED_OFF.search(told):
            raise Aside(
                f"“{column.header}”里写有“{found[0]}”：是否已经发生，加一列“状态”写明",
                f"{column.header!r} says {found[0]!r}: whether it took place must stand in a column 状态",
            )


def _evidence(reader: Reader) -> list[str]:
    """What stands in each column of evidence."""
    made = []
    for column in reader.table.columns:
        if column.field == "evidence_refs":
            reader.columns["evidence_refs"] = column
            made.append(reader.text("evidence_refs") or "")
    return made


def _compare_years(reader: Reader, record: Record, fields: frozenset[str]) -> None:
    """Tell where the year that a row or title names is not the one in which its day lies."""
    day = record.get("date")
    hint = reader.year_hint()
    if not isinstance(day, str) or hint is None or reader.faults:
        return
    if int(day[:4]) != hint and not ("covers_year" in fields and int(day[:4]) in (hint - 1, hint + 1)):
        reader.note(f"日期 {day} 不在{hint}年", f"the day {day} is not in {hint}", "date")


YES_NO = ("是或否", "yes or no")


def _study(reader: Reader) -> Any:
    told = key(reader.value("party_building_study"))
    if told in ("是", "专题") and told not in reader.reading.answers.values.get("party_building_study", {}):
        raise Aside(
            "“专题研究”是整场还是单列议题：在 map.toml 的 [values.party_building_study] 里写明",
            "whether the whole meeting or an agenda item: say so under [values.party_building_study] in map.toml",
        )
    return reader.one_of(
        "party_building_study", labels.STUDIES, ("专题研究", "answer to whether it studied Party building")
    )


def _audience(reader: Reader) -> Any:
    register = reader.reading.register
    return reader.take("audience", lambda value: [register.organization(each) for each in several(value)])


def _amount(reader: Reader) -> Any:
    return reader.take("amount", lambda value: yuan(value, plain_text(reader.columns["amount"].header)))


OWN: Mapping[str, Any] = {
    "party_building_study": _study,
    "advances_party_building": lambda reader: reader.one_of("advances_party_building", labels.YES_NO, YES_NO),
    "covers_year": lambda reader: reader.year(),
    "form": lambda reader: reader.one_of("form", labels.REPORT_FORMS, ("述职形式", "form of a duty report")),
    "deadline": lambda reader: reader.exact("deadline"),
    "order": lambda reader: reader.text("order"),
    "extends": lambda reader: reader.text("extends"),
    "amount": _amount,
    "audience": _audience,
    **{name: (lambda reader, name=name: reader.one_of(name, labels.YES_NO, YES_NO)) for name in SIX_HAVES},
}
"""How the fields are read that entries of some kinds have, but for those that name whom it is by or about."""


def _each(reader: Reader, record: Record, kind: str, fields: frozenset[str]) -> list[Record]:
    """The entry, or one for each of several who did it or whom it is about."""
    organization = record["organization"]
    made = [record]
    if "attended_by" in fields and (reader.has("attended_by") or reader.has("attended_by.name")):
        record["attended_by"] = _attendance(reader, organization)
    if "by" in fields:
        people = people_of(reader, organization, "by", "by.name") or people_of(reader, organization)
        made = [each | {"by": person} for each in made for person in people] or made
    if "target" in fields:
        targets = _targets(reader, kind, organization)
        made = [each | {"target": target} for each in made for target in targets] or made
    reader.done()
    return made


def _attendance(reader: Reader, organization: str) -> list[str] | None:
    """Who took part; where a cell holds more or other than names, that is not known."""
    if reader.has("attended_by"):
        return people_of(reader, organization, "attended_by", "attended_by.name")
    faults = len(reader.faults)
    found = people_of(reader, organization, "attended_by", "attended_by.name")
    if len(reader.faults) == faults:
        return found
    del reader.faults[faults:]
    reader.note("参加人员不全是姓名：记作不明", "those who took part are not all named: unknown", "attended_by.name")
    return None


def _targets(reader: Reader, kind: str, organization: str) -> list[str]:
    """Whom an entry is about: organizations, or people where the kind is about people."""
    about = ENTRY_KINDS[kind]
    if reader.has("target.id"):
        return people_of(reader, organization, "target.id", "target.id")
    if about.target_is_person:
        return people_of(reader, organization, "person", "target") or people_of(reader, organization)
    register = reader.reading.register

    def one(told: str) -> str:
        try:
            return register.organization(told)
        except Unknown as unknown:
            if not about.target_may_be_person:
                raise
            if told in register.references:
                return told
            if key(told) in register.people:
                return register.person(told, organization)[0]
            raise Unknown(
                "既不是已知的组织，也不是已知的人员", "neither an organization nor a person that is known"
            ) from unknown

    return reader.take("target", lambda value: [one(each) for each in several(value)], about.target_may_be_person) or []


def _counts(reader: Reader) -> list[Record]:
    """The entries of a row of a table whose columns hold how many there were of each kind."""
    organization = own_organization(reader)
    common = _common(reader)
    found = reader.when("date") if reader.has("date") else part_of_year(reader) if reader.has("date.part") else None
    hint = reader.year_hint()
    whole = None if hint is None else Days(date(hint, 1, 1), date(hint, 12, 31))
    day = plain_day(found.day if found else whole)
    made = []
    for column in reader.table.columns:
        if not column.label:
            continue
        label = reader.reading.answers.label(column.label)
        reader.columns["count"] = column
        number = reader.take("count", whole_number) if reader.has("count") else None
        if not number or label is None:
            continue
        if label.kind in (ASK, NOTHING):
            told = (f"“{column.header}”未记：是哪一类须由人写明，或本办法不计", f"{column.header!r} was not entered")
            reader.note(*told, name="count")
            continue
        record: Record = {"id": None, "kind": label.kind, "organization": organization, "date": day}
        record |= {name: list(values) for name, values in label.more.items()}
        made.append(record | common | ({"times": number} if number != 1 else {}))
    reader.done()
    if not made:
        raise Aside("各项次数均为零或为空", "every number is zero or empty")
    return made
