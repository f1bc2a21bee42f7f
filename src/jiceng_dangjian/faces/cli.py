"""The command line: reads the arguments, runs the command, and says with which status it ended.

Exit status: 0 done, 1 something refused or not current, 2 bad input (each fault on standard error) or nothing could be
done or written, 3 --fail-on, 130 interrupted. Nothing is printed on standard output before all of it is ready.
"""

import io
import signal
import sys
from collections.abc import Sequence
from typing import NoReturn

from jiceng_dangjian.answers.language import Language
from jiceng_dangjian.faces.arguments import language_of, parser
from jiceng_dangjian.faces.commands import BAD_INPUT, COMMANDS
from jiceng_dangjian.faces.streams import Help, Refused, put, tell
from jiceng_dangjian.ledger.records import LedgerError
from jiceng_dangjian.regulation import UnknownCitation

INTERRUPTED = 130


def command() -> NoReturn:
    """Run the command as a process: from here on Python only ends, and an interruption says nothing more."""
    status = main()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    raise SystemExit(status)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; gives the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    given = sys.argv[1:] if arguments is None else arguments
    say = language_of(given)
    try:
        return _run(given, say)
    except KeyboardInterrupt:
        tell("interrupted", say=say)
        return INTERRUPTED


def _run(arguments: Sequence[str], say: Language) -> int:
    try:
        given = parser(say).parse_args(arguments)
        output, status = COMMANDS[given.command](given)
    except Help as asked:
        output, status = str(asked), 0
    except LedgerError as error:
        tell(*map(str, error.faults), say=say)
        return BAD_INPUT
    except UnknownCitation as error:
        tell(f"{error} @ citation", say=say)
        return BAD_INPUT
    except Refused as error:
        tell(str(error), say=say)
        return BAD_INPUT
    return status if put(output, say) else BAD_INPUT
