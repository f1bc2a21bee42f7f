"""Duties: who owes what, to whom, from when until when, under which clause; before a single entry exists.

The windows, numbers and members are those that evaluation uses: nothing here types one of its own.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, Literal

from attrs import field, frozen

from jiceng_dangjian.answers.asked import Asked
from jiceng_dangjian.articles import Law
from jiceng_dangjian.errors import BadValue, NotFound
from jiceng_dangjian.evaluation.cases import Case, cases
from jiceng_dangjian.evaluation.conditions import Scene
from jiceng_dangjian.evaluation.counter import Counter, could_count
from jiceng_dangjian.evaluation.evaluation import of_case
from jiceng_dangjian.evaluation.finding import Finding
from jiceng_dangjian.evaluation.members import has_members, members
from jiceng_dangjian.evaluation.plan import Plan, plan
from jiceng_dangjian.evaluation.question import Inquiry
from jiceng_dangjian.language.acts import Content, Names
from jiceng_dangjian.language.norms import Norm
from jiceng_dangjian.language.relations import ANY_SUPERIOR, SUPERIOR
from jiceng_dangjian.language.requirements import OrderTargets
from jiceng_dangjian.language.vocabulary import Reason, Verdict
from jiceng_dangjian.language.windows import Standing
from jiceng_dangjian.ledger.ledger import Ledger, to_law, to_ledger
from jiceng_dangjian.ledger.scalars import FIRST_YEAR, LAST_YEAR, to_date
from jiceng_dangjian.medium import quoted
from jiceng_dangjian.naming import near_miss
from jiceng_dangjian.questions.chosen import Readings, to_readings

Status = Literal["open", "done", "late", "undetermined"]


@frozen(kw_only=True)
class Duty:
    """One thing that one subject owes.

    organization: whose duty it is; for a person, of the earliest appointment that qualifies. kinds: of entries, any of
    which shows it (none where an office attests it); number: how many. member: over whom or what it runs, where
    it runs over each of several. to: to whom it is owed, where the clause says so. first, last: the first and last day
    on which it can be performed; both None for a standing duty; last None where an order has no deadline. unsure: why
    it is not certain that it is owed.
    """

    norm: Norm
    subject: str
    organization: str | None
    kinds: tuple[str, ...]
    number: int
    member: str | None
    to: str | None
    first: date | None
    last: date | None
    as_of: date
    unsure: Reason | None
    finding: Finding | None = field(default=None, eq=False, repr=False)
    """What the ledger shows of it so far; None where that is left to people."""

    @property
    def status(self) -> Status:
        """How it stands on as_of: done; open, as its day has not passed; late, as it has; or undetermined.

        >>> import jiceng_dangjian as jd
        >>> days = {"start": "2024-01-01", "end": "2024-03-31", "as_of": "2024-04-01", "organization": "w3"}
        >>> {duty.norm.id: duty.status for duty in jd.duties(jd.example_district(), **days) if duty.norm.id == "11.1-5"}
        {'11.1-5': 'late'}
        """
        found = self.finding
        if found is None or found.verdict in (Verdict.PENDING, Verdict.UNMET):
            return "done" if found is not None and self._has_its_share(found) else "open"
        if found.verdict == Verdict.SATISFIED or self._has_its_share(found):
            return "done"
        return "late" if found.verdict == Verdict.BREACHED else "undetermined"

    def _has_its_share(self, found: Finding) -> bool:
        """Of a duty over a set: whether this member of it, or content, is not among those that are short."""
        if found.missing < 1 or not (self.member or found.required > self.number):
            return False
        short = found.missing_members
        return bool(short) and not ({self.member, *self.kinds} & {*short})

    @property
    def days_left(self) -> int | None:
        """Days from as_of to the last day; negative once it is past; None without a last day."""
        return None if self.last is None else (self.last - self.as_of).days

    def to_dict(self) -> dict[str, Any]:
        """The duty as plain values, ready for JSON."""
        return {
            "norm": self.norm.id,
            "name": self.norm.name,
            "citation": str(self.norm.citation),
            "quote": self.norm.quote,
            "decided_by": self.norm.decided_by,
            "subject": self.subject,
            "organization": self.organization,
            "kinds": list(self.kinds),
            "number": self.number,
            "member": self.member,
            "to": self.to,
            "first": None if self.first is None else self.first.isoformat(),
            "last": None if self.last is None else self.last.isoformat(),
            "days_left": self.days_left,
            "unsure": None if self.unsure is None else self.unsure.value,
            "status": self.status,
        }


def duties(
    ledger: Ledger,
    *,
    start: date | str,
    end: date | str,
    as_of: date | str,
    organization: str | None = None,
    person: str | None = None,
    bearer: str | None = None,
    readings: Readings | None = None,
    law: Law | None = None,
) -> tuple[Duty, ...]:
    """Who owes what between two days, each member individually, in the order of the text.

    start, end: civil dates, both included; a duty is given if it can be performed on a day between them, a standing one
    always. as_of: the day up to which the ledger is read, and from which days are counted. organization: only what is
    its; person: only what that person owes; bearer: only norms whose text names that bearer, but not
    15-7, whose duty is of whom an order is addressed to. law: by which it is
    judged (None: the ledger's). Raises `ValueError` for an end before the start or a bearer there is not, `LookupError`
    for an organization or person that the ledger does not have.

    >>> import jiceng_dangjian as jd
    >>> days = {"start": date(2024, 1, 1), "end": date(2024, 6, 30), "as_of": date(2024, 6, 1)}
    >>> for duty in jd.duties(jd.example_district(), **days, organization="w1", bearer="district_affiliated_committee"):
    ...     if duty.last == date(2024, 3, 31):
    ...         print(duty.norm.id, duty.number, duty.kinds, duty.last, duty.days_left)
    14-2 1 ('annual_key_points',) 2024-03-31 -62
    14-2 1 ('assessment_indicators',) 2024-03-31 -62
    """
    start, end, as_of = to_date(start), to_date(end), to_date(as_of)
    if end < start:
        raise BadValue(f"the last day {end} is before the first, {start}")
    _known(to_ledger(ledger), organization, person)
    law = to_law(law, ledger)
    chosen = to_readings(readings, law.questions)
    found: dict[Any, Duty] = {}
    for version in law.versions:
        among = version.norms.values() if bearer is None else _bearing(version, bearer)
        asked = [plan(norm, chosen) for norm in among if norm.decided_by in DECIDED]
        for year in range(max(start.year - 1, FIRST_YEAR), min(end.year, LAST_YEAR) + 1):
            inquiry = Asked(ledger, year, as_of, law=version, until=version.until(law))
            for made in asked:
                if isinstance(made.window, Standing) and year != min(max(as_of.year, start.year), end.year):
                    continue
                for case in cases(inquiry, made):
                    if case.absent is not None or person not in (None, case.subject):
                        continue
                    if organization not in (None, case.organization):
                        continue
                    for duty in _of_case(made, inquiry, case, of_case(made, inquiry, case, everything=False)):
                        if _between(duty, start, end):
                            found.setdefault((duty.norm.id, duty.subject, duty.kinds, duty.member, duty.first), duty)
    return tuple(sorted(found.values(), key=lambda each: (each.norm.place, each.subject, each.first or date.min)))


def _bearing(law: Law, bearer: str) -> list[Norm]:
    """The norms that name a bearer, but those whose duty here is of whom the bearer addresses."""
    return [norm for norm in law.select(bearer=bearer) if norm.subjects != OrderTargets()]


DECIDED = ("computed", "attested")


def _known(ledger: Ledger, organization: str | None, person: str | None) -> None:
    if organization is not None:
        ledger.organization(organization)
    persons = ledger.index.appointments_of
    if person is not None and person not in persons:
        raise NotFound(f"the ledger has no appointment of {quoted(person)}{near_miss(person, persons)}")


def _between(duty: Duty, start: date, end: date) -> bool:
    if duty.first is None:
        return True
    first, last = max(duty.first, start), min(duty.last or date.max, end)
    return first <= last


def _of_case(made: Plan, inquiry: Inquiry, case: Case, finding: Finding | None) -> Iterator[Duty]:
    """The duties of one case: one for each member and content."""
    if made.provided is not None and not has_members(made.provided, inquiry, case):
        return
    for member in [None] if made.members is None else members(made.members, inquiry, case):
        for acts, counters in zip(made.contents or ((),), made.counters or ((),), strict=True):
            yield _duty(made, Scene(inquiry, case, member), acts, counters, finding)


def _duty(made: Plan, scene: Scene, acts: Content, counters: tuple[Counter, ...], finding: Finding | None) -> Duty:
    case, inquiry, member, frame = scene.case, scene.inquiry, scene.member, scene.case.frame
    able = could_count(counters, scene) if counters else []
    spans = scene.spans(any(each.at_points for each in able)) or case.spans
    last = min(frame.closes, max(span.last for span in spans))
    superior = any(
        isinstance(each, Names) and each.who in (SUPERIOR, ANY_SUPERIOR) for act in acts for each in act.conditions
    )
    return Duty(
        norm=made.norm,
        subject=case.subject,
        organization=case.organization,
        kinds=tuple(dict.fromkeys(kind for each in able for kind in each.kinds)),
        number=made.number,
        member=None if member is None else member.id,
        to=inquiry.index.organizations[case.subject].superior if superior else None,
        first=None if frame.standing else max(frame.first, min(span.first for span in spans)),
        last=None if frame.standing or last == date.max else last,
        as_of=inquiry.as_of,
        unsure=case.unknown or (member.unknown if member else None),
        finding=finding,
    )
