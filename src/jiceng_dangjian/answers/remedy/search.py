"""Finding a remedy: the fewest entries that would satisfy a finding, or the fact that is missing, or why there is none.

A remedy is proven by applying it: with it the finding is satisfied, with any part of it left out it is not.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from attrs import evolve

from jiceng_dangjian.answers.remedy.acts import entry_that_counts
from jiceng_dangjian.answers.remedy.remedy import Fact, Remedy, Wanted, named, supplied
from jiceng_dangjian.evaluation.answer import Answer
from jiceng_dangjian.evaluation.cases import Case
from jiceng_dangjian.evaluation.counter import at_contact_points, could_count
from jiceng_dangjian.evaluation.evaluation import answer_of, of_norm, plan_of
from jiceng_dangjian.evaluation.finding import Finding
from jiceng_dangjian.evaluation.part import Part
from jiceng_dangjian.evaluation.plan import Plan
from jiceng_dangjian.evaluation.question import Inquiry
from jiceng_dangjian.language.acts import Acts
from jiceng_dangjian.language.relations import CannotCount
from jiceng_dangjian.language.requirements import Holders, Organizations
from jiceng_dangjian.language.vocabulary import Reason, Verdict
from jiceng_dangjian.ledger.days import began, dated
from jiceng_dangjian.ledger.ledger import Ledger
from jiceng_dangjian.ledger.records import Entry

CLOSED = {Reason.PARTIAL_PERIOD: "partial", Reason.ATTRIBUTE_UNKNOWN: "several_unknown"}


def remedy(finding: Finding) -> Remedy:
    """What would satisfy a finding: see `Remedy`."""
    inquiry = finding.inquiry
    simple = _simple(finding)
    if simple is not None:
        return simple
    answer = answer_of(finding)
    facts = _facts(answer, finding)
    if facts:
        return Remedy(facts=facts, as_of=inquiry.as_of)
    return _acts(answer, finding)


def _simple(finding: Finding) -> Remedy | None:
    """Where the verdict and reason alone say what there is to do."""
    verdict, reason = finding.verdict, finding.reason
    if verdict == Verdict.NOT_APPLICABLE:
        return Remedy(why_not="nothing_owed")
    if verdict == Verdict.SATISFIED:
        return Remedy(why_not="met")
    if reason is Reason.COMMENCEMENT_UNKNOWN:
        return Remedy(facts=(Fact("in_force_from"),))
    if reason is Reason.JUDGEMENT_REQUIRED:
        return Remedy(why_not="judgement")
    if reason is Reason.ATTESTED_NOT_MET:
        return Remedy(why_not="attested")
    if reason is Reason.DEADLINE_UNKNOWN:
        return Remedy(facts=tuple(Fact("deadline", order) for order in finding.evidence[:1]))
    if reason is Reason.ROSTER_UNKNOWN:
        return Remedy(facts=tuple(_who_is_bound(finding)))
    if finding.verdict == Verdict.ON_RECORD:
        return Remedy(why_not="restated")
    if finding.norm.decided_by != "computed":
        return Remedy(facts=(Fact("attestations", finding.norm.id),))
    if reason is Reason.COUNT_EXCEEDED:
        return Remedy(why_not="too_many")
    return None


def _who_is_bound(finding: Finding) -> Iterator[Fact]:
    """What would say whether the subject is bound, or who holds the posts over which the duty runs."""
    answer, organizations = answer_of(finding), finding.inquiry.index.organizations
    if answer.case.unknown is Reason.ROSTER_UNKNOWN:
        bound = answer.plan.subjects.at if isinstance(answer.plan.subjects, Holders) else answer.plan.subjects
        assert isinstance(bound, Organizations)
        for place in dict.fromkeys(span.place for span in answer.case.spans):
            among = organizations[place].kind in bound.committees_among
            yield Fact("form" if among else "leading_group_member", place)
        return
    for part in answer.parts:
        if part.member and part.member.holder_unknown:
            yield Fact("appointments", part.member.id)


def _facts(answer: Answer, finding: Finding) -> tuple[Fact, ...]:
    """The unknowns of as few possible entries as would do that, once known, satisfy an undetermined finding."""
    if finding.reason not in (Reason.ATTRIBUTE_UNKNOWN, Reason.ATTESTATION_MISSING):
        return ()
    case, together, lacking = answer.case, [], 0
    for part, alternatives in _short(answer):
        lacking += answer.plan.number - part.reached
        for _, id in sorted(part.all_possible().values()):
            silent = list(_silent(case, part, alternatives, finding.inquiry, id))
            for facts in silent:
                if _settled(finding, facts):
                    return _needed(finding, facts)
            together += silent[:1]
    for facts in _of_points(case, finding.inquiry):
        if _settled(finding, facts):
            return _needed(finding, facts)
    all_told = tuple(dict.fromkeys(fact for facts in together for fact in facts))
    return _needed(finding, all_told) if lacking > 1 and _settled(finding, all_told) else ()


def _silent(case: Case, part: Part, alternatives: list[Acts], inquiry: Inquiry, id: str) -> Iterator[tuple[Fact, ...]]:
    """What an entry does not say of what would have to be so: for each way in which it could count."""
    for wanted in _candidates(case, part, alternatives, inquiry, late=True):
        told = {"state": "held", **dict(wanted.fields)}
        entry = inquiry.index.entries[id]
        has = {"state", "organization"}.union(
            *(inquiry.law.vocabulary.entry_kinds[kind].fields for kind in (entry.kind, *entry.also, *entry.may_be))
        )
        unsaid = {name for name in told if getattr(entry, name) is None}
        for name in {"date", "start"} & told.keys():
            unsaid |= _left_open(name, entry, wanted, told)
        if told["kind"] in entry.may_be:
            unsaid.add("kind")
            has.add("kind")
        if entry.state == "planned":
            unsaid.add("state")  # its day has passed, and nobody has said whether it was held
        facts = tuple(Fact(name, id, told[name]) for name in told if name in unsaid and told[name] is not None)
        if facts and has.issuperset(fact.field for fact in facts):
            yield facts


def _left_open(name: str, entry: Entry, wanted: Wanted, told: dict[str, Any]) -> set[str]:
    """The day that an entry leaves open, if it may be one on which it counts: then that is told."""
    first, last = dated(entry) if name == "date" else began(entry)
    if first == last:
        return set()
    day = max(first, wanted.earliest)
    if day > min(last, wanted.latest or date.max):
        return set()
    told[name] = day.isoformat()
    return {name}


def _of_points(case: Case, inquiry: Inquiry) -> Iterator[tuple[Fact, ...]]:
    """What a contact point on record does not say, on which it hangs whether the subject has it."""
    entries = inquiry.index.look("contact_point", "by")
    begin = min((point.days.first for point in case.points), default=case.frame.first)
    for entry in (*entries[case.subject], *entries[None]) if case.points else ():
        first, last = began(entry)
        facts = [] if first == last else [Fact("start", entry.id, min(max(begin, first), last).isoformat())]
        if entry.by is None:
            facts.append(Fact("by", entry.id, case.subject))
        if entry.state in (None, "planned"):
            facts.append(Fact("state", entry.id, "held"))
        if entry.target is None:
            yield from ((*facts, Fact("target", entry.id, each.id)) for each in inquiry.ledger.organizations)
        elif facts:
            yield tuple(facts)


def _settled(finding: Finding, facts: tuple[Fact, ...]) -> bool:
    return _satisfies(finding, Remedy(facts=facts))


def _needed(finding: Finding, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Those of some facts without which the rest does not satisfy it."""
    for fact in reversed(facts):
        fewer = tuple(each for each in facts if each != fact)
        if _settled(finding, fewer):
            facts = fewer
    return facts


