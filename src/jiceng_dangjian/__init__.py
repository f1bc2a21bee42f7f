"""《关于建立健全基层党建工作责任制的实施办法》 as typed norms: who owes what by when, and what a ledger shows.

>>> import jiceng_dangjian as jd
>>> jd.NORMS["11.1-7"].quote
'每年召开两次以上基层党建工作领导小组会议'
"""

from functools import cache
from typing import TYPE_CHECKING

from jiceng_dangjian.articles import LAW, NORMS, Law, UnsoundLaw, norms
from jiceng_dangjian.errors import BadValue, Detached, Error, NotFound, WrongType
from jiceng_dangjian.language.norms import Norm
from jiceng_dangjian.language.vocabulary import (
    ENTRY_KINDS,
    OFFICES,
    ORGANIZATION_KINDS,
    ROLES,
    VOCABULARY,
    Reason,
    Verdict,
    Vocabulary,
)
from jiceng_dangjian.questions.chosen import Interpretation, Readings, UnknownReading
from jiceng_dangjian.questions.question import Question
from jiceng_dangjian.questions.readings import READINGS
from jiceng_dangjian.regulation import Article, Chapter, Item, Regulation, UnknownCitation, cite
from jiceng_dangjian.version import __version__

if TYPE_CHECKING:
    from jiceng_dangjian.answers.consequences import Element, consequences
    from jiceng_dangjian.answers.contested import Flip
    from jiceng_dangjian.answers.diff import Difference
    from jiceng_dangjian.answers.duties import Duty, duties
    from jiceng_dangjian.answers.entries import Account
    from jiceng_dangjian.answers.explanation.check import check_explanation
    from jiceng_dangjian.answers.explanation.explanation import Explanation
    from jiceng_dangjian.answers.figure import figure
    from jiceng_dangjian.answers.remedy.remedy import Remedy, apply
    from jiceng_dangjian.answers.report import Report, evaluate
    from jiceng_dangjian.answers.rows import Row
    from jiceng_dangjian.answers.schemas import schema
    from jiceng_dangjian.evaluation.finding import Finding
    from jiceng_dangjian.ledger.days import Days
    from jiceng_dangjian.ledger.ledger import Ledger
    from jiceng_dangjian.ledger.records import (
        Appointment,
        Attestation,
        Coverage,
        Entry,
        Fault,
        LedgerError,
        Organization,
    )

    REGULATION: Regulation

__all__ = [
    "ENTRY_KINDS",
    "LAW",
    "NORMS",
    "OFFICES",
    "ORGANIZATION_KINDS",
    "READINGS",
    "REGULATION",
    "ROLES",
    "VOCABULARY",
    "Account",
    "Appointment",
    "Article",
    "Attestation",
    "BadValue",
    "Chapter",
    "Coverage",
    "Days",
    "Detached",
    "Difference",
    "Duty",
    "Element",
    "Entry",
    "Error",
    "Explanation",
    "Fault",
    "Finding",
    "Flip",
    "Interpretation",
    "Item",
    "Law",
    "Ledger",
    "LedgerError",
    "Norm",
    "NotFound",
    "Organization",
    "Question",
    "Readings",
    "Reason",
    "Regulation",
    "Remedy",
    "Report",
    "Row",
    "UnknownCitation",
    "UnknownReading",
    "UnsoundLaw",
    "Verdict",
    "Vocabulary",
    "WrongType",
    "__version__",
    "apply",
    "check_explanation",
    "cite",
    "consequences",
    "duties",
    "evaluate",
    "example_district",
    "figure",
    "norms",
    "schema",
]

ON_FIRST_USE = {
    **dict.fromkeys(("Element", "consequences"), "answers.consequences"),
    **dict.fromkeys(("Flip",), "answers.contested"),
    **dict.fromkeys(("Difference",), "answers.diff"),
    **dict.fromkeys(("Duty", "duties"), "answers.duties"),
    **dict.fromkeys(("Account",), "answers.entries"),
    **dict.fromkeys(("check_explanation",), "answers.explanation.check"),
    **dict.fromkeys(("Explanation",), "answers.explanation.explanation"),
    **dict.fromkeys(("figure",), "answers.figure"),
    **dict.fromkeys(("Remedy", "apply"), "answers.remedy.remedy"),
    **dict.fromkeys(("Report", "evaluate"), "answers.report"),
    **dict.fromkeys(("Row",), "answers.rows"),
    **dict.fromkeys(("schema",), "answers.schemas"),
    **dict.fromkeys(("Finding",), "evaluation.finding"),
    **dict.fromkeys(("Days",), "ledger.days"),
    **dict.fromkeys(("Ledger",), "ledger.ledger"),
    **dict.fromkeys(
        ("Appointment", "Attestation", "Coverage", "Entry", "Fault", "LedgerError", "Organization"), "ledger.records"
    ),
}
"""Where those are that are imported on first use."""


@cache
def example_district() -> "Ledger":
    """The ledger of an invented district for 2024, at real size: 220 organizations and 1,330 entries.

    >>> len(example_district().organizations)
    220
    """
    from importlib import resources

    from jiceng_dangjian.ledger.ledger import Ledger

    return Ledger.loads(resources.files("jiceng_dangjian").joinpath("data", "district-2024.json").read_bytes())


if not TYPE_CHECKING:  # a name that is not there is an error of types

    def __getattr__(name):
        """Who only asks for norms need not wait for the ledger and evaluation, nor the text be read: on first use."""
        from importlib import import_module

        if name == "REGULATION":
            from jiceng_dangjian.regulation import load

            return load()
        if name in ON_FIRST_USE:
            return globals().setdefault(name, getattr(import_module(f"jiceng_dangjian.{ON_FIRST_USE[name]}"), name))
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return list(__all__)
