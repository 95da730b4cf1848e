"""`make fresh` asks first, and wipes only what a start of ours made."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bayarea.local import refusals
from tests.fixtures.services import ROOT


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder as a start leaves it, with something in it."""
    folder = tmp_path / "data"
    (folder / "files").mkdir(parents=True)
    (folder / "files/export.zip").write_text("bytes")
    (folder / "local.env").write_text("A=1\n")
    (folder / "run.lock").touch()
    return folder


def fresh(folder: Path, answer: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bayarea.local.fresh"],
        cwd=ROOT,
        env={**os.environ, "DATA_DIR": str(folder)},
        input=answer,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_yes_wipes_the_folder(data: Path) -> None:
    done = fresh(data, "yes\n")
    assert done.returncode == 0, done.stderr
    assert [path.name for path in data.iterdir()] == ["run.lock"]


@pytest.mark.parametrize("answer", ["", "\n", "y\n", "no\n"])
def test_anything_but_yes_deletes_nothing(data: Path, answer: str) -> None:
    done = fresh(data, answer)
    assert done.returncode == 1
    assert "Nothing was deleted." in done.stdout
    assert (data / "files/export.zip").exists()


def test_folder_that_was_never_ours_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    done = fresh(tmp_path, "yes\n")
    assert done.returncode == 0
    assert (tmp_path / "mine.txt").exists()


def test_running_copy_keeps_its_data(data: Path) -> None:
    with refusals.lock(data):
        done = fresh(data, "yes\n")
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert (data / "files/export.zip").exists()
