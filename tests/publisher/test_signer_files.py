"""What the signer shows is read as a stranger's: a note that does not fit is not brought in, and why is said."""

from __future__ import annotations

import json
import os
import time

import pytest

from ledger.publisher.signer_files import shown
from ledger.selectors import components, latest_published, network_state
from ledger.tlog.checkpoints import Checkpoint
from ledger.tlog.notes import Note, SigningKey
from tests.factories.checkpoints import publish_rows
from tests.factories.ledger import chain_samples

from .conftest import rows


def part(name: str) -> tuple[str, str]:
    [found] = [(one.state, one.reason) for one in components() if one.name == name]
    return found


def show(network, note: bytes) -> None:
    (network.publisher_config.signer_dir / "checkpoint").write_bytes(note)


def note_of(key: SigningKey, size: int, root: bytes) -> bytes:
    text = Checkpoint(key.name, size, root).body()
    return Note(text, (key.sign(text),)).encode()


@pytest.fixture
def published(ledger_network):
    chain_samples(3)
    ledger_network.publish()
    return ledger_network


@pytest.mark.parametrize("kind", ["garbage", "another key", "another log", "changed"])
def test_a_note_that_this_log_did_not_sign_is_not_brought_in(published, kind):
    chain_samples(2)
    key = published.key
    root = bytes(32)
    show(
        published,
        {
            "garbage": b"\xff\x00",
            "another key": note_of(SigningKey.from_seed(key.name, bytes(32)), 5, root),
            "another log": note_of(SigningKey.from_seed("another.test/log", key.seed), 5, root),
            "changed": published.publisher_config.signer_dir.joinpath("checkpoint")
            .read_bytes()
            .replace(b"\n3\n", b"\n5\n"),
        }[kind],
    )
    assert published.publisher.tick() is False
    assert part("publisher") == ("refused", "bad_note")
    assert rows("SELECT max(size) FROM led.checkpoint") == [(3,)]
    assert network_state().halted is None  # who can write a file cannot stop the log
    published.signer.folder.checkpoint_file.unlink()
    published.restart()
    assert published.publish().size == 5


@pytest.mark.parametrize(
    ("size", "reason"), [(3, "split_view"), (5, "root"), (6, "database_behind")], ids=["same size", "root", "beyond"]
)
def test_a_signed_note_that_contradicts_the_log_halts(published, size, reason):
    chain_samples(2)
    show(published, note_of(published.key, size, bytes(32)))
    assert published.publisher.tick() is False
    assert part("publisher") == ("halted", reason)
    assert rows("SELECT max(size) FROM led.checkpoint") == [(3,)]
    halted = network_state().halted
    assert halted is not None
    assert halted.reason == reason


def test_tiles_that_do_not_reach_halt(published, meddle):
    chain_samples(2)
    published.sign()
    meddle("UPDATE led.tile SET hashes = substr(hashes, 1, 64)")
    assert published.publisher.tick() is False
    assert part("publisher") == ("halted", "tile")


def test_a_checkpoint_that_somebody_else_put_into_the_database_goes_nowhere(published):
    chain_samples(2)
    publish_rows(5)
    assert published.publisher.tick() is False
    assert part("publisher") == ("refused", "bad_note")
    assert all(size < 5 for (size,) in rows("SELECT size FROM led.cosignature WHERE witness <> 'gd.test'"))


def test_an_older_note_of_the_signer_changes_nothing(published):
    before = (published.publisher_config.signer_dir / "checkpoint").read_bytes()
    chain_samples(2)
    published.publish()
    show(published, before)
    assert published.publisher.tick() is False
    assert part("publisher") == ("running", "")
    assert latest_published().size == 5


def test_a_signer_that_halts_stops_publication_and_everybody_sees_why(published):
    chain_samples(2)
    published.sign()
    (published.publisher_config.signer_dir / "halted.json").write_text(json.dumps({"reason": "behind_witness"}))
    assert published.publisher.tick() is False
    assert part("signer") == ("halted", "behind_witness")
    assert part("publisher") == ("running", "")
    halted = network_state().halted
    assert halted is not None
    assert (halted.name, halted.reason) == ("signer", "behind_witness")
    assert latest_published().size == 3

    (published.publisher_config.signer_dir / "halted.json").unlink()
    assert published.publisher.tick() is True
    assert part("signer")[0] == "running"


def test_a_signer_that_is_silent_is_named(published):
    status = published.publisher_config.signer_dir / "status.json"
    old = json.loads(status.read_text()) | {"seen_at": time.time() - 60}
    status.write_text(json.dumps(old))
    published.publisher.tick()
    assert part("signer") == ("unreachable", "silent")


@pytest.mark.parametrize(
    "text",
    ["", "{", "[1]", "[" * 16_000, '{"size": true}', '{"seen_at": "x", "size": -1}', '{"seen_at": 1e300, "size": "2"}'],
)
def test_garbage_in_the_signers_status_is_as_if_it_were_silent(tmp_path, text):
    (tmp_path / "status.json").write_text(text)
    found = shown(tmp_path, 1_700_000_000.0)
    assert (found.state, found.size, found.seen_at, found.note) == ("unreachable", None, None, b"")
    (tmp_path / "halted.json").write_text(text)
    assert shown(tmp_path, 1_700_000_000.0).state == "halted"


@pytest.mark.parametrize("reason", ['"\\u0000"', '"\\ud800"', '"clock went back"', "[]", "7"])
def test_a_reason_that_is_no_code_does_not_reach_the_database(published, reason):
    """PostgreSQL takes no U+0000, and nobody encodes half a character."""
    folder = published.publisher_config.signer_dir
    status = json.loads((folder / "status.json").read_text()) | {"seen_at": time.time()}
    (folder / "status.json").write_text(json.dumps(status)[:-1] + f', "reason": {reason}}}')
    published.publisher.tick()
    assert part("signer") == ("running", "")
    (folder / "halted.json").write_text(f'{{"reason": {reason}}}')
    published.publisher.tick()
    assert part("signer") == ("halted", "unknown")


def test_a_pipe_in_the_place_of_a_file_keeps_nobody_waiting(tmp_path):
    for name in ("checkpoint", "status.json", "halted.json"):
        os.mkfifo(tmp_path / name)
    found = shown(tmp_path, 1_700_000_000.0)
    assert (found.note, found.state) == (b"", "halted")
