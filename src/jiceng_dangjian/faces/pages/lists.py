"""The tables of the pages: norms, duties by bearer, the year's windows, verdicts, the ledger."""

from collections.abc import Iterable, Iterator
from datetime import date

import attrs

from jiceng_dangjian.answers.language import Language
from jiceng_dangjian.answers.written import markdown_table
from jiceng_dangjian.articles import NORMS, norms
from jiceng_dangjian.faces.pages import definitions
from jiceng_dangjian.faces.pages.articles import link
from jiceng_dangjian.faces.pages.contents import TABLES
from jiceng_dangjian.language.bearer import Bearer
from jiceng_dangjian.language.norms import DECIDED_BY, Norm
from jiceng_dangjian.language.requirements import Holders, OrderTargets, Organizations, PointLeaders
from jiceng_dangjian.language.vocabulary import (
    COMMON_FIELDS,
    DUTY_REPORT_FORMS,
    ENTRY_KINDS,
    FORMS,
    OFFICES,
    ORGANIZATION_KINDS,
    OUTCOMES,
    REASONS_ZH,
    ROLES,
    STATES,
    STUDY,
    VERDICTS_ZH,
)
from jiceng_dangjian.language.windows import Periods, Standing
from jiceng_dangjian.language.words import needs, rule
from jiceng_dangjian.ledger.records import LISTS
from jiceng_dangjian.questions.choice import under
from jiceng_dangjian.questions.chosen import Readings

CLOSED_LISTS = {
    "organizations.kind": ORGANIZATION_KINDS,
    "organizations.form": FORMS,
    "appointments.role": ROLES,
    "entries.state": STATES,
    "entries.party_building_study": STUDY,
    "entries.form": DUTY_REPORT_FORMS,
    "attestations.outcome": OUTCOMES,
    "attestations.by": OFFICES,
}


def norm_index(say: Language) -> str:
    """Every norm: where it stands, whom it binds, how it is decided, its words."""
    heads = ("规范", "norm"), ("条款", "citation"), ("主体", "bearer"), ("如何认定", "decided by"), ("原文", "quote")
    rows = [tuple(say(*head) for head in heads)]
    for norm in NORMS.values():
        bearers = say.list([say(bearer.zh, bearer.en) for bearer in norm.bearers])
        rows.append(
            (link(norm), str(norm.citation), bearers, say(DECIDED_BY[norm.decided_by], norm.decided_by), norm.quote)
        )
    # On the site the table can be filtered by these columns; elsewhere the division changes nothing.
    table = f'<div class="filtered" data-columns="1 2 3" markdown="1">\n\n{markdown_table(rows)}\n\n</div>'
    return _page([_title("norms.md", say), say.notice, table])


def bearer_list(say: Language) -> str:
    """The list of responsibilities: for each bearer the duties that the text lays on it."""
    parts = [_title("bearers.md", say), say.notice]
    bearers = {bearer.id: bearer for norm in NORMS.values() for bearer in norm.bearers}
    heads = (
        ("规范", "norm"),
        ("如何认定", "decided by"),
        ("规则（默认读法）", "rule (default readings)"),
        ("原文", "quote"),
    )
    for bearer in bearers.values():
        rows = [tuple(say(*head) for head in heads)]
        for norm in norms(bearer=bearer.id):
            told = say(*rule(norm)) if norm.requirement is not None else ""
            told = say("提出限期（本库不核对）", "sets the time limit (not checked)") if _of_addressees(norm) else told
            rows.append((link(norm), say(DECIDED_BY[norm.decided_by], norm.decided_by), told, norm.quote))
        parts += [f"## {bearer.zh}" + say("", f" {bearer.en}"), *_elsewhere(bearer, bearers.values(), say)]
        parts.append(markdown_table(rows))
    rows = [tuple(say(*head) for head in heads)]
    for norm in filter(_of_addressees, NORMS.values()):
        rows.append((link(norm), say(DECIDED_BY[norm.decided_by], norm.decided_by), say(*rule(norm)), norm.quote))
    parts += [say("## 被责令整改的组织", "## organizations to which a rectification order is addressed")]
    return _page([*parts, markdown_table(rows)])


def _of_addressees(norm: Norm) -> bool:
    """Whether what is checked of a norm is the duty of those whom its bearer addresses."""
    return norm.subjects == OrderTargets()


