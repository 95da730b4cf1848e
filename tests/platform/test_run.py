"""``make run`` for real: from nothing to ready, told off twice, killed at bad moments, and nothing left behind.

One copy runs for the whole module; tests that stop or kill start their own copies on a second data folder.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest

from bayarea.local.accounts import reachable_home, service_account
from ledger.tlog.policies import Policy, verify_note
from tests.fixtures.ports import free_port

ROOT = Path(__file__).resolve().parent.parent.parent
pytestmark = [pytest.mark.processes, pytest.mark.xdist_group("make run"), pytest.mark.timeout(170)]


@dataclass
class Run:
    """One start of the supervisor; its programs are known by the data folder in their environment."""

    folder: Path
    port: int = field(default_factory=free_port)
    more: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen[str] = field(init=False)

    def __post_init__(self) -> None:
        wanted = ("PATH", "LANG", "HOME", "TMPDIR", "PYTHONDONTWRITEBYTECODE")
        # And what lets the suite measure what it runs.
        clean = {name: text for name, text in os.environ.items() if name in wanted or name.startswith("COVERAGE_")}
        self.output = self.folder.parent / f"output-{self.port}-{time.monotonic_ns()}"
        with self.output.open("w") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "bayarea.local.supervisor"],
                cwd=ROOT,
                env={**clean, "DATA_DIR": str(self.folder), "PORT": str(self.port), **self.more},
                stdout=output,
                stderr=output,
                text=True,
                start_new_session=True,
            )

    def told(self) -> str:
        return self.output.read_text()

    def wait_for(self, words: str, patience_s: float = 120) -> None:
        deadline = time.monotonic() + patience_s
        while words not in self.told():
            assert self.process.poll() is None, self.told()
            assert time.monotonic() < deadline, self.told()
            time.sleep(0.05)

    def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(how)
        return self.process.wait(30)


def left_behind(folder: Path) -> list[str]:
    """Every process whose environment or command line names the data folder."""
    found = []
    home = reachable_home(folder, service_account())
    names = (os.fsencode(folder), os.fsencode(home))
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit() or int(entry.name) == os.getpid():
            continue
        try:
            command = (entry / "cmdline").read_bytes()
            about = command + (entry / "environ").read_bytes()
        except (FileNotFoundError, ProcessLookupError, PermissionError):
            continue
        if command and any(name in about for name in names):
            found.append(command.replace(b"\0", b" ").decode())
    return found


def wait_until_nothing_is_left(folder: Path, patience_s: float = 20) -> None:
    deadline = time.monotonic() + patience_s
    while remaining := left_behind(folder):
        assert time.monotonic() < deadline, remaining
        time.sleep(0.1)


def setting(folder: Path, name: str) -> str:
    lines = (folder / "local.env").read_text().splitlines()
    return dict(line.split("=", 1) for line in lines)[name]


def answer(port: int, path: str) -> int:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as response:
        return int(response.status)


def forget(folder: Path) -> None:
    """Remove the stand-in that root's services had below /var/lib."""
    home = reachable_home(folder, service_account())
    if home != folder:
        shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Iterator[Path]:
    """A data folder with spaces in its name and a path too long for a socket's name."""
    folder = tmp_path_factory.mktemp("run") / ("a long name " + "x" * 90)
    yield folder
    forget(folder)


@pytest.fixture
def empty(tmp_path) -> Iterator[Path]:
    """A data folder that is not there yet."""
    yield tmp_path / "data"
    forget(tmp_path / "data")


@pytest.fixture(scope="module")
def running(folder) -> Iterator[Run]:
    run = Run(folder)
    try:
        run.wait_for("Ctrl-C stops it.")
        yield run
    finally:
        if run.process.poll() is None:
            run.stop()
        wait_until_nothing_is_left(folder)


def test_ready_line_accounts_and_password_are_printed(running):
    told = running.told()
    assert f"\nReady: http://127.0.0.1:{running.port}/\n" in told
    assert re.search(r"^hk-requester +HK +\S+ +requester$", told, re.MULTILINE)
    assert re.search(r"^mo-auditor +MO +\S+ +auditor$", told, re.MULTILINE)
    assert "Password of every account: estuary-demo-2026" in told


def test_portal_answers(running):
    assert [answer(running.port, path) for path in ("/livez", "/readyz", "/api/v1/openapi.json")] == [200, 200, 200]


def test_programs_connect_as_roles_that_own_nothing(running):
    with psycopg.connect(setting(running.folder, "DATABASE_URL")) as connection:
        users = {
            row[0]
            for row in connection.execute(
                "SELECT usename FROM pg_stat_activity WHERE datname = 'dba' AND backend_type = 'client backend'"
            )
        }
    assert users <= {"dba_app", "dba_ledger", "dba_auditor", "dba_opener", "dba_signer", "dba_publisher"}


