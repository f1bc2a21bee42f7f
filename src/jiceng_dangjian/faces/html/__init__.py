"""One page of one's own year, for a browser and for paper: self-contained, without script, and safe."""

from base64 import b64encode
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from importlib import resources
from typing import TYPE_CHECKING

from attrs import frozen

from jiceng_dangjian.answers.figure import SHAPES, figure
from jiceng_dangjian.answers.language import Language
from jiceng_dangjian.answers.names import natural
from jiceng_dangjian.answers.summary import Summary, Writer, summary
from jiceng_dangjian.errors import NotFound
from jiceng_dangjian.evaluation.finding import Finding
from jiceng_dangjian.faces.tables import verdict, ways
from jiceng_dangjian.language.vocabulary import VERDICTS_ZH, Verdict
from jiceng_dangjian.language.windows import Periods
from jiceng_dangjian.medium import line
from jiceng_dangjian.questions.choice import under

if TYPE_CHECKING:
    from jiceng_dangjian.answers.report import Report

SETTLED = (Verdict.SATISFIED, Verdict.ON_RECORD)
MONTHS = range(-1, 15)
"""From December of the year before to March of the next, as months of the year counted from 0."""
MONTH_WIDE = 44


@frozen
class Row:
    """One finding on a sheet: the norm, how it stands, in which days, whose, what is missing, what would settle it."""

    norm: str
    title: str
    shape: str
    verdict: str
    window: str
    whose: str
    missing: str
    ways: tuple[str, ...]


@frozen
class Sheet:
    """What concerns one organization and its people: what is not done, and the titles of what waits for an office's
    word, of what is done by all whom it binds there, and of decisions on record."""

    id: str
    name: str
    rows: tuple[Row, ...]
    waiting: tuple[str, ...]
    done: tuple[str, ...]
    on_record: tuple[str, ...]


@frozen
class Bar:
    """A window on the timeline: the norm, and where it lies."""

    norm: str
    title: str
    spans: tuple[tuple[float, float], ...]
    days: str


def page(report: "Report", say: Language) -> str:
    """A report as one page of HTML: everything at a glance, what is short, the year, and a sheet an organization.

    Raises `NotFound` where the extra `html` is not installed.
    """
    try:
        from jinja2 import Environment
        from markupsafe import Markup
    except ImportError:
        raise NotFound("the page needs Jinja2: pip install 'jiceng-dangjian[html]'") from None
    folder = resources.files("jiceng_dangjian").joinpath("faces", "html")
    style = folder.joinpath("page.css").read_text(encoding="utf-8")
    template = folder.joinpath("page.html.jinja").read_text(encoding="utf-8")
    made = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(template)
    told: Summary = summary(report, say)
    return made.render(
        say=say,
        report=report,
        summary=told,
        sheets=list(sheets(report, say)),
        bars=list(timeline(report, say)),
        months=[(number, month_wide(number), month_name(number, say)) for number in MONTHS],
        wide=MONTH_WIDE * len(MONTHS) + 4,
        picture=Markup(figure(report, say.id, style=False)),
        shapes=[(each, Markup(shape), say(VERDICTS_ZH[each], each.value)) for each, shape in SHAPES.items()],
        style=Markup(style),
        hashed=b64encode(sha256(style.encode()).digest()).decode(),
    )


def sheets(report: "Report", say: Language) -> Iterator[Sheet]:
    """A sheet for each organization that a finding is of, in natural order."""
    writer = Writer(report, say, line)
    of: dict[str, list[Finding]] = {}
    for each in report:
        of.setdefault(each.organization or each.subject, []).append(each)
    for id in sorted(of, key=natural):
        own = of[id]
        others = [each for each in own if each.verdict not in SETTLED]
        open_ = {each.norm.id for each in others}
        done = [each for each in own if each.verdict == Verdict.SATISFIED and each.norm.id not in open_]
        decided = [each for each in own if each.verdict == Verdict.ON_RECORD]
        waits = [each for each in others if _waits(each)]
        rows = tuple(row(each, writer, id) for each in others if not _waits(each))
        yield Sheet(line(id), writer.names.body(id), rows, titles(waits, say), titles(done, say), titles(decided, say))


def _waits(finding: Finding) -> bool:
    """Whether only an office's word is missing."""
    return finding.norm.decided_by == "attested" and finding.verdict == Verdict.UNDETERMINED


def titles(found: list[Finding], say: Language) -> tuple[str, ...]:
    """The titles of the norms of some findings, each once."""
    return tuple(dict.fromkeys(say(each.norm.title_zh, each.norm.title_en) for each in found))


def row(finding: Finding, writer: Writer, sheet: str) -> Row:
    """A finding on a sheet."""
    say, names = writer.say, writer.names
    return Row(
        norm=finding.norm.id,
        title=say(finding.norm.title_zh, finding.norm.title_en),
        shape=finding.verdict.value,
        verdict=verdict(finding, say),
        window=writer.window(finding.window) or say("全年", "the year") if finding.window else say("持续", "a state"),
        whose="" if finding.subject == sheet else names.of(finding),
        missing=writer.missing(finding) if finding.missing_members else "",
        ways=tuple(ways(finding.remedy(), names, say)),
    )


def timeline(report: "Report", say: Language) -> Iterator[Bar]:
    """The windows of the year, by the day on which they end."""
    found = []
    for norm in report.law.norms.values():
        each = getattr(under(norm.requirement, report.readings), "each", None)
        if norm.decided_by == "computed" and isinstance(each, Periods):
            days = each.days(report.year)
            ends = [(place(first, report.year), place(closes, report.year, after=1)) for first, _, _, closes in days]
            told = say("；", "; ").join(say(f"{a}至{c}", f"{a} to {c}") for a, _, _, c in days)
            title = say(norm.title_zh, norm.title_en)
            found.append((days[-1][3], Bar(norm.id, title, tuple((a, round(b - a, 1)) for a, b in ends), told)))
    yield from (bar for _, bar in sorted(found, key=lambda each: each[0]))


def place(day: date, year: int, after: int = 0) -> float:
    """Where a day lies on the timeline; after: counted in days."""
    months = (day.year - year) * 12 + day.month - 1 - MONTHS.start
    return round(MONTH_WIDE * (months + (day.day - 1 + after) / 31), 1) + 2


def month_wide(number: int) -> float:
    """Where a month begins on the timeline."""
    return MONTH_WIDE * (number - MONTHS.start) + 2


def month_name(number: int, say: Language) -> str:
    """A month of the year counted from 0, with its number."""
    month = number % 12 + 1
    return say(f"{month}月", f"{month:02}")
