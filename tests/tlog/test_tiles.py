"""Names of tiles, entry bundles, and trees far too large to be held, read from tiles."""

from __future__ import annotations

import base64
import contextlib
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledger.tlog import merkle, tiles
from ledger.tlog.proofs import ProofInvalid, verify_consistency, verify_inclusion

VECTORS = json.loads((Path(__file__).parent.parent / "vectors" / "tiles.json").read_text("utf-8"))
MERKLE = json.loads((Path(__file__).parent.parent / "vectors" / "merkle.json").read_text("utf-8"))


# Names


@pytest.mark.parametrize("vector", VECTORS["paths"], ids=lambda vector: vector["text"])
def test_path_is_that_of_the_specification(vector):
    tile = (vector["level"], vector["number"], vector["width"])
    assert tiles.path(*tile) == vector["text"]
    assert tiles.parse_path(vector["text"]) == tile


@pytest.mark.parametrize("text", VECTORS["refused"])
def test_any_other_spelling_is_refused(text):
    with pytest.raises(ValueError, match="not the path of a tile|no tile"):
        tiles.parse_path(text)


@pytest.mark.parametrize("tile", [(0, 0, 0), (0, 0, 257), (0, -1, 1), (-1, 0, 1), (64, 0, 1), ("entries", 10**18, 256)])
def test_tile_that_cannot_exist_has_no_path(tile):
    with pytest.raises(ValueError, match="no tile"):
        tiles.path(*tile)


@given(st.sampled_from(["entries", *range(64)]), st.integers(0, 10**18 - 1), st.integers(1, 256))
def test_every_tile_has_one_path(level, number, width):
    text = tiles.path(level, number, width)
    assert tiles.parse_path(text) == (level, number, width)


@given(st.text("tile/entris0123456789x.p", max_size=30))
def test_every_accepted_path_is_the_only_one_of_its_tile(text):
    with contextlib.suppress(ValueError):
        assert tiles.path(*tiles.parse_path(text)) == text


# Entry bundles


def test_bundle_has_a_length_before_each_entry():
    assert tiles.pack_bundle([b"ab", b"", b"c"]) == b"\0\2ab\0\0\0\1c"
    assert tiles.unpack_bundle(b"\0\2ab\0\0\0\1c") == [b"ab", b"", b"c"]
    assert tiles.unpack_bundle(tiles.pack_bundle([])) == []


def test_longest_entry_and_fullest_bundle_fit_and_no_more():
    longest = bytes(tiles.MAX_ENTRY)
    assert tiles.unpack_bundle(tiles.pack_bundle([longest] * 2)) == [longest] * 2
    with pytest.raises(ValueError, match="at most 65535"):
        tiles.pack_bundle([longest + b"x"])
    assert len(tiles.unpack_bundle(tiles.pack_bundle([b"x"] * 256))) == 256
    with pytest.raises(ValueError, match="at most 256"):
        tiles.pack_bundle([b"x"] * 257)
    with pytest.raises(ValueError, match="at most 256"):
        tiles.unpack_bundle(b"\0\1x" * 257)


@pytest.mark.parametrize("data", [b"\0", b"\0\1", b"\0\2a", b"\0\1ab", b"\0\1a\0", b"\xff\xff"])
def test_bundle_that_is_cut_off_is_refused(data):
    with pytest.raises(ValueError, match="cut off"):
        tiles.unpack_bundle(data)


@given(st.lists(st.binary(max_size=300), max_size=20))
def test_bundles_survive_the_round_trip(entries):
    assert tiles.unpack_bundle(tiles.pack_bundle(entries)) == entries


# Reading


