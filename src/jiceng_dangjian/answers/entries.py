"""Conservation: what became of every entry of a ledger, each exactly once; none is passed over in silence."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from jiceng_dangjian.answers.asked import inquiries
from jiceng_dangjian.answers.explanation.misses import near
from jiceng_dangjian.evaluation.answer import Answer
from jiceng_dangjian.evaluation.attested import decided_persons
from jiceng_dangjian.evaluation.cases import Case, cases
from jiceng_dangjian.evaluation.evaluation import answer_in, of_case
from jiceng_dangjian.evaluation.finding import Finding
from jiceng_dangjian.evaluation.part import unnamed_of
from jiceng_dangjian.evaluation.plan import plan
from jiceng_dangjian.evaluation.question import Inquiry
from jiceng_dangjian.language.requirements import Recorded
from jiceng_dangjian.language.vocabulary import Nature, Verdict
from jiceng_dangjian.ledger.days import began, dated, ended
from jiceng_dangjian.ledger.index import kinds_of
from jiceng_dangjian.ledger.records import Entry
from jiceng_dangjian.questions.chosen import Readings

if TYPE_CHECKING:
    from jiceng_dangjian.answers.report import Report

USES = {
    "counted": ("计入", "counts for the findings named"),
    "possible": ("可能计入", "may count for the findings named: something about it is unknown"),
    "late": ("逾期", "came after the window of the findings named"),
    "unused": ("未计入", "counts for nothing, for the reason given"),
}
"""What may become of an entry, the first that holds: in Chinese and English."""

WHY_UNUSED = {
    "says_not": ("记录表明未做到", "it says that the state does not hold"),
    "founds_duty": ("据以产生义务，本身不计数", "a duty rests on it; it is not itself counted"),
    "cancelled": ("已取消", "it was cancelled"),
    "planned": ("计划中，尚未到日", "it is planned, and its day has not passed"),
    "after_as_of": ("在截止日之后", "it lies after the day up to which the record is read"),
    "kind_not_counted": ("没有规范计算此类记录", "no norm counts entries of its kind"),
    "before_commencement": ("在施行之前", "it lies before the measures were in force"),
    "out_of_force": ("在失效之后", "it lies after the measures were replaced"),
    "other_year": ("不属本年度", "it belongs to another year"),
    "conditions_not_met": ("不符合任何一项义务的条件", "it does not meet the conditions of any duty of the year"),
}
"""Why an entry counts for nothing, the first that holds: in Chinese and English."""


@frozen
class Account:
    """What became of one entry.

    use: a key of `USES`. findings: for which. why: a key of `WHY_UNUSED`, if unused; failed: the one condition for want
    of which it does not count, of which norm: (norm, field, value). alike: the ids of entries that say the same, and
    yet are not recorded as the same event.
    """

    entry: Entry
    use: str
    findings: tuple[Finding, ...] = ()
    why: str | None = None
    failed: tuple[tuple[str, str, str], ...] = ()
    alike: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The account as plain values, ready for JSON."""
        named = [
            {"norm": each.norm.id, "subject": each.subject, "window": each.to_dict()["window"]}
            for each in self.findings
        ]
        return {
            "entry": self.entry.id,
            "kind": self.entry.kind,
            "use": self.use,
            "findings": named,
            "why": self.why,
            "failed": [{"norm": norm, "field": field, "value": value} for norm, field, value in self.failed],
            "alike": list(self.alike),
        }


