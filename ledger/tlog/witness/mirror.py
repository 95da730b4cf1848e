"""The mirror: every entry of a log, fetched, checked and kept as files; what a lost database is filled from again.

One file for each tile and each entry bundle, as long as it is known; a narrower one of the same number is its
beginning. What lies beyond the size of the file ``checkpoint`` is staged: it was fetched, and counts only when all of
it together hashed to the root that the log signed.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from ..merkle import TILE_WIDTH, Tree, frontier_from_tiles, leaf_hash, tile_of
from ..notes import Checkpoint, Note, NoteInvalid, VerifierKey
from ..tiles import Level, pack_bundle, parse_path, path, root_from_tiles, unpack_bundle
from .answers import BYTES, FOR_EVER, NEVER, Answer, refusal
from .core import verified_by_log
from .fetch import Unreachable, get
from .files import make_folder, read_or_nothing, write_durably
from .mirror_notes import Contradiction, MirrorFault, MirrorNotes

NOTE_BYTES = 65_536


class Source(Protocol):
    """Where a log is read: paths as of C2SP tlog-tiles."""

    def checkpoint(self) -> bytes: ...

    def tile(self, level: int, number: int, width: int) -> bytes: ...

    def entries(self, number: int, width: int) -> bytes: ...

    def note(self, digest: str) -> bytes: ...


@dataclass(frozen=True)
class WebSource:
    """A log's public surface, or another mirror. ``token``: read for each request, so that it can be changed."""

    url: str
    token: Callable[[], str] = str

    def checkpoint(self) -> bytes:
        return get(f"{self.url}/checkpoint", limit=NOTE_BYTES)

    def tile(self, level: int, number: int, width: int) -> bytes:
        return self._tile(level, number, width, "")

    def entries(self, number: int, width: int) -> bytes:
        return self._tile("entries", number, width, self.token())

    def note(self, digest: str) -> bytes:
        """The published note with this SHA-256 (hexadecimal); whoever asks compares."""
        return get(f"{self.url}/note/{digest}", limit=NOTE_BYTES)

    def notes(self, page: int) -> bytes:
        """A page of a mirror's list of notes. The log itself has none."""
        return get(f"{self.url}/notes/{page}", limit=NOTE_BYTES)

    def _tile(self, level: Level, number: int, width: int, token: str) -> bytes:
        try:
            return get(f"{self.url}/{path(level, number, width)}", token=token)
        except Unreachable as error:
            if error.status not in (404, 410) or width == TILE_WIDTH:
                raise
        # A partial tile may be gone when the full one is there (3.6).
        return get(f"{self.url}/{path(level, number)}", token=token)


