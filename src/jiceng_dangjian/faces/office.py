"""The commands of the office: tables in, and tables, template, lists and calendar out."""

import argparse
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jiceng_dangjian.answers.language import Language, to_language
from jiceng_dangjian.errors import BadValue
from jiceng_dangjian.faces.asking import duties_of, ledger_of, report_of
from jiceng_dangjian.faces.streams import Refused, progress, tell, why
from jiceng_dangjian.ledger.files import write_whole
from jiceng_dangjian.ledger.ledger import Ledger
from jiceng_dangjian.ledger.records import Fault, LedgerError
from jiceng_dangjian.ledger.scalars import to_date, to_year
from jiceng_dangjian.medium import line, plain_json

if TYPE_CHECKING:
    from jiceng_dangjian.office import Imported

DONE, REFUSED, NOTHING = 0, 1, 2
Outcome = tuple[str, int]


def import_tables(given: argparse.Namespace) -> Outcome:
    """Tables into a ledger; what was refused or set aside is told, and stands in the report."""
    say = to_language(given.language)
    office = _office(say)
    if given.report and Path(given.report).resolve() == Path(given.out).resolve():
        raise Refused(say("台账与逐行结果不能写在同一个文件", "ledger and report cannot be one file") + " @ --report")
    _free([given.out, *([given.report] if given.report else [])], given.force, say)
    into = Ledger.load(given.into) if given.into else None
    try:
        mapping = office.map_in(Path(given.map)) if given.map else None
        complete = [to_year(int(each) if each.isdecimal() else each) for each in given.complete]
        done: Imported = office.read_tables(
            given.files,
            into=into,
            people=given.people,
            mapping=mapping,
            complete=complete,
            told=progress(say, "行", "rows read"),
        )
    except (BadValue, TypeError, ValueError) as error:
        raise Refused(f"{say(getattr(error, 'zh', str(error)), str(error))} @ import") from None
    except OSError as error:
        raise Refused(f"{why(error)} @ {line(error.filename or given.files[0])}") from None
    written: dict[Path, str | bytes] = {}
    if given.report:
        written[Path(given.report)] = plain_json(done.report) + "\n"
    if done.ledger is not None and not (given.strict and done.status):
        written[Path(given.out)] = done.ledger.dumps()
    _write(written, say)
    tell(*_told(done, say), say=say)
    if done.ledger is None:
        return "", NOTHING
    counts = len(done.ledger.organizations), len(done.ledger.appointments), len(done.ledger.entries)
    told = say("{}个组织，{}项任职，{}条记录", "{} organizations, {} appointments, {} entries").format(*counts)
    where = line(given.out) if Path(given.out) in written else say("未写（--strict）", "not written (--strict)")
    return f"{where}{say('：', ': ')}{told}\n", done.status


def _told(done: "Imported", say: Language) -> Iterable[str]:
    """What people must know of an import, file by file: what was refused or set aside, and what may be the same."""
    name = say("message_zh", "message")
    for file in done.report["files"]:
        if file["fault"]:
            yield f"{file['fault'][name]} @ {file['file']}"
            continue
        yield say(
            f"{file['file']}：{file['rows']}行，取{file['taken']}行，拒{file['refused']}行，搁置{file['set_aside']}行",
            f"{file['file']}: {file['rows']} rows, {file['taken']} taken, {file['refused']} refused, "
            f"{file['set_aside']} set aside",
        )
        for each in file["refused_rows"]:
            yield f"  {say('拒', 'refused')} {each[name]} @ {each['place']}"
        examples = [each for each in file["set_aside_rows"] if each["message"] == "an example"]
        if examples:
            yield f"  {say(f'跳过示例行{len(examples)}行', f'{len(examples)} example rows were skipped')}"
        for each in (each for each in file["set_aside_rows"] if each not in examples):
            yield f"  {say('搁置', 'set aside')} {each[name]} @ {each['place']}"
        for each in file["notes"]:
            yield f"  {say('注意', 'note')} {each[name]} @ {each['place']}"
        if file["ignored_columns"]:
            heads = say.list(f"{each['header']}（{each['place']}）" for each in file["ignored_columns"])
            yield f"  {say('未用的列：', 'columns not used: ')}{heads}"
    for each in done.report["same_as_offers"]:
        yield say("可能是同一事件：", "may be one event: ") + say.list(each["places"])
    left = sum(each["refused"] + each["set_aside"] for each in done.report["files"])
    if done.report["declared_complete"]:
        years = say.list(map(str, done.report["declared_complete"]))
        yield say(f"已按 --complete 声明{years}年全部记录完整", f"declared complete, as asked: all records of {years}")
        yield say(
            "年度报告、述职、考核可在次年三月底前做：要得出结论，工作表“完整性声明”须写到次年3月31日",
            "reports, reviews and assessments may follow until the end of March: a verdict on them needs a sheet "
            "完整性声明 that reaches 31 March",
        )
    if done.report["coverage"] and left:
        yield say(
            f"注意：已声明完整，但有{left}行拒收或搁置；其中所记的事会当作没有做，请补齐再用",
            f"note: of a record declared complete {left} rows were not taken: what is in them counts as not done",
        )
    if done.ledger is not None and done.ledger.in_force_from is None:
        yield say(
            "台账未填印发日期，结论都会是“无法判定”：加工作表“台账说明”，“项目”写“印发日期”，“内容”写日期",
            "without the date of issue all is undetermined: a sheet 台账说明, 项目 印发日期, its day in 内容",
        )
    if not done.report["coverage"]:
        yield say(
            "没有声明记录完整：没有记录不会算作没有做（见 --complete）",
            "nothing is declared complete: what is not on record is not counted as not done (see --complete)",
        )


