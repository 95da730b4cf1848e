"""Waking the appender after a commit. A doorbell only: whoever misses it, beat's sweep finds the outbox row."""

from __future__ import annotations

import logging

from celery import current_app

from .faults import fault

TASK = "ledger.chain_waiting"
PATIENCE_S = 1
logger = logging.getLogger(__name__)


def ring(task: str = TASK, *args: str, expires_s: float | None = None) -> None:
    """Send a task, once (the appender's unless named), waiting about a second at most for a queue that is down.

    Never raises: the decision is committed, and must not look failed because a bell did not ring.
    """
    fault("before_doorbell")
    try:
        # A connection of its own: the worker's options must allow blocking reads, ours must not.
        with current_app.connection_for_write() as connection:
            connection.transport_options = {
                **connection.transport_options,
                "socket_timeout": PATIENCE_S,
                "socket_connect_timeout": PATIENCE_S,
                "retry_on_timeout": False,
                "max_retries": 0,
            }
            current_app.send_task(
                task, args=args, connection=connection, retry=False, ignore_result=True, expires=expires_s
            )
    except Exception as error:  # noqa: BLE001  whatever the queue's client raises, the sweep is the remedy
        logger.warning("nobody was woken for %s, the sweep will find the work: %s", task, type(error).__name__)
