"""What waits becomes numbered entries: once each, in one order, by one writer at a time."""

from __future__ import annotations

import os
import random
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import UUID

import psycopg
import pytest
from django.db import connection, connections, transaction

from ledger import services
from ledger.errors import HeadBusy, HeadMissing
from ledger.record import record
from ledger.selectors import entries, head, state_of
from ledger.services import ChainResult, chain_waiting
from ledger.tasks import chain_waiting_task
from ledger.verify import verify_stored
from tests.factories.ledger import ACTOR, AT, SampleTaken, record_sample

from .crashes import chain_until_killed


def _chained() -> dict[UUID, int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT event_id, idx FROM led.log_entry")
        return dict(cursor.fetchall())


def _in_threads(work: list[Callable[[], object]], *, at_once: int) -> list[object]:
    """Run the work in threads, each with connections of its own."""

    def run(job: Callable[[], object]) -> object:
        try:
            return job()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(at_once) as pool:
        return list(pool.map(run, work))


def test_waiting_events_are_chained_in_the_order_of_their_arrival(committed_db):
    ids = [record_sample(number) for number in range(5)]

    assert chain_waiting() == ChainResult(chained=5, size=5)
    assert [view.event_id for view in entries()] == ids[::-1]
    assert verify_stored().ok


def test_nothing_waiting_changes_nothing(committed_db):
    before = head()
    assert chain_waiting() == ChainResult(chained=0, size=0)
    assert head() == before


def test_limit_is_kept_and_the_task_drains_all(committed_db, monkeypatch):
    for number in range(5):
        record_sample(number)
    assert chain_waiting(limit=2) == ChainResult(chained=2, size=2)
    monkeypatch.setattr("ledger.tasks.LIMIT", 1)
    monkeypatch.setattr("ledger.tasks.chain_waiting", lambda: chain_waiting(limit=1))
    assert chain_waiting_task() == 3
    assert head().size == 5


def test_tiles_of_upper_levels_are_written(committed_db):
    with transaction.atomic():
        for number in range(600):
            record(SampleTaken(number=number), actor=ACTOR, at=AT)
    sizes = random.Random(7)  # noqa: S311  batches of any size must meet the edges of tiles
    while chain_waiting(limit=sizes.randint(1, 200)).chained:
        pass
    with connection.cursor() as cursor:
        cursor.execute("SELECT level, n, octet_length(hashes) / 32 FROM led.tile ORDER BY level, n")
        assert cursor.fetchall() == [(0, 0, 256), (0, 1, 256), (0, 2, 88), (1, 0, 2)]
    assert verify_stored().ok


def test_event_of_a_transaction_that_is_rolled_back_never_appears(committed_db):
    with transaction.atomic():
        record(SampleTaken(), actor=ACTOR, at=AT)
        transaction.set_rollback(True)
    assert chain_waiting().chained == 0


def test_event_that_commits_late_is_chained_by_the_next_run(committed_db):
    with psycopg.connect(os.environ["DATABASE_URL"]) as late:
        late.execute(
            "INSERT INTO led.outbox (event_id, entry) VALUES (%s, %s)",
            [
                UUID(int=1),
                b'{"at":"2026-11-22T09:30:00.123456Z","id":"00000000-0000-0000-0000-000000000001",'
                b'"log":"digital-bay-area.test/ledger"}',
            ],
        )
        record_sample()
        assert chain_waiting().chained == 1
        late.commit()
    assert chain_waiting() == ChainResult(chained=1, size=2)
    assert verify_stored().ok


def test_two_hundred_recorders_with_rollbacks_and_four_appenders_lose_and_double_nothing(committed_db):
    committed: list[UUID] = []
    lock, done = threading.Lock(), threading.Event()

    def recorder(number: int) -> Callable[[], None]:
        def work() -> None:
            try:
                with transaction.atomic():
                    event_id = record(SampleTaken(number=number), actor=ACTOR, at=AT)
                    if number % 3 == 0:
                        raise ZeroDivisionError
            except ZeroDivisionError:
                return
            with lock:
                committed.append(event_id)

        return work

    def appender() -> int:
        chained = 0
        while not done.is_set():
            chained += chain_waiting(limit=7).chained
        return chained

    with ThreadPoolExecutor(1) as outer:
        appending = outer.submit(_in_threads, [appender] * 4, at_once=4)
        _in_threads([recorder(number) for number in range(200)], at_once=20)
        done.set()
        by_appenders = sum(appending.result())  # type: ignore[arg-type]
    by_last = 0
    while chained := chain_waiting().chained:
        by_last += chained

    assert len(committed) == 133
    assert set(_chained()) == set(committed)
    assert sorted(_chained().values()) == list(range(133))
    assert by_appenders + by_last == 133
    assert verify_stored().ok


@pytest.fixture
def held_head(committed_db) -> Iterator[None]:
    """Another appender holds the head."""
    with psycopg.connect(os.environ["LEDGER_DATABASE_URL"]) as other:
        other.execute(services.LOCK_HEAD)
        yield


def test_appender_that_finds_the_head_taken_gives_up_and_says_so(held_head):
    record_sample()
    with connections["ledger_writer"].cursor() as cursor:
        cursor.execute("SET lock_timeout = '50ms'")
    with pytest.raises(HeadBusy):
        chain_waiting()
    assert chain_waiting_task() == 0  # the one who holds the head does the work


def test_recording_never_waits_for_the_head(held_head):
    assert state_of(record_sample()).state == "recorded"


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM led.log_head",
        "DELETE FROM led.log_entry WHERE idx = 6",
        "UPDATE led.log_head SET size = 5, frontier = substr(frontier, 1, 64)",
        "DELETE FROM led.tile",
        "UPDATE led.tile SET hashes = substr(hashes, 1, 64)",
    ],
)
def test_log_that_is_not_as_its_head_says_is_not_written_to(sound_log, as_superuser, statement):
    table = statement.replace("FROM ", "").split()[1]
    as_superuser(f"ALTER TABLE {table} DISABLE TRIGGER ALL", statement)
    waiting = record_sample()
    with pytest.raises(HeadMissing):
        chain_waiting()
    assert state_of(waiting).state == "recorded"


