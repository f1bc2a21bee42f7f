"""What may be wrong with a ledger or a question: a code for each, and how it is said in Chinese.

A message is written in English where it arises; here it is known again, so that all messages stand in one table.
"""

import re
from collections.abc import Sequence

NAME = r"(.+?)"
MESSAGES: Sequence[tuple[str, str, str]] = (
    ("unreadable", rf"cannot read {NAME}: (.+)", r"无法读取 \1：\2"),
    ("empty", r"the file is empty: a ledger is a JSON object", r"文件是空的：台账是一个 JSON 对象"),
    ("not_json", r"this is not JSON: (.+) at line (\d+), column (\d+)", r"不是 JSON：第\2行第\3列，\1"),
    ("too_deep", r"the document is nested too deeply to be a ledger", r"层层嵌套太深，不是台账"),
    ("too_many_digits", r"a number in the document has too many digits to be read", r"有一个数位数太多，无法读入"),
    (
        "encoding",
        r"the file is not UTF-8(?:: it looks like (.+?))? \(byte (\d+)\); save it as UTF-8",
        r"文件不是 UTF-8（第\2字节；看似：\1），请另存为 UTF-8",
    ),
    ("not_an_object", rf"a ledger is an object, not {NAME}", r"台账须是一个对象，而不是\1"),
    ("no_such_field", r"there is no field ('.*?'|\S+?)(; .*|$)", r"没有字段 \1\2"),
    ("missing_format", r"required field missing: (.+)", r"缺少必填字段：\1"),
    ("missing", r"required field missing", r"缺少必填字段"),
    ("format", rf"the format must be {NAME}, not (.+)", r"format 须为 \1，而不是 \2"),
    (
        "too_early",
        r"(\S+) is before (\S+): article 1 cites a plenum that closed on that day",
        r"\1 早于 \2：第一条引用了该日闭幕的全会",
    ),
    (
        "ends_before",
        r"(\S+) is before (\S+): a regulation ends no earlier than it begins",
        r"\1 早于 \2：办法不会在施行前失效",
    ),
    ("text_needed", rf"text is needed, not {NAME}", r"须为文字，而不是\1"),
    ("empty_text", r"the text is empty; leave the field out where it is unknown", r"文字是空的；不知道的，不写该字段"),
    ("half_a_character", rf"{NAME} has half a character \(a lone surrogate\)", r"\1 含有半个字符"),
    ("flag_needed", rf"true, false or null is needed, not {NAME}", r"须为 true、false 或 null，而不是\1"),
    ("year_needed", rf"a year is needed, as a whole number, not {NAME}", r"须为年份（整数），而不是\1"),
    ("year_range", rf"the year (?:of )?{NAME} is not from (\d+) to (\d+)", r"\1 的年份不在\2至\3之间"),
    (
        "amount_needed",
        rf'an amount in yuan, "unstated" or null is needed, not {NAME}',
        r"须为金额（元）、unstated 或 null，而不是\1",
    ),
    (
        "amount_range",
        rf"an amount in yuan must be finite and not negative, not {NAME}",
        r"金额须为有限的非负数，而不是\1",
    ),
    ("number_from_one", rf"a whole number from 1 is needed, not {NAME}", r"须为自1起的整数，而不是\1"),
    ("number_needed", rf"a whole number is needed, not {NAME}", r"须为整数，而不是\1"),
    (
        "range_fields",
        rf"a range of days has earliest and latest, and no {NAME}",
        r"一段日子只有 earliest 和 latest，没有 \1",
    ),
    ("range_turned", r"latest (\S+) is before earliest (\S+)", r"最迟 \1 早于最早 \2"),
    ("no_month", rf"{NAME} is no month: write YYYY-MM", r"\1 不是月份：写作 YYYY-MM"),
    ("date_needed", rf"a date is needed, as YYYY-MM-DD, not {NAME}", r"须为日期（YYYY-MM-DD），而不是\1"),
    (
        "no_date",
        rf"{NAME} is no date: write YYYY-MM-DD, or a timestamp with its offset",
        r"\1 不是日期：写作 YYYY-MM-DD，或带时区的时间",
    ),
    ("no_offset", rf"the timestamp {NAME} has no offset; write it as in (.+)", r"时间 \1 没有时区；写作如 \2"),
    ("object_needed", rf"an object is needed, not {NAME}", r"须为对象，而不是\1"),
    ("list_needed", rf"a list is needed, not {NAME}", r"须为列表，而不是\1"),
    ("repeated_id", rf"the id {NAME} is already that of (\S+)", r"编号 \1 已是 \2 的"),
    ("unknown_name", r"there is no (.+?) ('.*?'|\".*?\") in the ledger(; .*|$)", r"台账没有\1 \2\3"),
    ("unknown_norm", r"there is no norm ('.*?'|\".*?\")(.*)", r"没有规范 \1\2"),
    (
        "two_sorts",
        rf"the id {NAME} is an organization's, (\S+), and cannot be a person's too",
        r"编号 \1 是组织的（\2），不能又是人员的",
    ),
    ("looks_like", rf"the id {NAME} looks like (.+)", r"编号 \1 看起来与 \2 一样"),
    ("circle", rf"(\w+) goes in a circle: {NAME}", r"\1 绕成一圈：\2"),
    ("recorded_before", r"(\w+) (\S+) begins after recorded_on (\S+)", r"\1 \2 晚于登记日 \3"),
    ("turned", r"(\w+) (\S+) is before (\w+) (\S+)", r"\1 \2 早于 \3 \4"),
    ("no_order", rf"{NAME} is no order that could be extended", r"\1 不是可以延期的整改决定"),
    ("no_times", rf"an entry of kind {NAME} is one, and has no times", r"\1 一条就是一件，没有 times"),
    (
        "times_same_as",
        r"(\d+) events are not the same event as another: same_as and times",
        r"\1 件事不会与另一件是同一件：same_as 与 times",
    ),
    ("times_named", r"(\d+) events are named as one event by a same_as", r"\1 件事被 same_as 说成一件"),
    (
        "may_be_also",
        r"an entry whose kind is open \(may_be\) is recorded as no further kind \(also\)",
        r"类型未定（may_be）的记录没有其他类型（also）",
    ),
    ("no_event", rf"{NAME} is no kind of event: an entry cannot be one of it", r"\1 不是一类事件，记录不会是其中一件"),
    ("other_kinds_field", r"an entry of kind (\S+) has no field ('.*?'|\S+?)(; .*|$)", r"\1 没有字段 \2\3"),
)
"""A code, what is said in English, and how it is said in Chinese."""

