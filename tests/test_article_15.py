"""Article 15 is restated only: its elements in the words of the text, and no rating or blame anywhere."""

import re
from datetime import date
from typing import Any

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.answers import consequences, entries
from jiceng_dangjian.answers.remedy import remedy
from jiceng_dangjian.articles.article_15 import ELEMENTS
from jiceng_dangjian.faces import tables
from jiceng_dangjian.faces.tables import contested, report_as_text
from jiceng_dangjian.language import vocabulary
from jiceng_dangjian.language.relations import RELATIONS

QUESTION: dict[str, Any] = {"year": 2024, "as_of": date(2025, 3, 31)}
RATING_OR_BLAME = re.compile(
    r"优秀|良好|较好|较差|合格|称职|先进|后进|违纪|违规|失职|渎职|处分|追责|问责建议|得分|评分|扣分|排名|名次|等次|红灯|黄灯|绿灯|"
    r"\b(?:scor|rank|rating|grade|blame|violat|guilt|misconduct|fault of|negligen|culpab|punish|excellent|poor)\w*",
    re.IGNORECASE,
)
ORGANIZATIONS = [{"id": "w", "kind": "subdistrict_working_committee"}, {"id": "dc", "kind": "district_committee"}]


def elements(*entries: dict[str, Any], attestations: Any = ()) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Status and evidence of each element for one committee, by its words."""
    document = {
        "format": "jiceng-dangjian.ledger/1",
        "in_force_from": "2020-01-01",
        "organizations": ORGANIZATIONS,
        "entries": list(entries),
        "attestations": list(attestations),
    }
    told = jd.consequences(jd.Ledger.from_dict(document), "w", **QUESTION)
    return {each.words: (each.status, each.evidence) for each in told}


def decision(kind: str) -> dict[str, Any]:
    """A decision on the committee, entered by the district committee."""
    return {"id": kind, "kind": kind, "organization": "dc", "target": "w", "date": "2024-05-01"}


def test_article_15_elements_are_words_of_their_clauses() -> None:
    """Every clause of the article has its elements, each quoted from it, in order."""
    assert list(ELEMENTS) == [norm.id for norm in jd.norms(article=15)]
    for each in jd.consequences(jd.example_district(), "w1", **QUESTION):
        assert jd.REGULATION.text[slice(*each.span)] == each.words
    for norm, words in ELEMENTS.items():
        places = [jd.NORMS[norm].quote.index(element) for element, _ in words]
        assert places == sorted(places)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("commendation", "给予表彰奖励"),
        ("criticism", "提出批评"),
        ("rectification_order", "限期整改"),
        ("accountability_decision", "追究领导班子和相关责任人的责任"),
    ],
)
def test_article_15_a_decision_on_record_is_restated(kind: str, words: str) -> None:
    """The decision makes its own element met, with the entry as evidence, and touches no other element."""
    without, with_it = elements(), elements(decision(kind))
    assert without[words] == ("not_on_record", ())
    assert with_it[words] == ("met", (kind,))
    assert {each for each in without if without[each] != with_it[each]} == {words}


def test_article_15_what_is_evaluative_needs_judgement_whatever_is_on_record() -> None:
    """No decision and no attestation answers an evaluative element."""
    everything = elements(*(decision(kind) for kind in ("commendation", "criticism", "accountability_decision")))
    evaluative = {words for clause in ELEMENTS.values() for words, record in clause if record is None}
    assert {everything[words][0] for words in evaluative} == {"needs_judgement"}


def test_article_15_2_an_attestation_is_restated() -> None:
    """What an office attests as met is on record."""
    attested = {
        "norm": "15-2",
        "subject": "w",
        "year": 2024,
        "outcome": "met",
        "by": "district_organization_department",
        "date": "2025-01-05",
    }
    assert elements(attestations=[attested])["纳入领导班子和领导干部考核内容"][0] == "met"
    assert elements()["纳入领导班子和领导干部考核内容"][0] == "not_on_record"


def test_article_15_nothing_is_concluded_from_breaches() -> None:
    """A committee with every duty breached has the same elements as one of which nothing is known."""
    kinds = sorted(vocabulary.ENTRY_KINDS)
    document = {"format": "jiceng-dangjian.ledger/1", "in_force_from": "2020-01-01", "organizations": ORGANIZATIONS}
    declared = {"subject": "w", "kinds": kinds, "start": "2023-01-01", "end": "2025-12-31"}
    unknown, breached = (jd.Ledger.from_dict(document | {"coverage": each}) for each in ([], [declared]))
    assert jd.evaluate(breached, **QUESTION).where(verdict="breached", subject="w")
    assert jd.consequences(breached, "w", **QUESTION) == jd.consequences(unknown, "w", **QUESTION)


def test_article_15_of_nobody_is_refused() -> None:
    """An organization that the ledger does not have is an error."""
    with pytest.raises(LookupError, match="no organization 'w99'"):
        jd.consequences(jd.example_district(), "w99", **QUESTION)


def test_element_as_plain_values() -> None:
    """Norm, words, status and evidence."""
    (first, *_) = jd.consequences(jd.example_district(), "w1", **QUESTION)
    assert first.to_dict() == {"norm": "15-1", "words": "结合", "status": "needs_judgement", "evidence": []}


def without_the_law(text: str) -> str:
    """A text with the quotes of the regulation, and their translations, left out."""
    for norm in jd.NORMS.values():
        text = text.replace(norm.quote, "").replace(norm.summary_en, "")
    return text


def test_no_template_rates_or_blames() -> None:
    """None of the words that the package itself uses is one of official rating or blame."""
    templates = [
        *vocabulary.VERDICTS_ZH.values(),
        *vocabulary.REASONS_ZH.values(),
        *(word for words in remedy.WHY_NOT.values() for word in words),
        *(word for words in entries.USES.values() for word in words),
        *(word for words in entries.WHY_UNUSED.values() for word in words),
        *(word for words in consequences.STATUSES.values() for word in words),
        *(word for each in RELATIONS for word in (each.zh, each.en)),
        *(value for value in vars(tables).values() if isinstance(value, str)),
    ]
    assert [each for each in templates if RATING_OR_BLAME.search(each)] == []


def test_no_output_rates_or_blames() -> None:
    """No report, explanation, remedy, account or duty of the example district has such a word but in a quote."""
    report = jd.evaluate(jd.example_district(), **QUESTION)
    days: dict[str, Any] = {"start": date(2024, 1, 1), "end": date(2024, 12, 31), "as_of": date(2024, 6, 1)}
    outputs = [
        report_as_text(report),
        report.to_markdown(),
        contested(report, as_markdown=False),
        tables.accounts(report.entries()),
        tables.remedies(report.where(organization="w3")),
        tables.owed(jd.duties(report.ledger, **days)),
        *(str(finding.explain(language)) for finding in report for language in ("zh", "en")),
    ]
    found = {each for output in outputs for each in RATING_OR_BLAME.findall(without_the_law(output))}
    assert found == set()
