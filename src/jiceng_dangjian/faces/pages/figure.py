"""The figure on the front page: what the example district's ledger shows of a year, by norms and committees.

Each verdict has a shape of its own, so that the figure is legible without color; a table of the same findings stands
below it in words.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from xml.sax.saxutils import escape

from jiceng_dangjian import example_district
from jiceng_dangjian.answers.language import Language
from jiceng_dangjian.answers.report import evaluate
from jiceng_dangjian.answers.written import markdown_table
from jiceng_dangjian.articles import norms
from jiceng_dangjian.evaluation.finding import Finding
from jiceng_dangjian.faces.pages.articles import link
from jiceng_dangjian.language.vocabulary import PRIMARY_LEVEL_KINDS, VERDICTS_ZH, Verdict

TITLE = (
    "示例区2024年：各规范、各党委（党工委）的核对结论",
    "The example district's 2024: norms by committees by verdict",
)
YEAR, AS_OF = 2024, date(2025, 4, 10)
STEP, LEFT, TOP = 18, 64, 44
SHAPES = {
    Verdict.BREACHED: '<path d="M-5-5 5 5M5-5-5 5" stroke-width="2.6"/>',
    Verdict.UNMET: '<path d="M0-6 6 0 0 6-6 0Z" stroke-width="1.6"/>',
    Verdict.UNDETERMINED: '<path d="M-3-2.5a3 3 0 1 1 4.4 2.6Q0 1 0 2.4M0 5.2v.6" stroke-width="1.6"/>',
    Verdict.PENDING: '<circle r="4.5" stroke-width="1.6"/>',
    Verdict.SATISFIED: '<circle r="3" fill="currentColor"/>',
}
STYLE = "<style>svg{color:#1f2328}@media (prefers-color-scheme:dark){svg{color:#e6edf3}}</style>"


@cache
def found() -> tuple[Finding, ...]:
    """The computed findings of the example district."""
    report = evaluate(example_district(), year=YEAR, as_of=AS_OF)
    return tuple(finding for finding in report if finding.norm.decided_by == "computed")


def figure(say: Language) -> str:
    """The figure as SVG: computed norms by committees, in each place the worst of its verdicts."""
    cells: dict[tuple[str, str], Verdict] = {}
    order = list(Verdict)
    for finding in found():
        place = finding.norm.id, finding.organization or ""
        cells[place] = min(cells.get(place, Verdict.SATISFIED), finding.verdict, key=order.index)
    drawn = [each.id for each in example_district().organizations if each.kind not in PRIMARY_LEVEL_KINDS]
    columns = [each for each in drawn if any(organization == each for _, organization in cells)]
    rows = [norm.id for norm in norms(decided_by="computed")]
    width, height = LEFT + STEP * len(columns) + 8, TOP + STEP * len(rows) + 34
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
        ' role="img" aria-labelledby="district-title district-told" font-family="system-ui, sans-serif"'
        ' font-size="11" fill="none">',
        f'<title id="district-title">{escape(say(*TITLE))}</title>',
        f'<desc id="district-told">{escape(alternative(say))}</desc>',
        STYLE,
        *(f'<defs><g id="v-{each}" stroke="currentColor">{shape}</g></defs>' for each, shape in SHAPES.items()),
    ]
    for number, organization in enumerate(columns):
        turned = f"translate({LEFT + STEP * number + 4} {TOP - 10}) rotate(-60)"
        lines.append(f'<text fill="currentColor" transform="{turned}">{escape(organization)}</text>')
    for number, norm in enumerate(rows):
        y = TOP + STEP * number
        lines.append(f'<text fill="currentColor" x="{LEFT - 14}" y="{y + 4}" text-anchor="end">{norm}</text>')
        lines.append(f'<path d="M{LEFT - 8} {y + 9}H{width - 8}" stroke="currentColor" stroke-opacity=".2"/>')
        for column, organization in enumerate(columns):
            if (norm, organization) in cells:
                lines.append(_mark(cells[norm, organization], LEFT + STEP * column, y))
    return "\n".join([*lines, *_legend(height - 16, say), "</svg>"]) + "\n"


def _mark(verdict: Verdict, x: int, y: int) -> str:
    return f'<use href="#v-{verdict}" x="{x}" y="{y}"/>'


def _legend(y: int, say: Language) -> Iterator[str]:
    for number, verdict in enumerate(SHAPES):
        x = LEFT + number * 108
        yield _mark(verdict, x, y)
        told = say(VERDICTS_ZH[verdict], verdict.value)
        yield f'<text fill="currentColor" font-size="12" x="{x + 12}" y="{y + 4}">{told}</text>'


def alternative(say: Language) -> str:
    """The figure in words."""
    present = {finding.verdict for finding in found()}
    told = say.list([say(VERDICTS_ZH[each], each.value) for each in SHAPES if each in present])
    return say(
        f"据台账计算的结论，截至{AS_OF}：每行一个组织，每列一条规范；各形状表示{told}。空白处不适用。基层组织未列入图中。",
        f"Computed findings as of {AS_OF}: a row an organization, a column a norm; shapes stand for {told}. "
        "Empty places are not applicable. Primary-level organizations are not drawn.",
    )


def numbers_table(say: Language) -> str:
    """The findings of each computed norm by verdict, of every organization and person."""
    numbers = Counter((finding.norm.id, finding.verdict) for finding in found())
    present = [each for each in SHAPES if any(verdict == each for _, verdict in numbers)]
    table = [(say("规范", "norm"), *(say(VERDICTS_ZH[each], each.value) for each in present))]
    for norm in norms(decided_by="computed"):
        table.append((link(norm), *(str(numbers[norm.id, each]) for each in present)))
    return markdown_table(table)
