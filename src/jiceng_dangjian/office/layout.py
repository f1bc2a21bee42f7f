"""The sheets that a district keeps: their columns, what each takes, and how a record stands in them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from jiceng_dangjian.language.vocabulary import (
    DUTY_REPORT_FORMS,
    ENTRY_KINDS,
    FORMS,
    OFFICES,
    ORGANIZATION_KINDS,
    OUTCOMES,
    ROLES,
    SIX_HAVES,
    STATES,
    STUDY,
)
from jiceng_dangjian.ledger.days import NOTHING_KNOWN, Days
from jiceng_dangjian.ledger.ledger import Ledger
from jiceng_dangjian.ledger.plain import plain_record
from jiceng_dangjian.ledger.records import Entry

YES_NO = {True: "是", False: "否"}
UNKNOWN = "不明"
GUIDE, DICTIONARY = "填表说明", "字典"
"""The sheet that explains the others, and the one that holds long lists of labels."""


@frozen
class Head:
    """A column of a sheet: its header, the field of the record, what people are told of it, and what it may hold.

    choices: the labels it takes, where those are closed. is_day: whether it takes a day.
    """

    header: str
    field: str
    told: str
    choices: tuple[str, ...] = ()
    is_day: bool = False


@frozen
class Tab:
    """A sheet: its name, the list of the ledger, its columns, the kinds of entries it is for, and a row as example."""

    name: str
    of: str
    heads: tuple[Head, ...]
    kinds: tuple[str, ...] = ()
    example: Mapping[str, object] = {}

    @property
    def fields(self) -> frozenset[str]:
        """What its columns hold."""
        return frozenset(head.field for head in self.heads)


def _zh(names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(names.values())


ORDER = Head("台账序号", "order.in.ledger", "在台账中的位置；导出时写入，填表时留空")
SUBJECTS_OF = ("organization", "person")
SUBJECTS = (
    Head("单位", "organization", "组织的编号或名称"),
    Head("人员编号", "person", "对人员的，写编号，“单位”留空"),
)
ORGANIZATIONS = Tab(
    "组织",
    "organizations",
    (
        Head("组织编号", "id", "每个组织一个，不重复"),
        Head("组织名称", "name", "全称"),
        Head("单位类别", "kind", "是哪一类组织", _zh(ORGANIZATION_KINDS)),
        Head("上级党组织", "superior", "上一级的编号或名称"),
        Head("组织形式", "form", "基层党组织的形式", _zh(FORMS)),
        Head("成立时间", "established", "年月日", is_day=True),
        Head("撤销时间", "dissolved", "最后一日；未撤销的留空", is_day=True),
        Head("是否成员单位", "leading_group_member", "是否区领导小组成员单位；不知道的留空", ("是", "否")),
        ORDER,
    ),
    example={
        "id": "w1",
        "name": "第一办事处党工委",
        "kind": "办事处党工委",
        "superior": "dc",
        "leading_group_member": "否",
    },
)
APPOINTMENTS = Tab(
    "任职",
    "appointments",
    (
        Head("人员编号", "person", "编号，不写姓名"),
        Head("党组织", "organization", "组织的编号或名称"),
        Head("职务", "role", "所任职务", _zh(ROLES)),
        Head("任职时间", "start", "年月日", is_day=True),
        Head("免职时间", "end", "最后一日；在任的留空", is_day=True),
        ORDER,
    ),
    example={"person": "p0001", "organization": "w1", "role": "书记", "start": "2021-03-01"},
)
COMMON = (
    Head("记录编号", "id", "每条一个；可留空，导入时编号"),
    Head("记录类型", "kind", "是哪一类"),
    Head("党组织", "organization", "在谁的登记簿上：组织的编号或名称"),
)
DATE = Head("日期", "date", "年月日；知道多少写多少：2024年3月、2024年上半年", is_day=True)
SPAN = (Head("起", "start", "第一日", is_day=True), Head("止", "end", "最后一日；仍在的留空", is_day=True))
AFTER = (
    Head("状态", "state", "是否已经发生；留空为已发生，说不清的写“不明”", (*_zh(STATES), UNKNOWN)),
    Head("次数", "times", "只知道次数的，写次数；一条一次的留空"),
    Head("登记时间", "recorded_on", "何时登记", is_day=True),
    Head("兼作", "also", "同时记作的其他类型，用顿号隔开"),
    Head("可能的类型", "may_be", "说不清是哪一类时，写可能的几类"),
    Head("同一事件的记录", "same_as", "另一条记录的编号"),
    Head("佐证材料", "evidence_refs", "文号、附件名，用顿号隔开；不写证件号、电话"),
    ORDER,
)
OWN = {
    "by": Head("行为人编号", "by", "谁做的：人员编号"),
    "target": Head("对象", "target", "联系、考核、责令、表彰的组织：编号或名称"),
    "target.id": Head("对象编号", "target.id", "对象是人员的，写编号"),
    "audience": Head("听众", "audience", "听课的组织，用顿号隔开；没有写“无”"),
    "attended_by": Head("参加人编号", "attended_by", "参加人员的编号，用顿号隔开；没有写“无”"),
    "covers_year": Head("所属年度", "covers_year", "是哪一年的"),
    "party_building_study": Head("党建专题研究", "party_building_study", "会议怎样研究党建", _zh(STUDY)),
    "advances_party_building": Head(
        "能够推进党建工作", "advances_party_building", "由人判断；不知道的留空", ("是", "否")
    ),
    "amount": Head("金额（元）", "amount", "元；列了预算而没有列数的写“未列明”"),
    "form": Head("述职形式", "form", "口头或书面", _zh(DUTY_REPORT_FORMS)),
    "deadline": Head("整改期限", "deadline", "年月日", is_day=True),
    "order": Head("整改决定编号", "order", "所报告的整改决定的记录编号"),
    "extends": Head("所展期的整改决定", "extends", "所展期的决定的记录编号"),
    **{name: Head(zh, name, f"{zh}：不知道的留空", ("是", "否")) for name, zh in SIX_HAVES.items()},
}


def _tab(name: str, *kinds: str, **example: object) -> Tab:
    """A sheet for some kinds of entries, with the columns that they need."""
    wanted = {field for kind in kinds for field in ENTRY_KINDS[kind].fields}
    people = any(ENTRY_KINDS[kind].target_is_person or ENTRY_KINDS[kind].target_may_be_person for kind in kinds)
    own = [head for field, head in OWN.items() if field in wanted or (field == "target.id" and people)]
    when = tuple(head for head in (DATE, *SPAN) if head.field in wanted)
    first, kind, body = COMMON
    kind = Head(kind.header, kind.field, kind.told, tuple(ENTRY_KINDS[each].zh for each in kinds))
    return Tab(name, "entries", (first, kind, body, *when, *own, *AFTER), kinds, example)


MEETINGS = (
    "committee_meeting", "plenary_meeting", "standing_committee_meeting", "leading_group_meeting",
    "annual_party_building_conference", "secretary_office_meeting",
)  # fmt: skip
ENTRIES = (
    _tab("会议", *MEETINGS, kind="党（工）委会", date="2024-03-05", party_building_study="单列议题"),
    _tab("党课与形势报告", "party_lecture", "situation_report", kind="党课", date="2024-06-28"),
    _tab("生活会", "democratic_life_meeting", "organizational_life_meeting", kind="民主生活会", date="2024-12"),
    _tab("联系点", "contact_point", kind="联系点", start="2024-01-01"),
    _tab("机构与制度", "leading_group", "special_fund", "delegated_rules", kind="领导小组", start="2020-03-01"),
    _tab("计划与要点", "annual_plan", "annual_key_points", "assessment_indicators", kind="年度要点", date="2024-02-11"),
    _tab("书记抓党建", "key_research_topic", "secretary_project", "research_article", kind="书记项目", date="2024-03"),
    _tab("预算", "budget_line", kind="预算列支", date="2024-04-10", amount=60000),
    _tab("书面报告", "written_report", kind="书面报告", date="2024-12-18", covers_year=2024),
    _tab(
        "述职评议考核", "duty_report_review", "duty_report", "secretary_appraisal", "year_end_assessment",
        kind="述职", date="2025-01-10", covers_year=2024, form="口头",
    ),
    _tab("六有", "six_haves", kind="六有", date="2024-05-22", premises="是"),
    _tab("限期整改", "rectification_order", "rectification_report", kind="限期整改", date="2024-07-01"),
    _tab("表彰批评问责", "commendation", "criticism", "accountability_decision", kind="表彰", date="2024-07"),
)  # fmt: skip
OTHERS = _tab("其他", *ENTRY_KINDS, kind="其他会议和活动", date="2024-12", may_be="民主生活会、组织生活会")
"""For what is of no one kind, and for records that hold more than the sheet of their kind has columns for."""
COVERAGE = Tab(
    "完整性声明",
    "coverage",
    (
        *SUBJECTS,
        Head("记录种类", "kinds", "哪几类记录已经完整，用顿号隔开；都完整写“全部”"),
        Head("起", "start", "第一日", is_day=True),
        Head("止", "end", "最后一日", is_day=True),
        ORDER,
    ),
    example={"subject": "w1", "kinds": "全部", "start": "2024-01-01", "end": "2025-03-31"},
)
ATTESTATIONS = Tab(
    "证明",
    "attestations",
    (
        Head("规范", "norm", "规范的编号，如 11.1-4"),
        *SUBJECTS,
        Head("年度", "year", "哪一年的"),
        Head("证明结论", "outcome", "不作结论的留空", _zh(OUTCOMES)),
        Head("证明机关", "by", "机关或组织", (*_zh(OFFICES), "其他组织写编号或名称")),
        Head("日期", "date", "年月日", is_day=True),
        ORDER,
    ),
    example={"norm": "11.1-4", "subject": "w1", "year": 2024, "outcome": "已做到", "by": "区委组织部"},
)
DOCUMENT = Tab(
    "台账说明",
    "document",
    (Head("项目", "document.item", "印发日期、废止日期"), Head("内容", "document.value", "年月日", is_day=True)),
    example={"document.item": "印发日期", "document.value": "2020-01-15"},
)
TABS = (DOCUMENT, ORGANIZATIONS, APPOINTMENTS, *ENTRIES, OTHERS, COVERAGE, ATTESTATIONS)
"""Every sheet, in the order of the workbook."""
Cells = tuple[object, ...]


class Layout:
    """How the records of a ledger stand in the sheets: organizations by their names where those tell them apart."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        names: dict[str, list[str]] = {}
        for each in ledger.organizations:
            for name in {each.id, each.name or each.id}:
                names.setdefault(name, []).append(each.id)
        self.shown = {
            each.id: each.name if each.name and names[each.name] == [each.id] else each.id
            for each in ledger.organizations
        }

    def rows(self, tab: Tab) -> Iterator[Cells]:
        """The rows of a sheet."""
        if tab.of == "document":
            for item, value in (("印发日期", self.ledger.in_force_from), ("废止日期", self.ledger.in_force_until)):
                if value is not None:
                    yield item, value
            return
        for number, record in enumerate(getattr(self.ledger, tab.of), 1):
            if tab.of != "entries" or tab is _home(record):
                yield tuple(number if head is ORDER else self._cell(record, tab.of, head.field) for head in tab.heads)

    def _cell(self, record: Any, of: str, name: str) -> object:
        """What a record has in a column."""
        if name in PARTED.get(of, ()):
            subject = record.target if of == "entries" else record.subject
            is_body = subject in self.shown
            return self.shown.get(subject, subject) if is_body == (name == PARTED[of][0]) else None
        value = getattr(record, name)
        if name in ("organization", "superior"):
            return self.shown.get(value)
        if name == "audience":
            return _listed(None if value is None else [self.shown[each] for each in value])
        if (of, name) == ("attestations", "by"):
            return OFFICES.get(value) or self.shown[value]
        write = WRITTEN.get(f"{of}.{name}") or WRITTEN.get(name) or _plain
        return write(value)


