"""A law as one value: its text, its norms, what it leaves open, and what its ledgers may name. `LAW` is the regulation.

A law is checked when it is made, and refused with the place of everything that is wrong with it.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from importlib import import_module
from itertools import groupby
from types import MappingProxyType
from typing import Any

from attrs import evolve, field, fields, frozen

from jiceng_dangjian.errors import BadValue, Error, NotFound
from jiceng_dangjian.language.clauses import Provision
from jiceng_dangjian.language.norms import DECIDED_BY, TYPES, Norm
from jiceng_dangjian.language.unknown import unknown_names
from jiceng_dangjian.language.vocabulary import VOCABULARY, Vocabulary
from jiceng_dangjian.language.windows import FIRST_ISSUE, Periods
from jiceng_dangjian.medium import quoted
from jiceng_dangjian.naming import near_miss, nearest
from jiceng_dangjian.questions.choice import choices, parts
from jiceng_dangjian.questions.chosen import Interpretation, Readings
from jiceng_dangjian.questions.further import FURTHER
from jiceng_dangjian.questions.question import Question
from jiceng_dangjian.questions.readings import READINGS
from jiceng_dangjian.regulation import Article, Regulation, UnknownCitation, load, parse
from jiceng_dangjian.regulation.values import Value


class UnsoundLaw(Error, ValueError):
    """A law that cannot be: a quote that is not where it says, a name that it does not have. `faults` has all of them."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        self.faults = faults
        super().__init__(faults)

    def __str__(self) -> str:
        return "\n".join(self.faults)


Named = tuple[str | None, Norm]


def named(norms: Iterable[Norm | Named]) -> tuple[Named, ...]:
    """Norms, each with the name it has or is given."""
    return tuple((each.name, each) if isinstance(each, Norm) else each for each in norms)


def drawn_from(text: str, title: str) -> bool:
    """Whether a title is made of words of a text, in their order.

    >>> drawn_from("至少每半年召开一次会议", "每半年召开会议"), drawn_from("至少每半年召开一次会议", "每季度召开会议")
    (True, False)
    """
    place = 0
    for character in title:
        place = text.find(character, place) + 1
        if not place:
            return False
    return True


def _read_only(given: Mapping[str, Question]) -> Mapping[str, Question]:
    return MappingProxyType(dict(given))


