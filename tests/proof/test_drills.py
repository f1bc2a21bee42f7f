"""Drills: what a stranger would change, done on a copy. Each lists every file that a person had to touch.

A new clause, kind, reading, relation, output or law is written in the fewest places there can be; whatever reads the
encoding follows by itself.
"""

from pathlib import Path

import pytest

from tests.proof.copies import ARTICLES, PACKAGE, ROOT, TEXT, changed, copied, pinned, run, touched

pytestmark = pytest.mark.drills
GUIDES = ("docs/en/guides/amend.md", "docs/zh/guides/amend.md")
ARTICLE = ARTICLES / "article_11.py"
TIMES = PACKAGE / "questions/readings/times.py"
NORMS, READINGS = Path("tests/data/norms.json"), Path("tests/data/readings.json")
ORACLE = Path("tests/oracle/committees.py")
TESTS_OF_11 = Path("tests/articles/test_article_11.py")
OLD, NEW = "至少每半年召开一次党（工）委会", "至少每季度召开一次党（工）委会"
QUARTER = """QUARTERS = (((1, 1), (3, 31)), ((4, 1), (6, 30)), ((7, 1), (9, 30)), ((10, 1), (12, 31)))
QUARTER = Periods("QUARTER", "每季度", "each quarter", QUARTERS)

"""
AMENDMENT: list[tuple[Path, str, str]] = [
    (TEXT, OLD, NEW),
    (ARTICLE, OLD, NEW),
    (ARTICLE, "每半年召开党", "每季度召开党"),
    (ARTICLE, "Half-yearly committee", "Quarterly committee"),
    (ARTICLE, "专题研究 每半年", "专题研究 每季度"),
    (ARTICLE, "each=HALF_YEAR", "each=QUARTER"),
    (ARTICLE, "any_two_in_year=at_least(2,", "any_two_in_year=at_least(4,"),
    (ARTICLE, "    HALF_YEAR,\n", "    Periods,\n"),
    (ARTICLE, "item_1 = Provision", QUARTER + "item_1 = Provision"),
    (TIMES, '"至少每半年"', '"至少每季度"'),
    (TIMES, "两个半年各一次", "四个季度各一次"),
    (TIMES, "one in each of the two half-years", "one in each of the four quarters"),
    (TIMES, "“至少每半年一次”按日历半年", "“至少每季度一次”按日历季度"),
    (TIMES, "上半年一次、下半年一次", "每季度一次"),
    (TIMES, "one in January to June and one in July to December", "one in each quarter"),
    (TIMES, "全年任意两次", "全年任意四次"),
    (TIMES, "one window, the year; two meetings", "one window, the year; four meetings"),
    (NORMS, OLD, NEW),
    (NORMS, '"党（工）委会",\n   "专题研究",\n   "每半年"', '"党（工）委会",\n   "专题研究",\n   "每季度"'),
    (READINGS, "“至少每半年一次”按日历半年，还是全年任意两次", "“至少每季度一次”按日历季度，还是全年任意四次"),
    (READINGS, "“每半年”逐期分配", "“每季度”逐期分配"),
    (READINGS, "one in January to June and one in July to December", "one in each quarter"),
    (READINGS, "one window, the year; two meetings", "one window, the year; four meetings"),
    (TIMES, "“每半年”逐期分配", "“每季度”逐期分配"),
    (ORACLE, "number=2 if any_two else 1", "number=4 if any_two else 1"),
    (
        ORACLE,
        "return [(date(year, 1, 1), date(year, 6, 30)), (date(year, 7, 1), date(year, 12, 31))]",
        "ends = [(3, 31), (6, 30), (9, 30), (12, 31)]\n"
        "    return [(date(year, month - 2, 1), date(year, month, day)) for month, day in ends]",
    ),
    (TESTS_OF_11, '== ["count_reached", "count_short"]', '== ["count_reached", *["count_short"] * 3]'),
    (TESTS_OF_11, "(date(2024, 1, 1), date(2024, 6, 30)),", "(date(2024, 1, 1), date(2024, 3, 31)),"),
    (
        TESTS_OF_11,
        "        (date(2024, 7, 1), date(2024, 12, 31)),",
        "        (date(2024, 4, 1), date(2024, 6, 30)),\n"
        "        (date(2024, 7, 1), date(2024, 9, 30)),\n"
        "        (date(2024, 10, 1), date(2024, 12, 31)),",
    ),
]


