"""Situations: for each computed norm a small district in which it is just met, just missed, or hangs on an unknown.

All are made from the requirement itself: its number, its window, its members and its conditions.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from attrs import evolve, frozen

from jiceng_dangjian.answers.remedy.acts import entry_that_counts
from jiceng_dangjian.articles import NORMS, norms
from jiceng_dangjian.evaluation.cases import Case, cases
from jiceng_dangjian.evaluation.counter import could_count
from jiceng_dangjian.evaluation.evaluation import parts_of
from jiceng_dangjian.evaluation.part import Part
from jiceng_dangjian.evaluation.plan import Plan, plan
from jiceng_dangjian.evaluation.question import Inquiry
from jiceng_dangjian.language.acts import Acts
from jiceng_dangjian.language.relations import BELOW_LINKED, CannotCount
from jiceng_dangjian.language.requirements import OrderTargets, PointLeaders
from jiceng_dangjian.language.vocabulary import ENTRY_KINDS, Nature, Verdict
from jiceng_dangjian.ledger.ledger import Ledger
from jiceng_dangjian.ledger.records import FORMAT
from jiceng_dangjian.questions.chosen import Readings
from jiceng_dangjian.questions.readings import READINGS
from jiceng_dangjian.testing.sources import Source, chance

Document = dict[str, Any]
ONE_DAY = timedelta(days=1)
SHORT = (Verdict.BREACHED, Verdict.UNMET)
PARTIAL = {"undetermined": (Verdict.UNDETERMINED,), "full_duty": SHORT, "whole_periods_only": (Verdict.NOT_APPLICABLE,)}
SORTS = {
    "first_day": "every act on the first day on which it can count",
    "last_day": "every act on the last day on which it can count",
    "one_more": "one act more than is required",
    "one_missing": "one act fewer, in a record declared complete",
    "day_before": "the last act on the day before the window",
    "day_after": "the last act on the day after the window",
    "inside": "every act on a day of which it is known only that it lies in the window",
    "across_first": "the last act on the first day on which it can count, or on the day before",
    "across_last": "the last act on the last day on which it can count, or on the day after",
    "by_number": "the acts known by their number alone",
    "by_number_fewer": "the acts known by their number alone, and one too few",
    "either_kind": "the last act of the kind asked for, or of a kind that no norm counts",
    "unknown": "the last act of unknown state",
    "incomplete": "one act fewer, in a record that nobody declared complete",
    "open": "one act fewer, on the last day of the window",
    "partial": "nothing done, and the regulation in force on part of the window only",
}
"""The sorts of situation, and what each is."""


@frozen
class Situation:
    """A ledger made for one norm, the question put to it, and the verdicts that the law allows.

    sort: one of `SORTS`. document: the ledger. as_of: up to which day it is read. readings: the options chosen.
    subject, window: of which finding it is.
    """

    norm: str
    sort: str
    document: Document
    year: int
    as_of: date
    readings: dict[str, str]
    subject: str
    window: tuple[date | None, date | None] | None
    verdicts: tuple[Verdict, ...]


def situations(norm: str, readings: dict[str, str] | None = None, *, year: int = 2024) -> Iterator[Situation]:
    """Every situation of a computed norm, under some readings; one subject, each of its windows.

    norm: its id. readings: options by reading, the working ones if left out. year: the year evaluated.

    >>> made = next(situations("11.1-7"))
    >>> made.sort, len(made.document["entries"]), made.verdicts[0].value
    ('first_day', 2, 'satisfied')
    """
    made = plan(NORMS[norm], Readings.among(READINGS, **(readings or {})))
    district = _district(made, year)
    inquiry = Inquiry(Ledger.from_dict(district), year, date(year + 2, 1, 1))
    bound = [each for each in cases(inquiry, made) if each.absent is None and parts_of(made, inquiry, each)]
    for case in bound:
        if case.subject == bound[0].subject:
            yield from _of_case(made, inquiry, case, district, readings or {})


def acts_of(made: Plan, part: Part, number: int) -> Acts:
    """The acts that a part of a duty asks for: the first alternative that can count for the subject."""
    alternatives = made.contents[number % len(made.contents)]
    possible = could_count(part.counters, part)
    return next(acts for acts, each in zip(alternatives, part.counters, strict=True) if each in possible)


def enough(made: Plan, parts: Iterable[Part], on: date) -> list[Document]:
    """Entries that meet a duty, all on one day; their ids are taken from what they are for."""
    entries = []
    for number, part in enumerate(parts):
        for count in range(made.number):
            fields = entry_that_counts(acts_of(made, part, number), part, on)
            entries.append({"id": f"x-{made.norm.id}-{number}-{count}"} | fields)
    return entries


def year_kept(source: Source, organizations: list[Document], appointments: list[Document]) -> list[Document]:
    """Entries by which some of the organizations and people given keep duties of 2024: but for those a day late, and
    those that do not say what is asked."""
    entries: list[Document] = []
    if chance(source, 2):
        order = {"id": "e0", "kind": "rectification_order", "organization": "dc", "target": organizations[1]["id"]}
        entries.append(order | {"date": "2024-05-15", "deadline": "2024-09-30"})
    for number, person in enumerate(dict.fromkeys(each["person"] for each in appointments)):
        point = {"id": f"p{number}", "kind": "contact_point", "organization": "dc", "by": person, "start": "2022-05-05"}
        entries.append(point | {"target": source.choice(organizations)["id"]})
    document = {"organizations": organizations, "appointments": appointments, "entries": entries}
    inquiry = Inquiry(
        Ledger.from_dict({"format": FORMAT, "in_force_from": "2020-01-01"} | document), 2024, date(2024, 12, 31)
    )
    for norm in norms(decided_by="computed"):
        made = plan(norm, Readings())
        for case in cases(inquiry, made) if source.below(3) else ():
            parts = parts_of(made, inquiry, case) if case.absent is None else []
            on = source.choice([case.frame.first, case.frame.last, min(case.frame.closes, date(2025, 3, 31)) + ONE_DAY])
            try:
                entries += [each | _forgotten(source, each) for each in enough(made, parts, on)]
            except CannotCount:
                continue
    return [entry | {"id": f"e{number}"} for number, entry in enumerate(entries)]


def _forgotten(source: Source, entry: Document) -> Document:
    names = sorted(entry.keys() - {"id", "kind", "organization"})
    return {source.choice(names): None} if chance(source, 8) else {}


def _of_case(
    made: Plan, inquiry: Inquiry, case: Case, district: Document, readings: dict[str, str]
) -> Iterator[Situation]:
    parts, frame = parts_of(made, inquiry, case), case.frame
    standing = frame.standing
    first, last = (frame.day, frame.day) if standing else (frame.opens, frame.closes)
    early_counts = standing or all(each.before for part in parts for each in part.counters)
    closed, long_after = last + ONE_DAY, date(inquiry.year + 2, 1, 1)
    window = None if standing else (frame.first, frame.last)
    short = SHORT if made.owed else (Verdict.NOT_APPLICABLE,)

    def situation(sort: str, entries: list[Document], verdicts: tuple[Verdict, ...], **more: Any) -> Situation:
        as_of = more.get("as_of", frame.day if standing else long_after)
        document = district | {"entries": [*district["entries"], *entries]}
        document["coverage"] = [] if more.get("incomplete") else _everything_complete(document)
        return Situation(made.norm.id, sort, document, inquiry.year, as_of, readings, case.subject, window, verdicts)

    satisfied = (Verdict.SATISFIED,)
    whole = enough(made, parts, first)
    fewer = whole[:-1]
    yield situation("first_day", whole, satisfied)
    yield situation("last_day", enough(made, parts, last), satisfied)
    if made.at_most is None or whole[-1]["kind"] != "contact_point":
        more = [*whole, whole[-1] | {"id": "x-more"}]
        yield situation("one_more", more, satisfied if made.at_most is None else SHORT)
    yield situation("one_missing", fewer, short)
    if not standing:
        early = [*fewer, whole[-1] | {"date": (first - ONE_DAY).isoformat()}]
        yield situation("day_before", early, satisfied if early_counts else SHORT)
        late = [*fewer, whole[-1] | {"date": (last + ONE_DAY).isoformat()}]
        yield situation("day_after", late, SHORT, as_of=closed)
        yield situation("open", fewer, (Verdict.PENDING,), as_of=last)
        in_part = situation("partial", [], PARTIAL[made.short_in_part])
        yield evolve(in_part, document=in_part.document | {"in_force_from": (frame.first + ONE_DAY).isoformat()})
    elif "date" in whole[-1]:
        dated = whole[-1] | {"date": (first - ONE_DAY).isoformat()}
        yield situation("day_before", [*fewer, dated], satisfied)
        dated = whole[-1] | {"date": (last + ONE_DAY).isoformat()}
        yield situation("day_after", [*fewer, dated], SHORT, as_of=closed)
    else:
        ended = {"start": (first - ONE_DAY).isoformat(), "end": (first - ONE_DAY).isoformat()}
        yield situation("day_before", [*fewer, whole[-1] | ended], short)
        later = {"start": (last + ONE_DAY).isoformat()}
        yield situation("day_after", [*fewer, whole[-1] | later], short, as_of=closed)
    for sort, entries, verdict in _known_in_part(whole, first, last, early_counts):
        yield situation(sort, entries, verdict)
    yield situation("unknown", [*fewer, whole[-1] | {"state": None}], (Verdict.UNDETERMINED,))
    yield situation("incomplete", fewer, (Verdict.UNDETERMINED,) if made.owed else short, incomplete=True)


def _known_in_part(
    whole: list[Document], first: date, last: date, early_counts: bool
) -> Iterator[tuple[str, list[Document], tuple[Verdict, ...]]]:
    """Situations in which the acts that meet a duty are known only in part; by what can be said of it."""
    satisfied, unknown = (Verdict.SATISFIED,), (Verdict.UNDETERMINED,)
    *fewer, act = whole
    name = "date" if "date" in act else "start"
    kind = ENTRY_KINDS[act["kind"]]
    if kind.nature is Nature.SNAPSHOT:
        return
    yield "across_last", [*fewer, act | {name: _between(last, last + ONE_DAY)}], unknown
    if name == "start":
        return
    yield "inside", [each | {name: _between(first, last)} for each in whole], satisfied
    early = act | {name: _between(first - ONE_DAY, first)}
    yield "across_first", [*fewer, early], satisfied if early_counts else unknown
    yield "either_kind", [*fewer, act | {"kind": "other", "may_be": [act["kind"], "secretary_office_meeting"]}], unknown
    alike = all(each | {"id": ""} == act | {"id": ""} for each in whole)
    if alike:
        yield "by_number", [act | {"times": len(whole)}], satisfied
    if alike and fewer:
        yield "by_number_fewer", [act | {"times": len(fewer)}], SHORT


def _between(first: date, last: date) -> Document:
    return {"earliest": first.isoformat(), "latest": last.isoformat()}


def _everything_complete(document: Document) -> list[Document]:
    subjects = {each["id"] for each in document["organizations"]} | {
        each["person"] for each in document["appointments"]
    }
    days = {"start": "2019-01-01", "end": "2100-12-31"}
    return [{"subject": each, "kinds": list(ENTRY_KINDS), **days} for each in sorted(subjects)]


def _district(made: Plan, year: int) -> Document:
    """A district in which somebody is bound by every computed norm."""
    since = f"{year - 3}-01-01"
    organizations = [
        ("dc", "district_committee", None),
        ("w", "subdistrict_working_committee", "dc"),
        ("c", "community", "w"),
        ("n", "non_public_enterprise", "w"),
    ]
    posts = [
        ("a", "dc", "district_standing_committee_member"),
        ("b", "w", "secretary"),
        ("d", "w", "member_in_charge_of_organization_work"),
    ]
    linked = [("a", "w")] if str(BELOW_LINKED) in str(made.requirement) else []
    linked = [("a", "w"), ("b", "c")] if isinstance(made.subjects, PointLeaders) else linked
    point = {"kind": "contact_point", "organization": "dc", "start": since}
    entries: list[Document] = [point | {"id": f"point-{by}", "by": by, "target": target} for by, target in linked]
    if isinstance(made.subjects, OrderTargets):
        order = {"id": "order", "kind": "rectification_order", "organization": "dc", "target": "w"}
        entries.append(order | {"date": f"{year}-05-15", "deadline": f"{year}-09-30"})
    return {
        "format": FORMAT,
        "in_force_from": "2019-10-31",
        "organizations": [
            {"id": id, "kind": kind, "superior": superior} | ({"form": "branch"} if id in "cn" else {})
            for id, kind, superior in organizations
        ],
        "appointments": [{"person": p, "organization": o, "role": role, "start": since} for p, o, role in posts],
        "entries": entries,
        "coverage": [],
        "attestations": [],
    }
