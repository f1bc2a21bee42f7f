"""The front page: for whom it is, a district's year in one figure, the articles by chapter, guides and tables."""

from jiceng_dangjian.answers.language import Language
from jiceng_dangjian.answers.written import markdown_table
from jiceng_dangjian.articles import norms
from jiceng_dangjian.faces.pages.articles import numbers
from jiceng_dangjian.faces.pages.figure import TITLE, alternative, numbers_table
from jiceng_dangjian.faces.pages.place import Page, article_path
from jiceng_dangjian.language.norms import DECIDED_BY
from jiceng_dangjian.regulation import load
from jiceng_dangjian.regulation.numerals import to_chinese

TITLE_EN = "Measures on the responsibility system for primary-level Party building"
PATHS = (
    (
        "office.md",
        "机关工作人员",
        "得到什么，怎样记，怎样读",
        "Office staff",
        "what you get, how to keep the record, how to read a finding",
    ),
    ("articles/article_11.md", "读条文的人", "逐句看规则", "Readers of the law", "each clause beside its rule"),
    (
        "guides/five-minutes.md",
        "程序员",
        "五分钟得到一条结论",
        "Programmers",
        "from install to a finding in five minutes",
    ),
)
GUIDES = {
    "guides/five-minutes.md": ("五分钟：从安装到一条结论", "Five minutes: from install to a finding"),
    "guides/command-line.md": ("命令行", "On the command line"),
    "guides/own-ledger.md": ("核对自己的台账", "Evaluate your own ledger"),
    "guides/spreadsheets.md": ("从表格到问题清单", "From a spreadsheet to a list of problems"),
    "guides/connect.md": ("接入其他系统", "Connect another system"),
    "guides/test-your-own.md": ("检验自己的实现", "Test your own implementation"),
    "guides/many-ledgers.md": ("许多份台账", "Many ledgers"),
    "guides/freeze.md": ("打包成程序", "Freeze it: give it to people without Python"),
    "guides/try-an-amendment.md": ("试改一条", "Try an amendment"),
    "guides/amend.md": ("修改条文", "Amend the regulation"),
    "guides/what-this-is-not.md": ("本库不是什么", "What this is not"),
}
TABLES = {
    "norms.md": ("规范总表", "All norms"),
    "bearers.md": ("责任清单", "Duties by bearer"),
    "calendar.md": ("一年的期间", "The year's windows"),
    "ledger.md": ("台账", "The ledger"),
    "attested.md": ("由有关机关证明的规范", "What an office attests"),
    "verdicts.md": ("结论与理由", "Verdicts and reasons"),
    "readings.md": ("待定读法", "Readings"),
    "glossary.md": ("术语对照", "Glossary"),
    "drafting.md": ("原文的文字瑕疵", "Drafting faults of the text"),
}
FOR_DEVELOPERS = {
    "api.md": ("公开名称", "Public names"),
    "witnesses.md": ("各读法的见证", "Witnesses of the readings"),
    "proof.md": ("检验", "What is proven"),
    "coverage.md": ("法条覆盖", "What of the law is tried"),
    "last-proof.md": ("最近一次全部检验", "The last full proof"),
}
CHAPTERS_EN = (
    "General provisions",
    "Main principles",
    "Main responsibilities",
    "Objectives of the work",
    "Measures",
    "Assessment and the use of its results",
    "Supplementary provisions",
)


def contents(page: Page) -> str:
    """The front page."""
    say, regulation = page.say, load()
    about = say(
        "七章十八条，逐句对应规则：谁在何时负有何责，一份台账说明了什么。每个答复都指明所依条款；台账没有说的，一概不推断。",
        f"“{regulation.title}” (the measures of a district; unofficial translation of the title above): seven "
        "chapters, eighteen articles, clause by clause beside their rules: who owes what by when, and what a ledger "
        "shows. Every answer names the clause it rests on; what a ledger does not say is not inferred.",
    )
    paths = [
        f"- **[{say(zh, en)}]({path})**{say('：', ': ')}{say(about_zh, about_en)}"
        for path, zh, about_zh, en, about_en in PATHS
    ]
    parts = [about, "\n".join(paths), say("## 示例区的一年", "## A year of the example district")]
    parts += [f"![{alternative(say)}](district.svg)", f"*{say(*TITLE)}*", *_chapters(page)]
    for title, linked in (
        (("指南", "Guides"), GUIDES),
        (("各表", "Tables"), TABLES),
        (("供开发者", "For developers"), FOR_DEVELOPERS),
    ):
        parts += [f"## {say(*title)}", "\n".join(f"- [{say(*told)}]({path})" for path, told in linked.items())]
    rows = [(say("如何认定", "decided by"), say("规范数", "norms"))]
    rows += [(say(DECIDED_BY[name], name), str(number)) for name, number in numbers().items()]
    parts += [say("## 如何认定", "## How norms are decided"), markdown_table(rows)]
    parts += [say("## 示例区的结论", "## Findings of the example district"), numbers_table(page)]
    return page.written(say(regulation.title, TITLE_EN), *parts)


def chapter(number: int, title: str, say: Language) -> str:
    """A chapter as it is headed."""
    return say(f"第{to_chinese(number)}章 {title}", f"Chapter {number}: {CHAPTERS_EN[number - 1]}")


def _chapters(page: Page) -> list[str]:
    say, parts = page.say, []
    for each in load().chapters:
        parts.append(f"## {chapter(each.number, each.title, say)}")
        lines = []
        for article in each.articles:
            number = len(norms(article=article.number))
            many = say(f"：{number}条规范", f": {number} norm{'s' if number > 1 else ''}")
            lines.append(f"- [{page.cited(article.citation)}]({article_path(article.number)}){many}")
        parts.append("\n".join(lines))
    return parts
