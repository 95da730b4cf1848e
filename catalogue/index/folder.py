"""Where the index lies on this host, and who may write it.

``CATALOGUE_INDEX_DIR`` holds one folder for each generation, a file ``current`` that names the one in use, and two
lock files. A generation is never changed into another: the next one is filled beside it, then ``current`` is replaced.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import shutil
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from catalogue.index.feed import Position
from catalogue.index.schema import VERSION

POSITION = "position.json"
#: How often a taken lock is tried again.
_PAUSE_S = 0.01


def root() -> Path:
    """The folder of this host's index."""
    return Path(settings.CATALOGUE_INDEX_DIR)


def current() -> Path | None:
    """The generation in use; None when there is none, or only one of other rules."""
    try:
        name = (root() / "current").read_text("utf-8").strip()
    except (FileNotFoundError, NotADirectoryError, UnicodeDecodeError):
        return None
    generation = root() / name
    if not name.startswith(f"v{VERSION}-") or generation.parent != root() or not (generation / POSITION).exists():
        return None
    return generation


def new_generation() -> Path:
    """An empty folder for the next generation, not in use yet."""
    generation = root() / f"v{VERSION}-{uuid.uuid4().hex[:12]}"
    generation.mkdir(parents=True)
    return generation


def use(generation: Path) -> None:
    """From now on this one. Whoever has another open keeps its files until he lets go.

    Locks    the caller holds :func:`writing`.
    """
    _replace(root() / "current", generation.name)
    for other in root().glob("v*-*"):
        if other != generation:
            shutil.rmtree(other, ignore_errors=True)


def read_position(generation: Path) -> Position:
    """How far the generation has followed the feed.

    Raises   OSError, ValueError, KeyError, TypeError when that cannot be read.
    """
    return Position.from_json(json.loads((generation / POSITION).read_text("utf-8")))


def write_position(generation: Path, position: Position) -> None:
    """After the index is committed, never before: what is read twice does no harm."""
    _replace(generation / POSITION, json.dumps(position.to_json()))


@contextlib.contextmanager
def writing(*, patience_s: float) -> Iterator[bool]:
    """One writer on this host. Gives whether the lock was got within ``patience_s``."""
    with _locked("write.lock", patience_s) as got:
        yield got


@contextlib.contextmanager
def building() -> Iterator[bool]:
    """One rebuild on this host; gives False at once when another one runs."""
    with _locked("build.lock", 0) as got:
        yield got


@contextlib.contextmanager
def _locked(name: str, patience_s: float) -> Iterator[bool]:
    root().mkdir(parents=True, exist_ok=True)
    until = time.monotonic() + patience_s
    with (root() / name).open("a+") as lock:
        got = _try(lock.fileno())
        while not got and time.monotonic() < until:
            time.sleep(_PAUSE_S)
            got = _try(lock.fileno())
        yield got


def _try(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _replace(path: Path, text: str) -> None:
    fresh = path.with_name(f".{path.name}.{os.getpid()}.{uuid.uuid4().hex[:8]}")
    fresh.write_text(text, "utf-8")
    fresh.replace(path)
