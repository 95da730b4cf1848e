"""What strangers read of the log: its newest note, its tiles, its entries (ledger-format.md, section 10).

Nothing beyond the newest published size is given away: what no witness has seen may still be lost. One or two
queries each, whatever the size of the log.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from hmac import compare_digest

from django.db import connection

from .errors import NotPublished, TileMissing
from .tlog.merkle import TILE_HEIGHT, TILE_WIDTH
from .tlog.tiles import pack_bundle

HASH_BYTES = 32
#: A tile is numbered below 2**63 / 256; larger numbers cannot exist and PostgreSQL could not read them.
LARGEST_NUMBER = 2**55

PUBLISHED_SIZE = "SELECT coalesce(max(size), 0) FROM led.published"
TILE = f"""
SELECT ({PUBLISHED_SIZE}), (SELECT substr(hashes, 1, %s) FROM led.tile WHERE level = %s AND n = %s)
"""  # noqa: S608  constants only
NOTE = "SELECT note FROM led.published WHERE note_sha256 = %s"
ENTRIES = "SELECT entry FROM led.log_entry WHERE idx >= %s AND idx < %s ORDER BY idx"


def published_size() -> int:
    """How many records the newest published note covers; 0 before the first."""
    with connection.cursor() as cursor:
        cursor.execute(PUBLISHED_SIZE)
        row = cursor.fetchone()
    return int(row[0]) if row else 0


def tile_bytes(level: int, number: int, width: int) -> bytes:
    """The first ``width`` hashes of a tile, 32 bytes each.

    Raises  NotPublished when the published log has no such hashes; TileMissing when it has and they are not there.
    """
    if number >= LARGEST_NUMBER or level >= TILE_HEIGHT:
        raise NotPublished(f"tile {level}/{number}")
    with connection.cursor() as cursor:
        cursor.execute(TILE, [HASH_BYTES * width, level, number])
        size, hashes = cursor.fetchone() or (0, None)
    if number * TILE_WIDTH + width > size >> TILE_HEIGHT * level:
        raise NotPublished(f"tile {level}/{number}.p/{width} of {size}")
    if hashes is None or len(hashes) != HASH_BYTES * width:
        raise TileMissing(f"tile {level}/{number}.p/{width} of {size}")
    return bytes(hashes)


def note_text(digest: bytes) -> str:
    """The published note with this SHA-256, by which records name it. Raises NotPublished."""
    with connection.cursor() as cursor:
        cursor.execute(NOTE, [digest])
        row = cursor.fetchone()
    if row is None:
        raise NotPublished(f"note {digest.hex()}")
    return str(row[0])


def bundle_bytes(number: int, width: int) -> bytes:
    """The first ``width`` entries of a bundle, each behind its length as two bytes.

    Raises  NotPublished when the published log has no such entries; TileMissing when it has and they are not there.
    """
    first = number * TILE_WIDTH
    size = published_size()
    if first + width > size:
        raise NotPublished(f"entries {number}.p/{width} of {size}")
    with connection.cursor() as cursor:
        cursor.execute(ENTRIES, [first, first + width])
        entries = [bytes(row[0]) for row in cursor.fetchall()]
    if len(entries) != width:
        raise TileMissing(f"entries {number}.p/{width} of {size}")
    return pack_bundle(entries)


def key_is_known(offered: str, known: Iterable[str]) -> bool:
    """Whether this key is one of a mirror's.

    Takes    offered: the key as it was sent. known: SHA-256 of each key in hexadecimal.
    Returns  the same in the same time, whichever of them fits and whatever was offered.
    """
    digest = hashlib.sha256(offered.encode("utf-8", "surrogatepass")).hexdigest()
    return sum(compare_digest(digest, one) for one in known) > 0  # every one is compared
