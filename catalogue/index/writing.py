"""Filling the index: all of it into a new generation, or what changed into the one in use."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from uuid import UUID

import tantivy

from catalogue.index import feed, folder
from catalogue.index.documents import documents
from catalogue.index.schema import schema
from catalogue.models import Resource

#: What a broken index, a full disk or a foreign file raise; tantivy says everything of its own as a ValueError.
BROKEN = (OSError, ValueError, KeyError, TypeError, RuntimeError)
#: Entries whose rows are read together, so that memory does not grow with the catalogue.
BATCH = 1_000
_BUILD_HEAP, _FOLLOW_HEAP = 128_000_000, 15_000_000


def rebuild() -> int | None:
    """Fill a new generation and put it into use.

    Returns  how many entries it holds; None when another process of this host is at it.
    Raises   OSError when the disk is full or the folder cannot be written; then nothing changed.
    Locks    one rebuild on this host; for the moment of the exchange its writer.
    """
    with folder.building() as alone:
        if not alone:
            return None
        generation = folder.new_generation()
        try:
            position = feed.position_now()
            count = _fill(generation, _all_ids())
            folder.write_position(generation, position)
            # What changed meanwhile, while the generation before still serves.
            _follow(generation)
            with folder.writing(patience_s=60) as got:
                if not got:
                    raise TimeoutError("the writer of the index did not let go for a minute")
                folder.use(generation)
        except BaseException:
            shutil.rmtree(generation, ignore_errors=True)
            raise
        return count


def catch_up(generation: Path, *, patience_s: float = 1.0, most: int | None = None) -> bool:
    """Take what changed into the generation in use.

    Takes    most: stop after so many entries.
    Returns  whether everything that was committed before the call is in.
    Raises   FeedLost; ValueError, OSError for an index that cannot be written.
    Locks    the writer of this host, waited for ``patience_s``.
    """
    if not feed.is_behind(folder.read_position(generation)):
        return True
    with folder.writing(patience_s=patience_s) as got:
        return got and _follow(generation, most=most)


def _follow(generation: Path, *, most: int | None = None) -> bool:
    position, done = folder.read_position(generation), 0
    while True:
        changes = feed.changes_since(position)
        if changes.entries:
            _replace(generation, changes.entries)
        position = changes.position
        folder.write_position(generation, position)
        done += len(changes.entries)
        if not changes.more:
            return True
        if most is not None and done >= most:
            return False


def _replace(generation: Path, entries: Sequence[UUID]) -> None:
    index = tantivy.Index.open(str(generation))
    writer = index.writer(heap_size=_FOLLOW_HEAP, num_threads=1)
    writer.delete_documents_by_query(tantivy.Query.term_set_query(schema(), "id", [entry.bytes for entry in entries]))
    for some in _batches(entries, BATCH):
        _add(writer, documents(some))
    writer.commit()
    # Small segments are merged as they come; without waiting the merge would be given up with the writer.
    writer.wait_merging_threads()


def _fill(generation: Path, ids: Iterable[UUID]) -> int:
    index = tantivy.Index(schema(), path=str(generation))
    writer = index.writer(heap_size=_BUILD_HEAP, num_threads=1)
    count = sum(_add(writer, documents(some)) for some in _batches(ids, BATCH))
    writer.commit()
    writer.wait_merging_threads()
    return count


def _add(writer: tantivy.IndexWriter, made: Iterable[tantivy.Document]) -> int:
    count = 0
    for count, document in enumerate(made, 1):  # noqa: B007
        writer.add_document(document)
    return count


def _batches(ids: Iterable[UUID], size: int) -> Iterator[list[UUID]]:
    rest = iter(ids)
    while batch := list(islice(rest, size)):
        yield batch


def _all_ids() -> Iterator[UUID]:
    """Page by page along the key: a server-side cursor would need a transaction for minutes."""
    last: UUID | None = None
    while True:
        rows = Resource.objects.listed().order_by("pk")
        page = list((rows.filter(pk__gt=last) if last else rows).values_list("pk", flat=True)[: 20 * BATCH])
        yield from page
        if not page:
            return
        last = page[-1]
