"""Exports as one file: a deterministic zip, kept outside the static files under a random name."""

from __future__ import annotations

import glob
import hashlib
import secrets
import shutil
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Any
from uuid import UUID

from django.core.files import File
from django.core.files.storage import default_storage

from .export import ExportMade, write_export
from .soundness import Progress

FOLDER = "exports"
CHUNK = 2**20
#: Deterministic: the same records give the same bytes, whenever they are packed.
EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Packed:
    """A stored zip. ``files``: name, bytes and SHA-256 of each file in it."""

    name: str
    bytes: int
    sha256: str
    files: list[dict[str, Any]]
    event: ExportMade

    def as_json(self) -> dict[str, Any]:
        return {"bytes": self.bytes, "sha256": self.sha256, "files": self.files}


def base_name(first: int, last: int) -> str:
    """The folder inside the zip, and the zip's name on the auditor's machine without its ending."""
    return f"ledger-records-{first}-{last}"


def pack(*, export_id: UUID, first: int, end: int, made_at: datetime, progress: Progress) -> Packed:
    """Write the records [first, end) as a zip into the file storage, under a name that nobody can guess.

    Takes    progress: called with (records written, records in all), again and again; may raise to stop.
    Raises   as :func:`ledger.export.write_export`. Nothing stays behind.
    """
    prefix = f"ledger-export-{export_id}-"
    for abandoned in glob.glob(f"{tempfile.gettempdir()}/{prefix}*"):  # by an attempt that was killed
        shutil.rmtree(abandoned, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=prefix) as scratch:
        folder = Path(scratch) / base_name(first, end - 1)
        written = write_export(folder, export_id=export_id, made_at=made_at, first=first, end=end, progress=progress)

        def alive() -> None:
            progress(end - first, end - first)

        archive = Path(scratch) / "export.zip"
        files = _zip(folder, archive, alive)
        digest, size = _digest(archive, alive)
        with archive.open("rb") as content:
            name = default_storage.save(f"{FOLDER}/{secrets.token_urlsafe(24)}.zip", File(content))
    return Packed(name, size, digest, files, written.event())


def _zip(folder: Path, archive: Path, alive: Callable[[], None]) -> list[dict[str, Any]]:
    files = []
    with zipfile.ZipFile(archive, "x", zipfile.ZIP_DEFLATED, compresslevel=6) as packed:
        for path in sorted(folder.iterdir()):
            member = zipfile.ZipInfo(f"{folder.name}/{path.name}", EPOCH)
            member.compress_type, member.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            digest = hashlib.sha256()
            with path.open("rb") as source, packed.open(member, "w", force_zip64=True) as target:
                while chunk := source.read(CHUNK):
                    digest.update(chunk)
                    target.write(chunk)
                    alive()
            files.append({"name": path.name, "bytes": path.stat().st_size, "sha256": digest.hexdigest()})
    return files


def _digest(path: Path, alive: Callable[[], None]) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as source:
        while chunk := source.read(CHUNK):
            digest.update(chunk)
            size += len(chunk)
            alive()
    return digest.hexdigest(), size


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
