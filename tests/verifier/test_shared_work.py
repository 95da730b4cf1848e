"""Several processes check a large bundle. They find what one finds, name the same record, and end when it ends."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from .builder import SampleLog, canonical, renew_checksums, write_bundle, zip_bundle
from .conftest import VERIFY, python_verdict
from .forging import all_of, edit, lines, member, rehash, swap, write

E, C = "entries.jsonl", "chain.jsonl"
PATIENCE_S = 60
#: The verifier as a module, in a process of its own: what a test changes in it, it changes there only.
LOAD = f"""
import importlib.util, os, sys, time
spec = importlib.util.spec_from_file_location("verify", {str(VERIFY)!r})
verify = sys.modules["verify"] = importlib.util.module_from_spec(spec)
spec.loader.exec_module(verify)
own = os.getpid()
"""


@pytest.fixture(scope="module")
def large_once(tmp_path_factory) -> Path:
    """1,300 records in six tiles, notes on the edge of a tile and inside, openings in the second and third."""
    log = SampleLog()
    for count, personal in ((256, False), (200, False), (100, True), (1, False), (743, False)):
        log.add(count, personal=personal)
        log.publish()
    folder = write_bundle(tmp_path_factory.mktemp("large") / "large", log)
    some = [line for line in log.openings if line["i"] % 40 == 0]
    assert {line["i"] // 256 for line in some} == {1, 2}
    write(folder, "openings.jsonl", [canonical(line) + b"\n" for line in some])
    return renew_checksums(folder)


@pytest.fixture
def large(large_once, tmp_path) -> Path:
    return shutil.copytree(large_once, tmp_path / "large")


def short(folder: Path, name: str, line: int) -> None:
    """A file that ends in the middle of a line."""
    content = lines(folder, name)
    write(folder, name, [*content[:line], content[line][:20]])


CASES: dict[str, tuple[Callable[[Path], object], str]] = {
    "nothing": (lambda _: None, ""),
    "two records, the later one in a tile that is done sooner": (
        all_of(member(E, 900, dst="MO"), member(E, 700, dst="MO")),
        "record 700",
    ),
    "re-hashed, so that only the root of a note inside a tile differs": (
        all_of(member(E, 450, dst="MO"), rehash),
        "file data/notes.jsonl",
    ),
    "the chain value on the edge of a tile": (member(C, 511, chain="0" * 64), "record 511"),
    "the line after the edge": (member(C, 512, chain="0" * 64), "record 512"),
    "two lines in different tiles swapped": (edit(E, lambda all: swap(all, 300, 1200)), "record 300"),
    "not canonical, and all hashes fit": (
        all_of(edit(E, lambda all: all.__setitem__(1000, all[1000].replace(b'"v":1', b'"v": 1'))), rehash),
        "record 1000",
    ),
    "a line far too long": (edit(E, lambda all: all.__setitem__(800, b"x" * 70_000 + b"\n")), "record 800"),
    "too long to be read at all": (
        edit(E, lambda all: all.__setitem__(800, b"x" * 900_000)),
        "file data/entries.jsonl",
    ),
    "records end early": (lambda folder: short(folder, E, 1024), "record 1024"),
    "the chain ends early": (edit(C, lambda all: all[:1024]), "record 1024"),
    "a tile": (lambda folder: (folder / "data/tile/0/003").write_bytes(bytes(8192)), "file data/tile/0/003"),
    "a view": (lambda folder: (folder / "data/entries.csv").write_bytes(b"another view\r\n"), "file data/entries.csv"),
}


@pytest.mark.parametrize("case", CASES)
def test_they_find_what_one_process_finds(large, case):
    change, where = CASES[case]
    change(large)
    if case not in {"a view"}:
        renew_checksums(large)
    alone = python_verdict(large, "--lang", "en", "--processes", "1")
    together = python_verdict(large, "--lang", "en", "--processes", "3")
    assert (alone.status, alone.where) == (1 if where else 0, where), alone.output
    assert together == alone


def test_they_find_an_event_that_stands_in_two_tiles(tmp_path):
    log = SampleLog()
    log.add(600)
    log.add(1, id="0198c0de-0000-7000-8000-000000000064")
    log.publish()
    write_bundle(tmp_path / "twice", log)
    for processes in ("1", "3"):
        verdict = python_verdict(tmp_path / "twice", "--lang", "en", "--processes", processes)
        assert (verdict.status, verdict.where) == (1, "record 600"), verdict.output


def test_they_list_the_same_intervals(large, tmp_path):
    listed = []
    for processes in ("1", "2"):
        verdict = python_verdict(large, "--processes", processes, "--intervals", tmp_path / processes)
        assert verdict.status == 0, verdict.output
        listed.append((tmp_path / processes).read_bytes())
    assert listed[0].count(b"\n") == 1300
    assert listed[0] == listed[1]


def test_they_read_a_zip(large, tmp_path):
    packed = zip_bundle(large, tmp_path / "large.zip")
    assert python_verdict(packed, "--processes", "3") == python_verdict(large, "--processes", "1")


def in_a_process(code: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-I", "-c", LOAD + code, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def assert_same_verdict(code: str, folder: Path, *arguments: object) -> None:
    """The verifier, changed by this code, says of a sound bundle in English what it says unchanged."""
    with in_a_process(code, folder, *arguments) as running:
        said, complaint = running.communicate(timeout=PATIENCE_S)
    assert (running.returncode, complaint) == (0, ""), complaint
    assert said == python_verdict(folder, "--lang", "en").output


def test_one_that_dies_changes_no_verdict(large):
    code = """