@frozen(kw_only=True, eq=False, repr=False)
class Law(Value):
    """A law, or the text of one that is in force from a day on.

    text: it as chapters, articles and items. norms: in the order of the text, each alone or with its name. provisions: the articles and items in the words in which they
    stand at the head of their clauses. questions:
    what the text leaves open and findings depend on. further: what it leaves open besides. vocabulary: what its ledgers and norms may name. first_issue:
    no earlier day can be the date of issue, for the reason given. called: what it is about, in a few words, Chinese and
    English (None: its title). in_force_from: of an amended law the day; before: the
    law that it amends.

    Raises `UnsoundLaw` with everything that is wrong: a norm that stands twice, a quote that is not in its provision
    after those before it, a title in other words, a kind, role or field that there is not, a reading without a question.

    >>> LAW.norm("11.1-3").name, LAW.text.title
    ('half_yearly_committee_meeting', '关于建立健全基层党建工作责任制的实施办法')
    """

    text: Regulation
    _named: tuple[Named, ...] = field(converter=named, alias="norms")
    provisions: tuple[Provision, ...] = ()
    questions: Mapping[str, Question] = field(default=READINGS, converter=_read_only)
    further: Mapping[str, Question] = field(factory=dict, converter=_read_only)
    vocabulary: Vocabulary = VOCABULARY
    first_issue: date = FIRST_ISSUE
    first_issue_because: str = "article 1 cites a plenum that closed on that day"
    called: tuple[str, str] | None = None
    in_force_from: date | None = None
    before: "Law | None" = None
    norms: Mapping[str, Norm] = field(init=False, eq=False)
    """The norms by id, in the order of the text; nobody can write into it."""

    def __attrs_post_init__(self) -> None:
        placed, faults = self._placed()
        faults += [f"{each.citation} stands otherwise in the text" for each in self.provisions if not self._says(each)]
        if faults:
            raise UnsoundLaw(tuple(faults))
        own = []
        for name, norm, span in placed:
            own.append(norm if norm.law is None else evolve(norm))
            own[-1].belongs_to(self, name, span)
        object.__setattr__(self, "norms", MappingProxyType({norm.id: norm for norm in own}))
        object.__setattr__(self, "_named", named(own))
        self._divide(tuple(own))

    def _divide(self, norms: tuple[Norm, ...]) -> None:
        """Give each article its norms, in a text that is this law's own."""
        if any(article.norms for article in self.text.articles):
            object.__setattr__(self, "text", parse(self.text.text))
        own: dict[int, list[Norm]] = {}
        for norm in norms:
            own.setdefault(norm.citation.article, []).append(norm)
        for article in self.text.articles:
            article.has(tuple(own.get(article.number, ())))

    def _placed(self) -> tuple[list[tuple[str | None, Norm, tuple[int, int]]], list[str]]:
        """Each norm with its name and the span of its quote; and what is wrong."""
        placed: list[tuple[str | None, Norm, tuple[int, int]]] = []
        faults: list[str] = []
        seen: set[str] = set()
        titles: dict[str, str] = {}
        looked: dict[int, tuple[list[str], list[str]]] = {}
        for citation, group in groupby(self._named, key=lambda each: each[1].citation):
            try:
                provision, nowhere = self.text.cite(citation), None
            except UnknownCitation as unknown:
                provision, nowhere = None, str(unknown)
            end = -1
            for name, norm in group:
                if norm.id in seen:
                    faults.append(f"norm {norm.id} stands in two places")
                seen.add(norm.id)
                if norm.title is not None and norm.title_zh in titles:
                    faults.append(f"norm {norm.id} has the title of norm {titles[norm.title_zh]}: {norm.title_zh!r}")
                titles[norm.title_zh] = norm.id
                told = (norm.requirement, norm.subjects, *(bearer.population for bearer in norm.bearers))
                for each in told:
                    if id(each) not in looked:  # norms, which hold them meanwhile, share most of theirs
                        looked[id(each)] = [*unknown_names(each, self.vocabulary)], [*self._no_readings(each)]
                names, readings = ([fault for each in told for fault in looked[id(each)][of]] for of in (0, 1))
                wrong = dict.fromkeys((*names, *readings))
                faults += [f"norm {norm.id}: {fault}" for fault in wrong]
                if provision is None:
                    faults.append(f"norm {norm.id}: {nowhere}")
                    continue
                start = self.text.text.find(norm.quote, max(end, provision.start), provision.end)
                if start < 0:
                    faults.append(f"norm {norm.id} quotes what does not stand in {norm.citation}: {norm.quote!r}")
                    continue
                end = start + len(norm.quote)
                if not drawn_from(provision.text, norm.title_zh):
                    faults.append(
                        f"norm {norm.id} has a title in other words than those of {norm.citation}: {norm.title_zh!r}"
                    )
                placed.append((name, norm, (start, end)))
        return placed, faults

    def _says(self, provision: Provision) -> bool:
        """Whether the text of a provision is that of the law: of an article as far as its first item."""
        stands = self.text.cite(provision.citation)
        end = stands.items[0].start if isinstance(stands, Article) and stands.items else stands.end
        return self.text.text[stands.start : end].rstrip() == provision.text

    def _no_readings(self, value: Any) -> Iterator[str]:
        """The readings on which a part of a norm depends, and that the law does not have."""
        for reading in dict.fromkeys(choice.reading for choice in choices(value)):
            if reading not in self.questions:
                yield f"there is no reading {reading!r}{nearest(reading, self.questions)}"

    def norm(self, id: str) -> Norm:
        """The norm with an id; `LookupError` names the nearest."""
        if id not in self.norms:
            raise NotFound(f"there is no norm {quoted(id)}{near_miss(id, self.norms)}")
        return self.norms[id]

    def select(
        self,
        *,
        bearer: str | None = None,
        article: int | None = None,
        chapter: int | None = None,
        decided_by: str | None = None,
        type: str | None = None,
    ) -> tuple[Norm, ...]:
        """The norms that match every filter given, in the order of the text: see `jiceng_dangjian.norms`."""
        known: dict[str, list[str]] = {
            "bearer": sorted({each.id for norm in self.norms.values() for each in norm.bearers}),
            "decided_by": list(DECIDED_BY),
            "type": list(TYPES),
        }
        for name, value in (("bearer", bearer), ("decided_by", decided_by), ("type", type)):
            if value is not None and value not in known[name]:
                raise BadValue(f"no norm has the {name} {quoted(value)}{nearest(value, known[name])}")
        if article is not None:
            self.text.article(article)
        among = self.norms.values() if chapter is None else self.text.chapter(chapter).norms
        return tuple(
            norm
            for norm in among
            if (bearer is None or any(each.id == bearer for each in norm.bearers))
            and (article is None or norm.citation.article == article)
            and (decided_by is None or norm.decided_by == decided_by)
            and (type is None or norm.type == type)
        )

    def readings(self, /, *interpretations: Interpretation, **options: str) -> Readings:
        """The chosen option of each of this law's readings; see `Readings`.

        >>> LAW.readings(or_more="exclusive")
        Readings(or_more='exclusive')
        """
        return Readings.among(self.questions, *interpretations, **options)

    def concerned(self, question: Question) -> tuple[str, ...]:
        """The ids of the norms that a question concerns: of a reading those that rest on it."""
        if not question.computed:
            return (question.norm, *question.norms)
        return tuple(norm.id for norm in self.norms.values() if question.id in norm.readings)

    @property
    def windows(self) -> tuple[Periods, ...]:
        """Every window of a year in which a duty of the law runs, under any reading."""
        return _windows(self)

    def span_of(self, question: Question) -> tuple[int, int]:
        """Where the words at issue of a question stand in the text."""
        norm = self.norm(question.norm)
        start = norm.span[0] + norm.quote.index(question.words)
        return start, start + len(question.words)

    def amended(
        self, *, in_force_from: date, text: str | None = None, norms: Iterable[Norm] = (), repealed: Iterable[str] = ()
    ) -> "Law":
        """The law as amended from a day on; it is judged by this one before that.

        in_force_from: a civil date in Asia/Shanghai, later than that of the last amendment. text: the whole new text,
        where it changes. norms: those that change, and new ones; each has its place by its id. repealed: ids of norms
        that are no more. Raises `UnsoundLaw` as any law does, and `ValueError` for a day that is not later.

        >>> from attrs import evolve
        >>> from jiceng_dangjian.language.requirements import at_least
        >>> from jiceng_dangjian.language.acts import acts
        >>> from jiceng_dangjian.language.windows import YEAR
        >>> norm = LAW.norm("11.1-7")
        >>> once = evolve(norm, requirement=at_least(1, acts("leading_group_meeting"), each=YEAR))
        >>> changed = LAW.amended(norms=[once], in_force_from=date(2025, 1, 1))
        >>> changed.norm("11.1-7").requirement, changed.on(date(2024, 12, 31)) is LAW
        (at_least(1, acts(leading_group_meeting), each=YEAR), True)
        """
        if self.in_force_from is not None and in_force_from <= self.in_force_from:
            raise BadValue(f"the law is already amended from {self.in_force_from}: {in_force_from} is not later")
        gone = {self.norm(id).id for id in repealed}
        names = {norm.id: norm.name for norm in self.norms.values()}
        changed = {norm.id: norm for norm in norms}
        standing = {id: norm for id, norm in self.norms.items() if id not in gone}
        made = sorted({**standing, **changed}.values(), key=lambda norm: norm.place)
        return evolve(
            self,
            text=parse(self.text.text if text is None else text),
            norms=[(norm.name or names.get(norm.id), norm) for norm in made],
            provisions=(),
            in_force_from=in_force_from,
            before=self,
        )

    @property
    def versions(self) -> "tuple[Law, ...]":
        """The law as it was first, and as amended each time, the oldest first."""
        return (*(self.before.versions if self.before else ()), self)

    @property
    def everything(self) -> Mapping[str, Norm]:
        """The norms of every version by id, each as it was last."""
        return {id: norm for version in self.versions for id, norm in version.norms.items()}

    def on(self, day: date) -> "Law":
        """The law in force on a day."""
        later = self.in_force_from is not None and day < self.in_force_from
        return self.before.on(day) if later and self.before is not None else self

    def until(self, newest: "Law") -> date:
        """The first day on which this version is no longer the law, where a later one is; else the last day there is."""
        after = (each.in_force_from for each in newest.versions if each.before is self)
        return next((day for day in after if day is not None), date.max)

    def __hash__(self) -> int:
        return hash((self.text.sha256, self.in_force_from))

    def __repr__(self) -> str:
        since = "" if self.in_force_from is None else f", in force from {self.in_force_from}"
        return f"<{self.text.title}: {len(self.norms)} norms{since}>"

    def __copy__(self) -> "Law":
        return self

    def __deepcopy__(self, memo: object) -> "Law":
        return self

    def __reduce__(self) -> Any:
        if self is LAW:
            return "LAW"  # by its name: the other side has the same text and encoding
        values = {each.alias: getattr(self, each.name) for each in fields(Law) if each.init}
        plain = {"norms": [(norm.name, norm.to_values()) for norm in self.norms.values()], "text": self.text.text}
        return _restored, (values | plain | {"questions": dict(self.questions), "further": dict(self.further)},)


@cache
def _windows(law: Law) -> tuple[Periods, ...]:
    found = (each for norm in law.norms.values() for each in parts(norm.requirement) if isinstance(each, Periods))
    return tuple(dict.fromkeys(found))


def _restored(values: dict[str, Any]) -> Law:
    norms = [(name, Norm(**each)) for name, each in values["norms"]]
    return Law(**values | {"norms": norms, "text": parse(values["text"])})


MODULES = tuple(import_module(f"jiceng_dangjian.articles.article_{number:02}") for number in range(1, 19))
"""The modules of the articles, in order."""

_MEMBERS = [each for module in MODULES for each in vars(module).items()]

LAW = Law(
    text=load(),
    norms=[(name, each) for name, each in _MEMBERS if isinstance(each, Norm)],
    provisions=tuple(each for _, each in _MEMBERS if isinstance(each, Provision)),
    further=FURTHER,
    called=("基层党建工作责任制", "Party building"),
)
"""The regulation."""
