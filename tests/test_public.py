"""What other programs import: its names, its types, its errors."""

import inspect
import pickle
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.language import names, vocabulary
from jiceng_dangjian.questions.options import ReadingOptions

WRONG = """
import jiceng_dangjian as jd
from datetime import date

ledger = jd.example_district()
jd.evaluatee(ledger, year=2024, as_of="2025-04-10")
jd.Organization(id="w", kind="subdistrict_working_comittee")
jd.Organization(id="w", kind="community", form="brunch")
jd.Appointment(person="p", organization="w", role="secretery")
jd.Entry(id="e", kind="leading_group_meting", organization="w")
jd.Entry(id="e", kind="committee_meeting", organization="w", party_building_study="agenda")
jd.Attestation(norm="8.4-4", subject="w", year=2024, by="dc", date=date(2024, 5, 5), outcome="mett")
jd.Readings(or_mor="exclusive")
jd.Readings(or_more="exclusiv")
jd.evaluate(ledger, year="2024", as_of="2025-04-10")
report = jd.evaluate(ledger, year=2024, as_of="2025-04-10")
report.where(verdict="breeched")
report.where(reason="count_shorts")
report.where(decided_by="computer")
jd.schema("ledgers")
report.findings[0].verdikt
"""
"""Fifteen wrong uses, a line each, the first one on the sixth line."""

RIGHT = """
import jiceng_dangjian as jd

ledger = jd.Ledger(
    in_force_from="2020-01-01",
    organizations=[jd.Organization(id="dc", kind="district_committee")],
    entries=[jd.Entry(id="e", kind="committee_meeting", organization="dc", party_building_study="agenda_item")],
)
report = jd.evaluate(ledger, year=2024, as_of="2025-03-31", readings=jd.Readings(or_more="exclusive"))
found = report.where(verdict=["breached", jd.Verdict.UNMET], norm=["11.1-3", jd.NORMS["11.1-5"]], decided_by="computed")
names: list[str] = [row["subject_name"] for row in report.rows(found)]
flips: tuple[jd.Flip, ...] = found[0].contested_by if found else ()
text: str = report.to_markdown("en") + jd.NORMS["11.1-3"].rule("zh") + jd.NORMS["11.1-3"].title_en
"""
"""Uses that are right, and must be so for a type checker."""


def mypy(folder: Path, **code: str) -> list[str]:
    """The errors that mypy --strict finds in some files of code."""
    for name, text in code.items():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    files = [f"{name}.py" for name in code]
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--hide-error-context", *files]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return [line for line in done.stdout.splitlines() if ": error:" in line]


def test_wrong_uses_are_errors_of_types(tmp_path: Path) -> None:
    """Fifteen wrong uses are fifteen errors, each on its line; right uses are none."""
    errors = mypy(tmp_path, wrong=WRONG, right=RIGHT)
    assert {error.split(":")[0] for error in errors} == {"wrong.py"}
    lines = {int(error.split(":")[1]) for error in errors}
    wrong = [number for number, line in enumerate(WRONG.splitlines(), 1) if number > 5 and line]
    wrong.remove(next(number for number, line in enumerate(WRONG.splitlines(), 1) if line.startswith("report =")))
    assert (sorted(lines), len(errors)) == (wrong, 15)


PAIRS = [
    (names.OrganizationKindName, vocabulary.ORGANIZATION_KINDS),
    (names.FormName, vocabulary.FORMS),
    (names.RoleName, vocabulary.ROLES),
    (names.EntryKindName, vocabulary.ENTRY_KINDS),
    (names.StateName, vocabulary.STATES),
    (names.StudyName, vocabulary.STUDY),
    (names.DutyReportFormName, vocabulary.DUTY_REPORT_FORMS),
    (names.OutcomeName, vocabulary.OUTCOMES),
    (names.OfficeName, vocabulary.OFFICES),
    (names.VerdictName, [each.value for each in vocabulary.Verdict]),
    (names.ReasonName, [each.value for each in vocabulary.Reason]),
]


@pytest.mark.parametrize(("literal", "table"), PAIRS)
def test_names_as_types_are_those_of_the_tables(literal: Any, table: Any) -> None:
    """None is missing and none is too many."""
    assert list(get_args(literal)) == list(table)


