"""Sealing what a record knows of people: AES-256-GCM under the key of one jurisdiction. Pure, but for the dice."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from .errors import KeyGone, OpeningDamaged

DOMAIN = b"dba-opening/v1"
SALT, NONCE = 32, 12
#: (id, 32 bytes): the first seals what is new, the others still open what is old.
Keys = Sequence[tuple[str, bytes]]


@dataclass(frozen=True)
class Opening:
    """Salt and words that open one commitment."""

    salt: bytes = field(repr=False)
    words: str = field(repr=False)


@dataclass(frozen=True)
class Place:
    """Where an opening belongs. It is bound to its ciphertext, which opens nowhere else."""

    event_id: UUID
    field: str
    jurisdiction: str

    def bound(self, key_id: str) -> bytes:
        parts = (str(self.event_id), self.field, self.jurisdiction, key_id)
        return b"\0".join([DOMAIN, *(part.encode("ascii") for part in parts)])


def seal(opening: Opening, place: Place, keys: Keys) -> tuple[str, bytes]:
    """Returns the id of the key used, and nonce (12) || AES-256-GCM of salt (32) || words, with its tag (16).

    Nonces are random: under one key they may repeat by chance only after some four thousand million openings.
    """
    key_id, key = keys[0]
    nonce = os.urandom(NONCE)
    return key_id, nonce + AESGCM(key).encrypt(nonce, opening.salt + opening.words.encode("utf-8"), place.bound(key_id))


def unseal(sealed: bytes, place: Place, key_id: str, keys: Keys) -> Opening:
    """The opening.

    Raises   KeyGone when this key was destroyed, or never given to us; OpeningDamaged when the bytes, or where they
             stand, are not those that were sealed.
    """
    key = dict(keys).get(key_id)
    if key is None:
        raise KeyGone(f"the key {place.jurisdiction}/{key_id} is not here")
    try:
        plain = AESGCM(key).decrypt(sealed[:NONCE], sealed[NONCE:], place.bound(key_id))
    except InvalidTag:
        raise OpeningDamaged(f"the opening {place.field} of {place.event_id} does not open") from None
    return Opening(plain[:SALT], plain[SALT:].decode("utf-8"))
