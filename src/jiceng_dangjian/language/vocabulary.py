"""The closed vocabulary of ledgers and findings: kinds, roles, offices, verdicts and reasons, with their Chinese names.

What is a fact of a kind (an event, a standing fact, a snapshot, something made for a year) is said here, once. Nobody
can write into these tables: they are everybody's.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NoReturn

from attrs import field, frozen

from jiceng_dangjian.errors import WrongType
from jiceng_dangjian.regulation.values import Value


def _read_only(names: Mapping[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType(dict(names))


class Word(StrEnum):
    """A word of a closed list: hashed as the text it is, so that either finds the other in a table."""

    __hash__ = str.__hash__


class Verdict(Word):
    """What a finding says, from the worst member of a set to the best.

    A verdict has no truth value: whether pending or undetermined is "good" is not for a program to guess.

    >>> bool(Verdict.SATISFIED)
    Traceback (most recent call last):
    ...
    jiceng_dangjian.errors.WrongType: a verdict has no truth value: ask which it is ...
    """

    BREACHED = "breached"
    UNMET = "unmet"
    UNDETERMINED = "undetermined"
    PENDING = "pending"
    SATISFIED = "satisfied"
    ON_RECORD = "on_record"
    NOT_APPLICABLE = "not_applicable"

    def __bool__(self) -> NoReturn:
        raise WrongType(
            "a verdict has no truth value: ask which it is, as in finding.verdict == Verdict.SATISFIED "
            "(undetermined and pending are neither satisfied nor breached)"
        )


class Reason(Word):
    """Why a finding has its verdict, in the order in which the first that applies is given."""

    COUNT_REACHED = "count_reached"
    STATE_HOLDS = "state_holds"
    ATTESTED_MET = "attested_met"
    DECISION_ON_RECORD = "decision_on_record"
    COUNT_SHORT = "count_short"
    PERFORMED_LATE = "performed_late"
    NO_DEADLINE = "no_deadline"
    COUNT_EXCEEDED = "count_exceeded"
    ATTESTED_NOT_MET = "attested_not_met"
    RECORDS_INCOMPLETE = "records_incomplete"
    ATTRIBUTE_UNKNOWN = "attribute_unknown"
    ATTESTATION_MISSING = "attestation_missing"
    JUDGEMENT_REQUIRED = "judgement_required"
    COMMENCEMENT_UNKNOWN = "commencement_unknown"
    PARTIAL_PERIOD = "partial_period"
    DEADLINE_UNKNOWN = "deadline_unknown"
    ROSTER_UNKNOWN = "roster_unknown"
    PERIOD_OPEN = "period_open"
    PERIOD_NOT_STARTED = "period_not_started"
    OUT_OF_SCOPE = "out_of_scope"
    NOT_IN_FORCE = "not_in_force"
    NOT_EXISTING = "not_existing"
    ROLE_NOT_HELD = "role_not_held"
    TRIGGER_ABSENT = "trigger_absent"


SEVERITY = MappingProxyType({verdict: place for place, verdict in enumerate(Verdict)})
PRECEDENCE = MappingProxyType({reason: place for place, reason in enumerate(Reason)})

VERDICTS_ZH = MappingProxyType(
    {
        Verdict.SATISFIED: "已完成",
        Verdict.BREACHED: "未达到",
        Verdict.UNMET: "未落实",
        Verdict.UNDETERMINED: "无法判定",
        Verdict.PENDING: "期限未到",
        Verdict.NOT_APPLICABLE: "不适用",
        Verdict.ON_RECORD: "有决定在案",
    }
)

STATES_ZH = "已落实"
"""What satisfied is called of a state, a principle or a goal: nothing of theirs is ever completed."""

REASONS_ZH = MappingProxyType(
    {
        Reason.COUNT_REACHED: "次数已达到",
        Reason.STATE_HOLDS: "状态存续",
        Reason.ATTESTED_MET: "经证明已做到",
        Reason.DECISION_ON_RECORD: "照录",
        Reason.COUNT_SHORT: "期满、记录完整而次数不足",
        Reason.PERFORMED_LATE: "逾期完成",
        Reason.COUNT_EXCEEDED: "超出规定数",
        Reason.ATTESTED_NOT_MET: "经证明未做到",
        Reason.NO_DEADLINE: "原文无期限",
        Reason.RECORDS_INCOMPLETE: "待补记录",
        Reason.ATTRIBUTE_UNKNOWN: "记录内容不明",
        Reason.ATTESTATION_MISSING: "缺少证明",
        Reason.JUDGEMENT_REQUIRED: "需人工判断",
        Reason.COMMENCEMENT_UNKNOWN: "印发日期不明",
        Reason.PARTIAL_PERIOD: "只覆盖部分期间",
        Reason.DEADLINE_UNKNOWN: "未载期限",
        Reason.ROSTER_UNKNOWN: "名单不明",
        Reason.PERIOD_OPEN: "期间未满",
        Reason.PERIOD_NOT_STARTED: "期间未开始",
        Reason.OUT_OF_SCOPE: "不属义务主体",
        Reason.NOT_IN_FORCE: "办法尚未施行",
        Reason.NOT_EXISTING: "组织不存在",
        Reason.ROLE_NOT_HELD: "未任该职",
        Reason.TRIGGER_ABSENT: "前提不成立",
    }
)


def said_zh(verdict: Verdict, reason: Reason, of_a_state: bool = False) -> str:
    """A verdict and its reason in Chinese. of_a_state: of a principle or goal, of which nothing is ever completed.

    >>> said_zh(Verdict.SATISFIED, Reason.COUNT_REACHED), said_zh(Verdict.SATISFIED, Reason.STATE_HOLDS)
    ('已完成（次数已达到）', '已落实（状态存续）')
    """
    state = verdict == Verdict.SATISFIED and (of_a_state or reason == Reason.STATE_HOLDS)
    return f"{STATES_ZH if state else VERDICTS_ZH[verdict]}（{REASONS_ZH[reason]}）"


ORGANIZATION_KINDS = MappingProxyType(
    {
        "district_committee": "区委",
        "subdistrict_working_committee": "办事处党工委",
        "affiliated_committee": "其他区属党委",
        "affiliated_working_committee": "其他区属党工委",
        "leading_party_members_group": "党组",
        "district_department": "区级部门（非党委）",
        "government_or_public_institution": "机关事业单位党组织",
        "community": "社区党组织",
        "non_public_enterprise": "非公有制企业党组织",
        "social_organization": "社会组织党组织",
    }
)
AFFILIATED_KINDS = ("subdistrict_working_committee", "affiliated_committee", "affiliated_working_committee")
PRIMARY_LEVEL_KINDS = ("government_or_public_institution", "community", "non_public_enterprise", "social_organization")
FORMS = MappingProxyType({"committee": "党委", "general_branch": "党总支", "branch": "党支部"})

ROLES = MappingProxyType(
    {
        "secretary": "书记",
        "member_in_charge_of_organization_work": "分管组织工作的成员",
        "leadership_team_member": "班子成员",
        "district_standing_committee_member": "区委常委",
        "acting_secretary": "主持工作的负责人（书记空缺时）",
    }
)
TEAM_ROLES = ("secretary", "member_in_charge_of_organization_work", "leadership_team_member", "acting_secretary")

OFFICES = MappingProxyType(
    {
        "district_committee": "区委",
        "district_organization_department": "区委组织部",
        "district_general_office": "区委办公室",
        "district_discipline_commission": "区纪委",
    }
)
STATES = MappingProxyType({"held": "已发生", "planned": "计划", "cancelled": "已取消"})
OUTCOMES = MappingProxyType({"met": "已做到", "not_met": "未做到"})


class Nature(Word):
    """How an entry stands in time: when it counts follows from this."""

    EVENT = "event"
    STANDING = "standing fact"
    SNAPSHOT = "snapshot"
    YEARLY = "made for a year"


@frozen(eq=False, repr=False)
class EntryKind(Value):
    """One kind of entry: its Chinese name, how it stands in time, and the fields it has beyond those of all."""

    zh: str
    nature: Nature
    fields: frozenset[str]
    target_is_person: bool = False
    """Whether its target is a person, who need not be registered."""
    target_may_be_person: bool = False
    """Whether its target is an organization, or a person who has an appointment."""
    by_number: bool = True
    """Whether several events of the kind may be entered together, by their number alone."""
    measure: str = "次"
    """The measure word with which its entries are counted in Chinese."""


def entry_kind(zh: str, *fields: str, nature: Nature = Nature.EVENT, by_number: bool = True, **more: Any) -> EntryKind:
    """One kind of entry: with the fields for its days, which follow from how it stands in time.

    >>> sorted(entry_kind("领导小组", nature=Nature.STANDING).fields)
    ['end', 'start']
    """
    when = ("start", "end") if nature is Nature.STANDING else ("date",)
    happens = nature in (Nature.EVENT, Nature.YEARLY)
    return EntryKind(zh, nature, frozenset((*when, *fields)), by_number=by_number and happens, **more)


SIX_HAVES = MappingProxyType(
    {
        "premises": "有场所",
        "facilities": "有设施",
        "signage": "有标志",
        "party_flag": "有党旗",
        "reading_matter": "有书报",
        "rules": "有制度",
    }
)
STUDY = MappingProxyType({"whole_meeting": "整场专题", "agenda_item": "单列议题", "none": "未研究"})
DUTY_REPORT_FORMS = MappingProxyType({"oral": "口头", "written": "书面"})

ENTRY_KINDS = MappingProxyType(
    {
        "committee_meeting": entry_kind("党（工）委会", "party_building_study"),
        "plenary_meeting": entry_kind("全委会", "party_building_study"),
        "standing_committee_meeting": entry_kind("常委会", "party_building_study"),
        "secretary_office_meeting": entry_kind("书记专题会议"),
        "annual_party_building_conference": entry_kind("综合性基层党建工作会议", "covers_year"),
        "leading_group_meeting": entry_kind("领导小组会议"),
        "leading_group": entry_kind("领导小组", nature=Nature.STANDING, measure="个"),
        "special_fund": entry_kind("专项资金（经费）", nature=Nature.STANDING, measure="项"),
        "delegated_rules": entry_kind("第十六条的办法", nature=Nature.STANDING, measure="件"),
        "contact_point": entry_kind("联系点", "by", "target", nature=Nature.STANDING, measure="个"),
        "party_lecture": entry_kind("党课", "by", "audience"),
        "situation_report": entry_kind("形势报告", "by", "audience"),
        "democratic_life_meeting": entry_kind("民主生活会", "attended_by"),
        "organizational_life_meeting": entry_kind("组织生活会", "attended_by"),
        "key_research_topic": entry_kind("重点课题", "by", "covers_year", nature=Nature.YEARLY, measure="个"),
        "secretary_project": entry_kind("书记项目", "by", "covers_year", nature=Nature.YEARLY, measure="个"),
        "research_article": entry_kind("调研文章", "by", "advances_party_building", measure="篇"),
        "annual_plan": entry_kind("年度计划", "covers_year", nature=Nature.YEARLY, measure="份"),
        "annual_key_points": entry_kind("年度要点", "covers_year", measure="份"),
        "assessment_indicators": entry_kind("考核指标", "covers_year", measure="份"),
        "budget_line": entry_kind("预算列支", "covers_year", "amount", nature=Nature.YEARLY, measure="笔"),
        "written_report": entry_kind("书面报告", "target", "covers_year", measure="份"),
        "duty_report_review": entry_kind("专项述职评议活动", "covers_year"),
        "duty_report": entry_kind("述职", "by", "form", "covers_year"),
        "secretary_appraisal": entry_kind("考评", "target", "covers_year", target_is_person=True),
        "year_end_assessment": entry_kind("年终考核", "target", "covers_year"),
        "six_haves": entry_kind("六有", "target", *SIX_HAVES, nature=Nature.SNAPSHOT),
        "rectification_order": entry_kind("限期整改", "target", "deadline", "extends", by_number=False),
        "rectification_report": entry_kind("整改报告", "order", measure="份"),
        "commendation": entry_kind("表彰", "target", target_may_be_person=True),
        "criticism": entry_kind("批评", "target", target_may_be_person=True),
        "accountability_decision": entry_kind("问责决定", "target", target_may_be_person=True),
        "other": entry_kind("其他会议和活动", "may_be"),
    }
)

COMMON_FIELDS = frozenset(
    {"id", "kind", "organization", "state", "recorded_on", "same_as", "also", "times", "evidence_refs"}
)
"""The fields that an entry of any kind has."""

FIELDS_ZH = MappingProxyType(
    {
        "party_building_study": "党建专题研究",
        "by": "行为人",
        "target": "对象",
        "audience": "听众（组织）",
        "attended_by": "参加人",
        "advances_party_building": "能够推进党建工作",
        "covers_year": "所属年度",
        "amount": "金额（元）",
        "form": "形式",
        "deadline": "期限",
        "order": "整改决定",
        "extends": "所展期的整改决定",
        "may_be": "类型",
        "state": "状态",
        "times": "次数",
        "date": "日期",
        "start": "起",
        "end": "止",
        **SIX_HAVES,
    }
)
FIELDS = tuple(sorted({*COMMON_FIELDS, *FIELDS_ZH}))
"""The fields that an entry of any kind or of some kinds may have."""


@frozen(eq=False, repr=False)
class Vocabulary(Value):
    """What the ledgers and norms of one law may name.

    entry_kinds: kinds of entries. organization_kinds, roles, offices: their Chinese names.
    """

    entry_kinds: Mapping[str, EntryKind] = field(converter=_read_only)
    organization_kinds: Mapping[str, str] = field(converter=_read_only)
    roles: Mapping[str, str] = field(converter=_read_only)
    offices: Mapping[str, str] = field(factory=dict, converter=_read_only)

    def __reduce__(self) -> tuple[Any, ...]:
        return Vocabulary, tuple(
            dict(each) for each in (self.entry_kinds, self.organization_kinds, self.roles, self.offices)
        )

    def __hash__(self) -> int:
        return hash((*self.entry_kinds, *self.organization_kinds, *self.roles))


VOCABULARY = Vocabulary(ENTRY_KINDS, ORGANIZATION_KINDS, ROLES, OFFICES)
"""That of the regulation."""
