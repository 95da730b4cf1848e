"""Signed notes: a text, and below a blank line who signed it. Keys in their text forms.

Source   C2SP signed-note, tlog-checkpoint; docs/ledger-format.md section 9. Pure; needs ``cryptography``.
"""

from __future__ import annotations

import hashlib
import secrets
import struct
from dataclasses import dataclass, field

from . import statements
from .checkpoints import Checkpoint
from .encodings import NoteInvalid, check_key_name, decode_base64, decode_text, encode_base64
from .statements import COSIGN_ED25519, COSIGN_MLDSA44, ED25519

__all__ = [
    "COSIGN_ED25519",
    "COSIGN_MLDSA44",
    "ED25519",
    "Checkpoint",
    "Note",
    "NoteInvalid",
    "Signature",
    "SigningKey",
    "VerifierKey",
    "key_id",
    "parse_private",
    "parse_signatures",
    "private_text",
]

#: Sixteen cosignatures with ML-DSA-44 and the body fit well.
MAX_NOTE = 64 * 1024
DASH = "\u2014 "
PRIVATE = "PRIVATE+KEY"


@dataclass(frozen=True)
class Signature:
    """One line below a note. ``data``: what follows the key id; for a cosignature the time and the signature."""

    name: str
    key_id: bytes
    data: bytes

    def __post_init__(self) -> None:
        check_key_name(self.name)
        if len(self.key_id) != 4 or not self.data:
            raise NoteInvalid("a signature has a key id of four bytes and something after it")

    def line(self) -> str:
        """``— <key name> <base64(key id || signature)>`` and a line feed."""
        return f"{DASH}{self.name} {encode_base64(self.key_id + self.data)}\n"

    @classmethod
    def parse(cls, line: str) -> Signature:
        """One line without its line feed. Raises  NoteInvalid."""
        parts = line[len(DASH) :].split(" ")
        if not line.startswith(DASH) or len(parts) != 2:
            raise NoteInvalid(f"not a signature line: {line[:80]!r}")
        data = decode_base64(parts[1])
        return cls(parts[0], data[:4], data[4:])


def parse_signatures(data: bytes) -> tuple[Signature, ...]:
    """Signature lines alone, as below a note and in a witness's answer.

    Raises   NoteInvalid when there is none, or one is not well-formed.
    """
    lines = decode_text(data).split("\n")
    if len(lines) < 2 or lines[-1]:
        raise NoteInvalid("no signature lines, or the last one has no line feed")
    return tuple(Signature.parse(line) for line in lines[:-1])


@dataclass(frozen=True)
class Note:
    """``text`` ends with a line feed; the blank line below it belongs to neither part."""

    text: bytes
    signatures: tuple[Signature, ...]

    @classmethod
    def parse(cls, data: bytes) -> Note:
        """A note, split at its last blank line. Says nothing of whether the signatures fit.

        Raises   NoteInvalid: too large, not UTF-8, a control character, no blank line, no signature.
        """
        if len(data) > MAX_NOTE:
            raise NoteInvalid(f"a note of {len(data)} bytes; at most {MAX_NOTE}")
        decode_text(data)
        split = data.rfind(b"\n\n")
        if split < 0:
            raise NoteInvalid("no blank line between text and signatures")
        return cls(data[: split + 1], parse_signatures(data[split + 2 :]))

    def encode(self) -> bytes:
        """The bytes of the note. What ``parse`` read comes out the same."""
        return self.text + b"\n" + "".join(signature.line() for signature in self.signatures).encode()

    def with_signatures(self, *more: Signature) -> Note:
        """The same text with more signatures below."""
        return Note(self.text, (*self.signatures, *more))


def key_id(name: str, kind: int, public: bytes) -> bytes:
    """``SHA-256(name || 0x0A || kind || public key)[0:4]``."""
    return hashlib.sha256(name.encode() + b"\n" + bytes([kind]) + public).digest()[:4]


