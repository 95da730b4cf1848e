"""The network of ``make run``: keys made once and private, ports that move when they must, secrets only where due."""

from __future__ import annotations

import hashlib
import json
import os
import socket
import stat

import pytest

from bayarea.local import environment
from bayarea.local.network import WITNESSES, Network, environment_of, is_free, some_ports
from bayarea.local.refusals import Refusal
from bayarea.local.services import ROLES
from ledger.tlog.policies import Policy
from ledger.tlog.witness.config import load
from ledger.tlog.witness.service import Service

ORIGIN = "digital-bay-area.localhost/ledger"
ADDRESSES = {name: f"postgresql://{role}:secret-of-{role}@/dba" for name, role in ROLES.items()}


@pytest.fixture
def network(tmp_path):
    made = Network(tmp_path, ORIGIN, 8000)
    assert made.prepare() == []
    return made


def files(network):
    return {path: path.read_bytes() for path in network.folder.rglob("*") if path.is_file()}


def test_everything_is_made_once_and_kept(network):
    before = files(network)
    assert network.prepare() == []
    assert files(network) == before
    policy = Policy.parse(network.policy_file.read_bytes())
    assert [log.key.name for log in policy.logs] == [ORIGIN]
    assert (policy.voters, policy.liars) == (tuple(WITNESSES), 1)
    assert len({witness.key.public for witness in policy.witnesses.values()}) == 4


def test_nobody_else_may_read_keys_and_tokens(network):
    for part in ("signer", *WITNESSES):
        assert stat.S_IMODE((network.folder / part).stat().st_mode) == 0o700
        assert stat.S_IMODE((network.folder / part / "key").stat().st_mode) == 0o600
    for name in WITNESSES:
        assert stat.S_IMODE((network.folder / name / "token").stat().st_mode) == 0o600


def test_port_that_is_taken_meanwhile_is_changed_and_told(network):
    ports = json.loads((network.folder / "ports.json").read_text())
    keys = {name: witness.key for name, witness in Policy.parse(network.policy_file.read_bytes()).witnesses.items()}
    with socket.create_server(("127.0.0.1", ports["hk"])):
        [told] = network.prepare()
    moved = json.loads((network.folder / "ports.json").read_text())
    assert told == (
        f"Port {ports['hk']} of the witness hk is in use by another program; it listens on {moved['hk']} now."
    )
    assert {name: port for name, port in moved.items() if name != "hk"} == {
        name: port for name, port in ports.items() if name != "hk"
    }
    policy = Policy.parse(network.policy_file.read_bytes())
    assert {name: witness.key for name, witness in policy.witnesses.items()} == keys
    assert policy.witnesses["hk"].url == f"http://127.0.0.1:{moved['hk']}"
    assert load(network.folder / "mo" / "config.json").peers["hk"] == f"http://127.0.0.1:{moved['hk']}"


def test_witness_that_forgot_is_not_begun_anew(network):
    state = network.folder / "gd" / "state" / "state.sqlite"
    state.unlink()
    network.prepare()
    assert not state.exists()


def test_interrupted_first_start_is_finished(network):
    (network.folder / "gd" / "key").unlink()  # the state was made, the key not yet
    assert network.prepare() == []
    Service(load(network.folder / "gd" / "config.json")).stop()


def test_witnesses_of_two_copies_do_not_meet(tmp_path, network):
    other = Network(tmp_path / "other", ORIGIN, 9000)
    services = [Service(load(network.folder / name / "config.json")) for name in WITNESSES]
    for service in services:
        service.start()
    try:
        other.prepare()
        ports = [json.loads((one.folder / "ports.json").read_text()).values() for one in (network, other)]
        assert not set(ports[0]) & set(ports[1])
        assert "http://127.0.0.1:9000/ledger" in other.policy_file.read_text()
    finally:
        for service in services:
            service.stop()


def test_another_log_has_other_keys(tmp_path, network):
    other = Network(tmp_path, "digital-bay-area.localhost/2027", 8000)
    other.prepare()
    assert other.folder != network.folder
    assert other.mirror_keys() != network.mirror_keys()


def test_damaged_keys_are_refused_in_one_sentence(network):
    (network.folder / "gd" / "key").write_text("damaged")
    with pytest.raises(Refusal, match="could not be prepared"):
        network.prepare()


def test_ports_are_free_and_different():
    ports = some_ports(4)
    assert len(set(ports)) == 4
    assert all(is_free(port) for port in ports)
    with socket.create_server(("127.0.0.1", ports[0])):
        assert not is_free(ports[0])


def test_ports_are_none_that_an_outgoing_connection_may_be_given():
    assert all(port < 32_768 for port in some_ports(4))


def test_too_many_ports_are_refused():
    with pytest.raises(OSError, match="no 20000 ports are free"):
        some_ports(20_000)


# Who is told what


def values(variables):
    return " ".join(variables.values())


def test_each_part_is_told_its_own_secrets_only(network):
    shell = {
        "PATH": "/usr/bin",
        **ADDRESSES,
        "SECRET_KEY": "secret-of-portal",
        "REDIS_URL": "secret-of-redis",
        **dict.fromkeys(environment.OPENING_KEYS, "secret-of-openings"),
    }
    signer = environment_of(shell, network.signer_settings(ADDRESSES))
    publisher = environment_of(shell, network.publisher_settings(ADDRESSES, "unix:///redis"))
    witness = environment_of(shell, {})
    assert [values(part).count("secret-of") for part in (signer, publisher, witness)] == [1, 1, 0]
    assert "secret-of-dba_signer" in values(signer)
    assert "secret-of-dba_publisher" in values(publisher)
    assert signer["PATH"] == "/usr/bin"
    assert str(network.folder / "signer" / "key") not in values(publisher)


def test_web_and_workers_are_told_neither_the_signers_nor_the_publishers_address(monkeypatch):
    told = environment.of_portal(ADDRESSES)
    assert set(ADDRESSES) - set(told) == {"SIGNER_DATABASE_URL", "PUBLISHER_DATABASE_URL"}
    monkeypatch.setenv("SIGNER_DATABASE_URL", ADDRESSES["SIGNER_DATABASE_URL"])
    assert "SIGNER_DATABASE_URL" not in environment.program_environment(told)
    assert "SIGNER_DATABASE_URL" in os.environ


def test_portal_is_told_the_policy_and_the_digests_of_the_mirrors_keys(network):
    told = network.portal_settings()
    tokens = [(network.folder / name / "token").read_text().strip() for name in WITNESSES]
    assert told["LEDGER_MIRROR_KEYS"].split(",") == [hashlib.sha256(token.encode()).hexdigest() for token in tokens]
    assert told["LEDGER_POLICY_FILE"] == str(network.policy_file)
    assert not network.signer_began
