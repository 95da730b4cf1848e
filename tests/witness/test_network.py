"""The whole network on loopback, as every other test uses it."""

from __future__ import annotations

from ledger.selectors import cosigned_by, is_published
from ledger.tlog.policies import verify_note
from tests.factories.ledger import record_sample


def test_record_is_published_under_a_quorum(ledger_network):
    event = record_sample(1)
    published = ledger_network.publish()
    assert published.size == 1
    assert is_published([event]) == {event}
    verified = verify_note(published.note.encode(), ledger_network.policy)
    assert verified.satisfied
    assert [name for name, _ in cosigned_by(published)] == sorted(verified.cosigned)


def test_one_witness_may_be_down(ledger_network):
    ledger_network.stop_witness("hk")
    record_sample(1)
    published = ledger_network.publish()
    assert set(verify_note(published.note.encode(), ledger_network.policy).cosigned) == {"gd", "mo", "neutral"}
    ledger_network.start_witness("hk")
    record_sample(2)
    assert ledger_network.publish().size == 2
    ledger_network.restart()
    record_sample(3)
    assert ledger_network.publish().size == 3
