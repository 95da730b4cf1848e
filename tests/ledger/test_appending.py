"""What waits becomes numbered entries: once each, in one order, by one writer at a time."""

from __future__ import annotations

from ledger.services import ChainResult, chain_waiting
from ledger.verify import verify_stored
from tests.factories.ledger import record_sample


def test_waiting_events_are_chained_in_the_order_of_their_arrival(committed_db):
    for number in range(5):
        record_sample(number)

    assert chain_waiting() == ChainResult(chained=5, size=5)
    assert verify_stored().ok