def published_note(port: int) -> bytes:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/ledger/checkpoint", timeout=10) as response:
            return response.read()
    except urllib.error.HTTPError:  # nothing is published yet
        return b""


def test_records_of_the_demo_are_published_under_the_quorum_and_mirrored(running):
    policy = Policy.parse(Path(setting(running.folder, "LEDGER_POLICY_FILE")).read_bytes())
    deadline = time.monotonic() + 60
    while not (note := published_note(running.port)) or not verify_note(note, policy).satisfied:
        assert time.monotonic() < deadline, running.told()
        time.sleep(0.2)
    size = verify_note(note, policy).checkpoint.size
    assert size > 0
    for witness in policy.witnesses.values():
        while True:
            with urllib.request.urlopen(f"{witness.url}/health", timeout=10) as response:
                [log] = json.loads(response.read())["logs"].values()
            if log["mirrored"] >= size:
                break
            assert time.monotonic() < deadline, log
            time.sleep(0.2)


def environment_of_process(folder: Path, words: bytes) -> bytes:
    return Path(f"/proc/{pid_of(folder, words)}/environ").read_bytes()


def test_each_program_is_given_its_own_secrets_only(running):
    secrets = json.loads((running.folder / "secrets.json").read_text())
    witness = environment_of_process(running.folder, b"ledger.tlog.witness")
    signer = environment_of_process(running.folder, b"ledger.signer\0run")
    publisher = environment_of_process(running.folder, b"ledger.publisher\0run")
    for part in (witness, signer, publisher):
        assert secrets["SECRET_KEY"].encode() not in part
        assert b"OPENING_KEY_" not in part
        assert b"dba_app" not in part
    assert b"dba_signer" in signer
    assert b"dba_publisher" not in signer + witness
    assert b"dba_publisher" in publisher
    assert b"dba_signer" not in publisher + witness
    for words in (b"gunicorn", b"celery\0--app\0bayarea\0--quiet\0worker"):
        portal = environment_of_process(running.folder, words)
        assert b"dba_signer" not in portal
        assert b"dba_publisher" not in portal
    assert "dba_signer" not in (running.folder / "local.env").read_text()


def test_dead_witness_is_started_again_and_the_portal_goes_on(running):
    gd = b"/gd/config.json"
    first = pid_of(running.folder, gd)
    os.kill(first, signal.SIGKILL)
    running.wait_for("The witness-gd stopped by itself and is started again", 20)
    deadline = time.monotonic() + 30
    while True:
        again = [line for line in left_behind(running.folder) if "/gd/config.json" in line]
        if again and pid_of(running.folder, gd) != first:
            break
        assert time.monotonic() < deadline, running.told()
        time.sleep(0.1)
    assert answer(running.port, "/readyz") == 200


def test_second_copy_is_told_so_in_one_sentence(running):
    second = Run(running.folder)
    assert second.process.wait(30) == 1
    assert second.told().splitlines() == [
        f"Another copy is already running on the data folder {running.folder}; "
        "stop it first or choose another DATA_DIR."
    ]
    assert answer(running.port, "/livez") == 200


def test_busy_port_is_told_in_one_sentence(running, empty):
    other = Run(empty, port=running.port)
    assert other.process.wait(30) == 1
    assert other.told().splitlines() == [
        f"Port {running.port} is in use by another program; choose another with PORT=."
    ]
    assert left_behind(empty) == []


@pytest.mark.parametrize(
    ("more", "start"),
    [
        ({"DATABASE_URL": "postgresql://me:hidden@127.0.0.1:1/x"}, "The database of DATABASE_URL (postgresql://me@"),
        ({"REDIS_URL": "redis://:hidden@127.0.0.1:1/0"}, "The Redis of REDIS_URL (redis://127.0.0.1:1/0) cannot"),
        ({"PORT": "eighty"}, "PORT must be a number from 1 to 65535"),
        ({"DATA_DIR": "/proc/nowhere"}, "The data folder /proc/nowhere cannot be made"),
    ],
)
def test_bad_settings_are_told_in_one_sentence(empty, more, start):
    run = Run(empty, more=more)
    assert run.process.wait(30) == 1
    assert run.told().startswith(start)
    assert len(run.told().splitlines()) == 1
    assert "hidden" not in run.told()


