"""Whatever a ledger, a name or an argument holds is made safe for the medium it is shown in, and still told."""

import json
import pickle
import re
from collections.abc import Callable, Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import jiceng_dangjian as jd
from jiceng_dangjian.answers.explanation.check import faults
from jiceng_dangjian.answers.remedy.remedy import Fact
from jiceng_dangjian.articles.article_17 import interprets
from jiceng_dangjian.faces import pages
from jiceng_dangjian.faces.cli import main
from jiceng_dangjian.language.vocabulary import ENTRY_KINDS
from jiceng_dangjian.ledger.records import FORMAT, Fault
from jiceng_dangjian.medium import html, line, looks_like, markdown, plain_json
from tests.evaluation.test_laws import law
from tests.people import accounts, contested, owed, remedies, report_as_text

Document = dict[str, Any]
Naming = Callable[[str], str]
"""From a plain id to the one that is put in its place; hostile ones stand in the same order as the plain ones."""

PLAIN = re.compile(r"q[a-z]\d")
"""The plain ids of the benign twin: nothing else in any output looks like one."""
IN_TEXT = re.compile(rf"'({PLAIN.pattern})'|({PLAIN.pattern})")
"""The same in an output, in quotes or without."""
YEAR, AS_OF = 2024, date(2025, 2, 1)
QUESTION = ["--year", "2024", "--as-of", "2025-02-01"]
DAYS = ["--start", "2024-01-01", "--end", "2024-12-31", "--as-of", "2024-06-01"]
MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])

HOSTILE = {
    "controls": "\x1b[2J\x9b31m\x00\x07\x08\x7f\t",
    "lines": "\n\r\r\n\x0b\x0c\x85\u2028\u2029",
    "directions": "\u202e\u2066\u061c\u200f",
    "invisible": "\u200b\ufeff\U000e0041\xad\u3164\u2800\ufe0f",
    "spaces": "  \xa0\u2003",
    "tags": "<h1><script>alert(1)</script><!-- -->",
    "unfinished": "<div ",
    "attribute": '"\'onmouseover="alert(1)',
    "entity": "&lt;&#35;",
    "cells": "| x | y |",
    "code": "`x``y```",
    "emphasis": "*x**__y__~~z~~",
    "link": "[link](http://x.cn)<http://x.cn>[x][y][^1]",
    "image": "![img](x)",
    "autolinks": "http://x.cn www.x.cn a@b.cn",
    "attributes": "{#id .c}",
    "backslash": "\\",
    "formula": "$x$",
    "heading": "# ",
    "quote": "> ",
    "bullet": "- ",
    "plus": "+ ",
    "number": "1. ",
    "bracketed": "1) ",
    "underline": "===",
    "rule": "---",
    "fence": "~~~",
    "fenced": "```",
    "indented": "\t    ",
    "reference": "[x]: http://x.cn ",
    "new heading": "\n# x\n\n<b>\n\n",
}
"""Each family of texts by itself, so that none hides another."""
UNSEEN = "".join(HOSTILE[each] for each in ("controls", "lines", "directions", "invisible", "spaces"))
ALL = "".join(HOSTILE.values())


def plain(id: str) -> str:
    """The name of the benign twin."""
    return id


def hostile(text: str) -> Naming:
    """Ids that begin and end with a text."""
    return lambda id: f"{text}{id}{text}"


def entry(of: Naming, id: str, kind: str, organization: str, **fields: Any) -> Document:
    """An entry with evidence."""
    return {"id": of(id), "kind": kind, "organization": of(organization), "evidence_refs": [of("qr1")], **fields}


