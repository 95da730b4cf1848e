"""How long a record waits for a checkpoint at 1,000 records a second (R5): the real signer, publisher and witnesses."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from .network import STAGES, Watch, running_network
from .samples import Emit, entries, fill_outbox, log_size

PER_SECOND = 1_000
SECONDS = 20
BATCH = 50  # recorded in one transaction
INTERVAL_S = 1.0  # the signer's, as it comes


def run(emit: Emit, seconds: int = SECONDS) -> None:
    """Records come in transactions of 50; an appender chains every 20 ms what waits."""
    with running_network(), Watch() as watch, _appending():
        first = log_size()
        watch.wait_for("published", _warm(first))
        first, committed, begun = first + BATCH, [], time.perf_counter()
        for number in range(PER_SECOND * seconds // BATCH):
            batch = entries(BATCH, first + number * BATCH)
            time.sleep(max(0.0, begun + number * BATCH / PER_SECOND - time.perf_counter()))
            fill_outbox(batch)
            committed.append((first + (number + 1) * BATCH, time.perf_counter()))
        took = time.perf_counter() - begun
        watch.wait_for("published", committed[-1][0])
    for stage in STAGES:
        waits = sorted(watch.when(stage, size) - at for size, at in committed)
        p99 = waits[int(0.99 * len(waits))]
        name = "R5_checkpoint_lag_p99" if stage == "checkpoint" else "published_lag_p99"
        goal = {"need": "<= 2"} if stage == "checkpoint" else {"goal": "<= 3"}
        emit(
            name,
            p99 / INTERVAL_S,
            "intervals of 1 s",
            **goal,
            p50=round(waits[len(waits) // 2], 3),
            recorded_per_s=round(len(committed) * BATCH / took),
        )


def _warm(first: int) -> int:
    fill_outbox(entries(BATCH, first))
    return first + BATCH


@contextmanager
def _appending() -> Iterator[None]:
    """An appender that looks every 20 ms."""
    stop = threading.Event()

    def work() -> None:
        from django.db import connections

        from ledger.services import chain_waiting

        while not stop.wait(0.02):
            chain_waiting()
        connections.close_all()

    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()
