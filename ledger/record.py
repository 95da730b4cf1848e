"""The one public write of the ledger."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from .events import Actor, Event


def record(event: Event, *, actor: Actor | None, at: datetime) -> UUID:
    """Freeze the event's canonical bytes into the outbox, in the caller's transaction.

    Takes    event: a registered kind. actor: organisation and role used; None when the portal itself acts.
             at: aware time of the portal's clock, the same that the business rows carry.
    Returns  the event id (UUIDv7); it is the entry's identity for ever.
    Raises   NotInTransaction, InvalidEvent (the business transaction must fail with it).
    Locks    nothing. After commit the appender is woken by name; if that fails, beat sweeps.
    """
    raise NotImplementedError
