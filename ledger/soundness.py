"""Verification of the log, written to be read beside docs/ledger-format.md, section 7: the same steps, same numbers.

Pure: :func:`verify_log` takes rows from anywhere; ``verify.py`` gives it those of the database. It trusts nothing
that is stored: everything is computed again from the entries' own bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Any, Protocol

from . import chain
from .canonical import CanonicalError
from .shapes import Shapes
from .tlog import merkle

#: (index, event id, entry, leaf hash, chain value) as stored
Row = tuple[int, str, bytes, bytes, bytes]
#: Called with (entries checked, entries in all); may raise to stop.
Progress = Callable[[int, int], None]
PROGRESS_EVERY = 5_000


@dataclass(frozen=True)
class StoredHead:
    size: int
    root: bytes
    chain: bytes
    frontier: bytes


class Tiles(Protocol):
    """The stored tiles."""

    def hashes(self, level: int, number: int) -> bytes | None:
        """The bytes of one tile; None when it is missing."""

    def count(self) -> int:
        """How many tiles there are."""


@dataclass(frozen=True)
class Report:
    """The verdict. ``first_bad`` is an entry's index, None when the fault is not in one entry (the head, a guard).

    ``problem`` is one of: index, repeated, not_canonical, event_id, log, leaf, chain, tile, head_size, tile_count,
    frontier, root, head_chain, published, note, guard. ``expected`` and ``got`` are texts: hashes in hexadecimal.
    """

    ok: bool
    size: int
    root: bytes
    first_bad: int | None = None
    problem: str = ""
    expected: str = ""
    got: str = ""

    def as_json(self) -> dict[str, Any]:
        return asdict(self) | {"root": self.root.hex()}


class Found(Exception):
    """The first thing that is wrong."""

    def __init__(self, index: int | None, problem: str, expected: object, got: object) -> None:
        super().__init__(problem)
        self.index, self.problem, self.expected, self.got = index, problem, _text(expected), _text(got)


def _text(value: object) -> str:
    return value.hex() if isinstance(value, bytes) else str(value)


def verify_log(
    rows: Iterable[Row],
    head: StoredHead,
    tiles: Tiles,
    *,
    log: str,
    repeated: int | None = None,
    progress: Progress | None = None,
    hash_function: merkle.HashFunction = hashlib.sha256,
) -> Report:
    """Check a whole log from its first entry.

    Takes    rows: in ascending order of index. log: the origin that every entry must name. repeated: the smallest
             index whose event id stands at a smaller index too, None when there is none (the caller counts them:
             it can where memory does not grow with the log).
    Returns  a report: sound, or the first fault in order of index.
    """
    growing: dict[int, list[bytes]] = {}
    try:
        newest = _check_rows(rows, head, tiles, growing, hash_function, log=log, repeated=repeated, progress=progress)
        tree = _right_edge(head.size, growing, hash_function)
        _check_end(head, tiles, tree, newest)
    except Found as found:
        return Report(False, head.size, head.root, found.index, found.problem, found.expected, found.got)
    return Report(True, tree.size, tree.root())


def _check_rows(
    rows: Iterable[Row],
    head: StoredHead,
    tiles: Tiles,
    growing: dict[int, list[bytes]],
    new: merkle.HashFunction,
    *,
    log: str,
    repeated: int | None,
    progress: Progress | None,
) -> bytes:
    """Steps 1 to 9. Leaves in ``growing``, by level, the hashes of the tiles that are not full; gives the newest
    chain value."""
    identity, size, previous, index = Shapes().identity, head.size, chain.START, -1
    leaves = growing.setdefault(0, [])
    for index, (stored_index, event_id, entry, leaf, value) in enumerate(rows):  # noqa: B007
        # (1) Indices run from 0 without a gap, a repetition or a change of order; none stands beyond the head.
        if stored_index != index:
            raise Found(index, "index", index, stored_index)
        if index >= size:
            raise Found(index, "head_size", size, index + 1)
        # (2) No event stands in the log twice.
        if index == repeated:
            raise Found(index, "repeated", "an event id that is new", event_id)
        # (3) The bytes are canonical, so there was one way to write them and one to read them.
        try:
            inner_id, inner_log = identity(entry)
        except CanonicalError as error:
            raise Found(index, "not_canonical", "canonical bytes", error) from error
        # (4) The entry names this event and this log: it was not moved here from elsewhere.
        if inner_id != event_id:
            raise Found(index, "event_id", event_id, inner_id)
        if inner_log != log:
            raise Found(index, "log", log, inner_log)
        # (5) leaf = H(0x00 || entry)
        wanted = new(b"\x00" + entry).digest()
        if leaf != wanted:
            raise Found(index, "leaf", wanted, leaf)
        # (6) chain_i = H(0x03 || u64(i) || chain_(i-1) || leaf_i)
        previous = new(b"\x03" + index.to_bytes(8, "big") + previous + leaf).digest()
        if value != previous:
            raise Found(index, "chain", previous, value)
        # (7) Every full tile holds the hashes that belong there.
        leaves.append(leaf)
        if len(leaves) == merkle.TILE_WIDTH:
            _check_full_tiles(tiles, growing, index + 1, new)
        if progress is not None and index % PROGRESS_EVERY == 0:
            progress(index, size)
    # (8) The head counts exactly these entries.
    if index + 1 != size:
        raise Found(index + 1, "head_size", size, index + 1)
    # (9) The tiles that are still growing, and no tiles beyond them.
    for level, hashes in growing.items():
        if hashes:
            _check_tile(tiles, level, (size >> merkle.TILE_HEIGHT * level) // merkle.TILE_WIDTH, hashes)
    if progress is not None:
        progress(size, size)
    return previous


def _check_full_tiles(tiles: Tiles, growing: dict[int, list[bytes]], size: int, new: merkle.HashFunction) -> None:
    """The tiles that became full with entry ``size - 1``, lowest first: the root over one is a hash of the next."""
    level = 0
    while len(hashes := growing.setdefault(level, [])) == merkle.TILE_WIDTH:
        _check_tile(tiles, level, (size >> merkle.TILE_HEIGHT * level) // merkle.TILE_WIDTH - 1, hashes)
        growing.setdefault(level + 1, []).append(merkle.perfect_root(hashes, new))
        hashes.clear()
        level += 1


def _right_edge(size: int, growing: dict[int, list[bytes]], new: merkle.HashFunction) -> merkle.Tree:
    """The tree's right edge: in each level the perfect subtrees over the hashes that fill no tile yet."""
    frontier: list[bytes] = []
    for level in sorted(growing, reverse=True):
        edge = merkle.Tree(hash_function=new)
        for node in growing[level]:
            edge.push(node)
        frontier += edge.frontier
    return merkle.Tree(size, frontier, new)


