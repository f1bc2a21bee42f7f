"""A year that unfolds: what offices do from day to day, with the laws checked after every step."""

import json
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from jiceng_dangjian.answers.report import evaluate
from jiceng_dangjian.articles import NORMS
from jiceng_dangjian.language.requirements import Counted
from jiceng_dangjian.language.vocabulary import ENTRY_KINDS, ROLES, Nature
from jiceng_dangjian.ledger.ledger import Ledger
from jiceng_dangjian.ledger.records import FORMAT
from jiceng_dangjian.questions.choice import under
from jiceng_dangjian.questions.chosen import Readings
from jiceng_dangjian.questions.readings import READINGS
from jiceng_dangjian.testing.sources import FromHypothesis
from jiceng_dangjian.testing.strategies import Document, an_entry, chosen_readings

YEAR = 2024
PEOPLE = ("p0", "p1", "p2")
days_ahead = st.integers(1, 92)


class YearUnfolds(RuleBasedStateMachine):
    """2024 in a small district, from 1 January on: people hold, plan and cancel, record late, declare the record
    complete, change posts, found and dissolve organizations, and days pass. Override `findings` with another
    implementation to test it: `class Theirs(YearUnfolds): ...; TestTheirs = Theirs.TestCase`.
    """

    def __init__(self) -> None:
        super().__init__()
        self.today = date(YEAR, 1, 1)
        self.readings: dict[str, str] = {}
        self.document: Document = {
            "format": FORMAT,
            "in_force_from": "2020-01-01",
            "organizations": [
                {"id": "dc", "kind": "district_committee", "superior": None},
                {"id": "w0", "kind": "subdistrict_working_committee", "superior": "dc"},
                {"id": "c0", "kind": "community", "form": "branch", "superior": "w0"},
            ],
            "appointments": [
                {"person": "p0", "organization": "dc", "role": "district_standing_committee_member"},
                {"person": "p1", "organization": "w0", "role": "secretary"},
            ],
            "entries": [],
            "coverage": [],
        }
        for each in self.document["appointments"]:
            each["start"] = "2021-01-01"

    def findings(self, document: Document, year: int, as_of: date, readings: dict[str, str]) -> list[dict[str, Any]]:
        """The findings of the implementation under test, as `Report.to_dict` writes them."""
        report = evaluate(
            Ledger.from_dict(document), year=year, as_of=as_of, readings=Readings.among(READINGS, **readings)
        )
        found: list[dict[str, Any]] = report.to_dict()["findings"]
        return found

    def found(self) -> dict[tuple[str, str, str], dict[str, Any]]:
        """The findings of today, by norm, subject and window."""
        made = self.findings(self.document, YEAR, self.today, self.readings)
        return {(each["norm"], each["subject"], json.dumps(each["window"])): each for each in made}

    # What happens

    @initialize(readings=chosen_readings())
    def choose(self, readings: dict[str, str]) -> None:
        """Some readings, for the whole year."""
        self.readings = readings

    def _enter(self, data: Any, day: date, **more: Any) -> None:
        kind = data.draw(st.sampled_from(list(ENTRY_KINDS)), label="kind")
        ids = [each["id"] for each in self.document["organizations"]]
        entries = self.document["entries"]
        entry = an_entry(FromHypothesis(data.draw), f"e{len(entries)}", kind, ids, entries)
        name = "start" if ENTRY_KINDS[kind].nature is Nature.STANDING else "date"
        entry |= {name: day.isoformat()} | more
        for later in ("end", "deadline"):
            if (entry.get(later) or "9") < day.isoformat():
                entry[later] = None
        entry.pop("same_as", None)
        entries.append(entry)

    @rule(data=st.data())
    def hold(self, data: Any) -> None:
        """Something is held today, and entered."""
        self._enter(data, self.today)

    @rule(data=st.data(), days=days_ahead)
    def plan(self, data: Any, days: int) -> None:
        """Something is planned."""
        self._enter(data, self.today + timedelta(days=days), state="planned")

    @rule(data=st.data(), days=days_ahead)
    def record_late(self, data: Any, days: int) -> None:
        """Something held earlier is entered only now."""
        self._enter(data, self.today - timedelta(days=days), state="held")

    @precondition(lambda self: self.document["entries"])
    @rule(data=st.data())
    def cancel(self, data: Any) -> None:
        """Something entered is cancelled, or was after all."""
        data.draw(st.sampled_from(self.document["entries"]), label="entry")["state"] = "cancelled"

    @rule()
    def confirm(self) -> None:
        """Everything planned up to today is entered as held."""
        for each in self.document["entries"]:
            if each.get("state") == "planned" and (each.get("date") or each.get("start")) <= self.today.isoformat():
                each["state"] = "held"

    @rule(data=st.data())
    def declare_complete(self, data: Any) -> None:
        """The record of somebody is declared complete for the year up to today."""
        subjects = [each["id"] for each in self.document["organizations"]]
        subjects += sorted({each["person"] for each in self.document["appointments"]})
        declared = {"subject": data.draw(st.sampled_from(subjects), label="subject"), "kinds": list(ENTRY_KINDS)}
        self.document["coverage"].append(declared | {"start": "2024-01-01", "end": self.today.isoformat()})

    @rule(data=st.data(), person=st.sampled_from(PEOPLE), role=st.sampled_from(list(ROLES)))
    def change_person(self, data: Any, person: str, role: str) -> None:
        """Whoever held a post leaves it today, and another takes it up."""
        place = data.draw(
            st.sampled_from([each["id"] for each in self.document["organizations"]]), label="organization"
        )
        for each in self.document["appointments"]:
            if (each["organization"], each["role"]) == (place, role) and each.get("end") is None:
                each["end"] = self.today.isoformat()
        appointment = {"person": person, "organization": place, "role": role, "start": self.today.isoformat()}
        self.document["appointments"].append(appointment)

    @rule(kind=st.sampled_from(["community", "non_public_enterprise", "affiliated_committee"]))
    def found_organization(self, kind: str) -> None:
        """An organization is founded today."""
        form = {} if kind == "affiliated_committee" else {"form": "branch"}
        above = "dc" if kind == "affiliated_committee" else "w0"
        founded = {"id": f"n{len(self.document['organizations'])}", "kind": kind, "superior": above}
        self.document["organizations"].append(founded | form | {"established": self.today.isoformat()})

    @rule(data=st.data())
    def dissolve(self, data: Any) -> None:
        """An organization exists for the last time today."""
        lasting = [each for each in self.document["organizations"][1:] if "dissolved" not in each]
        if lasting:
            data.draw(st.sampled_from(lasting), label="organization")["dissolved"] = self.today.isoformat()

    @rule(days=days_ahead)
    def advance(self, days: int) -> None:
        """Days pass. What acts have met stays met: only a set may gain or change members."""
        before = self.found()
        self.today += timedelta(days=days)
        after = self.found()
        for place, finding in before.items():
            if finding["reason"] == "count_reached" and not self._over_a_set(place[0]) and finding["window"]:
                assert after[place]["verdict"] == "satisfied", (finding, after[place])

    def _over_a_set(self, norm: str) -> bool:
        requirement = under(NORMS[norm].requirement, Readings.among(READINGS, **self.readings))
        return isinstance(requirement, Counted) and requirement.members is not None

    # What holds every day

    @invariant()
    def numbers_fit_each_other(self) -> None:
        """Counted are among the possible; what is satisfied lacks nothing; evidence is on record, once."""
        ids = {each["id"] for each in self.document["entries"]}
        for finding in self.found().values():
            assert 0 <= finding["counted"] <= finding["possible"], finding
            assert finding["missing"] == max(0, finding["required"] - finding["counted"]), finding
            assert len(finding["evidence"]) == len(set(finding["evidence"]) & ids), finding

    @invariant()
    def nothing_later_than_today_counts(self) -> None:
        """No entry dated after today is evidence."""
        later = {
            each["id"]
            for each in self.document["entries"]
            if (each.get("date") or each.get("start") or "") > self.today.isoformat()
        }
        for finding in self.found().values():
            assert not later & set(finding["evidence"]), finding

    @invariant()
    def no_breach_before_the_window_ends(self) -> None:
        """Before its last day has passed a duty is not breached, unless more was done than the number allows."""
        for finding in self.found().values():
            if finding["window"] and (finding["window"]["end"] or "9") >= self.today.isoformat():
                assert finding["verdict"] != "breached" or finding["reason"] == "count_exceeded", finding

    @invariant()
    def silence_is_no_breach(self) -> None:
        """While nobody declared any record complete, nothing is found short but what a record says is not so."""
        if not self.document["coverage"]:
            for finding in self.found().values():
                short = finding["verdict"] in ("breached", "unmet") and finding["reason"] != "count_exceeded"
                assert not short or finding["norm"] == "8.3-3", finding

    @invariant()
    def order_changes_nothing(self) -> None:
        """With every list turned round the findings are the same."""
        turned = {
            name: records[::-1] if isinstance(records, list) else records for name, records in self.document.items()
        }
        assert self.findings(turned, YEAR, self.today, self.readings) == list(self.found().values())
