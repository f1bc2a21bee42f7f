"""The command line as people and programs use it."""

import io
import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.faces.cli import main
from jiceng_dangjian.faces.columns import width

QUESTION = ["--year", "2024", "--as-of", "2025-04-10"]


def test_the_report_names_every_norm_that_is_short_and_nothing_else_as_short(
    capsys: pytest.CaptureFixture[str], expected_counts: dict[str, dict[str, int]]
) -> None:
    """Each norm with a breached or unmet finding has its line, with its title; --all has the numbers of the others."""
    assert main(["evaluate", "example", *QUESTION, "--language", "zh", "--all"]) == 0
    printed = capsys.readouterr().out
    short, rest = printed.split("无法判定：补记或查明即可定")
    for norm, counts in expected_counts.items():
        is_short = any(each.startswith(("breached", "unmet")) for each in counts)
        assert (f"\n {norm:8}{jd.NORMS[norm].title_zh}" in short) is is_short
        done = sum(number for told, number in counts.items() if told.startswith("satisfied"))
        assert done == 0 or re.search(rf" {re.escape(norm)} +\S+：\s*{done}项\n", rest)


def test_columns_line_up_in_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """Chinese characters are two columns wide: the last column of every row starts in the same place."""
    assert main(["norms", "--article", "12", "--language", "zh"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len({width(line[: line.index("各级党组织")]) for line in lines[1:] if "各级党组织" in line}) == 1


def test_nothing_is_coloured(capsys: pytest.CaptureFixture[str]) -> None:
    """No escape sequence reaches a pipe."""
    main(["evaluate", "example", *QUESTION])
    assert "\x1b" not in capsys.readouterr().out


def test_markdown_is_the_report_of_python(capsys: pytest.CaptureFixture[str]) -> None:
    """The Markdown printed is what the report gives in Python."""
    assert (
        main(["evaluate", "example", *QUESTION, "--format", "markdown", "--organization", "w3", "--language", "en"])
        == 0
    )
    report = jd.evaluate(jd.example_district(), year=2024, as_of=date(2025, 4, 10), organization="w3")
    assert capsys.readouterr().out == report.to_markdown("en")


def test_json_of_one_organization_under_a_reading(capsys: pytest.CaptureFixture[str]) -> None:
    """The options of the command reach the evaluation, and the finding says which reading it used."""
    arguments = ["evaluate", "example", *QUESTION, "--format", "json", "--organization", "w1"]
    assert main([*arguments, "--reading", "half_year=any_two_in_year"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["organization"] == "w1"
    (finding,) = [each for each in report["findings"] if each["norm"] == "11.1-3"]
    assert finding["window"] == {"start": "2024-01-01", "end": "2024-12-31"}
    assert finding["readings"]["half_year"] == "any_two_in_year"
    assert {each["organization"] for each in report["findings"]} == {"w1"}


def test_every_wrong_argument_is_told_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong year, day, reading, option and organization are all named, and nothing is printed as a result."""
    arguments = ["evaluate", "example", "--year", "20244", "--as-of", "2025-02-30", "--organization", "w99"]
    readings = ["--reading", "half_yer=calendar", "--reading", "single=exactly", "--reading", "single"]
    assert main([*arguments, *readings]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    for part in (
        "@ --year",
        "@ --as-of",
        "did you mean 'half_year'?",
        "there are at_least_one, exactly_one",
        "NAME=OPTION",
        "w99",
    ):
        assert part in printed.err
    assert "Traceback" not in printed.err


def test_reading_given_twice_differently_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """Two answers to one question are a fault, the same answer twice is not."""
    assert (
        main(["evaluate", "example", *QUESTION, "--reading", "single=exactly_one", "--reading", "single=at_least_one"])
        == 2
    )
    assert "given twice" in capsys.readouterr().err
    assert (
        main(["evaluate", "example", *QUESTION, "--reading", "single=exactly_one", "--reading", "single=exactly_one"])
        == 0
    )


@pytest.mark.parametrize(
    ("filters", "says"),
    [
        (["--bearer", "distrct_committee"], "did you mean 'district_committee'?"),
        (["--type", "dutty"], "did you mean 'duty'?"),
        (["--article", "30"], "articles 1 to 18"),
    ],
)
def test_filter_that_no_norm_could_match_is_refused(
    filters: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A bearer, type or article that there is not is bad input, not an empty list."""
    assert main(["norms", *filters]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert says in printed.err


def test_norms_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """The norms listed as JSON are those of the filter, with quote and readings."""
    assert main(["norms", "--bearer", "district_committee", "--decided-by", "computed", "--format", "json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert [each["id"] for each in listed] == ["11.4-3", "11.4-4", "13-1", "13-2", "13-3", "15-7"]
    assert listed[0]["quote"] == jd.NORMS["11.4-3"].quote


def test_cite_prints_the_provision_with_its_norms(capsys: pytest.CaptureFixture[str]) -> None:
    """The provision is printed verbatim, with each norm made of it; an unknown one is refused with what there is."""
    assert main(["cite", "第11条(1)"]) == 0
    text = capsys.readouterr().out
    assert jd.REGULATION.article(11).item(1).text in text.replace("\n", "")
    assert "11.1-3" in text
    assert "11.2-1" not in text
    assert main(["cite", "第十九条"]) == 2
    assert "articles 1 to 18" in capsys.readouterr().err


def test_docs_are_checked_and_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Missing pages are stale; once written they are current, and a changed one is stale again."""
    assert main(["docs", "check", "--folder", str(tmp_path)]) == 1
    assert main(["docs", "write", "--folder", str(tmp_path)]) == 0
    assert capsys.readouterr().out.count("wrote ") > 18
    assert main(["docs", "write", "--folder", str(tmp_path)]) == 0
    assert "wrote" not in capsys.readouterr().out
    assert main(["docs", "check", "--folder", str(tmp_path)]) == 0
    (tmp_path / "zh" / "articles" / "article_11.md").write_text("changed", encoding="utf-8")
    capsys.readouterr()
    assert main(["docs", "check", "--folder", str(tmp_path)]) == 1
    assert "article_11.md" in capsys.readouterr().out


def test_reader_that_stops_early_is_no_error() -> None:
    """A pipe closed by its reader ends the command quietly."""
    command = [sys.executable, "-m", "jiceng_dangjian", "evaluate", "example", *QUESTION, "--format", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_a_broken_pipe_leaves_nothing_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """What could not be written to a reader that has gone is dropped, also when Python ends; and nothing else is."""
    reads, writes = os.pipe()
    os.close(reads)
    before = os.fstat(1)
    with os.fdopen(writes, "w", encoding="utf-8") as gone:
        monkeypatch.setattr(sys, "stdout", gone)
        assert main(["cite", "第十七条"]) == 0
        gone.flush()
    assert os.path.samestat(os.fstat(1), before)


@pytest.mark.parametrize("form", ["table", "markdown"])
def test_contested_findings_are_listed_with_the_reading(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each item has the option that would change the verdict; those that move the subject stand apart."""
    asked = ["evaluate", "example", *QUESTION, "--organization", "w3", "--contested", "--format", form]
    assert main([*asked, "--language", "zh"]) == 0
    printed = re.sub(r"\s+", "", capsys.readouterr().out)
    report = jd.evaluate(jd.example_district(), year=2024, as_of=date(2025, 4, 10), organization="w3")
    flips, moved = printed.split("改变责任主体的读法")
    for finding in report.contested():
        for flip in finding.contested_by:
            options = "，".join(f"{name}={option}" for name, option in flip.readings)
            assert options in (moved if flip.moves_subject else flips)


def test_output_is_utf8_whatever_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard output in another encoding is switched to UTF-8 before anything is written."""
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    assert main(["cite", "第十七条"]) == 0
    sys.stdout.flush()
    assert "区委组织部" in raw.getvalue().decode("utf-8")


def test_usage_error_is_exit_two(capsys: pytest.CaptureFixture[str]) -> None:
    """A command that is not there is a usage error."""
    for language, says in (("en", "invalid choice: 'evalute'"), ("zh", "不能是 'evalute'")):
        assert main(["evalute", "--language", language]) == 2
        printed = capsys.readouterr()
        assert (printed.out, len(printed.err.splitlines())) == ("", 1)
        assert says in printed.err


def test_article_11_1_5_is_explained_on_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    """The lines printed are those of Python, in either language; as JSON the values that the checker takes."""
    asked = ["explain", "example", *QUESTION, "--norm", "11.1-5", "--subject", "w3"]
    (finding,) = jd.NORMS["11.1-5"](jd.example_district(), "w3", year=2024, as_of=date(2025, 4, 10))
    assert main([*asked, "--language", "zh"]) == 0
    printed = re.sub(r"\s+", "", capsys.readouterr().out)
    told = "".join(finding.explain("zh").lines).replace("w3", "第三办事处党工委")
    assert printed == re.sub(r"\s+", "", f"11.1-5 年初召开综合性会议：第三办事处党工委{told}")
    assert main([*asked, "--language", "en", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == [finding.explain("en").to_dict()]


@pytest.mark.parametrize(
    ("norm", "whose", "as_of", "says"),
    [
        ("11.1-7", "w2", "2024-05-01", ["2次：领导小组会议", "2024-05-01至2024-12-31"]),
        ("11.1-5", "w3", "2025-04-10", ["期间已过"]),
        ("11.1-4", "w3", "2025-04-10", ["请有关机关或上级组织出具证明"]),
        ("14-4", "w3", "2025-01-31", ["所属年度为2024", "2025-01-31至2025-01-31"]),
    ],
)
def test_remedy_is_printed(
    norm: str, whose: str, as_of: str, says: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """What to do and enter, and until when; or the fact to find out; or why nothing helps. As JSON the same."""
    bare = ["remedy", "example", "--year", "2024", "--as-of", as_of, "--norm", norm, "--organization", whose]
    assert main([*bare, "--language", "zh"]) == 0
    printed = capsys.readouterr().out
    assert all(each in printed for each in says)
    assert main([*bare, "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    report = jd.evaluate(jd.example_district(), year=2024, as_of=date.fromisoformat(as_of))
    found = report.where(norm=norm, organization=whose)
    assert [each["remedy"] for each in told] == [each.remedy().to_dict() for each in found]


@pytest.mark.parametrize(("language", "one_each"), [("zh", "对象分别为"), ("en", "target, one each: ")])
def test_a_remedy_names_everybody_it_is_about(language: str, one_each: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Thirteen assessments are of thirteen organizations: each is named, and not one for all."""
    asked = ["remedy", "example", "--year", "2024", "--as-of", "2024-11-15", "--organization", "w11", "--norm", "14-4"]
    assert main([*asked, "--language", language]) == 0
    printed = re.sub(r"\s+", "", capsys.readouterr().out)
    (finding,) = jd.evaluate(jd.example_district(), year=2024, as_of="2024-11-15").where(
        norm="14-4", organization="w11"
    )
    targets = {str(dict(each.fields)["target"]) for each in finding.remedy().entries}
    assert len(targets) == 13
    assert re.sub(r"\s+", "", one_each) in printed
    assert all(f"{finding.inquiry.ledger.organization(each).name}" in printed for each in targets)


def test_filters_hold_in_every_format_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    """Markdown and the page show what was asked for and nothing else; where nothing is as asked, that is said."""
    asked = ["evaluate", "example", *QUESTION, "--norm", "11.1-3", "--verdict", "breached", "--language", "zh"]
    for written in ("markdown", "html"):
        assert main([*asked, "--format", written]) == 0
        printed = capsys.readouterr().out
        assert "11.1-3" in printed
        assert "11.1-5 " not in printed.partition("<svg")[0]
    assert main([*asked[:-3], "satisfied", "--organization", "w1", "--language", "zh"]) == 0
    assert "没有符合所列条件的结论" in capsys.readouterr().out


def test_the_next_step_asks_of_what_was_asked(capsys: pytest.CaptureFixture[str]) -> None:
    """The command under a report repeats its readings and filters, and explains what is short there."""
    asked = ["--organization", "w3", "--reading", "half_year=any_two_in_year"]
    assert main(["evaluate", "example", *QUESTION, *asked, "--language", "zh"]) == 0
    step = capsys.readouterr().out.split("下一步（说明理由）：\n")[1].split("\n凭据")[0].replace("\\\n", " ")
    command, *words = shlex.split(step)
    assert command == "jiceng-dangjian"
    assert main([*words, "--language", "zh", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told
    (norm,) = {each["norm"] for each in told}
    report = jd.evaluate(
        jd.example_district(), year=2024, as_of="2025-04-10", readings=jd.Readings(half_year="any_two_in_year")
    )
    short = next(each for each in report if each.organization == "w3" and each.verdict in ("breached", "unmet"))
    assert (norm, {each["organization"] for each in told}) == (short.norm.id, {"w3"})
    assert {each["verdict"] for each in told} == {short.verdict.value}
    assert all(each["readings"].get("half_year", "any_two_in_year") == "any_two_in_year" for each in told)


def test_the_page_without_its_extra_is_refused(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line says what to install, in the language asked for; nothing is printed as if it were the page."""
    monkeypatch.setitem(sys.modules, "jinja2", None)
    for language, says in (("zh", "网页须先安装附加项 html"), ("en", "the page needs the extra html")):
        assert main(["evaluate", "example", *QUESTION, "--format", "html", "--language", language]) == 2
        printed = capsys.readouterr()
        assert printed.out == ""
        assert says in printed.err
        assert printed.err.count("\n") == 1


def test_no_entry_is_said_to_be_none(capsys: pytest.CaptureFixture[str]) -> None:
    """Where nothing is on record a line says so."""
    assert main(["entries", "example", *QUESTION, "--organization", "w3", "--norm", "11.1-5", "--language", "zh"]) == 0
    assert capsys.readouterr().out == "没有这样的记录。\n"


def test_entries_of_an_organization(capsys: pytest.CaptureFixture[str]) -> None:
    """Those in its register and those that count for it; without an organization, all 1,330."""
    assert main(["entries", "example", *QUESTION, "--organization", "w3", "--format", "json"]) == 0
    of_w3 = {each["entry"] for each in json.loads(capsys.readouterr().out)}
    assert of_w3 >= {each.id for each in jd.example_district().entries if each.organization == "w3"}
    assert main(["entries", "example", *QUESTION]) == 0
    printed = capsys.readouterr().out
    assert all(f"\n{each.id} " in printed for each in jd.example_district().entries)


def last_days(owed: Iterable[jd.Duty]) -> list[date]:
    """The last days of duties that have one."""
    return [each.last for each in owed if each.last is not None]


def test_duties_are_those_of_python(capsys: pytest.CaptureFixture[str]) -> None:
    """The same duties as from Python, as JSON and under the month of their last day; --due leaves out what is done."""
    days = ["--start", "2024-01-01", "--end", "2024-03-31", "--as-of", "2024-03-01"]
    assert main(["duties", "example", *days, "--organization", "w1", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    start, end, as_of = date(2024, 1, 1), date(2024, 3, 31), date(2024, 3, 1)
    owed = jd.duties(jd.example_district(), start=start, end=end, as_of=as_of, organization="w1")
    assert told == [each.to_dict() for each in owed]
    assert main(["duties", "example", *days, "--organization", "w1", "--language", "zh"]) == 0
    printed = capsys.readouterr().out
    assert all(each.norm.title_zh in printed.replace("\n        ", "") for each in owed)
    months = [line for line in printed.splitlines() if line.startswith("202")]
    assert months == [f"{year}年{month}月" for year, month in sorted({(d.year, d.month) for d in last_days(owed)})]
    assert main(["duties", "example", *days, "--organization", "w1", "--due", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == [each.to_dict() for each in owed if each.status != "done"]


@pytest.mark.parametrize(
    ("command", "says"),
    [
        (["explain", "example", *QUESTION, "--norm", "11.1-33"], "there are 11.1-1, 11.1-2, 11.1-3"),
        (["remedy", "example", *QUESTION, "--norm", "11.1-3", "--subject", "nobody"], "no finding for nobody"),
        (["duties", "example", "--start", "2024-13-01", "--end", "2024-02-30", "--as-of", "x"], "@ --start"),
        (["duties", "example", "--start", "2024-02-01", "--end", "2024-01-01", "--as-of", "2024-01-01"], "before"),
        (
            [
                "duties",
                "example",
                *["--start", "2024-01-01", "--end", "2024-02-01", "--as-of", "2024-01-01", "--person", "nobody"],
            ],
            "no appointment of 'nobody'",
        ),
    ],
)
def test_question_about_nothing_is_refused(command: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A norm, subject, day or person there is not is bad input, and nothing is printed as an answer."""
    assert main(command) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert says in printed.err


@pytest.mark.parametrize(
    "year", ["\u0662\u0660\u0662\u0664", "\uff12\uff10\uff12\uff14", "\u00b2024", "0x7e8", "+2024", ""]
)
def test_a_year_in_other_digits_is_refused(year: str, capsys: pytest.CaptureFixture[str]) -> None:
    """As a day in other digits is."""
    assert main(["evaluate", "example", "--year", year, "--as-of", "2025-04-10"]) == 2
    assert "@ --year" in capsys.readouterr().err
    assert main(["norms", "--article", "\u0661\u0661"]) == 2
