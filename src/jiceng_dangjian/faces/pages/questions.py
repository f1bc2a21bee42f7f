"""The open questions of the text: a list of them, a page for each group, and the witnesses of the readings' options."""

import json
from importlib import resources

from jiceng_dangjian.answers.language import Language
from jiceng_dangjian.answers.written import markdown_table
from jiceng_dangjian.articles import LAW, NORMS
from jiceng_dangjian.faces.pages.groups import GROUPS, TITLES
from jiceng_dangjian.faces.pages.place import Page
from jiceng_dangjian.language.vocabulary import VERDICTS_ZH, Verdict
from jiceng_dangjian.ledger.records import LISTS
from jiceng_dangjian.questions.question import Question
from jiceng_dangjian.questions.readings import READINGS

WITNESSES = "witnesses.md"


def readings(page: Page) -> str:
    """Every question with its default, linked with its page."""
    say = page.say
    about = say(
        "原文未定而影响结论的问题。默认均为工作读法，只有区委组织部可以解释（第十七条）。",
        "Questions that the text leaves open and on which findings depend. Every default is a working reading; only "
        "the Organization Department can settle one (article 17).",
    )
    parts = [about]
    for name, questions in GROUPS.items():
        if all(id in READINGS for id in questions):
            rows = [(say("问题", "question"), say("读法", "reading"), say("默认", "default"))]
            rows += [
                (page.question(id), f"`{id}`", f"`{each.default}` {say(each.options[0].zh, each.options[0].en)}")
                for id, each in questions.items()
            ]
            parts += [f"## {say(*TITLES[name])}", markdown_table(rows)]
    parts += [
        say("## 其他未定问题", "## Further open questions"),
        say(
            "未列为读法的问题。每题注明：台账所载已答，或“未试”：可能改变结论而未计算。",
            "Questions that are not readings. Of each it is said whether what is entered settles it, or it is untried: "
            "it could change a verdict and is not computed.",
        ),
    ]
    for name, questions in GROUPS.items():
        if not all(id in READINGS for id in questions):
            lines = [f"- {page.question(id)}" + _untried(each, say) for id, each in questions.items()]
            parts += [f"### {say(*TITLES[name])}", "\n".join(lines)]
    return page.written(say("待定读法", "Readings"), *parts)


def _untried(question: Question, say: Language) -> str:
    return say("（未试）", " (untried)") if question.untried else ""


def group(page: Page, name: str) -> str:
    """The questions of a group: the words at issue, the options and whom each burdens, the default and its grounds."""
    parts = [_about(each, page) for each in GROUPS[name].values()]
    return page.written(page.say(*TITLES[name]), *parts)


def _about(question: Question, page: Page) -> str:
    say = page.say
    title = f'## <a id="{question.id}"></a>{say(question.question_zh, question.question_en)}'
    told = [title, f"`{question.id}`", _at_issue(question, page), _options(question, say)]
    told.append(say(f"理由：{question.basis_zh}", f"Grounds: {question.basis_en}"))
    if question.moves_subject:
        told.append(_moves(say))
    if question.practice:
        told.append(say("实践：", "In practice: ") + say(*question.practice))
    told.append(say("涉及规范：", "Norms: ") + _norms(question, page))
    if question.id in READINGS:
        shown = say("各选项的最小台账", "a smallest ledger for each option")
        told.append(say("见证：", "Witnesses: ") + f"[{shown}]({page.to(WITNESSES, question.id)})")
    elif question.untried:
        told.append(say("未试：可能改变结论，未计算。", "Untried: it could change a verdict and is not computed."))
    else:
        told.append(say("台账所载已答，或不涉及任何结论。", "Settled by what is entered, or no verdict turns on it."))
    return "\n\n".join(told)


def _moves(say: Language) -> str:
    """Said of a reading that lays a duty on others."""
    return say(
        "此读法改变责任主体：依另一选项，义务由他人承担，并非同一主体的结论不同。",
        "This reading moves the subject: under another option the duty is somebody else's, and no verdict of the same "
        "subject turns.",
    )


def _norms(question: Question, page: Page) -> str:
    if question.everywhere:
        return page.say("凡有所要求的规范", "all that require something")
    return page.say.list([page.norm(NORMS[norm]) for norm in LAW.concerned(question)])


def _options(question: Question, say: Language) -> str:
    rows = [(say("选项", "option"), say("含义", "meaning"), say("加重谁的负担", "whom it burdens"))]
    for option in question.options:
        default = say("（默认）", " (default)") if option.id == question.default else ""
        rows.append((f"`{option.id}`{default}", say(option.zh, option.en), say(*option.burdens)))
    return markdown_table(rows)


def _at_issue(question: Question, page: Page) -> str:
    say = page.say
    first, last = LAW.span_of(question)
    norm = NORMS[question.norm]
    where = say(f"原文第{first}至{last}字", f"characters {first} to {last} of the text")
    words = f"“{question.words}”"
    if say.id == "en":
        return f"Words at issue: {words}, from the clause “{norm.summary_en}” ({page.norm(norm)}, {where})"
    return f"争议文字：{words}（{page.norm(norm)}，{where}）"


def witnesses(page: Page) -> str:
    """For each option that is not a default a smallest ledger on which it and the default differ."""
    say = page.say
    parts = [
        say(
            "每个非默认选项各有一份最小台账：依默认读法与依该选项，结论不同。",
            "For each option that is not a default, a smallest ledger on which it and the default give different "
            "verdicts.",
        )
    ]
    told = json.loads(resources.files("jiceng_dangjian").joinpath("data", "witnesses.json").read_text(encoding="utf-8"))
    for id, question in READINGS.items():
        parts.append(f'## <a id="{id}"></a>{say(question.question_zh, question.question_en)}')
        parts.append(page.question(id, f"`{id}`"))
        for each in (each for each in told if each["reading"] == id):
            default, option = (_verdict(each["verdicts"][name], say) for name in ("default", "option"))
            about = say("，", ", ").join(
                [page.norm(NORMS[each["norm"]]), f"`{each['subject']}`", str(each["year"]), each["as_of"]]
            )
            differ = say(
                f"默认：{default}；依 `{each['option']}`：{option}",
                f"default: {default}; under `{each['option']}`: {option}",
            )
            records = [
                json.dumps(record, ensure_ascii=False) for name in LISTS for record in each["ledger"].get(name, [])
            ]
            about = say(f"（{about}）", f" ({about})")
            parts += [f"**{differ}**{about}", "```json\n" + "\n".join(records) + "\n```"]
    return page.written(say("各读法的见证", "Witnesses of the readings"), *parts)


def _verdict(verdict: str, say: Language) -> str:
    return say(VERDICTS_ZH[Verdict(verdict)], verdict)
