"""What people see: names and no ids, one language at a time, problems first, in eighty columns."""

import contextlib
import io
import os
import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.answers.names import natural
from jiceng_dangjian.faces.cli import main
from jiceng_dangjian.faces.columns import width

QUESTION = ["--year", "2024", "--as-of", "2025-04-10"]
DAYS = ["--start", "2024-01-01", "--end", "2024-12-31", "--as-of", "2025-04-10"]
OUTPUTS = {
    "report": ["evaluate", "example", *QUESTION],
    "all": ["evaluate", "example", *QUESTION, "--all"],
    "undetermined": ["evaluate", "example", *QUESTION, "--verdict", "undetermined"],
    "attested": ["evaluate", "example", *QUESTION, "--decided-by", "attested"],
    "markdown": ["evaluate", "example", *QUESTION, "--format", "markdown"],
    "contested": ["evaluate", "example", *QUESTION, "--contested", "--organization", "w1"],
    "explain": ["explain", "example", *QUESTION, "--organization", "w1"],
    "explain a set": ["explain", "example", *QUESTION, "--norm", "13-2"],
    "remedy": ["remedy", "example", *QUESTION, "--organization", "w2"],
    "entries": ["entries", "example", *QUESTION, "--organization", "w3"],
    "duties": ["duties", "example", *DAYS, "--organization", "w1"],
    "due": ["duties", "example", *DAYS, "--due"],
    "norms": ["norms"],
    "norm": ["norm", "11.3-11"],
    "card of a principle": ["norm", "3-1"],
    "cite": ["cite", "第十一条"],
    "readings": ["readings"],
    "reading": ["readings", "half_year"],
    "kinds": ["kinds"],
    "kind": ["kinds", "party_lecture"],
    "check": ["check", "example"],
    "help": ["--help"],
    "help of a command": ["evaluate", "--help"],
}
"""Every output for people."""


@cache
def printed(name: str, language: str, columns: int) -> str:
    """What a command prints in a language, at a width."""
    told, before = io.StringIO(), os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = str(columns)
    try:
        with contextlib.redirect_stdout(told):
            assert main([*OUTPUTS[name], "--language", language]) == 0
    finally:
        os.environ.pop("COLUMNS")
        os.environ |= {} if before is None else {"COLUMNS": before}
    return told.getvalue()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", OUTPUTS)
def test_no_organization_is_only_an_id_and_no_line_too_wide(name: str, language: str) -> None:
    """An id stands, if at all, in brackets after its name; a line has at most eighty columns (Markdown more)."""
    told = printed(name, language, 80)
    ids = "|".join(re.escape(each.id) for each in jd.example_district().organizations)
    assert re.findall(rf"(?<![\w（(.])(?:{ids})(?![\w）).=])", told) == []
    assert name == "markdown" or [line for line in told.splitlines() if width(line) > 80] == []


LAW = re.compile("“[^”]*”")
"""Quotes of the law."""


def own_words() -> list[str]:
    """What is neither Chinese nor English of ours: names in the ledger, the words of the law, the longest first."""
    names = {each.name for each in jd.example_district().organizations if each.name}
    quotes = {norm.quote for norm in jd.norms()} | {str(norm.citation) for norm in jd.norms()}
    return sorted({*names, *quotes}, key=len, reverse=True)


@pytest.mark.parametrize("name", [name for name in OUTPUTS if name not in ("cite", "card of a principle", "norm")])
def test_english_is_free_of_chinese(name: str) -> None:
    """But for the law in quotation marks, citations, and names from the ledger."""
    told = printed(name, "en", 4000)
    for each in own_words():
        told = told.replace(each, "")
    told = LAW.sub("", told)
    found = re.findall("[^\n]{0,20}[\u4e00-\u9fff]+[^\n]{0,20}", told)
    assert found == []


ENGLISH = re.compile(r"(?<![\w.=/-])[A-Za-z]{2,}(?: [a-z]{2,})+")
"""Two English words."""


@pytest.mark.parametrize("name", [name for name in OUTPUTS if "help" not in name])
def test_chinese_is_free_of_english(name: str) -> None:
    """But for ids: no two English words stand beside each other."""
    told = re.sub(r"jiceng-dangjian [^\n]*", "", printed(name, "zh", 4000))
    assert ENGLISH.findall(told) == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_problems_stand_first(language: str) -> None:
    """The first thing that is short stands among the first fourteen lines, and the report has fewer than 160; so many
    are only asked of the text as it stands: an amended one may leave more undone."""
    lines = printed("report", language, 80).splitlines()
    report = jd.evaluate(jd.example_district(), year=2024, as_of=date(2025, 4, 10))
    first = next(each for each in report if each.verdict in ("breached", "unmet"))
    whose = {each.id: each.name for each in report.ledger.organizations}[first.subject]
    assert any(str(whose) in line for line in lines[:14])
    assert len(lines) < 160 or "至少每半年召开" not in jd.REGULATION.text