sweep = verify.Sweep.__call__
def die_in_the_third_tile(self, batch):
    if os.getpid() != own and batch.start == 512:
        os._exit(9)
    return sweep(self, batch)
verify.Sweep.__call__ = die_in_the_third_tile
sys.exit(verify.main([sys.argv[1], "--processes", "2", "--lang", "en"]))
"""
    assert_same_verdict(code, large)


SLOW = """
def work_slowly(self, batch):
    print(os.getpid(), flush=True)
    time.sleep(1)
    return None
verify.Sweep.__call__ = work_slowly
sys.argv[1:] = [sys.argv[1], "--processes", "2"]
sys.exit(verify.run())
"""


def ended(process: int) -> bool:
    """Gone, or a zombie that only waits for whoever inherits it."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except FileNotFoundError:
        return True


def wait_until_ended(processes: list[int]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not all(map(ended, processes)):
        assert time.monotonic() < deadline, processes
        time.sleep(0.02)


def test_an_interrupt_ends_all_of_them_without_a_verdict(large):
    """Ctrl-C reaches the whole group; the helpers leave it to the one that the person started."""
    with in_a_process(SLOW, large) as running:
        helpers = [int(running.stdout.readline()) for _ in range(2)]
        os.killpg(running.pid, signal.SIGINT)
        _said, complaint = running.communicate(timeout=PATIENCE_S)
    assert running.returncode == 2
    assert "Traceback" not in complaint
    wait_until_ended(helpers)


def test_none_is_left_when_the_verifier_is_killed(large):
    with in_a_process(SLOW, large) as running:
        helpers = [int(running.stdout.readline()) for _ in range(2)]
        running.kill()
        running.wait(PATIENCE_S)
        wait_until_ended(helpers)


def test_one_that_dies_before_it_is_asked_changes_no_verdict(large):
    code = """
def die_at_once(self, pipe):
    os._exit(9)
verify.Helpers._help = die_at_once
sys.exit(verify.main([sys.argv[1], "--processes", "2", "--lang", "en"]))
"""
    assert_same_verdict(code, large)


def test_tiles_too_large_for_the_shared_memory_are_checked_here(large):
    """Also where only the smallest ones fit in, and where the room is used again and again."""
    for room in (100, 190_000, 2**20):
        code = """
verify.ROOM, verify.WAITING = int(sys.argv[2]), 1
sys.exit(verify.main([sys.argv[1], "--processes", "2", "--lang", "en"]))
"""
        assert_same_verdict(code, large, room)


def test_no_more_is_kept_than_waits(large):
    """One process alone holds one tile beside the one just read, two what is on its way to them: at any size."""
    code = """
taken = verify.Helpers._answer
def count(self, batch, pipe):
    print(len(given) - len(answered), flush=True)
    answered.append(batch.start)
    return taken(self, batch, pipe)
given, answered, batches = [], [], verify.Records._batches
def counted(self):
    for batch in batches(self):
        given.append(batch.start)
        yield batch
verify.Helpers._answer, verify.Records._batches = count, counted
verify.WAITING = 2
verify.main([sys.argv[1], "--processes", sys.argv[2], "--lang", "en"])
"""
    for processes, most in ((1, 2), (2, 5)):
        with in_a_process(code, large, processes) as running:
            said, complaint = running.communicate(timeout=PATIENCE_S)
        assert (running.returncode, complaint) == (0, ""), complaint
        assert max(int(line) for line in said.splitlines() if line.isdigit()) == most