@dataclass(frozen=True)
class VerifierKey:
    """A public key under a name. Name and key id together say whose signature a line is."""

    name: str
    key_id: bytes
    kind: int
    public: bytes

    def __post_init__(self) -> None:
        check_key_name(self.name)
        if self.kind not in statements.PUBLIC_SIZE:
            raise NoteInvalid(f"signature type {self.kind:#04x} is not used here")
        if len(self.public) != statements.PUBLIC_SIZE[self.kind]:
            raise NoteInvalid(f"a public key of {len(self.public)} bytes")
        if self.key_id != key_id(self.name, self.kind, self.public):
            raise NoteInvalid(f"the key id {self.key_id.hex()} is not that of name and key")

    @classmethod
    def of(cls, name: str, kind: int, public: bytes) -> VerifierKey:
        return cls(check_key_name(name), key_id(name, kind, public), kind, public)

    @classmethod
    def parse(cls, vkey: str) -> VerifierKey:
        """``<name>+<key id in hexadecimal>+<base64(kind || public key)>``, split at the first two ``+`` only: base64
        has that character too.

        Raises   NoteInvalid, also when the key id is not that of name and key.
        """
        name, identifier, material = _split_key(vkey)
        return cls(name, identifier, material[0], material[1:])

    def __str__(self) -> str:
        return f"{self.name}+{self.key_id.hex()}+{encode_base64(bytes([self.kind]) + self.public)}"

    def made(self, signature: Signature) -> bool:
        """Whether a line claims to be of this key."""
        return (signature.name, signature.key_id) == (self.name, self.key_id)

    def verify(self, text: bytes, signature: Signature) -> int | None:
        """Check a line of this key below ``text``.

        Returns  the time of a cosignature (POSIX seconds); None for the log's own signature, which has none.
        Raises   NoteInvalid when it is not of this key or does not fit.
        """
        if not self.made(signature):
            raise NoteInvalid(f"a signature of {signature.name}+{signature.key_id.hex()}, not of {self.name}")
        if self.kind == ED25519:
            statements.check(self.kind, self.public, signature.data, text)
            return None
        # timestamped_signature: u64 time, then the bare signature
        if len(signature.data) < 8:
            raise NoteInvalid("a cosignature without a time")
        timestamp: int = struct.unpack(">Q", signature.data[:8])[0]
        message = statements.cosigned(self.kind, self.name, text, timestamp)
        statements.check(self.kind, self.public, signature.data[8:], message)
        return timestamp


@dataclass(frozen=True)
class SigningKey:
    """The private key of a log."""

    name: str
    seed: bytes = field(repr=False)
    kind: int = ED25519

    def __post_init__(self) -> None:
        check_key_name(self.name)
        if self.kind != ED25519:
            raise NoteInvalid("a log signs with Ed25519 (type 0x01); cosigners have keys of their own")
        statements.public_of(self.kind, self.seed)

    @classmethod
    def from_seed(cls, name: str, seed: bytes, kind: int = ED25519) -> SigningKey:
        return cls(name, seed, kind)

    @classmethod
    def generate(cls, name: str) -> SigningKey:
        return cls(name, secrets.token_bytes(statements.SEED_SIZE))

    @classmethod
    def parse(cls, text: str) -> SigningKey:
        """The text of a key file. Raises  NoteInvalid, which never repeats the text."""
        name, kind, seed = parse_private(text)
        return cls(name, seed, kind)

    def encode(self) -> str:
        """The text of a key file: one line. Whoever reads it can sign."""
        return private_text(self.name, self.kind, self.seed)

    def verifier(self) -> VerifierKey:
        return VerifierKey.of(self.name, self.kind, statements.public_of(self.kind, self.seed))

    def sign(self, text: bytes) -> Signature:
        """A signature over the text, the same each time."""
        return Signature(self.name, self.verifier().key_id, statements.sign(self.kind, self.seed, text))


# Key files: PRIVATE+KEY+<name>+<key id>+<base64(kind || seed)>, as Go's golang.org/x/mod/sumdb/note writes them


def private_text(name: str, kind: int, seed: bytes) -> str:
    identifier = key_id(name, kind, statements.public_of(kind, seed))
    return f"{PRIVATE}+{name}+{identifier.hex()}+{encode_base64(bytes([kind]) + seed)}\n"


def parse_private(text: str) -> tuple[str, int, bytes]:
    """(name, kind, seed) of a key file. Raises  NoteInvalid, which never repeats the text."""
    head, _, rest = text.removesuffix("\n").partition(PRIVATE + "+")
    if head or not rest:
        raise NoteInvalid(f"a key file begins with {PRIVATE}+")
    try:
        name, identifier, material = _split_key(rest)
    except NoteInvalid:
        raise NoteInvalid("not a key file") from None
    kind, seed = material[0], material[1:]
    if identifier != key_id(name, kind, statements.public_of(kind, seed)):
        raise NoteInvalid("the key id in the key file is not that of name and key")
    return name, kind, seed


def _split_key(text: str) -> tuple[str, bytes, bytes]:
    """(name, key id, kind and key). Raises  NoteInvalid."""
    parts = text.split("+", 2)
    if len(parts) != 3:
        raise NoteInvalid("a key has a name, a key id and the key itself")
    name, identifier, material = check_key_name(parts[0]), parts[1], decode_base64(parts[2])
    if len(identifier) != 8 or any(digit not in "0123456789abcdef" for digit in identifier) or not material:
        raise NoteInvalid("a key id is eight hexadecimal digits, and a key follows it")
    return name, bytes.fromhex(identifier), material
