import json
import math
import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import pytest
from attrs import NOTHING, fields

import jiceng_dangjian as jd
from jiceng_dangjian.faces.cli import main
from jiceng_dangjian.ledger.records import FORMAT, LISTS, Fault
from jiceng_dangjian.questions.readings import READINGS
from tests.conftest import TIMES

Document = dict[str, Any]
PACKAGE = Path(jd.__file__).parent
DISTRICT = (PACKAGE / "data" / "district-2024.json").read_text(encoding="utf-8")
YEAR = ["--year", "2024", "--as-of", "2025-03-31"]
REQUIRED = [(name, at.name) for name, kind in LISTS.items() for at in fields(kind) if at.default is NOTHING]
NAMED = """organizations.kind organizations.form appointments.role entries.kind entries.state entries.form entries.also
    entries.party_building_study coverage.kinds attestations.norm attestations.outcome"""
DATES = """organizations.established organizations.dissolved appointments.start appointments.end entries.date
    entries.recorded_on coverage.start coverage.end attestations.date"""
IMPOSSIBLE = """2024-02-30 2023-02-29 2024-13-01 2024-00-10 2024-04-31 2024-6-30 2024/06/30 20240630 2024年6月30日
    2024-6 x 30.06.2024 \uff12024-06-30 2024-06-30T25:00:00+08:00 2024-06-30T10:00+99:00
    2024-06-30T10+08:00 2024-W26-7"""
OUTSIDE = "1948-12-31 2201-01-01 0001-01-01 9999-12-31 2200-12-31T16:00:00Z 1948-12-31T15:59:59Z 0001-01-01T00:00+14:00"
SIX = ("premises", "facilities", "signage", "party_flag", "reading_matter", "rules")
WRONG_TYPES: dict[str, tuple[Any, ...]] = {
    **dict.fromkeys(("id", "kind", "superior", "organization", "role", "state", "by", "target"), (1, 0.5, True, False)),
    **dict.fromkeys(("name", "person", "subject", "norm", "kinds", "audience", "attended_by"), (7, 11.1, True, False)),
    **dict.fromkeys(("established", "start", "date"), (20240630, 1719705600.0, True)),
    **dict.fromkeys(("leading_group_member", "advances_party_building", *SIX), ("true", "false", "", 1)),
    **dict.fromkeys(("covers_year", "year"), ("2024", True, 2024.0, 2024.5)),
    "amount": ("60000", "60,000", "", True),
}


class Place(NamedTuple):
    """Where a fault must be named (one of some paths), what its message must say, and whether others follow from it."""

    paths: tuple[str, ...]
    says: str = ""
    cascades: bool = False


class Draw:
    """Gives records of the district to damage, none of them twice."""

    def __init__(self, seed: str) -> None:
        self.document: Document = json.loads(DISTRICT)
        self.random = Random(seed)
        self.taken: set[str] = set()

    def record(self, name: str, *having: str, plain: bool = False) -> tuple[str, Document]:
        """The path of a record with some fields, and the record; a plain one is of one kind, its target no person."""
        found = {
            path: record
            for index, record in enumerate(self.document[name])
            if (path := f"$.{name}[{index}]") not in self.taken and all(record.get(each) is not None for each in having)
            if not plain or ("also" not in record and record["kind"] != "secretary_appraisal")
        }
        path = self.random.choice(list(found))
        self.taken.add(path)
        return path, found[path]

    def field(self, of: list[tuple[str, str]]) -> tuple[str, str, Document]:
        """The path of a field that a record has, the field's name and the record."""
        name, key = self.random.choice(of)
        path, record = self.record(name, key, plain=name == "entries" and key in ("kind", "target"))
        return f"{path}.{key}", key, record


def misspelt(random: Random, name: str) -> str:
    """A name with one letter changed."""
    place = random.randrange(len(name))
    return name[:place] + ("z" if name[place] == "q" else "q") + name[place + 1 :]


def dotted(names: str) -> list[tuple[str, str]]:
    """Lists and fields from their names."""
    return [(name, key) for name, _, key in (each.partition(".") for each in names.split())]


def follows(path: str) -> bool:
    """Whether what stands elsewhere is wrong too when a field is: other records may name what it named."""
    return path.endswith((".person", ".by")) or (path.startswith("$.organizations") and path.endswith(".id"))


