"""One page an article: its text, each clause linked with its norm, and beside each clause its rule."""

from collections.abc import Iterator

from jiceng_dangjian.answers.language import Language
from jiceng_dangjian.articles import NORMS, norms
from jiceng_dangjian.articles.article_15 import ELEMENTS
from jiceng_dangjian.faces.pages.illustrated import illustrated
from jiceng_dangjian.language.clauses import stands_in
from jiceng_dangjian.language.norms import DECIDED_BY, TYPES, Norm
from jiceng_dangjian.language.requirements import Recorded
from jiceng_dangjian.language.vocabulary import ENTRY_KINDS, FIELDS_ZH, OFFICES
from jiceng_dangjian.language.words import needs, rule
from jiceng_dangjian.questions.chosen import Readings
from jiceng_dangjian.questions.readings import READINGS
from jiceng_dangjian.regulation import Article, load


def anchor(norm: Norm) -> str:
    """The place of a norm in its article's page; with t for n, of its clause in the text there."""
    return "n" + norm.id.replace(".", "-")


def page_of(norm: Norm) -> str:
    """The path of a norm's article in the folder of its language."""
    return f"articles/article_{norm.citation.article:02}.md"


def link(norm: Norm, up: str = "") -> str:
    """A norm's number, linked from a page that lies `up` from the folder of its language."""
    return f"[{norm.id}]({up}{page_of(norm)}#{anchor(norm)})"


def article_page(article: Article, say: Language) -> str:
    """The page of an article."""
    own = norms(article=article.number)
    parts = [
        f"# {article.citation}" + say("", f" Article {article.number}"),
        say.notice,
        _way(article, say),
        say("## 原文", "## The text"),
        say("每一分句的文字链接到其规范。", "Each clause is linked with its norm."),
        _text(article, own),
        say("## 规范", "## The norms"),
        *(_norm(norm, say) for norm in own),
    ]
    return "\n\n".join(parts) + "\n"


def _way(article: Article, say: Language) -> str:
    """Links to the index and to the articles before and after."""
    links = [say("[目录](../index.md)", "[contents](../index.md)")]
    around = {each.number: each for each in load().articles}
    for number in (article.number - 1, article.number + 1):
        if number in around:
            other = say(str(around[number].citation), f"article {number}")
            links.append(f"[{other}](article_{number:02}.md)")
    return " · ".join(links)


def _text(article: Article, own: tuple[Norm, ...]) -> str:
    """The whole text of an article as a quotation, each clause linked with its norm."""
    text, at, told = load().text, article.start, ""
    for norm in own:
        start, end = norm.span
        clause = text[start:end].replace("\n", f"](#{anchor(norm)})\n[")
        told += text[at:start] + f'<a id="{anchor(norm).replace("n", "t", 1)}"></a>[{clause}](#{anchor(norm)})'
        at = end
    told += text[at : article.end]
    return "\n>\n".join(f"> {line}" for line in told.strip("\n").split("\n"))


def _norm(norm: Norm, say: Language) -> str:
    title = f'### <a id="{anchor(norm)}"></a>{norm.id}' + (f" `{norm.name}`" if norm.name else "")
    back = f"[{say('回到原文', 'back to the text')}](#{anchor(norm).replace('n', 't', 1)})"
    parts = [title, f"> {norm.quote}"]
    english = say("", f"*{norm.summary_en}* (unofficial translation)")
    parts += [english] if english else []
    parts += ["\n".join([*_facts(norm, say), *_rule(norm, say)]), *_example(norm, say), back]
    return "\n\n".join(parts)


def _facts(norm: Norm, say: Language) -> Iterator[str]:
    names = [say(bearer.zh, f"{bearer.zh} {bearer.en}") for bearer in norm.bearers] or [say("无", "nobody")]
    inferred = say("（推定：原文未写主语）", " (inferred: the text names no subject)") if norm.bearer_inferred else ""
    yield say("- 主体：", "- who is bound: ") + say.list(names) + inferred
    yield say("- 性质：", "- type: ") + say(TYPES[norm.type], norm.type)
    yield say("- 如何认定：", "- how it is decided: ") + say(DECIDED_BY[norm.decided_by], norm.decided_by)
    if norm.modal:
        yield say("- 义务用语：", "- words of duty: ") + "/".join(
            verb if stands_in(verb, norm.quote) else verb + say("（承前）", " (inherited)")
            for verb in norm.modal.split("/")
        )
    yield from _open_terms(norm, say)


INFERRED = {
    **{"number": "次数", "period": "期间", "addressee": "责任主体", "record": "记录"},
    **{"object": "宾语", "at_least": "至少"},
}
"""What of a requirement may be inferred, in Chinese."""


