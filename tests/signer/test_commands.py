"""The commands of the signer as an operator types them: keys, refusals, status."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from ledger.signer.__main__ import COMMANDS
from ledger.signer.config import Config, ConfigError, load_key, load_policy, make_key
from ledger.tlog.notes import SigningKey, VerifierKey
from tests.factories.checkpoints import ORIGIN
from tests.factories.ledger import chain_samples

from .conftest import Bench

WHOLE = {
    "SIGNER_DATABASE_URL": "postgresql:///x",
    "LEDGER_ORIGIN": ORIGIN,
    "SIGNER_KEY_FILE": "key",
    "SIGNER_STATE_DIR": "state",
    "LEDGER_POLICY_FILE": "policy.txt",
}


def test_the_environment_says_everything():
    config = Config.from_environment(WHOLE | {"SIGNER_INTERVAL_S": "0.5"})
    assert (config.interval_s, config.refresh_s, config.poll_s) == (0.5, 600.0, 30.0)
    assert config.key_file == Path("key")
    assert Config.from_environment(WHOLE).interval_s == 1.0


@pytest.mark.parametrize("name", WHOLE)
def test_a_variable_that_is_missing_is_named(name):
    with pytest.raises(ConfigError, match=name):
        Config.from_environment({key: value for key, value in WHOLE.items() if key != name})


@pytest.mark.parametrize("value", ["soon", "0", "-1", "1e9", "nan"])
def test_a_time_that_is_none_is_refused(value):
    with pytest.raises(ConfigError, match="SIGNER_REFRESH_S"):
        Config.from_environment(WHOLE | {"SIGNER_REFRESH_S": value})


def test_a_key_is_made_once_and_for_its_owner_only(tmp_path):
    path = tmp_path / "key"
    public = make_key(path, ORIGIN)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert VerifierKey.parse(public) == SigningKey.parse(path.read_text()).verifier()
    before = path.read_bytes()
    with pytest.raises(ConfigError, match="cannot be made"):
        make_key(path, ORIGIN)
    with pytest.raises(ConfigError, match="cannot be made"):
        make_key(tmp_path / "other", "not a name")
    assert path.read_bytes() == before


def policy_for(tmp_path: Path, *publics: str) -> Path:
    file = tmp_path / "policy.txt"
    file.write_text("".join(f"log {public}\n" for public in publics) + "quorum none\n")
    return file


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o660])
def test_a_key_that_others_may_read_is_refused(tmp_path, mode):
    public = make_key(tmp_path / "key", ORIGIN)
    policy = load_policy(policy_for(tmp_path, public), ORIGIN)
    assert load_key(tmp_path / "key", ORIGIN, policy).name == ORIGIN
    (tmp_path / "key").chmod(mode)
    with pytest.raises(ConfigError, match="0600"):
        load_key(tmp_path / "key", ORIGIN, policy)


def test_a_key_of_somebody_else_is_refused(tmp_path):
    public = make_key(tmp_path / "key", ORIGIN)
    policy = load_policy(policy_for(tmp_path, public), ORIGIN)
    theirs = Path("/etc/passwd")
    if os.geteuid() == 0:  # only root can give a file away; for others that file is somebody else's
        theirs = tmp_path / "key"
        os.chown(theirs, 1, 1)
    with pytest.raises(ConfigError, match="signer's own"):
        load_key(theirs, ORIGIN, policy)


@pytest.mark.parametrize("text", [b"", b"\xff", b"PRIVATE+KEY+x+00000000+AAAA\n"])
def test_a_file_without_a_key_is_refused_without_repeating_it(tmp_path, text):
    public = make_key(tmp_path / "key", ORIGIN)
    policy = load_policy(policy_for(tmp_path, public), ORIGIN)
    (tmp_path / "key").write_bytes(text)
    with pytest.raises(ConfigError) as refused:
        load_key(tmp_path / "key", ORIGIN, policy)
    assert "AAAA" not in str(refused.value)


def test_a_key_that_the_policy_does_not_name_is_refused(tmp_path):
    make_key(tmp_path / "key", ORIGIN)
    other = str(SigningKey.from_seed(ORIGIN, bytes(32)).verifier())
    policy = load_policy(policy_for(tmp_path, other), ORIGIN)
    with pytest.raises(ConfigError, match="does not hold the key"):
        load_key(tmp_path / "key", ORIGIN, policy)
    with pytest.raises(ConfigError, match="cannot be read"):
        load_key(tmp_path / "gone", ORIGIN, policy)


def test_a_policy_that_does_not_name_the_log_is_refused(tmp_path):
    other = str(SigningKey.from_seed("another.test/log", bytes(32)).verifier())
    with pytest.raises(ConfigError, match="does not name the log"):
        load_policy(policy_for(tmp_path, other), ORIGIN)
    (tmp_path / "policy.txt").write_text("nonsense\n")
    with pytest.raises(ConfigError, match="line 1"):
        load_policy(tmp_path / "policy.txt", ORIGIN)
    with pytest.raises(ConfigError, match="cannot be used"):
        load_policy(tmp_path / "gone", ORIGIN)


@pytest.mark.processes
def test_an_operator_begins_a_log_and_looks_at_it(bench: Bench, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    own = {
        "SIGNER_KEY_FILE": str(other / "key"),
        "SIGNER_STATE_DIR": str(other / "state"),
        "LEDGER_POLICY_FILE": str(other / "policy.txt"),
    }
    public = bench.command("keygen", **own).stdout
    assert public.startswith(ORIGIN + "+")
    assert bench.command("keygen", **own).returncode == 2
    assert "cannot be used" in bench.command("once", **own).stderr
    policy_for(other, public.strip())
    assert bench.command("once", **own).returncode == 1
    assert json.loads(bench.command("status", **own).stdout)["halted"]["reason"] == "state_lost"
    begun = bench.command("init", **own)
    assert (begun.returncode, "State of 0 entries" in begun.stdout) == (0, True), begun
    assert "never written over" in bench.command("init", **own).stderr
    assert bench.command("once", **own).stdout == "Nothing new; 0 entries\n"
    chain_samples(2)
    assert bench.command("once", **own).stdout == "Signed 2 entries\n"
    status = bench.command("status", **own)
    assert (status.returncode, json.loads(status.stdout)["size"]) == (0, 2)
    assert bench.command("resume", **own).stderr.endswith("The signer is not halted.\n")


@pytest.mark.processes
def test_what_is_missing_is_said_in_one_sentence(bench: Bench):
    refused = bench.command("once", LEDGER_ORIGIN="")
    assert (refused.returncode, refused.stderr) == (
        2,
        "The environment variable LEDGER_ORIGIN is required and is not set.\n",
    )
    assert bench.command("nonsense").returncode == 2
    gone = bench.command("once", SIGNER_DATABASE_URL="postgresql://nobody@127.0.0.1:1/none")
    assert gone.returncode == 2
    assert json.loads(bench.command("status").stdout) == {"state": "unknown", "halted": None}


def test_every_command_says_what_it_is_for():
    assert set(COMMANDS) == {"run", "once", "status", "keygen", "init", "resume", "rebuild"}
    assert all(COMMANDS.values())


@pytest.mark.processes
def test_a_lost_state_is_made_again_by_command(ledger_network, bench: Bench, meddle):
    """Of the network's log: its files, its witnesses."""
    chain_samples(3)
    ledger_network.publish()
    config = ledger_network.signer_config
    ledger_network.restart()
    (config.state_dir / "state.json").unlink()
    own = {
        "SIGNER_KEY_FILE": str(config.key_file),
        "SIGNER_STATE_DIR": str(config.state_dir),
        "LEDGER_POLICY_FILE": str(config.policy_file),
    }
    assert bench.command("once", **own).returncode == 1
    meddle("UPDATE led.log_head SET size = 2, frontier = substr(frontier, 1, 32)")
    refused = bench.command("rebuild", **own)
    assert (refused.returncode, "behind_witness" in refused.stderr) == (1, True), refused
    meddle(
        "UPDATE led.log_head SET size = 3, frontier = (SELECT sha256('\\x01'::bytea || substr(hashes, 1, 64)) || "
        "substr(hashes, 65) FROM led.tile)"
    )
    done = bench.command("rebuild", **own)
    assert (done.returncode, "State of 3 entries" in done.stdout) == (0, True), done
    assert bench.command("once", **own).returncode == 0