def unknown_field(draw: Draw) -> Place:
    """A field's name with a letter changed, or a field of another kind of entry."""
    if draw.random.random() < 0.2:
        path, record = draw.record("entries", "party_building_study", plain=True)
        key = draw.random.choice(("target", "deadline", "amount"))
        record[key] = {"target": "w1", "deadline": "2025-01-01", "amount": 5}[key]
        return Place((f"{path}.{key}",), "no field")
    path, record = draw.record(draw.random.choice(list(LISTS)))
    key = draw.random.choice(list(record))
    record[wrong := misspelt(draw.random, key)] = record[key]
    return Place((f"{path}.{wrong}",), key)


def unknown_name(draw: Draw) -> Place:
    """A kind, form, role, state, outcome, answer or norm with a letter changed."""
    path, key, record = draw.field(dotted(NAMED))
    at: Any = key if isinstance(record[key], str) else len(record[key]) - 1
    holder = record if at == key else record[key]
    right, holder[at] = holder[at], misspelt(draw.random, holder[at])
    return Place((path if at == key else f"{path}[{at}]",), "there is no norm" if key == "norm" else right)


def missing_field(draw: Draw) -> Place:
    """A required field left out."""
    path, key, record = draw.field(REQUIRED)
    del record[key]
    return Place((path,), "missing", follows(path))


def null(draw: Draw) -> Place:
    """Null for a required field, or in a list."""
    lists = "entries.also coverage.kinds entries.audience entries.attended_by"
    path, key, record = draw.field(REQUIRED + dotted(lists))
    if isinstance(record[key], list):
        record[key].append(None)
        return Place((f"{path}[{len(record[key]) - 1}]",), "null")
    record[key] = None
    return Place((path,), "null", follows(path))


def wrong_type(draw: Draw) -> Place:
    """A number or truth value given as text, and the reverse."""
    name = draw.random.choice(list(LISTS))
    path, record = draw.record(name, plain=name == "entries")
    key = draw.random.choice([key for key in record if key in WRONG_TYPES and record[key] is not None])
    record[key] = draw.random.choice(WRONG_TYPES[key])
    return Place((f"{path}.{key}",), "", follows(f"{path}.{key}"))


def repeated_id(draw: Draw) -> Place:
    """An entry with the id of another, or an organization listed again."""
    if draw.random.random() < 0.5:
        draw.document["organizations"].append(dict(draw.record("organizations")[1]))
        return Place((f"$.organizations[{len(draw.document['organizations']) - 1}].id",), "already")
    (path, record), (other, earlier) = draw.record("entries"), draw.record("entries")
    record["id"] = earlier["id"]
    later = max(path, other, key=lambda each: int(each[len("$.entries[") : -1]))
    return Place((f"{later}.id",), earlier["id"])


def unknown_organization(draw: Draw) -> Place:
    """An entry, appointment, coverage or attestation of an organization that is not in the ledger."""
    named = "appointments.organization entries.organization entries.target entries.audience coverage.subject"
    path, key, record = draw.field(dotted(f"{named} attestations.subject attestations.by"))
    wrong = draw.random.choice(("w99", "DC", "第一办事处党工委", " w1", "w1 "))
    record[key] = [wrong] if key == "audience" else wrong
    return Place((f"{path}[0]" if key == "audience" else path,), repr(wrong))


def wrong_superior(draw: Draw) -> Place:
    """A superior that does not exist, the organization itself, or its own subordinate."""
    records = draw.document["organizations"]
    places = {record["id"]: index for index, record in enumerate(records)}
    path, record = draw.record("organizations", "superior", "form")
    above = f"$.organizations[{places[record['superior']]}]"
    if draw.random.random() < 0.3:
        record["superior"] = draw.random.choice(("w99", "第九办事处", "W1"))
        return Place((f"{path}.superior",), repr(record["superior"]))
    if above in draw.taken or draw.random.random() < 0.3:
        record["superior"] = record["id"]
        return Place((f"{path}.superior",), "circle")
    draw.taken.add(above)
    records[places[record["superior"]]]["superior"] = record["id"]
    return Place((f"{path}.superior", f"{above}.superior"), "circle")


