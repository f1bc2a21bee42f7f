"""Filters of findings: the values given, and those of a finding."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Any

from jiceng_dangjian.errors import BadValue, WrongType
from jiceng_dangjian.language.names import DecidedByName, ReasonName, VerdictName
from jiceng_dangjian.language.norms import Norm
from jiceng_dangjian.language.vocabulary import Reason, Verdict
from jiceng_dangjian.ledger.scalars import what
from jiceng_dangjian.medium import quoted
from jiceng_dangjian.naming import nearest

if TYPE_CHECKING:
    from jiceng_dangjian.evaluation.finding import Finding

Filter = str | Iterable[str] | None
"""A filter: one value or several."""
VerdictFilter = VerdictName | Verdict | Iterable[VerdictName | Verdict] | None
ReasonFilter = ReasonName | Reason | Iterable[ReasonName | Reason] | None
DecidedFilter = DecidedByName | Iterable[DecidedByName] | None
NormFilter = Filter | Norm | Iterable[Norm | str]
"""The same of names of closed lists."""


def looked_at(finding: "Finding", name: str) -> Any:
    """What a filter of a name looks at."""
    if name == "norm":
        return finding.norm.id
    return finding.norm.decided_by if name == "decided_by" else getattr(finding, name)


def several(given: Any) -> tuple[str, ...] | None:
    """The values of a filter, of which there may be one or several; a norm stands for its id."""
    if given is None:
        return None
    values = (given,) if isinstance(given, (str, Norm)) or not isinstance(given, Iterable) else tuple(given)
    for each in values:
        if not isinstance(each, (str, Norm)):
            raise WrongType(f"a filter is a text, a norm or several of them, not {what(each)}")
    return tuple(each.id if isinstance(each, Norm) else each for each in values)


def known(values: tuple[str, ...] | None, names: Collection[str], of: str) -> tuple[str, ...] | None:
    """The values, where each is one of some names; raises `ValueError` for one that is not."""
    for each in values or ():
        if each not in names:
            raise BadValue(f"there is no {of} {quoted(each)}{nearest(each, names)}")
    return values