def district(of: Naming) -> Document:
    """A small district in which something of every kind of output is to be told; every text in it is named by `of`."""
    bodies: list[tuple[str, str, str | None, Document]] = [
        ("qd1", "district_committee", None, {}),
        ("qw1", "subdistrict_working_committee", "qd1", {}),
        ("qw2", "affiliated_committee", "qd1", {"leading_group_member": None}),
        ("qd2", "district_department", "qd1", {"leading_group_member": None}),
        ("qc1", "community", "qw1", {}),
        ("qc2", "community", "qw1", {"form": "branch"}),
        ("qn1", "non_public_enterprise", "qw2", {}),
    ]
    posts = [
        ("qp1", "qd1", "district_standing_committee_member"),
        ("qp2", "qw1", "secretary"),
        ("qp3", "qw1", "member_in_charge_of_organization_work"),
        ("qp4", "qw2", "leadership_team_member"),
    ]
    leader, member, community, other = of("qp2"), of("qp3"), of("qc1"), of("qc2")
    study, members = {"party_building_study": "agenda_item"}, {"audience": [community, other]}
    haves = dict.fromkeys(("premises", "facilities", "signage", "party_flag", "reading_matter"), True)
    entries = [
        entry(of, "qe0", "contact_point", "qw1", by=leader, target=community, start="2022-01-01"),
        entry(of, "qe1", "contact_point", "qd1", by=of("qp1"), target=of("qw1"), start="2022-01-01"),
        entry(of, "qe2", "party_lecture", "qc1", by=leader, date="2024-03-03", **members),
        entry(of, "qe3", "organizational_life_meeting", "qc1", attended_by=[leader, member], date="2024-04-03"),
        entry(of, "qe4", "rectification_order", "qd1", target=of("qw1"), date="2024-05-03", deadline="2024-09-30"),
        entry(of, "qe5", "rectification_report", "qw1", order=of("qe4"), date="2024-10-03"),
        entry(of, "qe6", "rectification_order", "qd1", target=of("qw2"), date="2024-05-03"),
        entry(of, "qe7", "committee_meeting", "qw1", date="2024-02-03", **study),
        entry(of, "qe8", "committee_meeting", "qw1", date="2024-02-03", same_as=of("qe7"), **study),
        entry(of, "qe9", "leading_group_meeting", "qw1", date="2024-02-03"),
        entry(of, "qf0", "leading_group_meeting", "qw2"),
        entry(of, "qf1", "written_report", "qc1", target=of("qw1"), date="2024-12-03", covers_year=2024),
        entry(of, "qf2", "written_report", "qc2", date="2024-12-03", covers_year=2024),
        entry(of, "qf3", "year_end_assessment", "qw1", target=community, date="2024-12-03", covers_year=2024),
        entry(of, "qf4", "secretary_appraisal", "qd1", target=leader, date="2024-12-03", covers_year=2024),
        entry(of, "qf5", "commendation", "qd1", target=of("qw1"), date="2024-12-03"),
        entry(of, "qf6", "committee_meeting", "qw2", date="2024-02-03"),
        entry(of, "qf7", "democratic_life_meeting", "qw1", attended_by=[leader], date="2024-02-03", state="planned"),
        entry(of, "qf8", "situation_report", "qw1", by=leader, audience=[other], date="2024-02-03", state="cancelled"),
        entry(of, "qf9", "six_haves", "qw1", target=community, date="2024-01-05", rules=None, **haves),
    ]
    days = {"start": "2024-01-01", "end": "2025-03-31"}
    word = {"by": of("qd1"), "year": 2024, "date": "2025-01-05"}
    return {
        "format": FORMAT,
        "in_force_from": "2020-01-01",
        "organizations": [
            {
                "id": of(id),
                "kind": kind,
                "superior": above and of(above),
                "name": of("qa1"),
                "established": "2005-01-01",
            }
            | more
            for id, kind, above, more in bodies
        ],
        "appointments": [
            {"person": of(who), "organization": of(where), "role": role, "start": "2020-01-01", "end": None}
            for who, where, role in posts
        ],
        "entries": entries,
        "coverage": [{"subject": of(each), "kinds": [*ENTRY_KINDS], **days} for each in ("qd1", "qw1", "qc1", "qp2")],
        "attestations": [
            {"norm": "11.1-4", "subject": of("qw1"), "outcome": "met", **word},
            {"norm": "8.4-4", "subject": of("qw2"), "outcome": "not_met", **word},
            {"norm": "12-2", "subject": of("qc1"), "outcome": None, **word},
        ],
    }


def unsafe(text: str) -> set[str]:
    """The characters of an output that a reader cannot see, or that do more than be seen."""
    return {each for each in text if not (each.isprintable() or each in "\n\u3000") or each in "\u3164\u2800\ufe0f"}


def put_in(of: Naming, told: str, shown: Callable[[object], str] = line) -> str:
    """The twin's output as it must be with other ids: each shown, and those in quotes as Python writes them."""
    return IN_TEXT.sub(lambda found: line(repr(of(found[1]))) if found[1] else shown(of(found[2])), told)


def spaced(text: str) -> list[str]:
    """The lines of a text, whatever the width of its columns."""
    return [re.sub(" +", " ", each).strip() for each in text.split("\n")]


