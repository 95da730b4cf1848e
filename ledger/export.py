"""Exports: a folder that anyone can check without us (docs/ledger-format.md, section 8).

Constant memory, one snapshot, the bytes exactly as they are stored: what is damaged in the database is damaged in the
export, and its verifier says so.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import IO, Any, ClassVar
from uuid import UUID, uuid4

from django.conf import settings
from django.db import transaction

from . import chain, csv_view
from .errors import HeadMissing, LedgerError
from .events import Actor, Event
from .record import record, timestamp
from .soundness import Progress, Row
from .stored import Snapshot, snapshot
from .tlog import merkle

FORMAT = "digital-bay-area/ledger-export/1"
SOFTWARE = {"name": "Digital Bay Area", "version": "0.1.0"}
VERIFIER = Path(__file__).parent / "verifier"
#: Copied byte for byte into every export.
COPIED = ("verify.py", "README.md", "README.zh-Hans.md", "README.zh-Hant.md", "README.pt.md")
BATCH = 1_000


class NothingToExport(LedgerError):
    """The range holds no entry, or reaches past the end of the log."""

    code = "ledger.nothing_to_export"


class FolderExists(LedgerError):
    """Something is there already; an export never writes over anything. An empty folder is nothing."""

    code = "ledger.folder_exists"


class CannotWrite(LedgerError):
    """The export could not be written (disk full, no permission). What was written of it is removed."""

    code = "ledger.cannot_write"


@dataclass(frozen=True, kw_only=True)
class ExportMade(Event):
    """Entries ``first`` to ``last`` (both included) left the portal. The digest is that of entries.jsonl."""

    type: ClassVar[str] = "export.made"
    personal_fields: ClassVar[tuple[str, ...]] = ()
    export_id: UUID
    first: int
    last: int
    count: int
    entries_sha256: str

    def fields(self) -> Mapping[str, object]:
        return {
            "export": {
                "id": str(self.export_id),
                "from": self.first,
                "to": self.last,
                "count": self.count,
                "entries_sha256": self.entries_sha256,
            }
        }


@dataclass(frozen=True)
class Written:
    """An export in a folder: entries [first, end), and the tree over the log's first ``end`` entries."""

    folder: Path
    export_id: UUID
    first: int
    end: int
    root: bytes
    entries_sha256: str
    manifest_sha256: str

    @property
    def count(self) -> int:
        return self.end - self.first

    def event(self) -> ExportMade:
        """The event that tells of this export."""
        return ExportMade(
            export_id=self.export_id,
            first=self.first,
            last=self.end - 1,
            count=self.count,
            entries_sha256=self.entries_sha256,
        )


def make_export(
    *,
    actor: Actor | None,
    folder: Path,
    at: datetime,
    first: int = 0,
    end: int | None = None,
    progress: Progress | None = None,
) -> Written:
    """Write an export and record that it was made.

    Takes    actor: for whom; None for the operator's shell. folder: must not exist, or be empty. at: the
             portal's clock.
             first, end: entries [first, end); to the end of the log without ``end``. progress: called with (entries
             written, entries in all); may raise to cancel.
    Returns  what was written; the folder appears under its name complete, or not at all.
    Raises   NothingToExport, FolderExists, CannotWrite, CannotDecide, HeadMissing.
    Locks    nothing. The event is committed before the folder gets its name: a crash between the two leaves a
             record of an export that nobody received, never an export without a record.
    """
    scratch = write_scratch(folder, export_id=uuid4(), first=first, end=end, made_at=at, progress=progress)
    try:
        with transaction.atomic(durable=True):
            record(scratch.event(), actor=actor, at=at)
        return publish(scratch, folder)
    except BaseException:
        shutil.rmtree(scratch.folder, ignore_errors=True)
        raise


def write_export(
    folder: Path,
    *,
    export_id: UUID,
    made_at: datetime,
    first: int = 0,
    end: int | None = None,
    progress: Progress | None = None,
) -> Written:
    """Write an export without recording it: for a caller that records it together with rows of its own.

    Takes, returns, raises as :func:`make_export`.
    """
    scratch = write_scratch(folder, export_id=export_id, first=first, end=end, made_at=made_at, progress=progress)
    return publish(scratch, folder)


def publish(scratch: Written, folder: Path) -> Written:
    """Give a finished export its name, durably."""
    try:
        scratch.folder.rename(folder)
        _sync(folder.parent)
    except OSError as error:
        shutil.rmtree(scratch.folder, ignore_errors=True)
        raise CannotWrite(f"{folder}: {error.strerror}") from error
    return Written(**{**vars(scratch), "folder": folder})


