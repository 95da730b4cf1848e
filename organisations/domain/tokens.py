"""API keys: how they are made and what is kept of them."""

from __future__ import annotations

import hashlib
import secrets

#: Lets secret scanners and people recognise a key of ours.
PREFIX = "dba_"


def new_key() -> str:
    """A fresh key with 256 bits of randomness."""
    return PREFIX + secrets.token_urlsafe(32)


def digest_of(key: str) -> str:
    """What is stored. A plain SHA-256 is enough: the key is random, so there is nothing to guess."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
