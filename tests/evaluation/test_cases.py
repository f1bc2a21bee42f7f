"""Every case gives its whole expectation, through Python and through the command line."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.faces.cli import main
from jiceng_dangjian.questions.readings import READINGS
from tests.conftest import CASES, FAULTS


def found(findings: list[dict[str, Any]], case: dict[str, Any]) -> dict[str, Any]:
    """The one finding of a case, reduced to what is expected of it."""
    wanted = (case["norm"], case["subject"], case["window"])
    (finding,) = [each for each in findings if (each["norm"], each["subject"], each["window"]) == wanted]
    return {name: finding[name] for name in case["expect"]}


@pytest.mark.parametrize("case", CASES, ids=[f"{case['norm']} {case['id']}" for case in CASES])
def test_case_in_python(case: dict[str, Any]) -> None:
    """The report and the norm's own predicate give the finding that the case expects."""
    ledger = jd.Ledger.from_dict(case["ledger"])
    year, as_of, readings = case["year"], date.fromisoformat(case["as_of"]), jd.LAW.readings(**case["readings"])
    report = jd.evaluate(ledger, year=year, as_of=as_of, readings=readings)
    assert found(report.to_dict(everything=True)["findings"], case) == case["expect"]
    predicate = jd.NORMS[case["norm"]]
    own = predicate(ledger, case["subject"], year=year, as_of=as_of, readings=readings)
    assert found([finding.to_dict() for finding in own], case) == case["expect"]


@pytest.mark.parametrize("case", CASES, ids=[f"{case['norm']} {case['id']}" for case in CASES])
def test_case_on_the_command_line(case: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command prints the same finding as JSON."""
    path = tmp_path / "ledger.json"
    path.write_text(json.dumps(case["ledger"], ensure_ascii=False), encoding="utf-8")
    arguments = [
        "evaluate",
        str(path),
        "--year",
        str(case["year"]),
        "--as-of",
        case["as_of"],
        "--format",
        "json",
        "--all",
    ]
    for name, option in case["readings"].items():
        arguments += ["--reading", f"{name}={option}"]
    assert main(arguments) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    assert found(json.loads(printed.out)["findings"], case) == case["expect"]


@pytest.mark.parametrize("case", FAULTS, ids=[case["id"] for case in FAULTS])
def test_fault_in_python_and_on_the_command_line(
    case: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is wrong is told with its place, by the error and by the command, which prints nothing else."""
    with pytest.raises(jd.LedgerError) as caught:
        jd.Ledger.from_dict(case["ledger"])
    (fault,) = caught.value.faults
    assert fault.path == case["path"]
    path = tmp_path / "ledger.json"
    path.write_text(json.dumps(case["ledger"], ensure_ascii=False), encoding="utf-8")
    assert main(["evaluate", str(path), "--year", "2024", "--as-of", "2025-04-10"]) == 2
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", f"{fault}\n")


def test_every_computed_norm_and_reading_has_a_case() -> None:
    """No computed norm, and no option of a reading but the default, is without a case."""
    assert {norm.id for norm in jd.norms(decided_by="computed")} <= {case["norm"] for case in CASES}
    shown = {(name, option) for case in CASES for name, option in case["readings"].items()}
    others = {(name, each.id) for name, reading in READINGS.items() for each in reading.options[1:]}
    assert others <= shown
