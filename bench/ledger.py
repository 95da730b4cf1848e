"""What appending costs, as ratios to PostgreSQL itself on the same bytes, measured in turn (R1, R2, R3, R6)."""

from __future__ import annotations

import statistics
from typing import Any

import psycopg

from .samples import (
    Emit,
    Entry,
    copy_into,
    entries,
    fastest,
    fill_outbox,
    log_size,
    plain_table,
    ratio,
    rows_of,
    seconds,
    superuser,
)

BATCH = 256
ROUNDS = 40
TRIGGER_ROWS = 20_000
TRIGGER_ROUNDS = 7

INSERT_UNNEST = (
    "INSERT INTO unnested SELECT * FROM unnest(%s::bigint[], %s::uuid[], %s::bytea[], %s::bytea[], %s::bytea[])"
)


def run(emit: Emit) -> None:
    """Needs Django set up on a migrated database that commits."""
    measure_batches(emit)
    measure_single(emit)
    measure_triggers(emit)


def measure_batches(emit: Emit) -> None:
    """R1, R2: 256 waiting events chained in one transaction, against the same rows in one binary COPY and in one
    INSERT … unnest, each into a table of the same columns and indexes that checks nothing."""
    from ledger.services import chain_waiting

    appended, copied, inserted = [], [], []
    with plain_table("copied") as copying, plain_table("unnested") as inserting:
        for _ in range(ROUNDS):
            start = log_size()
            batch = entries(BATCH, start)
            fill_outbox(batch)
            appended.append(seconds(lambda: chain_waiting(limit=BATCH)))
            rows = rows_of(start, batch)
            copied.append(seconds(lambda rows=rows: copy_into(copying, "copied", rows)))  # type: ignore[misc]
            columns = _columns(start, batch)
            inserted.append(seconds(lambda columns=columns: inserting.execute(INSERT_UNNEST, columns)))  # type: ignore[misc]
    rates = {
        "entries_per_s": round(BATCH / statistics.median(appended)),
        "raw_copy_per_s": round(BATCH / statistics.median(copied)),
        "insert_unnest_per_s": round(BATCH / statistics.median(inserted)),
        "ratio_of_fastest": fastest(copied, appended),
    }
    emit(
        "R1_append_to_raw_copy", ratio(copied, appended), "ratio of rates, 256 rows", need=">= 0.25", goal=0.35, **rates
    )
    emit(
        "R2_append_to_insert_unnest",
        ratio(inserted, appended),
        "ratio of rates, 256 rows",
        need=">= 0.7",
        ratio_of_fastest=fastest(inserted, appended),
    )


def _columns(start: int, batch: list[Entry]) -> list[list[Any]]:
    count = len(batch)
    return [
        list(range(start, start + count)),
        [event_id for event_id, _ in batch],
        [bytes(32)] * count,
        [bytes(32)] * count,
        [entry for _, entry in batch],
    ]


def measure_single(emit: Emit) -> None:
    """R3: one waiting event chained and committed, against one row in one COPY and committed."""
    from ledger.services import chain_waiting

    appended, copied = [], []
    with plain_table("copied") as copying:
        for _ in range(ROUNDS * 5):
            start = log_size()
            batch = entries(1, start)
            fill_outbox(batch)
            appended.append(seconds(lambda: chain_waiting(limit=1)))
            rows = rows_of(start, batch)
            copied.append(seconds(lambda rows=rows: copy_into(copying, "copied", rows)))  # type: ignore[misc]
    emit(
        "R3_single_append_to_copy_commit",
        ratio(appended, copied),
        "ratio of p50",
        need="<= 5",
        ratio_of_fastest=fastest(appended, copied),
        append_ms=round(1000 * statistics.median(appended), 3),
        copy_ms=round(1000 * statistics.median(copied), 3),
    )


def measure_triggers(emit: Emit) -> None:
    """R6: 20,000 rows that continue the log copied into it, with its CHECKs and triggers, against the same rows into
    a plain table. Both are rolled back: the commit, which both would pay, is in neither."""
    from ledger import services
    from ledger.tlog import merkle

    with plain_table("copied"), psycopg.connect(superuser()) as connection:
        cursor = psycopg.Cursor(connection)
        cursor.format = psycopg.pq.Format.BINARY
        start, previous, _ = cursor.execute(services.LOCK_HEAD).fetchone() or (0, b"", b"")
        connection.rollback()
        taken = [(identity.bytes, entry) for identity, entry in entries(TRIGGER_ROWS, start)]
        rows, _ = services._pack(taken, [merkle.leaf_hash(entry) for _, entry in taken], start, previous)
        times: dict[str, list[float]] = {"led.log_entry": [], "copied": []}
        for _ in range(TRIGGER_ROUNDS):
            for table, measured in times.items():
                measured.append(seconds(lambda table=table: copy_into(connection, table, rows)))  # type: ignore[misc]
                connection.rollback()
    emit(
        "R6_cost_of_checks_and_triggers",
        ratio(*times.values()),
        "ratio of times, 20,000 rows",
        need="<= 2.5",
        ratio_of_fastest=fastest(*times.values()),
    )
