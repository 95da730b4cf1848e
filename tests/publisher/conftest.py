"""The publisher of the network, in this process or in one of its own, with other settings than the usual."""

from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
from collections.abc import Callable, Iterator

import psycopg
import pytest

from ledger.publisher.publishing import Publisher
from tests.fixtures.database import owner_url
from tests.fixtures.hostile import Hostile
from tests.fixtures.services import ROOT


def rows(statement: str) -> list[tuple[object, ...]]:
    """What the publisher can read."""
    with psycopg.connect(os.environ["PUBLISHER_DATABASE_URL"]) as reader:
        return reader.execute(statement).fetchall()  # type: ignore[call-overload,no-any-return]


@pytest.fixture
def another_publisher(ledger_network) -> Iterator[Callable[..., Publisher]]:
    """A function that makes a publisher of its own with these settings."""
    made: list[Publisher] = []

    def make(**settings: object) -> Publisher:
        made.append(Publisher(dataclasses.replace(ledger_network.publisher_config, **settings)))
        return made[-1]

    yield make
    for publisher in made:
        publisher.close()


@pytest.fixture
def command(ledger_network) -> Callable[..., subprocess.CompletedProcess[str]]:
    """A function that runs a command of the publisher in a process of its own."""
    config = ledger_network.publisher_config
    own = {
        "PUBLISHER_DATABASE_URL": config.database_url,
        "LEDGER_ORIGIN": config.origin,
        "LEDGER_POLICY_FILE": str(config.policy_file),
        "SIGNER_STATE_DIR": str(config.signer_dir),
    }

    def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "ledger.publisher", *arguments],
            cwd=ROOT,
            env={**os.environ, **own, **environment},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    return run


@pytest.fixture
def hostile(ledger_network) -> Iterator[Hostile]:
    """A server that does as the test says, in the place of the fourth witness."""
    ledger_network.stop_witness("neutral")
    with Hostile(port=ledger_network.ports["neutral"]) as server:
        yield server


@pytest.fixture
def meddle(committed_db: str) -> Callable[..., None]:
    """Run statements as the cluster's superuser with the ledger's guards off."""

    def run(*statements: str) -> None:
        with psycopg.connect(owner_url(committed_db)) as connection:
            for table in ("log_entry", "log_head", "tile", "checkpoint", "cosignature", "published"):
                connection.execute(f"ALTER TABLE led.{table} DISABLE TRIGGER ALL")  # type: ignore[call-overload]
            connection.execute("ALTER TABLE led.log_entry DROP CONSTRAINT IF EXISTS log_entry_check")
            for statement in statements:
                connection.execute(statement)  # type: ignore[call-overload]

    return run
