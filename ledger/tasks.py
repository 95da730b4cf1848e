"""Celery's side of the ledger: thin, and safe to run twice or not at all."""

from __future__ import annotations

from celery import shared_task

from .doorbell import TASK
from .errors import HeadBusy
from .services import LIMIT, chain_waiting


@shared_task(name=TASK, acks_late=True, reject_on_worker_lost=True, ignore_result=True)
def chain_waiting_task() -> int:
    """Chain until nothing waits. When another worker holds the head, it does the work: leave it to him."""
    chained = 0
    try:
        while (done := chain_waiting().chained) == LIMIT:
            chained += done
    except HeadBusy:
        return chained
    return chained + done
