"""States, entries, head and the verify command, as pages and operators see them."""

from __future__ import annotations

import json
from uuid import UUID, uuid4

import pytest
from django.core.management import call_command
from django.db import connections

from ledger.errors import CannotDecide, HeadMissing, NoSuchEntry
from ledger.selectors import (
    EventState,
    entries,
    entries_at,
    entry,
    head,
    recorded_bytes,
    state_of,
    states_of,
    waiting,
)
from ledger.services import chain_waiting
from ledger.verify import verify_stored
from tests.factories.ledger import AT, chain_samples, record_sample


def test_event_is_recorded_first_and_chained_then(committed_db):
    event_id = record_sample()
    before = recorded_bytes(event_id)
    assert state_of(event_id) == EventState("recorded", AT, None)
    assert (waiting().count, waiting().oldest_at is not None) == (1, True)

    chain_waiting()

    assert state_of(event_id) == EventState("chained", AT, 0)
    assert recorded_bytes(event_id) == before == entry(0).entry
    assert (waiting().count, waiting().oldest_at) == (0, None)


def test_states_are_given_for_those_that_exist(committed_db):
    [chained] = chain_samples(1)
    recorded = record_sample()
    states = states_of([chained, recorded, uuid4()])
    assert {event_id: state.state for event_id, state in states.items()} == {chained: "chained", recorded: "recorded"}
    assert states_of([]) == {}


@pytest.mark.django_db
def test_what_does_not_exist_is_said_not_to():
    with pytest.raises(NoSuchEntry):
        state_of(UUID(int=0))
    with pytest.raises(NoSuchEntry):
        recorded_bytes(UUID(int=0))
    for index in (0, -1, 2**70):
        with pytest.raises(NoSuchEntry):
            entry(index)


@pytest.mark.django_db
def test_head_of_a_new_log_is_the_empty_tree():
    assert head().size == 0
    assert head().root.hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert head().chain == bytes(32)


def test_entry_has_its_place_in_the_chain(sound_log):
    assert entry(0).previous_chain == bytes(32)
    assert entry(3).previous_chain == entry(2).chain
    assert entry(6).chain == head().chain
    assert entry(3).type == "sample.taken"
    assert entry(3).at == AT
    assert entry(3).body["sample"] == {"number": 3}


def test_entries_come_newest_first_in_pages(sound_log):
    assert [view.index for view in entries(limit=3)] == [6, 5, 4]
    assert [view.index for view in entries(before=4, limit=3)] == [3, 2, 1]
    assert [view.index for view in entries(before=-5)] == []
    assert [view.index for view in entries(before=2**80, limit=10**9)] == [6, 5, 4, 3, 2, 1, 0]
    assert [view.index for view in entries(type="sample.taken", place="HK", limit=0)] == [6]
    assert entries(type="other.done") == []
    assert entries(place="MO") == []
    assert [view.index for view in entries_at([1, 5, 99, -1])] == [5, 1]


def test_page_takes_one_query_whatever_its_length(sound_log, django_assert_num_queries):
    for limit in (1, 7):
        with django_assert_num_queries(1):
            entries(limit=limit)


@pytest.mark.parametrize("data", ["'\\xff00'", "'[1]'", "'{}'", "'{\"at\":5}'", '\'{"at":"never"}\''])
def test_damaged_entry_can_still_be_shown(sound_log, as_superuser, data):
    as_superuser(
        "ALTER TABLE led.log_entry DISABLE TRIGGER ALL",
        "ALTER TABLE led.log_entry DROP CONSTRAINT log_entry_check",
        f"UPDATE led.log_entry SET entry = {data} WHERE idx = 3",
    )
    shown = entry(3)
    assert (shown.type, shown.at) == ("", None)
    assert not verify_stored().ok


def test_head_that_is_gone_is_not_made_up(sound_log, as_superuser):
    as_superuser("ALTER TABLE led.log_head DISABLE TRIGGER ALL", "DELETE FROM led.log_head")
    with pytest.raises(HeadMissing):
        head()
    with pytest.raises(HeadMissing):
        verify_stored()


def _verify(capsys, **options: object) -> tuple[int, str, str]:
    status = 0
    try:
        call_command("ledger_verify", **options)
    except SystemExit as ended:
        status = int(str(ended.code))
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def test_verify_command_says_sound_with_status_0(sound_log, capsys):
    assert _verify(capsys) == (0, f"Sound: 7 records, root {head().root.hex()}\n", "")
    status, out, _ = _verify(capsys, json=True)
    assert (status, json.loads(out)["ok"], json.loads(out)["size"]) == (0, True, 7)


def test_verify_command_names_the_first_bad_record_with_status_1(sound_log, as_superuser, capsys):
    good = entry(4).leaf.hex()
    as_superuser(
        "ALTER TABLE led.log_entry DISABLE TRIGGER ALL",
        "ALTER TABLE led.log_entry DROP CONSTRAINT log_entry_check",
        "UPDATE led.log_entry SET leaf = sha256('x') WHERE idx >= 4",
    )
    status, out, _ = _verify(capsys)
    assert status == 1
    assert "record 4, leaf" in out
    assert f"expected {good}" in out
    assert "got      2d711642" in out  # sha256("x")


def test_verify_command_says_when_the_fault_is_in_no_record(sound_log, as_superuser, capsys):
    as_superuser("ALTER TABLE led.tile DISABLE TRIGGER tile_grows")
    status, out, _ = _verify(capsys)
    assert (status, "the ledger as a whole, guard" in out, "tile.tile_grows" in out) == (1, True, True)


def test_verify_command_cannot_decide_without_a_head_or_a_database(sound_log, as_superuser, capsys):
    as_superuser("ALTER TABLE led.log_head DISABLE TRIGGER ALL", "DELETE FROM led.log_head")
    status, _, err = _verify(capsys)
    assert (status, err.startswith("Cannot decide")) == (2, True)

    connections["auditor"].close()
    working = connections["auditor"].settings_dict["NAME"]
    connections["auditor"].settings_dict["NAME"] = "no_such_database"
    try:
        with pytest.raises(CannotDecide):
            verify_stored()
        assert _verify(capsys)[0] == 2
    finally:
        connections["auditor"].close()
        connections["auditor"].settings_dict["NAME"] = working


def test_verification_of_a_log_that_grows_meanwhile_sees_one_moment(sound_log):
    sizes: list[int] = []

    def grow(done: int, total: int) -> None:
        sizes.append(total)
        chain_samples(3)

    report = verify_stored(progress=grow)
    assert (report.ok, report.size, set(sizes)) == (True, 7, {7})
    assert verify_stored().size > 7


def test_verification_can_be_stopped(sound_log):
    class Stopped(Exception):
        pass

    def stop(done: int, total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        verify_stored(progress=stop)
    assert verify_stored().ok
