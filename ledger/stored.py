"""The log as it stands in the database, for verification and export: one snapshot, streamed, read as the auditor."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, cast

import psycopg
from django.db import Error, connections, transaction

from .errors import CannotDecide, HeadMissing
from .guards import wrong_guards
from .soundness import Row, StoredHead

ALIAS = "auditor"
ROWS_PER_FETCH = 2_000

HEAD = "SELECT size, root, chain, frontier FROM led.log_head WHERE id = 1"
TILES = "SELECT n, hashes FROM led.tile WHERE level = %s AND n >= %s ORDER BY n LIMIT 32"
ROWS = "SELECT idx, event_id::text, entry, leaf, chain FROM led.log_entry"
# Counted by the database, which sorts on disk when it must: our memory does not grow with the log. Not from the
# index: whoever writes into tables behind the database's back need not have written into the index too.
REPEATED = """
SELECT min(idx) FROM (SELECT idx, row_number() OVER (PARTITION BY event_id ORDER BY idx) AS nth FROM led.log_entry) s
WHERE nth > 1
"""
PUBLISHED = "SELECT note FROM led.published ORDER BY number DESC LIMIT 1"


@dataclass
class Snapshot:
    """One REPEATABLE READ, read-only transaction: what is appended meanwhile is not seen."""

    connection: psycopg.Connection[Any]
    head: StoredHead
    _tiles: dict[tuple[int, int], bytes | None] = field(default_factory=dict, repr=False)

    def rows(self, start: int = 0, end: int | None = None) -> Iterator[Row]:
        """Rows [start, end) in order of index; to the last one, even beyond the head, without an end."""
        with psycopg.ServerCursor(self.connection, "ledger_rows") as cursor:
            where = " WHERE idx >= %s" + ("" if end is None else " AND idx < %s")
            values = [start] if end is None else [start, end]
            cursor.execute(f"{ROWS}{where} ORDER BY idx", values, binary=True)
            # One batch ahead: the database reads while the rows that it sent are checked.
            with ThreadPoolExecutor(1) as reader:
                coming = reader.submit(cursor.fetchmany, ROWS_PER_FETCH)
                while batch := coming.result():
                    coming = reader.submit(cursor.fetchmany, ROWS_PER_FETCH)
                    yield from cast("list[Row]", batch)

    def _value(self, statement: str, *values: object) -> Any:
        with psycopg.Cursor(self.connection) as cursor:
            row = cursor.execute(statement, values, binary=True).fetchone()
        return row[0] if row else None

    def hashes(self, level: int, number: int) -> bytes | None:
        """The bytes of one tile; None when it is missing. The next ones of the level are kept for the next calls."""
        if (level, number) not in self._tiles:
            with psycopg.Cursor(self.connection) as cursor:
                found = cursor.execute(TILES, [level, number], binary=True).fetchall()
            self._tiles = {(level, number): None} | {(level, n): hashes for n, hashes in found}
        return self._tiles[level, number]

    def count(self) -> int:
        return cast(int, self._value("SELECT count(*) FROM led.tile"))

    def repeated(self) -> int | None:
        return cast("int | None", self._value(REPEATED))

    def published(self) -> str | None:
        """The newest published note; None before the first."""
        return cast("str | None", self._value(PUBLISHED))

    def wrong_guards(self) -> frozenset[str]:
        with psycopg.Cursor(self.connection) as cursor:
            return wrong_guards(lambda statement: cursor.execute(statement).fetchall())


@contextlib.contextmanager
def snapshot() -> Iterator[Snapshot]:
    """Open a snapshot of the log.

    Raises   HeadMissing without a head; CannotDecide when the database cannot be read: no verdict either way.
    Locks    nothing.
    """
    try:
        with transaction.atomic(using=ALIAS, durable=True):
            connection = cast("psycopg.Connection[Any]", connections[ALIAS].connection)
            with psycopg.Cursor(connection) as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
                head = cursor.execute(HEAD, binary=True).fetchone()
            if head is None:
                raise HeadMissing("led.log_head is empty: there is no log here, or its beginning was removed")
            yield Snapshot(connection, StoredHead(*head))
    except (psycopg.Error, Error) as error:
        raise CannotDecide(f"the database could not be read: {error}") from error