WHOLE = (
    *("src", "tests", "docs", "examples", "tools", "benchmarks"),
    *(
        "pyproject.toml",
        "README.md",
        "README.zh-CN.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "Makefile",
        "noxfile.py",
        "LICENSE",
    ),
)
BY_COMMAND = (
    ("-m", "jiceng_dangjian", "docs", "write", "--folder", "docs"),
    ("tools/vectors.py", "settle", "11.1-3"),
    ("tools/witnesses.py",),
    ("tools/law_coverage.py", "write"),
    ("-m", "pytest", "--accept", "-p", "no:cacheprovider", "tests/faces/test_documents.py"),
)
"""What makes anew what follows from an amendment."""


def edited(folder: Path, changes: list[tuple[Path, str, str]]) -> list[str]:
    """Make some changes on a copy; the files that they touch."""
    for path, old, new in changes:
        changed(folder, path, old, new)
    return touched(folder)


def answers(folder: Path, code: str) -> None:
    """Run a few lines on a copy; what they assert must hold."""
    done = run(folder, "-c", "import jiceng_dangjian as jd\nfrom datetime import date\n" + code)
    assert done.returncode == 0, done.stdout + done.stderr


def test_an_amendment_touches_eight_files(tmp_path: Path) -> None:
    """11(1) from half-yearly to quarterly: text, encoding, question, and what the tests hold them against, by hand; the
    rest is made anew by commands. Then the whole suite passes on the copy."""
    copied(tmp_path, *WHOLE)
    edited(tmp_path, AMENDMENT)
    pinned(tmp_path)
    by_hand = touched(tmp_path)
    assert by_hand == [
        "src/jiceng_dangjian/articles/article_11.py",
        "src/jiceng_dangjian/questions/readings/times.py",
        "src/jiceng_dangjian/regulation/__init__.py",
        "src/jiceng_dangjian/regulation/text.txt",
        "tests/articles/test_article_11.py",
        "tests/data/norms.json",
        "tests/data/readings.json",
        "tests/oracle/committees.py",
    ]
    for command in BY_COMMAND:
        done = run(tmp_path, *command)
        assert done.returncode == 0, done.stdout + done.stderr
    answers(
        tmp_path,
        """
found = jd.NORMS["11.1-3"](jd.example_district(), "w1", year=2024, as_of=date(2025, 3, 31))
assert [str(each.window[0]) for each in found] == ["2024-01-01", "2024-04-01", "2024-07-01", "2024-10-01"], found
assert all("每季度" in each.norm.quote for each in found)
""",
    )
    done = run(tmp_path, "-m", "pytest", "-n", "2", "-p", "no:cacheprovider")
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    for guide in GUIDES:
        shown = (ROOT / guide).read_text(encoding="utf-8")
        assert all(path.removeprefix("src/jiceng_dangjian/") in shown for path in by_hand)


def test_a_new_kind_and_a_computed_norm_touch_two_files(tmp_path: Path) -> None:
    """8(4) computed from a kind of its own: the vocabulary and the article; every reader follows."""
    copied(tmp_path, "src")
    kind = '        "themed_activity": entry_kind("主题创建活动"),\n        "leading_group_meeting"'
    changes = [
        (PACKAGE / "language/vocabulary.py", '        "leading_group_meeting"', kind),
        (
            ARTICLES / "article_08.py",
            'open="激发",\n    requires=Attested(),',
            'open="激发",\n    requires=' + ACTIVITY,
        ),
    ]
    assert edited(tmp_path, changes) == [
        "src/jiceng_dangjian/articles/article_08.py",
        "src/jiceng_dangjian/language/vocabulary.py",
    ]
    answers(
        tmp_path,
        """
document = jd.example_district().to_dict()
document["entries"].append({"id": "t", "kind": "themed_activity", "organization": "w1", "date": "2024-05-05"})
report = jd.evaluate(jd.Ledger.from_dict(document), year=2024, as_of=date(2025, 3, 31))
told = {each.subject: each for each in report.where(norm="8.4-5")}
assert told["w1"].reason == "count_reached" and told["w2"].reason == "records_incomplete", told["w2"]
assert all(jd.check_explanation(each.explain(), report.ledger) for each in told.values())
assert "主题创建活动" in str(told["w1"].explain())
early = jd.NORMS["8.4-5"](report.ledger, "w2", year=2024, as_of=date(2024, 3, 1))[0]
after = jd.apply(report.ledger, early.remedy())
assert jd.NORMS["8.4-5"](after, "w2", year=2024, as_of=early.remedy().as_of)[0].verdict == "satisfied"
assert [each.use for each in report.entries() if each.entry.id == "t"] == ["counted"]
from jiceng_dangjian.testing.situations import situations
assert len(list(situations("8.4-5"))) > 5
""",
    )
    assert run(tmp_path, "-m", "jiceng_dangjian", "docs", "write", "--folder", "docs").returncode == 0