def _acts(answer: Answer, finding: Finding) -> Remedy:
    """For every part that falls short as many acts as it lacks; one act may serve several parts."""
    case, inquiry = answer.case, finding.inquiry
    closed = (case.frame.day if case.frame.standing else case.frame.closes) < inquiry.as_of
    if closed and finding.reason is not Reason.RECORDS_INCOMPLETE:
        return Remedy(why_not=CLOSED.get(finding.reason) or _closed(answer, finding))
    wanted: dict[tuple[Wanted, int], None] = {}
    for part, alternatives in _short(answer):
        chosen = next(_candidates(case, part, alternatives, inquiry, closed), None)
        if chosen is None:
            return Remedy(why_not="nobody")
        for number in range(answer.plan.number - part.reached):
            wanted[chosen, number] = None
    entries = tuple(_merged(wanted, answer.plan))
    as_of = max([inquiry.as_of, case.frame.first, *(each.earliest for each in entries)])
    if as_of > inquiry.as_of:  # by then what is entered for the days to come may count
        return remedy(_again(finding, inquiry.ledger, as_of))
    made_up = Remedy(entries=entries, as_of=as_of, if_done=closed)
    return _least(finding, made_up) if _satisfies(finding, made_up) else Remedy(why_not="several_unknown")


def _closed(answer: Answer, finding: Finding) -> str:
    """Why nothing done now can satisfy a finding whose time is over, and what it is still good for."""
    if answer.case.frame.standing and finding.reason is Reason.NO_DEADLINE:
        return "judged_on_its_day"
    named = all(any(each.names_period for each in part.counters) for part, _ in _short(answer))
    return "late_still_due" if named and finding.reason is Reason.COUNT_SHORT else "window_closed"


