"""Wrong names: what was meant is named only where it is the same word, and many are told as fast as few."""

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.language.vocabulary import (
    ENTRY_KINDS,
    FORMS,
    OFFICES,
    ORGANIZATION_KINDS,
    OUTCOMES,
    ROLES,
    STATES,
    VERDICTS_ZH,
)
from jiceng_dangjian.naming import near_miss, nearest

VOCABULARIES = (ENTRY_KINDS, ORGANIZATION_KINDS, ROLES, FORMS, OFFICES, STATES, OUTCOMES)


@pytest.mark.parametrize(
    ("wrong", "names"),
    [
        ("branch_committee_meeting", ENTRY_KINDS),
        ("party_committee_meeting", ENTRY_KINDS),
        ("group_meeting", ENTRY_KINDS),
        ("annual_report", ENTRY_KINDS),
        ("state_owned_enterprise", ORGANIZATION_KINDS),
        ("public_enterprise", ORGANIZATION_KINDS),
        ("deputy_secretary", ROLES),
        ("failed", VERDICTS_ZH),
        ("reached", VERDICTS_ZH),
        ("sending", VERDICTS_ZH),
        ("fulfilled", VERDICTS_ZH),
        ("determined", VERDICTS_ZH),
        ("mat", OUTCOMES),
        ("halt", STATES),
    ],
)
def test_another_word_is_never_suggested(wrong: str, names: dict[str, str]) -> None:
    """A word that only looks like a name may mean something else: what there is is listed instead."""
    assert nearest(wrong, names) == f"; there are {', '.join(names)}"


@pytest.mark.parametrize(
    "written",
    [
        "commitee_meeting",
        "committtee_meeting",
        "comimttee_meeting",
        "committee_meetings",
        "committee-meeting",
        "committee meeting",
        "committeemeeting",
        "COMMITTEE_MEETING",
        "\uff43ommittee_meeting",
    ],
)
def test_a_slip_of_the_same_word_is_named(written: str) -> None:
    """A letter missing, doubled or misplaced, a plural, another case or width, a hyphen or space."""
    assert nearest(written, ENTRY_KINDS) == "; did you mean 'committee_meeting'?"


@pytest.mark.parametrize("wrong", ["w3", "w300", "w0003", "第二社区", "第三社区委", "p0013"])
def test_another_number_is_another_organization(wrong: str) -> None:
    """A digit or a Chinese character is never taken for a slip."""
    assert near_miss(wrong, ["w30", "w03", "第三社区", "p0031", "w003"]) == ""


@pytest.mark.parametrize("wrong", ["from", "promises", "headline", "formal", "budget_fine", "reading_group", None, 5])
def test_a_letter_for_another_is_another_word(wrong: object) -> None:
    """One letter for another, or another first letter, makes another word: from is not form, nor promises premises."""
    assert "did you mean" not in nearest(wrong, ["form", "premises_", "premises", "deadline", "format", "budget_line"])
    assert near_miss(wrong, ["leading_group", "form"]) == ""


def test_every_chinese_label_is_understood() -> None:
    """Whoever writes a kind, role or state in Chinese is told how it is written."""
    tried = 0
    for names in VOCABULARIES:
        for name, told in names.items():
            label = getattr(told, "zh", str(told))
            assert nearest(label, names) == f"; {label} is written {name!r}"
            tried += 1
    assert tried > 50
    with pytest.raises(jd.LedgerError, match="'党课' is no kind of entry; 党课 is written 'party_lecture'"):
        jd.Ledger(entries=[{"id": "e", "kind": "党课", "organization": "w"}])  # type: ignore[list-item]


def test_no_id_is_an_organizations_and_a_persons() -> None:
    """Whether appointed, acting, attending or appraised: told at every mention, with the organization's place."""
    entries = [
        {"id": "e1", "kind": "party_lecture", "organization": "w", "by": "c"},
        {"id": "e2", "kind": "democratic_life_meeting", "organization": "w", "attended_by": ["p", "c"]},
        {"id": "e3", "kind": "secretary_appraisal", "organization": "w", "target": "c"},
        {"id": "e4", "kind": "written_report", "organization": "c", "target": "w"},
    ]
    document = {
        "format": "jiceng-dangjian.ledger/1",
        "organizations": [{"id": "w", "kind": "affiliated_committee"}, {"id": "c", "kind": "community"}],
        "appointments": [{"person": "c", "organization": "w", "role": "secretary", "start": "2020-01-01"}],
        "entries": entries,
        "coverage": [{"subject": "c", "kinds": ["party_lecture"], "start": "2024-01-01", "end": "2024-12-31"}],
    }
    with pytest.raises(jd.LedgerError) as caught:
        jd.Ledger.from_dict(document)
    says = "the id 'c' is an organization's, $.organizations[1], and cannot be a person's too"
    paths = ["appointments[0].person", "entries[0].by", "entries[1].attended_by[1]", "entries[2].target"]
    assert [(each.message, each.path) for each in caught.value.faults] == [(says, f"$.{path}") for path in paths]


def test_all_of_many_wrong_chinese_names_are_told() -> None:
    """1,500 entries of organizations that are not there: each is a fault with its place."""
    organizations = [{"id": f"第{number}社区党支部", "kind": "community"} for number in range(1500)]
    entries = [
        {"id": f"e{number}", "kind": "party_lecture", "organization": f"第{number}社区党委"} for number in range(1500)
    ]
    document = {"format": "jiceng-dangjian.ledger/1", "organizations": organizations, "entries": entries}
    with pytest.raises(jd.LedgerError) as caught:
        jd.Ledger.from_dict(document)
    assert [fault.path for fault in caught.value.faults] == [f"$.entries[{n}].organization" for n in range(1500)]
