"""What the witness must never forget, in SQLite: WAL, synchronous=FULL, one writer, one process.

``latest`` has one row for each log: the newest checkpoint that was cosigned. It moves by a conditional update on the
size and root that the caller saw, and only when one row moved was anything promised (section 3.7). ``note`` keeps
every checkpoint that a log signed and that was seen here or by a peer, whole and for ever: without the log's own
signature nobody could prove to others that it told two stories.
"""

from __future__ import annotations

import fcntl
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from .files import make_folder, sync_folder

DATABASE = "state.sqlite"
VERSION = 1
SCHEMA = f"""
CREATE TABLE latest (
    origin TEXT PRIMARY KEY,
    size INTEGER NOT NULL CHECK (size >= 0),
    root BLOB NOT NULL CHECK (length(root) = 32),
    note BLOB NOT NULL,
    cosigned_at INTEGER NOT NULL
);
CREATE TABLE note (
    number INTEGER PRIMARY KEY,
    origin TEXT NOT NULL,
    size INTEGER NOT NULL,
    root BLOB NOT NULL,
    note BLOB NOT NULL,
    seen_at INTEGER NOT NULL,
    source TEXT NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('cosigned', 'pending', 'consistent', 'contradicts')),
    UNIQUE (origin, size, root)
);
CREATE INDEX note_standing ON note (standing);
PRAGMA user_version = {VERSION};
"""
MOVE = """
UPDATE latest SET size = ?, root = ?, note = ?, cosigned_at = ?
WHERE origin = ? AND size = ? AND root = ? AND cosigned_at <= ?
"""
#: A checkpoint that a peer showed first may be cosigned here later: then it is ours too.
KEEP = """
INSERT INTO note (origin, size, root, note, seen_at, source, standing) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (origin, size, root) DO UPDATE SET standing = 'cosigned' WHERE excluded.standing = 'cosigned'
"""


class StateInvalid(Exception):
    """The state cannot be used; one plain sentence for the operator."""


@dataclass(frozen=True)
class Latest:
    """The newest cosigned checkpoint of a log. ``note`` has the log's signature and ours."""

    size: int
    root: bytes
    note: bytes
    cosigned_at: int


@dataclass(frozen=True)
class Kept:
    """A checkpoint that a log signed. ``standing``: cosigned, pending, consistent, contradicts."""

    number: int
    origin: str
    size: int
    root: bytes
    note: bytes
    seen_at: int
    source: str
    standing: str


COLUMNS = "number, origin, size, root, note, seen_at, source, standing"


def create(folder: Path) -> None:
    """Make an empty state. Only ``init`` does: a state that was lost must never look like a new one.

    Raises   StateInvalid when there is one.
    """
    make_folder(folder, mode=0o700)
    path = folder / DATABASE
    if path.exists():
        raise StateInvalid(f"there is a state in {folder} already")
    scratch = path.with_name("making.sqlite")
    scratch.unlink(missing_ok=True)
    connection = sqlite3.connect(scratch, isolation_level=None)
    try:
        connection.executescript(f"PRAGMA synchronous = FULL; BEGIN; {SCHEMA} COMMIT;")
    finally:
        connection.close()
    scratch.replace(path)
    sync_folder(folder)


class State:
    """An open state. Safe for threads: one connection, one lock."""

    def __init__(self, folder: Path) -> None:
        path = folder / DATABASE
        if not path.exists():
            raise StateInvalid(f"there is no state in {folder}; init makes one, once (README.md, 'The state is lost')")
        self._held = _hold(folder)
        self._lock = threading.Lock()
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=5)
        try:
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = FULL")
            (version,) = self._connection.execute("PRAGMA user_version").fetchone()
        except sqlite3.DatabaseError as error:
            self.close()
            raise StateInvalid(f"the state in {folder} cannot be read: {error}") from error
        if version != VERSION:
            self.close()
            raise StateInvalid(f"the state in {folder} has the form {version}, this program knows {VERSION}")

    def close(self) -> None:
        with self._lock:
            self._connection.close()
        self._held.close()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    def latest(self, origin: str) -> Latest | None:
        with self._lock:
            row = self._connection.execute(
                "SELECT size, root, note, cosigned_at FROM latest WHERE origin = ?", [origin]
            ).fetchone()
        return Latest(*row) if row else None

    def newest_time(self) -> int:
        """When anything was last cosigned: no cosignature may be older. 0 before the first."""
        with self._lock:
            (newest,) = self._connection.execute("SELECT coalesce(max(cosigned_at), 0) FROM latest").fetchone()
        return int(newest)

    def move(self, origin: str, seen: Latest | None, new: Latest, log_note: bytes) -> bool:
        """Write down the new checkpoint when the old one is still what the caller saw.

        Takes    seen: what ``latest`` gave, None for nothing. log_note: the note with the log's signature alone.
        Returns  whether it was written, durably. Otherwise nothing changed.
        Locks    the state, for one transaction.
        """
        with self._transaction() as connection:
            if seen is None:
                moved = connection.execute(
                    "INSERT INTO latest VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    [origin, new.size, new.root, new.note, new.cosigned_at],
                )
            else:
                values = [new.size, new.root, new.note, new.cosigned_at]
                moved = connection.execute(MOVE, [*values, origin, seen.size, seen.root, new.cosigned_at])
            if moved.rowcount != 1:
                return False
            values = [origin, new.size, new.root, log_note, new.cosigned_at, "the log", "cosigned"]
            connection.execute(KEEP, values)
        return True

    def keep(self, origin: str, size: int, root: bytes, note: bytes, *, seen_at: int, source: str) -> None:
        """Keep a checkpoint that somebody else saw; one that is known already stays as it is."""
        with self._transaction() as connection:
            connection.execute(KEEP, [origin, size, root, note, seen_at, source, "pending"])

    def settle(self, number: int, standing: str) -> None:
        with self._transaction() as connection:
            connection.execute("UPDATE note SET standing = ? WHERE number = ?", [standing, number])

    def notes(self, origin: str, standing: str) -> list[Kept]:
        return self._kept("origin = ? AND standing = ? ORDER BY size", [origin, standing])

    def of_size(self, origin: str, size: int) -> list[Kept]:
        return self._kept("origin = ? AND size = ? ORDER BY number", [origin, size])

    def first_cosigned(self, origin: str, at_least: int) -> Kept | None:
        """The smallest cosigned checkpoint of at least this size."""
        found = self._kept(
            "origin = ? AND standing = 'cosigned' AND size >= ? ORDER BY size LIMIT 1", [origin, at_least]
        )
        return found[0] if found else None

    def _kept(self, where: str, values: list[object]) -> list[Kept]:
        with self._lock:
            rows = self._connection.execute(f"SELECT {COLUMNS} FROM note WHERE {where}", values).fetchall()  # noqa: S608
        return [Kept(*row) for row in rows]

    def count(self, standing: str) -> int:
        with self._lock:
            (number,) = self._connection.execute("SELECT count(*) FROM note WHERE standing = ?", [standing]).fetchone()
        return int(number)


def _hold(folder: Path) -> TextIO:
    """Two processes on one state could each promise something else."""
    file = (folder / "lock").open("a+")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        file.close()
        raise StateInvalid(f"another witness is running on {folder}") from error
    return file
