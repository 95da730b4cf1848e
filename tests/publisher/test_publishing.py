"""From a signed note to a published one: real witnesses, a quorum of three of four, and what is kept of it."""

from __future__ import annotations

import json
import os
import threading
import time

import psycopg
import pytest

from ledger import selectors
from ledger.publisher import bell
from ledger.publisher.store import Store
from ledger.selectors import components, cosigned_by, latest_published, state_of
from ledger.tlog.cosignatures import COSIGN_MLDSA44, Cosigner
from ledger.tlog.policies import verify_note
from tests.factories.ledger import chain_samples, record_sample
from tests.fixtures.network import NAMES

from .conftest import rows


def settle(publisher, done, *, patience_s: float = 30.0) -> None:
    """Let the publisher look until ``done`` says so."""
    deadline = time.monotonic() + patience_s
    while not done():
        assert time.monotonic() < deadline
        publisher.tick()
        time.sleep(0.02)


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


def test_nothing_is_published_before_anything_was_signed(ledger_network):
    assert ledger_network.publisher.tick() is False
    assert ledger_network.signer.tick().size == 0
    assert ledger_network.publisher.tick() is False
    assert latest_published() is None


def test_nothing_new_publishes_nothing_until_the_note_is_old(ledger_network, another_publisher, meddle):
    chain_samples(1)
    first = ledger_network.publish()
    assert ledger_network.publisher.tick() is False
    assert latest_published() == first

    meddle(
        "UPDATE led.published SET published_at = published_at - interval '10 minutes'",
        "UPDATE led.cosignature SET received = received - interval '10 minutes'",
    )
    time.sleep(1.0)  # witnesses count whole seconds: a second cosignature has a later time
    assert ledger_network.publisher.tick() is True
    second = latest_published()
    assert second is not None
    assert (second.size, second.number) == (1, 2)
    assert second.note != first.note
    times, earlier = dict(cosigned_by(second)), dict(cosigned_by(first))
    assert all(times[name] > earlier[name] for name in ledger_network.policy.witnesses)
    assert selectors.published_covering(0).number == 1


@pytest.mark.parametrize(("down", "published"), [(1, True), (2, False)])
def test_three_of_four_are_enough_and_two_are_not(ledger_network, another_publisher, down, published):
    for name in ("hk", "neutral")[:down]:
        ledger_network.stop_witness(name)
    event = record_sample()
    ledger_network.chain()
    ledger_network.sign()
    publisher = another_publisher(witness_s=1.0)
    assert publisher.tick() is published
    assert state_of(event).state == ("published" if published else "chained")
    states = {part.name: (part.state, part.reason) for part in components()}
    assert states["hk"] == ("unreachable", "connection refused")
    assert states["gd"] == ("running", "")
    assert states["publisher"][0] == "running"


def test_the_quorum_that_comes_back_publishes_and_the_missing_witness_catches_up(ledger_network, another_publisher):
    ledger_network.stop_witness("hk")
    ledger_network.stop_witness("neutral")
    chain_samples(3)
    ledger_network.sign()
    publisher = another_publisher(witness_s=0.5)
    assert publisher.tick() is False
    ledger_network.start_witness("hk")
    settle(publisher, lambda: latest_published() is not None)
    ledger_network.start_witness("neutral")
    settle(publisher, lambda: rows("SELECT count(*) FROM led.cosignature") == [(4,)])
    publisher.tick()
    assert {part.state for part in components()} == {"running"}
    assert rows("SELECT count(*) FROM led.published") == [(1,)]  # it stands in the next note


def test_fewer_witnesses_are_enough_when_two_administrators_agreed_and_only_then(
    ledger_network, another_publisher, meddle
):
    for name in ("hk", "neutral"):
        ledger_network.stop_witness(name)
    chain_samples(1)
    ledger_network.sign()
    publisher = another_publisher(witness_s=0.5)
    assert publisher.tick() is False

    meddle("CREATE OR REPLACE FUNCTION led.degraded_quorum() RETURNS smallint LANGUAGE sql AS 'SELECT 3::smallint'")
    assert publisher.tick() is False
    meddle("CREATE OR REPLACE FUNCTION led.degraded_quorum() RETURNS smallint LANGUAGE sql AS 'SELECT 2::smallint'")
    assert publisher.tick() is True

    published = latest_published()
    assert published is not None
    assert not verify_note(published.note.encode(), ledger_network.policy).satisfied  # readers keep their own policy
    meddle("CREATE OR REPLACE FUNCTION led.degraded_quorum() RETURNS smallint LANGUAGE sql AS 'SELECT NULL::smallint'")
    chain_samples(1)
    ledger_network.sign()
    assert publisher.tick() is False


