"""The open questions of the text: the readings, the witnesses of their options, and the further questions."""

import json
from importlib import resources

from jiceng_dangjian.answers.language import Language
from jiceng_dangjian.answers.written import markdown_table
from jiceng_dangjian.articles import LAW, NORMS
from jiceng_dangjian.faces.pages.articles import link
from jiceng_dangjian.language.vocabulary import VERDICTS_ZH, Verdict
from jiceng_dangjian.ledger.records import LISTS
from jiceng_dangjian.questions.further import FURTHER
from jiceng_dangjian.questions.question import Question
from jiceng_dangjian.questions.readings import READINGS


def readings(say: Language) -> str:
    """Every question: the words at issue, the options and whom each burdens, the default and its grounds."""
    parts = [
        say("# 待定读法", "# Readings"),
        say.notice,
        say(
            "原文未定而影响结论的问题。默认均为工作读法，只有区委组织部可以解释（第十七条）。",
            "Questions that the text leaves open and on which findings depend. Every default is a working reading; "
            "only the Organization Department can settle one (article 17).",
        ),
    ]
    for reading in READINGS.values():
        parts += _about(f'## <a id="{reading.id}"></a>{reading.id}', reading, say)
        parts[-1] += say("。", ". ") + _witnessed(reading.id, say)
    parts.append(
        say(
            "# 其他未定问题\n\n未列为读法的问题。每题注明：台账所载已答，或“未试”：可能改变结论而未计算。",
            "# Further open questions\n\nQuestions that are not readings. Of each it is said whether what is entered "
            "settles it, or it is untried: it could change a verdict and is not computed.",
        )
    )
    for question in FURTHER.values():
        parts += _about(f'## <a id="{question.id}"></a>{question.id}', question, say)
        parts.append(
            say("未试：可能改变结论，未计算。", "Untried: it could change a verdict and is not computed.")
            if question.untried
            else say("台账所载已答，或不涉及任何结论。", "Settled by what is entered, or no verdict turns on it.")
        )
    return "\n\n".join(parts) + "\n"


def _witnessed(reading: str, say: Language) -> str:
    return (
        say("见证见", "Witnesses: ")
        + f"[{say('各选项的最小台账', 'a smallest ledger for each option')}](witnesses.md#{reading})"
    )


def _about(title: str, question: Question, say: Language) -> list[str]:
    """A question: the words at issue, the options and whom each burdens, the default, its grounds, the norms."""
    return [
        title,
        say(question.question_zh, question.question_en),
        _at_issue(question, say),
        _options(question, say),
        say(f"理由：{question.basis_zh}", f"Grounds: {question.basis_en}"),
        *([_moves(say)] if question.moves_subject else []),
        *([say("实践：", "In practice: ") + say(*question.practice)] if question.practice else []),
        say("涉及规范：", "Norms: ") + _norms(question, say),
    ]


def _moves(say: Language) -> str:
    """Said of a reading that lays a duty on others."""
    return say(
        "此读法改变责任主体：依另一选项，义务由他人承担，并非同一主体的结论不同。",
        "This reading moves the subject: under another option the duty is somebody else's, and no verdict of the same "
        "subject turns.",
    )


def _norms(question: Question, say: Language) -> str:
    if question.everywhere:
        return say("凡有所要求的规范", "all that require something")
    return say.list([link(NORMS[norm]) for norm in LAW.concerned(question)])


def _options(question: Question, say: Language) -> str:
    rows = [(say("选项", "option"), say("含义", "meaning"), say("加重谁的负担", "whom it burdens"))]
    for option in question.options:
        default = say("（默认）", " (default)") if option.id == question.default else ""
        rows.append((f"`{option.id}`{default}", say(option.zh, option.en), say(*option.burdens)))
    return markdown_table(rows)


def _at_issue(question: Question, say: Language) -> str:
    first, last = LAW.span_of(question)
    where = say(f"原文第{first}至{last}字", f"characters {first} to {last} of the text")
    told = say("争议文字", "Words at issue")
    return f"{told}{say('：', ': ')}“{question.words}”（{link(NORMS[question.norm])}，{where}）"


def witnesses(say: Language) -> str:
    """For each option that is not a default a smallest ledger on which it and the default differ."""
    parts = [
        say("# 各读法的见证", "# Witnesses of the readings"),
        say.notice,
        say(
            "每个非默认选项各有一份最小台账：依默认读法与依该选项，结论不同。",
            "For each option that is not a default, a smallest ledger on which it and the default give different "
            "verdicts.",
        ),
    ]
    told = json.loads(resources.files("jiceng_dangjian").joinpath("data", "witnesses.json").read_text(encoding="utf-8"))
    for reading in READINGS:
        parts.append(f'## <a id="{reading}"></a>{reading}')
        for each in (each for each in told if each["reading"] == reading):
            default, option = (_verdict(each["verdicts"][name], say) for name in ("default", "option"))
            about = f"{link(NORMS[each['norm']])}，`{each['subject']}`，{each['year']}，{each['as_of']}"
            differ = say(
                f"默认：{default}；依 `{each['option']}`：{option}",
                f"default: {default}; under `{each['option']}`: {option}",
            )
            records = [
                json.dumps(record, ensure_ascii=False) for name in LISTS for record in each["ledger"].get(name, [])
            ]
            parts += [f"**{differ}**（{about}）", "```json\n" + "\n".join(records) + "\n```"]
    return "\n\n".join(parts) + "\n"


def _verdict(verdict: str, say: Language) -> str:
    return say(VERDICTS_ZH[Verdict(verdict)], verdict)
