"""Cosignatures of both types: what is signed, byte for byte, and what is refused."""

from __future__ import annotations

import hashlib
import json
import struct
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledger.tlog import statements
from ledger.tlog.cosignatures import COSIGN_ED25519, COSIGN_MLDSA44, Cosigner
from ledger.tlog.notes import Checkpoint, NoteInvalid, Signature, SigningKey, VerifierKey

VECTORS = json.loads((Path(__file__).parent.parent / "vectors" / "notes.json").read_text("utf-8"))
BODY = VECTORS["body"].encode()
SEED = hashlib.sha256(VECTORS["witness"]["seed_of"].encode()).digest()
ED25519 = Cosigner(VECTORS["witness"]["name"], SEED)
MLDSA44 = Cosigner(VECTORS["mldsa44"]["name"], SEED, COSIGN_MLDSA44)
TIME = VECTORS["witness"]["time"]
BOTH = pytest.mark.parametrize("cosigner", [ED25519, MLDSA44], ids=["ed25519", "mldsa44"])


def test_ed25519_cosignature_is_that_of_the_vectors():
    given_witness = VECTORS["witness"]
    assert str(ED25519.verifier()) == given_witness["vkey"]
    assert ED25519.cosign(BODY, TIME).line() == given_witness["line"]
    key = VerifierKey.parse(given_witness["vkey"])
    assert key.verify(BODY, Signature.parse(given_witness["line"][:-1])) == TIME
    assert statements.cosigned(COSIGN_ED25519, key.name, BODY, TIME) == b"cosignature/v1\ntime 1790000000\n" + BODY
    assert len(ED25519.cosign(BODY, TIME).data) == 72


def test_mldsa44_cosignature_is_over_the_bytes_of_the_vectors():
    given_witness = VECTORS["mldsa44"]
    assert str(MLDSA44.verifier()) == given_witness["vkey"]
    message = statements.cosigned(COSIGN_MLDSA44, MLDSA44.name, BODY, TIME)
    assert message.hex() == given_witness["message"]
    key = VerifierKey.parse(given_witness["vkey"])
    assert key.verify(BODY, Signature.parse(given_witness["line"][:-1])) == TIME
    assert len(MLDSA44.cosign(BODY, TIME).data) == 8 + 2420


@BOTH
def test_time_comes_out_as_it_went_in(cosigner):
    for timestamp in (1, TIME, 2**63 - 1):
        assert cosigner.verifier().verify(BODY, cosigner.cosign(BODY, timestamp)) == timestamp


@BOTH
@pytest.mark.parametrize("timestamp", [0, -1, 2**63])
def test_time_that_says_nothing_or_does_not_fit_is_refused(cosigner, timestamp):
    with pytest.raises(NoteInvalid, match="time"):
        cosigner.cosign(BODY, timestamp)
    key = cosigner.verifier()
    stamp = struct.pack(">Q", timestamp % 2**64)
    with pytest.raises(NoteInvalid, match="time"):
        key.verify(BODY, Signature(key.name, key.key_id, stamp + cosigner.cosign(BODY, TIME).data[8:]))


@BOTH
def test_time_is_signed_too(cosigner):
    key, data = cosigner.verifier(), cosigner.cosign(BODY, TIME).data
    with pytest.raises(NoteInvalid, match="does not fit"):
        key.verify(BODY, Signature(key.name, key.key_id, struct.pack(">Q", TIME + 1) + data[8:]))


@BOTH
def test_cosignature_of_another_checkpoint_does_not_fit(cosigner):
    key, signature, checkpoint = cosigner.verifier(), cosigner.cosign(BODY, TIME), Checkpoint.parse(BODY)
    for other in (
        Checkpoint("other.example/log", checkpoint.size, checkpoint.root),
        Checkpoint(checkpoint.origin, 8, checkpoint.root),
        Checkpoint(checkpoint.origin, checkpoint.size, bytes(32)),
    ):
        with pytest.raises(NoteInvalid, match="does not fit"):
            key.verify(other.body(), signature)


@BOTH
@settings(deadline=None, max_examples=30)
@given(place=st.integers(0, 10_000), change=st.integers(1, 255))
def test_any_changed_byte_of_a_cosignature_is_found(cosigner, place, change):
    key, data = cosigner.verifier(), bytearray(cosigner.cosign(BODY, TIME).data)
    data[place % len(data)] ^= change
    with pytest.raises(NoteInvalid):
        key.verify(BODY, Signature(key.name, key.key_id, bytes(data)))


