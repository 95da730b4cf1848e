"""The network of ``make run``: a signer, a publisher and four witnesses, each with a key and a folder of its own.

Keys, policy and ports are made once, below the data folder, and kept. The folder is named after the log's origin:
another log has other keys. In production these are machines of different parties (docs/production.md, section 9).
"""

from __future__ import annotations

import hashlib
import itertools
import json
import secrets
import socket
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ledger.tlog.notes import SigningKey, VerifierKey
from ledger.tlog.witness import keys, state

from .environment import write_private
from .refusals import Refusal

#: Name in the policy, in its order, and the domain of the key.
WITNESSES = {
    "gd": "gd.witness.digital-bay-area.localhost",
    "hk": "hk.witness.digital-bay-area.localhost",
    "mo": "mo.witness.digital-bay-area.localhost",
    "neutral": "neutral.witness.digital-bay-area.localhost",
}
QUORUM = 3
#: Tasks that the publisher calls for after each publication; beat calls for them anyway.
RUNG = "sharing.release_grants"
MIRROR_EVERY_S, GOSSIP_EVERY_S = 5, 60
#: Variables of the portal, or of another part, that no part of the network may see.
OTHERS_SECRETS = (
    "SECRET_KEY",
    "SECRET_KEY_FALLBACKS",
    "DEMO_PASSWORD",
    "REDIS_URL",
    "DATABASE_URL",
    "LEDGER_DATABASE_URL",
    "AUDITOR_DATABASE_URL",
    "OPENINGS_DATABASE_URL",
    "SIGNER_DATABASE_URL",
    "PUBLISHER_DATABASE_URL",
    "OPENING_KEY_GD",
    "OPENING_KEY_HK",
    "OPENING_KEY_MO",
    "LEDGER_MIRROR_KEYS",
)


#: Linux gives 32768 and above to outgoing connections.
PORTS = range(20_000, 32_768)


