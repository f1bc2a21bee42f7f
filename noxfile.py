"""The tests under every Python that is there, with the oldest and the newest of the packages allowed."""

import tomllib
from pathlib import Path

import nox

PROJECT = tomllib.loads((Path(__file__).parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PYTHONS = [each.split("::")[-1].strip() for each in PROJECT["classifiers"] if "Python :: 3." in each]

nox.options.error_on_missing_interpreters = False
nox.options.default_venv_backend = "venv"
nox.options.reuse_existing_virtualenvs = True


@nox.session(python=PYTHONS)
@nox.parametrize("packages", ["oldest", "newest"])
def tests(session: nox.Session, packages: str) -> None:
    """The tests; oldest: each dependency in the lowest version allowed."""
    session.install("--quiet", "--editable", ".[testing]", "pytest", "pytest-xdist", "sybil", "tzdata")
    if packages == "oldest":
        session.install("--quiet", *(each.replace(">=", "==") for each in PROJECT["dependencies"]))
    else:
        session.install("--quiet", "--upgrade", *PROJECT["dependencies"])
    session.run("pytest", "-n", "auto", "-q", *session.posargs)
