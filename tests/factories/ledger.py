"""The least valid event, and a log with entries in it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import ClassVar
from uuid import UUID

from django.db import transaction

from ledger.events import Actor, Event
from ledger.record import record
from ledger.services import chain_waiting

AT = datetime(2026, 11, 22, 9, 30, 0, 123456, tzinfo=UTC)
ACTOR = Actor(organisation="HK-OGCIO", role="approver")


@dataclasses.dataclass(frozen=True, kw_only=True)
class SampleTaken(Event):
    """A kind of event that only tests record."""

    type: ClassVar[str] = "sample.taken"
    personal_fields: ClassVar[tuple[str, ...]] = ()
    number: int = 0
    extra: Mapping[str, object] = dataclasses.field(default_factory=dict)

    def fields(self) -> Mapping[str, object]:
        return {"src": "GD", "dst": "HK", "sample": {"number": self.number}, **self.extra}


def record_sample(number: int = 0, *, actor: Actor | None = ACTOR, at: datetime = AT) -> UUID:
    """Record one event in a transaction of its own (or in the one that is open)."""
    with transaction.atomic():
        return record(SampleTaken(number=number), actor=actor, at=at)


def chain_samples(count: int) -> list[UUID]:
    """Record so many events in one transaction and chain them. Needs a database that commits."""
    with transaction.atomic():
        ids = [record(SampleTaken(number=number), actor=ACTOR, at=AT) for number in range(count)]
    while chain_waiting().chained:
        pass
    return ids
