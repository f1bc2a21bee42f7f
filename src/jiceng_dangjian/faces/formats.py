"""The formats in which the command puts out a report: each is one function here, found by its name."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from jiceng_dangjian.answers.report import Report


class Shown(NamedTuple):
    """What of a report is asked for. everything: also what is not applicable or needs judgement. contested: what
    another reading would change."""

    everything: bool
    contested: bool


def table(report: "Report", shown: Shown) -> str:
    """For people at a terminal."""
    from jiceng_dangjian.faces.tables import contested, report_as_text

    return contested(report, as_markdown=False) if shown.contested else report_as_text(report)


def json(report: "Report", shown: Shown) -> str:
    """For programs."""
    from jiceng_dangjian.medium import plain_json

    return plain_json(report.to_dict(everything=shown.everything, contested=shown.contested)) + "\n"


def markdown(report: "Report", shown: Shown) -> str:
    """For documents."""
    from jiceng_dangjian.faces.tables import contested

    return contested(report, as_markdown=True) if shown.contested else report.to_markdown()


FORMATS: dict[str, Callable[["Report", Shown], str]] = {"table": table, "json": json, "markdown": markdown}
"""By name; the first is what is put out where none is asked for."""
