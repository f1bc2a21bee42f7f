"""What each command does: from the arguments to the output and the exit status."""

import argparse
from collections.abc import Callable, Sequence
from shlex import quote
from typing import TYPE_CHECKING

from jiceng_dangjian.answers.language import to_language
from jiceng_dangjian.articles import NORMS, norms
from jiceng_dangjian.errors import BadValue
from jiceng_dangjian.faces import office
from jiceng_dangjian.faces.asking import chosen, duties_of, findings_of, ledger_of, norm_id, report_of
from jiceng_dangjian.faces.columns import columns, width
from jiceng_dangjian.faces.formats import FORMATS, Shown
from jiceng_dangjian.faces.streams import Refused, progress, tell, why
from jiceng_dangjian.ledger.records import Fault
from jiceng_dangjian.medium import line, plain_json
from jiceng_dangjian.regulation import cite

if TYPE_CHECKING:
    from jiceng_dangjian.answers.report import Report
    from jiceng_dangjian.evaluation.finding import Finding

DONE, REFUSED, BAD_INPUT, FAILED_ON = 0, 1, 2, 3
Outcome = tuple[str, int]
"""What is printed, and the exit status."""


def evaluate(given: argparse.Namespace) -> Outcome:
    """The report of a year, in some format."""
    report = report_of(given)
    found = chosen(report, given)
    say = to_language(given.language)
    shown = Shown(say, columns(), given.all, given.contested, found, _next(given, report, found))
    told = report.findings if found is None else found
    status = FAILED_ON if any(each.verdict.value in given.fail_on for each in told) else DONE
    return FORMATS[given.format](report, shown), status


def _next(given: argparse.Namespace, report: "Report", found: "Sequence[Finding] | None") -> str:
    """The command that explains the first thing that is short, of those asked about and as they were asked."""
    told = report.findings if found is None else found
    short = [each for each in told if each.verdict in ("breached", "unmet")]
    norm = next(iter([each.norm.id for each in (*short, *told)]), "11.1-3")
    ledger = "example" if given.ledger == "example" else line(given.ledger)
    lines = [f"jiceng-dangjian explain {ledger} --norm {norm} --year {report.year} --as-of {report.as_of}"]
    asked: list[tuple[str, str]] = [("--reading", each) for each in given.reading]
    asked += [(f"--{name}", getattr(given, name)) for name in ("organization", "subject") if getattr(given, name)]
    asked += [("--verdict", each.verdict.value) for each in short[:1] if asked]
    for name, value in asked:
        word = f"{name} {quote(line(value))}"
        if width(f"  {lines[-1]} {word} \\") > columns():
            lines[-1] += " \\"
            lines.append(f"    {word}")
        else:
            lines[-1] += f" {word}"
    return "\n".join(lines)


def explain(given: argparse.Namespace) -> Outcome:
    """Why findings are as they are."""
    from jiceng_dangjian.faces.tables import explained

    found = findings_of(given)
    if given.format == "json":
        return _json([each.explain(given.language).to_dict() for each in found]), DONE
    return explained(found, to_language(given.language), columns()), DONE


def remedy(given: argparse.Namespace) -> Outcome:
    """What would satisfy findings, or why nothing does."""
    from jiceng_dangjian.faces.tables import remedies

    found = findings_of(given)
    if given.format == "json":
        return _json([each.to_dict() | {"remedy": each.remedy().to_dict()} for each in found]), DONE
    return remedies(found, to_language(given.language), columns()), DONE


def entries(given: argparse.Namespace) -> Outcome:
    """What became of every entry, or of those that some findings used."""
    from jiceng_dangjian.faces.tables import accounts

    report = report_of(given)
    told = report.entries()
    picked = chosen(report, given)
    if report.organization is not None:
        own = report.organization
        told = tuple(
            each
            for each in told
            if each.entry.organization == own or any(finding.organization == own for finding in each.findings)
        )
    if picked is not None:
        places = {(each.norm.id, each.subject, each.window) for each in picked}
        told = tuple(
            each for each in told if any((of.norm.id, of.subject, of.window) in places for of in each.findings)
        )
    if given.format == "json":
        return _json([each.to_dict() for each in told]), DONE
    return accounts(told, report.ledger, to_language(given.language), columns()), DONE


def duties(given: argparse.Namespace) -> Outcome:
    """Who owes what between two days."""
    from jiceng_dangjian.faces.tables import owed

    ledger, found = duties_of(given)
    found = tuple(each for each in found if not given.due or each.status != "done")
    if given.format == "json":
        return _json([each.to_dict() for each in found]), DONE
    return owed(found, ledger, to_language(given.language), columns()), DONE


