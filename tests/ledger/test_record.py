"""An event's bytes are frozen in the transaction of the rows it tells of."""

from __future__ import annotations

import hashlib
import json

import psycopg
import pytest
from django.db import OperationalError, connection, transaction

from ledger import record as module
from ledger.errors import InvalidEvent, NotInTransaction
from ledger.record import record
from ledger.selectors import recorded_bytes
from ledger.verify import verify_stored
from tests.factories import published
from tests.factories.ledger import ACTOR, AT, SampleTaken, chain_samples, record_sample
from tests.fixtures.database import owner_url


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


def test_a_record_names_the_newest_published_note_as_its_beacon(committed_db, settings, tmp_path):
    settings.LEDGER_POLICY_FILE = published.write_policy(tmp_path)
    first = record_sample()
    chain_samples(1)
    published.publish()
    newest = published.publish(at=published.COSIGNED_AT + 600)
    second = record_sample()

    assert "beacon" not in json.loads(recorded_bytes(first))
    body = json.loads(recorded_bytes(second))
    assert body["beacon"] == {"size": 2, "note": hashlib.sha256(newest).hexdigest()}
    chain_samples(1)
    assert verify_stored().ok


@pytest.mark.django_db
def test_who_was_waiting_for_a_beacon_finds_none_before_the_first_publication(django_assert_num_queries):
    with django_assert_num_queries(2):  # the beacon, the record
        record(SampleTaken(), actor=ACTOR, at=AT)
    assert b"beacon" not in _outbox()[0][1]


def test_a_database_that_does_not_answer_is_not_taken_for_a_closed_log(committed_db):
    with psycopg.connect(owner_url(committed_db)) as other:
        other.execute("LOCK TABLE led.outbox IN ACCESS EXCLUSIVE MODE")
        connection.cursor().execute("SET lock_timeout = '50ms'")
        with pytest.raises(OperationalError), transaction.atomic():
            record(SampleTaken(), actor=ACTOR, at=AT)
    assert _outbox() == []
