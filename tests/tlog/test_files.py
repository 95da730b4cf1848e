"""Proof files, witness messages, time intervals and commitments."""

from __future__ import annotations

import contextlib
import hmac
import json
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.tlog import commitments, intervals, merkle, messages, proofs, tiles
from ledger.tlog.encodings import encode_base64
from ledger.tlog.messages import AddCheckpoint
from ledger.tlog.notes import Checkpoint, Note, NoteInvalid
from ledger.tlog.proof_files import HEADER, ProofFile
from ledger.tlog.proofs import ProofInvalid

from .test_policies import COSIGNERS, LOG, ORIGIN, POLICY, TIME
from .test_tiles import Synthetic

VECTORS = json.loads((Path(__file__).parent.parent / "vectors" / "notes.json").read_text("utf-8"))
ENTRIES = [b'{"i":"%d"}' % index for index in range(7)]
LEAVES = [merkle.leaf_hash(entry) for entry in ENTRIES]


def published(size: int, root: bytes, *names: str) -> bytes:
    body = Checkpoint(ORIGIN, size, root).body()
    return Note(body, (LOG.sign(body), *(COSIGNERS[name].cosign(body, TIME) for name in names))).encode()


NOTE = published(7, merkle.root_of(LEAVES), "gd", "hk", "mo")
FILE = ProofFile(4, tuple(proofs.inclusion(4, LEAVES)), NOTE)
LINE = encode_base64(bytes(32))


# Proof files


def test_proof_file_is_as_the_specification_writes_it():
    lines = "".join(encode_base64(node) + "\n" for node in FILE.hashes)
    assert FILE.encode() == f"c2sp.org/tlog-proof@v1\nindex 4\n{lines}\n".encode() + NOTE
    assert ProofFile.parse(FILE.encode()) == FILE
    with_extra = ProofFile(4, FILE.hashes, NOTE, b"{}")
    assert with_extra.encode().startswith(b"c2sp.org/tlog-proof@v1\nextra e30=\nindex 4\n")
    assert ProofFile.parse(with_extra.encode()) == with_extra


def test_proof_file_proves_its_entry_and_no_other():
    for index, entry in enumerate(ENTRIES):
        proof = ProofFile(index, tuple(proofs.inclusion(index, LEAVES)), NOTE)
        verified = ProofFile.parse(proof.encode()).verify(entry, POLICY)
        assert verified.satisfied
        assert verified.checkpoint.size == 7
        for other in (entry + b" ", b"", ENTRIES[index - 1]):
            with pytest.raises(ProofInvalid):
                proof.verify(other, POLICY)


def test_proof_file_of_a_single_entry_has_no_hashes():
    proof = ProofFile(0, (), published(1, LEAVES[0], "gd", "hk", "mo"))
    assert ProofFile.parse(proof.encode()).verify(ENTRIES[0], POLICY).satisfied


def test_proof_file_without_a_quorum_says_so():
    assert (
        not ProofFile(4, FILE.hashes, published(7, merkle.root_of(LEAVES), "gd")).verify(ENTRIES[4], POLICY).satisfied
    )


def test_proof_file_with_another_note_proves_nothing():
    with pytest.raises(ProofInvalid):
        ProofFile(4, FILE.hashes, published(7, merkle.root_of(LEAVES[:6]), "gd", "hk", "mo")).verify(ENTRIES[4], POLICY)
    with pytest.raises(ProofInvalid, match="no leaf"):
        ProofFile(7, FILE.hashes, NOTE).verify(ENTRIES[4], POLICY)
    with pytest.raises(NoteInvalid):
        ProofFile(4, FILE.hashes, NOTE.replace(b"\n7\n", b"\n8\n")).verify(ENTRIES[4], POLICY)


def test_extra_data_is_not_authenticated():
    assert ProofFile(4, FILE.hashes, NOTE, b"anything").verify(ENTRIES[4], POLICY).satisfied


