"""When a record was made, said by the witnesses and not by the portal's clock (docs/ledger-format.md, section 9).

A record names the newest published note as its beacon: it is younger than that note's cosignatures. The first
published note that covers it is younger than the record. Between the two it was made.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import connection

from .checkpoints import published_covering
from .errors import ProofBroken
from .tlog import intervals
from .tlog.encodings import NoteInvalid
from .tlog.policies import Policy, VerifiedNote, verify_note

#: Clocks of honest machines differ by less; what is further off is said.
SLACK = timedelta(seconds=60)
NOTE = "SELECT note FROM led.published WHERE note_sha256 = %s AND size = %s"


@dataclass(frozen=True)
class Interval:
    """The record was made after ``after`` and before ``before``, by the witnesses' clocks; None where nothing is
    proven: there was no beacon yet, or no published note covers the record yet."""

    after: datetime | None
    before: datetime | None

    def holds(self, at: datetime) -> bool:
        """Whether the portal's time of the record lies inside, give or take :data:`SLACK`."""
        return not (
            (self.after is not None and at < self.after - SLACK)
            or (self.before is not None and at > self.before + SLACK)
        )


def interval(beacon: VerifiedNote | None, covering: VerifiedNote | None, *, liars: int) -> Interval:
    """Pure. Takes the beacon's note and the first one that covers the record, and how many witnesses may lie."""
    return Interval(
        after=_moment(intervals.lower(beacon.times, liars)) if beacon else None,
        before=_moment(intervals.upper(covering.times, liars)) if covering else None,
    )


def interval_of(index: int, body: Mapping[str, Any], policy: Policy) -> Interval:
    """The interval of a stored record. At most two queries.

    Takes    index, body: of the record. policy: whom to believe.
    Raises   ProofBroken when a stored note is not what it claims, or the record names a beacon that was never
             published.
    """
    covering = published_covering(index)
    claimed = body.get("beacon")
    try:
        return interval(
            None if claimed is None else verify_note(_note_of(claimed), policy),
            None if covering is None else verify_note(covering.note.encode(), policy),
            liars=policy.liars,
        )
    except NoteInvalid as error:
        raise ProofBroken(f"a note that bounds record {index} in time: {error}") from error


def _note_of(claimed: Any) -> bytes:
    try:
        size, digest = int(claimed["size"]), bytes.fromhex(claimed["note"])
    except (KeyError, TypeError, ValueError) as error:
        raise ProofBroken("the record's beacon is not one") from error
    with connection.cursor() as cursor:
        cursor.execute(NOTE, [digest, size])
        row = cursor.fetchone()
    if row is None:
        raise ProofBroken("the record's beacon was never published here")
    return str(row[0]).encode()


def _moment(seconds: int | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, tz=UTC)
