"""A state is begun once, on purpose, and made again only from what the witnesses hold. The database is not enough."""

from __future__ import annotations

import json
import shutil

import pytest

from ledger.signer import beginning
from ledger.signer.config import ConfigError
from ledger.signer.halting import Halt
from ledger.signer.state import State
from tests.factories.ledger import chain_samples
from tests.fixtures.hostile import Hostile

from .conftest import NOW, Bench


def lose_state(network) -> None:
    network.restart()
    shutil.rmtree(network.signer_config.state_dir)
    network.signer_config.state_dir.mkdir()


def test_without_a_state_nothing_is_signed(bench: Bench):
    chain_samples(1)
    (bench.folder / "state" / "state.json").unlink()
    assert bench.halts() == "state_lost"
    assert not (bench.folder / "state" / "checkpoint").exists()
    assert bench.command("once").returncode == 1
    assert bench.command("status").returncode == 1
    assert bench.command("init").returncode == 0  # nobody has seen anything of this log
    assert bench.command("once").returncode == 0
    assert json.loads(bench.command("status").stdout)["size"] == 1


def test_a_state_is_never_written_over(bench: Bench):
    for make in (beginning.begin, beginning.rebuild):
        with pytest.raises(ConfigError, match="never written over"):
            make(bench.config, NOW)


@pytest.mark.parametrize(
    "damage",
    [
        lambda fields: fields | {"size": 1},
        lambda fields: fields | {"root": "00" * 32},
        lambda fields: fields | {"note": fields["note"].replace("2\n", "3\n", 1)},
        lambda fields: fields | {"origin": "another.test/log"},
        lambda fields: {name: value for name, value in fields.items() if name != "chain"},
        lambda fields: [fields],
    ],
)
def test_a_damaged_state_halts(bench: Bench, damage):
    chain_samples(2)
    bench.start().tick()
    file = bench.folder / "state" / "state.json"
    file.write_text(json.dumps(damage(json.loads(file.read_text()))))
    assert bench.halts() == "state_damaged"
    file.write_text("{")
    assert bench.halts() == "state_damaged"


def test_an_unreadable_report_of_a_halt_is_a_halt(bench: Bench):
    for text in ("{", "[]", "{}"):
        (bench.folder / "state" / "halted.json").write_text(text)
        assert bench.command("once").returncode == 1
    assert bench.start().folder.halted() == {"reason": "state_damaged"}


def test_a_log_that_a_witness_knows_is_not_begun_again(ledger_network):
    chain_samples(3)
    ledger_network.publish()
    lose_state(ledger_network)
    with pytest.raises(ConfigError, match="not a new log"):
        beginning.begin(ledger_network.signer_config, NOW)


def test_a_log_that_the_database_has_checkpoints_of_is_not_begun_again(ledger_network):
    chain_samples(3)
    ledger_network.publish()
    lose_state(ledger_network)
    for name in list(ledger_network.witnesses):
        ledger_network.stop_witness(name)
    with pytest.raises(ConfigError, match="the database holds a note"):
        beginning.begin(ledger_network.signer_config, NOW)


def test_a_lost_state_is_made_again_from_the_witnesses(ledger_network):
    chain_samples(300)
    ledger_network.publish()
    ledger_network.stop_witness("mo")  # stays behind
    chain_samples(20)
    published = ledger_network.publish()
    before = ledger_network.signer.folder.load(ledger_network.signer.public)
    ledger_network.start_witness("mo")
    lose_state(ledger_network)
    chain_samples(5)  # the appender goes on

    state = beginning.rebuild(ledger_network.signer_config, NOW)

    assert state == State(**{**before.__dict__, "signed_at": NOW, "seen_at": NOW})
    assert published.note.startswith(state.note)
    assert ledger_network.publish().size == 325


def test_a_state_is_not_made_again_with_fewer_witnesses_than_the_quorum(ledger_network):
    chain_samples(3)
    ledger_network.publish()
    lose_state(ledger_network)
    ledger_network.stop_witness("gd")
    ledger_network.stop_witness("hk")
    with pytest.raises(ConfigError, match="mo, neutral"):
        beginning.rebuild(ledger_network.signer_config, NOW)


def test_a_state_is_not_made_from_nothing(bench: Bench):
    (bench.folder / "state" / "state.json").unlink()
    with pytest.raises(ConfigError, match="nobody"):
        beginning.rebuild(bench.config, NOW)


@pytest.mark.parametrize("tamper", ["cut", "forged", "gone"])
def test_a_state_is_not_made_again_over_another_log(ledger_network, meddle, tamper):
    chain_samples(3)
    ledger_network.publish()
    lose_state(ledger_network)
    expected = {"cut": "behind_witness", "forged": "split_view", "gone": "no_log"}[tamper]
    if tamper == "cut":
        meddle("UPDATE led.log_head SET size = 2, frontier = substr(frontier, 1, 32)")
    elif tamper == "gone":
        meddle("DELETE FROM led.log_head")
    else:
        from .test_halting import rewritten

        meddle(*rewritten(2, b'{"forged":1}'))
    with pytest.raises(Halt) as halted:
        beginning.rebuild(ledger_network.signer_config, NOW)
    assert halted.value.reason == expected


def test_a_witness_with_a_bad_cosignature_does_not_count(ledger_network):
    """Its note still counts against us: our own signature stands under it."""
    chain_samples(3)
    published = ledger_network.publish()
    lose_state(ledger_network)
    ledger_network.stop_witness("neutral")
    ledger_network.stop_witness("mo")
    lines = published.note.splitlines(keepends=True)
    ours, theirs = lines[4], lines[-1]
    forged = "".join([*lines[:4], ours, theirs.replace(theirs[-20:-10], "AAAAAAAAAA")])
    with (
        Hostile(port=ledger_network.ports["neutral"], shows=forged.encode()),
        pytest.raises(ConfigError, match=r"came from: gd, hk\."),
    ):
        beginning.rebuild(ledger_network.signer_config, NOW)


def test_checkpoints_of_another_key_in_the_database_stop_the_beginning(bench: Bench, meddle, caplog):
    from tests.factories.checkpoints import publish_rows

    chain_samples(2)
    publish_rows(2)  # signed by nobody
    assert bench.halts() == ""
    assert "not signed by this log's key" in caplog.text
    (bench.folder / "state" / "state.json").unlink()
    with pytest.raises(ConfigError, match="not of this log's key"):
        beginning.begin(bench.config, NOW)
