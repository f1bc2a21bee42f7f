"""The wording of the text: its drafting faults, and a glossary of its terms."""

from importlib import resources

from jiceng_dangjian.answers.written import markdown_table
from jiceng_dangjian.faces.pages.place import Page
from jiceng_dangjian.regulation import load
from jiceng_dangjian.regulation.drafting import drafting_faults


def drafting(page: Page) -> str:
    """What the text's punctuation and headings do otherwise than the rest of it, with the place of each."""
    say, text = page.say, load().text
    heads = ("位置", "characters"), ("瑕疵", "fault"), ("原文", "text")
    rows = [tuple(say(*head) for head in heads)]
    for fault in drafting_faults():
        around = text[max(0, fault.start - 8) : fault.end + 8].replace("\n", " ")
        rows.append((f"{fault.start}–{fault.end}", say(fault.zh, fault.en), f"“{around}”"))
    about = say(
        "原文逐字保留，不作更正；位置按全文字数计，从零起。",
        "The text is kept as it is, and nothing is corrected. Places are counted in characters of the text, from zero.",
    )
    return page.written(say("原文的文字瑕疵", "Drafting faults of the text"), about, markdown_table(rows))


def glossary(page: Page) -> str:
    """The terms that stand in the text, with the name used in code and in English prose."""
    say, text = page.say, load().text
    table = resources.files("jiceng_dangjian").joinpath("data", "glossary.tsv").read_text(encoding="utf-8")
    rows = [(say("用语", "term"), say("英文代号", "English id"), say("英文（非正式）", "English (unofficial)"))]
    for line in table.splitlines()[1:]:
        zh, identifier, en = line.split("\t")
        if any(term.strip("“”") in text for term in zh.split(" / ")):
            rows.append((f"“{zh}”" if say.id == "en" else zh, f"`{identifier}`", en))
    return page.written(say("术语对照", "Glossary"), markdown_table(rows))
