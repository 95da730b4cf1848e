"""No proof, no data: what must be true before anything is released on the strength of a record.

Whoever releases asks :func:`proven`. It believes the policy file and the stored bytes: each record is proved to stand
under a published note with enough cosignatures, as an outsider would. Source: reference, sections 1.5 and 6.5 (TX-F).
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable
from uuid import UUID

from django.conf import settings
from django.db import connection

from .checkpoints import is_published
from .errors import NoSuchEntry, NotPublished, PolicyMissing, ProofBroken
from .proofs import policy, proof_of
from .tlog.policies import VerifiedNote

logger = logging.getLogger(__name__)

# In this log, or in one that was closed since.
ENTRY = """
SELECT entry FROM led.log_entry WHERE event_id = %s UNION ALL SELECT entry FROM led.past_event WHERE event_id = %s
"""
# The period in which the note was published; a minute on both sides for clocks that differ.
AGREED = """
SELECT min(d.quorum) FROM led.published p JOIN led.degradation d
  ON p.published_at BETWEEN d.confirmed_at - interval '1 minute'
                        AND least(d.ends_at, d.ended_at) + interval '1 minute'
WHERE p.note_sha256 = %s
"""


def proven(event_ids: Iterable[UUID]) -> set[UUID]:
    """Those of the events whose records are proved to be published, each by itself.

    One query when none is published. A record whose proof does not verify is logged and left out, and so is
    everything while there is no policy file: nothing is released on the portal's word.
    """
    found = set()
    for event_id in is_published(event_ids):
        try:
            _prove(event_id)
        except (ProofBroken, PolicyMissing, NotPublished, NoSuchEntry) as error:
            logger.error("not released, its proof fails: event %s: %s: %s", event_id, error.code, error)
        else:
            found.add(event_id)
    return found


def _prove(event_id: UUID) -> None:
    proof = proof_of(event_id)
    with connection.cursor() as cursor:
        cursor.execute(ENTRY, [event_id, event_id])
        row = cursor.fetchone() or (b"",)
    try:
        verified = proof.verify(bytes(row[0]), policy())
    except ValueError as error:
        raise ProofBroken(str(error)) from error
    if not verified.satisfied and not _enough_while_degraded(verified, proof.note):
        raise ProofBroken(f"only {policy().voices(verified.cosigned)} witnesses signed the note")


def _enough_while_degraded(verified: VerifiedNote, note: bytes) -> bool:
    """Whether the note was published in degraded mode, with as many witnesses as had been agreed."""
    with connection.cursor() as cursor:
        cursor.execute(AGREED, [hashlib.sha256(note).digest()])
        agreed = (cursor.fetchone() or (None,))[0]
    return agreed is not None and policy().voices(verified.cosigned) >= max(agreed, settings.LEDGER_DEGRADED_FLOOR)
