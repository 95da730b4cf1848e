"""Inclusion and consistency: how proofs are made, and how anyone checks them. Pure, standard library only.

Two independent texts: the makers follow RFC 6962 section 2.1 by recursion over the leaves, the checkers follow
RFC 9162 by bits of the index. They are tested against each other for every size up to 64.

Source   RFC 6962 sections 2.1.1, 2.1.2; RFC 9162 sections 2.1.3.2, 2.1.4.2; docs/ledger-format.md section 9.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from .encodings import HASH_SIZE, MAX_NUMBER, MAX_PROOF
from .merkle import HashFunction, node_hash, root_of


class ProofInvalid(ValueError):
    """The proof does not prove it. The message says why."""


# Making (RFC 6962 section 2.1.1 and 2.1.2)


def split_at(count: int) -> int:
    """The largest power of two below ``count`` (count > 1): where the RFC cuts a tree in two."""
    return 1 << (count - 1).bit_length() - 1


def inclusion(index: int, leaves: Sequence[bytes], hash_function: HashFunction = hashlib.sha256) -> list[bytes]:
    """PATH(m, D[n]): the hashes that lead from a leaf to the root, the leaf's sibling first.

    Takes    leaves: all leaf hashes of the tree.
    Raises   ProofInvalid when there is no such leaf.
    """
    if not 0 <= index < len(leaves):
        raise ProofInvalid(f"no leaf {index} among {len(leaves)}")
    if len(leaves) == 1:
        return []
    k = split_at(len(leaves))
    left, right = list(leaves[:k]), list(leaves[k:])
    if index < k:
        return [*inclusion(index, left, hash_function), root_of(right, hash_function)]
    return [*inclusion(index - k, right, hash_function), root_of(left, hash_function)]


def consistency(old: int, leaves: Sequence[bytes], hash_function: HashFunction = hashlib.sha256) -> list[bytes]:
    """PROOF(m, D[n]): that the tree of the first ``old`` leaves is the beginning of the tree of all.

    Returns  nothing for old = 0 and for old = n: there is nothing to prove, or the roots are compared.
    Raises   ProofInvalid when the old tree is larger than the new one.
    """
    if not 0 <= old <= len(leaves):
        raise ProofInvalid(f"a tree of {old} is not the beginning of one of {len(leaves)}")
    return _subproof(old, list(leaves), True, hash_function) if old else []


def _subproof(m: int, leaves: list[bytes], known: bool, hash_function: HashFunction) -> list[bytes]:
    """SUBPROOF(m, D[n], b): ``known`` says that the subtree is the whole old tree, whose root the checker has."""
    n = len(leaves)
    if m == n:
        return [] if known else [root_of(leaves, hash_function)]
    k = split_at(n)
    if m <= k:
        return [*_subproof(m, leaves[:k], known, hash_function), root_of(leaves[k:], hash_function)]
    return [*_subproof(m - k, leaves[k:], False, hash_function), root_of(leaves[:k], hash_function)]


# Checking (RFC 9162 section 2.1.3.2 and 2.1.4.2)


def _check_hashes(proof: Sequence[bytes], *others: bytes) -> None:
    """Every hash is exactly 32 bytes, and there are at most 63: a naive checker accepts an empty leaf under an empty
    root."""
    if len(proof) > MAX_PROOF:
        raise ProofInvalid(f"{len(proof)} hashes; at most {MAX_PROOF}")
    for node in (*others, *proof):
        if len(node) != HASH_SIZE:
            raise ProofInvalid(f"a hash of {len(node)} bytes, not {HASH_SIZE}")


def verify_inclusion(
    index: int,
    size: int,
    leaf: bytes,
    proof: Sequence[bytes],
    root: bytes,
    hash_function: HashFunction = hashlib.sha256,
) -> None:
    """RFC 9162 section 2.1.3.2, step by step.

    Takes    leaf: the leaf hash; root: of the tree of ``size`` leaves.
    Raises   ProofInvalid unless the leaf stands at ``index`` in that tree.
    """
    _check_hashes(proof, leaf, root)
    # (1) The leaf is inside the tree.
    if not 0 <= index < size <= MAX_NUMBER:
        raise ProofInvalid(f"no leaf {index} in a tree of {size}")
    # (2), (3)
    fn, sn, r = index, size - 1, leaf
    # (4)
    for p in proof:
        if sn == 0:  # a. at the root already
            raise ProofInvalid("more hashes than the way to the root has")
        if fn & 1 or fn == sn:  # b. p stands on the left
            r = node_hash(p, r, hash_function)
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:  # p stands on the right
            r = node_hash(r, p, hash_function)
        fn, sn = fn >> 1, sn >> 1  # c.
    # (5)
    if sn != 0:
        raise ProofInvalid("fewer hashes than the way to the root has")
    if r != root:
        raise ProofInvalid("the hashes lead to another root")


def verify_consistency(
    old_size: int,
    new_size: int,
    proof: Sequence[bytes],
    old_root: bytes,
    new_root: bytes,
    hash_function: HashFunction = hashlib.sha256,
) -> None:
    """RFC 9162 section 2.1.4.2, step by step.

    Takes    each root *at the size it is given with*; that the caller must ensure.
    Raises   ProofInvalid unless the tree of ``old_size`` is the beginning of the tree of ``new_size``. For
             old_size = 0 nothing is said about the roots: every tree begins with nothing.
    """
    _check_hashes(proof, old_root, new_root)
    if not 0 <= old_size <= new_size <= MAX_NUMBER:
        raise ProofInvalid(f"a tree of {old_size} is not the beginning of one of {new_size}")
    if old_size in (0, new_size):
        if proof:
            raise ProofInvalid("a proof where there is nothing to prove")
        if old_size == new_size and old_root != new_root:
            raise ProofInvalid("two roots for one size")
        return
    # (1)
    if not proof:
        raise ProofInvalid("an empty proof")
    # (2) The old tree is perfect: its root is not repeated in the proof.
    nodes = [old_root, *proof] if old_size & (old_size - 1) == 0 else list(proof)
    # (3), (4)
    fn, sn = old_size - 1, new_size - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    # (5)
    fr = sr = nodes[0]
    # (6)
    for c in nodes[1:]:
        if sn == 0:  # a.
            raise ProofInvalid("more hashes than the way to the root has")
        if fn & 1 or fn == sn:  # b.
            fr, sr = node_hash(c, fr, hash_function), node_hash(c, sr, hash_function)
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = node_hash(sr, c, hash_function)
        fn, sn = fn >> 1, sn >> 1  # c.
    # (7)
    if sn != 0:
        raise ProofInvalid("fewer hashes than the way to the root has")
    if fr != old_root:
        raise ProofInvalid("the hashes lead to another old root")
    if sr != new_root:
        raise ProofInvalid("the hashes lead to another new root")
