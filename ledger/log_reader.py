"""Reading the log without Django: for the signer and the publisher, which are processes of their own."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import psycopg

ROWS_PER_FETCH = 2_000

HEAD = "SELECT size, root, chain FROM led.log_head WHERE id = 1"
ENTRIES = "SELECT idx, entry, leaf, chain FROM led.log_entry WHERE idx >= %s AND idx < %s ORDER BY idx"
BEYOND = "SELECT EXISTS (SELECT FROM led.log_entry WHERE idx >= %s)"
TILE = "SELECT hashes FROM led.tile WHERE level = %s AND n = %s"
NEWEST = "SELECT size, note FROM led.checkpoint ORDER BY size DESC LIMIT 1"


class Row(NamedTuple):
    """An entry as it is stored; ``number``: its index."""

    number: int
    entry: bytes
    leaf: bytes
    chain: bytes


@dataclass(frozen=True)
class StoredHead:
    size: int
    root: bytes
    chain: bytes


def connect(url: str, *, statement_timeout_s: int = 60) -> psycopg.Connection[tuple[Any, ...]]:
    """A connection that commits each statement by itself, and cannot hang for ever.

    Raises   psycopg.Error.
    """
    return psycopg.connect(
        url,
        autocommit=True,
        connect_timeout=3,
        options=f"-c statement_timeout={statement_timeout_s}s -c lock_timeout=3s "
        "-c idle_in_transaction_session_timeout=120s -c timezone=UTC",
    )


class LogReader:
    """What is stored, in the transaction that the connection is in (or none: each answer then is of its own moment)."""

    def __init__(self, connection: psycopg.Connection[tuple[Any, ...]]) -> None:
        self.connection = connection

    def _row(self, statement: str, *values: object) -> tuple[Any, ...] | None:
        return self.connection.execute(statement, values, binary=True).fetchone()

    def head(self) -> StoredHead | None:
        row = self._row(HEAD)
        return None if row is None else StoredHead(*row)

    def entries(self, start: int, end: int) -> Iterator[Row]:
        """Entries [start, end) in order of index, streamed. Only inside a transaction."""
        with psycopg.ServerCursor(self.connection, "log_entries") as cursor:
            cursor.itersize = ROWS_PER_FETCH
            cursor.execute(ENTRIES, [start, end], binary=True)
            for row in cursor:
                yield Row(*row)

    def has_entries_from(self, index: int) -> bool:
        row = self._row(BEYOND, index)
        return bool(row and row[0])

    def tile(self, level: int, number: int, width: int = 256) -> bytes:
        """The stored hashes of a tile; empty when there is none. ``width``: as readers of tiles name what they need."""
        row = self._row(TILE, level, number)
        return b"" if row is None else row[0]

    def newest_checkpoint(self) -> tuple[int, str] | None:
        """(size, note) of the largest checkpoint that was brought in."""
        row = self._row(NEWEST)
        return None if row is None else (row[0], row[1])


@contextlib.contextmanager
def snapshot(connection: psycopg.Connection[tuple[Any, ...]]) -> Iterator[LogReader]:
    """One REPEATABLE READ, READ ONLY transaction: what is appended meanwhile is not seen. Locks nothing."""
    with connection.transaction():
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        yield LogReader(connection)
