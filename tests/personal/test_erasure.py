"""Erasing takes salt and words away, is itself a record, and leaves every proof as it was."""

from __future__ import annotations

import json
from uuid import uuid4

import pytest
from django.db import connection, transaction

from ledger import erasure, openings
from ledger.access import Office
from ledger.erasure import BASES, disclose_personal, erase_personal
from ledger.errors import InvalidEvent, NoSuchOpening
from ledger.exporting.making import make_export
from ledger.exporting.selection import Selection
from ledger.labels import ERASURE_BASES, PERSONAL
from ledger.openings import openings_for
from ledger.proofs import verified_proof
from ledger.selectors import entry, recorded_bytes, state_of
from ledger.services import chain_waiting
from ledger.stored import snapshot
from ledger.tlog import proofs
from ledger.verify import verify_stored
from tests.factories import published
from tests.factories.ledger import ACTOR, AT, chain_samples
from tests.factories.personal import NAME, OFFICER, sign_sample, words
from tests.fixtures.ledger_rows import outbox_types
from tests.ledger.conftest import check

NAMES = ["signer_name", "signer_person"]


def test_what_was_erased_is_gone_and_the_record_says_so(committed_db):
    event_id = sign_sample()
    erased_by = erase_personal(office=OFFICER, event_id=event_id, fields=NAMES[:1], basis="person_asked", at=AT)

    assert list(openings_for([0], fields=NAMES, place="HK"))[0].field == "signer_person"
    with pytest.raises(NoSuchOpening):
        openings.opened(event_id, fields=NAMES[:1], place="HK")
    gone, kept = openings.states_of(event_id)
    assert (gone.field, gone.erased_by, gone.erased_at is None) == ("signer_name", erased_by, False)
    assert (kept.field, kept.erased_by, kept.erased_at) == ("signer_person", None, None)
    body = json.loads(recorded_bytes(erased_by))
    assert body["type"] == "personal.erased"
    assert body["actor"] == {"org": "HK-PCPD", "role": "privacy_officer"}
    assert body["erased"] == {
        "event": str(event_id),
        "fields": ["signer_name"],
        "place": "HK",
        "basis": "person_asked",
    }


def test_every_proof_still_verifies_after_erasure(committed_db):
    chain_samples(3)
    event_id = sign_sample()
    chain_samples(3)
    index = state_of(event_id).index
    before = _proof(index)
    erase_personal(office=OFFICER, event_id=event_id, fields=NAMES, basis="purpose_ended", at=AT)
    assert _proof(index) == before
    chain_waiting()

    assert verify_stored().ok
    leaf, size, proof, root = _proof(index)
    assert size == before[1] + 1
    proofs.verify_inclusion(index, size, leaf, proof, root)
    assert leaf == before[0]


def _proof(index: int) -> tuple[bytes, int, list[bytes], bytes]:
    with snapshot() as stored:
        leaves = [bytes(row[3]) for row in stored.rows()]
        return leaves[index], len(leaves), proofs.inclusion(index, leaves), bytes(stored.head.root)


def test_nobody_erases_twice_or_what_is_not_there(committed_db):
    event_id = sign_sample()
    erase_personal(office=OFFICER, event_id=event_id, fields=NAMES[:1], basis="unlawful", at=AT)
    chain_waiting()
    for fields, event in (
        (NAMES[:1], event_id),
        (NAMES, event_id),
        (["other"], event_id),
        ([], event_id),
        (NAMES[1:], uuid4()),
    ):
        with pytest.raises(NoSuchOpening):
            erase_personal(office=OFFICER, event_id=event, fields=fields, basis="unlawful", at=AT)
    assert outbox_types() == []


def test_officers_of_another_jurisdiction_erase_and_see_nothing(committed_db):
    event_id = sign_sample()
    macao = Office(organisation="MO-DSPDP", role="privacy_officer", place="MO")
    with pytest.raises(NoSuchOpening):
        erase_personal(office=macao, event_id=event_id, fields=NAMES, basis="person_asked", at=AT)
    with pytest.raises(NoSuchOpening):
        disclose_personal(office=macao, event_id=event_id, fields=NAMES, at=AT)
    assert outbox_types() == []


