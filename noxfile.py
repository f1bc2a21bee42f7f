"""The tests under every Python that is there, with the oldest and newest packages allowed, and the frozen command."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

import nox

PROJECT = tomllib.loads((Path(__file__).parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PYTHONS = [each.split("::")[-1].strip() for each in PROJECT["classifiers"] if "Python :: 3." in each]

nox.options.sessions = ["tests"]
nox.options.error_on_missing_interpreters = False
nox.options.default_venv_backend = "venv"
nox.options.reuse_existing_virtualenvs = True


@nox.session(python=PYTHONS)
@nox.parametrize("packages", ["oldest", "newest"])
def tests(session: nox.Session, packages: str) -> None:
    """The tests; oldest: each dependency in the lowest version allowed."""
    also = (
        "pytest",
        "pytest-xdist",
        "sybil",
        "markdown-it-py",
        "tzdata",
        "mypy",
        "jsonschema",
        "pandas",
        "polars",
        "jinja2",
        "pyarrow",
        "vobject",
    )
    session.install("--quiet", "--editable", ".[testing,office]", *also)
    if packages == "oldest":
        session.install("--quiet", *(each.replace(">=", "==") for each in PROJECT["dependencies"]))
    else:
        session.install("--quiet", "--upgrade", *PROJECT["dependencies"])
    session.run("pytest", "-n", "auto", "-q", *session.posargs)


@nox.session
def site(session: nox.Session) -> None:
    """The built site in a headless Chromium, from file://; screenshots into the folder named, if one is."""
    session.install("--quiet", "--editable", ".[docs]")
    session.run("python", "tests/site/browse.py", *session.posargs)
    session.install("--quiet", ".[html]")
    session.run("python", "-m", "tests.site.page", *session.posargs)


@nox.session
def office(session: nox.Session) -> None:
    """The lists and the template turned to PDF by LibreOffice, into the folder named, to be looked at."""
    session.install("--quiet", ".[office]")
    session.run("python", "-m", "tests.office.pdf", *(session.posargs or [session.create_tmp()]))


@nox.session
def spark(session: nox.Session) -> None:
    """Many ledgers by Spark's mapInArrow, with two workers: the rows are those of one process. Needs Java 17."""
    session.install("--quiet", "pyspark>=3.5", "pandas", ".[batch,testing]")
    session.run("python", "tests/batch/spark.py", *session.posargs)


