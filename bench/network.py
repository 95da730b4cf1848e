"""The benchmark's own signer, publisher and four witnesses, and a watch on what they have done."""

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

STAGES = {"checkpoint": "led.checkpoint", "published": "led.published"}


@contextmanager
def running_network() -> Iterator[None]:
    """A signer, a publisher and four witnesses as `make run` starts them, quiet."""
    from django.conf import settings

    from bayarea.local.network import WITNESSES, Network, environment_of

    network = Network(Path(os.environ["FILES_DIR"]).parent / "home", settings.LEDGER_ORIGIN, portal_port=9)
    network.prepare()
    settings.LEDGER_POLICY_FILE = str(network.policy_file)
    signer = environment_of(os.environ, network.signer_settings(os.environ))
    publisher = environment_of(os.environ, network.publisher_settings(os.environ, os.environ["REDIS_URL"]))
    if not network.signer_began:
        command = [sys.executable, "-m", "ledger.signer", "init"]
        subprocess.run(command, cwd=ROOT, env=signer, check=True, stdout=sys.stderr)
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


class Watch:
    """Notes when each stage has reached which size, from a connection of its own, every few milliseconds."""

    def __init__(self) -> None:
        self.seen: dict[str, list[tuple[int, float]]] = {stage: [(0, 0.0)] for stage in STAGES}
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._look)

    def __enter__(self) -> Watch:
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

    def wait_for(self, stage: str, size: int, patience_s: float = 30) -> None:
        deadline = time.monotonic() + patience_s
        while self.seen[stage][-1][0] < size:
            if time.monotonic() > deadline:
                raise RuntimeError(f"{stage}: {self.seen[stage][-1][0]} after {patience_s:.0f} s, not {size}")
            time.sleep(0.02)
