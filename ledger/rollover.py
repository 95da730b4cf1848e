"""Rolling over, once a year: the log is closed by a record of its own, and the next one begins with one.

Both are run by the owner of the database, not by the portal (docs/runbook.md, "Yearly roll-over"). Between the two
nothing can be recorded: bytes that were frozen for one log cannot stand in another.
Source   reference, section 6.9.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar, cast

import psycopg
from django.conf import settings
from django.db import OperationalError, connection, transaction
from django.db.backends.utils import CursorWrapper

from . import selectors
from .checkpoints import Published
from .errors import HeadBusy, RollOverRefused
from .events import Event
from .record import CODE, record
from .services import append
from .tlog.checkpoints import Checkpoint
from .tlog.notes import Note

OWNER = "dba_owner"
#: The tables that belong to one log, in the order in which they are made (a later one may refer to an earlier).
TABLES = ("log_head", "log_entry", "tile", "entry_fact", "checkpoint", "cosignature", "published", "closed")
#: As migration 0002 began the first log.
INCEPTION = "INSERT INTO led.log_head (id, size, root, chain, frontier) VALUES (1, 0, sha256(''), %s, '')"
TRIGGERS = """
SELECT pg_get_triggerdef(oid), tgname FROM pg_trigger
WHERE tgrelid = %s::regclass AND NOT tgisinternal ORDER BY tgname
"""
KEYS = "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = %s::regclass AND contype = 'f'"
RIGHTS = """
SELECT grantee::regrole::text, privilege_type, NULL FROM pg_class, aclexplode(relacl)
WHERE pg_class.oid = %(table)s::regclass AND grantee <> relowner
UNION ALL
SELECT grantee::regrole::text, privilege_type, attname FROM pg_attribute, aclexplode(attacl)
WHERE attrelid = %(table)s::regclass
"""
READERS = ("dba_app", "dba_ledger", "dba_signer", "dba_auditor", "dba_publisher")
ARCHIVES = "SELECT number, origin, size, root, archived_at FROM led.archive ORDER BY number"


@dataclass(frozen=True, kw_only=True)
class LogClose(Event):
    """The last record of a log: where it goes on, and what stood before this record."""

    type: ClassVar[str] = "log.close"
    personal_fields: ClassVar[tuple[str, ...]] = ()

    next_origin: str
    next_vkey: str
    final_size: int
    final_root: str

    def fields(self) -> Mapping[str, object]:
        return {
            "close": {
                "next_origin": self.next_origin,
                "next_vkey": self.next_vkey,
                "final_size": self.final_size,
                "final_root": self.final_root,
            }
        }


@dataclass(frozen=True, kw_only=True)
class LogOpen(Event):
    """The first record of a log that continues another: the whole of it, ``log.close`` included, and its last note."""

    type: ClassVar[str] = "log.open"
    personal_fields: ClassVar[tuple[str, ...]] = ()

    prev_origin: str
    prev_size: int
    prev_root: str
    prev_note: str

    def fields(self) -> Mapping[str, object]:
        return {
            "open": {
                "prev_origin": self.prev_origin,
                "prev_size": self.prev_size,
                "prev_root": self.prev_root,
                "prev_note": self.prev_note,
            }
        }


@dataclass(frozen=True)
class Archive:
    """An earlier log; its tables are in the schema ``led_<number>``."""

    number: int
    origin: str
    size: int
    root: bytes
    archived_at: datetime


def close_log(*, next_origin: str, next_vkey: str, at: datetime) -> int:
    """Chain what waits, then ``log.close`` as the last record; from then on the log takes nothing more.

    Takes    next_origin, next_vkey: name and public key of the log that follows.
    Returns  the size of the closed log.
    Raises   RollOverRefused when it is closed already, or the names do not fit; HeadBusy when others kept the locks;
             LogHalted, HeadMissing as for chaining.
    Locks    the head, then the outbox against everyone who records.
    """
    if next_origin == settings.LEDGER_ORIGIN or not CODE.match(next_origin):
        raise RollOverRefused("the next log needs an origin of its own")
    if not CODE.match(next_vkey) or not next_vkey.startswith(f"{next_origin}+"):
        raise RollOverRefused("the key of the next log must be a vkey whose name is its origin")
    with _as_owner() as cursor:
        cursor.execute("SELECT size FROM led.log_head WHERE id = 1 FOR UPDATE")
        cursor.execute("LOCK TABLE led.outbox IN EXCLUSIVE MODE")  # after the head: the order of the appender
        if _closing(cursor) is not None:
            raise RollOverRefused("the log is closed already")
        _chain_all()
        head = selectors.head()
        last = LogClose(next_origin=next_origin, next_vkey=next_vkey, final_size=head.size, final_root=head.root.hex())
        event_id = record(last, actor=None, at=at)
        _chain_all()
        cursor.execute(
            "INSERT INTO led.closed (id, event_id, size, next_origin) VALUES (1, %s, %s, %s)",
            [event_id, head.size + 1, next_origin],
        )
        return head.size + 1


def open_log(*, at: datetime, lost: bool = False) -> Archive:
    """Archive the log that ended and begin the next one, with ``log.open`` as its first record.

    Takes    lost: the log could not be closed, because entries that were published are gone and no mirror has them.
             What waits in the outbox was promised to the old log, and is archived with it.
    Returns  the archive. Its size and root are those of the last published note: what the world holds.
    Raises   RollOverRefused unless the log is closed, the newest published note covers all of it, and LEDGER_ORIGIN is
             the origin that ``log.close`` named; for a lost one, unless it is halted or ends before its last note,
             and LEDGER_ORIGIN is another. HeadBusy when others kept the locks.
    Locks    every table of the log, against everyone.
    """
    published = selectors.latest_published()
    with _as_owner() as cursor:
        if lost:
            _refuse_unless_lost(cursor, published)
        else:
            _refuse_unless_closed(cursor, published)
        last = cast("Published", published)
        end = Checkpoint.parse(Note.parse(last.note.encode()).text)
        cursor.execute("SELECT coalesce(max(number), 0) + 1 FROM led.archive")
        (number,) = cast("tuple[int]", cursor.fetchone())
        _archive(cursor, f"led_{number}", (*TABLES, "outbox") if lost else TABLES)
        cursor.execute("DELETE FROM led.component")  # how the parts of the old log were; they say it anew
        cursor.execute(
            "INSERT INTO led.archive (number, origin, size, root, note) VALUES (%s, %s, %s, %s, %s)",
            [number, end.origin, end.size, end.root, last.note],
        )
        cursor.execute(_past("past_event", "log_entry", "idx, event_id, entry", number))
        cursor.execute(_past("past_tile", "tile", "level, n, hashes", number))
        first = LogOpen(
            prev_origin=end.origin,
            prev_size=end.size,
            prev_root=end.root.hex(),
            prev_note=last.note_sha256.hex(),
        )
        record(first, actor=None, at=at)
        _chain_all()
        return archives()[-1]


def _refuse_unless_closed(cursor: CursorWrapper, published: Published | None) -> None:
    closing = _closing(cursor)
    if closing is None:
        raise RollOverRefused("the log is not closed")
    size, next_origin = closing
    if next_origin != settings.LEDGER_ORIGIN:
        raise RollOverRefused(f"the log was closed for {next_origin}; LEDGER_ORIGIN is {settings.LEDGER_ORIGIN}")
    if published is None or published.size != size:
        raise RollOverRefused("the end of the closed log is not published yet")


def _refuse_unless_lost(cursor: CursorWrapper, published: Published | None) -> None:
    cursor.execute("SELECT EXISTS (SELECT FROM led.component WHERE kind <> 'witness' AND state = 'halted')")
    halted = cursor.fetchone() == (True,)
    if published is None or not (halted or selectors.head().size < published.size):
        raise RollOverRefused("nothing is lost: the log is not halted and holds all that was published")
    if published.note.startswith(f"{settings.LEDGER_ORIGIN}\n"):
        raise RollOverRefused("the next log needs an origin of its own: set LEDGER_ORIGIN")


def archives() -> list[Archive]:
    """The earlier logs, the first one first."""
    with connection.cursor() as cursor:
        cursor.execute(ARCHIVES)
        return [
            Archive(number, origin, size, bytes(root), archived_at)
            for number, origin, size, root, archived_at in cursor.fetchall()
        ]


@contextmanager
def _as_owner() -> Iterator[CursorWrapper]:
    """One transaction as the ledger's owner. The connection must be one that may become it, as for migrations."""
    try:
        with transaction.atomic(durable=True), connection.cursor() as cursor:
            cursor.execute("SELECT pg_has_role(current_user, %s, 'MEMBER')", [OWNER])
            if cursor.fetchone() != (True,):
                raise RollOverRefused("run this as the owner, as migrations are (docs/production.md, section 2)")
            cursor.execute(f"SET LOCAL ROLE {OWNER}")
            yield cursor
    except OperationalError as error:
        if isinstance(error.__cause__, psycopg.errors.LockNotAvailable):
            raise HeadBusy("others kept the locks; try again") from error
        raise


