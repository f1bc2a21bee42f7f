"""The report as rows: flat and typed, one a finding, for spreadsheets, data frames and CSV."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, TypedDict

from jiceng_dangjian.answers.language import Language, to_language
from jiceng_dangjian.answers.names import Names, in_words
from jiceng_dangjian.answers.summary import Writer
from jiceng_dangjian.evaluation.finding import Finding

if TYPE_CHECKING:
    from jiceng_dangjian.answers.report import Report

SEPARATOR = ";"
"""Between the ids of one cell."""


class Row(TypedDict):
    """One finding, flat: what is nothing is None; several ids stand in one text, with semicolons between them."""

    norm: str
    title: str
    citation: str
    decided_by: str
    subject: str
    subject_name: str
    organization: str | None
    organization_name: str | None
    year: int
    as_of: date
    start: date | None
    end: date | None
    verdict: str
    reason: str
    required: int
    counted: int
    possible: int
    missing: int
    missing_members: str | None
    missing_names: str | None
    evidence: str | None
    attested: str | None
    attested_by: str | None
    attested_on: date | None
    readings: str | None
    sentence: str


COLUMNS = tuple(Row.__annotations__)
"""The columns, in their order."""


def rows_of(report: "Report", found: Iterable[Finding], language: str) -> list[Row]:
    """The rows of some findings of a report, with names and sentences in a language."""
    say = to_language(language)
    writer = Writer(report, say, str)
    return [_row(each, writer, say, report) for each in found]


def _row(finding: Finding, writer: Writer, say: Language, report: "Report") -> Row:
    names, norm, told = writer.names, finding.norm, finding.attestation
    missing = finding.missing_members
    return {
        "norm": norm.id,
        "title": say(norm.title_zh, norm.title_en),
        "citation": str(norm.citation),
        "decided_by": norm.decided_by,
        "subject": finding.subject,
        "subject_name": names.of(finding),
        "organization": finding.organization,
        "organization_name": None if finding.organization is None else names.body(finding.organization),
        "year": report.year,
        "as_of": report.as_of,
        "start": finding.start,
        "end": finding.end,
        "verdict": finding.verdict.value,
        "reason": finding.reason.value,
        "required": finding.required,
        "counted": finding.counted,
        "possible": finding.possible,
        "missing": finding.missing,
        "missing_members": SEPARATOR.join(missing) or None,
        "missing_names": writer.named(missing) if missing else None,
        "evidence": SEPARATOR.join(finding.evidence) or None,
        "attested": None if told is None else told.outcome,
        "attested_by": None if told is None else told.by,
        "attested_on": None if told is None else told.date,
        "readings": SEPARATOR.join(f"{name}={option}" for name, option in finding.readings) or None,
        "sentence": sentence(finding, names, say),
    }


def sentence(finding: Finding, names: Names, say: Language) -> str:
    """A finding in one sentence: whose, what, how it stands."""
    verdict = say(finding.verdict_zh, f"{in_words(finding.verdict)} ({in_words(finding.reason)})")
    numbers = say("应{}，实{}", "due {}, done {}").format(finding.required, finding.counted)
    title = say(finding.norm.title_zh, finding.norm.title_en)
    return say(
        f"{names.of(finding)}：{title}（{finding.norm.citation}）——{verdict}；{numbers}。",
        f"{names.of(finding)}: {title} ({finding.norm.id}): {verdict}; {numbers}.",
    )


def as_csv(rows: Sequence[Row]) -> str:
    """Rows as CSV with a line of heads; None is an empty cell, and every line ends as in spreadsheets.

    A text that a spreadsheet would take for a formula has an apostrophe before it, as spreadsheets themselves write it.
    """
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([_cell(value) for value in row.values()])
    return made.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    told = str(value)
    return f"'{told}" if told[:1] in ("=", "+", "-", "@", "\t", "\r", "'") and isinstance(value, str) else told


DATES = ("as_of", "start", "end", "attested_on")
NUMBERS = ("year", "required", "counted", "possible", "missing")


def from_csv(text: str) -> Iterator[Row]:
    """The rows of a CSV that `as_csv` wrote, as they were."""
    for told in csv.DictReader(io.StringIO(text, newline="")):
        row: dict[str, object] = {name: _read(name, value) for name, value in told.items()}
        yield row  # type: ignore[misc]


def _read(name: str, told: str) -> object:
    if told == "":
        return None
    if name in DATES:
        return date.fromisoformat(told)
    if name in NUMBERS:
        return int(told)
    return told[1:] if told.startswith("'") else told
