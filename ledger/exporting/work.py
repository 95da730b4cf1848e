"""An export on its way: what it is of, and the segments of records that are written already.

A worker may be killed at any line. What it finished stays in the export's folder: a plan that says what the export is
of, and segments that each cover a range of the log. Who continues reads the plan, hashes every kept segment again,
and goes on behind it; a segment that is not exactly what its own description says is written anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import struct
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from heapq import merge
from itertools import groupby
from pathlib import Path
from typing import IO, Any
from uuid import UUID, uuid4

from .bag import CHUNK, chunks_of, sync
from .notes import Newest
from .selection import Selection

#: Records of the log (chosen or not) that one segment covers: what a killed worker loses at most.
SEGMENT = 20_000
#: entries, chain, proofs: as in the bag. sizes: four bytes per record, the length of its entry: damaged entries may
#: hold line feeds. notes: the numbers of the published notes that the records need, ascending.
PARTS = ("entries", "chain", "proofs", "sizes", "notes")
SIZE = struct.Struct(">I")
#: Files that hold everything, for the last steps only.
WHOLE = ("bundle.zip", "entries.xlsx")

Alive = Callable[[], None]


@dataclass(frozen=True)
class Plan:
    """What an export is of. Fixed when it is begun: a continuation stands on the same note and gives the same bytes."""

    id: UUID
    made_at: datetime
    origin: str
    selection: Selection
    language: str
    place: str
    number: int
    size: int
    note: str
    not_included: int

    @property
    def kind(self) -> str:
        return "full" if self.selection.full else "filtered"

    @property
    def newest(self) -> Newest:
        return Newest(self.number, self.size, self.note)

    def as_json(self) -> dict[str, Any]:
        fixed = {"id": str(self.id), "made_at": self.made_at.isoformat(), "selection": self.selection.as_json()}
        return {**vars(self), **fixed}


@dataclass(frozen=True)
class Segment:
    """The records of one range of the log, in files of the work folder. ``token``: of the attempt that wrote them."""

    number: int
    token: str
    count: int
    parts: dict[str, dict[str, Any]]


@dataclass(frozen=True)
class Record:
    """One record as the views read it back."""

    index: int
    entry: bytes
    leaf: str
    chain: str


class Work:
    """The folder of an export that is on its way.

    An attempt that was believed dead may still write here while the next one does. So every attempt writes files of
    its own, with its token in their names, and a segment is that of the description that got its name last.
    """

    def __init__(self, folder: Path) -> None:
        self.folder, self.token = folder, uuid4().hex
        folder.mkdir(parents=True, exist_ok=True)
        for whole in WHOLE:  # of attempts that were killed: what was disclosed is in them
            for path in folder.glob(f"*.{whole}"):
                path.unlink(missing_ok=True)

    def own(self, name: str) -> Path:
        """A file of this attempt alone."""
        return self.folder / f"{self.token}.{name}"

    def close(self) -> None:
        """Remove the files of this attempt alone."""
        for whole in WHOLE:
            self.own(whole).unlink(missing_ok=True)

    def kept_plan(self, wanted: Plan) -> Plan | None:
        """The plan of an earlier attempt at the same export; None when there is none or it is of another one."""
        stored = _read_json(self.folder / "plan.json")
        if stored is None:
            return None
        begun = ("number", "size", "note", "not_included")
        fixed = wanted.as_json()
        if any(stored.get(name) != fixed[name] for name in fixed if name not in begun):
            return None
        return Plan(**{**vars(wanted), **{name: stored[name] for name in begun}})

    def keep_plan(self, plan: Plan) -> None:
        """Begin: nothing of another plan stays."""
        for path in self.folder.iterdir():
            path.unlink(missing_ok=True)
        _write_json(self.folder / "plan.json", plan.as_json())

    def kept(self, number: int, alive: Alive) -> Segment | None:
        """A segment that an earlier attempt finished, hashed again; None when it is not exactly what was written."""
        stored = _read_json(self.folder / f"{number:08d}.json")
        if stored is None:
            return None
        segment = Segment(number, stored["token"], stored["count"], stored["parts"])
        for part, written in segment.parts.items():
            path, digest = self._path(segment, part), hashlib.sha256()
            try:
                for chunk in chunks_of(path, alive):
                    digest.update(chunk)
            except FileNotFoundError:
                return None
            if digest.hexdigest() != written["sha256"]:
                return None
        return segment

    def writer(self, number: int) -> SegmentWriter:
        return SegmentWriter(self, number)

    def _path(self, segment: Segment, part: str) -> Path:
        return self.folder / f"{segment.number:08d}.{segment.token}.{part}"

    def part(self, segments: list[Segment], part: str, alive: Alive) -> Iterator[bytes]:
        """The bytes of one part of all segments, one after the other."""
        for segment in segments:
            yield from chunks_of(self._path(segment, part), alive)

    def notes(self, segments: list[Segment]) -> Iterator[int]:
        """The numbers of all notes that the records need, ascending, each once."""
        with ExitStack() as stack:
            files = [stack.enter_context(self._path(segment, "notes").open("rb")) for segment in segments]
            for number, _ in groupby(merge(*(map(int, file) for file in files))):
                yield number

    def records(self, segments: list[Segment], alive: Alive) -> Iterator[Record]:
        """All records again, in order."""
        for segment in segments:
            with ExitStack() as stack:
                entries, chain, sizes = (
                    stack.enter_context(self._path(segment, part).open("rb", buffering=CHUNK))
                    for part in ("entries", "chain", "sizes")
                )
                for count, line in enumerate(chain):
                    if count % 1000 == 0:
                        alive()
                    (length,) = SIZE.unpack(sizes.read(SIZE.size))
                    link = json.loads(line)
                    yield Record(link["i"], entries.read(length + 1)[:-1], link["leaf"], link["chain"])


class SegmentWriter:
    """Writes the parts of one segment; it exists from the moment that :meth:`finish` has written its description."""

    def __init__(self, work: Work, number: int) -> None:
        self._work, self._segment = work, Segment(number, work.token, 0, {})
        self._files: dict[str, IO[bytes]] = {}
        self._digests = {part: hashlib.sha256() for part in PARTS}
        self._bytes = dict.fromkeys(PARTS, 0)
        self._count = 0

    def __enter__(self) -> SegmentWriter:
        for part in PARTS:
            self._files[part] = self._work._path(self._segment, part).open("wb", buffering=2**18)
        return self

    def __exit__(self, *_: object) -> None:
        for file in self._files.values():
            file.close()

    def write(self, part: str, data: bytes, *, records: int = 0) -> None:
        self._files[part].write(data)
        self._digests[part].update(data)
        self._bytes[part] += len(data)
        self._count += records

    def finish(self) -> Segment:
        for file in self._files.values():
            file.flush()
            os.fsync(file.fileno())
        parts = {part: {"bytes": self._bytes[part], "sha256": self._digests[part].hexdigest()} for part in PARTS}
        described = {"token": self._segment.token, "count": self._count, "parts": parts}
        _write_json(self._work.folder / f"{self._segment.number:08d}.json", described)
        return Segment(self._segment.number, self._segment.token, self._count, parts)


def _read_json(path: Path) -> dict[str, Any] | None:
    """What :func:`_write_json` wrote; None when it never came to that."""
    try:
        value = json.loads(path.read_bytes())
    except (FileNotFoundError, ValueError):
        return None
    return value if isinstance(value, dict) else None


def _write_json(path: Path, value: object) -> None:
    """Whole or not at all, and durable."""
    scratch = path.with_suffix(f".{uuid4().hex}")
    with scratch.open("wb") as file:
        file.write(json.dumps(value).encode())
        file.flush()
        os.fsync(file.fileno())
    scratch.rename(path)
    sync(path.parent)
