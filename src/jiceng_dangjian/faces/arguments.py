"""The arguments of the command, and its help in both languages."""

import locale
import os
from collections.abc import Sequence
from pathlib import Path

from jiceng_dangjian.answers.language import CHINESE, ENGLISH, LANGUAGES, Language
from jiceng_dangjian.faces.columns import columns, filled
from jiceng_dangjian.faces.formats import FORMATS
from jiceng_dangjian.faces.office_arguments import of_the_office
from jiceng_dangjian.faces.streams import Parser, article
from jiceng_dangjian.language.norms import DECIDED_BY
from jiceng_dangjian.language.vocabulary import Verdict
from jiceng_dangjian.version import __version__

DECIDED = tuple(DECIDED_BY)


def language_of(arguments: Sequence[str]) -> Language:
    """The language asked for, wherever it stands; else that of the locale: Chinese where it is Chinese."""
    for number, each in enumerate(arguments):
        given = arguments[number + 1] if each == "--language" and number + 1 < len(arguments) else None
        given = each.partition("=")[2] if each.startswith("--language=") else given
        for language in LANGUAGES:
            if language.id == given:
                return language
    told = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return CHINESE if (told or locale.getlocale()[0] or "").lower().startswith(("zh", "chinese")) else ENGLISH


class Arguments:
    """What makes the parser, in one language."""

    def __init__(self, say: Language) -> None:
        def told(zh: str, en: str) -> str:
            lines = say(zh, en).split("\n")
            return "\n".join(line for each in lines for line in filled(each, "", 2, columns() - 2))

        self.say = say
        self.main = Parser(
            prog="jiceng-dangjian",
            say=say,
            description=told(
                "核对《关于建立健全基层党建工作责任制的实施办法》：谁须在何时做什么，台账记有什么。",
                "Who owes what by when under the measures on primary-level Party building, and what a ledger shows.",
            ),
            epilog=told(
                "例：jiceng-dangjian evaluate example --year 2024 --as-of 2025-04-10\n"
                "状态：0 完成；1 有拒收的或不是最新的；2 输入有误或什么也做不了；3 --fail-on；130 被中断",
                "example: jiceng-dangjian evaluate example --year 2024 --as-of 2025-04-10\n"
                "exit status: 0 done, 1 something refused or not current, 2 bad input or nothing could be done, "
                "3 --fail-on, 130 interrupted",
            ),
        )
        self.main.add_argument("--version", action="version", version=__version__, help=say("版本", "the version"))
        self.commands = self.main.add_subparsers(dest="command", required=True, metavar=say("命令", "COMMAND"))

    def command(self, name: str, zh: str, en: str, example: str = "") -> Parser:
        """A command, what it does, and an example."""
        told = self.say(f"例：jiceng-dangjian {example}", f"example: jiceng-dangjian {example}") if example else None
        command: Parser = self.commands.add_parser(
            name, help=self.say(zh, en), description=self.say(zh, en), epilog=told, say=self.say
        )
        command.add_argument(
            "--language",
            choices=[each.id for each in LANGUAGES],
            default=self.say.id,
            help=self.say("语言", "language"),
        )
        return command

    def asks(self, command: Parser) -> Parser:
        """A command that puts a question to a ledger: the arguments it shares with others."""
        self.ledger(command)
        self.question(command)
        return command

    def question(self, command: Parser) -> None:
        """The year, the day and the readings."""
        say = self.say
        command.add_argument("--year", required=True, help=say("年度，如 2024", "the calendar year, as in 2024"))
        command.add_argument(
            "--as-of",
            required=True,
            help=say("记录截至的日期，如 2025-04-10", "the day up to which the record is read, as in 2025-04-10"),
        )
        self.reading(command)

    def ledger(self, command: Parser) -> None:
        """The ledger that is asked."""
        command.add_argument(
            "ledger",
            help=self.say(
                "台账（JSON）；example 为随附的示例区，- 为标准输入",
                "a ledger as JSON; example is the district that is shipped, - the standard input",
            ),
        )

    def between(self, command: Parser) -> None:
        """The first and the last day."""
        command.add_argument("--start", required=True, help=self.say("起始日", "the first day, as in 2024-01-01"))
        command.add_argument("--end", required=True, help=self.say("截止日", "the last day, as in 2024-12-31"))

    def reading(self, command: Parser) -> None:
        """Answers to open questions."""
        told = self.say("对疑义的选择，可多次", "an answer to an open question; repeatable")
        command.add_argument("--reading", action="append", default=[], metavar="NAME=OPTION", help=told)

    def filters(self, command: Parser) -> Parser:
        """Which findings: the same everywhere."""
        say = self.say
        command.add_argument(
            "--norm",
            action="append",
            metavar="ID",
            help=say("规范，如 11.1-3 或 第十一条第一项", "a norm, as in 11.1-3 or 第十一条第一项"),
        )
        command.add_argument("--article", type=article, metavar="N", help=say("条，如 11", "an article, as in 11"))
        command.add_argument(
            "--organization",
            metavar="ID",
            help=say("只核对此组织及其人员（编号或名称）", "only this organization and its people: id or name"),
        )
        command.add_argument(
            "--subject", metavar="ID", help=say("只列此组织或人员", "only this organization or person")
        )
        command.add_argument(
            "--verdict",
            action="append",
            choices=[each.value for each in Verdict],
            metavar="VERDICT",
            help=say("结论", "a verdict"),
        )
        command.add_argument("--decided-by", choices=DECIDED[:3], help=say("如何认定", "how it is decided"))
        return command

    def out(self, command: Parser, told: str) -> None:
        """Where a file is written; nothing that is there is written over unasked."""
        command.add_argument("-o", "--out", required=True, metavar="PATH", help=told)
        command.add_argument(
            "--force", action="store_true", help=self.say("改写已有的文件", "write over what is there")
        )

    def format(self, command: Parser, *names: str) -> Parser:
        """How the output is written."""
        command.add_argument("--format", choices=names, default=names[0], help=self.say("格式", "how it is written"))
        return command


