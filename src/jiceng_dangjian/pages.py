"""The pages: one an article, and an index, generated from the values that are evaluated."""

import json
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import attrs

from jiceng_dangjian.articles import NORMS, norms
from jiceng_dangjian.crosschecks import COMMON_FIELDS
from jiceng_dangjian.ledger import LISTS
from jiceng_dangjian.norms import DECIDED_BY, TYPES, Norm
from jiceng_dangjian.readings import READINGS
from jiceng_dangjian.register import QUESTIONS, Question
from jiceng_dangjian.regulation import Article, load
from jiceng_dangjian.regulation.numerals import to_chinese
from jiceng_dangjian.rendering import needs, rule
from jiceng_dangjian.tables import markdown_table
from jiceng_dangjian.vocabulary import (
    DUTY_REPORT_FORMS,
    ENTRY_KINDS,
    FIELDS_ZH,
    FORMS,
    OFFICES,
    ORGANIZATION_KINDS,
    OUTCOMES,
    ROLES,
    STATES,
    STUDY,
    VERDICTS_ZH,
    Verdict,
)

CLOSED_LISTS = {
    "organizations.kind": ORGANIZATION_KINDS,
    "organizations.form": FORMS,
    "appointments.role": ROLES,
    "entries.state": STATES,
    "entries.party_building_study": STUDY,
    "entries.form": DUTY_REPORT_FORMS,
    "attestations.outcome": OUTCOMES,
    "attestations.by (或组织 id or an organization's id)": OFFICES,
}
NOTICE = "由 `jiceng-dangjian docs write` 生成，请勿手改。Generated; the English is an unofficial translation."


def pages() -> Iterator[tuple[str, str]]:
    """Every page: its path in the folder, and its text."""
    yield "index.md", _index()
    yield "readings.md", _readings()
    yield "witnesses.md", _witnesses()
    yield "ledger.md", _ledger()
    for article in load().articles:
        yield f"articles/article_{article.number:02}.md", _article(article)


def write(folder: Path) -> list[Path]:
    """Write every page that is not current; gives the paths written."""
    written = []
    for name, text in pages():
        path = folder / name
        if _current(path) != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            written.append(path)
    return written


def check(folder: Path) -> list[Path]:
    """The pages in a folder that are missing or not what `write` would make."""
    return [folder / name for name, text in pages() if _current(folder / name) != text]


