"""Reading the records of an export, segment by segment (docs/ledger-format.md, section 8.3).

The bytes are those that are stored: what is damaged in the database is damaged in the export, and its verifier says so.
"""

from __future__ import annotations

import binascii
from base64 import b64encode
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import islice
from typing import Any
from uuid import UUID

from ..errors import HeadMissing
from ..selectors import body_of
from ..soundness import Row
from ..stored import Snapshot
from . import work as export_work
from .notes import Notes, newest
from .prover import Prover
from .selection import Selection
from .work import SIZE, Plan, Segment, SegmentWriter, Work

BATCH = 1_000
READING, PACKING = "reading", "packing"
#: Called with (records read, records in all, what is being done), again and again; may raise to stop.
Progress = Callable[[int, int, str], None]


def begin(
    log: Snapshot,
    work: Work,
    *,
    export_id: UUID,
    made_at: datetime,
    origin: str,
    selection: Selection,
    language: str,
    place: str,
) -> Plan:
    """What this export is of: as an earlier attempt fixed it, or everything below the newest published checkpoint.

    Raises   NotPublished while there is none.
    """
    note = newest(log)
    wanted = Plan(
        id=export_id,
        made_at=made_at,
        origin=origin,
        selection=selection,
        language=language,
        place=place,
        number=note.number,
        size=note.size,
        note=note.note,
        not_included=log.head.size - note.size,
    )
    if kept := work.kept_plan(wanted):
        return kept
    work.keep_plan(wanted)
    return wanted


def prover_of(log: Snapshot, plan: Plan) -> Prover:
    """Proofs in the tree that the export's checkpoint is of."""

    def read(level: int, number: int) -> bytes:
        return tile_of(log, level, number)

    return Prover(plan.size, read)


def tile_of(log: Snapshot, level: int, number: int) -> bytes:
    """The hashes of a stored tile. Raises HeadMissing when somebody removed it."""
    hashes = log.hashes(level, number)
    if hashes is None:
        raise HeadMissing(f"tile {level}/{number} is missing")
    return hashes


def gather(log: Snapshot, plan: Plan, work: Work, progress: Progress) -> list[Segment]:
    """Write the segments that are not there yet.

    Returns  all of them, in order.
    Raises   HeadMissing where entries or tiles are missing; whatever progress raises.
    """
    first, end = plan.selection.within(plan.size)
    reader = _Reader(log, plan)
    segments, step = [], export_work.SEGMENT

    def alive() -> None:
        progress(start - first, end - first, READING)

    for number, start in enumerate(range(first, end, step)):
        segment = work.kept(number, alive)
        if segment is None:
            with work.writer(number) as writer:
                for done in reader.read(writer, start, min(start + step, end)):
                    progress(done - first, end - first, READING)
                segment = writer.finish()
        segments.append(segment)
    return segments


class _Reader:
    """Reads ranges of the log and writes the records that fit."""

    def __init__(self, log: Snapshot, plan: Plan) -> None:
        self._log = log
        self._notes = Notes(log, plan.number)
        self._fits = None if plan.selection.full else plan.selection.test()
        self._prover = None if plan.selection.full else prover_of(log, plan)

    def read(self, writer: SegmentWriter, start: int, end: int) -> Iterator[int]:
        """Read the entries [start, end). Gives the number of the next record to read, batch by batch."""
        covering, needed, beacons, done = self._notes.covering(start, end), set[int](), set[bytes](), start
        rows = self._log.rows(start, end)
        while batch := list(islice(rows, BATCH)):
            done += len(batch)
            for row in batch:
                body = body_of(row[2])
                if self._fits is None or self._fits(body):
                    self._write(writer, row)
                    needed.add(covering.of(row[0]))
                    if beacon := _beacon(body):
                        beacons.add(beacon)
            yield done
        if done != end:
            raise HeadMissing(f"a checkpoint covers entries {start} to {end - 1}, but there are only {done - start}")
        needed |= self._notes.numbers_of(beacons)
        writer.write("notes", b"".join(b"%d\n" % number for number in sorted(needed)))

    def _write(self, writer: SegmentWriter, row: Row) -> None:
        index, _, entry, leaf, value = row
        link = b'{"chain":"%s","i":%d,"leaf":"%s"}\n' % (value.hex().encode(), index, leaf.hex().encode())
        writer.write("entries", entry + b"\n", records=1)
        writer.write("sizes", SIZE.pack(len(entry)))
        writer.write("chain", link)
        if self._prover is not None:
            writer.write("proofs", b'{"i":%d,"proof":%s}\n' % (index, hashes(self._prover.inclusion(index))))


def hashes(proof: list[bytes]) -> bytes:
    """A proof as a JSON list of base64."""
    return b'["' + b'","'.join(map(b64encode, proof)) + b'"]' if proof else b"[]"


def _beacon(body: dict[str, Any]) -> bytes | None:
    """The digest of the note that a record names as the newest before it; None when it names none."""
    beacon = body.get("beacon")
    note = beacon.get("note") if isinstance(beacon, dict) else None
    try:
        return binascii.unhexlify(note) if isinstance(note, str) else None
    except ValueError:
        return None
