"""A requirement read back in words, Chinese and English, and what the ledger must hold for it."""

from collections.abc import Iterable
from functools import singledispatch
from typing import Any

from jiceng_dangjian.language.acts import Acts, Amount, CoversYear, Is, Names, OfKind, Who
from jiceng_dangjian.language.norms import Norm
from jiceng_dangjian.language.requirements import (
    AtLeast,
    Attested,
    Below,
    Both,
    ContactPoints,
    ForEvery,
    Orders,
    Posts,
    Recorded,
)
from jiceng_dangjian.language.vocabulary import DUTY_REPORT_FORMS, ENTRY_KINDS, FIELDS_ZH, ORGANIZATION_KINDS, STUDY
from jiceng_dangjian.language.windows import Standing
from jiceng_dangjian.questions.choice import under
from jiceng_dangjian.questions.chosen import Readings

Words = tuple[str, str]
"""The same in Chinese and in English."""

VALUES_ZH = {**STUDY, **DUTY_REPORT_FORMS}

WHO: dict[str, Words] = {
    Who.SUBJECT: ("本人", "the person"),
    Who.SUPERIOR: ("其上级", "its superior"),
    Who.MEMBER: ("该对象", "that member"),
    Who.HOLDER: ("该职位的任职人", "the holder of that post"),
    Who.TEAM: ("班子成员（或登记在本党（工）委名下）", "a member of the team (or entered under the committee)"),
    Who.BELOW: ("其党（工）委之下的组织", "an organization below their committee"),
    Who.BELOW_LINKED: ("其联系的办事处辖内组织", "an organization below the sub-district paired with them"),
    Who.CONTACT_POINT: ("当日其联系点", "their contact point on that day"),
}


def rule(norm: Norm, readings: Readings | None = None) -> Words:
    """What a norm requires, in words, under some readings.

    >>> from jiceng_dangjian.articles import NORMS
    >>> rule(NORMS["11.1-7"])[0]
    '每年至少2次：领导小组会议'
    """
    requirement = under(norm.requirement, readings or Readings())
    if requirement is None:
        return ("由人判断，本库不作结论", "for people to judge: the library decides nothing")
    return words(requirement)


def needs(norm: Norm, readings: Readings | None = None) -> list[tuple[str, tuple[str, ...]]]:
    """What a ledger must hold for a norm: each kind of entry, with the fields that are asked of it."""
    found: dict[str, dict[str, None]] = {}
    for acts in _acts(under(norm.requirement, readings or Readings())):
        for kind in acts.kinds:
            fields = found.setdefault(kind, {})
            when = sorted(ENTRY_KINDS[kind].fields & {"date", "start", "end"}, key=["date", "start", "end"].index)
            for name in (*when, *(_field(condition) for condition in acts.conditions)):
                if name != "first_recorded_as":
                    fields[name] = None
    return [(kind, tuple(fields)) for kind, fields in found.items()]


def _acts(requirement: Any) -> Iterable[Acts]:
    if isinstance(requirement, (AtLeast, ForEvery)):
        return requirement.acts
    if isinstance(requirement, Recorded):
        return (Acts(requirement.kind, (Names("target", Who.SUBJECT),)),)
    return requirement.contents if isinstance(requirement, Both) else ()


def _field(condition: Any) -> str:
    return {Amount: "amount", CoversYear: "covers_year"}.get(type(condition)) or condition.name


@singledispatch
def words(node: object) -> Words:
    """A part of a requirement in Chinese and English."""
    raise TypeError(f"{node!r} is no part of a requirement")


@words.register
def _(node: AtLeast) -> Words:
    zh, en = _any_of(node.acts)
    if node.at_most is None:
        number = (f"至少{node.number}次", f"at least {node.number}")
    else:
        number = (f"恰好{node.number}次", f"exactly {node.number}")
    if isinstance(node.each, Standing):
        number = (f"存在{number[0].replace('次', '项')}", number[1])
    condition = ("", "")
    if node.provided is not None:
        population = words(node.provided)
        condition = (f"（有{population[0]}时）", f" (where there is any of {population[1]})")
    return f"{node.each.zh}{number[0]}：{zh}{condition[0]}", f"{node.each.en}, {number[1]}: {en}{condition[1]}"


