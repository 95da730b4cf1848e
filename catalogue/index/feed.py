"""Reading the feed of changes, whatever order its transactions commit in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any, Self
from uuid import UUID

from django.db import connection

#: Changes read at once. One commit of the index costs as much as hundreds of documents.
BATCH = 1_000

#: The feed's name has the database's own number in it: a restored copy is another feed.
_NOW = """
SELECT feed.epoch || ':' || base.oid, feed.whole_from,
       pg_snapshot_xmin(moment)::text::bigint, pg_snapshot_xmax(moment)::text::bigint
FROM catalogue_searchfeed AS feed, pg_database AS base, pg_current_snapshot() AS moment
WHERE base.datname = current_database()
"""
#: Nothing that anybody typed is put together here.
_CHANGES = f"""
SELECT now.*, change.id, change.transaction, change.entry FROM ({_NOW}) AS now (feed, whole_from, finished, newest)
LEFT JOIN LATERAL (
    SELECT id, transaction, entry FROM catalogue_searchchange
    WHERE transaction >= %s AND id NOT IN (SELECT unnest(%s::bigint[])) ORDER BY transaction, id LIMIT %s
) AS change ON true
"""  # noqa: S608
#: As the triggers write it.
_NOTE = """
INSERT INTO catalogue_searchchange (transaction, entry, changed_at)
SELECT pg_current_xact_id()::text::bigint, entry, statement_timestamp() FROM unnest(%s::uuid[]) AS entry
"""


class FeedLost(Exception):
    """The index follows another feed, or one whose next changes are gone: it must be made again."""


@dataclass(frozen=True)
class Position:
    """How far an index has followed.

    ``feed``   which feed.
    ``below``  every change of transactions below this one is in.
    ``ahead``  and so are these changes of later transactions. A transaction that began early and commits late keeps
               ``below`` back, but not what is found.
    """

    feed: str
    below: int
    ahead: tuple[int, ...] = ()

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Self:
        """Raises  KeyError, TypeError, ValueError when it is none."""
        return cls(str(value["feed"]), int(value["below"]), tuple(int(one) for one in value["ahead"]))


@dataclass(frozen=True)
class Changes:
    """Entries to look at again, and where the index stands when that is done. ``more`` wait behind them."""

    entries: tuple[UUID, ...]
    position: Position
    more: bool


def position_now() -> Position:
    """Where an index stands that is filled from now on: all finished transactions are in."""
    with connection.cursor() as cursor:
        cursor.execute(_NOW)
        feed, _, finished, _ = cursor.fetchone()
    return Position(feed, finished)


def is_behind(position: Position) -> bool:
    """Whether anything changed. Always one statement: every search asks it.

    Raises   FeedLost.
    """
    _, read = _read(position, limit=1)
    return bool(read)


def note(entries: Iterable[UUID]) -> None:
    """Say that documents of these entries are no longer what they were, where no trigger can know it: something that
    another app counts, or a text that many entries share.

    Locks    nothing; the change is the caller's transaction's, and is read when that commits.
    """
    with connection.cursor() as cursor:
        cursor.execute(_NOTE, [list(entries)])


def changes_since(position: Position, *, limit: int = BATCH) -> Changes:
    """What changed. One statement, so that the rows and what is finished are of the same moment.

    Raises   FeedLost.
    """
    finished, read = _read(position, limit=limit)
    more = len(read) == limit
    below = min(finished, read[-1][1]) if more else finished
    below = max(below, position.below)
    ahead = position.ahead + tuple(identity for identity, transaction, _ in read if transaction >= below)
    if below > position.below:
        ahead = _still_ahead(ahead, below)
    entries = tuple(dict.fromkeys(entry for _, _, entry in read))
    return Changes(entries, replace(position, below=below, ahead=ahead), more)


def _read(position: Position, *, limit: int) -> tuple[int, list[tuple[int, int, UUID]]]:
    """Below which transaction all is finished, and the next changes: identity, transaction, entry."""
    with connection.cursor() as cursor:
        cursor.execute(_CHANGES, [position.below, list(position.ahead), limit])
        rows = cursor.fetchall()
    feed, whole_from, finished, newest = rows[0][:4]
    if feed != position.feed or position.below < whole_from or position.below > newest:
        raise FeedLost
    changes = [(identity, transaction, entry) for *_, identity, transaction, entry in rows if identity is not None]
    return finished, changes


def _still_ahead(ahead: tuple[int, ...], below: int) -> tuple[int, ...]:
    if not ahead:
        return ()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id FROM catalogue_searchchange WHERE id = ANY(%s) AND transaction >= %s", [list(ahead), below]
        )
        return tuple(identity for (identity,) in cursor.fetchall())
