"""《关于建立健全基层党建工作责任制的实施办法》 as typed norms: who owes what by when, and what a ledger shows.

>>> import jiceng_dangjian as jd
>>> jd.NORMS["11.1-7"].quote
'每年召开两次以上基层党建工作领导小组会议'
"""

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from jiceng_dangjian.articles import LAW, NORMS, Law, UnsoundLaw, norms
from jiceng_dangjian.errors import Detached, Error
from jiceng_dangjian.language.vocabulary import Reason, Verdict
from jiceng_dangjian.questions.chosen import Interpretation, Readings, UnknownReading
from jiceng_dangjian.regulation import Regulation, UnknownCitation, cite, load
from jiceng_dangjian.version import __version__

if TYPE_CHECKING:
    from jiceng_dangjian.answers.consequences import Element, consequences
    from jiceng_dangjian.answers.duties import Duty, duties
    from jiceng_dangjian.answers.entries import Account
    from jiceng_dangjian.answers.explanation.check import check_explanation
    from jiceng_dangjian.answers.explanation.explanation import Explanation
    from jiceng_dangjian.answers.remedy.remedy import Remedy, apply
    from jiceng_dangjian.answers.report import Report, evaluate
    from jiceng_dangjian.evaluation.finding import Finding
    from jiceng_dangjian.ledger.ledger import Ledger
    from jiceng_dangjian.ledger.records import Appointment, Attestation, Coverage, Entry, LedgerError, Organization

    REGULATION: Regulation

__all__ = [
    "LAW",
    "NORMS",
    "REGULATION",
    "Account",
    "Appointment",
    "Attestation",
    "Coverage",
    "Detached",
    "Duty",
    "Element",
    "Entry",
    "Error",
    "Explanation",
    "Finding",
    "Interpretation",
    "Law",
    "Ledger",
    "LedgerError",
    "Organization",
    "Readings",
    "Reason",
    "Remedy",
    "Report",
    "UnknownCitation",
    "UnknownReading",
    "UnsoundLaw",
    "Verdict",
    "__version__",
    "apply",
    "check_explanation",
    "cite",
    "consequences",
    "duties",
    "evaluate",
    "example_district",
    "norms",
]


ON_FIRST_USE = {
    "Account": "answers.entries",
    "Duty": "answers.duties",
    "Element": "answers.consequences",
    "consequences": "answers.consequences",
    "Explanation": "answers.explanation.explanation",
    "check_explanation": "answers.explanation.check",
    "duties": "answers.duties",
    "Finding": "evaluation.finding",
    "Remedy": "answers.remedy.remedy",
    "apply": "answers.remedy.remedy",
    "Report": "answers.report",
    "evaluate": "answers.report",
    "Ledger": "ledger.ledger",
    **dict.fromkeys(
        ("Appointment", "Attestation", "Coverage", "Entry", "LedgerError", "Organization"), "ledger.records"
    ),
}


@cache
def example_district() -> "Ledger":
    """The ledger of an invented district for 2024, at real size: 220 organizations and 1,330 entries.

    >>> len(example_district().organizations)
    220
    """
    from importlib import resources

    from jiceng_dangjian.ledger.ledger import Ledger

    return Ledger.loads(resources.files("jiceng_dangjian").joinpath("data", "district-2024.json").read_bytes())


def __getattr__(name: str) -> Any:
    """Who only asks for norms need not wait for the ledger and evaluation, nor the text be read: on first use."""
    if name == "REGULATION":
        return load()
    if name in ON_FIRST_USE:
        return globals().setdefault(name, getattr(import_module(f"jiceng_dangjian.{ON_FIRST_USE[name]}"), name))
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
