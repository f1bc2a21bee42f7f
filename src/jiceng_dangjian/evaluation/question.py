"""The question: one ledger, one year, read as of a day. It keeps what many findings need."""

from datetime import date
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from jiceng_dangjian.articles import Law
from jiceng_dangjian.evaluation.fillings import fillings
from jiceng_dangjian.evaluation.spans import Frame, Span
from jiceng_dangjian.language.truth import UNKNOWN, Truth
from jiceng_dangjian.language.vocabulary import Nature, Reason
from jiceng_dangjian.language.windows import Periods, Standing, Window
from jiceng_dangjian.ledger.index import ONE_DAY, Index
from jiceng_dangjian.ledger.ledger import Ledger
from jiceng_dangjian.ledger.records import Entry
from jiceng_dangjian.questions.chosen import Interpretation

if TYPE_CHECKING:
    from jiceng_dangjian.answers.contested import Flip
    from jiceng_dangjian.answers.explanation.explanation import Explanation
    from jiceng_dangjian.answers.remedy.remedy import Remedy
    from jiceng_dangjian.evaluation.finding import Finding
    from jiceng_dangjian.evaluation.orders import Orders


class Inquiry:
    """One question put to one ledger.

    only: of whom it is asked, where not of everybody. settled: the official interpretations under which it is asked.
    law: by which it is judged (None: the ledger's), in the windows that begin before the day `until`, on which a later
    version is in force.
    Its findings are asked further through it: `answers.asked` has the kind of inquiry that answers.
    """

    def __init__(
        self,
        ledger: Ledger,
        year: int,
        as_of: date,
        only: frozenset[str] | None = None,
        settled: tuple[Interpretation, ...] = (),
        *,
        law: Law | None = None,
        until: date = date.max,
    ) -> None:
        self.law = ledger.law if law is None else law
        self.until = until
        self.ledger = ledger
        self.index: Index = ledger.index
        self.year = year
        self.as_of = as_of
        self.only = only
        self.settled = {each.reading: each for each in settled}
        self.in_force_from = max(ledger.in_force_from or self.law.first_issue, self.law.first_issue)
        self.in_force_until = ledger.in_force_until or date.max
        self.commencement = None if ledger.in_force_from else Reason.COMMENCEMENT_UNKNOWN
        self.orders: Orders | None = None
        """See `orders.orders`."""
        self.lives: dict[str, tuple[Span]] = {}
        """Of each organization: see `points.lives`."""
        self.contests: dict[Any, Any] = {}
        """What is decided under other readings: see `answers.contested`."""
        self._fillings: dict[tuple[str, bool], list[Entry]] = {}

    @property
    def name(self) -> str:
        """What is asked, in words: the year, the day and the ledger."""
        return f"the report of {self.year} as of {self.as_of} on the ledger with the sha256 {self.index.sha256}"

    def frames(self, window: Window) -> tuple[Frame, ...]:
        """The windows of the year; for a standing duty the one day on which it is judged."""
        return _frames(window, self.year, self.as_of)

    def in_force(self, frame: Frame) -> bool:
        """Whether the regulation is in force on a day of a window."""
        return self.in_force_from <= frame.last and frame.first <= self.in_force_until

    @cached_property
    def turns(self) -> list[date]:
        """The days from which a condition on a day may no longer be what it was."""
        after = (self.as_of, self.in_force_until, date(self.year, 12, 31))
        days = {self.as_of, self.in_force_from, date(self.year, 1, 1), *self.index.turns}
        for window in self.law.windows:
            for first, last, opens, closes in window.days(self.year):
                days |= {first, opens, last + ONE_DAY, closes + ONE_DAY}
        return sorted(days | {day + ONE_DAY for day in after if day < date.max})

    def fillings(self, entry: Entry, nature: Nature) -> list[Entry]:
        """The exact entries that stand for all that an open one may be."""
        key = entry.id, nature is Nature.STANDING
        if key not in self._fillings:
            self._fillings[key] = fillings(entry, nature, self.turns)
        return self._fillings[key]

    def judges(self, frame: Frame) -> bool:
        """Whether a window is judged by this version of the law: the one in force on its first day."""
        return (self.law.in_force_from or date.min) <= frame.first < self.until

    def judged(self, window: Window) -> tuple[Frame, ...]:
        """Those windows of the year that this version of the law judges."""
        frames = self.frames(window)
        if self.law.in_force_from is None and self.until == date.max:
            return frames
        return tuple(filter(self.judges, frames))

    def again(self, ledger: Ledger, as_of: date, subject: str) -> "Inquiry":
        """The same question, put of one subject to another ledger on another day."""
        settled = tuple(self.settled.values())
        return Inquiry(ledger, self.year, as_of, frozenset({subject}), settled, law=self.law, until=self.until)

    def asks_of(self, subject: str) -> bool:
        """Whether the question is asked of somebody."""
        return self.only is None or subject in self.only

    @cached_property
    def attested(self) -> frozenset[str]:
        """The ids of the norms of which something is attested for the year."""
        return frozenset(norm for norm, year in self.index.attested if year == self.year)

    def state(self, entry: Entry, when: Any) -> Truth:
        """Whether what an entry records took place on a day, as far as its state goes."""
        if entry.state == "held":
            return True
        if entry.state == "cancelled":
            return False
        if entry.state == "planned" and self.as_of <= when:
            return False
        return UNKNOWN

    def missing_members(self, finding: "Finding") -> tuple[str, ...]:
        """See `Finding.missing_members`."""
        raise NotImplementedError

    def contested_by(self, finding: "Finding") -> tuple["Flip", ...]:
        """See `Finding.contested_by`."""
        raise NotImplementedError

    def explain(self, finding: "Finding", language: str) -> "Explanation":
        """See `Finding.explain`."""
        raise NotImplementedError

    def remedy(self, finding: "Finding") -> "Remedy":
        """See `Finding.remedy`."""
        raise NotImplementedError


@lru_cache(maxsize=4096)
def _frames(window: Window, year: int, as_of: date) -> tuple[Frame, ...]:
    if isinstance(window, Periods):
        return tuple(
            Frame(first, last, closes, min(as_of, last), opens, shown=(first, last))
            for first, last, opens, closes in window.days(year)
        )
    day = min(as_of, date(year, 12, 31))
    return (Frame(day, day, day, day, day, standing=isinstance(window, Standing)),)