def reports(of: Naming) -> tuple[jd.Report, jd.Report]:
    """The report of the district and that of one committee, under an official interpretation with a number."""
    ledger = jd.Ledger.from_dict(district(of))
    settled = jd.Readings(jd.Interpretation("single", "at_least_one", number=of("qz1"), date=date(2024, 5, 6)))
    return (
        jd.evaluate(ledger, year=YEAR, as_of=AS_OF, readings=settled),
        jd.evaluate(ledger, year=YEAR, as_of=AS_OF, readings=settled, organization=of("qw1")),
    )


def without_receipt(text: str) -> str:
    """All but the receipt, which differs with the ledger, and the next step, whose ids a shell must be able to read."""
    text = re.sub(r"jiceng-dangjian explain .*", "", text)
    return re.sub(r"(凭据|Receipt) \w{8}/\w{8}", r"\1", text)


def for_people(of: Naming) -> dict[str, str]:
    """Everything the library writes for people, but Markdown."""
    whole, report = reports(of)
    days: Any = {"start": "2024-01-01", "end": "2024-12-31", "as_of": "2024-06-01"}
    told = {
        "the report": without_receipt(report_as_text(report)),
        "contested": contested(report, as_markdown=False),
        "remedies": remedies(report.findings),
        "remedies of others": remedies(whole.where(norm=["15-7", "13-3", "11.2-2"])),
        "entries": accounts(whole),
        "duties": owed(whole.ledger, **days),
        "interpretations": "\n".join(map(str, whole.readings.settled)),
    }
    for language in ("zh", "en"):
        explained = [finding.explain(language) for finding in whole]
        assert {len(str(each).split("\n")) for each in explained} == {7}
        assert [str(each).split("\n") for each in explained] == [list(each.lines) for each in explained]
        told[f"explanations, {language}"] = "\n".join(map(str, explained))
    return told


CELLS = re.compile(r"(?<!\\)\||^\s*(?:[#>+=~`-]|\d+[.)])")
"""The bars between cells, and what makes a line more than a paragraph."""
Rendered = tuple[list[tuple[str, str]], list[list[str]], list[str]]
"""Markdown as a renderer takes it: its blocks with their tags, what is in each, and the text that is shown."""


def rendered(text: str) -> Rendered:
    """What a renderer makes of Markdown."""
    tokens = MARKDOWN.parse(text)
    inline = [each.children or [] for each in tokens if each.type == "inline"]
    return (
        [(each.type, each.tag) for each in tokens],
        [[each.type for each in children] for children in inline],
        ["".join(each.content for each in children) for children in inline],
    )


def in_markdown(of: Naming) -> dict[str, str]:
    """Everything the library writes in Markdown."""
    report = reports(of)[1]
    return {"the report": without_receipt(report.to_markdown()), "contested": contested(report, as_markdown=True)}


@pytest.fixture(scope="module")
def twin() -> dict[str, str]:
    """What is written of the district with plain ids."""
    return for_people(plain)


@pytest.fixture(scope="module")
def markdown_twin() -> dict[str, tuple[str, Rendered]]:
    """What is written of the district with plain ids in Markdown, and how it is rendered."""
    return {what: (text, rendered(text)) for what, text in in_markdown(plain).items()}


@pytest.mark.parametrize("family", ["all", "unseen", "markup"])
def test_what_people_read_is_the_twin_with_other_ids(family: str, twin: dict[str, str]) -> None:
    """Tables and explanations have the lines they have with plain ids; each id is told, what is unseen written out."""
    of = hostile({"all": ALL, "unseen": UNSEEN, "markup": ALL.removeprefix(UNSEEN)}[family])
    for what, text in for_people(of).items():
        assert unsafe(text) == set(), what
        assert spaced(text) == spaced(put_in(of, twin[what])), what


def test_the_district_shows_its_ids(twin: dict[str, str], markdown_twin: dict[str, tuple[str, Rendered]]) -> None:
    """The tests of this file look at something: every id of the district is told, and each output has several."""
    named = {*PLAIN.findall(json.dumps(district(plain))), "qz1"} - {"qr1"}
    assert named == {each for told in twin.values() for each in PLAIN.findall(told)}
    least = {"duties": 100, "entries": 30, "interpretations": 1}
    for what, text in [*twin.items(), *((what, text) for what, (text, _) in markdown_twin.items())]:
        assert len(PLAIN.findall(text)) >= least.get(what, 5), what


