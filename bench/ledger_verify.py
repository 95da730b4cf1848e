"""What verifying costs: against hashing alone on the same bytes (R4), at twice the size, and in memory."""

from __future__ import annotations

import hashlib
import os
import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from .environment import ROOT
from .samples import Emit, grow_log, log_size, ratio, seconds, superuser

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
    with _copy_of_database():
        grow_log(2 * half)
        measure_rate(emit)
        measure_growth(emit)
    grow_log(LARGE)
    measure_memory(emit)


@contextmanager
def _copy_of_database() -> Iterator[None]:
    """The database as it is now, beside the one that grows on."""
    from django.db import connections

    connections.close_all()
    with psycopg.connect(superuser().replace("/bench", "/postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {SMALLER} TEMPLATE bench")
    yield
    connections.close_all()
    with psycopg.connect(superuser().replace("/bench", "/postgres"), autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {SMALLER}")


def _verify(database: str) -> None:
    """Every step of the verification, streamed as the auditor."""
    from django.db import connections

    from ledger.verify import verify_stored

    auditor = connections["auditor"]
    if auditor.settings_dict["NAME"] != database:
        auditor.close()
        auditor.settings_dict["NAME"] = database
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
        verified.append(seconds(lambda: _verify("bench")))
        hashed.append(seconds(hash_all))
    emit(
        "R4_verify_to_hashing",
        ratio(hashed, verified),
        "ratio of rates",
        need=">= 0.10",
        goal=0.2,
        entries=len(held),
        verified_per_s=round(len(held) / statistics.median(verified)),
        hashed_per_s=round(len(held) / statistics.median(hashed)),
    )


def measure_growth(emit: Emit) -> None:
    """Time for twice the entries over time for once; 2 when it grows linearly."""
    twice, once = [], []
    for _ in range(ROUNDS):
        twice.append(seconds(lambda: _verify("bench")))
        once.append(seconds(lambda: _verify(SMALLER)))
    _verify("bench")
    emit("verify_twice_the_size", ratio(twice, once), "ratio of times", need="1.9 to 2.1")


def measure_memory(emit: Emit) -> None:
    """The largest memory of a process that does nothing but verify a million entries."""
    done = subprocess.run(
        [sys.executable, "-c", VERIFY_ALONE], cwd=ROOT, env=dict(os.environ), check=True, capture_output=True, text=True
    )
    emit("verify_memory", int(done.stdout) / 1024, "MB", need="<= 200", entries=log_size())
