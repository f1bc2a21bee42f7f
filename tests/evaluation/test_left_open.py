"""Laws of what a ledger leaves open: days, numbers and kinds that are known only in part; one property test each."""

from collections import Counter
from copy import deepcopy
from datetime import date, timedelta
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

import jiceng_dangjian as jd
from jiceng_dangjian.evaluation.plan import plan
from jiceng_dangjian.language.vocabulary import ENTRY_KINDS, Nature
from jiceng_dangjian.ledger.days import began, dated
from jiceng_dangjian.testing.strategies import Document, chosen_readings, days_read, open_ledgers
from tests.evaluation.test_laws import FIRM, costly, findings, key

Found = dict[str, Any]
NUMBERS = ("verdict", "reason", "required", "counted", "possible", "missing")
LAST, FIRST = date(2026, 12, 31), date(2019, 1, 1)
FURTHER = frozenset().union(*(kind.fields for kind in ENTRY_KINDS.values()))
"""The fields that entries of some kinds have, and of others not."""


def changed(document: Document, number: int, **values: Any) -> Document:
    """A ledger with some fields of one entry changed; None leaves a field out."""
    made = deepcopy(document)
    entry = made["entries"][number] | values
    made["entries"][number] = {name: each for name, each in entry.items() if name not in values or each is not None}
    return made


def told(document: Document, as_of: date, chosen: dict[str, str]) -> dict[tuple[str, str, str], Found]:
    """Every finding of a ledger, by what it is of."""
    return {key(each): each for each in findings(document, as_of, chosen)}


def in_a_set(norm: str, chosen: dict[str, str]) -> bool:
    """Whether a norm is a duty over several members or contents."""
    made = plan(jd.NORMS[norm], jd.LAW.readings(**chosen))
    return made.members is not None or len(made.contents) > 1


def inexact(document: Document, as_of: date) -> list[tuple[int, str, date, date]]:
    """The days that entries leave open: the place of each entry, the field, and the first and last day it may be, up
    to the day of the question."""
    found = []
    for number, entry in enumerate(jd.Ledger.from_dict(document).entries):
        kinds = [ENTRY_KINDS[kind].nature for kind in (entry.kind, *entry.also)]
        for name, (first, last) in (("date", dated(entry)), ("start", began(entry))):
            has = (Nature.STANDING in kinds) if name == "start" else any(each is not Nature.STANDING for each in kinds)
            last = min(last, as_of)
            if has and first < last:
                found.append((number, name, max(first, FIRST), last))
    return found


def orders_of(document: Document) -> set[str | None]:
    """The rectification orders that extend or are extended: their windows move with the day of the other."""
    entries = document["entries"]
    return {each["id"] for each in entries if each.get("extends")} | {each.get("extends") for each in entries}


@costly
@given(open_ledgers(), days_read, chosen_readings(), st.data())
def test_law_making_a_day_exact_takes_no_firm_verdict_back(
    document: Document, as_of: date, chosen: dict[str, str], data: st.DataObject
) -> None:
    """What is satisfied or breached whenever something was stays so when the day is told, unless that is after as_of.

    A finding on an order is found again by its deadline: with its first day told it shows that day.
    """
    moving = orders_of(document)
    days = [each for each in inexact(document, as_of) if document["entries"][each[0]]["id"] not in moving]
    assume(days and chosen.get("single") != "exactly_one")
    number, name, first, last = data.draw(st.sampled_from(days), label="inexact")
    day = data.draw(st.dates(first, last), label="day")
    exact = changed(document, number, **{name: day.isoformat()})
    end, deadline = exact["entries"][number].get("end"), exact["entries"][number].get("deadline")
    assume(not isinstance(end, str) or end >= day.isoformat()[: len(end)])
    assume(not isinstance(end, dict) or (end["latest"] or "9999") >= day.isoformat())
    assume(deadline is None or deadline >= day.isoformat())
    firm = [each for each in findings(document, as_of, chosen) if each["verdict"] in FIRM]
    assume(firm)
    after = findings(exact, as_of, chosen)
    for finding in firm:
        alike = [each for each in after if (each["norm"], each["subject"]) == (finding["norm"], finding["subject"])]
        if finding["norm"] == "15-7":
            end = finding["window"]["end"]
            verdicts = {each["verdict"] for each in alike if (each["window"] or {}).get("end") == end}
            assert finding["verdict"] in verdicts, finding
        else:
            (same,) = [each for each in alike if each["window"] == finding["window"]]
            assert same["verdict"] == finding["verdict"], (finding, same)


