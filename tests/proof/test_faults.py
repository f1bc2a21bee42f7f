"""Ten hand-chosen faults in article files, each on a copy: a named test must fail, each time."""

from pathlib import Path

import pytest

from tests.proof.copies import ARTICLES, PACKAGE, changed, copied, failing

pytestmark = pytest.mark.faults
TESTS = ("tests/articles/test_norms.py", "tests/evaluation/test_cases.py", "tests/evaluation/test_vectors.py")
FAULTS = [
    (ARTICLES / "article_11.py", "or_more(inclusive=2, exclusive=3)", "or_more(inclusive=1, exclusive=3)"),
    (ARTICLES / "article_11.py", "each=HALF_YEAR", "each=YEAR"),
    (
        PACKAGE / "language/windows.py",
        "(((1, 1), (6, 30)), ((7, 1), (12, 31)))",
        "(((1, 1), (6, 29)), ((7, 1), (12, 31)))",
    ),
    (ARTICLES / "article_13.py", "Clauses(DISTRICT_COMMITTEE)", "Clauses(AFFILIATED_COMMITTEE)"),
    (ARTICLES / "article_16.py", 'acts("delegated_rules")', 'acts("special_fund")'),
    (ARTICLES / "article_09.py", 'Names("by", SUBJECT),', ""),
    (ARTICLES / "article_11.py", 'Names("audience", CONTACT_POINT)', 'Names("organization", CONTACT_POINT)'),
    (ARTICLES / "article_12.py", 'direct=Names("target", SUPERIOR)', 'direct=Names("target", BELOW)'),
    (ARTICLES / "article_14.py", "directly=subordinates(direct=True, all_levels=False)", "directly=True"),
    (ARTICLES / "article_11.py", 'acts("budget_line", CoversYear(), A_LINE)', 'acts("budget_line", A_LINE)'),
]


@pytest.mark.parametrize(("path", "old", "new"), FAULTS, ids=[f"{path.name}: {old}" for path, old, _ in FAULTS])
def test_a_fault_in_the_encoding_is_noticed(path: Path, old: str, new: str, tmp_path: Path) -> None:
    """A wrong number, period, bearer, kind, condition, relation or level."""
    copied(tmp_path)
    changed(tmp_path, path, old, new)
    if "AFFILIATED_COMMITTEE" in new:
        changed(tmp_path, path, "import AFFILIATED,", "import AFFILIATED, AFFILIATED_COMMITTEE,")
    if "BELOW" in new:
        changed(tmp_path, path, "    SUPERIOR,\n", "    BELOW,\n")
    assert failing(tmp_path, *TESTS)
