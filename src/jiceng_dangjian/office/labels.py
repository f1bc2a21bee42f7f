"""What the headers and labels of real tables mean: two tables shipped with the package."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from jiceng_dangjian.language.vocabulary import (
    DUTY_REPORT_FORMS,
    ENTRY_KINDS,
    FORMS,
    OFFICES,
    ORGANIZATION_KINDS,
    OUTCOMES,
    ROLES,
    STATES,
    STUDY,
)
from jiceng_dangjian.office.words import key

ASK, NOTHING = "?", "-"
"""A label that a person must explain, and one that no norm counts."""


@frozen
class Label:
    """A label of a kind of entry. kind: it, `?` or `-`. asked_where: of which bodies a person must say what it is.

    more: what else is entered, as may_be or also.
    """

    kind: str
    asked_where: str = ""
    more: Mapping[str, tuple[str, ...]] = field(factory=dict, hash=False)


def _rows(name: str) -> Iterator[list[str]]:
    table = resources.files("jiceng_dangjian").joinpath("data", name).read_text(encoding="utf-8")
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        for each in cells[0].split("|"):
            yield [each, *cells[1:]]


@cache
def headers() -> Mapping[str, str]:
    """The field that a header stands for, by the header's key; `-` where it stands for none.

    >>> headers()["会议时间"], headers()["序号"]
    ('date', '-')
    """
    return MappingProxyType({key(header): meant for header, meant in _rows("office_headers.tsv")})


@cache
def kinds() -> Mapping[str, Label]:
    """What a label of a kind of entry means, by the label's key.

    >>> kinds()["党委会"].kind, kinds()["专题会议"].kind, kinds()["支委会"].kind
    ('committee_meeting', '?', '-')
    """
    told = {label: Label(kind) for label, kind in CLOSED.items()}
    for label, kind, asked_where, more in _rows("office_kinds.tsv"):
        name, *values = more.split() or [""]
        told[key(label)] = Label(kind, asked_where, {name: tuple(values)} if name else {})
    return MappingProxyType(told)


def _keyed(*tables: Mapping[str, Any]) -> dict[str, Any]:
    return {key(label): value for table in tables for label, value in table.items()}


def _named(names: Mapping[str, str], **more: str) -> dict[str, str]:
    return _keyed({zh: name for name, zh in names.items()}, more)


CLOSED = _keyed({each.zh: kind for kind, each in ENTRY_KINDS.items()})
"""The kinds by their own names."""
YES_NO = _keyed(
    dict.fromkeys(("是", "有", "√", "✓", "达标", "true", "1"), True),
    dict.fromkeys(("否", "无", "没有", "×", "✗", "未达标", "false", "0"), False),
)
STATES_OF = _keyed(
    {zh: name for name, zh in STATES.items()},
    dict.fromkeys(("已结束", "已审批", "审核通过", "已召开", "已完成", "正常"), "held"),
    dict.fromkeys(("未开始", "计划中", "拟召开"), "planned"),
    dict.fromkeys(("已作废", "作废", "取消", "驳回", "已驳回", "审核不通过"), "cancelled"),
    dict.fromkeys(("未审核", "待审核", "暂存", "不明"), None),
)
CANCELLED = _keyed({"是": "cancelled", "已取消": "cancelled", "取消": "cancelled", "否": "held", "未取消": "held"})
"""The answers under 是否取消."""
STUDIES = _named(STUDY, 否="none", 无="none", 整场="whole_meeting", 议题="agenda_item")
REPORT_FORMS = _named(DUTY_REPORT_FORMS, 现场="oral")
ORGANIZATION_FORMS = _named(FORMS, 总支="general_branch", 支部="branch", 基层党委="committee")
BODIES = _named(ORGANIZATION_KINDS, 机关事业单位="government_or_public_institution", 社区="community") | {
    key("非公有制企业"): "non_public_enterprise",
    key("社会组织"): "social_organization",
    key("办事处"): "subdistrict_working_committee",
}
POSTS = _named(ROLES) | _keyed(
    dict.fromkeys(("党委书记", "党工委书记", "党支部书记", "党总支书记", "党组书记", "区委书记"), "secretary")
    | {
        "主持工作": "acting_secretary",
        "主持工作的负责人": "acting_secretary",
        "常委": "district_standing_committee_member",
    }
)
ANSWERS = _named(OUTCOMES)
ATTESTED_BY = _named(OFFICES)
