"""The operator's page: alarms first, then the parts of the network, then degraded mode."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime, timedelta

import psycopg
import pytest
from django.test import Client
from django.utils import timezone

from ledger import degradation
from ledger.alarms import SENTENCES, STOPS, Alarm, raised
from ledger.checkpoints import Component, NetworkState
from ledger.labels import DEGRADATION_REFUSALS, HALT_REASONS, PLACES, witness_place, witness_title
from ledger.signer import halting
from organisations.models import Role, User
from tests.factories.ledger import record_sample
from tests.factories.organisations import make_member, make_organisation
from tests.fixtures.services import ROOT

from .conftest import client_of, make_auditor

PAGE = "/ledger/operations/"
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
AFTER = timedelta(minutes=15)
PROPOSAL = {"act": "propose", "quorum": "2", "reason": "witness_outage", "hours": "12"}


def make_administrator(place: str, **fields: object) -> User:
    return make_member(make_organisation(place), Role.ADMINISTRATOR, **fields)


def text(client: Client) -> str:
    answer = client.get(PAGE)
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def write_component(name: str, kind: str, state: str, reason: str = "", seen: datetime | None = None) -> None:
    """As the publisher does."""
    with psycopg.connect(os.environ["PUBLISHER_DATABASE_URL"]) as publisher:
        publisher.execute(
            "INSERT INTO led.component (name, kind, state, reason, size, seen_at) VALUES (%s, %s, %s, %s, 1, %s)",
            [name, kind, state, reason, seen or timezone.now()],
        )


# 1. Who gets in


@pytest.mark.django_db
class TestDoors:
    def test_strangers_sign_in_first(self, client):
        assert client.get(PAGE).status_code == 302

    @pytest.mark.parametrize("role", [role for role in Role if role not in (Role.AUDITOR, Role.ADMINISTRATOR)])
    def test_others_are_told_which_role_is_missing(self, role):
        client = client_of(make_member(make_organisation(), role))
        for answer in (client.get(PAGE), client.post(PAGE, PROPOSAL)):
            assert answer.status_code == 403
            assert "Organisation administrator" in answer.content.decode()
        assert degradation.current() is None

    def test_auditors_read_and_cannot_act(self, ledger_policy):
        client = client_of(make_auditor())
        assert "Propose degraded mode" not in text(client)
        assert client.post(PAGE, PROPOSAL).status_code == 403
        assert degradation.current() is None

    def test_a_form_without_its_token_does_nothing(self, ledger_policy):
        client = Client(enforce_csrf_checks=True)
        client.force_login(make_administrator("HK"), backend="allauth.account.auth_backends.AuthenticationBackend")
        assert client.post(PAGE, PROPOSAL).status_code == 403
        assert degradation.current() is None


@pytest.fixture
def ledger_policy(settings, tmp_path):
    """A policy of three of four, without anybody behind it."""
    from ledger.tlog.cosignatures import Cosigner
    from ledger.tlog.notes import SigningKey

    names = ("gd", "hk", "mo", "neutral")
    lines = [f"log {SigningKey.generate(settings.LEDGER_ORIGIN).verifier()}"]
    lines += [f"witness {name} {Cosigner(name, name.encode().ljust(32)).verifier()}" for name in names]
    file = tmp_path / "policy.txt"
    file.write_text("\n".join([*lines, f"group final 3 {' '.join(names)}", "quorum final", ""]))
    settings.LEDGER_POLICY_FILE = str(file)
    return file


# 2. Alarms


def network(**changed) -> NetworkState:
    values = {
        "size": 1,
        "checkpoint_size": 1,
        "published_size": 1,
        "published_at": NOW,
        "oldest_at": None,
        "halted": None,
        "witnesses": (),
    }
    return NetworkState(**(values | changed))


def part(name="signer", kind="signer", state="running", reason="", seen_at=NOW) -> Component:
    return Component(name, kind, state, reason, 1, seen_at, NOW)


BOTH = (part(), part("publisher", "publisher"))


class TestAlarms:
    def codes(self, *parts, recorded_at=None, now=NOW, **changed):
        found = raised(network(**changed), parts or BOTH, recorded_at, now=now, after=AFTER)
        return [(alarm.code, alarm.part) for alarm in found]

    def test_nothing_is_wrong(self):
        assert self.codes() == []

    def test_a_network_that_never_ran(self):
        found = raised(network(), (), None, now=NOW, after=AFTER)
        assert [alarm.sentence for alarm in found] == [
            "The signer has never reported.",
            "The publisher has never reported.",
        ]

    @pytest.mark.parametrize("waits", ["recorded_at", "oldest_at"])
    def test_publication_that_does_not_move_while_something_waits(self, waits):
        assert self.codes(**{waits: NOW - AFTER}) == []
        assert self.codes(**{waits: NOW - AFTER - timedelta(seconds=1)}) == [("late", "")]

    def test_old_publication_is_no_alarm_while_nothing_waits(self):
        assert self.codes(published_at=NOW - 10 * AFTER) == []

    def test_a_part_that_says_nothing_any_more(self):
        old = NOW - AFTER - timedelta(seconds=1)
        assert self.codes(part(seen_at=old), part("publisher", "publisher", seen_at=old)) == [
            ("silent", "signer"),
            ("silent", "publisher"),
        ]
        assert self.codes(*BOTH, part("gd", "witness", seen_at=old)) == []
        assert self.codes(part(seen_at=None), part("publisher", "publisher")) == []

    def test_the_worst_comes_first(self):
        found = self.codes(
            part(state="halted", reason="root"),
            part("publisher", "publisher", "refused", "bad_note"),
            part("gd", "witness", "unreachable"),
            part("hk", "witness", "refused"),
            part("mo", "witness", "conflict"),
            recorded_at=NOW - 2 * AFTER,
        )
        assert found == [
            ("halted", "signer"),
            ("split_view", "mo"),
            ("refuses_note", "publisher"),
            ("late", ""),
            ("unreachable", "gd"),
            ("refused", "hk"),
        ]

    def test_a_halt_says_why_and_leads_to_its_section(self):
        alarm = Alarm("halted", "signer", "root")
        assert alarm.why == str(HALT_REASONS["root"])
        assert (alarm.section, Alarm("refuses_note", "publisher", "bad_note").section) == ("root", "bad_note")
        assert Alarm("unreachable", "gd", "root").why == ""
        assert Alarm("unreachable", "gd").sentence == "Witness Guangdong cannot be reached."

    def test_every_reason_for_a_halt_has_its_words(self):
        assert set(halting.REASONS) <= set(HALT_REASONS)

    def test_every_alarm_has_its_section_in_the_runbook(self):
        sections = re.findall(r"^### (\w+)$", (ROOT / "docs" / "runbook.md").read_text("utf-8"), re.MULTILINE)
        named = {Alarm(code).section for code in SENTENCES if code not in STOPS}
        assert named | set(HALT_REASONS) <= set(sections)


# 3. The page


class TestThePage:
    def test_alarms_stand_before_everything_else(self, committed_db):
        write_component("signer", "signer", "halted", "database_behind")
        write_component("gd", "witness", "unreachable", "timeout")
        page = text(client_of(make_administrator("HK")))
        halted = page.index("The signer halted")
        assert str(HALT_REASONS["database_behind"]) in page
        assert "docs/runbook.md, section database_behind" in page
        assert (
            halted < page.index("Witness Guangdong cannot be reached") < page.index("Signer, publisher and witnesses")
        )

    def test_a_healthy_network_is_said_to_be_so_with_every_part(self, ledger_network):
        record_sample()
        ledger_network.publish()
        page = text(client_of(make_auditor()))
        for name in ledger_network.witnesses:
            assert str(PLACES.get(witness_place(name)) or witness_title(name)) in page
        assert page.count("Running") == 2 + len(ledger_network.witnesses)
        assert "Nobody has reported yet" not in page

    def test_before_the_first_report_the_page_says_so(self, committed_db):
        assert "Nobody has reported yet" in text(client_of(make_auditor()))

    def test_administrators_are_told_on_their_first_page(self, committed_db):
        write_component("signer", "signer", "halted", "root")
        write_component("publisher", "publisher", "running")
        assert "1 alarm in the ledger" in client_of(make_administrator("HK")).get("/").content.decode()
        requester = client_of(make_member(make_organisation(), Role.REQUESTER))
        assert "alarm" not in requester.get("/").content.decode()


# 4. Degraded mode in the browser


@pytest.mark.django_db
class TestDegradedMode:
    def act(self, client: Client, act: str, **changed):
        found = degradation.current()
        data = {"act": act, "degradation_id": found.id, "expected_version": found.version} if found else {"act": act}
        return client.post(PAGE, data | changed)

    def test_proposed_confirmed_and_ended(self, ledger_policy):
        first, second, third = (client_of(make_administrator(place)) for place in ("HK", "MO", "GD"))
        assert "The policy asks for 3 witnesses." in text(first)
        assert first.post(PAGE, PROPOSAL).status_code == 302
        assert "You proposed it. Another person must confirm it." in text(first)
        assert "Confirm degraded mode" not in text(first)
        page = text(second)
        assert "Confirm degraded mode" in page
        assert "A witness is down" in page
        assert self.act(second, "confirm").status_code == 302
        assert degradation.current().state == "active"
        page = text(third)
        assert "In force" in page
        assert "End degraded mode now" in page
        assert self.act(third, "end").status_code == 302
        page = text(first)
        assert "Ended early" in page
        assert "Record of the end" in page

    def test_who_agreed_is_told_by_name(self, ledger_policy):
        proposer, confirmer = make_organisation("HK"), make_organisation("MO")
        first, second = (client_of(make_member(office, Role.ADMINISTRATOR)) for office in (proposer, confirmer))
        first.post(PAGE, PROPOSAL)
        self.act(second, "confirm")
        page = text(second)
        for office in (proposer, confirmer):
            assert f">{office.name.value}</span>" in page

    def test_a_proposal_is_taken_back(self, ledger_policy):
        client = client_of(make_administrator("HK"))
        client.post(PAGE, PROPOSAL)
        assert "Take the proposal back" in text(client)
        assert self.act(client, "end").status_code == 302
        assert "Taken back" in text(client)

    def test_the_same_place_reads_why_it_cannot_confirm(self, ledger_policy):
        client_of(make_administrator("HK")).post(PAGE, PROPOSAL)
        other = client_of(make_administrator("HK"))
        assert str(DEGRADATION_REFUSALS["degradation.same_place"]) in text(other)
        answer = self.act(other, "confirm")
        assert answer.status_code == 403
        assert str(DEGRADATION_REFUSALS["degradation.same_place"]) in answer.content.decode()
        assert degradation.current().state == "proposed"

    def test_a_second_account_of_the_same_person_is_refused(self, ledger_policy):
        first = make_administrator("HK")
        client_of(first).post(PAGE, PROPOSAL)
        answer = self.act(client_of(make_administrator("MO", person=first.person)), "confirm")
        assert answer.status_code == 403
        assert str(DEGRADATION_REFUSALS["degradation.own"]) in answer.content.decode()

    @pytest.mark.parametrize(
        ("field", "value", "words"),
        [
            ("quorum", "1", "Select a valid choice"),
            ("quorum", "3", "Select a valid choice"),
            ("reason", "because", "Select a valid choice"),
            ("hours", "73", "less than or equal to 72"),
            ("hours", "0", "greater than or equal to 1"),
            ("hours", "", "This field is required"),
        ],
    )
    def test_what_is_wrong_stands_at_its_question(self, ledger_policy, field, value, words):
        answer = client_of(make_administrator("HK")).post(PAGE, {**PROPOSAL, field: value})
        page = answer.content.decode()
        assert answer.status_code == 422
        assert "There is a problem" in page
        assert words in page
        assert degradation.current() is None

    def test_a_stale_page_does_nothing_and_says_so(self, ledger_policy):
        client_of(make_administrator("HK")).post(PAGE, PROPOSAL)
        stale = degradation.current()
        self.act(client_of(make_administrator("MO")), "confirm")
        answer = client_of(make_administrator("GD")).post(
            PAGE, {"act": "end", "degradation_id": stale.id, "expected_version": stale.version}
        )
        assert answer.status_code == 409
        assert "Somebody changed it meanwhile" in answer.content.decode()
        assert degradation.current().state == "active"

    def test_a_second_proposal_is_refused_with_a_sentence(self, ledger_policy):
        client_of(make_administrator("HK")).post(PAGE, PROPOSAL)
        answer = client_of(make_administrator("MO")).post(PAGE, PROPOSAL)
        assert answer.status_code == 409
        assert str(DEGRADATION_REFUSALS["degradation.open"]) in answer.content.decode()

    def test_what_is_no_form_of_ours_is_refused(self, ledger_policy):
        client = client_of(make_administrator("HK"))
        assert client.post(PAGE, {"act": "confirm", "degradation_id": "x", "expected_version": "1"}).status_code == 422
        assert client.post(PAGE, {}).status_code == 422

    def test_without_a_policy_there_is_nothing_to_propose(self, settings):
        settings.LEDGER_POLICY_FILE = ""
        client = client_of(make_administrator("HK"))
        assert "It is not in force." in text(client)
        assert client.post(PAGE, PROPOSAL).status_code == 422
        assert degradation.current() is None

    def test_a_policy_that_cannot_do_with_fewer_offers_nothing(self, ledger_policy, settings):
        settings.LEDGER_DEGRADED_FLOOR = 3
        assert "It is not in force." in text(client_of(make_administrator("HK")))

    @pytest.mark.parametrize("language", ["zh-hans", "zh-hant", "pt"])
    def test_the_page_opens_in_every_language(self, ledger_policy, language):
        client = client_of(make_administrator("HK"))
        assert "At most 72 hours" not in client.get(PAGE, headers={"accept-language": language}).content.decode()
        client.post(PAGE, PROPOSAL)
        assert client.get(PAGE, headers={"accept-language": language}).status_code == 200
