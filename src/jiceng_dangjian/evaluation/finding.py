"""A finding: what the ledger shows of one norm for one subject in one window, and on which clause that rests."""

from datetime import date
from typing import TYPE_CHECKING, Any

from attrs import field, fields, frozen

from jiceng_dangjian.errors import Detached
from jiceng_dangjian.evaluation.question import Inquiry
from jiceng_dangjian.language.norms import Norm
from jiceng_dangjian.language.vocabulary import Reason, Verdict, said_zh
from jiceng_dangjian.medium import markdown, quoted
from jiceng_dangjian.regulation.values import Value

if TYPE_CHECKING:
    from jiceng_dangjian.answers.contested import Flip
    from jiceng_dangjian.answers.explanation.explanation import Explanation
    from jiceng_dangjian.answers.remedy.remedy import Remedy
    from jiceng_dangjian.evaluation.attestations import Shown
    from jiceng_dangjian.evaluation.plan import Plan
    from jiceng_dangjian.questions.chosen import Interpretation


@frozen(eq=False, repr=False)
class Finding(Value):
    """What the ledger shows of one norm for one subject in one window.

    organization: whose finding it is; for a person the organization of the earliest appointment that qualifies. window:
    first and last day, None for a standing duty. required, counted, possible, missing: numbers of acts, or of members
    of a set. evidence: ids of entries. attestation: the latest on record, whether or not it decides. readings: the
    option taken for each reading that the norm names.
    plan: how the norm was asked.
    settled_by: the official interpretations (article 17) it cites; the other readings are working readings.

    Pickled, a finding is a small plain value without its ledger: asked after that for what only the ledger can tell,
    it raises `Detached`. A pickled report keeps its ledger.
    """

    norm: Norm
    subject: str
    organization: str | None
    window: tuple[date | None, date | None] | None
    verdict: Verdict
    reason: Reason
    required: int
    counted: int
    possible: int
    missing: int
    evidence: tuple[str, ...]
    readings: tuple[tuple[str, str], ...]
    attestation: "Shown | None"
    settled_by: "tuple[Interpretation, ...]"
    _asked: Inquiry | str = field(eq=False, repr=False, alias="inquiry")
    plan: "Plan | None" = field(default=None, eq=False, repr=False)

    @property
    def inquiry(self) -> Inquiry:
        """The question to which it is the answer; raises `Detached` where it came without its ledger."""
        if isinstance(self._asked, str):
            raise Detached(
                f"the finding {self.norm.id} of {quoted(self.subject)} was pickled alone, without its ledger: ask the "
                f"one of {self._asked}, or pickle the report, which keeps its ledger"
            )
        return self._asked

    def __copy__(self) -> "Finding":
        return self

    def __deepcopy__(self, memo: object) -> "Finding":
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        values = {each.alias: getattr(self, each.name) for each in fields(Finding)}
        inquiry = self._asked if isinstance(self._asked, str) else self._asked.name
        return _restored, (values | {"inquiry": inquiry, "plan": None},)

    @property
    def start(self) -> date | None:
        """The first day of the window; None for a standing duty, and where it is known only in part."""
        return None if self.window is None else self.window[0]

    @property
    def end(self) -> date | None:
        """The last day of the window; None for a standing duty, and where an order has no deadline."""
        return None if self.window is None else self.window[1]

    @property
    def untried(self) -> tuple[str, ...]:
        """The open questions that could change such a verdict and are not computed."""
        return self.norm.untried

    @property
    def missing_members(self) -> tuple[str, ...]:
        """Of a duty over a set, who or what of it is short: ids of organizations or orders, or kinds of entries."""
        return self.inquiry.missing_members(self)

    @property
    def contested_by(self) -> tuple["Flip", ...]:
        """The smallest changes of readings under which the verdict is another; none where it stands under all."""
        return self.inquiry.contested_by(self)

    def explain(self, language: str = "zh") -> "Explanation":
        """Why it is as it is, in at most seven lines of Chinese (zh) or English (en), and as values to be checked."""
        return self.inquiry.explain(self, language)

    def remedy(self) -> "Remedy":
        """The fewest entries that would satisfy it, or the fact that is missing, or why there is none."""
        return self.inquiry.remedy(self)

    @property
    def verdict_zh(self) -> str:
        """The verdict and reason in Chinese."""
        return said_zh(self.verdict, self.reason, self.norm.of_a_state)

    def _repr_markdown_(self) -> str:
        about = f"{self.norm.id} {self.norm.title_zh}（{self.norm.citation}）"
        return f"**{about}** {markdown(self.subject)}：{self.verdict_zh}\n\n> {self.norm.quote}"

    def to_dict(self, contested: bool = False) -> dict[str, Any]:
        """The finding as plain values, ready for JSON; contested: with what it is contested by."""
        window = None
        if self.window is not None:
            first, last = self.window
            window = {"start": first and first.isoformat(), "end": last and last.isoformat()}
        return {
            "norm": self.norm.id,
            "name": self.norm.name,
            "citation": str(self.norm.citation),
            "subject": self.subject,
            "organization": self.organization,
            "window": window,
            "verdict": self.verdict.value,
            "reason": self.reason.value,
            "required": self.required,
            "counted": self.counted,
            "possible": self.possible,
            "missing": self.missing,
            "evidence": list(self.evidence),
            "quote": self.norm.quote,
            "computed_span": self.norm.computed_span,
            "untried": list(self.untried),
            "attestation": self.attestation and self.attestation.to_dict(),
            "readings": dict(self.readings),
            "interpretations": {each.reading: each.to_dict() for each in self.settled_by},
            **({"contested_by": [flip.to_dict() for flip in self.contested_by]} if contested else {}),
        }


def in_order(window: tuple[date | None, date | None] | None) -> tuple[date, date]:
    """Where a window stands among others: a first day that is not known first, a last one that is not last."""
    first, last = window or (None, None)
    return first or date.min, last or date.max


def _restored(values: dict[str, Any]) -> Finding:
    return Finding(**values)
