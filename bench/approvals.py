"""From an approver's click to a number in the chain: real services, a real Celery worker, 20 approvals a second."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from uuid import UUID

from .environment import ROOT

APPROVALS = 300
PER_SECOND = 20
PATIENCE_S = 30


def run(emit: Callable[..., None]) -> None:
    from django.db import connections

    from sharing.domain.states import Action
    from sharing.models import RequestEvent
    from sharing.services import decisions
    from tests.factories.sharing import World, endorsed

    world = World()
    ready = [endorsed(world) for _ in range(APPROVALS)]
    with _worker(), _Watch() as watch:
        watch.wait_until_quiet()
        committed: dict[UUID, float] = {}
        begun = time.perf_counter()
        for number, request in enumerate(ready):
            time.sleep(max(0.0, begun + number / PER_SECOND - time.perf_counter()))
            decisions.approve_request(actor=world.approver, request_id=request.pk, expected_version=request.version)
            committed[request.pk] = time.perf_counter()
        took = time.perf_counter() - begun
        watch.wait_until_quiet()
    events = dict(
        RequestEvent.objects.filter(request_id__in=committed, action=Action.APPROVE).values_list(
            "request_id", "event_id"
        )
    )
    waits = sorted(max(0.0, watch.seen[events[request]] - at) for request, at in committed.items())
    emit("approvals_per_second", APPROVALS / took, "1/s")
    emit("approval_to_chained_p50", waits[len(waits) // 2], "s")
    emit("approval_to_chained_p95", waits[int(len(waits) * 0.95)], "s", goal="<= 1 at 20 approvals/s")
    connections.close_all()


@contextlib.contextmanager
def _worker() -> Iterator[None]:
    """A real worker with beat inside it, as `make run` starts them, quiet."""
    command = [sys.executable, "-m", "celery", "-A", "bayarea", "worker", "--concurrency=2", "--loglevel=ERROR"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=sys.stderr, stderr=sys.stderr)
    try:
        yield
    finally:
        process.terminate()
        process.wait(30)


class _Watch:
    """Notes when each entry is first seen in the log, from a connection of its own, every few milliseconds."""

    def __init__(self) -> None:
        self.seen: dict[UUID, float] = {}
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._look)

    def __enter__(self) -> _Watch:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _look(self) -> None:
        import os

        import psycopg

        size = 0
        with psycopg.connect(os.environ["AUDITOR_DATABASE_URL"], autocommit=True) as connection:
            while not self._stop.wait(0.004):
                rows = connection.execute("SELECT event_id FROM led.log_entry WHERE idx >= %s", [size]).fetchall()
                now = time.perf_counter()
                self.seen.update({row[0]: now for row in rows})
                size += len(rows)

    def wait_until_quiet(self) -> None:
        """Until the outbox is empty: whatever was recorded is chained."""
        from ledger import selectors, tasks

        tasks.chain_waiting_task.delay()
        deadline = time.monotonic() + PATIENCE_S
        while selectors.waiting().count:
            if time.monotonic() > deadline:
                raise RuntimeError(f"the outbox did not drain in {PATIENCE_S} s: is the worker running?")
            time.sleep(0.05)
        time.sleep(0.05)
