"""Mutants of the code: what mutmut changes in evaluation and ledger, one place at a time; a test must notice each.

The mutants are mutmut's, the running is not: `mutmut run` leaves out decorated functions (the plan, every registered
condition, the index's tables), lets what is cached hide a mutant, and begins pytest anew for each, which takes hours
here. This collects the tests once, puts a mutant's code into the living function in a fork, and runs the tests that
call it until one fails, the most successful first. Nothing at module level is changed, nor the text within an f-string.

mutate_code.py [MODULE ...] prints the survivors and a summary; of all modules, it writes
docs/surviving-mutants.md. Exit status 1 if more than 5 % survive besides those in equivalent_mutants.json, each with
its reason; or if one of those is killed, or is no mutant any more.
"""

import ast
import gc
import json
import os
import resource
import signal
import sys
import time
from collections import Counter
from difflib import ndiff
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any, NamedTuple

import pytest
from libcst import ClassDef
from mutmut.mutation.file_mutation import create_mutations, deep_replace

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "jiceng_dangjian"
SURVIVORS = ROOT / "docs" / "surviving-mutants.md"
OF_EVALUATION = (
    *("evaluation", "plan", "answer", "attested", "decision", "members", "part", "counting", "counter"),
    *("conditions", "cases", "points", "question", "spans"),
)
OF_LEDGER = ("ledger", "loading", "crosschecks", "scalars", "rows", "index")
EVALUATION = tuple(f"evaluation/{name}" for name in OF_EVALUATION)
LEDGER = tuple(f"ledger/{name}" for name in OF_LEDGER)
LANGUAGE = ("language/truth", "language/relations")
OF_CASES = "evaluation/test_cases evaluation/test_vectors evaluation/test_district evaluation/test_evaluation"
TESTS = (
    "articles",
    *OF_CASES.split(),
    *["ledger/test_loading", "ledger/test_bad_input", "ledger/test_index", "ledger/test_rows"],
)
SLOW = "command_line as_a_process evaluating_twice order_of_lists every_fault too_deeply wrong_format accepted not_json"
WORKERS, MEMORY = 2, 4 << 30
Key = tuple[str, str, str, str]


class Mutant(NamedTuple):
    """A function with one thing in it changed: where its `def` and its first decorator stand, the module's source."""

    key: Key
    line: int
    first: int
    source: str


def mutants(file: str) -> list[Mutant]:
    """What mutmut makes of a module, with the decorators of its functions out of its sight."""
    source = (PACKAGE / file).read_text(encoding="utf-8")
    parsed, lines, made = ast.parse(source), source.splitlines(keepends=True), []
    for node in ast.walk(parsed):
        if isinstance(node, ast.FunctionDef):
            lines[begun(node) - 1 : node.lineno - 1] = ["\n"] * (node.lineno - begun(node))
    bare = "".join(lines)
    module, mutations, *_ = create_mutations(file, bare)
    places: dict[Any, tuple[Any, Any, str]] = {}
    alike: Counter[Key] = Counter()
    for top, at in zip(module.body, parsed.body, strict=True):
        places[top] = top, at, ""
        if isinstance(top, ClassDef) and isinstance(at, ast.ClassDef):
            places |= {of: (top, each, f"{at.name}.") for of, each in zip(top.body.body, at.body, strict=True)}
    for mutation in mutations:
        top, at, within = places.get(mutation.contained_by_top_level_function, (None, None, ""))
        if isinstance(at, ast.FunctionDef):
            changed: Any = deep_replace(top, mutation.original_node, mutation.mutated_node)
            before, after = module.code_for_node(top), module.code_for_node(changed)
            told = [line for line in ndiff(before.splitlines(), after.splitlines()) if line[0] in "+-"]
            was, now = (" ".join(line[1:].strip() for line in told if line[0] == sign) for sign in "-+")
            alike[key := (file, within + at.name, was, now)] += 1
            number = f" [{alike[key]}]" if alike[key] > 1 else ""
            key, changed = (*key[:3], now + number), bare.replace(before, after, 1)
            made.append(Mutant(key, at.lineno, begun(at), changed))
    return made


