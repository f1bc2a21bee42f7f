"""What is wrong is told in both languages, with a code, a place, the record and what was given."""

import json
import re
from typing import Any

import pytest
from hypothesis import given

import jiceng_dangjian as jd
from jiceng_dangjian.faces.cli import main
from jiceng_dangjian.ledger.messages import MESSAGES, OTHER, QUESTIONS, code_of, in_chinese
from tests.conftest import FAULTS
from tests.ledger.test_fuzz import Document, damaged, faults_of, fuzz, mutated

ENGLISH = re.compile(r"(?<![\w.'\"])[a-z]{2,}(?: [a-z]{2,})+(?![\w'\"])")
"""Two English words that are no value in quotation marks."""


def in_quotes_apart(text: str) -> str:
    """A message without what was given, which is in quotation marks."""
    return re.sub(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"", "", text)


def assert_told(fault: jd.Fault) -> None:
    """A fault has a code of its own, and its Chinese has no English in it but names and what was given."""
    assert fault.code != OTHER, fault
    assert re.search("[\u4e00-\u9fff]", fault.message_zh), fault
    if len(fault.message) < 300:
        hints = re.sub("(可以是|不是 JSON|无法读取|有一个数|看似).*", "", in_quotes_apart(fault.message_zh))
        assert ENGLISH.findall(hints) == [], fault.message_zh


def test_every_worked_fault_is_told_in_both_languages() -> None:
    """Each with code, place, record and what was given; as plain values, too."""
    for case in FAULTS:
        with pytest.raises(jd.LedgerError) as caught:
            jd.Ledger.from_dict(case["ledger"])
        for fault in caught.value.faults:
            assert_told(fault)
            assert json.loads(json.dumps(fault.to_dict()))["path"] == fault.path


@fuzz
@given(mutated())
def test_law_every_fault_of_a_changed_ledger_is_told_in_both_languages(document: Document) -> None:
    """Whatever was changed."""
    for fault in faults_of(jd.Ledger.from_dict, document):
        assert_told(fault)


@fuzz
@given(damaged())
def test_law_every_fault_of_a_damaged_file_is_told_in_both_languages(data: bytes) -> None:
    """Whatever the bytes are."""
    for fault in faults_of(jd.Ledger.loads, data):
        assert_told(fault)


def test_a_fault_says_where_and_what_was_given() -> None:
    """The record by its id, and the value."""
    document: dict[str, Any] = jd.example_district().to_dict()
    document["entries"][3] |= {"date": "2024-02-30"}
    with pytest.raises(jd.LedgerError) as caught:
        jd.Ledger.from_dict(document)
    (fault,) = caught.value.faults
    assert (fault.code, fault.path) == ("no_date", "$.entries[3].date")
    assert (fault.record, fault.value) == (document["entries"][3]["id"], "2024-02-30")


def test_codes_are_told_once() -> None:
    """No code has two messages, and none is the one that says nothing."""
    codes = [code for code, _, _ in (*MESSAGES, *QUESTIONS)]
    assert len(codes) == len({*codes})
    assert OTHER not in codes
    assert (code_of("whatever"), in_chinese("whatever")) == (OTHER, "whatever")


@pytest.mark.parametrize("name", [r"'\\3'", r"'\3'", r"'\g<0>'"])
def test_a_name_like_a_place_of_the_table_stays_as_it_is(name: str) -> None:
    """Nothing is put into what a ledger holds."""
    told = in_chinese(f"there is no entry {name} in the ledger; did you mean 'e'?")
    assert told == f"台账没有记录 {name}；是否指 'e'？"


@pytest.mark.parametrize(
    ("command", "says"),
    [
        (["evaluate", "example", "--year", "x", "--as-of", "2025-04-10"], "须为年份（整数），而不是'x' @ --year"),
        (["evaluate", "example", "--year", "2024", "--as-of", "2025-02-30"], "不是日期"),
        (["evaluate", "nowhere.json", "--year", "2024", "--as-of", "2025-04-10"], "无法读取"),
        (["evaluate", "example", "--year", "2024"], "缺少参数：--as-of"),
        (
            ["evaluate", "example", "--year", "2024", "--as-of", "2025-04-10", "--organization", "w99"],
            "台账没有组织 'w99'",
        ),
        (["evaluate", "example", "--year", "2024", "--as-of", "2025-04-10", "--reading", "x=y"], "没有读法 'x'"),
        (["explain", "example", "--year", "2024", "--as-of", "2025-04-10", "--norm", "11.1-33"], "没有规范 '11.1-33'"),
        (["cite", "第十九条"], "没有第十九条：本办法有第1至18条"),
        (["norm", "x"], "没有规范 'x'"),
        (["kinds", "x"], "没有 'x'"),
        (["readings", "x"], "没有读法 'x'"),
        (["evalute"], "不能是 'evalute'"),
    ],
)
def test_refusals_are_told_in_chinese(command: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Where Chinese is asked for, what is refused is told in Chinese."""
    assert main([*command, "--language", "zh"]) == 2
    assert says in capsys.readouterr().err