@nox.session(reuse_venv=False)
def wheel(session: nox.Session) -> None:
    """The built wheel in an empty environment: the README's Python example runs there."""
    work = Path(session.create_tmp()).resolve()
    session.run("python", "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(work), ".")
    session.install("--quiet", *map(str, work.glob("*.whl")))
    example = re.search(r"```python\n(.*?)```", Path("README.md").read_text(encoding="utf-8"), re.DOTALL)
    if example is None:
        session.error("README.md has no Python example")
    session.chdir(work)
    session.run("python", "-c", example[1])


SHARED_LIBRARY = """
import sys, sysconfig
from pathlib import Path
said = sysconfig.get_config_var
places = [sys.base_prefix, sys.base_prefix + "/lib"] + [said("LIBDIR")] * bool(said("Py_ENABLE_SHARED"))
name = "libpython{}.{}*".format(*sys.version_info)
libraries = [each for place in places for end in (".so.*", ".dylib") for each in Path(place).glob(name + end)]
sys.exit(not (sys.platform == "win32" or said("PYTHONFRAMEWORK") or libraries))
"""
"""What a Python is asked: whether it has the shared library that goes into every frozen program."""


def has_shared_library(python: str) -> bool:
    """Whether PyInstaller can freeze a program with this Python."""
    return not subprocess.run([python, "-c", SHARED_LIBRARY], capture_output=True, check=False).returncode


def python_to_freeze() -> str | None:
    """The Python to freeze with: the one that runs nox (None), unless only another on the path has a shared library."""
    if has_shared_library(sys.executable):
        return None
    others = (shutil.which(f"python{each}", path=folder) for folder in os.get_exec_path() for each in PYTHONS)
    return next((each for each in others if each and has_shared_library(each)), None)


PROGRAM = """import sys

from jiceng_dangjian.faces.cli import main

sys.exit(main())
"""
ASKED = ("--year", "2024", "--as-of", "2025-04-10")
QUESTION = ("example", *ASKED)
COMMANDS = (
    ("evaluate", *QUESTION, "--format", "json"),
    ("evaluate", "timed.json", *ASKED, "--format", "json"),
    ("evaluate", *QUESTION, "--contested"),
    ("entries", *QUESTION),
    ("explain", *QUESTION, "--norm", "11.1-3", "--subject", "w1"),
    ("remedy", *QUESTION, "--norm", "11.1-3"),
    ("duties", "example", "--start", "2024-01-01", "--end", "2024-06-30", "--as-of", "2024-06-01"),
    ("norms",),
    ("cite", "11.1"),
    ("cite", "11(1)"),
    ("docs", "check", "--folder", "pages"),
)
"""What the frozen command must answer as the installed one does; timed.json: the example with timestamps for dates."""
ZONES = (None, "Asia/Shanghai", "America/New_York")
"""The time zones under which it must: none set, and two far apart."""


@nox.session(python=python_to_freeze(), reuse_venv=False)
def frozen(session: nox.Session) -> None:
    """The command as a PyInstaller folder, from the wheel: it must write what the installed one does, byte for byte."""
    if not has_shared_library(str(session.python or sys.executable)):
        session.error(
            "PyInstaller needs a Python with a shared library (built with --enable-shared; on Debian: libpython3.x). "
            f"Neither the one that runs nox nor any on the path has it; looked for: {', '.join(PYTHONS)}."
        )
    work = Path(session.create_tmp()).resolve()
    session.run("python", "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(work / "dist"), ".")
    session.install("--quiet", "pyinstaller", *map(str, (work / "dist").glob("*.whl")))
    commands = Path(session.bin).resolve()
    example = Path("src/jiceng_dangjian/data/district-2024.json").read_text(encoding="utf-8")
    session.chdir(work)
    Path("program.py").write_text(PROGRAM, encoding="utf-8")
    timed = re.sub('("date": "[0-9-]+)"', r'\1T00:30:00+08:00"', example)  # the day before, west of Shanghai
    Path("timed.json").write_text(timed, encoding="utf-8")
    folders = ("--distpath", "frozen", "--workpath", "build", "--specpath", "build")
    own = {"PYINSTALLER_CONFIG_DIR": str(work / "cache")}
    session.run("pyinstaller", "--onedir", *folders, "--clean", "--log-level", "WARN", "program.py", env=own)
    session.run("jiceng-dangjian", "docs", "write", "--folder", "pages", silent=True)
    installed = shutil.which("jiceng-dangjian", path=commands)
    built = shutil.which("program", path=work / "frozen" / "program")
    if not installed or not built:
        session.error("there is no installed command or no frozen one")
    for command in COMMANDS:
        expected = answer(installed, command)
        if expected[0]:
            session.error(f"the installed command itself fails on: {' '.join(command)}\n{expected[2].decode()}")
        for zone in ZONES:
            found = answer(built, command, zone)
            if found != expected:
                session.error(difference(command, zone, expected, found))
    session.log(f"{len(COMMANDS)} commands, each under {len(ZONES)} time zones: the frozen one answers the same bytes")


Answer = tuple[int, bytes, bytes]
"""Exit status, standard output, standard error."""


def answer(program: str, command: Sequence[str], zone: str | None = None) -> Answer:
    """What a program answers; it hears of no Python and of no time zone but the one given."""
    kept = {name: value for name, value in os.environ.items() if name != "TZ" and not name.startswith("PYTHON")}
    told = subprocess.run(
        [program, *command], env=kept if zone is None else kept | {"TZ": zone}, capture_output=True, check=False
    )
    return told.returncode, told.stdout, told.stderr


def difference(command: Sequence[str], zone: str | None, expected: Answer, found: Answer) -> str:
    """Where two answers part, for who must find out why."""
    told = f"the frozen command differs on: {' '.join(command)} (time zone: {zone or 'not set'})"
    told += f"\nexit status: installed {expected[0]}, frozen {found[0]}"
    one, other = expected[1], found[1]
    if one != other:
        parts = (at for at, (each, its) in enumerate(zip(one, other, strict=False)) if each != its)
        at = next(parts, min(len(one), len(other)))
        near = slice(max(at - 40, 0), at + 80)
        told += f"\noutput: {len(one)} bytes installed, {len(other)} frozen, differing from byte {at} on"
        told += f"\n  installed: {one[near].decode(errors='replace')!r}"
        told += f"\n  frozen:    {other[near].decode(errors='replace')!r}"
    if expected[2] != found[2]:
        told += f"\nstandard error of the frozen one ends:\n{found[2].decode(errors='replace')[-800:]}"
    return told
