"""The signer dies anywhere, or is there twice: never two notes for one size, and nothing that it forgot."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ledger.signer import signing, state
from tests.factories.ledger import chain_samples
from tests.fixtures.services import ROOT

from .conftest import Bench

POINTS = ("signer_before_state", "signer_after_state", "signer_after_checkpoint")


@pytest.mark.processes
@pytest.mark.parametrize("point", POINTS)
def test_killed_at_any_point_it_goes_on_with_the_same_note(bench: Bench, point: str):
    bench.now = time.time() + 3_600  # ours comes after that of the processes
    chain_samples(2)
    assert bench.command("once").returncode == 0
    before = bench.note
    chain_samples(3)

    assert bench.command("once", LEDGER_FAULT=point).returncode == -9

    remembered = state.State.parse((bench.folder / "state" / "state.json").read_bytes(), bench.start().public)
    assert remembered.size == (2 if point == "signer_before_state" else 5)
    assert bench.note == (remembered.note.encode() if point == "signer_after_checkpoint" else before)
    shown = bench.note

    chain_samples(1)  # the log goes on meanwhile
    later = bench.start()
    if remembered.size == 5:
        later._begin()
        assert bench.note == remembered.note.encode()  # the same note as was remembered, before any newer one
    assert later.tick().size == 6
    assert bench.note not in (before, shown)


#: Looks once; dies at the n-th time that it asks the disk to keep something.
DIES_AT_FSYNC = """
import os, signal, sys
from ledger.signer.__main__ import main
left, keep = int(sys.argv[1]), os.fsync
def fsync(opened):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    keep(opened)
os.fsync = fsync
sys.argv = ["ledger.signer", "once"]
sys.exit(main())
"""


@pytest.mark.processes
def test_killed_at_any_write_to_the_disk_it_goes_on_with_the_same_note(bench: Bench):
    """Before the folder is made, before the new state is whole, before its name is, and the same of the note."""
    bench.now = time.time() + 3_600
    chain_samples(2)
    assert bench.command("once").returncode == 0
    kept = bench.folder / "kept"
    shutil.copytree(bench.folder / "state", kept)
    chain_samples(3)
    notes, sizes = set(), []
    for number in range(1, 7):
        shutil.rmtree(bench.folder / "state")
        shutil.copytree(kept, bench.folder / "state")
        died = subprocess.run(
            [sys.executable, "-c", DIES_AT_FSYNC, str(number)],
            cwd=ROOT,
            env={**os.environ, **bench.environment},
            check=False,
            timeout=60,
        )
        assert died.returncode == (-9 if number < 6 else 0), number
        remembered = state.State.parse((bench.folder / "state" / "state.json").read_bytes(), bench.start().public)
        sizes.append(remembered.size)
        if b"\n5\n" in bench.note:
            assert remembered.size == 5, "it was shown and is not remembered"
        assert bench.start().tick().size == 5
        notes.add(bench.note)
    assert sizes == [2, 2, 5, 5, 5, 5]
    assert len(notes) == 1


def test_every_fault_point_of_the_signer_is_tried():
    sources = Path(signing.__file__).read_text() + Path(state.__file__).read_text()
    assert sources.count('fault("') == len(POINTS)
    assert all(f'fault("{point}")' in sources for point in POINTS)


@pytest.mark.processes
def test_a_second_signer_on_the_same_state_is_refused(bench: Bench):
    with subprocess.Popen(
        [sys.executable, "-m", "ledger.signer", "run"],
        cwd=ROOT,
        env={**os.environ, **bench.environment},
        stderr=subprocess.DEVNULL,
    ) as first:
        try:
            chain_samples(1)
            deadline = time.monotonic() + 30
            while not (bench.folder / "state" / "checkpoint").exists():
                assert time.monotonic() < deadline
                assert first.poll() is None
                time.sleep(0.05)
            second = bench.command("run")
            assert (second.returncode, "Another signer works" in second.stderr) == (3, True)
            assert bench.command("rebuild").returncode == 3
        finally:
            first.terminate()
    assert first.returncode == 0
    assert bench.command("once").returncode == 0  # the lock ends with the process


def test_a_second_signer_with_a_copied_state_says_the_same(bench: Bench, tmp_path):
    """A state copied to another machine: both sign the one log there is, and Ed25519 gives the same bytes. A copy that
    lags behind what was brought in halts (test_witnesses.py)."""
    chain_samples(2)
    bench.start().tick()
    copy = Bench(tmp_path / "copy")
    shutil.copytree(bench.folder, copy.folder, ignore=shutil.ignore_patterns("copy"))
    chain_samples(1)
    bench.start().tick()
    other = copy.start()
    other.tick()
    other.close()
    assert copy.note == bench.note
