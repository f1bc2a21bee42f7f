"""A picture of a report: computed norms by organizations, in each place the shape of the worst verdict there.

Each verdict has a shape of its own, so that the picture is legible without color.
"""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from jiceng_dangjian.answers.language import Language, Tongue, to_language
from jiceng_dangjian.answers.names import Names, natural
from jiceng_dangjian.answers.report import Report
from jiceng_dangjian.answers.summary import Writer
from jiceng_dangjian.evaluation.finding import Finding
from jiceng_dangjian.language.vocabulary import PRIMARY_LEVEL_KINDS, VERDICTS_ZH, Verdict
from jiceng_dangjian.medium import line

STEP, LEFT, TOP = 18, 64, 132
SHAPES = {
    Verdict.BREACHED: '<path d="M-5-5 5 5M5-5-5 5" stroke-width="2.6"/>',
    Verdict.UNMET: '<path d="M0-6 6 0 0 6-6 0Z" stroke-width="1.6"/>',
    Verdict.UNDETERMINED: '<path d="M-3-2.5a3 3 0 1 1 4.4 2.6Q0 1 0 2.4M0 5.2v.6" stroke-width="1.6"/>',
    Verdict.PENDING: '<circle r="4.5" stroke-width="1.6"/>',
    Verdict.SATISFIED: '<circle r="3" fill="currentColor"/>',
}
STYLE = "<style>svg{color:#1f2328}@media (prefers-color-scheme:dark){svg{color:#e6edf3}}</style>"

Cells = dict[tuple[str, str], Verdict]


def figure(report: Report, language: Tongue = "zh", *, style: bool = True) -> str:
    """A report as a picture, in SVG: a row a computed norm, a column an organization above the primary level.

    In each place stands the worst verdict of the findings that are that organization's; where nothing stands, the norm
    does not apply. No total, order or grade is drawn. language: of its words, zh or en. style: whether it brings its
    own colors, light and dark.

    >>> import jiceng_dangjian as jd
    >>> report = jd.evaluate(jd.example_district(), year=2024, as_of="2025-04-10")
    >>> jd.figure(report)[:4], "第三办事处党工委" in jd.figure(report)
    ('<svg', True)
    """
    say = to_language(language)
    found = computed(report)
    cells = worst(found)
    kinds = {each.id: each.kind for each in report.ledger.organizations}
    columns = sorted({body for _, body in cells if kinds.get(body) not in PRIMARY_LEVEL_KINDS}, key=natural)
    rows = [id for id, norm in report.law.norms.items() if norm.decided_by == "computed"]
    names = Names(report.ledger, say)
    width, height = max(LEFT + STEP * len(columns) + 60, 560), TOP + STEP * len(rows) + 34
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
        ' role="img" aria-labelledby="district-title district-told" font-family="system-ui, sans-serif"'
        ' font-size="11" fill="none">',
        f'<title id="district-title">{escape(Writer(report, say, line).title())}</title>',
        f'<desc id="district-told">{escape(alternative(report, say))}</desc>',
        *([STYLE] if style else []),
        *(f'<defs><g id="v-{each}" stroke="currentColor">{shape}</g></defs>' for each, shape in SHAPES.items()),
    ]
    for number, organization in enumerate(columns):
        turned = f"translate({LEFT + STEP * number + 4} {TOP - 10}) rotate(-60)"
        told = escape(names.body(organization)[:18])
        lines.append(f'<text fill="currentColor" transform="{turned}">{told}</text>')
    for number, norm in enumerate(rows):
        y = TOP + STEP * number
        title = escape(say(report.law.norms[norm].title_zh, report.law.norms[norm].title_en))
        told = f"<title>{title}</title>{norm}"
        lines.append(f'<text fill="currentColor" x="{LEFT - 14}" y="{y + 4}" text-anchor="end">{told}</text>')
        lines.append(f'<path d="M{LEFT - 8} {y + 9}H{width - 8}" stroke="currentColor" stroke-opacity=".2"/>')
        for column, organization in enumerate(columns):
            if (norm, organization) in cells:
                lines.append(_mark(cells[norm, organization], LEFT + STEP * column, y))
    return "\n".join([*lines, *_legend(height - 16, say), "</svg>"]) + "\n"


def computed(report: Report) -> tuple[Finding, ...]:
    """The computed findings of a report."""
    return tuple(finding for finding in report if finding.norm.decided_by == "computed")


def worst(found: Iterable[Finding]) -> Cells:
    """The worst verdict of the findings of each norm and organization."""
    cells: Cells = {}
    order = list(Verdict)
    for finding in found:
        place = finding.norm.id, finding.organization or ""
        cells[place] = min(cells.get(place, Verdict.SATISFIED), finding.verdict, key=order.index)
    return cells


def _mark(verdict: Verdict, x: int, y: int) -> str:
    return f'<use href="#v-{verdict}" x="{x}" y="{y}"/>'


def _legend(y: int, say: Language) -> Iterator[str]:
    for number, verdict in enumerate(SHAPES):
        x = LEFT + number * 108
        yield _mark(verdict, x, y)
        told = say(VERDICTS_ZH[verdict], verdict.value)
        yield f'<text fill="currentColor" font-size="12" x="{x + 12}" y="{y + 4}">{told}</text>'


def alternative(report: Report, say: Language) -> str:
    """The picture in words."""
    present = {finding.verdict for finding in computed(report)}
    told = say.list([say(VERDICTS_ZH[each], each.value) for each in SHAPES if each in present])
    return say(
        f"据台账计算的结论，截至{report.as_of}：每行一条规范，每列一个组织；各形状表示{told}。"
        "空白处不适用。基层组织未列入图中。",
        f"Computed findings as of {report.as_of}: a row a norm, a column an organization; shapes stand for {told}. "
        "Empty places are not applicable. Primary-level organizations are not drawn.",
    )
