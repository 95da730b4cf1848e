"""Exports: a bag that anyone can check without us (docs/ledger-format.md, section 8).

Constant memory, one snapshot, everything below the newest published checkpoint and nothing beyond it.
"""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import ClassVar
from uuid import UUID, uuid4

from django.conf import settings
from django.db import transaction

from ..errors import LedgerError, LogClosed
from ..events import Actor, Event
from ..record import record
from ..stored import Snapshot, snapshot
from .assembling import Written, assemble, base_name
from .bag import FolderPlace, Place, ZipPlace, sync
from .gathering import PACKING, Progress, begin, gather
from .selection import Selection
from .work import Plan, Segment, Work

__all__ = ["CannotWrite", "ExportMade", "FolderExists", "NothingToExport", "make_export", "read_records", "write_zip"]


class NothingToExport(LedgerError):
    """No published record fits what was chosen."""

    code = "ledger.nothing_to_export"


class FolderExists(LedgerError):
    """Something is there already; an export never writes over anything. An empty folder is nothing."""

    code = "ledger.folder_exists"


class CannotWrite(LedgerError):
    """The export could not be written (disk full, no permission). What was written of it is removed."""

    code = "ledger.cannot_write"


@dataclass(frozen=True, kw_only=True)
class ExportMade(Event):
    """Records left the portal: which (the conditions as given), how many, and which personal fields were disclosed.

    ``size``: that of the checkpoint that the export stands on. ``entries_sha256``: the digest of entries.jsonl.
    """

    type: ClassVar[str] = "export.made"
    personal_fields: ClassVar[tuple[str, ...]] = ()
    export_id: UUID
    kind: str
    size: int
    count: int
    entries_sha256: str
    selection: Selection

    @classmethod
    def of(cls, written: Written) -> ExportMade:
        """The event that tells of this export."""
        plan = written.plan
        return cls(
            export_id=plan.id,
            kind=plan.kind,
            size=plan.size,
            count=written.count,
            entries_sha256=written.entries_sha256,
            selection=plan.selection,
        )

    def fields(self) -> Mapping[str, object]:
        body: dict[str, object] = {
            "id": str(self.export_id),
            "kind": self.kind,
            "size": self.size,
            "count": self.count,
            "entries_sha256": self.entries_sha256,
        }
        if conditions := self.selection.filter():
            body["filter"] = conditions
        if self.selection.disclosed:
            body["disclosed"] = list(self.selection.disclosed)
        return {"export": body}


def make_export(
    *,
    actor: Actor | None,
    out: Path,
    at: datetime,
    selection: Selection | None = None,
    language: str = "en",
    place: str = "",
    progress: Progress | None = None,
) -> Written:
    """Write an export and record that it was made.

    Takes    actor: for whom; None for the operator's shell. out: a folder that does not exist or is empty, or a file
             that does not exist and ends in .zip. at: the portal's clock. selection: what it holds; everything
             without one. language: of the report. place: whose personal fields may be disclosed. progress: may raise
             to cancel.
    Returns  what was written; it appears under its name complete, or not at all.
    Raises   NotPublished, NothingToExport, FolderExists, CannotWrite, PolicyMissing, CannotDecide, HeadMissing,
             LogClosed (:func:`_told`).
    Locks    nothing. The event is committed before the export gets its name: a crash between the two leaves a
             record of an export that nobody received, never an export without a record.
    """
    export_id = uuid4()
    scratch = out.with_name(f".{out.name}.{export_id}")
    try:
        if out.is_symlink() or (out.exists() and not _is_empty_folder(out)):
            raise FolderExists(str(out))
        scratch.mkdir(parents=True)
        work = Work(scratch / "work")
        beat = progress or (lambda done, total, phase: None)
        with snapshot() as log:
            plan = begin(
                log,
                work,
                export_id=export_id,
                made_at=at,
                origin=settings.LEDGER_ORIGIN,
                selection=selection or Selection(),
                language=language,
                place=place,
            )
            segments = read_records(log, plan, work, beat)
            if out.suffix == ".zip":
                written = write_zip(scratch / "bag", log, plan, work, segments, beat)
            else:
                written = _write(FolderPlace(scratch / "bag"), log, plan, work, segments, beat)
        written = _told(written, actor, at)
        (scratch / "bag").rename(out)
        sync(out.parent)
    except OSError as error:
        raise CannotWrite(f"{out}: {error.strerror}") from error
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return written


def _told(written: Written, actor: Actor | None, at: datetime) -> Written:
    """Record the export.

    Raises   LogClosed, but not to the operator who takes the whole of a closed log and opens nothing: its last record
             is written, and this export is what it is verified from ever after.
    """
    try:
        with transaction.atomic(durable=True):
            record(ExportMade.of(written), actor=actor, at=at)
    except LogClosed:
        selection = written.plan.selection
        if actor is not None or not selection.full or selection.disclosed:
            raise
        return replace(written, recorded=False)
    return written


def read_records(log: Snapshot, plan: Plan, work: Work, progress: Progress) -> list[Segment]:
    """Read what the export holds into the work folder, as far as it is not there already.

    Raises   NothingToExport, HeadMissing; whatever progress raises.
    """
    segments = gather(log, plan, work, progress)
    if not any(segment.count for segment in segments):
        raise NothingToExport(f"no record below {plan.size} fits")
    return segments


def write_zip(
    path: Path, log: Snapshot, plan: Plan, work: Work, segments: list[Segment], progress: Progress
) -> Written:
    """Write the bag as a zip. The same plan and records give the same bytes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        written = _write(ZipPlace(archive, base_name(plan)), log, plan, work, segments, progress)
    sync(path)
    return written


def _write(place: Place, log: Snapshot, plan: Plan, work: Work, segments: list[Segment], progress: Progress) -> Written:
    return assemble(place, log, plan, work, segments, lambda: progress(0, 0, PACKING))


def _is_empty_folder(path: Path) -> bool:
    return path.suffix != ".zip" and path.is_dir() and not any(path.iterdir())