class Book:
    """Who used which entry, filled finding by finding."""

    def __init__(self, inquiry: Inquiry) -> None:
        self.inquiry = inquiry
        self.uses: dict[str, dict[str, dict[Any, Finding]]] = defaultdict(lambda: defaultdict(dict))
        self.says_not: set[str] = set()
        self.founds: set[str] = set()
        self.failed: dict[str, dict[tuple[str, str, str], None]] = defaultdict(dict)
        self.alike = _alike(inquiry.ledger.entries)

    def enter(self, finding: Finding, answer: Answer) -> None:
        """Enter what a computed finding counted, found possible, or late."""
        index, parts = self.inquiry.index, answer.parts
        for unnamed in unnamed_of(parts):
            for event in unnamed:
                self.use("possible", index.records(index.entries[str(event)]), finding)
        for part in parts:
            for entry, (field, value) in near(answer, part):
                self.failed[entry.id][finding.norm.id, field, value] = None
            for use, events in (("counted", part.counted), ("possible", part.possible), ("late", part.late)):
                for event in events:
                    entries = [index.entries[event]] if isinstance(event, str) else part.joined[event]
                    for entry in {index.event(each): each for each in entries}.values():
                        self.use(use, index.records(entry), finding)
            for event in part.against:
                self.says_not.update(record.id for record in index.records(index.entries[event]))

    def found(self, case: Case) -> None:
        """Enter what a case rests on, whether or not it is decided: orders, and the contact points of a leader."""
        index = self.inquiry.index
        self.founds.update(id for order in case.orders for id in order.named)
        if case.points:
            targets = {point.target for point in case.points}
            points = index.look("contact_point", "by")
            candidates = (*points[case.subject], *points[None])
            self.founds.update(each.id for each in candidates if each.target in targets)

    def use(self, use: str, records: Sequence[Entry], finding: Finding) -> None:
        """Enter that some records of one event have a use."""
        for record in records:
            self.uses[record.id][use][finding.norm.id, finding.subject, finding.window] = finding

    def account(self, entry: Entry, counted: frozenset[str]) -> Account:
        """What became of an entry."""
        uses, alike = self.uses.get(entry.id, {}), self.alike.get(entry.id, ())
        for use in ("counted", "possible", "late"):
            if use in uses:
                return Account(entry, use, tuple(uses[use].values()), alike=alike)
        failed = tuple(self.failed.get(entry.id, ()))
        return Account(entry, "unused", why=self._why(entry, counted), failed=failed, alike=alike)

    def _why(self, entry: Entry, counted: frozenset[str]) -> str:
        inquiry, year = self.inquiry, self.inquiry.year
        standing = inquiry.law.vocabulary.entry_kinds[entry.kind].nature is Nature.STANDING
        first, last = (began(entry)[0], ended(entry)[1]) if standing else dated(entry)
        if entry.id in self.says_not:
            return "says_not"
        if entry.id in self.founds:
            return "founds_duty"
        if entry.state == "cancelled":
            return "cancelled"
        if entry.state == "planned" and inquiry.as_of <= first:
            return "planned"
        if first > inquiry.as_of:
            return "after_as_of"
        if counted.isdisjoint(kinds_of(entry)):
            return "kind_not_counted"
        if last < inquiry.in_force_from:
            return "before_commencement"
        if first > inquiry.in_force_until:
            return "out_of_force"
        if last.year < year or first.year > year or entry.covers_year not in (None, year):
            return "other_year"
        return "conditions_not_met"


def _alike(entries: Iterable[Entry]) -> dict[str, tuple[str, ...]]:
    """For each entry those that say the same in every field, but for their ids: likely one event, entered twice."""
    together: dict[Entry, list[str]] = defaultdict(list)
    for entry in entries:
        if entry.same_as is None and type(entry.date) is date:
            together[evolve(entry, id="", recorded_on=None, evidence_refs=())].append(entry.id)
    return {id: tuple(each for each in ids if each != id) for ids in together.values() if len(ids) > 1 for id in ids}


def accounts(report: "Report") -> tuple[Account, ...]:
    """What became of every entry of a report's ledger, by id; of all of it, whatever organization was asked for."""
    asked = inquiries(report.law, report.ledger, report.year, report.as_of, None, ())
    book = Book(asked[-1])
    counted = frozenset().union(*(_entered(book, inquiry, report.readings) for inquiry in asked))
    everything = sorted(report.ledger.entries, key=lambda entry: entry.id)
    return tuple(book.account(entry, counted) for entry in everything)


def _entered(book: Book, inquiry: Inquiry, readings: Readings) -> set[str]:
    """Enter every computed finding, and every decision restated, of one version of the law; the kinds it counts."""
    counted: set[str] = set()
    decisions: list[Finding] = []
    for norm in inquiry.law.norms.values():
        recorded = isinstance(norm.requirement, Recorded)
        if norm.decided_by != "computed" and not recorded:
            continue
        made = plan(norm, readings)
        counted.update(kind for content in made.contents for acts in content for kind in acts.kinds)
        if isinstance(norm.requirement, Recorded):
            counted.add(norm.requirement.kind)
        persons = decided_persons(made, inquiry) if recorded else ()
        for case in (*cases(inquiry, made), *persons):
            book.found(case)
            finding = of_case(made, inquiry, case, everything=True) if case.absent is None else None
            if finding is not None and recorded:
                decisions.append(finding)
            elif finding is not None:
                book.enter(finding, answer_in(made, inquiry, case))
    for finding in decisions:
        use = "counted" if finding.verdict == Verdict.ON_RECORD else "possible"
        for id in finding.evidence:
            book.use(use, inquiry.index.records(inquiry.index.entries[id]), finding)
    return counted
