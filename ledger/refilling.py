"""Comparing a damaged or outdated log with a mirror, before anything is changed (docs/runbook.md, "Restore").

The mirror is believed only as far as its leaves hash to a root that a quorum of witnesses cosigned. What the database
says is believed only where its bytes hash to the same leaves.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol

import psycopg

from . import chain
from .errors import RestoreRefused
from .refilled_notes import Notes, lost_notes
from .tlog.merkle import TILE_WIDTH, Tree, leaf_hash, tile_of
from .tlog.notes import NoteInvalid
from .tlog.policies import Policy, VerifiedNote, verify_note
from .tlog.tiles import unpack_bundle

HEAD = "SELECT size, root, chain, frontier FROM led.log_head WHERE id = 1"
ROWS = "SELECT idx, event_id::text, leaf, chain, entry FROM led.log_entry ORDER BY idx"
TILES = "SELECT level, n, hashes FROM led.tile"
SIGNED = "SELECT size, root, split_part(note, E'\\n', 1) FROM led.checkpoint ORDER BY size DESC LIMIT 1"
ROWS_PER_FETCH = 2_000

#: (index, event id, leaf, chain, entry) as stored
Row = tuple[int, str, bytes, bytes, bytes]


class Source(Protocol):
    """A mirror: paths as of C2SP tlog-tiles. ``tlog.witness.mirror.WebSource`` is one."""

    def checkpoint(self) -> bytes: ...

    def tile(self, level: int, number: int, width: int) -> bytes: ...

    def entries(self, number: int, width: int) -> bytes: ...

    def note(self, digest: str) -> bytes: ...

    def notes(self, page: int) -> bytes: ...


@dataclass
class Edge:
    """A log of the leaves that were pushed: tree, tiles and last chain value."""

    tree: Tree = field(default_factory=Tree)
    chain: bytes = chain.START
    tiles: dict[tuple[int, int], bytearray] = field(default_factory=dict)

    def push(self, leaf: bytes) -> None:
        self.chain = chain.next_value(self.tree.size, self.chain, leaf)
        for level, index, node in self.tree.push(leaf):
            self.tiles.setdefault((level, tile_of(index)[0]), bytearray()).extend(node)


@dataclass
class Plan:
    """What to do. The first ``keep`` entries are right; those of the mirror from there on are in ``missing``, those of
    the database from there on are taken out. ``edge``: of the first ``keep``. ``changed``: indices below what was
    signed whose bytes differ from the mirror's. ``notes``: those that were published and are lost."""

    verified: VerifiedNote
    head: tuple[Any, ...] | None
    rows: int
    keep: int
    edge: Edge
    missing: list[bytes]
    changed: list[int]
    repair: bool  # head or tiles are not those of the entries
    notes: Notes

    @property
    def nothing_to_do(self) -> bool:
        return not self.missing and not self.repair and self.rows == self.keep and not self.notes.back


def trusted_note(data: bytes, policy: Policy, origin: str) -> VerifiedNote:
    """Raises  RestoreRefused unless a quorum of the policy cosigned this checkpoint of this log."""
    try:
        verified = verify_note(data, policy)
    except NoteInvalid as error:
        raise RestoreRefused(f"the mirror's checkpoint is not to be trusted: {error}") from error
    if verified.checkpoint.origin != origin:
        raise RestoreRefused(f"the mirror is of another log, {verified.checkpoint.origin}")
    if not verified.satisfied:
        names = ", ".join(verified.cosigned) or "nobody"
        raise RestoreRefused(f"too few witnesses cosigned the mirror's checkpoint: {names}")
    return verified


