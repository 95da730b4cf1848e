"""What wakes the workers for harvesting. Safe to run twice, or not at all."""

from __future__ import annotations

from uuid import UUID

from celery import shared_task

from catalogue.harvesting import running
from catalogue.services import harvest_runs


@shared_task(name=harvest_runs.TASK, acks_late=True, reject_on_worker_lost=True, ignore_result=True)
def run_harvest(run_id: str) -> str:
    """Run one harvest as far as one turn goes."""
    return running.run_harvest(UUID(run_id))


@shared_task(name="catalogue.sweep_harvests", ignore_result=True)
def sweep_harvests() -> int:
    """Start what the schedule says, call for forgotten runs again, drop uploaded files that are done with."""
    return running.sweep()
