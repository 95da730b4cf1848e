"""``make run``: starts everything, says so, watches it, and stops everything in order.

Order of start: lock, refusals, PostgreSQL and Redis, migrations, roles, the steps of ``prepare``, web, worker, beat,
witnesses, signer, publisher. Order of stop: the same programs, then Redis, PostgreSQL. A kill -9 of this process
reaches the others through the kernel (``death_signal``).
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import signal
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from . import environment, prepare, refusals
from .accounts import ServiceError, death_signal, reachable_home, service_account
from .announce import PLAIN_STEPS, accounts_table, is_ready
from .network import WITNESSES, Network, environment_of
from .processes import Program, Signals, Stopped
from .refusals import Refusal
from .services import ROLES, Postgres, Redis

ROOT = Path(__file__).resolve().parent.parent.parent
READY_PATIENCE_S = 120
DEATHS_ALLOWED, DEATHS_WINDOW_S = 5, 60.0
PYTHON = sys.executable


def say(text: str) -> None:
    print(text, flush=True)


@dataclass
class Supervisor:
    folder: Path
    port: int
    database_url: str = ""
    redis_url: str = ""
    signals: Signals = field(default_factory=Signals)
    lock: TextIO | None = None
    postgres: Postgres | None = None
    redis: Redis | None = None
    programs: list[Program] = field(default_factory=list)
    settings: dict[str, str] = field(default_factory=dict)
    addresses: dict[str, str] = field(default_factory=dict)  # of the database, one for each role
    network: Network | None = None
    ready: bool = False

    # 1. The way up

    def start(self) -> None:
        began = time.monotonic()
        refusals.data_folder(self.folder)
        self.lock = refusals.lock(self.folder)
        refusals.free_port(self.port)
        refusals.free_disk(self.folder)
        if self.database_url:
            refusals.usable_database(self.database_url)
        if self.redis_url:
            refusals.reachable_redis(self.redis_url)
        owner_url, passwords = self._start_services()
        self._prepare(owner_url, passwords)
        self._start_web()
        self._wait_until_ready(time.monotonic() + READY_PATIENCE_S)
        self._start_celery()  # afterwards: on a slow machine the three would load at a third of the speed each
        self.ready = True
        say(f"\nReady: http://127.0.0.1:{self.port}/")
        say(accounts_table(self._accounts()))
        say(f"Password of every account: {self.settings['DEMO_PASSWORD']}")
        say(f"Started in {time.monotonic() - began:.1f} s. Logs: {self.folder / 'logs'}. Ctrl-C stops it.")
        self._start_network()  # last: nothing on the first pages waits for it

    def _start_services(self) -> tuple[str, dict[str, str]]:
        """Returns the owner's address and the roles' passwords."""
        account = service_account() if not (self.database_url and self.redis_url) else None
        home = reachable_home(self.folder, account)
        if home != self.folder:
            say(f"Another account runs the services, so their data lives in {home}")
        if not self.database_url:
            self.postgres = Postgres(home, account, dies_with_us=True)
        if not self.redis_url:
            self.redis = Redis(home, account, dies_with_us=True)
        for service in (self.postgres, self.redis):
            if service is not None:
                service.stop()  # we hold the lock: what runs is left over from a copy that was killed
                with self.signals.held():
                    service.launch()
        for service in (self.postgres, self.redis):
            if service is not None:
                service.wait()
        kept = environment.kept_secrets(self.folder)
        if self.postgres is not None:
            prepare.make_database(self.postgres.url("postgres", "postgres"))
            owner_url = self.postgres.url("postgres", prepare.DATABASE)
            addresses = {name: self.postgres.url(role, prepare.DATABASE) for name, role in ROLES.items()}
        else:
            owner_url = self.database_url
            addresses = environment.role_addresses(owner_url, kept)
        self.addresses = addresses
        self.settings = environment.portal_settings(
            folder=self.folder,
            port=self.port,
            redis_url=self.redis.url() if self.redis is not None else self.redis_url,
            addresses={**environment.of_portal(addresses), **environment.opening_keys(kept)},
            secret_key=kept["SECRET_KEY"],
        )
        self.network = Network(self.folder, self.settings["LEDGER_ORIGIN"], self.port)
        for sentence_ in self.network.prepare():
            say(sentence_)
        self.settings |= self.network.portal_settings()
        environment.write_local_env(self.folder, self.settings)
        return owner_url, kept

    def _prepare(self, owner_url: str, passwords: dict[str, str]) -> None:
        wanted = prepare.wanted_marks(ROOT, self.settings["DEMO_PASSWORD"])
        marks_file = self.folder / "prepared.json"
        on_database = prepare.database_marks(owner_url)
        static_root = Path(self.settings["STATIC_ROOT"])
        index = Path(self.settings["CATALOGUE_INDEX_DIR"])
        done = prepare.read_marks(marks_file) | on_database
        steps = prepare.due(wanted, done, root=ROOT, static_root=static_root, index=index)
        if "migrate" in steps:
            say("Preparing the database")
            command = [PYTHON, "manage.py", "migrate", "--verbosity=0"]
            self._run("migrate", command, {**self.settings, "DATABASE_URL": owner_url})
            prepare.let_roles_in(owner_url, passwords if self.postgres is None else None)
            steps.remove("migrate")
        prepare.check_roles(self.addresses)
        if steps:
            say("Preparing " + ", ".join(PLAIN_STEPS[step] for step in steps))
            self._run("prepare", [PYTHON, "-m", "bayarea.local.prepare", *steps], self.settings)
        on_files = {step: wanted[step] for step in prepare.IN_FILES}
        environment.write_private(marks_file, json.dumps(on_files) + "\n")
        in_database = {step: wanted[step] for step in ("migrate", "seed_demo")}
        if on_database != in_database:
            prepare.write_database_marks(owner_url, in_database)

    def _run(self, name: str, command: list[str], settings: dict[str, str]) -> None:
        program = self._program(name, command, settings)
        self._keep(program)
        if program.finish():
            words = program.last_words()
            if "No space left on device" in words:
                raise Refusal(f"The disk is full at {self.folder}.")
            raise Refusal(f"The step {name} failed: {words} (see {program.log})")
        self.programs.remove(program)

    def _program(self, name: str, command: list[str], settings: dict[str, str] | None = None) -> Program:
        variables = environment.program_environment(self.settings if settings is None else settings)
        return Program(name, command, variables, self.folder / "logs" / f"{name}.log", ROOT)

    def _start_web(self) -> None:
        web = self._program("web", [PYTHON, "-m", "gunicorn", "bayarea.wsgi:application"])
        web.environment = {**web.environment, "BIND": f"127.0.0.1:{self.port}", "WEB_GRACEFUL_S": "8"}
        self._keep(web)

    def _start_celery(self) -> None:
        celery = [PYTHON, "-m", "celery", "--app", "bayarea", "--quiet"]
        schedule = f"--schedule={self.folder / 'beat-schedule'}"
        worker = [*celery, "worker", "--concurrency=2", "--loglevel=WARNING", "--without-mingle"]
        self._keep(self._program("worker", worker))
        self._keep(self._program("beat", [*celery, "beat", "--loglevel=WARNING", schedule, "--pidfile="]))

    def _start_network(self) -> None:
        """Witnesses, signer and publisher. Without them approvals go on and releases wait, so none is essential."""
        network = self.network
        assert network is not None  # noqa: S101 - made with the settings
        for name in WITNESSES:
            self._keep(self._part(f"witness-{name}", network.witness_command(name), {}))
        signer = network.signer_settings(self.addresses)
        if not network.signer_began:
            beginning = self._part("signer", [PYTHON, "-m", "ledger.signer", "init"], signer)
            self._keep(beginning)
            if beginning.finish():
                say(f"The signer does not run, so nothing is released: {beginning.last_words()}")
                self.programs.remove(beginning)
                return
            self.programs.remove(beginning)
        self._keep(self._part("signer", [PYTHON, "-m", "ledger.signer", "run"], signer))
        publisher = network.publisher_settings(self.addresses, self.settings["REDIS_URL"])
        self._keep(self._part("publisher", [PYTHON, "-m", "ledger.publisher", "run"], publisher))

    def _part(self, name: str, command: list[str], own: dict[str, str]) -> Program:
        """A part of the network, with nobody's secrets but its own."""
        program = self._program(name, command, {})
        program.environment = environment_of(program.environment, own)
        program.essential = False
        return program

    def _keep(self, program: Program) -> None:
        with self.signals.held():
            self.programs.append(program)
            program.start()

    def _wait_until_ready(self, deadline: float) -> None:
        while not is_ready(self.port):
            self.look_after()
            if time.monotonic() > deadline:
                raise Refusal(f"The portal was not ready after {READY_PATIENCE_S} s (see {self.folder / 'logs'}).")
            time.sleep(0.1)

    def _accounts(self) -> list[dict[str, object]]:
        """The demo's accounts with the roles they hold now."""
        asking = self._program("accounts", [PYTHON, "manage.py", "demo_accounts", "--json"])
        asking.answer = self.folder / "accounts.json"
        self._keep(asking)
        if asking.finish():
            raise Refusal(f"The demo accounts could not be read: {asking.last_words()}")
        self.programs.remove(asking)
        accounts: list[dict[str, object]] = json.loads(asking.answer.read_text("utf-8"))
        return accounts

    # 2. While it runs

    def watch(self) -> None:
        while True:
            self.look_after()
            time.sleep(0.5)

    def look_after(self) -> None:
        """Restart what died; Refusal when that does not help, or when PostgreSQL is gone."""
        if self.postgres is not None and self.postgres.process and self.postgres.process.poll() is not None:
            raise Refusal(f"PostgreSQL stopped by itself, so everything stops (see {self.postgres.folder}).")
        if self.redis is not None and self.redis.process and self.redis.process.poll() is not None:
            say("Redis stopped by itself and is started again.")
            with self.signals.held():
                self.redis.launch()
            self.redis.wait()
        for program in self.programs:
            if not program.running():
                self._revive(program, time.monotonic())

    def _revive(self, program: Program, now: float) -> None:
        if program.restart_at is None:
            program.deaths = [moment for moment in program.deaths if now - moment < DEATHS_WINDOW_S] + [now]
            if program.essential and (not self.ready or len(program.deaths) > DEATHS_ALLOWED):
                how = "keeps stopping" if self.ready else "did not start"
                raise Refusal(f"The {program.name} {how}: {program.last_words()} (see {program.log})")
            program.restart_at = now + 0.25 * 2 ** len(program.deaths)
            say(f"The {program.name} stopped by itself and is started again (see {program.log}).")
        elif now >= program.restart_at:
            with self.signals.held():
                program.stop()  # what it left behind
                program.start()
            program.restart_at = None

    # 3. The way down

    def stop(self) -> None:
        self.signals.ignore()
        for program in self.programs:
            program.ask_to_stop()
        for program in self.programs:
            program.stop()
        for service in (self.redis, self.postgres):
            if service is not None:
                service.stop()
        if self.lock is not None:
            self.lock.close()


