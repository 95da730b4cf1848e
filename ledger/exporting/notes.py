"""The published notes that an export needs, read in its snapshot (docs/ledger-format.md, section 8.5)."""

from __future__ import annotations

import base64
import binascii
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

import psycopg

from ..errors import HeadMissing, NotPublished
from ..stored import Snapshot

NOTES_PER_QUERY = 500

NEWEST = "SELECT number, size, note FROM led.published ORDER BY number DESC LIMIT 1"
# The first note of each size, from the one that covers the first record to the one that covers the last.
COVERING = """
SELECT size, min(number) FROM led.published
WHERE number <= %(newest)s AND size > %(start)s
  AND size <= (SELECT min(size) FROM led.published WHERE size >= %(end)s AND number <= %(newest)s)
GROUP BY size ORDER BY size
"""
NUMBERS = "SELECT number FROM led.published WHERE note_sha256 = ANY (%(digests)s) AND number <= %(newest)s"
TEXTS = "SELECT size, note, note_sha256 FROM led.published WHERE number = ANY (%(numbers)s) ORDER BY number"


@dataclass(frozen=True)
class Newest:
    """The note that an export stands on."""

    number: int
    size: int
    note: str

    @property
    def root(self) -> bytes:
        return root_of(self.note)


def root_of(note: str) -> bytes:
    """The root hash on the third line of a checkpoint. Raises HeadMissing for a note that is none any more."""
    try:
        root = base64.b64decode(note.split("\n")[2], validate=True)
    except (IndexError, binascii.Error) as error:
        raise HeadMissing("the newest published note is no checkpoint: it was damaged") from error
    if len(root) != 32:
        raise HeadMissing("the newest published note names no root: it was damaged")
    return root


def newest(log: Snapshot) -> Newest:
    """The newest published note of the snapshot. Raises NotPublished when there is none."""
    rows = _rows(log, NEWEST)
    if not rows:
        raise NotPublished("no checkpoint is published yet")
    return Newest(*rows[0])


class Notes:
    """Notes up to the export's own, whatever was published since it was begun."""

    def __init__(self, log: Snapshot, newest: int) -> None:
        self._log, self._newest = log, newest

    def covering(self, start: int, end: int) -> Covering:
        """For the records [start, end): the first published note that covers each."""
        rows = _rows(self._log, COVERING, newest=self._newest, start=start, end=end)
        return Covering([size for size, _ in rows], [number for _, number in rows])

    def numbers_of(self, digests: Collection[bytes]) -> set[int]:
        """The notes with these SHA-256 digests, as far as there are any."""
        return {number for (number,) in _rows(self._log, NUMBERS, newest=self._newest, digests=list(digests))}

    def texts(self, numbers: Iterable[int]) -> Iterator[tuple[int, str, bytes]]:
        """(size, note, digest) of each of these notes; the numbers ascend."""
        remaining = iter(numbers)
        while batch := list(islice(remaining, NOTES_PER_QUERY)):
            yield from _rows(self._log, TEXTS, numbers=batch)


@dataclass(frozen=True)
class Covering:
    sizes: list[int]
    numbers: list[int]

    def of(self, index: int) -> int:
        """The number of the first note that covers this record; the range that was asked for contains it."""
        return self.numbers[bisect_right(self.sizes, index)]


def _rows(log: Snapshot, statement: str, **values: object) -> list[tuple[Any, ...]]:
    with psycopg.Cursor(log.connection) as cursor:
        return cursor.execute(statement, values, binary=True).fetchall()