def _satisfies(finding: Finding, made_up: Remedy) -> bool:
    found = _with(finding, made_up)
    return found is not None and found.verdict == Verdict.SATISFIED


def _with(finding: Finding, made_up: Remedy) -> Finding | None:
    """The finding with a remedy applied; None where that does not fit the ledger."""
    ledger = supplied(finding.inquiry.ledger, made_up)
    return None if ledger is None else _again(finding, ledger, made_up.as_of or finding.inquiry.as_of)


def _least(finding: Finding, made_up: Remedy) -> Remedy:
    """Without the acts that others make needless: one person may hold several of the posts."""
    if len(made_up.entries) < 2:
        return made_up
    needed = _needed_acts(finding, made_up)
    for each in made_up.entries:
        if each not in needed:
            fewer = evolve(made_up, entries=tuple(other for other in made_up.entries if other is not each))
            if _satisfies(finding, fewer):
                made_up = fewer
    return made_up


def _needed_acts(finding: Finding, made_up: Remedy) -> set[Wanted]:
    """Those of some acts that count for a part of the duty for which no more count than it requires."""
    found = _with(finding, made_up)
    if found is None:
        return set()
    answer = answer_of(found)
    just = [part for part in answer.parts if not part.times and len(part.counted) == answer.plan.number]
    ids = {id for part in just for _, id in part.counted.values()}
    return {each for id, each in named(finding.inquiry.ledger, made_up).items() if id in ids}


def _merged(wanted: Iterable[tuple[Wanted, int]], made: Plan) -> Iterator[Wanted]:
    """Acts that differ in nothing but the day and whom they reach are one, and so are papers of several contents."""
    varying = {"date", "start", "audience"} | ({"kind"} if len(made.contents) > 1 else set())
    together: dict[Any, list[Wanted]] = {}
    for each, number in wanted:
        alike = tuple((name, value) for name, value in each.fields if name not in varying)
        together.setdefault((number, alike), []).append(each)
    for rest in together.values():
        rest.sort(key=lambda each: each.latest or date.max)
        while rest:  # as few days as can be: the day on which the first of them ends serves all that began by then
            ends = rest[0].latest or date.max
            yield _one([each for each in rest if each.earliest <= ends])
            rest = [each for each in rest if each.earliest > ends]


def _one(alike: list[Wanted]) -> Wanted:
    """One act for several, on a day that serves them all."""
    fields = dict(alike[0].fields)
    earliest = max(each.earliest for each in alike)
    fields["date" if "date" in fields else "start"] = earliest.isoformat()
    if "audience" in fields:
        fields["audience"] = tuple(dict.fromkeys(one for each in alike for one in dict(each.fields)["audience"]))
    kinds = dict.fromkeys(dict(each.fields)["kind"] for each in alike)
    if len(kinds) > 1:
        fields["also"] = tuple(kinds)[1:]
    return Wanted(tuple(sorted(fields.items())), earliest, alike[0].latest)


def _again(finding: Finding, ledger: Ledger, as_of: date) -> Finding:
    """The same question, put to another ledger on another day."""
    made, inquiry = plan_of(finding), finding.inquiry.again(ledger, as_of, finding.subject)
    return next(each for each in of_norm(made, inquiry, everything=True) if each.window == finding.window)


def _short(answer: Answer) -> Iterator[tuple[Part, list[Acts]]]:
    """The parts of a duty that fall short, each with the acts of which any would count for it."""
    contents = answer.plan.contents
    for number, part in enumerate(answer.parts):
        if part.reached < answer.plan.number:
            possible = could_count(part.counters, part)
            alternatives = zip(contents[number % len(contents)], part.counters, strict=True)
            yield part, [acts for acts, counter in alternatives if counter in possible]


def _candidates(case: Case, part: Part, alternatives: list[Acts], inquiry: Inquiry, late: bool) -> Iterator[Wanted]:
    """The entries that would count, each on the first day on which it can: from today on, or (late) in the window."""
    frame = case.frame
    begin = frame.first if late or frame.standing else max(frame.first, inquiry.as_of)
    for acts in alternatives:
        for span in sorted(part.spans(at_contact_points(acts))):
            day = frame.day if frame.standing else max(span.first, begin)
            if span.first <= day <= min(span.last, frame.closes):
                try:
                    fields = entry_that_counts(acts, part, day)
                except CannotCount:
                    continue
                values = {name: tuple(each) if isinstance(each, list) else each for name, each in fields.items()}
                latest = None if frame.standing or frame.closes == date.max else min(span.last, frame.closes)
                yield Wanted(tuple(sorted(values.items())), day, latest)