def begun(function: ast.FunctionDef) -> int:
    """The line of a function's first decorator, or else of its `def`."""
    return min([function.lineno, *(each.lineno for each in function.decorator_list)])


def put_in(mutant: Mutant, function: FunctionType) -> None:
    """Give a living function the mutant's code and defaults."""
    waiting = [compile(mutant.source, function.__code__.co_filename, "exec")]
    for code in waiting:
        waiting.extend(each for each in code.co_consts if isinstance(each, CodeType))
        if (code.co_name, code.co_firstlineno) == (function.__name__, mutant.line):
            function.__code__ = code
    for at in ast.walk(ast.parse(mutant.source)):
        if isinstance(at, ast.FunctionDef) and at.lineno == mutant.line:
            given = [each.value if isinstance(each, ast.Constant) else None for each in at.args.defaults]
            if all(isinstance(each, ast.Constant) for each in at.args.defaults):
                function.__defaults__ = tuple(given)
    forget()


def forget() -> None:
    """Empty the caches: they hide mutants, and which functions a test calls."""
    for name, module in list(sys.modules.items()):
        if name.startswith("jiceng_dangjian"):
            for value in list(vars(module).values()):
                if hasattr(value, "cache_clear"):
                    value.cache_clear()


class Judge:
    """Takes the place of pytest's loop over the tests: once for every mutant, in a process of its own."""

    def __init__(self, tried: list[Mutant]) -> None:
        self.tried = tried
        self.survivors: list[Key] = []
        self.failed = self.ended = False
        self.wins: Counter[int] = Counter()
        self.running: dict[int, tuple[Mutant, int]] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Remember that a test failed."""
        self.failed = self.failed or report.failed

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Learn which test calls what, then try every mutant."""
        gc.unfreeze()  # what the tests have frozen is not among the objects that the collector tells of
        known = [each for each in gc.get_objects() if isinstance(each, FunctionType)]
        alive = {(each.__code__.co_filename, each.__code__.co_firstlineno): each for each in known}
        gc.freeze()
        child, told = self.forked()
        if not child:
            self.tell(told, json.dumps(learnt(self, session.items)))
        with open(told, encoding="utf-8") as pipe:
            took, calls = json.loads(pipe.read() or "[0, 0]")
        os.waitpid(child, 0)
        if not took:
            return False
        for number, mutant in enumerate(self.tried, 1):
            place = str(PACKAGE / mutant.key[0]), mutant.first
            function = alive[place]
            tests = [test for test, own in enumerate(calls) if [Path(place[0]).name, place[1]] in own]
            tests.sort(key=lambda test: -(self.wins[test] + 0.1) / took[test])
            if len(self.running) == WORKERS:
                self.wait()
            child, told = self.forked()
            if not child:
                resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
                put_in(mutant, function)
                for test in tests:
                    signal.alarm(int(5 * took[test]) + 10)
                    if not self.passes(session.items[test]):
                        self.tell(told, str(test))
                self.tell(told, "survived")
            self.running[child] = mutant, told
            if number % 100 == 0:
                print(f"{number} of {len(self.tried)} tried", file=sys.stderr, flush=True)
        while self.running:
            self.wait()
        self.ended = True
        return True

    def forked(self) -> tuple[int, int]:
        """A child, and the pipe through which it tells something."""
        end, start = os.pipe()
        child = os.fork()
        os.close(start if child else end)
        return child, end if child else start

    def tell(self, told: int, text: str) -> None:
        """Tell the parent, and end."""
        with open(told, "w", encoding="utf-8") as pipe:
            pipe.write(text)
        os._exit(0)

    def wait(self) -> None:
        """Wait for one to end: it tells which test failed or that none did, and nothing if it ran out of time."""
        mutant, told = self.running.pop(os.wait()[0])
        with open(told, encoding="utf-8") as pipe:
            fate = pipe.read()
        if fate == "survived":
            self.survivors.append(mutant.key)
            print("survived:", *mutant.key, sep="\n  ", file=sys.stderr, flush=True)
        elif fate:
            self.wins[int(fate)] += 1

    def passes(self, item: pytest.Item) -> bool:
        """Run a test."""
        item.config.pluginmanager.unregister(name="terminalreporter")
        item.ihook.pytest_runtest_protocol(item=item, nextitem=None)
        return not self.failed


