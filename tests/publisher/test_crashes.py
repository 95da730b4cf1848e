"""The publisher dies at any arrow: what is done stays, what is not is done again, and nothing is done twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from ledger.publisher import publishing, store
from ledger.selectors import latest_published
from ledger.tlog.policies import verify_note
from tests.factories.ledger import chain_samples

from .conftest import rows

#: point → what is there afterwards: checkpoints, cosignatures at least, publications.
POINTS = {
    "publisher_before_checkpoint": (1, 4, 1),
    "publisher_after_checkpoint": (2, 4, 1),
    "publisher_after_answer": (2, 4, 1),
    "publisher_after_cosignature": (2, 5, 1),
    "publisher_before_published": (2, 7, 1),
    "publisher_after_published": (2, 7, 2),
}


@pytest.mark.processes
@pytest.mark.parametrize("point", POINTS)
def test_killed_at_any_point_the_next_one_goes_on(ledger_network, command, point):
    chain_samples(2)
    ledger_network.publish()
    chain_samples(300)
    ledger_network.sign()

    assert command("once", LEDGER_FAULT=point).returncode == -9

    [(checkpoints,)] = rows("SELECT count(*) FROM led.checkpoint")
    [(cosignatures,)] = rows("SELECT count(*) FROM led.cosignature")
    [(published,)] = rows("SELECT count(*) FROM led.published")
    expected = POINTS[point]
    assert (checkpoints, published) == (expected[0], expected[2])
    assert cosignatures >= expected[1]  # type: ignore[operator]

    done = command("once")
    assert done.returncode == 0, done.stderr
    newest = latest_published()
    assert newest is not None
    assert newest.size == 302
    assert verify_note(newest.note.encode(), ledger_network.policy).satisfied
    assert rows("SELECT size FROM led.published ORDER BY number") == [(2,), (302,)]
    assert rows("SELECT size, prev_size FROM led.checkpoint ORDER BY size") == [(2, 0), (302, 2)]


def test_every_fault_point_of_the_publisher_is_tried():
    sources = Path(publishing.__file__).read_text() + Path(store.__file__).read_text()
    assert sources.count('fault("') == len(POINTS)
    assert all(f'fault("{point}")' in sources for point in POINTS)


@pytest.mark.processes
def test_the_log_goes_on_while_the_publisher_is_dead(ledger_network, command):
    """Several notes of the signer go by; the newest one is brought in, and all witnesses follow from where they are."""
    chain_samples(2)
    ledger_network.publish()
    assert command("once", LEDGER_FAULT="publisher_after_answer").returncode in (0, -9)
    for _ in range(3):
        chain_samples(100)
        ledger_network.sign()
    assert command("once").returncode == 0
    newest = latest_published()
    assert newest is not None
    assert newest.size == 302
