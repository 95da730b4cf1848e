"""What a release asks before it gives data away: a proof that a stranger would accept, or a refusal that says why."""

from __future__ import annotations

import os
from uuid import uuid4

import pytest

from ledger import proofs
from ledger.errors import NoSuchEntry, NotPublished, PolicyMissing, ProofBroken
from ledger.services import chain_waiting
from ledger.tlog.proof_files import ProofFile
from tests.factories.ledger import chain_samples, record_sample
from tests.factories.published import COSIGNED_AT, NAMES, policy_text, publish
from tests.ledger_pages.conftest import damage, superuser


def test_a_published_event_is_proven_from_its_stored_bytes(committed_db, policy_file):
    ids = chain_samples(5)
    publish()
    for index, event_id in enumerate(sorted(ids, key=lambda one: proofs.proof_of(one).index)):
        verified = proofs.verified_proof(event_id)
        assert verified.satisfied
        assert verified.checkpoint.size == 5
        assert dict(verified.cosigned) == {name: COSIGNED_AT + late for late, name in enumerate(NAMES)}
        assert proofs.proof_at(index) == proofs.proof_of(event_id)
        assert ProofFile.parse(proofs.proof_of(event_id).encode()) == proofs.proof_of(event_id)


def test_each_state_before_publication_is_not_published(committed_db, policy_file):
    event_id = record_sample()
    with pytest.raises(NotPublished):
        proofs.verified_proof(event_id)
    chain_waiting()
    with pytest.raises(NotPublished):
        proofs.verified_proof(event_id)
    with pytest.raises(NotPublished):
        proofs.proof_at(0)
    publish()
    assert proofs.verified_proof(event_id).satisfied
    late = chain_samples(1)[0]
    with pytest.raises(NotPublished):
        proofs.proof_of(late)
    with pytest.raises(NoSuchEntry):
        proofs.verified_proof(uuid4())


def test_three_of_four_witnesses_are_enough_and_two_are_not(committed_db, policy_file):
    event_id = chain_samples(1)[0]
    publish(("gd", "hk"))
    with pytest.raises(ProofBroken, match="quorum"):
        proofs.verified_proof(event_id)
    publish(("gd", "hk", "neutral"), at=COSIGNED_AT + 600)
    assert set(proofs.verified_proof(event_id).cosigned) == {"gd", "hk", "neutral"}


def test_a_policy_with_other_keys_believes_nothing(committed_db, policy_file):
    event_id = chain_samples(1)[0]
    publish()
    assert proofs.verified_proof(event_id).satisfied
    other = policy_text().splitlines()
    other[0] = "log example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
    policy_file.write_text("\n".join(other) + "\n")
    os.utime(policy_file, ns=(1, 1))  # the file is another one, whatever the clock's steps
    with pytest.raises(ProofBroken):
        proofs.verified_proof(event_id)
    policy_file.unlink()
    with pytest.raises(PolicyMissing):
        proofs.verified_proof(event_id)


def test_the_policy_is_given_verbatim(policy_file):
    policy_file.write_text("# ours\n" + policy_text())
    assert proofs.policy_text() == "# ours\n" + policy_text()
    assert proofs.policy().liars == 1


def test_one_changed_byte_of_the_entry_breaks_the_proof(committed_db, policy_file):
    ids = chain_samples(3)
    publish()
    damage(committed_db, proofs.proof_of(ids[1]).index)
    with pytest.raises(ProofBroken):
        proofs.verified_proof(ids[1])
    assert proofs.verified_proof(ids[0]).satisfied


def test_one_changed_byte_of_a_tile_breaks_the_proofs_that_need_it(committed_db, policy_file):
    ids = sorted(chain_samples(4), key=str)
    publish()
    with superuser(committed_db) as connection:
        connection.execute("ALTER TABLE led.tile DISABLE TRIGGER USER")
        connection.execute("UPDATE led.tile SET hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1)")
        broken = [event_id for event_id in ids if proofs.proof_of(event_id).index != 0]
        for event_id in broken:
            with pytest.raises(ProofBroken):
                proofs.verified_proof(event_id)
        connection.execute("UPDATE led.tile SET hashes = substr(hashes, 1, 96)")
        with pytest.raises(ProofBroken):
            proofs.proof_of(ids[0])


def test_a_published_note_that_someone_changed_is_not_believed(committed_db, policy_file):
    event_id = chain_samples(2)[0]
    publish()
    with superuser(committed_db) as connection:
        connection.execute("ALTER TABLE led.published DISABLE TRIGGER USER")
        connection.execute(
            "UPDATE led.published SET note = replace(note, E'\\n2\\n', E'\\n3\\n'), "
            "note_sha256 = sha256(convert_to(replace(note, E'\\n2\\n', E'\\n3\\n'), 'UTF8'))"
        )
    with pytest.raises(ProofBroken):
        proofs.verified_proof(event_id)