def learnt(judge: Judge, items: list[pytest.Item]) -> tuple[list[float], list[list[tuple[str, int]]]]:
    """How long each test takes without a mutant, and the functions it calls."""
    took, called = [], []
    for item in items:
        calls: set[tuple[str, int]] = set()

        def note(frame: Any, event: str, _: Any, calls: set[tuple[str, int]] = calls) -> None:
            if event == "call":
                calls.add((frame.f_code.co_filename, frame.f_code.co_firstlineno))

        forget()
        began = time.perf_counter()
        sys.setprofile(note)
        passed = judge.passes(item)
        sys.setprofile(None)
        if not passed:
            print(f"{item.nodeid} fails without any mutant", file=sys.stderr, flush=True)
            os._exit(1)
        took.append(time.perf_counter() - began)
        called.append([(Path(name).name, line) for name, line in calls if name.startswith(str(PACKAGE))])
    return took, called


def _page(survivors: list[Key]) -> str:
    told = ["# 未被发现的代码变异 Mutants of the code that survive", ""]
    told += [
        "由 `make mutate-code` 生成，不含等价变异。Generated; the equivalent ones are listed with their reasons in"
    ]
    told += ["tests/data/equivalent_mutants.json.", "", f"{len(survivors)}", ""]
    for file, function, was, now in survivors:
        told += [f"- {file}, {function}", "", "  ```diff", f"  - {was}", f"  + {now}", "  ```", ""]
    return "\n".join(told)


def main() -> int:
    """Try every mutant of some modules, else of all, and hold the survivors against the equivalents listed."""
    os.chdir(ROOT)
    modules = sys.argv[1:] or [*LANGUAGE, *EVALUATION, *LEDGER]
    judge = Judge([mutant for module in modules for mutant in mutants(f"{module}.py")])
    tests = [f"tests/{name}{'.py' if '/' in name else ''}" for name in TESTS] + [
        f"src/{PACKAGE.name}/{name}.py" for name in modules
    ]
    options = ["-qq", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:faulthandler"]
    quick = " and ".join(f"not {name}" for name in SLOW.split())
    if pytest.main([*options, "-k", quick, *tests], plugins=[judge]) not in (0, 5) or not judge.ended:
        return 2
    listed: dict[Key, str] = {}
    for each in json.loads((ROOT / "tests/data/equivalent_mutants.json").read_text(encoding="utf-8")):
        if each["file"].removesuffix(".py") in modules:
            listed |= {(each["file"], each["function"], each["before"], now): each["reason"] for now in each["after"]}
    for told, keys in (
        ("survived", sorted(set(judge.survivors) - listed.keys())),
        ("survived, equivalent", sorted(set(judge.survivors) & listed.keys())),
        ("listed as equivalent, but killed or gone", sorted(listed.keys() - set(judge.survivors))),
    ):
        for file, function, was, now in keys:
            because = listed.get((file, function, was, now), "")
            print(f"{told}: {file} {function}\n  - {was}\n  + {now}" + (f"\n  {because}" if because else ""))
    if not sys.argv[1:]:
        SURVIVORS.write_text(_page(sorted(set(judge.survivors) - listed.keys())), encoding="utf-8")
    equal = sum(key in listed for key in judge.survivors)
    number, survived = len(judge.tried), len(judge.survivors)
    print(f"{number} mutants of the code, {number - survived} killed, {survived} survived, {equal} of them equivalent")
    return int((survived - equal) * 20 > number or bool(listed.keys() - set(judge.survivors)))


if __name__ == "__main__":
    raise SystemExit(main())
