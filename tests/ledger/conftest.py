"""A log with entries, published, and an export of it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from tests.factories.ledger import chain_samples
from tests.fixtures.database import owner_url
from tests.fixtures.network import Network


@pytest.fixture
def sound_log(committed_db) -> str:
    """Seven chained entries in a database of the test's own."""
    chain_samples(7)
    return committed_db


@pytest.fixture
def published_log(ledger_network: Network, committed_db: str) -> Network:
    """Seven published entries; the first three were published before the others were made."""
    chain_samples(3)
    ledger_network.publish()
    chain_samples(4)
    ledger_network.publish()
    return ledger_network


@pytest.fixture
def as_superuser(committed_db) -> Callable[..., None]:
    """Run a statement as the cluster's superuser: what an intruder with the database in his hands can do."""

    def run(*statements: str) -> None:
        with psycopg.connect(owner_url(committed_db)) as connection:
            for statement in statements:
                connection.execute(statement)  # type: ignore[call-overload]

    return run


@dataclass
class Verdict:
    status: int
    output: str


def check(bag: Path, *arguments: str, python: str = sys.executable, **environment: str) -> Verdict:
    """Run the export's own verify.py as a reader would: isolated, without our packages."""
    done = subprocess.run(
        [python, "-I", str(bag / "data" / "verify.py"), str(bag), *arguments],
        capture_output=True,
        encoding="utf-8",
        env={"LANG": "C.UTF-8", **environment},
        cwd="/",
        check=False,
    )
    assert not done.stderr, done.stderr
    return Verdict(done.returncode, done.stdout)