def _closing(cursor: CursorWrapper) -> tuple[int, str] | None:
    """Size of the closed log and the origin that it named; None while it is open."""
    cursor.execute("SELECT size, next_origin FROM led.closed")
    return cast("tuple[int, str] | None", cursor.fetchone())


def _chain_all() -> None:
    while append(cast("psycopg.Connection[Any]", connection.connection)).chained:
        pass


def _archive(cursor: CursorWrapper, schema: str, tables: Sequence[str]) -> None:
    """Put tables, with their rows, indexes and triggers, into a schema of their own, and fresh ones in their place."""
    cursor.execute("SET LOCAL ROLE NONE")  # the owner of the ledger may make no schema in the database
    cursor.execute(f"CREATE SCHEMA {schema} AUTHORIZATION {OWNER}")
    cursor.execute(f"SET LOCAL ROLE {OWNER}")
    cursor.execute(f"GRANT USAGE ON SCHEMA {schema} TO {', '.join(READERS)}")
    for table in tables:
        cursor.execute(f"ALTER TABLE led.{table} SET SCHEMA {schema}")
    for table in tables:
        _renew(cursor, table, schema)
        _shut(cursor, table, schema)


def _renew(cursor: CursorWrapper, table: str, schema: str) -> None:
    """An empty table like the archived one: columns, checks, indexes, keys, triggers, rights."""
    new, old = f"led.{table}", f"{schema}.{table}"
    cursor.execute(f"CREATE TABLE {new} (LIKE {old} INCLUDING ALL)")
    cursor.execute(KEYS, [old])
    for (key,) in cursor.fetchall():
        cursor.execute(f"ALTER TABLE {new} ADD {key.replace(f'{schema}.', 'led.')}")
    if table == "log_head":
        cursor.execute(INCEPTION, [bytes(32)])
    cursor.execute(TRIGGERS, [old])
    for definition, name in cursor.fetchall():
        cursor.execute(definition.replace(f" ON {old} ", f" ON {new} "))
        cursor.execute(f"ALTER TABLE {new} ENABLE ALWAYS TRIGGER {name}")
    cursor.execute(RIGHTS, {"table": old})
    for role, right, column in cursor.fetchall():
        cursor.execute(f"GRANT {right}{f' ({column})' if column else ''} ON {new} TO {role}")


def _shut(cursor: CursorWrapper, table: str, schema: str) -> None:
    """Nobody adds to an archived table, and its own guards stay on."""
    old = f"{schema}.{table}"
    cursor.execute(f"REVOKE INSERT, UPDATE, DELETE ON {old} FROM {', '.join(READERS)}")
    cursor.execute(
        f"CREATE TRIGGER a_archive_stays BEFORE INSERT OR UPDATE OR DELETE ON {old} "
        "FOR EACH STATEMENT EXECUTE FUNCTION led.deny()"
    )
    cursor.execute(f"ALTER TABLE {old} ENABLE ALWAYS TRIGGER a_archive_stays")


def _past(view: str, table: str, columns: str, newest: int) -> str:
    """The view over all archives of one table; of entries, those that were published."""
    published = " WHERE idx < (SELECT size FROM led.archive WHERE number = {0})" if table == "log_entry" else ""
    part = f"SELECT {{0}} AS archive, {columns} FROM led_{{0}}.{table}{published}"  # noqa: S608
    parts = " UNION ALL ".join(part.format(number) for number in range(1, newest + 1))
    return f"CREATE OR REPLACE VIEW led.{view} AS {parts}"
