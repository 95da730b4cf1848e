"""Jobs in real Celery workers: run, killed in the middle, cancelled, and with the queue away."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest
import redis
from django.conf import settings as portal_settings
from django.urls import reverse
from django.utils import timezone

from ledger import job_runner, jobs, selectors
from ledger.job_models import Job
from ledger.services import chain_waiting
from tests.factories.ledger import record_sample
from tests.fixtures.database import owner_url

from .conftest import ACTOR, chain_samples, client_of, make_auditor, start_export, wait_for

pytestmark = [pytest.mark.processes, pytest.mark.timeout(150)]

STALE_S = 2


def until(condition: Callable[[], bool], what: str, *, patience_s: float = 40) -> None:
    deadline = time.monotonic() + patience_s
    while not condition():
        assert time.monotonic() < deadline, f"not within {patience_s} s: {what}"
        time.sleep(0.05)


@contextlib.contextmanager
def locked(database: str, table: str) -> Iterator[psycopg.Connection[Any]]:
    """Nobody gets past this table, so a worker stands still exactly there."""
    with psycopg.connect(owner_url(database)) as connection:
        connection.execute(f"LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE")
        yield connection
        connection.rollback()


def somebody_waits(database: str) -> bool:
    with psycopg.connect(owner_url(database), autocommit=True) as connection:
        found = connection.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = %s AND wait_event_type = 'Lock'", [database]
        ).fetchone()
    return bool(found and found[0])


def exports_recorded() -> list[object]:
    while chain_waiting().chained:
        pass
    return [entry.body["export"]["id"] for entry in selectors.entries() if entry.type == "export.made"]


def test_a_worker_verifies_and_exports_what_was_asked_on_the_pages(committed_db, published, celery_worker_process):
    published(50)
    auditor = make_auditor()
    client = client_of(auditor)
    verify = client.post(reverse("ledger:verify"))["Location"]
    export = client.post(reverse("ledger:export-list"))["Location"]
    until(lambda: "The chain is sound" in client.get(verify).content.decode(), "the report")
    until(lambda: "The export is ready" in client.get(export).content.decode(), "the file")
    answer = client.get(f"{export}download/")
    assert answer.status_code == 200
    assert b"".join(answer.streaming_content).startswith(b"PK")
    assert len(exports_recorded()) == 1


@pytest.mark.parametrize("place", ["led.log_entry", "led.outbox"])
def test_an_export_whose_worker_is_killed_is_finished_once_by_the_next(
    committed_db, published, start_celery_worker, settings, files_dir: Path, place
):
    """Killed while it reads the records, and between the stored file and the commit that tells of it."""
    settings.LEDGER_JOB_STALE_S = STALE_S
    published(30)
    auditor = make_auditor()
    forget_messages()  # the doorbells of the samples: they are chained
    first = start_celery_worker(LEDGER_JOB_STALE_S=str(STALE_S))
    with locked(committed_db, place):
        job_id = start_export(auditor, size=30)
        wait_for(auditor, job_id, "running")
        until(lambda: somebody_waits(committed_db), "the worker reaches the table")
        first.kill()
    start_celery_worker(LEDGER_JOB_STALE_S=str(STALE_S))
    until(lambda: job_runner.sweep_jobs() == 1, "the sweep finds the job")
    job = wait_for(auditor, job_id, "done")
    assert job.attempts == 2
    assert (files_dir / job.file).stat().st_size == job.result["bytes"]
    assert exports_recorded() == [str(job_id)]
    # What was under way is cleared away after the job is done.
    until(lambda: not list((files_dir / "exports-under-way").iterdir()), "nothing is under way")
    # A message that comes late finds nothing to do.
    jobs.call_worker(job_id)
    time.sleep(1)
    assert exports_recorded() == [str(job_id)]
    assert Job.objects.get().attempts == 2


def test_a_running_verification_is_cancelled_from_its_page(committed_db, start_celery_worker):
    chain_samples(30)
    forget_messages()
    worker = start_celery_worker()
    auditor = make_auditor()
    client = client_of(auditor)
    with locked(committed_db, "led.log_entry"):
        page = client.post(reverse("ledger:verify"))["Location"]
        until(lambda: Job.objects.get().state == "running", "the worker takes it")
        until(lambda: somebody_waits(committed_db), "the worker reads")
        assert client.post(page).status_code == 302
    assert "Cancelled" in client.get(page).content.decode()
    until(lambda: "'lost'" in worker.said(), "the worker notices")
    assert Job.objects.get().state == "cancelled"
    again = client.post(reverse("ledger:verify"))["Location"]
    assert again != page
    until(lambda: "The chain is sound" in client.get(again).content.decode(), "the next one")


def test_with_the_queue_away_the_job_waits_and_the_page_answers_at_once(
    committed_db, files_dir, empty_queue, monkeypatch, start_celery_worker
):
    chain_samples(3)
    auditor = make_auditor()
    client = client_of(auditor)
    with monkeypatch.context() as away:
        away.setenv("CELERY_BROKER_WRITE_URL", "redis://127.0.0.1:1/0")
        before = time.monotonic()
        page = client.post(reverse("ledger:verify"))["Location"]
        assert time.monotonic() - before < 3
        assert "Waiting for a worker" in client.get(page).content.decode()
    forget_messages()
    start_celery_worker()
    Job.objects.update(created_at=timezone.now() - timedelta(seconds=6))
    assert job_runner.sweep_jobs() == 1
    until(lambda: "The chain is sound" in client.get(page).content.decode(), "the report")


def forget_messages() -> None:
    client = redis.Redis.from_url(portal_settings.REDIS_URL)
    client.delete("celery")
    client.close()


def test_beat_has_waiting_events_chained_and_forgotten_jobs_run(
    committed_db, celery_worker_process, celery_beat_process
):
    record_sample(1)
    until(lambda: selectors.head().size == 1, "the event is chained")
    auditor = make_auditor()
    # A job whose message was lost: the row alone.
    job_id = jobs.start_verification(owner=str(auditor.pk), actor=ACTOR, at=timezone.now())
    forget_messages()
    assert wait_for(auditor, job_id, "done").result["ok"]


def test_the_web_server_answers_on_its_own_port(committed_db, live_portal):
    import urllib.request

    with urllib.request.urlopen(f"{live_portal.url}/livez", timeout=5) as answer:
        assert answer.status == 200
