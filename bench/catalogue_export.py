"""The whole catalogue as one DCAT file: how fast, and that memory does not grow with its size.

``python -m bench catalogue_export=200000``. Each export is a process of its own, whose largest memory the kernel knows.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from .environment import ROOT
from .samples import Emit

SIZE = 200_000
SHARE = 10


def run(emit: Emit, size: int = SIZE) -> None:
    """Export a tenth of the catalogue, then all of it, in each syntax."""
    from .catalogue_samples import make_catalogue

    small: dict[str, float] = {}
    for number, seed in ((size // SHARE, 1), (size - size // SHARE, 2)):
        make_catalogue(number, seed)
        for ending in ("ttl", "jsonld", "rdf"):
            seconds, peak, written, entries = _export(ending)
            before = small.setdefault(ending, peak)
            if seed == 2:
                emit(f"catalogue_export_{ending}", entries / seconds, "entries/s", entries=entries, file_mb=written)
                emit(f"catalogue_export_{ending}_memory", peak, "MB", of_a_tenth=round(before, 1))


def _export(ending: str) -> tuple[float, float, float, int]:
    """Seconds, largest memory and size of the file in MB, and how many entries."""
    out = Path(os.environ["FILES_DIR"]) / f"all.{ending}"
    out.parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "manage.py", "export_catalogue", "--format", ending, "--out", str(out)]
    began = time.perf_counter()
    child = subprocess.Popen([*command, "--base", "https://data.example"], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    said = child.stdout.read()
    _pid, status, usage = os.wait4(child.pid, 0)
    if status:
        raise RuntimeError(f"the export ended with {status}")
    written = out.stat().st_size / 1e6
    out.unlink()
    return time.perf_counter() - began, usage.ru_maxrss / 1000, round(written), int(said.split()[0])
