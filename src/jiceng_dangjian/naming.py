"""The end of an error message about a name there is not: the same word rightly written, or what there is.

Only a slip of the same word is suggested, never another word that looks like it: failed is not satisfied,
deputy_secretary is not secretary, and 11.1-33 is not 11.1-3.
"""

from collections.abc import Collection, Iterable, Mapping
from unicodedata import normalize

from jiceng_dangjian.medium import quoted

LISTED = 40
"""So many names are told; of more, those that begin alike."""
SUGGESTED = 20
"""So many wrong names of one document are looked for among the right ones; the others are only told."""
SHORT = 4
"""A shorter word with a slip may be another word; so may one of this length with two letters turned: from, form."""


def nearest(name: object, names: Collection[str]) -> str:
    """What follows the message that a name is none of a closed list: the name meant, or what there is.

    names: the list; where it says what each is called in Chinese, that is understood.

    >>> nearest("comittee", ["committee", "branch"]), nearest("党支部", {"branch": "党支部", "committee": "党委"})
    ("; did you mean 'committee'?", "; 党支部 is written 'branch'")
    >>> nearest("state_owned_committee", ["committee", "branch"])
    '; there are committee, branch'
    """
    if not isinstance(name, str):
        return ""
    for right, told in names.items() if isinstance(names, Mapping) else ():
        label = getattr(told, "zh", told)
        if isinstance(label, str) and normalize("NFKC", name) == normalize("NFKC", label):
            return f"; {name} is written {quoted(right)}"
    if meant := near_miss(name, names):
        return meant
    if len(names) > LISTED:
        names = [each for each in names if each.startswith(name.partition("-")[0] + "-")]
    return f"; there are {', '.join(names)}" if names else ""


def near_miss(name: object, names: Iterable[str]) -> str:
    """The same for the ids of a ledger: those that differ from a name by a slip of the pen; nothing where none does.

    A slip: two letters in the wrong order, a letter missing or written twice, a plural, another case, a hyphen or space
    for the underscore; never the first letter, a digit or a Chinese character.

    >>> near_miss("distrct_committee", ["district_committee"]), near_miss("w2", ["w1", "w20"])
    ("; did you mean 'district_committee'?", '')
    """
    written = _plain(name) if isinstance(name, str) else ""
    meant = sorted({quoted(each) for each in names if _slip(written, _plain(each))})
    return f"; did you mean {' or '.join(meant[:3])}?" if meant else ""


def _plain(name: str) -> str:
    return normalize("NFKC", name).strip().casefold().replace("-", "_").replace(" ", "_")


def _slip(written: str, right: str) -> bool:
    """Whether one slip lies between two words."""
    if written.replace("_", "") == right.replace("_", ""):
        return True
    if min(len(written), len(right)) < SHORT or abs(len(written) - len(right)) > 1:
        return False
    shorter = min(len(written), len(right))
    if written[0] != right[0]:
        return False
    same = next((at for at in range(shorter) if written[at] != right[at]), shorter)
    wrong, meant = written[same:], right[same:]
    if len(written) < len(right):  # one is missing
        return wrong == meant[1:] and _letter(meant[0])
    if len(written) > len(right):  # one too many: the letter before again, an underscore, or a plural
        twice = wrong == "s" or (_letter(wrong[0]) and written[same - 1 : same] == wrong[0])
        return twice and wrong[1:] == meant
    turned = len(right) > SHORT and wrong[:2] == meant[1::-1] and wrong[2:] == meant[2:]
    return turned and _letter(wrong[0]) and _letter(wrong[1])


def _letter(character: str) -> bool:
    return "a" <= character <= "z"
