"""Alive, ready, degraded, failed: said truthfully and quickly."""

from __future__ import annotations

import socket
import time
from datetime import timedelta

import psycopg
import pytest
from django.utils import timezone

from bayarea import health
from tests.fixtures.database import owner_url

pytestmark = pytest.mark.django_db

PARTS = {"database", "migrations", "ledger", "outbox", "publication", "queue"}


@pytest.fixture
def silent_port():
    """A port that accepts and never answers, like a frozen server."""
    listener = socket.create_server(("127.0.0.1", 0))
    yield listener.getsockname()[1]
    listener.close()


def test_alive_asks_nobody(visitor, django_assert_num_queries):
    with django_assert_num_queries(0):
        answer = visitor.get("/livez")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


def test_ready_names_every_part(visitor):
    answer = visitor.get("/readyz")
    assert answer.status_code == 200
    assert answer.json() == {"status": "ok", "parts": dict.fromkeys(PARTS, "ok")}


def test_nothing_is_said_about_versions_or_addresses(visitor):
    text = visitor.get("/readyz").content.decode().lower()
    assert not any(word in text for word in ("postgres", "redis", "django", "version", "5.2", "/", "18."))


@pytest.mark.parametrize("address", ["redis://127.0.0.1:1/0", "unix:///nowhere/redis.sock"])
def test_without_its_queue_it_is_degraded_and_serves(visitor, settings, address):
    settings.REDIS_URL = address
    answer = visitor.get("/readyz")
    assert answer.status_code == 200
    assert answer.json()["status"] == "degraded"
    assert answer.json()["parts"]["queue"] == "degraded"


def test_a_frozen_queue_costs_little_time(visitor, settings, silent_port):
    settings.REDIS_URL = f"redis://127.0.0.1:{silent_port}/0"
    started = time.perf_counter()
    answer = visitor.get("/readyz")
    assert time.perf_counter() - started < 3
    assert (answer.status_code, answer.json()["parts"]["queue"]) == (200, "degraded")


@pytest.fixture
def other_database(settings):
    """Point the checks, which make connections of their own, somewhere else."""
    from django.db import connections

    kept = dict(connections.settings["default"])

    def point(**changes: object) -> None:
        connections.settings["default"].update(changes)

    yield point
    connections.settings["default"].update(kept)


def test_a_lost_database_is_named(visitor, other_database):
    other_database(HOST="/nowhere")
    answer = visitor.get("/readyz")
    assert answer.status_code == 503
    assert answer["Retry-After"] == "5"
    assert answer.json()["status"] == "failed"
    assert answer.json()["parts"] == {"database": "failed", "queue": "ok"}


def test_a_database_that_accepts_and_never_answers_costs_the_time_limit_only(visitor, other_database, silent_port):
    other_database(HOST="127.0.0.1", PORT=str(silent_port))
    started = time.perf_counter()
    answer = visitor.get("/readyz")
    assert time.perf_counter() - started < 3
    assert (answer.status_code, answer.json()["parts"]["database"]) == (503, "failed")


def test_a_waiting_migration_is_named(committed_db, visitor, monkeypatch):
    monkeypatch.setattr(health, "_migrations_seen", set())  # as in a process that has just started
    with psycopg.connect(owner_url(committed_db), autocommit=True) as owner:
        owner.execute("DELETE FROM django_migrations WHERE app = 'bayarea'")
    answer = visitor.get("/readyz")
    assert (answer.status_code, answer.json()["parts"]["migrations"]) == (503, "failed")


def test_a_missing_head_is_named(committed_db, visitor):
    with psycopg.connect(owner_url(committed_db), autocommit=True) as owner:
        owner.execute("ALTER TABLE led.log_head DISABLE TRIGGER ALL")
        owner.execute("DELETE FROM led.log_head")
    answer = visitor.get("/readyz")
    assert (answer.status_code, answer.json()["parts"]["ledger"]) == (503, "failed")


class TestLag:
    @pytest.fixture(autouse=True)
    def _an_old_event(self, monkeypatch):
        """The selector's answer as it is when the oldest event waits for ten minutes."""
        from ledger.selectors import Waiting

        waiting = Waiting(3, timezone.now() - timedelta(minutes=10))
        monkeypatch.setattr(health.ledger, "waiting", lambda: waiting)

    def test_a_chain_that_lags_is_named(self, visitor):
        answer = visitor.get("/readyz")
        assert (answer.status_code, answer.json()["parts"]["outbox"]) == (503, "failed")

    def test_while_the_queue_is_away_a_lag_is_only_a_degradation(self, visitor, settings):
        settings.REDIS_URL = "redis://127.0.0.1:1/0"
        answer = visitor.get("/readyz")
        assert (answer.status_code, answer.json()["parts"]["outbox"]) == (200, "degraded")


def test_publication_that_lags_degrades_and_serves(visitor, monkeypatch, settings):
    from ledger.checkpoints import NetworkState

    def state(lag_s: int) -> None:
        oldest_at = timezone.now() - timedelta(seconds=lag_s)
        found = NetworkState(2, 1, 1, None, oldest_at, None, ())
        monkeypatch.setattr(health.ledger, "network_state", lambda: found)

    state(settings.LEDGER_ALARM_AFTER_S - 10)
    assert visitor.get("/readyz").json()["parts"]["publication"] == "ok"
    state(settings.LEDGER_ALARM_AFTER_S + 10)
    answer = visitor.get("/readyz")
    assert (answer.status_code, answer.json()["status"]) == (200, "degraded")
    assert answer.json()["parts"]["publication"] == "degraded"


@pytest.mark.django_db
def test_nothing_that_waits_is_no_lag():
    assert health.publication_lag_s() == 0