@pytest.mark.parametrize(
    "head",
    [
        "",
        "\n",
        HEADER,
        f"{HEADER}\n",
        f"{HEADER}\n{LINE}",
        f"c2sp.org/tlog-proof@v2\nindex 4\n{LINE}",
        f"{HEADER}\nindex 04",
        f"{HEADER}\nindex -4",
        f"{HEADER}\nindex",
        f"{HEADER}\nindex ",
        f"{HEADER}\nIndex 4",
        f"{HEADER}\nindex  4",
        f"{HEADER}\nindex 4 ",
        f"{HEADER}\nindex 4\r",
        f"{HEADER}\nindex 4\nAAAA",
        f"{HEADER}\nindex 4\n{LINE[:-1]}",
        f"{HEADER}\nindex 4\n {LINE}",
        f"{HEADER}\nindex 4\nindex 4",
        f"{HEADER}\nindex 4\nextra e30=",
        f"{HEADER}\nextra e30\nindex 4",
        f"{HEADER}\nextra e30=",
        f"{HEADER}\nextra e30=\nextra e30=\nindex 4",
        f"{HEADER}\nindex é",
        f"{HEADER}\nindex 4\n" + "\n".join([LINE] * 64),
    ],
)
def test_proof_file_that_breaks_a_rule_is_refused(head):
    with pytest.raises(NoteInvalid):
        ProofFile.parse(f"{head}\n\n".encode() + NOTE)


def test_proof_file_without_a_blank_line_is_refused():
    with pytest.raises(NoteInvalid, match="blank line"):
        ProofFile.parse(f"{HEADER}\nindex 4\n".encode())


@pytest.mark.parametrize("data", [b"x", b"\n", b" "])
def test_anything_behind_a_proof_file_is_refused(data):
    with pytest.raises(NoteInvalid):
        ProofFile.parse(FILE.encode() + data).verify(ENTRIES[4], POLICY)


def test_proof_for_a_million_entries_is_at_most_two_kilobytes():
    """With the log's signature and three cosignatures, as it is published."""
    read = Synthetic(1_000_000)
    root = tiles.root_from_tiles(read.size, read)
    hashes = tuple(tiles.inclusion_from_tiles(987_654, read.size, read))
    proof = ProofFile(987_654, hashes, published(read.size, root, "gd", "hk", "mo", "neutral"))
    assert proof.verify(b"same", POLICY).satisfied
    assert len(proof.encode()) <= 2048


@given(st.integers(0, 2**63 - 1), st.lists(st.binary(min_size=32, max_size=32), max_size=63), st.none() | st.binary())
def test_proof_files_and_requests_survive_the_round_trip(number, hashes, extra):
    proof = ProofFile(number, tuple(hashes), NOTE, extra)
    assert ProofFile.parse(proof.encode()) == proof
    request = AddCheckpoint(number, tuple(hashes), NOTE)
    assert AddCheckpoint.parse(request.encode()) == request


@given(st.binary(max_size=120) | st.text("oldindex 0123456789\nA=", max_size=120).map(str.encode))
def test_no_error_of_a_parser_leaks(data):
    for parse in (ProofFile.parse, AddCheckpoint.parse, messages.parse_size_answer):
        with contextlib.suppress(NoteInvalid):
            parse(data)
    with contextlib.suppress(NoteInvalid):
        assert AddCheckpoint.parse(data).encode() == data


# Witness messages


def test_request_is_as_the_specification_writes_it():
    proof = tuple(proofs.consistency(3, LEAVES))
    request = AddCheckpoint(3, proof, NOTE)
    lines = "".join(encode_base64(node) + "\n" for node in proof)
    assert request.encode() == f"old 3\n{lines}\n".encode() + NOTE
    assert AddCheckpoint.parse(request.encode()) == request
    assert AddCheckpoint(0, (), NOTE).encode() == b"old 0\n\n" + NOTE


@pytest.mark.parametrize(
    "head",
    ["", "old", "old ", "old 03", "old -3", "old 3 ", "old 3\r", "Old 3", "size 3", f"old 3\n{LINE}x", "old 3\nAAAA"]
    + [f"{LINE}\nold 3", "old 3\nold 3", "old ٣", "old 3\n" + "\n".join([LINE] * 64), f"old {2**63}"],
)
def test_request_that_breaks_a_rule_is_refused(head):
    with pytest.raises(NoteInvalid):
        AddCheckpoint.parse(f"{head}\n\n".encode() + NOTE)


