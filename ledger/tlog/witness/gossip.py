"""Gossip: what other witnesses were shown is compared with what we were shown.

Each checkpoint that a peer shows and that we have not seen is kept, and stays pending until it is proved to be of
the same history as ours. Two checkpoints that the log signed and that cannot both be true are evidence: both notes
are written to files, verbatim, before anything else is done.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..messages import origin_hash
from ..notes import Checkpoint, Note, NoteInvalid, VerifierKey
from ..proofs import ProofInvalid, verify_consistency
from ..tiles import TileReader, consistency_from_tiles
from .core import verified_by_log
from .fetch import Unreachable, get
from .files import make_folder, write_durably
from .mirror import NOTE_BYTES
from .state import Kept, State

log = logging.getLogger("witness")
#: A peer's checkpoint that could not be compared for so long is worth a look.
PENDING_TOO_LONG_S = 900


class Evidence:
    """A folder of contradictions: the two notes as the log signed them, and one JSON file that says what they are."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        make_folder(folder)

    def keep(self, origin: str, kind: str, notes: Sequence[tuple[str, bytes]], found_at: int) -> str:
        """Write the notes of the two sources down, durably, the description last. Each pair is kept once; which of
        the two is the truth is not for us to say. Returns its name."""
        notes = sorted(notes, key=lambda sourced: sourced[1])
        name = hashlib.sha256(b"".join(note for _, note in notes)).hexdigest()[:16]
        if (self.folder / f"{name}.json").exists():
            return name
        files = []
        for number, (_, note) in enumerate(notes):
            files.append(f"{name}.{number}.note")
            write_durably(self.folder / files[-1], note)
        about = {
            "found_at": found_at,
            "kind": kind,
            "notes": [
                {"file": file, "source": source, "text": note.decode("utf-8")}
                for file, (source, note) in zip(files, notes, strict=True)
            ],
            "origin": origin,
        }
        write_durably(self.folder / f"{name}.json", json.dumps(about, ensure_ascii=False, indent=1).encode() + b"\n")
        log.critical("EVIDENCE: %s signed two checkpoints that contradict each other (%s): %s", origin, kind, name)
        return name

    def all(self) -> list[dict[str, Any]]:
        return [json.loads(file.read_bytes()) for file in sorted(self.folder.glob("*.json"))]


@dataclass
class Gossip:
    """Takes    keys: of each log, by its origin. mirrored: gives a reader of verified tiles for a size, or None.
    published: gives a reader of the log's own tiles, or None where its address is unknown.
    """

    state: State
    evidence: Evidence
    keys: Mapping[str, Sequence[VerifierKey]]
    peers: Mapping[str, str]
    mirrored: Callable[[str, int], TileReader | None]
    published: Callable[[str], TileReader | None]
    seen: dict[str, dict[str, Any]] = field(default_factory=dict)  # how each peer is, for /health

    def poll(self, now: int) -> None:
        """Ask every peer for each log, keep what is new, then settle what can be settled."""
        for peer, url in self.peers.items():
            for origin in self.keys:
                self.seen[peer] = self._ask(peer, url, origin, now)
        for origin in self.keys:
            self.settle(origin, now)

    def _ask(self, peer: str, url: str, origin: str, now: int) -> dict[str, Any]:
        try:
            note = get(f"{url}/{origin_hash(origin)}/checkpoint", limit=NOTE_BYTES)
            checkpoint = self.consider(origin, note, now, source=peer)
        except Unreachable as error:
            return {"asked_at": now, "state": "empty" if error.status == 404 else "unreachable", "detail": str(error)}
        except NoteInvalid as error:
            return {"asked_at": now, "state": "garbage", "detail": str(error)}
        return {"asked_at": now, "state": "answers", "size": checkpoint.size}

    def consider(self, origin: str, data: bytes, now: int, *, source: str) -> Checkpoint:
        """Keep a checkpoint that somebody shows, when the log signed it. Raises NoteInvalid."""
        note = Note.parse(data)
        checkpoint = Checkpoint.parse(note.text)
        if checkpoint.origin != origin:
            raise NoteInvalid(f"asked for {origin}, got {checkpoint.origin}")
        verified_by_log(note, self.keys[origin])
        self.state.keep(origin, checkpoint.size, checkpoint.root, data, seen_at=now, source=source)
        return checkpoint

    def settle(self, origin: str, now: int) -> None:
        """Compare what is pending with our own history."""
        for theirs in self.state.notes(origin, "pending"):
            others = [kept for kept in self.state.of_size(origin, theirs.size) if kept.number != theirs.number]
            if others:
                # One size, two roots: no data is needed to see it.
                self._contradicts("two roots for one size", others[0], theirs, now)
                continue
            ours = self._ours(origin, theirs.size)
            if ours is not None:
                self._compare(ours, theirs, now)

    def _ours(self, origin: str, size: int) -> Kept | None:
        """The checkpoint of ours to compare with: the next larger one, else the newest."""
        found = self.state.first_cosigned(origin, size)
        latest = self.state.latest(origin)
        if found is None and latest is not None:
            found = next(
                (kept for kept in self.state.of_size(origin, latest.size) if kept.standing == "cosigned"), None
            )
        return found

    def _compare(self, ours: Kept, theirs: Kept, now: int) -> None:
        small, large = sorted((ours, theirs), key=lambda kept: kept.size)
        if small.size == 0:
            self.state.settle(theirs.number, "consistent")
            return
        verified = self.mirrored(ours.origin, large.size)
        read = verified or self.published(ours.origin)
        if read is None:
            return
        try:
            proof = consistency_from_tiles(small.size, large.size, read)
            verify_consistency(small.size, large.size, proof, small.root, large.root)
        except (ProofInvalid, ValueError) as error:
            if verified is not None:
                # The mirrored entries hash to one of the two roots; so the other is of another history.
                self._contradicts("one is not a beginning of the other", ours, theirs, now)
            else:
                log.error("%s gives no proof that %s and %s agree: %s", ours.origin, small.size, large.size, error)
        except Unreachable as error:
            log.info("not compared yet: %s", error)
        else:
            self.state.settle(theirs.number, "consistent")

    def _contradicts(self, kind: str, ours: Kept, theirs: Kept, now: int) -> None:
        notes = [(ours.source, ours.note), (theirs.source, theirs.note)]
        self.evidence.keep(ours.origin, kind, notes, now)
        self.state.settle(theirs.number, "contradicts")

    def overdue(self, now: int) -> int:
        """How many checkpoints of peers wait for a proof for too long."""
        pending = [kept for origin in self.keys for kept in self.state.notes(origin, "pending")]
        return sum(now - kept.seen_at > PENDING_TOO_LONG_S for kept in pending)