def end_before_start(draw: Draw) -> Place:
    """A last day before the first."""
    firsts = "organizations.established appointments.start coverage.start entries.start entries.deadline"
    path, first, record = draw.field(dotted(firsts))
    last = {"established": "dissolved", "start": "end", "deadline": "deadline"}[first]
    before = date.fromisoformat(record["date" if first == "deadline" else first]) - timedelta(days=1)
    record[last] = draw.random.choice(("1985-12-31", "1985-12-30T16:00:00Z", before.isoformat()))
    return Place((path.rpartition(".")[0],), "before")


def bad_date(values: list[str], says: str) -> Callable[[Draw], Place]:
    """Some of the values in place of dates."""

    def damage(draw: Draw) -> Place:
        name, key = draw.random.choice(dotted(DATES))
        path, record = draw.record(name, *(["date"] if key == "date" else []))
        record[key] = draw.random.choice(values)
        return Place((f"{path}.{key}",), says)

    return damage


def put(of: str, *values: float) -> Callable[[Draw], Place]:
    """Some numbers in place of those that stand there."""

    def damage(draw: Draw) -> Place:
        path, key, record = draw.field(dotted(of))
        record[key] = draw.random.choice(values)
        return Place((path,), "not negative" if key == "amount" else "1949")

    return damage


def wrong_same_as(draw: Draw) -> Place:
    """The same event as an entry that does not exist, as itself, or in a circle of two or three."""
    several = [draw.record("entries") for _ in range(draw.random.choice((1, 1, 2, 3)))]
    for (_, record), (_, following) in zip(several, several[1:] + several[:1], strict=True):
        record["same_as"] = following["id"]
    if len(several) == 1 and draw.random.random() < 0.5:
        several[0][1]["same_as"] = wrong = draw.random.choice(("e99999", "w1", "E00001"))
        return Place((f"{several[0][0]}.same_as",), repr(wrong))
    return Place(tuple(f"{path}.same_as" for path, _ in several), "circle")


def given_twice(draw: Draw) -> Place:
    """A key given twice (here with a mark that the JSON text loses)."""
    path, record = draw.record(draw.random.choice(list(LISTS)))
    key = draw.random.choice([each for each in record if each != "kind"])
    record[f"@@{key}"] = draw.random.choice((record[key], None, "x", 5))
    return Place((f"{path}.{key}",), "twice", follows(f"{path}.{key}"))


DAMAGES: dict[str, Callable[[Draw], Place]] = {
    each.__name__: each for each in (unknown_field, unknown_name, missing_field, null, wrong_type, repeated_id)
} | {
    **{each.__name__: each for each in (unknown_organization, wrong_superior, end_before_start, wrong_same_as)},
    "impossible_date": bad_date(IMPOSSIBLE.split(), "is no date"),
    "no_offset": bad_date(["2024-06-30T10:00", "2024-06-30 10:00:00", "2024-06-30T10:00:00.5"], "offset"),
    "date_outside": bad_date(OUTSIDE.split(), ""),
    "year_outside": put("entries.covers_year attestations.year", 1948, 2201, 0, -2024, 24, 20240, 10**30),
    "negative_amount": put("entries.amount", -1, -0.01, -60000, -1e300, -(10**30)),
    "infinite_amount": put("entries.amount", math.inf, -math.inf),
    "given_twice": given_twice,
}
NOT_OBJECTS = ("unknown_field", "missing_field", "given_twice")  # nothing of the kind can be said with Python objects


def text_of(document: Document) -> str:
    """The JSON text of a document, with the keys that are to stand in it twice, and infinity as JSON can say it."""
    return json.dumps(document, ensure_ascii=False).replace('"@@', '"').replace("Infinity", "1e999")


def from_objects(document: Document) -> jd.Ledger:
    """A ledger made from Python objects."""
    lists: dict[str, Any] = {name: tuple(kind(**each) for each in document[name]) for name, kind in LISTS.items()}
    return jd.Ledger(in_force_from=document["in_force_from"], **lists)


def faults_of(load: Callable[[Any], object], given: object) -> tuple[Fault, ...]:
    """The faults for which something is rejected, each with a message."""
    with pytest.raises(jd.LedgerError) as caught:
        load(given)
    faults: tuple[Fault, ...] = caught.value.faults
    assert faults
    assert all(fault.message and "Traceback" not in fault.message and fault.path.startswith("$") for fault in faults)
    assert len(set(faults)) == len(faults)
    return faults


