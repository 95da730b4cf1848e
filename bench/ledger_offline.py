"""How fast the program in an export checks all of it, offline: a full export, signatures through ``cryptography``.

Machines differ, so the same run also says how that compares with a loop that only hashes the same records. And the
most memory that a process needs which does nothing but make that export: the same for any number of records
(``ledger_offline=1000000`` for a million).
"""

from __future__ import annotations

import hashlib
import os
import resource
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from .environment import ROOT
from .network import Watch, running_network
from .samples import Emit, fastest, grow_log, log_size, ratio, seconds

ENTRIES = 100_000
ROUNDS = 5
#: Not getrusage, as in ledger_verify.
EXPORT_ALONE = """
import datetime, pathlib, re, sys, django
django.setup()
from ledger.exporting.making import make_export
made = make_export(actor=None, out=pathlib.Path(sys.argv[1]), at=datetime.datetime.now(datetime.UTC))
print(made.count, re.search(r"VmHWM:\\s+(\\d+) kB", pathlib.Path("/proc/self/status").read_text())[1])
"""


def run(emit: Emit, size: int = ENTRIES) -> None:
    grow_log(size)
    with running_network(), Watch() as watch:
        watch.wait_for("published", log_size(), patience_s=120)
    folder = Path(os.environ["FILES_DIR"]).parent / "export"
    count, most = _exported(folder)
    emit("export_memory", most / 1024, "MB", need="<= 300", entries=count)
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
        count / statistics.median(times),
        "entries/s",
        need=">= 100000",
        entries=count,
        fastest_per_s=round(count / min(times)),
        per_processor_s=round(count / statistics.median(used)),
        processors=len(os.sched_getaffinity(0)),
        ratio_to_hashing=round(ratio(hashed, times), 4),
        ratio_of_fastest=fastest(hashed, times),
        hashed_per_s=round(count / statistics.median(hashed)),
    )


def _exported(folder: Path) -> tuple[int, int]:
    """A full export made by a process of its own. Returns how many records it holds, and the most memory (kB)."""
    from django.conf import settings

    command = [sys.executable, "-c", EXPORT_ALONE, str(folder)]
    environment = {**os.environ, "LEDGER_POLICY_FILE": settings.LEDGER_POLICY_FILE}
    done = subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    count, most = map(int, done.stdout.split())
    return count, most


def _hash_all(records: list[bytes]) -> None:
    new = hashlib.sha256
    for record in records:
        new(b"\x00" + record).digest()


def _processor_seconds() -> float:
    """What the programs that ended used of a processor: unlike time, the same on a busy machine."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
