"""The few encodings that every format of this folder shares: one spelling each, all others refused.

Source   docs/ledger-format.md section 9; RFC 4648 section 4; C2SP signed-note, tlog-checkpoint. Pure.
"""

from __future__ import annotations

import base64
import binascii

HASH_SIZE = 32
#: C2SP tlog-witness: at most so many hashes in one proof. A tree of 2^63 leaves needs no more.
MAX_PROOF = 63
#: Sizes and times fit a signed 64-bit integer everywhere (C2SP tlog-cosignature).
MAX_NUMBER = 2**63 - 1


class NoteInvalid(ValueError):
    """Bytes that a format of this folder does not allow, or a signature that does not fit what it stands under."""


def encode_base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def decode_base64(text: str) -> bytes:
    """RFC 4648 section 4 with padding, and only the spelling that encoding gives.

    Raises   NoteInvalid, also where other decoders would skip characters or ignore bits at the end.
    """
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (UnicodeEncodeError, binascii.Error) as error:
        raise NoteInvalid(f"not base64: {text[:50]!r}") from error
    if encode_base64(data) != text:
        raise NoteInvalid(f"base64 in another spelling: {text[:50]!r}")
    return data


def decode_hash(text: str) -> bytes:
    """One hash in base64. Raises  NoteInvalid when it is not exactly 32 bytes."""
    data = decode_base64(text)
    if len(data) != HASH_SIZE:
        raise NoteInvalid(f"a hash of {len(data)} bytes, not {HASH_SIZE}")
    return data


def decode_number(text: str) -> int:
    """A decimal number from 0 to 2^63 - 1 without sign and leading zeros. Raises  NoteInvalid."""
    if not text.isascii() or not text.isdigit() or (text[0] == "0" and text != "0") or len(text) > 19:
        raise NoteInvalid(f"not a plain decimal number: {text[:30]!r}")
    number = int(text)
    if number > MAX_NUMBER:
        raise NoteInvalid(f"{number} does not fit 63 bits")
    return number


def decode_text(data: bytes) -> str:
    """UTF-8 without control characters below U+0020, except the line feed. Raises  NoteInvalid."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise NoteInvalid("not UTF-8") from error
    if any(character < " " and character != "\n" for character in text):
        raise NoteInvalid("a control character other than the line feed")
    return text


def check_key_name(name: str) -> str:
    """Signed-note: a key name is not empty and has neither Unicode spaces nor ``+``; ours have no controls either.

    Returns  the name. Raises  NoteInvalid.
    """
    if not name or "+" in name or any(c.isspace() or c < " " or "\ud800" <= c <= "\udfff" for c in name):
        raise NoteInvalid(f"not a key name: {name[:50]!r}")
    return name


def hash_lines(hashes: tuple[bytes, ...] | list[bytes]) -> str:
    """One line in base64 per hash."""
    return "".join(encode_base64(node) + "\n" for node in hashes)


def split_proof(data: bytes) -> tuple[list[str], bytes]:
    """A proof and the note that it is for, as proof files and witness requests have them.

    Returns  the lines before the first blank line, and everything after it, byte for byte.
    Raises   NoteInvalid when there is no blank line or the lines are not ASCII.
    """
    before, blank, note = data.partition(b"\n\n")
    if not blank:
        raise NoteInvalid("no blank line between the proof and the note")
    try:
        return before.decode("ascii").split("\n"), note
    except UnicodeDecodeError as error:
        raise NoteInvalid("a proof has ASCII lines only") from error


def decode_hashes(lines: list[str]) -> tuple[bytes, ...]:
    """The hashes of a proof. Raises  NoteInvalid for one that is not a hash, or more than 63."""
    if len(lines) > MAX_PROOF:
        raise NoteInvalid(f"{len(lines)} hashes; at most {MAX_PROOF}")
    return tuple(decode_hash(line) for line in lines)


def prefixed_number(line: str, word: str) -> int:
    """The number of a line ``<word> <number>``. Raises  NoteInvalid."""
    if not line.startswith(word + " "):
        raise NoteInvalid(f"a line that should say {word!r}: {line[:50]!r}")
    return decode_number(line[len(word) + 1 :])
