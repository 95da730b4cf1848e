"""The body of a checkpoint: what a log says of itself, and what is signed. Pure, standard library only.

Source   C2SP tlog-checkpoint; docs/ledger-format.md section 9.
"""

from __future__ import annotations

from dataclasses import dataclass

from .encodings import HASH_SIZE, MAX_NUMBER, NoteInvalid, decode_hash, decode_number, decode_text, encode_base64


@dataclass(frozen=True)
class Checkpoint:
    """``extensions``: lines after the third. Ours has none; others' checkpoints may."""

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.origin or "\n" in self.origin:
            raise NoteInvalid("a checkpoint has an origin of one line")
        if not 0 <= self.size <= MAX_NUMBER:
            raise NoteInvalid(f"a checkpoint cannot have the size {self.size}")
        if len(self.root) != HASH_SIZE:
            raise NoteInvalid(f"a root of {len(self.root)} bytes, not {HASH_SIZE}")
        if any(not line or "\n" in line for line in self.extensions):
            raise NoteInvalid("an extension is one line that is not empty")

    def body(self) -> bytes:
        """Origin, size and root, each with a line feed: exactly these bytes are signed."""
        lines = (self.origin, str(self.size), encode_base64(self.root), *self.extensions)
        return "".join(line + "\n" for line in lines).encode()

    @classmethod
    def parse(cls, body: bytes) -> Checkpoint:
        """The checkpoint of a body; its ``body()`` is the same bytes again. Raises  NoteInvalid."""
        lines = decode_text(body).split("\n")
        if len(lines) < 4 or lines[-1]:
            raise NoteInvalid("a checkpoint has at least three lines, each with a line feed")
        origin, size, root, *extensions = lines[:-1]
        return cls(origin, decode_number(size), decode_hash(root), tuple(extensions))
