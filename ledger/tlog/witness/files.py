"""Writing files so that they are whole after a crash, and reading them back."""

from __future__ import annotations

import os
from pathlib import Path


def write_durably(path: Path, data: bytes, *, mode: int = 0o644) -> None:
    """The file holds all of ``data`` or what it held before, even when the power fails: tmp, fsync, rename, fsync."""
    scratch = path.with_name(path.name + ".new")
    scratch.unlink(missing_ok=True)
    with os.fdopen(os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    scratch.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """The names in the folder survive a power failure too."""
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def make_folder(folder: Path, *, mode: int = 0o755) -> None:
    """The folder and those above it, durably."""
    missing = [part for part in (folder, *folder.parents) if not part.exists()]
    for part in reversed(missing):
        part.mkdir(mode=mode, exist_ok=True)
        sync_folder(part.parent)


def read_or_nothing(path: Path) -> bytes:
    """The file's bytes; empty when there is no such file."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