def _open_terms(norm: Norm, say: Language) -> Iterator[str]:
    """The open terms of a norm: those that a reading fixes, those that the record states, and those never counted."""
    fixed = {term: names for term in norm.open_terms if (names := _fixing(term, norm))}
    stated = [FIELDS_ZH.get(name, "") for _, fields in needs(norm) for name in fields] if norm.requirement else []
    recorded = [term for term in norm.open_terms if term not in fixed and any(term in field for field in stated)]
    if fixed:
        links = [term + say("（", " (") + say.list(_links(names)) + say("）", ")") for term, names in fixed.items()]
        yield say("- 未定用语，依工作读法：", "- open terms, fixed by a working reading: ") + say.list(links)
    if recorded:
        yield say("- 未定用语，以记录载明者为准：", "- open terms, as the record states: ") + say.list(recorded)
    rest = [term for term in norm.open_terms if term not in fixed and term not in recorded]
    if rest:
        yield say("- 未定用语，不作计数：", "- open terms, never counted: ") + say.list(rest)


def _fixing(term: str, norm: Norm) -> list[str]:
    """The readings of a norm that fix one of its open terms: those about that very word before those about more."""
    found = [name for name in norm.readings if READINGS[name].fixes(term)]
    exact = [name for name in found if term in (READINGS[name].words, *READINGS[name].also)]
    return exact or ([] if "at_least" in {what for what, _, _ in norm.inferred} else found)


def _links(names: list[str]) -> list[str]:
    return [f"[{name}](../readings.md#{name})" for name in names]


def _rule(norm: Norm, say: Language) -> Iterator[str]:
    if norm.decided_by == "judgement":
        yield say("- 须由人判断；本库不作任何认定", "- for people to judge: the library decides nothing")
        offices = say.list([say(zh, f"{zh} `{office}`") for office, zh in OFFICES.items()])
        yield say(
            f"- 判断须有出处：台账 `attestations` 载明由谁作出（{offices}，或其上级组织）；"
            "自行或下级所作只列示，不作认定依据",
            f"- a judgement has an author, named in the ledger's `attestations`: {offices}, or an organization above "
            "it; what it says itself, or one below it, is shown and decides nothing",
        )
    if norm.id in ELEMENTS:
        words = say.list([f"“{element}”" for element, _ in ELEMENTS[norm.id]])
        yield say("- 要素：", "- elements: ") + words
    if norm.untried:
        asked = [f"[{say(norm.further[id].question_zh, id)}](../readings.md#{id})" for id in norm.untried]
        yield say("- 未试的疑义：", "- questions not tried: ") + say("；", ", ").join(asked)
    if norm.requirement is None:
        yield from _inferred(norm, say)
        return
    if norm.readings:
        yield say("- 规则（默认读法）：", "- rule (default readings): ") + say(*rule(norm))
    else:
        yield say("- 规则：", "- rule: ") + say(*rule(norm))
    for name in norm.readings:
        for option in READINGS[name].options:
            other = rule(norm, Readings.among(READINGS, **{name: option.id}))
            if other != rule(norm):
                yield say(f"- 依 `{name}={option.id}`：", f"- under `{name}={option.id}`: ") + say(*other)
    if norm.computed_span:
        yield say("- 计算只答复", "- the computation answers only for ") + f"“{norm.computed_span}”"
    yield from _inferred(norm, say)
    for name in norm.readings:
        practice = READINGS[name].practice
        if practice is not None:
            yield say("- 实践：", "- in practice: ") + say(*practice)
    for kind, fields in needs(norm):
        named = say.list([f"{FIELDS_ZH.get(name, '登记组织')} `{name}`" for name in fields])
        told = f"{ENTRY_KINDS[kind].zh} `{kind}`"
        yield say("- 台账须有：", "- the ledger must hold: ") + told + say("：", ": ") + named
    if norm.readings:
        links = [f"[{say(READINGS[name].question_zh, name)}](../readings.md#{name})" for name in norm.readings]
        yield say("- 所依读法：", "- readings it rests on: ") + say("；", ", ").join(links)


def _inferred(norm: Norm, say: Language) -> Iterator[str]:
    """What is taken to be so and does not stand in the quote; of what is attested, the year."""
    for what, why, why_en in norm.inferred:
        yield say(f"- 推定（{INFERRED[what]}）：{why}", f"- inferred ({what}): {why_en}")
    if norm.decided_by == "attested" and "年" not in norm.quote:
        yield say(
            "- 推定（期间）：按年度证明；原文未写期间", "- inferred (period): attested by the year; the text sets none"
        )


def _example(norm: Norm, say: Language) -> Iterator[str]:
    if norm.decided_by != "computed" and not (norm.decided_by == "attested" and norm.name):
        if isinstance(norm.requirement, Recorded):
            yield say(
                "台账中有此决定的，照录；没有的，须由人判断。", "A decision on record is restated; none is derived."
            )
        return
    yield from illustrated(norm, say)


def numbers() -> dict[str, int]:
    """How many norms are decided in each way."""
    return {name: sum(norm.decided_by == name for norm in NORMS.values()) for name in DECIDED_BY}
