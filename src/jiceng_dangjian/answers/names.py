"""What readers are told of those whom a ledger names: an organization by its name, a person by office and body."""

import re
from collections.abc import Callable, Iterable

from jiceng_dangjian.answers.language import CHINESE, Language
from jiceng_dangjian.evaluation.finding import Finding
from jiceng_dangjian.ledger.ledger import Ledger
from jiceng_dangjian.ledger.records import Entry
from jiceng_dangjian.medium import line
from jiceng_dangjian.regulation import Citation

Safe = Callable[[object], str]
"""How text of a ledger is made safe for the medium: `line` or `markdown`."""
NUMBERED = re.compile(r"(?P<before>\D*?)(?P<number>[一二三四五六七八九十百]+)(?P<after>.+)")
SHORTER = {"leadership_team_member": "team member"}
"""Offices that have a shorter name in English."""
DIGITS = re.compile(r"(\d+)")


def natural(id: str) -> tuple[tuple[int, str], ...]:
    """A key by which w2 stands before w11.

    >>> sorted(["w11", "w2", "w1"], key=natural)
    ['w1', 'w2', 'w11']
    """
    return tuple((int(part), "") if part.isdecimal() and part.isascii() else (-1, part) for part in DIGITS.split(id))


def in_words(id: str) -> str:
    """What a name of the vocabulary says in English.

    >>> in_words("annual_party_building_conference")
    'annual party building conference'
    """
    return id.replace("_", " ")


def cited(where: Citation, say: Language) -> str:
    """A provision as it is cited in a language.

    >>> from jiceng_dangjian.answers.language import ENGLISH
    >>> cited(Citation(11, 3), CHINESE), cited(Citation(11, 3), ENGLISH)
    ('第十一条第三项', 'Article 11(3)')
    """
    item = "" if where.item is None else f"({where.item})"
    return say(str(where), f"Article {where.article}{item}")


class Names:
    """How those whom a ledger names are told of in one language and medium."""

    def __init__(self, ledger: Ledger, say: Language = CHINESE, safe: Safe = line) -> None:
        self.ledger, self.say, self.safe = ledger, say, safe
        self.organizations = ledger.index.organizations

    def body(self, id: str | None, with_id: bool = False) -> str:
        """An organization by name; where it has none, by what it is, with its id. with_id: as at its first mention."""
        known = None if id is None else self.organizations.get(id)
        if id is None:
            return self.say("（未载明）", "(not stated)")
        if known is None:
            return self.safe(id)
        kind = self.ledger.law.vocabulary.organization_kinds.get(known.kind, known.kind)
        name = self.safe(known.name or self.say(kind, in_words(known.kind)))
        return self._with_id(name, id) if with_id or not known.name else name

    def _with_id(self, name: str, id: str) -> str:
        return self.say(f"{name}（{self.safe(id)}）", f"{name} ({self.safe(id)})")

    def person(self, id: str, organization: str | None = None) -> str:
        """A person by body, office and reference; in the body named, where they have an office there."""
        office = self._office(id, organization)
        return self.safe(id) if not office else self.say(f"{office}，{self.safe(id)}", f"{office}, {self.safe(id)}")

    def subject(self, id: str, organization: str | None = None, with_id: bool = False) -> str:
        """An organization or a person."""
        return self.body(id, with_id) if id in self.organizations else self.person(id, organization)

    def of(self, finding: Finding) -> str:
        """Whose finding it is."""
        return self.subject(finding.subject, finding.organization)

    def entry(self, entry: Entry) -> str:
        """An entry by kind and day."""
        kind = self.say(self.ledger.law.vocabulary.entry_kinds[entry.kind].zh, in_words(entry.kind))
        day = entry.date or entry.start or self.say("日期不明", "no date")
        return f"{day} {kind}"

    def in_a_row(self, ids: Iterable[str], organizations: dict[str, str | None] | None = None) -> str:
        """Several in natural order: names that differ in a number together, persons by body."""
        where = organizations or {}
        told = [each for each in ids if each in self.organizations]
        people = [each for each in ids if each not in self.organizations]
        bodies = sorted(told, key=natural)
        parts = self._together([self.body(each) for each in bodies])
        offices: dict[str, list[str]] = {}
        for each in sorted(people, key=natural):
            offices.setdefault(self._office(each, where.get(each)), []).append(self.safe(each))
        parts += [office + self.say("", " " if office else "") + self.say.list(own) for office, own in offices.items()]
        return self.say("；", "; ").join(parts) if people else self.say.list(parts)

    def _office(self, person: str, organization: str | None) -> str:
        """What a person is, in the body named where they have an office there."""
        held = self.ledger.index.appointments_of[person]
        there = [each for each in held if each.organization == organization] or list(held)
        if not there:
            return ""
        role, body = there[0].role, self.body(there[0].organization)
        office = self.ledger.law.vocabulary.roles.get(role, role)
        if body.endswith(office[:2]):  # 示例区委, 区委常委
            office = office[2:]
        return self.say(body + office, f"{body}, {SHORTER.get(role, in_words(role))}")

    def _together(self, names: list[str]) -> list[str]:
        """第一办事处党工委, 第二办事处党工委 as 第一、第二办事处党工委; in English each in full."""
        if self.say is not CHINESE:
            return names
        told: list[str] = []
        like: tuple[str, str] | None = None
        for name in names:
            found = NUMBERED.fullmatch(name)
            same = (found["before"], found["after"]) if found else None
            if found and same == like and told:
                number = found["before"] + found["number"] if found["before"] == "第" else found["number"]
                told[-1] = f"{told[-1].removesuffix(found['after'])}、{number}{found['after']}"
            else:
                told.append(name)
            like = same
        return told
