"""The text, or a quote, changed thirty times on a copy: each time a named test must fail.

Ten characters of the text, ten of quotes alone, and ten numbers and periods in text, sha256 and quote together, so that
only the reading back of the Chinese can notice.
"""

from pathlib import Path

import pytest

from tests.proof.copies import ARTICLES, TEXT, changed, copied, failing, pinned

pytestmark = pytest.mark.text_mutants
TESTS = ("tests/regulation/test_regulation.py", "tests/articles/test_norms.py")

IN_TEXT = [
    ("试行", "施行"),
    ("区纪委、区委办公室", "区纪委、区政府办公室"),
    ("’三项重点工作’", "‘三项重点工作’"),
    ("助手,按照", "助手，按照"),
    ("主要责任:\n", "主要责任：\n"),
    ("第三章主要责任", "第三章  主要责任"),
    ("“六有”", "“五有”"),
    ("书面报告", "口头报告"),
    ("限期整改", "整改"),
    ("由区委组织部负责解释", "由区委办公室负责解释"),
]
IN_QUOTE = [
    ("至少每半年召开一次", "至少每季度召开一次"),
    ("每年召开两次以上", "每年召开三次以上"),
    ("一篇以上能够推进", "两篇以上能够推进"),
    ("每年初召开一次", "每年召开一次"),
    ("每年至少确定一个", "每年确定一个"),
    ("联系一个办事处党工委", "联系两个办事处党工委"),
    ("书面报告抓基层", "报告抓基层"),
    ("年终结合基层", "年中结合基层"),
    ("自印发之日起", "自发布之日起"),
    ("纯洁性建设这条主线", "纯洁性建设"),
]
IN_BOTH = [
    ("至少每半年召开一次", "至少每年召开一次"),
    ("至少每半年召开一次", "至少每半年召开两次"),
    ("每年召开两次以上", "每年召开三次以上"),
    ("每年形成一篇以上", "每年形成两篇以上"),
    ("每年初召开一次", "每年召开一次"),
    ("每年至少确定一个重点课题", "每年至少确定三个重点课题"),
    ("每年确定一个抓基层党建", "每年确定两个抓基层党建"),
    ("联系一个办事处党工委", "联系三个办事处党工委"),
    ("每年初制定年度基层党建工作要点", "年终制定年度基层党建工作要点"),
    ("参加一次民主（组织）生活会", "参加四次民主（组织）生活会"),
]


def in_quote(folder: Path, old: str, new: str) -> None:
    """Change a quote, and the words at the head of its clauses, in whichever article they stand; and the inventory."""
    modules = sorted((folder / ARTICLES).glob("article_*.py"))
    (path,) = [path for path in modules if old in path.read_text(encoding="utf-8")][:1]
    changed(folder, path.relative_to(folder), old, new)
    changed(folder, Path("tests/data/norms.json"), old, new)


@pytest.mark.parametrize(("old", "new"), IN_TEXT)
def test_a_change_of_the_text_is_noticed(old: str, new: str, tmp_path: Path) -> None:
    """One character or word of the text: it is not the text that is encoded."""
    copied(tmp_path)
    changed(tmp_path, TEXT, old, new, 1)
    assert failing(tmp_path, *TESTS)


@pytest.mark.parametrize(("old", "new"), IN_QUOTE)
def test_a_change_of_a_quote_is_noticed(old: str, new: str, tmp_path: Path) -> None:
    """One word of a quote: it no longer stands in the text."""
    copied(tmp_path)
    in_quote(tmp_path, old, new)
    assert failing(tmp_path, *TESTS)


@pytest.mark.parametrize(("old", "new"), IN_BOTH)
def test_a_number_changed_in_text_and_quote_is_noticed(old: str, new: str, tmp_path: Path) -> None:
    """A number or period in text, sha256 and quote alike: the requirement is no longer what the Chinese says."""
    copied(tmp_path)
    changed(tmp_path, TEXT, old, new, 1)
    pinned(tmp_path)
    in_quote(tmp_path, old, new)
    assert failing(tmp_path, *TESTS)
