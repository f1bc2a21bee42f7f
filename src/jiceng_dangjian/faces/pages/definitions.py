"""What verdicts and reasons mean, in both languages."""

from collections.abc import Mapping

from jiceng_dangjian.language.vocabulary import Reason, Verdict

VERDICTS: Mapping[Verdict, tuple[str, str]] = {
    Verdict.BREACHED: (
        "期限已过，记录完整，所要求的没有做到；不是对责任的认定",
        "not reached: the time is over, the record complete, and what is required was not done; no finding of fault",
    ),
    Verdict.UNMET: (
        "原文没有期限的状态在认定当日不存在；不称逾期",
        "a state for which the text sets no time is not there on the day it is judged; it is never late",
    ),
    Verdict.UNDETERMINED: (
        "台账没有说明，不能说做到，也不能说没有做到",
        "the ledger does not say: neither done nor not done",
    ),
    Verdict.PENDING: ("期间未到或未满，还可以做", "the time has not come or is not over: it can still be done"),
    Verdict.SATISFIED: ("所要求的做到了；状态、原则、目标称“已落实”", "what is required was done, or is so"),
    Verdict.ON_RECORD: (
        "第十五条所说的决定在案，照录，不作褒贬",
        "a decision under article 15 is on record and restated; neither good nor bad",
    ),
    Verdict.NOT_APPLICABLE: ("此项不适用于该对象、该期间", "the norm does not apply to this subject and window"),
}
"""What each verdict means, in Chinese and English."""

REASONS: Mapping[Reason, tuple[str, str]] = {
    Reason.COUNT_REACHED: ("计入的记录达到规定之数", "as many entries count as are required"),
    Reason.STATE_HOLDS: ("所要求的状态在认定当日存在", "the state required is there on the day it is judged"),
    Reason.ATTESTED_MET: ("可以认定的机关证明已做到", "an office that may say so says that it was done"),
    Reason.DECISION_ON_RECORD: ("有决定在案", "a decision is on record"),
    Reason.COUNT_SHORT: (
        "期间已满，台账对应有的记录声明完整，次数仍不足",
        "the window is over, the record of what could count is declared complete, and too few count",
    ),
    Reason.PERFORMED_LATE: ("期间之后才做到", "it was done after the window"),
    Reason.NO_DEADLINE: ("原文没有期限，故只说未落实", "the text sets no time, so it is only said not to be so"),
    Reason.COUNT_EXCEEDED: ("依“恰好一个”的读法，多于规定之数", "under the reading of exactly one, too many"),
    Reason.ATTESTED_NOT_MET: ("可以认定的机关证明未做到", "an office that may say so says that it was not done"),
    Reason.RECORDS_INCOMPLETE: (
        "没有足够记录，台账也没有声明完整",
        "too few entries count, and the record is not declared complete",
    ),
    Reason.ATTRIBUTE_UNKNOWN: (
        "有记录可能计入，缺的是其中一项内容",
        "an entry may count: something that it does not say decides",
    ),
    Reason.ATTESTATION_MISSING: ("没有机关证明", "no office has said whether it was done"),
    Reason.JUDGEMENT_REQUIRED: ("须由人判断，本库不作任何认定", "for people to judge: the library decides nothing"),
    Reason.COMMENCEMENT_UNKNOWN: ("台账没有印发日期", "the ledger gives no date of issue"),
    Reason.PARTIAL_PERIOD: (
        "施行、存续或任职只覆盖期间的一部分",
        "force, life or tenure covers only part of the window",
    ),
    Reason.DEADLINE_UNKNOWN: ("整改决定没有载明期限", "the rectification order states no deadline"),
    Reason.ROSTER_UNKNOWN: ("谁受约束，台账没有说明", "the ledger does not say who is bound"),
    Reason.PERIOD_OPEN: ("期间未满", "the window is not over"),
    Reason.PERIOD_NOT_STARTED: ("期间未开始", "the window has not begun"),
    Reason.OUT_OF_SCOPE: ("不是该条所约束的组织或人", "not one whom the clause binds"),
    Reason.NOT_IN_FORCE: ("期间内办法没有施行", "the measures were not in force in the window"),
    Reason.NOT_EXISTING: ("期间内组织不存在", "the organization did not exist in the window"),
    Reason.ROLE_NOT_HELD: ("期间内没有担任该职", "the role was not held in the window"),
    Reason.TRIGGER_ABSENT: ("没有使该条适用的事", "nothing brings the clause into play"),
}
"""What each reason means, in Chinese and English."""

OPEN = (Verdict.BREACHED, Verdict.UNMET, Verdict.UNDETERMINED, Verdict.PENDING)
"""The verdicts after which something may be left to do."""
