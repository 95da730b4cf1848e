"""The witnesses remember for the signer. Only notes that its own key signed can make it halt."""

from __future__ import annotations

import shutil
import time
from concurrent.futures import Future

import pytest

from ledger.signer.halting import Halt
from ledger.signer.signing import Signer
from ledger.tlog.checkpoints import Checkpoint
from ledger.tlog.notes import Note, SigningKey
from tests.factories.ledger import chain_samples
from tests.fixtures.hostile import Hostile

from .conftest import Bench
from .test_halting import rewritten


def halts(signer: Signer) -> str:
    try:
        signer.tick()
    except Halt as halt:
        return halt.reason
    return ""


def keep(network, name: str):
    """A copy of the signer's files, to be put back later: a state from a backup."""
    copy = network.folder / name
    shutil.copytree(network.signer_config.state_dir, copy)
    return copy


def put_back(network, copy) -> None:
    network.restart()
    shutil.rmtree(network.signer_config.state_dir)
    shutil.copytree(copy, network.signer_config.state_dir)


def test_witnesses_that_agree_or_are_behind_do_not_halt(ledger_network):
    chain_samples(3)
    ledger_network.publish()
    ledger_network.stop_witness("hk")
    chain_samples(300)
    ledger_network.publish()
    ledger_network.start_witness("hk")  # stands at 3, everybody else at 303
    ledger_network.restart()
    assert halts(ledger_network.signer) == ""


def test_a_database_and_a_state_from_the_same_backup_halt_because_of_the_witnesses(ledger_network, meddle):
    """The whole machine was put back: nothing on it contradicts anything else. The witnesses remember."""
    chain_samples(3)
    ledger_network.publish()
    backup = keep(ledger_network, "backup")
    chain_samples(2)
    ledger_network.publish()
    put_back(ledger_network, backup)
    meddle(
        *rewritten(3),
        *(f"ALTER TABLE led.{table} DISABLE TRIGGER ALL" for table in ("checkpoint", "cosignature", "published")),
        "DELETE FROM led.published WHERE size = 5",
        "DELETE FROM led.cosignature WHERE size = 5",
        "DELETE FROM led.checkpoint WHERE size = 5",
    )
    assert halts(ledger_network.signer) == "behind_witness"


def test_a_state_from_a_backup_halts(ledger_network):
    chain_samples(3)
    ledger_network.publish()
    backup = keep(ledger_network, "backup")
    chain_samples(2)
    ledger_network.publish()
    put_back(ledger_network, backup)
    assert halts(ledger_network.signer) == "state_behind"


def test_a_state_from_a_backup_halts_without_any_witness_too(ledger_network):
    """The checkpoints that the publisher brought in are a memory."""
    chain_samples(3)
    ledger_network.publish()
    backup = keep(ledger_network, "backup")
    chain_samples(2)
    ledger_network.publish()
    put_back(ledger_network, backup)
    for name in list(ledger_network.witnesses):
        ledger_network.stop_witness(name)
    assert halts(ledger_network.signer) == "state_behind"


def test_the_witnesses_are_asked_again_while_the_signer_runs(ledger_network):
    chain_samples(3)
    ledger_network.publish()
    signer = ledger_network.signer
    assert halts(signer) == ""
    signer.witnesses._asked = []
    forged = Checkpoint(ledger_network.origin, 3, bytes(32)).body()
    seen = Note(forged, (ledger_network.key.sign(forged),)).encode()
    hostile = Hostile(shows=seen)
    with hostile:
        signer.witnesses.witnesses = [type(one)(one.name, one.key, hostile.url) for one in signer.witnesses.witnesses]
        deadline = time.monotonic() + 20
        reason = ""
        while not reason and time.monotonic() < deadline:
            time.sleep(0.03)
            reason = halts(signer)
    assert reason == "split_view"


@pytest.fixture
def shown(bench: Bench):
    """A hostile witness in the policy of a signer that has signed two states: three entries, then five."""
    with Hostile() as hostile:
        chain_samples(3)
        bench.start().tick()
        chain_samples(2)
        signer = bench.start()
        signer.tick()
        log = str(signer.public)
        from .conftest import cosigner

        bench.write_policy(log, ("w", str(cosigner("w.test").verifier()), hostile.url))
        yield hostile, bench, SigningKey.parse(bench.config.key_file.read_text())


def note(key: SigningKey, size: int, root: bytes, origin: str = "") -> bytes:
    text = Checkpoint(origin or key.name, size, root).body()
    return Note(text, (key.sign(text),)).encode()


@pytest.mark.parametrize(
    ("size", "reason"), [(3, "split_view"), (5, "split_view"), (6, "behind_witness"), (2**60, "behind_witness")]
)
def test_a_note_of_our_own_key_that_contradicts_us_halts(shown, size, reason):
    hostile, bench, key = shown
    hostile.shows = note(key, size, bytes(32))
    assert bench.halts() == reason


def test_what_our_key_has_not_signed_halts_nobody(shown):
    hostile, bench, key = shown
    other = SigningKey.from_seed(key.name, bytes(32))
    ours = note(key, 5, bytes(32))
    for data in (
        b"",
        b"garbage",
        note(other, 9, bytes(32)),
        ours.replace(b"\n5\n", b"\n9\n"),
        note(key, 9, bytes(32), "another.test/log"),
        ours + b"x" * 70_000,
    ):
        hostile.shows = data
        assert bench.halts() == "", data[:80]
    hostile.status = 404
    assert bench.halts() == ""


def test_a_tile_that_was_cut_off_is_named_as_such(shown, meddle):
    hostile, bench, key = shown
    signer = bench.start()
    assert bench.halts(signer) == ""
    hostile.shows = note(key, 3, bytes(32))
    meddle("UPDATE led.tile SET hashes = substr(hashes, 1, 32)")
    signer._heard = signer.witnesses.ask_all()
    assert bench.halts(signer) == "tile"


@pytest.mark.parametrize("how", ["silent", "drip", "redirect", "closed"])
def test_a_witness_that_does_not_answer_holds_nobody_up(shown, how):
    hostile, bench, key = shown
    hostile.shows = note(key, 9, bytes(32))
    hostile.manner = how
    began = time.monotonic()
    assert bench.halts() == ""
    assert time.monotonic() - began < 30


def test_a_round_that_is_under_way_is_not_begun_again(shown):
    _, bench, _ = shown
    signer = bench.start()
    signer.tick()
    pending: Future[None] = Future()
    signer.witnesses._asked = [pending]  # type: ignore[list-item]
    signer.witnesses.start()
    assert signer.witnesses.collect() == []
    assert signer.witnesses._asked == [pending]
    pending.set_result(None)
    assert signer.witnesses.collect() == []
