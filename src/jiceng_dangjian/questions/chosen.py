"""The readings chosen for a question: the option of each, and the official interpretations (article 17) among them."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from jiceng_dangjian.errors import BadValue, Error, WrongType
from jiceng_dangjian.medium import line, quoted
from jiceng_dangjian.naming import nearest
from jiceng_dangjian.questions.question import Question
from jiceng_dangjian.questions.readings import INTERPRETER, READINGS
from jiceng_dangjian.regulation.values import Value

if TYPE_CHECKING:
    from typing import Unpack

    from jiceng_dangjian.questions.options import ReadingOptions


class UnknownReading(Error, ValueError):
    """A reading or option that does not exist; the message names the nearest."""


@frozen(eq=False, repr=False)
class Interpretation(Value):
    """An official interpretation (article 17) of one reading: which option, by whom, under which number, of what day.

    by: only the District Committee's Organization Department interprets. Raises `ValueError` for another body, for an
    empty number, and `UnknownReading` for a reading or option there is not.

    >>> Interpretation(reading="single", option="exactly_one", number="〔2024〕3号", date=date(2024, 5, 6)).number
    '〔2024〕3号'
    """

    reading: str
    option: str
    number: str
    date: date
    by: str = INTERPRETER

    def __attrs_post_init__(self) -> None:
        if type(self.date) is not date or not isinstance(self.number, str):
            given = f"{self.number!r}, {self.date!r}"
            raise WrongType(f"an interpretation has a number, as text, and a day, as a datetime.date, not {given}")
        wrong = unknown(self.reading, self.option)
        if wrong is not None:
            raise UnknownReading(wrong)
        if self.by != INTERPRETER:
            raise BadValue(f"only the {INTERPRETER} interprets (article 17), not {quoted(self.by)}")
        if not self.number:
            raise BadValue("an official interpretation has a number: without one it cannot be cited")

    def __str__(self) -> str:
        return f"{self.by} {line(self.number)} ({self.date})"

    def to_dict(self) -> dict[str, str]:
        """The interpretation as plain values, ready for JSON."""
        return {"by": self.by, "number": self.number, "date": self.date.isoformat()}


@frozen(init=False, eq=False, repr=False)
class Readings(Value):
    """The chosen option of each reading; those not named have their working default.

    interpretations: official ones, which settle a reading: a finding then cites them, and no other option is tried.

    >>> Readings(or_more="exclusive")["or_more"], Readings()["or_more"]
    ('exclusive', 'inclusive')
    >>> Readings(or_mor="exclusive")
    Traceback (most recent call last):
    ...
    jiceng_dangjian.questions.readings.UnknownReading: there is no reading 'or_mor'; did you mean 'or_more'?
    """

    chosen: tuple[tuple[str, str], ...] = field()
    settled: tuple[Interpretation, ...] = field()
    _questions: Mapping[str, Question] = field(eq=False)

    def __init__(self, /, *interpretations: Interpretation, **options: "Unpack[ReadingOptions]") -> None:
        self._choose(READINGS, interpretations, {name: str(option) for name, option in options.items()})

    @classmethod
    def among(
        cls, questions: Mapping[str, Question], /, *interpretations: Interpretation, **options: str
    ) -> "Readings":
        """Readings of some questions, as a law has them."""
        made = cls.__new__(cls)
        made._choose(questions, interpretations, options)
        return made

    def _choose(
        self, questions: Mapping[str, Question], interpretations: tuple[Interpretation, ...], options: dict[str, str]
    ) -> None:
        object.__setattr__(self, "_questions", questions)
        for each in interpretations:
            if options.setdefault(each.reading, each.option) != each.option:
                raise BadValue(f"{each.reading} is settled as {each.option} by {each}: it cannot be read otherwise")
        object.__setattr__(self, "settled", tuple(sorted(interpretations, key=lambda each: each.reading)))
        faults = [fault for name, option in options.items() if (fault := unknown(name, option, questions))]
        if faults:
            raise UnknownReading("; and ".join(faults))
        differing = ((name, option) for name, option in options.items() if questions[name].default != option)
        object.__setattr__(self, "chosen", tuple(sorted(differing)))

    def are_of(self, questions: Mapping[str, Question]) -> bool:
        """Whether they are readings of some questions."""
        return self._questions is questions or self._questions == questions

    def __getitem__(self, reading: str, /) -> str:
        for name, option in self.chosen:
            if name == reading:
                return option
        return self._questions[reading].default

    def __reduce__(self) -> tuple[Any, ...]:
        questions = None if self._questions is READINGS else dict(self._questions)
        return _restored, (questions, self.settled, dict(self.chosen))

    def __repr__(self) -> str:
        return f"Readings({', '.join(f'{name}={option!r}' for name, option in self.chosen)})"


def _restored(
    questions: Mapping[str, Question] | None, settled: tuple[Interpretation, ...], chosen: dict[str, str]
) -> Readings:
    return Readings.among(READINGS if questions is None else questions, *settled, **chosen)


def to_readings(given: object, questions: Mapping[str, Question] = READINGS) -> Readings:
    """The readings that a question is put under; raises `TypeError` for what are none. questions: those of the law."""
    if given is None:
        return Readings.among(questions)
    if not isinstance(given, Readings):
        raise WrongType(f"readings must be Readings, as in Readings(single='exactly_one'), not {given!r}")
    if not given.are_of(questions):
        raise WrongType(f"{given!r} are readings of another law: see Law.readings")
    return given


def unknown(reading: str, option: str, questions: Mapping[str, Question] = READINGS) -> str | None:
    """What is wrong with a choice of readings, with the nearest right name; None if nothing is."""
    if reading not in questions:
        return f"there is no reading {quoted(reading)}{nearest(reading, questions)}"
    options = [each.id for each in questions[reading].options]
    if not isinstance(option, str):
        return f"{reading} has no option of type {type(option).__name__}; there are {', '.join(options)}"
    if option not in options:
        return f"{reading} has no option {quoted(option)}{nearest(option, options)}"
    return None