def main() -> int:
    folder = Path(os.environ.get("DATA_DIR") or ROOT / ".data").absolute()
    os.environ["DATA_DIR"] = str(folder)  # manage.py finds local.env through it
    supervisor = None
    signals = Signals()
    signals.listen()
    if follow_parent := death_signal(signal.SIGTERM, of_child=False):
        follow_parent()
    try:
        supervisor = Supervisor(
            folder=folder,
            port=refusals.port_number(os.environ.get("PORT") or "8000"),
            database_url=os.environ.get("DATABASE_URL", ""),
            redis_url=os.environ.get("REDIS_URL", ""),
            signals=signals,
        )
        supervisor.start()
        supervisor.watch()
    except Stopped:
        code = 0
    except (ServiceError, OSError) as error:
        code = 1
        with contextlib.suppress(OSError):  # the terminal may be gone
            print(sentence(error, folder), file=sys.stderr, flush=True)
    finally:
        signals.ignore()
        if supervisor is not None:
            supervisor.stop()
    if not code:
        with contextlib.suppress(OSError):
            say("Stopped.")
    return code


def sentence(error: Exception, folder: Path) -> str:
    """One plain sentence for what went wrong."""
    if isinstance(error, OSError):
        if error.errno == errno.ENOSPC:
            return f"The disk is full at {folder}."
        return f"{error.filename or folder}: {refusals.reason_of(error)}."
    return str(error)


if __name__ == "__main__":
    sys.exit(main())
