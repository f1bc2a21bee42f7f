"""What the package gives is a value: the same after pickle, copy and another process, small, and nobody's to write."""

import copy
import json
import multiprocessing
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import cache, partial
from typing import Any

import pytest
from attrs import evolve

import jiceng_dangjian as jd
from jiceng_dangjian.answers.contested import Flip
from jiceng_dangjian.errors import Detached, Error
from jiceng_dangjian.language.requirements import ContactPoints, Holders, Orders
from jiceng_dangjian.questions.chosen import UnknownReading
from jiceng_dangjian.regulation import UnknownCitation

DAY = date(2025, 3, 31)
INTERPRETED = jd.Interpretation(reading="single", option="at_least_one", number="〔2024〕3号", date=date(2024, 5, 6))


def _pickled(protocol: int, value: Any) -> Any:
    return pickle.loads(pickle.dumps(value, protocol))


WAYS: dict[str, Callable[[Any], Any]] = {
    **{f"pickle {protocol}": partial(_pickled, protocol) for protocol in range(pickle.HIGHEST_PROTOCOL + 1)},
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
}


def report() -> jd.Report:
    """The findings of one sub-district and its people."""
    readings = jd.Readings(INTERPRETED, or_more="exclusive")
    return jd.evaluate(jd.example_district(), year=2024, as_of=DAY, readings=readings, organization="w3")


def refused(asked: Callable[[], object]) -> Exception:
    """The error that a question is answered with."""
    with pytest.raises(Error) as caught:
        asked()
    return caught.value


@cache
def values() -> dict[str, Any]:
    """One value of every kind that the package gives."""
    made = report()
    ledger = made.ledger
    days: Any = {"start": date(2024, 1, 1), "end": date(2024, 6, 30), "as_of": DAY}
    wrong = {"format": "x", "organizations": [{"id": "a", "kind": "b"}]}
    return {
        "norm": jd.NORMS["11.3-11"],
        "another norm": evolve(jd.NORMS["11.3-11"], summary_en="another"),
        "article": jd.cite("11"),
        "citation": jd.cite("11(1)").citation,
        "ledger": ledger,
        "entry": ledger.entries[0],
        "report": made,
        "finding": made.findings[0],
        "findings": made.everything(),
        "flips": [flip for finding in made for flip in finding.contested_by],
        "explanation": made.findings[0].explain("en"),
        "remedies": [each.remedy() for each in made],
        "duties": jd.duties(ledger, **days, organization="w3"),
        "accounts": made.entries()[:50],
        "elements": jd.consequences(ledger, "w3", year=2024, as_of=DAY),
        "readings": made.readings,
        "interpretation": INTERPRETED,
        "verdict": jd.Verdict.BREACHED,
        "ledger error": refused(lambda: jd.Ledger.from_dict(wrong)),
        "reading error": refused(lambda: jd.LAW.readings(or_mor="x")),
        "citation error": refused(lambda: jd.cite("第十九条")),
        "detached": refused(lambda: pickle.loads(pickle.dumps(made.findings[0])).explain()),
    }


@pytest.fixture(scope="module")
def originals() -> dict[str, Any]:
    """The values that are copied."""
    return values()


NAMES = [
    "norm",
    "another norm",
    "article",
    "citation",
    "ledger",
    "entry",
    "report",
    "finding",
    "findings",
    "flips",
    "explanation",
    "remedies",
    "duties",
    "accounts",
    "elements",
    "readings",
    "interpretation",
    "verdict",
    "ledger error",
    "reading error",
    "citation error",
    "detached",
]


def texts(value: Any) -> tuple[str, str]:
    """A value as it is shown, and its plain form."""
    plain = value.to_dict() if hasattr(value, "to_dict") else None
    return f"{value!r} {value}", json.dumps(plain, ensure_ascii=False)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", NAMES)
def test_a_value_is_itself_after(name: str, way: str, originals: dict[str, Any]) -> None:
    """Equal, of equal hash where it has one, and unchanged in text."""
    value = originals[name]
    again = WAYS[way](value)
    assert again == value
    assert texts(again) == texts(value)
    if name not in ("flips", "remedies"):
        assert hash(again) == hash(value)


def test_every_kind_of_value_was_tried(originals: dict[str, Any]) -> None:
    """No name is left out, and those of several hold some of each."""
    assert list(originals) == NAMES
    assert all(originals[name] for name in ("flips", "remedies", "duties", "accounts", "elements", "findings"))
    assert isinstance(originals["flips"][0], Flip)
    kinds = (jd.LedgerError, UnknownReading, UnknownCitation, Detached)
    assert [type(originals[name]) for name in NAMES[-4:]] == list(kinds)


