"""Cards: a norm, a provision, a question, a kind of entry, each on a screen."""

from collections.abc import Iterable, Iterator

from jiceng_dangjian.answers.language import Language
from jiceng_dangjian.answers.names import cited, in_words
from jiceng_dangjian.articles import NORMS
from jiceng_dangjian.faces.columns import filled, padded, table
from jiceng_dangjian.faces.streams import Refused
from jiceng_dangjian.language.norms import DECIDED_BY, TYPES, Norm
from jiceng_dangjian.language.vocabulary import ENTRY_KINDS, FIELDS_ZH
from jiceng_dangjian.language.words import needs, rule
from jiceng_dangjian.naming import nearest
from jiceng_dangjian.questions.chosen import Readings
from jiceng_dangjian.questions.question import Question
from jiceng_dangjian.questions.readings import READINGS
from jiceng_dangjian.regulation import Article, Item

LABEL = 10


def _lines(told: Iterable[tuple[str, str]], within: int) -> str:
    """Labels and what stands beside them, in two columns."""
    lines: list[str] = []
    for label, text in told:
        if text:
            lines += filled(text, padded(label, LABEL), LABEL, within)
    return "\n".join(lines) + "\n"


def decided(norm: Norm, say: Language) -> str:
    """How a norm is decided."""
    return say(DECIDED_BY[norm.decided_by], norm.decided_by)


def card(norm: Norm, say: Language, within: int) -> str:
    """One norm: its words, who, when and how often, what to enter, how it is decided, what is open."""
    head = f"{cited(norm.citation, say)} · {norm.id}  {say(norm.title_zh, norm.title_en)}"
    return "\n".join(filled(f"{head}  [{decided(norm, say)}]", "", 2, within)) + "\n" + _lines(_told(norm, say), within)


def _told(norm: Norm, say: Language) -> Iterator[tuple[str, str]]:
    yield say("原文", "text"), norm.quote
    if say.id == "en":
        yield "English", f"{norm.summary_en} (unofficial)"
    bearers = say.list([say(each.zh, each.en) for each in norm.bearers])
    inferred = say("（推定：原文未写主语）", " (inferred: the text names no subject)") if norm.bearer_inferred else ""
    yield say("谁", "who"), (bearers or say("无", "nobody")) + inferred
    yield say("性质", "type"), say(TYPES[norm.type], in_words(norm.type))
    if norm.requirement is not None:
        yield say("规则", "rule"), norm.rule(say.id)
        for kind, fields in needs(norm):
            named = say.list([say(f"{FIELDS_ZH.get(each, '登记组织')} {each}", each) for each in fields])
            yield say("记什么", "enter"), say(f"{ENTRY_KINDS[kind].zh} {kind}：{named}", f"{kind}: {named}")
    elif norm.decided_by == "judgement":
        yield say("如何认定", "decided"), say("须由人判断；本库不作任何认定", "by people: the library decides nothing")
    if norm.computed_span:
        yield say("只核对", "checks"), f"“{norm.computed_span}”"
    for _, zh, en in norm.inferred:
        yield say("推定", "inferred"), say(zh, en)
    for name in norm.readings:
        for option in READINGS[name].options:
            other = rule(norm, Readings.among(READINGS, **{name: option.id}))
            if other != rule(norm):
                yield say("若另作", "or read"), f"{name}={option.id}" + say(f"：{other[0]}", f": {other[1]}")
    rest = [term for term in norm.open_terms if not any(READINGS[name].fixes(term) for name in norm.readings)]
    yield say("不作计数", "not counted"), say.list([f"“{each}”" for each in rest])
    untried = [say(norm.further[id].question_zh, norm.further[id].question_en) for id in norm.untried]
    yield say("未试疑义", "not tried"), say("；", " ").join(untried)


def norm_list(found: Iterable[Norm], say: Language, within: int) -> str:
    """Norms in a list: their titles, how they are decided, whom they bind."""
    lines: list[str] = []
    for norm in found:
        bearers = say.list([say(each.zh, each.en) for each in norm.bearers])
        told = f"{say(norm.title_zh, norm.title_en)} [{decided(norm, say)}]" + (
            say("：", ": ") + bearers if bearers else ""
        )
        lines += filled(told, padded(norm.id, 8), 8, within)
    return "\n".join(lines) + "\n"


def provision(where: Article | Item, say: Language, within: int) -> str:
    """A provision in its words, with each norm made of it."""
    lines = [cited(where.citation, say), ""]
    for each in where.text.split("\n"):
        lines += filled(each, "", 0, within) if each else []
    for norm in NORMS.values():
        own = norm.citation == where.citation
        if own or (where.citation.item is None and norm.citation.article == where.citation.article):
            lines.append("")
            lines += filled(
                f"{say(norm.title_zh, norm.title_en)} [{decided(norm, say)}]", padded(norm.id, 8), 8, within
            )
            lines += filled(say(norm.quote, f"{norm.summary_en} (unofficial translation)"), " " * 8, 8, within)
    return "\n".join(lines) + "\n"


def questions(name: str | None, say: Language, within: int) -> str:
    """The readings, or one of them with its options and grounds."""
    if name is None:
        rows = [(say("读法", "reading"), say("默认", "default"), say("问题", "question"))]
        rows += [(each.id, each.default, say(each.question_zh, each.question_en)) for each in READINGS.values()]
        return table(rows, within) + "\n"
    if name not in READINGS:
        raise Refused(f"there is no reading {name!r}{nearest(name, READINGS)} @ readings")
    return _question(READINGS[name], say, within)


def _question(reading: Question, say: Language, within: int) -> str:
    told = [(say("问题", "question"), say(reading.question_zh, reading.question_en))]
    told.append((say("原文", "words"), f"“{reading.words}”（{reading.norm}）"))
    for option in reading.options:
        default = say("（默认）", " (default)") if option.id == reading.default else ""
        burden = say(f"；加重：{option.burdens[0]}", f"; burdens {option.burdens[1]}")
        told.append(
            (say("选项", "option"), f"{option.id}{default}{say('：', ': ')}{say(option.zh, option.en)}{burden}")
        )
    told.append((say("理由", "grounds"), say(reading.basis_zh, reading.basis_en)))
    return reading.id + "\n" + _lines(told, within)


def kinds_of_entries(name: str | None, say: Language, within: int) -> str:
    """The kinds of entries a ledger may hold; or one, with its fields and the norms that count it."""
    if name is None:
        lines: list[str] = []
        for kind, known in ENTRY_KINDS.items():
            counting = say.list(_counting(kind)) or "—"
            lines += filled(say(f"{known.zh}；用于{counting}", f"for {counting}"), padded(kind, 34), 34, within)
        return "\n".join(lines) + "\n"
    if name not in ENTRY_KINDS:
        raise Refused(f"there is no kind {name!r}{nearest(name, ENTRY_KINDS)} @ kinds")
    known = ENTRY_KINDS[name]
    told = [(say("类型", "kind"), say(known.zh, in_words(name)))]
    told += [(say("字段", "field"), f"{each} {say(FIELDS_ZH.get(each, ''), '')}") for each in sorted(known.fields)]
    told.append(
        (
            say("用于", "for norms"),
            say.list(f"{id} {say(NORMS[id].title_zh, NORMS[id].title_en)}" for id in _counting(name)),
        )
    )
    return name + "\n" + _lines(told, within)


def _counting(kind: str) -> list[str]:
    return [norm.id for norm in NORMS.values() if kind in norm.kinds]
