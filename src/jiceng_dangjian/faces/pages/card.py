"""The card of a norm: its words, who, when, what, what follows, and folded away other readings and an example."""

from collections.abc import Iterator

from jiceng_dangjian.answers.language import Language
from jiceng_dangjian.answers.names import Names
from jiceng_dangjian.articles.article_15 import ELEMENTS
from jiceng_dangjian.faces.pages.figure import found_in_the_district, report
from jiceng_dangjian.faces.pages.illustrated import entered, illustrated
from jiceng_dangjian.faces.pages.place import Page, anchor, article_path, clause
from jiceng_dangjian.faces.pages.terms import in_english
from jiceng_dangjian.faces.pages.when import days
from jiceng_dangjian.language.clauses import stands_in
from jiceng_dangjian.language.norms import DECIDED_BY, TYPES, Norm
from jiceng_dangjian.language.requirements import Attested, Counted, OrderTargets, Recorded
from jiceng_dangjian.language.vocabulary import ENTRY_KINDS, FIELDS_ZH, OFFICES, VERDICTS_ZH, Nature, Verdict
from jiceng_dangjian.language.windows import Standing
from jiceng_dangjian.language.words import needs, rule
from jiceng_dangjian.questions.choice import under
from jiceng_dangjian.questions.chosen import Readings
from jiceng_dangjian.questions.readings import READINGS

INFERRED = {
    **{"number": "次数", "period": "期间", "addressee": "责任主体", "record": "记录"},
    **{"object": "宾语", "at_least": "至少"},
}
"""What of a requirement may be inferred, in Chinese."""
FOLLOWS = {
    "state": (
        "认定日（该年12月31日，未到则为截至日）存在 → 已落实 · 声明完整而没有 → 未落实 · 未声明完整 → 无法判定",
        "there on its day (31 December, or the day asked if earlier) → satisfied · declared complete, and not there → "
        "unmet · not declared → undetermined",
    ),
    "window": (
        "做到并记入 → 已完成 · 期满、声明完整而不足 → 未达到 · 未声明完整 → 无法判定 · 期未满 → 期限未到",
        "done and entered → satisfied · over, declared complete, and short → breached · not declared → undetermined "
        "· not over → pending",
    ),
    "attested": (
        "证明已做到 → 已完成 · 证明未做到 → 未达到 · 期满而无证明 → 无法判定 · 期未满 → 期限未到",
        "attested as done → satisfied · as not done → breached · over, and nothing attested → undetermined · not "
        "over → pending",
    ),
    "recorded": (
        "有决定在案 → 有决定在案（照录，不作褒贬） · 没有 → 须由人判断，本库不作任何认定",
        "a decision on record → restated · none → for people to judge: the library decides nothing",
    ),
    "members": (
        "对每一个都做到并记入 → 已完成 · 期满、声明完整而有一个不足 → 未达到 · 未声明完整 → 无法判定 · "
        "期未满 → 期限未到 · 一个也没有 → 不适用",
        "done and entered for every one → satisfied · over, declared complete, and one short → breached · not declared "
        "→ undetermined · not over → pending · where there is none → not applicable",
    ),
    "order": (
        "期限内有整改报告 → 已完成 · 期满、声明完整而无报告 → 未达到（只指没有报告的记录） · 逾期才报告 → "
        "未达到（逾期完成） · 整改决定未载期限 → 无法判定 · 没有整改决定 → 不适用；结论在被责令者名下",
        "a report within the time → satisfied · over, declared complete, and no report → breached (only that none is "
        "on record) · a report after it → breached (performed late) · an order without a deadline → undetermined · no "
        "order → not applicable; the finding is the addressee's",
    ),
    "judgement": (
        "有关机关判断已做到 → 已完成 · 判断未做到 → 未达到 · 无判断 → 须由人判断，本库不作任何认定",
        "an office judges it done → satisfied · not done → breached · no judgement → for people to judge: the library "
        "decides nothing",
    ),
}
"""What follows from what is on record, in Chinese and English."""


DECIDERS = (
    "区委、区级部门、区属各党（工）委，对其下级组织和人员",
    "the district committee, departments and district-affiliated committees, on those below them and their people",
)
"""Who may take a decision that is restated, in Chinese and English."""
BY_WHOM = (
    "。推定：原文未写由谁证明；四个机关证明本机关的，也作认定依据",
    ". Inferred: the text names nobody; what one of the four offices says of itself counts, too",
)
"""What is taken to be so of those who may say so, in Chinese and English."""