def test_request_of_63_hashes_is_read():
    assert len(AddCheckpoint.parse(b"old 3\n" + f"{LINE}\n".encode() * 63 + b"\n" + NOTE).proof) == 63


def test_size_answer():
    assert messages.parse_size_answer(messages.size_answer(20852014)) == 20852014
    assert messages.size_answer(0) == b"0\n"
    for wrong in (b"", b"\n", b"7", b"07\n", b"7\n\n", b" 7\n", b"-7\n", b"\xff\n", b"7\r\n"):
        with pytest.raises(NoteInvalid):
            messages.parse_size_answer(wrong)


def test_monitoring_path_is_that_of_the_vectors():
    given_log = VECTORS["monitoring"]
    assert messages.origin_hash(given_log["origin"]) == given_log["hash"]
    assert messages.monitoring_path(given_log["origin"]) == given_log["hash"] + "/checkpoint"


# Time


def test_one_liar_of_four_moves_no_bound_past_the_honest_ones():
    honest = [100, 101, 102]
    for lie in (0, 99, 103, 10**12):
        assert intervals.lower([*honest, lie], 1) <= 102
        assert intervals.upper([lie, *honest], 1) >= 100
    assert (intervals.lower(honest, 1), intervals.upper(honest, 1)) == (101, 101)
    assert (intervals.lower(honest, 0), intervals.upper(honest, 0)) == (102, 100)


@pytest.mark.parametrize(("times", "liars"), [([], 0), ([5], 1), ([5, 6], 2)])
def test_too_few_times_say_nothing(times, liars):
    assert intervals.lower(times, liars) is None
    assert intervals.upper(times, liars) is None


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=6), st.lists(st.integers(), max_size=3))
def test_bounds_hold_however_the_liars_lie(honest, lies):
    """Whatever was made after every honest time is after the lower bound, and before for the upper one."""
    times = [*honest, *lies]
    lower, upper = intervals.lower(times, len(lies)), intervals.upper(times, len(lies))
    assert lower is not None
    assert upper is not None
    assert lower <= max(honest)
    assert upper >= min(honest)


# Commitments

SALT = bytes(range(32))
EVENT = UUID("01938c0d-e000-7000-8000-0000000000ab")


def test_commitment_is_an_hmac_over_all_that_it_commits_to():
    message = b"gba-commit/v1\x0001938c0d-e000-7000-8000-0000000000ab\0holder\0" + "陳大文".encode()
    expected = hmac.digest(SALT, message, "sha256")
    assert commitments.commitment(SALT, EVENT, "holder", "陳大文") == expected
    assert commitments.commitment(SALT, str(EVENT).upper(), "holder", "陳大文") == expected


def test_commitment_is_that_of_a_known_answer():
    known = "d2cbc8985682c6f40eae140c203c09f56e03749774ca85c098e288b696d48b0d"
    assert commitments.commitment(SALT, EVENT, "holder", "A123456(7)").hex() == known


def test_commitment_changes_with_everything():
    made = {
        commitments.commitment(*arguments)
        for arguments in [
            (SALT, EVENT, "holder", "x"),
            (bytes(32), EVENT, "holder", "x"),
            (SALT, UUID(int=1), "holder", "x"),
            (SALT, EVENT, "decider", "x"),
            (SALT, EVENT, "holder", "y"),
            (SALT, EVENT, "holder", "\0x"),
        ]
    }
    assert len(made) == 6


@pytest.mark.parametrize("arguments", [(b"", "e", "f"), (bytes(31), "e", "f"), (SALT, "e\0f", ""), (SALT, "e", "f\0")])
def test_commitment_that_could_mean_two_things_is_refused(arguments):
    with pytest.raises(ValueError, match="salt|separator|U\\+0000"):
        commitments.commitment(*arguments, "value")
