"""Degraded mode: two administrators of different jurisdictions agree on fewer witnesses, for a time, on the record.

The rules stand in migration 0007 too, for whoever speaks SQL; here they become sentences. The publisher asks
led.degraded_quorum() (ledger/quorum.py). Source: reference, section 5 (fail-open witness configurations) and 6.5.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, ClassVar
from uuid import UUID

from django.conf import settings
from django.db import connection, transaction

from .access import Administrator, Office
from .errors import LedgerError
from .events import Event
from .record import record, timestamp, uuid7

LONGEST = timedelta(hours=72)
#: Codes of migration 0007; their words are in labels.py.
REASONS = ("witness_outage", "network_outage", "key_rotation", "maintenance")
PROPOSED, ACTIVE, ENDED = "proposed", "active", "ended"

FIELDS = (
    "id, quorum, reason, proposed_at, proposed_by, proposed_person, proposed_organisation, proposed_place, ends_at, "
    "confirmed_at, confirmed_organisation, confirmed_place, confirmed_event, ended_at, ended_how, ended_event, version"
)
OPEN = f"SELECT {FIELDS} FROM led.degradation WHERE ended_at IS NULL"  # noqa: S608  constants only, here and below
OPEN_LOCKED = f"{OPEN} FOR UPDATE"
NEWEST = f"SELECT {FIELDS} FROM led.degradation WHERE ended_at IS NOT NULL ORDER BY proposed_at DESC LIMIT %s"  # noqa: S608
DUE = "SELECT 1 FROM led.degradation WHERE ended_at IS NULL AND ends_at <= %s"
PROPOSE = """
INSERT INTO led.degradation (id, quorum, reason, proposed_at, proposed_by, proposed_person, proposed_organisation,
                             proposed_place, ends_at) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)
ON CONFLICT DO NOTHING
"""
CONFIRM = """
UPDATE led.degradation SET confirmed_at = %s, confirmed_by = %s, confirmed_person = %s, confirmed_organisation = %s,
       confirmed_place = %s, confirmed_event = %s, version = version + 1 WHERE id = %s
"""
END = """
UPDATE led.degradation SET ended_at = %s, ended_how = %s, ended_event = %s, version = version + 1 WHERE id = %s
"""


class DegradationRefused(LedgerError):
    """Degraded mode is not proposed, confirmed or ended like this. ``reason`` is the code of the sentence
    (labels.REFUSALS), ``field`` the question that it belongs to."""

    code = "ledger.degradation_refused"

    def __init__(self, reason: str, *, field: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.field = field


@dataclass(frozen=True, kw_only=True)
class WitnessDegraded(Event):
    """From now until ``until`` at the latest, notes are published with ``quorum`` witnesses."""

    type: ClassVar[str] = "witness.degraded"
    personal_fields: ClassVar[tuple[str, ...]] = ()

    id: UUID
    quorum: int
    reason: str
    until: datetime
    proposed: Office
    confirmed: Office

    def fields(self) -> Mapping[str, object]:
        return {
            "degradation": {
                "id": str(self.id),
                "quorum": self.quorum,
                "reason": self.reason,
                "until": timestamp(self.until),
                "proposed": {"org": self.proposed.organisation, "place": self.proposed.place},
                "confirmed": {"org": self.confirmed.organisation, "place": self.confirmed.place},
            }
        }


@dataclass(frozen=True, kw_only=True)
class WitnessRestored(Event):
    """The policy's own quorum holds again. ``how``: early or time."""

    type: ClassVar[str] = "witness.restored"
    personal_fields: ClassVar[tuple[str, ...]] = ()

    id: UUID
    how: str

    def fields(self) -> Mapping[str, object]:
        return {"degradation": {"id": str(self.id), "how": self.how}}


@dataclass(frozen=True)
class Degradation:
    """One proposal or period. Account and person of the proposer are here to compare, not to show."""

    id: UUID
    quorum: int
    reason: str
    proposed_at: datetime
    proposed_by: str
    proposed_person: UUID
    proposed_organisation: str
    proposed_place: str
    ends_at: datetime
    confirmed_at: datetime | None
    confirmed_organisation: str | None
    confirmed_place: str | None
    confirmed_event: UUID | None
    ended_at: datetime | None
    ended_how: str | None
    ended_event: UUID | None
    version: int

    @property
    def state(self) -> str:
        if self.ended_at is not None:
            return ENDED
        return PROPOSED if self.confirmed_at is None else ACTIVE

    def over(self, at: datetime) -> bool:
        """Whether its end has come, swept or not."""
        return self.ended_at is not None or self.ends_at <= at


def current() -> Degradation | None:
    """What is proposed or holds at this moment (or ended by its time and waits for the sweep)."""
    found = _rows(OPEN)
    return found[0] if found else None


def history(limit: int = 10) -> list[Degradation]:
    """What ended, newest first."""
    return _rows(NEWEST, limit)


def why_not_confirm(found: Degradation, by: Administrator, at: datetime) -> str | None:
    """The code of the reason why this administrator cannot confirm it; none when they can."""
    try:
        _confirming_office(found, by, at)
    except DegradationRefused as refusal:
        return refusal.reason
    return None