def card(norm: Norm, page: Page) -> str:
    """A norm on its page."""
    say = page.say
    title = f'### <a id="{anchor(norm)}"></a>{say(norm.title_zh, norm.title_en)} · {norm.id}'
    back = page.to(article_path(norm.citation.article), clause(norm))
    english = say("", f"*{norm.summary_en}* (unofficial translation, in short)")
    told = "\n".join(f"- **{label}**{say('：', ': ')}{text}" for label, text in _told(norm, page, back))
    return "\n\n".join(filter(None, [title, f"> {norm.quote}", english, told, *_folded(norm, page)]))


def _told(norm: Norm, page: Page, back: str) -> Iterator[tuple[str, str]]:
    say = page.say
    yield say("条款", "provision"), f"[{page.cited(norm.citation)}]({back})"
    yield say("如何认定", "how it is decided"), _decided(norm, say)
    names = [say(each.zh, each.en) for each in norm.bearers] or [say("无", "nobody")]
    inferred = say("（推定：原文未写主语）", " (inferred: the text names no subject)") if norm.bearer_inferred else ""
    yield say("谁", "who"), say.list(names) + inferred
    requirement = under(norm.requirement, Readings())
    if requirement is not None and not isinstance(requirement, Recorded):
        yield say("何时", "when"), days(requirement.each, say) + _of_the_year(norm, requirement, say)
    if norm.requirement is not None:
        default = say("（默认读法）", " (default readings)") if norm.readings else ""
        yield say("规则", "rule"), say(*rule(norm)) + default
    for kind, fields in needs(norm) if norm.requirement is not None else ():
        yield say("记什么", "what to enter"), _entered(norm, kind, fields, say)
    if isinstance(requirement, Recorded):
        yield say("由谁作出", "who may decide"), say(*DECIDERS)
    elif isinstance(requirement, Attested) or norm.decided_by == "judgement":
        yield say("由谁证明", "who may say so"), _offices(page) + say(*BY_WHOM)
    yield from _follows(norm, requirement, say)
    yield say("性质", "type"), _type(norm, say)
    yield from _open_terms(norm, page)
    yield from _inferred(norm, say)
    for name in norm.readings:
        practice = READINGS[name].practice
        if practice is not None:
            yield say("实践", "in practice"), say(*practice)
    if norm.id in ELEMENTS:
        yield say("要素", "elements"), say.list([_quoted(element, say) for element, _ in ELEMENTS[norm.id]])
    if norm.readings:
        yield say("所依读法", "readings it rests on"), say("；", " ").join(map(page.question, norm.readings))
    if norm.untried:
        yield say("另有未试的疑义", "questions not tried"), say("；", " ").join(map(page.question, norm.untried))


def _decided(norm: Norm, say: Language) -> str:
    told = say(DECIDED_BY[norm.decided_by], norm.decided_by)
    if norm.computed_span:
        told += say("，只答复", ", and answers only for ") + f"“{norm.computed_span}”"
        told += say("", " (part of the words above)")
    return told


def _entered(norm: Norm, kind: str, fields: tuple[str, ...], say: Language) -> str:
    """What the ledger must hold of a kind, and an entry as it would count."""
    named = say.list([say(f"{FIELDS_ZH.get(name, '登记组织')} `{name}`", f"`{name}`") for name in fields])
    told = say(f"{ENTRY_KINDS[kind].zh} `{kind}`：{named}", f"`{kind}`: {named}")
    example = entered(norm, kind)
    return told + (say("；例如 ", "; for example ") + f"`{example}`" if example else "")


def _offices(page: Page) -> str:
    say = page.say
    offices = say.list([say(zh, f"`{office}`") for office, zh in OFFICES.items()])
    example = f"[{say('写法', 'how to write it')}]({page.to('attested.md')})"
    return say(
        f"{offices}，或其上级组织，记入 `attestations`；其他组织自行或由下级所作只列示，不作认定依据（{example}）",
        f"{offices}, or an organization above it, in `attestations`; what another says of itself, or one below it, "
        f"is shown and decides nothing ({example})",
    )


def _follows(norm: Norm, requirement: object, say: Language) -> Iterator[tuple[str, str]]:
    """What follows from what is on record."""
    way = None
    if norm.subjects == OrderTargets():
        way = "order"
    elif isinstance(requirement, Counted) and requirement.members is not None:
        way = "members"
    elif isinstance(requirement, Counted):
        way = "state" if isinstance(requirement.each, Standing) else "window"
    elif isinstance(requirement, Attested):
        way = "attested"
    elif isinstance(requirement, Recorded):
        way = "recorded"
    elif norm.decided_by == "judgement":
        way = "judgement"
    if way is not None:
        yield say("结论", "what follows"), say(*FOLLOWS[way])


def _of_the_year(norm: Norm, requirement: object, say: Language) -> str:
    """Of what is made for a year: that it counts whenever before it was made."""
    kinds = [kind for kind, _ in needs(norm)] if isinstance(requirement, Counted) else []
    if not any(ENTRY_KINDS[kind].nature is Nature.YEARLY for kind in kinds):
        return ""
    return say("；属于该年度的，此前所做亦计", "; what is of that year counts when made before it, too")


