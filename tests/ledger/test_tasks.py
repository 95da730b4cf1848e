"""Celery's side of the ledger, called as a worker calls it; and the places where tests kill it."""

from __future__ import annotations

import os
import signal
from uuid import uuid4

import psycopg
import pytest
from django.utils import timezone

from ledger.faults import fault
from ledger.job_models import Job
from ledger.jobs import start_verification
from ledger.tasks import chain_waiting_task, run_job_task
from tests.factories.ledger import ACTOR, record_sample
from tests.fixtures.database import owner_url


def test_a_busy_head_is_left_to_whoever_holds_it(committed_db):
    record_sample(1)
    with psycopg.connect(owner_url(committed_db)) as other:
        other.execute("SELECT size FROM led.log_head FOR UPDATE")
        assert chain_waiting_task() == 0
    assert chain_waiting_task() == 1


def test_a_job_is_run_by_its_id(committed_db, files_dir, empty_queue):
    job_id = start_verification(owner="1", actor=ACTOR, at=timezone.now())
    run_job_task(str(job_id))
    job = Job.objects.get(id=job_id)
    assert job.state == Job.State.DONE
    assert job.result["ok"] is True


def test_a_message_for_a_job_that_is_gone_changes_nothing(committed_db):
    run_job_task(str(uuid4()))
    assert not Job.objects.exists()


@pytest.mark.parametrize(("named", "killed"), [(None, False), ("elsewhere", False), ("here", True)])
def test_only_the_named_place_kills(monkeypatch, named, killed):
    signals: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "kill", lambda pid, number: signals.append((pid, number)))
    if named is None:
        monkeypatch.delenv("LEDGER_FAULT", raising=False)
    else:
        monkeypatch.setenv("LEDGER_FAULT", named)
    fault("here")
    assert signals == ([(os.getpid(), signal.SIGKILL)] if killed else [])
