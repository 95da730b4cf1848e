"""The published notes that a restore puts back: which of them the database lost, and whether to believe the mirror's.

A note that a refilled entry names as its beacon was published: its hash stands in the tree that the quorum cosigned.
It needs the log's signature and the root of those very entries. Of the others, that the mirror merely saw, those count
that a quorum cosigned.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

import psycopg

from .errors import RestoreRefused
from .tlog.beacons import beacon_of
from .tlog.merkle import Tree
from .tlog.notes import Note, NoteInvalid
from .tlog.policies import Policy, VerifiedNote, verify_note
from .tlog.witness.fetch import Unreachable

GONE = (404, 410)
LINES_PER_PAGE = 256

PUBLISHED = "SELECT coalesce(max(size), 0) FROM led.published"
SIGNED = "SELECT size FROM led.checkpoint"
KNOWN = "SELECT encode(note_sha256, 'hex') FROM led.published WHERE note_sha256 = ANY (%s)"
ADD_SIGNED = """
INSERT INTO led.checkpoint (size, root, note, prev_size, created)
VALUES (%s, %s, %s, (SELECT coalesce(max(size), 0) FROM led.checkpoint), coalesce(to_timestamp(%s), clock_timestamp()))
"""
ADD_PUBLISHED = """
INSERT INTO led.published (size, note, note_sha256, published_at)
VALUES (%s, %s, %s, coalesce(to_timestamp(%s), clock_timestamp()))
"""
ADD_COSIGNATURE = """
INSERT INTO led.cosignature (size, witness, key_id, cosigned_at, line) VALUES (%s, %s, %s, %s, %s)
ON CONFLICT DO NOTHING
"""


class Source(Protocol):
    """A mirror's notes. ``tlog.witness.mirror.WebSource`` is one."""

    def note(self, digest: str) -> bytes: ...

    def notes(self, page: int) -> bytes: ...


@dataclass(frozen=True)
class LostNote:
    """A published note that the database has not. ``signed``: its beginning, the checkpoint as the log signed it."""

    data: bytes
    signed: bytes
    verified: VerifiedNote

    @property
    def size(self) -> int:
        return self.verified.checkpoint.size

    @property
    def order(self) -> tuple[int, list[int]]:
        """Publication never goes back; of one size, fresher cosignatures came later."""
        return self.size, sorted(self.verified.cosigned.values())


@dataclass(frozen=True)
class Notes:
    """``back``: to put back, in this order. ``gone``: SHA-256 of each that a refilled entry names and that neither the
    database nor the mirror has, or that cannot stand in the database any more because it went on without it."""

    back: tuple[LostNote, ...]
    gone: tuple[str, ...]


def lost_notes(
    connection: psycopg.Connection[Any],
    source: Source,
    policy: Policy,
    newest: bytes,
    missing: list[bytes],
    leaves: list[bytes],
) -> Notes:
    """Fetch and judge what the database lost. Changes nothing.

    Takes    newest: the mirror's checkpoint, judged already. missing: the entries to fill in. leaves: of the mirror,
             which hash to that checkpoint.
    Raises   RestoreRefused when a note is not what the mirror says; Unreachable.
    """
    last = _of(newest, policy)
    [(published,)] = connection.execute(PUBLISHED).fetchall()
    signed = {size for (size,) in connection.execute(SIGNED).fetchall()}
    found: dict[str, LostNote] = {}
    named = dict.fromkeys(filter(None, map(beacon_of, missing)))
    for (digest,) in connection.execute(KNOWN, [[bytes.fromhex(one) for one in named]]).fetchall():
        del named[digest]
    for digest in named:
        if data := _fetched(source, digest):
            found[digest] = _judged(data, digest, policy, last)
    for digest in _listed(source, published, len(leaves)):
        if digest not in found and (data := _fetched(source, digest)):
            note = _judged(data, digest, policy, last)
            if note.verified.satisfied and note.size > published:
                found[digest] = note
    if last.size > published:
        found.setdefault(hashlib.sha256(last.data).hexdigest(), last)
    _check_roots(found.values(), leaves)
    floor = max(signed, default=0)
    fitting = {
        digest: note
        for digest, note in found.items()
        if note.size >= published and (note.size > floor or note.size in signed)
    }
    back = sorted(fitting.values(), key=lambda note: note.order)
    return Notes(tuple(back), tuple(digest for digest in named if digest not in fitting))