def check(faults: tuple[Fault, ...], *places: Place) -> None:
    """Every place is named, once, and no other, unless others follow from one of them."""
    named = [[each for each in faults if each.path in place.paths and place.says in each.message] for place in places]
    assert [place for place, found in zip(places, named, strict=True) if len(found) != 1] == []
    if not any(place.cascades for place in places):
        assert [fault for fault in faults if not any(fault in found for found in named)] == []


def small(*fields_of_entry: tuple[str, Any], **changed: Any) -> Document:
    """A ledger of one organization and one meeting, with some fields changed."""
    committee = {"id": "dc", "kind": "district_committee"}
    entry = {"id": "e", "kind": "committee_meeting", "organization": "dc", "date": "2024-06-30"} | dict(fields_of_entry)
    return {"format": FORMAT, "organizations": [committee], "entries": [entry]} | changed


@pytest.mark.parametrize("damage", DAMAGES)
def test_every_fault_is_named(damage: str) -> None:
    """Corruptions of a class, one and then four to a document, as text, as a dict and as Python objects."""
    for batch in range(2 if TIMES == 1 else 6):
        draw = Draw(f"{damage} {batch}")
        places = [DAMAGES[damage](draw) for _ in range(4 if batch else 1)]
        before = text_of(draw.document)
        faults = faults_of(jd.Ledger.loads, before)
        check(faults, *places)
        if damage != "given_twice" and batch < 2:
            assert faults_of(jd.Ledger.from_dict, draw.document) == faults
            assert text_of(draw.document) == before, "the rejected dict is unchanged"
        if damage not in NOT_OBJECTS and batch < 2:
            assert set(faults_of(from_objects, draw.document)) == set(faults)


@pytest.mark.parametrize("seed", range(5))
def test_faults_of_all_classes_at_once(seed: int) -> None:
    """One corruption of every class in one document: all are reported."""
    draw = Draw(f"all {seed}")
    draw.document |= {"format": "ledger/1", "in_force_from": "2019-10-30", "entires": []}
    places = [Place((f"$.{each}",)) for each in ("format", "in_force_from", "entires")]
    places += [DAMAGES[name](draw) for name in draw.random.sample(list(DAMAGES), len(DAMAGES))]
    check(faults_of(jd.Ledger.loads, text_of(draw.document)), *places)


