"""The formats in which the command puts out a report: each is one function here, found by its name."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from jiceng_dangjian.answers.language import Language
from jiceng_dangjian.errors import NotFound
from jiceng_dangjian.faces.streams import Refused

if TYPE_CHECKING:
    from jiceng_dangjian.answers.report import Report
    from jiceng_dangjian.evaluation.finding import Finding


class Shown(NamedTuple):
    """What of a report is asked for, and how it is written.

    columns: how wide a line may be. everything: also what is done, or not applicable. contested: what another reading
    would change. found: only these findings (None: all). next_step: the command that explains the first of them.
    """

    say: Language
    columns: int
    everything: bool
    contested: bool
    found: "Sequence[Finding] | None"
    next_step: str


def table(report: "Report", shown: Shown) -> str:
    """For people at a terminal."""
    from jiceng_dangjian.answers.summary import summary
    from jiceng_dangjian.faces.tables import contested
    from jiceng_dangjian.faces.text import as_text

    if shown.contested:
        return contested(report, shown)
    told = summary(report, shown.say, found=shown.found, everything=shown.everything)
    return as_text(told, shown.say, shown.columns, shown.next_step)


def json(report: "Report", shown: Shown) -> str:
    """For programs."""
    from jiceng_dangjian.medium import plain_json

    told = report.to_dict(everything=shown.everything, contested=shown.contested)
    if shown.found is not None:
        told["findings"] = [each.to_dict(shown.contested) for each in shown.found]
    return plain_json(told) + "\n"


def markdown(report: "Report", shown: Shown) -> str:
    """For documents."""
    from jiceng_dangjian.faces.tables import contested

    if shown.contested:
        return contested(report, shown, as_markdown=True)
    return _only(report, shown).to_markdown(shown.say.id)


def csv(report: "Report", shown: Shown) -> str:
    """For spreadsheets: one row a finding."""
    from jiceng_dangjian.answers.rows import as_csv

    return as_csv(report.rows(shown.found, language=shown.say.id))


def html(report: "Report", shown: Shown) -> str:
    """For a browser and for paper: one page."""
    from jiceng_dangjian.faces.html import page

    try:
        return page(_only(report, shown), shown.say)
    except NotFound:
        missing = shown.say("网页须先安装附加项 html（Jinja2）", "the page needs the extra html (Jinja2)")
        raise Refused(f"{missing} @ --format") from None


def _only(report: "Report", shown: Shown) -> "Report":
    """The report of only the findings asked for."""
    return report if shown.found is None else evolve(report, findings=tuple(shown.found))


FORMATS: dict[str, Callable[["Report", Shown], str]] = {
    "table": table,
    "json": json,
    "markdown": markdown,
    "csv": csv,
    "html": html,
}
"""By name; the first is what is put out where none is asked for."""
