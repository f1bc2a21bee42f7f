"""Whatever the loader, the citations and the command line are given: a result, or the error that is documented."""

import json
import math
import re
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from copy import deepcopy
from datetime import date
from io import StringIO
from typing import Any, TypeVar
from unicodedata import decomposition, normalize

import pytest
from attrs import NOTHING, fields
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import jiceng_dangjian as jd
from jiceng_dangjian.faces.cli import main
from jiceng_dangjian.language.vocabulary import ENTRY_KINDS, OFFICES, ORGANIZATION_KINDS, OUTCOMES, ROLES, STATES, STUDY
from jiceng_dangjian.ledger.records import FORMAT, LISTS, Fault
from jiceng_dangjian.questions.chosen import UnknownReading
from jiceng_dangjian.questions.readings import READINGS
from jiceng_dangjian.regulation import Article, Citation, Item, UnknownCitation
from jiceng_dangjian.testing import ledgers
from tests.conftest import TIMES

T = TypeVar("T")
E = TypeVar("E", bound=Exception)
Document = dict[str, Any]
Site = tuple[Any, Any]
fuzz = settings(
    max_examples=60 if TIMES == 1 else 150 * TIMES,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    derandomize=TIMES == 1,
)

FIELDS = {name: [each.name for each in fields(kind)] for name, kind in LISTS.items()}
TOP = ["format", "in_force_from", *LISTS]
NAMES = sorted({*TOP, *(each for names in FIELDS.values() for each in names)})
WORDS = [*ORGANIZATION_KINDS, *ROLES, *ENTRY_KINDS, *STATES, *STUDY, *OUTCOMES, *OFFICES, *list(jd.NORMS)[::9]]
WORDS += ["dc", "w0", "c0", "p0", "p1", "e0", "e1", "oral", "unstated", FORMAT]
DAYS = ["2019-10-31", "2020-01-01", "2024-01-01", "2024-02-29", "2024-06-30", "2024-12-31", "2025-03-31", "2200-12-31"]
TIMESTAMPS = ["2024-06-30T10:00", "2024-06-30T20:00Z", "2024-02-30", "0001-01-01T00:00+14:00", "9999-12-31T23:59-23:59"]
ODD_TEXTS = [
    "",
    " ",
    "\0",
    "\ufeff",
    "\ud800",
    "a\nb",
    "\x1b[31m",
    "\u2028",
    "²",
    "\uff11",
    "\u0661",
    "$.entries[0]",
    "x" * 3000,
]
ODD_TEXTS += ["[" + "9" * 5000 + "]", "did you mean", " @ $"]


class Long(int):
    """A whole number too long to be written, that a failing example can show all the same."""

    __str__ = int.__repr__

    def __repr__(self) -> str:
        return f"{'-' * (self < 0)}10**5000"


anything = st.text(st.characters())
words = st.sampled_from([*WORDS, *DAYS, *TIMESTAMPS, *ODD_TEXTS])
numbers = st.sampled_from(
    [0, 1, -1, 2024, 2025, 1948, 10**30, Long(10**5000), Long(-(10**5000)), 1e308, math.nan, math.inf, -math.inf]
)
scalars = st.none() | st.booleans() | st.integers() | st.floats() | numbers | words | anything
keys = st.sampled_from(NAMES) | st.sampled_from(ODD_TEXTS) | anything
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=5), max_leaves=12
)


def some_of(names: list[str]) -> st.SearchStrategy[Document]:
    """An object with some of the fields of a contract, and now and then with others."""
    likely: st.SearchStrategy[Any] = words | values
    return st.dictionaries(st.sampled_from(names) | keys, likely, max_size=6)


documents = st.fixed_dictionaries(
    {"format": st.just(FORMAT) | scalars},
    optional={
        "in_force_from": st.sampled_from(DAYS) | scalars,
        **{name: st.lists(some_of(of) | values, max_size=4) | values for name, of in FIELDS.items()},
    },
)
tokens = ["{", "}", "[", "]", ":", ",", '"', '"entries"', '"id"', '"format"', f'"{FORMAT}"', "1e999", "-1e999", "NaN"]
tokens += ["Infinity", "null", "true", "\\ud800", "\\u0000", "\0", "\ufeff", " ", "\n", "0", "-", "9" * 5000, "1E400"]
tokens += ["[" * 20_000, '{"a":' * 20_000, "]" * 20_000, '"\\ud83d"', "台账", "'", "//", "2024-01-01"]
soup = st.lists(st.sampled_from(tokens) | anything, max_size=12).map("".join)


