"""The Merkle tree of RFC 6962 section 2.1 and its tiles (C2SP tlog-tiles). Pure, standard library only.

The hash function is an argument of the constructor, never a field inside a format: a second log with another hash
is another log (docs/ledger-format.md, section 4).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

TILE_HEIGHT = 8
TILE_WIDTH = 2**TILE_HEIGHT


class Digest(Protocol):
    def digest(self) -> bytes: ...


#: Gives a hash object over the bytes, as ``hashlib.sha256`` does.
HashFunction = Callable[[bytes], Digest]


def leaf_hash(entry: bytes, hash_function: HashFunction = hashlib.sha256) -> bytes:
    """``H(0x00 || entry)``."""
    return hash_function(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes, hash_function: HashFunction = hashlib.sha256) -> bytes:
    """``H(0x01 || left || right)``: the other first byte keeps a node from being passed off as an entry."""
    return hash_function(b"\x01" + left + right).digest()


def root_of(leaves: list[bytes], hash_function: HashFunction = hashlib.sha256) -> bytes:
    """MTH of RFC 6962 section 2.1, written as the RFC writes it: the oracle that :class:`Tree` is tested against.

    Takes    leaves: leaf hashes in order.
    Returns  the root; ``H("")`` when there is none. Recursion is as deep as the tree is high.
    """
    count = len(leaves)
    if count == 0:
        return hash_function(b"").digest()
    if count == 1:
        return leaves[0]
    split = 1 << (count - 1).bit_length() - 1  # the largest power of two below count
    return node_hash(root_of(leaves[:split], hash_function), root_of(leaves[split:], hash_function), hash_function)


def perfect_root(nodes: list[bytes], hash_function: HashFunction = hashlib.sha256) -> bytes:
    """The root over 2^k hashes, level by level: what :func:`root_of` gives, several times as fast."""
    while len(nodes) > 1:
        pairs = zip(nodes[::2], nodes[1::2], strict=True)
        nodes = [hash_function(b"\x01" + left + right).digest() for left, right in pairs]
    return nodes[0]


#: A hash that belongs into a tile: (level, index within the level, hash). Level 0 has the leaf hashes; index i of a
#: higher level is the root of the full tile i of the level below.
TileHash = tuple[int, int, bytes]


@dataclass
class Tree:
    """The right edge of a growing tree: all that is needed to add leaves and to know the root.

    ``frontier`` holds the roots of the perfect subtrees, one per set bit of ``size``, largest first.
    """

    size: int = 0
    frontier: list[bytes] = field(default_factory=list)
    hash_function: HashFunction = hashlib.sha256

    def __post_init__(self) -> None:
        if self.size < 0 or len(self.frontier) != self.size.bit_count():
            raise ValueError(
                f"a tree of {self.size} leaves has {self.size.bit_count()} subtrees, not {len(self.frontier)}"
            )

    @classmethod
    def from_bytes(cls, size: int, frontier: bytes, hash_function: HashFunction = hashlib.sha256) -> Tree:
        """A tree from its stored right edge: 32-byte hashes, one after the other."""
        parts = [frontier[start : start + 32] for start in range(0, len(frontier), 32)]
        return cls(size, parts, hash_function)

    def frontier_bytes(self) -> bytes:
        return b"".join(self.frontier)

    def root(self) -> bytes:
        """The subtrees folded from the right."""
        if not self.frontier:
            return self.hash_function(b"").digest()
        result = self.frontier[-1]
        for left in reversed(self.frontier[:-1]):
            result = node_hash(left, result, self.hash_function)
        return result

    def push(self, leaf: bytes) -> list[TileHash]:
        """Add one leaf hash; gives every hash that thereby belongs into a tile, lowest level first.

        A carry to height 8, 16, … is exactly the moment when a tile below is full, so no tile need be read back.
        """
        index, node, height = self.size, leaf, 0
        self.size = index + 1
        if not index & 1:
            self.frontier.append(leaf)
            return [(0, index, leaf)]
        hashes, frontier, new = [(0, index, leaf)], self.frontier, self.hash_function
        while index & 1:  # each set low bit is a perfect subtree of that height, waiting for its sibling
            node = new(b"\x01" + frontier.pop() + node).digest()
            index >>= 1
            height += 1
            if height % TILE_HEIGHT == 0:
                hashes.append((height // TILE_HEIGHT, index, node))
        frontier.append(node)
        return hashes


def frontier_from_tiles(
    size: int, tile: Callable[[int, int], bytes], hash_function: HashFunction = hashlib.sha256
) -> list[bytes]:
    """The right edge that the log had when it held ``size`` entries, from the stored tiles.

    Takes    tile: gives the hashes of a tile (level, number), at least as many as the log of that size had.
    """
    frontier = []
    for height in reversed(range(size.bit_length())):
        if size >> height & 1:
            level, below = divmod(height, TILE_HEIGHT)
            first = (size >> height + 1 << height + 1) >> level * TILE_HEIGHT
            number, position = tile_of(first)
            hashes = tile(level, number)[32 * position : 32 * (position + 2**below)]
            frontier.append(perfect_root([hashes[i : i + 32] for i in range(0, len(hashes), 32)], hash_function))
    return frontier


def tile_of(index: int) -> tuple[int, int]:
    """Where a level's hash number ``index`` stands: (number of the tile, position in it)."""
    return index // TILE_WIDTH, index % TILE_WIDTH


def tile_widths(size: int) -> Iterator[tuple[int, int, int]]:
    """The tiles of a log of this size: per level (level, full tiles, width of the partial tile or 0)."""
    level, hashes = 0, size
    while hashes:
        yield level, hashes // TILE_WIDTH, hashes % TILE_WIDTH
        level, hashes = level + 1, hashes // TILE_WIDTH
