"""Chinese numerals from one to ninety-nine, as articles and items are numbered."""

from jiceng_dangjian.errors import BadValue

DIGITS = "零一二三四五六七八九"


def to_chinese(number: int) -> str:
    """Write a number from 1 to 99 as the text does.

    >>> to_chinese(11), to_chinese(20), to_chinese(3)
    ('十一', '二十', '三')
    """
    if not 1 <= number <= 99:
        raise BadValue(f"a number from 1 to 99 is needed, not {number}")
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else DIGITS[tens] + "十") + (DIGITS[ones] if ones else "")


def from_chinese(numeral: str) -> int:
    """Read a number from 1 to 99; 两 is two, as in 两次.

    >>> from_chinese("十八"), from_chinese("两"), from_chinese("二十一")
    (18, 2, 21)
    """
    tens, ten, ones = numeral.replace("两", "二").rpartition("十")
    if (not tens and not ones and not ten) or any(part and part not in set(DIGITS[1:]) for part in (tens, ones)):
        raise BadValue(f"{numeral!r} is no Chinese numeral from one to ninety-nine")
    return (DIGITS.index(tens or "一") * 10 if ten else 0) + (DIGITS.index(ones) if ones else 0)
