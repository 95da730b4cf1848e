"""Openings of commitments: kept beside the ledger, readable by few, erasable (docs/ledger-format.md, section 3).

The application's role adds them and can never read them; reading goes over a connection of its own (``openings``,
dba_opener). A record's proof never depends on them.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import NamedTuple
from uuid import UUID

from django.conf import settings
from django.db import connection, connections

from . import sealing
from .errors import InvalidEvent, KeyGone, NoSuchOpening
from .events import Event, Personal
from .sealing import SALT, Opening, Place

ALIAS = "openings"
PER_BATCH = 500
LONGEST = 2_000

ADD = "INSERT INTO per.opening (event_id, field, place, key_id, sealed) VALUES "
STATES = "SELECT field, place, key_id, erased_at, erased_by FROM per.opening WHERE event_id = %s ORDER BY field"
SEALED = """
SELECT event_id, field, key_id, sealed FROM per.opening
WHERE event_id = ANY (%s) AND field = ANY (%s) AND place = %s AND sealed IS NOT NULL
"""
EVENTS = "SELECT idx, event_id FROM led.log_entry WHERE idx = ANY (%s)"


@dataclass(frozen=True)
class OpeningState:
    """That an opening is there, or was: never what it says. ``erased_by``: the record that erased it."""

    field: str
    place: str
    key_id: str
    erased_at: datetime | None
    erased_by: UUID | None


class Disclosed(NamedTuple):
    """One opened commitment of the record with this index."""

    idx: int
    field: str
    salt: bytes
    value: str


def drawn(event: Event, personal: Mapping[str, Personal]) -> dict[str, Opening]:
    """Each declared field with its words and a fresh salt.

    Raises   InvalidEvent when a declared field is missing or another is given, its words are empty or too long, or no
             key protects its jurisdiction. The message names the field, never its words.
    """
    if set(personal) != set(event.personal_fields):
        names = ", ".join(sorted(set(personal) ^ set(event.personal_fields)))
        raise InvalidEvent(f"{event.type} must open exactly the personal fields that it declares, not: {names}")
    for name, one in personal.items():
        if not 0 < len(one.words) <= LONGEST or any("\ud800" <= character <= "\udfff" for character in one.words):
            raise InvalidEvent(f"{event.type}.{name} has no words, too many, or some that cannot be written")
        if one.place not in settings.OPENING_KEYS:
            raise InvalidEvent(f"{event.type}.{name} belongs to no jurisdiction that has a key")
    return {name: Opening(secrets.token_bytes(SALT), one.words) for name, one in personal.items()}


def keep(event_id: UUID, openings: Mapping[str, Opening], personal: Mapping[str, Personal]) -> None:
    """Add the sealed openings of an event that was just recorded, in the same transaction. One statement."""
    values: list[UUID | str | bytes] = []
    for name, opening in openings.items():
        jurisdiction = personal[name].place
        place = Place(event_id, name, jurisdiction)
        key_id, sealed = sealing.seal(opening, place, settings.OPENING_KEYS[jurisdiction])
        values += [event_id, name, jurisdiction, key_id, sealed]
    with connection.cursor() as cursor:
        cursor.execute(ADD + ", ".join(["(%s, %s, %s, %s, %s)"] * len(openings)), values)


def states_of(event_id: UUID) -> list[OpeningState]:
    """Which openings the event has or had, in the order of their names. None of them is opened."""
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(STATES, [event_id])
        return [OpeningState(*row) for row in cursor.fetchall()]


def opened(event_id: UUID, *, fields: Collection[str], place: str) -> dict[str, Opening]:
    """Open these fields of one event, with the key of one jurisdiction.

    Raises   NoSuchOpening when one of them is not kept there or was erased; KeyGone; OpeningDamaged.
    """
    rows = _sealed([event_id], fields, place)
    found = {name: _unsealed(event_id, name, place, key_id, sealed) for _, name, key_id, sealed in rows}
    if missing := set(fields) - set(found):
        raise NoSuchOpening(f"{place} keeps no opening {', '.join(sorted(missing))} of {event_id}")
    return found


def openings_for(indices: Iterable[int], *, fields: Collection[str], place: str) -> Iterator[Disclosed]:
    """The openings that one jurisdiction keeps of these records, in the order of the indices: for an export.

    Takes    indices: of chained records. fields: those to disclose. place: whose openings, with whose key.
    Returns  what is there: fields that a record does not have, that another jurisdiction keeps, that were erased, or
             whose key was destroyed are left out. Memory does not grow with the number of records.
    Raises   OpeningDamaged.
    """
    rest = iter(indices)
    while batch := list(islice(rest, PER_BATCH)):
        with connection.cursor() as cursor:
            cursor.execute(EVENTS, [batch])
            events: dict[int, UUID] = dict(cursor.fetchall())
        kept: dict[UUID, dict[str, tuple[str, bytes]]] = {}
        for event_id, name, key_id, sealed in _sealed(list(events.values()), fields, place):
            kept.setdefault(event_id, {})[name] = (key_id, sealed)
        for index in batch:
            for name, (key_id, sealed) in sorted(kept.get(events.get(index, UUID(int=0)), {}).items()):
                try:
                    opening = _unsealed(events[index], name, place, key_id, sealed)
                except KeyGone:
                    continue
                yield Disclosed(index, name, opening.salt, opening.words)


def _sealed(event_ids: list[UUID], fields: Collection[str], place: str) -> list[tuple[UUID, str, str, bytes]]:
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(SEALED, [event_ids, list(fields), place])
        return [(event_id, name, key_id, bytes(sealed)) for event_id, name, key_id, sealed in cursor.fetchall()]


def _unsealed(event_id: UUID, name: str, place: str, key_id: str, sealed: bytes) -> Opening:
    return sealing.unseal(sealed, Place(event_id, name, place), key_id, settings.OPENING_KEYS.get(place, ()))
