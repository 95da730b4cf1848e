"""What the tests of the services share: the outbox, that a refusal changed nothing, and approving at once."""

from __future__ import annotations

import json
from contextlib import contextmanager

import psycopg
import pytest
from django.db import OperationalError, connection, connections

from organisations.domain.errors import Conflict, DomainError
from organisations.models import User
from sharing.models import Grant, Participant, RequestEvent, SharingRequest
from sharing.services import decisions


def outbox() -> list[dict]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT entry FROM led.outbox ORDER BY created, event_id")
        return [json.loads(bytes(row[0])) for row in cursor.fetchall()]


def _everything() -> tuple:
    rows = [list(model.objects.order_by("pk").values()) for model in (SharingRequest, Participant, RequestEvent, Grant)]
    return rows, outbox()


@contextmanager
def refused(kind: type[DomainError], code: str, field: str | None = None):
    before = _everything()
    with pytest.raises(kind) as refusal:
        yield refusal
    assert refusal.value.code == code
    if field:
        assert refusal.value.field == field
    assert _everything() == before, "a refusal changed something"


def approves(approver: User, case: SharingRequest) -> bool:
    """Approve from a thread of its own, with a connection of its own; False when somebody else was faster.

    A slow machine keeps the second of two waiting beyond ``lock_timeout``: then the page asks to press again.
    """
    try:
        while True:
            try:
                decisions.approve_request(actor=approver, request_id=case.pk, expected_version=case.version)
            except OperationalError as error:
                if not isinstance(error.__cause__, psycopg.errors.LockNotAvailable):
                    raise
            else:
                return True
    except Conflict:
        return False
    finally:
        connections.close_all()
