"""English for the words of the text that cards quote: its open terms and its words of duty."""

from functools import cache
from importlib import resources

DUTY = {"要": "shall", "应": "shall", "必须": "must", "其职责是": "their duties are", "至少": "at least"}
"""The words of duty and of number, in English (unofficial)."""


@cache
def _terms() -> dict[str, str]:
    table = resources.files("jiceng_dangjian").joinpath("data", "open_terms.tsv").read_text(encoding="utf-8")
    return dict(line.split("\t") for line in table.splitlines()[1:])


def in_english(words: str) -> str | None:
    """What an open term or a word of duty says in English; None for a word that is new in the text.

    >>> in_english("定期")
    'regularly'
    """
    return DUTY.get(words) or _terms().get(words)
