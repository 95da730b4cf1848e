"""What stands behind a record: who signed and cosigned it, when, between which moments it was made, and its proof.

For pages and the API. Each part is computed from what is stored and checked as a stranger would; damage is said
(``problem``), it never keeps a page from opening.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from .checkpoints import Published, cosigned_by, published_covering
from .errors import LedgerError, PolicyMissing, ProofBroken
from .proofs import policy, proof_at
from .selectors import EntryView
from .times import Interval, interval_of

#: When the signer's first checkpoint over a record reached the database: by then the record had its number.
SIGNED = "SELECT created FROM led.checkpoint WHERE size > %s ORDER BY size LIMIT 1"
COVERING = """
SELECT wanted.idx, note.size, note.published_at FROM unnest(%s::bigint[]) AS wanted (idx)
CROSS JOIN LATERAL (
    SELECT size, published_at FROM led.published WHERE size > wanted.idx ORDER BY size, number LIMIT 1
) AS note
"""
#: Kinds of problem that a page has words for.
NO_POLICY, PROOF, TIMES = "policy", "proof", "times"


@dataclass(frozen=True)
class Publication:
    """The first published note that covers a record."""

    size: int
    at: datetime


@dataclass(frozen=True)
class Evidence:
    """What the world has seen of a record. ``published``: the first note that covers it, none while it waits.

    ``signed_at``: when the first checkpoint over it was signed. ``cosigned``: whose cosignatures stand in
    ``published``, with the witnesses' times, earliest first. ``proof_size``: bytes of its proof file under the newest
    note. ``checked``: the stored bytes, the proof and the note agree under the portal's policy. ``clock_off``: the
    portal's time of the record lies outside the interval. ``beacon``: SHA-256 (hexadecimal) of the note that the
    record names as its lower bound, when it was found. ``problem``: what is wrong, a kind of above, or empty.
    """

    published: Published | None = None
    signed_at: datetime | None = None
    cosigned: tuple[tuple[str, datetime], ...] = ()
    proof_size: int | None = None
    checked: bool = False
    interval: Interval | None = None
    clock_off: bool = False
    beacon: str = ""
    problem: str = ""


def publications(indices: Iterable[int]) -> dict[int, Publication]:
    """The first note over each of these records; those that wait are left out. One query."""
    with connection.cursor() as cursor:
        cursor.execute(COVERING, [list(indices)])
        return {index: Publication(size, at) for index, size, at in cursor.fetchall()}


def evidence_of(entry: EntryView) -> Evidence:
    """Everything that a record's page says beyond its bytes."""
    published, signed_at = published_covering(entry.index), _signed_at(entry.index)
    if published is None:
        return Evidence(signed_at=signed_at)
    cosigned = tuple(sorted(cosigned_by(published), key=lambda one: one[1]))
    proof_size, checked, interval, problem = None, False, None, ""
    try:
        proof = proof_at(entry.index)
        proof_size = len(proof.encode())
        checked = proof.verify(entry.entry, policy()).satisfied
    except PolicyMissing:
        problem = NO_POLICY
    except (LedgerError, ValueError):  # the stored tiles do not reach so far, or nothing fits together
        problem = PROOF
    try:
        interval = interval_of(entry.index, entry.body, policy())
    except PolicyMissing:
        problem = problem or NO_POLICY
    except ProofBroken:
        problem = problem or TIMES
    return Evidence(
        published=published,
        signed_at=signed_at,
        cosigned=cosigned,
        proof_size=proof_size,
        checked=checked,
        interval=interval,
        clock_off=interval is not None and entry.at is not None and not interval.holds(entry.at),
        beacon=(entry.body.get("beacon") or {}).get("note", "") if interval is not None else "",
        problem=problem,
    )


def _signed_at(index: int) -> datetime | None:
    with connection.cursor() as cursor:
        cursor.execute(SIGNED, [index])
        row = cursor.fetchone()
    return row[0] if row else None