def parser(say: Language) -> Parser:
    """The arguments of the command, in a language."""
    made = Arguments(say)
    at = "--year 2024 --as-of 2025-04-10"

    evaluate = made.command("evaluate", "核对台账的一个年度", "evaluate a ledger for a year", f"evaluate example {at}")
    made.format(made.filters(made.asks(evaluate)), *FORMATS)
    evaluate.add_argument(
        "--all",
        action="store_true",
        help=say("也列已完成的；json 中连同不适用的", "also what is done; with json also what is not applicable"),
    )
    evaluate.add_argument(
        "--contested",
        action="store_true",
        help=say("换一种读法结论即不同的", "what another reading would change, and how"),
    )
    evaluate.add_argument(
        "--fail-on",
        action="append",
        default=[],
        choices=[each.value for each in Verdict],
        metavar="VERDICT",
        help=say("有此结论时状态为 3", "exit status 3 where there is such a verdict"),
    )

    explain = made.command(
        "explain", "说明结论的理由", "why findings are as they are", f"explain example --norm 13-2 {at}"
    )
    made.format(made.filters(made.asks(explain)), "table", "json")
    remedy = made.command(
        "remedy",
        "怎样补足，或为何不能",
        "what would satisfy findings, or why nothing does",
        f"remedy example --norm 11.1-7 {at}",
    )
    made.format(made.filters(made.asks(remedy)), "table", "json")
    entries = made.command(
        "entries",
        "每条记录用在哪里",
        "what became of every entry of the ledger",
        f"entries example --organization w3 {at}",
    )
    made.format(made.filters(made.asks(entries)), "table", "json")

    owed = made.command(
        "duties",
        "谁须在何时做什么",
        "who owes what by when",
        "duties example --start 2024-01-01 --end 2024-06-30 --as-of 2024-03-01 --due",
    )
    made.ledger(owed)
    made.between(owed)
    owed.add_argument("--as-of", required=True, help=say("余日自此日起算", "the day from which days are counted"))
    owed.add_argument(
        "--organization", metavar="ID", help=say("只列此组织及其人员", "only this organization and its people")
    )
    owed.add_argument("--person", metavar="ID", help=say("只列此人", "only this person"))
    owed.add_argument(
        "--bearer", help=say("只列以此名称约束的规范", "only norms whose text names this bearer, as in committee")
    )
    owed.add_argument("--due", action="store_true", help=say("只列尚须做的", "only what is still to be done"))
    made.reading(owed)
    made.format(owed, "table", "json")

    listing = made.command("norms", "列出规范", "list the norms", "norms --article 11 --decided-by computed")
    listing.add_argument(
        "--bearer", help=say("原文约束谁，如 district_committee", "whom their text names, as in district_committee")
    )
    listing.add_argument("--article", type=article, help=say("条", "the article"))
    listing.add_argument("--decided-by", choices=DECIDED, help=say("如何认定", "how they are decided"))
    listing.add_argument("--type", help=say("性质，如 duty", "duty, goal, principle and so on"))
    made.format(listing, "table", "json")

    card = made.command(
        "norm",
        "一条规范：原文、谁、何时、几次、记什么",
        "one norm: its words, who, when, how often, what to enter",
        "norm 11.3-11",
    )
    card.add_argument("id", help=say("编号，如 11.3-11", "its id, as in 11.3-11"))
    provision = made.command("cite", "一条或一项原文及其规范", "a provision with its norms", "cite 第十一条第一项")
    provision.add_argument(
        "citation", help=say("如 第十一条第一项、11(1)、11.3-11", "as in 第十一条第一项, 11(1) or 11.3-11")
    )
    readings = made.command(
        "readings", "原文未定之处及各种读法", "what the text leaves open, and the options", "readings half_year"
    )
    readings.add_argument("name", nargs="?", help=say("只列此一", "only this one"))
    kinds = made.command(
        "kinds", "台账可以登记的类型及其字段", "the kinds of entries, and their fields", "kinds party_lecture"
    )
    kinds.add_argument("name", nargs="?", help=say("只列此一", "only this one"))
    made.ledger(
        made.command(
            "check", "台账能否读入，错在何处", "whether a ledger can be taken, and what is wrong", "check example"
        )
    )
    schema = made.command("schema", "JSON Schema", "the JSON Schema of a ledger, report or duties", "schema ledger")
    schema.add_argument("name", choices=SCHEMAS, help=say("哪一种", "of what"))
    made.command("example", "输出示例区的台账", "print the ledger of the example district", "example > district.json")

    many = made.command(
        "evaluate-many",
        "核对许多台账，存为一个 Parquet 文件",
        "evaluate many ledgers into one Parquet file",
        f"evaluate-many ledgers --out findings.parquet {at}",
    )
    many.add_argument("source", help=say("文件夹，或 .jsonl、.parquet 文件", "a folder, or a file .jsonl or .parquet"))
    many.add_argument("--out", required=True, metavar="FILE", help=say("写到哪里", "where to write"))
    many.add_argument("--workers", type=int, default=1, metavar="N", help=say("进程数", "in so many processes"))
    made.question(many)

    of_the_office(made)
    docs = made.command(
        "docs", "生成或检查由规范生成的网页", "write the generated pages, or check that they are current", "docs check"
    )
    docs.add_argument("action", choices=("write", "check"))
    docs.add_argument("--folder", type=Path, default=Path("docs"))
    return made.main


SCHEMAS = ("ledger", "report", "duties", "norms")
