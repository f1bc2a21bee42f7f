"""A report brought up to date: what a change of the ledger touches is evaluated again, and nothing else."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from attrs import evolve

from jiceng_dangjian.evaluation.evaluation import of_norm
from jiceng_dangjian.evaluation.finding import Finding
from jiceng_dangjian.evaluation.plan import plan
from jiceng_dangjian.evaluation.question import Inquiry
from jiceng_dangjian.language.norms import Norm
from jiceng_dangjian.language.requirements import ContactPoints, Orders, OrderTargets, PointLeaders
from jiceng_dangjian.language.words import needs
from jiceng_dangjian.ledger.index import kinds_of
from jiceng_dangjian.ledger.ledger import Ledger
from jiceng_dangjian.ledger.records import Entry
from jiceng_dangjian.questions.choice import parts
from jiceng_dangjian.questions.chosen import Readings

if TYPE_CHECKING:
    from jiceng_dangjian.answers.report import Report

WHOLE = ("in_force_from", "in_force_until", "organizations", "appointments")
"""What may touch every norm."""
RESTS_ON = {
    PointLeaders: "contact_point",
    ContactPoints: "contact_point",
    Orders: "rectification_order",
    OrderTargets: "rectification_order",
}
"""The kinds of entries on which it depends whom a duty binds, or over what it runs."""


def touched(report: "Report", ledger: Ledger) -> frozenset[str] | None:
    """The ids of the norms whose findings may change where a report's ledger gives way to another; None: any."""
    before = report.ledger
    if any(getattr(before, name) != getattr(ledger, name) for name in WHOLE):
        return None
    kinds = {kind for entry in _differing(before, ledger) for kind in entry}
    kinds |= {kind for each in {*before.coverage} ^ {*ledger.coverage} for kind in each.kinds}
    attested = {each.norm for each in {*before.attestations} ^ {*ledger.attestations}}
    norms = report.law.norms.values()
    return frozenset(norm.id for norm in norms if norm.id in attested or kinds & _read(norm, report.readings))


def _differing(before: Ledger, after: Ledger) -> Iterator[set[str]]:
    """The kinds of the entries that are not the same in both, and of those that are one event with them."""
    was, now = ({each.id: each for each in ledger.entries} for ledger in (before, after))
    for id in was.keys() | now.keys():
        if was.get(id) != now.get(id):
            for entries in (was, now):
                yield from ({*kinds_of(each)} for each in _linked(id, entries))


def _linked(id: str, entries: dict[str, Entry]) -> Iterable[Entry]:
    """An entry, and those that are records of the same event, or orders that it extends or that extend it."""
    if id not in entries:
        return [each for each in entries.values() if id in (each.same_as, each.extends, each.order)]
    group = {id}
    while True:
        more = {each.id for each in entries.values() if {each.same_as, each.extends, each.order} & group} - group
        named = {name or "" for each in group for name in (entries[each].same_as, entries[each].extends)}
        more |= (named & entries.keys()) - group
        if not more:
            return [entries[each] for each in group]
        group |= more


def _read(norm: Norm, readings: Readings) -> set[str]:
    """The kinds of entries that the findings of a norm rest on, under some readings."""
    if norm.requirement is None:
        return set()
    made = plan(norm, readings)
    found = {kind for kind, _ in needs(norm, readings)}
    for part in parts((made.requirement, made.subjects)):
        found |= {RESTS_ON[kind] for kind in RESTS_ON if isinstance(part, kind)}
    at_points = any(counter.at_points for each in made.counters for counter in each)
    return found | ({"contact_point"} if at_points else set())


def findings_again(report: "Report", inquiry: Inquiry, norms: frozenset[str]) -> Iterator[Finding]:
    """The findings of a report under a new inquiry: of some norms made again, of the others as they were."""
    kept: dict[str, list[Finding]] = {}
    for finding in report.findings:
        kept.setdefault(finding.norm.id, []).append(finding)
    for id, norm in report.law.norms.items():
        if id in norms:
            yield from of_norm(plan(norm, report.readings), inquiry, everything=False)
        else:
            yield from (evolve(each, inquiry=inquiry) for each in kept.get(id, ()))