ACTIVITY = 'at_least(1, acts("themed_activity"), each=YEAR),'
QUESTION = """
plan_names_its_year = Question(
    "plan_names_its_year",
    "8.1-2",
    "年度计划",
    question_zh="计划须载明所属年度，还是当年制定即可",
    question_en="Must a plan name its year, or does one drawn up in the year do?",
    options=(
        Option("named", "须载明", "it must name it", NOBODY),
        Option("dated", "当年制定即可", "dated in the year", NOBODY),
    ),
    basis_zh="演练",
    basis_en="a drill",
)
"""
CHOOSES = 'requires=at_least(1, acts("annual_plan", plan_names_its_year(named=CoversYear(), dated={})), each=YEAR),'


def with_reading(dated: str) -> list[tuple[Path, str, str]]:
    """The changes for a new reading, under the second option of which another condition holds."""
    return [
        (PACKAGE / "questions/readings/reports.py", "\nzero_budget_line = ", QUESTION + "\nzero_budget_line = "),
        (
            ARTICLES / "article_08.py",
            'requires=at_least(1, acts("annual_plan", CoversYear()), each=YEAR),',
            CHOOSES.format(dated),
        ),
        (
            ARTICLES / "article_08.py",
            "\narticle = Provision(",
            "\nfrom jiceng_dangjian.questions.readings.reports import plan_names_its_year\n\narticle = Provision(",
        ),
    ]


def test_a_new_reading_of_known_conditions_touches_two_files(tmp_path: Path) -> None:
    """A question about 8(1) and its place in the article: named by the finding, and tried for what it contests."""
    copied(tmp_path, "src")
    assert edited(tmp_path, with_reading("None")) == [
        "src/jiceng_dangjian/articles/article_08.py",
        "src/jiceng_dangjian/questions/readings/reports.py",
    ]
    answers(
        tmp_path,
        """
document = jd.example_district().to_dict()
for each in document["entries"]:
    each.pop("covers_year", None) if each["kind"] == "annual_plan" else None
ledger = jd.Ledger.from_dict(document)
report = jd.evaluate(ledger, year=2024, as_of=date(2025, 3, 31))
flips = [flip for each in report.where(norm="8.1-2") for flip in each.contested_by]
assert "dated" in {dict(flip.readings).get("plan_names_its_year") for flip in flips}, flips
dated = jd.evaluate(ledger, year=2024, as_of=date(2025, 3, 31), readings=jd.Readings(plan_names_its_year="dated"))
assert dated.where(norm="8.1-2", verdict="satisfied")
assert all(jd.check_explanation(each.explain("en"), ledger) for each in dated.where(norm="8.1-2"))
assert "plan_names_its_year" in dated.findings[0].inquiry.law.questions
""",
    )
    assert run(tmp_path, "-m", "jiceng_dangjian", "docs", "write", "--folder", "docs").returncode == 0


RELATION = '''
class Itself(Relation):
    """The subject itself, where it is an organization."""

    zh, en, in_code = "本组织", "the organization itself", "itself"

    def holds(self, name: str, entry: "Entry", scene: "Scene") -> Truth:
        """Of it."""
        value: Value = getattr(entry, name)
        return UNKNOWN if value is None else value == scene.case.subject

    def referent(self, scene: "Scene") -> str:
        """It."""
        return scene.case.subject


'''


