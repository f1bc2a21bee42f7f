"""Remedies: what would satisfy a finding, as values, and applying them to a ledger. `remedying` finds them."""

from collections import Counter
from datetime import date
from itertools import count as numbers
from typing import Any

from attrs import frozen

from jiceng_dangjian.errors import BadValue
from jiceng_dangjian.ledger.ledger import Ledger
from jiceng_dangjian.ledger.overlay import amended
from jiceng_dangjian.ledger.plain import plain_record
from jiceng_dangjian.medium import line

Fields = dict[str, Any]

WHY_NOT = {
    "nothing_owed": ("此项不适用，无须作为", "it does not apply: nothing is owed"),
    "met": ("已满足（或届时即满足），无须作为", "it is satisfied, or will be when its day comes: nothing is missing"),
    "window_closed": (
        "期间已过，现在所做不计入该期间；当时已做而漏记的，补记",
        "the window is closed: what is done now does not count for it; what was done then and not entered, enter",
    ),
    "late_still_due": (
        "期间已过；当时已做而漏记的，补记；现在所做，结论仍为未达到，理由改为逾期完成",
        "the window is closed; what was done then and not entered, enter; what is done now leaves it breached, "
        "performed late",
    ),
    "judged_on_its_day": (
        "该年度按其认定日（12月31日，未到则为截至日）认定；此后建立的，可使以后认定为已落实",
        "the year was judged on its day (31 December, or as of the day asked); if set up now, later years can be found "
        "realized",
    ),
    "too_many": ("所为多于规定之数，补记不能改变", "more was done than the number allows: no entry changes that"),
    "attested": ("已有证明，须由证明机关更正", "an office has attested it: only that office can correct it"),
    "judgement": ("须由有关机关作出决定，不作推断", "a decision is for the offices named: nothing is derived"),
    "restated": ("照录在案决定，不作评判，无须作为", "a decision on record is restated: nothing is owed"),
    "nobody": ("台账中没有可以对应的人或组织", "the ledger has nobody and nothing that an entry could refer to"),
    "several_unknown": (
        "台账未载明之处不止一项，补明一条记录不足以认定",
        "several things are unknown: no one record settles it",
    ),
    "partial": ("只覆盖部分期间，原文未定如何处理", "part of the period only: the text does not say what follows"),
}


@frozen
class Fact:
    """One thing that the ledger does not say: where it belongs, and the value with which the finding is satisfied.

    record: the entry, organization or norm it is of; None for the ledger itself. value: None where any answer is open.
    """

    field: str
    record: str | None = None
    value: Any = None


@frozen
class Wanted:
    """An entry that would count, and the days between which it may lie."""

    fields: tuple[tuple[str, Any], ...]
    earliest: date
    latest: date | None

    def entry(self, id: str) -> Fields:
        """The entry as a ledger holds it, on the first of those days."""
        return {"id": id, **self.plain()}

    def plain(self) -> Fields:
        """The fields of the entry, all but its id."""
        return {name: list(each) if isinstance(each, tuple) else each for name, each in self.fields}


@frozen
class Act:
    """What is to be done, in short: how many acts of a kind, on days of one range (latest None: no last day)."""

    kind: str
    number: int
    earliest: date
    latest: date | None


@frozen
class Remedy:
    """What would satisfy a finding.

    entries: what is to be done and entered (if_done: what is to be entered if it was done, as the window is closed but
    the record not declared complete). facts: what the ledger must say. as_of: from which day on the finding is then
    satisfied. why_not: where there is neither, a key of `WHY_NOT`.
    """

    entries: tuple[Wanted, ...] = ()
    facts: tuple[Fact, ...] = ()
    as_of: date | None = None
    if_done: bool = False
    why_not: str | None = None

    @property
    def acts(self) -> tuple[Act, ...]:
        """The entries in short: by kind, number and range of days."""
        number = Counter((dict(each.fields)["kind"], each.earliest, each.latest) for each in self.entries)
        return tuple(Act(kind, many, earliest, latest) for (kind, earliest, latest), many in number.items())

    def to_dict(self) -> dict[str, Any]:
        """The remedy as plain values, ready for JSON."""
        acts = [
            {
                "kind": each.kind,
                "number": each.number,
                "earliest": each.earliest.isoformat(),
                "latest": None if each.latest is None else each.latest.isoformat(),
            }
            for each in self.acts
        ]
        entries = [
            {
                "entry": each.plain(),
                "earliest": each.earliest.isoformat(),
                "latest": None if each.latest is None else each.latest.isoformat(),
            }
            for each in self.entries
        ]
        return {
            "acts": acts,
            "entries": entries,
            "facts": [{"field": each.field, "record": each.record, "value": each.value} for each in self.facts],
            "as_of": None if self.as_of is None else self.as_of.isoformat(),
            "if_done": self.if_done,
            "why_not": self.why_not,
        }


def _with(fact: Fact, entry: Fields) -> Fields:
    """An entry with a fact supplied; one whose kind is told may be of no other."""
    told = entry | {fact.field: fact.value}
    return {name: each for name, each in told.items() if fact.field != "kind" or name != "may_be"}


def apply(ledger: Ledger, remedy: Remedy) -> Ledger:
    """The ledger with a remedy's entries added and its facts supplied; the ledger given is left as it is.

    Raises `ValueError` where the remedy has nothing to apply, or asks for a fact of which it cannot know the answer,
    and `LedgerError` where the ledger is not the one that it is for.
    """
    new, told = _supplied(ledger, remedy)
    made = amended(ledger, new, told)
    if made is not None:
        return made
    document = ledger.to_dict()
    document["entries"] = [*(told.get(each["id"], each) for each in document["entries"]), *new]
    return Ledger.from_dict(document, law=ledger.law)


def supplied(ledger: Ledger, remedy: Remedy) -> Ledger | None:
    """The same; None where it does not fit."""
    return amended(ledger, *_supplied(ledger, remedy))


def _supplied(ledger: Ledger, remedy: Remedy) -> tuple[list[Fields], dict[str, Fields]]:
    """The entries of a remedy, and those of the ledger that it tells more of, by their ids."""
    if remedy.why_not is not None:
        raise BadValue(f"there is nothing to apply: {WHY_NOT[remedy.why_not][1]}")
    entries = ledger.index.entries
    told: dict[str, Fields] = {}
    for fact in remedy.facts:
        if fact.value is None:
            raise BadValue(f"{fact.field} of {line(fact.record or 'the ledger')} is for those who know it to say")
        record = fact.record or ""
        if record in entries:
            told[record] = _with(fact, told.get(record) or plain_record(entries[record]))
    return [each.entry(id) for id, each in named(ledger, remedy).items()], told


def named(ledger: Ledger, remedy: Remedy) -> dict[str, Wanted]:
    """The entries of a remedy by ids that the ledger has not."""
    entries = ledger.index.entries
    free = (f"remedy-{number}" for number in numbers(1) if f"remedy-{number}" not in entries)
    return {next(free): each for each in remedy.entries}
