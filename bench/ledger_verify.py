"""What verifying costs: against hashing alone on the same bytes (R4), at twice the size, and in memory."""

from __future__ import annotations

import hashlib
import os
import statistics
import subprocess
import sys

from .environment import ROOT
from .samples import Emit, Turns, copy_of_database, fastest, grow_log, log_size, ratio, seconds

HALF = 150_000
ROUNDS = 5
#: Enough that a memory that grew with the log would show.
LARGE = 1_000_000
SMALLER = "bench_half"
#: Not getrusage: what that tells of a child begins with the memory of the parent that it was forked from.
VERIFY_ALONE = """
import re, pathlib, django
django.setup()
from ledger.verify import verify_stored
assert verify_stored().ok
print(re.search(r"VmHWM:\\s+(\\d+) kB", pathlib.Path("/proc/self/status").read_text())[1])
"""


def run(emit: Emit) -> None:
    """Needs Django set up on a migrated database that commits."""
    half = max(HALF, log_size())
    grow_log(half)
    with copy_of_database(SMALLER):
        grow_log(2 * half)
        measure_rate(emit)
        measure_growth(emit)
    grow_log(LARGE)
    measure_memory(emit)


def _verify() -> None:
    """Every step of the verification, streamed as the auditor."""
    from ledger.verify import verify_stored

    report = verify_stored()
    if not report.ok:
        raise SystemExit(f"the benchmark's own log is not sound: {report}")


def measure_rate(emit: Emit) -> None:
    """R4: the whole verification, against a loop that only hashes the same entries, held in memory."""
    from ledger.stored import snapshot

    with snapshot() as stored:
        held = [row[2] for row in stored.rows()]
    new = hashlib.sha256

    def hash_all() -> None:
        for entry in held:
            new(b"\x00" + entry).digest()

    verified, hashed = [], []
    for _ in range(ROUNDS):
        verified.append(seconds(_verify))
        hashed.append(seconds(hash_all))
    emit(
        "R4_verify_to_hashing",
        ratio(hashed, verified),
        "ratio of rates",
        need=">= 0.10",
        goal=0.2,
        ratio_of_fastest=fastest(hashed, verified),
        entries=len(held),
        verified_per_s=round(len(held) / statistics.median(verified)),
        hashed_per_s=round(len(held) / statistics.median(hashed)),
    )


def measure_growth(emit: Emit) -> None:
    """Time for twice the entries over time for once; 2 when it grows linearly."""
    twice, once, turns = [], [], Turns("auditor")
    for _ in range(ROUNDS):
        turns.use("bench")
        twice.append(seconds(_verify))
        turns.use(SMALLER)
        once.append(seconds(_verify))
    turns.use("bench")
    turns.close()
    emit(
        "verify_twice_the_size",
        ratio(twice, once),
        "ratio of times",
        need="1.9 to 2.1",
        ratio_of_fastest=fastest(twice, once),
    )


def measure_memory(emit: Emit) -> None:
    """The largest memory of a process that does nothing but verify a million entries."""
    done = subprocess.run(
        [sys.executable, "-c", VERIFY_ALONE], cwd=ROOT, env=dict(os.environ), check=True, capture_output=True, text=True
    )
    emit("verify_memory", int(done.stdout) / 1024, "MB", need="<= 200", entries=log_size())
