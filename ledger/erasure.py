"""Showing and erasing what a record knows of people. Both are acts, so both are recorded; no proof changes.

Source   PIPL art. 47; Personal Data (Privacy) Ordinance (Cap. 486) s. 26; Macao Law 8/2005, the right to erasure.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from django.db import IntegrityError, connection, transaction

from . import openings
from .access import Office
from .errors import InvalidEvent, NoSuchOpening
from .events import Event
from .record import record

#: Why words go. The sentences are in labels.py.
BASES = ("person_asked", "consent_withdrawn", "purpose_ended", "unlawful", "authority_ordered")


@dataclass(frozen=True, kw_only=True)
class PersonalErased(Event):
    """Salt and words of these commitments are gone. The database erases what this record names, and nothing else."""

    type: ClassVar[str] = "personal.erased"
    personal_fields: ClassVar[tuple[str, ...]] = ()

    event: UUID
    names: tuple[str, ...]
    place: str
    basis: str

    def fields(self) -> Mapping[str, object]:
        return {
            "erased": {
                "event": str(self.event),
                "fields": list(self.names),
                "place": self.place,
                "basis": self.basis,
            }
        }


@dataclass(frozen=True, kw_only=True)
class PersonalDisclosed(Event):
    """The words behind these commitments were shown to an officer of the jurisdiction that keeps them."""

    type: ClassVar[str] = "personal.disclosed"
    personal_fields: ClassVar[tuple[str, ...]] = ()

    event: UUID
    names: tuple[str, ...]
    place: str

    def fields(self) -> Mapping[str, object]:
        return {"disclosed": {"event": str(self.event), "fields": list(self.names), "place": self.place}}


@transaction.atomic(durable=True)
def erase_personal(*, office: Office, event_id: UUID, fields: Collection[str], basis: str, at: datetime) -> UUID:
    """Erase the openings of these fields, and record that it was done and why, in one transaction.

    Takes    office: in whose name; only what its own jurisdiction keeps can be erased. basis: of BASES.
    Returns  the id of the record ``personal.erased``. Salt and words cannot be brought back; the commitment stays in
             the event's record, and every proof of it verifies as before.
    Raises   NoSuchOpening when one of the fields is not kept there any more, or nothing is named; InvalidEvent for
             another basis. Nothing is erased then, and nothing recorded.
    Locks    the openings.
    """
    if basis not in BASES:
        raise InvalidEvent("there is no such basis for erasing")
    names = _kept(event_id, fields, office.place)
    event = PersonalErased(event=event_id, names=names, place=office.place, basis=basis)
    erased_by = record(event, actor=office.actor, at=at)
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT per.erase(%s)", [erased_by])
    except IntegrityError as error:  # somebody else was faster
        raise NoSuchOpening(f"{office.place} does not keep all of them any more") from error
    return erased_by


def disclose_personal(*, office: Office, event_id: UUID, fields: Collection[str], at: datetime) -> dict[str, str]:
    """The words of these fields, for an officer of the jurisdiction that keeps them. Recorded before they are shown.

    Returns  words by field.
    Raises   NoSuchOpening, KeyGone, OpeningDamaged; nothing is recorded then.
    """
    names = _kept(event_id, fields, office.place)
    found = openings.opened(event_id, fields=names, place=office.place)
    with transaction.atomic(durable=True):
        event = PersonalDisclosed(event=event_id, names=names, place=office.place)
        record(event, actor=office.actor, at=at)
    return {name: found[name].words for name in names}


def _kept(event_id: UUID, fields: Collection[str], place: str) -> tuple[str, ...]:
    """The fields in order, all of them there."""
    there = {one.field for one in openings.states_of(event_id) if one.place == place and one.erased_at is None}
    if not fields or not there.issuperset(fields):
        raise NoSuchOpening(f"{place} does not keep these openings of {event_id}")
    return tuple(sorted(set(fields)))
