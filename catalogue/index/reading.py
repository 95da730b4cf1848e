"""The index as a search sees it: opened once in a process, and as new as the database at each question."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass
from pathlib import Path

import tantivy
from django.conf import settings
from django.db import DatabaseError, connections

from catalogue.index import folder, writing
from catalogue.index.feed import FeedLost
from catalogue.index.writing import BROKEN

#: A reader does not wait for more changes than these: the worker takes them in, and the next question some more.
MOST_AT_ONCE = 1_000

logger = logging.getLogger(__name__)


@dataclass
class _Opened:
    generation: Path
    index: tantivy.Index
    #: When its list of segments was last written.
    written: int


_opened: dict[Path, _Opened] = {}
_opening = threading.Lock()


def searcher() -> tantivy.Searcher | None:
    """A view of the index in which everything is that was committed before the call.

    Returns  None when there is no index to ask: it is missing, broken, of other rules, or follows another feed. Then
             one is being made in the background (``CATALOGUE_INDEX_INLINE``: was made now, as tests want it).
    """
    found = _current_searcher()
    if found is None and settings.CATALOGUE_INDEX_INLINE:
        writing.rebuild()
        return _current_searcher()
    if found is None:
        _rebuild_in_background()
    return found


def broken(error: Exception) -> None:
    """Say that the index in use failed under a question; another one is made."""
    logger.error("the index failed: %s", error)
    _rebuild_in_background()


def _current_searcher() -> tantivy.Searcher | None:
    generation = folder.current()
    if generation is None:
        return None
    try:
        writing.catch_up(generation, most=MOST_AT_ONCE)
        return _open(generation).index.searcher()
    except FeedLost:
        logger.warning("the index follows another feed, or one that was trimmed: it is made again")
    except BROKEN as error:
        logger.error("the index cannot be used: %s", error)
    return None


def _open(generation: Path) -> _Opened:
    written = (generation / "meta.json").stat().st_mtime_ns
    with _opening:
        opened = _opened.get(generation.parent)
        if opened is None or opened.generation != generation:
            index = tantivy.Index.open(str(generation))
            index.config_reader(reload_policy="manual")
            index.reload()
            opened = _opened[generation.parent] = _Opened(generation, index, written)
        elif opened.written != written:
            opened.index.reload()
            opened.written = written
        return opened


def _rebuild_in_background() -> None:
    """At most one of this host: the others find the lock taken and go."""
    threading.Thread(target=_rebuild, name="rebuild of the index", daemon=True).start()


def _rebuild() -> None:
    try:
        writing.rebuild()
    except (*BROKEN, DatabaseError):
        logger.exception("the index could not be made")
    finally:
        connections.close_all()