def compare(connection: psycopg.Connection[Any], source: Source, policy: Policy, origin: str) -> Plan:
    """Read the whole log and the mirror's leaves, and fetch the entries that the database has not. Changes nothing.

    Takes    connection: in a transaction that sees one snapshot.
    Raises   RestoreRefused; Unreachable when the mirror does not answer.
    """
    note = source.checkpoint()
    verified = trusted_note(note, policy, origin)
    signed = connection.execute(SIGNED, binary=True).fetchone() or (0, b"", origin)
    if signed[2] != origin:
        raise RestoreRefused(
            f"this database holds the log {signed[2]}, from before the roll-over to {origin}: one after the other is "
            "refilled (docs/runbook.md, section 8)"
        )
    size, root = verified.checkpoint.size, verified.checkpoint.root
    leaves = _leaves(source, size)
    check = Tree()
    for index, leaf in enumerate(leaves, 1):
        check.push(leaf)
        if index == signed[0] and check.root() != signed[1]:
            raise RestoreRefused(
                f"the database holds a checkpoint for {index} entries that contradicts the mirror; keep both: "
                "this is evidence, not a loss"
            )
    if check.root() != root:
        raise RestoreRefused("the mirror's leaves do not hash to the root that its checkpoint signs")
    head = connection.execute(HEAD, binary=True).fetchone()
    edge, rows, changed = Edge(), 0, []
    keeping = True
    for stored in _rows(connection):
        keeping = keeping and _continues(stored, edge, leaves)
        if keeping:
            edge.push(stored[2])
        elif stored[0] < min(signed[0], size) and leaf_hash(stored[4]) != leaves[stored[0]]:
            changed.append(stored[0])
        rows += 1
    keep = edge.tree.size
    if keep < signed[0] and size < signed[0]:
        raise RestoreRefused(f"{signed[0]} entries were signed and the mirror has {size}: take one that has them all")
    missing = list(_entries(source, keep, size, leaves))
    stored_tiles = {(level, n): bytes(hashes) for level, n, hashes in connection.execute(TILES, binary=True)}
    tiles = {place: bytes(hashes) for place, hashes in edge.tiles.items()}
    right = (keep, edge.tree.root(), edge.chain, edge.tree.frontier_bytes())
    notes = lost_notes(connection, source, policy, note, missing, leaves)
    return Plan(verified, head, rows, keep, edge, missing, changed, head != right or stored_tiles != tiles, notes)


def _leaves(source: Source, size: int) -> list[bytes]:
    leaves: list[bytes] = []
    for number in range(-(-size // TILE_WIDTH)):
        width = min(TILE_WIDTH, size - number * TILE_WIDTH)
        hashes = source.tile(0, number, width)[: 32 * width]
        leaves += [hashes[start : start + 32] for start in range(0, len(hashes), 32)]
    if len(leaves) != size or (leaves and len(leaves[-1]) != 32):
        raise RestoreRefused("the mirror's tiles are shorter than its checkpoint says")
    return leaves


def _rows(connection: psycopg.Connection[Any]) -> Iterator[Row]:
    with psycopg.ServerCursor(connection, "restore_rows") as cursor:
        cursor.itersize = ROWS_PER_FETCH
        cursor.execute(ROWS, binary=True)
        yield from cursor


def _continues(row: Row, edge: Edge, leaves: list[bytes]) -> bool:
    """Whether a row stands where it should, with the bytes, leaf and chain value that it should have."""
    index, _, leaf, value, entry = row
    if index != edge.tree.size or leaf != leaf_hash(entry) or (index < len(leaves) and leaf != leaves[index]):
        return False
    return value == chain.next_value(index, edge.chain, leaf)


def _entries(source: Source, start: int, size: int, leaves: list[bytes]) -> Iterator[bytes]:
    """The mirror's entries [start, size), each checked against its leaf."""
    for number in range(start // TILE_WIDTH, -(-size // TILE_WIDTH)):
        first = number * TILE_WIDTH
        width = min(TILE_WIDTH, size - first)
        try:
            bundle = unpack_bundle(source.entries(number, width))[:width]
        except ValueError as error:
            raise RestoreRefused(f"entry bundle {number} of the mirror is damaged: {error}") from error
        if [leaf_hash(entry) for entry in bundle] != leaves[first : first + width]:
            raise RestoreRefused(f"entry bundle {number} of the mirror does not hash to its leaves")
        yield from bundle[max(0, start - first) :]


def digest(entry: bytes) -> str:
    """How a report names bytes that were taken out."""
    return hashlib.sha256(entry).hexdigest()
