"""What the tests of the services look at: the outbox, and that a refusal changed nothing."""

from __future__ import annotations

import json
from contextlib import contextmanager

import pytest
from django.db import connection

from organisations.domain.errors import DomainError
from sharing.models import Grant, Participant, RequestEvent, SharingRequest


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
