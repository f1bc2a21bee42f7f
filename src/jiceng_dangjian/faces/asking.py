"""What a command asks: the ledger, year, day, readings and filters among its arguments; all that is wrong at once."""

import argparse
import re
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from jiceng_dangjian.answers.language import to_language
from jiceng_dangjian.articles import NORMS
from jiceng_dangjian.faces.streams import Refused, tell
from jiceng_dangjian.ledger.ledger import Ledger
from jiceng_dangjian.ledger.records import Fault, LedgerError
from jiceng_dangjian.ledger.scalars import to_date, to_year
from jiceng_dangjian.naming import nearest
from jiceng_dangjian.questions.chosen import Readings, unknown
from jiceng_dangjian.questions.readings import READINGS
from jiceng_dangjian.regulation import UnknownCitation
from jiceng_dangjian.regulation.citations import Citation

if TYPE_CHECKING:
    from jiceng_dangjian.answers.duties import Duty
    from jiceng_dangjian.answers.report import Report
    from jiceng_dangjian.batch import Asked
    from jiceng_dangjian.evaluation.finding import Finding

YEAR = re.compile("[0-9]{4,5}")


def report_of(given: argparse.Namespace) -> "Report":
    """The report that a command asks for; every wrong argument and every fault of the ledger at once."""
    from jiceng_dangjian.answers.report import evaluate

    faults: list[Fault] = []
    year = _year(given, faults)
    as_of = day(given.as_of, "as_of", faults)
    readings = readings_of(given, faults)
    ledger = ledger_of(given, faults)
    if faults:
        raise LedgerError(tuple(faults))
    organization = whose(ledger, given.organization, "--organization")
    return evaluate(ledger, year=year, as_of=as_of, readings=readings, organization=organization)


def asked_of_many(given: argparse.Namespace) -> "Asked":
    """The question that is put to many ledgers; everything wrong with it at once."""
    from jiceng_dangjian.batch import Asked

    faults: list[Fault] = []
    year = _year(given, faults)
    as_of = day(given.as_of, "as_of", faults)
    readings = readings_of(given, faults)
    if given.workers < 1:
        faults.append(Fault(f"a whole number from 1 is needed, not the number {given.workers}", "--workers"))
    if faults:
        raise LedgerError(tuple(faults))
    return Asked(year=year, as_of=as_of, readings=readings, language=given.language)


def _year(given: argparse.Namespace, faults: list[Fault]) -> int:
    try:
        return to_year(int(given.year) if YEAR.fullmatch(given.year) else given.year)
    except (TypeError, ValueError) as error:
        faults.append(Fault(str(error), "--year"))
        return 0


def chosen(report: "Report", given: argparse.Namespace) -> "tuple[Finding, ...] | None":
    """The findings that match the filters given; None where none is given."""
    asked = {
        "norm": None if given.norm is None else [id for each in given.norm for id in norm_ids(each)],
        "article": given.article,
        "decided_by": given.decided_by,
        "subject": whose(report.ledger, given.subject, "--subject"),
        "verdict": given.verdict,
    }
    if all(value is None for value in asked.values()):
        return None
    try:
        return report.where(**asked)
    except (LookupError, ValueError) as error:
        raise Refused(str(error.args[0])) from None


def findings_of(given: argparse.Namespace) -> "Sequence[Finding]":
    """The findings that are asked for; all where no filter is given."""
    report = report_of(given)
    found = chosen(report, given)
    if found is None:
        return report.findings
    if not found:
        norm, whose = "、".join(given.norm or ()) or "no norm", given.subject or "anybody"
        raise Refused(f"{norm} has no finding for {whose} in this ledger and year @ --subject")
    return found


def duties_of(given: argparse.Namespace) -> "tuple[Ledger, tuple[Duty, ...]]":
    """The ledger, and who owes what in it between two days; every wrong argument and every fault at once."""
    from jiceng_dangjian.answers.duties import duties

    faults: list[Fault] = []
    start, end, as_of = (day(getattr(given, name), name, faults) for name in ("start", "end", "as_of"))
    readings = readings_of(given, faults)
    ledger = ledger_of(given, faults)
    if faults:
        raise LedgerError(tuple(faults))
    named: dict[str, Any] = {
        "organization": whose(ledger, given.organization, "--organization"),
        "person": getattr(given, "person", None),
        "bearer": getattr(given, "bearer", None),
    }
    try:
        return ledger, duties(ledger, start=start, end=end, as_of=as_of, readings=readings, **named)
    except (LookupError, ValueError) as error:
        raise Refused(f"{error.args[0]} @ {given.command}") from None


def norm_ids(given: str) -> Iterable[str]:
    """The norms meant by an id or a citation."""
    if given in NORMS:
        return (given,)
    try:
        where = Citation.parse(given)
    except (UnknownCitation, ValueError):
        where = None
    found = () if where is None else tuple(norm.id for norm in NORMS.values() if norm.citation == where)
    if not found:
        raise Refused(f"there is no norm {given!r}{nearest(given, NORMS)} @ --norm")
    return found


def norm_id(given: str, name: str) -> str:
    """The id of a norm."""
    if given not in NORMS:
        raise Refused(f"there is no norm {given!r}{nearest(given, NORMS)} @ {name}")
    return given


def whose(ledger: Ledger, given: str | None, name: str) -> str | None:
    """The organization or person meant by an id, or by a name that only one organization bears."""
    if given is None or given in ledger.index.organizations or given in ledger.index.appointments_of:
        return given
    named = [each.id for each in ledger.organizations if each.name == given]
    if len(named) == 1:
        return named[0]
    if len(named) > 1:
        raise Refused(f"{given!r} is the name of several: {', '.join(named)} @ {name}")
    if name == "--organization":
        try:
            ledger.organization(given)
        except LookupError as error:
            raise LedgerError((Fault(str(error.args[0]), name),)) from None
    return given


def day(given: str, name: str, faults: list[Fault]) -> date:
    """A day, or the fault that it is none."""
    try:
        return to_date(given)
    except (TypeError, ValueError) as error:
        faults.append(Fault(str(error), f"--{name.replace('_', '-')}"))
        return date.min


def ledger_of(given: argparse.Namespace, faults: list[Fault]) -> Ledger:
    """The ledger named: a file, the example, or the standard input; or what is wrong with it."""
    from jiceng_dangjian import example_district

    try:
        if given.ledger == "example":
            ledger = example_district()
        elif given.ledger == "-":
            ledger = Ledger.loads(sys.stdin.buffer.read())
        else:
            ledger = Ledger.load(given.ledger)
        tell(*(f"warning: {each}" for each in ledger.warnings()), say=to_language(given.language))
    except LedgerError as error:
        faults += error.faults
        return Ledger()
    if getattr(given, "organization", None) is not None:
        try:
            whose(ledger, given.organization, "--organization")
        except LedgerError as error:
            faults += error.faults
    return ledger


def readings_of(given: argparse.Namespace, faults: list[Fault]) -> Readings:
    """The readings chosen, or what is wrong with them."""
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
    return Readings.among(READINGS, **chosen)