def test_two_keys_of_one_witness_are_not_two_witnesses_when_fewer_are_enough(ledger_network, another_publisher, meddle):
    second = Cosigner.generate("gd.witness.test", COSIGN_MLDSA44)
    for name in NAMES:
        ledger_network.stop_witness(name)
    with (ledger_network.folder / "gd" / "key").open("a") as file:
        file.write(second.encode())
    ledger_network.start_witness("gd")
    named = f"witness gd-pq {second.verifier()}\ngroup gd-both all gd gd-pq\ngroup final 3 gd-both"
    usual = ledger_network.policy_file.read_text()
    ledger_network.policy_file.write_text(usual.replace("group final 3 gd", named))
    meddle("CREATE OR REPLACE FUNCTION led.degraded_quorum() RETURNS smallint LANGUAGE sql AS 'SELECT 2::smallint'")
    chain_samples(1)
    ledger_network.sign()
    publisher = another_publisher(witness_s=2.0)
    assert publisher.tick() is False
    assert rows("SELECT DISTINCT witness FROM led.cosignature ORDER BY 1") == [("gd",), ("gd-pq",)]
    ledger_network.start_witness("hk")
    settle(publisher, lambda: latest_published() is not None)


def test_two_publishers_at_once_publish_once(ledger_network, another_publisher):
    publishers = [another_publisher(), another_publisher()]
    for round_ in range(4):
        chain_samples(1)
        ledger_network.sign()
        start = threading.Barrier(2)

        def look(publisher, start=start) -> None:
            start.wait()
            for _ in range(3):
                publisher.tick()

        threads = [threading.Thread(target=look, args=[publisher]) for publisher in publishers]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        newest = latest_published()
        assert newest is not None
        assert newest.size == round_ + 1
    assert rows("SELECT size, prev_size FROM led.checkpoint ORDER BY size") == [(1, 0), (2, 1), (3, 2), (4, 3)]
    assert rows("SELECT size FROM led.published ORDER BY number") == [(1,), (2,), (3,), (4,)]
    assert {part.state for part in components()} == {"running"}


def test_what_another_publisher_has_done_meanwhile_is_not_done_again(ledger_network):
    chain_samples(2)
    published = ledger_network.publish()
    with psycopg.connect(os.environ["PUBLISHER_DATABASE_URL"], autocommit=True) as connection:
        slower = Store(connection)
        assert slower.bring_in(2, bytes(32), "another note") is False
        assert slower.publish(2, published.note + "x", older_than_s=600) is False
        assert slower.publish(1, published.note + "x", older_than_s=0) is False
    assert latest_published() == published


def test_a_publication_that_came_while_the_note_was_made_is_enough(ledger_network, another_publisher, monkeypatch):
    chain_samples(2)
    ledger_network.sign()
    publisher = another_publisher()
    monkeypatch.setattr(Store, "publish", lambda *_, **__: False)
    assert publisher.tick() is False


def test_listeners_are_told_of_a_publication(ledger_network):
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as listener:
        listener.execute("LISTEN led_published")
        chain_samples(2)
        ledger_network.publish()
        [heard] = list(listener.notifies(timeout=10, stop_after=1))
    assert heard.payload == "2"


def test_the_tasks_that_wait_are_rung_for_after_a_publication(ledger_network, another_publisher, empty_queue):
    import redis

    chain_samples(1)
    ledger_network.sign()
    publisher = another_publisher(tasks=("sharing.release_grants", "other.task"), broker=os.environ["REDIS_URL"])
    assert publisher.tick() is True
    client = redis.Redis.from_url(os.environ["REDIS_URL"])
    messages = client.lrange("celery", 0, -1)
    client.close()
    rung = [json.loads(message)["headers"]["task"] for message in reversed(messages)]
    assert rung[-2:] == ["sharing.release_grants", "other.task"]


def test_a_queue_that_is_down_does_not_undo_a_publication(ledger_network, another_publisher, caplog):
    chain_samples(1)
    ledger_network.sign()
    publisher = another_publisher(tasks=("sharing.release_grants",), broker="redis://127.0.0.1:1/0")
    assert publisher.tick() is True
    assert "nobody was woken" in caplog.text


def test_a_bell_without_tasks_sends_nothing():
    bell.Bell((), "").ring()
    assert bell.broker_address("redis://localhost/1") == "redis://localhost/1"
    assert bell.broker_address("unix:///run/redis?db=3") == "redis+socket:///run/redis?virtual_host=3"
    assert bell.broker_address("unix:///run/redis") == "redis+socket:///run/redis"
