"""How fast the program in an export checks all of it, offline: a full export, signatures through ``cryptography``.

Machines differ, so the same run also says how that compares with a loop that only hashes the same records.
"""

from __future__ import annotations

import hashlib
import os
import resource
import shutil
import statistics
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from .network import Watch, running_network
from .samples import Emit, fastest, grow_log, log_size, ratio, seconds

ENTRIES = 100_000
ROUNDS = 5


def run(emit: Emit, size: int = ENTRIES) -> None:
    from ledger.exporting.making import make_export

    grow_log(size)
    with running_network(), Watch() as watch:
        watch.wait_for("published", log_size(), patience_s=120)
    folder = Path(os.environ["FILES_DIR"]).parent / "export"
    made = make_export(actor=None, out=folder, at=datetime.now(UTC))
    program = [sys.executable, "-I", str(folder / "data" / "verify.py"), "--ed25519=cryptography", str(folder)]
    records = (folder / "data" / "entries.jsonl").read_bytes().splitlines()
    times, hashed, used = [], [], []
    for _ in range(ROUNDS):
        before = _processor_seconds()
        times.append(seconds(lambda: subprocess.run(program, check=True, stdout=sys.stderr)))
        used.append(_processor_seconds() - before)
        hashed.append(seconds(lambda: _hash_all(records)))
    shutil.rmtree(folder)
    emit(
        "offline_verifier",
        made.count / statistics.median(times),
        "entries/s",
        need=">= 100000",
        entries=made.count,
        fastest_per_s=round(made.count / min(times)),
        per_processor_s=round(made.count / statistics.median(used)),
        processors=len(os.sched_getaffinity(0)),
        ratio_to_hashing=round(ratio(hashed, times), 4),
        ratio_of_fastest=fastest(hashed, times),
        hashed_per_s=round(made.count / statistics.median(hashed)),
    )


def _hash_all(records: list[bytes]) -> None:
    new = hashlib.sha256
    for record in records:
        new(b"\x00" + record).digest()


def _processor_seconds() -> float:
    """What the programs that ended used of a processor: unlike time, the same on a busy machine."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
