"""Waking the appender after a commit. A doorbell only: whoever misses it, beat's sweep finds the outbox row."""

from __future__ import annotations

import logging

from celery import current_app

TASK = "ledger.chain_waiting"
PATIENCE_S = 1
logger = logging.getLogger(__name__)


def ring() -> None:
    """Send the appender's task, once, waiting at most about a second for a queue that is down or frozen.

    Never raises: the decision is committed, and must not look failed because a bell did not ring.
    """
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
            current_app.send_task(TASK, connection=connection, retry=False, ignore_result=True)
    except Exception as error:  # noqa: BLE001  whatever the queue's client raises, the sweep is the remedy
        logger.warning("the appender was not woken, the sweep will find the event: %s", type(error).__name__)
