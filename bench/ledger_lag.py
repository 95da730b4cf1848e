"""How long a record waits for a checkpoint at 1,000 records a second (R5): the real signer, publisher and witnesses."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psycopg

from .environment import ROOT
from .samples import Emit, entries, fill_outbox, log_size

PER_SECOND = 1_000
SECONDS = 20
BATCH = 50  # recorded in one transaction
INTERVAL_S = 1.0  # the signer's, as it comes
PATIENCE_S = 30
STAGES = {"checkpoint": "led.checkpoint", "published": "led.published"}


def run(emit: Emit, seconds: int = SECONDS) -> None:
    """Records come in transactions of 50; an appender chains every 20 ms what waits."""
    with _network(), _Watch() as watch, _appending():
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
def _network() -> Iterator[None]:
    """A signer, a publisher and four witnesses as `make run` starts them, quiet."""
    from django.conf import settings

    from bayarea.local.network import WITNESSES, Network, environment_of

    network = Network(Path(os.environ["FILES_DIR"]).parent / "lag", settings.LEDGER_ORIGIN, portal_port=9)
    network.prepare()
    signer = environment_of(os.environ, network.signer_settings(os.environ))
    publisher = environment_of(os.environ, network.publisher_settings(os.environ, os.environ["REDIS_URL"]))
    subprocess.run([sys.executable, "-m", "ledger.signer", "init"], cwd=ROOT, env=signer, check=True, stdout=sys.stderr)
    with ExitStack() as running:
        for name in WITNESSES:
            running.enter_context(_process(network.witness_command(name), environment_of(os.environ, {})))
        running.enter_context(_process([sys.executable, "-m", "ledger.signer", "run"], signer))
        running.enter_context(_process([sys.executable, "-m", "ledger.publisher", "run"], publisher))
        yield


@contextmanager
def _process(command: list[str], environment: dict[str, str]) -> Iterator[None]:
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.terminate()
        process.wait(30)


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


class _Watch:
    """Notes when each stage has reached which size, from a connection of its own, every few milliseconds."""

    def __init__(self) -> None:
        self.seen: dict[str, list[tuple[int, float]]] = {stage: [(0, 0.0)] for stage in STAGES}
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._look)

    def __enter__(self) -> _Watch:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _look(self) -> None:
        query = ", ".join(f"(SELECT coalesce(max(size), 0) FROM {table})" for table in STAGES.values())
        with psycopg.connect(os.environ["AUDITOR_DATABASE_URL"], autocommit=True) as connection:
            while not self._stop.wait(0.01):
                sizes = connection.execute(f"SELECT {query}").fetchone() or (0, 0)
                for stage, size in zip(STAGES, sizes, strict=True):
                    if size > self.seen[stage][-1][0]:
                        self.seen[stage].append((size, time.perf_counter()))

    def when(self, stage: str, size: int) -> float:
        return next(at for reached, at in self.seen[stage] if reached >= size)

    def wait_for(self, stage: str, size: int) -> None:
        deadline = time.monotonic() + PATIENCE_S
        while self.seen[stage][-1][0] < size:
            if time.monotonic() > deadline:
                raise RuntimeError(f"{stage}: {self.seen[stage][-1][0]} after {PATIENCE_S} s, not {size}")
            time.sleep(0.02)
