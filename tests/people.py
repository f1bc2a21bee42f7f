"""What the library writes for people, by one call each: for tests that look at all of it."""

from collections.abc import Sequence
from datetime import date

import jiceng_dangjian as jd
from jiceng_dangjian.answers.language import CHINESE, Language
from jiceng_dangjian.answers.summary import summary
from jiceng_dangjian.evaluation.finding import Finding
from jiceng_dangjian.faces import tables
from jiceng_dangjian.faces.formats import Shown
from jiceng_dangjian.faces.text import as_text

WIDE = 10**6
"""So wide that no line is broken."""


def report_as_text(report: jd.Report, say: Language = CHINESE) -> str:
    """The report, and all that is not short, too."""
    return as_text(summary(report, say, everything=True), say, WIDE, "")


def contested(report: jd.Report, as_markdown: bool, say: Language = CHINESE) -> str:
    """What depends on a reading."""
    return tables.contested(report, Shown(say, WIDE, False, True, None, ""), as_markdown)


def accounts(report: jd.Report, say: Language = CHINESE) -> str:
    """What became of each entry."""
    return tables.accounts(report.entries(), report.ledger, say, WIDE)


def remedies(found: Sequence[Finding], say: Language = CHINESE) -> str:
    """What would satisfy findings."""
    return tables.remedies(found, say, WIDE)


def owed(ledger: jd.Ledger, *, start: date | str, end: date | str, as_of: date | str, say: Language = CHINESE) -> str:
    """Who owes what."""
    return tables.owed(jd.duties(ledger, start=start, end=end, as_of=as_of), ledger, say, WIDE)
