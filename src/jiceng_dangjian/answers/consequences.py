"""Article 15 restated: the elements of each clause, and what is on record of them; nothing is derived from findings."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from attrs import frozen

from jiceng_dangjian.articles import LAW, NORMS
from jiceng_dangjian.articles.article_15 import ELEMENTS
from jiceng_dangjian.evaluation.cases import cases_of
from jiceng_dangjian.evaluation.evaluation import of_norm
from jiceng_dangjian.evaluation.plan import plan
from jiceng_dangjian.evaluation.question import Inquiry
from jiceng_dangjian.language.norms import Norm
from jiceng_dangjian.language.vocabulary import Reason, Verdict
from jiceng_dangjian.ledger.ledger import Ledger, to_ledger
from jiceng_dangjian.ledger.scalars import to_date, to_year
from jiceng_dangjian.questions.chosen import Readings

STATUSES = {
    "met": ("已在案", "on record"),
    "not_on_record": ("未在案", "not on record"),
    "needs_judgement": ("须由有关机关判断", "needs judgement by the offices named"),
}


@frozen
class Element:
    """One element of a clause of article 15, in the words of the text.

    status: a key of `STATUSES`. evidence: the ids of the decisions on record.
    """

    norm: Norm
    words: str
    status: str
    evidence: tuple[str, ...] = ()

    @property
    def span(self) -> tuple[int, int]:
        """Where the words stand in the text."""
        start = LAW.text.text.rindex(
            self.words, 0, self.norm.span[1]
        )  # of 15-7: in the clause whose condition it shares
        return start, start + len(self.words)

    def to_dict(self) -> dict[str, Any]:
        """The element as plain values, ready for JSON."""
        return {"norm": self.norm.id, "words": self.words, "status": self.status, "evidence": list(self.evidence)}


def consequences(ledger: Ledger, organization: str, *, year: int, as_of: date | str) -> tuple[Element, ...]:
    """What is on record of each element of article 15 for an organization and year; the rest needs judgement.

    as_of: a civil date in Asia/Shanghai. Whether duties were kept is not looked at. Raises `LookupError` for an
    organization that the ledger does not have.

    >>> import jiceng_dangjian as jd
    >>> for each in jd.consequences(jd.example_district(), "w1", year=2024, as_of=date(2025, 4, 10))[4:6]:
    ...     print(each.norm.id, each.words, each.status)
    15-5 抓基层党建工作取得显著成绩 needs_judgement
    15-5 给予表彰奖励 not_on_record
    """
    to_ledger(ledger).organization(organization)
    inquiry = Inquiry(ledger, to_year(year), to_date(as_of), frozenset({organization}), law=LAW)
    return tuple(element for norm in ELEMENTS for element in _of_norm(inquiry, NORMS[norm]))


def _of_norm(inquiry: Inquiry, norm: Norm) -> Iterator[Element]:
    made = plan(norm, Readings())
    found = of_norm(made, inquiry, everything=True) if norm.requirement is not None else []
    for words, record in ELEMENTS[norm.id]:
        evidence: tuple[str, ...] = ()
        met = False
        if record == "attestation":
            met = any(each.reason is Reason.ATTESTED_MET for each in found)
        elif record == "rectification_order":
            (organization,) = inquiry.only or ("",)
            evidence = tuple(order.event for case in cases_of(inquiry, made, organization) for order in case.orders)
        elif record is not None:
            evidence = tuple(id for each in found if each.verdict != Verdict.NOT_APPLICABLE for id in each.evidence)
        status = "met" if met or evidence else "not_on_record"
        yield Element(norm, words, "needs_judgement" if record is None else status, evidence)
