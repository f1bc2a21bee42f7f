"""The report: the findings of a year, read in the ways people and programs ask for. Every report says what it is."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from jiceng_dangjian.answers.filters import (
    DecidedFilter,
    Filter,
    NormFilter,
    ReasonFilter,
    VerdictFilter,
    known,
    looked_at,
    several,
)
from jiceng_dangjian.articles import LAW, Law
from jiceng_dangjian.errors import BadValue
from jiceng_dangjian.language.norms import DECIDED_BY
from jiceng_dangjian.language.vocabulary import REASONS_ZH, VERDICTS_ZH
from jiceng_dangjian.ledger.digest import digest
from jiceng_dangjian.ledger.ledger import Ledger, to_law, to_ledger
from jiceng_dangjian.ledger.scalars import to_date, to_year
from jiceng_dangjian.questions.chosen import Readings, to_readings
from jiceng_dangjian.regulation.values import Value
from jiceng_dangjian.version import __version__

if TYPE_CHECKING:
    from jiceng_dangjian.answers.diff import Difference
    from jiceng_dangjian.answers.entries import Account
    from jiceng_dangjian.answers.rows import Row
    from jiceng_dangjian.evaluation.finding import Finding

FORMAT = "jiceng-dangjian.report/1"


@frozen(kw_only=True, eq=False, repr=False)
class Report(Value):
    """The findings of a ledger for one year, as read on a day, in the order of the text.

    Not-applicable findings, and those that only say that judgement is required, are left out unless everything is
    asked for.
    """

    ledger: Ledger = field(repr=False)
    year: int
    as_of: date
    readings: Readings
    organization: str | None = None
    findings: "tuple[Finding, ...]" = field(repr=False)
    law: Law = field(default=LAW, repr=False)

    def __iter__(self) -> "Iterator[Finding]":
        return iter(self.findings)

    def __copy__(self) -> "Report":
        return self

    def __deepcopy__(self, memo: object) -> "Report":
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        asked = self.law, self.ledger, self.year, self.as_of, self.readings, self.organization
        return _restored, (*asked, self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def everything(self) -> "tuple[Finding, ...]":
        """All findings: every organization and everybody appointed, as a subject of every norm."""
        from jiceng_dangjian.answers.asked import found_of

        return found_of(self.law, self.ledger, self.year, self.as_of, self.readings, self.organization, everything=True)

    def contested(self) -> "tuple[Finding, ...]":
        """The findings whose verdict depends on a reading: each says under which others it would be another.

        >>> import jiceng_dangjian as jd
        >>> report = jd.evaluate(jd.example_district(), year=2024, as_of=date(2025, 4, 10), organization="w3")
        >>> finding = next(each for each in report.contested() if each.norm.id == "11.1-3")
        >>> flip = finding.contested_by[0]
        >>> finding.verdict.value, dict(flip.readings), flip.verdict.value
        ('satisfied', {'dedicated_study': 'whole_meeting'}, 'breached')
        """
        return tuple(finding for finding in self.findings if finding.contested_by)

    def entries(self) -> "tuple[Account, ...]":
        """What became of every entry of the ledger, each exactly once: counted, possible, late, or unused and why.

        >>> import jiceng_dangjian as jd
        >>> report = jd.evaluate(jd.example_district(), year=2024, as_of=date(2025, 4, 10))
        >>> first = report.entries()[0]
        >>> first.entry.id, first.use, [finding.norm.id for finding in first.findings]
        ('e00001', 'counted', ['11.1-1'])
        """
        from jiceng_dangjian.answers.entries import accounts

        return accounts(self)

    @property
    def receipt(self) -> dict[str, Any]:
        """What the report is of, so that it can be made again: the sha256 of text, ledger and readings
        (whatever the order of their lists), the version of the package, the year and the day. Of an amended law every
        text that is in force on a day of the year, and of another law than the regulation what is encoded of it."""
        return {
            "text_sha256": self.law.text.sha256,
            **({"texts": self._texts()} if self.law is not LAW else {}),
            "ledger_sha256": self.ledger.index.sha256,
            "readings_sha256": digest(self._read()),
            "version": __version__,
            "year": self.year,
            "as_of": self.as_of.isoformat(),
            "organization": self.organization,
        }

    def _texts(self) -> list[dict[str, Any]]:
        """Every version of the law that judges a window: its text, what is encoded of it, and from when."""
        judging = {finding.inquiry.law for finding in self.everything()}
        return [
            {
                "text_sha256": each.text.sha256,
                "norms_sha256": digest(
                    {norm.id: repr((norm.quote, norm.requirement, norm.subjects)) for norm in each.norms.values()}
                ),
                "in_force_from": None if each.in_force_from is None else each.in_force_from.isoformat(),
            }
            for each in self.law.versions
            if each in judging
        ]

    def _read(self) -> dict[str, Any]:
        """The option of every reading, and the official interpretations, if any."""
        options: dict[str, Any] = {reading: self.readings[reading] for reading in self.law.questions}
        settled = {each.reading: each.to_dict() for each in self.readings.settled}
        return options | {"interpretations": settled} if settled else options

    def where(
        self,
        *,
        norm: NormFilter = None,
        article: int | None = None,
        decided_by: DecidedFilter = None,
        subject: Filter = None,
        organization: Filter = None,
        verdict: VerdictFilter = None,
        reason: ReasonFilter = None,
    ) -> "tuple[Finding, ...]":
        """The findings that match every filter given; a filter of several values is matched by any of them.

        norm: a norm or its id. article: of which the norm is one. Raises `ValueError` for a norm, verdict, reason or
        way of deciding there is not, and `LookupError` for an organization that the ledger does not have.

        >>> import jiceng_dangjian as jd
        >>> report = jd.evaluate(jd.example_district(), year=2024, as_of=date(2025, 4, 10))
        >>> short, norms = ["unmet", jd.Verdict.BREACHED], ["8.3-3", "11.1-5", "11.1-7"]
        >>> [finding.norm.id for finding in report.where(verdict=short, norm=norms, organization="w3")]
        ['8.3-3', '11.1-5']
        """
        organizations = several(organization)
        for each in organizations or ():
            self.ledger.organization(each)
        asked = {
            "norm": known(several(norm), self.law.everything, "norm"),
            "subject": several(subject),
            "decided_by": known(several(decided_by), DECIDED_BY, "way of deciding"),
            "organization": organizations,
            "verdict": known(several(verdict), {each.value: zh for each, zh in VERDICTS_ZH.items()}, "verdict"),
            "reason": known(several(reason), {each.value: zh for each, zh in REASONS_ZH.items()}, "reason"),
        }
        given = {name: values for name, values in asked.items() if values is not None}
        return tuple(
            each
            for each in self.findings
            if all(looked_at(each, name) in values for name, values in given.items())
            and article in (None, each.norm.citation.article)
        )

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader must know before reading the findings, in Chinese and English."""
        return tuple(f"{zh}({en})" for zh, en in self.remarks)

    @property
    def remarks(self) -> tuple[tuple[str, str], ...]:
        """The same, Chinese and English apart."""
        from jiceng_dangjian.answers.written import remarks

        return remarks(self)

    def counts(self, found: "Iterable[Finding] | None" = None) -> dict[str, dict[str, int]]:
        """How many findings of each norm have each verdict and reason; never added up to one figure."""
        counted: dict[str, Counter[str]] = {}
        for finding in self.findings if found is None else found:
            counted.setdefault(finding.norm.id, Counter())[f"{finding.verdict}/{finding.reason}"] += 1
        return {norm: dict(sorted(by_reason.items())) for norm, by_reason in counted.items()}

    def to_dict(self, everything: bool = False, contested: bool = False) -> dict[str, Any]:
        """The report as plain values, ready for JSON. everything: also findings that are left out otherwise. contested:
        with each finding, under which other readings its verdict would be another."""
        from jiceng_dangjian.answers.written import BASIS_ZH

        found = self.everything() if everything else self.findings
        return {
            "format": FORMAT,
            "version": __version__,
            "basis": BASIS_ZH,
            "year": self.year,
            "as_of": self.as_of.isoformat(),
            "organization": self.organization,
            "readings": dict(self.readings.chosen),
            "interpretations": {each.reading: each.to_dict() for each in self.readings.settled},
            "notes": list(self.notes),
            "receipt": self.receipt,
            "findings": [finding.to_dict(contested) for finding in found],
        }

    def diff(self, other: "Report") -> "tuple[Difference, ...]":
        """What this report and another say differently, in the order of the text: of a norm, subject and window.

        >>> import jiceng_dangjian as jd
        >>> asked = {"year": 2024, "as_of": date(2025, 4, 10), "organization": "w3"}
        >>> three = jd.evaluate(jd.example_district(), **asked, readings=jd.Readings(or_more="exclusive"))
        >>> for each in jd.evaluate(jd.example_district(), **asked).diff(three):
        ...     print(each.norm.id, each.before.verdict, each.before.required, each.after.verdict, each.after.required)
        9.2-5 satisfied 1 undetermined 2
        11.1-7 satisfied 2 satisfied 3
        """
        from jiceng_dangjian.answers.diff import differences

        return differences(self, other)

    def updated(self, ledger: Ledger) -> "Report":
        """The report of a changed ledger: equal to a fresh one, but only what the change touches is evaluated again.

        >>> import jiceng_dangjian as jd
        >>> report = jd.evaluate(jd.example_district(), year=2024, as_of="2025-04-10")
        >>> plan = {"id": "new", "kind": "annual_plan", "organization": "w7", "date": "2024-02-01", "covers_year": 2024}
        >>> after = report.updated(report.ledger.with_entries(plan))
        >>> [(each.norm.id, each.after.verdict.value) for each in report.diff(after)]
        [('8.1-2', 'satisfied'), ('9.1-3', 'satisfied')]
        """
        from jiceng_dangjian.answers.asked import asked_of
        from jiceng_dangjian.answers.update import findings_again, touched

        ledger = to_ledger(ledger)
        norms = touched(self, ledger)
        if norms is None or len(self.law.versions) > 1 or ledger.law != self.ledger.law:
            year, of = self.year, self.organization
            return evaluate(ledger, year=year, as_of=self.as_of, readings=self.readings, organization=of, law=self.law)
        (inquiry,) = asked_of(self.law, ledger, self.year, self.as_of, self.readings, self.organization)
        found = findings_again(self, inquiry, norms)
        own = tuple(each for each in found if self.organization in (None, each.organization))
        return evolve(self, ledger=ledger, findings=own)

    def rows(self, findings: "Iterable[Finding] | None" = None, *, language: str = "zh") -> "list[Row]":
        """The findings (None: all of the report) as flat, typed rows, one each: for spreadsheets and data frames.

        language: of titles, names and sentences, zh or en.

        >>> import jiceng_dangjian as jd
        >>> report = jd.evaluate(jd.example_district(), year=2024, as_of=date(2025, 4, 10), organization="w3")
        >>> row = report.rows(report.where(norm="14-4"))[0]
        >>> row["subject_name"], row["verdict"], row["missing_names"]
        ('第三办事处党工委', 'breached', '示例二十五、六十公司党支部')
        """
        from jiceng_dangjian.answers.rows import rows_of

        return rows_of(self, self.findings if findings is None else findings, language)

    def to_markdown(self, language: str = "zh") -> str:
        """The report as Markdown for people, problems first, in Chinese (zh) or English (en)."""
        from jiceng_dangjian.answers.written import report_as_markdown

        return report_as_markdown(self, language)

    def _repr_markdown_(self) -> str:
        return self.to_markdown()


