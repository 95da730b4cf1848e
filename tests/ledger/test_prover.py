"""Proofs from tiles are those of RFC 6962, for every tree up to 70 leaves and around the edges of tiles."""

from __future__ import annotations

import hashlib

import pytest

from ledger.exporting.prover import KEPT, Prover
from ledger.tlog import merkle, proofs

LEAVES = [hashlib.sha256(b"\x00" + str(number).encode()).digest() for number in range(256 * 257 + 3)]


def tiles_of(leaves: list[bytes]) -> dict[tuple[int, int], bytearray]:
    tree, tiles = merkle.Tree(), dict[tuple[int, int], bytearray]()
    for leaf in leaves:
        for level, index, node in tree.push(leaf):
            tiles.setdefault((level, index // merkle.TILE_WIDTH), bytearray()).extend(node)
    return tiles


TILES = tiles_of(LEAVES)


def prover(size: int) -> Prover:
    """Over tiles of a log that has grown meanwhile: partial tiles hold more than the tree of this size had."""
    return Prover(size, lambda level, number: bytes(TILES[level, number]))


@pytest.mark.parametrize("size", [*range(1, 71), 255, 256, 257, 511, 512, 513, 700])
def test_every_proof_of_a_small_tree_is_that_of_the_rfc(size):
    made, leaves = prover(size), LEAVES[:size]
    step = 1 if size <= 70 else 37
    for index in {*range(0, size, step), size - 1}:
        assert made.inclusion(index) == proofs.inclusion(index, leaves)
    for old in {*range(1, size + 1, step), size}:
        assert made.consistency(old) == proofs.consistency(old, leaves)


@pytest.mark.parametrize("size", [256 * 256 - 1, 256 * 256, 256 * 256 + 1, len(LEAVES)])
def test_proofs_of_a_tree_of_three_levels_verify(size):
    made = prover(size)
    root = proofs_root(size)
    for index in (0, 255, 256, size // 2, size - 257, size - 2, size - 1):
        proofs.verify_inclusion(index, size, LEAVES[index], made.inclusion(index), root)
    for old in (1, 255, 256, 257, 256 * 128, size - 1, size):
        proofs.verify_consistency(old, size, made.consistency(old), proofs_root(old), root)


def proofs_root(size: int) -> bytes:
    tree = merkle.Tree()
    for leaf in LEAVES[:size]:
        tree.push(leaf)
    return tree.root()


def test_order_does_not_matter_and_few_tiles_are_kept():
    made, again = prover(len(LEAVES)), prover(len(LEAVES))
    order = sorted(range(0, len(LEAVES), 97), key=lambda index: hashlib.sha256(bytes([index % 251])).digest())
    assert {index: made.inclusion(index) for index in order} == {
        index: again.inclusion(index) for index in sorted(order)
    }
    assert len(made._tiles) == KEPT


@pytest.mark.parametrize("index", [-1, 10, 11])
def test_a_leaf_outside_the_tree_has_no_proof(index):
    with pytest.raises(ValueError, match="no leaf"):
        prover(10).inclusion(index)


@pytest.mark.parametrize("old", [-1, 0, 11])
def test_a_size_that_never_was_has_no_proof(old):
    with pytest.raises(ValueError, match="no tree"):
        prover(10).consistency(old)
