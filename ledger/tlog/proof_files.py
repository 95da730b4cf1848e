"""Proof files: that one entry stands in a log that witnesses have seen, in one file to be checked offline.

Source   C2SP tlog-proof; docs/ledger-format.md section 9. Pure; needs ``cryptography``.
"""

from __future__ import annotations

from dataclasses import dataclass

from .encodings import (
    NoteInvalid,
    decode_base64,
    decode_hashes,
    encode_base64,
    hash_lines,
    prefixed_number,
    split_proof,
)
from .merkle import leaf_hash
from .policies import Policy, VerifiedNote, verify_note
from .proofs import verify_inclusion

HEADER = "c2sp.org/tlog-proof@v1"
SUFFIX = ".tlog-proof"


@dataclass(frozen=True)
class ProofFile:
    """``hashes``: the leaf's sibling first. ``note``: the checkpoint, verbatim, with its cosignatures. ``extra``: any
    bytes; nothing authenticates them."""

    index: int
    hashes: tuple[bytes, ...]
    note: bytes
    extra: bytes | None = None

    @classmethod
    def parse(cls, data: bytes) -> ProofFile:
        """Raises  NoteInvalid. Neither note nor proof is verified."""
        lines, note = split_proof(data)
        if lines.pop(0) != HEADER:
            raise NoteInvalid(f"a proof file begins with {HEADER}")
        extra = None
        if lines and lines[0].startswith("extra "):
            extra = decode_base64(lines.pop(0).removeprefix("extra "))
        if not lines:
            raise NoteInvalid("no index")
        return cls(prefixed_number(lines[0], "index"), decode_hashes(lines[1:]), note, extra)

    def encode(self) -> bytes:
        extra = "" if self.extra is None else f"extra {encode_base64(self.extra)}\n"
        return f"{HEADER}\n{extra}index {self.index}\n{hash_lines(self.hashes)}\n".encode() + self.note

    def verify(self, entry: bytes, policy: Policy) -> VerifiedNote:
        """Check that the entry, byte for byte, stands at ``index`` in the log that the note tells of.

        Returns  the note, judged; look at ``satisfied`` before believing it.
        Raises   NoteInvalid when the note is not to be trusted, ProofInvalid when the entry is not where it should.
        """
        verified = verify_note(self.note, policy)
        checkpoint = verified.checkpoint
        verify_inclusion(self.index, checkpoint.size, leaf_hash(entry), self.hashes, checkpoint.root)
        return verified