def evaluate(
    ledger: Ledger,
    *,
    year: int,
    as_of: date | str,
    readings: Readings | None = None,
    organization: str | None = None,
    law: Law | None = None,
) -> Report:
    """Evaluate a ledger for a calendar year, as its record stands on a day.

    as_of: a civil date in Asia/Shanghai; nothing dated after it counts. readings: the chosen answers to what the text
    leaves open. organization: only this organization and the persons whose findings are its. law: by which it is judged
    (None: the ledger's, which is the regulation if nothing else was said); of an amended law each window by the text in
    force on its first day, a standing duty by that of the day on which it is judged. Raises `ValueError` for a
    year outside 1949 to 2200 and `LookupError` for an organization that the ledger does not have.

    >>> import jiceng_dangjian as jd
    >>> report = jd.evaluate(jd.example_district(), year=2024, as_of=date(2025, 4, 10), organization="w1")
    >>> report.where(norm="11.1-5")[0].verdict
    <Verdict.BREACHED: 'breached'>
    """
    from jiceng_dangjian.answers.asked import found_of  # evaluation comes with the first question, not with the import

    ledger, year, as_of = to_ledger(ledger), to_year(year), to_date(as_of)
    law = to_law(law, ledger)
    chosen = to_readings(readings, law.questions)
    for each in chosen.settled:
        if each.date > as_of:
            raise BadValue(f"{each} was not yet issued on {as_of}: it settles nothing then")
    found = found_of(law, ledger, year, as_of, chosen, organization)
    return Report(
        law=law, ledger=ledger, year=year, as_of=as_of, readings=chosen, organization=organization, findings=found
    )


def _restored(
    law: Law,
    ledger: Ledger,
    year: int,
    as_of: date,
    readings: Readings,
    organization: str | None,
    findings: "tuple[Finding, ...]",
) -> Report:
    """A report that was pickled: it keeps its ledger, and its findings are asked of that again."""
    from jiceng_dangjian.answers.asked import asked_of

    asked = {inquiry.law: inquiry for inquiry in asked_of(law, ledger, year, as_of, readings, organization)}
    attached = tuple(evolve(finding, inquiry=asked[finding.norm.law or law]) for finding in findings)
    return Report(
        law=law, ledger=ledger, year=year, as_of=as_of, readings=readings, organization=organization, findings=attached
    )