def test_a_new_reading_with_a_relation_touches_three_files(tmp_path: Path) -> None:
    """The relation is one value: its check, what makes it true and its words; the check of explanations says that it
    has not heard of it until it is told, and never that it holds."""
    copied(tmp_path, "src")
    relations = PACKAGE / "language/relations.py"
    changes = [
        *with_reading('Names("organization", ITSELF)'),
        (ARTICLES / "article_08.py", "from jiceng_dangjian.language import (", IMPORTED),
        (relations, "def in_being(", RELATION.lstrip("\n") + "def in_being("),
        (relations, "SUBJECT = Subject()", "ITSELF = Itself()\nSUBJECT = Subject()"),
    ]
    assert edited(tmp_path, changes) == [
        "src/jiceng_dangjian/articles/article_08.py",
        "src/jiceng_dangjian/language/relations.py",
        "src/jiceng_dangjian/questions/readings/reports.py",
    ]
    answers(
        tmp_path,
        """
ledger, readings = jd.example_district(), jd.Readings(plan_names_its_year="dated")
finding = jd.NORMS["8.1-2"](ledger, "w1", year=2024, as_of=date(2024, 1, 1), readings=readings)[0]
after = jd.apply(ledger, finding.remedy())
asked = {"year": 2024, "as_of": date(2025, 3, 31), "readings": readings}
satisfied = jd.NORMS["8.1-2"](after, "w1", **asked)[0]
assert satisfied.verdict == "satisfied"
assert "登记组织为本组织" in str(satisfied.explain())
from jiceng_dangjian.answers.explanation.check import faults
(fault,) = faults(satisfied.explain(), after)
assert fault.startswith("it rests on what the check does not know"), fault
""",
    )


IMPORTED = "from jiceng_dangjian.language.relations import ITSELF\nfrom jiceng_dangjian.language import (\n    Names,"


def test_a_new_format_touches_one_file(tmp_path: Path) -> None:
    """A line a finding: one function, and its name."""
    copied(tmp_path, "src")
    lines = '''def lines(report: "Report", shown: Shown) -> str:
    """One finding a line."""
    return "".join(f"{each.norm.id} {each.subject} {each.verdict}\\n" for each in report)


FORMATS: '''
    changes = [
        (PACKAGE / "faces/formats.py", "FORMATS: ", lines),
        (PACKAGE / "faces/formats.py", '"html": html,\n', '"html": html,\n    "lines": lines,\n'),
    ]
    assert edited(tmp_path, changes) == ["src/jiceng_dangjian/faces/formats.py"]
    asked = ("evaluate", "example", "--year", "2024", "--as-of", "2025-03-31", "--format", "lines")
    done = run(tmp_path, "-m", "jiceng_dangjian", *asked)
    assert "11.1-5 w1 breached\n" in done.stdout
    assert "lines" in run(tmp_path, "-m", "jiceng_dangjian", "evaluate", "--help").stdout


def test_a_second_district_is_a_package_of_its_own(tmp_path: Path) -> None:
    """Another text with its own vocabulary, beside the first: nothing of this package is touched."""
    copied(tmp_path, "src")
    package = tmp_path / "src/second_district"
    package.mkdir()
    source = (ROOT / "tests/articles/toy_law.py").read_text(encoding="utf-8")
    (package / "__init__.py").write_text(source, encoding="utf-8")
    assert touched(tmp_path) == ["src/second_district/__init__.py"]
    answers(
        tmp_path,
        """
from second_district import TOY
form = {"organizations": [{"id": "f", "kind": "form"}], "in_force_from": "2020-01-01"}
ledger = jd.Ledger.from_dict({"format": "jiceng-dangjian.ledger/1", **form}, law=TOY)
report = jd.evaluate(ledger, year=2024, as_of=date(2025, 3, 31))
assert {each.norm.id for each in report} == {"1-1"}
assert all(jd.check_explanation(each.explain(), report.ledger) for each in report)
""",
    )
