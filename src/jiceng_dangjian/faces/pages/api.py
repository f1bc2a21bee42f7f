"""The reference of the public names, in the order of use, from their signatures, types and docstrings."""

import inspect
import re
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

import attrs

import jiceng_dangjian
from jiceng_dangjian.faces.pages.place import Page

GROUPS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "use": (
        "读台账，核对，读结论",
        "Load, evaluate, read findings",
        ("Ledger", "example_district", "evaluate", "Report", "Finding", "Verdict", "Reason", "Row", "figure"),
    ),
    "answers": (
        "为何如此，怎样补足，谁该做什么",
        "Why, what would settle it, who owes what",
        (
            *("Explanation", "check_explanation", "Remedy", "apply", "Flip", "Account", "Difference", "duties", "Duty"),
            *("consequences", "Element"),
        ),
    ),
    "law": ("规范与法", "The norms, and the law", ("NORMS", "norms", "Norm", "LAW", "Law")),
    "text": (
        "条文与读法",
        "The text, and its readings",
        (
            *("cite", "REGULATION", "Regulation", "Chapter", "Article", "Item"),
            *("READINGS", "Question", "Readings", "Interpretation"),
        ),
    ),
    "records": (
        "台账里的记录",
        "The records of a ledger",
        (
            *("Organization", "Appointment", "Entry", "Days", "Coverage", "Attestation", "schema", "VOCABULARY"),
            *("Vocabulary", "ENTRY_KINDS", "ORGANIZATION_KINDS", "ROLES", "OFFICES"),
        ),
    ),
    "errors": (
        "错误",
        "Errors",
        (
            *(
                "Error",
                "LedgerError",
                "Fault",
                "BadValue",
                "WrongType",
                "NotFound",
                "UnknownCitation",
                "UnknownReading",
            ),
            *("UnsoundLaw", "Detached", "__version__"),
        ),
    ),
}
"""The public names by what they are for: each group is a page."""
FURTHER = (
    (
        "language",
        "guides/amend.md",
        ("写条文模块所用的词：窗口、条件、要求", "the words in which an article is written"),
    ),
    (
        "testing",
        "guides/test-your-own.md",
        (
            "随机台账与情形，检验自己的实现（附加项 testing）",
            "ledgers and situations at random, to test an implementation (extra testing)",
        ),
    ),
    (
        "office",
        "guides/spreadsheets.md",
        ("表格导入，清单、日历导出（附加项 office）", "tables in, lists and a calendar out (extra office)"),
    ),
    ("batch", "guides/many-ledgers.md", ("许多份台账（附加项 batch）", "many ledgers (extra batch)")),
)
"""Modules beside the public names, each with the guide that shows its use."""
SHORT = 40
"""A default is written out if it is shorter than this."""
PACKAGE = Path(jiceng_dangjian.__file__).parent
BEFORE = """from datetime import date

import jiceng_dangjian as jd
from jiceng_dangjian import *"""
"""What the examples in docstrings rest on."""
VALUES = {
    "LAW": "The regulation as a `Law`: what is asked where no other law is given.",
    "NORMS": "Every norm of the regulation by its id, in the order of the text.",
    "REGULATION": "The text, as a `Regulation`: chapters, articles, items.",
    "READINGS": "Every reading by its id: a `Question` on which findings depend.",
    "VOCABULARY": "The kinds, roles and offices that ledgers of the regulation may name, as a `Vocabulary`.",
    "ENTRY_KINDS": "The kinds of entries by name, each with its Chinese, its nature and its fields.",
    "ORGANIZATION_KINDS": "The kinds of organizations by name, with their Chinese.",
    "ROLES": "The roles that an appointment may be to, with their Chinese.",
    "OFFICES": "The offices that may attest, with their Chinese.",
    "__version__": "The version of the package.",
}
"""What the values among the public names are."""
MODULES = re.compile(
    r"\b(?:jiceng_dangjian|collections|typing|datetime|attrs?|pathlib|enum)(?:\.\w+)*\.(?=[A-Z]\w*|date\b)"
)
"""Where a type comes from, which its signature need not say."""


def reference(page: Page) -> str:
    """The list of the public names, each with the first line of its docstring."""
    say = page.say
    about = say(
        "用法说明为英文，取自各名称的文档字符串；其中示例均在测试中运行。按使用的先后排列。",
        "From the docstrings; the examples in them run in the tests. In the order of use.",
    )
    parts = [about]
    for name, (zh, en, members) in GROUPS.items():
        lines = [f"- [`{each}`]({page.to(f'api/{name}.md', each)}): {_first_line(each)}" for each in members]
        parts += [f"## [{say(zh, en)}]({page.to(f'api/{name}.md')})", "\n".join(lines)]
    further = [f"- [`jiceng_dangjian.{name}`]({page.to(guide)}): {say(*told)}" for name, guide, told in FURTHER]
    parts += [f"## {say('其他模块', 'Further modules')}", "\n".join(further)]
    return page.written(say("公开名称", "Public names"), *parts)


