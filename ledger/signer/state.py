"""What the signer remembers, in files of its own: the one memory that a restored database cannot take back.

The folder holds ``state.json`` (0600, the memory), ``checkpoint`` (the newest signed note), ``status.json`` (how the
signer is, a hint for the publisher), ``halted.json`` while it is halted, and ``lock``.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ..faults import fault
from ..tlog.checkpoints import Checkpoint
from ..tlog.merkle import Tree
from ..tlog.notes import Note, NoteInvalid, VerifierKey
from ..tlog.witness.files import read_or_nothing, sync_folder, write_durably
from .halting import REASONS, Halt, runbook

FORMAT = "digital-bay-area/signer-state/1"


class Locked(Exception):
    """Another signer works with this folder."""


@dataclass(frozen=True)
class State:
    """What was signed: a tree, the chain value at its end, and the note (empty before the first).

    ``seen_at``: the latest time of the clock that the signer acted upon, POSIX seconds.
    """

    size: int
    root: bytes
    frontier: bytes
    chain: bytes
    note: str
    signed_at: float
    seen_at: float

    def tree(self) -> Tree:
        return Tree.from_bytes(self.size, self.frontier)

    def encode(self, origin: str) -> bytes:
        fields = {
            "format": FORMAT,
            "origin": origin,
            "size": self.size,
            "root": self.root.hex(),
            "frontier": self.frontier.hex(),
            "chain": self.chain.hex(),
            "note": self.note,
            "signed_at": self.signed_at,
            "seen_at": self.seen_at,
        }
        return json.dumps(fields, indent=1).encode() + b"\n"

    @classmethod
    def parse(cls, data: bytes, key: VerifierKey) -> State:
        """Raises  Halt(state_damaged) unless frontier, root and our own signature agree with each other."""
        try:
            fields = json.loads(data)
            state = cls(
                size=int(fields["size"]),
                root=bytes.fromhex(fields["root"]),
                frontier=bytes.fromhex(fields["frontier"]),
                chain=bytes.fromhex(fields["chain"]),
                note=str(fields["note"]),
                signed_at=float(fields["signed_at"]),
                seen_at=float(fields["seen_at"]),
            )
            fits = fields["format"] == FORMAT and fields["origin"] == key.name and state.tree().root() == state.root
            if state.size and own_checkpoint(state.note.encode(), key) != Checkpoint(key.name, state.size, state.root):
                fits = False
        except (ValueError, KeyError, TypeError) as error:
            raise Halt("state_damaged", "a state of this log", f"{type(error).__name__}") from error
        if not fits:
            raise Halt("state_damaged", "a state of this log", "one that contradicts itself")
        return state


def own_checkpoint(data: bytes, key: VerifierKey) -> Checkpoint:
    """The checkpoint of a note that this key signed. Raises  NoteInvalid."""
    note = Note.parse(data)
    ours = [signature for signature in note.signatures if key.made(signature)]
    if not ours:
        raise NoteInvalid("not signed by this log's key")
    for signature in ours:
        key.verify(note.text, signature)
    checkpoint = Checkpoint.parse(note.text)
    if checkpoint.origin != key.name:
        raise NoteInvalid("a checkpoint of another log")
    return checkpoint


class StateDir:
    """The signer's folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.state_file = folder / "state.json"
        self.checkpoint_file = folder / "checkpoint"
        self.status_file = folder / "status.json"
        self.halted_file = folder / "halted.json"

    def make(self) -> None:
        """The folder: others may pass through to the two public files, and list nothing."""
        self.folder.mkdir(mode=0o711, parents=True, exist_ok=True)
        sync_folder(self.folder.parent)

    @contextlib.contextmanager
    def lock(self) -> Iterator[None]:
        """Only one process at a time works with this folder. Raises  Locked, at once.

        Locks    the file ``lock``, until the process ends.
        """
        with os.fdopen(os.open(self.folder / "lock", os.O_RDWR | os.O_CREAT, 0o600), "w") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise Locked(f"Another signer works with {self.folder}.") from error
            yield

    def load(self, key: VerifierKey) -> State:
        """Raises  Halt: there is none, or it is damaged. It is never made up."""
        data = read_or_nothing(self.state_file)
        if not data:
            raise Halt("state_lost", "a state", "none")
        return State.parse(data, key)

    def save(self, state: State, origin: str) -> None:
        """Durable when this returns: whatever is published afterwards, we remember that we signed it."""
        write_durably(self.state_file, state.encode(origin), mode=0o600)

    def publish(self, state: State) -> None:
        """Show the note to the publisher. Only after :meth:`save`."""
        if state.size and read_or_nothing(self.checkpoint_file) != state.note.encode():
            write_durably(self.checkpoint_file, state.note.encode())
            self.checkpoint_file.chmod(0o644)
            fault("signer_after_checkpoint")

    def say(self, state: str, reason: str, size: int | None, now: float) -> None:
        """How the signer is: a hint for the publisher, and for the clock after a restart. Not evidence, not synced."""
        text = json.dumps({"state": state, "reason": reason, "size": size, "seen_at": now})
        scratch = self.status_file.with_name("status.json.new")
        scratch.write_text(text, "utf-8")
        scratch.chmod(0o644)
        scratch.replace(self.status_file)

    def last_said(self) -> float:
        """When the signer last said how it is; 0 when that cannot be told."""
        try:
            return float(json.loads(self.status_file.read_text("utf-8"))["seen_at"])
        except (OSError, ValueError, KeyError, TypeError):
            return 0.0

    def halt(self, halt: Halt, now: float) -> dict[str, Any]:
        """Write down why. The first reason stays: what follows from it must not hide it."""
        known = self.halted()
        if known is not None:
            return known
        report = {
            "reason": halt.reason,
            "meaning": REASONS[halt.reason],
            "expected": halt.expected,
            "got": halt.got,
            "at": datetime.fromtimestamp(now, tz=UTC).isoformat(),
            "runbook": runbook(halt.reason),
        }
        write_durably(self.halted_file, json.dumps(report, indent=1).encode() + b"\n")
        self.halted_file.chmod(0o644)
        return report

    def halted(self) -> dict[str, Any] | None:
        """The report of the halt that lasts; an unreadable one is a halt too."""
        data = read_or_nothing(self.halted_file)
        if not data:
            return None
        try:
            report = json.loads(data)
            return report if isinstance(report, dict) and "reason" in report else {"reason": "state_damaged"}
        except ValueError:
            return {"reason": "state_damaged"}

    def resume(self) -> None:
        """Take the report away, durably."""
        self.halted_file.unlink(missing_ok=True)
        sync_folder(self.folder)
