"""What a signature of each kind is made over, and the two signature algorithms. Pure; needs ``cryptography``.

Source   C2SP signed-note ("Signature types"), tlog-cosignature; RFC 8032; FIPS 204; docs/ledger-format.md section 9.
"""

from __future__ import annotations

import struct

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey, MLDSA44PublicKey

from .checkpoints import Checkpoint
from .encodings import MAX_NUMBER, NoteInvalid

#: The signature types of signed-note that are read here: the log's own, and the two of cosignatures.
ED25519 = 0x01
COSIGN_ED25519 = 0x04
COSIGN_MLDSA44 = 0x06

COSIGNATURES = (COSIGN_ED25519, COSIGN_MLDSA44)
SEED_SIZE = 32
PUBLIC_SIZE = {ED25519: 32, COSIGN_ED25519: 32, COSIGN_MLDSA44: 1312}
SIGNATURE_SIZE = {ED25519: 64, COSIGN_ED25519: 64, COSIGN_MLDSA44: 2420}

MLDSA44_LABEL = b"subtree/v1\n\0"


def ed25519_cosigned(text: bytes, timestamp: int) -> bytes:
    """tlog-cosignature, "Ed25519 signed message": a header line, the time, the whole body."""
    return b"cosignature/v1\ntime %d\n%s" % (timestamp, text)


def mldsa44_cosigned(name: str, text: bytes, timestamp: int) -> bytes:
    """tlog-cosignature, "ML-DSA-44 signed message": names the cosigner; covers no extension lines.

    Raises   NoteInvalid when the text is no checkpoint, or a name does not fit its length byte.
    """
    checkpoint = Checkpoint.parse(text)
    cosigner, origin = name.encode(), checkpoint.origin.encode()
    if len(cosigner) > 255 or len(origin) > 255:
        raise NoteInvalid("a name of more than 255 bytes cannot be cosigned with ML-DSA-44")
    return b"".join(
        [
            MLDSA44_LABEL,
            struct.pack(">B", len(cosigner)),
            cosigner,
            struct.pack(">Q", timestamp),
            struct.pack(">B", len(origin)),
            origin,
            struct.pack(">QQ", 0, checkpoint.size),
            checkpoint.root,
        ]
    )


def cosigned(kind: int, name: str, text: bytes, timestamp: int) -> bytes:
    """What a cosignature of this kind is made over.

    Raises   NoteInvalid: the time must be after 1970 and fit 63 bits. A time of 0 would say "consistent, but perhaps
             not the largest"; witnesses of ours never say that.
    """
    if not 0 < timestamp <= MAX_NUMBER:
        raise NoteInvalid(f"a cosignature with the time {timestamp}")
    if kind == COSIGN_ED25519:
        return ed25519_cosigned(text, timestamp)
    return mldsa44_cosigned(name, text, timestamp)


def public_of(kind: int, seed: bytes) -> bytes:
    """The public key of a seed. Raises  NoteInvalid."""
    _check_seed(kind, seed)
    if kind == COSIGN_MLDSA44:
        return MLDSA44PrivateKey.from_seed_bytes(seed).public_key().public_bytes_raw()
    return Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()


def sign(kind: int, seed: bytes, message: bytes) -> bytes:
    """The bare signature over a message. Raises  NoteInvalid when the seed is not one."""
    _check_seed(kind, seed)
    if kind == COSIGN_MLDSA44:
        return MLDSA44PrivateKey.from_seed_bytes(seed).sign(message)
    return Ed25519PrivateKey.from_private_bytes(seed).sign(message)


def check(kind: int, public: bytes, signature: bytes, message: bytes) -> None:
    """Raises  NoteInvalid unless the bare signature is the key's over the message."""
    if len(signature) != SIGNATURE_SIZE[kind]:
        raise NoteInvalid(f"a signature of {len(signature)} bytes, not {SIGNATURE_SIZE[kind]}")
    try:
        if kind == COSIGN_MLDSA44:
            MLDSA44PublicKey.from_public_bytes(public).verify(signature, message)
        else:
            Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except InvalidSignature as error:
        raise NoteInvalid("the signature does not fit") from error


def _check_seed(kind: int, seed: bytes) -> None:
    if kind not in PUBLIC_SIZE:
        raise NoteInvalid(f"signature type {kind:#04x} is not used here")
    if len(seed) != SEED_SIZE:
        raise NoteInvalid(f"a seed of {len(seed)} bytes, not {SEED_SIZE}")