def list_norms(given: argparse.Namespace) -> Outcome:
    """The norms that match some filters."""
    from jiceng_dangjian.faces.card import norm_list

    try:
        found = norms(bearer=given.bearer, article=given.article, decided_by=given.decided_by, type=given.type)
    except ValueError as error:
        raise Refused(f"{error.args[0]} @ norms") from None
    if given.format == "json":
        return _json([norm.to_dict() for norm in found]), DONE
    return norm_list(found, to_language(given.language), columns()), DONE


def norm(given: argparse.Namespace) -> Outcome:
    """The card of one norm."""
    from jiceng_dangjian.faces.card import card

    return card(NORMS[norm_id(given.id, "id")], to_language(given.language), columns()), DONE


def provision(given: argparse.Namespace) -> Outcome:
    """A provision with its norms, or of a norm's id its own."""
    from jiceng_dangjian.faces.card import provision

    asked = str(NORMS[given.citation].citation) if given.citation in NORMS else given.citation
    return provision(cite(asked), to_language(given.language), columns()), DONE


def readings(given: argparse.Namespace) -> Outcome:
    """What the text leaves open, and the options."""
    from jiceng_dangjian.faces.card import questions

    return questions(given.name, to_language(given.language), columns()), DONE


def kinds(given: argparse.Namespace) -> Outcome:
    """The kinds of entries, and their fields."""
    from jiceng_dangjian.faces.card import kinds_of_entries

    return kinds_of_entries(given.name, to_language(given.language), columns()), DONE


def check(given: argparse.Namespace) -> Outcome:
    """Whether a ledger can be taken; what is wrong goes the way of every error."""
    faults: list[Fault] = []
    ledger = ledger_of(given, faults)
    if faults:
        tell(*map(str, faults), say=to_language(given.language))
        return "", REFUSED
    say = to_language(given.language)
    counts = len(ledger.organizations), len(ledger.appointments), len(ledger.entries)
    return (
        say(
            "可以读入：{}个组织，{}项任职，{}条记录\n",
            "it can be taken: {} organizations, {} appointments, {} entries\n",
        ).format(*counts),
        DONE,
    )


def schema(given: argparse.Namespace) -> Outcome:
    """The JSON Schema of something."""
    from jiceng_dangjian.answers.schemas import schema as of

    return _json(of(given.name)), DONE


def example(given: argparse.Namespace) -> Outcome:
    """The ledger of the example district."""
    from jiceng_dangjian import example_district

    return example_district().dumps(), DONE


def evaluate_many(given: argparse.Namespace) -> Outcome:
    """Many ledgers into one Parquet file; which were refused stands in it."""
    from jiceng_dangjian.faces.asking import asked_of_many

    say = to_language(given.language)
    try:
        from jiceng_dangjian.batch import ledgers_in, write_many
    except ImportError:
        missing = say("须先安装附加项 batch（pyarrow）", "the extra batch (pyarrow) is needed")
        raise Refused(f"{missing} @ evaluate-many") from None
    asked = asked_of_many(given)
    try:
        done = write_many(ledgers_in(given.source), asked, given.out, workers=given.workers, told=progress(say))
    except BadValue as error:
        raise Refused(f"{error} @ source") from None
    except OSError as error:
        where = getattr(error, "filename", None) or given.out
        raise Refused(f"{why(error)} @ {line(where)}") from None
    told = say(
        f"已核对{done.evaluated}份台账，拒收{done.refused}份：{line(given.out)}\n",
        f"{done.evaluated} ledgers evaluated, {done.refused} refused: {line(given.out)}\n",
    )
    return told, REFUSED if done.refused else DONE


def docs(given: argparse.Namespace) -> Outcome:
    """Write the pages, or check that they are current."""
    from jiceng_dangjian.faces.pages import check, write

    try:
        if given.action == "write":
            return "".join(f"wrote {line(path)}\n" for path in write(given.folder)), DONE
        stale = check(given.folder)
    except (OSError, RuntimeError) as error:
        where = getattr(error, "filename", None) or given.folder
        raise Refused(f"the pages cannot be made: {why(error)} @ {where}") from None
    return "".join(f"not current: {line(path)}\n" for path in stale) or "the pages are current\n", int(bool(stale))


COMMANDS: dict[str, Callable[[argparse.Namespace], Outcome]] = {
    "evaluate": evaluate,
    "explain": explain,
    "remedy": remedy,
    "entries": entries,
    "duties": duties,
    "norms": list_norms,
    "norm": norm,
    "cite": provision,
    "readings": readings,
    "kinds": kinds,
    "check": check,
    "schema": schema,
    "example": example,
    "evaluate-many": evaluate_many,
    **office.COMMANDS,
    "docs": docs,
}


def _json(value: object) -> str:
    return plain_json(value) + "\n"
