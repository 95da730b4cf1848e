"""The one public write of the ledger."""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping
from datetime import UTC, date, datetime
from types import MappingProxyType
from uuid import UUID

from django.conf import settings
from django.db import OperationalError, connection, transaction
from psycopg.errors import ObjectNotInPrerequisiteState

from . import canonical, openings
from .doorbell import ring
from .errors import InvalidEvent, LogClosed, NotInTransaction
from .events import REGISTRY, Actor, Event, Personal
from .faults import fault
from .tlog.commitments import commitment

VERSION = 1
COMMON = frozenset({"v", "type", "id", "log", "at", "actor", "beacon", "commit"})
#: Codes, identifiers, digests and dates fit; a sentence, a name in Chinese or an e-mail text does not.
CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/@+-]{0,127}\Z")


#: The newest published note. Nobody could name it before its witnesses had signed it: the record is younger.
BEACON = "SELECT size, encode(note_sha256, 'hex') FROM led.published ORDER BY number DESC LIMIT 1"


def record(
    event: Event, *, actor: Actor | None, at: datetime, personal: Mapping[str, Personal] = MappingProxyType({})
) -> UUID:
    """Freeze the event's canonical bytes into the outbox, in the caller's transaction.

    Takes    event: a registered kind. actor: organisation and role used; None when the portal itself acts.
             at: aware time of the portal's clock, the same that the business rows carry. personal: the words of every
             personal field that the event declares; they are kept beside the ledger, the record holds commitments.
    Returns  the event id (UUIDv7); it is the entry's identity for ever.
    Raises   NotInTransaction, InvalidEvent (the business transaction must fail with it); LogClosed during roll-over.
    Locks    nothing. After commit the appender is woken by name; if that fails, beat sweeps.
    """
    if not connection.in_atomic_block:
        raise NotInTransaction(f"{event.type} was recorded outside a transaction")
    event_id = uuid7(at)
    drawn = openings.drawn(event, personal)
    commit = {name: commitment(one.salt, str(event_id), name, one.words).hex() for name, one in drawn.items()}
    with connection.cursor() as cursor:
        cursor.execute(BEACON)
        beacon = cursor.fetchone()
        entry = freeze(
            event, actor=actor, at=at, event_id=event_id, log=settings.LEDGER_ORIGIN, beacon=beacon, commit=commit
        )
        try:
            cursor.execute("INSERT INTO led.outbox (event_id, entry) VALUES (%s, %s)", [event_id, entry])
        except OperationalError as error:
            if isinstance(error.__cause__, ObjectNotInPrerequisiteState):
                raise LogClosed("the log is closed; the next one is not open yet") from error
            raise
    if drawn:
        openings.keep(event_id, drawn, personal)
    fault("after_outbox")
    transaction.on_commit(ring, robust=True)
    return event_id


def freeze(
    event: Event,
    *,
    actor: Actor | None,
    at: datetime,
    event_id: UUID,
    log: str,
    beacon: tuple[int, str] | None = None,
    commit: Mapping[str, str] = MappingProxyType({}),
) -> bytes:
    """The canonical bytes of one event: the common members beside the event's own fields. Pure.

    Takes    beacon: size and SHA-256 of the newest published note. commit: commitments by field. Absent when empty.
    Raises   InvalidEvent: an unregistered kind, a field that hides a common member, a naive time, free text.
    """
    if REGISTRY.get(event.type) is not type(event):
        raise InvalidEvent(f"{type(event).__name__} is not the registered kind {event.type}")
    fields = dict(event.fields())
    if hidden := COMMON & fields.keys():
        raise InvalidEvent(f"{event.type} may not set {', '.join(sorted(hidden))}")
    body: dict[str, object] = {
        "v": VERSION,
        "type": event.type,
        "id": str(event_id),
        "log": log,
        "at": timestamp(at),
        **fields,
    }
    if actor is not None:
        body["actor"] = {"org": actor.organisation, "role": actor.role}
    if beacon is not None:
        size, note = beacon
        body["beacon"] = {"size": size, "note": note}
    if commit:
        body["commit"] = commit
    check_codes(body)
    return canonical.encode(body)


def check_codes(value: object, *, where: str = "entry", depth: int = 0) -> None:
    """Refuse any string that is not a code: this is what keeps names and free text out of the ledger.

    Raises   InvalidEvent with the place of the first offence; never its text, which may be personal.
    """
    if depth > canonical.MAX_DEPTH:
        raise canonical.TooDeep(f"more than {canonical.MAX_DEPTH} levels")
    if isinstance(value, str):
        if not CODE.match(value):
            raise InvalidEvent(f"{where} is not a code ({CODE.pattern})")
    elif isinstance(value, Mapping):
        for key, member in value.items():
            check_codes(member, where=f"{where}.{key}", depth=depth + 1)
    elif isinstance(value, (list, tuple)):
        for position, member in enumerate(value):
            check_codes(member, where=f"{where}[{position}]", depth=depth + 1)


def timestamp(at: datetime) -> str:
    """``YYYY-MM-DDTHH:MM:SS.ffffffZ``, always 27 characters."""
    if not isinstance(at, date) or at.utcoffset() is None:
        raise InvalidEvent("the time of an event must be aware")
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def uuid7(at: datetime) -> UUID:
    """RFC 9562 version 7: 48 bits of milliseconds, then 74 random bits: neighbours in time stand near in an index."""
    if at.utcoffset() is None:
        raise InvalidEvent("the time of an event must be aware")
    milliseconds = int(at.timestamp() * 1000)
    number = (milliseconds & (2**48 - 1)) << 80 | secrets.randbits(80)
    number = number & ~(0xF << 76) | 0x7 << 76  # version
    number = number & ~(0x3 << 62) | 0x2 << 62  # variant
    return UUID(int=number)
