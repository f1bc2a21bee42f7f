"""The front page: guides, a district's year in one figure, the articles by chapter, the tables."""

from jiceng_dangjian.answers.language import Language
from jiceng_dangjian.answers.written import markdown_table
from jiceng_dangjian.articles import norms
from jiceng_dangjian.faces.pages.articles import numbers
from jiceng_dangjian.faces.pages.figure import TITLE, alternative, numbers_table
from jiceng_dangjian.language.norms import DECIDED_BY
from jiceng_dangjian.regulation import load
from jiceng_dangjian.regulation.numerals import to_chinese

GUIDES = {
    "five-minutes.md": ("五分钟：从安装到一条结论", "Five minutes: from install to a finding"),
    "command-line.md": ("命令行", "On the command line"),
    "own-ledger.md": ("核对自己的台账", "Evaluate your own ledger"),
    "connect.md": ("接入其他系统", "Connect another system"),
    "test-your-own.md": ("检验自己的实现", "Test your own implementation"),
    "freeze.md": ("打包成程序", "Freeze it: give it to people without Python"),
    "try-an-amendment.md": ("试改一条", "Try an amendment"),
    "amend.md": ("修改条文", "Amend the regulation"),
    "what-this-is-not.md": ("本库不是什么", "What this is not"),
}
TABLES = {
    "norms.md": ("规范总表", "All norms"),
    "bearers.md": ("责任清单", "Duties by bearer"),
    "calendar.md": ("一年的期间", "The year's windows"),
    "ledger.md": ("台账", "The ledger"),
    "readings.md": ("待定读法", "Readings"),
    "witnesses.md": ("各读法的见证", "Witnesses of the readings"),
    "verdicts.md": ("结论与理由", "Verdicts and reasons"),
    "drafting.md": ("原文的文字瑕疵", "Drafting faults of the text"),
    "glossary.md": ("术语对照", "Glossary"),
    "api.md": ("公开接口", "Public names"),
    "proof.md": ("检验", "What is proven"),
    "coverage.md": ("法条覆盖", "What of the law is tried"),
    "last-proof.md": ("最近一次全部检验", "The last full proof"),
}


def contents(say: Language) -> str:
    """The front page: guides, figure, articles by chapter, tables, and how many norms are decided how."""
    regulation = load()
    about = say(
        "七章十八条，逐句对应规则：谁在何时负有何责，一份台账说明了什么。每个答复都指明所依条款；台账没有说的，一概不推断。",
        "Seven chapters, eighteen articles, clause by clause beside their rules: who owes what by when, and what a "
        "ledger shows. Every answer names the clause it rests on; what a ledger does not say is not inferred.",
    )
    parts = [f"# {regulation.title}", say.notice, say("[English](../en/index.md)", "[中文](../zh/index.md)"), about]
    parts.append("\n".join(f"- [{say(*title)}](guides/{path})" for path, title in GUIDES.items()))
    parts += [f"## {say('示例区的一年', 'A year of the example district')}", f"![{alternative(say)}](district.svg)"]
    parts.append(f"*{say(*TITLE)}*")
    for chapter in regulation.chapters:
        parts.append(f"## 第{to_chinese(chapter.number)}章 {chapter.title}")
        lines = []
        for article in chapter.articles:
            number = len(norms(article=article.number))
            path = f"articles/article_{article.number:02}.md"
            told = say(f"：{number} 条规范", f" (article {article.number}): norms: {number}")
            lines.append(f"- [{article.citation}]({path}){told}")
        parts.append("\n".join(lines))
    parts.append(say("## 各表", "## Tables"))
    parts.append("\n".join(f"- [{say(*title)}]({path})" for path, title in TABLES.items()))
    rows = [(say("如何认定", "decided by"), say("规范数", "norms"))]
    rows += [(say(DECIDED_BY[name], name), str(number)) for name, number in numbers().items()]
    parts += [say("## 如何认定", "## How norms are decided"), markdown_table(rows)]
    parts += [say("## 示例区的结论", "## Findings of the example district"), numbers_table(say)]
    return "\n\n".join(parts) + "\n"