@words.register
def _(node: ForEvery) -> Words:
    (whom_zh, whom_en), (zh, en) = words(node.members), _any_of(node.acts)
    return f"{node.each.zh}，对{whom_zh}逐一：{zh}", f"{node.each.en}, for every one of {whom_en}: {en}"


@words.register
def _(node: Both) -> Words:
    contents = [words(each) for each in node.contents]
    return (
        f"{node.each.zh}，各项均须：{'；'.join(zh for zh, _ in contents)}",
        f"{node.each.en}, all of: {'; '.join(en for _, en in contents)}",
    )


@words.register
def _(node: Attested) -> Words:
    return "每年由有关机关或组织证明是否做到", "each year an office or organization says whether it was done"


@words.register
def _(node: Recorded) -> Words:
    kind = ENTRY_KINDS[node.kind].zh
    return f"只转述在案的{kind}，不作任何推断", f"what is on record ({node.kind}) is restated; nothing is ever derived"


@words.register
def _(node: Acts) -> Words:
    conditions = [words(each) for each in node.conditions]
    conditions = [each for each in conditions if each[0]]
    kinds_zh = "或".join(ENTRY_KINDS[kind].zh for kind in node.kinds)
    zh = f"（{'，'.join(each for each, _ in conditions)}）" if conditions else ""
    en = f" ({', '.join(each for _, each in conditions)})" if conditions else ""
    return kinds_zh + zh, " or ".join(node.kinds) + en


@words.register
def _(node: Is) -> Words:
    if node.name == "first_recorded_as":
        kinds = "或".join(ENTRY_KINDS[kind].zh for kind in node.values)
        return f"首条记录为{kinds}", f"first recorded as {' or '.join(node.values)}"
    name = FIELDS_ZH[node.name]
    if node.values == (True,):
        return name, node.name
    return f"{name}为{'或'.join(VALUES_ZH[value] for value in node.values)}", f"{node.name} {' or '.join(node.values)}"


@words.register
def _(node: Amount) -> Words:
    if node.above is None:
        return "写明数额", "with a stated amount"
    return f"金额大于{node.above}元", f"amount above {node.above} yuan"


@words.register
def _(node: CoversYear) -> Words:
    return "属于该年度", "of that year"


@words.register
def _(node: Names) -> Words:
    zh, en = WHO[node.who]
    name = "登记组织" if node.name == "organization" else FIELDS_ZH[node.name]
    return f"{name}为{zh}", f"{node.name} is {en}"


@words.register
def _(node: OfKind) -> Words:
    if node.name == "organization":
        if len(node.kinds) > 1:
            return "区委以外", "not the district committee"
        return "仅区委", "the district committee only"
    return (
        f"对象为{'或'.join(ORGANIZATION_KINDS[kind] for kind in node.kinds)}",
        f"{node.name} a {' or '.join(node.kinds)}",
    )


@words.register
def _(node: Below) -> Words:
    level = ("直接下级", "directly below") if node.directly is True else ("各级下级", "below at any level")
    everything = len(node.kinds) == len(ORGANIZATION_KINDS)
    zh = "组织" if everything else "、".join(ORGANIZATION_KINDS[kind] for kind in node.kinds)
    en = "organizations" if everything else ", ".join(node.kinds)
    return f"{level[0]}的{zh}", f"the {en} {level[1]}"


@words.register
def _(node: Posts) -> Words:
    return "区属各党（工）委书记（在任者）", "the secretaries in post of the district-affiliated committees"


@words.register
def _(node: ContactPoints) -> Words:
    return "其各联系点", "their contact points"


@words.register
def _(node: Orders) -> Words:
    return "向其下达的整改决定", "the rectification orders addressed to it"


def _any_of(alternatives: tuple[Acts, ...]) -> Words:
    each = [words(acts) for acts in alternatives]
    return "，或者".join(zh for zh, _ in each), ", or ".join(en for _, en in each)
