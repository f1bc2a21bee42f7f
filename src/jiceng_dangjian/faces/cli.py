"""The command line: evaluate and explain a ledger, list duties and norms, print a provision, write or check the pages.

Exit status: 0 done, 1 the pages are not current, 2 bad input (each fault on standard error) or nothing could be done or
written, 130 interrupted. Nothing is printed on standard output before all of it is ready.
"""

import argparse
import io
import re
import signal
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from jiceng_dangjian.articles import NORMS, norms
from jiceng_dangjian.faces.formats import FORMATS, Shown
from jiceng_dangjian.faces.streams import Help, Parser, Refused, article, put, tell, why
from jiceng_dangjian.ledger.ledger import Ledger
from jiceng_dangjian.ledger.records import Fault, LedgerError
from jiceng_dangjian.ledger.scalars import to_date, to_year
from jiceng_dangjian.medium import line, plain_json
from jiceng_dangjian.naming import nearest
from jiceng_dangjian.questions.chosen import Readings, unknown
from jiceng_dangjian.regulation import UnknownCitation, cite

if TYPE_CHECKING:
    from jiceng_dangjian.answers.report import Report
    from jiceng_dangjian.evaluation.finding import Finding

BAD_INPUT, INTERRUPTED = 2, 130


YEAR = re.compile("[0-9]{4,5}")
LEDGER = "a ledger as JSON; the word example stands for the district that is shipped"


def _asks(command: Parser) -> Parser:
    """A command that puts a question to a ledger: the arguments it shares with others."""
    command.add_argument("ledger", help=LEDGER)
    command.add_argument("--year", required=True, help="the calendar year, as in 2024")
    command.add_argument("--as-of", required=True, help="the day up to which the record is read, as in 2025-04-10")
    command.add_argument(
        "--reading",
        action="append",
        default=[],
        metavar="NAME=OPTION",
        help="an answer to an open question; repeatable",
    )
    command.add_argument("--organization", metavar="ID", help="only this organization and its people")
    return command


def parser() -> Parser:
    """The arguments of the command."""
    main = Parser(prog="jiceng-dangjian", description=__doc__.splitlines()[0] if __doc__ else None)
    commands = main.add_subparsers(dest="command", required=True)

    evaluate = _asks(commands.add_parser("evaluate", help="evaluate a ledger for a year"))
    evaluate.add_argument("--format", choices=tuple(FORMATS), default="table")
    evaluate.add_argument(
        "--all", action="store_true", help="with json: also what is not applicable or needs judgement"
    )
    evaluate.add_argument(
        "--contested", action="store_true", help="the findings that another reading would change, and how"
    )

    explain = _asks(commands.add_parser("explain", help="why the findings of a norm are as they are"))
    explain.add_argument("--language", choices=("zh", "en"), default="zh")
    remedy = _asks(commands.add_parser("remedy", help="what would satisfy the findings of a norm, or why nothing does"))
    for asking in (explain, remedy):
        asking.add_argument("--norm", required=True, help="as in 11.1-3")
        asking.add_argument("--subject", metavar="ID", help="only this organization or person")
        asking.add_argument("--format", choices=("table", "json"), default="table")

    entries = _asks(commands.add_parser("entries", help="what became of every entry of the ledger"))
    entries.add_argument("--format", choices=("table", "json"), default="table")

    owed = commands.add_parser("duties", help="who owes what between two days")
    owed.add_argument("ledger", help=LEDGER)
    owed.add_argument("--start", required=True, help="the first day, as in 2024-01-01")
    owed.add_argument("--end", required=True, help="the last day, as in 2024-12-31")
    owed.add_argument("--as-of", required=True, help="the day from which days are counted, as in 2024-06-01")
    owed.add_argument("--organization", metavar="ID")
    owed.add_argument("--person", metavar="ID")
    owed.add_argument("--bearer", help="only norms whose text names this bearer, as in committee")
    owed.add_argument("--reading", action="append", default=[], metavar="NAME=OPTION")
    owed.add_argument("--format", choices=("table", "json"), default="table")

    listing = commands.add_parser("norms", help="list the norms")
    listing.add_argument("--bearer", help="whom their text names, as in district_committee")
    listing.add_argument("--article", type=article)
    listing.add_argument("--decided-by", choices=("computed", "attested", "judgement", "declarative"))
    listing.add_argument("--type", help="duty, goal, principle and so on")
    listing.add_argument("--format", choices=("table", "json"), default="table")

    provision = commands.add_parser("cite", help="print a provision with its norms")
    provision.add_argument("citation", help="as in 第十一条第一项, 第11条(1) or 11(1)")

    docs = commands.add_parser("docs", help="write the pages generated from the norms, or check that they are current")
    docs.add_argument("action", choices=("write", "check"))
    docs.add_argument("--folder", type=Path, default=Path("docs"))
    return main


