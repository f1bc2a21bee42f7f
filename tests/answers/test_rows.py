"""Rows: the report flat and typed, through data frames and CSV, nothing lost."""

from datetime import date

import pandas
import polars
import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.answers.rows import COLUMNS, DATES, NUMBERS, Row, as_csv, from_csv


@pytest.fixture(scope="module")
def report() -> jd.Report:
    """The example district's year."""
    return jd.evaluate(jd.example_district(), year=2024, as_of="2025-04-10")


def test_rows_say_what_the_findings_say(report: jd.Report) -> None:
    """One row a finding, in their order, each with its columns; names for ids; who of a set is missing."""
    rows = report.rows()
    assert [tuple(row) for row in rows] == [COLUMNS] * len(report)
    for row, finding in zip(rows, report, strict=True):
        assert (row["norm"], row["subject"], row["verdict"]) == (finding.norm.id, finding.subject, finding.verdict)
        assert (row["start"], row["end"], row["missing"]) == (finding.start, finding.end, finding.missing)
        assert (row["missing_members"] or "").split(";") == list(finding.missing_members or [""])
        assert row["sentence"].startswith(row["subject_name"])
    names = {each.id: each.name for each in report.ledger.organizations}
    assert all(row["subject_name"] == names[row["subject"]] for row in rows if row["subject"] in names)


def test_pandas_loses_nothing(report: jd.Report) -> None:
    """What a data frame of pandas gives back is what went in."""
    rows = report.rows()
    frame = pandas.DataFrame(rows, dtype=object)
    assert list(frame.columns) == list(COLUMNS)
    assert frame.where(frame.notna(), None).to_dict("records") == rows


def test_polars_loses_nothing(report: jd.Report) -> None:
    """Nor does one of polars, which knows days and numbers as such."""
    rows = report.rows()
    frame = polars.DataFrame(rows, infer_schema_length=None)
    assert frame.to_dicts() == rows
    assert all(frame.schema[name] == polars.Date for name in DATES)
    assert all(frame.schema[name] == polars.Int64 for name in NUMBERS)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_csv_read_again_is_the_rows(report: jd.Report, language: str) -> None:
    """Every value, None and days included."""
    rows = report.rows(language=language)
    assert list(from_csv(as_csv(rows))) == rows


HOSTILE = ["=1+1", "+x", "-x", "@x", "\tx", 'a"b,c', "a\nb", "'x", " x "]


@pytest.mark.parametrize("name", HOSTILE)
def test_csv_of_a_hostile_name_is_no_formula(name: str) -> None:
    """A spreadsheet takes no cell for a formula, and what is read again is the name."""
    organizations = [jd.Organization(id="dc", kind="district_committee", name=name)]
    ledger = jd.Ledger(in_force_from=date(2020, 1, 1), organizations=organizations)
    rows: list[Row] = jd.evaluate(ledger, year=2024, as_of="2025-04-10").rows()
    told = as_csv(rows)
    assert not any(cell[:1] in "=+-@\t" for line in told.split("\r\n")[1:] for cell in line.split(",") if cell)
    assert list(from_csv(told)) == rows
    assert rows[0]["subject_name"] == name
