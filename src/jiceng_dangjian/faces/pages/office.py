"""The page for office staff: what one gets, how to keep the record, how to read a finding, and what all this is not."""

from collections.abc import Iterator

from jiceng_dangjian.answers.summary import Writer, summary
from jiceng_dangjian.answers.written import markdown_table
from jiceng_dangjian.articles import norms
from jiceng_dangjian.faces.html import row
from jiceng_dangjian.faces.pages import definitions
from jiceng_dangjian.faces.pages.figure import report
from jiceng_dangjian.faces.pages.place import Page
from jiceng_dangjian.faces.text import as_text
from jiceng_dangjian.language.vocabulary import ENTRY_KINDS, FIELDS_ZH, VERDICTS_ZH
from jiceng_dangjian.language.words import needs
from jiceng_dangjian.medium import line, markdown

SHOWN = "w3"
"""The organization of the example district whose sheet is shown."""
WITHIN = 80


def office(page: Page) -> str:
    """What office staff need, and nothing of how it is installed."""
    say = page.say
    return page.written(
        say("给机关工作人员", "For office staff"),
        say(
            "把一年做过的事记成一份台账，就能得到两样东西：一份核对报告，列出谁的哪一项没有做到、还缺什么；每个组织一张单子，"
            "写明怎样补足、何时之前。下面是虚构的示例区的。",
            "From a year's records come two things: a report of what is short, whose it is and what is missing, and "
            "for each body a sheet of what would settle it and by when. The samples are of an invented district.",
        ),
        say("## 得到什么：核对报告", "## What you get: the report"),
        f"```text\n{_report(page)}\n```",
        say(
            "（以下从略：由机关证明而未达到的、无法判定的、待证明的、在案的决定。）156条规范中，28条据台账计算，30条由有关机关证明；"
            "其余须由人判断或只是宣示，报告不作认定。",
            "(The rest is left out here: what an office attested as not done, what is undetermined, what waits for an "
            "office's word, decisions on record.) Of 156 norms 28 are computed from the record and 30 attested; of the "
            "others, which are for people to judge or only declare, the report finds nothing.",
        ),
        say("## 得到什么：一个组织的单子", "## What you get: the sheet of one body"),
        *_sheet(page),
        say("## 从哪里开始", "## Where to begin"),
        _begin(page),
        say("## 怎样记", "## How to keep the record"),
        *_record(page),
        say("## 怎样读结论", "## How to read a finding"),
        *_verdicts(page),
        say("## 这不是什么", "## What this is not"),
        _is_not(page),
    )


def _report(page: Page) -> str:
    """The part of the report on what is short, as it is printed."""
    told = as_text(summary(report(), page.say), page.say, WITHIN, "")
    return told.partition(page.say("\n\n二、", "\n\n2. "))[0]


def _sheet(page: Page) -> Iterator[str]:
    say, writer = page.say, Writer(report(), page.say, line)
    heads = (
        ("规范", "norm"),
        ("何时", "when"),
        ("结论", "finding"),
        ("谁、缺什么", "who, what is missing"),
        ("怎么办", "what to do"),
    )
    rows = [tuple(say(*head) for head in heads)]
    for finding in report().where(organization=SHOWN):
        if finding.norm.decided_by == "computed" and finding.verdict in definitions.OPEN:
            told = row(finding, writer, SHOWN)
            who = (
                "，".join(filter(None, (told.whose, told.missing)))
                if say.id == "zh"
                else ", ".join(filter(None, (told.whose, told.missing)))
            )
            ways = say("；", "; ").join(told.ways)
            rows.append(
                (
                    page.norm(finding.norm, f"{told.title} {told.norm}"),
                    told.window,
                    told.verdict,
                    markdown(who),
                    markdown(ways),
                )
            )
    yield f"**{markdown(writer.names.body(SHOWN))}**"
    yield markdown_table(rows)


