"""The table of the witness protocol over real HTTP: each status with its cause, and nothing else."""

from __future__ import annotations

import pytest

from ledger.tlog.merkle import root_of
from ledger.tlog.messages import AddCheckpoint, origin_hash
from ledger.tlog.notes import Checkpoint, Note, SigningKey, parse_signatures

from .samples import NOW, ORIGIN, SampleLog, ask

PLAIN = "text/plain; charset=utf-8"


def add(witness, body):
    return ask(f"{witness.url}/add-checkpoint", "POST", body)


def latest(witness, origin=ORIGIN):
    return ask(f"{witness.url}/{origin_hash(origin)}/checkpoint")


def stands_at(witness):
    found = witness.state.latest(ORIGIN)
    return found.size if found else 0


def times(witness, log, size, answer):
    """The times of the cosignatures in an answer; fails unless every line is a good one of this witness."""
    text = Checkpoint(ORIGIN, size, log.root(size)).body()
    verifiers = [cosigner.verifier() for cosigner in witness.witness.cosigners]
    lines = parse_signatures(answer.body)
    assert len(lines) == len(verifiers)
    return [key.verify(text, line) for key, line in zip(verifiers, lines, strict=True)]


# 200


def test_first_checkpoint_is_cosigned(witness, log):
    answer = add(witness, log.request(0, 5))
    assert (answer.status, answer.content_type) == (200, PLAIN)
    assert times(witness, log, 5, answer) == [NOW]


def test_growth_with_a_proof_is_cosigned(witness, log):
    add(witness, log.request(0, 5))
    for old, size in ((5, 6), (6, 9), (9, 300)):
        answer = add(witness, log.request(old, size))
        assert (answer.status, times(witness, log, size, answer)) == (200, [NOW])
    assert stands_at(witness) == 300


def test_equal_size_is_signed_again_with_a_fresh_time(witness, log, clock):
    add(witness, log.request(0, 5))
    clock.now += 600
    answer = add(witness, log.request(5, 5))
    assert (answer.status, times(witness, log, 5, answer)) == (200, [NOW + 600])
    shown = Note.parse(latest(witness).body)
    assert witness.witness.cosigners[0].verifier().verify(shown.text, shown.signatures[1]) == NOW + 600


def test_empty_log_can_be_cosigned_and_then_grows(witness, log):
    assert add(witness, log.request(0, 0)).status == 200
    assert add(witness, log.request(0, 0)).status == 200
    assert add(witness, log.request(0, 4)).status == 200


def test_ml_dsa_is_an_extra_line(open_witness, log):
    witness = open_witness(with_ml_dsa=True)
    answer = add(witness, log.request(0, 5))
    assert times(witness, log, 5, answer) == [NOW, NOW]
    assert [line.count(b" ") for line in answer.body.splitlines()] == [2, 2]


def test_signatures_of_strangers_are_ignored(witness, log):
    note = Note.parse(log.note(5))
    stranger = SigningKey.from_seed("stranger.test", b"s" * 32).sign(note.text)
    body = AddCheckpoint(0, (), note.with_signatures(stranger).encode()).encode()
    assert add(witness, body).status == 200
    assert b"stranger" not in latest(witness).body


# 400


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"garbage",
        b"\xff\xfe\n\n",
        b"old -1\n\n",
        b"old 05\n\n",
        b"old 5 \n\n",
        b"old 0\nnot base64\n\n",
        b"old 0\nAAAA\n\n",
        b"old 0\n\nno note at all",
        b"old 0\n\nlog.test/ledger\n05\nAAAA\n\n\xe2\x80\x94 log.test/ledger AAAAAAAA\n",
    ],
)
def test_malformed_is_400(witness, body):
    answer = add(witness, body)
    assert (answer.status, answer.content_type) == (400, PLAIN)
    assert stands_at(witness) == 0


def test_63_proof_lines_are_read_and_64_are_malformed(witness, log):
    add(witness, log.request(0, 5))
    hashes = (b"h" * 32,)
    assert add(witness, AddCheckpoint(5, hashes * 63, log.note(6)).encode()).status == 422
    assert add(witness, AddCheckpoint(5, hashes * 64, log.note(6)).encode()).status == 400


def test_old_size_beyond_the_checkpoint_is_400(witness, log):
    add(witness, log.request(0, 9))
    assert add(witness, AddCheckpoint(9, (), log.note(5)).encode()).status == 400
    assert stands_at(witness) == 9


# 403 and 404


def test_unknown_log_is_404(witness):
    key = SigningKey.from_seed("other.test/ledger", b"o" * 32)
    other = SampleLog(origin="other.test/ledger", key=key)
    assert add(witness, other.request(0, 3)).status == 404


