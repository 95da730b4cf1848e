"""The publisher as a process: what it is told, and that it goes on."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from ledger.publisher.__main__ import COMMANDS
from ledger.publisher.config import Config
from ledger.publisher.publishing import Publisher
from ledger.selectors import latest_published
from ledger.signer.config import ConfigError
from tests.factories.ledger import chain_samples

WHOLE = {
    "PUBLISHER_DATABASE_URL": "postgresql:///x",
    "LEDGER_ORIGIN": "log.test",
    "LEDGER_POLICY_FILE": "policy.txt",
    "SIGNER_STATE_DIR": "state",
}


def test_the_environment_says_everything():
    config = Config.from_environment(WHOLE)
    assert (config.tasks, config.broker, config.signer_dir) == ((), "", Path("state"))
    assert (config.refresh_s, config.witness_s, config.evidence_s) == (600.0, 3.0, 30.0)
    rung = Config.from_environment(WHOLE | {"PUBLISHED_TASKS": " a.b, ,c.d ", "REDIS_URL": "redis:///1"})
    assert (rung.tasks, rung.broker) == (("a.b", "c.d"), "redis:///1")
    with pytest.raises(ConfigError, match="REDIS_URL"):
        Config.from_environment(WHOLE | {"PUBLISHED_TASKS": "a.b"})


def test_the_fewest_witnesses_of_degraded_mode_are_a_whole_number():
    assert Config.from_environment(WHOLE | {"LEDGER_DEGRADED_FLOOR": "3"}).floor == 3
    assert Config.from_environment(WHOLE).floor == 2
    for wrong in ("0", "two", "-1", "1.5", "٣"):
        with pytest.raises(ConfigError, match="LEDGER_DEGRADED_FLOOR"):
            Config.from_environment(WHOLE | {"LEDGER_DEGRADED_FLOOR": wrong})


@pytest.mark.parametrize("name", WHOLE)
def test_a_variable_that_is_missing_is_named(name):
    with pytest.raises(ConfigError, match=name):
        Config.from_environment({key: value for key, value in WHOLE.items() if key != name})


@pytest.mark.processes
def test_a_running_publisher_publishes_what_is_signed_and_ends_when_told(ledger_network, start_process):
    config = ledger_network.publisher_config
    process = start_process(
        "publisher",
        "-m",
        "ledger.publisher",
        "run",
        PUBLISHER_DATABASE_URL=config.database_url,
        LEDGER_ORIGIN=config.origin,
        LEDGER_POLICY_FILE=str(config.policy_file),
        SIGNER_STATE_DIR=str(config.signer_dir),
    )
    for size in (2, 5):
        chain_samples(size - (latest_published().size if latest_published() else 0))
        ledger_network.sign()
        process.wait_until(lambda size=size: (latest_published() or 0) and latest_published().size == size)
    process.process.terminate()
    assert process.process.wait(20) == 0


@pytest.mark.processes
def test_what_cannot_be_is_said_in_one_sentence(ledger_network, command):
    assert command("once").stdout == "Nothing published\n"
    refused = command("once", LEDGER_POLICY_FILE="/nowhere")
    assert (refused.returncode, "cannot be used" in refused.stderr) == (2, True)
    gone = command("once", PUBLISHER_DATABASE_URL="postgresql://nobody@127.0.0.1:1/none")
    assert gone.returncode == 2
    chain_samples(1)
    ledger_network.sign()
    assert command("once").stdout == "Published\n"


def test_a_database_that_goes_away_is_waited_for(ledger_network, another_publisher, caplog):
    chain_samples(1)
    ledger_network.sign()
    url = ledger_network.publisher_config.database_url
    publisher: Publisher = another_publisher(database_url=url.replace("/test_", "/gone_"))
    stop = threading.Event()
    runner = threading.Thread(target=publisher.run, args=(stop,))
    runner.start()

    def wait_for(done) -> None:
        deadline = time.monotonic() + 30
        while not done() and time.monotonic() < deadline:
            time.sleep(0.05)

    wait_for(lambda: "the database is gone" in caplog.text)
    object.__setattr__(publisher.config, "database_url", url)
    wait_for(lambda: latest_published() is not None)
    stop.set()
    runner.join(20)
    assert latest_published().size == 1


def test_every_command_says_what_it_is_for():
    assert set(COMMANDS) == {"run", "once", "settle"}
    assert all(COMMANDS.values())