@pytest.mark.parametrize("damage", DAMAGES)
def test_on_the_command_line(damage: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit status 2, nothing on standard output, a line for each fault on standard error."""
    draw = Draw(f"{damage} line")
    for _ in range(4):
        DAMAGES[damage](draw)
    path = tmp_path / "台账.json"
    path.write_text(text_of(draw.document), encoding="utf-8")
    assert printed(capsys, str(path)) == [str(fault) for fault in faults_of(jd.Ledger.load, path)]


def printed(capsys: pytest.CaptureFixture[str], *given: str, where: str = r"\$\S*") -> list[str]:
    """What the command prints on standard error of bad input, line by line."""
    assert main(["evaluate", *YEAR, *given]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "Traceback" not in err
    lines: list[str] = err.removesuffix("\n").split("\n")
    assert [line for line in lines if not re.fullmatch(f".+ @ {where}", line)] == []
    return lines


def test_the_district_is_accepted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a corruption there is no fault, and a byte order mark is none."""
    document = json.loads(DISTRICT)
    marked = b"\xef\xbb\xbf" + DISTRICT.encode()
    ledger = jd.Ledger.from_dict(document)
    assert ledger == from_objects(document) == jd.Ledger.loads(DISTRICT) == jd.Ledger.loads(marked)
    (tmp_path / "marked.json").write_bytes(marked)
    assert main(["evaluate", *YEAR, str(tmp_path / "marked.json")]) == 0
    assert capsys.readouterr().err == ""


WRONG_FORMATS: list[Any] = [None, 1, 1.0, True, "", [], {}, [FORMAT], {FORMAT: 1}, f" {FORMAT}", f"{FORMAT}\n", 10**99]
WRONG_FORMATS += [FORMAT.upper(), FORMAT[:-1], FORMAT[:-2], f"{FORMAT[:-1]}2", "ledger/1", "台账", "x" * 999, "台账/1"]


@pytest.mark.parametrize("value", WRONG_FORMATS)
def test_wrong_format(value: object) -> None:
    """A format that is not the one there is; the message says which."""
    document = json.loads(DISTRICT) | {"format": value}
    check(faults_of(jd.Ledger.from_dict, document), Place(("$.format",), FORMAT))
    del document["format"]
    check(faults_of(jd.Ledger.from_dict, document | {"entries": []}), Place(("$.format",), "missing"))


def test_wrong_in_force_from() -> None:
    """A date of issue before the plenum, or that is no date."""
    early = [f"{year}-{month:02}-15" for year in (1949, 2019) for month in range(1, 11)]
    for value in [*early, "2019-10-30", "2019-10-30T15:59:59Z", "2019-10-31T00:59:59+09:00"]:
        check(faults_of(jd.Ledger.from_dict, small(in_force_from=value)), Place(("$.in_force_from",), "2019-10-31"))
    others: list[Any] = [*IMPOSSIBLE.split(), *OUTSIDE.split(), 20200115, True, "", ["2020-01-15"]]
    for value in others:
        check(faults_of(jd.Ledger.from_dict, small(in_force_from=value)), Place(("$.in_force_from",)))


@pytest.mark.parametrize("name", ["in_force_from", *LISTS])
def test_wrong_fields_of_the_document(name: str) -> None:
    """A field of the document misspelt, given twice, or null or another type where a list must be."""
    for seed in range(6):
        wrong = misspelt(Random(seed), name)
        check(faults_of(jd.Ledger.from_dict, small(**{wrong: []})), Place((f"$.{wrong}",), name))
    values: tuple[object, ...] = (5,) if name == "in_force_from" else (5, True, "x", {})
    for value in values:
        check(faults_of(jd.Ledger.from_dict, small(**{name: value})), Place((f"$.{name}",), "", True))
    twice = text_of(small(**{name: None, f"@@{name}": []}))
    check(faults_of(jd.Ledger.loads, twice), Place((f"$.{name}",), "twice", True))


def test_not_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A text that is no JSON, or whose value is no object."""
    texts = [
        "",
        " ",
        "\n\t",
        "\0",
        "{",
        "}",
        "[]",
        "5",
        "null",
        "true",
        '"x"',
        "台账",
        "{}{}",
        "{'a': 1}",
        '{"a": tru}',
        "\ufeff{}x",
    ]
    texts += [
        DISTRICT.replace(",", "，", 1),
        DISTRICT.replace("]", ",]", 1),
        DISTRICT.replace("null", "None"),
        DISTRICT + "}",
    ]
    texts += [f"<!-- -->{DISTRICT}", f"// 台账\n{DISTRICT}", DISTRICT.replace("name", "na\nme", 1), DISTRICT + DISTRICT]
    texts += [DISTRICT[: Random(seed).randrange(len(DISTRICT) - 3)] for seed in range(20)]
    for text in texts:
        check(faults_of(jd.Ledger.loads, text), Place(("$",)))
        (tmp_path / "x.json").write_text(text, encoding="utf-8")
        assert len(printed(capsys, str(tmp_path / "x.json"), where=r"\$")) == 1


def test_not_utf8(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Another encoding, or a byte that UTF-8 does not have."""
    encodings = ("gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")
    files = [DISTRICT.encode(encoding) for encoding in encodings]
    raw = DISTRICT.encode()
    for at in range(0, len(raw), len(raw) // 5):
        files += [raw[:at] + byte + raw[at:] for byte in (b"\xff", b"\x80", b"\xc3")]
    for data in files:
        check(faults_of(jd.Ledger.loads, data), Place(("$",)))
        (tmp_path / "x.json").write_bytes(data)
        assert len(printed(capsys, str(tmp_path / "x.json"), where=r"\$")) == 1
    assert "GB18030" in faults_of(jd.Ledger.loads, files[0])[0].message
    assert "UTF-16" in faults_of(jd.Ledger.loads, files[2])[0].message


def test_nested_too_deeply() -> None:
    """A hundred thousand levels of nesting, in twenty places of the text and ten of the dict."""
    for seed in range(20):
        draw = Draw(f"deep {seed}")
        path, record = draw.record(draw.random.choice(list(LISTS)))
        key = draw.random.choice([each for each in record if each not in ("id", "kind", "person")])
        left, right = draw.random.choice([("[", "]"), ('{"a":', "}")])
        record[wrong := draw.random.choice((key, f"{key}_"))] = "DEEP"
        text = text_of(draw.document).replace('"DEEP"', left * 100_000 + "5" + right * 100_000)
        check(faults_of(jd.Ledger.loads, text), Place(("$",), "too deep"))
        if seed % 2:
            record[wrong] = nested(100_000)
            check(faults_of(jd.Ledger.from_dict, draw.document), Place((f"{path}.{wrong}",), "", True))


def test_no_such_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A missing file, a directory, a name that no file can have."""
    missing = [tmp_path / f"none-{number}.json" for number in range(7)] + [tmp_path / "none" / "ledger.json"]
    folders = [tmp_path, *(tmp_path / f"folder-{number}" for number in range(6))]
    for folder in folders[1:]:
        folder.mkdir()
    impossible = [f"{tmp_path}/x\0y", "", tmp_path / ("x" * 300), tmp_path / "a\nb", tmp_path / "\U0001f4c4"]
    for name in (*missing, *folders, *impossible):
        check(faults_of(jd.Ledger.load, name), Place(("$",), "cannot read"))
        assert len(printed(capsys, str(name), where=r"\$")) == 1


def test_readings_of_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    """A reading or option with a letter changed: the message names the right one."""
    random = Random(1)
    for reading in READINGS.values():
        option = random.choice(reading.options).id
        wrong = [f"{misspelt(random, reading.id)}={option}", f"{reading.id}={misspelt(random, option)}", reading.id]
        lines = printed(capsys, "example", *(f"--reading={each}" for each in wrong), where="--reading")
        right = (reading.id, option, reading.id)
        assert [line for name, line in zip(right, lines, strict=True) if name not in line] == []
    wrong = ["none.json", "--reading=x=y", "--year=20240", "--as-of=2024-02-30"]
    assert len(printed(capsys, *wrong, where=r"(\$|--\S+)")) == 4
    assert "'w1'" in printed(capsys, "example", "--organization=w_1", where="--organization")[0]


@pytest.mark.parametrize("text", ["", "[", text_of(small(("date", "x"), ("amount", 5), format=1)), "none", "example"])
def test_as_a_process(text: str, tmp_path: Path) -> None:
    """The same by python -m jiceng_dangjian."""
    path = tmp_path / "x.json"
    path.write_text(text, encoding="utf-8")
    named = {"none": "none.json", "example": "example"}.get(text, str(path))
    command = [sys.executable, "-m", "jiceng_dangjian", "evaluate", named, *YEAR, "--reading=or_mor=exclusive"]
    environment = os.environ | {"PYTHONPATH": str(PACKAGE.parent)}
    done = subprocess.run(command, capture_output=True, env=environment, check=False)
    assert (done.returncode, done.stdout) == (2, b"")
    lines = done.stderr.decode().splitlines()
    assert "'or_more'? @ --reading" in lines[0]
    assert len(lines) == (1 if text == "example" else 4 if "format" in text else 2)
    assert all(" @ $" in line for line in lines[1:])


def test_not_a_number() -> None:
    """NaN, which Python writes and reads in JSON, is named at its place, from a dict and from text alike."""
    for document in (small(("kind", "budget_line"), ("amount", math.nan)), small(("evidence_refs", [-math.inf]))):
        faults = faults_of(jd.Ledger.from_dict, document)
        assert faults[0].path in ("$.entries[0].amount", "$.entries[0].evidence_refs[0]")
        assert [each.path for each in faults_of(jd.Ledger.loads, json.dumps(document))] == [faults[0].path]


def test_a_fault_of_what_is_no_number_is_equal_to_itself_and_plain_json() -> None:
    """What was given where there is no such field stands in the fault by its name."""
    given = (jd.Ledger.loads, '{" ": NaN, "x": -1e999}')
    first, again = faults_of(*given), faults_of(*given)
    assert first == again
    assert [each.value for each in first][:2] == ["nan", "-inf"]
    json.dumps([each.to_dict() for each in first], allow_nan=False)


@pytest.mark.parametrize("key", ["a\nb", "a\r\nb", "a\u2028b", "\ud800", "x" * 5000])
def test_a_fault_is_one_line(key: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever a key is, its fault is one line that can be written."""
    (tmp_path / "x.json").write_text(json.dumps(small((key, 1))), encoding="utf-8")
    assert len(printed(capsys, str(tmp_path / "x.json"), where=r"\$\.entries\[0\].*")) == 1
    (fault,) = faults_of(jd.Ledger.from_dict, small((key, 1)))
    assert len(str(fault).encode().splitlines()) == 1


def nested(levels: int) -> list[Any]:
    """A list in a list in a list, and so on."""
    deep: list[Any] = []
    for _ in range(levels):
        deep = [deep]
    return deep


KINDS: tuple[Any, ...] = ([], {}, ["committee_meeting"], [[]], None, 5, True)
ODD: dict[str, tuple[Document, str]] = {
    **{f"kind {value}": (small(("kind", value)), "kind") for value in KINDS},
    # What is not known to be of a kind is not held against another; the target of this one would be a person.
    "kind null": (small(("kind", None), ("also", ["annual_plan"]), ("party_building_study", "none")), "kind"),
    "also 5": (small(("also", [5]), ("amount", 5)), "also[0]"),
    "misspelt": (small(("kind", "secretary_apprqisal"), ("target", "p1")), "kind"),
    "long year": (small(("kind", "annual_plan"), ("covers_year", 10**5000)), "covers_year"),
    "long amount": (small(("kind", "budget_line"), ("amount", -(10**5000))), "amount"),
    "deep kind": (small(("kind", nested(100_000))), "kind"),
    "deep date": (small(("date", nested(100_000))), "date"),
    "long format": (small(format=10**5000), ""),
    "deep format": (small(format=nested(100_000)), ""),
}


@pytest.mark.parametrize("odd", ODD)
def test_odd_values(odd: str) -> None:
    """Whatever a value is, its fault is a fault like others, and the only one."""
    document, key = ODD[odd]
    check(faults_of(jd.Ledger.from_dict, document), Place((f"$.entries[0].{key}" if key else "$.format",)))


def test_python_objects_are_held_to_the_same_types() -> None:
    """Zero is not false, and what is no list is not an empty one, with Python objects as in JSON."""
    document = json.loads(DISTRICT)
    document["organizations"][7]["leading_group_member"] = 0
    place = Place(("$.organizations[7].leading_group_member",))
    check(faults_of(jd.Ledger.from_dict, document), place)
    check(faults_of(from_objects, document), place)


@pytest.mark.parametrize("wrong", [5, True])
def test_python_objects_in_no_list(wrong: Any) -> None:
    """What is no list is a fault where a list of Python objects must be."""
    for name in LISTS:
        check(faults_of(lambda given: jd.Ledger(**given), {name: wrong}), Place((f"$.{name}",)))


@pytest.mark.parametrize("name", [each.name for each in fields(jd.Entry)])
@pytest.mark.parametrize("odd", [{"a": 1}, [["a"]]], ids=["object", "list"])
def test_an_odd_value_in_a_field_that_others_are_compared_with(name: str, odd: Any) -> None:
    """Where an entry has every field that is compared with others, an object or a list in any of them is its fault."""
    entry = {"id": "e1", "kind": "rectification_order", "organization": "dc", "target": "dc", "date": "2024-06-30"}
    rare = {"same_as": "e0", "extends": "e0", "times": 2, "may_be": ["plenary_meeting"], "also": ["committee_meeting"]}
    told = [entry | {"id": "e0"}, entry | rare | {"recorded_on": "2024-07-01", "deadline": "2024-08-01", name: odd}]
    committee = {"id": "dc", "kind": "district_committee"}
    for entries in (told, told[::-1]):
        place = f"$.entries[{entries.index(told[1])}].{name}"
        faults = faults_of(jd.Ledger.from_dict, {"format": FORMAT, "organizations": [committee], "entries": entries})
        assert any(fault.path.startswith(place) for fault in faults)


def test_an_entry_of_several_events_without_an_id_has_that_fault_alone() -> None:
    """It is not the one that those mean which name none."""
    document = small(("times", 2))
    del document["entries"][0]["id"]
    check(faults_of(jd.Ledger.from_dict, document), Place(("$.entries[0].id",)))
