"""What stands in cells, read as words and numbers: widths, Chinese numerals, amounts of money, what is private."""

import re
from unicodedata import normalize

from jiceng_dangjian.errors import Error

SIGNS = ("=", "+", "-", "@", "\t", "\r", "'")
"""What a spreadsheet would take for a formula, and the apostrophe that guards against it."""
NUMERALS = {zh: number for number, zh in enumerate("〇一二三四五六七八九十")} | {"两": 2, "零": 0}
ERRORS = {"#N/A", "#REF!", "#NAME?", "#DIV/0!", "#VALUE!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA"}
"""What a spreadsheet writes where a formula failed."""
PRIVATE = re.compile(
    r"(?<![0-9])(?:"
    r"[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])[0-9]{5}[0-9Xx]"
    r"|(?:\+?86[- ]?)?1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}"
    r"|0[0-9]{2,3}-[0-9]{7,8}"
    r")(?![0-9])"
)
"""Identity numbers and phone numbers."""
BETWEEN = re.compile(r"[、，,；;\n\r]+|\s{1,}")


class Unreadable(Error, ValueError):
    """A cell that does not say what its column asks: why, in Chinese and in English."""

    def __init__(self, zh: str, en: str) -> None:
        self.zh, self.en = zh, en
        super().__init__(zh, en)

    def __str__(self) -> str:
        return self.en


def plain_text(value: object) -> str:
    """The text of a cell: widths made one, no spaces around it; whole numbers without a point.

    >>> plain_text(" ２０２４年　"), plain_text(3.0), plain_text(None)
    ('2024年', '3', '')
    """
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return normalize("NFKC", str(value)).strip()


def as_written(value: object) -> str:
    """The text of a cell as it is written, without spaces around it.

    >>> as_written(" 示例（区）委 "), as_written(3.0)
    ('示例（区）委', '3')
    """
    return value.strip() if isinstance(value, str) else plain_text(value)


def key(value: object) -> str:
    """A text by which headers, labels and names are looked up: no spaces or line breaks, no mark of a duty to fill in.

    >>> key("会议\\n时间*"), key("党（工）委会") == key("党(工)委会")
    ('会议时间', True)
    """
    return re.sub(r"[\s*:：]", "", plain_text(value)).lower()


def number_in(told: str) -> int:
    """A number up to 99 in digits or Chinese; raises `Unreadable`.

    >>> number_in("两"), number_in("十二"), number_in("3")
    (2, 12, 3)
    """
    if told.isdecimal():
        return int(told)
    tens, ten, ones = told.rpartition("十")
    if told and all(each in NUMERALS for each in tens + ones) and len(tens) < 2 and len(ones) < 2:
        if ten:
            return 10 * (NUMERALS[tens] if tens else 1) + (NUMERALS[ones] if ones else 0)
        return NUMERALS[ones]
    raise Unreadable(f"“{told}”不是数", f"{told!r} is no number")


def whole_number(value: object) -> int:
    """A whole number in a cell, with or without its measure word; raises `Unreadable`."""
    told = re.sub(r"[次个篇份场]$", "", plain_text(value))
    return number_in(told)


def yuan(value: object, header: str) -> float | str:
    """An amount in yuan; ten thousands where the cell or its header says 万元. Raises `Unreadable`.

    >>> yuan("1,200.5", "预算数（万元）"), yuan("6万元", "金额"), yuan(60000, "金额（元）")
    (12005000, 60000, 60000)
    """
    told = plain_text(value).replace(",", "")
    if told == "未列明":
        return "unstated"
    found = re.fullmatch(r"([0-9]+(?:\.[0-9]+)?)(万?)元?", told)
    if not found:
        raise Unreadable(f"“{told}”不是金额", f"{told!r} is no amount")
    amount, after = found[1], "万" in found[2] or ("万元" in header and not told.endswith("元"))
    if not after:
        return float(amount) if "." in amount and not amount.endswith(".0") else int(float(amount))
    whole, _, part = amount.partition(".")
    digits = part.ljust(4, "0")
    exact = int(whole) * 10_000 + int(digits[:4])
    return exact if not digits[4:].strip("0") else float(amount) * 10_000


def several(value: object) -> list[str]:
    """The names in a cell that holds several; 无 is none.

    >>> several("张三、李四，王五"), several("无")
    (['张三', '李四', '王五'], [])
    """
    told = as_written(value)
    return [] if told == "无" else [each for each in BETWEEN.split(told) if each]


def without_private(told: str) -> str:
    """A text without identity and phone numbers.

    >>> without_private("见附件3，联系 13812345678")
    '见附件3，联系 '
    """
    return PRIVATE.sub("", told)


def guarded(told: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe before it, as spreadsheets themselves write it."""
    return f"'{told}" if told[:1] in SIGNS else told


def unguarded(told: str) -> str:
    """The text as it was before it was guarded.

    >>> [unguarded(guarded(each)) for each in ("=1+1", "'a", "a", "")]
    ['=1+1', "'a", 'a', '']
    """
    return told[1:] if told.startswith("'") and told[1:2] in SIGNS else told
