"""Inclusion and consistency: the recursive makers against the checkers that go by bits, from leaves and from tiles."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ledger.tlog import merkle, tiles
from ledger.tlog.proofs import ProofInvalid, consistency, inclusion, verify_consistency, verify_inclusion

VECTORS = json.loads((Path(__file__).parent.parent / "vectors" / "proofs.json").read_text("utf-8"))
MERKLE = json.loads((Path(__file__).parent.parent / "vectors" / "merkle.json").read_text("utf-8"))
SIZES = range(65)
LEAVES = [merkle.leaf_hash(b"entry %d" % index) for index in range(64)]
ROOTS = [merkle.root_of(LEAVES[:size]) for size in SIZES]
SLOW_MACHINE = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def decoded(proof: list[str]) -> list[bytes]:
    return [base64.b64decode(node) for node in proof]


def reader_of(leaves: list[bytes], size: int) -> tiles.TileReader:
    """The tiles that a log of this size serves, exactly as wide as asked."""
    stored: dict[tuple[int, int], list[bytes]] = {}
    tree = merkle.Tree()
    for leaf in leaves[:size]:
        for level, index, node in tree.push(leaf):
            stored.setdefault((level, index // 256), []).append(node)

    def read(level: int, number: int, width: int) -> bytes:
        hashes = stored[level, number]
        assert len(hashes) == width
        return b"".join(hashes)

    return read


# Known answers


def test_proofs_of_seven_entries_are_those_of_the_vectors():
    leaves = [merkle.leaf_hash(b'{"i":"%d"}' % index) for index in range(7)]
    roots = {int(size): base64.b64decode(root) for size, root in MERKLE["roots_base64"].items()}
    given_proof = VECTORS["seven"]["inclusion"]
    proof = decoded(given_proof["proof"])
    assert inclusion(given_proof["index"], leaves) == proof
    assert tiles.inclusion_from_tiles(given_proof["index"], 7, reader_of(leaves, 7)) == proof
    verify_inclusion(given_proof["index"], given_proof["size"], leaves[given_proof["index"]], proof, roots[7])
    for vector in VECTORS["seven"]["consistency"]:
        proof = decoded(vector["proof"])
        assert consistency(vector["old"], leaves) == proof
        assert tiles.consistency_from_tiles(vector["old"], 7, reader_of(leaves, 7)) == proof
        verify_consistency(vector["old"], 7, proof, roots[vector["old"]], roots[7])


def test_public_tree_of_eight_entries_has_its_roots():
    leaves = [merkle.leaf_hash(bytes.fromhex(entry)) for entry in VECTORS["public"]["entries"]]
    for size, root in enumerate(VECTORS["public"]["roots"], 1):
        assert merkle.root_of(leaves[:size]).hex() == root
        assert tiles.root_from_tiles(size, reader_of(leaves, size)).hex() == root


# Makers against checkers, every size up to 64


@pytest.mark.parametrize("size", SIZES)
def test_every_inclusion_proof_leads_to_the_root_and_to_no_other_place(size):
    read = reader_of(LEAVES, size)
    assert tiles.root_from_tiles(size, read) == ROOTS[size]
    for index in range(size):
        proof = inclusion(index, LEAVES[:size])
        assert tiles.inclusion_from_tiles(index, size, read) == proof
        verify_inclusion(index, size, LEAVES[index], proof, ROOTS[size])
        for other in range(size + 1):
            if other != index:
                with pytest.raises(ProofInvalid):
                    verify_inclusion(other, size, LEAVES[index], proof, ROOTS[size])


@pytest.mark.parametrize("size", SIZES)
def test_every_consistency_proof_holds_and_for_no_other_size(size):
    read = reader_of(LEAVES, size)
    for old in range(size + 1):
        proof = consistency(old, LEAVES[:size])
        assert tiles.consistency_from_tiles(old, size, read) == proof
        verify_consistency(old, size, proof, ROOTS[old], ROOTS[size])
        for other in range(1, size + 1):
            if other != old:
                with pytest.raises(ProofInvalid):
                    verify_consistency(other, size, proof, ROOTS[old], ROOTS[size])


# Every way to spoil a proof


def spoiled(proof: list[bytes]) -> list[list[bytes]]:
    """Other proofs: a bit, a length, an order, a number of hashes changed."""
    found = [[*proof, bytes(32)], [bytes(32), *proof], [*proof, b""], [*proof, *proof] if proof else [b""]]
    for place, node in enumerate(proof):
        before, after = proof[:place], proof[place + 1 :]
        found += [
            [*before, bytes([node[0] ^ 1]) + node[1:], *after],
            [*before, node[:-1] + bytes([node[-1] ^ 0x80]), *after],
            [*before, node[:-1], *after],
            [*before, node + b"\0", *after],
            [*before, b"", *after],
            [*before, *after],
            [*before, node, node, *after],
        ]
    return [*found, proof[::-1]] if proof != proof[::-1] else found


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5, 7, 8, 9, 33])
def test_spoiled_inclusion_proof_is_refused(size):
    for index in range(size):
        proof, leaf, root = inclusion(index, LEAVES[:size]), LEAVES[index], ROOTS[size]
        for other in spoiled(proof):
            with pytest.raises(ProofInvalid):
                verify_inclusion(index, size, leaf, other, root)
        wrong = [(leaf[:-1], root), (leaf, root[:-1]), (leaf + b"\0", root), (bytes(32), root), (leaf, bytes(32))]
        for other_leaf, other_root in [*wrong, (b"", b""), (root, leaf) if size > 1 else (leaf, b"")]:
            with pytest.raises(ProofInvalid):
                verify_inclusion(index, size, other_leaf, proof, other_root)


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5, 7, 8, 9, 33])
def test_spoiled_consistency_proof_is_refused(size):
    for old in range(1, size + 1):
        proof, first, second = consistency(old, LEAVES[:size]), ROOTS[old], ROOTS[size]
        for other in spoiled(proof):
            with pytest.raises(ProofInvalid):
                verify_consistency(old, size, other, first, second)
        wrong = [(first[:-1], second), (first, second[:-1]), (b"", b""), (bytes(32), second), (first, bytes(32))]
        for other_first, other_second in [*wrong, (second, first) if old < size else (b"", second)]:
            with pytest.raises(ProofInvalid):
                verify_consistency(old, size, proof, other_first, other_second)


def test_single_entry_with_empty_leaf_and_root_is_refused():
    """What a naive checker accepts."""
    with pytest.raises(ProofInvalid, match="0 bytes"):
        verify_inclusion(0, 1, b"", [], b"")


@pytest.mark.parametrize(("index", "size"), [(0, 0), (1, 1), (7, 7), (8, 7), (-1, 7), (0, -1), (49, 7), (0, 2**63)])
def test_index_outside_the_tree_is_refused(index, size):
    with pytest.raises(ProofInvalid, match="no leaf"):
        verify_inclusion(index, size, LEAVES[0], [], LEAVES[0])


@pytest.mark.parametrize(("old", "new"), [(8, 7), (-1, 7), (1, 2**63), (1, 0)])
def test_larger_old_tree_is_refused(old, new):
    with pytest.raises(ProofInvalid, match="beginning"):
        verify_consistency(old, new, [bytes(32)], ROOTS[1], ROOTS[2])


def test_proof_has_at_most_63_hashes():
    with pytest.raises(ProofInvalid, match="at most 63"):
        verify_inclusion(0, 2**62, LEAVES[0], [bytes(32)] * 64, ROOTS[1])
    with pytest.raises(ProofInvalid, match="at most 63"):
        verify_consistency(1, 2**62, [bytes(32)] * 64, ROOTS[1], ROOTS[1])
    node, proof = LEAVES[0], [bytes([level]) * 32 for level in range(62)]
    for sibling in proof:
        node = merkle.node_hash(node, sibling)
    verify_inclusion(0, 2**62, LEAVES[0], proof, node)


def test_tree_of_no_entries_says_nothing_but_needs_an_empty_proof():
    verify_consistency(0, 5, [], bytes(32), ROOTS[5])
    verify_consistency(0, 0, [], ROOTS[0], ROOTS[0])
    for size in (0, 5):
        with pytest.raises(ProofInvalid, match="nothing to prove"):
            verify_consistency(0, size, [bytes(32)], ROOTS[0], ROOTS[size])
    with pytest.raises(ProofInvalid, match="two roots"):
        verify_consistency(0, 0, [], ROOTS[0], ROOTS[1])


def test_equal_sizes_need_equal_roots_and_an_empty_proof():
    verify_consistency(5, 5, [], ROOTS[5], ROOTS[5])
    with pytest.raises(ProofInvalid, match="two roots"):
        verify_consistency(5, 5, [], ROOTS[5], ROOTS[4])
    with pytest.raises(ProofInvalid, match="nothing to prove"):
        verify_consistency(5, 5, [ROOTS[5]], ROOTS[5], ROOTS[5])


@pytest.mark.parametrize("old", [1, 2, 4, 8, 16, 32])
def test_root_of_a_perfect_old_tree_is_not_repeated_in_the_proof(old):
    proof = consistency(old, LEAVES)
    verify_consistency(old, 64, proof, ROOTS[old], ROOTS[64])
    with pytest.raises(ProofInvalid):
        verify_consistency(old, 64, [ROOTS[old], *proof], ROOTS[old], ROOTS[64])


def test_consistency_is_checked_against_the_root_at_the_size_it_was_asked_for():
    proof = consistency(3, LEAVES[:7])
    with pytest.raises(ProofInvalid):
        verify_consistency(3, 7, proof, ROOTS[3], ROOTS[8])
    with pytest.raises(ProofInvalid):
        verify_consistency(3, 8, proof, ROOTS[3], ROOTS[8])
    with pytest.raises(ProofInvalid, match="another new root"):
        verify_consistency(4, 7, consistency(4, LEAVES[:7]), ROOTS[4], ROOTS[6])
    with pytest.raises(ProofInvalid, match="another old root"):
        verify_consistency(3, 7, proof, ROOTS[2], ROOTS[7])
    with pytest.raises(ProofInvalid, match="an empty proof"):
        verify_consistency(3, 7, [], ROOTS[3], ROOTS[7])


def test_duplicated_last_leaf_is_another_tree():
    """The rule of Bitcoin's tree (CVE-2012-2459) is not ours."""
    assert merkle.root_of(LEAVES[:3]) != merkle.root_of([*LEAVES[:3], LEAVES[2]])


