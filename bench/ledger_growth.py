"""Whether appending to a large log is as fast as to a small one: ``python -m bench ledger_growth=10000000``.

Not among the measurements that run by themselves: ten million records take about 12 GB of disk and a quarter of an
hour.
"""

from __future__ import annotations

import statistics
import time

from .samples import Emit, Turns, copy_of_database, entries, fastest, fill_outbox, grow_log, log_size, ratio, seconds

SMALL = 100_000
LARGE = 1_000_000
BATCH = 256
ROUNDS = 100
SMALLER = "bench_small"


def run(emit: Emit, size: int = LARGE) -> None:
    """The rate of appending 256 records at a time to a log of ``size`` against one of 100,000, in turn."""
    from ledger.services import chain_waiting

    grow_log(SMALL)
    turns = Turns("default", "ledger_writer")
    with copy_of_database(SMALLER):
        began = time.perf_counter()
        grow_log(size)
        filled = time.perf_counter() - began
        times: dict[str, list[float]] = {SMALLER: [], "bench": []}
        for _ in range(ROUNDS):
            for database, measured in times.items():
                turns.use(database)
                fill_outbox(entries(BATCH, log_size()))
                measured.append(seconds(lambda: chain_waiting(limit=BATCH)))
        turns.close()
    emit(
        "append_rate_in_large_log",
        ratio(times[SMALLER], times["bench"]),
        "ratio of rates",
        need=">= 0.9",
        entries=size,
        against=SMALL,
        per_s=round(BATCH / statistics.median(times["bench"])),
        ratio_of_fastest=fastest(times[SMALLER], times["bench"]),
        filled_per_s=round((size - SMALL) / filled),
    )