def test_unsigned_by_the_log_is_403(witness, log):
    impostor = SigningKey.from_seed(ORIGIN, b"x" * 32)  # the right name, another key
    assert add(witness, AddCheckpoint(0, (), log.note(5, key=impostor)).encode()).status == 403
    assert stands_at(witness) == 0


def test_bad_signature_of_the_log_is_403_even_beside_a_good_one(witness, log):
    good = Note.parse(log.note(5))
    bad = log.key.sign(good.text + b"x")
    assert add(witness, AddCheckpoint(0, (), Note(good.text, (bad,)).encode()).encode()).status == 403
    both = Note(good.text, (good.signatures[0], bad)).encode()
    assert add(witness, AddCheckpoint(0, (), both).encode()).status == 403
    twice = Note(good.text, good.signatures * 2).encode()
    assert add(witness, AddCheckpoint(0, (), twice).encode()).status == 403


# 409


@pytest.mark.parametrize(("old", "size"), [(0, 9), (4, 9), (6, 9), (0, 5), (9, 9)])
def test_another_old_size_is_409_with_ours(witness, log, old, size):
    add(witness, log.request(0, 5))
    answer = add(witness, log.request(old, size))
    assert (answer.status, answer.content_type, answer.body) == (409, "text/x.tlog.size", b"5\n")


def test_witness_that_saw_nothing_says_0(witness, log):
    answer = add(witness, log.request(3, 9))
    assert (answer.status, answer.body) == (409, b"0\n")


def test_rolled_back_log_is_409_and_the_witness_stays(witness, log):
    add(witness, log.request(0, 9))
    assert add(witness, log.request(0, 5)).status == 409
    assert add(witness, log.request(5, 5)).status == 409
    assert stands_at(witness) == 9


# 422


def test_fork_is_422(witness, log):
    add(witness, log.request(0, 5))
    fork = SampleLog(word="x")
    assert add(witness, fork.request(5, 9)).status == 422
    assert add(witness, AddCheckpoint(5, (), fork.note(5)).encode()).status == 422
    assert stands_at(witness) == 5
    assert witness.state.latest(ORIGIN).root == log.root(5)


def test_proof_of_another_size_is_422(witness, log):
    add(witness, log.request(0, 5))
    for proof in (log.proof(4, 9), log.proof(5, 8), (), (*log.proof(5, 9), b"x" * 32), log.proof(5, 9)[:-1]):
        assert add(witness, AddCheckpoint(5, proof, log.note(9)).encode()).status == 422
    assert add(witness, log.request(5, 9)).status == 200


def test_proof_where_nothing_is_to_be_proved_is_422(witness, log):
    assert add(witness, AddCheckpoint(0, (b"x" * 32,), log.note(5)).encode()).status == 422
    add(witness, log.request(0, 5))
    assert add(witness, AddCheckpoint(5, (b"x" * 32,), log.note(5)).encode()).status == 422


def test_empty_log_with_another_root_is_422(witness, log):
    assert root_of([]) != b"r" * 32
    assert add(witness, AddCheckpoint(0, (), log.note(0, root=b"r" * 32)).encode()).status == 422


# The clock


def test_clock_that_went_backwards_signs_nothing(witness, log, clock):
    add(witness, log.request(0, 5))
    clock.now -= 1
    assert add(witness, log.request(5, 5)).status == 503
    assert add(witness, log.request(5, 9)).status == 503
    assert stands_at(witness) == 5
    clock.now += 1
    assert add(witness, log.request(5, 9)).status == 200


# Monitoring


def test_monitoring_shows_the_newest_note_with_the_logs_signature(witness, log):
    assert latest(witness).status == 404
    add(witness, log.request(0, 5))
    add(witness, log.request(5, 7))
    answer = latest(witness)
    assert (answer.status, answer.content_type) == (200, PLAIN)
    note = Note.parse(answer.body)
    assert Checkpoint.parse(note.text).size == 7
    log.key.verifier().verify(note.text, note.signatures[0])
    witness.witness.cosigners[0].verifier().verify(note.text, note.signatures[1])


def test_every_note_is_kept(witness, log):
    for old, size in ((0, 2), (2, 5), (5, 5), (5, 9)):
        add(witness, log.request(old, size))
    kept = witness.state.notes(ORIGIN, "cosigned")
    assert [note.note for note in kept] == [log.note(size) for size in (2, 5, 9)]


def test_clock_that_is_behind_is_an_alarm(witness, log, clock):
    add(witness, log.request(0, 5))
    assert ask(f"{witness.url}/health").status == 200
    clock.now -= 1
    health = ask(f"{witness.url}/health")
    assert health.status == 503
    assert b"the clock is behind the last cosignature" in health.body