@transaction.atomic(durable=True)
def propose(
    *, by: Administrator, quorum: int, reason: str, ends_at: datetime, normal: int | None, at: datetime
) -> Degradation:
    """Propose that fewer witnesses are enough until ``ends_at``. Nothing changes before somebody else confirms.

    Takes    quorum: from LEDGER_DEGRADED_FLOOR to one less than ``normal``, the policy's own number (None: unknown).
    Returns  the proposal.
    Raises   DegradationRefused: a value out of range, or another one is open.
    Locks    nothing; the unique index lets one be open at a time.
    """
    sweep_locked(at=at)
    if reason not in REASONS:
        raise DegradationRefused("degradation.reason", field="reason")
    if quorum < settings.LEDGER_DEGRADED_FLOOR or (normal is not None and quorum >= normal):
        raise DegradationRefused("degradation.quorum", field="quorum")
    if ends_at <= at:
        raise DegradationRefused("degradation.end_past", field="hours")
    if ends_at > at + LONGEST:
        raise DegradationRefused("degradation.end_far", field="hours")
    office = by.offices[0]
    values: list[Any] = [
        uuid7(at),
        quorum,
        reason,
        at,
        by.account,
        by.person,
        office.organisation,
        office.place,
        ends_at,
    ]
    with connection.cursor() as cursor:
        cursor.execute(PROPOSE, values)
        if cursor.rowcount == 0:
            raise DegradationRefused("degradation.open")
    return _rows(OPEN)[0]


@transaction.atomic(durable=True)
def confirm(*, by: Administrator, degradation_id: UUID, expected_version: int, at: datetime) -> UUID:
    """Agree: from this moment the lower number is enough. Recorded as ``witness.degraded``.

    Returns  the event's id.
    Raises   DegradationRefused: not theirs to confirm, changed meanwhile, or over.
    Locks    the proposal.
    """
    found = _locked(degradation_id, expected_version)
    office = _confirming_office(found, by, at)
    event_id = record(
        WitnessDegraded(
            id=found.id,
            quorum=found.quorum,
            reason=found.reason,
            until=found.ends_at,
            proposed=Office(found.proposed_organisation, office.role, found.proposed_place),
            confirmed=office,
        ),
        actor=office.actor,
        at=at,
    )
    with connection.cursor() as cursor:
        cursor.execute(
            CONFIRM, [at, by.account, by.person, office.organisation, office.place, event_id, degradation_id]
        )
    return event_id


@transaction.atomic(durable=True)
def end(*, by: Administrator, degradation_id: UUID, expected_version: int, at: datetime) -> UUID | None:
    """Take a proposal back, or end the period before its time. Any administrator may: it only adds safety.

    Returns  the id of ``witness.restored``; None for a proposal that nobody had confirmed.
    Raises   DegradationRefused: changed meanwhile, or over.
    Locks    the row.
    """
    found = _locked(degradation_id, expected_version)
    return _end(found, "withdrawn" if found.state == PROPOSED else "early", by=by, at=at)


def sweep(*, at: datetime) -> bool:
    """End the period (or the proposal) whose time has come, and record it. Cheap when nothing is due.

    Returns  whether one was ended.
    Locks    the row.
    """
    with connection.cursor() as cursor:
        cursor.execute(DUE, [at])
        if cursor.fetchone() is None:
            return False
    with transaction.atomic(durable=True):
        return sweep_locked(at=at)


def sweep_locked(*, at: datetime) -> bool:
    """The same inside the caller's transaction."""
    found = _rows(OPEN_LOCKED)
    if not found or not found[0].over(at):
        return False
    _end(found[0], "lapsed" if found[0].state == PROPOSED else "time", by=None, at=at)
    return True


def _confirming_office(found: Degradation, by: Administrator, at: datetime) -> Office:
    """In whose name they confirm: another account, person and jurisdiction than the proposer's."""
    if found.state != PROPOSED or found.over(at):
        raise DegradationRefused("degradation.over")
    if found.proposed_by == by.account or found.proposed_person == by.person:
        raise DegradationRefused("degradation.own")
    office = by.office_outside(found.proposed_place)
    if office is None:
        raise DegradationRefused("degradation.same_place")
    return office


def _end(found: Degradation, how: str, *, by: Administrator | None, at: datetime) -> UUID | None:
    event_id = None
    if found.state == ACTIVE:
        actor = by.offices[0].actor if by else None
        event_id = record(WitnessRestored(id=found.id, how=how), actor=actor, at=at)
    with connection.cursor() as cursor:
        cursor.execute(END, [at, how, event_id, found.id])
    return event_id


def _locked(degradation_id: UUID, expected_version: int) -> Degradation:
    found = [one for one in _rows(OPEN_LOCKED) if one.id == degradation_id]
    if not found:
        raise DegradationRefused("degradation.over")
    if found[0].version != expected_version:
        raise DegradationRefused("degradation.changed")
    return found[0]


def _rows(statement: str, *values: Any) -> list[Degradation]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return [Degradation(*row) for row in cursor.fetchall()]
