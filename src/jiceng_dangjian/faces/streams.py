"""What a command takes and gives: its arguments, its output, what it tells of errors; whatever is closed or full."""

import argparse
import os
import re
import sys
from contextlib import suppress
from typing import NoReturn

from jiceng_dangjian.medium import line


class Refused(Exception):
    """A question that cannot be put, or an output that cannot be written; the message says why."""


class Help(Exception):
    """The help of a command was asked for, and is its output."""


class Parser(argparse.ArgumentParser):
    """Arguments whose help and errors go the way of every other output and error."""

    def print_help(self, file: object = None) -> None:
        """Give the help as the output of the command."""
        raise Help(self.format_help())

    def error(self, message: str) -> NoReturn:
        """Refuse the arguments."""
        raise Refused(f"{message} (see {self.prog} --help)")


def article(given: str) -> int:
    """The number of an article, in the digits that everything else takes."""
    if not re.fullmatch("[0-9]{1,3}", given):
        raise argparse.ArgumentTypeError(f"the number of an article is needed, as in 11, not {given!r}")
    return int(given)


def put(output: str) -> bool:
    """Write the output; whether it could be written. Who closes a pipe early has read enough."""
    if sys.stdout is None:
        tell("nothing can be written: the standard output is closed")
        return False
    try:
        sys.stdout.write(output)
        sys.stdout.flush()
    except BrokenPipeError:
        silence()
    except (OSError, ValueError) as error:
        tell(f"the output cannot be written: {why(error)}")
        silence()
        return False
    return True


def silence() -> None:
    """Nothing more goes out: what is left in the buffer would fail again when Python ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell(*messages: str) -> None:
    """Write messages on the standard error, a line each; where that is closed there is nobody to tell."""
    if sys.stderr is not None:
        with suppress(OSError, ValueError):
            sys.stderr.write("".join(f"{line(message)}\n" for message in messages))
            sys.stderr.flush()


def why(error: Exception) -> str:
    """What went wrong, in the words of the system where it has some."""
    return error.strerror if isinstance(error, OSError) and error.strerror else str(error)
