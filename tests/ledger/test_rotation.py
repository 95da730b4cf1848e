"""A witness's new key is put on record."""

from __future__ import annotations

import hashlib
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from ledger.selectors import entry
from ledger.services import chain_waiting
from ledger.tlog.cosignatures import Cosigner
from tests.factories.published import log_key, witnesses
from tests.fixtures.ledger_rows import outbox_types

OLD = str(witnesses()["hk"].verifier())
NEW = str(Cosigner("hk.witness.test", hashlib.sha256(b"another key for tests").digest()).verifier())


def test_the_record_names_both_keys_by_their_digests(committed_db):
    said = StringIO()
    call_command("ledger_key_rotated", old=OLD, new=NEW, stdout=said)
    chain_waiting()
    recorded = entry(0)
    assert str(recorded.event_id) in said.getvalue()
    assert recorded.body["key"] == {
        "old": {"name": "hk.witness.test", "sha256": hashlib.sha256(OLD.encode()).hexdigest()},
        "new": {"name": "hk.witness.test", "sha256": hashlib.sha256(NEW.encode()).hexdigest()},
    }


@pytest.mark.parametrize("keys", [(OLD, OLD), (OLD, "no key"), ("log", NEW)])
def test_what_is_not_a_change_of_a_witness_is_refused(committed_db, keys):
    old, new = (str(log_key().verifier()) if key == "log" else key for key in keys)
    with pytest.raises(CommandError, match="Nothing was recorded"):
        call_command("ledger_key_rotated", old=old, new=new)
    assert outbox_types() == []