def command() -> NoReturn:
    """Run the command as a process: from here on Python only ends, and an interruption says nothing more."""
    status = main()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    raise SystemExit(status)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; gives the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        tell("interrupted")
        return INTERRUPTED


def _run(arguments: Sequence[str] | None) -> int:
    try:
        given = parser().parse_args(arguments)
        output, status = COMMANDS[given.command](given)
    except Help as asked:
        output, status = str(asked), 0
    except LedgerError as error:
        tell(*map(str, error.faults))
        return BAD_INPUT
    except UnknownCitation as error:
        tell(f"{error} @ citation")
        return BAD_INPUT
    except Refused as error:
        tell(str(error))
        return BAD_INPUT
    return status if put(output) else BAD_INPUT


def _evaluate(given: argparse.Namespace) -> tuple[str, int]:
    return FORMATS[given.format](_report(given), Shown(given.all, given.contested)), 0


def _explain(given: argparse.Namespace) -> tuple[str, int]:
    explained = [finding.explain(given.language) for finding in _findings(given)]
    if given.format == "json":
        return _json([each.to_dict() for each in explained]), 0
    return "\n\n".join(map(str, explained)) + "\n", 0


def _remedy(given: argparse.Namespace) -> tuple[str, int]:
    from jiceng_dangjian.faces.tables import remedies

    found = _findings(given)
    if given.format == "json":
        return _json([each.to_dict() | {"remedy": each.remedy().to_dict()} for each in found]), 0
    return remedies(found), 0


def _entries(given: argparse.Namespace) -> tuple[str, int]:
    from jiceng_dangjian.faces.tables import accounts

    report = _report(given)
    told = report.entries()
    if given.organization is not None:
        told = tuple(
            each
            for each in told
            if each.entry.organization == given.organization
            or any(finding.organization == given.organization for finding in each.findings)
        )
    return (_json([each.to_dict() for each in told]) if given.format == "json" else accounts(told)), 0


def _duties(given: argparse.Namespace) -> tuple[str, int]:
    from jiceng_dangjian.answers.duties import duties
    from jiceng_dangjian.faces.tables import owed

    faults: list[Fault] = []
    start, end, as_of = (_day(getattr(given, name), name, faults) for name in ("start", "end", "as_of"))
    readings = _readings(given, faults)
    ledger = _ledger(given, faults)
    if faults:
        raise LedgerError(tuple(faults))
    whose = {name: getattr(given, name) for name in ("organization", "person", "bearer")}
    try:
        found = duties(ledger, start=start, end=end, as_of=as_of, readings=readings, **whose)
    except (LookupError, ValueError) as error:
        raise Refused(f"{error.args[0]} @ duties") from None
    return (_json([each.to_dict() for each in found]) if given.format == "json" else owed(found)), 0


def _json(value: object) -> str:
    return plain_json(value) + "\n"


def _report(given: argparse.Namespace) -> "Report":
    """The report that a command asks for; every wrong argument and every fault of the ledger at once."""
    from jiceng_dangjian.answers.report import evaluate

    faults: list[Fault] = []
    year = 0
    try:
        year = to_year(int(given.year) if YEAR.fullmatch(given.year) else given.year)
    except (TypeError, ValueError) as error:
        faults.append(Fault(str(error), "--year"))
    as_of = _day(given.as_of, "as_of", faults)
    readings = _readings(given, faults)
    ledger = _ledger(given, faults)
    if faults:
        raise LedgerError(tuple(faults))
    return evaluate(ledger, year=year, as_of=as_of, readings=readings, organization=given.organization)