@BOTH
@pytest.mark.parametrize("change", [lambda d: d[:7], lambda d: d[:8], lambda d: d[:-1], lambda d: d + b"\0"])
def test_cosignature_of_another_length_is_refused(cosigner, change):
    key = cosigner.verifier()
    with pytest.raises(NoteInvalid):
        key.verify(BODY, Signature(key.name, key.key_id, change(cosigner.cosign(BODY, TIME).data)))


def test_types_and_roles_are_not_exchangeable():
    """The same seed as a log's and as a witness's key: other key ids, other messages."""
    log = SigningKey(ED25519.name, SEED)
    keys = [log.verifier(), ED25519.verifier(), Cosigner(ED25519.name, SEED, COSIGN_MLDSA44).verifier()]
    assert len({key.key_id for key in keys}) == 3
    key = ED25519.verifier()
    as_cosignature = Signature(key.name, key.key_id, struct.pack(">Q", TIME) + log.sign(BODY).data)
    with pytest.raises(NoteInvalid, match="does not fit"):
        key.verify(BODY, as_cosignature)
    as_log = Signature(keys[0].name, keys[0].key_id, ED25519.cosign(BODY, TIME).data[8:])
    with pytest.raises(NoteInvalid, match="does not fit"):
        keys[0].verify(BODY, as_log)


def test_ed25519_does_not_name_the_cosigner_and_mldsa44_does():
    """Why a policy takes no key twice."""
    for kind, fits in ((COSIGN_ED25519, True), (COSIGN_MLDSA44, False)):
        first, second = Cosigner("one.example", SEED, kind), Cosigner("two.example", SEED, kind).verifier()
        moved = Signature(second.name, second.key_id, first.cosign(BODY, TIME).data)
        if fits:
            assert second.verify(BODY, moved) == TIME
        else:
            with pytest.raises(NoteInvalid, match="does not fit"):
                second.verify(BODY, moved)


def test_ed25519_covers_extension_lines_and_mldsa44_does_not():
    extended = BODY + b"an extension\n"
    assert MLDSA44.verifier().verify(extended, MLDSA44.cosign(BODY, TIME)) == TIME
    with pytest.raises(NoteInvalid, match="does not fit"):
        ED25519.verifier().verify(extended, ED25519.cosign(BODY, TIME))


def test_mldsa44_needs_a_checkpoint_and_names_that_fit_a_length_byte():
    with pytest.raises(NoteInvalid):
        MLDSA44.cosign(b"no checkpoint\n", TIME)
    assert Cosigner("x" * 255, SEED, COSIGN_MLDSA44).cosign(BODY, TIME)
    for cosigner, body in (
        (Cosigner("x" * 256, SEED, COSIGN_MLDSA44), BODY),
        (MLDSA44, Checkpoint("o" * 256, 1, bytes(32)).body()),
    ):
        with pytest.raises(NoteInvalid, match="255"):
            cosigner.cosign(body, TIME)


def test_keys_of_cosigners_are_of_cosignature_types():
    for kind in (0x01, 0x02, 0x05, 0xFF):
        with pytest.raises(NoteInvalid, match="not that of a cosignature"):
            Cosigner("name", SEED, kind)
    with pytest.raises(NoteInvalid, match="seed"):
        Cosigner("name", b"short")
    with pytest.raises(NoteInvalid, match="key name"):
        Cosigner("na me", SEED)


@BOTH
def test_key_file_survives_the_round_trip(cosigner):
    assert Cosigner.parse(cosigner.encode()) == cosigner
    assert repr(SEED) not in repr(cosigner)
    with pytest.raises(NoteInvalid, match="a log signs"):
        SigningKey.parse(cosigner.encode())
    with pytest.raises(NoteInvalid, match="not that of a cosignature"):
        Cosigner.parse(SigningKey("name", SEED).encode())


@pytest.mark.parametrize("kind", [COSIGN_ED25519, COSIGN_MLDSA44])
def test_new_keys_differ(kind):
    assert Cosigner.generate("name", kind).verifier() != Cosigner.generate("name", kind).verifier()


def test_mldsa44_is_signed_with_an_empty_context():
    from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PublicKey

    data = MLDSA44.cosign(BODY, TIME).data
    message = bytes.fromhex(VECTORS["mldsa44"]["message"])
    MLDSA44PublicKey.from_public_bytes(MLDSA44.verifier().public).verify(data[8:], message, b"")
