"""Where two options of a reading disagree, and the smallest ledger on which they do."""

from datetime import date
from typing import Any

from jiceng_dangjian.articles import NORMS
from jiceng_dangjian.examples.shrinking import smallest
from jiceng_dangjian.language.vocabulary import SEVERITY, Verdict
from jiceng_dangjian.ledger.ledger import Ledger
from jiceng_dangjian.ledger.records import LedgerError
from jiceng_dangjian.questions.chosen import Readings
from jiceng_dangjian.questions.readings import READINGS


def verdict(case: dict[str, Any], readings: dict[str, str]) -> str:
    """The worst verdict of a norm for the subject of a case: not_applicable where no window applies."""
    found = NORMS[case["norm"]](
        Ledger.from_dict(case["ledger"]),
        case["subject"],
        year=case["year"],
        as_of=date.fromisoformat(case["as_of"]),
        readings=Readings.among(READINGS, **readings),
    )
    applicable = [each.verdict for each in found if each.verdict != Verdict.NOT_APPLICABLE]
    return min(applicable, key=lambda each: SEVERITY[each], default=Verdict.NOT_APPLICABLE).value


def disagree(case: dict[str, Any], chosen: dict[str, str]) -> bool:
    """Whether the option and the default give different verdicts; not, where the ledger is none."""
    try:
        return verdict(case, chosen) != verdict(case, {})
    except (LedgerError, LookupError):
        return False


def smallest_case(case: dict[str, Any], chosen: dict[str, str]) -> dict[str, Any]:
    """The case with all left out that can be."""
    return case | {"ledger": smallest(case["ledger"], lambda ledger: disagree(case | {"ledger": ledger}, chosen))}
