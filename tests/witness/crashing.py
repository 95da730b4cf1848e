"""Run by a test that kills it: a witness in a process of its own, as an operator runs it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from tests.fixtures.ports import free_port
from tests.fixtures.services import ROOT


class Running:
    """``python -m ledger.tlog.witness serve`` on a folder that ``init`` made."""

    def __init__(self, folder: Path, **environment: str) -> None:
        self.log = folder / "said"
        with self.log.open("ab") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "ledger.tlog.witness", "serve", "--config", str(folder / "config.json")],
                cwd=ROOT,
                env={**os.environ, **environment},
                stdout=output,
                stderr=output,
            )
        deadline = time.monotonic() + 30
        before = self.log.read_text().count("listens at")
        while self.log.read_text().count("listens at") == before:
            assert self.process.poll() is None, self.log.read_text()
            assert time.monotonic() < deadline, self.log.read_text()
            time.sleep(0.02)
        self.url = self.log.read_text().split("listens at ")[-1].strip().splitlines()[0]

    def stop(self) -> int:
        self.process.terminate()
        return self.process.wait(15)


def initialise(folder: Path, *more: str, program: Path = ROOT, module: str = "ledger.tlog.witness"):
    """Run ``init`` and give what it said."""
    return subprocess.run(
        [sys.executable, "-m", module, "init", "--dir", str(folder), "--listen", f"127.0.0.1:{free_port()}", *more],
        cwd=program,
        env={name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "DJANGO"))},
        capture_output=True,
        text=True,
        check=False,
    )
