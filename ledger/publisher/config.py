"""What the publisher is told by its environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..quorum import FLOOR
from ..signer.config import ConfigError, load_policy, required, seconds
from ..tlog.notes import VerifierKey
from ..tlog.policies import Policy


@dataclass(frozen=True)
class Config:
    """``signer_dir``: where the signer shows its note and how it is. ``interval_s``: how often that is looked at.
    ``refresh_s``: how old a published note may become. ``witness_s``: how long a witness may take for one answer.
    ``evidence_s``: how often witnesses are asked what their gossip has found.
    ``tasks``: Celery's tasks that are rung for after each publication, at ``broker``. ``floor``: the fewest witnesses
    that degraded mode can ask for."""

    database_url: str
    origin: str
    policy_file: Path
    signer_dir: Path
    interval_s: float = 0.2
    refresh_s: float = 600.0
    witness_s: float = 3.0
    evidence_s: float = 30.0
    tasks: tuple[str, ...] = ()
    broker: str = ""
    floor: int = FLOOR

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Config:
        """Raises  ConfigError with the name of the variable that is missing or wrong."""
        tasks = tuple(task.strip() for task in environment.get("PUBLISHED_TASKS", "").split(",") if task.strip())
        return cls(
            database_url=required(environment, "PUBLISHER_DATABASE_URL"),
            origin=required(environment, "LEDGER_ORIGIN"),
            policy_file=Path(required(environment, "LEDGER_POLICY_FILE")),
            signer_dir=Path(required(environment, "SIGNER_STATE_DIR")),
            interval_s=seconds(environment, "PUBLISHER_INTERVAL_S", 0.2),
            refresh_s=seconds(environment, "PUBLISHER_REFRESH_S", 600.0),
            witness_s=seconds(environment, "PUBLISHER_WITNESS_S", 3.0),
            evidence_s=seconds(environment, "PUBLISHER_EVIDENCE_S", 30.0),
            tasks=tasks,
            broker=required(environment, "REDIS_URL") if tasks else "",
            floor=_floor(environment.get("LEDGER_DEGRADED_FLOOR", "")),
        )

    def policy(self) -> tuple[Policy, VerifierKey]:
        """The policy, and the key by which it knows this log. Raises  ConfigError."""
        policy = load_policy(self.policy_file, self.origin)
        return policy, next(log.key for log in policy.logs if log.key.name == self.origin)


def _floor(text: str) -> int:
    if not text:
        return FLOOR
    if not (text.isascii() and text.isdigit() and int(text)):
        raise ConfigError("The environment variable LEDGER_DEGRADED_FLOOR must be a whole number, 1 or more.")
    return int(text)
