"""A database restored to an older state, seen by everybody: signer, publisher, appender, and who decides meanwhile."""

from __future__ import annotations

import threading

import pytest

from ledger.errors import LogHalted
from ledger.selectors import latest_published, network_state, state_of
from ledger.services import chain_waiting
from ledger.signer.halting import Halt
from tests.factories.ledger import chain_samples, record_sample
from tests.signer.test_halting import rewritten


def look(signer) -> None:
    """One look of a running signer, whose halts are written down."""
    if not signer.waits():
        try:
            signer.tick()
        except Halt as halt:
            signer.halt(halt)


def test_a_restored_database_halts_signing_publishing_and_appending_while_decisions_go_on(ledger_network, meddle):
    chain_samples(3)
    ledger_network.publish()
    chain_samples(2)
    ledger_network.publish()
    meddle(*rewritten(3))
    meddle("DELETE FROM led.published WHERE size = 5", "DELETE FROM led.cosignature WHERE size = 5")
    meddle("DELETE FROM led.checkpoint WHERE size = 5")

    waiting = record_sample()
    look(ledger_network.signer)
    ledger_network.publisher.tick()

    halted = network_state().halted
    assert halted is not None
    assert (halted.name, halted.reason) == ("signer", "database_behind")
    with pytest.raises(LogHalted, match="database_behind"):
        chain_waiting()
    assert state_of(record_sample()).state == state_of(waiting).state == "recorded"
    ledger_network.restart()
    look(ledger_network.signer)
    ledger_network.publisher.tick()
    assert latest_published().size == 3


def test_signer_and_publisher_that_run_bring_a_record_to_publication_by_themselves(ledger_network):
    stop = threading.Event()
    parts = [
        threading.Thread(target=part.run, args=(stop,)) for part in (ledger_network.signer, ledger_network.publisher)
    ]
    for part in parts:
        part.start()
    try:
        event = record_sample()
        chain_waiting()
        for _ in range(400):
            if state_of(event).state == "published":
                break
            threading.Event().wait(0.05)
    finally:
        stop.set()
        for part in parts:
            part.join(20)
    assert state_of(event).state == "published"
