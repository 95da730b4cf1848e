"""Tiles and entry bundles: their names, and proofs and roots read from them. Pure, standard library only.

Source   C2SP tlog-tiles; docs/ledger-format.md sections 4 and 9.
"""

from __future__ import annotations

import hashlib
import re
import struct
from collections.abc import Callable, Iterable
from typing import Literal

from .encodings import HASH_SIZE
from .merkle import TILE_HEIGHT, TILE_WIDTH, HashFunction, node_hash, perfect_root, tile_of
from .proofs import ProofInvalid, split_at

#: Gives the hashes of one tile: (level, number, width). Width is 256 for a full tile, else that of the partial tile of
#: the size in question; more hashes than that may come back (the full tile), never fewer.
TileReader = Callable[[int, int, int], bytes]
Level = int | Literal["entries"]

MAX_ENTRY = 65_535
_PATH = re.compile(
    r"tile/(entries|[0-9]|[1-5][0-9]|6[0-3])/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\.p/([1-9][0-9]{0,2}))?", re.ASCII
)


# Names (tlog-tiles, "Merkle tree", "Log entries")


def path(level: Level, number: int, width: int = TILE_WIDTH) -> str:
    """``tile/<L>/<N>[.p/<W>]``: N in groups of three digits, all but the last with an x in front.

    Raises   ValueError for a tile that cannot exist.
    """
    if not 1 <= width <= TILE_WIDTH or not 0 <= number < 10**18 or (level != "entries" and not 0 <= level <= 63):
        raise ValueError(f"no tile {level}/{number} of width {width}")
    groups = [f"{number % 1000:03d}"]
    while number := number // 1000:
        groups.insert(0, f"x{number % 1000:03d}")
    partial = "" if width == TILE_WIDTH else f".p/{width}"
    return f"tile/{level}/{'/'.join(groups)}{partial}"


def parse_path(text: str) -> tuple[Level, int, int]:
    """The (level, number, width) of a path. Raises  ValueError for every other spelling."""
    found = _PATH.fullmatch(text)
    if found is None:
        raise ValueError(f"not the path of a tile: {text[:80]!r}")
    level: Level = "entries" if found[1] == "entries" else int(found[1])
    number, width = int(found[2].replace("x", "").replace("/", "")), int(found[3] or TILE_WIDTH)
    if path(level, number, width) != text:  # superfluous groups of zeros, a partial tile of 256 or more
        raise ValueError(f"not the path of a tile: {text[:80]!r}")
    return level, number, width


def width_at(level: int, number: int, size: int) -> int:
    """How wide a tile is in a log of ``size`` entries; 0 or less when it does not exist."""
    width: int = min(TILE_WIDTH, (size >> TILE_HEIGHT * level) - number * TILE_WIDTH)
    return width


# Entry bundles (tlog-tiles, "Log entries")


def pack_bundle(entries: Iterable[bytes]) -> bytes:
    """``u16 length || entry`` for each. Raises  ValueError for an entry that is too long or more than 256."""
    parts = []
    for entry in entries:
        if len(entry) > MAX_ENTRY:
            raise ValueError(f"an entry of {len(entry)} bytes; at most {MAX_ENTRY}")
        parts += [struct.pack(">H", len(entry)), entry]
    if len(parts) > 2 * TILE_WIDTH:
        raise ValueError(f"{len(parts) // 2} entries; at most {TILE_WIDTH}")
    return b"".join(parts)


def unpack_bundle(data: bytes) -> list[bytes]:
    """The entries of a bundle. Raises  ValueError when it is cut off or holds more than 256."""
    entries, start = [], 0
    while start < len(data):
        end = start + 2 + int.from_bytes(data[start : start + 2], "big")
        if start + 2 > len(data) or end > len(data):
            raise ValueError("the bundle is cut off")
        entries.append(data[start + 2 : end])
        start = end
    if len(entries) > TILE_WIDTH:
        raise ValueError(f"{len(entries)} entries; at most {TILE_WIDTH}")
    return entries


