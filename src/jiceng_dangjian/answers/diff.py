"""What two reports say differently: under another text, other readings, another record or on another day."""

from datetime import date
from typing import TYPE_CHECKING, Any

from attrs import frozen

from jiceng_dangjian.evaluation.finding import Finding, in_order
from jiceng_dangjian.language.norms import Norm

if TYPE_CHECKING:
    from jiceng_dangjian.answers.report import Report

Window = tuple[date | None, date | None] | None
SAID = ("verdict", "reason", "required", "counted", "possible", "missing")
"""What of two findings is compared."""


@frozen
class Difference:
    """One norm, subject and window of which two reports say something else. before, after: what each says; None where
    it says nothing, as of a window that its text does not have."""

    before: Finding | None
    after: Finding | None

    @property
    def norm(self) -> Norm:
        """The norm, as the later report has it if it has."""
        return self._either.norm

    @property
    def subject(self) -> str:
        """The organization or person."""
        return self._either.subject

    @property
    def window(self) -> Window:
        """The window; None for a standing duty."""
        return self._either.window

    @property
    def _either(self) -> Finding:
        either = self.after or self.before
        assert either is not None
        return either

    def to_dict(self) -> dict[str, Any]:
        """The difference as plain values, ready for JSON."""
        told = {"before": self.before, "after": self.after}
        return {
            "norm": self.norm.id,
            "subject": self.subject,
            "window": self._either.to_dict()["window"],
            **{
                name: None if each is None else {what: getattr(each, what) for what in SAID}
                for name, each in told.items()
            },
        }


def differences(before: "Report", after: "Report") -> tuple[Difference, ...]:
    """What two reports say differently: see `Report.diff`."""
    was = {(each.norm.id, each.subject, each.window): each for each in before}
    now = {(each.norm.id, each.subject, each.window): each for each in after}
    pairs = (Difference(was.get(place), now.get(place)) for place in {**was, **now})
    told = (each for each in pairs if _said(each.before) != _said(each.after))
    return tuple(sorted(told, key=lambda each: (each.norm.place, each.subject, in_order(each.window))))


def _said(finding: Finding | None) -> tuple[Any, ...] | None:
    return None if finding is None else tuple(getattr(finding, name) for name in SAID)