def _findings(given: argparse.Namespace) -> "tuple[Finding, ...]":
    if given.norm not in NORMS:
        raise Refused(f"there is no norm {given.norm!r}{nearest(given.norm, NORMS)} @ --norm")
    found = _report(given).where(norm=given.norm, subject=given.subject)
    if not found:
        raise Refused(
            f"{given.norm} has no finding for {given.subject or 'anybody'} in this ledger and year @ --subject"
        )
    return found


def _day(given: str, name: str, faults: list[Fault]) -> date:
    try:
        return to_date(given)
    except (TypeError, ValueError) as error:
        faults.append(Fault(str(error), f"--{name.replace('_', '-')}"))
        return date.min


def _ledger(given: argparse.Namespace, faults: list[Fault]) -> Ledger:
    from jiceng_dangjian import example_district

    ledger = Ledger()
    try:
        ledger = example_district() if given.ledger == "example" else Ledger.load(given.ledger)
        tell(*(f"warning: {each}" for each in ledger.warnings()))
        if given.organization is not None:
            ledger.organization(given.organization)
    except LedgerError as error:
        faults += error.faults
    except LookupError as error:
        faults.append(Fault(str(error.args[0]), "--organization"))
    return ledger


def _readings(given: argparse.Namespace, faults: list[Fault]) -> Readings:
    chosen: dict[str, str] = {}
    for each in given.reading:
        name, equals, option = each.partition("=")
        wrong = unknown(name, option) if equals else f"{each!r} is not of the form NAME=OPTION"
        if not wrong and chosen.get(name, option) != option:
            wrong = f"{name} is given twice, as {chosen[name]} and as {option}"
        if wrong:
            faults.append(Fault(wrong, "--reading"))
        else:
            chosen[name] = option
    return Readings(**chosen)


def _norms(given: argparse.Namespace) -> tuple[str, int]:
    from jiceng_dangjian.faces.tables import table

    try:
        found = norms(bearer=given.bearer, article=given.article, decided_by=given.decided_by, type=given.type)
    except ValueError as error:
        raise Refused(f"{error.args[0]} @ norms") from None
    if given.format == "json":
        records = [
            {
                "id": norm.id,
                "name": norm.name,
                "citation": str(norm.citation),
                "type": norm.type,
                "decided_by": norm.decided_by,
                "bearers": [bearer.id for bearer in norm.bearers],
                "quote": norm.quote,
                "summary_en": norm.summary_en,
                "readings": list(norm.readings),
            }
            for norm in found
        ]
        return _json(records), 0
    heads = ("规范 norm", "条款 citation", "方式 decided by", "主体 bearer", "原文 quote")
    rows = [
        (norm.id, str(norm.citation), norm.decided_by, "、".join(each.zh for each in norm.bearers), norm.quote)
        for norm in found
    ]
    return table([heads, *rows]) + "\n", 0


def _cite(given: argparse.Namespace) -> tuple[str, int]:
    provision = cite(given.citation)
    where = provision.citation
    lines = [str(where), "", provision.text, ""]
    for norm in NORMS.values():
        if norm.citation == where or (where.item is None and norm.citation.article == where.article):
            lines += [
                f"{norm.id}  [{norm.decided_by}]  {norm.quote}",
                f"    {norm.summary_en} (unofficial translation)",
            ]
    return "\n".join(lines) + "\n", 0


def _docs(given: argparse.Namespace) -> tuple[str, int]:
    from jiceng_dangjian.faces.pages import check, write

    try:
        if given.action == "write":
            return "".join(f"wrote {line(path)}\n" for path in write(given.folder)), 0
        stale = check(given.folder)
    except (OSError, RuntimeError) as error:
        where = getattr(error, "filename", None) or given.folder
        raise Refused(f"the pages cannot be made: {why(error)} @ {where}") from None
    return "".join(f"not current: {line(path)}\n" for path in stale) or "the pages are current\n", int(bool(stale))


COMMANDS = {
    "evaluate": _evaluate,
    "explain": _explain,
    "remedy": _remedy,
    "entries": _entries,
    "duties": _duties,
    "norms": _norms,
    "cite": _cite,
    "docs": _docs,
}
