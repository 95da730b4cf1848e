"""Writing the log: what waits in the outbox becomes numbered, chained entries. One writer, under one row lock."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

import psycopg
from django.db import connections, transaction

from . import chain
from .errors import HeadBusy, HeadMissing, LogHalted
from .faults import fault
from .tlog import merkle

ALIAS = "ledger_writer"
LIMIT = 512

LOCK_HEAD = "SELECT size, chain, frontier FROM led.log_head WHERE id = 1 FOR UPDATE"
# Asked after the lock: what another appender committed while we waited must be seen. With it, for nothing more, how
# far the checkpoints are and whether the log was halted.
LOG_END = """
SELECT coalesce(max(idx) + 1, 0),
       (SELECT coalesce(max(size), 0) FROM led.checkpoint),
       (SELECT coalesce(max(size), 0) FROM led.published),
       (SELECT min(name || ': ' || reason) FROM led.component
        WHERE kind IN ('signer', 'publisher') AND state = 'halted')
FROM led.log_entry
"""
# By absence, never by "id > last seen": a row that commits late is found by the next run. No row locks are needed,
# because whoever holds the head is the only one who takes rows away (docs/adr: one writer).
TAKE = """
WITH taken AS (
    DELETE FROM led.outbox WHERE ctid = ANY (ARRAY(SELECT ctid FROM led.outbox ORDER BY created LIMIT %s))
    RETURNING created, event_id, entry
)
SELECT uuid_send(event_id), entry FROM taken ORDER BY created, event_id
"""
COPY_ENTRIES = "COPY led.log_entry (idx, event_id, leaf, chain, entry) FROM STDIN (FORMAT BINARY)"
# A tile only grows: the width we start from is part of the statement, so a tile that is not as the head says is left
# alone, and noticed by the number of rows.
BEGIN_TILE = "INSERT INTO led.tile (level, n, hashes) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING"
GROW_TILE = "UPDATE led.tile SET hashes = hashes || %s WHERE level = %s AND n = %s AND octet_length(hashes) = %s"
MOVE_HEAD = "UPDATE led.log_head SET size = %s, root = %s, chain = %s, frontier = %s WHERE id = 1"

COPY_HEADER = b"PGCOPY\n\xff\r\n\0" + bytes(8)
COPY_END = b"\xff\xff"
COPY_ROW = struct.Struct(">hiqi16si32si32si")


@dataclass(frozen=True)
class ChainResult:
    """``chained``: entries added by this run. ``size``: entries in the log after it."""

    chained: int
    size: int


def chain_waiting(*, limit: int = LIMIT) -> ChainResult:
    """Append what waits in the outbox to the log, oldest first: all of it in one transaction, or nothing.

    Takes    limit: at most so many events; call again until fewer come back.
    Returns  how many were chained, and the size of the log.
    Raises   HeadBusy when another appender holds the head longer than the connection's lock_timeout; HeadMissing
             when there is no head, or entries or tiles stand beyond it: a restored or meddled-with log is not
             written to; LogHalted when signer or publisher stopped the log, or it ends before a checkpoint.
    Locks    the one row of led.log_head, first; nothing else is ever waited for. No network, no callbacks inside.
    """
    try:
        with transaction.atomic(using=ALIAS, durable=True):
            done = append(cast("psycopg.Connection[Any]", connections[ALIAS].connection), limit)
    except psycopg.errors.LockNotAvailable as error:
        raise HeadBusy("another appender holds the head") from error
    fault("after_commit")
    return done


def append(connection: psycopg.Connection[Any], limit: int = LIMIT) -> ChainResult:
    """The same inside a transaction of the caller's: for :mod:`ledger.rollover`, which closes the log in it."""
    # Not Django's cursor: that one binds on the client and reads bytes as text.
    with psycopg.Cursor(connection) as cursor:
        cursor.format = psycopg.pq.Format.BINARY
        return _append(cursor, limit)


def _append(cursor: psycopg.Cursor[Any], limit: int) -> ChainResult:
    head = cursor.execute(LOCK_HEAD).fetchone()
    if head is None:
        raise HeadMissing("led.log_head is empty; a log is begun by its migration only")
    start, previous, frontier = head
    fault("after_lock")
    [(end, signed, published, halted)] = cursor.execute(LOG_END).fetchall()
    if end != start:
        raise HeadMissing(f"the head says {start} entries, the log holds {end}")
    if halted is not None:
        raise LogHalted(f"the log is halted ({halted}); see docs/runbook.md")
    if max(signed, published) > start:
        raise LogHalted(f"{max(signed, published)} entries were signed, the log holds {start}; see docs/runbook.md")
    taken = cursor.execute(TAKE, [limit]).fetchall()
    fault("after_delete")
    if not taken:
        return ChainResult(0, start)
    leaves = [merkle.leaf_hash(entry) for _, entry in taken]
    rows, newest = _pack(taken, leaves, start, previous)
    with cursor.copy(COPY_ENTRIES) as copy:
        copy.write(rows)
    fault("after_copy")
    tree = merkle.Tree.from_bytes(start, frontier)
    _grow_tiles(cursor, [new for leaf in leaves for new in tree.push(leaf)])
    fault("after_tiles")
    cursor.execute(MOVE_HEAD, [tree.size, tree.root(), newest, tree.frontier_bytes()])
    fault("before_commit")
    return ChainResult(len(taken), tree.size)


def _pack(
    taken: Sequence[tuple[bytes, bytes]], leaves: Sequence[bytes], start: int, previous: bytes
) -> tuple[bytes, bytes]:
    """The rows in COPY's binary format, and the last chain value."""
    parts = [COPY_HEADER]
    for index, ((event_id, entry), leaf) in enumerate(zip(taken, leaves, strict=True), start):
        previous = chain.next_value(index, previous, leaf)
        parts.append(COPY_ROW.pack(5, 8, index, 16, event_id, 32, leaf, 32, previous, len(entry)))
        parts.append(entry)
    parts.append(COPY_END)
    return b"".join(parts), previous


def _grow_tiles(cursor: psycopg.Cursor[Any], hashes: list[merkle.TileHash]) -> None:
    tiles: dict[tuple[int, int], tuple[int, list[bytes]]] = {}
    for level, index, node in hashes:
        number, position = merkle.tile_of(index)
        tiles.setdefault((level, number), (position, []))[1].append(node)
    for (level, number), (position, added) in tiles.items():
        if position == 0:
            cursor.execute(BEGIN_TILE, [level, number, b"".join(added)])
        else:
            cursor.execute(GROW_TILE, [b"".join(added), level, number, 32 * position])
        if cursor.rowcount != 1:
            raise HeadMissing(f"tile {level}/{number} does not hold the {position} hashes that the head says")
