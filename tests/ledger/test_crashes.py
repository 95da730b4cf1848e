"""The services around the ledger die. What was acknowledged is there afterwards, once, and the chain verifies."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import UUID

import psycopg
import pytest
from django.db import connection

from bayarea.env import celery_broker
from bayarea.local.services import ROLES, Postgres, Redis, ServiceError, reachable_home, service_account
from ledger import doorbell
from ledger.selectors import head, state_of, waiting
from ledger.services import chain_waiting
from ledger.verify import verify_stored
from tests.factories.ledger import record_sample

from .crashes import RECORD_AND_CHAIN, ROOT

pytestmark = pytest.mark.processes


@pytest.fixture
def own_postgres(tmp_path_factory) -> Iterator[Postgres]:
    """A durable cluster of the test's own, migrated: the suite's own has fsync off."""
    account = service_account()
    folder = reachable_home(tmp_path_factory.mktemp("durable"), account)
    postgres = Postgres(folder, account, durable=True)
    postgres.start()
    try:
        with psycopg.connect(postgres.url("postgres", "postgres"), autocommit=True) as administrator:
            administrator.execute("CREATE DATABASE crash")
        environment = {**os.environ, "DATABASE_URL": postgres.url("postgres", "crash")}
        subprocess.run([sys.executable, "manage.py", "migrate", "--verbosity=0"], cwd=ROOT, env=environment, check=True)
        with psycopg.connect(postgres.url("postgres", "crash"), autocommit=True) as administrator:
            for role in ROLES.values():
                administrator.execute(f"ALTER ROLE {role} LOGIN")  # type: ignore[call-overload]
        yield postgres
    finally:
        postgres.stop()


def _environment(postgres: Postgres) -> dict[str, str]:
    return {**os.environ, **{name: postgres.url(role, "crash") for name, role in ROLES.items()}}


@pytest.mark.timeout(170)
def test_postgresql_killed_under_eight_appenders_loses_nothing_that_was_acknowledged(own_postgres, tmp_path):
    environment = _environment(own_postgres)
    acknowledged: set[UUID] = set()
    for kill in range(2):
        outputs = [(tmp_path / f"{kill}-{number}").open("w+") for number in range(8)]
        children = [
            subprocess.Popen(
                [sys.executable, "-c", RECORD_AND_CHAIN],
                cwd=ROOT,
                env=environment,
                stdout=output,
                stderr=subprocess.DEVNULL,
            )
            for output in outputs
        ]
        deadline = time.monotonic() + 40
        while any(not _ids(output.name) for output in outputs) and time.monotonic() < deadline:
            time.sleep(0.1)
        time.sleep(1)
        pid = own_postgres.running_pid()
        assert pid
        # The whole cluster at one blow, as when the machine loses power: the postmaster first, so that nobody restarts
        # the others, which then find it gone.
        os.kill(pid, signal.SIGKILL)
        for child in children:
            assert child.wait(30) != 0  # each saw its connection break
        for output in outputs:
            output.close()
            acknowledged |= _ids(output.name)
        assert own_postgres.process
        own_postgres.process.wait()  # a zombie would still count as running
        own_postgres.process = None
        _start_again(own_postgres)
    assert len(acknowledged) > 50

    drained = subprocess.run(
        [
            sys.executable,
            "manage.py",
            "shell",
            "-v",
            "0",
            "-c",
            "from ledger.services import chain_waiting\nwhile chain_waiting().chained: pass",
        ],
        cwd=ROOT,
        env=environment,
        check=False,
    )
    assert drained.returncode == 0
    with closing(psycopg.connect(own_postgres.url("postgres", "crash"))) as reader:
        chained = [row[0] for row in reader.execute("SELECT event_id FROM led.log_entry ORDER BY idx")]
    assert acknowledged <= set(chained)
    assert len(chained) == len(set(chained))
    verdict = subprocess.run(
        [sys.executable, "manage.py", "ledger_verify"],
        cwd=ROOT,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
    )
    assert (verdict.returncode, f"Sound: {len(chained)} records" in verdict.stdout) == (0, True), verdict


def _ids(path: str) -> set[UUID]:
    """The ids in complete lines."""
    return {UUID(line) for line in Path(path).read_text().split("\n")[:-1]}


def _start_again(postgres: Postgres) -> None:
    """The killed cluster's children need a moment to see that their parent is gone."""
    deadline = time.monotonic() + 30
    while True:
        try:
            postgres.start()
        except ServiceError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)
        else:
            return


@pytest.fixture
def own_redis(tmp_path_factory, monkeypatch) -> Iterator[Redis]:
    """A Redis of the test's own, that it may stop or freeze; Celery sends there."""
    account = service_account()
    redis = Redis(reachable_home(tmp_path_factory.mktemp("queue"), account), account)
    redis.start()
    # By the environment, which Celery asks each time: its configuration, once touched, does not quite go back.
    monkeypatch.setenv("CELERY_BROKER_WRITE_URL", celery_broker(redis.url()))
    try:
        yield redis
    finally:
        if redis.process and redis.process.poll() is None:
            redis.process.send_signal(signal.SIGCONT)
        redis.stop()


def _queued(redis: Redis) -> int:
    import redis as client

    with closing(client.Redis.from_url(redis.url())) as connection:
        return int(connection.llen("celery"))  # type: ignore[arg-type]


def test_bell_rings_after_the_commit(committed_db, own_redis):
    record_sample()
    assert _queued(own_redis) == 1


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSTOP], ids=["dead", "frozen"])
def test_recording_stands_and_is_quick_when_the_queue_is_down(committed_db, own_redis, how, caplog):
    assert own_redis.process
    own_redis.process.send_signal(how)
    if how == signal.SIGKILL:
        own_redis.process.wait()

    began = time.monotonic()
    event_id = record_sample()
    took = time.monotonic() - began

    assert took < 3
    assert "nobody was woken" in caplog.text
    assert state_of(event_id).state == "recorded"
    assert chain_waiting().chained == 1  # as beat's sweep will do
    assert state_of(event_id).state == "chained"


def test_bell_uses_the_name_of_the_task():
    from ledger.tasks import chain_waiting_task

    assert chain_waiting_task.name == doorbell.TASK
    assert chain_waiting_task.acks_late


@pytest.mark.timeout(120)
def test_worker_killed_in_the_middle_of_a_batch_loses_and_doubles_nothing(committed_db, own_redis, tmp_path):
    for number in range(30):
        record_sample(number)
    environment = {**os.environ, "REDIS_URL": own_redis.url()}
    command = [sys.executable, "-m", "celery", "-A", "bayarea", "worker", "--pool=solo", "--loglevel=info"]
    with (tmp_path / "first.log").open("wb") as log:
        killed = subprocess.Popen(
            command, cwd=ROOT, env={**environment, "LEDGER_FAULT": "after_copy"}, stdout=log, stderr=log
        )
        assert killed.wait(60) == -9, (tmp_path / "first.log").read_text()
    assert (head().size, waiting().count) == (0, 30)

    doorbell.ring()
    with (tmp_path / "second.log").open("wb") as log:
        worker = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
        try:
            deadline = time.monotonic() + 60
            while waiting().count and time.monotonic() < deadline:
                time.sleep(0.1)
        finally:
            worker.terminate()
            worker.wait(30)
    assert (head().size, waiting().count) == (30, 0), (tmp_path / "second.log").read_text()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(DISTINCT event_id) FROM led.log_entry")
        assert cursor.fetchone() == (30,)
    assert verify_stored().ok
