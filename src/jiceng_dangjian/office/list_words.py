"""The words of the lists: what verdicts, statuses and levels are called, Chinese and English."""

from jiceng_dangjian.language.vocabulary import Reason, Verdict

VERDICTS = {
    Verdict.SATISFIED: ("已完成", "done"),
    Verdict.ON_RECORD: ("有决定在案（照录）", "a decision on record (as it stands)"),
    Verdict.UNMET: ("未落实（原文无期限）", "not there (the text sets no deadline)"),
    Verdict.PENDING: ("期限未到", "not yet due"),
    Verdict.NOT_APPLICABLE: ("不适用", "does not apply"),
}
REASONS = {
    Reason.COUNT_SHORT: ("未达到（期满、记录完整）", "short (the period is over, the record complete)"),
    Reason.PERFORMED_LATE: ("逾期完成", "done late"),
    Reason.COUNT_EXCEEDED: ("超过规定次数", "more than the number"),
    Reason.ATTESTED_NOT_MET: ("经证明未做到", "attested as not done"),
    Reason.STATE_HOLDS: ("已落实", "there"),
    Reason.RECORDS_INCOMPLETE: ("待补记录", "records to be supplied"),
    Reason.JUDGEMENT_REQUIRED: ("需人工判断", "for people to judge"),
}
"""What a verdict is called in the lists: by its reason where that has a name of its own."""
BASES = {
    "fact": ("据台账计算", "computed from the ledger"),
    "attested": ("据有关机关的证明", "as attested"),
    "not supplied": ("记录未提供", "not supplied"),
    "judgement": ("需人工判断", "for people to judge"),
}
UNSETTLED = {
    Reason.ATTRIBUTE_UNKNOWN: ("记录内容不明", "what is on record is unclear"),
    Reason.PARTIAL_PERIOD: ("原文未定", "the text leaves it open"),
    Reason.ATTESTATION_MISSING: ("待有关机关证明", "an office has to say"),
    Reason.JUDGEMENT_REQUIRED: BASES["judgement"],
}
"""Of what nature a conclusion is: one that is settled, and one that is not, by its reason."""
MISSING, OPEN = ("缺：", "missing: "), ("不明：", "open: ")
TO_ATTEST = ("待证明", "to be attested")
STATUS = {
    "done": ("已完成", "done"),
    "open": ("待完成", "open"),
    "late": ("逾期未完成", "late"),
    "undetermined": ("待补记录", "records to be supplied"),
}


TIERS = (
    ("区级", "district", ("区委", "区纪委", "等部门", "领导小组")),
    ("区属", "district-affiliated", ("区属", "办事处")),
    ("基层", "primary level", ("基层", "社区")),
    ("各级", "all levels", ("各级", "党（工）委", "主要领导", "分管", "其他", "上级")),
)
"""Levels, by how the words for those who are responsible begin."""
