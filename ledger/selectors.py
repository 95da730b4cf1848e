"""Reading the log: pages and the API read here as the application's role. Streams for verification: stored.py."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from . import chain
from .alarms import Alarm, alarms
from .checkpoints import (
    Component,
    NetworkState,
    Published,
    WitnessState,
    components,
    cosigned_by,
    is_published,
    latest_published,
    network_state,
    published_covering,
)
from .errors import HeadMissing, NoSuchEntry
from .proofs import verified_proof
from .releasing import proven

__all__ = [
    "CHAINED",
    "PUBLISHED",
    "RECORDED",
    "Alarm",
    "Component",
    "EntryView",
    "EventState",
    "Head",
    "NetworkState",
    "Published",
    "Waiting",
    "WitnessState",
    "alarms",
    "body_of",
    "components",
    "cosigned_by",
    "entries",
    "entries_at",
    "entry",
    "head",
    "is_published",
    "latest_published",
    "network_state",
    "proven",
    "published_covering",
    "recorded_bytes",
    "state_of",
    "states_of",
    "verified_proof",
    "waiting",
]

RECORDED, CHAINED, PUBLISHED = "recorded", "chained", "published"
MOST_PER_PAGE = 200

STATES = """
SELECT event_id, idx, entry, idx < (SELECT coalesce(max(size), 0) FROM led.published)
FROM led.log_entry WHERE event_id = ANY (%s)
UNION ALL SELECT event_id, NULL, entry, false FROM led.outbox WHERE event_id = ANY (%s)
UNION ALL SELECT event_id, NULL, entry, true FROM led.past_event WHERE event_id = ANY (%s)
"""
ENTRIES = """
SELECT e.idx, e.event_id, e.entry, e.leaf, e.chain, p.chain
FROM led.log_entry e LEFT JOIN led.log_entry p ON p.idx = e.idx - 1
"""


@dataclass(frozen=True)
class EventState:
    """``recorded`` (in the outbox, durable), ``chained`` (has an index) or ``published`` (a published note covers it).
    ``at``: the time that the record states. ``index``: its number in this log; none while it waits, and none for an
    event of an earlier log, which is published."""

    state: str
    at: datetime | None
    index: int | None


@dataclass(frozen=True)
class EntryView:
    """One entry with its place in the chain. ``body`` is empty and type and at are unknown when someone damaged the
    stored bytes: pages must still open, verification says what is wrong."""

    index: int
    event_id: UUID
    entry: bytes
    leaf: bytes
    chain: bytes
    previous_chain: bytes
    type: str
    at: datetime | None
    body: dict[str, Any]


@dataclass(frozen=True)
class Head:
    """Size of the log, RFC 6962 root and last chain value (32 bytes each)."""

    size: int
    root: bytes
    chain: bytes


@dataclass(frozen=True)
class Waiting:
    """What is recorded and not yet chained; ``oldest_at`` feeds the alarm."""

    count: int
    oldest_at: datetime | None


def head() -> Head:
    """The head of the log. Raises HeadMissing when the database has none."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT size, root, chain FROM led.log_head WHERE id = 1")
        row = cursor.fetchone()
    if row is None:
        raise HeadMissing("led.log_head is empty")
    return Head(row[0], bytes(row[1]), bytes(row[2]))


def waiting() -> Waiting:
    """How many events wait to be chained, and since when."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*), min(created) FROM led.outbox")
        count, oldest_at = cursor.fetchone() or (0, None)
    return Waiting(count, oldest_at)


def state_of(event_id: UUID) -> EventState:
    """Raises NoSuchEntry for an id that was never recorded (or whose transaction has not committed)."""
    try:
        return states_of([event_id])[event_id]
    except KeyError as error:
        raise NoSuchEntry(f"no event {event_id}") from error


def states_of(event_ids: Iterable[UUID]) -> dict[UUID, EventState]:
    """The states of those that exist, in one query. One statement sees one snapshot: an event that is being chained
    this moment is found on one side or the other, never on none."""
    wanted = list(event_ids)
    if not wanted:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(STATES, [wanted, wanted, wanted])
        rows = cursor.fetchall()
    return {
        event_id: EventState(_state(index, covered), _at(body_of(bytes(entry))), index)
        for event_id, index, entry, covered in rows
    }


def _state(index: int | None, covered: bool) -> str:
    if covered:
        return PUBLISHED
    return RECORDED if index is None else CHAINED


def recorded_bytes(event_id: UUID) -> bytes:
    """The frozen bytes of an event, chained or not. Raises NoSuchEntry."""
    with connection.cursor() as cursor:
        cursor.execute(STATES, [[event_id]] * 3)
        row = cursor.fetchone()
    if row is None:
        raise NoSuchEntry(f"no event {event_id}")
    return bytes(row[2])


def entry(index: int) -> EntryView:
    """The entry with this index. Raises NoSuchEntry."""
    found = entries_at([index])
    if not found:
        raise NoSuchEntry(f"no entry {index}")
    return found[0]


def entries_at(indices: Iterable[int]) -> list[EntryView]:
    """The entries with these indices that exist, newest first, in one query."""
    wanted = [index for index in indices if 0 <= index < 2**63]
    return _entries(f"{ENTRIES} WHERE e.idx = ANY (%s) ORDER BY e.idx DESC", [wanted])


def entries(
    *, before: int | None = None, limit: int = 50, type: str | None = None, place: str | None = None
) -> list[EntryView]:
    """A page of entries, newest first.

    Takes    before: only smaller indices. limit: at most 200. type: only this kind. place: only records whose src
             or dst is this jurisdiction. The filters read the stored bytes: slow on a rare kind in a long log.
    """
    conditions = ["e.idx < %s"]
    parameters: list[Any] = [2**63 - 1 if before is None else max(0, min(before, 2**63 - 1))]
    if type is not None:
        conditions.append("convert_from(e.entry, 'UTF8')::jsonb ->> 'type' = %s")
        parameters.append(type)
    if place is not None:
        conditions.append(
            "%s IN (convert_from(e.entry, 'UTF8')::jsonb ->> 'src', convert_from(e.entry, 'UTF8')::jsonb ->> 'dst')"
        )
        parameters.append(place)
    parameters.append(max(1, min(limit, MOST_PER_PAGE)))
    return _entries(f"{ENTRIES} WHERE {' AND '.join(conditions)} ORDER BY e.idx DESC LIMIT %s", parameters)


def _entries(statement: str, parameters: list[Any]) -> list[EntryView]:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        rows = cursor.fetchall()
    return [_view(*row) for row in rows]


def _view(index: int, event_id: UUID, data: bytes, leaf: bytes, value: bytes, previous: bytes | None) -> EntryView:
    body = body_of(bytes(data))
    return EntryView(
        index=index,
        event_id=event_id,
        entry=bytes(data),
        leaf=bytes(leaf),
        chain=bytes(value),
        previous_chain=chain.START if previous is None else bytes(previous),
        type=str(body.get("type", "")),
        at=_at(body),
        body=body,
    )


def body_of(data: bytes) -> dict[str, Any]:
    """The decoded object; empty when the bytes are not JSON any more. Verification, not display, names the damage."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _at(body: dict[str, Any]) -> datetime | None:
    try:
        return datetime.fromisoformat(body["at"])
    except (KeyError, TypeError, ValueError):
        return None
