"""An open question of the text: the words at issue, the admissible answers, whom each burdens, and the grounds."""

from collections.abc import Mapping
from types import MappingProxyType, ModuleType
from typing import TypeVar

from attrs import frozen

from jiceng_dangjian.errors import BadValue
from jiceng_dangjian.questions.choice import Choice
from jiceng_dangjian.regulation.values import Value

T = TypeVar("T")
NOBODY = ("无人加重", "nobody")
"""Whom an answer burdens that burdens nobody: in Chinese and English."""


@frozen(eq=False, repr=False)
class Option(Value):
    """One admissible answer: its id, its meaning in Chinese and English, and whom it burdens, in both."""

    id: str
    zh: str
    en: str
    burdens: tuple[str, str] = NOBODY


@frozen(eq=False, repr=False)
class Question(Value):
    """An open question.

    norm, words: where it arises, and the words at issue. options: the admissible answers, the first is the working
    default. basis_zh, basis_en: the grounds for that. norms: further norms concerned. computed: whether findings depend
    on it: then it is a reading.
    """

    id: str
    norm: str
    words: str
    question_zh: str
    question_en: str
    options: tuple[Option, ...]
    basis_zh: str
    basis_en: str
    norms: tuple[str, ...] = ()
    computed: bool = True
    untried: bool = False
    """Whether it could change a verdict and is not computed: no entry of a ledger can say the answer."""
    also: tuple[str, ...] = ()
    """The words at issue as other norms have them."""
    everywhere: bool = False
    """Whether it concerns every norm that says what somebody must do."""
    moves_subject: bool = False
    """Whether its options lay the duty on different subjects: a change of it asks another, and turns no verdict."""
    practice: tuple[str, str] | None = None
    """What is done in practice, in Chinese and English, where that is mixed."""

    @property
    def default(self) -> str:
        """The id of the working default."""
        return self.options[0].id

    def fixes(self, term: str) -> bool:
        """Whether it is about an open term."""
        return any(term in words or words in term for words in (self.words, *self.also))

    def __call__(self, **values: T) -> Choice[T]:
        """A value for each option, to stand in a requirement.

        >>> yes_or_no = (Option("yes", "是", "yes"), Option("no", "否", "no"))
        >>> tails = Question("tails", "1-1", "为", "？", "?", yes_or_no, "无", "none")
        >>> tails(yes=2, no=3)
        tails(yes=2, no=3)
        """
        options = [option.id for option in self.options]
        if sorted(values) != sorted(options):
            raise BadValue(f"{self.id} has the options {', '.join(options)}, not {', '.join(values)}")
        return Choice(self.id, tuple((option, values[option]) for option in options))

    def __repr__(self) -> str:
        return self.id


def collected(*modules: ModuleType) -> Mapping[str, Question]:
    """The questions of some modules by id, in the order in which they stand there; nobody can write into it."""
    found = (each for module in modules for each in vars(module).values() if isinstance(each, Question))
    return MappingProxyType({each.id: each for each in found})
