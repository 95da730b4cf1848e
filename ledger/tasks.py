"""Celery's side of the ledger: thin, and safe to run twice or not at all."""

from __future__ import annotations

import logging
from uuid import UUID

from celery import shared_task
from django.utils import timezone

from . import degradation
from .doorbell import TASK
from .errors import HeadBusy, LogHalted
from .job_runner import run_job, sweep_jobs
from .services import LIMIT, chain_waiting

logger = logging.getLogger(__name__)


@shared_task(name=TASK, acks_late=True, reject_on_worker_lost=True, ignore_result=True)
def chain_waiting_task() -> int:
    """Chain until nothing waits. When another worker holds the head, it does the work: leave it to him. A halted log
    is said once per run; the operator's page shows it too."""
    chained = 0
    try:
        while (done := chain_waiting().chained) == LIMIT:
            chained += done
    except HeadBusy:
        return chained
    except LogHalted as halted:
        logger.critical("nothing is chained: %s", halted)
        return chained
    return chained + done


@shared_task(name="ledger.run_job", acks_late=True, reject_on_worker_lost=True, ignore_result=True)
def run_job_task(job_id: str) -> str:
    """Run one verification or export that an auditor asked for."""
    return run_job(UUID(job_id))


@shared_task(name="ledger.sweep_jobs", ignore_result=True)
def sweep_jobs_task() -> int:
    """Call for forgotten jobs again, drop expired files, let the list's filters catch up."""
    return sweep_jobs()


@shared_task(name="ledger.end_degraded", ignore_result=True)
def end_degraded_task() -> bool:
    """End degraded mode when its time has come."""
    return degradation.sweep(at=timezone.now())
