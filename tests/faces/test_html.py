"""One page of one's own year: self-contained, safe whatever a ledger holds, in one language, complete."""

import re
from base64 import b64encode
from collections import Counter
from functools import cache
from hashlib import sha256
from html.parser import HTMLParser
from typing import Any

import pytest

import jiceng_dangjian as jd
from jiceng_dangjian.answers.language import CHINESE, ENGLISH, Language
from jiceng_dangjian.faces.html import page
from jiceng_dangjian.medium import line

VOID = {"meta", "path", "use", "rect", "circle", "br"}


class Page(HTMLParser):
    """What a page is made of: its tags with their attributes, its text, and whether every tag is closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.told: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter a tag."""
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter a tag that has nothing in it."""
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Close the tag that is open."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Enter text, but for that of the style."""
        if self.open[-1:] != ["style"]:
            self.told.append(data)


@cache
def example() -> jd.Report:
    """The example district's year."""
    return jd.evaluate(jd.example_district(), year=2024, as_of="2025-04-10")


def report(organizations: list[dict[str, Any]] | None = None) -> jd.Report:
    """The example district's year; or that of a small district with organizations as given."""
    if organizations is None:
        return example()
    document = {"format": "jiceng-dangjian.ledger/1", "in_force_from": "2020-01-01", "organizations": organizations}
    return jd.evaluate(jd.Ledger.from_dict(document), year=2024, as_of="2025-04-10")


@pytest.fixture(scope="module", params=[CHINESE, ENGLISH], ids=["zh", "en"])
def written(request: pytest.FixtureRequest) -> tuple[Language, str]:
    """The example district's page in a language."""
    return request.param, page(report(), request.param)


def test_nothing_is_requested_and_nothing_runs(written: tuple[Language, str]) -> None:
    """No script, link to elsewhere, image or handler; a policy that allows only the style that is there."""
    told = Page(written[1])
    assert told.open == []
    assert not {"script", "link", "img", "iframe", "object", "form", "base"} & {tag for tag, _ in told.tags}
    for _, attributes in told.tags:
        assert not any(name.startswith("on") or name in ("style", "src") for name in attributes)
        assert (attributes.get("href") or "#").startswith("#")
    (style,) = re.findall("<style>(.*?)</style>", written[1], re.DOTALL)
    hashed = b64encode(sha256(style.encode()).digest()).decode()
    (policy,) = [
        each["content"] or "" for tag, each in told.tags if each.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{hashed}'")
    assert "http" not in style


def test_every_organization_has_its_sheet(written: tuple[Language, str]) -> None:
    """With its name, what is not done by title, and a link to it."""
    told = Page(written[1])
    names = {each.id: each.name or "" for each in jd.example_district().organizations}
    whose = {each.organization for each in report() if each.organization}
    text = "".join(told.told)
    assert all(text.count(names[id]) >= 2 for id in whose)
    anchors = {each["id"] for tag, each in told.tags if tag == "section" and each.get("id")}
    assert {f"#{each}" for each in anchors} == {
        each["href"] for tag, each in told.tags if tag == "a" and each.get("href")
    }
    assert len(anchors) == len(whose)


def waits(finding: jd.Finding) -> bool:
    """Whether only an office's word is missing: told in one line."""
    return finding.norm.decided_by == "attested" and finding.verdict == jd.Verdict.UNDETERMINED


def test_what_is_short_is_told_with_what_would_settle_it(written: tuple[Language, str]) -> None:
    """Each breached or unmet finding is a row, as many as there are."""
    for verdict in ("breached", "unmet", "undetermined"):
        rows = [each for tag, each in Page(written[1]).tags if tag == "tr" and each.get("class") == verdict]
        found = [each for each in report().where(verdict=verdict) if not waits(each)]
        assert len(rows) == len(found)


def test_the_page_is_in_one_language(written: tuple[Language, str]) -> None:
    """But for names from the ledger and ids."""
    say, html = written
    text = "\n".join(Page(html).told)
    for each in sorted((each.name or "" for each in jd.example_district().organizations), key=len, reverse=True):
        text = text.replace(each, "")
    if say is ENGLISH:
        text = re.sub("[\\u4e00-\\u9fff]{1,18}(?=\\n|$)", "", text)  # names cut in the picture
        assert re.findall("[\\u4e00-\\u9fff]+", text) == []
    else:
        assert re.findall(r"(?<![\w-])[A-Za-z]{3,}(?: [a-z]{3,})+", text) == []


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7 * 7 }}",
    "{% for x in y %}",
    "\u202ew1\x00",
    "a&b",
]


def named(name: str) -> Page:
    """The page of a district whose committee bears a name, and a community an id."""
    return Page(
        page(
            report([{"id": "dc", "kind": "district_committee", "name": name}, {"id": name, "kind": "community"}]),
            CHINESE,
        )
    )


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_text(name: str) -> None:
    """Neither markup nor template; what it holds is shown, and what cannot be seen written out."""
    told = named(name)
    assert Counter(tag for tag, _ in told.tags) == Counter(tag for tag, _ in named("x").tags)
    assert line(name) in "".join(told.told)
    assert "\u202e" not in "".join(told.told)
