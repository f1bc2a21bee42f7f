"""Norms: a clause of the text, whom it binds, how it is decided, and what it requires.

A norm without quote, citation or (where it has one) bearer cannot be constructed.
"""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from attrs import Attribute, Factory, field, fields, frozen

from jiceng_dangjian.errors import BadValue, NotFound, WrongType
from jiceng_dangjian.language.bearer import Bearer
from jiceng_dangjian.language.plain import plain
from jiceng_dangjian.language.requirements import POPULATIONS, REQUIREMENTS, Attested, Recorded, Requirement, Subjects
from jiceng_dangjian.language.vocabulary import VOCABULARY, Vocabulary
from jiceng_dangjian.naming import nearest
from jiceng_dangjian.questions.choice import May, choices, possible
from jiceng_dangjian.questions.chosen import Readings
from jiceng_dangjian.questions.further import FURTHER
from jiceng_dangjian.questions.question import Question
from jiceng_dangjian.questions.readings import READINGS
from jiceng_dangjian.regulation import Citation

if TYPE_CHECKING:
    from jiceng_dangjian.articles.law import Law
    from jiceng_dangjian.evaluation.finding import Finding
    from jiceng_dangjian.ledger.ledger import Ledger

TYPES = {
    "purpose": "目的",
    "basis": "依据",
    "scope": "适用范围",
    "designation": "责任划定",
    "principle": "原则",
    "duty": "义务",
    "goal": "目标",
    "consequence": "结果运用",
    "delegation": "授权制定",
    "interpretation_authority": "解释权",
    "commencement": "施行",
}
DECIDED_BY = {"computed": "据台账计算", "attested": "由有关机关证明", "judgement": "须人工判断", "declarative": "宣示"}
WITHOUT_BEARER = ("purpose", "basis", "commencement")
DECLARATIVE = ("purpose", "basis", "scope", "designation", "interpretation_authority", "commencement")


def _given(instance: "Norm", attribute: "Attribute[Any]", value: object) -> None:
    if not value:
        raise BadValue(f"norm {instance.id!r} needs its {attribute.name}")


def _one_of_the_types(instance: "Norm", attribute: "Attribute[Any]", value: str) -> None:
    if value not in TYPES:
        raise BadValue(f"norm {instance.id!r}: {value!r} is no type of norm{nearest(str(value), TYPES)}")


def _may_be(kinds: tuple[type, ...], what: str) -> Any:
    def check(instance: "Norm", attribute: "Attribute[Any]", value: object) -> None:
        for each in possible(value):
            if each is not None and not isinstance(each, kinds):
                raise WrongType(f"norm {instance.id!r}: its {attribute.name} is {what} or none, not {each!r}")

    return check


def _bound(instance: "Norm", attribute: "Attribute[Any]", value: tuple[Bearer, ...]) -> None:
    for each in value:
        if not isinstance(each, Bearer):
            raise WrongType(f"norm {instance.id!r}: {each!r} is no bearer")
    if not value and instance.type not in WITHOUT_BEARER:
        raise BadValue(f"norm {instance.id!r} needs a bearer: only {' and '.join(WITHOUT_BEARER)} have none")


def _cited(instance: "Norm") -> Citation:
    provision, _, place = instance.id.partition("-")
    numbers = provision.split(".")
    if not place.isdecimal() or len(numbers) > 2 or not all(number.isdecimal() for number in numbers):
        raise BadValue(f"norm {instance.id!r} needs a citation: an id such as 11.1-3")
    return Citation(*map(int, numbers))


def _made(values: dict[str, Any]) -> "Norm":
    return Norm(**values)


