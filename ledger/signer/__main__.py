"""``python -m ledger.signer``: run, once, status, keygen, init, resume, rebuild (docs/runbook.md)."""

from __future__ import annotations

import argparse
import json
import logging
import os
import signal
import sys
import threading
import time
from pathlib import Path

import psycopg

from ..tlog.witness.files import write_durably
from . import beginning
from .config import Config, ConfigError, make_key, required
from .halting import Halt
from .signing import RESUME, Signer
from .state import Locked, StateDir

COMMANDS = {
    "run": "sign what is new, until stopped",
    "once": "look once and end",
    "status": "say how the signer is",
    "keygen": "make the log's key file and print its public key",
    "init": "begin the state of a new log",
    "resume": "go on after a halt, once its cause is mended",
    "rebuild": "make a lost state again from what the witnesses hold",
}
DONE, HALTED, REFUSED, LOCKED = 0, 1, 2, 3


def main(arguments: list[str] | None = None) -> int:
    """Returns  0 done, 1 halted, 2 refused or not possible, 3 another signer works."""
    parser = argparse.ArgumentParser(prog="python -m ledger.signer", description=__doc__)
    parser.add_argument(
        "command", choices=COMMANDS, help="; ".join(f"{name}: {what}" for name, what in COMMANDS.items())
    )
    command = parser.parse_args(arguments).command
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s", stream=sys.stderr)
    try:
        return _do(command)
    except (ConfigError, psycopg.Error) as error:
        return _refuse(str(error).strip(), REFUSED)
    except Locked as error:
        return _refuse(str(error), LOCKED)
    except Halt as halt:
        return _refuse(str(halt), HALTED)


def _refuse(sentence: str, status: int) -> int:
    sys.stderr.write(f"{sentence}\n")
    return status


def _do(command: str) -> int:
    if command == "keygen":
        path = Path(required(os.environ, "SIGNER_KEY_FILE"))
        sys.stdout.write(make_key(path, required(os.environ, "LEDGER_ORIGIN")) + "\n")
        return DONE
    config = Config.from_environment()
    folder = StateDir(config.state_dir)
    if command == "status":
        return _status(folder)
    if command == "resume":
        if folder.halted() is None:
            return _refuse("The signer is not halted.", REFUSED)
        write_durably(folder.folder / RESUME, b"asked\n")
        sys.stdout.write("The signer will look at everything again; see its status in a moment.\n")
        return DONE
    if command in {"init", "rebuild"}:
        folder.make()
        with folder.lock():
            make = beginning.begin if command == "init" else beginning.rebuild
            state = make(config, time.time())
        sys.stdout.write(f"State of {state.size} entries, root {state.root.hex()}\n")
        return DONE
    folder.make()
    with folder.lock():
        signer = Signer(config)
        try:
            return _once(signer) if command == "once" else _run(signer)
        finally:
            signer.close()


def _status(folder: StateDir) -> int:
    report = folder.halted()
    try:
        status = json.loads(folder.status_file.read_text("utf-8"))
    except (OSError, ValueError):
        status = {"state": "unknown"}
    sys.stdout.write(json.dumps({**status, "halted": report}, indent=1) + "\n")
    return DONE if report is None else HALTED


def _once(signer: Signer) -> int:
    if signer.waits():
        return HALTED
    try:
        outcome = signer.tick()
    except Halt as halt:
        signer.halt(halt)
        return HALTED
    sys.stdout.write(f"{'Signed' if outcome.signed else 'Nothing new;'} {outcome.size} entries\n")
    return DONE


def _run(signer: Signer) -> int:
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    signer.run(stop)
    return DONE


if __name__ == "__main__":
    sys.exit(main())
