"""An event that knows something of a person, recorded and chained."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from django.db import transaction

from ledger.access import Office
from ledger.events import Event, Personal
from ledger.record import record
from ledger.services import chain_waiting

from .ledger import ACTOR, AT

OFFICER = Office(organisation="HK-PCPD", role="privacy_officer", place="HK")
NAME, PERSON = "陳大文 Chan Tai Man", "0b1f6a52-6c0e-4d6e-9c55-9a4c2a3a7f10"


@dataclasses.dataclass(frozen=True, kw_only=True)
class SampleSigned(Event):
    """A kind of event that only tests record."""

    type: ClassVar[str] = "sample.signed"
    personal_fields: ClassVar[tuple[str, ...]] = ("signer_name", "signer_person")

    def fields(self) -> Mapping[str, object]:
        return {"src": "GD", "dst": "HK", "sample": {}}


def words(name: str = NAME, *, place: str = "HK") -> dict[str, Personal]:
    return {"signer_name": Personal(place, name), "signer_person": Personal(place, PERSON)}


def sign_sample(name: str = NAME, *, place: str = "HK", chained: bool = True) -> UUID:
    """Needs a database that commits, because openings are read over a connection of their own."""
    with transaction.atomic():
        event_id = record(SampleSigned(), actor=ACTOR, at=AT, personal=words(name, place=place))
    if chained:
        chain_waiting()
    return event_id
