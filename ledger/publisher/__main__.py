"""``python -m ledger.publisher``: run, once, settle (docs/runbook.md)."""

from __future__ import annotations

import argparse
import logging
import signal
import sys
import threading

import psycopg

from ..signer.config import ConfigError
from .config import Config
from .publishing import Publisher

COMMANDS = {
    "run": "until stopped",
    "once": "look once and end",
    "settle": "a person has looked into the conflict of a witness: go on",
}
DONE, REFUSED = 0, 2


def main(arguments: list[str] | None = None) -> int:
    """Returns  0 done, 2 refused or not possible."""
    parser = argparse.ArgumentParser(prog="python -m ledger.publisher", description=__doc__)
    described = "; ".join(f"{name}: {what}" for name, what in COMMANDS.items())
    parser.add_argument("command", choices=COMMANDS, help=described)
    parser.add_argument("witness", nargs="?", default="", help="settle: whose conflict was looked into")
    asked = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s", stream=sys.stderr)
    try:
        publisher = Publisher(Config.from_environment())
        try:
            if asked.command == "settle":
                return _settle(publisher, asked.witness)
            return _once(publisher) if asked.command == "once" else _run(publisher)
        finally:
            publisher.close()
    except (ConfigError, psycopg.Error) as error:
        sys.stderr.write(f"{str(error).strip()}\n")
        return REFUSED


def _once(publisher: Publisher) -> int:
    sys.stdout.write("Published\n" if publisher.tick() else "Nothing published\n")
    return DONE


def _settle(publisher: Publisher, witness: str) -> int:
    if publisher.settle(witness):
        sys.stdout.write(f"The conflict of {witness} is settled.\n")
        return DONE
    sys.stderr.write(f"{witness or 'Nobody'} has no conflict.\n")
    return REFUSED


def _run(publisher: Publisher) -> int:
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    publisher.run(stop)
    return DONE


if __name__ == "__main__":
    sys.exit(main())
