"""Reading entries again and comparing them with what the database says of them, and with what witnesses hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from .. import chain
from ..log_reader import LogReader, StoredHead
from ..tlog import merkle
from ..tlog.checkpoints import Checkpoint
from ..tlog.proofs import ProofInvalid
from ..tlog.tiles import root_from_tiles, width_at
from .halting import Halt
from .state import State

#: Tile hashes that are compared with the stored tiles at one time.
TOGETHER = 4_096


@dataclass
class Walk:
    """Goes over entries in order of index, and computes leaf, chain and tree from their bytes alone."""

    tree: merkle.Tree = field(default_factory=merkle.Tree)
    chain: bytes = chain.START

    def to(self, end: int, reader: LogReader) -> None:
        """Take the entries up to ``end``, comparing stored leaves, chain values and tiles.

        Raises   Halt: missing, leaf, chain, tile.
        """
        pending: list[merkle.TileHash] = []
        for row in reader.entries(self.tree.size, end):
            index = self.tree.size
            if row.number != index:
                raise Halt("missing", f"entry {index}", f"entry {row.number}")
            leaf = merkle.leaf_hash(row.entry)
            if leaf != row.leaf:
                raise Halt("leaf", f"entry {index}: {leaf.hex()}", row.leaf)
            self.chain = chain.next_value(index, self.chain, leaf)
            if self.chain != row.chain:
                raise Halt("chain", f"entry {index}: {self.chain.hex()}", row.chain)
            pending += self.tree.push(leaf)
            if len(pending) >= TOGETHER:
                _compare_tiles(pending, reader.tile)
                pending.clear()
        if self.tree.size != end:
            raise Halt("missing", f"entry {self.tree.size}", "none")
        _compare_tiles(pending, reader.tile)


def _compare_tiles(hashes: Iterable[merkle.TileHash], tile: Callable[[int, int], bytes]) -> None:
    stored: dict[tuple[int, int], bytes] = {}
    for level, index, node in hashes:
        number, position = merkle.tile_of(index)
        if (level, number) not in stored:
            stored[level, number] = tile(level, number)
        found = stored[level, number][32 * position : 32 * position + 32]
        if found != node:
            raise Halt("tile", f"tile {level}/{number}, hash {position}: {node.hex()}", found)


def extended(state: State, head: StoredHead, reader: LogReader) -> Walk:
    """What the log has become since ``state``, computed from there with our own frontier.

    Raises   Halt, unless the database holds an extension of what was signed and describes it rightly.
    """
    if head.size < state.size:
        raise Halt("database_behind", f"{state.size} entries or more", f"{head.size} entries")
    walk = Walk(state.tree(), state.chain)
    walk.to(head.size, reader)
    if reader.has_entries_from(head.size):
        raise Halt("missing", f"{head.size} entries", "entries beyond the head")
    if walk.tree.root() != head.root:
        raise Halt("root", walk.tree.root(), head.root)
    if walk.chain != head.chain:
        raise Halt("chain", walk.chain, head.chain)
    return walk


def compare_edge(walk: Walk, reader: LogReader) -> None:
    """The tiles at the right edge, from which others will compute the root, give our own frontier.

    Raises   Halt(tile).
    """
    size = walk.tree.size

    def whole(level: int, number: int) -> bytes:
        hashes, width = reader.tile(level, number), width_at(level, number, size)
        if len(hashes) < 32 * width:
            raise Halt("tile", f"tile {level}/{number} of {width} hashes", f"{len(hashes)} bytes")
        return hashes

    found = merkle.frontier_from_tiles(size, whole)
    if found != walk.tree.frontier:
        raise Halt("tile", walk.tree.frontier_bytes(), b"".join(found))


@dataclass
class Patrol:
    """Reads again, bit by bit, what was signed long ago: a record that was changed afterwards is found here too."""

    walk: Walk = field(default_factory=Walk)
    goal: State | None = None

    def begin(self, state: State) -> None:
        """Start a round that ends at ``state``, unless one is under way."""
        if self.goal is None:
            self.walk, self.goal = Walk(), state

    def step(self, rows: int, reader: LogReader) -> None:
        """Check the next rows of the round. Raises  Halt."""
        if self.goal is None:
            return
        self.walk.to(min(self.walk.tree.size + rows, self.goal.size), reader)
        if self.walk.tree.size == self.goal.size:
            if self.walk.tree.root() != self.goal.root:
                raise Halt("root", self.goal.root, self.walk.tree.root())
            self.goal = None


def compare_with(name: str, seen: Checkpoint, state: State, head: StoredHead, reader: LogReader) -> None:
    """Hold a note of our own that somebody else has against our state.

    Takes    seen: what we signed, as ``name`` has it; its signature was verified.
    Raises   Halt: behind_witness, state_behind, split_view, tile.
    """
    if seen.size > head.size:
        raise Halt("behind_witness", f"{seen.size} entries or more, as {name} has seen", f"{head.size} entries")
    if seen.size > state.size:
        raise Halt("state_behind", f"a state of {seen.size} or more, as {name} has seen", f"{state.size}")
    if seen.size == state.size:
        root = state.root
    else:
        try:
            root = root_from_tiles(seen.size, reader.tile)
        except ProofInvalid as error:
            raise Halt("tile", f"the tiles of {seen.size} entries", str(error)) from error
    if seen.root != root:
        raise Halt("split_view", f"{seen.size} entries with root {root.hex()}", f"{seen.root.hex()} at {name}")
