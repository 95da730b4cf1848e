"""The ledger's own speed: appending against a raw COPY of the same bytes, and verification streamed from PostgreSQL."""

from __future__ import annotations

import os
import statistics
import struct
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Protocol
from uuid import UUID

import psycopg

BATCH = 256
ROUNDS = 40
STORED = 200_000
AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


class Emit(Protocol):
    def __call__(self, name: str, value: float, unit: str, **more: object) -> None: ...


def run(emit: Emit) -> None:
    """Needs Django set up on a migrated, empty database that commits."""
    measure_append(emit)
    measure_verify(emit)


def _entries(count: int) -> list[tuple[UUID, bytes]]:
    """Entries as an approval writes them: about 900 bytes."""
    from django.conf import settings

    from ledger.canonical import encode
    from ledger.record import timestamp, uuid7

    digest = "7c34fa778b01f96d215fdb0b7fcbe9cff8a6b0e5e103a59825aaebb5bca2e19c"
    result = []
    for number in range(count):
        event_id = uuid7(AT)
        body = {
            "v": 1,
            "type": "exchange.approved",
            "id": str(event_id),
            "log": settings.LEDGER_ORIGIN,
            "at": timestamp(AT),
            "actor": {"org": "GD-DATA", "role": "approver"},
            "src": "GD",
            "dst": "HK",
            "exchange": {
                "request": str(event_id),
                "reference": f"BA-2026-{number:06d}",
                "resource": str(event_id),
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
        result.append((event_id, encode(body)))
    return result


def _fill_outbox(entries: list[tuple[UUID, bytes]]) -> None:
    from django.db import connection, transaction

    statement = "COPY led.outbox (event_id, entry) FROM STDIN (FORMAT BINARY)"
    with transaction.atomic(), connection.cursor() as cursor, cursor.copy(statement) as copy:
        copy.set_types(["uuid", "bytea"])
        for row in entries:
            copy.write_row(row)


def _rate(count: int, work: Callable[[], Any]) -> float:
    began = time.perf_counter()
    work()
    return count / (time.perf_counter() - began)


def measure_append(emit: Emit) -> None:
    """``ledger_append_256``: 256 waiting events chained in one transaction, triggers on, against one transaction with
    a binary COPY of the same rows into a table of the same columns and indexes that checks nothing. Interleaved."""
    from ledger.services import chain_waiting

    appended: list[float] = []
    copied: list[float] = []
    # The writer's role may make no table; the benchmark's own cluster lets its superuser in.
    superuser = os.environ["LEDGER_DATABASE_URL"].replace("dba_ledger", "postgres", 1)
    with psycopg.connect(superuser, autocommit=True) as plain:
        plain.execute(
            "CREATE TABLE raw_copy (idx bigint PRIMARY KEY, event_id uuid UNIQUE, leaf bytea, chain bytea, entry bytea)"
        )
        for number in range(ROUNDS):
            entries = _entries(BATCH)
            _fill_outbox(entries)
            appended.append(_rate(BATCH, lambda: chain_waiting(limit=BATCH)))
            rows = _rows(number * BATCH, entries)
            copied.append(_rate(BATCH, lambda rows=rows: _copy(plain, rows)))  # type: ignore[misc]
        plain.execute("DROP TABLE raw_copy")
    append, raw = statistics.median(appended), statistics.median(copied)
    emit(
        "ledger_append_256",
        append / raw,
        "ratio to a raw binary COPY",
        goal=0.20,
        entries_per_s=round(append),
        raw_copy_per_s=round(raw),
    )


def _rows(start: int, entries: list[tuple[UUID, bytes]]) -> bytes:
    """COPY's binary format, packed beforehand: the raw side pays for nothing but the database."""
    head = struct.Struct(">hiqi16si32si32si")
    parts = [b"PGCOPY\n\xff\r\n\0" + bytes(8)]
    for index, (event_id, entry) in enumerate(entries, start):
        parts += [head.pack(5, 8, index, 16, event_id.bytes, 32, bytes(32), 32, bytes(32), len(entry)), entry]
    return b"".join([*parts, b"\xff\xff"])


def _copy(connection: psycopg.Connection[Any], rows: bytes) -> None:
    with connection.cursor().copy("COPY raw_copy FROM STDIN (FORMAT BINARY)") as copy:
        copy.write(rows)


def measure_verify(emit: Emit) -> None:
    """``verify_stored``: every step of the verification over 200,000 entries, streamed as the auditor."""
    from ledger.selectors import head
    from ledger.services import chain_waiting
    from ledger.verify import verify_stored

    while (missing := STORED - head().size) > 0:
        _fill_outbox(_entries(min(missing, 10_000)))
        while chain_waiting(limit=2_000).chained:
            pass
    rates = []
    for _ in range(3):
        began = time.perf_counter()
        report = verify_stored()
        rates.append(report.size / (time.perf_counter() - began))
        if not report.ok:
            raise SystemExit(f"the benchmark's own log is not sound: {report}")
    emit("verify_stored", statistics.median(rates), "entries/s", goal=100_000, entries=report.size)
