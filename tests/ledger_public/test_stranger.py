"""A stranger with a policy file and an HTTP client reads the whole log and believes nothing else.

Twice: with the log formats of this project, and with a client of its own that knows the specifications only.
"""

from __future__ import annotations

import base64
import hashlib
import itertools

import pytest
from django.test import Client

from ledger import selectors
from ledger.tlog.merkle import leaf_hash, tile_widths
from ledger.tlog.policies import Policy, verify_note
from ledger.tlog.proof_files import ProofFile
from ledger.tlog.proofs import ProofInvalid, verify_consistency
from ledger.tlog.tiles import consistency_from_tiles, path, root_from_tiles, unpack_bundle
from tests.factories.ledger import chain_samples
from tests.factories.published import policy_text, publish

KEY = "a long key of a mirror"


@pytest.fixture
def fetch(settings):
    """The surface over HTTP, as a mirror with a key sees it."""
    settings.LEDGER_MIRROR_KEYS = {hashlib.sha256(KEY.encode()).hexdigest()}

    def get(address: str) -> bytes:
        answer = Client().get(f"/ledger/{address}", headers={"authorization": f"Bearer {KEY}"})
        assert answer.status_code == 200, address
        return answer.content

    return get


def read_with(fetch):
    return lambda level, number, width: fetch(path(level, number, width))


@pytest.mark.parametrize("size", [1, 2, 255, 256, 257, 700])
def test_the_root_is_recomputed_from_tiles_and_from_entries(committed_db, fetch, size):
    chain_samples(size)
    publish()
    verified = verify_note(fetch("checkpoint"), Policy.parse(policy_text()))
    assert verified.satisfied
    assert verified.checkpoint.size == size
    assert root_from_tiles(size, read_with(fetch)) == verified.checkpoint.root
    leaves = []
    for level, full, width in tile_widths(size):
        if level == 0:
            for number, wide in [*((number, 256) for number in range(full)), *([(full, width)] if width else [])]:
                bundle = unpack_bundle(fetch(path("entries", number, wide)))
                leaves += [leaf_hash(entry) for entry in bundle]
                assert fetch(path(0, number, wide)) == b"".join(map(leaf_hash, bundle))
    assert len(leaves) == size


def test_each_published_size_is_a_beginning_of_the_next(committed_db, fetch):
    policy = Policy.parse(policy_text())
    notes = []
    for count in (1, 6, 249, 1, 3, 260):
        chain_samples(count)
        publish()
        notes.append(verify_note(fetch("checkpoint"), policy).checkpoint)
    for old, new in itertools.combinations(notes, 2):
        proof = consistency_from_tiles(old.size, new.size, read_with(fetch))
        verify_consistency(old.size, new.size, proof, old.root, new.root)


def test_every_proof_file_proves_its_own_entry_and_no_other(committed_db, fetch):
    ids = chain_samples(260)
    publish()
    policy = Policy.parse(policy_text())
    for event_id, entry in zip(ids, [selectors.entry(index) for index in range(260)], strict=True):
        if entry.index not in {0, 1, 100, 255, 256, 258, 259}:
            continue
        data = fetch(f"proof/{entry.event_id}.tlog-proof")
        proof = ProofFile.parse(data)
        assert proof.encode() == data
        assert proof.index == entry.index
        assert proof.verify(entry.entry, policy).satisfied
        with pytest.raises(ProofInvalid):
            proof.verify(entry.entry + b" ", policy)
        assert event_id in ids


def test_a_client_written_from_the_specifications_alone_gets_the_same_root(committed_db, fetch):
    """RFC 6962 and tlog-tiles in a few lines that share nothing with the portal."""
    chain_samples(613)
    publish()
    body = fetch("checkpoint").split(b"\n\n")[0].decode().split("\n")
    origin, size, root = body[0], int(body[1]), base64.b64decode(body[2])
    assert origin == "digital-bay-area.test/ledger"

    entries: list[bytes] = []
    for number in range(-(-size // 256)):
        wide = min(256, size - 256 * number)
        data = fetch(f"tile/entries/{number:03d}" + (f".p/{wide}" if wide < 256 else ""))
        while data:
            length = data[0] * 256 + data[1]
            entries.append(data[2 : 2 + length])
            data = data[2 + length :]

    def tree(hashes: list[bytes]) -> bytes:
        if len(hashes) == 1:
            return hashes[0]
        split = 1
        while split * 2 < len(hashes):
            split *= 2
        return hashlib.sha256(b"\1" + tree(hashes[:split]) + tree(hashes[split:])).digest()

    assert len(entries) == size == 613
    assert tree([hashlib.sha256(b"\0" + entry).digest() for entry in entries]) == root
