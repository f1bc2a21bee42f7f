"""The check of an explanation: everything in it is derived anew from text, encoding and ledger, and compared.

Evaluation is not asked, and none of its code is used. What this proves: every number, event, day, member, verdict and
reason of the explanation follows from the clause as it is encoded, under the readings named, from the ledger that the
check is given. It does not prove that the ledger is true, that the encoding is the right reading of the clause, or that
an official interpretation that is cited was issued.
"""

from collections.abc import Iterator
from datetime import date

from jiceng_dangjian.answers.explanation.check.cases import Question
from jiceng_dangjian.answers.explanation.check.deciding import Derived, Window, derived, window_of
from jiceng_dangjian.answers.explanation.check.facts import Case, Unheard, records_of
from jiceng_dangjian.answers.explanation.check.form import misshapen
from jiceng_dangjian.answers.explanation.explanation import FORMAT, WRITERS, Explanation, lines_of
from jiceng_dangjian.articles import Law
from jiceng_dangjian.language.requirements import OrderTargets
from jiceng_dangjian.ledger.ledger import Ledger, to_ledger
from jiceng_dangjian.medium import line
from jiceng_dangjian.questions.chosen import Readings, unknown

COMPARED = ("organization", "verdict", "reason", "required", "counted", "possible", "short", "complete")


def check_explanation(explanation: Explanation, ledger: Ledger, *, law: Law | None = None) -> bool:
    """Whether everything in an explanation follows from text, encoding and ledger.

    law: by which it was judged, where that is not the ledger's.

    >>> from datetime import date
    >>> import jiceng_dangjian as jd
    >>> ledger = jd.example_district()
    >>> finding = jd.NORMS["11.1-3"](ledger, "w1", year=2024, as_of=date(2025, 4, 10))[0]
    >>> check_explanation(finding.explain("en"), ledger), check_explanation(finding.explain("en"), jd.Ledger())
    (True, False)
    """
    return not faults(explanation, ledger, law=law)


def faults(explanation: Explanation, ledger: Ledger, *, law: Law | None = None) -> tuple[str, ...]:
    """What an explanation says that is not so; nothing more is looked at where already its question makes no sense."""
    return Checker(ledger, law).faults(explanation)


class Checker:
    """The check of many explanations against one ledger: what is derived for a question is kept for the next."""

    def __init__(self, ledger: Ledger, law: Law | None = None) -> None:
        self.law = to_ledger(ledger).law if law is None else law
        self.records = records_of(ledger, self.law.first_issue)
        self._cases: dict[tuple[object, ...], tuple[Question, dict[Window | None, Case]]] = {}
        self._derived: dict[tuple[object, ...], Derived] = {}

    def faults(self, e: Explanation) -> tuple[str, ...]:
        """What an explanation says that is not so."""
        return tuple(misshapen(e)) or tuple(self._form(e)) or tuple(self._claims(e))

    def _version(self, e: Explanation) -> Law:
        """The law in force on the first day of the window; of a standing duty on the day on which it is judged."""
        if e.window is not None and e.window[0] is not None:
            return self.law.on(e.window[0])
        version = self.law.on(min(e.as_of, date(e.year, 12, 31)))
        without_orders = e.norm in version.norms and version.norms[e.norm].subjects == OrderTargets()
        return self.law.on(date(e.year, 1, 1)) if without_orders else version

    def _form(self, e: Explanation) -> Iterator[str]:
        law = self._version(e)
        norm = law.norms.get(e.norm)
        if e.format != FORMAT or e.language not in WRITERS or norm is None:
            yield "its format, language or norm is not known"
            return
        for kind in sorted({each.kind for each in e.shown} - law.vocabulary.entry_kinds.keys()):
            yield f"{line(repr(kind))} is no kind of entry"
            return
        if e.quote != norm.quote or e.quote not in law.text.cite(norm.citation).text:
            yield f"the quote is not the clause of {e.norm}"
        for name in sorted({e.subject, e.organization or e.subject} - self.records.known):
            yield f"there is no {line(repr(name))} in the ledger"
        chosen, settled = dict(e.readings), [each.reading for each in e.interpretations]
        if tuple(name for name, _ in e.readings) != norm.readings or any(
            unknown(*each, law.questions) for each in e.readings
        ):
            yield "the readings are not those of the norm"
        elif any(chosen.get(each.reading) != each.option or each.date > e.as_of for each in e.interpretations):
            yield "an interpretation is cited that does not settle the reading used on that day"
        elif settled != [name for name in chosen if name in settled]:
            yield "the interpretations are not one for each reading that is settled, in the order of the readings"
        elif lines_of(e, norm) != e.lines:
            yield "the lines do not say what the values say"

    def _claims(self, e: Explanation) -> Iterator[str]:
        try:
            found = self._derive(e)
        except Unheard as unheard:
            yield f"it rests on what the check does not know: {line(unheard)}"
            return
        if isinstance(found, str):
            yield found
            return
        for name in COMPARED:
            if getattr(e, name) != getattr(found, name):
                yield f"{name} is {line(_said(getattr(e, name)))}, and follows as {line(_said(getattr(found, name)))}"
        if e.missing != max(0, found.required - found.counted):
            yield f"missing is {e.missing}, and follows as {max(0, found.required - found.counted)}"
        told = tuple((each.id, each.kind, each.day, each.use, each.unknown) for each in e.shown)
        for one in dict.fromkeys((*told, *found.shown)):
            if (one in told) != (one in found.shown):
                id, kind, day, use, unknown = one
                follows = "does not follow" if one in told else "is left out"
                open_ = f", without {line(', '.join(unknown))}" if unknown else ""
                yield f"{line(id)}, {line(kind)} of {day}, as {line(use)}{open_}: {follows}"
        missed = tuple((each.number, each.field, each.value) for each in e.misses)
        if missed != found.misses:
            yield f"what just does not count is {line(_said(missed))}, and follows as {line(_said(found.misses))}"
        if told != found.shown and set(told) == set(found.shown):
            yield "the events do not stand once each, in the order of their days"
        word = e.attested
        attested = word and (word.by, word.date, word.outcome, word.decides)
        if attested != found.attested:
            yield f"the attestation is {line(_said(attested))}, and follows as {line(_said(found.attested))}"

    def _derive(self, e: Explanation) -> Derived | str:
        """What follows for the question and window of an explanation, or why there is no such window."""
        asked = self._version(e), e.norm, e.subject, e.year, e.as_of, e.readings
        if asked not in self._cases:
            norm = self._version(e).norms[e.norm]
            readings = Readings.among(norm.questions, **dict(e.readings))
            question = Question(self.records, norm, e.subject, e.year, e.as_of, readings)
            self._cases[asked] = question, {window_of(question, case): case for case in question.cases()}
        question, cases = self._cases[asked]
        if e.window not in cases:
            windows = "; ".join(map(_days, cases)) or "none"
            return f"the window is none of the norm's for {line(e.subject)}: there is {windows}"
        if (asked, e.window) not in self._derived:
            self._derived[asked, e.window] = derived(question, cases[e.window])
        return self._derived[asked, e.window]


def _said(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(_said, value)) or "nothing"
    return str(value)


def _days(window: Window | None) -> str:
    return "no window" if window is None else f"{window[0]} to {window[1]}"
