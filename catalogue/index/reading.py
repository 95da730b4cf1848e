"""The index as a search sees it: opened once in a process, and as new as the database at each question."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import tantivy
from django.conf import settings
from django.db import DatabaseError, connections

from catalogue.index import folder, writing
from catalogue.index.feed import FeedLost
from catalogue.index.writing import BROKEN

#: A reader does not wait for more changes than these: the worker takes them in, and the next question some more.
MOST_AT_ONCE = 1_000
#: Where nobody waits for an answer.
_PATIENCE_S = 20.0
#: Answers kept of one state of the index; each is some twenty kilobytes.
MOST_KEPT = 256

T = TypeVar("T")

logger = logging.getLogger(__name__)


@dataclass
class View:
    """The index in one state. What is asked of it again has the answer from before: most people ask the same."""

    searcher: tantivy.Searcher
    _kept: dict[Hashable, Any] = field(default_factory=dict)
    _keeping: threading.Lock = field(default_factory=threading.Lock)

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What ``make`` gave when this was asked first, and not so long ago that MOST_KEPT others came after it.

        Takes    key: of all that the answer follows from besides the index.
        """
        with self._keeping:
            if key in self._kept:
                answer: T = self._kept.pop(key)
                self._kept[key] = answer
                return answer
        answer = make()
        with self._keeping:
            self._kept[key] = answer
            while len(self._kept) > MOST_KEPT:
                del self._kept[next(iter(self._kept))]
        return answer


@dataclass
class _Opened:
    generation: Path
    index: tantivy.Index
    #: Which list of segments is read: when it was written, and its number on the disk.
    written: tuple[int, int]
    view: View


_opened: dict[Path, _Opened] = {}
_opening = threading.Lock()


def searcher() -> tantivy.Searcher | None:
    """To ask the index in which everything is that was committed before the call; None as of :func:`view`."""
    found = view()
    return found.searcher if found else None


def view() -> View | None:
    """The index in which everything is that was committed before the call.

    Returns  None when there is no index to ask: it is missing, broken, of other rules, or follows another feed. Then
             one is being made in the background (``CATALOGUE_INDEX_INLINE``: was made now, as tests want it).
    """
    found = _current_view()
    if found is None and settings.CATALOGUE_INDEX_INLINE:
        writing.rebuild()
        return _current_view()
    if found is None:
        _rebuild_in_background()
    return found


def whole_searcher() -> tantivy.Searcher | None:
    """As :func:`searcher`, for what is counted once and never again: None too while anything is missing in the index
    that was committed before the call."""
    if searcher() is None:
        return None
    generation = folder.current()
    try:
        if generation is None or not writing.catch_up(generation, patience_s=_PATIENCE_S):
            return None
        return _open(generation).searcher
    except (FeedLost, *BROKEN) as error:
        logger.error("the index cannot be followed: %s", error)
        return None


def broken(error: Exception) -> None:
    """Say that the index in use failed under a question; another one is made."""
    logger.error("the index failed: %s", error)
    _rebuild_in_background()


def _current_view() -> View | None:
    generation = folder.current()
    if generation is None:
        return None
    try:
        writing.catch_up(generation, most=MOST_AT_ONCE)
        return _open(generation)
    except FeedLost:
        logger.warning("the index follows another feed, or one that was trimmed: it is made again")
    except BROKEN as error:
        logger.error("the index cannot be used: %s", error)
    return None


def _open(generation: Path) -> View:
    listed = (generation / "meta.json").stat()
    written = (listed.st_mtime_ns, listed.st_ino)
    with _opening:
        opened = _opened.get(generation.parent)
        if opened is None or opened.generation != generation:
            index = tantivy.Index.open(str(generation))
            index.config_reader(reload_policy="manual")
            index.reload()
            opened = _opened[generation.parent] = _Opened(generation, index, written, View(index.searcher()))
        elif opened.written != written:
            opened.index.reload()
            opened.written, opened.view = written, View(opened.index.searcher())
        return opened.view


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
