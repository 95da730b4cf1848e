"""Places where a test may kill the process, to prove what a crash there does (docs/life-of-an-event.md)."""

from __future__ import annotations

import os
import signal


def fault(point: str) -> None:
    """Die as under ``kill -9`` when the environment variable LEDGER_FAULT names this point; else nothing."""
    if os.environ.get("LEDGER_FAULT") == point:
        os.kill(os.getpid(), signal.SIGKILL)
