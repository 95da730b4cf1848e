"""What the ledger's benchmarks share: entries as an approval writes them, logs of any size, measuring side by side."""

from __future__ import annotations

import os
import statistics
import struct
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, Protocol
from uuid import UUID

import psycopg

#: Columns and indexes of the log, and nothing that checks: what a ledger's price is compared with.
PLAIN_TABLE = "(idx bigint PRIMARY KEY, event_id uuid UNIQUE, leaf bytea, chain bytea, entry bytea)"
FILL = 2_000

Entry = tuple[UUID, bytes]


class Emit(Protocol):
    def __call__(self, name: str, value: float, unit: str, **more: object) -> None: ...


def entries(count: int, start: int = 0) -> list[Entry]:
    """Entries as an approval writes them: about 900 bytes, with ids that grow."""
    before, middle, after = _template().split(b"\0")
    result = []
    for number in range(start, start + count):
        identity = f"{number >> 48:08x}-{number >> 32 & 0xFFFF:04x}-7{number >> 20 & 0xFFF:03x}-8{number & 0xFFF:03x}-"
        identity += f"{number >> 12 & 0xFF:012x}"
        text = identity.encode()
        result.append((UUID(identity), b"".join([before, text, middle, text, after])))
    return result


def _template() -> bytes:
    """The canonical bytes of one approval, with a zero byte where an id stands."""
    from django.conf import settings

    from ledger.canonical import encode
    from ledger.record import timestamp

    digest, mark = "7c34fa778b01f96d215fdb0b7fcbe9cff8a6b0e5e103a59825aaebb5bca2e19c", "the-id"
    body = {
        "v": 1,
        "type": "exchange.approved",
        "id": mark,
        "log": settings.LEDGER_ORIGIN,
        "at": timestamp(datetime.now(UTC)),
        "actor": {"org": "GD-DATA", "role": "approver"},
        "src": "GD",
        "dst": "HK",
        "exchange": {
            "request": mark,
            "reference": "BA-2026-000001",
            "resource": str(UUID(int=1)),
            "custodian": "GD-DATA",
            "requester": "HK-DPO",
            "version": digest,
            "decided": [
                {"kind": "endorse", "org": "HK-DPO", "role": "approver", "outcome": "approved"},
                {"kind": "decide", "org": "GD-DATA", "role": "approver", "outcome": "approved"},
            ],
            "basis": "statutory-duty",
            "purpose": "cross-boundary-service",
            "scope": digest,
            "method": "api",
            "from": "2026-12-01",
            "until": "2027-11-30",
        },
    }
    return encode(body).replace(mark.encode(), b"\0")


def fill_outbox(waiting: Sequence[Entry]) -> None:
    """Promise events, as the application's role, every guard on."""
    from django.db import connection, transaction

    statement = "COPY led.outbox (event_id, entry) FROM STDIN (FORMAT BINARY)"
    with transaction.atomic(), connection.cursor() as cursor, cursor.copy(statement) as copy:
        copy.set_types(["uuid", "bytea"])
        for row in waiting:
            copy.write_row(row)


def grow_log(size: int) -> None:
    """Let the log have ``size`` entries: the appender's own steps with all guards on, only without the outbox."""
    from ledger import services
    from ledger.tlog import merkle

    with psycopg.connect(os.environ["LEDGER_DATABASE_URL"]) as connection:
        cursor = psycopg.Cursor(connection)
        cursor.format = psycopg.pq.Format.BINARY
        start, previous, frontier = cursor.execute(services.LOCK_HEAD).fetchone() or (0, b"", b"")
        tree = merkle.Tree.from_bytes(start, frontier)
        while tree.size < size:
            taken = [(identity.bytes, entry) for identity, entry in entries(min(FILL, size - tree.size), tree.size)]
            leaves = [merkle.leaf_hash(entry) for _, entry in taken]
            rows, previous = services._pack(taken, leaves, tree.size, previous)
            with cursor.copy(services.COPY_ENTRIES) as copy:
                copy.write(rows)
            services._grow_tiles(cursor, [new for leaf in leaves for new in tree.push(leaf)])
            cursor.execute(services.MOVE_HEAD, [tree.size, tree.root(), previous, tree.frontier_bytes()])
            connection.commit()


def log_size() -> int:
    from ledger.selectors import head

    return head().size


def superuser() -> str:
    """The address of the benchmark's own cluster for whoever may make tables and databases."""
    return os.environ["LEDGER_DATABASE_URL"].replace("dba_ledger", "postgres", 1)


@contextmanager
def plain_table(name: str) -> Iterator[psycopg.Connection[Any]]:
    """A table like the log's without its checks, and a connection that commits each statement."""
    with psycopg.connect(superuser(), autocommit=True) as connection:
        connection.execute(f"CREATE TABLE {name} {PLAIN_TABLE}")
        yield connection
        connection.execute(f"DROP TABLE {name}")


def rows_of(start: int, batch: Sequence[Entry]) -> bytes:
    """COPY's binary format, packed beforehand: the raw side pays for nothing but the database."""
    head = struct.Struct(">hiqi16si32si32si")
    parts = [b"PGCOPY\n\xff\r\n\0" + bytes(8)]
    for index, (event_id, entry) in enumerate(batch, start):
        parts += [head.pack(5, 8, index, 16, event_id.bytes, 32, bytes(32), 32, bytes(32), len(entry)), entry]
    return b"".join([*parts, b"\xff\xff"])


def copy_into(connection: psycopg.Connection[Any], table: str, rows: bytes) -> None:
    with connection.cursor().copy(f"COPY {table} FROM STDIN (FORMAT BINARY)") as copy:
        copy.write(rows)


@contextmanager
def copy_of_database(name: str) -> Iterator[None]:
    """The database as it is now under another name, beside the one that changes on."""
    from django.db import connections

    server = superuser().replace("/bench", "/postgres")
    connections.close_all()
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE bench")
    yield
    connections.close_all()
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name}")


class Turns:
    """Lets Django's connections point to one database, then to another, without connecting anew each time."""

    def __init__(self, *aliases: str) -> None:
        self.aliases, self.open = aliases, dict[tuple[str, str], Any]()

    def use(self, database: str) -> None:
        from django.db import connections

        for alias in self.aliases:
            if (alias, database) not in self.open:
                made = connections.create_connection(alias)
                made.settings_dict = {**made.settings_dict, "NAME": database}
                made.ensure_connection()
                self.open[alias, database] = made
            connections[alias] = self.open[alias, database]

    def close(self) -> None:
        for connection in self.open.values():
            connection.close()


def seconds(work: Callable[[], Any]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def ratio(over: Sequence[float], under: Sequence[float]) -> float:
    """Of medians; both measured in turn in one run."""
    return statistics.median(over) / statistics.median(under)


def fastest(over: Sequence[float], under: Sequence[float]) -> float:
    """Of the shortest times: what a busy machine disturbs least. Printed beside the ratio of medians."""
    return round(min(over) / min(under), 4)
