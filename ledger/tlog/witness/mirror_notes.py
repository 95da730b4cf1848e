"""The published notes beside a mirror: each one that an entry names as its beacon, and each that the log showed.

Without them nobody could say after which moment a record was made, once the log itself has lost them. One file for
each note, named by its SHA-256; pages that list them; and one file that remembers which entries were looked through
and which of their notes are still to be fetched.
"""

from __future__ import annotations

import hashlib
import json
import re
import threading
import time
from collections.abc import Callable
from pathlib import Path

from ..beacons import DIGEST, beacon_of
from ..merkle import TILE_WIDTH
from ..notes import Checkpoint
from .answers import FOR_EVER, NEVER, Answer, refusal
from .fetch import Unreachable
from .files import make_folder, read_or_nothing, write_durably

#: How long one round may fetch: the entries come first.
ROUND_S = 5.0
LINES_PER_PAGE = 256
PAGE = re.compile("0|[1-9][0-9]{0,9}", re.ASCII)


class MirrorFault(Exception):
    """What the log serves does not fit together, or what is kept here was damaged. One sentence for the operator."""


class Contradiction(MirrorFault):
    """A note that the log signed, and whose root the mirrored entries do not have. ``note``: verbatim."""

    def __init__(self, sentence: str, note: bytes) -> None:
        super().__init__(sentence)
        self.note = note


class MirrorNotes:
    """Takes    folder: the mirror's. judge: says what a note tells; raises MirrorFault unless the log signed it and it
    fits the mirrored entries. fetch: asks the log for the note with a SHA-256; raises Unreachable.
    """

    def __init__(
        self,
        folder: Path,
        judge: Callable[[bytes], Checkpoint],
        fetch: Callable[[str], bytes],
        *,
        round_s: float = ROUND_S,
    ) -> None:
        self.folder, self.judge, self.fetch, self.round_s = folder, judge, fetch, round_s
        self._busy = threading.Lock()
        for name in ("note", "notes"):
            make_folder(folder / name)
        #: Entries looked through; the notes that they name and that are not here, each with the first such entry.
        self.scanned, self.missing = self._remembered()
        self._pages = sum(1 for page in (folder / "notes").iterdir() if PAGE.fullmatch(page.name))

    def _remembered(self) -> tuple[int, dict[str, int]]:
        place = self.folder / "beacons.json"
        try:
            known = json.loads(read_or_nothing(place) or b'{"missing": {}, "scanned": 0}')
            return int(known["scanned"]), {str(digest): int(index) for digest, index in known["missing"].items()}
        except (AttributeError, KeyError, TypeError, ValueError):
            return 0, {}  # damaged: it says nothing that the entries do not say again

    def _place(self, digest: str) -> Path:
        return self.folder / "note" / digest[:2] / digest

    # 1. Keeping

    def keep(self, note: bytes, size: int) -> None:
        """Keep a note that was judged, durably, and list it. Twice the same is once."""
        with self._busy:
            self._keep(hashlib.sha256(note).hexdigest(), note, size)

    def _keep(self, digest: str, note: bytes, size: int) -> None:
        place = self._place(digest)
        make_folder(place.parent)
        write_durably(place, note)
        # The list comes after the file: what is listed is there.
        page = max(0, self._pages - 1)
        listed = read_or_nothing(self.folder / "notes" / str(page))
        line = f"{size} {digest}\n".encode()
        if line in listed:
            return
        if listed.count(b"\n") >= LINES_PER_PAGE:
            page, listed = page + 1, b""
        write_durably(self.folder / "notes" / str(page), listed + line)
        self._pages = page + 1

    # 2. Collecting what entries name

    def collect(self, size: int, bundle: Callable[[int], list[bytes]]) -> list[MirrorFault | Unreachable]:
        """Look through the entries that are new, and fetch the notes that they name, for a few seconds at most.

        Takes    size: how many entries are mirrored. bundle: gives the entries of a kept bundle.
        Returns  why notes that were asked for could not be kept, one for each; they are asked for again next time.
        """
        with self._busy:
            self._scan(size, bundle)
            faults: list[MirrorFault | Unreachable] = []
            until = time.monotonic() + self.round_s
            for digest in list(self.missing):
                index = self.missing.pop(digest)
                try:
                    self._take(digest)
                except (MirrorFault, Unreachable) as error:
                    self.missing[digest] = index  # behind the others: it does not keep them waiting
                    faults.append(error)
                    if isinstance(error, Unreachable) and not error.status:
                        break  # nobody answers
                if time.monotonic() > until:
                    break
            self._remember(size)
            return faults

    def _scan(self, size: int, bundle: Callable[[int], list[bytes]]) -> None:
        self.scanned = min(self.scanned, size)  # more than there is: the mirror came back from a backup
        if self.scanned == size:
            return
        for number in range(self.scanned // TILE_WIDTH, -(-size // TILE_WIDTH)):
            first = number * TILE_WIDTH
            entries = bundle(number)[: size - first]
            for index, entry in enumerate(entries, first):
                digest = beacon_of(entry) if index >= self.scanned else ""
                if digest and digest not in self.missing and not self._place(digest).exists():
                    self.missing[digest] = index

    def _remember(self, size: int) -> None:
        self.scanned = size
        if (size, self.missing) != self._remembered():
            known = {"missing": self.missing, "scanned": size}
            write_durably(self.folder / "beacons.json", json.dumps(known, indent=1).encode() + b"\n")

    def _take(self, digest: str) -> None:
        note = self.fetch(digest)
        if hashlib.sha256(note).hexdigest() != digest:
            raise MirrorFault(f"the log serves other bytes as note {digest}")
        self._keep(digest, note, self.judge(note).size)

    # 3. Serving

    def answer(self, below: str) -> Answer | None:
        """``note/<SHA-256>``, and ``notes/<page>``: size and SHA-256 of 256 notes a page, in the order in which they
        came. None for every other place."""
        kind, _, name = below.partition("/")
        if kind == "note" and DIGEST.fullmatch(name):
            data, cache = read_or_nothing(self._place(name)), FOR_EVER
        elif kind == "notes" and PAGE.fullmatch(name):
            data, cache = read_or_nothing(self.folder / "notes" / name), NEVER
        else:
            return None
        return Answer(200, data, headers={"Cache-Control": cache}) if data else refusal(404, "not mirrored")
