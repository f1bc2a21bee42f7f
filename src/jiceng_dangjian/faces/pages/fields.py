"""Every field of a ledger in words: what it says, in Chinese and English, and an example of its value."""

from collections.abc import Mapping
from typing import Any

Told = Mapping[str, tuple[str, str, Any]]

LISTS_TOLD: Mapping[str, tuple[str, str]] = {
    "": ("整个文件", "The whole document"),
    "organizations": ("组织", "Organizations"),
    "appointments": ("任职", "Appointments"),
    "entries": ("发生的事项", "Entries: what happened"),
    "coverage": ("完整性声明", "Coverage: where the record is declared complete"),
    "attestations": ("证明", "Attestations"),
}
"""What the lists of a ledger are."""

_SIX = "“六有”：是否有{}", "of the “six haves” (六有): whether there are {}"
FIELDS: Mapping[str, Told] = {
    "": {
        "format": ("格式及其版本", "the format and its version", "jiceng-dangjian.ledger/1"),
        "in_force_from": (
            "办法印发之日（第十八条）；不知道则为 null，结论随之为无法判定",
            "the day the measures were issued (article 18); null if unknown, and whatever would apply is undetermined",
            "2020-01-15",
        ),
        "in_force_until": (
            "办法被替代的，最后一天；没有则不写",
            "the last day in force, where the measures were replaced; absent where they were not",
            None,
        ),
    },
    "organizations": {
        "id": ("编号，台账中不重复", "an id, once in a ledger", "w3"),
        "kind": ("组织类别", "what it is", "subdistrict_working_committee"),
        "name": ("名称，供人阅读", "its name, for readers", "第三办事处党工委"),
        "superior": ("直接上级组织的编号", "the id of the organization directly above it", "dc"),
        "form": ("基层党组织的形式", "the form of a primary-level organization", "branch"),
        "established": ("成立之日；不知道则不设界限", "the day it was set up; null sets no bound", "2005-01-01"),
        "dissolved": ("最后存续之日；未撤销则不写", "its last day; absent while it is in being", None),
        "leading_group_member": (
            "是否区委党建工作领导小组成员单位；null为不知道",
            "whether it is a member unit of the district leading group; null is unknown",
            True,
        ),
    },
    "appointments": {
        "person": ("人员的编号，不是姓名", "a reference to a person, not a name", "p0025"),
        "organization": ("任职的组织", "the organization", "w2"),
        "role": ("职务", "the role", "secretary"),
        "start": ("任职首日；不知道则不设界限", "the first day; null sets no bound", "2021-03-01"),
        "end": ("任职末日；仍在任则不写", "the last day; absent while it lasts", None),
    },
    "entries": {
        "id": ("编号，台账中不重复", "an id, once in a ledger", "e00014"),
        "kind": ("类型，见下表", "the kind: see below", "leading_group_meeting"),
        "organization": (
            "登记在哪个组织：开会、制发、举行、听取的组织",
            "in whose register it stands: the body that met, made the document, held the meeting or heard the report",
            "w1",
        ),
        "date": ("日期，可以只知道一部分", "the day, as much of it as is known", "2024-03-27"),
        "start": ("持续状态的首日", "the first day of a standing fact", "2022-01-01"),
        "end": ("持续状态的末日；仍存续则不写", "its last day; absent while it lasts", None),
        "recorded_on": ("登记之日：事情不晚于这一天", "the day it was recorded: it happened no later", "2024-04-02"),
        "state": ("已发生、计划或已取消；不写为已发生", "held, planned or cancelled; absent is held", "held"),
        "times": ("只知道次数的，几次", "how many events, where only the number is known", 2),
        "also": ("同一事项还记为的类型", "further kinds that it was recorded as", ["annual_plan"]),
        "may_be": (
            "类型不明的，可能是哪几类（类型写 other）",
            "the kinds of which it may be, where the kind is unknown (kind: other)",
            ["party_lecture", "situation_report"],
        ),
        "same_as": ("与哪条记录是同一件事", "the record of the same event", "e00014"),
        "evidence_refs": ("存放依据的地方，原样列示", "where its evidence is kept; shown as it is", ["2024-017"]),
        "by": ("行为人：人员的编号", "who did it: a reference to a person", "p0025"),
        "target": (
            "对象：联系的组织、考核的对象、被责令的组织",
            "whom it is about: linked with, assessed, ordered, paired",
            "c12",
        ),
        "audience": ("听众所属的组织", "the organizations whose members listened", ["c12"]),
        "attended_by": ("参加人的编号", "who took part: references to persons", ["p0025"]),
        "covers_year": ("所属年度", "the year that it is of", 2024),
        "party_building_study": (
            "会议对党建工作的研究：整场、单列议题或没有",
            "how the meeting studied Party building: as a whole, as an item of its own, or not",
            "agenda_item",
        ),
        "advances_party_building": (
            "文章、项目是否能够推进党建工作",
            "whether it can advance Party building, as the record says",
            True,
        ),
        "amount": (
            "金额（元）；写明而未载数额的为 unstated",
            "an amount in yuan; unstated where there is a line and no sum",
            "unstated",
        ),
        "form": ("述职的形式：口头或书面", "the form of a duty report: oral or written", "oral"),
        "deadline": ("整改决定的期限", "the deadline of a rectification order", "2024-06-30"),
        "order": ("整改报告所答复的整改决定", "the rectification order that a report answers", "r1"),
        "extends": ("延长哪一整改决定的期限", "the rectification order whose deadline it moves", "r1"),
        "premises": (_SIX[0].format("场所"), _SIX[1].format("premises"), True),
        "facilities": (_SIX[0].format("设施"), _SIX[1].format("facilities"), True),
        "signage": (_SIX[0].format("标志"), _SIX[1].format("signs"), True),
        "party_flag": (_SIX[0].format("党旗"), "of the “six haves” (六有): whether there is a Party flag", True),
        "reading_matter": (_SIX[0].format("书报"), _SIX[1].format("books and papers"), None),
        "rules": (_SIX[0].format("制度"), _SIX[1].format("rules"), False),
    },
    "coverage": {
        "subject": ("谁的记录：组织或人员的编号", "whose record: an organization or a person", "w3"),
        "kinds": ("哪几类记录", "of which kinds", ["leading_group_meeting"]),
        "start": ("从哪天起完整", "complete from", "2024-01-01"),
        "end": ("到哪天止完整", "complete until", "2024-12-31"),
    },
    "attestations": {
        "norm": ("规范的编号", "the id of a norm", "11.1-4"),
        "subject": ("证明的是谁", "of whom", "w1"),
        "year": ("哪一年度", "of which year", 2024),
        "outcome": ("已做到或未做到；null为未说明", "met or not met; null says neither", "met"),
        "by": ("由谁证明", "who says so", "district_organization_department"),
        "date": ("证明之日", "the day it was said", "2025-01-10"),
    },
}
"""The fields of each list, and under the empty name those of the document itself."""
