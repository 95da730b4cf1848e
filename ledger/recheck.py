"""The commands that a record's page shows: anyone repeats the arithmetic with a shell and Python alone."""

from __future__ import annotations

from uuid import UUID

from .tlog.proof_files import SUFFIX

RECORD = ("python3 verify.py record", "{proof}", "{file}", "--policy policy.txt")

LEAF = "(printf '\\000'; cat {file}) | sha256sum"

CHAIN = """\
python3 -c '
from hashlib import sha256
entry = open("{file}", "rb").read()
leaf = sha256(b"\\x00" + entry).digest()
previous = bytes.fromhex("{previous}")
number = ({index}).to_bytes(8, "big")
print(sha256(b"\\x03" + number + previous + leaf).hexdigest())
'"""


def entry_file_name(index: int) -> str:
    """What the downloaded bytes of a record are called."""
    return f"ledger-record-{index}.json"


def note_file_name(digest: str) -> str:
    """What a downloaded note is called, by its SHA-256."""
    return f"note-{digest[:12]}.txt"


def record_command(event_id: UUID, index: int, beacon: str = "") -> str:
    """Returns the shell command that checks the downloaded proof, record and policy offline, and with a beacon (the
    SHA-256 of the note) also between which moments the record was made."""
    parts = [*RECORD, *([f"--beacon {note_file_name(beacon)}"] if beacon else [])]
    return " \\\n  ".join(parts).format(proof=f"{event_id}{SUFFIX}", file=entry_file_name(index))


def leaf_command(index: int) -> str:
    """Returns a shell command that prints the leaf hash of the downloaded record: SHA-256 of a zero byte and it."""
    return LEAF.format(file=entry_file_name(index))


def chain_command(index: int, previous_chain: bytes) -> str:
    """Returns a shell command that prints the chain value: SHA-256 of 0x03, the number, the previous link, the leaf."""
    return CHAIN.format(file=entry_file_name(index), previous=previous_chain.hex(), index=index)