def _fetched(source: Source, digest: str) -> bytes:
    """The note with this SHA-256; empty when the mirror has none."""
    try:
        return source.note(digest)
    except Unreachable as error:
        if error.status in GONE:
            return b""
        raise


def _listed(source: Source, above: int, size: int) -> Iterator[str]:
    """The notes that the mirror has, of more than ``above`` entries."""
    page = 0
    while True:
        try:
            lines = source.notes(page).decode().splitlines()
            listed = [(int(count), bytes.fromhex(digest).hex()) for count, digest in map(str.split, lines)]
        except Unreachable as error:
            if error.status in GONE:
                return
            raise
        except ValueError as error:
            raise RestoreRefused(f"the mirror's list of notes is damaged: {error}") from error
        yield from (digest for count, digest in listed if above < count <= size)
        if len(listed) < LINES_PER_PAGE:
            return
        page += 1


def _judged(data: bytes, digest: str, policy: Policy, last: LostNote) -> LostNote:
    """Raises  RestoreRefused unless these are the bytes, and a note of the same log that is not beyond its last."""
    if hashlib.sha256(data).hexdigest() != digest:
        raise RestoreRefused(f"the mirror serves other bytes as note {digest}")
    try:
        note = _of(data, policy)
    except NoteInvalid as error:
        raise RestoreRefused(f"the mirror's note {digest} is not to be trusted: {error}") from error
    told, known = note.verified.checkpoint, last.verified.checkpoint
    if note.data != data or told.origin != known.origin or told.size > known.size:
        raise RestoreRefused(f"the mirror's note {digest} is not one that was published for these entries")
    return note


def _of(data: bytes, policy: Policy) -> LostNote:
    """A note with the log's own signature first, as it is published. Raises  NoteInvalid."""
    verified = verify_note(data, policy)
    ours = [signature for signature in verified.note.signatures if any(log.key.made(signature) for log in policy.logs)]
    others = [signature for signature in verified.note.signatures if signature not in ours]
    text = verified.note.text
    return LostNote(Note(text, (*ours, *others)).encode(), Note(text, tuple(ours)).encode(), verified)


def _check_roots(notes: Collection[LostNote], leaves: list[bytes]) -> None:
    """Each note tells the root of the very entries that the quorum cosigned."""
    told: dict[int, set[bytes]] = {}
    for note in notes:
        told.setdefault(note.size, set()).add(note.verified.checkpoint.root)
    tree = Tree()
    for size in range(max(told, default=0) + 1):
        if size:
            tree.push(leaves[size - 1])
        if size in told and told[size] != {tree.root()}:
            raise RestoreRefused(
                f"a note in the mirror contradicts its entries at {size}: keep both, this is evidence, not a loss"
            )


def put_back(connection: psycopg.Connection[Any], notes: Notes, policy: Policy) -> None:
    """Publish them again, with their cosignatures, through the same guards as ever.

    Nobody remembers when they were published: the moments of their cosignatures stand for it.
    """
    signed = {size for (size,) in connection.execute(SIGNED).fetchall()}
    for note in notes.back:
        checkpoint, times = note.verified.checkpoint, note.verified.cosigned.values()
        if note.size not in signed:
            first = min(times, default=None)
            connection.execute(ADD_SIGNED, [note.size, checkpoint.root, note.signed.decode(), first])
            signed.add(note.size)
        digest = hashlib.sha256(note.data).digest()
        connection.execute(ADD_PUBLISHED, [note.size, note.data.decode(), digest, max(times, default=None)])
        for name, at in note.verified.cosigned.items():
            key = policy.witnesses[name].key
            [line] = [signature.line() for signature in note.verified.note.signatures if key.made(signature)]
            connection.execute(ADD_COSIGNATURE, [note.size, name, key.key_id, at, line.rstrip("\n")])
