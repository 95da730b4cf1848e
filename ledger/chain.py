"""The hash chain beside the tree: one value per entry, checkable by hand. Pure, standard library only.

``chain_i = H(0x03 || u64(i) || chain_(i-1) || leaf_i)``, and before the first entry 32 zero bytes. The first byte
differs from those of RFC 6962, so a chain value is never a leaf or a node. No proof depends on the chain.
"""

from __future__ import annotations

import hashlib

from .tlog.merkle import HashFunction

START = bytes(32)


def next_value(index: int, previous: bytes, leaf: bytes, hash_function: HashFunction = hashlib.sha256) -> bytes:
    """The chain value of entry ``index`` (from 0), given the one before it and its own leaf hash."""
    return hash_function(b"\x03" + index.to_bytes(8, "big") + previous + leaf).digest()