QUESTIONS: Sequence[tuple[str, str, str]] = (
    ("not_of_the_form", rf"{NAME} is not of the form NAME=OPTION", r"\1 不是 NAME=OPTION 的形式"),
    ("given_twice", r"(\w+) is given twice, as (\w+) and as (\w+)", r"\1 给了两次：\2 和 \3"),
    ("no_reading", r"(?:there is )?no reading ('.*?'|\S+?)(; .*|$)", r"没有读法 \1\2"),
    ("no_option", r"(\S+) has no option ('.*?'|\S+?)(; .*|$)", r"\1 没有选项 \2\3"),
    ("no_organization", r"the ledger has no organization ('.*?'|\".*?\")(; .*|$)", r"台账没有组织 \1\2"),
    ("no_appointment", r"the ledger has no appointment of ('.*?'|\".*?\")(; .*|$)", r"台账没有 \1 的任职\2"),
    (
        "nobody",
        r"the ledger has no organization or appointed person ('.*?'|\".*?\")(; .*|$)",
        r"台账没有组织或任职人员 \1\2",
    ),
    ("no_finding", rf"{NAME} has no finding for (\S+) in this ledger and year", r"本台账该年度，\1 没有关于 \2 的结论"),
    ("several", rf"{NAME} is the name of several: (.+)", r"\1 是几个组织的名称：\2"),
    ("nothing_named", r"there is no (reading|kind|schema) ('.*?'|\".*?\")(.*)", r"没有 \2\3"),
    ("end_before_start", r"the last day (\S+) is before the first, (\S+?)( @ .*|$)", r"截止日 \1 早于起始日 \2\3"),
    ("no_match", r"no norm has the (\w+) ('.*?'|\".*?\")(.*)", r"没有规范的 \1 是 \2\3"),
    (
        "no_citation",
        r"there is no (第\S+): the regulation has articles (\d+) to (\d+)(.*)",
        r"没有\1：本办法有第\2至\3条\4",
    ),
    ("output_closed", r"nothing can be written: the standard output is closed", r"无法输出：标准输出已关闭"),
    ("output_failed", r"the output cannot be written: (.+)", r"无法输出：\1"),
    ("pages", r"the pages cannot be made: (.+)", r"无法生成网页：\1"),
    ("interrupted", r"interrupted", r"已中断"),
    ("not_one_of", r"('.*?'|\".*?\"|\S+?) is no (.+?)(; .*|$)", r"\1 不是\2\3"),
)
"""The same of questions, which no ledger holds."""

HINTS = (
    (r"; did you mean (.+?)\?", r"；是否指 \1？"),
    (r"; there are (.+)", r"；可以是 \1"),
    (r"; (.+) is written (.+)", r"；\1写作 \2"),
    (r" or (?=')", r" 或 "),
)
"""What follows a wrong name."""

WORDS = (
    ("kind of organization", "组织类型"),
    ("kind of entry", "记录类型"),
    ("answer to party_building_study", "党建专题研究的选项"),
    ("form of a duty report", "述职形式"),
    ("organization, or person in office,", "组织或任职人员"),
    ("organization or person", "组织或人员"),
    ("office or organization", "机关或组织"),
    ("organization", "组织"),
    ("entry", "记录"),
    ("role", "职务"),
    ("form", "形式"),
    ("state", "状态"),
    ("outcome", "结果"),
    ("null", "空值"),
    ("an object", "对象"),
    ("a list", "列表"),
    ("text", "文字"),
)
"""What is spoken of."""

OTHER = "other"
WARNING = "warning: "
PLACE = r"\\(\d)"


def code_of(message: str) -> str:
    """The code of what is wrong: the same whatever the language and the values.

    >>> code_of("required field missing")
    'missing'
    """
    return next((code for code, told, _ in (*MESSAGES, *QUESTIONS) if re.fullmatch(told, message, re.DOTALL)), OTHER)


def in_chinese(message: str) -> str:
    """A message in Chinese; as it is where it is not one of the table.

    >>> print(in_chinese("there is no entry 'e9' in the ledger"))
    台账没有记录 'e9'
    """
    if message.startswith(WARNING):
        return "注意：" + in_chinese(message.removeprefix(WARNING))
    for _, told, zh in (*MESSAGES, *QUESTIONS):
        found = re.fullmatch(told, message, re.DOTALL)
        if found:
            return _filled(zh, [_worded(each or "") for each in found.groups()])
    return message


def _filled(told: str, parts: Sequence[str]) -> str:
    """The Chinese of the table with the parts of a message in their places; a part is put in as it is."""
    return re.sub(PLACE, lambda place: parts[int(place[1]) - 1], told)


def _worded(part: str) -> str:
    """A part of a message: a word that has a Chinese one, or a hint."""
    if part.startswith(";"):
        for told, zh in HINTS:
            part = re.sub(told, zh, part)
        return part
    return dict(WORDS).get(part, re.sub(r"^the (?:number|text) ", "", part))
