"""What is still to be done as a calendar: an event on the last day of each duty, with its clause, and alarms."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from jiceng_dangjian.answers.duties import Duty
from jiceng_dangjian.answers.language import to_language
from jiceng_dangjian.answers.names import Names, cited, in_words
from jiceng_dangjian.errors import BadValue
from jiceng_dangjian.ledger.ledger import Ledger

DAYS_BEFORE = (30, 7, 1)
"""So many days before the last day an alarm goes off, unless others are asked for."""
MOST_DAYS = 366
DOMAIN = "jiceng-dangjian"


def calendar(
    ledger: Ledger, owed: Iterable[Duty], *, language: str = "zh", days_before: Sequence[int] = DAYS_BEFORE
) -> bytes:
    """The duties that are not done, have a last day and are not past it, as iCalendar.

    An event has the same UID whenever it is made again, so that a second import updates the first. days_before: when
    alarms go off, in days. language: zh or en. Days are civil dates.

    >>> import jiceng_dangjian as jd
    >>> days = {"start": "2024-01-01", "end": "2024-12-31", "as_of": "2024-03-01", "organization": "w3"}
    >>> owed = jd.duties(jd.example_district(), **days)
    >>> calendar(jd.example_district(), owed).count(b"BEGIN:VEVENT") > 3
    True
    """
    from icalendar import Alarm, Calendar, Event

    say = to_language(language)
    if not all(0 <= days <= MOST_DAYS for days in days_before):
        raise BadValue(f"alarms go off 0 to {MOST_DAYS} days before, not {tuple(days_before)}")
    names = Names(ledger, say)
    made = Calendar()
    made.add("prodid", "-//jiceng-dangjian//calendar//ZH" if say.id == "zh" else "-//jiceng-dangjian//calendar//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    kinds = ledger.law.vocabulary.entry_kinds
    for each in owed:
        if each.status == "done" or each.last is None or each.last < each.as_of:
            continue
        norm = each.norm
        title = say(norm.title_zh, norm.title_en)
        whose = names.subject(each.subject, each.organization)
        order = ledger.index.entries.get(each.member or "")
        whom = None if each.member is None else names.entry(order) if order else names.subject(each.member)
        over = "" if whom is None else say("，对：", ", over: ") + whom
        shown_by = say("或", " or ").join(say(kinds[kind].zh, in_words(kind)) for kind in each.kinds)
        event = Event()
        event.add("uid", f"{_key(each)}@{DOMAIN}")
        event.add("dtstamp", datetime(each.as_of.year, each.as_of.month, each.as_of.day, tzinfo=UTC))
        event.add("dtstart", each.last)
        event.add("dtend", each.last + timedelta(days=1) if each.last < date.max else each.last)
        about = f"{title}{say('：', ': ')}{whose}{over}"
        if each.first is not None and each.first.year != each.last.year:
            about += say(f"（{each.first.year}年度）", f" (of {each.first.year})")
        event.add("summary", about)
        lines = [
            f"{cited(norm.citation, say)} {norm.id}",
            norm.quote,
            say(f"期间：{each.first or '不明'} 至 {each.last}", f"period: {each.first or 'unknown'} to {each.last}"),
        ]
        lines += [
            say(f"记：{shown_by}", f"record: {shown_by}") if shown_by else say("由有关机关证明", "an office attests it")
        ]
        event.add("description", "\n".join(lines))
        event.add("transp", "TRANSPARENT")
        for days in sorted(set(days_before), reverse=True):
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", about)
            alarm.add("trigger", timedelta(days=-days))
            event.add_component(alarm)
        made.add_component(event)
    told: bytes = made.to_ical()
    return told


def _key(duty: Duty) -> str:
    """What a duty is, whatever the day on which it is asked about."""
    return sha256(
        repr((duty.norm.id, duty.subject, duty.member, duty.kinds, duty.first, duty.last)).encode()
    ).hexdigest()[:32]
