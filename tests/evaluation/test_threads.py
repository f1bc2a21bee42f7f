"""One ledger, many threads: what they are told is what one alone is told."""

import random
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from threading import Barrier
from typing import Any

import pytest

import jiceng_dangjian as jd
from tests.conftest import TIMES

THREADS = 8
DAY = date(2025, 3, 31)
ASKED: Any = {"year": 2024, "as_of": DAY}
Question = Callable[[jd.Ledger], Any]


def everything(ledger: jd.Ledger) -> Any:
    """All findings of the year."""
    return [each.to_dict() for each in jd.evaluate(ledger, **ASKED)]


def one_norm(ledger: jd.Ledger) -> Any:
    """The findings of single norms."""
    return [each.to_dict() for id in ("11.1-3", "11.3-11", "13-2", "15-7") for each in jd.NORMS[id](ledger, **ASKED)]


def contested(ledger: jd.Ledger) -> Any:
    """What another reading would change for one committee."""
    return jd.evaluate(ledger, **ASKED, organization="w3").to_dict(contested=True)


def remedies(ledger: jd.Ledger) -> Any:
    """What would satisfy the findings of one norm."""
    return [each.remedy().to_dict() for each in jd.evaluate(ledger, **ASKED).where(norm="11.1-7")[:3]]


def explained(ledger: jd.Ledger) -> Any:
    """Why the findings of one committee are as they are."""
    return [each.explain("zh").lines for each in jd.evaluate(ledger, **ASKED, organization="w7")]


def owed(ledger: jd.Ledger) -> Any:
    """Who owes what in the first half of the year."""
    days: Any = {"start": date(2024, 1, 1), "end": date(2024, 6, 30), "as_of": DAY}
    return [each.to_dict() for each in jd.duties(ledger, **days, organization="w1")]


def entries(ledger: jd.Ledger) -> Any:
    """What became of every entry."""
    return [each.to_dict() for each in jd.evaluate(ledger, **ASKED).entries()]


QUESTIONS: tuple[Question, ...] = (everything, one_norm, contested, remedies, explained, owed, entries)


def at_once(questions: Sequence[Callable[[], Any]]) -> list[Any]:
    """The answers to questions that are put at the same moment, each by a thread of its own."""
    begin = Barrier(len(questions))

    def put(question: Callable[[], Any]) -> Any:
        begin.wait()
        return question()

    with ThreadPoolExecutor(len(questions)) as pool:
        return list(pool.map(put, questions))


@pytest.fixture(scope="module")
def alone() -> dict[Question, Any]:
    """What each question is answered when it is put alone."""
    document = jd.example_district().to_dict()
    return {question: question(jd.Ledger.from_dict(document)) for question in QUESTIONS}


@pytest.fixture(params=[None, 1e-6], ids=["default interval", "1 µs"])
def switching(request: pytest.FixtureRequest) -> Iterator[None]:
    """The interval at which Python lets another thread go on: its own, and as short as can be."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(request.param or before)
    yield
    sys.setswitchinterval(before)


ROUNDS = 4 * TIMES if TIMES > 1 else 2


@pytest.mark.usefixtures("switching")
def test_law_threads_are_told_what_one_is_told(alone: dict[Question, Any]) -> None:
    """Eight threads that put many questions to one fresh ledger at the same moment are each answered rightly."""
    document = jd.example_district().to_dict()
    asked = 0
    rng = random.Random(14)
    for number in range(ROUNDS):
        ledger = jd.Ledger.from_dict(document)
        # In every other round all ask alike: the same tables are made at the same moment.
        questions = [everything if number % 2 == 0 else rng.choice(QUESTIONS) for _ in range(THREADS)]
        for question, answer in zip(questions, at_once([partial(each, ledger) for each in questions]), strict=True):
            assert answer == alone[question], question.__name__
            asked += 1
    assert asked == THREADS * ROUNDS


@pytest.mark.usefixtures("switching")
def test_law_threads_may_share_one_report() -> None:
    """Eight threads that ask the same findings of one report for all that a finding tells are told the same."""

    def told(report: jd.Report) -> Any:
        return [
            (each.explain("en").lines, each.remedy().to_dict(), [flip.to_dict() for flip in each.contested_by])
            for each in report
        ]

    document = jd.example_district().to_dict()
    report, other = (jd.evaluate(jd.Ledger.from_dict(document), **ASKED, organization="w3") for _ in range(2))
    expected = told(report)
    assert at_once([partial(told, other)] * THREADS) == [expected] * THREADS


COLD = """
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from threading import Barrier
sys.setswitchinterval(1e-6)
import jiceng_dangjian as jd
ledger = jd.example_district()
begin = Barrier(8)
def asked(number):
    begin.wait()
    return jd.evaluate(ledger, year=2024, as_of=date(2025, 3, 31)).counts()
with ThreadPoolExecutor(8) as pool:
    told = list(pool.map(asked, range(8)))
alone = jd.evaluate(jd.Ledger.from_dict(ledger.to_dict()), year=2024, as_of=date(2025, 3, 31)).counts()
sys.exit(sum(each != alone for each in told))
"""


def test_threads_that_are_the_first_to_ask() -> None:
    """In a fresh interpreter, where nothing was evaluated yet, eight threads at once are each answered rightly."""
    done = subprocess.run([sys.executable, "-c", COLD], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
