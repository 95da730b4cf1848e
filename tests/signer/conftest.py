"""A signer in a folder of its own, on a database of the test's own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest

from ledger.signer import beginning
from ledger.signer.config import Config, make_key
from ledger.signer.halting import Halt
from ledger.signer.signing import Signer
from ledger.tlog.cosignatures import Cosigner
from tests.factories.checkpoints import ORIGIN
from tests.fixtures.database import owner_url
from tests.fixtures.services import ROOT

NOW = 1_700_000_000.0  # before today: processes of the tests have the true clock


@dataclass
class Bench:
    """One signer's files, and what is needed to make it anew, as after a restart."""

    folder: Path
    now: float = NOW
    made: list[Signer] = field(default_factory=list)

    @property
    def config(self) -> Config:
        return Config(
            database_url=os.environ["SIGNER_DATABASE_URL"],
            origin=ORIGIN,
            key_file=self.folder / "key",
            state_dir=self.folder / "state",
            policy_file=self.folder / "policy.txt",
        )

    def write_policy(self, log: str, *witnesses: tuple[str, str, str], threshold: int = 0) -> None:
        """Takes  the log's public key, and (name, public key, address) of witnesses."""
        lines = [f"log {log}", *(f"witness {name} {key} {url}".rstrip() for name, key, url in witnesses)]
        if witnesses:
            lines += [f"group final {threshold or len(witnesses)} {' '.join(name for name, _, _ in witnesses)}"]
        lines += [f"quorum {'final' if witnesses else 'none'}"]
        (self.folder / "policy.txt").write_text("\n".join(lines) + "\n")

    def start(self) -> Signer:
        """A signer that knows only what is in its files."""
        signer = Signer(self.config, clock=lambda: self.now)
        self.made.append(signer)
        return signer

    def halts(self, signer: Signer | None = None) -> str:
        """The reason for which a look halts; empty when it does not."""
        try:
            (signer or self.start()).tick()
        except Halt as halt:
            return halt.reason
        return ""

    @property
    def note(self) -> bytes:
        return (self.folder / "state" / "checkpoint").read_bytes()

    @property
    def environment(self) -> dict[str, str]:
        config = self.config
        return {
            "SIGNER_DATABASE_URL": config.database_url,
            "LEDGER_ORIGIN": ORIGIN,
            "SIGNER_KEY_FILE": str(config.key_file),
            "SIGNER_STATE_DIR": str(config.state_dir),
            "LEDGER_POLICY_FILE": str(config.policy_file),
        }

    def command(self, name: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run a command of the signer in a process of its own."""
        return subprocess.run(
            [sys.executable, "-m", "ledger.signer", name],
            cwd=ROOT,
            env={**os.environ, **self.environment, **environment},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )


@pytest.fixture
def bench(committed_db: str, tmp_path: Path) -> Iterator[Bench]:
    """A signer that was begun, in a policy that needs no witness."""
    bench = Bench(tmp_path)
    bench.write_policy(make_key(bench.config.key_file, ORIGIN))
    bench.config.state_dir.mkdir()
    beginning.begin(bench.config, bench.now)
    yield bench
    for signer in bench.made:
        signer.close()


@pytest.fixture
def meddle(committed_db: str) -> Callable[..., None]:
    """Run statements as the cluster's superuser with all the ledger's guards off: an intruder who owns the machine."""

    def run(*statements: str) -> None:
        with psycopg.connect(owner_url(committed_db)) as connection:
            for table in ("log_entry", "log_head", "tile"):
                connection.execute(f"ALTER TABLE led.{table} DISABLE TRIGGER ALL")  # type: ignore[call-overload]
            connection.execute("ALTER TABLE led.log_entry DROP CONSTRAINT IF EXISTS log_entry_check")
            for statement in statements:
                connection.execute(statement)  # type: ignore[call-overload]

    return run


def cosigner(name: str) -> Cosigner:
    """A witness's key, the same for the same name."""
    return Cosigner(name, name.encode().ljust(32, b".")[:32])
