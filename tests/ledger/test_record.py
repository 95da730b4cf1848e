"""An event's bytes are frozen in the transaction of the rows it tells of."""

from __future__ import annotations

import pytest
from django.db import connection

from ledger import record as module
from ledger.errors import InvalidEvent, NotInTransaction
from ledger.record import record
from tests.factories.ledger import ACTOR, AT, SampleTaken, record_sample


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


def test_recording_outside_a_transaction_is_refused(committed_db):
    with pytest.raises(NotInTransaction):
        record(SampleTaken(), actor=ACTOR, at=AT)
    assert _outbox() == []


@pytest.mark.django_db
def test_refused_event_leaves_nothing():
    with pytest.raises(InvalidEvent):
        record(SampleTaken(extra={"name": "Chan Tai Man"}), actor=ACTOR, at=AT)
    assert _outbox() == []


@pytest.mark.django_db
def test_bell_is_rung_after_the_commit_only(django_capture_on_commit_callbacks, monkeypatch):
    with django_capture_on_commit_callbacks() as callbacks:
        record_sample()
    assert callbacks == [module.ring]
