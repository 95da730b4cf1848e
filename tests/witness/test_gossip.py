"""Gossip: peers that saw the same history are found consistent; two stories under one key are kept as evidence."""

from __future__ import annotations

import json

import pytest

from ledger.tlog.messages import AddCheckpoint
from ledger.tlog.notes import Note
from ledger.tlog.witness.answers import Answer
from ledger.tlog.witness.config import MirrorConfig
from ledger.tlog.witness.server import Server, serve_in_thread

from .samples import ORIGIN, TOKEN, SampleLog, ask


def add(service, body):
    assert ask(f"{service.url}/add-checkpoint", "POST", body).status == 200


def standings(service):
    names = ("cosigned", "pending", "consistent", "contradicts")
    return {name: service.state.count(name) for name in names if service.state.count(name)}


def evidence(service):
    return json.loads(ask(f"{service.url}/evidence").body)


@pytest.fixture
def pair(open_witness, serve, log, tmp_path):
    """Hong Kong, which mirrors and gossips with Macao, and Macao, which only listens."""
    (tmp_path / "token").write_text(TOKEN)
    url = serve(log)
    macao = open_witness("mo.test")
    mirror = MirrorConfig(url=url, token_file=tmp_path / "token", every_s=600)
    return open_witness("hk.test", peers={"mo": macao.url, "hk.test": "http://127.0.0.1:1"}, mirror=mirror), macao


def test_one_history_is_consistent_whoever_is_ahead(pair, log):
    hongkong, macao = pair
    log.count = 9
    hongkong.gossip_once()  # nobody has seen anything
    assert hongkong.gossip.seen["mo"]["state"] == "empty"
    add(macao, log.request(0, 4))
    hongkong.gossip_once()  # we have seen nothing ourselves
    assert standings(hongkong) == {"pending": 1}
    add(hongkong, log.request(0, 9))
    hongkong.gossip_once()
    assert standings(hongkong) == {"cosigned": 1, "consistent": 1}
    log.count = 12
    add(macao, log.request(4, 12))
    hongkong.mirror_once()  # the log's own page shows the same checkpoint of 12
    hongkong.gossip_once()
    assert standings(hongkong) == {"cosigned": 1, "consistent": 2}
    add(hongkong, log.request(9, 12))
    assert standings(hongkong) == {"cosigned": 2, "consistent": 1}
    hongkong.gossip_once()
    assert (evidence(hongkong), ask(f"{hongkong.url}/health").status) == ([], 200)
    assert hongkong.gossip.seen == {"mo": {"asked_at": hongkong.clock(), "state": "answers", "size": 12}}


def test_split_view_of_one_size_is_kept_as_evidence(pair, log):
    hongkong, macao = pair
    fork = SampleLog(word="x", from_index=3)
    add(hongkong, log.request(0, 5))
    add(macao, fork.request(0, 5))
    hongkong.gossip_once()
    hongkong.gossip_once()
    [found] = evidence(hongkong)
    assert (found["origin"], found["kind"]) == (ORIGIN, "two roots for one size")
    kept = [Note.parse(note["text"].encode()) for note in found["notes"]]
    # Both notes are there as the log signed them: anyone with its public key can check that it told two stories.
    assert {note.text for note in kept} == {Note.parse(part.note(5)).text for part in (log, fork)}
    for note, described in zip(kept, found["notes"], strict=True):
        log.key.verifier().verify(note.text, note.signatures[0])
        file = hongkong.gossip.evidence.folder / described["file"]
        assert file.read_bytes() == described["text"].encode()
    health = ask(f"{hongkong.url}/health")
    assert health.status == 503
    assert json.loads(health.body)["alarms"] == ["1 contradictions are kept as evidence"]


@pytest.mark.parametrize(
    ("theirs", "kind"), [(5, "one is not a beginning of the other"), (9, "two roots for one size")]
)
def test_split_view_of_two_sizes_is_found_with_the_mirrored_entries(pair, log, theirs, kind):
    hongkong, macao = pair
    fork = SampleLog(word="x", from_index=3)
    log.count = 9
    add(hongkong, log.request(0, 9 if theirs == 5 else 5))
    hongkong.mirror_once()
    add(macao, fork.request(0, theirs))
    hongkong.gossip_once()
    [found] = evidence(hongkong)
    assert found["kind"] == kind
    assert {note["text"].split("\n")[1] for note in found["notes"]} == {str(theirs), "9"}


