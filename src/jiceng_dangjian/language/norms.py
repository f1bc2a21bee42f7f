"""Norms: a clause of the text, whom it binds, how it is decided, and what it requires.

A norm without quote, citation or (where it has one) bearer cannot be constructed.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import takewhile
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from attrs import Attribute, Factory, field, fields, frozen

from jiceng_dangjian.language.bearer import Bearer
from jiceng_dangjian.language.requirements import POPULATIONS, REQUIREMENTS, Attested, Recorded, Requirement, Subjects
from jiceng_dangjian.naming import nearest
from jiceng_dangjian.questions.choice import May, choices, possible
from jiceng_dangjian.questions.chosen import Readings
from jiceng_dangjian.questions.readings import READINGS
from jiceng_dangjian.regulation import Citation, cite, load

if TYPE_CHECKING:
    from jiceng_dangjian.evaluation.finding import Finding
    from jiceng_dangjian.ledger.ledger import Ledger

TYPES = {
    "purpose": "目的",
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
WITHOUT_BEARER = ("purpose", "commencement")
DECLARATIVE = ("purpose", "scope", "designation", "interpretation_authority", "commencement")

_names: dict[str, str] = {}


def _given(instance: "Norm", attribute: "Attribute[Any]", value: object) -> None:
    if not value:
        raise ValueError(f"norm {instance.id!r} needs its {attribute.name}")


def _one_of_the_types(instance: "Norm", attribute: "Attribute[Any]", value: str) -> None:
    if value not in TYPES:
        raise ValueError(f"norm {instance.id!r}: {value!r} is no type of norm{nearest(str(value), TYPES)}")


def _may_be(kinds: tuple[type, ...], what: str) -> Any:
    def check(instance: "Norm", attribute: "Attribute[Any]", value: object) -> None:
        for each in possible(value):
            if each is not None and not isinstance(each, kinds):
                raise TypeError(f"norm {instance.id!r}: its {attribute.name} is {what} or none, not {each!r}")

    return check


def _bound(instance: "Norm", attribute: "Attribute[Any]", value: tuple[Bearer, ...]) -> None:
    for each in value:
        if not isinstance(each, Bearer):
            raise TypeError(f"norm {instance.id!r}: {each!r} is no bearer")
    if not value and instance.type not in WITHOUT_BEARER:
        raise ValueError(f"norm {instance.id!r} needs a bearer: only {' and '.join(WITHOUT_BEARER)} have none")


def _quoted(instance: "Norm", attribute: "Attribute[Any]", value: str) -> None:
    _given(instance, attribute, value)
    if value not in cite(instance.citation).text:
        raise ValueError(f"norm {instance.id!r} quotes what does not stand in {instance.citation}: {value!r}")


def _cited(instance: "Norm") -> Citation:
    provision, _, place = instance.id.partition("-")
    numbers = provision.split(".")
    if not place.isdecimal() or len(numbers) > 2 or not all(number.isdecimal() for number in numbers):
        raise ValueError(f"norm {instance.id!r} needs a citation: an id such as 11.1-3")
    return Citation(*map(int, numbers))


def _registered(id: str) -> "Norm":
    return _registry[id]


def _made(values: dict[str, Any]) -> "Norm":
    return Norm(**values)


@frozen(kw_only=True, eq=False, repr=False)
class Norm:
    """One clause as a norm.

    id: article, item and place, as in 11.1-3. quote: the clause, verbatim. summary_en: an unofficial translation.
    requirement: what it requires, None where that is not for a computer to say. subjects: who answers for it in a
    ledger, where that is not the bearer. computed_span: the part of the quote that the computation answers for.
    inferred: what in the requirement the quote does not state, and why.
    """

    id: str = field(validator=_given)
    quote: str = field(validator=_quoted)
    type: str = field(validator=_one_of_the_types)
    bearers: tuple[Bearer, ...] = field(validator=_bound)
    summary_en: str
    modal: str | None = None
    modal_inherited: bool = False
    bearer_inferred: bool = False
    open_terms: tuple[str, ...] = ()
    requirement: May[Requirement] | None = field(default=None, validator=_may_be(REQUIREMENTS, "a requirement"))
    subjects: May[Subjects] | None = field(default=None, validator=_may_be(POPULATIONS, "a population"))
    computed_span: str | None = None
    inferred: tuple[tuple[str, str], ...] = ()
    citation: Citation = field(init=False, default=Factory(_cited, takes_self=True))

    @property
    def name(self) -> str | None:
        """The name of the norm in its article's module."""
        return _names.get(self.id)

    @property
    def decided_by(self) -> str:
        """How it is decided: computed, attested, judgement or declarative."""
        if self.type in DECLARATIVE:
            return "declarative"
        if self.requirement is None or isinstance(self.requirement, Recorded):
            return "judgement"
        return "attested" if isinstance(self.requirement, Attested) else "computed"

    @property
    def span(self) -> tuple[int, int]:
        """The span of the quote in the text: found inside its provision, after the quotes of the norms before it."""
        regulation = load()
        provision = regulation.cite(self.citation)
        start = provision.start
        for norm in takewhile(lambda norm: norm != self, siblings(self)):
            start = regulation.text.index(norm.quote, start, provision.end) + len(norm.quote)
        start = regulation.text.index(self.quote, start, provision.end)
        return start, start + len(self.quote)

    @property
    def readings(self) -> tuple[str, ...]:
        """The readings the norm rests on, found in what it requires and of whom, in the order of the register.

        Readings touch only what is computed.
        """
        if self.decided_by != "computed":
            return ()
        found = {choice.reading for choice in choices((self.subjects, self.requirement))}
        return tuple(reading for reading in READINGS if reading in found)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Norm):
            return NotImplemented
        return self is other or all(getattr(self, each.name) == getattr(other, each.name) for each in fields(Norm))

    def __hash__(self) -> int:
        return hash(self.id)

    def __reduce__(self) -> tuple[Any, ...]:
        if _registry.get(self.id) is self:
            return _registered, (self.id,)  # by its id: the other side has the same text and encoding
        return _made, ({each.name: getattr(self, each.name) for each in fields(Norm) if each.init},)

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
        which the record is read. Raises `TypeError` for a norm that gives no findings, `ValueError` for a year or day
        that is none, and `LookupError` for a subject that the ledger does not have.
        """
        from jiceng_dangjian.answers.asked import findings_of  # the one declared step upward: a norm asks

        return findings_of(self, ledger, subject, year=year, as_of=as_of, readings=readings)


_registry: dict[str, Norm] = {}


def siblings(norm: Norm) -> list[Norm]:
    """The norms of the same article or item, in the order of the text; the norm itself where none are registered."""
    same = [each for each in _registry.values() if each.citation == norm.citation]
    return same if norm in same else [norm]


def register(modules: Iterable[Mapping[str, Any]]) -> Mapping[str, Norm]:
    """Collect the norms of the article modules, in the order of the text, and learn their names from the modules."""
    for members in modules:
        for name, norm in members.items():
            if isinstance(norm, Norm):
                if _registry.setdefault(norm.id, norm) is not norm:
                    raise ValueError(f"norm {norm.id} stands in two places")
                _names[norm.id] = name
    return MappingProxyType(_registry)


def _norm(type_: str, id_: str, bearers: tuple[Bearer, ...], quote: str, en: str, **more: Any) -> Norm:
    requires = more.pop("requires", None)
    subjects = more.pop("subjects", None)
    if subjects is None and requires is not None:
        subjects = bearers[0].population
    return Norm(
        type=type_, id=id_, bearers=bearers, quote=quote, summary_en=en, requirement=requires, subjects=subjects, **more
    )


def duty(id_: str, *bearers: Bearer, quote: str, en: str, **more: Any) -> Norm:
    """A duty. requires: what is required, where that is computed or attested."""
    return _norm("duty", id_, bearers, quote, en, **more)


def goal(id_: str, *bearers: Bearer, quote: str, en: str, **more: Any) -> Norm:
    """A goal: whether it is reached needs judgement."""
    return _norm("goal", id_, bearers, quote, en, **more)


def principle(id_: str, *bearers: Bearer, quote: str, en: str, **more: Any) -> Norm:
    """A principle: whether it is kept needs judgement."""
    return _norm("principle", id_, bearers, quote, en, **more)


def consequence(id_: str, *bearers: Bearer, quote: str, en: str, **more: Any) -> Norm:
    """A consequence under article 15, never derived."""
    return _norm("consequence", id_, bearers, quote, en, **more)


def declaration(type_: str, id_: str, *bearers: Bearer, quote: str, en: str, **more: Any) -> Norm:
    """A clause that declares: purpose, scope, designation, interpretation_authority or commencement."""
    return _norm(type_, id_, bearers, quote, en, **more)
