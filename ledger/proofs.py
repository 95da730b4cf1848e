"""The proof that a stored event is in the published log: made from tiles, and checked as a stranger would.

Whoever releases data asks :func:`verified_proof`: it believes the policy file and the stored bytes, nothing else that
the portal keeps.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import cast
from uuid import UUID

from django.conf import settings
from django.db import connection

from .checkpoints import latest_published
from .errors import NoSuchEntry, NotPublished, PolicyMissing, ProofBroken
from .tlog.merkle import TILE_HEIGHT
from .tlog.policies import Policy, VerifiedNote
from .tlog.proof_files import ProofFile
from .tlog.tiles import inclusion_from_tiles

PLACE = """
SELECT NULL::int, idx, NULL::bytea FROM led.log_entry WHERE event_id = %s
UNION ALL SELECT NULL, NULL, NULL FROM led.outbox WHERE event_id = %s
UNION ALL SELECT archive, idx, NULL FROM led.past_event WHERE event_id = %s
"""
PLACE_AND_ENTRY = PLACE.replace("NULL::bytea", "entry").replace("idx, NULL", "idx, entry")
TILES = """
SELECT t.level, t.n, t.hashes FROM unnest(%s::int[], %s::bigint[]) AS wanted (level, n)
JOIN led.tile t USING (level, n)
"""
#: The same of an earlier log, which is proven by the last note of its own.
PAST_TILES = TILES.replace("led.tile t", "led.past_tile t") + " WHERE archive = %s"
PAST_NOTE = "SELECT size, note FROM led.archive WHERE number = %s"


def policy_text() -> str:
    """The portal's policy file, verbatim. Raises PolicyMissing."""
    return _policy_of(*_policy_file())[0]


def policy() -> Policy:
    """Whom the portal believes. Read again when the file changes. Raises PolicyMissing."""
    return _policy_of(*_policy_file())[1]


def _policy_file() -> tuple[Path, int]:
    if not settings.LEDGER_POLICY_FILE:
        raise PolicyMissing("LEDGER_POLICY_FILE is not set")
    path = Path(settings.LEDGER_POLICY_FILE)
    try:
        return path, path.stat().st_mtime_ns
    except OSError as error:
        raise PolicyMissing(f"{path}: {error.strerror}") from error


@lru_cache(maxsize=4)
def _policy_of(path: Path, _changed: int) -> tuple[str, Policy]:
    try:
        text = path.read_text("utf-8")
        return text, Policy.parse(text)
    except (OSError, ValueError) as error:
        raise PolicyMissing(f"{path}: {error}") from error


def proof_of(event_id: UUID) -> ProofFile:
    """The proof of an event under the newest published note. Three queries.

    Raises  NoSuchEntry for an id that was never recorded, NotPublished while no published note covers it,
            ProofBroken when the stored tiles do not reach so far.
    """
    archive, index, _entry = _place_of(event_id, PLACE)
    return _proof_at(index, archive)


def proof_at(index: int) -> ProofFile:
    """The same for the record with this number. Raises NotPublished, ProofBroken."""
    return _proof_at(index)


def verified_proof(event_id: UUID) -> VerifiedNote:
    """Prove from the stored bytes that an event is published, as its receiver would from a proof file. (NoteInvalid,
    ProofInvalid and PolicyInvalid are all ValueErrors.)

    Returns  the note with its checkpoint and who cosigned it when; the policy's quorum is met.
    Raises   NoSuchEntry, NotPublished, PolicyMissing; ProofBroken when anything does not verify.
    """
    archive, index, entry = _place_of(event_id, PLACE_AND_ENTRY)
    proof = _proof_at(index, archive)
    try:
        verified = proof.verify(entry, policy())
    except ValueError as error:
        raise ProofBroken(f"record {index}: {error}") from error
    if not verified.satisfied:
        raise ProofBroken(f"record {index}: the note has no quorum")
    return verified


def _place_of(event_id: UUID, statement: str) -> tuple[int | None, int, bytes]:
    """In which earlier log (none: this one), its number there, its bytes."""
    with connection.cursor() as cursor:
        cursor.execute(statement, [event_id] * 3)
        row = cursor.fetchone()
    if row is None:
        raise NoSuchEntry(f"no event {event_id}")
    if row[1] is None:
        raise NotPublished(f"event {event_id} waits to be chained")
    return row[0], row[1], bytes(row[2] or b"")


def _proof_at(index: int, archive: int | None = None) -> ProofFile:
    size, note = _note(archive)
    if index >= size:
        raise NotPublished(f"record {index} waits for its checkpoint")
    tiles = _tiles_for(index, size, archive)

    def read(level: int, number: int, width: int) -> bytes:
        return tiles.get((level, number), b"")[: 32 * width]

    try:
        hashes = inclusion_from_tiles(index, size, read)
    except ValueError as error:
        raise ProofBroken(f"record {index}: {error}") from error
    return ProofFile(index=index, hashes=tuple(hashes), note=note.encode())


def _note(archive: int | None) -> tuple[int, str]:
    """Size and text of the newest published note of this log, or the last one of an earlier log."""
    if archive is None:
        published = latest_published()
        return (0, "") if published is None else (published.size, published.note)
    with connection.cursor() as cursor:
        cursor.execute(PAST_NOTE, [archive])
        return cast("tuple[int, str]", cursor.fetchone())


def _tiles_for(index: int, size: int, archive: int | None) -> dict[tuple[int, int], bytes]:
    """All tiles that the proof can need, in one query: the record's own and the right-most of each level."""
    wanted, level = set(), 0
    while size >> TILE_HEIGHT * level:
        above = TILE_HEIGHT * (level + 1)
        wanted |= {(level, index >> above), (level, size - 1 >> above), (level, size >> above)}
        level += 1
    levels, numbers = [level for level, _number in wanted], [number for _level, number in wanted]
    with connection.cursor() as cursor:
        if archive is None:
            cursor.execute(TILES, [levels, numbers])
        else:
            cursor.execute(PAST_TILES, [levels, numbers, archive])
        return {(level, number): bytes(hashes) for level, number, hashes in cursor.fetchall()}
