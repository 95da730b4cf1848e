"""Many proofs of one tree from its stored tiles (docs/ledger-format.md, section 8.4). Pure.

Neighbouring records share almost all of their proof. A tile is hashed once into all its layers, and what stands above
a tile is looked up once for its 256 records: a proof costs eight look-ups instead of hundreds of hashes. The proofs
are those of RFC 6962, section 2.1, byte for byte.
"""

from __future__ import annotations

from collections.abc import Callable

from ..tlog import merkle

#: Gives the hashes of a tile (level, number), at least as many as the tree has there.
ReadTile = Callable[[int, int], bytes]
#: Tiles kept in memory, 511 hashes each: the path from the newest leaf to the root, and its neighbours.
KEPT = 32
HEIGHT, WIDTH = merkle.TILE_HEIGHT, merkle.TILE_WIDTH


class Prover:
    """Proofs in the tree of ``size`` leaves. Quick when asked in order of index, right in any order."""

    def __init__(self, size: int, read: ReadTile) -> None:
        self.size = size
        self._read = read
        self._tiles: dict[tuple[int, int], list[list[bytes]]] = {}
        self._edge: dict[int, bytes] = {}
        self._above: tuple[int, list[bytes]] = (-1, [])

    def inclusion(self, index: int) -> list[bytes]:
        """PATH(index, D[size]) of RFC 6962, from the leaf's sibling up.

        Raises   ValueError for an index that is not in the tree.
        """
        if not 0 <= index < self.size:
            raise ValueError(f"no leaf {index} in a tree of {self.size}")
        number, place = divmod(index, WIDTH)
        if (number + 1) * WIDTH > self.size:
            return self._path(index, 1)
        if self._above[0] != number:
            self._above = (number, self._path(number * WIDTH, WIDTH))
        layers = self._layers(0, number)
        return [layers[height][place >> height ^ 1] for height in range(HEIGHT)] + self._above[1]

    def consistency(self, old: int) -> list[bytes]:
        """PROOF(old, D[size]) of RFC 6962: that the tree of ``old`` leaves is the beginning of this one.

        Raises   ValueError for a size that this tree never had.
        """
        if not 0 < old <= self.size:
            raise ValueError(f"no tree of {old} leaves before one of {self.size}")
        start, end, whole, found = 0, self.size, True, list[bytes]()
        while old != end:
            middle = _middle(start, end)
            if old <= middle:
                found.append(self._root(middle, end))
                end = middle
            else:
                found.append(self._root(start, middle))
                start, whole = middle, False
        if not whole:
            found.append(self._root(start, end))
        return found[::-1]

    def _path(self, first: int, width: int) -> list[bytes]:
        """What stands beside the subtree [first, first + width) on its way up to the root."""
        start, end, found = 0, self.size, list[bytes]()
        while end - start > width:
            middle = _middle(start, end)
            if first < middle:
                found.append(self._root(middle, end))
                end = middle
            else:
                found.append(self._root(start, middle))
                start = middle
        return found[::-1]

    def _root(self, start: int, end: int) -> bytes:
        """The root over the leaves [start, end): a perfect subtree, or one of the few at the right edge."""
        count = end - start
        if count & count - 1 == 0:
            return self._node(count.bit_length() - 1, start // count)
        known: bytes | None = self._edge.get(start)  # its end is the tree's
        if known is None:
            middle = _middle(start, end)
            known = self._edge[start] = merkle.node_hash(self._root(start, middle), self._root(middle, end))
        return known

    def _node(self, height: int, index: int) -> bytes:
        level, layer = divmod(height, HEIGHT)
        number, place = divmod(index, WIDTH >> layer)
        found: bytes = self._layers(level, number)[layer][place]
        return found

    def _layers(self, level: int, number: int) -> list[list[bytes]]:
        """A tile's hashes and what is above them inside the tile, up to its own root when it is full."""
        found = self._tiles.pop((level, number), None)
        if found is None:
            data = self._read(level, number)
            found = [[data[i : i + 32] for i in range(0, len(data), 32)]]
            for _ in range(HEIGHT):
                below = found[-1]
                found.append([merkle.node_hash(below[i], below[i + 1]) for i in range(0, len(below) - 1, 2)])
            if len(self._tiles) >= KEPT:
                del self._tiles[next(iter(self._tiles))]
        self._tiles[level, number] = found  # the newest stands last: the one used longest ago is let go
        return found


def _middle(start: int, end: int) -> int:
    """Where RFC 6962 divides [start, end): after the largest power of two below its length."""
    return start + (1 << (end - start - 1).bit_length() - 1)