def _current(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def _index() -> str:
    regulation = load()
    parts = [
        f"# {regulation.title}",
        NOTICE,
        "[台账 the ledger](ledger.md) · [待定读法 readings](readings.md) · [见证 witnesses](witnesses.md)",
    ]
    for chapter in regulation.chapters:
        parts.append(f"## 第{to_chinese(chapter.number)}章 {chapter.title}")
        lines = []
        for article in chapter.articles:
            number = len(norms(article=article.number))
            lines.append(f"- [{article.citation}](articles/article_{article.number:02}.md)：{number} 条规范")
        parts.append("\n".join(lines))
    rows = [("方式 decided by", "数 norms")]
    rows += [(f"{zh} {name}", str(len(norms(decided_by=name)))) for name, zh in DECIDED_BY.items()]
    parts += ["## 如何认定 How norms are decided", markdown_table(rows)]
    listing = [("规范 norm", "条款 citation", "主体 bearer", "方式 decided by", "原文 quote")]
    for norm in NORMS.values():
        where = f"[{norm.id}](articles/article_{norm.citation.article:02}.md#{anchor(norm)})"
        bearers = "、".join(bearer.zh for bearer in norm.bearers)
        listing.append((where, str(norm.citation), bearers, DECIDED_BY[norm.decided_by], norm.quote))
    parts += ["## 全部规范 All norms", markdown_table(listing)]
    return "\n\n".join(parts) + "\n"


def anchor(norm: Norm) -> str:
    """The place of a norm in its article's page."""
    return "n" + norm.id.replace(".", "-")


def _readings() -> str:
    parts = ["# 待定读法 Readings", NOTICE]
    parts.append(
        "原文未定而影响结论的问题。默认均为工作读法，只有区委组织部可以解释（第十七条）。\n\n"
        "Questions the text leaves open. Every default is a working reading; only the Organization Department can "
        "settle one (article 17)."
    )
    for reading in READINGS.values():
        concerned = [norm.id for norm in NORMS.values() if reading.id in norm.readings]
        parts.append(f"## {reading.id}\n\n{reading.question_zh}")
        rows = [("选项 option", "含义", "meaning (unofficial)", "加重谁的负担 whom it burdens")]
        question = QUESTIONS[reading.id]
        for option, (_, _, burdened) in zip(reading.options, question.options, strict=True):
            default = "（默认 default）" if option.id == reading.default else ""
            rows.append((f"`{option.id}`{default}", option.zh, option.en, burdened))
        parts.append(_at_issue(question))
        parts.append(markdown_table(rows))
        parts.append(f"理由：{reading.basis_zh}\n\n涉及规范 norms: {'、'.join(concerned)}")
    parts.append(
        "# 其他未定问题 Further open questions\n\n"
        "不改变任何计算；所涉规范由机关证明、须人判断或仅为宣示，或者台账已载明答案。\n\n"
        "These change no computation: what they concern is attested, for judgement or declaratory, or on record."
    )
    for question in QUESTIONS.values():
        if not question.computed:
            parts += [f"## {question.id}\n\n{question.question_zh}", _at_issue(question), _options(question)]
            parts.append(f"理由：{question.basis_zh}\n\n涉及规范 norms: {'、'.join(question.norms)}")
    return "\n\n".join(parts) + "\n"


def _options(question: Question) -> str:
    rows = [("选项 option", "含义", "加重谁的负担 whom it burdens")]
    for option, meaning, burdened in question.options:
        default = "（默认 default）" if option == question.default else ""
        rows.append((f"`{option}`{default}", meaning, burdened))
    return markdown_table(rows)


def _at_issue(question: Question) -> str:
    first, last = question.span
    where = f"规范 {question.norm}，原文第{first}至{last}字 characters {first} to {last}"
    return f"争议文字 words at issue: “{question.words}”（{where}）"


def _witnesses() -> str:
    parts = ["# 各读法的见证 Witnesses of the readings", NOTICE]
    parts.append(
        "每个非默认选项各有一份最小台账：依默认读法与依该选项，结论不同。\n\n"
        "For each option that is not a default, a smallest ledger on which it and the default give different verdicts."
    )
    told = json.loads(resources.files("jiceng_dangjian").joinpath("data", "witnesses.json").read_text(encoding="utf-8"))
    rows = [("选项 option", "规范 norm", "截至 as of", "默认 default", "该选项 option", "台账 ledger")]
    for each in told:
        default, option = (VERDICTS_ZH[Verdict(each["verdicts"][name])] for name in ("default", "option"))
        records = [
            f"`{json.dumps(record, ensure_ascii=False)}`" for name in LISTS for record in each["ledger"].get(name, [])
        ]
        chosen = f"`{each['reading']}={each['option']}`"
        rows.append((chosen, each["norm"], each["as_of"], default, option, "<br>".join(records)))
    return "\n\n".join([*parts, markdown_table(rows)]) + "\n"


def _ledger() -> str:
    parts = ["# 台账 The ledger", NOTICE]
    parts.append(
        "一个 JSON 文件。未知写 `null`；空白不等于零，也不等于没有。日期写 `YYYY-MM-DD`，起止均含当日。\n\n"
        "One JSON document. Unknown is `null`, never zero or false. Dates are `YYYY-MM-DD`; both ends are included."
    )
    for name, kind in LISTS.items():
        rows = [("字段 field", "类型 type", "必填 required")]
        for attribute in attrs.fields(kind):
            if name != "entries" or attribute.name in COMMON_FIELDS:
                needed = "是 yes" if attribute.default is attrs.NOTHING else ""
                rows.append((f"`{attribute.name}`", _type(attribute.type), needed))
        parts += [f"## {name}", markdown_table(rows)]
        if name == "entries":
            kinds = [("类型 kind", "中文", "其他字段 further fields")]
            for each, entry in ENTRY_KINDS.items():
                named = "、".join(f"`{field}`" for field in sorted(entry.fields))
                kinds.append((f"`{each}`", entry.zh, named))
            parts.append(markdown_table(kinds))
    for title, names in CLOSED_LISTS.items():
        values = [("值 value", "中文"), *((f"`{value}`", zh) for value, zh in names.items())]
        parts += [f"## {title}", markdown_table(values)]
    return "\n\n".join(parts) + "\n"


def _type(annotation: object) -> str:
    """The type of a field, as somebody who writes JSON says it."""
    text = str(annotation)
    words = {
        "OneOf": "见下 see below",
        "tuple": "列表 list of texts",
        "datetime.date": "日期 date",
        "'year'": "年份 year",
    }
    words |= {"'yuan'": "金额（元）或 unstated", "bool": "true/false", "str": "文字 text"}
    return next(zh for word, zh in words.items() if word in text)


def _article(article: Article) -> str:
    parts = [f"# {article.citation}", NOTICE, "[目录 index](../index.md)"]
    lines = article.text.split("\n")
    parts.append("\n>\n".join(f"> {line}" for line in lines))
    for norm in norms(article=article.number):
        parts.append(_norm(norm))
    return "\n\n".join(parts) + "\n"


def _norm(norm: Norm) -> str:
    title = f'## <a id="{anchor(norm)}"></a>{norm.id} {norm.name}'
    bearers = "、".join(f"{bearer.zh} `{bearer.id}`" for bearer in norm.bearers) or "（无 none）"
    facts = [
        f"- 主体 bearer：{bearers}{'（推定：原文未写主语 inferred）' if norm.bearer_inferred else ''}",
        f"- 性质 type：{TYPES[norm.type]} `{norm.type}`；认定方式 decided by：{DECIDED_BY[norm.decided_by]} "
        f"`{norm.decided_by}`",
    ]
    if norm.modal:
        inherited = "（承前 inherited）" if norm.modal_inherited else ""
        facts.append(f"- 情态词 modal：{norm.modal}{inherited}")
    if norm.open_terms:
        facts.append(f"- 未定用语 open terms：{'、'.join(norm.open_terms)}")
    parts = [title, f"> {norm.quote}", f"*{norm.summary_en}* (unofficial translation)", "\n".join(facts)]
    if norm.requirement is not None:
        parts.append(_rule(norm))
    return "\n\n".join(parts)


def _rule(norm: Norm) -> str:
    zh, en = rule(norm)
    lines = [f"- 规则（默认读法）：{zh}", f"- rule (default readings): {en}"]
    if norm.computed_span:
        lines.append(f"- 计算只答复“{norm.computed_span}” the computation answers for this part only")
    lines += [f"- 推定 inferred（{what}）：{why}" for what, why in norm.inferred]
    for kind, fields in needs(norm):
        named = "、".join(f"{FIELDS_ZH.get(name, '登记组织')} `{name}`" for name in fields)
        lines.append(f"- 台账须有 the ledger must hold：{ENTRY_KINDS[kind].zh} `{kind}`：{named}")
    if norm.readings:
        links = "、".join(f"[{name}](../readings.md#{name})" for name in norm.readings)
        lines.append(f"- 读法 readings：{links}")
    if norm.decided_by == "computed":
        lines.append(f"- 谓词 predicate：`article_{norm.citation.article:02}.{norm.name}`")
    return "\n".join(lines)
