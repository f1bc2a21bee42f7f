"""The lists that an office owes, from a report: who is responsible, what is to be done, what is short.

What people decide (measures, who leads, progress) stays blank. Nothing is added up across norms, and nobody is rated.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from jiceng_dangjian.answers.duties import Duty, duties
from jiceng_dangjian.answers.explanation.make import unsettled_members
from jiceng_dangjian.answers.labels import HALVES, SETTLED_BY
from jiceng_dangjian.answers.language import CHINESE, Language
from jiceng_dangjian.answers.names import Names, cited, in_words, natural
from jiceng_dangjian.answers.report import Report, evaluate
from jiceng_dangjian.evaluation.finding import Finding
from jiceng_dangjian.language.norms import Norm
from jiceng_dangjian.language.vocabulary import AFFILIATED_KINDS, Reason, Verdict
from jiceng_dangjian.ledger.days import dated
from jiceng_dangjian.ledger.records import Entry
from jiceng_dangjian.office.list_words import (
    BASES,
    MISSING,
    OPEN,
    REASONS,
    STATUS,
    TIERS,
    TO_ATTEST,
    UNSETTLED,
    VERDICTS,
)

Cells = tuple[object, ...]
Heads = tuple[tuple[str, str], ...]
SHORT = (Verdict.BREACHED, Verdict.UNMET)
LECTURES = ("party_lecture", "situation_report")
LIFE_MEETINGS = ("democratic_life_meeting", "organizational_life_meeting")
POINTS = (("subdistrict_working_committee",), ("community",), None)
"""The kinds of organizations whose points have a column of their own; None is every other."""
WHOLE_YEAR = ((1, 1), (12, 31))
BODY = ("党组织", "organization")


class Lists:
    """What makes the lists of a report, in one language."""

    def __init__(self, report: Report, say: Language = CHINESE) -> None:
        self.report, self.say = report, say
        self.names = Names(report.ledger, say)

    def verdict(self, found: Finding) -> str:
        """How a finding is called."""
        told = REASONS.get(found.reason) or VERDICTS.get(found.verdict)
        if told is None:
            why = SETTLED_BY.get(found.reason, (found.reason.value, in_words(found.reason)))
            told = f"无法判定（{why[0]}）", f"undetermined ({why[1]})"
        return self.say(*told)

    def period(self, window: tuple[date | None, date | None] | None) -> str:
        """The days that a finding or duty is of."""
        if window is None:
            return self.say("持续", "standing")
        first, last = window
        if first and last and first.year == last.year:
            days = (first.month, first.day), (last.month, last.day)
            if days == WHOLE_YEAR:
                return self.say(f"{first.year}年", f"{first.year}")
            if days in HALVES:
                zh, en = HALVES[days]
                return self.say(f"{first.year}年{zh}", f"{en} of {first.year}")
        shown = [each.isoformat() if each else self.say("不明", "unknown") for each in (first, last)]
        return self.say("至", " to ").join(shown)

    def title(self, norm: Norm) -> str:
        """What a norm asks for, in a few words."""
        return self.say(norm.title_zh, norm.title_en)

    def clause(self, norm: Norm) -> str:
        """Where it stands, and its id."""
        return f"{cited(norm.citation, self.say)} {norm.id}"

    def problem(self, found: Finding) -> str:
        """What is short, and for a set in whom, and of whom nothing can be said."""
        told = f"{self.title(found.norm)}{self.say('：', ': ')}{self.verdict(found)}"
        if found.verdict in SHORT:
            for before, whom in ((MISSING, found.missing_members), (OPEN, unsettled_members(found))):
                if whom:
                    told += self.say("；", "; ") + self.say(*before) + self.say.list(map(self._member, whom))
        return told

    def _member(self, id: str) -> str:
        kinds = self.report.law.vocabulary.entry_kinds
        return self.say(kinds[id].zh, in_words(id)) if id in kinds else self.names.subject(id)

    def evidence(self, found: Finding) -> str | None:
        """The entries a finding rests on, with what is said of where their evidence is kept."""
        entries = self.report.ledger.index.entries
        kept = {each: "、".join(entries[each].evidence_refs) for each in found.evidence}
        return self.say.list(f"{each}（{refs}）" if refs else each for each, refs in kept.items()) or None

    def responsibilities(self) -> Iterator[Cells]:
        """Every duty, goal and principle with those whom the text names."""
        own = self._own_norms()
        for norm in self.report.law.norms.values():
            if norm.bearers and norm.decided_by != "declarative" and (own is None or norm.id in own):
                who = self.say.list(self.say(each.zh, each.en) for each in norm.bearers)
                yield who, self._tier(norm), self.title(norm), self.clause(norm), norm.quote

    def _own_norms(self) -> set[str] | None:
        """The norms of the organization that is asked about and of its people, and those for people to judge."""
        if self.report.organization is None:
            return None
        strange = (Reason.OUT_OF_SCOPE, Reason.ROLE_NOT_HELD)
        own = {each.norm.id for each in self.report.everything() if each.reason not in strange}
        return own | {each.id for each in self.report.law.norms.values() if each.decided_by == "judgement"}

    def _tier(self, norm: Norm) -> str:
        """The level of those who are responsible: in the words of the text who they are begins with it."""
        words = norm.bearers[0].zh
        for zh, en, begins in TIERS:
            if words.startswith(begins):
                return self.say(zh, en)
        return self.say("其他", "other")

    def tasks(self) -> Iterator[Cells]:
        """Who owes what in the year, and how it stands."""
        year = self.report.year
        owed = duties(
            self.report.ledger,
            start=date(year, 1, 1),
            end=date(year, 12, 31),
            as_of=self.report.as_of,
            organization=self.report.organization,
            readings=self.report.readings,
            law=self.report.law,
        )
        for each in owed:
            yield (
                self._task(each),
                self.clause(each.norm),
                self.names.subject(each.subject, each.organization),
                each.norm.rule(self.say.id, self.report.readings)
                if each.norm.decided_by == "computed"
                else self.say("由有关机关证明", "attested"),
                self.period(None if each.first is None and each.last is None else (each.first, each.last)),
                each.last,
                self._status(each),
            )

    def _status(self, duty: Duty) -> str:
        if duty.status == "late" and duty.finding is not None and duty.finding.reason == Reason.PERFORMED_LATE:
            return self.say(*REASONS[Reason.PERFORMED_LATE])
        return self.say(*(TO_ATTEST if duty.status == "undetermined" and not duty.kinds else STATUS[duty.status]))

    def _task(self, duty: Duty) -> str:
        told = self.title(duty.norm)
        if len(duty.kinds) == 1 and len(duty.norm.kinds) > 1:
            told += self.say("：", ": ") + self._member(duty.kinds[0])
        if duty.member is None:
            return told
        order = self.report.ledger.index.entries.get(duty.member)
        over = self.names.subject(duty.member) if order is None else self.names.entry(order)
        return told + self.say(f"（对：{over}）", f" (over: {over})")

    def problems(self) -> Iterator[tuple[Finding, Cells]]:
        """What is short, then what is not settled: of that no number is short, as what is missing is not zero."""
        shown = [each for each in self.report if each.verdict in (*SHORT, Verdict.UNDETERMINED)]
        order = {Verdict.BREACHED: 0, Verdict.UNMET: 0, Verdict.UNDETERMINED: 1}
        for found in sorted(shown, key=lambda each: (order[each.verdict], each.norm.place, natural(each.subject))):
            settled = found.verdict in SHORT
            counted = settled and found.reason != Reason.PERFORMED_LATE
            nature = "fact" if found.norm.decided_by == "computed" else "attested"
            basis = BASES[nature] if settled else UNSETTLED.get(found.reason, BASES["not supplied"])
            yield (
                found,
                (
                    self.names.of(found),
                    self.problem(found),
                    self.clause(found.norm),
                    found.norm.quote,
                    found.required,
                    found.counted if counted else None,
                    found.missing - len(unsettled_members(found)) if counted else None,
                    self.period(found.window),
                    self.evidence(found),
                    self.say(*basis),
                ),
            )

    def rectifications(self) -> Iterator[Cells]:
        """What is short, with all that people decide left blank; the deadline where an order sets one."""
        for found, cells in self.problems():
            if found.verdict in SHORT:
                last = found.window[1] if found.norm.id == "15-7" and found.window else None
                yield cells[0], cells[1], cells[2], None, None, None, None, last, None, None, None, cells[8]

    def secretaries(self) -> tuple[Heads, list[Cells]]:
        """For each secretary, what the ledger shows of the duties of articles 9 to 14: theirs, and their body's.

        Of the district committee and of the district-affiliated committees: articles 13 and 14 are of these.
        """
        norms = [
            each
            for each in self.report.law.norms.values()
            if 9 <= each.citation.article <= 14 and each.decided_by == "computed"
        ]
        before = self._orders_of(self.report.year - 1)
        heads: Heads = (
            ("书记", "secretary"),
            BODY,
            *((f"{each.id} {each.title_zh}", f"{each.id} {each.title_en}") for each in norms),
            ("未达到、未落实的事项", "short"),
            ("上年整改", "orders of the year before"),
        )
        told: dict[tuple[str, str], dict[str, list[Finding]]] = {}
        for found in self.report.findings:
            if found.organization is not None:
                told.setdefault((found.organization, found.subject), {}).setdefault(found.norm.id, []).append(found)
        rows: list[Cells] = []
        apart = self.say("；", "; ")

        def counted(found: Finding) -> str:
            if found.verdict in (Verdict.UNDETERMINED, Verdict.PENDING) or found.reason == Reason.PERFORMED_LATE:
                return self.verdict(found)
            return self.say(f"应{found.required}已{found.counted}", f"{found.counted} of {found.required}")

        posts = self.report.ledger.appointments
        for post in sorted(posts, key=lambda each: (natural(each.organization), each.start or date.min)):
            first, last = date(self.report.year, 1, 1), date(self.report.year, 12, 31)
            if post.role != "secretary" or (post.start or first) > last or (post.end or last) < first:
                continue
            if self.report.organization not in (None, post.organization):
                continue
            body = self.report.ledger.index.organizations[post.organization]
            if body.kind not in ("district_committee", *AFFILIATED_KINDS):
                continue
            own = [told.get((post.organization, subject), {}) for subject in (post.organization, post.person)]
            of_norm = {each.id: [one for of in own for one in of.get(each.id, ())] for each in norms}
            if not any(of_norm.values()):
                continue
            short = [self.title(one.norm) for of in of_norm.values() for one in of if one.verdict in SHORT]
            counts = [apart.join(counted(one) for one in of_norm[each.id]) or None for each in norms]
            told_short = apart.join(dict.fromkeys(short)) or None
            name = self.names.body(post.organization)
            rows.append((post.person, name, *counts, told_short, before.get(post.organization)))
        return heads, rows

    def _orders_of(self, year: int) -> dict[str, str]:
        """How the orders of a year stand, by the body to which they are addressed."""
        if not any(each.kind == "rectification_order" for each in self.report.ledger.entries):
            return {}
        report = evaluate(
            self.report.ledger, year=year, as_of=self.report.as_of, readings=self.report.readings, law=self.report.law
        )
        told: dict[str, list[str]] = {}
        for found in report.findings:
            if found.norm.id == "15-7":
                told.setdefault(found.subject, []).append(f"{self.period(found.window)} {self.verdict(found)}")
        return {subject: self.say("；", "; ").join(each) for subject, each in told.items()}

    def contact_points(self) -> Iterator[Cells]:
        """For each leader with points, or who should have some: where they are, what they did there, what is short."""
        ledger, about = self.report.ledger, ("11.3-2", "11.3-3", "11.3-7", "11.3-11", "11.3-12")
        points: dict[str, list[Entry]] = {}
        for each in ledger.entries:
            if each.kind == "contact_point" and each.by is not None and each.state != "cancelled":
                points.setdefault(each.by, []).append(each)
        found: dict[str, list[Finding]] = {}
        for one in self.report.findings:
            if one.norm.id in about and one.subject not in ledger.index.organizations:
                found.setdefault(one.subject, []).append(one)
        for leader in sorted({*points, *found}, key=natural):
            if self.report.organization is not None and leader not in found:
                continue
            own = found.get(leader, [])
            short = [self.problem(each) for each in own if each.verdict in SHORT]
            unsure = [self.problem(each) for each in own if each.verdict == Verdict.UNDETERMINED]
            first, second, others = (self._points(points.get(leader, ()), kinds) for kinds in POINTS)
            lectures, meetings = self._acts(leader, LECTURES), self._acts(leader, LIFE_MEETINGS)
            told = self.say("；", "; ").join((*short, *unsure)) or None
            yield self.names.person(leader), first, second, others, lectures, meetings, told

    def _points(self, points: Sequence[Entry], kinds: tuple[str, ...] | None) -> str | None:
        shown = []
        for each in points:
            body = self.report.ledger.index.organizations.get(each.target or "")
            kind = body.kind if body else ""
            if kind in kinds if kinds else kind not in ("subdistrict_working_committee", "community"):
                shown.append(self.names.body(each.target))
        return self.say.list(dict.fromkeys(shown)) or None

    def _acts(self, leader: str, kinds: Sequence[str]) -> str | None:
        """What is on record of the year that a leader did, by kind and day; whether it counts is not said here."""
        told = [
            self.names.entry(each)
            for each in self.report.ledger.entries
            if each.kind in kinds and each.state == "held" and leader in (each.by, *(each.attended_by or ()))
            if dated(each)[0].year <= self.report.year <= dated(each)[1].year
        ]
        return self.say("；", "; ").join(dict.fromkeys(told)) or None

    def recomputation(self) -> Iterator[Cells]:
        """What is needed to make the lists again, and find the same."""
        receipt: Mapping[str, Any] = self.report.receipt
        chosen = self.say.list(f"{name}={option}" for name, option in self.report.readings.chosen)
        told = (
            (("规则（原文）", "rules (text)"), self.report.law.text.title),
            (("原文散列（sha256）", "sha256 of the text"), receipt["text_sha256"]),
            (("台账散列（sha256）", "sha256 of the ledger"), receipt["ledger_sha256"]),
            (("读法散列（sha256）", "sha256 of the readings"), receipt["readings_sha256"]),
            (("年度", "year"), self.report.year),
            (("记录截至", "as of"), self.report.as_of),
            (("组织", "organization"), self.report.organization or self.say("全部", "all")),
            (("读法", "readings"), chosen or self.say("全部默认", "the defaults")),
            (("软件版本", "version"), receipt["version"]),
            (
                ("性质", "what this is"),
                self.say(
                    "据所供记录核对，不是评价，也不是认定",
                    "checked against the records supplied: no rating, no decision",
                ),
            ),
        )
        for head, value in told:
            yield self.say(*head), value
