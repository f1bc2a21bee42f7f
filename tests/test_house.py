"""The house: what its tree and its imports must be, counting those inside functions."""

import ast
from collections.abc import Iterator
from pathlib import Path

import jiceng_dangjian as jd

PACKAGE = Path(jd.__file__).parent
FLOORS = (
    "regulation",
    "questions",
    "language",
    "articles",
    "ledger",
    "evaluation",
    "answers",
    "examples",
    "batch",
    "office",
    "faces",
    "testing",
)
GROUND = ("errors", "medium", "naming", "version")
ASKS = ("language.norms", "answers.asked")
"""The one step upward: a norm, when called, asks."""


def modules() -> dict[str, Path]:
    """The modules of the package by their names within it; of a package its own name."""
    found = {}
    for path in PACKAGE.rglob("*.py"):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return {name: path for name, path in found.items() if "__pyinstaller" not in name}


def imports(path: Path, known: dict[str, Path]) -> Iterator[str]:
    """The modules of the package that one imports anywhere, but for types only."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            node.body.clear()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == PACKAGE.name:
            module = node.module.removeprefix(PACKAGE.name).lstrip(".")
            for each in node.names:
                name = f"{module}.{each.name}".lstrip(".")
                yield name if name in known else module


def graph() -> dict[str, set[str]]:
    """What each module imports, but for the facade of the package itself and the one step upward."""
    known = modules()
    made = {name: {each for each in imports(path, known) if each != name} for name, path in known.items() if name}
    made[ASKS[0]].discard(ASKS[1])
    return made


def test_no_import_goes_in_a_circle() -> None:
    """Also none inside a function: whatever is imported can be read before what imports it."""
    waiting = {name: {each for each in needs if each} for name, needs in graph().items()}
    while ready := [name for name, needs in waiting.items() if not needs & waiting.keys()]:
        for name in ready:
            del waiting[name]
    assert waiting == {}


def test_nothing_imports_upward() -> None:
    """Each floor imports only what is below it; the ground only itself; and the one step is taken."""
    place = {floor: number for number, floor in enumerate(FLOORS, 1)} | dict.fromkeys(GROUND, 0)
    for name, needs in graph().items():
        floor = place.get(name.split(".")[0], len(FLOORS) + 1)
        assert all(place.get(each.split(".")[0], len(FLOORS) + 1) <= floor for each in needs if each), (name, needs)
    assert ASKS[1] in set(imports(modules()[ASKS[0]], modules()))


def test_the_tree_reads_as_the_floors() -> None:
    """A folder a floor, at most six modules beside them, and no file too long to read at once but article 11."""
    folders = {path.name for path in PACKAGE.iterdir() if path.is_dir() and not path.name.startswith("__")}
    assert folders == {*FLOORS, "data"}
    assert len(list(PACKAGE.glob("*.py"))) <= 6
    long = {name for name, path in modules().items() if len(path.read_text(encoding="utf-8").splitlines()) > 340}
    assert long <= {"articles.article_11"}


def test_no_requirement_is_of_any_type() -> None:
    """The type of what a norm requires is said wherever it is named."""
    assert not [path for path in modules().values() if "requirement: Any" in path.read_text(encoding="utf-8")]
