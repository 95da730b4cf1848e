"""An event's bytes are frozen in the transaction of the rows it tells of."""

from __future__ import annotations

import pytest
from django.db import connection

from tests.factories.ledger import record_sample


def _outbox() -> list[tuple[object, bytes]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT event_id, entry FROM led.outbox ORDER BY created")
        return [(event_id, bytes(entry)) for event_id, entry in cursor.fetchall()]


@pytest.mark.django_db
def test_recorded_event_stands_in_the_outbox_as_canonical_bytes():
    event_id = record_sample(7)

    assert _outbox() == [
        (
            event_id,
            b'{"actor":{"org":"HK-OGCIO","role":"approver"},"at":"2026-11-22T09:30:00.123456Z","dst":"HK",'
            b'"id":"%s","log":"digital-bay-area.test/ledger","sample":{"number":7},"src":"GD",'
            b'"type":"sample.taken","v":1}' % str(event_id).encode(),
        )
    ]