def write_scratch(
    folder: Path, *, export_id: UUID, first: int, end: int | None, made_at: datetime, progress: Progress | None
) -> Written:
    """Write everything into a hidden folder beside the one that is wanted; nothing stays of an export that fails."""
    scratch = folder.with_name(f".{folder.name}.{export_id}")
    try:
        if folder.is_symlink() or (folder.exists() and not _is_empty(folder)):
            raise FolderExists(str(folder))
        scratch.mkdir(parents=True)
        with snapshot() as log:
            return _write(scratch, log, export_id, first, log.head.size if end is None else end, made_at, progress)
    except OSError as error:
        shutil.rmtree(scratch, ignore_errors=True)
        raise CannotWrite(f"{folder}: {error.strerror}") from error
    except BaseException:
        shutil.rmtree(scratch, ignore_errors=True)
        raise


def _is_empty(folder: Path) -> bool:
    return folder.is_dir() and not any(folder.iterdir())


class _File:
    """A file of the export; knows its digest and its length."""

    def __init__(self, folder: Path, name: str) -> None:
        self.name, self.bytes, self.sha256 = name, 0, hashlib.sha256()
        self.stream: IO[bytes] = (folder / name).open("xb", buffering=2**18)

    def write(self, data: bytes) -> None:
        self.stream.write(data)
        self.sha256.update(data)
        self.bytes += len(data)

    def close(self) -> dict[str, Any]:
        self.stream.flush()
        os.fsync(self.stream.fileno())
        self.stream.close()
        return {"bytes": self.bytes, "sha256": self.sha256.hexdigest()}


def _write(
    folder: Path, log: Snapshot, export_id: UUID, first: int, end: int, made_at: datetime, progress: Progress | None
) -> Written:
    if not 0 <= first < end <= log.head.size:
        raise NothingToExport(f"entries {first} to {end - 1} of a log of {log.head.size}")
    entries, links, view = (_File(folder, name) for name in ("entries.jsonl", "chain.jsonl", "entries.csv"))
    files = [entries, links, view]
    try:
        view.write(csv_view.beginning().encode())
        done, edges = 0, list[Row]()
        for batch in _batches(log.rows(first, end)):
            entries.write(b"".join(entry + b"\n" for _, _, entry, _, _ in batch))
            links.write(b"".join(_link(index, leaf, value) for index, _, _, leaf, value in batch))
            view.write(csv_view.lines(csv_view.row(*row) for row in batch).encode())
            edges = [edges[0] if edges else batch[0], batch[-1]]
            done += len(batch)
            if progress is not None:
                progress(done, end - first)
        if done != end - first:
            raise HeadMissing(f"the head says {log.head.size} entries, but {first} to {end - 1} are only {done}")
        for name in COPIED:
            files.append(_File(folder, name))
            files[-1].write((VERIFIER / name).read_bytes())
        digests = {file.name: file.close() for file in files}
    finally:
        for file in files:
            file.stream.close()
    root = log.head.root if end == log.head.size else _tree_at(log, end).root()
    manifest = {
        "format": FORMAT,
        "exporter": SOFTWARE,
        "export_id": str(export_id),
        "made_at": timestamp(made_at),
        "origin": settings.LEDGER_ORIGIN,
        "filter": "none: every record of the range",
        "range": {"from": first, "to": end - 1, "count": end - first},
        "before": {
            "chain": _chain_before(log, first).hex(),
            "subtrees": [node.hex() for node in _tree_at(log, first).frontier],
        },
        "first": _edge(edges[0]),
        "last": _edge(edges[1]),
        "tree": {"size": end, "root": root.hex()},
        "head": {"size": log.head.size, "root": log.head.root.hex(), "chain": log.head.chain.hex()},
        "files": digests,
    }
    last = _File(folder, "manifest.json")
    try:
        last.write(json.dumps(manifest, indent=2, sort_keys=True).encode() + b"\n")
        digest = last.close()["sha256"]
    finally:
        last.stream.close()
    _sync(folder)
    return Written(folder, export_id, first, end, root, digests["entries.jsonl"]["sha256"], digest)


def _batches(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while batch := list(islice(rows, BATCH)):
        yield batch


def _link(index: int, leaf: bytes, value: bytes) -> bytes:
    return b'{"chain":"%s","i":%d,"leaf":"%s"}\n' % (value.hex().encode(), index, leaf.hex().encode())


def _edge(row: Row) -> dict[str, Any]:
    index, event_id, _, leaf, value = row
    return {"i": index, "id": event_id, "leaf": leaf.hex(), "chain": value.hex()}


def _tree_at(log: Snapshot, size: int) -> merkle.Tree:
    """The tree over the first ``size`` entries, from the stored tiles."""

    def hashes(level: int, number: int) -> bytes:
        stored = log.hashes(level, number)
        if stored is None:
            raise HeadMissing(f"tile {level}/{number} is missing")
        return stored

    return merkle.Tree(size, merkle.frontier_from_tiles(size, hashes))


def _chain_before(log: Snapshot, first: int) -> bytes:
    if first == 0:
        return chain.START
    rows = list(log.rows(first - 1, first))
    if not rows:
        raise HeadMissing(f"entry {first - 1} is missing")
    return rows[0][4]


def _sync(folder: Path) -> None:
    """A name is durable only when its folder is."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