def is_free(port: int) -> bool:
    """Whether a program of ours could listen there on this machine."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
            probe.listen(1)
        except OSError:
            return False
    return True


def some_ports(count: int) -> list[int]:
    """Free ports, all different, below those that systems give to outgoing connections: a witness keeps its port for
    good, so no connection of anybody may be using it when the witness starts again.

    Raises   OSError when there are not so many.
    """
    found = list(itertools.islice(filter(is_free, secrets.SystemRandom().sample(PORTS, len(PORTS))), count))
    if len(found) < count:
        raise OSError(f"no {count} ports are free from {PORTS.start} to {PORTS.stop - 1}")
    return found


@dataclass(frozen=True)
class Network:
    """Takes    home: the data folder; origin: the log's; portal_port: where the witnesses find the log."""

    home: Path
    origin: str
    portal_port: int

    @property
    def folder(self) -> Path:
        return self.home / "network" / hashlib.sha256(self.origin.encode()).hexdigest()[:12]

    @property
    def policy_file(self) -> Path:
        return self.folder / "policy.txt"

    @property
    def signer_state(self) -> Path:
        return self.folder / "signer" / "state"

    @property
    def signer_began(self) -> bool:
        return (self.signer_state / "state.json").exists()

    # 1. What is made once

    def prepare(self) -> list[str]:
        """Make what is missing. Returns  sentences for the person at the terminal. Raises  Refusal."""
        try:
            for part in ("signer", "publisher", *WITNESSES):
                (self.folder / part).mkdir(mode=0o700, parents=True, exist_ok=True)
            log = self._log_key()
            cosigners = {name: self._witness(name, owner) for name, owner in WITNESSES.items()}
            ports, moved = self._ports()
            self._write_policy(log, cosigners, ports)
            self._write_configurations(ports)
        except (OSError, ValueError, keys.KeyInvalid, state.StateInvalid) as error:
            raise Refusal(f"The signer and the witnesses could not be prepared in {self.folder}: {error}.") from error
        return [
            f"Port {before} of the witness {name} is in use by another program; it listens on {ports[name]} now."
            for name, before in moved.items()
        ]

    def _log_key(self) -> VerifierKey:
        file = self.folder / "signer" / "key"
        if not file.exists():
            keys.save_new(file, SigningKey.generate(self.origin).encode())
        return SigningKey.parse(file.read_text("utf-8")).verifier()

    def _witness(self, name: str, owner: str) -> VerifierKey:
        folder = self.folder / name
        if not (folder / "token").exists():
            write_private(folder / "token", secrets.token_urlsafe(32) + "\n")
        if not (folder / "key").exists():
            # The state first: a key whose state is gone is a witness that forgot, and it must not begin anew.
            if not (folder / "state" / state.DATABASE).exists():
                state.create(folder / "state")
            keys.save_new(folder / "key", keys.new_keys(owner))
        return keys.load(folder / "key", owner)[0].verifier()

    def _ports(self) -> tuple[dict[str, int], dict[str, int]]:
        """The witnesses' ports, and those that were taken meanwhile."""
        file = self.folder / "ports.json"
        known: dict[str, int] = json.loads(file.read_text("utf-8")) if file.exists() else {}
        moved = {name: port for name, port in known.items() if not is_free(port)}
        wanted = [name for name in WITNESSES if name not in known or name in moved]
        if wanted:
            known |= zip(wanted, some_ports(len(wanted)), strict=True)
            write_private(file, json.dumps(known) + "\n")
        return known, moved

    def _write_policy(self, log: VerifierKey, cosigners: Mapping[str, VerifierKey], ports: Mapping[str, int]) -> None:
        lines = [f"log {log} http://127.0.0.1:{self.portal_port}/ledger"]
        lines += [f"witness {name} {key} http://127.0.0.1:{ports[name]}" for name, key in cosigners.items()]
        lines += [f"group final {QUORUM} {' '.join(cosigners)}", "quorum final"]
        for file in (self.policy_file, *(self.folder / name / "policy.txt" for name in ("signer", *cosigners))):
            self._write(file, "\n".join(lines) + "\n")

    def _write_configurations(self, ports: Mapping[str, int]) -> None:
        readers = self.mirror_keys().replace(",", "\n") + "\n"
        for name, owner in WITNESSES.items():
            folder = self.folder / name
            config = {
                "name": owner,
                "listen": f"127.0.0.1:{ports[name]}",
                "key_file": "key",
                "state_dir": "state",
                "policy_file": "policy.txt",
                "gossip_every_s": GOSSIP_EVERY_S,
                "mirror": {
                    "url": f"http://127.0.0.1:{self.portal_port}/ledger",
                    "token_file": "token",
                    "readers_file": "readers",
                    "every_s": MIRROR_EVERY_S,
                },
                "peers": {other: f"http://127.0.0.1:{ports[other]}" for other in WITNESSES if other != name},
            }
            self._write(folder / "config.json", json.dumps(config, indent=1) + "\n")
            self._write(folder / "readers", readers)

    @staticmethod
    def _write(file: Path, text: str) -> None:
        if not file.exists() or file.read_text("utf-8") != text:
            write_private(file, text)

    # 2. Who is told what

    def mirror_keys(self) -> str:
        """SHA-256 of each witness's key to the entries, as the portal's settings read them."""
        tokens = [(self.folder / name / "token").read_text("utf-8").strip() for name in WITNESSES]
        return ",".join(hashlib.sha256(token.encode()).hexdigest() for token in tokens)

    def portal_settings(self) -> dict[str, str]:
        return {"LEDGER_POLICY_FILE": str(self.policy_file), "LEDGER_MIRROR_KEYS": self.mirror_keys()}

    def signer_settings(self, addresses: Mapping[str, str]) -> dict[str, str]:
        return {
            "SIGNER_DATABASE_URL": addresses["SIGNER_DATABASE_URL"],
            "LEDGER_ORIGIN": self.origin,
            "SIGNER_KEY_FILE": str(self.folder / "signer" / "key"),
            "SIGNER_STATE_DIR": str(self.signer_state),
            "LEDGER_POLICY_FILE": str(self.folder / "signer" / "policy.txt"),
        }

    def publisher_settings(self, addresses: Mapping[str, str], redis_url: str) -> dict[str, str]:
        return {
            "PUBLISHER_DATABASE_URL": addresses["PUBLISHER_DATABASE_URL"],
            "LEDGER_ORIGIN": self.origin,
            "LEDGER_POLICY_FILE": str(self.policy_file),
            "SIGNER_STATE_DIR": str(self.signer_state),
            "PUBLISHED_TASKS": RUNG,
            "REDIS_URL": redis_url,
        }

    def witness_command(self, name: str) -> list[str]:
        return [
            sys.executable,
            "-m",
            "ledger.tlog.witness",
            "serve",
            "--config",
            str(self.folder / name / "config.json"),
        ]


def environment_of(shell: Mapping[str, str], own: Mapping[str, str]) -> dict[str, str]:
    """The shell's environment without anybody's secrets, and one program's own."""
    return {name: value for name, value in shell.items() if name not in OTHERS_SECRETS} | dict(own)
