"""Conservation: what became of every entry of a ledger, each exactly once; none is passed over in silence."""

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Any

from attrs import define, field, frozen

from jiceng_dangjian.answers.asked import Asked
from jiceng_dangjian.articles import NORMS
from jiceng_dangjian.evaluation.cases import Case, Run
from jiceng_dangjian.evaluation.evaluation import findings, parts_of
from jiceng_dangjian.evaluation.finding import Finding
from jiceng_dangjian.evaluation.plan import Plan, plan
from jiceng_dangjian.evaluation.spans import Truth
from jiceng_dangjian.evaluation.tally import Tally, count
from jiceng_dangjian.language.requirements import Recorded
from jiceng_dangjian.language.vocabulary import ENTRY_KINDS, Nature, Reason
from jiceng_dangjian.ledger.index import Index
from jiceng_dangjian.ledger.records import Entry

if TYPE_CHECKING:
    from jiceng_dangjian.answers.report import Report

USES = {
    "counted": ("计入", "counts for the findings named"),
    "possible": ("可能计入，尚有不明", "may count for the findings named: something about it is unknown"),
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
    "other_year": ("不属本年度", "it belongs to another year"),
    "conditions_not_met": ("不符合任何一项义务的条件", "it does not meet the conditions of any duty of the year"),
}
"""Why an entry counts for nothing, the first that holds: in Chinese and English."""


@frozen
class Account:
    """What became of one entry. use: a key of `USES`. findings: for which. why: a key of `WHY_UNUSED`, if unused."""

    entry: Entry
    use: str
    findings: tuple[Finding, ...] = ()
    why: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The account as plain values, ready for JSON."""
        named = [
            {"norm": each.norm.id, "subject": each.subject, "window": each.to_dict()["window"]}
            for each in self.findings
        ]
        return {"entry": self.entry.id, "kind": self.entry.kind, "use": self.use, "findings": named, "why": self.why}


@define
class Listing(Tally):
    """A tally that remembers the records of each event."""

    records: dict[str, list[Entry]] = field(factory=lambda: defaultdict(list))

    def add(self, event: str, entry: Entry, truth: Truth | str, index: Index) -> None:
        """Enter one record of an event, and remember all of them."""
        super().add(event, entry, truth, index)
        self.records[event].extend(index.records(entry))


class Book:
    """Who used which entry, filled finding by finding."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.uses: dict[str, dict[str, dict[Any, Finding]]] = defaultdict(lambda: defaultdict(dict))
        self.says_not: set[str] = set()
        self.founds: set[str] = set()

    def enter(self, made: Plan, case: Case, finding: Finding) -> None:
        """Enter what a computed finding counted, found possible, or late."""
        index = self.run.index
        parts = parts_of(made, self.run, case)
        for unnamed in {id(part.tally.open): part.tally.open for part in parts}.values():
            for event in unnamed:
                self.use("possible", index.records(index.entries[event]), finding)
        for part in parts:
            if part.scene.member and part.scene.member.unknown is Reason.ROSTER_UNKNOWN:
                continue
            tally = Listing()
            count(part.counters, part.scene, self.run.frames(made.window), tally)
            for use, events in (("counted", tally.counted), ("possible", tally.possible), ("late", tally.late)):
                for event in events:
                    self.use(use, tally.records[event], finding)
            for event in tally.against:
                self.says_not.update(record.id for record in index.records(index.entries[event]))

    def found(self, case: Case) -> None:
        """Enter what a case rests on, whether or not it is decided: orders, and the contact points of a leader."""
        index = self.run.index
        self.founds.update(record.id for order in case.orders for record in index.records(index.entries[order]))
        if case.points:
            targets = {point.target for point in case.points}
            points = index.look("contact_point", ("by",))
            candidates = (*points.get((case.subject,), ()), *points.get((None,), ()))
            self.founds.update(each.id for each in candidates if each.target in targets)

    def use(self, use: str, records: list[Entry], finding: Finding) -> None:
        """Enter that some records of one event have a use."""
        for record in records:
            self.uses[record.id][use][finding.norm.id, finding.subject, finding.window] = finding

    def account(self, entry: Entry, counted: frozenset[str]) -> Account:
        """What became of an entry."""
        uses = self.uses.get(entry.id, {})
        for use in ("counted", "possible", "late"):
            if use in uses:
                return Account(entry, use, tuple(uses[use].values()))
        return Account(entry, "unused", why=self._why(entry, counted))

    def _why(self, entry: Entry, counted: frozenset[str]) -> str:
        run, year = self.run, self.run.year
        standing = ENTRY_KINDS[entry.kind].nature is Nature.STANDING
        first, last = (entry.start, entry.end or date.max) if standing else (entry.date, entry.date or date.max)
        if entry.id in self.says_not:
            return "says_not"
        if entry.id in self.founds:
            return "founds_duty"
        if entry.state == "cancelled":
            return "cancelled"
        if entry.state == "planned" and first is not None and run.as_of <= first:
            return "planned"
        if first is not None and first > run.as_of:
            return "after_as_of"
        if not counted & {entry.kind, *entry.also}:
            return "kind_not_counted"
        if last < run.in_force_from:
            return "before_commencement"
        if last.year < year or (first is not None and first.year > year) or entry.covers_year not in (None, year):
            return "other_year"
        return "conditions_not_met"


def accounts(report: "Report") -> tuple[Account, ...]:
    """What became of every entry of a report's ledger, by id; of all of it, whatever organization was asked for."""
    run = Asked(report.ledger, report.year, report.as_of)
    found = {
        (each.norm.id, each.subject, each.window): each for each in findings(run, report.readings, everything=True)
    }
    book = Book(run)
    counted: set[str] = set()
    for norm in NORMS.values():
        if norm.decided_by == "computed":
            made = plan(norm, report.readings)
            counted.update(kind for content in made.contents for each in content for kind in each.kinds)
            for case in run.cases(made.cases, made.subjects, made.window):  # type: ignore[arg-type]
                book.found(case)
                if case.absent is None:
                    book.enter(made, case, found[norm.id, case.subject, _window(case)])
        elif isinstance(norm.requirement, Recorded):
            counted.add(norm.requirement.kind)
    for finding in found.values():
        if isinstance(finding.norm.requirement, Recorded):
            for id in finding.evidence:
                book.use("counted", run.index.records(run.index.entries[id]), finding)
    everything = sorted(report.ledger.entries, key=lambda entry: entry.id)
    return tuple(book.account(entry, frozenset(counted)) for entry in everything)


def _window(case: Case) -> tuple[date, date | None] | None:
    if case.frame.standing:
        return None
    return case.frame.first, None if case.frame.last == date.max else case.frame.last
