"""Exports that auditors asked for in the browser: deterministic zips, kept outside the static files under random names.

What is under way lies beside them in the file storage, where the next worker finds it: on this machine, or on another
one that has the same storage.
"""

from __future__ import annotations

import hashlib
import secrets
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Any
from uuid import UUID

from django.conf import settings
from django.core.files.storage import default_storage

from ..stored import snapshot
from .assembling import base_name
from .bag import BagFile, chunks_of, sync
from .gathering import PACKING, Progress, begin
from .making import CannotWrite, ExportMade, read_records, write_zip
from .selection import Selection
from .work import Work

FOLDER, WORK_FOLDER = "exports", "exports-under-way"


@dataclass(frozen=True)
class Packed:
    """A stored zip: its name in the storage and on the auditor's machine, what it holds, and the record to make."""

    name: str
    download_name: str
    bytes: int
    sha256: str
    files: list[dict[str, Any]]
    count: int
    size: int
    note: str
    not_included: int
    report: bool
    event: ExportMade

    def as_json(self) -> dict[str, Any]:
        return {name: value for name, value in vars(self).items() if name not in ("name", "event")}


def pack(
    *, export_id: UUID, made_at: datetime, selection: Selection, language: str, place: str, progress: Progress
) -> Packed:
    """Write an export into the file storage, under a name that nobody can guess, going on where an attempt stopped.

    Takes    progress: called with (records read, records in all, phase), again and again; may raise to stop.
    Raises   NotPublished, NothingToExport, PolicyMissing, CannotWrite, CannotDecide, HeadMissing; whatever progress
             raises. What was read is kept for the next attempt until :func:`forget_work`.
    """
    try:
        work = Work(work_folder(export_id))
    except OSError as error:
        raise CannotWrite(f"{export_id}: {error.strerror}") from error
    bundle = work.own("bundle.zip")
    try:
        with snapshot() as log:
            plan = begin(
                log,
                work,
                export_id=export_id,
                made_at=made_at,
                origin=settings.LEDGER_ORIGIN,
                selection=selection,
                language=language,
                place=place,
            )
            segments = read_records(log, plan, work, progress)
            written = write_zip(bundle, log, plan, work, segments, progress)
        digest, size = _digest(bundle, lambda: progress(0, 0, PACKING))
        name = f"{FOLDER}/{secrets.token_urlsafe(24)}.zip"
        stored = Path(default_storage.path(name))
        stored.parent.mkdir(parents=True, exist_ok=True)
        bundle.rename(stored)
        sync(stored.parent)
    except OSError as error:
        raise CannotWrite(f"{export_id}: {error.strerror}") from error
    finally:
        work.close()  # what was disclosed was in them: only segments stay, which hold none of it
    return Packed(
        name=name,
        download_name=f"{base_name(plan)}.zip",
        bytes=size,
        sha256=digest,
        files=_shown(written.files),
        count=written.count,
        size=plan.size,
        note=plan.note,
        not_included=plan.not_included,
        report=any(file.name == "data/report.pdf" for file in written.files),
        event=ExportMade.of(written),
    )


def _shown(files: Iterable[BagFile]) -> list[dict[str, Any]]:
    """The files for the page; a full export has thousands of tiles, and the manifest in it names them all."""
    return [vars(file) for file in files if not file.name.startswith("data/tile/")]


def _digest(path: Path, alive: Callable[[], None]) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    for chunk in chunks_of(path, alive):
        digest.update(chunk)
        size += len(chunk)
    return digest.hexdigest(), size


def work_folder(export_id: UUID) -> Path:
    return Path(default_storage.path(f"{WORK_FOLDER}/{export_id}"))


def forget_work(export_id: UUID) -> None:
    """Remove what an export had read; no complaint when there is nothing."""
    shutil.rmtree(work_folder(export_id), ignore_errors=True)


def under_way() -> list[UUID]:
    """The exports of which something lies in the storage, finished or not."""
    try:
        folders, _ = default_storage.listdir(WORK_FOLDER)
    except FileNotFoundError:
        return []
    return [UUID(folder) for folder in folders]


def open_file(name: str) -> IO[bytes]:
    """The stored zip, for reading. Raises FileNotFoundError."""
    return default_storage.open(name, "rb")


def delete_file(name: str) -> None:
    """Remove a stored zip; no complaint when it is gone."""
    default_storage.delete(name)


def stored_before(moment: datetime) -> list[str]:
    """The names of the zips that were stored before this moment."""
    try:
        _, names = default_storage.listdir(FOLDER)
    except FileNotFoundError:
        return []
    paths = [f"{FOLDER}/{name}" for name in names]
    return [path for path in paths if default_storage.get_modified_time(path) < moment]