# Proofs and roots from tiles: the definitions of RFC 6962 section 2.1 over ranges of a tree that lies in tiles


class _Tiles:
    """The tiles of one tree of ``size`` leaves; each is read once."""

    def __init__(self, size: int, read: TileReader, hash_function: HashFunction) -> None:
        self.size, self.read, self.hash_function = size, read, hash_function
        self.seen: dict[tuple[int, int], bytes] = {}

    def perfect(self, start: int, height: int) -> bytes:
        """The root over 2^height leaves from ``start``: at most 128 hashes of one tile."""
        level, below = divmod(height, TILE_HEIGHT)
        number, position = tile_of(start >> TILE_HEIGHT * level)
        hashes = self.tile(level, number)[HASH_SIZE * position : HASH_SIZE * (position + (1 << below))]
        nodes = [hashes[i : i + HASH_SIZE] for i in range(0, len(hashes), HASH_SIZE)]
        return perfect_root(nodes, self.hash_function)

    def tile(self, level: int, number: int) -> bytes:
        if (level, number) not in self.seen:
            width = width_at(level, number, self.size)
            hashes = self.read(level, number, width)
            if len(hashes) < HASH_SIZE * width or len(hashes) % HASH_SIZE:
                raise ProofInvalid(f"tile {level}/{number} has {len(hashes)} bytes, not {HASH_SIZE * width}")
            self.seen[level, number] = hashes
        return self.seen[level, number]

    def root(self, start: int, end: int) -> bytes:
        """MTH(D[start:end]) of a range that the RFC's cuts can lead to."""
        count = end - start
        if count & (count - 1) == 0:
            return self.perfect(start, count.bit_length() - 1)
        middle = start + split_at(count)
        return node_hash(self.root(start, middle), self.root(middle, end), self.hash_function)


def root_from_tiles(size: int, read: TileReader, hash_function: HashFunction = hashlib.sha256) -> bytes:
    """The root of the tree of ``size`` leaves. Raises  ProofInvalid when a tile is too short."""
    if size == 0:
        return hash_function(b"").digest()
    return _Tiles(size, read, hash_function).root(0, size)


def inclusion_from_tiles(
    index: int, size: int, read: TileReader, hash_function: HashFunction = hashlib.sha256
) -> list[bytes]:
    """PATH(index, D[size]), read from at most two tiles per level.

    Raises   ProofInvalid when there is no such leaf or a tile is too short.
    """
    if not 0 <= index < size:
        raise ProofInvalid(f"no leaf {index} in a tree of {size}")
    tiles, proof, start, end = _Tiles(size, read, hash_function), [], 0, size
    while end - start > 1:  # from the root down; the RFC writes the same from the leaf up
        middle = start + split_at(end - start)
        if index < middle:
            proof.append(tiles.root(middle, end))
            end = middle
        else:
            proof.append(tiles.root(start, middle))
            start = middle
    return proof[::-1]


def consistency_from_tiles(
    old: int, size: int, read: TileReader, hash_function: HashFunction = hashlib.sha256
) -> list[bytes]:
    """PROOF(old, D[size]); nothing for old = 0 and old = size.

    Raises   ProofInvalid when the old tree is the larger one or a tile is too short.
    """
    if not 0 <= old <= size:
        raise ProofInvalid(f"a tree of {old} is not the beginning of one of {size}")
    if old in (0, size):
        return []
    tiles, proof, start, end = _Tiles(size, read, hash_function), [], 0, size
    while old != end:
        middle = start + split_at(end - start)
        if old <= middle:
            proof.append(tiles.root(middle, end))
            end = middle
        else:
            proof.append(tiles.root(start, middle))
            start = middle
    if start:  # the old tree is not perfect: its last subtree is not known to the checker
        proof.append(tiles.root(start, end))
    return proof[::-1]
