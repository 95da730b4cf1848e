"""``ledger_restore``: fill a log that lost entries from a mirror, byte for byte (docs/runbook.md, "Restore").

One transaction of the owner's: all of it or nothing. The guards are off only while entries that were never signed are
taken out, and on again before anything is added: what is added goes through the same checks as everything that was
ever appended.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import psycopg
from psycopg import sql

from . import chain
from .errors import RestoreRefused
from .guards import wrong_guards
from .refilled_notes import put_back
from .refilling import HEAD, Edge, Plan, Source, compare, digest
from .tlog.merkle import leaf_hash
from .tlog.policies import Policy

TABLES = ("log_entry", "tile", "log_head", "closed")
BATCH = 2_000

READ_ONLY = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"
AS_OWNER = """
SET LOCAL ROLE dba_owner; SET LOCAL lock_timeout = '10s'; SET LOCAL statement_timeout = 0;
SET LOCAL idle_in_transaction_session_timeout = 0
"""
LOCKS = (
    "SELECT FROM led.log_head WHERE id = 1 FOR UPDATE",
    "LOCK TABLE led.log_head, led.log_entry, led.tile, led.outbox, led.checkpoint, led.cosignature, led.published,"
    " led.closed IN ACCESS EXCLUSIVE MODE",
)
TRIGGERS = """
SELECT c.relname, t.tgname FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
WHERE c.relnamespace = 'led'::regnamespace AND c.relname = ANY (%s) AND NOT t.tgisinternal ORDER BY 1, 2
"""
COUNT = "SELECT count(*) FROM led.log_entry"
OUT = "SELECT idx, event_id, entry FROM led.log_entry WHERE idx >= %s ORDER BY idx"
COPY = "COPY led.log_entry (idx, event_id, leaf, chain, entry) FROM STDIN (FORMAT BINARY)"
TYPES = ["int8", "uuid", "bytea", "bytea", "bytea"]
TILE = """
INSERT INTO led.tile AS t (level, n, hashes) VALUES (%s, %s, %s)
ON CONFLICT (level, n) DO UPDATE SET hashes = excluded.hashes WHERE t.hashes <> excluded.hashes
"""
MOVE_HEAD = "UPDATE led.log_head SET size = %s, root = %s, chain = %s, frontier = %s WHERE id = 1"
MAKE_HEAD = "INSERT INTO led.log_head (id, size, root, chain, frontier) VALUES (1, %s, %s, %s, %s)"
CLOSED = "SELECT event_id, size FROM led.closed"
CLOSE = "INSERT INTO led.closed (id, event_id, size, next_origin, closed_at) VALUES (1, %s, %s, %s, %s)"
WAITING = "SELECT event_id, entry FROM led.outbox WHERE event_id = ANY (%s)"


@dataclass(frozen=True)
class Restored:
    """What was done. ``kept``: entries that were right. ``refilled``: entries taken from the mirror, from there on.
    ``returned``: ids of events that wait to be chained again. ``replaced``: (index, SHA-256 of the bytes that stood
    there) of signed entries that had been changed. ``notes``: published notes that were put back. ``gone``: SHA-256 of
    those that entries name and that could not be."""

    size: int
    root: bytes
    cosigned: tuple[str, ...]
    kept: int
    refilled: int
    returned: tuple[str, ...]
    replaced: tuple[tuple[int, str], ...]
    notes: int
    gone: tuple[str, ...]
    changed_anything: bool


def restore(
    connection: psycopg.Connection[Any],
    source: Source,
    policy: Policy,
    origin: str,
    *,
    replace_changed: bool = False,
    without_notes: bool = False,
    before_commit: Callable[[], None] = lambda: None,
) -> Restored:
    """Bring the log to what the mirror has, at least.

    Takes    connection: the owner's, autocommit. replace_changed: also put back the bytes of entries that were signed
             and changed since; without it such a log is left alone, because it is evidence. without_notes: go on
             although notes that entries name cannot be put back, now or later. before_commit: called when everything
             is done but the commit; may raise.
    Returns  what was done.
    Raises   RestoreRefused: nothing was changed; Unreachable when the mirror does not answer; psycopg.Error.
    Locks    the head first, then every table of the log, in one transaction; the mirror is asked before it.
    """
    with connection.transaction():
        connection.execute(READ_ONLY)
        connection.execute("SET LOCAL statement_timeout = 0")
        plan = compare(connection, source, policy, origin)
    if plan.changed and not replace_changed:
        raise RestoreRefused(
            f"{len(plan.changed)} entries that were signed have been changed, the first is {plan.changed[0]}. Keep a "
            "copy of this database as evidence; then --replace-changed puts the signed bytes back"
        )
    if plan.notes.gone and not without_notes:
        raise RestoreRefused(
            f"{len(plan.notes.gone)} notes that records name as their beacons cannot be put back, the first is "
            f"{plan.notes.gone[0]}. Take a mirror that has them; --without-notes goes on, and nobody can say from then "
            "on after which moment those records were made"
        )
    if plan.nothing_to_do:
        return _report(plan, (), ())
    with connection.transaction():
        connection.execute(AS_OWNER)
        for statement in LOCKS:
            connection.execute(statement)
        _check_unmoved(connection, plan)
        closed = connection.execute(CLOSED).fetchone()
        taken_out = _cut(connection, plan) if plan.repair or plan.rows != plan.keep else []
        edge = _append(connection, plan)
        returned = _return_to_outbox(connection, plan, taken_out)
        _close(connection, edge, plan.missing[-1] if plan.missing else None, closed)
        put_back(connection, plan.notes, policy)
        _check(connection, edge)
        before_commit()
    replaced = tuple((index, digest(entry)) for index, _, entry in taken_out if index in plan.changed)
    return _report(plan, returned, replaced)


def _report(plan: Plan, returned: Sequence[str], replaced: tuple[tuple[int, str], ...]) -> Restored:
    tree = plan.edge.tree
    return Restored(
        size=tree.size,
        root=tree.root(),
        cosigned=tuple(plan.verified.cosigned),
        kept=plan.keep,
        refilled=len(plan.missing),
        returned=tuple(returned),
        replaced=replaced,
        notes=len(plan.notes.back),
        gone=plan.notes.gone,
        changed_anything=not plan.nothing_to_do,
    )


def _check_unmoved(connection: psycopg.Connection[Any], plan: Plan) -> None:
    head = connection.execute(HEAD, binary=True).fetchone()
    [(rows,)] = connection.execute(COUNT).fetchall()
    if (head, rows) != (plan.head, plan.rows):
        raise RestoreRefused("the log was written to meanwhile; try again")


def _cut(connection: psycopg.Connection[Any], plan: Plan) -> list[tuple[int, UUID, bytes]]:
    """Take out every entry from ``keep`` on, and make head and tiles those of what stays. The only step without the
    guards; they are back when it ends. Returns  what was taken out."""
    for table in TABLES:
        connection.execute(sql.SQL("ALTER TABLE led.{} DISABLE TRIGGER USER").format(sql.Identifier(table)))
    taken_out = connection.execute(OUT, [plan.keep], binary=True).fetchall()
    connection.execute("DELETE FROM led.log_entry WHERE idx >= %s", [plan.keep])
    connection.execute("DELETE FROM led.entry_fact WHERE idx >= %s", [plan.keep])
    connection.execute("DELETE FROM led.tile")
    if plan.missing:  # they come before its end
        connection.execute("DELETE FROM led.closed")
    _write_tiles(connection, plan.edge, set(plan.edge.tiles))
    if plan.head is None:
        connection.execute(MAKE_HEAD, _head_of(plan.edge))
    else:
        connection.execute(MOVE_HEAD, _head_of(plan.edge))
    for table, trigger in connection.execute(TRIGGERS, [list(TABLES)]).fetchall():
        statement = sql.SQL("ALTER TABLE led.{} ENABLE ALWAYS TRIGGER {}")
        connection.execute(statement.format(sql.Identifier(table), sql.Identifier(trigger)))
    return taken_out


def _head_of(edge: Edge) -> list[object]:
    return [edge.tree.size, edge.tree.root(), edge.chain, edge.tree.frontier_bytes()]


def _write_tiles(connection: psycopg.Connection[Any], edge: Edge, places: set[tuple[int, int]]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(TILE, [(level, n, bytes(edge.tiles[level, n])) for level, n in sorted(places)])


def _append(connection: psycopg.Connection[Any], plan: Plan) -> Edge:
    """The mirror's entries, in batches, each as the appender would: entries, tiles, head. With all guards on."""
    edge = plan.edge
    for start in range(0, len(plan.missing), BATCH):
        batch, before = plan.missing[start : start + BATCH], edge.tree.size
        with connection.cursor() as cursor, cursor.copy(COPY) as copy:
            copy.set_types(TYPES)
            previous = edge.chain
            for index, entry in enumerate(batch, before):
                leaf = leaf_hash(entry)
                previous = chain.next_value(index, previous, leaf)
                copy.write_row((index, _event_id(entry), leaf, previous, entry))
                edge.push(leaf)
        grown = {
            (level, index // 256)
            for level in range(8)
            for index in range(before >> 8 * level, edge.tree.size >> 8 * level)
        }
        _write_tiles(connection, edge, grown)
        connection.execute(MOVE_HEAD, _head_of(edge))
    return edge


def _event_id(entry: bytes) -> UUID:
    return UUID(json.loads(entry)["id"])


def _return_to_outbox(
    connection: psycopg.Connection[Any], plan: Plan, taken_out: list[tuple[int, UUID, bytes]]
) -> list[str]:
    """What waits in the outbox and is in the mirror was chained before: it waits no longer. What was chained after the
    loss and never signed waits again, with its bytes."""
    refilled = {_event_id(entry): entry for entry in plan.missing}
    for event_id, entry in connection.execute(WAITING, [list(refilled)], binary=True).fetchall():
        if entry != refilled[event_id]:
            raise RestoreRefused(f"event {event_id} waits with other bytes than the mirror has")
    connection.execute("DELETE FROM led.outbox WHERE event_id = ANY (%s)", [list(refilled)])
    returned = [
        (event_id, entry)
        for index, event_id, entry in taken_out
        if event_id not in refilled and index not in plan.changed and not _begins_again(index, entry, plan)
    ]
    try:
        with connection.cursor() as cursor:
            cursor.executemany("INSERT INTO led.outbox (event_id, entry) VALUES (%s, %b)", returned)
    except psycopg.errors.IntegrityError as error:
        raise RestoreRefused(f"an entry that was never signed cannot wait again: {error}") from error
    return [str(event_id) for event_id, _ in returned]


def _begins_again(index: int, entry: bytes, plan: Plan) -> bool:
    """Whether this is a log.open that never was signed, written because the database did not know that the log had been
    opened before: the mirror's stands in its place.

    Raises   RestoreRefused when they do not open the same log after the same log.
    """
    if index or b'"type":"log.open"' not in entry:
        return False
    body = json.loads(entry)
    first = json.loads(plan.missing[0]) if plan.missing else {}
    same = ("prev_origin", "prev_size", "prev_root")
    if [body["open"][name] for name in same] != [first.get("open", {}).get(name) for name in same]:
        raise RestoreRefused("the mirror's log does not continue the one that was archived here")
    return True


def _close(connection: psycopg.Connection[Any], edge: Edge, last: bytes | None, closed: tuple[Any, ...] | None) -> None:
    """A log that its last record closed takes nothing more: that is said again, in led.closed.

    Takes    last: the last entry that was filled in. closed: what led.closed said before.
    Raises   RestoreRefused when the log was closed by another record, or events wait that it cannot take any more.
    """
    body = json.loads(last) if last else {}
    if body.get("type") != "log.close":
        if closed is not None and last is not None:
            raise RestoreRefused(f"the log was closed at {closed[1]} entries; take a mirror that has them all")
        return
    waiting = connection.execute("SELECT event_id FROM led.outbox ORDER BY created").fetchall()
    if waiting:
        raise RestoreRefused(
            f"the log was closed by its last record, and {len(waiting)} events wait that it cannot take any more, the "
            f"first is {waiting[0][0]}: bring the backup back with the portal stopped, and restore before it runs"
        )
    connection.execute(CLOSE, [body["id"], edge.tree.size, body["close"]["next_origin"], body["at"]])


def _check(connection: psycopg.Connection[Any], edge: Edge) -> None:
    """The last look before the commit: the head is what we computed, and every guard stands."""
    head = connection.execute(HEAD, binary=True).fetchone()
    if head is None or list(head) != _head_of(edge):
        raise RestoreRefused("the head is not what was computed; nothing was changed")
    if wrong := wrong_guards(lambda statement: connection.execute(statement).fetchall()):
        raise RestoreRefused(f"guards are missing, off or replaced: {', '.join(sorted(wrong))}")