@pytest.mark.parametrize("make", [inclusion, consistency])
@pytest.mark.parametrize("place", [-1, 4])
def test_maker_refuses_a_place_outside_the_tree(make: Callable[..., list[bytes]], place):
    with pytest.raises(ProofInvalid):
        make(place, LEAVES[:3])


def test_hash_function_is_an_argument():
    class Other:
        def __init__(self, data: bytes) -> None:
            self._data = data

        def digest(self) -> bytes:
            return hashlib.blake2s(self._data).digest()

    leaves = [merkle.leaf_hash(bytes([index]), Other) for index in range(11)]
    root = merkle.root_of(leaves, Other)
    verify_inclusion(4, 11, leaves[4], inclusion(4, leaves, Other), root, Other)
    old = merkle.root_of(leaves[:5], Other)
    verify_consistency(5, 11, consistency(5, leaves, Other), old, root, Other)
    with pytest.raises(ProofInvalid):
        verify_inclusion(4, 11, leaves[4], inclusion(4, leaves, Other), root)


@settings(SLOW_MACHINE, max_examples=60)
@given(st.data())
def test_proofs_of_larger_trees_hold_and_break_with_any_changed_bit(data):
    size = data.draw(st.integers(2, 700))
    leaves = [hashlib.sha256(b"%d" % index).digest() for index in range(size)]
    root, read = merkle.root_of(leaves), reader_of(leaves, size)
    index = data.draw(st.integers(0, size - 1))
    old = data.draw(st.integers(1, size - 1))
    proof = tiles.inclusion_from_tiles(index, size, read)
    assert proof == inclusion(index, leaves)
    verify_inclusion(index, size, leaves[index], proof, root)
    history = tiles.consistency_from_tiles(old, size, read)
    assert history == consistency(old, leaves)
    old_root = merkle.root_of(leaves[:old])
    verify_consistency(old, size, history, old_root, root)
    place, bit = data.draw(st.integers(0, len(proof) - 1)), data.draw(st.integers(0, 255))
    changed = bytearray(proof[place])
    changed[bit // 8] ^= 1 << bit % 8
    with pytest.raises(ProofInvalid):
        verify_inclusion(index, size, leaves[index], [*proof[:place], bytes(changed), *proof[place + 1 :]], root)
    place = data.draw(st.integers(0, len(history) - 1))
    changed = bytearray(history[place])
    changed[bit // 8] ^= 1 << bit % 8
    with pytest.raises(ProofInvalid):
        verify_consistency(old, size, [*history[:place], bytes(changed), *history[place + 1 :]], old_root, root)


@settings(SLOW_MACHINE, max_examples=200)
@given(
    st.integers(-1, 70),
    st.integers(-1, 70),
    st.lists(st.sampled_from([*LEAVES[:4], *ROOTS[:6], b"", b"x"]), max_size=8),
)
def test_random_proofs_are_refused(first, second, proof):
    if 0 <= first < second and proof != inclusion(first, [ROOTS[5]] * second):
        with pytest.raises(ProofInvalid):
            verify_inclusion(first, second, bytes(32), proof, ROOTS[5])
    if first > 0 and (first != second or proof):
        with pytest.raises(ProofInvalid):
            verify_consistency(first, second, proof, bytes(32), ROOTS[5])
