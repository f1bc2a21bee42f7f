"""A requirement read back in words, Chinese and English, and what the ledger must hold for it."""

from collections.abc import Iterable
from functools import lru_cache, singledispatch
from typing import TYPE_CHECKING

from jiceng_dangjian.errors import WrongType
from jiceng_dangjian.language.acts import (
    Acts,
    Amount,
    Content,
    CoversYear,
    FirstRecordedAs,
    Is,
    Names,
    OfKind,
    field_of,
)
from jiceng_dangjian.language.relations import SUBJECT
from jiceng_dangjian.language.requirements import (
    Attested,
    Below,
    ContactPoints,
    Counted,
    Orders,
    Posts,
    Recorded,
    Requirement,
)
from jiceng_dangjian.language.vocabulary import DUTY_REPORT_FORMS, FIELDS_ZH, STUDY, Vocabulary
from jiceng_dangjian.language.windows import Standing
from jiceng_dangjian.questions.choice import under
from jiceng_dangjian.questions.chosen import Readings

if TYPE_CHECKING:
    from jiceng_dangjian.language.norms import Norm

Words = tuple[str, str]
"""The same in Chinese and in English."""

VALUES_ZH = {**STUDY, **DUTY_REPORT_FORMS}


def rule(norm: "Norm", readings: Readings | None = None) -> Words:
    """What a norm requires, in words, under some readings.

    >>> from jiceng_dangjian.articles import NORMS
    >>> rule(NORMS["11.1-7"])[0]
    '每年至少2次：领导小组会议'
    """
    return _rule(norm, norm.vocabulary, readings or Readings.among(norm.questions))


@lru_cache(maxsize=8192)
def _rule(norm: "Norm", vocabulary: Vocabulary, readings: Readings) -> Words:
    requirement = under(norm.requirement, readings)
    if requirement is None:
        return ("由人判断，本库不作结论", "for people to judge: the library decides nothing")
    return words(requirement, vocabulary)


def needs(norm: "Norm", readings: Readings | None = None) -> list[tuple[str, tuple[str, ...]]]:
    """What a ledger must hold for a norm: each kind of entry, with the fields that are asked of it."""
    found: dict[str, dict[str, None]] = {}
    for acts in _acts(under(norm.requirement, readings or Readings.among(norm.questions))):
        for kind in acts.kinds:
            fields = found.setdefault(kind, {})
            when = sorted(
                norm.vocabulary.entry_kinds[kind].fields & {"date", "start", "end"}, key=["date", "start", "end"].index
            )
            for name in (*when, *filter(None, map(field_of, acts.conditions))):
                fields[name] = None
    return [(kind, tuple(fields)) for kind, fields in found.items()]


def _acts(requirement: Requirement | None) -> Iterable[Acts]:
    if isinstance(requirement, Counted):
        return [acts for content in requirement.contents for acts in content]
    return (Acts(requirement.kind, (Names("target", SUBJECT),)),) if isinstance(requirement, Recorded) else ()


@singledispatch
def words(node: object, vocabulary: Vocabulary) -> Words:
    """A part of a requirement in Chinese and English. vocabulary: what its kinds are called."""
    raise WrongType(f"{node!r} is no part of a requirement")


@words.register
def _(node: Counted, vocabulary: Vocabulary) -> Words:
    if node.members is not None:
        (whom_zh, whom_en), (zh, en) = words(node.members, vocabulary), _any_of(node.contents[0], vocabulary)
        return f"{node.each.zh}，对{whom_zh}逐一：{zh}", f"{node.each.en}, for every one of {whom_en}: {en}"
    contents = [_any_of(content, vocabulary) for content in node.contents]
    if len(contents) > 1:
        return (
            f"{node.each.zh}，各项均须：{'；'.join(zh for zh, _ in contents)}",
            f"{node.each.en}, all of: {'; '.join(en for _, en in contents)}",
        )
    measure = vocabulary.entry_kinds[node.contents[0][0].kinds[0]].measure
    (zh, en), (number_zh, number_en) = contents[0], _number(node, measure)
    if node.provided is not None:
        population = words(node.provided, vocabulary)
        zh, en = f"{zh}（有{population[0]}时）", f"{en} (where there is any of {population[1]})"
    return f"{node.each.zh}{number_zh}：{zh}", f"{node.each.en}, {number_en}: {en}"