def _type(norm: Norm, say: Language) -> str:
    told = say(TYPES[norm.type], norm.type.replace("_", " "))
    for verb in norm.modal.split("/") if norm.modal else ():
        inherited = "" if stands_in(verb, norm.quote) else say("（承前）", ", carried over from before")
        word = say("数量用语", "word of number") if verb == "至少" else say("义务用语", "word of duty")
        told += say(f"；{word}“{verb}”{inherited}", f"; {word} {_quoted(verb, say)}{inherited}")
    return told


def _quoted(words: str, say: Language) -> str:
    """Words of the text; on an English page with their English beside them."""
    english = in_english(words) if say.id == "en" else None
    return f"“{words}”" + (f" ({english})" if english else "")


def _open_terms(norm: Norm, page: Page) -> Iterator[tuple[str, str]]:
    """The open terms of a norm: those that a reading fixes, those that the record states, and those never counted."""
    say = page.say
    fixed = {term: names for term in norm.open_terms if (names := _fixing(term, norm))}
    stated = [FIELDS_ZH.get(name, "") for _, fields in needs(norm) for name in fields] if norm.requirement else []
    recorded = [term for term in norm.open_terms if term not in fixed and any(term in field for field in stated)]
    if fixed:
        links = [
            _quoted(term, say)
            + say("（", " (")
            + say("、", ", ").join(page.question(name, f"`{name}`") for name in names)
            + say("）", ")")
            for term, names in fixed.items()
        ]
        yield say("未定用语，依工作读法", "open terms, fixed by a working reading"), say.list(links)
    if recorded:
        told = say.list([_quoted(term, say) for term in recorded])
        yield say("未定用语，以记录载明者为准", "open terms, as the record states"), told
    rest = [_quoted(term, say) for term in norm.open_terms if term not in fixed and term not in recorded]
    if rest:
        yield say("不作计数的词", "words never counted"), say.list(rest)


def _fixing(term: str, norm: Norm) -> list[str]:
    """The readings of a norm that fix one of its open terms: those about that very word before those about more."""
    found = [name for name in norm.readings if READINGS[name].fixes(term)]
    exact = [name for name in found if term in (READINGS[name].words, *READINGS[name].also)]
    return exact or ([] if "at_least" in {what for what, _, _ in norm.inferred} else found)


def _inferred(norm: Norm, say: Language) -> Iterator[tuple[str, str]]:
    """What is taken to be so and does not stand in the quote; of what is attested, the year."""
    for what, why, why_en in norm.inferred:
        yield say(f"推定（{INFERRED[what]}）", f"inferred ({what.replace('_', ' ')})"), say(why, why_en)
    if norm.decided_by == "attested" and "年" not in norm.quote:
        yield (
            say("推定（期间）", "inferred (period)"),
            say(
                "按年度证明；这一分句未写期间，不是说每年须做一次",
                "attested by the year; this clause sets no period, and it is not said to be owed once a year",
            ),
        )


def _folded(norm: Norm, page: Page) -> Iterator[str]:
    """What is shown when it is asked for: other readings, an example, and what the example district shows."""
    say = page.say
    others = list(_others(norm, page))
    if others:
        summary = say(f"若另作解释，规则变为（{len(others)}）", f"if read otherwise, the rule becomes ({len(others)})")
        yield page.folded(summary, "\n".join(others))
    if norm.decided_by == "computed":
        summary = say("实例（生成本页时实际运行）", "an example (run when this page was made)")
        yield page.folded(summary, *illustrated(norm, say))
        short = list(_short(norm, say))
        if short:
            yield page.folded(say("示例区2024年：何者未达到", "the example district in 2024: who is short"), *short)


def _others(norm: Norm, page: Page) -> Iterator[str]:
    say = page.say
    for name in norm.readings if norm.requirement is not None else ():
        for option in READINGS[name].options:
            other = rule(norm, Readings.among(READINGS, **{name: option.id}))
            if other != rule(norm):
                choice = page.question(name, f"`{name}={option.id}`")
                yield f"- {choice} {say(option.zh, option.en)}{say('：', ': ')}{say(*other)}"


def _short(norm: Norm, say: Language) -> Iterator[str]:
    """Who of the example district is short of a norm."""
    found = found_in_the_district().get(norm.id, ())
    for verdict in (Verdict.BREACHED, Verdict.UNMET):
        own = {each.subject: each.organization for each in found if each.verdict is verdict}
        if own:
            names = Names(report().ledger, say).in_a_row(own, own)
            yield f"{say(VERDICTS_ZH[verdict], verdict.value)}{say('：', ': ')}{names}"
