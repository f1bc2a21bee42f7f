"""The illustration of a norm on its article's page: executed when the page is made."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from jiceng_dangjian.answers.language import Language
from jiceng_dangjian.answers.remedy.remedy import WHY_NOT, Remedy
from jiceng_dangjian.evaluation.finding import Finding
from jiceng_dangjian.examples.illustrations import illustration
from jiceng_dangjian.language.norms import Norm
from jiceng_dangjian.language.requirements import Attested
from jiceng_dangjian.ledger.ledger import Ledger
from jiceng_dangjian.ledger.records import LISTS


def verdict(finding: Finding, say: Language) -> str:
    """A verdict and its reason."""
    return say(finding.verdict_zh, f"{finding.verdict} ({finding.reason})")


def illustrated(norm: Norm, say: Language) -> Iterator[str]:
    """A ledger that does not satisfy a norm, its remedy, the ledger that does, and the call that asks."""
    shown = illustration(norm)
    if shown is None:
        return
    before, after, closed = shown.before, shown.after, shown.closed
    attested = isinstance(norm.requirement, Attested)
    yield _code(ledger_text(before.inquiry.ledger), "json")
    yield say("截至", "As of ") + f"{before.inquiry.as_of}" + say("：", ": ") + _explained(before, say)
    yield say("补足之法：", "Remedy: ") + remedy_text(shown.remedy, say)
    told = (
        say("经证明已做到，截至", "Attested as done, as of ")
        if attested
        else say("照此记入，截至", "So entered, as of ")
    )
    yield told + f"{after.inquiry.as_of}" + say("：", ": ") + _explained(after, say)
    if closed is not None:
        told = say("经证明未做到，截至", "Attested as not done, as of ")
        if not attested:
            told = say("无此记录而台账声明完整，截至", "Without it, the record declared complete, as of ")
        why = say("补足之法：", "Remedy: ") + remedy_text(closed.remedy(), say)
        yield told + f"{closed.inquiry.as_of}" + say("：", ": ") + _explained(closed, say) + "\n\n" + why
    yield _code(_call(before), "python")


def entered(norm: Norm, kind: str) -> str | None:
    """An entry of a kind as it would count for a norm, as JSON; None where the example of the norm has none."""
    shown = illustration(norm)
    entries = [] if shown is None else [each.plain() for each in shown.remedy.entries]
    return next((_as_json(each) for each in entries if each["kind"] == kind), None)


def _as_json(entry: dict[str, Any]) -> str:
    return re.sub(r'("amount": )1\b', r"\1…", json.dumps(entry, ensure_ascii=False))  # no sum is proposed


def ledger_text(ledger: Ledger) -> str:
    """A ledger as JSON, one record a line, without its empty lists."""
    told = {name: value for name, value in ledger.to_dict().items() if value != []}
    lines = [f"  {json.dumps(name)}: {_value(name, value)}" for name, value in told.items()]
    return "{\n" + ",\n".join(lines) + "\n}"


def _value(name: str, value: Any) -> str:
    if name not in LISTS:
        return json.dumps(value, ensure_ascii=False)
    return "[\n" + ",\n".join(f"    {json.dumps(each, ensure_ascii=False)}" for each in value) + "\n  ]"


def remedy_text(remedy: Remedy, say: Language) -> str:
    """What would satisfy a finding, in words."""
    if remedy.why_not is not None:
        return say(*WHY_NOT[remedy.why_not]) + say("。", ".")
    ways = []
    entries = Counter(remedy.entries)
    for each, number in entries.items():
        until = (
            say("，此后持续", ", from then on")
            if each.latest is None
            else say(f"至{each.latest}", f" to {each.latest}")
        )
        verb = say("如已做，补记", "if done, enter") if remedy.if_done else say("做并记入", "do and enter")
        entry = _as_json(each.plain())
        times = say(f"{number}次，", f"{number} of them, ") if number > 1 else ""
        ways.append(
            f"{verb} `{entry}`" + say(f"（{times}{each.earliest}{until}）", f" ({times}{each.earliest}{until})")
        )
    for fact in remedy.facts:
        if fact.field == "attestations":
            asked = say("请有关机关或上级组织出具证明", "ask an office, or an organization above it, to say so")
            ways.append(asked + say(f"（规范{fact.record}）", f" (norm {fact.record})"))
            continue
        record = fact.record or say("台账", "the ledger")
        value = "" if fact.value is None else say(f"（如为 {fact.value}）", f" (if it is {fact.value})")
        ways.append(say(f"查明 `{record}` 的 `{fact.field}`", f"find out `{fact.field}` of `{record}`") + value)
    return say("；", "; ").join(ways) + say("。", ".")


def _explained(finding: Finding, say: Language) -> str:
    lines = finding.explain(say.id).lines
    return f"**{verdict(finding, say)}**\n\n" + _code("\n".join(lines), "text")


def _call(finding: Finding) -> str:
    norm, run = finding.norm, finding.inquiry
    day = f"date({run.as_of.year}, {run.as_of.month}, {run.as_of.day})"
    return (
        f">>> from jiceng_dangjian.articles.article_{norm.citation.article:02} import {norm.name}\n"
        f">>> {norm.name}(ledger, {finding.subject!r}, year={run.year}, as_of={day})[0].verdict.value\n"
        f"{finding.verdict.value!r}"
    )


def _code(text: str, language: str) -> str:
    return f"```{language}\n{text}\n```"
