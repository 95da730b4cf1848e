"""What the signer shows: its note, and how it is. Files of another account, so nothing in them is believed unread."""

from __future__ import annotations

import json
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from ..tlog.notes import MAX_NOTE

#: A signer that says nothing for so long is not there.
SILENT_S = 30.0
CODE = re.compile(r"[a-z0-9_]{1,60}\Z")


@dataclass(frozen=True)
class Shown:
    """``note``: empty before the first. ``state``: running, halted or unreachable."""

    note: bytes
    state: str
    reason: str
    size: int | None
    seen_at: float | None


def shown(folder: Path, now: float) -> Shown:
    """Read the signer's files. Never raises: what cannot be read is as if the signer were silent."""
    note = _read(folder / "checkpoint", MAX_NOTE)
    status = _object(folder / "status.json")
    halted = _object(folder / "halted.json") if (folder / "halted.json").exists() else None
    size = status.get("size")
    seen = status.get("seen_at")
    seen_at = float(seen) if isinstance(seen, int | float) and 0 < seen < 2**40 else None
    known = size if type(size) is int and 0 <= size < 2**63 else None
    if halted is not None:
        return Shown(note, "halted", _code(halted.get("reason")) or "unknown", known, seen_at)
    if seen_at is None or now - seen_at > SILENT_S:
        return Shown(note, "unreachable", "silent", known, seen_at)
    return Shown(note, "running", _code(status.get("reason")), known, seen_at)


def _read(path: Path, limit: int) -> bytes:
    try:
        with open(path, "rb", opener=_at_once) as file:
            return file.read(limit) if stat.S_ISREG(os.fstat(file.fileno()).st_mode) else b""
    except OSError:
        return b""


def _at_once(path: str, flags: int) -> int:
    """A pipe that nobody writes to keeps nobody waiting."""
    return os.open(path, flags | os.O_NONBLOCK)


def _code(reason: object) -> str:
    """What led.component takes; empty for anything else."""
    return reason if isinstance(reason, str) and CODE.match(reason) else ""


def _object(path: Path) -> dict[str, object]:
    try:
        value = json.loads(_read(path, 16_384))
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}