def text_of(value: Any) -> str:
    """A value as JSON text, however long its numbers; infinity as JSON can say it."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{json.dumps(key)}:{text_of(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(text_of, value)) + "]"
    if isinstance(value, Long):
        return f"{'-' * (value < 0)}1{'0' * 5000}"
    return {"Infinity": "1e999", "-Infinity": "-1e999"}.get(made := json.dumps(value), made)


def sites(value: Any) -> Iterator[Site]:
    """Every place in a document, as what holds it and the key or index there."""
    for key, part in value.items() if isinstance(value, dict) else enumerate(value):
        yield value, key
        if isinstance(part, (dict, list)):
            yield from sites(part)


@st.composite
def mutated(draw: st.DrawFn) -> Document:
    """A valid ledger with one to three changes: a value lost, replaced, doubled, renamed or swapped with another."""
    document = deepcopy(draw(ledgers()))
    for _ in range(draw(st.integers(1, 3))):
        places = list(sites(document))
        records = [(holder, key) for holder, key in places if isinstance(holder, list)]
        holder, key = draw(st.sampled_from(places))
        other, there = draw(st.sampled_from(places))
        match draw(st.integers(0, 6)):
            case 0:
                del holder[key]
            case 1:
                holder[key] = draw(words | values)
            case 2:
                other, there = draw(st.sampled_from([site for site in places if site[1] == key]))
                holder[key] = deepcopy(other[there])
            case 3:
                holder[key], other[there] = deepcopy(other[there]), deepcopy(holder[key])
            case 4 if records:
                holder, key = draw(st.sampled_from(records))
                holder.insert(draw(st.integers(0, len(holder))), deepcopy(holder[key]))
            case 5 if isinstance(holder, dict):
                holder[draw(keys)] = holder.pop(key)
            case 6 if isinstance(holder, dict):
                holder[draw(st.sampled_from(NAMES))] = draw(words | values)
            case _:
                holder[key] = draw(scalars)
    return document


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """The bytes of a ledger, valid or not, with a few of them changed, lost, put in or said twice."""
    data = bytearray(text_of(draw(ledgers() | mutated() | documents)).encode("utf-8", "surrogatepass"))
    for _ in range(draw(st.integers(0, 3))):
        first, last = sorted((draw(st.integers(0, len(data))), draw(st.integers(0, len(data)))))
        piece = st.sampled_from(tokens).map(lambda token: token.encode("utf-8", "surrogatepass"))
        data[first : min(last, first + 20)] = draw(piece | st.binary(max_size=4) | st.just(bytes(data[first:last])))
    return bytes(data)


texts = soup | anything | (documents | mutated() | values).map(text_of)
files = damaged() | st.binary() | texts.map(lambda text: text.encode("utf-8", "surrogatepass"))
files |= st.sampled_from([text_of({"format": FORMAT}).encode(code) for code in ("utf-8-sig", "utf-16", "utf-32")])


def faults_of(load: Callable[[Any], jd.Ledger], data: Any) -> tuple[Fault, ...]:
    """The faults for which something is rejected, each fit to be printed; none if what it gives is a sound ledger."""
    try:
        ledger = load(data)
    except jd.LedgerError as error:
        faults: tuple[Fault, ...] = error.faults
    else:
        assert_sound(ledger)
        return ()
    assert faults
    assert len(set(faults)) == len(faults)
    for fault in faults:
        assert re.match(r"\$(?=[.\[]|$)", fault.path)
        assert fault.message
        assert len(str(fault).encode().splitlines()) == 1
        assert not re.search(r"Exceeds the limit| object at 0x|unhashable|Traceback", fault.message)
    return faults


def assert_sound(ledger: jd.Ledger) -> None:
    """A ledger can be evaluated, reported and written, and what is written is that ledger."""
    report = jd.evaluate(ledger, year=2024, as_of=date(2025, 3, 31))
    written = report.to_dict(everything=True)
    assert json.loads(json.dumps(written)) == written
    assert report.to_markdown()
    assert jd.Ledger.from_dict(ledger.to_dict()) == ledger
    assert jd.Ledger.loads(ledger.dumps()) == ledger


def resolves(document: Any, path: str, absent: bool = False) -> bool:
    """Whether a path leads to a place in a document, or (absent) to a field of the contract missing from an object."""
    if not path:
        return not absent
    if isinstance(document, list):
        found = re.match(r"\[(\d{1,9})\]", path)
        return bool(
            found and int(found[1]) < len(document) and resolves(document[int(found[1])], path[found.end() :], absent)
        )
    if not isinstance(document, dict):
        return False
    if absent and path[1:] in NAMES and path[1:] not in document:
        return True
    said = {Fault("-", f".{key}").path: part for key, part in document.items()}
    return any(path.startswith(key) and resolves(part, path.removeprefix(key), absent) for key, part in said.items())


@fuzz
@given(texts | files)
def test_law_any_text_is_a_ledger_or_its_faults(data: str | bytes) -> None:
    """Whatever a text or its bytes are, they are a sound ledger or LedgerError says what is wrong."""
    faults_of(jd.Ledger.loads, data)


@fuzz
@given(files)
def test_law_any_file_is_as_its_bytes(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    """A file is the ledger its bytes are, or has their faults."""
    path = tmp_path_factory.getbasetemp() / "any.json"
    path.write_bytes(data)
    assert faults_of(jd.Ledger.load, path) == faults_of(jd.Ledger.loads, data)


@fuzz
@given(values | documents)
def test_law_any_value_is_a_ledger_or_its_faults(value: Any) -> None:
    """Whatever a value as of JSON is, it is a sound ledger or LedgerError says what is wrong."""
    faults_of(jd.Ledger.from_dict, value)


@fuzz
@given(mutated())
def test_law_a_changed_ledger_is_a_ledger_or_its_faults(document: Document) -> None:
    """A valid ledger changed in one to three places is a sound ledger or LedgerError says what is wrong."""
    faults_of(jd.Ledger.from_dict, document)


@fuzz
@given(mutated() | documents)
def test_law_the_document_is_left_as_it_was(document: Document) -> None:
    """What is given to from_dict is not changed, taken or not."""
    before = deepcopy(document)
    faults_of(jd.Ledger.from_dict, document)
    assert text_of(document) == text_of(before)


@fuzz
@given(mutated() | documents | values)
def test_law_every_fault_has_a_place_in_the_document(document: Any) -> None:
    """The path of a fault leads to a value of the document; where a required field is missing, to that field."""
    for fault in faults_of(jd.Ledger.from_dict, document):
        assert resolves(document, fault.path.removeprefix("$"), fault.message.startswith("required field missing"))


def as_object(kind: type, record: Any) -> Any:
    """A record as the Python object of its kind; as it is where it has not the fields for that."""
    known = {each.name for each in fields(kind)}
    required = {each.name for each in fields(kind) if each.default is NOTHING}
    return kind(**record) if isinstance(record, dict) and required <= record.keys() <= known else record


def from_objects(document: Document) -> jd.Ledger:
    """A ledger from Python objects, as far as the document has what they need."""
    made: Document = {"in_force_from": document.get("in_force_from")}
    for name, kind in LISTS.items():
        given_ = document.get(name, ())
        made[name] = [as_object(kind, each) for each in given_] if isinstance(given_, list) else given_
    return jd.Ledger(**made)


@fuzz
@given(mutated() | documents)
def test_law_any_python_objects_are_a_ledger_or_its_faults(document: Document) -> None:
    """Python objects with whatever values are a sound ledger or LedgerError says what is wrong."""
    faults_of(from_objects, document)


def provisions() -> Iterator[Article | Item]:
    """Every article, each followed by its items."""
    for article in jd.REGULATION.articles:
        yield article
        yield from article.items


PROVISIONS = list(provisions())
DIGITS = "一二三四五六七八九"
TENS = {"": 0, "十": 10, **{f"{digit}十": 10 * value for value, digit in enumerate(DIGITS, 1)}}
ONES = {"": 0, **{digit: value for value, digit in enumerate(DIGITS, 1)}}
NUMERALS = {ten + one: TENS[ten] + ONES[one] for ten in TENS for one in ONES}
PIECES = [
    *"一二两十百零0123456789",
    *"第条项章款()（）\uff0e\uff11\uff19\uff10 \u3000\n",
    *"²①⑪⑴㈠१١½Ⅺ㊀⼀",
    "第十一条",
    "第一项",
    "9" * 5000,
]
RAISED = ("<super>", "<sub>", "<circle>")
WIDE = str.maketrans("0123456789().", "".join(map(chr, range(0xFF10, 0xFF1A))) + "（）\uff0e")
FORMS = [form for node in PROVISIONS for form in node.citation.forms()]


@st.composite
def misprinted(draw: st.DrawFn) -> str:
    """A citation in one of its forms with up to two signs changed, lost or put in."""
    text = draw(st.sampled_from(FORMS))
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.sampled_from(["", *PIECES])) + text[at + draw(st.integers(0, 1)) :]
    return text


cited = misprinted() | st.lists(st.sampled_from(PIECES), max_size=8).map("".join) | anything


def numbers_in(text: str) -> list[int | None]:
    """The numbers that stand in a text, one for each run of digits or Chinese numerals; None where one is no number."""
    plain = "".join(" " if decomposition(each).startswith(RAISED) else normalize("NFKC", each) for each in text)
    runs = re.findall(
        r"[0-9]+|[一二两三四五六七八九十]+", re.sub(r" (?![0-9])|(?<![0-9]) ", "", re.sub(r"\s+", " ", plain))
    )
    return [int(run) if run.isascii() else NUMERALS.get(run.replace("两", "二")) for run in runs]


def result_or_error(expected: type[E], call: Callable[[], T]) -> T | E:
    """What a call gives, or the error that it may raise."""
    try:
        return call()
    except expected as error:
        return error


@fuzz
@given(cited)
def test_law_any_text_is_cited_as_it_says_or_refused(text: str) -> None:
    """A text names the provision whose numbers stand in it, or UnknownCitation is raised."""
    found = result_or_error(UnknownCitation, lambda: jd.cite(text))
    if isinstance(found, UnknownCitation):
        assert len(str(found).splitlines()) == 1
    else:
        where = found.citation
        assert numbers_in(text) == [number for number in (where.article, where.item) if number is not None]


@fuzz
@given(
    st.sampled_from(PROVISIONS), st.integers(0, 3), st.booleans(), st.lists(st.sampled_from(" \u3000\t\n"), max_size=3)
)
def test_law_every_form_of_a_citation_is_read(node: Article | Item, form: int, wide: bool, gaps: list[str]) -> None:
    """Every provision is found by each form of its citation, in either width, with spaces between its signs."""
    forms = node.citation.forms()
    text = forms[form % len(forms)]
    for gap in gaps:
        text = re.sub(r"(?=[第条项(（])|(?<=[第条项)）])", gap, text)
    assert jd.cite(text.translate(WIDE) if wide else text) == node
    assert Citation.parse(str(node.citation)) == node.citation


@fuzz
@given(st.integers() | st.integers(-1, 120), st.none() | st.integers() | st.integers(-1, 20))
def test_law_any_numbers_are_a_provision_or_refused(article: int, item: int | None) -> None:
    """A Citation of whatever numbers names the provision of those numbers, or UnknownCitation is raised."""
    found = result_or_error(UnknownCitation, lambda: jd.cite(Citation(article, item)))
    if isinstance(found, UnknownCitation):
        assert re.search("1 to |has no items", str(found))
    else:
        assert found.citation == Citation(article, item)


@fuzz
@given(st.permutations(PROVISIONS))
def test_law_citations_stand_in_the_order_of_the_text(nodes: list[Article | Item]) -> None:
    """Citations sorted are in the order of the text, an article before its items."""
    assert sorted(node.citation for node in nodes) == [node.citation for node in PROVISIONS]


@fuzz
@given(
    st.dictionaries(
        st.sampled_from([*READINGS]) | anything,
        st.sampled_from([option.id for reading in READINGS.values() for option in reading.options])
        | st.none()
        | st.booleans()
        | st.integers()
        | st.floats()
        | anything
        | st.lists(words),
        max_size=3,
    )
)
def test_law_any_readings_are_taken_or_refused(chosen: dict[str, Any]) -> None:
    """Readings are those chosen, or UnknownReading is raised."""
    readings = result_or_error(UnknownReading, lambda: jd.LAW.readings(**chosen))
    if isinstance(readings, UnknownReading):
        assert re.search("there is no reading|has no option", str(readings))
    else:
        assert all(readings[name] == option for name, option in chosen.items())


def run(*arguments: str) -> tuple[int, str, str]:
    """The exit status of the command, and what it prints on standard output and standard error."""
    with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as err:
        status = main(arguments)
    return status, out.getvalue(), err.getvalue()


@fuzz
@given(files, st.sampled_from(["json", "table", "markdown"]))
def test_law_any_file_on_the_command_line(tmp_path_factory: pytest.TempPathFactory, data: bytes, format_: str) -> None:
    """Status 0 with a report, or status 2 with the faults of the file, a line each, and nothing on standard output."""
    path = tmp_path_factory.getbasetemp() / "line.json"
    path.write_bytes(data)
    faults = faults_of(jd.Ledger.loads, data)
    status, out, err = run("evaluate", str(path), "--year=2024", "--as-of=2025-03-31", f"--format={format_}", "--all")
    assert err.splitlines() == [str(fault) for fault in faults]
    assert status == (2 if faults else 0)
    assert bool(out) == (not faults)
    if out and format_ == "json":
        assert json.loads(out)["year"] == 2024


@fuzz
@given(*[st.sampled_from(["2024", "2025-03-31", "dc", "single=exactly_one", "9" * 5000]) | words | anything] * 4)
def test_law_any_argument_on_the_command_line(year: str, as_of: str, reading: str, organization: str) -> None:
    """Status 0 with a report, or status 2 with a line for each wrong argument and nothing on standard output."""
    given_ = {"year": year, "as-of": as_of, "reading": reading, "organization": organization}
    status, out, err = run("evaluate", "example", *(f"--{name}={value}" for name, value in given_.items()))
    assert (status, bool(out)) in ((0, True), (2, False))
    assert [
        line for line in err.splitlines() if not re.fullmatch(r".+ @ --(year|as-of|reading|organization)", line)
    ] == []
    assert bool(err) == (status == 2)


DISTRICT_COMMITTEE = {"id": "dc", "kind": "district_committee"}


def entries(*given_: Document) -> Document:
    """A ledger of one organization with some entries, budget lines unless they say otherwise."""
    made = [{"id": f"e{at}", "kind": "budget_line", "organization": "dc"} | each for at, each in enumerate(given_)]
    return {"format": FORMAT, "organizations": [DISTRICT_COMMITTEE], "entries": made}


KEY_OF_DIGITS = f"[{'9' * 5000}]"
ONCE_WRONG: dict[str, tuple[Any, str, str]] = {
    "key of digits": (entries({KEY_OF_DIGITS: 1}), "there is no field", f"$.entries[0].{KEY_OF_DIGITS}"),
    "key of digits in the text": (f'{{"{KEY_OF_DIGITS}": 1, "format": "{FORMAT}"}}', "no field", f"$.{KEY_OF_DIGITS}"),
    "amount that JSON cannot write": (entries({"amount": 10**5000}), "must be finite", "$.entries[0].amount"),
    "amount beyond every float": (entries({"amount": 10**400}), "must be finite", "$.entries[0].amount"),
    "year of many digits": (entries({"covers_year": 10**5000}), "not from 1949 to 2200", "$.entries[0].covers_year"),
    "number of many digits": (f'{{"format": {"1" * 5000}}}', "too many digits", "$"),
    "circle of the second of one id": (
        entries({}, {"id": "e0", "same_as": "e0"}),
        "same_as goes in a circle",
        "$.entries[1].same_as",
    ),
}


@pytest.mark.parametrize("case", ONCE_WRONG)
def test_fault_that_was_once_wrong(case: str) -> None:
    """A document that once raised another error, was taken, or was told amiss: its fault is said at its place."""
    document, says, path = ONCE_WRONG[case]
    found = faults_of(jd.Ledger.loads if isinstance(document, str) else jd.Ledger.from_dict, document)
    assert [fault.path for fault in found if says in fault.message] == [path]


@pytest.mark.parametrize(
    "text",
    [
        "第一二条",
        "第一二十条",
        "第七条第一二项",
        "72项",
        "111项",
        "1 1",
        "7\u3000 1项",
        "²",
        "1²",
        "第①条",
        "十㊀",
        "第1\u20821条",
    ],
)
def test_citation_that_was_once_misread(text: str) -> None:
    """Numerals side by side, numbers parted by spaces alone, and raised or circled numbers are no citation."""
    with pytest.raises(UnknownCitation, match="is no citation"):
        jd.cite(text)


@pytest.mark.parametrize(
    ("article", "item", "says"),
    [
        (0, None, "there is no 第0条: the regulation has articles 1 to 18"),
        (100, None, "there is no 第100条: the regulation has articles 1 to 18"),
        (-1, 1, "there is no 第-1条: the regulation has articles 1 to 18"),
        (11, 0, "there is no 第十一条第0项: 第十一条 has items 1 to 6"),
        (11, 100, "there is no 第十一条第100项: 第十一条 has items 1 to 6"),
    ],
)
def test_number_that_was_once_another_error(article: int, item: int | None, says: str) -> None:
    """A number that no numeral is written for is refused as any other of which there is no provision."""
    with pytest.raises(UnknownCitation, match=says):
        jd.cite(Citation(article, item))