def test_emptied_log_is_not_begun_again(sound_log, as_superuser):
    as_superuser(
        "ALTER TABLE led.log_head DISABLE TRIGGER ALL",
        "UPDATE led.log_head SET size = 0, root = sha256(''), frontier = '', chain = decode(repeat('00', 32), 'hex')",
    )
    record_sample()
    with pytest.raises(HeadMissing):
        chain_waiting()


def test_tile_that_exists_where_none_should_is_left_alone(committed_db, as_superuser):
    as_superuser("INSERT INTO led.tile VALUES (0, 0, sha256('x'))")
    record_sample()
    with pytest.raises(HeadMissing):
        chain_waiting()


@pytest.mark.processes
@pytest.mark.parametrize("point", ["after_lock", "after_delete", "after_copy", "after_tiles", "before_commit"])
def test_appender_killed_at_any_point_leaves_all_or_nothing(committed_db, point):
    ids = {record_sample(number) for number in range(20)}

    assert chain_until_killed(LEDGER_FAULT=point) == -9

    assert _chained() == {}
    assert head().size == 0
    assert chain_waiting() == ChainResult(chained=20, size=20)
    assert set(_chained()) == ids
    assert verify_stored().ok


@pytest.mark.processes
def test_appender_killed_after_its_commit_has_chained_everything_once(committed_db):
    """Celery gives the task again, or the sweep comes: it finds what is left, and nothing twice."""
    ids = {record_sample(number) for number in range(20)}

    assert chain_until_killed(LEDGER_FAULT="after_commit") == -9

    assert set(_chained()) == ids
    assert chain_waiting() == ChainResult(chained=0, size=20)
    assert verify_stored().ok


def test_point_that_is_not_named_kills_nobody(committed_db, monkeypatch):
    monkeypatch.setenv("LEDGER_FAULT", "somewhere_else")
    record_sample()
    assert chain_waiting().chained == 1


def test_every_fault_point_of_the_appender_is_tried():
    source = Path(services.__file__).read_text()
    assert source.count('fault("') == 6