@costly
@given(open_ledgers(), days_read, chosen_readings(), st.data())
def test_law_a_range_counts_as_each_of_its_days_does(
    document: Document, as_of: date, chosen: dict[str, str], data: st.DataObject
) -> None:
    """Where every day of a range gives an event the same use, the range gives it that; else it is not known to count.

    Of duties over several members only that nothing more counts: one member may be served on one day, another on the
    next.
    """
    whole = [
        number
        for number, each in enumerate(document["entries"])
        if isinstance(each.get("date"), str)
        and len(each["date"]) == 10
        and each["kind"] not in ("six_haves", "rectification_order")
    ]
    assume(whole)
    number = data.draw(st.sampled_from(whole), label="entry")
    first = date.fromisoformat(document["entries"][number]["date"])
    last = first + timedelta(days=data.draw(st.integers(1, 3), label="days"))
    base = changed(document, number, recorded_on=None, deadline=None)
    each_day = [
        told(changed(base, number, date=(first + timedelta(days=by)).isoformat()), as_of, chosen)
        for by in range((last - first).days + 1)
    ]
    span = {"earliest": first.isoformat(), "latest": last.isoformat()}
    for place, finding in told(changed(base, number, date=span), as_of, chosen).items():
        if finding["norm"] == "15-7":
            continue
        days = [found[place] for found in each_day]
        assert finding["counted"] <= max(each["counted"] for each in days), finding
        if not in_a_set(finding["norm"], chosen) and jd.NORMS[finding["norm"]].decided_by == "computed":
            seen = [tuple(each[name] for name in NUMBERS) for each in days]
            if len({*seen}) == 1:
                assert tuple(finding[name] for name in NUMBERS) == seen[0], (finding, seen)


@costly
@given(open_ledgers(), days_read, chosen_readings(), st.data())
def test_law_a_number_is_as_many_entries(
    document: Document, as_of: date, chosen: dict[str, str], data: st.DataObject
) -> None:
    """Events known by their number give the verdict and the numbers of as many entries."""
    named = {each.get("same_as") for each in document["entries"]} | {each.get("order") for each in document["entries"]}
    events = [
        number
        for number, each in enumerate(document["entries"])
        if all(
            ENTRY_KINDS[kind].by_number for kind in (each["kind"], *each.get("also", ()), *(each.get("may_be") or ()))
        )
        and each["id"] not in named
        and not each.get("same_as")
    ]
    assume(events)
    number, times = data.draw(st.sampled_from(events), label="entry"), data.draw(st.integers(2, 4), label="times")
    one = changed(document, number, times=None)
    several = one | {
        "entries": [*one["entries"], *(one["entries"][number] | {"id": f"z{copy}"} for copy in range(times - 1))]
    }
    together = told(changed(one, number, times=times), as_of, chosen)
    apart = told(several, as_of, chosen)
    assert together.keys() == apart.keys()
    for place, finding in together.items():
        assert [finding[name] for name in NUMBERS] == [apart[place][name] for name in NUMBERS], finding


@costly
@given(open_ledgers(), days_read, chosen_readings(), st.data())
def test_law_of_two_kinds_the_verdict_is_one_of_theirs(
    document: Document, as_of: date, chosen: dict[str, str], data: st.DataObject
) -> None:
    """Of an entry of either kind: where both give one verdict, that verdict; else one of the two, or undetermined.

    Of duties over several members undetermined, too, where each kind would leave another member short.
    """
    open_ = [
        number
        for number, each in enumerate(document["entries"])
        if len(each.get("may_be") or ()) == 2 and each["may_be"][0] != each["may_be"][1]
    ]
    assume(open_)
    number = data.draw(st.sampled_from(open_), label="entry")
    entry = document["entries"][number]
    as_each = []
    for kind in entry["may_be"]:
        others = {name: None for name in entry if name in FURTHER and name not in ENTRY_KINDS[kind].fields}
        as_each.append(told(changed(document, number, **others | {"kind": kind, "may_be": None}), as_of, chosen))
    for place, finding in told(document, as_of, chosen).items():
        verdicts = {found[place]["verdict"] for found in as_each}
        if len(verdicts) == 1 and not in_a_set(finding["norm"], chosen):
            assert {finding["verdict"]} == verdicts, (finding, verdicts)
        assert finding["verdict"] in {*verdicts, "undetermined"}, (finding, verdicts)


@costly
@given(open_ledgers(), days_read, chosen_readings(), st.data())
def test_law_what_decides_nothing_changes_no_satisfied_verdict(
    document: Document, as_of: date, chosen: dict[str, str], data: st.DataObject
) -> None:
    """Closing coverage, a day of recording that is not before the earliest, and an attestation by the subject itself
    take back nothing that is satisfied."""
    subjects = sorted(
        {each["id"] for each in document["organizations"]} | {each["person"] for each in document["appointments"]}
    )
    whole = {"kinds": list(ENTRY_KINDS), "start": FIRST.isoformat(), "end": LAST.isoformat()}
    bodies = [each["id"] for each in document["organizations"]]
    word = {"by": data.draw(st.sampled_from(bodies)), "outcome": data.draw(st.sampled_from(["met", "not_met", None]))}
    more = document | {
        "coverage": [{"subject": each, **whole} for each in subjects],
        "attestations": [
            *document["attestations"],
            word | {"norm": "11.1-4", "subject": word["by"], "year": 2024, "date": "2023-12-01"},
        ],
    }
    more["entries"] = [dict(each) for each in document["entries"]]
    for number, _, first, _ in inexact(document, LAST):
        entry = more["entries"][number]  # the window of an order shows its first day once that is the only one
        if not entry.get("recorded_on") and entry["kind"] != "rectification_order" and data.draw(st.booleans()):
            recorded = data.draw(st.dates(first, LAST), label="recorded_on")
            entry["recorded_on"] = recorded.isoformat()
    before, after = told(document, as_of, chosen), told(more, as_of, chosen)
    satisfied = [place for place, finding in before.items() if finding["verdict"] == "satisfied"]
    assume(satisfied)
    assert Counter(after[place]["verdict"] for place in satisfied) == {"satisfied": len(satisfied)}
