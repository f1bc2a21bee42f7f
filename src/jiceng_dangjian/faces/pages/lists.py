"""The tables of the pages: norms, duties by bearer, the year's windows."""

from collections.abc import Iterable, Iterator

from jiceng_dangjian.answers.written import markdown_table
from jiceng_dangjian.articles import NORMS, norms
from jiceng_dangjian.faces.pages.articles import said
from jiceng_dangjian.faces.pages.place import Page
from jiceng_dangjian.faces.pages.when import days
from jiceng_dangjian.language.bearer import Bearer
from jiceng_dangjian.language.norms import DECIDED_BY, Norm
from jiceng_dangjian.language.requirements import Holders, OrderTargets, Organizations, PointLeaders
from jiceng_dangjian.language.vocabulary import ORGANIZATION_KINDS
from jiceng_dangjian.language.windows import Periods, Window
from jiceng_dangjian.language.words import rule
from jiceng_dangjian.questions.choice import under
from jiceng_dangjian.questions.chosen import Readings


def norm_index(page: Page) -> str:
    """Every norm: where it stands, whom it binds, how it is decided, its words."""
    say = page.say
    heads = ("规范", "norm"), ("条款", "provision"), ("主体", "bearer"), ("如何认定", "decided by"), ("原文", "text")
    rows = [tuple(say(*head) for head in heads)]
    for norm in NORMS.values():
        bearers = say.list([say(bearer.zh, bearer.en) for bearer in norm.bearers])
        told = page.norm(norm, f"{say(norm.title_zh, norm.title_en)} {norm.id}")
        decided = say(DECIDED_BY[norm.decided_by], norm.decided_by)
        rows.append((told, page.cited(norm.citation), bearers, decided, said(norm, say)))
    # On the site the table can be filtered by these columns; elsewhere the division changes nothing.
    table = f'<div class="filtered" data-columns="1 2 3" markdown="1">\n\n{markdown_table(rows)}\n\n</div>'
    return page.written(say("规范总表", "All norms"), table)


def bearer_list(page: Page) -> str:
    """The list of responsibilities: for each bearer the duties that the text lays on it."""
    say, parts = page.say, []
    bearers = {bearer.id: bearer for norm in NORMS.values() for bearer in norm.bearers}
    heads = (
        ("规范", "norm"),
        ("如何认定", "decided by"),
        ("规则（默认读法）", "rule (default readings)"),
        ("原文", "text"),
    )
    head = tuple(say(*each) for each in heads)

    def row(norm: Norm, told: str) -> tuple[str, ...]:
        return page.norm(norm), say(DECIDED_BY[norm.decided_by], norm.decided_by), told, said(norm, say)

    for bearer in bearers.values():
        rows = [head]
        for norm in norms(bearer=bearer.id):
            told = say(*rule(norm)) if norm.requirement is not None else ""
            rows.append(
                row(
                    norm,
                    say("提出限期（本库不核对）", "sets the time limit (not checked)")
                    if _of_addressees(norm)
                    else told,
                )
            )
        title = f'## <a id="{bearer.id}"></a>{say(bearer.zh, bearer.en[0].upper() + bearer.en[1:])}'
        parts += [title, *_elsewhere(bearer, bearers.values(), page), markdown_table(rows)]
    ordered = say("## 被责令整改的组织", "## Organizations to which a rectification order is addressed")
    rows = [head, *(row(norm, say(*rule(norm))) for norm in filter(_of_addressees, NORMS.values()))]
    return page.written(say("责任清单", "Duties by bearer"), *parts, ordered, markdown_table(rows))


def _of_addressees(norm: Norm) -> bool:
    """Whether what is checked of a norm is the duty of those whom its bearer addresses."""
    return norm.subjects == OrderTargets()


def _elsewhere(bearer: Bearer, bearers: Iterable[Bearer], page: Page) -> Iterator[str]:
    """Under which wider names the text binds a bearer too, so that nobody takes its list for all there is."""
    say, own = page.say, _reach(bearer)
    wider = [each for each in bearers if each is not bearer and own and own <= _reach(each) and not _of_units(each)]
    names = say.list([f"[{say(each.zh, each.en)}]({page.to(page.path, each.id)})" for each in wider])
    if _of_units(bearer):
        yield say(
            "成员单位中属党（工）委、党组织者，另受以其名义列出的各条约束。",
            "Member units that are committees or Party organizations are also bound under those names.",
        )
    elif wider:
        yield say(
            f"按默认读法，{bearer.zh}另受以下名下各条约束：{names}。",
            f"Under the default readings it is also bound under: {names}.",
        )
    else:
        yield say(
            f"没有以更宽的名义约束{bearer.zh}的条文；是否为领导小组成员单位，以台账为准。",
            "No wider name binds it; whether it is a member unit of the leading group, the ledger says.",
        )


def _of_units(bearer: Bearer) -> bool:
    """Whether it is the member units of the leading group, whatever they are."""
    return bool(getattr(under(bearer.population, Readings()), "member_units", False))


def _reach(bearer: Bearer) -> frozenset[tuple[str, str]]:
    """The roles in kinds of organization that a bearer is, under the default readings: no role for the body itself."""
    population = under(bearer.population, Readings())
    if isinstance(population, PointLeaders):
        return frozenset(each for office in population.offices for each in _holding(office))
    if isinstance(population, Holders):
        return frozenset(_holding(population))
    return frozenset(("", kind) for kind in population.kinds) if isinstance(population, Organizations) else frozenset()


def _holding(holders: Holders) -> Iterator[tuple[str, str]]:
    for role in holders.roles:
        for kind in ORGANIZATION_KINDS if holders.at is None else holders.at.kinds:
            yield role, kind


def calendar(page: Page) -> str:
    """When what a ledger shows can be done: the windows of a year, under the default readings, by their days."""
    say = page.say
    windows: dict[Window, list[Norm]] = {}
    for norm in NORMS.values():
        requirement = under(norm.requirement, Readings())
        each = getattr(requirement, "each", None)
        if norm.decided_by == "computed" and each is not None:
            windows.setdefault(each, []).append(norm)
    heads = ("日期", "days"), ("期间", "window"), ("规范", "norm"), ("规则（默认读法）", "rule (default readings)")
    rows = [tuple(say(*head) for head in heads)]
    for window in sorted(windows, key=_in_order):
        told = say(getattr(window, "zh", ""), getattr(window, "en", ""))
        rows += [
            (
                days(window, say),
                told,
                page.norm(norm, f"{say(norm.title_zh, norm.title_en)} {norm.id}"),
                say(*rule(norm)),
            )
            for norm in windows[window]
        ]
    about = say("默认读法下的期间；起止均含当日。", "The windows under the default readings; both days are included.")
    return page.written(say("一年的期间", "The year's windows"), about, markdown_table(rows))


A_YEAR = 2023
"""Any year: the windows of each stand in the same order."""


def _in_order(window: Window) -> tuple[object, ...]:
    """By the last day of the first period; what has no days of its own last."""
    return (0, *next(iter(window.days(A_YEAR)))[1::-1]) if isinstance(window, Periods) else (1,)
