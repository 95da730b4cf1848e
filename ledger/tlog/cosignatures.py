"""Cosignatures: a witness says that at a time this was the largest tree that it had seen of a log.

Type 0x04 (Ed25519) does not name the cosigner inside what it signs: a witness's key belongs to one witness and one
role. Type 0x06 (ML-DSA-44) does. Checking is ``VerifierKey.verify`` (notes.py).

Source   C2SP tlog-cosignature; docs/ledger-format.md section 9. Pure; needs ``cryptography``.
"""

from __future__ import annotations

import secrets
import struct
from dataclasses import dataclass, field

from . import statements
from .encodings import NoteInvalid, check_key_name
from .notes import Signature, VerifierKey, parse_private, private_text
from .statements import COSIGN_ED25519, COSIGN_MLDSA44, COSIGNATURES

__all__ = ["COSIGN_ED25519", "COSIGN_MLDSA44", "Cosigner"]


@dataclass(frozen=True)
class Cosigner:
    """The private key of a witness."""

    name: str
    seed: bytes = field(repr=False)
    kind: int = COSIGN_ED25519

    def __post_init__(self) -> None:
        check_key_name(self.name)
        if self.kind not in COSIGNATURES:
            raise NoteInvalid(f"signature type {self.kind:#04x} is not that of a cosignature")
        statements.public_of(self.kind, self.seed)

    @classmethod
    def generate(cls, name: str, kind: int = COSIGN_ED25519) -> Cosigner:
        return cls(name, secrets.token_bytes(statements.SEED_SIZE), kind)

    @classmethod
    def parse(cls, text: str) -> Cosigner:
        """The text of a key file. Raises  NoteInvalid, which never repeats the text."""
        name, kind, seed = parse_private(text)
        return cls(name, seed, kind)

    def encode(self) -> str:
        """The text of a key file: one line. Whoever reads it can cosign."""
        return private_text(self.name, self.kind, self.seed)

    def verifier(self) -> VerifierKey:
        return VerifierKey.of(self.name, self.kind, statements.public_of(self.kind, self.seed))

    def cosign(self, text: bytes, timestamp: int) -> Signature:
        """``u64 timestamp || signature`` over the checkpoint's body.

        Takes    timestamp: POSIX seconds.
        Raises   NoteInvalid for a time or a name that cannot be signed.
        """
        message = statements.cosigned(self.kind, self.name, text, timestamp)
        data = struct.pack(">Q", timestamp) + statements.sign(self.kind, self.seed, message)
        return Signature(self.name, self.verifier().key_id, data)