def test_those_who_are_short_are_all_named(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """In English, where names are not drawn together, every subject that is short stands under its norm."""
    told = printed("report", "en", 4000)
    report = jd.evaluate(jd.example_district(), year=2024, as_of=date(2025, 4, 10))
    names = {each.id: each.name for each in report.ledger.organizations}
    for norm in {each.norm.id for each in report if each.verdict in ("breached", "unmet")}:
        part = told[told.index(f"\n {norm} ") :]
        part = re.split(r"\n (?=\d)|\n\n", part[2:])[0]
        for each in report.where(norm=norm, verdict=["breached", "unmet"]):
            assert (names.get(each.subject) or each.subject) in part
            assert all((names.get(one) or "") in part for one in each.missing_members)


def test_rows_stand_in_natural_order() -> None:
    """w2 stands before w11."""
    assert sorted(["w11", "w2", "a10", "a9"], key=natural) == ["a9", "a10", "w2", "w11"]


def test_a_name_that_one_bears_will_do(capsys: pytest.CaptureFixture[str]) -> None:
    """As the organization and as the subject; a name of nobody is refused."""
    for flag in ("--organization", "--subject"):
        assert main(["evaluate", "example", *QUESTION, flag, "第三办事处党工委", "--format", "json"]) == 0
        by_name = capsys.readouterr().out
        assert main(["evaluate", "example", *QUESTION, flag, "w3", "--format", "json"]) == 0
        assert capsys.readouterr().out == by_name
    assert main(["evaluate", "example", *QUESTION, "--organization", "第三十办事处党工委"]) == 2


def test_filters_are_the_same_everywhere(capsys: pytest.CaptureFixture[str]) -> None:
    """A citation stands for its norms, and each filter narrows what each command says."""
    report = jd.evaluate(jd.example_district(), year=2024, as_of=date(2025, 4, 10))
    asked = ["example", *QUESTION, "--norm", "第十一条第一项", "--verdict", "breached", "--decided-by", "computed"]
    found = [each for each in report.where(verdict="breached", decided_by="computed") if each.norm.id[:5] == "11.1-"]
    assert main(["evaluate", *asked, "--format", "json"]) == 0
    assert capsys.readouterr().out.count('"verdict": "breached"') == len(found)
    assert main(["explain", *asked, "--format", "json"]) == 0
    assert capsys.readouterr().out.count('"verdict": "breached"') == len(found)


def test_status_three_where_a_verdict_is_not_wanted(capsys: pytest.CaptureFixture[str]) -> None:
    """--fail-on says that there is such a verdict, and the output is printed all the same."""
    asked = ["evaluate", "example", *QUESTION, "--organization", "w1"]
    assert main([*asked, "--fail-on", "breached"]) == 3
    assert "11.1-5" in capsys.readouterr().out
    assert main([*asked, "--fail-on", "not_applicable"]) == 0


def test_answers_of_closed_lists_are_told_in_chinese(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Why an entry does not count, and which answer would settle it."""
    meeting = {"kind": "leading_group_meeting", "organization": "w1"}
    ledger = jd.Ledger.from_dict(
        {
            "format": "jiceng-dangjian.ledger/1",
            "in_force_from": "2020-01-01",
            "organizations": [{"id": "w1", "kind": "subdistrict_working_committee"}],
            "entries": [
                meeting | {"id": "e1", "date": "2024-03-05", "state": "cancelled"},
                meeting | {"id": "e2", "date": "2024-04-05", "state": None},
            ],
        }
    )
    ledger.save(tmp_path / "l.json")
    for command in ("entries", "remedy"):
        asked = ["--norm", "11.1-7"] if command == "remedy" else []
        given = [
            command,
            str(tmp_path / "l.json"),
            "--year",
            "2024",
            "--as-of",
            "2025-04-10",
            *asked,
            "--language",
            "zh",
        ]
        assert main(given) == 0
    told = capsys.readouterr().out
    assert "状态为已取消" in told
    assert not re.search("held|cancelled", told)