@pytest.mark.parametrize("family", HOSTILE)
def test_markdown_is_the_twin_with_other_ids(family: str, markdown_twin: dict[str, tuple[str, Rendered]]) -> None:
    """A Markdown report has the cells, lines, blocks and marks it has with plain ids, and shows every id as text."""
    of = hostile(HOSTILE[family])
    for what, text in in_markdown(of).items():
        expected, (expected_blocks, expected_marks, expected_texts) = markdown_twin[what]
        assert unsafe(text) == set(), what
        assert re.findall(r"(?i)www\.|://|@|\{#", text) == [], what
        pairs = zip(text.split("\n"), expected.split("\n"), strict=True)
        assert all(CELLS.findall(one) == CELLS.findall(other) for one, other in pairs), what
        blocks, marks, texts = rendered(text)
        assert (blocks, marks) == (expected_blocks, expected_marks), what
        assert list(map(spaced, texts)) == [spaced(put_in(of, each)) for each in expected_texts], what


def renamed(value: Any, of: Naming) -> Any:
    """What is read from the twin's JSON, with other ids: those are as they are, and lines for people as they read."""
    if isinstance(value, dict):
        return {name: renamed(each, of) for name, each in value.items() if name != "ledger_sha256"}
    if isinstance(value, list):
        return [renamed(each, of) for each in value]
    if isinstance(value, str):
        return of(value) if PLAIN.fullmatch(value) else put_in(of, value)
    return value


def commands(of: Naming, ledger: Path) -> Iterator[list[str]]:
    """Commands of every kind and form, with ids as arguments."""
    mine = f"--organization={of('qw1')}"
    for form in ("table", "markdown", "json"):
        yield ["evaluate", str(ledger), *QUESTION, "--format", form, "--contested", mine]
    yield ["evaluate", str(ledger), *QUESTION, mine]
    yield ["evaluate", str(ledger), *QUESTION, "--format", "markdown", mine]
    yield ["evaluate", str(ledger), *QUESTION, "--format", "json", "--all"]
    for form in ("table", "json"):
        yield ["entries", str(ledger), *QUESTION, "--format", form, mine]
        yield ["duties", str(ledger), *DAYS, "--format", form, mine]
        yield ["duties", str(ledger), *DAYS, "--format", form, f"--person={of('qp2')}"]
        yield ["explain", str(ledger), *QUESTION, "--format", form, "--norm", "11.3-11", "--language", "en"]
        yield ["explain", str(ledger), *QUESTION, "--format", form, "--norm", "15-7"]
        yield ["remedy", str(ledger), *QUESTION, "--format", form, "--norm", "15-7"]
        yield ["explain", str(ledger), *QUESTION, "--format", form, "--norm", "12-1", f"--subject={of('qc1')}"]
        yield ["remedy", str(ledger), *QUESTION, "--format", form, "--norm", "12-1", f"--subject={of('qw1')}", mine]