class Synthetic:
    """The tiles of a log whose entries are all the same: of any size, without making it."""

    def __init__(self, size: int) -> None:
        self.size, self.reads = size, 0
        self.perfect = [merkle.leaf_hash(b"same")]
        for _ in range(62):
            self.perfect.append(merkle.node_hash(self.perfect[-1], self.perfect[-1]))

    def __call__(self, level: int, number: int, width: int) -> bytes:
        self.reads += 1
        assert 1 <= width == min(256, (self.size >> 8 * level) - number * 256)
        return self.perfect[8 * level] * width

    def root(self, size: int) -> bytes:
        """Folded from the perfect subtrees: another way than the one that is tested."""
        frontier = [self.perfect[height] for height in reversed(range(size.bit_length())) if size >> height & 1]
        return merkle.Tree(size, frontier).root()


@settings(deadline=None, max_examples=80)
@given(st.integers(1, 2**50), st.integers(0), st.integers(0))
def test_proofs_from_tiles_hold_in_logs_of_any_size(size, index, old):
    read = Synthetic(size)
    index, old = index % size, old % (size + 1)
    root = tiles.root_from_tiles(size, read)
    assert root == read.root(size)
    read.reads = 0
    proof = tiles.inclusion_from_tiles(index, size, read)
    verify_inclusion(index, size, read.perfect[0], proof, root)
    levels = -(-size.bit_length() // 8)
    assert read.reads <= 2 * levels
    verify_consistency(old, size, tiles.consistency_from_tiles(old, size, read), read.root(old), root)


def test_root_of_the_large_log_of_the_vectors_comes_from_its_tiles():
    size = MERKLE["large"]["size"]
    tree, stored = merkle.Tree(), {}
    for index in range(size):
        for level, number, node in tree.push(merkle.leaf_hash(b'{"i":"%d","t":"x"}' % index)):
            stored.setdefault((level, number // 256), []).append(node)
    root = tiles.root_from_tiles(size, lambda level, number, width: b"".join(stored[level, number][:width]))
    assert base64.b64encode(root).decode() == MERKLE["large"]["root_base64"]
    widths = {(level, number): tiles.width_at(level, number, size) for level, number in stored}
    assert widths == {place: len(nodes) for place, nodes in stored.items()}
    assert tiles.width_at(0, 274, size) < 1


def test_root_of_an_empty_log_needs_no_tile():
    def never(level: int, number: int, width: int) -> bytes:
        raise AssertionError

    assert tiles.root_from_tiles(0, never) == merkle.Tree().root()
    assert tiles.inclusion_from_tiles(0, 1, lambda *_: bytes(32)) == []
    assert tiles.consistency_from_tiles(0, 9, never) == tiles.consistency_from_tiles(9, 9, never) == []


def test_full_tile_serves_in_place_of_a_partial_one():
    leaves = [merkle.leaf_hash(bytes([index])) for index in range(256)]
    full = b"".join(leaves)
    assert tiles.root_from_tiles(70, lambda *_: full) == merkle.root_of(leaves[:70])


@pytest.mark.parametrize("hashes", [b"", bytes(32 * 69), bytes(32 * 70 + 1)])
def test_tile_that_is_too_short_or_uneven_is_refused(hashes):
    for ask in (
        lambda: tiles.root_from_tiles(70, lambda *_: hashes),
        lambda: tiles.inclusion_from_tiles(69, 70, lambda *_: hashes),
        lambda: tiles.consistency_from_tiles(3, 70, lambda *_: hashes),
    ):
        with pytest.raises(ProofInvalid, match="tile 0/0"):
            ask()


@pytest.mark.parametrize(("index", "size"), [(0, 0), (7, 7), (-1, 7)])
def test_place_outside_the_log_is_refused(index, size):
    with pytest.raises(ProofInvalid):
        tiles.inclusion_from_tiles(index, size, Synthetic(7))


@pytest.mark.parametrize("old", [-1, 8])
def test_size_outside_the_log_is_refused(old):
    with pytest.raises(ProofInvalid):
        tiles.consistency_from_tiles(old, 7, Synthetic(7))


def test_proof_for_a_million_entries_is_small():
    """20 hashes in base64 with line feeds; the note comes on top (see test_proof_files)."""
    size = 1_000_000
    proof = tiles.inclusion_from_tiles(size // 2, size, Synthetic(size))
    assert len(proof) == 20
