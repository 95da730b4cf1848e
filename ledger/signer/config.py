"""What the signer is told by its environment, and its key file."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..tlog.notes import NoteInvalid, SigningKey
from ..tlog.policies import Policy, PolicyInvalid


class ConfigError(Exception):
    """One sentence for the operator; nothing was done."""


@dataclass(frozen=True)
class Config:
    """``interval_s``: how often it looks for new entries. ``refresh_s``: how often it checks and shows again what it
    signed, with nothing new. ``poll_s``: how often it asks the witnesses what they have seen."""

    database_url: str
    origin: str
    key_file: Path
    state_dir: Path
    policy_file: Path
    interval_s: float = 1.0
    refresh_s: float = 600.0
    poll_s: float = 30.0

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Config:
        """Raises  ConfigError with the name of the variable that is missing or wrong."""
        return cls(
            database_url=required(environment, "SIGNER_DATABASE_URL"),
            origin=required(environment, "LEDGER_ORIGIN"),
            key_file=Path(required(environment, "SIGNER_KEY_FILE")),
            state_dir=Path(required(environment, "SIGNER_STATE_DIR")),
            policy_file=Path(required(environment, "LEDGER_POLICY_FILE")),
            interval_s=seconds(environment, "SIGNER_INTERVAL_S", 1.0),
            refresh_s=seconds(environment, "SIGNER_REFRESH_S", 600.0),
            poll_s=seconds(environment, "SIGNER_WITNESS_POLL_S", 30.0),
        )


def required(environment: Mapping[str, str], name: str) -> str:
    value = environment.get(name, "")
    if not value:
        raise ConfigError(f"The environment variable {name} is required and is not set.")
    return value


def seconds(environment: Mapping[str, str], name: str, default: float) -> float:
    text = environment.get(name, "")
    try:
        value = float(text) if text else default
    except ValueError:
        value = 0.0
    if not 0.02 <= value <= 86_400:
        raise ConfigError(f"The environment variable {name} must be a number of seconds, from 0.02 to 86400.")
    return value


def load_policy(path: Path, origin: str) -> Policy:
    """The policy file. Raises  ConfigError, also when it does not name this log."""
    try:
        policy = Policy.parse(path.read_bytes())
    except (OSError, PolicyInvalid) as error:
        raise ConfigError(f"The policy {path} cannot be used: {error}.") from error
    if not any(log.key.name == origin for log in policy.logs):
        raise ConfigError(f"The policy {path} does not name the log {origin}.")
    return policy


def load_key(path: Path, origin: str, policy: Policy) -> SigningKey:
    """The log's key.

    Raises   ConfigError when others may read the file, it belongs to somebody else, or its key is not the one that
             the policy names for this log: nobody would accept what it signs.
    """
    try:
        status = path.stat()
        if status.st_uid != os.geteuid() or stat.S_IMODE(status.st_mode) & 0o077:
            raise ConfigError(f"The key file {path} must be the signer's own and closed to others (0600).")
        key = SigningKey.parse(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"The key file {path} cannot be read: {type(error).__name__}.") from error
    except NoteInvalid as error:
        raise ConfigError(f"The key file {path} cannot be used: {error}.") from error
    if key.name != origin or key.verifier() not in [log.key for log in policy.logs]:
        raise ConfigError(f"The key file {path} does not hold the key that the policy names for {origin}.")
    return key


def make_key(path: Path, origin: str) -> str:
    """Make a key file that only its owner can read. Returns  the public key as policies write it.

    Raises   ConfigError when there is a file already: a key is never written over.
    """
    try:
        key = SigningKey.generate(origin)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(key.encode())
            file.flush()
            os.fsync(file.fileno())
    except (OSError, NoteInvalid) as error:
        raise ConfigError(f"The key file {path} cannot be made: {error}.") from error
    return str(key.verifier())
