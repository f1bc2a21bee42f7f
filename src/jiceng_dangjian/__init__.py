"""《关于建立健全基层党建工作责任制的实施办法》 as typed norms: who owes what by when, and what a ledger shows.

>>> import jiceng_dangjian as jd
>>> jd.NORMS["11.1-3"].quote
'各级党（工）委至少每半年召开一次党（工）委会，专题研究基层党建工作'
"""

from functools import cache
from typing import TYPE_CHECKING, Any

from jiceng_dangjian.articles import NORMS, norms
from jiceng_dangjian.findings import Finding
from jiceng_dangjian.ledger import Appointment, Attestation, Coverage, Entry, Ledger, LedgerError, Organization
from jiceng_dangjian.readings import Readings
from jiceng_dangjian.regulation import Regulation, cite, load
from jiceng_dangjian.report import Report, evaluate
from jiceng_dangjian.vocabulary import Reason, Verdict

if TYPE_CHECKING:
    REGULATION: Regulation

__all__ = [
    "NORMS",
    "REGULATION",
    "Appointment",
    "Attestation",
    "Coverage",
    "Entry",
    "Finding",
    "Ledger",
    "LedgerError",
    "Organization",
    "Readings",
    "Reason",
    "Report",
    "Verdict",
    "cite",
    "evaluate",
    "example_district",
    "norms",
]

__version__ = "0.1.0"


@cache
def example_district() -> Ledger:
    """The ledger of an invented district for 2024, at real size: 220 organizations and 1,330 entries.

    >>> len(example_district().organizations)
    220
    """
    from importlib import resources

    return Ledger.loads(resources.files("jiceng_dangjian").joinpath("data", "district-2024.json").read_bytes())


def __getattr__(name: str) -> Any:
    """REGULATION is read from the text on first use, not at import."""
    if name == "REGULATION":
        return load()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
