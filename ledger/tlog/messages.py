"""What logs and witnesses say to each other. Pure, standard library only.

Source   C2SP tlog-witness; docs/ledger-format.md section 9.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from .encodings import (
    NoteInvalid,
    decode_hashes,
    decode_number,
    decode_text,
    hash_lines,
    prefixed_number,
    split_proof,
)

#: The type of the answer 409, whose body is the size that the witness has.
SIZE_TYPE = "text/x.tlog.size"


@dataclass(frozen=True)
class AddCheckpoint:
    """The body of ``POST <submission prefix>/add-checkpoint``.

    ``old``: the size that the witness is thought to have; ``proof``: from there to the checkpoint; ``note``: the
    checkpoint, verbatim.
    """

    old: int
    proof: tuple[bytes, ...]
    note: bytes

    @classmethod
    def parse(cls, data: bytes) -> AddCheckpoint:
        """Raises  NoteInvalid, to be answered with 400. Neither note nor proof is verified."""
        lines, note = split_proof(data)
        return cls(prefixed_number(lines[0], "old"), decode_hashes(lines[1:]), note)

    def encode(self) -> bytes:
        return f"old {self.old}\n{hash_lines(self.proof)}\n".encode() + self.note


def size_answer(size: int) -> bytes:
    """The body of the answer 409."""
    return b"%d\n" % size


def parse_size_answer(data: bytes) -> int:
    """Raises  NoteInvalid."""
    text = decode_text(data)
    if not text.endswith("\n"):
        raise NoteInvalid("a size without a line feed")
    return decode_number(text[:-1])


def origin_hash(origin: str) -> str:
    """The name of a log's folder below a monitoring prefix: SHA-256 of its origin in hexadecimal."""
    return hashlib.sha256(origin.encode()).hexdigest()


def monitoring_path(origin: str) -> str:
    """Where below its monitoring prefix a witness shows the newest checkpoint that it cosigned."""
    return f"{origin_hash(origin)}/checkpoint"
