"""Exit 1 says that a bundle is bad. Nothing else may end with it, least of all where Python itself would."""

from __future__ import annotations

import subprocess
import sys

from .conftest import VERIFY


def test_a_reader_that_went_away_is_no_verdict(full):
    with subprocess.Popen(
        [sys.executable, "-I", str(VERIFY), str(full)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        running.stdout.close()
        said = running.stderr.read().decode()
    assert (running.returncode, said) == (2, "")


def test_a_full_disk_is_no_verdict(full):
    with open("/dev/full", "wb") as disk:
        done = subprocess.run(
            [sys.executable, "-I", str(VERIFY), str(full)], stdout=disk, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 2
    assert "No space left" in done.stderr