def template(given: argparse.Namespace) -> Outcome:
    """The sheets to be filled in."""
    say = to_language(given.language)
    office = _office(say)
    return _put({Path(given.out): office.template()}, given, say)


def tables(given: argparse.Namespace) -> Outcome:
    """A ledger as sheets."""
    say = to_language(given.language)
    office = _office(say)
    return _put(office.tables_as_files(_asked(given), Path(given.out)), given, say)


def lists(given: argparse.Namespace) -> Outcome:
    """The lists of a year."""
    say = to_language(given.language)
    office = _office(say)
    told = progress(say, "份清单", "lists")
    return _put(office.lists_as_files(report_of(given), Path(given.out), given.language, told), given, say)


def calendar(given: argparse.Namespace) -> Outcome:
    """What is still to be done, as a calendar."""
    say = to_language(given.language)
    office = _office(say)
    _free([given.out], given.force, say)
    ledger, found = duties_of(given)
    start, end = to_date(given.start), to_date(given.end)
    owed = [each for each in found if each.last is not None and start <= each.last <= end]
    days = given.days_before or office.DAYS_BEFORE
    try:
        made = office.calendar(ledger, owed, language=given.language, days_before=days)
    except BadValue as error:
        raise Refused(f"{error} @ --days-before") from None
    return _put({Path(given.out): made}, given, say)


def _office(say: Language) -> Any:
    """The office, where its extra is installed."""
    if not all(map(find_spec, ("defusedxml", "icalendar", "openpyxl", "xlsxwriter"))):
        missing = say("须先安装附加项 office", "the extra office is needed")
        raise Refused(f"{missing}: pip install 'jiceng-dangjian[office]' @ office")
    from jiceng_dangjian import office

    return office


def _asked(given: argparse.Namespace) -> Ledger:
    faults: list[Fault] = []
    ledger = ledger_of(given, faults)
    if faults:
        raise LedgerError(tuple(faults))
    return ledger


def _free(paths: Iterable[str | Path], force: bool, say: Language) -> None:
    """Refuse to write over what is there, unless that was asked for."""
    there = [each for each in map(Path, paths) if each.exists()]
    if there and not force:
        already = say(
            "已有此文件，未改动；要改写请加 --force", "it is there, and was left as it is; --force writes over it"
        )
        raise Refused(f"{already} @ {line(there[0])}")


def _put(files: Mapping[Path, str | bytes], given: argparse.Namespace, say: Language) -> Outcome:
    """Write files where none is, or over them if that was asked for, and say which."""
    _free(files, given.force, say)
    _write(files, say)
    return "".join(f"{line(path)}\n" for path in files), DONE


def _write(files: Mapping[Path, str | bytes], say: Language) -> None:
    try:
        write_whole(files, folders=True)
    except OSError as error:
        raise Refused(f"{why(error)} @ {line(getattr(error, 'filename', None) or next(iter(files)))}") from None


COMMANDS = {"import": import_tables, "template": template, "tables": tables, "lists": lists, "calendar": calendar}
