"""The words of the report for people: how something is short, why it is undetermined; Chinese and English."""

from jiceng_dangjian.language.vocabulary import Reason

HALVES = {((1, 1), (6, 30)): ("上半年", "first half-year"), ((7, 1), (12, 31)): ("下半年", "second half-year")}
"""Windows that have a name."""

SHORTFALL = {
    Reason.COUNT_SHORT: ("缺", "missing"),
    Reason.PERFORMED_LATE: ("逾期才做", "done late"),
    Reason.COUNT_EXCEEDED: ("多于规定之数", "more than the number"),
    Reason.NO_DEADLINE: ("尚无", "not there"),
    Reason.ATTESTED_NOT_MET: ("未做到", "not done"),
}
"""How something is short: Chinese and English."""

MISSING = ("缺", "missing")
"""Said before who or what of a set is short."""

TOO_FEW = ("不足", "too few")
"""Said where something counts, and less than is due."""

UNSETTLED = ("；不明", "; open")
"""Said before those of a set of whom nothing can be said."""

NOTHING_SHORT = ("没有未达到、未落实或存疑之处", "Nothing is short or undetermined")
NO_MATCH = ("没有符合所列条件的结论", "No finding is as asked")
"""Said where there is nothing to list: of a whole report, and of the findings asked for."""

SETTLED_BY = {
    Reason.RECORDS_INCOMPLETE: ("记录不足，台账未声明完整", "incomplete"),
    Reason.ATTRIBUTE_UNKNOWN: ("有记录而内容不明", "open"),
    Reason.ATTESTATION_MISSING: ("缺少证明", "not attested"),
    Reason.COMMENCEMENT_UNKNOWN: ("台账未填印发日期", "no date of issue"),
    Reason.PARTIAL_PERIOD: ("只覆盖部分期间", "part of the period"),
    Reason.DEADLINE_UNKNOWN: ("整改决定未载期限", "an order without a deadline"),
    Reason.ROSTER_UNKNOWN: ("谁受约束不明", "who is bound is unknown"),
    Reason.JUDGEMENT_REQUIRED: ("须人工判断", "for people to judge"),
}
"""Why something is undetermined: Chinese and English."""