def test_readings_as_types_are_those_of_the_register() -> None:
    """Every reading, and every option of it."""
    told = {name: list(get_args(options)) for name, options in get_type_hints(ReadingOptions).items()}
    assert told == {name: [option.id for option in each.options] for name, each in jd.READINGS.items()}


def test_only_public_names_are_shown() -> None:
    """dir, which help and tab use, gives what is exported, all of it there; a name that is not there is refused."""
    assert dir(jd) == sorted(jd.__all__)
    assert all(getattr(jd, name) is not None for name in jd.__all__)
    with pytest.raises(AttributeError, match="evaluatee"):
        jd.evaluatee  # type: ignore[attr-defined]  # noqa: B018


def test_who_asks_nothing_does_not_wait() -> None:
    """Names can be imported, and evaluation, the loader and what writes digests wait for the first question."""
    code = (
        "import sys, jiceng_dangjian as jd; jd.Ledger, jd.evaluate, jd.NORMS; before = set(sys.modules)\n"
        "jd.example_district(); print(*sorted({'jiceng_dangjian.evaluation', 'cattrs', 'json'} & before))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def public() -> Iterator[tuple[str, Any]]:
    """Every public function and method, with its name."""
    for name in jd.__all__:
        given = getattr(jd, name)
        if inspect.isclass(given):
            for of, each in inspect.getmembers(given):
                if not of.startswith("_") and (inspect.isfunction(each) or isinstance(each, property)):
                    yield f"{name}.{of}", each.fget if isinstance(each, property) else each
        elif inspect.isfunction(given):
            yield name, given


def test_nothing_public_is_any() -> None:
    """No parameter and no answer of a public function is just Any."""
    vague = []
    for name, each in public():
        if each is not None and each.__module__.startswith("jiceng_dangjian"):
            vague += [f"{name}: {told}" for told, hint in each.__annotations__.items() if hint in (Any, "Any")]
    assert vague == []


def test_every_error_is_one_error() -> None:
    """What the package refuses is a jd.Error and the built-in error that fits, equal to itself after pickle."""
    ledger = jd.example_district()
    wrong: list[tuple[type[Exception], Any]] = [
        (ValueError, lambda: jd.evaluate(ledger, year=1, as_of="2025-04-10")),
        (ValueError, lambda: jd.evaluate(ledger, year=2024, as_of="2025-02-30")),
        (LookupError, lambda: jd.evaluate(ledger, year=2024, as_of="2025-04-10", organization="w99")),
        (TypeError, lambda: jd.evaluate({}, year=2024, as_of="2025-04-10")),  # type: ignore[arg-type]
        (ValueError, lambda: jd.evaluate(ledger, year=2024, as_of="2025-04-10").where(verdict="x")),  # type: ignore[arg-type]
        (ValueError, lambda: jd.LAW.readings(or_mor="x")),
        (LookupError, lambda: jd.cite("第十九条")),
        (ValueError, lambda: jd.Ledger.loads("{}")),
        (ValueError, lambda: jd.schema("x")),  # type: ignore[arg-type]
        (TypeError, lambda: bool(jd.Verdict.BREACHED)),
        (LookupError, lambda: jd.duties(ledger, start="2024-01-01", end="2024-02-01", as_of="2024-01-01", person="x")),
    ]
    for kind, act in wrong:
        with pytest.raises(kind) as caught:
            act()
        assert isinstance(caught.value, jd.Error)
        assert pickle.loads(pickle.dumps(caught.value)) == caught.value


def test_notebooks_show_text() -> None:
    """A report, finding, explanation, norm and article show themselves in Markdown; a ledger is one line."""
    report = jd.evaluate(jd.example_district(), year=2024, as_of="2025-04-10", organization="w3")
    finding = report.findings[0]
    for each in (report, finding, finding.explain(), finding.norm, jd.REGULATION.article(11)):
        assert len(each._repr_markdown_()) > 20
    assert repr(report.ledger) == "<Ledger: 220 organizations, 447 appointments, 1334 entries>"
