"""From a signed note to a published one: real witnesses, a quorum of three of four, and what is kept of it."""

from __future__ import annotations

import os

import psycopg
import pytest

from ledger import selectors
from ledger.selectors import components, cosigned_by, latest_published, network_state, state_of
from ledger.tlog.policies import verify_note
from tests.factories.ledger import chain_samples, record_sample

from .conftest import Pair


def rows(statement: str) -> list[tuple[object, ...]]:
    with psycopg.connect(os.environ["PUBLISHER_DATABASE_URL"]) as reader:
        return reader.execute(statement).fetchall()  # type: ignore[call-overload,no-any-return]


def test_what_was_recorded_is_published_with_all_four_cosignatures(ledger_network):
    event = record_sample()
    published = ledger_network.publish()

    assert state_of(event).state == "published"
    verified = verify_note(published.note.encode(), ledger_network.policy)
    assert verified.satisfied
    assert verified.checkpoint.size == published.size == 1
    assert set(verified.cosigned) == {"gd", "hk", "mo", "neutral"}
    assert [name for name, _ in cosigned_by(published)] == ["gd", "hk", "mo", "neutral"]
    names = [line.split(" ")[1] for line in published.note.split("\n\n")[1].splitlines()]
    assert names == [ledger_network.origin, *(f"{name}.witness.test" for name in ledger_network.policy.witnesses)]


def test_the_log_grows_and_every_note_is_kept(ledger_network):
    for size in (1, 2, 300):
        chain_samples(size - selectors.head().size)
        assert ledger_network.publish().size == size
    assert rows("SELECT size, prev_size FROM led.checkpoint ORDER BY size") == [(1, 0), (2, 1), (300, 2)]
    assert rows("SELECT size FROM led.published ORDER BY number") == [(1,), (2,), (300,)]
    assert rows("SELECT size, count(*) FROM led.cosignature GROUP BY size ORDER BY size") == [(1, 4), (2, 4), (300, 4)]


def test_nothing_new_publishes_nothing_until_the_note_is_old(ledger_network):
    chain_samples(1)
    first = ledger_network.publish()
    assert ledger_network.publisher.tick() is False
    assert latest_published() == first