def _first_line(name: str) -> str:
    value = getattr(jiceng_dangjian, name)
    told = inspect.getdoc(value) if _documented(value) else None
    return re.split(r"\n\n|(?<=\.) |\n(?=>>>)", told or VALUES[name])[0].replace("\n", " ")


def _documented(value: object) -> bool:
    return inspect.isclass(value) or inspect.isfunction(value) or hasattr(value, "__wrapped__")


def names(page: Page, name: str) -> str:
    """The names of a group: signature, docstring, methods and properties, and where the source stands."""
    zh, en, members = GROUPS[name]
    before = page.say("以下示例均以此为前提：", "The examples below run after:")
    return page.written(
        page.say(zh, en),
        f"{before}\n\n```python\n{BEFORE}\n```",
        *(part for each in members for part in _of(each, page)),
    )


def _of(name: str, page: Page) -> Iterator[str]:
    value = getattr(jiceng_dangjian, name)
    yield f'## <a id="{name}"></a>`{name}`'
    if not _documented(value):
        yield VALUES[name]
        return
    yield f"```python\n{_signature(name, value)}\n```"
    yield _text(value)
    yield _source(value, page)
    if inspect.isclass(value):
        for member, method in _public(value):
            told = getattr(method, "__func__", method)
            if isinstance(told, property):
                returned = _annotation(inspect.signature(told.fget).return_annotation) if told.fget else ""
                head, text = f"{member}: {returned}", _text(told.fget)
                kind = page.say("属性", "property")
            else:
                head, text, kind = _call(member, told), _text(told), page.say("方法", "method")
            yield f"**{kind}** `{name}.{member}`"
            yield f"```python\n{head}\n```"
            yield text


def _source(value: Any, page: Page) -> str:
    """The file in which a name is defined, from the page on; the site has a copy."""
    file = inspect.getsourcefile(inspect.unwrap(value)) or ""
    up = "../" * (page.path.count("/") + 2)
    return f"[{page.say('源文件', 'source')}]({up}src/jiceng_dangjian/{Path(file).relative_to(PACKAGE).as_posix()})"


def _text(value: Any) -> str:
    """A docstring: prose as prose, examples as code."""
    told = inspect.getdoc(value) or ""
    prose, at, examples = told.partition(">>>")
    parts = [re.sub(r"(?m)^(?=[#>*+-])", r"\\", prose.strip()).replace("<", "&lt;")]
    return "\n\n".join(filter(None, [*parts, f"```python\n{at}{examples}\n```" if at else ""]))


def _public(value: type) -> list[tuple[str, Any]]:
    return [
        (name, member)
        for name, member in vars(value).items()
        if not name.startswith("_") and (inspect.isfunction(member) or isinstance(member, (classmethod, property)))
    ]


def _signature(name: str, value: Any) -> str:
    """A name as it is used: a class with its fields and their types, an enumeration with its members."""
    if inspect.isclass(value) and issubclass(value, Enum):
        return f"{name}: {', '.join(each.value for each in value)}"
    if inspect.isclass(value) and attrs.has(value):
        fields = [each for each in attrs.fields(value) if each.init and each.name[0] != "_"]
        return _lines(name, [_field(each) for each in fields])
    return name if inspect.isclass(value) else _call(name, value)


def _field(field: "attrs.Attribute[Any]") -> str:
    default = "" if field.default is attrs.NOTHING else f" = {_default(field.default)}"
    return f"{field.name}: {_annotation(field.type)}{default}"


def _default(value: Any) -> str:
    told = "" if isinstance(value, attrs.Factory) else repr(value)  # type: ignore[arg-type]
    return told if 0 < len(told) < SHORT else "…"


def _call(name: str, value: Any) -> str:
    """A function with one parameter a line, each with its type and default."""
    signature = inspect.signature(value)
    told = []
    keyword_only = False
    for each in signature.parameters.values():
        if each.name in ("self", "cls"):
            continue
        if each.kind is each.KEYWORD_ONLY and not keyword_only:
            keyword_only = True
            told.append("*")
        told.append(MODULES.sub("", str(each)).replace("'", "") if each.default is each.empty else _parameter(each))
    returned = signature.return_annotation
    tail = "" if returned is signature.empty else f" -> {_annotation(returned)}"
    return _lines(name, told, tail)


def _parameter(each: inspect.Parameter) -> str:
    return f"{each.name}: {_annotation(each.annotation)} = {_default(each.default)}"


def _lines(name: str, told: list[str], tail: str = "") -> str:
    if not told:
        return f"{name}(){tail}"
    return f"{name}(\n" + "".join(f"    {each},\n" for each in told) + f"){tail}"


def _annotation(annotation: Any) -> str:
    """A type as one says it: without the modules, and closed lists by the word that stands for them."""
    told = annotation if isinstance(annotation, str) else inspect.formatannotation(annotation)
    told = re.sub(r"Annotated\[Literal\[[^\]]*\], OneOf\(what='([^']*)'.*?\)\]", r"str", told)
    return MODULES.sub("", told).replace("'", "").replace("NoneType", "None")