def test_a_finding_is_small_and_says_what_it_lacks() -> None:
    """Pickled alone it takes less than 4 kB, and asked for what only the ledger tells it names its report."""
    made = jd.evaluate(jd.example_district(), year=2024, as_of=DAY)
    assert max(len(pickle.dumps(finding)) for finding in made) < 4096
    alone = pickle.loads(pickle.dumps(made.findings[0]))
    assert alone.to_dict() == made.findings[0].to_dict()
    for asked in (alone.explain, alone.remedy, lambda: alone.contested_by):
        with pytest.raises(Detached, match=rf"report of 2024 as of 2025-03-31 .* {made.receipt['ledger_sha256']}"):
            asked()


def test_a_report_keeps_its_ledger() -> None:
    """Pickled as a report, the findings explain themselves as before."""
    made = report()
    again = pickle.loads(pickle.dumps(made))
    assert [each.explain("en") for each in again] == [each.explain("en") for each in made]
    assert [each.remedy() for each in again] == [each.remedy() for each in made]
    assert again.contested() == made.contested()
    assert again.receipt == made.receipt


def test_a_norm_of_the_law_is_the_same_object_everywhere() -> None:
    """A norm pickles to its id; one that is not of the law is carried whole, and keeps what it says."""
    norm = jd.NORMS["11.1-3"]
    assert pickle.loads(pickle.dumps(norm)) is norm
    assert copy.deepcopy(norm) is norm
    other = evolve(norm, summary_en="another")
    again = pickle.loads(pickle.dumps(other))
    assert again == other != norm
    with pytest.raises(LookupError, match="of no law yet"):
        again.span  # noqa: B018 -- to ask is the test


def unchanged(name: str, value: Any) -> bool:
    """Asked in another process: whether a value that came there is what is made there."""
    here = values()[name]
    return bool(here == value) and texts(here) == texts(value)


def test_values_cross_processes(originals: dict[str, Any]) -> None:
    """Sent to a process that was spawned, with another hash seed, and back: everything is what it was."""
    before = os.environ.get("PYTHONHASHSEED")
    os.environ["PYTHONHASHSEED"] = "7"
    try:
        with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
            assert all(pool.map(unchanged, originals.keys(), originals.values()))
            for name, again in zip(originals, pool.map(copy.copy, originals.values()), strict=True):
                assert again == originals[name], name
    finally:
        os.environ.pop("PYTHONHASHSEED")
        if before is not None:
            os.environ["PYTHONHASHSEED"] = before


SHOWN = """
import json
from datetime import date
import jiceng_dangjian as jd
from jiceng_dangjian.testing.sources import FromRandom
from jiceng_dangjian.testing.strategies import ledger
told = []
for seed in range(6):
    report = jd.evaluate(jd.Ledger.from_dict(ledger(FromRandom(seed))), year=2024, as_of=date(2025, 3, 31))
    told.append(report.to_dict(everything=True, contested=True))
    told += [(each.explain("zh").lines, each.remedy().to_dict()) for each in report]
    told.append([each.to_dict() for each in report.entries()])
for asked in (
    lambda: jd.norms(bearer="nobody"), lambda: jd.Readings(nobody="x"), lambda: report.where(norm="nobody"),
    lambda: jd.NORMS["11.1-3"](report.ledger, "nobody", year=2024, as_of=date(2025, 3, 31)),
    lambda: report.ledger.organization("nobody"),
    lambda: jd.Ledger.from_dict({"format": "x", "organizations": [{"id": "a", "kind": "b", "z": 1, "y": 2}]}),
):
    try:
        asked()
    except (LookupError, ValueError) as error:
        told.append(str(error))
print(json.dumps(told))
"""


def test_hash_seeds_do_not_show() -> None:
    """Answers and errors are the same bytes whatever the hash seed."""
    told = set()
    for seed in ("0", "1", "77"):
        environment = os.environ | {"PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", SHOWN], env=environment, capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
        told.add(done.stdout)
    assert len(told) == 1


@pytest.mark.parametrize("word", [*jd.Verdict, *jd.Reason])
def test_a_word_and_its_text_find_each_other(word: jd.Verdict | jd.Reason) -> None:
    """A table by texts, as JSON has them, is looked up by verdicts and reasons, and one by these with texts."""
    by_text, by_word = {word.value: 1}, dict[str, int]({word: 1})
    assert by_text[word] == by_word[word.value] == 1


def test_values_of_two_classes_are_two() -> None:
    """A value is equal to none of another class, though all they hold is equal; and to no tuple of that."""
    holders = Holders("secretary")
    assert holders == Holders("secretary")
    assert hash(holders) == hash(Holders("secretary"))
    assert holders != Holders("acting_secretary")
    assert holders != (holders.roles, holders.at)
    assert ContactPoints() != Orders()


def test_the_registries_cannot_be_written() -> None:
    """Norms, readings and the vocabulary are everybody's: an assignment is refused."""
    from jiceng_dangjian.language import vocabulary
    from jiceng_dangjian.questions import further, readings

    tables: list[Any] = [jd.NORMS, readings.READINGS, further.FURTHER]
    tables += [value for name, value in vars(vocabulary).items() if name.isupper() and hasattr(value, "keys")]
    assert len(tables) > 12
    for table in tables:
        with pytest.raises(TypeError):
            table["x"] = 1