def test_every_command_gives_the_twin_with_other_ids(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a table each id is safe; read from JSON it is as it was; and nothing is told on standard error."""
    monkeypatch.setenv("COLUMNS", "1000000")  # so wide that no line is broken
    of, told = hostile(ALL), {}
    for name, naming in (("plain", plain), ("hostile", of)):
        path = tmp_path / f"{name}.json"
        path.write_text(plain_json(district(naming)), encoding="utf-8")
        assert jd.Ledger.load(path) == jd.Ledger.from_dict(district(naming))
        for number, command in enumerate(commands(naming, path)):
            assert main(command) == 0
            told[name, number] = capsys.readouterr()
    for number, command in enumerate(commands(plain, tmp_path)):
        expected, (found, err) = told["plain", number].out, told["hostile", number]
        assert (err, unsafe(found)) == ("", set()), command
        assert PLAIN.search(expected), command
        if "json" in command:
            assert renamed(json.loads(found), plain) == renamed(json.loads(expected), of), command
        else:
            as_shown = markdown if "markdown" in command else line
            found = without_receipt(found).replace("hostile.json", "plain.json")
            expected = without_receipt(expected)
            assert spaced(found) == spaced(put_in(of, expected, as_shown)), command


def test_a_saved_ledger_is_printable_and_the_same(tmp_path: Path) -> None:
    """The file has no character that cannot be seen, and is read again as it was, with names and evidence."""
    ledger = jd.Ledger.from_dict(district(hostile(ALL)))
    ledger.save(tmp_path / "ledger.json")
    saved = (tmp_path / "ledger.json").read_text(encoding="utf-8")
    assert unsafe(saved) == set()
    assert len(saved.split("\n")) == len(jd.Ledger.from_dict(district(plain)).dumps().split("\n"))
    assert jd.Ledger.load(tmp_path / "ledger.json") == ledger
    assert ledger.entries[0].evidence_refs == (f"{ALL}qr1{ALL}",)


def faulty(of: Naming) -> Document:
    """A ledger with every kind of fault, each about a text that is named by `of`."""
    document = district(of)
    organizations, entries = document["organizations"], document["entries"]
    organizations += [organizations[-1], {"id": of("qx1"), "kind": of("qx2"), "superior": of("qx3"), of("qx4"): 1}]
    organizations[1]["superior"] = of("qc1")
    document["appointments"][0] |= {"organization": of("qx1"), "role": of("qx5"), "start": of("qx6")}
    entries[0] |= {"organization": of("qx3"), "target": of("qx3"), of("qx7"): None, "by": [of("qx7")]}
    entries[2]["audience"] = [of("qx3"), {of("qx7"): 1}]
    entries[3]["attended_by"] = [of("qw2")]
    entries[5]["same_as"] = of("qx3")
    entries[7]["same_as"] = of("qe8")
    entries[9] |= {"state": of("qx8"), "date": of("qx6"), "also": [of("qx2")], "covers_year": of("qx6")}
    document["coverage"][0] |= {"subject": of("qx3"), "kinds": [of("qx2")]}
    document["attestations"][0] |= {"norm": of("qx9"), "by": of("qx3"), "outcome": of("qx8")}
    return document | {of("qy1"): [], "format": of("qy2"), "in_force_from": of("qx6")}


def raised(ask: Callable[[], object]) -> str:
    """What an error says."""
    with pytest.raises((jd.LedgerError, LookupError, ValueError, RuntimeError, TypeError)) as caught:
        ask()
    return str(caught.value)


def messages(of: Naming) -> Iterator[str]:
    """What every error of the library says that is about a text given or held by a ledger; one each."""
    whole, report = reports(of)
    ledger, (settled,), finding = whole.ledger, report.readings.settled, report.findings[0]
    days: Any = {"start": "2024-01-01", "end": "2024-12-31", "as_of": "2024-06-01"}
    asked: Any = {"year": YEAR, "as_of": AS_OF}
    x, later = of("qx1"), jd.Interpretation("single", "exactly_one", of("qz1"), date(2030, 1, 1))
    yield raised(lambda: ledger.organization(x))
    yield raised(lambda: jd.evaluate(ledger, **asked, organization=x))
    yield raised(lambda: jd.evaluate(ledger, **asked, readings=jd.Readings(later)))
    yield raised(lambda: jd.consequences(ledger, x, **asked))
    yield raised(lambda: jd.NORMS["11.1-3"](ledger, x, **asked))
    yield raised(lambda: report.where(organization=x))
    yield raised(lambda: report.where(norm=x))
    yield raised(lambda: report.where(reason=x))  # type: ignore[arg-type]
    yield raised(lambda: jd.duties(ledger, **days, person=x))
    yield raised(lambda: jd.duties(ledger, **days, bearer=x))
    yield raised(lambda: jd.LAW.readings(**{x: "exactly_one"}))
    yield raised(lambda: jd.Readings(single=x))  # type: ignore[arg-type]
    yield raised(lambda: jd.Readings(settled, single="exactly_one"))
    yield raised(lambda: jd.Interpretation(x, "exactly_one", "1", AS_OF))
    yield raised(lambda: jd.Interpretation("single", "exactly_one", "1", AS_OF, by=x))
    yield raised(lambda: jd.cite(x))
    yield raised(lambda: jd.norms(type=x))
    yield raised(lambda: interprets(x))
    yield raised(lambda: finding.explain(x))
    yield raised(pickle.loads(pickle.dumps(finding)).remedy).replace(ledger.index.sha256, "…")
    yield raised(lambda: jd.apply(ledger, jd.Remedy(facts=(Fact("by", x),))))
    yield str(Fault(f"{x} is wrong", f"$.{x}"))


@pytest.mark.parametrize("family", HOSTILE)
def test_every_error_is_the_twin_with_other_texts(family: str) -> None:
    """What a message names is told as Python writes it, on the line it would be on, with nothing unsafe in it."""
    of = hostile(HOSTILE[family])
    expected = list(messages(plain))
    for told, twin in zip(messages(of), expected, strict=True):
        assert PLAIN.search(twin), twin
        assert (told, unsafe(told)) == (put_in(of, twin), set())


@pytest.mark.parametrize("text", [UNSEEN, ALL], ids=["unseen", "all"])
def test_what_the_checker_says_is_the_twin_with_other_ids(text: str) -> None:
    """Of explanations that another ledger does not bear out each claim is told on its line, with nothing unsafe."""
    of = hostile(text)
    told: dict[Naming, list[str]] = {}
    for naming in (plain, of):
        explained = [each.explain() for each in reports(naming)[1]]
        others = (jd.Ledger.from_dict(district(naming) | {"entries": []}), jd.Ledger(in_force_from=AS_OF))
        told[naming] = [fault for other in others for each in explained for fault in faults(each, other)]
    assert sum(bool(PLAIN.search(each)) for each in told[plain]) > 20
    assert told[of] == [put_in(of, each) for each in told[plain]]
    assert unsafe("".join(told[of])) == set()


def faults_of(of: Naming) -> tuple[Fault, ...]:
    """The faults of the faulty ledger."""
    with pytest.raises(jd.LedgerError) as caught:
        jd.Ledger.from_dict(faulty(of))
    assert str(caught.value).split("\n") == list(map(str, caught.value.faults))
    return caught.value.faults


@pytest.mark.parametrize("family", HOSTILE)
def test_every_fault_is_the_twin_with_other_texts(family: str) -> None:
    """Faults of a ledger are told on one line each, with the text that is wrong and its place; long ones are cut."""
    of = hostile(HOSTILE[family])
    for fault, twin in zip(faults_of(of), faults_of(plain), strict=True):
        assert unsafe(str(fault)) == set()
        assert fault.path == put_in(of, twin.path)
        assert "..." in fault.message or fault.message == put_in(of, twin.message)


def test_the_faulty_ledger_has_faults_of_every_kind() -> None:
    """The test above looks at something: there are many faults, and nearly all of them name a text of the ledger."""
    told = list(map(str, faults_of(plain)))
    assert len(told) > 25
    assert sum(bool(PLAIN.search(each)) for each in told) >= 25
    for part in (
        "goes in a circle",
        "is already that of",
        "and cannot be a person's too",
        "is no date",
        "there is no field",
        "the format must be",
    ):
        assert any(part in each for each in told), part


def refused(of: Naming, ledger: Path) -> Iterator[list[str]]:
    """Commands that are refused for a text that is an argument or in a ledger."""
    x, asked = of("qx1"), [str(ledger), *QUESTION]
    yield ["evaluate", str(ledger), f"--year={x}", f"--as-of={x}", f"--organization={x}", f"--reading={x}"]
    yield ["evaluate", *asked, f"--reading={x}=x", f"--reading=single={x}", f"--organization={x}"]
    yield ["evaluate", str(ledger.with_name("faulty")), *QUESTION]
    yield ["evaluate", *asked, f"--format={x}"]
    yield ["evaluate", *asked, "more", x]
    yield ["explain", *asked, f"--norm={x}"]
    yield ["remedy", *asked, "--norm=12-1", f"--subject={x}"]
    yield ["duties", str(ledger), *DAYS, f"--person={x}"]
    yield ["duties", str(ledger), *DAYS, f"--bearer={x}"]
    yield ["duties", str(ledger), f"--start={x}", f"--end={x}", f"--as-of={x}"]
    yield ["norms", f"--type={x}"]
    yield ["norms", f"--article={x}"]
    yield ["cite", x]
    yield [x]


@pytest.mark.parametrize("text", [UNSEEN, ALL.replace("=", "")], ids=["unseen", "all"])
def test_every_refusal_is_the_twin_with_other_texts(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """On standard error each message stands on its line, with nothing unsafe in it; nothing is given as an answer."""
    of = hostile(text)
    told: dict[Naming, list[str]] = {plain: [], of: []}
    for number, (naming, messages_of) in enumerate(told.items()):
        ledger = tmp_path / str(number) / "ledger"
        ledger.parent.mkdir()
        ledger.write_text(json.dumps(district(naming)), encoding="utf-8")
        ledger.with_name("faulty").write_text(json.dumps(faulty(naming)), encoding="utf-8")
        for command in refused(naming, ledger):
            assert main(command) == 2
            printed = capsys.readouterr()
            assert printed.out == "", command
            messages_of.append(printed.err)
    for found, expected in zip(told[of], told[plain], strict=True):
        assert PLAIN.search(expected)
        assert unsafe(found) == set()
        for one, other in zip(found.split("\n"), expected.split("\n"), strict=True):
            assert "..." in one or one == put_in(of, other)


def test_a_ledger_that_is_not_there_is_told_on_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever its path holds."""
    for text in HOSTILE.values():
        assert main(["evaluate", f"./{text}qx1{text}", *QUESTION]) == 2
        printed = capsys.readouterr()
        assert (printed.out, unsafe(printed.err), printed.err.count("\n")) == ("", set(), 1)
        assert f"{line(repr(text)[1:-1])}qx1" in printed.err


def test_pages_are_told_with_a_safe_path(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each page of a folder stands on its line, stale or written; one line says what is in the way."""
    monkeypatch.setattr(pages, "pages", lambda: [("en/index.md", "one"), ("en/readings.md", "two")])
    folder = tmp_path / (UNSEEN.replace("\0", "") + "<b>`|")
    in_the_way = folder / "en" / "readings.md"
    in_the_way.mkdir(parents=True)
    for action, status, lines in (("check", 1, 2), ("write", 2, 1), ("write", 0, 2), ("check", 0, 1)):
        assert main(["docs", action, "--folder", str(folder)]) == status
        told = "".join(capsys.readouterr())
        assert (unsafe(told), told.count("\n")) == (set(), lines)
        assert told.count(line(folder)) == lines or told == "the pages are current\n"
        if status == 2:
            in_the_way.rmdir()


MANY = [*range(0x3400), *range(0xE000, 0xE100), *range(0xFE00, 0x10000), *range(0xE0000, 0xE0200)]
EVERYTHING = "".join(map(chr, MANY))
"""Characters of every category but half ones."""


def test_a_line_is_one_line_that_can_be_seen() -> None:
    """Of all characters only those that can be seen stay; the others are written out as Python writes them."""
    assert unsafe(line(EVERYTHING + "\ud800")) == set()
    assert line("aÄ第（一）项\u3000《\uff57》<&>|") == "aÄ第（一）项\u3000《\uff57》<&>|"
    assert line("一\x1b二\u200b三\U000e0041\ud800\u3000四") == r"一\x1b二\u200b三\U000e0041\ud800" + "\u3000四"
    assert line(Path("a\nb")) == r"a\nb"
    assert line(line(EVERYTHING)) == line(EVERYTHING)


@law
@given(st.recursive(st.none() | st.integers() | st.text(st.sampled_from(EVERYTHING)), st.lists, max_leaves=8))
def test_json_can_be_seen_and_is_read_again(value: Any) -> None:
    """Keys and values of any text are printable in JSON, and are read again as they were."""
    for each in (value, {str(value): value}):
        told = plain_json(each)
        assert unsafe(told) == set()
        assert json.loads(told) == each


MEAN = [*"\\`*_{}[]|~<>&$^#-+=!.():;/\"'@,x1 \u3000第\n\t", "www.", "http://", "&lt;", "1. ", "```", "[x]: ", "<b>"]
MEAN += ["    ", "mailto:", "---", "| --- |", "\u200b", "a@b.cn"]
MARKDOWN_CELL = "table thead tr th . th tr thead tbody tr td . td tr tbody table".replace(".", "").split(" ")


def shown_as_it_is(text: str) -> None:
    """Hold that a text is only text in Markdown, wherever it stands, and that all of it is shown."""
    for before, after, blocks in (
        ("", "", ["p", "", "p"] if line(text).strip(" ") else []),
        ("# ", "", ["h1", "", "h1"]),
        ("x", "x", ["p", "", "p"]),
        ("| x |\n| --- |\n| ", " |", MARKDOWN_CELL),
    ):
        tags, marks, texts = rendered(f"{before}{markdown(text)}{after}")
        around = after.strip(" |")
        assert [tag for _, tag in tags] == blocks
        assert {mark for each in marks for mark in each} <= {"text"}
        assert "".join(texts[-1:]).split() == f"{around}{line(text)}{around}".split()


@law
@given(st.lists(st.sampled_from(MEAN), max_size=12).map("".join))
def test_markdown_is_shown_as_it_is(text: str) -> None:
    """In a paragraph, heading or cell any text is text: no mark or block is made of it, and all of it is shown."""
    shown_as_it_is(text)


@pytest.mark.parametrize("family", HOSTILE)
def test_each_family_is_shown_as_it_is_in_markdown(family: str) -> None:
    """Also what is markup only at the beginning or end of a line, alone or with something after it."""
    text = HOSTILE[family]
    for each in (text, text * 2, f"{text}x", f"x{text}", f"x {text}", f"   {text}x", f"    {text}x"):
        shown_as_it_is(each)


class Tags(HTMLParser):
    """What a browser reads: tags with their attributes, and text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember a tag."""
        self.tags.append((tag, attrs))

    def handle_data(self, data: str) -> None:
        """Remember text."""
        self.text += data


@pytest.mark.parametrize("text", [*HOSTILE.values(), ALL], ids=[*HOSTILE, "all"])
def test_html_makes_neither_tag_nor_attribute(text: str) -> None:
    """Between tags and in an attribute, whichever quotes it has, a text is read as it is shown."""
    for quote in "\"'":
        read = Tags(f"<p title={quote}{html(text)}{quote}>{html(text)}</p>")
        assert read.tags == [("p", [("title", line(text))])]
        assert read.text == line(text)


LOOK_ALIKE = ["w1 ", " w1", "w1\t", "w1\n", "\uff571", "w\uff11", "w\u200b1", "w1\ufe0f", "\u202ew1", "w1\U000e0041"]


def a_small_ledger(persons: list[str], *entries: Document) -> jd.Ledger:
    """A ledger of two communities, with secretaries and lectures."""
    post = {"organization": "w1", "role": "secretary", "start": "2020-01-01"}
    return jd.Ledger.from_dict(
        {
            "format": FORMAT,
            "organizations": [{"id": "w1", "kind": "community"}, {"id": "w2", "kind": "community"}],
            "appointments": [{"person": each, **post} for each in persons],
            "entries": [{"kind": "party_lecture", "organization": "w1", **each} for each in entries],
        }
    )


@pytest.mark.parametrize("other", LOOK_ALIKE)
def test_an_id_that_looks_like_another_is_told_once(other: str) -> None:
    """Who cannot see the difference is told of it, with the place, once however often the id occurs."""
    assert looks_like(other) == looks_like("w1")
    ledger = a_small_ledger(["p1", other, other], {"id": "w1"}, {"id": "e1"}, {"id": other, "by": other})
    assert [each.path for each in ledger.warnings()] == ["$.appointments[1].person", "$.entries[2].id"]
    assert {each.message for each in ledger.warnings()} == {f"the id {line(repr(other))} looks like 'w1'"}


def test_a_person_whom_only_entries_name_is_told_too() -> None:
    """The slip by which an act is nobody's: a doer, participant or secretary appraised who looks like one in post."""
    meeting = {"kind": "organizational_life_meeting", "attended_by": ["p2", "p1 "]}
    appraisal = {"kind": "secretary_appraisal", "target": "\uff501"}
    ledger = a_small_ledger(["p1"], {"id": "e1", "by": "p\u200b1"}, {"id": "e2", **meeting}, {"id": "e3", **appraisal})
    places = ["$.entries[0].by", "$.entries[1].attended_by[1]", "$.entries[2].target"]
    assert [each.path for each in ledger.warnings()] == places


def test_ids_that_can_be_told_apart_are_not_told() -> None:
    """Another number, case or Chinese character is seen; an entry may be called as an organization is."""
    distinct = ["w11", "w", "W1", "w-1", "w.1", "w 1", "第一社区", "第二社区", "w1a", "1w"]
    lectures = [{"id": each, "by": "p1"} for each in ("w1", "w11", "e1", "e11", "E1")]
    assert a_small_ledger(distinct, *lectures).warnings() == ()


def test_warnings_of_the_command_stand_on_their_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A warning is told on standard error, on one line with nothing unsafe in it, and the answer is given."""
    text = "\x1b\n\u2028\u202e\u200b "
    a_small_ledger(["p1", f"p1{text}"]).save(tmp_path / "ledger.json")
    assert main(["evaluate", str(tmp_path / "ledger.json"), *QUESTION]) == 0
    printed = capsys.readouterr()
    told = f"warning: the id {line(repr(f'p1{text}'))} looks like 'p1' @ $.appointments[1].person\n"
    assert (printed.err, unsafe(printed.out)) == (told, set())
