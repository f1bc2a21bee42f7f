"""A question whose findings can be asked further: why, what would satisfy them, under which readings they differ."""

from datetime import date
from typing import TYPE_CHECKING

from jiceng_dangjian.articles import Law
from jiceng_dangjian.errors import NotFound
from jiceng_dangjian.evaluation.attested import judged
from jiceng_dangjian.evaluation.evaluation import everyone_of, findings, of_norm
from jiceng_dangjian.evaluation.finding import Finding, in_order
from jiceng_dangjian.evaluation.plan import plan
from jiceng_dangjian.evaluation.question import Inquiry
from jiceng_dangjian.language.norms import Norm
from jiceng_dangjian.ledger.ledger import Ledger, to_ledger
from jiceng_dangjian.ledger.scalars import to_date, to_year
from jiceng_dangjian.medium import quoted
from jiceng_dangjian.naming import near_miss
from jiceng_dangjian.questions.chosen import Interpretation, Readings, to_readings

if TYPE_CHECKING:
    from jiceng_dangjian.answers.contested import Flip
    from jiceng_dangjian.answers.explanation.explanation import Explanation
    from jiceng_dangjian.answers.remedy.remedy import Remedy


class Asked(Inquiry):
    """A question put to a ledger, whose findings answer further ones: see `Finding`. What answers them is imported when
    it is asked: most who evaluate ask nothing more."""

    def missing_members(self, finding: Finding) -> tuple[str, ...]:
        """See `Finding.missing_members`."""
        from jiceng_dangjian.answers.explanation.make import missing_members

        return missing_members(finding)

    def contested_by(self, finding: Finding) -> "tuple[Flip, ...]":
        """See `Finding.contested_by`."""
        from jiceng_dangjian.answers.contested import flips

        return flips(finding)

    def explain(self, finding: Finding, language: str) -> "Explanation":
        """See `Finding.explain`."""
        from jiceng_dangjian.answers.explanation.make import explain

        return explain(finding, language)

    def remedy(self, finding: Finding) -> "Remedy":
        """See `Finding.remedy`."""
        from jiceng_dangjian.answers.remedy.search import remedy

        return remedy(finding)


def findings_of(
    norm: Norm, ledger: Ledger, subject: str | None, *, year: int, as_of: date | str, readings: Readings | None
) -> tuple[Finding, ...]:
    """The findings of one norm: see `Norm.__call__`."""
    ledger, year, as_of = to_ledger(ledger), to_year(year), to_date(as_of)
    chosen = to_readings(readings, norm.questions)
    known = {**ledger.index.organizations, **ledger.index.appointments_of}
    if subject is not None and subject not in known:
        near = near_miss(subject, known)
        raise NotFound(f"the ledger has no organization or appointed person {quoted(subject)}{near}")
    only = None if subject is None else frozenset({subject})
    inquiry = Asked(ledger, year, as_of, only, chosen.settled, law=norm.law)
    if norm.decided_by == "declarative":
        return ()
    made = plan(norm, chosen)
    found = of_norm(made, inquiry, everything=subject is not None)
    if norm.requirement is None:
        found = judged(made, inquiry, found)
    return tuple(found)


def inquiries(
    law: Law, ledger: Ledger, year: int, as_of: date, only: frozenset[str] | None, settled: tuple[Interpretation, ...]
) -> tuple[Asked, ...]:
    """The question, put under each version of a law: each judges the windows that begin while it is in force."""
    return tuple(
        Asked(ledger, year, as_of, only, settled, law=version, until=version.until(law)) for version in law.versions
    )


def asked_of(
    law: Law, ledger: Ledger, year: int, as_of: date, readings: Readings, organization: str | None
) -> tuple[Asked, ...]:
    """The questions that make up a report: one for each version of the law."""
    only = None if organization is None else everyone_of(ledger, organization)
    return inquiries(law, ledger, year, as_of, only, readings.settled)


def found_of(
    law: Law,
    ledger: Ledger,
    year: int,
    as_of: date,
    readings: Readings,
    organization: str | None,
    everything: bool = False,
) -> tuple[Finding, ...]:
    """The findings of a report, in the order of the text."""
    asked = asked_of(law, ledger, year, as_of, readings, organization)
    found = [finding for inquiry in asked for finding in findings(inquiry, readings, everything)]
    if len(asked) > 1:
        found.sort(key=_in_order)
    if organization is None:
        return tuple(found)
    return tuple(each for each in found if each.organization == organization)


def _in_order(finding: Finding) -> tuple[tuple[int, int, int], str, tuple[date, date]]:
    """The order of the text, then of subjects, then of windows."""
    return finding.norm.place, finding.subject, in_order(finding.window)