def test_a_basis_is_one_of_the_list(committed_db):
    event_id = sign_sample()
    with pytest.raises(InvalidEvent):
        erase_personal(office=OFFICER, event_id=event_id, fields=NAMES, basis="tidying", at=AT)
    assert set(ERASURE_BASES) == set(BASES)


def test_two_who_erase_at_the_same_moment_leave_one_record(committed_db, monkeypatch):
    event_id = sign_sample()
    monkeypatch.setattr(erasure, "_kept", lambda *_: tuple(NAMES))  # both looked before either wrote
    erase_personal(office=OFFICER, event_id=event_id, fields=NAMES, basis="person_asked", at=AT)
    with pytest.raises(NoSuchOpening):
        erase_personal(office=OFFICER, event_id=event_id, fields=NAMES, basis="person_asked", at=AT)
    assert outbox_types() == ["personal.erased"]


def test_what_still_waits_to_be_chained_can_be_erased_too(committed_db):
    event_id = sign_sample(chained=False)
    erase_personal(office=OFFICER, event_id=event_id, fields=NAMES, basis="person_asked", at=AT)
    chain_waiting()
    assert verify_stored().ok
    assert list(openings_for([0], fields=NAMES, place="HK")) == []


def test_what_is_shown_is_recorded_first(committed_db):
    event_id = sign_sample()
    assert disclose_personal(office=OFFICER, event_id=event_id, fields=NAMES[:1], at=AT) == {"signer_name": NAME}
    chain_waiting()
    body = entry(1).body
    assert body["type"] == "personal.disclosed"
    assert body["disclosed"] == {"event": str(event_id), "fields": ["signer_name"], "place": "HK"}
    assert NAME not in json.dumps(body, ensure_ascii=False)


def test_every_personal_field_has_words_for_its_readers():
    from ledger.events import REGISTRY

    declared = {name for kind in REGISTRY.values() for name in kind.personal_fields}
    assert declared - set(PERSONAL) <= set(words())


@pytest.mark.django_db
def test_erasing_inside_a_larger_act_is_not_offered():
    """It commits by itself, so nobody can show it as done and take it back."""
    with pytest.raises(RuntimeError), transaction.atomic():
        erase_personal(office=OFFICER, event_id=uuid4(), fields=NAMES, basis="unlawful", at=AT)
    assert connection.in_atomic_block


def test_a_bundle_made_after_erasure_verifies_and_still_opens_what_is_left(committed_db, settings, tmp_path):
    """The whole way: signed, cosigned, erased, published again, exported, checked by the verifier that goes with it."""
    settings.LEDGER_POLICY_FILE = published.write_policy(tmp_path)
    event_id, other = sign_sample("Wong"), sign_sample("Leong")
    published.publish()
    before = verified_proof(event_id)
    erase_personal(office=OFFICER, event_id=event_id, fields=NAMES, basis="person_asked", at=AT)
    assert verified_proof(event_id) == before
    chain_waiting()
    published.publish(at=published.COSIGNED_AT + 60)
    assert verified_proof(event_id).checkpoint.size == 3

    make_export(actor=ACTOR, out=tmp_path / "out", at=AT, selection=Selection(disclosed=tuple(NAMES)), place="HK")
    opened = [json.loads(line) for line in (tmp_path / "out/data/openings.jsonl").read_text("utf-8").splitlines()]
    assert [(one["i"], one["field"]) for one in opened] == [(1, name) for name in NAMES]
    assert opened[0]["value"] == "Leong"
    verdict = check(tmp_path / "out")
    assert verdict.status == 0, verdict.output
    everything = b"".join(path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file())
    assert b"Wong" not in everything
    assert state_of(other).state == "published"
