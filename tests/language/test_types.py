"""A wrong operand in an article is an error of types: mypy on wrong articles, and on a right one."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
HEAD = """
from jiceng_dangjian.articles.bearers import COMMITTEE
from jiceng_dangjian.language import SUBJECT, YEAR, Clauses, Is, Names, acts, at_least
from jiceng_dangjian.questions.readings.times import half_year, or_more

clauses = Clauses(COMMITTEE, modal="应")
"""
RIGHT = """
a = clauses.duty("11.1-7", "q", "e", requires=at_least(or_more(inclusive=2, exclusive=3), acts("drill"), each=YEAR))
b = clauses.duty("11.1-8", "q", "e", requires=at_least(1, acts("drill", Names("by", SUBJECT)), each=YEAR))
"""
WRONG = {
    "a number in words": ('at_least("two", acts("drill"), each=YEAR)', '"at_least" has incompatible type "str"'),
    "a window by its name": (
        'at_least(1, acts("drill"), each="YEAR")',
        '"each" to "at_least" has incompatible type "str"',
    ),
    "a relation by its name": (
        'at_least(1, acts("drill", Names("by", "the subject")), each=YEAR)',
        'to "Names" has incompatible type',
    ),
    "a choice of other things": (
        'at_least(half_year(calendar=1, any_two_in_year="two"), acts("d"), each=YEAR)',
        "incompatible type",
    ),
    "a condition for acts": (
        'at_least(1, Is("form", ("oral",)), each=YEAR)',
        'to "at_least" has incompatible type "Is"',
    ),
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What mypy says of each article, all asked at once."""
    folder = tmp_path_factory.mktemp("articles")
    made = {"right": RIGHT}
    made |= {
        f"wrong_{number}": f'c = clauses.duty("11.1-7", "q", "e", requires={code})'
        for number, (code, _) in enumerate(WRONG.values())
    }
    for name, code in made.items():
        (folder / f"{name}.py").write_text(HEAD + code + "\n", encoding="utf-8")
    asked = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--config-file=", str(folder)]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
    lines = [line for line in done.stdout.splitlines() if ": error:" in line]
    return {name: [line for line in lines if f"{name}.py" in line] for name in made}


def test_a_right_article_has_no_error(told: dict[str, list[str]]) -> None:
    """Numbers, windows and conditions, plain or chosen by a reading, are taken."""
    assert told["right"] == []


@pytest.mark.parametrize("number", range(len(WRONG)), ids=list(WRONG))
def test_a_wrong_operand_is_an_error_of_types(number: int, told: dict[str, list[str]]) -> None:
    """One error each, about the operand that is wrong."""
    (error,) = told[f"wrong_{number}"]
    assert list(WRONG.values())[number][1] in error
