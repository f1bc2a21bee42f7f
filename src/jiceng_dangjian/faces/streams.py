"""What a command takes and gives: its arguments, its output, what it tells of errors; whatever is closed or full."""

import argparse
import os
import re
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, NoReturn, TextIO

from jiceng_dangjian.answers.language import ENGLISH, Language
from jiceng_dangjian.ledger.messages import in_chinese
from jiceng_dangjian.medium import line

IN_CHINESE = (
    (r"the following arguments are required: (.*)", r"缺少参数：\1"),
    (r"unrecognized arguments: (.*)", r"没有这样的参数：\1"),
    (r"argument (.*?): invalid choice: (.*?) \(choose from (.*)\)", r"参数 \1 不能是 \2；可以是 \3"),
    (r"argument (.*?): expected one argument", r"参数 \1 缺少值"),
    (r"argument (.*?): (.*)", r"参数 \1：\2"),
    (r"ambiguous option: (.*?) could match (.*)", r"\1 不明确，可能是 \2"),
)
"""What argparse says of wrong arguments, in Chinese."""


class Refused(Exception):
    """A question that cannot be put, or an output that cannot be written; the message says why."""


class Help(Exception):
    """The help of a command, or the version, was asked for, and is its output."""


class Layout(argparse.RawDescriptionHelpFormatter):
    """Help whose first word is in the language asked for."""

    before = "usage: "

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """The line that says how the command is used."""
        super().add_usage(usage, actions, groups, self.before if prefix is None else prefix)


class ChineseLayout(Layout):
    """The same in Chinese."""

    before = "用法："


class Parser(argparse.ArgumentParser):
    """Arguments whose help and errors are in one language, and go the way of every other output and error."""

    def __init__(self, say: Language = ENGLISH, **named: Any) -> None:
        layout = ChineseLayout if say.id == "zh" else Layout
        super().__init__(**named | {"add_help": False, "formatter_class": layout})
        self.say = say
        self._positionals.title = say("参数", "arguments")
        self._optionals.title = say("选项", "options")
        self.add_argument("-h", "--help", action="help", help=say("显示说明", "show this help"))

    def print_help(self, file: object = None) -> None:
        """Give the help as the output of the command."""
        raise Help(self.format_help())

    def _print_message(self, message: str, file: object = None) -> None:
        raise Help(message)

    def error(self, message: str) -> NoReturn:
        """Refuse the arguments."""
        for told, zh in IN_CHINESE if self.say.id == "zh" else ():
            message, done = re.subn(rf"^{told}$", zh, message)
            if done:
                break
        raise Refused(message + self.say(f"（见 {self.prog} --help）", f" (see {self.prog} --help)"))


def article(given: str) -> int:
    """The number of an article, in the digits that everything else takes."""
    if not re.fullmatch("[0-9]{1,3}", given):
        raise argparse.ArgumentTypeError(f"the number of an article is needed, as in 11, not {given!r}")
    return int(given)


def put(output: str, say: Language = ENGLISH) -> bool:
    """Write the output, at a terminal by pages; whether it could be. Who closes a pipe early has read enough."""
    if sys.stdout is None:
        tell("nothing can be written: the standard output is closed", say=say)
        return False
    try:
        if sys.stdout.isatty() and output.count("\n") >= shutil.get_terminal_size().lines:
            import pydoc  # only a person at a terminal leafs through pages

            pydoc.pager(output)
            return True
        sys.stdout.write(output)
        sys.stdout.flush()
    except BrokenPipeError:
        silence(sys.stdout)
    except (OSError, ValueError) as error:
        tell(f"the output cannot be written: {why(error)}", say=say)
        silence(sys.stdout)
        return False
    return True


def progress(say: Language, zh: str = "份", en: str = "done") -> Callable[[int], None]:
    """What tells a person at a terminal how many are done; nobody else is told. zh, en: of what."""

    def told(number: int) -> None:
        if sys.stderr is not None and sys.stderr.isatty():
            with suppress(OSError, ValueError):
                sys.stderr.write(say(f"\r已处理{number}{zh}", f"\r{number} {en}"))
                sys.stderr.flush()

    return told


def silence(stream: TextIO) -> None:
    """Nothing more goes out: what is left in the buffer would fail again when Python ends."""
    with suppress(OSError, ValueError, AttributeError), open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), stream.fileno())


def tell(*messages: str, say: Language = ENGLISH) -> None:
    """Write messages on the standard error, a line each; where that is closed there is nobody to tell."""
    if say.id == "zh":
        messages = tuple(_in_chinese(each) for each in messages)
    if sys.stderr is not None:
        try:
            sys.stderr.write("".join(f"{line(message)}\n" for message in messages))
            sys.stderr.flush()
        except (OSError, ValueError):
            silence(sys.stderr)


def _in_chinese(message: str) -> str:
    """A message with its place in Chinese: the place stays as it is."""
    told, at, place = message.rpartition(" @ ")
    return f"{in_chinese(told)} @ {place}" if at else in_chinese(message)


def why(error: Exception) -> str:
    """What went wrong, in the words of the system where it has some."""
    return error.strerror if isinstance(error, OSError) and error.strerror else str(error)