def _elsewhere(bearer: Bearer, bearers: Iterable[Bearer], say: Language) -> Iterator[str]:
    """Under which wider names the text binds a bearer too, so that nobody takes its list for all there is."""
    own = _reach(bearer)
    wider = [each for each in bearers if each is not bearer and own and own <= _reach(each) and not _of_units(each)]
    names = say.list([say(each.zh, f"{each.zh} {each.en}") for each in wider])
    if _of_units(bearer):
        yield say(
            "成员单位中属党（工）委、党组织者，另受以其名义列出的各条约束。",
            "Member units that are committees or Party organizations are also bound under those names.",
        )
    elif wider:
        yield say(
            f"按默认读法，{bearer.zh}另受以下名下各条约束：{names}。",
            f"Under the default readings it is also bound under: {names}.",
        )
    else:
        yield say(
            f"没有以更宽的名义约束{bearer.zh}的条文；是否为领导小组成员单位，以台账为准。",
            "No wider name binds it; whether it is a member unit of the leading group, the ledger says.",
        )


def _of_units(bearer: Bearer) -> bool:
    """Whether it is the member units of the leading group, whatever they are."""
    return bool(getattr(under(bearer.population, Readings()), "member_units", False))


def _reach(bearer: Bearer) -> frozenset[tuple[str, str]]:
    """The roles in kinds of organization that a bearer is, under the default readings: no role for the body itself."""
    population = under(bearer.population, Readings())
    if isinstance(population, PointLeaders):
        return frozenset(each for office in population.offices for each in _holding(office))
    if isinstance(population, Holders):
        return frozenset(_holding(population))
    return frozenset(("", kind) for kind in population.kinds) if isinstance(population, Organizations) else frozenset()


def _holding(holders: Holders) -> Iterator[tuple[str, str]]:
    for role in holders.roles:
        for kind in ORGANIZATION_KINDS if holders.at is None else holders.at.kinds:
            yield role, kind


def calendar(say: Language) -> str:
    """When what a ledger shows can be done: the windows of a year, under the default readings."""
    windows: dict[object, list[Norm]] = {}
    for norm in NORMS.values():
        requirement = under(norm.requirement, Readings())
        each = getattr(requirement, "each", None)
        if norm.decided_by == "computed" and each is not None:
            windows.setdefault(each, []).append(norm)
    heads = ("期间", "window"), ("日期", "days"), ("规范", "norm"), ("规则（默认读法）", "rule (default readings)")
    rows = [tuple(say(*head) for head in heads)]
    for window, within in windows.items():
        days = (
            say("持续状态", "a standing state")
            if isinstance(window, Standing)
            else say(
                "决定之日至期限（延期的，至延期后期限）；被责令者",
                "from the day of the order to its deadline, as extended; the addressee",
            )
        )
        if isinstance(window, Periods):
            days = say("；", "; ").join(_days(window, say))
        told = say(getattr(window, "zh", ""), getattr(window, "en", ""))
        rows += [(told, days, link(norm), say(*rule(norm))) for norm in within]
    about = say("默认读法下的期间；起止均含当日。", "The windows under the default readings; both days are included.")
    return _page([_title("calendar.md", say), say.notice, about, markdown_table(rows)])


def _days(window: Periods, say: Language) -> list[str]:
    year = 2023  # a common year: the days of a window are the same in each
    told = []
    for first, last, opens, closes in window.days(year):
        text = f"{_day(first, year, say)}{say('至', ' to ')}{_day(last, year, say)}"
        if closes != last:
            text += say(f"（{_day(closes, year, say)}前所做仍计）", f" (acts until {_day(closes, year, say)} count)")
        if opens != first:
            text += say(f"（{_day(opens, year, say)}起所做亦计）", f" (acts from {_day(opens, year, say)} count)")
        told.append(text)
    return told


def _day(day: date, year: int, say: Language) -> str:
    zh, en = {1: ("次年", " of the next year"), -1: ("上年", " of the year before")}.get(day.year - year, ("", ""))
    return say(f"{zh}{day.month}月{day.day}日", f"{day:%m-%d}{en}")


def verdicts(say: Language) -> str:
    """What a finding may say, and why."""
    heads = say("名称", "Chinese"), say("含义", "meaning")
    found = [(say("结论", "verdict"), *heads)]
    found += [(f"`{each.value}`", VERDICTS_ZH[each], say(*told)) for each, told in definitions.VERDICTS.items()]
    reasons = [(say("理由", "reason"), *heads)]
    reasons += [(f"`{each.value}`", REASONS_ZH[each], say(*told)) for each, told in definitions.REASONS.items()]
    parts = [_title("verdicts.md", say), say.notice, markdown_table(found), say("## 理由", "## Reasons")]
    return _page([*parts, markdown_table(reasons)])