@pytest.fixture(scope="module")
def prepared(tmp_path_factory) -> Iterator[Path]:
    """A data folder that was started once and stopped with SIGTERM."""
    folder = tmp_path_factory.mktemp("prepared") / "data"
    run = Run(folder)
    try:
        run.wait_for("Ctrl-C stops it.")
        with psycopg.connect(setting(folder, "DATABASE_URL")) as connection:
            connection.execute("INSERT INTO django_session VALUES ('a row of the first start', '', now())")
    finally:
        code = run.stop()
        wait_until_nothing_is_left(folder)
    assert code == 0, run.told()
    yield folder
    forget(folder)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_second_start_is_quick_and_keeps_the_data(prepared, how):
    began = time.monotonic()
    run = Run(prepared)
    run.wait_for("Ready:")
    took_s = time.monotonic() - began
    with psycopg.connect(setting(prepared, "DATABASE_URL")) as connection:
        kept = connection.execute("SELECT count(*) FROM django_session WHERE session_key LIKE 'a row of%'").fetchone()
    assert run.stop(how) == 0, run.told()
    assert left_behind(prepared) == []
    assert kept == (1,)
    assert "Preparing" not in run.told()
    assert took_s < 30  # 15 s for a person; the suite shares the processors


@pytest.mark.parametrize("after_s", [0.6, 1.0, 1.6, 2.4, 3.2])
def test_stop_during_the_start_leaves_nothing_behind(prepared, after_s):
    run = Run(prepared)
    time.sleep(after_s)
    run.stop()
    assert left_behind(prepared) == []
    assert "Traceback" not in run.told()


def test_stop_during_the_very_first_start_leaves_nothing_behind(empty):
    run = Run(empty)
    run.wait_for("Preparing the database")
    assert run.stop() == 0
    assert left_behind(empty) == []


def test_killed_supervisor_takes_everything_with_it_and_the_next_start_works(prepared):
    run = Run(prepared)
    run.wait_for("Ready:")
    run.process.kill()
    run.process.wait()
    wait_until_nothing_is_left(prepared)
    again = Run(prepared)
    again.wait_for("Ready:")
    assert again.stop() == 0


def pid_of(folder: Path, words: bytes, patience_s: float = 60) -> int:
    """The oldest process of this data folder whose command line holds the words; some start after "Ready"."""
    deadline = time.monotonic() + patience_s
    while not (found := pids_of(folder, words)):
        assert time.monotonic() < deadline, words
        time.sleep(0.1)
    return min(found, key=started)  # numbers begin again at the kernel's limit, so the lowest need not be the oldest


def started(pid: int) -> int:
    """When a process began, in ticks since the machine did (proc_pid_stat(5), field 22)."""
    return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[19])


def pids_of(folder: Path, words: bytes) -> list[int]:
    found = []
    for entry in Path("/proc").iterdir():
        try:
            command, about = (entry / "cmdline").read_bytes(), (entry / "environ").read_bytes()
        except (OSError, NotADirectoryError):
            continue
        if words in command and os.fsencode(folder) in command + about:
            found.append(int(entry.name))
    return found


def test_dead_worker_is_started_again_and_a_dead_database_stops_everything(prepared):
    run = Run(prepared)
    run.wait_for("Ready:")
    first = pid_of(prepared, b"celery\0--app\0bayarea\0--quiet\0worker")
    os.kill(first, signal.SIGKILL)
    run.wait_for("The worker stopped by itself and is started again", 60)
    deadline = time.monotonic() + 60
    while not (second := [line for line in left_behind(prepared) if "--quiet worker" in line]):
        assert time.monotonic() < deadline, run.told()
        time.sleep(0.1)
    assert second
    home = reachable_home(prepared, service_account())
    os.kill(int((home / "postgresql/postmaster.pid").read_text().split()[0]), signal.SIGKILL)
    assert run.process.wait(30) == 1
    assert run.told().splitlines()[-1].startswith("PostgreSQL stopped by itself, so everything stops")
    wait_until_nothing_is_left(prepared)


def test_given_database_is_used_and_its_roles_get_passwords(committed_db, empty):
    owner = os.environ["TEST_OWNER_DATABASE_URL"]
    run = Run(empty, more={"DATABASE_URL": owner})
    run.wait_for("Ready:")
    try:
        assert not (empty / "postgresql").exists()
        assert setting(empty, "DATABASE_URL").startswith("postgresql://dba_app:")
        passwords = json.loads((empty / "secrets.json").read_text())
        assert passwords["dba_app"] in setting(empty, "DATABASE_URL")
        with psycopg.connect(owner) as connection:
            verifier = connection.execute("SELECT rolpassword FROM pg_authid WHERE rolname = 'dba_app'").fetchone()
        assert str(verifier[0]).startswith("SCRAM-SHA-256$")
    finally:
        run.stop()
        wait_until_nothing_is_left(empty)
