"""A log that was published twice, its owner, and the mirror of it; and how an intruder or an older dump spoils it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import UUID

import psycopg

from ledger.restore import restore
from ledger.tlog.checkpoints import Checkpoint
from ledger.tlog.cosignatures import Cosigner
from ledger.tlog.merkle import leaf_hash
from ledger.tlog.notes import Note, SigningKey
from ledger.tlog.policies import Policy
from ledger.tlog.tiles import pack_bundle
from ledger.tlog.witness.fetch import Unreachable

NOW = 1_795_000_000


@dataclass
class KeptMirror:
    """What a mirror held at a moment. ``shown``: every note that it kept. ``spoil`` changes what is served;
    ``claimed``: the size of a note that it lists, where that is a lie."""

    newest: bytes
    kept: list[bytes]
    shown: list[bytes] = field(default_factory=list)
    claimed: dict[str, int] = field(default_factory=dict)
    spoil: dict[str, Callable[[bytes], bytes]] = field(default_factory=dict)

    def checkpoint(self) -> bytes:
        return self.spoil.get("checkpoint", bytes)(self.newest)

    def tile(self, level: int, number: int, width: int) -> bytes:
        hashes = b"".join(leaf_hash(entry) for entry in self.kept[256 * number : 256 * number + width])
        return self.spoil.get("tile", bytes)(hashes)

    def entries(self, number: int, width: int) -> bytes:
        return self.spoil.get("entries", bytes)(pack_bundle(self.kept[256 * number : 256 * number + width]))

    def note(self, digest: str) -> bytes:
        """The kept note with this SHA-256."""
        for note in self.shown:
            if hashlib.sha256(note).hexdigest() == digest:
                return self.spoil.get("note", bytes)(note)
        raise Unreachable("not mirrored", 404)

    def notes(self, page: int) -> bytes:
        names = [(note, hashlib.sha256(note).hexdigest()) for note in self.shown]
        lines = [b"%d %s\n" % (self.claimed.get(name) or size_of(note), name.encode()) for note, name in names]
        if page and not lines[256 * page :]:
            raise Unreachable("not mirrored", 404)
        return self.spoil.get("notes", bytes)(b"".join(lines[256 * page : 256 * page + 256]))


def size_of(note: bytes) -> int:
    return Checkpoint.parse(Note.parse(note).text).size


@dataclass
class Case:
    """The owner's connection, and the mirror that was made when 300 entries were published."""

    owner: psycopg.Connection
    policy: Policy
    origin: str
    mirror: KeptMirror
    log: SigningKey
    witnesses: list[Cosigner]
    early: bytes

    def restore(self, **options):
        return restore(self.owner, self.mirror, self.policy, self.origin, **options)

    def meddle(self, *statements: str) -> None:
        """As an intruder who owns the machine: with the guards off, and back on afterwards."""
        with self.owner.transaction():
            tables = ("log_entry", "log_head", "tile", "checkpoint", "cosignature", "published", "closed")
            for table in tables:
                self.owner.execute(f"ALTER TABLE led.{table} DISABLE TRIGGER USER")
            for statement in statements:
                self.owner.execute(statement)
            for (name,) in self.owner.execute(
                "SELECT format('ALTER TABLE led.%%I ENABLE ALWAYS TRIGGER %%I', c.relname, t.tgname) FROM pg_trigger t"
                " JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal AND c.relname = ANY (%s)",
                [list(tables)],
            ).fetchall():
                self.owner.execute(name)

    def waits(self, event_id: UUID, entry: bytes) -> None:
        """An event in the outbox of the dump. Its beacon was published in the days of which the dump tells nothing."""
        with self.owner.transaction():
            self.owner.execute("ALTER TABLE led.outbox DISABLE TRIGGER promise_is_new")
            self.owner.execute("INSERT INTO led.outbox (event_id, entry) VALUES (%s, %s)", [event_id, entry])
            self.owner.execute("ALTER TABLE led.outbox ENABLE ALWAYS TRIGGER promise_is_new")

    def forget_tail(self, size: int) -> None:
        """The database as it was when it had so many entries: the mirror of that moment mends head and tiles."""
        tables = ("published", "cosignature", "checkpoint")
        forget = [f"DELETE FROM led.{table} WHERE size > {size}" for table in (*tables, "closed")]
        self.meddle(*forget, f"DELETE FROM led.log_entry WHERE idx >= {size}")
        early = KeptMirror(self.early, self.mirror.kept[:size])
        restore(self.owner, early, self.policy, self.origin)

    def stored(self) -> list[tuple]:
        return self.owner.execute("SELECT idx, leaf, chain, entry FROM led.log_entry ORDER BY idx").fetchall()

    def everything(self) -> list[list[tuple]]:
        tables = ("log_head", "log_entry", "tile", "outbox", "checkpoint", "cosignature", "published", "closed")
        return [self.owner.execute(f"SELECT * FROM led.{table} ORDER BY 1, 2").fetchall() for table in tables]


def publish(owner: psycopg.Connection, log: SigningKey, witnesses: list[Cosigner], at: int = NOW) -> bytes:
    """Sign, cosign and publish the whole log, with real keys and no network. Returns the note."""
    [(size, root, before)] = owner.execute(
        "SELECT size, root, (SELECT coalesce(max(size), 0) FROM led.checkpoint) FROM led.log_head"
    ).fetchall()
    text = Checkpoint(log.name, size, bytes(root)).body()
    signed = Note(text, (log.sign(text),))
    note = signed.with_signatures(*(witness.cosign(text, at) for witness in witnesses)).encode()
    if size > before:
        values = [size, root, signed.encode().decode(), before]
        owner.execute("INSERT INTO led.checkpoint VALUES (%s, %s, %s, %s)", values)
    owner.execute(
        "INSERT INTO led.published (size, note, note_sha256) VALUES (%s, %s::text, sha256(%s))",
        [size, note.decode(), note],
    )
    return note
