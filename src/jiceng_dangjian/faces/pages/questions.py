"""The open questions of the text: the readings, the witnesses of their options, and what changes no computation."""

import json
from importlib import resources

from jiceng_dangjian.answers.written import markdown_table
from jiceng_dangjian.articles import LAW, NORMS
from jiceng_dangjian.faces.pages.articles import link
from jiceng_dangjian.faces.pages.language import Language
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
            "# 其他未定问题\n\n不改变任何计算：所涉规范由机关证明、须人判断或仅为宣示，或者台账已载明答案。",
            "# Further open questions\n\nThese change no computation: what they concern is attested, for judgement or "
            "declaratory, or on record.",
        )
    )
    for question in FURTHER.values():
        parts += _about(f"## {question.id}", question, say)
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
        say("涉及规范：", "Norms: ") + say.list([link(NORMS[norm]) for norm in LAW.concerned(question)]),
    ]


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
