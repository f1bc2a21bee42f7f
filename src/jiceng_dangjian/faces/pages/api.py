"""The reference of the public names, from their signatures and docstrings."""

import inspect
from enum import Enum
from typing import Any

import attrs

import jiceng_dangjian
from jiceng_dangjian.answers.language import Language


def reference(say: Language) -> str:
    """Every public name with its signature, its docstring and the docstrings of its public methods."""
    about = say(
        "用法说明为英文，取自各名称的文档字符串；其中示例均在测试中运行。",
        "From the docstrings; the examples in them run in the tests.",
    )
    parts = [say("# 公开接口", "# Public names"), say.notice, about]
    for name in sorted(jiceng_dangjian.__all__, key=str.lower):
        value = getattr(jiceng_dangjian, name)
        parts.append(f'## <a id="{name}"></a>`{name}`')
        if not (inspect.isclass(value) or inspect.isfunction(value) or hasattr(value, "__wrapped__")):
            parts.append(say("类型：", "Type: ") + f"`{type(value).__name__}`")
            continue
        parts.append(_code(_signature(name, value), inspect.getdoc(value) or ""))
        if inspect.isclass(value):
            for member, method in _public(value):
                told = getattr(method, "__func__", method)
                told = told.fget if isinstance(told, property) else told
                parts.append(_code(_signature(f"{name}.{member}", told), inspect.getdoc(told) or ""))
    return "\n\n".join(parts) + "\n"


def _public(value: type) -> list[tuple[str, Any]]:
    return [
        (name, member)
        for name, member in vars(value).items()
        if not name.startswith("_") and (inspect.isfunction(member) or isinstance(member, (classmethod, property)))
    ]


def _signature(name: str, value: Any) -> str:
    """A name as it is called: a class with the names of its fields, an enumeration with its members."""
    if inspect.isfunction(value) or inspect.ismethod(value) or hasattr(value, "__wrapped__"):
        return f"{name}{inspect.signature(value)}"
    if inspect.isclass(value) and issubclass(value, Enum):
        return f"{name}: {', '.join(each.value for each in value)}"
    if inspect.isclass(value) and attrs.has(value):
        return f"{name}({', '.join(each.name for each in attrs.fields(value) if each.init and each.name[0] != '_')})"
    return name


def _code(signature: str, documentation: str) -> str:
    return f"```python\n{signature}\n```\n\n```text\n{documentation}\n```"
