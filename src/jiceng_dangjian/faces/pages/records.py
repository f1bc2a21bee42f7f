"""The pages about records: what a ledger holds, what an attestation is, what a finding says and why."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

import attrs

from jiceng_dangjian import example_district
from jiceng_dangjian.answers.names import in_words
from jiceng_dangjian.answers.written import markdown_table
from jiceng_dangjian.articles import NORMS, norms
from jiceng_dangjian.examples.illustrations import illustration
from jiceng_dangjian.faces.pages import definitions
from jiceng_dangjian.faces.pages.articles import said
from jiceng_dangjian.faces.pages.fields import FIELDS, LISTS_TOLD
from jiceng_dangjian.faces.pages.illustrated import entered, illustrated
from jiceng_dangjian.faces.pages.place import Page
from jiceng_dangjian.language.norms import Norm
from jiceng_dangjian.language.vocabulary import (
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
from jiceng_dangjian.language.words import needs
from jiceng_dangjian.ledger.records import LISTS

CLOSED_LISTS: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("organizations", "kind"): ORGANIZATION_KINDS,
    ("organizations", "form"): FORMS,
    ("appointments", "role"): ROLES,
    ("entries", "state"): STATES,
    ("entries", "party_building_study"): STUDY,
    ("entries", "form"): DUTY_REPORT_FORMS,
    ("attestations", "outcome"): OUTCOMES,
    ("attestations", "by"): OFFICES,
}
"""The fields that take one of a few values, with the Chinese of each."""

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


def ledger(page: Page) -> str:
    """What a ledger holds: its lists and fields, the kinds of entries and for which norms, the closed vocabularies."""
    say = page.say
    parts = [
        say(
            "一个 JSON 文件。未知写 `null`；空白不等于零，也不等于没有。日期写 `YYYY-MM-DD`，起止均含当日。",
            "One JSON document. Unknown is `null`, never zero or false. Dates are `YYYY-MM-DD`, both ends included.",
        )
    ]
    for name in ("", *LISTS):
        rows = [tuple(say(*head) for head in HEADS)]
        rows += [_field(name, field, page) for field in FIELDS[name]]
        title = f'## <a id="{name}"></a>{say(*LISTS_TOLD[name])} `{name}`' if name else f"## {say(*LISTS_TOLD[name])}"
        parts += [title, markdown_table(rows)]
    parts += [say("## 各类记录", "## The kinds of entries"), _kinds(page)]
    ways = [(say("所知", "what is known"), say("写法", "how to write it"))]
    ways += [(say(zh, en), say(written_zh, written_en)) for zh, en, written_zh, written_en in IN_PART]
    parts += [say("## 只知道一部分", "## What is known in part"), markdown_table(ways), say(*HOWEVER)]
    parts.append(say("## 只能取这些值的字段", "## Fields that take one of a few values"))
    for (name, field), values in CLOSED_LISTS.items():
        told = [f"`{value}` {say(zh, in_words(value))}" for value, zh in values.items()]
        parts.append(f"`{name}.{field}`{say('：', ': ')}{say.list(told)}")
    parts.append(
        say(
            "`attestations.by` 也可以是组织的 `id`；上级组织的证明可作认定依据，自行证明或下级证明只列示。",
            "`attestations.by` may also be the `id` of an organization: what one above it says decides; what it says "
            "itself, or one below it, is shown and decides nothing.",
        )
    )
    return page.written(say("台账", "The ledger"), *parts)


HEADS = ("字段", "field"), ("含义", "meaning"), ("例如", "for example"), ("必填", "required"), ("用于规范", "for norms")


def _field(name: str, field: str, page: Page) -> tuple[str, ...]:
    """A field: what it says, an example of its value, whether it must be given, and the norms that ask it."""
    say = page.say
    zh, en, example = FIELDS[name][field]
    needed = bool(name) and attrs.fields_dict(LISTS[name])[field].default is attrs.NOTHING
    asking = [norm for norm, fields in _asked() if name == "entries" and field in fields]
    many = len(asking) == len(_asked())
    asked = say("各条", "all") if many else say.list([page.norm(norm) for norm in asking])
    return (
        f"`{field}`",
        say(zh, en),
        f"`{json.dumps(example, ensure_ascii=False)}`",
        say("是", "yes") if needed else "",
        asked,
    )


@cache
def _asked() -> list[tuple[Norm, frozenset[str]]]:
    """The norms for which a ledger must hold something, each with the fields that it asks."""
    found = [(norm, needs(norm)) for norm in NORMS.values() if norm.requirement is not None]
    return [(norm, frozenset(field for _, fields in asked for field in fields)) for norm, asked in found if asked]


def _kinds(page: Page) -> str:
    """One line of JSON for each kind of entry, as the example district has it, and the norms that count it."""
    say = page.say
    asked: dict[str, list[Norm]] = {}
    for norm, _ in _asked():
        for kind, _ in needs(norm):
            asked.setdefault(kind, []).append(norm)
    written = {each["kind"]: each for each in reversed(example_district().to_dict()["entries"])}
    rows = [(say("类型", "kind"), say("用于规范", "for norms"), say("例如", "for example"))]
    for kind, entry in ENTRY_KINDS.items():
        own = asked.get(kind, [])
        example = json.dumps(written[kind], ensure_ascii=False) if kind in written else None
        example = example or next(filter(None, (entered(norm, kind) for norm in own)), None) or _bare(kind)
        name = say(f"{entry.zh} `{kind}`", f"`{kind}`")
        rows.append((name, say.list([page.norm(norm) for norm in own]), f"`{example}`"))
    return markdown_table(rows)


def _bare(kind: str) -> str:
    """An entry of a kind that neither the example district nor any norm shows."""
    fields = ENTRY_KINDS[kind].fields
    entry = {"id": "e1", "kind": kind, "organization": "dc", "date": "2024-03-05"}
    entry |= {"target": "w1"} if "target" in fields else {}
    return json.dumps(entry | ({"party_building_study": "agenda_item"} if "party_building_study" in fields else {}))


def attested(page: Page) -> str:
    """How an office says whether something was done: one example, and every norm of which it may."""
    say = page.say
    own = norms(decided_by="attested")
    about = say(
        "这些规范记录本身不能说明是否做到，由有关机关或上级组织证明；没有证明的，无法判定。下面是其中一条的实例，其余写法相同。",
        "Of these norms no record shows by itself whether they were done: an office, or an organization above it, says "
        "so; where nobody does, they are undetermined. Here is one of them; the others are written alike.",
    )
    rows = [(say("规范", "norm"), say("原文", "text"))]
    rows += [(page.norm(norm, f"{say(norm.title_zh, norm.title_en)} {norm.id}"), said(norm, say)) for norm in own]
    first = next(norm for norm in own if norm.name)
    parts = [
        about,
        f"## {say('实例', 'An example')}{say('：', ': ')}{say(first.title_zh, first.title_en)} · {first.id}",
    ]
    parts += [f"```json\n{_attestations(first)}\n```", *illustrated(first, say)]
    parts += [say("## 全部由有关机关证明的规范", "## All attested norms"), markdown_table(rows)]
    return page.written(say("由有关机关证明的规范", "What an office attests"), *parts)


def _attestations(norm: Norm) -> str:
    """How the word of an office stands in a ledger: that of the norm's example."""
    shown = illustration(norm)
    assert shown is not None
    told = shown.after.inquiry.ledger.to_dict()["attestations"]
    told = [each | {"by": "district_organization_department"} for each in told]
    return '"attestations": [\n' + ",\n".join(f"  {json.dumps(each)}" for each in told) + "\n]"


def verdicts(page: Page) -> str:
    """What a finding may say, and why."""
    say = page.say

    def table(head: tuple[str, str], told: Mapping[Any, tuple[str, str]], zh: Mapping[Any, str]) -> str:
        rows = [(say(*head), say("含义", "meaning"), *([say("代码中", "in code")] if say.id == "zh" else []))]
        for each, meaning in told.items():
            code = f"`{each!s}`"
            rows.append((zh[each], say(*meaning), code) if say.id == "zh" else (code, say(*meaning)))
        return markdown_table(rows)

    parts = [table(("结论", "verdict"), definitions.VERDICTS, VERDICTS_ZH), say("## 理由", "## Reasons")]
    parts.append(table(("理由", "reason"), definitions.REASONS, REASONS_ZH))
    return page.written(say("结论与理由", "Verdicts and reasons"), *parts)
