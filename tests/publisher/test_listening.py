"""A split view that only gossip can find reaches the publisher, stops publication and stands on the operator's page."""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import pytest
from django.utils import timezone

from ledger import selectors
from ledger.publisher.listening import Listening
from ledger.publisher.publishing import Publisher
from ledger.selectors import latest_published
from ledger.tlog.merkle import leaf_hash, root_of
from ledger.tlog.messages import AddCheckpoint
from ledger.tlog.notes import SigningKey
from ledger.tlog.policies import Policy
from ledger.tlog.proofs import consistency
from tests.factories.ledger import chain_samples
from tests.ledger_pages.test_operations import client_of, make_administrator, text

from .conftest import rows
from .test_witnesses import signed, signed_note, state_of_part

PATIENCE_S = 20.0


def ticks_until(publisher: Publisher, came: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + PATIENCE_S
    while not came() and time.monotonic() < deadline:
        publisher.tick()
    return came()


@pytest.fixture
def publisher(ledger_network, another_publisher) -> Publisher:
    return another_publisher(evidence_s=0.05)


def test_a_split_view_shown_to_two_witnesses_is_evidence_and_an_alarm_for_the_operator(
    ledger_network, publisher, another_publisher, command
):
    """Guangdong's witness is shown another fourth record, says so to Hong Kong's, and is never heard of again."""
    signed(ledger_network, 3)
    ledger_network.publish()
    leaves = [bytes(leaf) for (leaf,) in rows("SELECT leaf FROM led.log_entry ORDER BY idx")]
    other = [*leaves, leaf_hash(b"shown to Guangdong alone")]
    forged = signed_note(ledger_network.key, 4, root_of(other))
    gd, hk = ledger_network.witnesses["gd"], ledger_network.witnesses["hk"]
    asked = AddCheckpoint(3, tuple(consistency(3, other)), forged).encode()
    assert gd.witness.add_checkpoint(asked).status == 200
    hk.gossip.peers = {"gd": gd.url}
    hk.gossip_once()
    ledger_network.stop_witness("gd")
    signed(ledger_network, 1)
    assert ledger_network.publish().size == 4
    assert ticks_until(publisher, lambda: state_of_part("hk") == ("running", ""))
    assert not [alarm for alarm in selectors.alarms(now=timezone.now()) if alarm.code == "split_view"]

    hk.gossip_once()

    assert ticks_until(publisher, lambda: state_of_part("hk") == ("conflict", "split_view"))
    publisher.tick()
    assert state_of_part("publisher") == ("halted", "conflict")
    [(kept,)] = rows("SELECT detail ->> 'note' FROM led.component WHERE name = 'hk'")
    assert kept.encode().startswith(forged)
    found = [alarm for alarm in selectors.alarms(now=timezone.now()) if alarm.code == "split_view"]
    assert [(alarm.part, alarm.section) for alarm in found] == [("hk", "conflict")]
    page = text(client_of(make_administrator("HK")))
    assert found[0].sentence in page

    # A person has looked into it: what the witness keeps for ever is not news again, to no publisher.
    assert command("settle", "hk").returncode == 0
    later = another_publisher(evidence_s=0.05)
    for _ in range(5):
        later.tick()
        time.sleep(0.1)
    assert state_of_part("hk") == ("running", "")
    signed(ledger_network, 1)
    assert ticks_until(later, lambda: latest_published().size == 5)


def test_what_our_key_has_not_signed_or_what_fits_the_log_stops_nobody(ledger_network, publisher, hostile):
    signed(ledger_network, 3)
    ours = ledger_network.publish()
    strangers = signed_note(SigningKey.generate(ledger_network.origin), 3, bytes(32))
    elsewhere = signed_note(SigningKey.generate("another.test/log"), 3, bytes(32))
    texts = [ours.note, strangers.decode(), elsewhere.decode(), "no note", "\ud800", 7, None, "x" * 100_000]
    hostile.shows = json.dumps([{"notes": [{"text": one} for one in texts]}, {"notes": 3}, 5, {}]).encode()
    heard: list[list[bytes]] = []
    listen = publisher.listening.heard

    def and_remember():
        for name, notes in listen():
            if name == "neutral":
                heard.append(notes)
            yield name, notes

    publisher.listening.heard = and_remember
    assert ticks_until(publisher, lambda: bool(heard))
    assert ours.note.encode() in heard[0]
    assert len(heard[0]) == 5  # texts that may be notes
    assert state_of_part("publisher") == ("running", "")
    assert publisher.conflicts == {}


@pytest.mark.parametrize("manner", ["silent", "drip", "closed", "redirect"])
def test_a_witness_that_does_not_say_holds_up_nothing(ledger_network, another_publisher, hostile, manner):
    hostile.shows_manner, hostile.shows = manner, b"[]"
    publisher = another_publisher(evidence_s=0.05, witness_s=0.5)
    signed(ledger_network, 3)
    assert ticks_until(publisher, lambda: latest_published() is not None)
    assert publisher.conflicts == {}


@pytest.mark.parametrize("body", [b"", b"{", b"{}", b"7", b"\xff", b"[" * 100_000, b'[{"notes": [{"text": {}}]}]'])
def test_garbage_is_no_evidence(ledger_network, hostile, body):
    hostile.shows = body
    policy = Policy.parse(ledger_network.policy_file.read_bytes())
    listening = Listening(policy, every_s=3600, deadline_s=2)
    try:
        listening.begin()
        listening.begin()  # nothing is due
        heard: dict[str, list[bytes]] = {}
        deadline = time.monotonic() + PATIENCE_S
        while len(heard) < 4 and time.monotonic() < deadline:
            heard |= dict(listening.heard())
            time.sleep(0.01)
        assert heard == {"gd": [], "hk": [], "mo": [], "neutral": []}
    finally:
        listening.close()


def test_a_witness_is_not_asked_again_while_it_has_not_answered(ledger_network, hostile):
    hostile.shows_manner = "silent"
    chain_samples(1)
    listening = Listening(Policy.parse(ledger_network.policy_file.read_bytes()), every_s=0, deadline_s=1)
    try:
        listening.begin()
        under_way = listening._asked["neutral"]
        listening.begin()
        assert listening._asked["neutral"] is under_way
        assert under_way.result(timeout=PATIENCE_S) == []
    finally:
        listening.close()
