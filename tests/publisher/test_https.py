"""Witnesses are asked over HTTPS, and whose certificate is not right is not asked at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from ledger.publisher.publishing import Publisher
from ledger.selectors import components, latest_published
from tests.factories.ledger import chain_samples
from tests.fixtures.network import NAMES, Network
from tests.fixtures.tls import Authority, Door

WITNESSES = {f"{name}.witness.test" for name in NAMES}


@pytest.fixture
def authority(tmp_path, monkeypatch) -> Authority:
    """The one that this machine trusts."""
    made = Authority(tmp_path, "trusted")
    monkeypatch.setenv("SSL_CERT_FILE", str(made.file))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path / "none"))
    return made


@pytest.fixture
def publisher_through(ledger_network, another_publisher, tmp_path) -> Iterator[Callable[[dict[str, Path]], Publisher]]:
    """A function that makes a publisher which finds these witnesses at HTTPS addresses, each with its certificate."""
    with ExitStack() as open_doors:

        def make(certificates: dict[str, Path]) -> Publisher:
            text = ledger_network.policy_file.read_text()
            for name, certificate in certificates.items():
                inner = ledger_network.ports[name]
                door = open_doors.enter_context(Door(inner, certificate))
                text = text.replace(f"http://127.0.0.1:{inner}", f"https://localhost:{door.port}")
            policy = tmp_path / "https-policy.txt"
            policy.write_text(text)
            return another_publisher(policy_file=policy, witness_s=20.0)

        yield make


def publish(network: Network, publisher: Publisher) -> set[str]:
    """Have a few records published. Returns the names of the witnesses whose cosignatures the note bears."""
    chain_samples(3)
    network.sign()
    assert publisher.tick() is True
    published = latest_published()
    assert published is not None
    return WITNESSES & set(published.note.split("\n\n")[1].split())


def test_all_witnesses_cosign_over_https(ledger_network, authority, publisher_through):
    certificate = authority.certify("localhost")
    publisher = publisher_through(dict.fromkeys(NAMES, certificate))
    assert publish(ledger_network, publisher) == WITNESSES
    assert {part.state for part in components() if part.name in NAMES} == {"running"}


@pytest.mark.parametrize("wrong", ["of another authority", "of another name", "run out"])
def test_a_witness_with_a_wrong_certificate_is_not_asked(ledger_network, authority, publisher_through, tmp_path, wrong):
    certificate = {
        "of another authority": lambda: Authority(tmp_path, "stranger").certify("localhost"),
        "of another name": lambda: authority.certify("hk.witness.example"),
        "run out": lambda: authority.certify("localhost", days=-1),
    }[wrong]()
    publisher = publisher_through({"neutral": certificate, "hk": authority.certify("localhost")})
    assert publish(ledger_network, publisher) == WITNESSES - {"neutral.witness.test"}
    [(state, reason)] = [(part.state, part.reason) for part in components() if part.name == "neutral"]
    assert (state, reason) == ("unreachable", "SSLCertVerificationError")