def _number(node: Counted, measure: str) -> Words:
    exact = node.at_most is not None
    zh = f"{'恰好' if exact else '至少'}{node.number}{measure}"
    return f"存在{zh}" if isinstance(node.each, Standing) else zh, f"{'exactly' if exact else 'at least'} {node.number}"


@words.register
def _(node: Attested, vocabulary: Vocabulary) -> Words:
    return (
        "每年由有关机关或上级组织证明是否做到",
        "each year an office, or an organization above it, says whether it was done",
    )


@words.register
def _(node: Recorded, vocabulary: Vocabulary) -> Words:
    kind = vocabulary.entry_kinds[node.kind].zh
    return f"只转述在案的{kind}，不作任何推断", f"what is on record ({node.kind}) is restated; nothing is ever derived"


@words.register
def _(node: Acts, vocabulary: Vocabulary) -> Words:
    conditions = [words(each, vocabulary) for each in node.conditions]
    conditions = [each for each in conditions if each[0]]
    kinds_zh = "或".join(vocabulary.entry_kinds[kind].zh for kind in node.kinds)
    zh = f"（{'，'.join(each for each, _ in conditions)}）" if conditions else ""
    en = f" ({', '.join(each for _, each in conditions)})" if conditions else ""
    return kinds_zh + zh, " or ".join(node.kinds) + en


@words.register
def _(node: Is, vocabulary: Vocabulary) -> Words:
    name = FIELDS_ZH[node.name]
    if node.values == (True,):
        return name, node.name
    return f"{name}为{'或'.join(VALUES_ZH[value] for value in node.values)}", f"{node.name} {' or '.join(node.values)}"


@words.register
def _(node: FirstRecordedAs, vocabulary: Vocabulary) -> Words:
    kinds = "或".join(vocabulary.entry_kinds[kind].zh for kind in node.kinds)
    return f"首条记录为{kinds}", f"first recorded as {' or '.join(node.kinds)}"


@words.register
def _(node: Amount, vocabulary: Vocabulary) -> Words:
    if node.above is None:
        return "写明数额", "with a stated amount"
    return f"金额大于{node.above}元", f"amount above {node.above} yuan"


@words.register
def _(node: CoversYear, vocabulary: Vocabulary) -> Words:
    return "属于该年度", "of that year"


@words.register
def _(node: Names, vocabulary: Vocabulary) -> Words:
    name = "登记组织" if node.name == "organization" else FIELDS_ZH[node.name]
    return node.who.words(node.name, name)


@words.register
def _(node: OfKind, vocabulary: Vocabulary) -> Words:
    if node.name == "organization":
        if len(node.kinds) > 1:
            return "区委以外", "not the district committee"
        return "仅区委", "the district committee only"
    return (
        f"对象为{'或'.join(vocabulary.organization_kinds[kind] for kind in node.kinds)}",
        f"{node.name} a {' or '.join(node.kinds)}",
    )


@words.register
def _(node: Below, vocabulary: Vocabulary) -> Words:
    level = ("直接下级", "directly below") if node.directly is True else ("各级下级", "below at any level")
    everything = len(node.kinds) == len(vocabulary.organization_kinds)
    zh = "组织" if everything else "、".join(vocabulary.organization_kinds[kind] for kind in node.kinds)
    en = "organizations" if everything else ", ".join(node.kinds)
    return f"{level[0]}的{zh}", f"the {en} {level[1]}"


@words.register
def _(node: Posts, vocabulary: Vocabulary) -> Words:
    return "区属各党（工）委书记（在任者）", "the secretaries in post of the district-affiliated committees"


@words.register
def _(node: ContactPoints, vocabulary: Vocabulary) -> Words:
    return "其各联系点", "their contact points"


@words.register
def _(node: Orders, vocabulary: Vocabulary) -> Words:
    return "向其下达的整改决定", "the rectification orders addressed to it"


def _any_of(alternatives: Content, vocabulary: Vocabulary) -> Words:
    each = [words(acts, vocabulary) for acts in alternatives]
    return "，或者".join(zh for zh, _ in each), ", or ".join(en for _, en in each)