@frozen(kw_only=True, eq=False, repr=False)
class Norm:
    """One clause as a norm.

    id: article, item and place, as in 11.1-3. quote: the clause, verbatim. summary_en: an unofficial translation.
    title: a few words by which people know it, in Chinese, drawn from the words of the text, and in English.
    requirement: what it requires, None where that is not for a computer to say. subjects: who answers for it in a
    ledger, where that is not the bearer. computed_span: the part of the quote that the computation answers for.
    inferred: what in the requirement the quote does not state, and why, in Chinese and
    English.
    """

    id: str = field(validator=_given)
    quote: str = field(validator=_given)
    type: str = field(validator=_one_of_the_types)
    bearers: tuple[Bearer, ...] = field(validator=_bound)
    summary_en: str
    title: tuple[str, str] | None = None
    modal: str | None = None
    modal_inherited: bool = False
    bearer_inferred: bool = False
    open_terms: tuple[str, ...] = ()
    requirement: May[Requirement] | None = field(default=None, validator=_may_be(REQUIREMENTS, "a requirement"))
    subjects: May[Subjects] | None = field(default=None, validator=_may_be(POPULATIONS, "a population"))
    computed_span: str | None = None
    inferred: tuple[tuple[str, str, str], ...] = ()
    citation: Citation = field(init=False, default=Factory(_cited, takes_self=True))
    law: "Law | None" = field(init=False, default=None)
    """The law of which it is a norm; None for a value that is not yet one of any."""
    name: str | None = field(init=False, default=None)
    """The name of the norm in its article's module."""
    _span: tuple[int, int] | None = field(init=False, default=None)

    def belongs_to(self, law: "Law", name: str | None, span: tuple[int, int]) -> None:
        """Take its place, once, in the law that is being made."""
        for attribute, value in (("law", law), ("name", name), ("_span", span)):
            object.__setattr__(self, attribute, value)

    def to_values(self) -> dict[str, Any]:
        """What the norm is made of, and made of again."""
        return {each.name: getattr(self, each.name) for each in fields(Norm) if each.init}

    @property
    def title_zh(self) -> str:
        """A few words by which people know it, drawn from those of the text; the quote where it has none.

        >>> import jiceng_dangjian as jd
        >>> jd.NORMS["11.1-7"].title_zh, jd.NORMS["11.1-7"].title_en
        ('每年召开两次以上领导小组会议', 'Leading group meetings')
        """
        return self.quote if self.title is None else self.title[0]

    @property
    def title_en(self) -> str:
        """The same in English, unofficial; the translation where it has none."""
        return self.summary_en if self.title is None else self.title[1]

    @property
    def place(self) -> tuple[int, int, int]:
        """Its place in the order of the text: article, item (0 before the first) and number."""
        return self.citation.article, self.citation.item or 0, int(self.id.partition("-")[2])

    @property
    def questions(self) -> Mapping[str, Question]:
        """The readings of its law; the regulation's where it is of none."""
        return READINGS if self.law is None else self.law.questions

    @property
    def vocabulary(self) -> Vocabulary:
        """What its law may name; the regulation's where it is of none."""
        return VOCABULARY if self.law is None else self.law.vocabulary

    @property
    def decided_by(self) -> str:
        """How it is decided: computed, attested, judgement or declarative."""
        if self.type in DECLARATIVE:
            return "declarative"
        if self.requirement is None or isinstance(self.requirement, Recorded):
            return "judgement"
        return "attested" if isinstance(self.requirement, Attested) else "computed"

    @property
    def of_a_state(self) -> bool:
        """Whether it is a principle or a goal: of these nothing is ever completed."""
        return self.type in ("principle", "goal")

    @property
    def span(self) -> tuple[int, int]:
        """The span of the quote in the text: found inside its provision, after the quotes of the norms before it.

        Raises `LookupError` for a norm that is of no law.
        """
        if self._span is None:
            raise NotFound(f"norm {self.id} is of no law yet: it stands in no text")
        return self._span

    @property
    def readings(self) -> tuple[str, ...]:
        """The readings the norm rests on, found in what it requires and of whom, in the order of the register.

        Readings touch only what is computed.
        """
        return _readings(self, self.law)

    @property
    def further(self) -> Mapping[str, Question]:
        """The further questions of its law; those of the regulation where it is of none."""
        return FURTHER if self.law is None else self.law.further

    @property
    def untried(self) -> tuple[str, ...]:
        """The further questions that could change a verdict of it and are not computed: its own first."""
        return _untried(self, self.law)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of entries that it counts under the working readings, or restates.

        >>> import jiceng_dangjian as jd
        >>> jd.NORMS["11.3-11"].kinds
        ('party_lecture', 'situation_report')
        """
        from jiceng_dangjian.language.words import needs  # who asks for words: not every import

        return () if self.requirement is None else tuple(kind for kind, _ in needs(self))

    def rule(self, language: str = "zh", readings: Readings | None = None) -> str:
        """What it requires, in Chinese (zh) or English (en), under some readings (None: the working ones).

        >>> import jiceng_dangjian as jd
        >>> jd.NORMS["11.1-7"].rule("en")
        'each year, at least 2: leading_group_meeting'
        """
        if language not in ("zh", "en"):
            raise BadValue(f"there is no language {language!r}; there are zh, en")
        from jiceng_dangjian.language.words import rule

        return rule(self, readings)[("zh", "en").index(language)]

    def _repr_markdown_(self) -> str:
        rule_zh = "" if self.requirement is None else f"\n\n{self.rule('zh')}"
        return f"**{self.id} {self.title_zh}**（{self.citation}）\n\n> {self.quote}{rule_zh}"

    def to_dict(self) -> dict[str, Any]:
        """The norm as plain values, ready for JSON: its words and place, whom it binds, how it is decided, and what it
        requires, with the option of each reading where that depends on one."""
        return {
            "id": self.id,
            "name": self.name,
            "citation": str(self.citation),
            "article": self.citation.article,
            "item": self.citation.item,
            "span": None if self._span is None else list(self._span),
            "quote": self.quote,
            "summary_en": self.summary_en,
            "title_zh": self.title_zh,
            "title_en": self.title_en,
            "type": self.type,
            "decided_by": self.decided_by,
            "bearers": [{"id": each.id, "zh": each.zh, "en": each.en} for each in self.bearers],
            "bearer_inferred": self.bearer_inferred,
            "modal": self.modal,
            "modal_inherited": self.modal_inherited,
            "open_terms": list(self.open_terms),
            "computed_span": self.computed_span,
            "inferred": [{"what": what, "zh": zh, "en": en} for what, zh, en in self.inferred],
            "readings": list(self.readings),
            "untried": list(self.untried),
            "kinds": list(self.kinds),
            "rule_zh": None if self.requirement is None else self.rule("zh"),
            "rule_en": None if self.requirement is None else self.rule("en"),
            "subjects": plain(self.subjects),
            "requirement": plain(self.requirement),
        }

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Norm):
            return NotImplemented
        return self is other or self.to_values() == other.to_values()

    def __hash__(self) -> int:
        return hash(self.id)

    def __reduce__(self) -> tuple[Any, ...]:
        if self.law is not None:
            return self.law.norm, (self.id,)  # by its id: the other side has the same law
        return _made, (self.to_values(),)

    def __repr__(self) -> str:
        return f"<{self.id} {self.citation} {self.quote}>"

    def __call__(
        self,
        ledger: "Ledger",
        subject: str | None = None,
        *,
        year: int,
        as_of: date | str,
        readings: Readings | None = None,
    ) -> "tuple[Finding, ...]":
        """The findings of this norm: of one subject (every window, also not applicable), or of all it binds.

        ledger: the record. subject: the id of an organization or person. year: the calendar year. as_of: the day up to
        which the record is read. A norm that people judge says of whom nobody has yet judged, one that declares gives
        none. Raises `ValueError` for a year or day that is none, and `LookupError` for a subject that the ledger does
        not have.
        """
        from jiceng_dangjian.answers.asked import findings_of  # the one declared step upward: a norm asks

        return findings_of(self, ledger, subject, year=year, as_of=as_of, readings=readings)


@lru_cache(maxsize=8192)
def _readings(norm: Norm, law: "Law | None") -> tuple[str, ...]:
    """The readings of a norm, for each law of which it is one."""
    if norm.decided_by != "computed":
        return ()
    found = {choice.reading for choice in choices((norm.subjects, norm.requirement))}
    return tuple(reading for reading in norm.questions if reading in found)


@lru_cache(maxsize=8192)
def _untried(norm: Norm, law: "Law | None") -> tuple[str, ...]:
    """The untried questions of a norm, for each law of which it is one."""
    own, owed = [], []
    for id, each in norm.further.items():
        if each.untried and norm.id in (each.norm, *each.norms):
            own.append(id)
        elif each.untried and each.everywhere and norm.requirement is not None:
            owed.append(id)
    return (*own, *owed)
