"""What pages read of checkpoints, and the appender that stops when the log is halted."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from ledger import selectors
from ledger.errors import LogHalted
from ledger.selectors import EventState, state_of, states_of
from ledger.services import chain_waiting
from ledger.tasks import chain_waiting_task
from tests.factories.checkpoints import component_row, publish_rows
from tests.factories.ledger import AT, chain_samples, record_sample


@pytest.mark.django_db
def test_a_new_log_has_published_nothing():
    assert selectors.latest_published() is None
    assert selectors.published_covering(0) is None
    assert selectors.components() == []
    assert selectors.is_published([]) == set()
    state = selectors.network_state()
    assert (state.size, state.published_size, state.unpublished, state.oldest_at) == (0, 0, 0, None)
    assert (state.published_at, state.halted, state.witnesses) == (None, None, ())


def test_an_event_is_published_when_a_published_note_covers_it(committed_db, django_assert_num_queries):
    ids = chain_samples(2)
    note = publish_rows(2)
    later = chain_samples(1)
    waiting = record_sample()

    with django_assert_num_queries(1):
        states = states_of([*ids, *later, waiting, uuid4()])
    assert states == {
        ids[0]: EventState("published", AT, 0),
        ids[1]: EventState("published", AT, 1),
        later[0]: EventState("chained", AT, 2),
        waiting: EventState("recorded", AT, None),
    }
    assert state_of(ids[1]).state == selectors.PUBLISHED
    with django_assert_num_queries(1):
        assert selectors.is_published([*ids, *later, waiting]) == set(ids)
    newest = selectors.latest_published()
    assert newest is not None
    assert (newest.size, newest.note, newest.note_sha256) == (2, note, hashlib.sha256(note.encode()).digest())
    assert selectors.published_covering(1) == newest
    assert selectors.published_covering(2) is None


def test_the_first_note_that_covers_a_record_stays_the_first(committed_db):
    chain_samples(2)
    publish_rows(2, cosigned={"gd.test": 1000, "hk.test": 1002})
    publish_rows(2, cosigned={"gd.test": 1600, "hk.test": 1601}, again=True)
    chain_samples(1)
    publish_rows(3, cosigned={"gd.test": 2000})

    first = selectors.published_covering(0)
    assert first is not None
    assert (first.number, first.size) == (1, 2)
    assert selectors.cosigned_by(first) == [
        ("gd.test", datetime.fromtimestamp(1000, tz=UTC)),
        ("hk.test", datetime.fromtimestamp(1002, tz=UTC)),
    ]
    latest = selectors.latest_published()
    assert latest is not None
    assert (latest.number, latest.size, latest.published_at >= first.published_at) == (3, 3, True)


def test_an_operator_sees_how_far_everything_is(committed_db):
    chain_samples(2)
    publish_rows(2)
    chain_samples(3)
    component_row("mo.test", "witness", "unreachable", reason="timeout")
    component_row("gd.test", "witness", "running", size=1)
    component_row("publisher", "publisher", "running", size=2)
    component_row("signer", "signer", "running", size=2)

    assert [(part.name, part.detail) for part in selectors.components()] == [
        ("signer", {}),
        ("publisher", {}),
        ("gd.test", {}),
        ("mo.test", {}),
    ]
    state = selectors.network_state()
    assert (state.size, state.checkpoint_size, state.published_size, state.unpublished) == (5, 2, 2, 3)
    assert (state.oldest_at, state.halted) == (AT, None)
    assert [(one.name, one.state, one.size, one.lag) for one in state.witnesses] == [
        ("gd.test", "running", 1, 4),
        ("mo.test", "unreachable", None, None),
    ]

    component_row("signer", "signer", "halted", reason="behind_witness", size=2)
    halted = selectors.network_state().halted
    assert halted is not None
    assert (halted.name, halted.reason) == ("signer", "behind_witness")


@pytest.mark.parametrize("data", ["'\\xff00'", "'{}'", '\'{"at":"never"}\'', "'[[]]'"])
def test_a_damaged_record_does_not_hide_the_state_of_the_network(sound_log, as_superuser, data):
    as_superuser(
        "ALTER TABLE led.log_entry DISABLE TRIGGER ALL",
        "ALTER TABLE led.log_entry DROP CONSTRAINT log_entry_check",
        f"UPDATE led.log_entry SET entry = {data} WHERE idx = 0",
    )
    state = selectors.network_state()
    assert (state.unpublished, state.oldest_at) == (7, None)


def test_a_record_that_was_cut_away_does_not_hide_it_either(sound_log, as_superuser):
    as_superuser("ALTER TABLE led.log_entry DISABLE TRIGGER ALL", "DELETE FROM led.log_entry WHERE idx = 0")
    assert selectors.network_state().oldest_at is None


@pytest.mark.parametrize("kind", ["signer", "publisher"])
def test_nothing_is_chained_while_the_log_is_halted_and_approvals_go_on(committed_db, kind, caplog):
    component_row(kind, kind, "halted", reason="database_behind")
    waiting = record_sample()

    with pytest.raises(LogHalted, match="database_behind"):
        chain_waiting()
    assert chain_waiting_task() == 0
    assert "nothing is chained" in caplog.text
    assert state_of(record_sample()).state == state_of(waiting).state == "recorded"

    component_row(kind, kind, "running")
    assert chain_waiting().chained == 2


def test_a_witness_that_is_gone_does_not_stop_the_appender(committed_db):
    component_row("gd.test", "witness", "unreachable")
    record_sample()
    assert chain_waiting().chained == 1


def test_a_log_that_ends_before_its_checkpoint_is_not_appended_to(committed_db, as_superuser):
    chain_samples(3)
    publish_rows(3)
    [shorter] = [selectors.entry(1)]
    as_superuser(
        "ALTER TABLE led.log_entry DISABLE TRIGGER ALL",
        "ALTER TABLE led.log_head DISABLE TRIGGER ALL",
        "DELETE FROM led.log_entry WHERE idx = 2",
        f"UPDATE led.log_head SET size = 2, chain = '\\x{shorter.chain.hex()}', frontier = substr(frontier, 1, 32)",
    )
    record_sample()
    with pytest.raises(LogHalted, match="3 entries were signed, the log holds 2"):
        chain_waiting()
