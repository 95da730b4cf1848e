"""Reading what was published, who cosigned it, and how the parts of the network are. Queries of the application's
role; pages and other apps reach them through selectors.py."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.db import connection

RUNNING, HALTED = "running", "halted"
#: Parts that stop the log when they are halted. A witness that refuses or is gone does not.
SIGNER, PUBLISHER, WITNESS = "signer", "publisher", "witness"

PUBLISHED_FIELDS = "number, size, note, note_sha256, published_at"
LATEST = f"SELECT {PUBLISHED_FIELDS} FROM led.published ORDER BY number DESC LIMIT 1"  # noqa: S608  constants only
COVERING = f"SELECT {PUBLISHED_FIELDS} FROM led.published WHERE size > %s ORDER BY size, number LIMIT 1"  # noqa: S608
COMPONENTS = """
SELECT name, kind, state, reason, size, seen_at, changed_at, detail FROM led.component
ORDER BY array_position(ARRAY['signer', 'publisher', 'witness'], kind), name
"""
# Only those whose line stands in this very note: the same size may be published again with fresher cosignatures.
COSIGNED = """
SELECT witness, max(cosigned_at) FROM led.cosignature WHERE size = %s AND strpos(%s, line) > 0
GROUP BY witness ORDER BY witness
"""
COVERED = """
SELECT event_id FROM led.log_entry
WHERE event_id = ANY (%s) AND idx < (SELECT coalesce(max(size), 0) FROM led.published)
UNION ALL SELECT event_id FROM led.past_event WHERE event_id = ANY (%s)
"""
SIZES = """
SELECT (SELECT size FROM led.log_head WHERE id = 1),
       (SELECT coalesce(max(size), 0) FROM led.checkpoint),
       (SELECT coalesce(max(size), 0) FROM led.published)
"""
ENTRY = "SELECT entry FROM led.log_entry WHERE idx = %s"


@dataclass(frozen=True)
class Published:
    """A published note: log signature and cosignatures, as the world sees it. ``size``: how many records it covers."""

    number: int
    size: int
    note: str
    note_sha256: bytes
    published_at: datetime


@dataclass(frozen=True)
class Component:
    """Signer, publisher or a witness, as the publisher saw it last at ``seen_at`` (none: never)."""

    name: str
    kind: str
    state: str
    reason: str
    size: int | None
    seen_at: datetime | None
    changed_at: datetime | None = None
    detail: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class WitnessState:
    """A witness and how many records of the log it has not confirmed (unknown before it answered once)."""

    name: str
    state: str
    reason: str
    size: int | None
    lag: int | None
    seen_at: datetime | None


@dataclass(frozen=True)
class NetworkState:
    """How far the log, its checkpoints and its publication are, and what stands in the way.

    ``oldest_at``: the time stated by the oldest record that is chained and not published; an alarm counts from it.
    ``halted``: the part that stopped the log, with its reason.
    """

    size: int
    checkpoint_size: int
    published_size: int
    published_at: datetime | None
    oldest_at: datetime | None
    halted: Component | None
    witnesses: tuple[WitnessState, ...]

    @property
    def unpublished(self) -> int:
        """How many records are chained and not published."""
        return max(0, self.size - self.published_size)


def latest_published() -> Published | None:
    """The newest published note; none before the first."""
    return _published(LATEST)


def published_covering(index: int) -> Published | None:
    """The first published note that covers the record with this index; none while it waits."""
    return _published(COVERING, index)


def components() -> list[Component]:
    """Signer, publisher and witnesses, in this order, by name."""
    with connection.cursor() as cursor:
        cursor.execute(COMPONENTS)
        rows = cursor.fetchall()
    return [
        Component(name, kind, state, reason, size, seen_at, changed_at, json.loads(detail))
        for name, kind, state, reason, size, seen_at, changed_at, detail in rows
    ]


def cosigned_by(published: Published) -> list[tuple[str, datetime]]:
    """Whose cosignatures stand in this note and when they were made, by the witnesses' own clocks; by name."""
    with connection.cursor() as cursor:
        cursor.execute(COSIGNED, [published.size, published.note])
        rows = cursor.fetchall()
    return [(name, datetime.fromtimestamp(at, tz=UTC)) for name, at in rows]


def is_published(event_ids: Iterable[UUID]) -> set[UUID]:
    """Those of the events that a published note covers. One query."""
    wanted = list(event_ids)
    if not wanted:
        return set()
    with connection.cursor() as cursor:
        cursor.execute(COVERED, [wanted, wanted])
        return {row[0] for row in cursor.fetchall()}


def network_state() -> NetworkState:
    """What an operator needs to see at one glance. At most four queries, whatever the size of the log."""
    with connection.cursor() as cursor:
        cursor.execute(SIZES)
        size, checkpoint_size, published_size = cursor.fetchone() or (None, 0, 0)
        size = size or 0
        oldest_at = None
        if published_size < size:
            cursor.execute(ENTRY, [published_size])
            row = cursor.fetchone()
            oldest_at = stated_at(bytes(row[0])) if row else None
    latest, parts = latest_published(), components()
    halted = [part for part in parts if part.kind in (SIGNER, PUBLISHER) and part.state == HALTED]
    return NetworkState(
        size=size,
        checkpoint_size=checkpoint_size,
        published_size=published_size,
        published_at=latest.published_at if latest else None,
        oldest_at=oldest_at,
        halted=halted[0] if halted else None,
        witnesses=tuple(
            WitnessState(
                part.name,
                part.state,
                part.reason,
                part.size,
                None if part.size is None else max(0, size - part.size),
                part.seen_at,
            )
            for part in parts
            if part.kind == WITNESS
        ),
    )


def stated_at(data: bytes) -> datetime | None:
    """The time that an entry states; none when someone damaged its bytes."""
    try:
        return datetime.fromisoformat(json.loads(data)["at"])
    except (KeyError, TypeError, ValueError, RecursionError):
        return None


def _published(statement: str, *values: int) -> Published | None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        row = cursor.fetchone()
    return None if row is None else Published(row[0], row[1], row[2], bytes(row[3]), row[4])