IN_PART = (
    (
        "只知道年、月或一段日子",
        "only a year, a month or a range is known",
        '`"date": "2024-03"`、`"date": {"earliest": "2024-03-01", "latest": "2024-03-10"}`（`start`、`end`同）',
        '`"date": "2024-03"`, `"date": {"earliest": "2024-03-01", "latest": "2024-03-10"}`; `start` and `end` alike',
    ),
    ("哪天登记，事情不晚于哪天", "recorded on a day: it happened no later", *['`"recorded_on": "2024-04-02"`'] * 2),
    ("只知道次数", "only how often is known", *['`"date": {"latest": "2024-06-30"}, "times": 2`'] * 2),
    (
        "不知道是哪一类",
        "one kind or another, nobody can say which",
        *['`"kind": "other", "may_be": ["party_lecture", "situation_report"]`'] * 2,
    ),
    ("事情是哪一年度的", "the year that it is of", *['`"date": "2025-01-16", "covers_year": 2024`'] * 2),
    ("整改期限改了", "the deadline of an order was moved", *['`"kind": "rectification_order", "extends": "r1"`'] * 2),
    ("主持工作，书记空缺", "in charge while there is no secretary", *['`"role": "acting_secretary"`'] * 2),
)
"""What real records leave open, and how a ledger says so: Chinese, English, and how it is written, for each."""

HOWEVER = (
    "没有写明的，逐一设想各种可能：无论哪一种都达到，才是达到；无论哪一种都没有达到，才是未达到；其余为无法判定。",
    "Whatever is left open is filled in every way it can be: satisfied is what holds in all of them, breached what "
    "holds in none, and the rest is undetermined.",
)
"""What follows from what is left open, in Chinese and English."""


def ledger(say: Language) -> str:
    """What a ledger holds: its lists and fields, the kinds of entries and for which norms, the closed vocabularies."""
    parts = [_title("ledger.md", say), say.notice]
    parts.append(
        say(
            "一个 JSON 文件。未知写 `null`；空白不等于零，也不等于没有。日期写 `YYYY-MM-DD`，起止均含当日。",
            "One JSON document. Unknown is `null`, never zero or false. Dates are `YYYY-MM-DD`, both ends included.",
        )
    )
    for name, kind in LISTS.items():
        rows = [(say("字段", "field"), say("类型", "type"), say("必填", "required"))]
        for attribute in attrs.fields(kind):
            if name != "entries" or attribute.name in COMMON_FIELDS:
                needed = say("是", "yes") if attribute.default is attrs.NOTHING else ""
                rows.append((f"`{attribute.name}`", _type(attribute.type, say), needed))
        parts += [f"## {name}", markdown_table(rows)]
        if name == "entries":
            parts.append(_kinds(say))
    ways = [(say("所知", "what is known"), say("写法", "how to write it"))]
    ways += [(say(zh, en), say(written_zh, written_en)) for zh, en, written_zh, written_en in IN_PART]
    parts += [say("## 只知道一部分", "## What is known in part"), markdown_table(ways), say(*HOWEVER)]
    for title, names in CLOSED_LISTS.items():
        values = [(say("值", "value"), say("中文", "Chinese")), *((f"`{value}`", zh) for value, zh in names.items())]
        parts += [f"## {title}", markdown_table(values)]
    parts.append(
        say(
            "`attestations.by` 也可以是组织的 `id`；上级组织的证明可作认定依据，自行证明或下级证明只列示。",
            "`attestations.by` may also be the `id` of an organization: what one above it says decides; what it says "
            "itself, or one below it, is shown and decides nothing.",
        )
    )
    return _page(parts)


def _kinds(say: Language) -> str:
    asked: dict[str, list[Norm]] = {}
    for norm in NORMS.values():
        for kind, _ in needs(norm) if norm.requirement is not None else ():
            asked.setdefault(kind, []).append(norm)
    rows = [
        (say("类型", "kind"), say("中文", "Chinese"), say("其他字段", "further fields"), say("用于规范", "for norms"))
    ]
    for each, entry in ENTRY_KINDS.items():
        fields = say.list([f"`{field}`" for field in sorted(entry.fields)])
        rows.append((f"`{each}`", entry.zh, fields, say.list([link(norm) for norm in asked.get(each, [])])))
    return markdown_table(rows)


def _type(annotation: object, say: Language) -> str:
    """The type of a field, as somebody who writes JSON says it."""
    text = str(annotation)
    words = {
        "OneOf": ("见下表", "see below"),
        "tuple": ("列表", "list of texts"),
        "'times'": ("整数，自1起", "whole number from 1"),
        "datetime.date": ("日期", "date"),
        "'year'": ("年份", "year"),
        "'yuan'": ("金额（元）或 unstated", "amount in yuan, or unstated"),
        "bool": ("true/false", "true/false"),
        "str": ("文字", "text"),
    }
    return next(say(*told) for word, told in words.items() if word in text)


def _title(path: str, say: Language) -> str:
    return f"# {say(*TABLES[path])}"


def _page(parts: list[str]) -> str:
    return "\n\n".join(parts) + "\n"
