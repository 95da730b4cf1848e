"""The publisher's side of the database. Whatever must not happen twice is decided under one advisory lock."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import psycopg

from ..faults import fault
from ..log_reader import LogReader
from ..quorum import degraded_quorum

#: Of the transactions that bring in a checkpoint or publish one: two publishers take turns. Held to the end of the
#: transaction only, never by a session.
LOCK = 0x6C65642E707562  # "led.pub"
CHANNEL = "led_published"

NEWEST_PUBLISHED = """
SELECT size, note, extract(epoch FROM clock_timestamp() - published_at)::float8 FROM led.published
ORDER BY number DESC LIMIT 1
"""
# The newest line of each key; for a note that is made anew, only those of this renewal.
COSIGNATURES = """
SELECT DISTINCT ON (witness, key_id) witness, key_id, cosigned_at, line FROM led.cosignature
WHERE size = %s AND received > clock_timestamp() - make_interval(secs => %s)
ORDER BY witness, key_id, cosigned_at DESC
"""
# Of the newest checkpoints only: the table grows for ever, and a witness that is further behind says so itself.
KNOWN_SIZES = """
SELECT witness, max(size) FROM led.cosignature
WHERE size >= (SELECT min(size) FROM (SELECT size FROM led.checkpoint ORDER BY size DESC LIMIT 100) AS newest)
GROUP BY witness
"""
CONFLICTS = """
SELECT name, reason, coalesce((detail ->> 'size')::bigint, 0) FROM led.component
WHERE kind = 'witness' AND state = 'conflict'
"""
DETAIL = "SELECT detail FROM led.component WHERE name = %s AND kind = 'witness'"
WRITE_COMPONENT = """
INSERT INTO led.component AS c (name, kind, state, reason, size, seen_at, detail)
VALUES (%s, %s, %s, %s, %s, to_timestamp(%s), %s)
ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, state = excluded.state, reason = excluded.reason,
    size = coalesce(excluded.size, c.size), seen_at = coalesce(excluded.seen_at, c.seen_at),
    detail = CASE WHEN %s THEN excluded.detail ELSE c.detail END,
    changed_at = CASE WHEN (c.state, c.reason) = (excluded.state, excluded.reason) THEN c.changed_at
                      ELSE clock_timestamp() END
"""


@dataclass(frozen=True)
class Cosignature:
    """A verified line of a witness. ``witness``: its name in the policy; ``at``: its clock, POSIX seconds."""

    witness: str
    key_id: bytes
    at: int
    line: str


@dataclass(frozen=True)
class Newest:
    """The newest publication and its age in seconds, by the database's clock."""

    size: int
    note: str
    age_s: float


@dataclass(frozen=True)
class Conflict:
    """``reason``: ahead or split_view; ``size``: of the note of ours that the witness holds."""

    reason: str
    size: int


class Store:
    """Takes    connection: in autocommit; transactions are opened here."""

    def __init__(self, connection: psycopg.Connection[tuple[Any, ...]]) -> None:
        self.connection = connection
        self.log = LogReader(connection)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """A transaction that no other publisher has at the same time.

        Locks    the advisory lock, first and alone.
        """
        with self.connection.transaction():
            self.connection.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
            yield

    def bring_in(self, size: int, root: bytes, note: str) -> bool:
        """TX-D: insert a checkpoint that continues the newest one. Returns  whether it was new."""
        with self._alone():
            newest = self.log.newest_checkpoint()
            before = newest[0] if newest else 0
            if size <= before:
                return False
            self.connection.execute(
                "INSERT INTO led.checkpoint (size, root, note, prev_size) VALUES (%s, %s, %s, %s)",
                [size, root, note, before],
            )
            fault("publisher_before_checkpoint")
        return True

    def add_cosignature(self, size: int, cosignature: Cosignature) -> None:
        """Keep a line for ever; the same line twice is one."""
        self.connection.execute(
            "INSERT INTO led.cosignature (size, witness, key_id, cosigned_at, line) VALUES (%s, %s, %s, %s, %s) "
            "ON CONFLICT DO NOTHING",
            [size, cosignature.witness, cosignature.key_id, cosignature.at, cosignature.line],
        )

    def cosignatures(self, size: int, *, not_older_s: float) -> list[Cosignature]:
        """The newest line of each key below this size."""
        rows = self.connection.execute(COSIGNATURES, [size, not_older_s])
        return [Cosignature(witness, bytes(key_id), at, line) for witness, key_id, at, line in rows]

    def known_sizes(self) -> dict[str, int]:
        """The largest size that each witness has cosigned, as far as we know."""
        return dict(self.connection.execute(KNOWN_SIZES).fetchall())

    def newest_published(self) -> Newest | None:
        row = self.connection.execute(NEWEST_PUBLISHED).fetchone()
        return None if row is None else Newest(*row)

    def publish(self, size: int, note: str, *, older_than_s: float) -> bool:
        """TX-F: publish, when this size is new or its last publication is old. Returns  whether this call did it."""
        with self._alone():
            newest = self.newest_published()
            if newest and (newest.size > size or (newest.size == size and newest.age_s < older_than_s)):
                return False
            digest = hashlib.sha256(note.encode()).digest()
            done = self.connection.execute(
                "INSERT INTO led.published (size, note, note_sha256) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING",
                [size, note, digest],
            )
            self.connection.execute("SELECT pg_notify(%s, %s)", [CHANNEL, str(size)])
            fault("publisher_before_published")
            return done.rowcount == 1

    def degraded_quorum(self, floor: int) -> int | None:
        """How many witnesses two administrators agreed on for a time; None while the policy's own quorum holds."""
        return degraded_quorum(self.connection, floor=floor)

    def conflicts(self) -> dict[str, Conflict]:
        """Witnesses that hold evidence against us which nobody has settled yet."""
        return {name: Conflict(reason, size) for name, reason, size in self.connection.execute(CONFLICTS)}

    def evidence(self, witness: str) -> str:
        """The note of ours with which a witness contradicted us last; empty when it never did."""
        return str(self._detail(witness).get("note", ""))

    def settled(self, witness: str) -> set[str]:
        """SHA-256 (hexadecimal) of the notes from this witness that a person has looked into."""
        return set(self._detail(witness).get("settled", ()))

    def _detail(self, witness: str) -> dict[str, Any]:
        row = self.connection.execute(DETAIL, [witness]).fetchone()
        return dict(row[0]) if row else {}

    def write_component(
        self,
        name: str,
        kind: str,
        state: str,
        reason: str = "",
        *,
        size: int | None = None,
        seen_at: float | None = None,
        detail: Mapping[str, object] | None = None,
    ) -> None:
        """Say how a part is. Takes  size, seen_at (POSIX seconds), detail: none leaves what was there."""
        written = json.dumps(dict(detail or {}))
        self.connection.execute(
            WRITE_COMPONENT, [name, kind, state, reason, size, seen_at, written, detail is not None]
        )