def _home(entry: Entry) -> Tab:
    """The sheet in which an entry stands: that of its kind, if it has a column for all that the entry says."""
    said = plain_record(entry).keys()
    for tab in ENTRIES:
        if entry.kind in tab.kinds and said <= tab.fields:
            return tab
    return OTHERS


PARTED = {"entries": ("target", "target.id"), "coverage": SUBJECTS_OF, "attestations": SUBJECTS_OF}
"""Where an organization and a person stand in two columns: the field of the organization, and that of the person."""


def _listed(values: Sequence[str] | None, none: str = "无") -> str | None:
    return None if values is None else "、".join(values) or none


def _kinds(values: Sequence[str]) -> str | None:
    return "、".join(ENTRY_KINDS[each].zh for each in values) or None


def _plain(value: object) -> object:
    if isinstance(value, bool):
        return YES_NO[value]
    return str_of(value) if isinstance(value, Days) else value


def str_of(days: Days) -> str:
    """A day known in part, as the sheets write it.

    >>> from datetime import date
    >>> str_of(Days(date(2024, 1, 1), date(2024, 6, 30))), str_of(Days(None, date(2024, 3, 10)))
    ('2024-01-01至2024-06-30', '2024-03-10止')
    """
    told = str(days)
    if days == NOTHING_KNOWN:
        return UNKNOWN
    if "…" not in told:
        return told
    if days.earliest is None:
        return f"{days.latest}止"
    return f"{days.earliest}起" if days.latest is None else f"{days.earliest}至{days.latest}"


WRITTEN: Mapping[str, Callable[[Any], object]] = {
    "state": lambda value: UNKNOWN if value is None else STATES[value],
    "times": lambda value: None if value == 1 else value,
    "also": _kinds,
    "may_be": _kinds,
    "kinds": _kinds,
    "evidence_refs": lambda value: _listed(value or None),
    "attended_by": _listed,
    "party_building_study": STUDY.get,
    "organizations.form": FORMS.get,
    "entries.form": DUTY_REPORT_FORMS.get,
    "organizations.kind": ORGANIZATION_KINDS.get,
    "entries.kind": lambda value: ENTRY_KINDS[value].zh,
    "role": ROLES.get,
    "outcome": OUTCOMES.get,
    "amount": lambda value: "未列明" if value == "unstated" else value,
}
"""How the values of some fields are written; the others stand as they are."""
