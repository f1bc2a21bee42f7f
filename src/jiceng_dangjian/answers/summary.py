"""The report as people read it: what is short first, by norm, then whose; what is undetermined, and what settles it.

It is made of plain values, so that each medium writes it in its own way. Nothing is added up across norms.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from attrs import field, frozen

from jiceng_dangjian.answers.explanation.make import SHORT, unsettled_members
from jiceng_dangjian.answers.labels import (
    HALVES,
    MISSING,
    NO_MATCH,
    NOTHING_SHORT,
    SETTLED_BY,
    SHORTFALL,
    TOO_FEW,
    UNSETTLED,
)
from jiceng_dangjian.answers.language import Language
from jiceng_dangjian.answers.names import Names, Safe, in_words, natural
from jiceng_dangjian.evaluation.evaluation import plan_of
from jiceng_dangjian.evaluation.finding import Finding, in_order
from jiceng_dangjian.language.norms import Norm
from jiceng_dangjian.language.requirements import Counted
from jiceng_dangjian.language.vocabulary import Reason, Verdict
from jiceng_dangjian.medium import line

if TYPE_CHECKING:
    from jiceng_dangjian.answers.report import Report


@frozen
class Line:
    """What is said of some subjects of a norm: how it stands with them, whose it is, and how many."""

    label: str
    whose: str
    number: int


@frozen
class Item:
    """What is said of a norm."""

    norm: Norm
    about: str
    lines: tuple[Line, ...]

    def title(self, say: Language) -> str:
        """Its title in a language."""
        return say(self.norm.title_zh, self.norm.title_en)


@frozen
class Section:
    """A part of the report: its heading, its items, or only a sentence."""

    heading: str
    items: tuple[Item, ...] = ()
    sentence: str = ""


@frozen
class Summary:
    """The whole: what it is of, what must be known before it is read, its parts, and what to do next."""

    title: str
    basis: str
    notes: tuple[str, ...]
    sections: tuple[Section, ...]
    receipt: str
    findings: tuple[Finding, ...] = field(repr=False)


def summary(
    report: "Report", say: Language, safe: Safe = line, found: Sequence[Finding] | None = None, everything: bool = False
) -> Summary:
    """A report summed up. found: only these of its findings, whatever their verdict. everything: also what is done."""
    writer = Writer(report, say, safe)
    shown = tuple(report.findings if found is None else found)
    listed = found is not None
    sections = [
        writer.short(
            shown, "computed", say("未达到、未落实（据台账计算）", "Breached or unmet (computed from the ledger)")
        ),
        writer.short(shown, "attested", say("未达到（经证明）", "Breached (attested)")),
        writer.short(shown, "judgement", say("未达到（人工判断在案）", "Breached (a judgement on record)")),
        writer.open(shown, listed),
        writer.unsaid(shown, listed),
        writer.to_attest(shown, listed),
        writer.on_record(shown),
    ]
    if everything or listed:
        sections += [writer.rest(shown, verdict, listed) for verdict in (Verdict.PENDING, Verdict.SATISFIED)]
    kept = [each for each in sections if each.items or each.sentence]
    receipt = report.receipt
    return Summary(
        title=writer.title(),
        basis=writer.basis(),
        notes=tuple(each for each in writer.notes()),
        sections=tuple(kept) or (Section(say(*(NO_MATCH if listed else NOTHING_SHORT))),),
        receipt=f"{receipt['ledger_sha256'][:8]}/{receipt['readings_sha256'][:8]}",
        findings=shown,
    )


class Writer:
    """What makes the parts of a summary, in one language."""

    def __init__(self, report: "Report", say: Language, safe: Safe) -> None:
        self.report, self.say, self.names = report, say, Names(report.ledger, say, safe)

    def title(self) -> str:
        """Of whom and of which year."""
        tops = [each.id for each in self.report.ledger.organizations if each.kind == "district_committee"]
        only = self.report.organization or (tops[0] if len(tops) == 1 else None)
        whose = "" if only is None else self.names.body(only, with_id=self.report.organization is not None)
        law = self.report.law
        about = self.say(*(law.called or (law.text.title, law.text.title)))
        return f"{whose} " * bool(whose) + self.say(f"{self.report.year}年{about}核对", f"{about}, {self.report.year}")

    def basis(self) -> str:
        """What it rests on: the day and the readings."""
        chosen = ", ".join(f"{name}={option}" for name, option in self.report.readings.chosen)
        return self.say(
            f"记录截至 {self.report.as_of} · 读法：{chosen or '全部默认'}",
            f"as of {self.report.as_of} · " + (f"readings: {chosen}" if chosen else "default readings"),
        )

    def notes(self) -> list[str]:
        """What must be known before anything is read."""
        return [self.say(zh, en) for zh, en in self.report.remarks]

    def short(self, found: Iterable[Finding], decided_by: str, heading: str) -> Section:
        """What is short, by norm, then by how, then whose."""
        short = [each for each in found if each.verdict in SHORT and each.norm.decided_by == decided_by]
        return Section(heading, tuple(self._item(norm, own) for norm, own in by_norm(short).items()))

    def _item(self, norm: Norm, found: list[Finding]) -> Item:
        groups: dict[str, list[Finding]] = {}
        spans = self._windows(found)
        for each in sorted(found, key=lambda each: in_order(each.window)):
            groups.setdefault(self._how(each, several=len(spans) > 1), []).append(each)
        lines = [each for how, own in self._joined(groups, spans).items() for each in self._lines(how, own)]
        return Item(norm, "" if len(spans) != 1 else self.window(spans[0]), tuple(lines))

    def _lines(self, how: str, found: list[Finding]) -> list[Line]:
        """Who is short in one way; of duties over a set each has a line of its own, with who of it is missing."""
        if all(members_of(each) is None for each in found):
            return [Line(how, self._whose_of(found), len(found))]
        lines: list[Line] = []
        for each in sorted(found, key=lambda each: natural(each.subject)):
            whose = f"{self.names.of(each)}{self._numbers(each)}{self.say('：', ': ')}{self.missing(each)}"
            lines.append(Line("" if lines else how, whose, 1))
        return lines

    def _joined(self, groups: dict[str, list[Finding]], spans: list[object]) -> dict[str, list[Finding]]:
        """Who is short in every window, in the same way, stands once."""
        if len(spans) < 2 or any(plan_of(each).members for own in groups.values() for each in own):
            return groups
        every: dict[tuple[str, Reason, int], list[Finding]] = {}
        for own in groups.values():
            for each in own:
                every.setdefault((each.subject, each.reason, each.counted), []).append(each)
        whole = {each.subject for own in every.values() if len(own) == len(spans) for each in own}
        joined: dict[str, list[Finding]] = {}
        for (subject, *_), own in every.items():
            if subject in whole and len(own) == len(spans):
                label = self.say("、", " and ").join(self._span(each.window) for each in own)
                joined.setdefault(label + self.say("均", ": ") + self._plainly(own[0]), []).append(own[0])
        for label, own in groups.items():
            rest = [each for each in own if each.subject not in whole]
            if rest:
                joined.setdefault(label, []).extend(rest)
        return joined

    def _windows(self, found: list[Finding]) -> list[object]:
        return sorted(dict.fromkeys(each.window for each in found), key=lambda each: in_order(each))  # type: ignore[arg-type]

    def _how(self, finding: Finding, several: bool) -> str:
        when = self._span(finding.window) + self.say("：", ": ") if several else ""
        return when + self._plainly(finding)

    def _plainly(self, finding: Finding) -> str:
        """How a finding is short, in a few words and its own numbers."""
        if members_of(finding) is not None:
            return self.say(*(MISSING if finding.reason != Reason.PERFORMED_LATE else SHORTFALL[finding.reason]))
        some = finding.reason is Reason.COUNT_SHORT and finding.counted
        return self.say(*(TOO_FEW if some else SHORTFALL[finding.reason])) + self._numbers(finding)

    def _numbers(self, finding: Finding) -> str:
        """How much of what is due was done, where more than one thing is."""
        if finding.required < 2:
            return ""
        return self.say("（应{}，实{}）", " (due {}, done {})").format(finding.required, finding.counted)

    def missing(self, finding: Finding) -> str:
        """Who or what of a set is missing, by name, and of whom nothing can be said."""
        told, unclear = self.named(finding.missing_members), self.named(unsettled_members(finding))
        return told + (self.say(*UNSETTLED) + self.say("：", ": ") + unclear if unclear else "")

    def named(self, ids: tuple[str, ...]) -> str:
        """Several members of a set by name: organizations, kinds of entries, or orders."""
        kinds, entries = self.report.law.vocabulary.entry_kinds, self.report.ledger.index.entries
        if all(each in kinds for each in ids):
            return self.say.list(self.say(kinds[each].zh, in_words(each)) for each in ids)
        if all(each in entries for each in ids):
            return self.say.list(self.names.entry(entries[each]) for each in ids)
        return self.names.in_a_row(ids)

    def window(self, window: object) -> str:
        """The days of a window, in words."""
        if not isinstance(window, tuple):
            return ""
        first, last = window
        if (first, last) == (date(self.report.year, 1, 1), date(self.report.year, 12, 31)):
            return ""
        return self.say("{}—{}", "{} to {}").format(*(self._day(each) for each in (first, last)))

    def _span(self, window: object) -> str:
        if isinstance(window, tuple) and None not in window:
            named = HALVES.get(tuple((each.month, each.day) for each in window))  # type: ignore[arg-type]
            if named is not None and window[0].year == window[1].year == self.report.year:
                return self.say(*named)
        return self.window(window) or self.say("全年", "the year")

    def _day(self, day: date | None) -> str:
        if day is None:
            return self.say("日期不明确", "an uncertain day")
        other = "" if day.year == self.report.year else self.say(f"{day.year}年", "")
        return self.say(f"{other}{day.month}月{day.day}日", day.isoformat())

    def open(self, found: Iterable[Finding], listed: bool) -> Section:
        """What is undetermined for want of something on record, by what would settle it."""
        heading = self.say("无法判定：补记或查明即可定", "Undetermined: a record would settle it")
        return self._undetermined(found, heading, listed, of_text=False)

    def unsaid(self, found: Iterable[Finding], listed: bool) -> Section:
        """What is undetermined because the text does not say what follows."""
        heading = self.say("无法判定：原文未定，补记也不能定", "Undetermined by the text")
        told = self._undetermined(found, heading, listed, of_text=True)
        if listed or not told.items:
            return told
        numbers = ((each.norm.id, sum(line.number for line in each.lines)) for each in told.items)
        what = self.say.list(self.say(f"{norm}（{many}项）", f"{norm} ({many})") for norm, many in numbers)
        return Section(heading, sentence=self.say("只覆盖部分期间：", "") + what)

    def _undetermined(self, found: Iterable[Finding], heading: str, listed: bool, of_text: bool) -> Section:
        own = [
            each
            for each in found
            if each.verdict == Verdict.UNDETERMINED
            and each.norm.decided_by == "computed"
            and (each.reason is Reason.PARTIAL_PERIOD) == of_text
        ]
        return Section(heading, tuple(self._by_reason(norm, each, listed) for norm, each in by_norm(own).items()))

    def _by_reason(self, norm: Norm, found: list[Finding], listed: bool) -> Item:
        lines = []
        for reason in dict.fromkeys(each.reason for each in found):
            own = [each for each in found if each.reason == reason]
            whose = self._whose_of(own) if listed else ""
            lines.append(Line(self.say(*SETTLED_BY.get(reason, (reason, reason))), whose, len(own)))
        return Item(norm, "", tuple(lines))

    def _whose_of(self, found: list[Finding]) -> str:
        return self.names.in_a_row(
            dict.fromkeys(each.subject for each in found), {each.subject: each.organization for each in found}
        )

    def to_attest(self, found: Iterable[Finding], listed: bool) -> Section:
        """What waits for an office's word: how many norms, in one line."""
        waiting = [
            each for each in found if each.verdict == Verdict.UNDETERMINED and each.norm.decided_by != "computed"
        ]
        heading = self.say("待有关机关证明", "Waiting for an office's word")
        if listed:
            return Section(heading, tuple(self._by_reason(norm, own, True) for norm, own in by_norm(waiting).items()))
        norms = by_norm(waiting)
        if not norms:
            return Section(heading)
        return Section(heading, sentence=self.say(f"{len(norms)}条规范", f"{len(norms)} norms"))

    def on_record(self, found: Iterable[Finding]) -> Section:
        """Decisions and judgements on record, which are restated."""
        told = [each for each in found if each.verdict == Verdict.ON_RECORD]
        told += [each for each in found if each.verdict == Verdict.SATISFIED and each.norm.decided_by == "judgement"]
        items = [
            Item(norm, "", (Line(self.say("照录", "restated"), self._whose_of(own), len(own)),))
            for norm, own in by_norm(told).items()
        ]
        return Section(
            self.say("决定和判断在案（照录）", "Decisions and judgements on record (restated)"), tuple(items)
        )

    def rest(self, found: Iterable[Finding], verdict: Verdict, listed: bool) -> Section:
        """What is done, or not yet due: how many of each norm."""
        own = [each for each in found if each.verdict == verdict and each.norm.decided_by != "judgement"]
        heading = {
            Verdict.SATISFIED: self.say("已完成、已落实", "Satisfied"),
            Verdict.PENDING: self.say("期限未到", "Pending"),
        }[verdict]
        items = [
            Item(norm, "", (Line("", self._whose_of(each) if listed else "", len(each)),))
            for norm, each in by_norm(own).items()
        ]
        return Section(heading, tuple(items))


def by_norm(found: Iterable[Finding]) -> dict[Norm, list[Finding]]:
    """Findings by norm, in the order of the text."""
    by: dict[Norm, list[Finding]] = {}
    for each in found:
        by.setdefault(each.norm, []).append(each)
    return by


def members_of(finding: Finding) -> object:
    """Over whom a duty runs where it runs over several, or its several contents; None where it is of one."""
    if not isinstance(finding.norm.requirement, object) or finding.norm.decided_by != "computed":
        return None
    requirement = plan_of(finding).requirement
    if not isinstance(requirement, Counted):
        return None
    return requirement.members or (requirement.contents if len(requirement.contents) > 1 else None)