def _begin(page: Page) -> str:
    steps = (
        (
            f"平时记在表格（xlsx、csv）里的，照原样导入即可，不必另填：[从表格到问题清单]({page.to('guides/spreadsheets.md')})；"
            "问题清单、任务清单、整改台账、述职数据表和待办日历也由此而出。没有表格的，可用其中的空白表。",
            "What stands in spreadsheets is imported as it is: "
            f"[from a spreadsheet to a list of problems]({page.to('guides/spreadsheets.md')}); the lists of problems, "
            "tasks and rectifications, the data for duty reports and a calendar come out of it. There are empty sheets "
            "for who has none.",
        ),
        (
            f"先记办法印发之日（第十八条；不填则无法判定）、组织及其上级、任职，再记事项、完整性声明和证明："
            f"[台账]({page.to('ledger.md')})有每个字段和实例，[一份短的台账]({page.to('guides/own-ledger.md')})可以照着改。",
            "Enter first the day the measures were issued (article 18; without it all is undetermined), the "
            "organizations with their superiors, and who holds which post; then what was done, what is complete, and "
            "attestations: "
            f"[the ledger]({page.to('ledger.md')}) has every field with an example, and "
            f"[a short ledger]({page.to('guides/own-ledger.md')}) can be changed to your own.",
        ),
        (
            f"请会用命令行的同事检查台账、出报告和单子：[命令行]({page.to('guides/command-line.md')})列有每个命令和它的输出"
            "（`check` 检查，`evaluate` 出报告，`evaluate --format html` 出可打印的单子，`duties` 列期限）。",
            "A colleague who uses a command line checks the ledger and makes report and sheets: "
            f"[on the command line]({page.to('guides/command-line.md')}) shows every command with what it prints "
            "(`check`, `evaluate`, `evaluate --format html` for sheets to be printed, `duties` for what is due).",
        ),
    )
    return "\n".join(f"{number}. {page.say(*told)}" for number, told in enumerate(steps, 1))


def _record(page: Page) -> Iterator[str]:
    say = page.say
    yield say(
        "做过什么就记什么：是哪一类事，哪个组织，哪一天，谁做的，对象是谁。不知道的空着，不要填零，也不要猜；只知道月份、"
        f"只知道次数、事后补记的，照实写（[写法]({page.to('ledger.md')})）。人用编号，不用姓名。",
        "Enter what was done: what kind of thing, which body, which day, by whom, about whom. Leave open what is not "
        "known: no zero, and no guess; a month without a day, a number without days, a record made later are entered "
        f"as they are ([how]({page.to('ledger.md')})). People are references, not names.",
    )
    yield say(
        "**记录完整要另外声明**：哪个组织、哪几类、从哪天到哪天的事都已记全。没有声明的，没有记录不等于没有做，结论是“无法判定”；"
        "声明了的，没有记录才是“未达到”。",
        "**Completeness is declared separately**: for which body, which kinds, from which day to which. Where it "
        "is not said, nothing on record does not mean nothing done: the finding is “undetermined”; where it is said, "
        "it is “breached”.",
    )
    heads = ("什么事", "what"), ("记什么", "what to enter"), ("用于哪一规范", "for which norm")
    rows = [tuple(say(*head) for head in heads)]
    for norm in norms(decided_by="computed"):
        for kind, fields in needs(norm):
            named = say.list(say(FIELDS_ZH.get(name, "登记组织"), name.replace("_", " ")) for name in fields)
            told = say(ENTRY_KINDS[kind].zh, kind.replace("_", " "))
            rows.append((told, named, page.norm(norm, f"{say(norm.title_zh, norm.title_en)} {norm.id}")))
    yield markdown_table(rows)
    yield say(
        f"另有一些规范由有关机关证明是否做到，见[由有关机关证明的规范]({page.to('attested.md')})。",
        f"Other norms are attested by an office: [what an office attests]({page.to('attested.md')}).",
    )


def _verdicts(page: Page) -> Iterator[str]:
    say = page.say
    rows = [(say("结论", "finding"), say("意思", "what it means"))]
    rows += [(say(VERDICTS_ZH[each], each.value), say(*told)) for each, told in definitions.VERDICTS.items()]
    yield markdown_table(rows)
    yield say(
        f"每个结论另有一个理由，见[结论与理由]({page.to('verdicts.md')})。原文未定之处按[工作读法]({page.to('readings.md')})核对；"
        "换一种读法结论就不同的，加 `--contested` 会列出是哪一处。",
        f"Each finding has a reason, too: see [verdicts and reasons]({page.to('verdicts.md')}). Where the text leaves "
        f"something open a [working reading]({page.to('readings.md')}) is used; `--contested` lists where "
        "another would change the finding.",
    )


def _is_not(page: Page) -> str:
    lines = (
        ("不是考核，不是评分：不加总、不排名。", "No assessment and no score: nothing is added up or ranked."),
        (
            "不是对责任的认定：只说记录是否达到原文的要求。",
            "No finding of fault: only whether the record reaches what the text asks.",
        ),
        (
            "不代替解释：原文由区委组织部负责解释（第十七条）。",
            "No interpretation: that is the Organization Department's (article 17).",
        ),
        (
            "不推出表彰、批评、问责：第十五条只照录在案的决定。",
            "No commendation or accountability: article 15 is restated from decisions on record.",
        ),
        ("不把“定期”“经常”“及时”换算成次数。", "Words such as “定期” (regularly) are never turned into numbers."),
    )
    return "\n".join(f"- {page.say(*told)}" for told in lines)