def _check_tile(tiles: Tiles, level: int, number: int, hashes: list[bytes]) -> None:
    stored, wanted = tiles.hashes(level, number), b"".join(hashes)
    if stored == wanted:
        return
    span = merkle.TILE_WIDTH**level
    got = stored or b""
    position = next((i for i, node in enumerate(hashes) if got[32 * i : 32 * i + 32] != node), len(hashes))
    first = (number * merkle.TILE_WIDTH + min(position, len(hashes) - 1)) * span
    here = slice(32 * position, 32 * position + 32)
    raise Found(first, "tile", f"{level}/{number}[{position}] {wanted[here].hex()}", got[here].hex() or "nothing")


def _check_end(head: StoredHead, tiles: Tiles, tree: merkle.Tree, newest: bytes) -> None:
    expected_tiles = sum(full + (partial > 0) for _, full, partial in merkle.tile_widths(tree.size))
    if tiles.count() != expected_tiles:
        raise Found(None, "tile_count", expected_tiles, tiles.count())
    # (10) The head holds the root, the right edge and the last chain value of these entries.
    for problem, expected, got in (
        ("root", tree.root(), head.root),
        ("frontier", tree.frontier_bytes(), head.frontier),
        ("head_chain", newest, head.chain),
    ):
        if expected != got:
            raise Found(None, problem, expected, got)
