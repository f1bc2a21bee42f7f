"""Text made safe for the medium it is shown in: a terminal or log, Markdown, HTML, JSON.

Whatever a ledger, a name or an argument holds goes through here before it is shown. No text begins a new line, moves a
cursor, turns the direction of writing, or becomes a heading, cell, tag or (but that some renderers link whatever looks
like an e-mail address) a link; and each still says what it held.
"""

import re
from typing import Any
from unicodedata import normalize

SPACES = " \u3000"
"""Of the spaces only these are shown as they are: the others cannot be told from them, or break a line."""
INVISIBLE = "\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0\u2800\ufe0f\ufe0e"
"""Letters and marks without a shape: printable, but an id that holds one looks like another."""
SHAPELESS = f"[{INVISIBLE}]"
SIGNS = r"([\\`*_{}\[\]|~<>&$^#])|^\s*([-+=])|^\s*\d+([.)])(?=\s|$)"
ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
CODED = r"(?i)(?<=www)\.|:(?=//)|@|(?<=\bmailto):|(?<=\bxmpp):|^ (?= {3,}[^ ])"
"""What makes a link, and the spaces that begin a block of code: written as a number, as no backslash helps. Patterns
that an import would wait for are texts, and made when they are first needed."""


def line(text: object) -> str:
    r"""Text on one line of a terminal, log or message: what cannot be seen is written out.

    >>> line("w1\x1b[2J\n\u202ew2"), line("第一办事处　党工委")
    ('w1\\x1b[2J\\n\\u202ew2', '第一办事处　党工委')
    """
    told = str(text)
    if told.isprintable() and (told.isascii() or not re.search(SHAPELESS, told)):
        return told
    return told.translate({ord(each): _written_out(each) for each in set(told) if not _seen(each)})


def quoted(text: object) -> str:
    r"""A name in a message, in quotes as Python writes it, and what cannot be seen written out.

    >>> print(quoted("w1\u3164"))
    'w1\u3164'
    """
    return line(repr(text))


def markdown(text: object) -> str:
    r"""Text in a paragraph, heading or cell of Markdown: shown there as it is, and never markup.

    >>> markdown("<h1>|a_b| www.x.cn")
    '&lt;h1&gt;\\|a\\_b\\| www&#46;x.cn'
    """
    return re.sub(CODED, lambda found: f"&#{ord(found[0])};", re.sub(SIGNS, _escaped, line(text)))


def html(text: object) -> str:
    """Text in HTML, between tags or in a quoted attribute.

    >>> html('<b>"w1"')
    '&lt;b&gt;&quot;w1&quot;'
    """
    from html import escape  # only a page needs it

    return escape(line(text), quote=True)


def plain_json(value: Any) -> str:
    r"""A value as JSON text of several lines: what cannot be seen is escaped, and read again is what it was.

    >>> print(plain_json({"id": "w\u202e1"}))
    {
     "id": "w\u202e1"
    }
    """
    import json  # only an output needs it

    told = json.dumps(value, ensure_ascii=False, indent=1)
    return told.translate({ord(each): _in_json(each) for each in set(told) - {"\n"} if not _seen(each)})


def looks_like(text: str) -> str:
    """What is seen of a text: two with the same shape cannot be told apart on a page.

    >>> looks_like("w1 ") == looks_like("\uff571") == looks_like("w\u200b1") == "w1"
    True
    """
    return " ".join("".join(each for each in normalize("NFKC", text) if _seen(each)).split())


def _seen(character: str) -> bool:
    """Whether a character has a shape; every rare Chinese one has, whether or not this Python's tables know it yet."""
    rare = "\U00020000" <= character <= "\U0003fffd"
    return rare or (character.isprintable() and character not in INVISIBLE) or character in SPACES


def _in_json(character: str) -> str:
    code = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{code[at : at + 2].hex()}" for at in range(0, len(code), 2))


def _written_out(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def _escaped(found: re.Match[str]) -> str:
    """Markup as text; the signs that begin a list or heading only where they stand first."""
    before, sign = found[0][:-1], found[0][-1]
    return before + ENTITIES.get(sign, f"\\{sign}")
