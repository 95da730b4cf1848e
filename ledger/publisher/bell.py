"""Ringing for the tasks that wait for a publication. A bell only: whoever misses it is found by beat's sweep."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from urllib.parse import parse_qsl, urlencode, urlsplit

from celery import Celery

PATIENCE_S = 1
logger = logging.getLogger("ledger.publisher")


def broker_address(url: str) -> str:
    """Celery spells a socket ``redis+socket:///path?virtual_host=1``; everybody else says ``unix:///path?db=1``."""
    if not url.startswith("unix:"):
        return url
    parts = urlsplit(url)
    options = [("virtual_host" if name == "db" else name, value) for name, value in parse_qsl(parts.query)]
    return f"redis+socket://{parts.path}" + ("?" + urlencode(options) if options else "")


class Bell:
    """Takes    tasks: names of Celery's tasks; without any, nothing is ever sent."""

    def __init__(self, tasks: Sequence[str], broker: str) -> None:
        self.tasks = tuple(tasks)
        self.app = Celery("publisher", broker=broker_address(broker), set_as_current=False) if self.tasks else None

    def ring(self) -> None:
        """One attempt for each task, about a second at most. Never raises: the publication stands."""
        if self.app is None:
            return
        try:
            with self.app.connection_for_write() as connection:
                connection.transport_options = {
                    "socket_timeout": PATIENCE_S,
                    "socket_connect_timeout": PATIENCE_S,
                    "retry_on_timeout": False,
                    "max_retries": 0,
                }
                for task in self.tasks:
                    self.app.send_task(task, connection=connection, retry=False, ignore_result=True, expires=60)
        except Exception as error:  # noqa: BLE001  whatever the queue's client raises, the sweep is the remedy
            logger.warning("nobody was woken for %s: %s", ", ".join(self.tasks), type(error).__name__)