class Mirror:
    """The mirror of one log below ``folder``.

    Takes    keys: the log's. readers: gives the SHA-256 (hexadecimal) of the keys by which entries may be read here.
    Raises   MirrorFault when what is kept does not hash to the root of its checkpoint.
    """

    def __init__(
        self, folder: Path, keys: Sequence[VerifierKey], source: Source, readers: Callable[[], list[str]] = list
    ) -> None:
        self.folder, self.keys, self.source, self.readers = folder, keys, source, readers
        self._busy = threading.Lock()
        make_folder(folder)
        self.note = read_or_nothing(folder / "checkpoint")
        self.standing = self._verified(self.note) if self.note else None
        if self.standing is not None and self._tree().root() != self.standing.root:
            raise MirrorFault(f"the tiles in {folder} are damaged: they do not hash to the root of the checkpoint")
        self.notes = MirrorNotes(folder, self._fitting, source.note)
        if self.note:  # of a mirror that kept no notes yet
            self.notes.keep(self.note, self.size)

    @property
    def size(self) -> int:
        return self.standing.size if self.standing else 0

    def _verified(self, note: bytes) -> Checkpoint:
        try:
            parsed = Note.parse(note)
            checkpoint = Checkpoint.parse(parsed.text)
            if checkpoint.origin != self.keys[0].name:
                raise NoteInvalid(f"it is of another log, {checkpoint.origin}")
            verified_by_log(parsed, self.keys)
        except NoteInvalid as error:
            raise MirrorFault(f"the checkpoint is not the log's: {error}") from error
        return checkpoint

    def _fitting(self, note: bytes) -> Checkpoint:
        """What a note tells, when the log signed it and the mirrored entries hash to it."""
        checkpoint = self._verified(note)
        if checkpoint.size > self.size:
            raise MirrorFault(f"a record names a note of {checkpoint.size} entries; only {self.size} are mirrored")
        if root_from_tiles(checkpoint.size, self.read) != checkpoint.root:
            raise Contradiction(f"the log signed another root for its first {checkpoint.size} entries", note)
        return checkpoint

    def _tree(self) -> Tree:
        return Tree(self.size, frontier_from_tiles(self.size, lambda level, n: self._kept(level, n)))

    def _place(self, level: Level, number: int) -> Path:
        return self.folder / path(level, number)

    def _kept(self, level: Level, number: int) -> bytes:
        return read_or_nothing(self._place(level, number))

    def read(self, level: int, number: int, width: int) -> bytes:
        """A tile of what is verified, for proofs. Raises KeyError beyond it."""
        if number * TILE_WIDTH + width > self.size >> 8 * level:
            raise KeyError((level, number, width))
        return self._kept(level, number)[: 32 * width]

    # 1. Growing

    def advance(self) -> bytes:
        """Fetch everything up to the checkpoint that the log shows now.

        Returns  that note, verbatim; everything that it covers is then kept durably.
        Raises   Unreachable; MirrorFault when the log shows less than before, another root for what is kept, or
                 entries that do not hash to its root (what was staged is thrown away then).
        """
        with self._busy:
            note = self.source.checkpoint()
            wanted = self._verified(note)
            if wanted.size < self.size:
                raise MirrorFault(f"the log went back from {self.size} to {wanted.size} entries")
            tree = self._tree()
            if wanted.size > self.size:
                self._fill(tree, wanted.size)
            if tree.root() != wanted.root:
                self._throw_away_staged()
                raise MirrorFault(f"the entries do not hash to the root that the log signed for {wanted.size} entries")
            if note != self.note:
                self.notes.keep(note, wanted.size)
                write_durably(self.folder / "checkpoint", note)
                self.note, self.standing = note, wanted
            return note

    def collect_notes(self) -> list[MirrorFault | Unreachable]:
        """Fetch the notes that mirrored entries name as their beacons. Returns  what went wrong, one for each note."""
        return self.notes.collect(self.size, lambda number: self._entries_in(self._kept("entries", number)))

    def _fill(self, tree: Tree, size: int) -> None:
        for number in range(tree.size // TILE_WIDTH, -(-size // TILE_WIDTH)):
            width = min(TILE_WIDTH, size - number * TILE_WIDTH)
            entries = self._bundle(number, width)
            new: dict[tuple[int, int], list[tuple[int, bytes]]] = {}
            for entry in entries[tree.size - number * TILE_WIDTH :]:
                for level, index, node in tree.push(leaf_hash(entry)):
                    tile, position = tile_of(index)
                    new.setdefault((level, tile), []).append((position, node))
            self._grow_tiles(new)

    def _grow_tiles(self, new: dict[tuple[int, int], list[tuple[int, bytes]]]) -> None:
        for (level, number), hashes in new.items():
            place, first = self._place(level, number), hashes[0][0]
            make_folder(place.parent)
            before = read_or_nothing(place)[: 32 * first]
            write_durably(place, before + b"".join(node for _, node in hashes))

    def _bundle(self, number: int, width: int) -> list[bytes]:
        """The entries of a bundle, at least ``width`` of them kept durably; the staged ones need no second fetch."""
        kept = self._entries_in(self._kept("entries", number))
        if len(kept) >= width:
            return kept[:width]
        fetched = self._entries_in(self.source.entries(number, width))[:width]
        sure = max(0, min(self.size - number * TILE_WIDTH, TILE_WIDTH))
        if len(fetched) < width or fetched[:sure] != kept[:sure]:
            raise MirrorFault(f"entry bundle {number} is too short, or differs from what was mirrored before")
        place = self._place("entries", number)
        make_folder(place.parent)
        write_durably(place, pack_bundle(fetched))
        return fetched

    @staticmethod
    def _entries_in(bundle: bytes) -> list[bytes]:
        try:
            return unpack_bundle(bundle)
        except ValueError as error:
            raise MirrorFault(f"this is no entry bundle: {error}") from error

    def _throw_away_staged(self) -> None:
        """Bundles beyond what is verified, so that the next attempt fetches them again."""
        number, rest = divmod(self.size, TILE_WIDTH)
        place = self._place("entries", number)
        if rest:
            write_durably(place, pack_bundle(self._entries_in(place.read_bytes())[:rest]))
        else:
            place.unlink(missing_ok=True)
        while (place := self._place("entries", number := number + 1)).exists():
            place.unlink()

    # 2. Serving

    def answer(self, below: str, authorization: str) -> Answer:
        """``checkpoint``, ``tile/<L>/<N>[.p/<W>]``, ``tile/entries/<N>[.p/<W>]``, ``note/…`` and ``notes/…`` of what is
        verified."""
        if below == "checkpoint":
            if not self.note:
                return refusal(404, "nothing is mirrored yet")
            return Answer(200, self.note, headers={"Cache-Control": NEVER})
        if found := self.notes.answer(below):
            return found
        try:
            level, number, width = parse_path(below)
        except ValueError:
            return refusal(404, "no such place")
        if level == "entries" and not self._may_read(authorization):
            asked = {"WWW-Authenticate": "Bearer", "Cache-Control": NEVER}
            return Answer(401, b"entries need a key: Authorization: Bearer\n", headers=asked)
        height = 0 if level == "entries" else level
        if height > 7 or width + number * TILE_WIDTH > self.size >> 8 * height:
            return refusal(404, "not mirrored")
        kept = self._kept(level, number)
        data = pack_bundle(unpack_bundle(kept)[:width]) if level == "entries" else kept[: 32 * width]
        cache = FOR_EVER if level != "entries" else "private, max-age=31536000, immutable"
        return Answer(200, data, BYTES, {"Cache-Control": cache})

    def _may_read(self, authorization: str) -> bool:
        given = hashlib.sha256(authorization.removeprefix("Bearer ").encode()).hexdigest()
        return authorization.startswith("Bearer ") and given in self.readers()


def words_in(file: Path | None) -> list[str]:
    """The lines of a file; none without a file."""
    if file is None:
        return []
    return [line.strip() for line in file.read_text("utf-8").splitlines() if line.strip()]