def test_split_view_is_found_when_they_are_ahead_of_us(pair, log):
    """We cosigned 5, they a forked 9; the mirror has 12 of the log that we know."""
    hongkong, macao = pair
    log.count = 12
    add(hongkong, log.request(0, 5))
    hongkong.mirror_once()
    add(macao, SampleLog(word="x", from_index=3).request(0, 9))
    hongkong.gossip_once()
    assert [found["kind"] for found in evidence(hongkong)] == ["one is not a beginning of the other"]


def test_split_view_without_a_mirror_waits_for_a_proof_and_becomes_an_alarm(open_witness, serve, log, clock, caplog):
    macao = open_witness("mo.test")
    log.count = 9
    hongkong = open_witness("hk.test", peers={"mo": macao.url}, url=serve(log))
    fork = SampleLog(word="x", from_index=3)
    add(hongkong, log.request(0, 9))
    add(macao, fork.request(0, 5))
    hongkong.gossip_once()
    assert standings(hongkong) == {"cosigned": 1, "pending": 1}
    assert "gives no proof that 5 and 9 agree" in caplog.text
    assert ask(f"{hongkong.url}/health").status == 200
    clock.now += 901
    health = json.loads(ask(f"{hongkong.url}/health").body)
    assert health["alarms"] == ["1 checkpoints of peers wait for a proof that they agree with ours"]
    # An honest peer is cleared by the same tiles.
    honest = open_witness("neutral.test")
    add(honest, log.request(0, 7))
    hongkong.gossip.peers["neutral"] = honest.url
    hongkong.gossip_once()
    assert standings(hongkong) == {"cosigned": 1, "pending": 1, "consistent": 1}
    log.stop()
    hongkong.gossip_once()
    assert standings(hongkong)["pending"] == 1


def test_without_any_tiles_nothing_is_decided(open_witness, log):
    macao = open_witness("mo.test")
    hongkong = open_witness("hk.test", peers={"mo": macao.url})
    add(hongkong, log.request(0, 9))
    add(macao, log.request(0, 5))
    hongkong.gossip_once()
    assert standings(hongkong) == {"cosigned": 1, "pending": 1}


def test_empty_log_agrees_with_every_other(open_witness, log):
    macao = open_witness("mo.test")
    hongkong = open_witness("hk.test", peers={"mo": macao.url})
    add(hongkong, log.request(0, 9))
    add(macao, log.request(0, 0))
    hongkong.gossip_once()
    assert standings(hongkong) == {"cosigned": 1, "consistent": 1}


@pytest.mark.parametrize(
    "note",
    [
        b"garbage",
        SampleLog(origin="other.test/ledger").note(3),
        SampleLog().note(3).replace(b"\n3\n", b"\n4\n"),
        Note(Note.parse(SampleLog().note(3)).text, ()).encode() + b"\xe2\x80\x94 stranger.test AAAAAAAA\n",
    ],
)
def test_garbage_of_a_peer_is_named_and_not_kept(open_witness, log, note):
    server = Server("127.0.0.1", 0, lambda *_: Answer(200, note), most_bytes=10)
    thread = serve_in_thread(server, "garbage")
    try:
        hongkong = open_witness("hk.test", peers={"mo": f"http://127.0.0.1:{server.server_port}"})
        add(hongkong, log.request(0, 5))
        hongkong.gossip_once()
        assert hongkong.gossip.seen["mo"]["state"] == "garbage"
        assert json.loads(ask(f"{hongkong.url}/health").body)["alarms"] == ["peer mo answers garbage"]
        assert standings(hongkong) == {"cosigned": 1}
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def test_peer_that_is_gone_is_unreachable_and_no_alarm(open_witness):
    hongkong = open_witness("hk.test", peers={"mo": "http://127.0.0.1:1"})
    hongkong.gossip_once()
    assert hongkong.gossip.seen["mo"]["state"] == "unreachable"
    assert ask(f"{hongkong.url}/health").status == 200


def test_page_of_the_log_that_contradicts_what_was_cosigned_is_evidence(pair, log):
    """The log shows the world another history than the one that we cosigned."""
    hongkong, _ = pair
    fork = SampleLog(word="x", from_index=3)
    add(hongkong, AddCheckpoint(0, (), fork.note(7)).encode())
    log.count = 7
    hongkong.mirror_once()
    hongkong.gossip_once()
    [found] = evidence(hongkong)
    assert {note["source"] for note in found["notes"]} == {"the log", "the log's own page"}
